"""Any text a note can hold, opened in the editor, looked at, closed, and read from the file again.

A few examples run in the test suite; ``python -m tests.soak texts`` runs as many as one likes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import edited
from tests.strategies import CHARACTERS, TEXT

if TYPE_CHECKING:
    from revmentor_desktop.domain.private import PrivateNote
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.editor import NoteEditor

ODD = (
    "\u00a0",
    "\u2028",
    "\u2029",
    "\t",
    "\r\n",
    "\r",
    "\n",
    " \n",
    "  ",
    "\ufeff",
    "\u200d",
    "𠮷",
)

ANY_TEXT = st.one_of(
    TEXT,
    st.lists(st.one_of(st.sampled_from(ODD), st.text(CHARACTERS, max_size=8)), max_size=12).map(
        "".join
    ),
)


def round_trips(desk: Desk, editor: NoteEditor, note: PrivateNote, examples: int) -> int:
    """Open and close *note* with *examples* texts; return how many, or fail at the first change."""
    done = 0

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(body=ANY_TEXT, title=ANY_TEXT)
    def one(body: str, title: str) -> None:
        nonlocal done
        before = desk.workspace.read.private_note(note.id)
        assert before is not None
        written = replace(note, title=title, body=body)
        desk.workspace.commit(edited(before, written))
        editor.show_note(written)
        editor.text.setFocus()
        editor.title.setFocus()
        assert editor.save()
        editor.clear()
        assert desk.workspace.read.private_note(note.id) == written
        done += 1

    one()
    return done
