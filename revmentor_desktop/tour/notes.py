"""Notes: private and shared, words found in one, its versions, and notes brought in."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added, edited, together
from revmentor_desktop.domain.ids import NoteId, RevisionId
from revmentor_desktop.domain.revisions import revision_of
from revmentor_desktop.tour.looks import NOW
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.bringing.bring_in import BringInDialog
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from revmentor_desktop.tour.studio import Stop, Studio
    from revmentor_desktop.ui.window import Window


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield notes to write in, and what is done with them."""
    window = studio.window
    notes = studio.workspace.read.note_summaries()
    private = next(note.id for note in notes if note.private)
    shared = next(note.id for note in notes if not note.private)
    yield "08-note-private", lambda: studio.go(PageName.NOTES, private)
    yield "09-note-shared", lambda: studio.go(PageName.NOTES, shared)
    yield "13c-covered-notes", lambda: studio.go_covered(Place(PageName.NOTES, private))

    def finding() -> None:
        studio.go(PageName.NOTES, private)
        editor = _note_editor(window)
        editor.set_mode("split")
        editor.focus_text()
        editor.replace_words()
        editor.find_bar.words.setText("the")

    yield "08b-note-find", finding
    _note_editor(window).find_bar.close_bar()
    _note_editor(window).set_mode("write")

    def versions() -> None:
        studio.go(PageName.NOTES, _with_a_version(studio))
        window.perform(Deed.VERSIONS)

    yield "08c-note-versions", versions

    def bring_in() -> QDialog:
        dialog = BringInDialog(studio.desk, window)
        dialog.read(_old_notes(studio.folder.parent / "Old notes"))
        dialog.open()
        return dialog

    yield "14b-bring-in", bring_in


def _note_editor(window: Window) -> NoteEditor:
    return next(one for one in window.findChildren(NoteEditor) if one.isVisible())


def _with_a_version(studio: Studio) -> NoteId:
    """Return the id of a shared note that was changed once."""
    workspace = studio.workspace
    shared = [one.id for one in workspace.read.note_summaries() if not one.private]
    changed = next((id for id in shared if workspace.read.revisions(id)), shared[-1])
    note = workspace.read.note(changed)
    assert note is not None
    if not workspace.read.revisions(changed):
        now = replace(note, body=f"{note.body}\n\nWe agreed on Friday.", edited=NOW)
        kept = revision_of(note, RevisionId(workspace.new_id()))
        workspace.commit(together(added(kept), edited(note, now)))
    return note.id


def _old_notes(folder: Path) -> Path:
    """Write notes of another program into *folder*, and return it."""
    folder.mkdir(exist_ok=True)
    texts = {
        "First meeting.md": "---\ntags: [chatbots]\n---\nHe asked who answers when it is wrong.",
        "Three questions.md": "What to ask before we meet.",
        "Budget 2025.md": "See [[First meeting]].",
        "Scan of the contract.pdf": "%PDF-1.7",
        "Long ago.md": "\0",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
        os.utime(folder / name, (NOW.timestamp(), NOW.timestamp()))
    return folder
