"""What the mentee opens: the reading mode, and what is covered in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import last_held, next_session
from revmentor_desktop.ui.places import PageName, Place, Readable, all_learned, reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.tour.studio import Stop, Studio


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield a recap, a briefing and a note to read, and what is covered."""
    window, read = studio.window, studio.workspace.read
    sessions = read.sessions()
    coming, last = next_session(sessions), last_held(sessions)
    assert coming is not None
    assert last is not None
    recap, briefing = reading(Readable.SESSION, last.id), reading(Readable.SESSION, coming.id)
    private = next(note.id for note in read.note_summaries() if note.private)
    yield "12-reading-recap", lambda: window.go(recap)
    yield "12b-reading-briefing", lambda: window.go(briefing)
    yield "12c-reading-note", lambda: window.go(reading(Readable.NOTE, private))
    yield "12d-reading-learned", lambda: window.go(all_learned())
    yield "13-covered-home", lambda: studio.go_covered(Place(PageName.HOME))
    yield "13b-covered-reading", lambda: studio.go_covered(recap)
