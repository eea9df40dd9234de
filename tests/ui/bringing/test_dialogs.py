"""Bringing notes in and taking them out, through the dialogs."""

from __future__ import annotations

import gc
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.services.note_import import Item
from revmentor_desktop.services.sharing import PARTS, Scope, What, share
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.bringing.bring_in import BringInDialog
from revmentor_desktop.ui.bringing.take_out import TakeOutDialog
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast

pytestmark = pytest.mark.usefixtures("english")

Read = Callable[["Path"], BringInDialog]


@pytest.fixture
def toasts(desk: Desk) -> list[Toast]:
    heard: list[Toast] = []
    desk.notices.toasted.connect(heard.append)
    return heard


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "Vault"
    folder.mkdir()
    (folder / "One.md").write_text("See [[Two]]. ![](red.png)")
    (folder / "Two.md").write_text("Words.")
    (folder / "list.csv").write_text("a,b")
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(folder / "red.png"))
    return folder


@pytest.fixture
def read(desk: Desk, qtbot: QtBot, fonts: object) -> Read:
    def shown(path: Path) -> BringInDialog:
        dialog = BringInDialog(desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(dialog.model, mode, dialog)
        dialog.open()
        dialog.read(path)
        qtbot.waitUntil(lambda: not dialog._reading.isVisible())
        return dialog

    return shown


def rows(dialog: BringInDialog) -> list[str]:
    return [dialog.model.index(at, 0).data() for at in range(dialog.model.rowCount())]


def test_nothing_is_stored_before_it_was_seen(desk: Desk, read: Read, vault: Path) -> None:
    dialog = read(vault)
    assert rows(dialog) == [
        "One, New, private, One.md",
        "Two, New, private, Two.md",
        "list, Left out, list.csv: this is not a note",
    ]
    assert dialog.counts.text() == "2 new, 0 changed, 0 the same, 1 left out"
    assert dialog.take.words() == "Bring in 2 notes"
    assert tuple(desk.workspace.read.all_notes()) == ()


def test_comments_that_would_go_along_are_told_of(read: Read, vault: Path) -> None:
    (vault / "Two.md").write_text("Words. %%He was late again.%%")
    told = "Two, New, private, Has %%comments%%, which go along if you share it: Two.md"
    assert told in rows(read(vault))


def test_what_is_ticked_comes_in_as_one_step(
    desk: Desk, read: Read, vault: Path, toasts: list[Toast], qtbot: QtBot
) -> None:
    before = set(desk.workspace.read.each_thing())
    dialog = read(vault)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.take.words() == "Bring in 1 note"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    bring_in(dialog, qtbot)
    titles = {note.title for note in desk.workspace.read.all_notes()}
    assert titles == {"One", "Two"}
    (one,) = (note for note in desk.workspace.read.all_notes() if note.title == "One")
    (picture,) = desk.workspace.read.private_attachments_of(one.id)
    assert picture.content.startswith(b"\x89PNG")
    assert toasts[-1].text == "2 notes brought in"
    desk.commands.undo()
    assert set(desk.workspace.read.each_thing()) == before


def bring_in(dialog: BringInDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.finished):
        dialog.take.click()


def test_who_cancels_while_it_is_stored_has_nothing_of_it(
    desk: Desk, read: Read, vault: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, store = Event(), desk.workspace.store

    def slow(change_set: ChangeSet, told: Callable[[int, int], None]) -> None:
        assert gate.wait(5)
        store(change_set, told)

    monkeypatch.setattr(desk.workspace, "store", slow)
    before = set(desk.workspace.read.each_thing())
    dialog = read(vault)
    dialog.take.click()
    dialog.reject()
    assert dialog.isVisible()
    gate.set()
    qtbot.waitUntil(dialog.take.isVisible)
    assert set(desk.workspace.read.each_thing()) == before
    assert desk.commands.stack.count() == 0
    bring_in(dialog, qtbot)
    assert desk.commands.stack.count() == 1


def test_what_cannot_be_stored_can_be_brought_in_later(
    desk: Desk, read: Read, vault: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_change_set: ChangeSet, _told: object) -> None:
        raise Full(None)

    monkeypatch.setattr(desk.workspace, "store", full)
    dialog = read(vault)
    with qtbot.waitSignal(desk.commands.failed):
        dialog.take.click()
    assert dialog.take.isVisible()
    monkeypatch.undo()
    bring_in(dialog, qtbot)
    assert desk.commands.stack.count() == 1


def test_who_closes_the_dialog_keeps_no_text_of_it(read: Read, vault: Path, qtbot: QtBot) -> None:
    """It may be hundreds of megabytes; Python is not asked to collect here."""
    (vault / "Given up.md").write_text("Words.")

    def kept() -> list[object]:
        return [
            one for one in gc.get_objects() if isinstance(one, Item) and one.title == "Given up"
        ]

    dialog = read(vault)
    assert kept()
    dialog.reject()
    qtbot.waitUntil(lambda: not kept())


def test_the_same_folder_twice_has_nothing_to_do(
    desk: Desk, read: Read, vault: Path, qtbot: QtBot
) -> None:
    bring_in(read(vault), qtbot)
    dialog = read(vault)
    assert dialog.counts.text() == "0 new, 0 changed, 2 the same, 1 left out"
    assert not dialog.take.isEnabled()
    dialog.reject()


def test_what_is_no_zip_is_told_and_another_can_be_chosen(read: Read, tmp_path: Path) -> None:
    (tmp_path / "odd.zip").write_text("no zip")
    dialog = read(tmp_path / "odd.zip")
    assert "not a zip that can be trusted" in dialog.problem.text()
    assert dialog.folder_button.isVisible()
    dialog.reject()


def test_where_there_are_no_notes_that_is_told(read: Read, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    dialog = read(tmp_path / "empty")
    assert dialog.problem.isVisible()
    assert dialog.problem.text() == (
        "There are no notes in this. Nothing was brought in. Choose another."
    )


def test_a_name_of_several_lines_is_told_in_one(read: Read, tmp_path: Path) -> None:
    (tmp_path / "new\nline").mkdir()
    (tmp_path / "new\nline" / "two\nlines.md").write_text("Words.")
    dialog = read(tmp_path / "new\nline")
    assert rows(dialog) == ["two lines, New, private, two lines.md"]


def test_of_a_zip_that_is_cut_off_it_is_told_what_could_be_read(
    read: Read, vault: Path, tmp_path: Path
) -> None:
    path = tmp_path / "notes.zip"
    with ZipFile(path, "w") as archive:
        archive.write(vault / "One.md", "One.md")
        archive.write(vault / "Two.md", "Two.md")
    dialog = read(path)
    assert not dialog.incomplete.isVisible()
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b"PK\x01\x02") - 1])
    dialog = read(path)
    assert dialog.incomplete.isVisible()
    assert "1 note could be read." in dialog.incomplete.text()
    assert rows(dialog) == [
        "One, New, private, One.md",
        "Two, Left out, Two.md: this is damaged",
    ]


