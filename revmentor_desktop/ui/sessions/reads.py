"""What the page of a session asks of the workspace: which part to show, and what to suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.suggestions import suggestions_of
from revmentor_desktop.services.telling_words import looked_at
from revmentor_desktop.ui.places import Tab
from revmentor_desktop.ui.sessions.suggestions_panel import suggestion_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.places import Place
    from revmentor_desktop.ui.sessions.suggestions_panel import SuggestionRow


def tab_for(desk: Desk, place: Place) -> Tab:
    """Return the tab that shows *place*: a recap has only what was held."""
    read = desk.workspace.read
    session = read.session(place.subject) if place.subject else None
    held = session is not None and session.state is SessionState.HELD
    tab = place.tab
    if tab is None and held and read.recap_of(place.subject) is not None:
        tab = Tab.RECAP
    return Tab.AGENDA if tab is None or (tab is Tab.RECAP and not held) else tab


def before_suggesting(desk: Desk) -> Iterator[None]:
    """Look through the open questions in steps, if nobody has: what is suggested rests on them."""
    return looked_at(desk.workspace.read, desk.library)


def suggested(desk: Desk, session: Session) -> tuple[Sequence[SuggestionRow], int]:
    """Return what could be put on the agenda of *session*, and how many topics there are."""
    workspace, library = desk.workspace, desk.library
    today = workspace.now().astimezone(session.local_start.tzinfo).date()
    found = suggestions_of(workspace.read, session, library, today)
    return suggestion_rows(found, workspace.pair, today), len(library.heads)
