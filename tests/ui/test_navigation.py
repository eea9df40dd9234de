"""Coming to a page for the first time: made, dressed and shown in three turns of the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout

from revmentor_desktop.ui import navigation, stepwise
from revmentor_desktop.ui.navigation import Navigation
from revmentor_desktop.ui.page import Page, Room
from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QWindow
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.actions import Deed
    from revmentor_desktop.ui.desk import Desk

HOME, NOTES, TOPICS = map(Place, (PageName.HOME, PageName.NOTES, PageName.TOPICS))


class Typed(Page):
    """A page with a field of text."""

    def __init__(self, name: PageName, desk: Desk) -> None:
        super().__init__(name, desk)
        self.field = QLineEdit()
        self.shown: list[Place] = []
        self.arranged: list[Room] = []
        QVBoxLayout(self).addWidget(self.field)

    def show_place(self, place: Place) -> None:
        self.shown.append(place)
        self.deeds_changed.emit()

    def arrange(self) -> None:
        self.arranged.append(self.room)
        self.deeds_changed.emit()

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        assert self.shown, "nothing is here yet that anything could be done with"
        return {}

    def focus_body(self) -> None:
        self.field.setFocus()


class World:
    """A stack in a window, with what leads from page to page."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.stack = QStackedWidget()
        qtbot.addWidget(self.stack)
        self.made: dict[PageName, Typed] = {}
        self.arrived: list[Place] = []
        self.left: list[str] = []
        self._desk = desk
        self.navigation = Navigation(desk.commands, self, self.stack, self.stack)
        self.navigation.arrived.connect(self.arrived.append)
        self.navigation.deeds_changed.connect(self._ask)
        with qtbot.waitActive(self.stack):
            self.stack.show()
        self.navigation.start()
        self.arrived.clear()

    @property
    def in_front(self) -> PageName:
        front = self.stack.currentWidget()
        assert isinstance(front, Typed)
        return front.name

    def press_a(self) -> None:
        """Press a key as the system does, for the window: the stubs know of widgets alone."""
        QTest.keyClick(self.handle, Qt.Key.Key_A)  # type: ignore[call-overload]

    @property
    def handle(self) -> QWindow:
        found = self.stack.windowHandle()
        assert found is not None
        return found

    def left_to_load(self, _name: PageName) -> Sequence[str]:
        return self.left

    def make(self, name: PageName) -> Page:
        assert name not in self.made
        self.made[name] = Typed(name, self._desk)
        return self.made[name]

    def _ask(self) -> None:
        if (page := self.navigation.page) is not None:
            page.deeds()


@pytest.fixture
def world(qtbot: QtBot, desk: Desk) -> World:
    return World(qtbot, desk)


def test_it_is_made_in_one_turn_and_shown_in_another(qtbot: QtBot, world: World) -> None:
    world.navigation.set_out(NOTES)
    assert PageName.NOTES in world.made
    assert world.in_front is PageName.HOME
    assert not world.made[PageName.NOTES].shown
    qtbot.waitUntil(lambda: world.arrived == [NOTES])
    assert world.in_front is PageName.NOTES
    assert world.made[PageName.NOTES].field.hasFocus()


def test_it_is_dressed_in_a_turn_between_them(world: World) -> None:
    world.navigation.set_out(NOTES)
    page = world.made[PageName.NOTES]
    seen = [(bool(page.styleSheet()), world.in_front)]
    while not world.arrived:
        QApplication.processEvents()
        seen.append((bool(page.styleSheet()), world.in_front))
    home, notes = PageName.HOME, PageName.NOTES
    assert list(dict.fromkeys(seen)) == [(False, home), (True, home), (True, notes)]


def test_who_goes_elsewhere_meanwhile_finds_it_dressed_later(qtbot: QtBot, world: World) -> None:
    world.navigation.set_out(NOTES)
    world.navigation.go(TOPICS)
    world.navigation.set_out(NOTES)
    qtbot.waitUntil(lambda: world.arrived[-1] == NOTES)
    assert world.made[PageName.NOTES].styleSheet()


def test_a_page_behind_is_arranged_when_one_comes_back_to_it(world: World) -> None:
    world.navigation.go(NOTES)
    world.navigation.arrange(Room.NARROW, low=False)
    behind, front = world.made[PageName.HOME], world.made[PageName.NOTES]
    assert (behind.arranged, front.arranged) == ([], [Room.NARROW])
    world.navigation.back()
    assert behind.arranged == [Room.NARROW]


def test_what_was_due_has_its_turn_between_the_two(qtbot: QtBot, world: World) -> None:
    world.navigation.set_out(NOTES)
    QApplication.processEvents()
    assert world.in_front is PageName.HOME
    qtbot.waitUntil(lambda: world.arrived == [NOTES])


def test_what_it_is_made_of_is_loaded_in_turns_before(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)  # each module is a turn of its own
    loaded: list[str] = []
    monkeypatch.setattr(navigation, "import_module", loaded.append)
    world.left = ["one", "other"]
    world.navigation.set_out(NOTES)
    seen = [(len(loaded), PageName.NOTES in world.made, world.in_front)]
    while not world.arrived:
        QApplication.processEvents()
        seen.append((len(loaded), PageName.NOTES in world.made, world.in_front))
    home, notes = PageName.HOME, PageName.NOTES
    turns = [(1, False, home), (2, False, home), (2, True, home), (2, True, notes)]
    assert list(dict.fromkeys(seen)) == turns


