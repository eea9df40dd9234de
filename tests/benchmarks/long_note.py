"""The program, started as its command line does, with a note of a million letters to write in.

The text stands beside its preview.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LONG = 1_000_000
AFTER_MS = 3_000
"""Milliseconds after which the page is there, with what comes in steps."""


def main() -> int:
    """Start the program, and go to the note once the workspace is there."""
    gc.disable()  # as the program does before it loads anything
    from PySide6.QtCore import QTimer

    from revmentor_desktop import running
    from revmentor_desktop.__main__ import main as begin
    from revmentor_desktop.app import Program
    from revmentor_desktop.plain_imports import import_plainly

    import_plainly()

    class Opened(Program):
        """Goes to the note, and then to its text."""

        def show(self, wanted: Path | None = None) -> None:
            self.opened.connect(self.go_there)
            super().show(wanted)

        def go_there(self) -> None:
            from revmentor_desktop.domain.changes import added
            from revmentor_desktop.domain.ids import NoteId
            from revmentor_desktop.services.workspace import load_writer
            from revmentor_desktop.ui.notes.band import SPLIT
            from revmentor_desktop.ui.places import PageName, Place
            from tests import make
            from tests.benchmarks.editor import text_of

            load_writer()
            assert self.desk is not None
            self.preferences.note_mode = SPLIT
            note = make.note(id=NoteId("the-long-one"), body=text_of(LONG))
            self.desk.commands.do("Add", added(note))
            self.window.go(Place(PageName.NOTES, note.id))
            QTimer.singleShot(AFTER_MS, self, self.write)

        def write(self) -> None:
            from revmentor_desktop.ui.notes.editor import NoteEditor

            editor = self.window.findChild(NoteEditor)
            assert isinstance(editor, NoteEditor)
            editor.focus_text()

    running.Program = Opened  # type: ignore[misc]
    return begin()


if __name__ == "__main__":
    sys.exit(main())
