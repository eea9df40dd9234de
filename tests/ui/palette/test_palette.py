"""The box: opened and closed with the focus in its place, moved in, taken from, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QStyleOptionViewItem,
)

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.services import search as search_module
from revmentor_desktop.ui.actions import Actions, Deed
from revmentor_desktop.ui.models.value_list import ValueRole
from revmentor_desktop.ui.palette import palette as palette_module
from revmentor_desktop.ui.palette.delegate import PaletteDelegate
from revmentor_desktop.ui.palette.palette import Palette
from revmentor_desktop.ui.places import PageName, Place
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.ui.desk import Desk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Stage:
    """A window with a field in front of which the box is opened."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.window = QMainWindow()
        self.field = QLineEdit()
        self.window.setCentralWidget(self.field)
        self.window.resize(1024, 640)
        qtbot.addWidget(self.window)
        self.palette = Palette(desk.theme, Actions(desk.theme, self.window), self.window)
        self.went: list[object] = []
        self.palette.go.connect(self.went.append)
        self.palette.perform.connect(self.went.append)
        self.window.show()
        self.window.activateWindow()
        self.field.setFocus()

    def open(self, *entities: Entity) -> Stage:
        self.desk.workspace.commit(added(*entities))
        self.palette.open(self.desk, ())
        return self

    def type(self, text: str) -> Stage:
        self.palette.line.setText(text)  # QTest cannot type Chinese
        QApplication.processEvents()
        return self

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self.qtbot.keyClick(self.palette.line, key, modifiers or Qt.KeyboardModifier.NoModifier)

    @property
    def current(self) -> str:
        row = self.palette.current()
        return "" if row is None else row.title.text


