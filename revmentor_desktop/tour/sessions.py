"""Sessions: the list, one of them prepared, recapped and held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import last_held, next_session
from revmentor_desktop.services.capture import CaptureKind
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.live.page import LivePage
from revmentor_desktop.ui.places import PageName, Tab
from revmentor_desktop.ui.starting import start_session

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from revmentor_desktop.tour.looks import Look
    from revmentor_desktop.tour.studio import Stop, Studio

CAPTURED = (
    ("Robert read the reply aloud and stopped at line four", False),
    ("= hand-over: the assistant passes the chat to a person", False),
    ("! visit the service centre with Karen @robert by friday", False),
    ("? Who owns the last sentence the assistant says", False),
    ("He goes quiet when Karen is named", True),
    ("* Say no early because people wait", False),
)
"""Lines kept while the session of the tour is held, and whether only I see them."""


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield the list of sessions, and what one of them is seen as."""
    sessions = studio.workspace.read.sessions()
    coming, last = next_session(sessions), last_held(sessions)
    assert coming is not None
    assert last is not None
    yield "04-sessions", lambda: studio.go(PageName.SESSIONS)
    yield "05-agenda", lambda: studio.go(PageName.SESSION, coming.id)
    yield "06-recap", lambda: studio.go(PageName.SESSION, last.id, Tab.RECAP)
    yield "06b-session-notes", lambda: studio.go(PageName.SESSION, coming.id, Tab.NOTES)


def hold(studio: Studio, lines: Iterable[tuple[str, bool]]) -> None:
    """Begin the session to come, and keep *lines* in it, each with whether only I see it."""
    window = studio.window
    coming = next_session(studio.workspace.read.sessions())
    assert coming is not None
    there = start_session(studio.desk, coming.id)
    assert there is not None
    window.go(there)
    page = window.page
    assert isinstance(page, LivePage)
    window.perform(Deed.NEXT_ITEM)
    for line, private in lines:
        page.keep(line, CaptureKind.NOTE, None, private)
    page.bar.choose(CaptureKind.QUESTION)


def photograph_held(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Hold the session to come: photograph its stage and its closing in every look."""
    window = studio.window
    hold(studio, CAPTURED)
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"16-live-{look.name}.png")
    window.perform(Deed.FINISH_SESSION)
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"16b-finish-{look.name}.png")
