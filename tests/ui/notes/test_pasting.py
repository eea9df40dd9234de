"""What is pasted or dropped: words, formatted words, pictures, and what cannot be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from revmentor_desktop.domain.picture_references import reference, referred_to
from revmentor_desktop.services.rich_text import LONGEST
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.notes.pasting import Pictures, RichText, offered
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.stored_pictures import StoredPictures

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.editor import NoteEditor
    from tests.ui.notes.conftest import Show, Stage


def red(width: int = 30) -> QImage:
    made = QImage(width, 20, QImage.Format.Format_RGB32)
    made.fill(QColor("red"))
    return made


def data(
    text: str = "", html: str = "", image: QImage | None = None, files: tuple[Path, ...] = ()
) -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    if image is not None:
        made.setImageData(image)
    if files:
        made.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return made


@pytest.fixture
def stage(few: Desk, show: Show) -> Stage:
    return show(few, "private-1")


@pytest.fixture
def editor(stage: Stage) -> NoteEditor:
    editor = stage.page.editor
    cursor = editor.text.textCursor()
    cursor.setPosition(4)
    editor.text.setTextCursor(cursor)
    return editor


# --- what it is ---


def test_a_passage_with_its_picture_is_a_passage() -> None:
    assert offered(data("a", "<b>a</b>", red())) == RichText("<b>a</b>", "a")


def test_a_picture_with_the_html_of_its_page_is_a_picture() -> None:
    found = offered(data("", "<img src='https://a.b/c.png'>", red()))
    assert isinstance(found, Pictures)
    assert isinstance(found.sources[0], QImage)


def test_files_of_pictures_are_pictures(tmp_path: Path) -> None:
    files = (tmp_path / "a.PNG", tmp_path / "b.jpg")
    assert offered(data(files=files)) == Pictures(files)


def test_other_files_are_their_addresses(tmp_path: Path) -> None:
    found = offered(data(files=(tmp_path / "a.png", tmp_path / "b.exe")))
    assert isinstance(found, str)
    assert "b.exe" in found


# --- words ---


def test_words_are_there_at_once(editor: NoteEditor) -> None:
    editor.text.insertFromMimeData(data("not "))
    assert editor.text.text() == "Onlynot  mine, 1."
    assert not editor.pasting.busy


def test_formatted_words_become_markdown(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.text.insertFromMimeData(data(" b", "<p><b>b</b></p>"))
    qtbot.waitUntil(lambda: editor.text.text() == "Only**b** mine, 1.")
    editor.text.undo()
    assert editor.text.text() == "Only mine, 1."


def test_they_take_the_place_of_what_was_selected(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.text.selectAll()
    editor.text.insertFromMimeData(data("b", "<i>b</i>"))
    qtbot.waitUntil(lambda: editor.text.text() == "*b*")


def test_what_cannot_be_understood_stays_plain(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.text.insertFromMimeData(data(" deep", "<div>" * 5000 + "deep"))
    qtbot.waitUntil(lambda: editor.text.text() == "Only deep mine, 1.")


def test_it_stands_where_it_was_pasted_though_one_types_on(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.text.insertFromMimeData(data("b", "<i>b</i>"))
    start = editor.text.textCursor()
    start.setPosition(0)
    editor.text.insert_at(start, "Now. ")
    qtbot.waitUntil(lambda: editor.text.text() == "Now. Only*b* mine, 1.")


def test_nothing_is_pasted_into_another_note(
    stage: Stage, editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.text.insertFromMimeData(data("b", "<i>b</i>"))
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    qtbot.waitUntil(lambda: not editor.pasting.busy)
    assert editor.text.text() == "Seen by both, 2."


def test_too_much_is_refused_with_a_word(stage: Stage, editor: NoteEditor) -> None:
    editor.text.insertFromMimeData(data("a" * (LONGEST + 1)))
    assert editor.text.text() == "Only mine, 1."
    assert [toast.text for toast in stage.toasts] == [
        "Too long to paste at once: 5 MB is the most."
    ]


# --- pictures ---


def test_a_picture_is_stored_with_the_note(few: Desk, editor: NoteEditor, qtbot: QtBot) -> None:
    editor.text.insertFromMimeData(data(image=red()))
    qtbot.waitUntil(lambda: bool(referred_to(editor.text.text())))
    [picture] = few.workspace.read.private_attachments_of("private-1")
    assert editor.text.text() == f"Only![]({reference(picture.id)}) mine, 1."
    note = few.workspace.read.private_note("private-1")
    assert note is not None
    assert note.body == editor.text.text()
    assert few.workspace.read.attachment(picture.id) is None


def test_one_step_takes_a_picture_back(few: Desk, editor: NoteEditor, qtbot: QtBot) -> None:
    editor.text.insertFromMimeData(data(image=red()))
    qtbot.waitUntil(lambda: bool(referred_to(editor.text.text())))
    editor.title.setFocus()
    few.commands.undo()
    assert editor.text.text() == "Only mine, 1."
    assert few.workspace.read.private_attachments_of("private-1") == ()
    few.commands.redo()
    assert len(few.workspace.read.private_attachments_of("private-1")) == 1


def test_a_picture_in_a_shared_note_is_shared(
    few: Desk, stage: Stage, editor: NoteEditor, qtbot: QtBot
) -> None:
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    editor.text.insertFromMimeData(data(image=red()))
    qtbot.waitUntil(lambda: bool(referred_to(editor.text.text())))
    assert len(few.workspace.read.attachments_of("shared-2")) == 1


def test_several_files_come_in_their_order(
    few: Desk, editor: NoteEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    files = (tmp_path / "a.png", tmp_path / "b.png")
    for file, width in zip(files, (30, 50), strict=True):
        red(width).save(str(file))
    editor.text.insertFromMimeData(data(files=files))
    qtbot.waitUntil(lambda: len(referred_to(editor.text.text())) == 2)
    pictures = [few.workspace.read.private_attachment(id) for id in referred_to(editor.text.text())]
    widths = [QImage.fromData(one.content).width() for one in pictures if one is not None]
    assert widths == [30, 50]


def test_a_picture_makes_a_new_note(few: Desk, stage: Stage, qtbot: QtBot) -> None:
    stage.page.new_note()
    editor = stage.page.editor
    editor.text.insertFromMimeData(data(image=red()))
    qtbot.waitUntil(lambda: editor.stored is not None and "attachment" in editor.stored.body)
    assert editor.stored is not None
    assert len(few.workspace.read.private_attachments_of(editor.stored.id)) == 1


def test_what_is_no_picture_is_refused_with_a_word(
    stage: Stage, editor: NoteEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(b"no picture")
    editor.text.insertFromMimeData(data(files=(file,)))
    qtbot.waitUntil(lambda: bool(stage.toasts))
    assert stage.toasts[0].text == "This cannot be read as a picture. The note is unchanged."
    assert editor.text.text() == "Only mine, 1."


def test_the_picture_is_shown_where_the_note_is_read(
    few: Desk, stage: Stage, editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.text.insertFromMimeData(data(image=red()))
    qtbot.waitUntil(lambda: bool(referred_to(editor.text.text())))
    editor.set_mode("read")
    reader = editor.body.reader
    qtbot.waitUntil(lambda: "\ufffc" in reader.toPlainText())
    colours = {
        reader.grab().toImage().pixelColor(x, y).name()
        for x in range(0, reader.width(), 5)
        for y in range(0, 60, 5)
    }
    assert "#ff0000" in colours


def test_a_shared_note_cannot_show_a_private_picture(
    few: Desk, stage: Stage, editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.text.insertFromMimeData(data(image=red()))
    qtbot.waitUntil(lambda: bool(referred_to(editor.text.text())))
    [picture] = few.workspace.read.private_attachments_of("private-1")
    pictures = StoredPictures(few.workspace)
    assert pictures.private(reference(picture.id)) == picture.content
    assert pictures.shared(reference(picture.id)) is None


def test_a_deleted_note_takes_its_pictures_along_and_brings_them_back(
    few: Desk, stage: Stage, editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.text.insertFromMimeData(data(image=red()))
    qtbot.waitUntil(lambda: bool(referred_to(editor.text.text())))
    before = few.workspace.read.private_attachments_of("private-1")
    stage.page.deeds()[Deed.DELETE]()
    assert few.workspace.read.private_attachments_of("private-1") == ()
    few.commands.undo()
    assert few.workspace.read.private_attachments_of("private-1") == before