def test_a_file_that_is_in_an_archive_twice_counts_once(read: Read, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "twice.zip", "w") as archive:
        archive.writestr("a.md", "One.")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.md", "Two.")
    dialog = read(tmp_path / "twice.zip")
    assert dialog.model.rowCount() == 2
    assert dialog.take.words() == "Bring in 1 note"


def test_none_and_all(read: Read, vault: Path) -> None:
    dialog = read(vault)
    dialog.model.tick_all(False)
    assert not dialog.take.isEnabled()
    dialog.model.tick_all(True)
    assert dialog.take.words() == "Bring in 2 notes"
    dialog.reject()


def test_closing_while_reading_stores_nothing(desk: Desk, qtbot: QtBot, vault: Path) -> None:
    dialog = BringInDialog(desk)
    dialog.open()
    dialog.read(vault)
    dialog.reject()
    desk.tasks.wait()
    assert tuple(desk.workspace.read.all_notes()) == ()


def test_the_full_copy_is_written_and_says_so(
    desk: Desk, qtbot: QtBot, fonts: object, tmp_path: Path, toasts: list[Toast], read: Read
) -> None:
    desk.workspace.commit(added(make.note(), make.private_note()))
    dialog = TakeOutDialog(desk)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    assert dialog.box.accessibleName() == "1 private note goes into it"
    dialog.write_to(tmp_path)
    qtbot.waitUntil(lambda: bool(toasts))
    (folder,) = tmp_path.glob("My notes*")
    assert folder.name == "My notes with private ones 2026-11-23"
    assert (folder / "READ ME - private notes inside.md").exists()
    again = read(folder)
    assert again.counts.text() == "0 new, 0 changed, 2 the same, 0 left out"
    again.reject()


