"""Recently deleted: bring back, delete now, empty; private things with their sign."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget

from revmentor_desktop.domain.changes import added, removed
from revmentor_desktop.services.trash import listed, thrown_away
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.deleted.confirm import ForGoodDialog
from revmentor_desktop.ui.deleted.page import DeletedPage
from revmentor_desktop.ui.deleted.rows import counted
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.widgets.text import TextLabel
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.ui.desk import Desk

pytestmark = pytest.mark.usefixtures("english")

Show = Callable[[], DeletedPage]
SECRET = "How to bring up the failed pilot"


def throw(desk: Desk, *things: Entity) -> None:
    for thing in things:
        desk.workspace.commit(added(thing))
        desk.commands.do("Delete", thrown_away(removed(thing), desk.workspace))


@pytest.fixture
def show(desk: Desk, qtbot: QtBot, fonts: object) -> Show:
    def shown() -> DeletedPage:
        page = DeletedPage(desk)
        qtbot.addWidget(page)
        QAbstractItemModelTester(
            page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page
        )
        page.resize(900, 600)
        page.show()
        page.activateWindow()
        page.show_place(Place(PageName.DELETED))
        page.focus_body()
        return page

    return shown


def rows(page: DeletedPage) -> list[str]:
    return [page.model.index(at, 0).data() for at in range(page.model.rowCount())]


def dialog_of(page: DeletedPage) -> ForGoodDialog:
    dialog = page.findChild(ForGoodDialog)
    assert dialog is not None
    return dialog


def test_what_was_deleted_is_listed_newest_first_and_spoken(desk: Desk, show: Show) -> None:
    throw(desk, make.note(), make.term(), make.private_note(title=SECRET))
    assert rows(show()) == [
        f"Private, {SECRET}, Private note, deleted today at 14:32, 30 days left",
        "Word 1, Word, deleted today at 14:32, 30 days left",
        "Note 1, Note, deleted today at 14:32, 30 days left",
    ]


def test_nothing_says_so_and_has_nothing_to_press(show: Show) -> None:
    page = show()
    assert rows(page) == []
    assert not page.restore.isVisible()
    assert "Nothing was deleted in the last 30 days." in page._empty.accessibleName()


def test_enter_brings_the_chosen_thing_back(desk: Desk, show: Show, qtbot: QtBot) -> None:
    throw(desk, make.note())
    page = show()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert desk.workspace.read.note("note-1") == make.note()
    assert rows(page) == []


def test_bringing_back_can_be_undone(desk: Desk, show: Show) -> None:
    throw(desk, make.note())
    page = show()
    page.restore.click()
    desk.commands.undo()
    assert desk.workspace.read.note("note-1") is None
    assert len(listed(desk.workspace.read)) == 1


def test_what_is_deleted_meanwhile_appears(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show()
    throw(desk, make.note())
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)


def test_the_question_names_thing_and_count_and_keeps_by_default(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    throw(desk, make.note())
    page = show()
    page.delete.click()
    dialog = dialog_of(page)
    assert dialog.delete.words() == "Delete 1 note for good"
    qtbot.waitUntil(dialog.keep.hasFocus)
    qtbot.keyClick(dialog.keep, Qt.Key.Key_Return)
    assert len(rows(page)) == 1


def test_the_lines_of_the_question_keep_together_in_a_higher_window(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    """Qt reckons the height for words in a narrow column, and Chinese ones were drawn apart."""
    throw(desk, make.note())
    page = show()
    page.delete.click()
    dialog = dialog_of(page)
    dialog.resize(dialog.width(), dialog.height() + 60)
    qtbot.waitUntil(lambda: dialog.keep.geometry().bottom() > dialog.height() - 40)
    for label in dialog.findChildren(TextLabel):
        assert label.height() == label.heightForWidth(label.width())


def test_deleting_for_good_cannot_be_undone(desk: Desk, show: Show) -> None:
    throw(desk, make.note(), make.term())
    page = show()
    page.deeds()[Deed.DELETE]()
    dialog_of(page).delete.click()
    assert rows(page) == ["Note 1, Note, deleted today at 14:32, 30 days left"]
    assert not desk.commands.stack.canUndo()


def test_emptying_lets_everything_go(desk: Desk, show: Show) -> None:
    throw(desk, *(make.note(number) for number in range(1, 7)))
    page = show()
    page.clear.click()
    dialog = dialog_of(page)
    assert dialog.delete.words() == "Delete 6 notes for good"
    dialog.delete.click()
    assert listed(desk.workspace.read) == ()
    assert rows(page) == []


def test_things_of_several_kinds_are_counted_together() -> None:
    assert counted([make.note(), make.private_note()]) == "2 notes"
    assert counted([make.note(), make.term()]) == "2 things"


def test_a_covered_thing_shows_and_says_none_of_its_words(desk: Desk, show: Show) -> None:
    throw(desk, make.private_note(title=SECRET), make.draft_question(text=SECRET))
    desk.cover.set_on(True)
    page = show()
    assert len(rows(page)) == 2
    assert SECRET not in " ".join(rows(page))
    page.delete.click()
    texts = [label.text() for label in dialog_of(page).findChildren(type(page._empty._fact))]
    assert texts
    assert SECRET not in " ".join(texts)
    dialog_of(page).reject()


def test_covering_reaches_the_list(desk: Desk, show: Show, qtbot: QtBot) -> None:
    throw(desk, make.private_note(title=SECRET))
    page = show()
    assert SECRET in rows(page)[0]
    desk.cover.set_on(True)
    qtbot.waitUntil(lambda: SECRET not in rows(page)[0])


def test_the_list_has_the_focus_when_there_is_one(desk: Desk, show: Show, qtbot: QtBot) -> None:
    throw(desk, make.note())
    page = show()
    qtbot.waitUntil(page.view.hasFocus)


def test_the_focus_stays_on_the_page_where_the_last_goes_and_comes_again(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    throw(desk, make.note())
    page = show()
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(QPushButton("Elsewhere"))
    row.addWidget(page)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    page.focus_body()
    qtbot.waitUntil(page.view.hasFocus)
    page.restore_chosen()
    assert QApplication.focusWidget() is page
    desk.commands.undo()
    qtbot.waitUntil(page.view.hasFocus)


def test_what_was_deleted_is_found_and_esc_lists_all_again(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    throw(
        desk, make.action(1, text="Try captions"), make.action(2), make.private_note(title=SECRET)
    )
    page = show()
    every = rows(page)
    page.deeds()[Deed.FIND]()
    field = page.findChild(QLineEdit, "find_in_list")
    assert field is not None
    assert page.focusWidget() is field
    with qtbot.waitSignal(page.finding.changed):
        field.insert("capt")
    assert [row.partition(",")[0] for row in rows(page)] == ["Try captions"]
    assert page.clear.isHidden()
    desk.cover.toggle()
    field.selectAll()
    with qtbot.waitSignal(page.finding.changed):
        field.insert("pilot")
    assert page._empty.accessibleName() == "Nothing here matches “pilot”."
    assert page._empty.accessibleDescription().startswith("Private things are covered")
    assert page.focusWidget() is field
    desk.cover.toggle()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert rows(page) == every
    assert page.focusWidget() is page.view
    assert not page.clear.isHidden()


def test_nothing_is_read_again_for_a_letter_that_is_typed(
    desk: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    throw(desk, make.action(1, text="Try captions"), make.action(2))
    page = show()
    page.deeds()[Deed.FIND]()
    field = page.findChild(QLineEdit, "find_in_list")
    assert field is not None
    with monkeypatch.context() as now:
        now.setattr("revmentor_desktop.services.trash.listed", lambda _read: pytest.fail("read"))
        with qtbot.waitSignal(page.finding.changed):
            field.insert("capt")
    assert [row.partition(",")[0] for row in rows(page)] == ["Try captions"]
    throw(desk, make.action(3, text="Try captions again"))
    qtbot.waitUntil(lambda: len(rows(page)) == 2)


def test_where_one_only_reads_enter_restores_nothing(
    desk: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    throw(desk, make.note())
    monkeypatch.setattr(desk.workspace._store, "read_only", True)
    page = show()
    before, place = rows(page), page.view.visualRect(page.model.index(0, 0)).center()
    with qtbot.assertNotEmitted(desk.commands.failed):
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
        qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rows(page) == before