@pytest.fixture
def stage(desk: Desk, qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(desk, qtbot)
    yield made
    made.palette.leave()
    made.window.close()


# --- opening and closing ------------------------------------------------------------------


def test_it_opens_ready_to_type_and_closes_with_the_focus_back(stage: Stage) -> None:
    stage.open()
    assert stage.palette.line.hasFocus()
    stage.press(Key.Key_Escape)
    assert not stage.palette.isVisible()
    assert stage.field.hasFocus()


def test_undo_by_keys_takes_back_nothing_behind_it(stage: Stage) -> None:
    undone = list[bool]()
    undo = QAction(stage.window)
    undo.setShortcuts(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: undone.append(True))
    stage.window.addAction(undo)
    stage.open().press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    stage.press(Key.Key_Escape)
    QTest.keyClick(stage.window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]


def test_a_command_about_text_finds_the_field_as_it_was(stage: Stage) -> None:
    stage.field.setText("walnut")
    stage.field.selectAll()
    stage.open().type("> copy").press(Key.Key_Return)
    assert stage.went == [Deed.COPY]
    assert stage.field.hasFocus()
    assert stage.field.selectedText() == "walnut"


def test_the_first_letter_waits_for_nothing_that_could_be_read_before(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    gathered = search_module.gathered

    def counted(*arguments: Any) -> Any:
        read.append("glossary")
        return gathered(*arguments)

    monkeypatch.setattr(search_module, "gathered", counted)
    stage.open()
    qtbot.waitUntil(lambda: read == ["glossary"])
    library = stage.desk.library
    qtbot.waitUntil(lambda: all(map(library.index.holds, library.topics)))
    stage.type("f")
    assert read == ["glossary"]


def test_its_key_closes_it_too(stage: Stage) -> None:
    stage.open().open()
    assert not stage.palette.isVisible()


def test_pressing_beside_the_box_closes_it(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    qtbot.mouseClick(stage.palette, LEFT, pos=QPoint(5, 5))
    assert not stage.palette.isVisible()
    assert stage.field.hasFocus()


def test_it_closes_when_something_else_takes_the_focus(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    stage.field.setFocus()
    qtbot.waitUntil(lambda: not stage.palette.isVisible())
    assert stage.field.hasFocus()


def test_what_had_the_focus_may_be_gone(stage: Stage, qtbot: QtBot) -> None:
    button = QPushButton(stage.window)
    button.show()
    button.setFocus()
    stage.open()
    button.deleteLater()
    qtbot.waitUntil(lambda: not stage.window.findChildren(QPushButton))
    stage.press(Key.Key_Escape)
    assert not stage.palette.isVisible()


def test_nothing_typed_before_is_left(stage: Stage) -> None:
    stage.open().type("walnut")
    stage.press(Key.Key_Escape)
    stage.open()
    assert stage.palette.line.text() == ""


# --- moving and taking --------------------------------------------------------------------


def test_after_a_pause_all_is_there_and_the_row_that_was_chosen_stays_so(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.open(make.note(title="Walnut"), make.recap(summary="walnut"), make.action(text="Wood"))
    stage.type("w")  # a first letter is looked for in titles between two keys
    model = stage.palette.model
    while stage.current != "Wood":
        stage.press(Key.Key_Down)
    between = [row.key for row in model.values]
    qtbot.waitUntil(lambda: any("recaps" in row.key for row in model.values))
    assert stage.current == "Wood"
    assert {*between} < {row.key for row in model.values} | {"all notes", "all actions"}


def test_it_is_not_said_that_nothing_is_found_before_all_was_looked_at(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.open(make.recap(summary="квас")).type("к")
    assert stage.palette._nothing.text() == ""
    qtbot.waitUntil(lambda: stage.palette.current() is not None)


def test_the_first_row_is_chosen_and_arrows_step_over_headings(stage: Stage) -> None:
    stage.open(make.note(title="Walnut"), make.action(text="Walnut plan")).type("walnut")
    assert stage.current == "Walnut"
    stage.press(Key.Key_Down)
    assert stage.current == "Walnut plan"
    stage.press(Key.Key_Down)
    assert stage.current == "Walnut"
    stage.press(Key.Key_Up)
    assert stage.current == "Walnut plan"
    assert stage.palette.line.hasFocus()


def test_tab_stays_in_the_box(stage: Stage) -> None:
    stage.open()
    stage.press(Key.Key_Tab)
    stage.press(Key.Key_Backtab)
    assert stage.palette.line.hasFocus()


def test_enter_does_not_wait_for_what_was_typed_last_to_be_asked_for(stage: Stage) -> None:
    stage.open(make.note(title="Walnut")).type("w").palette.line.setText("> new note")
    stage.press(Key.Key_Return)
    assert stage.went == [Deed.NEW_NOTE]


def test_enter_does_not_wait_for_the_pause_where_nothing_is_there_yet(stage: Stage) -> None:
    stage.open(make.session(), make.recap(summary="квас")).type("к")
    stage.press(Key.Key_Return)
    assert [place.page for place in stage.went if isinstance(place, Place)] == [PageName.SESSION]


def test_enter_goes_to_a_thing(stage: Stage) -> None:
    stage.open(make.note(title="Walnut")).type("walnut")
    stage.press(Key.Key_Return)
    assert stage.went == [Place(PageName.NOTES, "note-1")]
    assert not stage.palette.isVisible()


def test_enter_carries_out_a_command_with_the_focus_back(stage: Stage) -> None:
    stage.open().type("> new note")
    stage.press(Key.Key_Return)
    assert stage.went == [Deed.NEW_NOTE]
    assert stage.field.hasFocus()


def test_a_click_takes_a_row(stage: Stage, qtbot: QtBot) -> None:
    stage.open(make.note(title="Walnut")).type("walnut")
    view = stage.palette.view
    place = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert stage.went == [Place(PageName.NOTES, "note-1")]


def test_all_of_a_group_are_listed_in_place(stage: Stage) -> None:
    stage.open(*(make.note(at, title=f"Walnut {at}") for at in range(8))).type("walnut")
    for _ in range(5):
        stage.press(Key.Key_Down)
    assert stage.current == "All 8 notes"
    stage.press(Key.Key_Return)
    assert stage.palette.line.text() == "in:notes walnut"
    assert stage.palette.model.rowCount() == 9


def test_enter_does_nothing_without_a_row(stage: Stage) -> None:
    stage.open().type("zzzqqq")
    stage.press(Key.Key_Return)
    stage.press(Key.Key_Return, CTRL)
    assert stage.palette.isVisible()
    assert stage.palette._nothing.text() == "Nothing found for “zzzqqq”."


def test_control_and_enter_add_to_the_next_session(stage: Stage) -> None:
    stage.open(make.session(), make.question(text="Walnut?")).type("walnut")
    assert "add to session 1" in stage.palette._hint.text()
    stage.press(Key.Key_Return, CTRL)
    session = stage.desk.workspace.read.session("session-1")
    question = stage.desk.workspace.read.question("question-1")
    assert session is not None
    assert question is not None
    assert [item.title for item in session.items] == ["Walnut?"]
    assert question.state is QuestionState.ON_AGENDA
    stage.desk.commands.undo()
    again = stage.desk.workspace.read.session("session-1")
    assert again is not None
    assert again.items == ()


def test_the_cover_is_taken_off_in_place(stage: Stage) -> None:
    stage.desk.cover.set_on(True)
    stage.open(make.private_note(title="Walnut")).type("walnut")
    assert stage.current == "1 private result is covered. Uncover"
    stage.press(Key.Key_Return)
    assert stage.current == "Walnut"
    assert not stage.desk.cover.on


def test_what_is_covered_meanwhile_goes_from_the_box_and_from_behind_it(stage: Stage) -> None:
    stage.field.setText("Walnut, private")
    stage.desk.cover.changed.connect(stage.field.clear)  # as a page does, before the box opens
    stage.open(make.private_note(title="Walnut")).type("walnut")
    assert stage.current == "Walnut"
    corner = QRect(0, 0, 120, 640)  # beside the box and its shadow
    shown = stage.window.grab(corner).toImage()
    assert stage.window.grab(corner).toImage() == shown
    stage.desk.cover.set_on(True)
    assert stage.current == "1 private result is covered. Uncover"
    assert stage.window.grab(corner).toImage() != shown


# --- telling and looking ------------------------------------------------------------------


def test_a_screen_reader_is_told_how_much_was_found(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(palette_module, "announce", lambda _widget, text: told.append(text))
    stage.open(make.private_note(title="Walnut"), make.note(title="Walnut")).type("walnut")
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("2 results. ")
    stage.press(Key.Key_Down)
    first, second = told[0].removeprefix("2 results. "), told[-1]
    assert {first, second} == {"Walnut, note, 23 Nov", "Private, Walnut, note"}


def test_the_list_keeps_the_promises_of_models(stage: Stage) -> None:
    QAbstractItemModelTester(
        stage.palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal, stage.window
    )
    stage.open(*make.one_of_each())
    for text in ("", "n", "no", "note", "zzz", "in:notes", "> t", ""):
        stage.type(text)


@pytest.mark.parametrize("text", ["", "walnut", "zzzqqq"])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 800)])
@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_the_box_is_whole_in_every_window(
    stage: Stage, size: tuple[int, int], text_size: float, text: str
) -> None:
    stage.desk.theme.set_look(text_size=text_size)
    stage.window.resize(*size)
    stage.open(*(make.note(at, title=f"Walnut {at}") for at in range(30))).type(text)
    box = stage.palette.box
    assert stage.palette.rect().contains(box.geometry())
    least = box.layout().minimumSize()
    assert box.width() >= least.width()
    assert box.height() >= least.height()


def test_the_box_follows_the_window(stage: Stage) -> None:
    stage.open()
    stage.window.resize(1200, 700)
    QApplication.processEvents()
    assert stage.palette.geometry() == QRect(0, 0, 1200, 700)


def test_every_row_can_be_painted(stage: Stage) -> None:
    long = "Walnut " * 60
    stage.open(
        make.private_note(title=long, body=long),
        make.note(title=f"導師 walnut {long}"),
        make.note(2, title="Plain", body=f"導師 {long}"),
        make.action(text="Walnut"),
    )
    for text in ("walnut", "導師", "> t", ""):
        stage.type(text)
        assert not stage.palette.grab().isNull()
        values = [index.data(ValueRole) for index in _indexes(stage)]
        assert None not in values


def test_a_title_gives_way_only_to_what_stands_behind_it(stage: Stage) -> None:
    titles = ("Walnut questions that an hour with people never seems to answer?", "Walnut " * 30)
    stage.open(*(make.private_note(at, title=title) for at, title in enumerate(titles, 1)))
    stage.type("walnut")
    view, model = stage.palette.view, stage.palette.model
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, view.viewport().width(), 42)
    delegate = view.itemDelegate()
    assert isinstance(delegate, PaletteDelegate)
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    cut = {line for row in rows for line in delegate.cut_lines(option, row)}
    assert cut == {titles[1].strip()}


def _indexes(stage: Stage) -> list[object]:
    model = stage.palette.model
    return [model.index(row, 0) for row in range(model.rowCount())]