def test_a_place_that_cannot_be_written_to_is_told(
    desk: Desk, qtbot: QtBot, fonts: object, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    dialog = TakeOutDialog(desk)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    dialog.write_to(tmp_path / "file")
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.choose.isEnabled()
    dialog.reject()


# --- what was shared ----------------------------------------------------------------------


@pytest.fixture
def recap(desk: Desk, tmp_path: Path) -> Path:
    """Return a recap that was shared with its facts on top."""
    here = SessionId("session-1")
    desk.workspace.commit(
        added(make.session(), make.action(1, session=here), make.term(1, session=here))
    )
    shared = share(desk.workspace.read, Scope(What.RECAP, here), PARTS[What.RECAP])
    path = tmp_path / shared.file_name
    path.write_bytes(shared.with_front_matter())
    return path


def chosen(dialog: BringInDialog, path: Path) -> BringInDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    dialog.read_document(path)
    return dialog


def test_what_was_shared_comes_back_as_what_it_was(
    desk: Desk, qtbot: QtBot, fonts: object, recap: Path, toasts: list[Toast]
) -> None:
    text = recap.read_text(encoding="utf-8").replace("- [ ] ", "- [x] ")
    recap.write_text(text.replace("- **Word 1**", "- **Word 2**"), encoding="utf-8")
    before = set(desk.workspace.read.each_thing())
    dialog = chosen(BringInDialog(desk), recap)
    qtbot.addWidget(dialog)
    assert rows(dialog) == ["Action 1, Changed, Action", "Word 2, New, Word"]
    assert dialog.counts.text() == "1 new, 1 changed, 0 the same, 0 left out"
    assert dialog.take.words() == "Bring in 2 things"
    bring_in(dialog, qtbot)
    assert desk.workspace.read.actions()[0].done is not None
    assert [term.word for term in desk.workspace.read.terms()] == ["Word 1", "Word 2"]
    assert toasts[-1].text == "2 things brought in"
    desk.commands.undo()
    assert set(desk.workspace.read.each_thing()) == before


def test_a_recap_brings_its_session_along(
    desk: Desk, qtbot: QtBot, fonts: object, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\nkind: recap\nsession: 4\ndate: 2026-11-24\n---\n\n# Chatbots\n\n"
        "Session 4, Tuesday 24 November 2026, 16:00–17:00\n\n## Takeaways\n\n- Ask twice\n",
        encoding="utf-8",
    )
    dialog = chosen(BringInDialog(desk), path)
    qtbot.addWidget(dialog)
    assert rows(dialog) == ["Chatbots, New, Session", "Ask twice, New, Takeaway"]
    bring_in(dialog, qtbot)
    brought = desk.workspace.read.session_lists.numbered(4)
    assert brought is not None
    assert brought.title == "Chatbots"
    assert [one.text for one in desk.workspace.read.takeaways(brought.id)] == ["Ask twice"]


def test_a_document_that_is_as_it_was_has_nothing_to_do(
    desk: Desk, qtbot: QtBot, fonts: object, recap: Path
) -> None:
    dialog = chosen(BringInDialog(desk), recap)
    qtbot.addWidget(dialog)
    assert dialog.counts.text() == "0 new, 0 changed, 2 the same, 0 left out"
    assert not dialog.take.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"# A note\n", "does not say what it is"),
        (b"---\nkind: topic\n---\n", "come back as a pack"),
        (b"\xff\xfe\xff", "not text in UTF-8"),
        (b"---\nkind: recap\nsession: 4\n---\n", "session 4, which is not here"),
    ],
)
def test_a_file_that_is_no_such_document_is_told(
    desk: Desk, qtbot: QtBot, fonts: object, tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "a.md").write_bytes(content)
    dialog = chosen(BringInDialog(desk), tmp_path / "a.md")
    qtbot.addWidget(dialog)
    assert said in dialog.problem.text()
    assert dialog.document_button.isVisible()
    dialog.reject()


def test_a_file_that_is_gone_is_told(
    desk: Desk, qtbot: QtBot, fonts: object, tmp_path: Path
) -> None:
    dialog = chosen(BringInDialog(desk), tmp_path / "gone.md")
    qtbot.addWidget(dialog)
    assert "cannot be opened" in dialog.problem.text()
    dialog.reject()