def test_who_cannot_wait_for_that_has_the_page_at_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
    monkeypatch.setattr(navigation, "import_module", lambda _module: None)
    world.left = ["one", "other"]
    world.navigation.set_out(NOTES)
    assert PageName.NOTES not in world.made
    world.press_a()
    assert world.made[PageName.NOTES].field.text() == "a"
    for _ in range(4):
        QApplication.processEvents()
    assert world.arrived == [NOTES]


def test_a_page_that_is_there_is_shown_at_once(world: World) -> None:
    world.navigation.go(NOTES)
    assert world.arrived == [NOTES]
    world.navigation.set_out(HOME)
    world.navigation.set_out(NOTES)
    assert world.arrived == [NOTES, HOME, NOTES]


def test_a_page_that_asks_for_it_is_left_in_a_turn_of_its_own(qtbot: QtBot, world: World) -> None:
    world.navigation.go(NOTES)
    world.navigation.go(HOME)
    world.arrived.clear()
    world.made[PageName.HOME].go_next.emit(NOTES)
    assert world.in_front is PageName.HOME
    QApplication.processEvents()
    assert world.in_front is PageName.HOME
    qtbot.waitUntil(lambda: world.arrived == [NOTES])
    assert world.made[PageName.NOTES].field.hasFocus()
    world.navigation.back()
    assert world.in_front is PageName.HOME


def test_what_is_typed_before_that_turn_is_typed_there(world: World) -> None:
    world.navigation.go(NOTES)
    world.navigation.go(HOME)
    world.made[PageName.HOME].go_next.emit(NOTES)
    world.press_a()
    assert world.made[PageName.HOME].field.text() == ""
    assert world.made[PageName.NOTES].field.text() == "a"


@pytest.mark.parametrize("left", [[], ["one", "other"]])
def test_a_page_that_is_missing_is_made_in_that_turn_or_later(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch, left: list[str]
) -> None:
    monkeypatch.setattr(navigation, "import_module", lambda _module: None)
    world.left = left
    world.made[PageName.HOME].go_next.emit(NOTES)
    assert PageName.NOTES not in world.made
    qtbot.waitUntil(lambda: world.arrived == [NOTES])
    assert world.in_front is PageName.NOTES
    assert world.made[PageName.NOTES].shown == [NOTES]


@pytest.mark.parametrize("there", [False, True])
def test_who_goes_elsewhere_before_that_turn_is_there(world: World, *, there: bool) -> None:
    if there:
        world.navigation.go(NOTES)
        world.navigation.go(HOME)
    world.navigation.set_out_next(NOTES)
    world.navigation.go(TOPICS)
    for _ in range(4):
        QApplication.processEvents()
    assert world.in_front is PageName.TOPICS
    world.navigation.back()
    assert world.in_front is PageName.NOTES


def test_the_pages_may_be_taken_down_before_that_turn(qtbot: QtBot, world: World) -> None:
    world.made[PageName.HOME].go_next.emit(NOTES)
    with qtbot.waitSignal(world.navigation.destroyed):
        world.navigation.close()
    world.press_a()
    assert world.arrived == []
    assert not world.stack.count()


def test_who_asks_where_one_is_is_there(world: World) -> None:
    world.navigation.set_out(NOTES)
    assert world.navigation.place == NOTES
    assert world.in_front is PageName.NOTES


def test_who_asks_for_the_page_does_not_wait(world: World) -> None:
    world.navigation.set_out(NOTES)
    assert world.navigation.page is world.made[PageName.NOTES]
    assert world.arrived == [NOTES]
    for _ in range(3):
        QApplication.processEvents()
    assert world.arrived == [NOTES]
    assert world.made[PageName.NOTES].shown == [NOTES]


def test_what_is_typed_meanwhile_is_typed_there(world: World) -> None:
    world.navigation.set_out(NOTES)
    world.press_a()
    assert world.made[PageName.HOME].field.text() == ""
    assert world.made[PageName.NOTES].field.text() == "a"


def test_a_click_meanwhile_is_one_there(world: World) -> None:
    world.navigation.set_out(NOTES)
    middle = QPoint(world.stack.width() // 2, world.stack.height() // 2)
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # as in press_a: the stubs know of widgets alone
    QTest.mouseClick(world.handle, button, none, middle)  # type: ignore[call-overload]
    assert world.in_front is PageName.NOTES


def test_who_goes_on_meanwhile_has_been_there(qtbot: QtBot, world: World) -> None:
    world.navigation.set_out(NOTES)
    world.navigation.set_out(TOPICS)
    qtbot.waitUntil(lambda: world.arrived == [NOTES, TOPICS])
    world.navigation.back()
    assert world.in_front is PageName.NOTES


def test_who_goes_back_meanwhile_is_back(qtbot: QtBot, world: World) -> None:
    world.navigation.set_out(NOTES)
    world.navigation.back()
    assert world.in_front is PageName.HOME
    for _ in range(3):
        QApplication.processEvents()
    assert world.in_front is PageName.HOME


def test_the_pages_may_be_taken_down_meanwhile(qtbot: QtBot, world: World) -> None:
    world.navigation.set_out(NOTES)
    with qtbot.waitSignal(world.navigation.destroyed):
        world.navigation.close()
    world.press_a()
    assert world.arrived == []
    assert not world.stack.count()
