"""The window: the way between pages, the commands, what it tells, and when it may close."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from revmentor_desktop.domain.changes import added, edited, together
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.actions import TABLE, Deed, Menu, menu_title
from revmentor_desktop.ui.commands import Following
from revmentor_desktop.ui.guide.window import GuideWindow
from revmentor_desktop.ui.long_step import LongStepDialog
from revmentor_desktop.ui.page import Page, Room
from revmentor_desktop.ui.places import NEW, PageName, Place
from revmentor_desktop.ui.preferences import TEXT_SIZES
from revmentor_desktop.ui.reminding import ReminderStrip
from revmentor_desktop.ui.sample_strip import SampleStrip
from revmentor_desktop.ui.sidebar import Sidebar
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.line_model import Line, LineModel
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.toast import Toast
from revmentor_desktop.ui.widgets.trouble_bar import TroubleBar
from revmentor_desktop.ui.window import (
    FRAME,
    SMALLEST,
    Window,
    keep_within,
    size_within,
    smallest_within,
)
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


class Plain(Page):
    """A page with a field of text that is stored as the pair's aim when editors settle."""

    def __init__(self, name: PageName, desk: Desk) -> None:
        super().__init__(name, desk)
        self.field = QLineEdit()
        self.second = QPushButton("Second pane")
        self.shown: list[Place] = []
        self.done: list[Deed] = []
        self.possible: set[Deed] = set()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.second)
        desk.commands.settling.connect(self.store)

    def show_place(self, place: Place) -> None:
        self.shown.append(place)

    def memory(self) -> object:
        return self.field.text()

    def recall(self, memory: object) -> None:
        self.field.setText(str(memory))

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        return dict.fromkeys(self.possible, self.rename)

    def panes(self) -> Sequence[QWidget]:
        return (self.field, self.second)

    def focus_body(self) -> None:
        self.field.setFocus()

    def rename(self) -> None:
        self.done.append(Deed.RENAME)

    def store(self) -> None:
        pair = self.desk.workspace.pair
        if self.field.text() and self.field.text() != pair.aim:
            typed = replace(pair, aim=self.field.text())
            self.desk.commands.do("Edit aim", edited(pair, typed), origin=self)


class Maker:
    """Makes plain pages and keeps them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.made: dict[PageName, Plain] = {}

    def left_to_load(self, name: PageName) -> Sequence[str]:
        return ()

    def make(self, name: PageName) -> Plain:
        assert name not in self.made
        self.made[name] = Plain(name, self.desk)
        return self.made[name]


@pytest.fixture
def bare(qtbot: QtBot, fonts: object, desk: Desk) -> Iterator[Window]:
    """A window in which nothing is open yet."""
    window = Window(desk.theme, desk.preferences, desk.notices)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


def test_what_is_not_in_the_first_picture_is_made_behind_it(qtbot: QtBot, desk: Desk) -> None:
    window = Window(desk.theme, desk.preferences, desk.notices)
    qtbot.addWidget(window)
    assert window.actions() == []
    with qtbot.waitSignal(window.painted):
        window.show()
    assert window.actions() == list(window.actions_table)
    assert [one.menu().title() for one in window.menuBar().actions()] == list(map(menu_title, Menu))
    window.close()


def test_a_menu_bar_that_is_wanted_is_in_the_first_picture(
    qtbot: QtBot, fonts: object, desk: Desk
) -> None:
    desk.preferences.menu_bar = True
    window = Window(desk.theme, desk.preferences, desk.notices)
    qtbot.addWidget(window)
    assert len(window.menuBar().actions()) == len(Menu)
    assert not window.menuBar().isHidden()


def test_chosen_keys_are_in_the_first_picture(qtbot: QtBot, fonts: object, desk: Desk) -> None:
    desk.keymap.assign(Deed.SEARCH, QKeySequence("Ctrl+M"))
    window = Window(desk.theme, desk.preferences, desk.notices)
    qtbot.addWidget(window)
    button = window.findChild(QWidget, "nav_search")
    assert button is not None
    assert button.accessibleDescription() == "Ctrl+M"


@pytest.mark.parametrize("wide", [True, False])
def test_what_is_painted_first_stays_where_it_is(
    qtbot: QtBot, fonts: object, desk: Desk, maker: Maker, wide: bool
) -> None:
    window = Window(desk.theme, desk.preferences, desk.notices)
    qtbot.addWidget(window)
    window.resize(1280 if wide else 1024, 800)

    def places() -> list[QRect]:
        side = window.findChild(Sidebar)
        assert side is not None
        parts = [side, *side.findChildren(QAbstractButton)]
        return [QRect(part.mapTo(window, QPoint()), part.size()) for part in parts]

    with qtbot.waitSignal(window.painted, raising=True):
        window.show()
        first = places()
    window.show_workspace(desk, maker)
    QApplication.processEvents()
    assert places() == first
    window.close()


@pytest.fixture
def maker(desk: Desk) -> Maker:
    return Maker(desk)


@pytest.fixture
def window(bare: Window, desk: Desk, maker: Maker) -> Window:
    bare.show_workspace(desk, maker)
    return bare


@pytest.fixture
def home(window: Window, maker: Maker) -> Plain:
    return maker.made[PageName.HOME]


def action_text(window: Window, deed: Deed) -> str:
    return window.actions_table[deed].text()


def enabled(window: Window, deed: Deed) -> bool:
    return window.actions_table[deed].isEnabled()


def press(
    qtbot: QtBot,
    window: Window,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


def part(window: Window, kind: type) -> QWidget:
    found: QWidget | None = window.findChild(kind)
    assert found is not None
    return found


# --- the way ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("screen", "first"),
    [((1366, 768), (1280, 720)), ((1280, 720), (1264, 672)), ((2560, 1440), (1280, 800))],
)
def test_all_of_the_window_is_seen_on_a_small_screen(
    screen: tuple[int, int], first: tuple[int, int]
) -> None:
    assert size_within(QSize(*screen)) == QSize(*first)


@pytest.mark.parametrize(
    ("screen", "smallest"),
    [
        ((1920, 1080), SMALLEST),
        ((1366, 768), SMALLEST),
        ((1024, 640), (1008, 592)),
        ((960, 540), (944, 492)),
        ((780, 438), (764, 390)),
        ((800, 1280), SMALLEST),
    ],
)
def test_it_can_be_made_small_enough_for_a_low_screen(
    screen: tuple[int, int], smallest: tuple[int, int]
) -> None:
    assert smallest_within(QSize(*screen)) == QSize(*smallest)


def test_tab_from_beside_what_scrolls_shows_what_it_comes_to(
    qtbot: QtBot, bare: Window, desk: Desk
) -> None:
    welcome, scroll = QWidget(), PageScroll(desk.theme)
    beside, first = QPushButton("Beside"), QPushButton("First")
    scroll.body.addWidget(first)
    scroll.body.addSpacing(3000)
    column = QVBoxLayout(welcome)
    column.addWidget(beside)
    column.addWidget(scroll)
    bare.show_welcome(welcome)
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    beside.setFocus()
    qtbot.keyClick(beside, Key.Key_Tab)
    assert first.hasFocus()
    assert not first.visibleRegion().isEmpty()


def test_another_screen_has_another_smallest_size(window: Window) -> None:
    window.setMinimumSize(1, 1)
    handle = window.windowHandle()
    handle.screenChanged.emit(handle.screen())
    assert window.minimumSize() == smallest_within(handle.screen().availableSize())


def test_what_opens_from_it_is_no_larger_than_the_screen(qtbot: QtBot, window: Window) -> None:
    screen = window.screen().availableSize()
    window.resize(window.minimumSize())
    dialog = QDialog(window)
    dialog.setMinimumSize(screen.width(), screen.height())
    dialog.resize(2000, 2000)
    own = QDialog(window)
    QVBoxLayout(own).addWidget(QLabel("No size of its own"))
    for one in (dialog, own):
        with qtbot.waitExposed(one):
            one.open()
    assert dialog.size() == (screen - QSize(*FRAME)).expandedTo(window.size())
    assert own.size() == own.sizeHint()


def test_on_a_low_screen_sentences_of_a_dialog_have_the_lines_they_need(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    label = QLabel("A sentence that is broken into lines. " * 20)
    label.setWordWrap(True)
    column = QVBoxLayout(dialog)
    column.addWidget(label)
    dialog.setFixedWidth(400)
    keep_within(dialog, QSize(1264, 720))
    assert dialog.minimumHeight() == 0
    keep_within(dialog, QSize(764, 390))
    assert dialog.minimumHeight() == min(column.totalHeightForWidth(400), 390)
    label.setText("A sentence that is broken into lines. " * 200)
    keep_within(dialog, QSize(764, 390))
    assert dialog.minimumHeight() == 390


def test_one_begins_at_home_with_the_focus_where_work_begins(window: Window, home: Plain) -> None:
    assert window.place == Place(PageName.HOME)
    assert window.page is home
    assert home.field.hasFocus()


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Key.Key_1, PageName.HOME),
        (Key.Key_2, PageName.SESSIONS),
        (Key.Key_3, PageName.TOPICS),
        (Key.Key_4, PageName.NOTES),
    ],
)
def test_ctrl_and_a_number_go_to_a_page(
    qtbot: QtBot, window: Window, key: Qt.Key, name: PageName
) -> None:
    window.go(Place(PageName.SESSION, "session-1"))
    press(qtbot, window, key, CTRL)
    assert window.place == Place(name)
    assert part(window, Sidebar).current is name  # type: ignore[attr-defined]


def test_a_page_is_made_when_it_is_first_visited(window: Window, maker: Maker) -> None:
    assert list(maker.made) == [PageName.HOME]
    for _ in range(2):
        window.go(Place(PageName.NOTES))
        window.go(Place(PageName.HOME))
    assert list(maker.made) == [PageName.HOME, PageName.NOTES]


def test_back_and_forward_bring_back_what_it_looked_like(
    qtbot: QtBot, window: Window, home: Plain, maker: Maker
) -> None:
    home.field.setText("as it was left")
    window.go(Place(PageName.NOTES))
    home.field.setText("changed meanwhile")
    press(qtbot, window, Key.Key_Left, ALT)
    assert window.place == Place(PageName.HOME)
    assert home.field.text() == "as it was left"
    press(qtbot, window, Key.Key_Right, ALT)
    assert window.place == Place(PageName.NOTES)
    assert maker.made[PageName.NOTES].field.hasFocus()


@pytest.mark.parametrize("elsewhere", [False, True])
def test_who_goes_to_another_program_does_not_wait_for_what_follows(
    qtbot: QtBot, window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch, elsewhere: bool
) -> None:
    notes = [make.note(number) for number in range(1, 30)]
    desk.commands.do("Bring in", added(*notes))
    others = together(*(edited(one, replace(one, title="Follows")) for one in notes))
    following = Following("Rename", lambda: others, len(notes), "They follow…", lambda: None)
    settling = desk.commands.settling.connect(partial(desk.commands.do_patiently, following))
    if elsewhere:  # to Qt none of its windows is active then
        monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    desk.commands.settling.disconnect(settling)
    assert (desk.commands.stack.undoText() == "Rename") is not elsewhere
    qtbot.waitUntil(lambda: not window.findChildren(LongStepDialog))
    assert {desk.workspace.read.note(one.id).title for one in notes} == {"Follows"}


def test_there_is_a_way_back_only_after_going(window: Window) -> None:
    assert not enabled(window, Deed.BACK)
    window.go(Place(PageName.NOTES))
    assert enabled(window, Deed.BACK)
    assert not enabled(window, Deed.FORWARD)


def test_a_page_asks_to_be_taken_somewhere(window: Window, home: Plain) -> None:
    home.go.emit(Place(PageName.SESSION, "session-7"))
    assert window.place == Place(PageName.SESSION, "session-7")
    assert part(window, Sidebar).current is PageName.SESSIONS  # type: ignore[attr-defined]


def test_a_page_that_shows_something_else_makes_no_step(window: Window, home: Plain) -> None:
    home.replace.emit(Place(PageName.HOME, "other"))
    assert window.place == Place(PageName.HOME, "other")
    assert not enabled(window, Deed.BACK)


def test_a_page_behind_takes_nobody_to_itself(window: Window, home: Plain, maker: Maker) -> None:
    window.go(Place(PageName.NOTES))
    home.replace.emit(Place(PageName.HOME, "other"))
    assert window.place == Place(PageName.NOTES)
    assert window.page is maker.made[PageName.NOTES]


def test_leaving_a_page_stores_what_is_typed(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk
) -> None:
    qtbot.keyClicks(home.field, "An aim")
    window.go(Place(PageName.NOTES))
    assert desk.workspace.pair.aim == "An aim"


def test_new_things_have_places(window: Window, maker: Maker) -> None:
    window.perform(Deed.NEW_SESSION)
    assert window.page is maker.made[PageName.SESSIONS]
    assert maker.made[PageName.SESSIONS].shown == [Place(PageName.SESSIONS, NEW)]
    window.perform(Deed.NEW_NOTE)
    assert window.page is maker.made[PageName.NOTES]
    assert maker.made[PageName.NOTES].shown == [Place(PageName.NOTES, NEW)]


def test_sharing_is_passed_on(qtbot: QtBot, window: Window, home: Plain) -> None:
    with qtbot.waitSignal(window.share_wanted) as wanted:
        home.share.emit("session-7")
    assert wanted.args == ["session-7"]


# --- commands -----------------------------------------------------------------------------


def test_every_command_is_in_exactly_one_menu(window: Window) -> None:
    found = Counter(
        action.data()
        for menu in window._main_menu.findChildren(QMenu)
        for action in menu.actions()
        if isinstance(action.data(), Deed)
    )
    assert found == Counter(row.deed for row in TABLE)


def test_the_button_has_the_same_menus(window: Window) -> None:
    titles = [action.menu().title() for action in window._main_menu.actions()]
    assert titles == [action.text() for action in window.menuBar().actions()]
    assert len(titles) == len(Menu)


def test_only_what_the_page_can_do_is_enabled(window: Window, home: Plain) -> None:
    assert not enabled(window, Deed.RENAME)
    home.possible = {Deed.RENAME}
    home.deeds_changed.emit()
    assert enabled(window, Deed.RENAME)
    window.go(Place(PageName.NOTES))
    assert not enabled(window, Deed.RENAME)


def test_a_key_reaches_the_page(qtbot: QtBot, window: Window, home: Plain) -> None:
    home.possible = {Deed.RENAME}
    home.deeds_changed.emit()
    press(qtbot, window, Key.Key_F2)
    assert home.done == [Deed.RENAME]


def test_what_cannot_be_done_is_not_done(window: Window, home: Plain) -> None:
    window.perform(Deed.RENAME)
    assert home.done == []


def test_without_a_workspace_only_what_needs_none_is_enabled(bare: Window) -> None:
    possible = {row.deed for row in TABLE if enabled(bare, row.deed)}
    assert {Deed.QUIT, Deed.OPEN_WORKSPACE, Deed.ABOUT, Deed.TEXT_LARGER} <= possible
    assert not possible & {Deed.GO_HOME, Deed.NEW_NOTE, Deed.UNDO, Deed.SHARE, Deed.BACK}
    for row in TABLE:
        if row.deed not in {Deed.QUIT, Deed.GUIDE, Deed.SHORTCUTS, Deed.ABOUT}:
            bare.perform(row.deed)


def test_f1_opens_the_guide_about_where_one_is(qtbot: QtBot, window: Window, home: Plain) -> None:
    window.go(Place(PageName.NOTES))
    press(qtbot, window, Key.Key_F1)
    [guide] = window.findChildren(GuideWindow)
    qtbot.waitUntil(guide.isVisible)
    assert guide.chapter == "notes"
    with qtbot.waitSignal(guide.destroyed):
        guide.close()


def test_undo_and_redo_have_the_name_of_the_deed(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk
) -> None:
    assert action_text(window, Deed.UNDO) == "Undo"
    assert not enabled(window, Deed.UNDO)
    desk.commands.do("Add A & B", added(make.note()))
    assert action_text(window, Deed.UNDO) == "Undo «Add A && B»"
    home.second.setFocus()  # a field of text would undo its own words first
    press(qtbot, window, Key.Key_Z, CTRL)
    assert desk.workspace.read.note("note-1") is None
    assert action_text(window, Deed.UNDO) == "Undo"
    assert action_text(window, Deed.REDO) == "Redo «Add A && B»"
    press(qtbot, window, Key.Key_Y, CTRL)
    assert desk.workspace.read.note("note-1") is not None


def test_what_was_undone_and_redone_by_keys_is_said(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk
) -> None:
    desk.commands.do("Bring in notes", added(make.note()))
    toasts = window._surround().telling.toasts
    home.second.setFocus()
    press(qtbot, window, Key.Key_Z, CTRL)
    assert toasts.text() == "Undone: «Bring in notes»"
    press(qtbot, window, Key.Key_Y, CTRL)
    assert toasts.text() == "Redone: «Bring in notes»"
    toasts.dismiss()
    home.field.setFocus()
    qtbot.keyClicks(home.field, "An aim")
    press(qtbot, window, Key.Key_Z, CTRL)  # the field takes back its own words
    assert home.field.text() == ""
    assert toasts.text() == ""
    assert desk.workspace.read.note("note-1") is not None


def test_what_could_not_be_undone_is_not_said_to_be(window: Window, desk: Desk, disk: Disk) -> None:
    disk.full = False
    desk.commands.do("Add note", added(make.note()))
    disk.full = True
    window.perform(Deed.UNDO)
    assert window._surround().telling.toasts.text() == ""


def test_the_names_of_deeds_go_with_their_workspace(window: Window, desk: Desk) -> None:
    desk.commands.do("Add note", added(make.note()))
    window.show_welcome(QLabel("Welcome"))
    assert action_text(window, Deed.UNDO) == "Undo"


@pytest.mark.parametrize(
    ("deed", "text"), [(Deed.SELECT_ALL, "words"), (Deed.COPY, "words"), (Deed.CUT, "")]
)
def test_the_edit_menu_works_on_the_field_in_focus(
    window: Window, home: Plain, deed: Deed, text: str
) -> None:
    home.field.setText("words")
    home.field.selectAll()
    window.perform(deed)
    assert home.field.text() == text
    home.field.clear()
    if deed is not Deed.SELECT_ALL:
        window.perform(Deed.PASTE)
        assert home.field.text() == "words"
        home.field.clear()


@pytest.mark.parametrize(("private", "copied"), [(False, "Book the room"), (True, "before")])
def test_the_row_of_a_list_is_copied_unless_it_is_private(
    window: Window, home: Plain, private: bool, copied: str
) -> None:
    rows, lines = QListView(), LineModel(window)
    lines.private = private
    lines.show([Line("a", "Book the room")])
    rows.setModel(lines)
    home.layout().addWidget(rows)
    rows.show()
    rows.setCurrentIndex(lines.index(0, 0))
    rows.setFocus()
    QApplication.clipboard().setText("before")
    window.perform(Deed.COPY)
    assert QApplication.clipboard().text() == copied
    window._surround().telling.toasts.dismiss()


# --- what it tells ------------------------------------------------------------------------


def test_a_toast_offers_the_way_back(qtbot: QtBot, window: Window, desk: Desk) -> None:
    desk.commands.do("Delete note", added(make.note()))
    desk.notices.toast("Note deleted", "Undo", desk.commands.undo, "Ctrl+Z")
    toast = part(window, Toast)
    assert isinstance(toast, Toast)
    assert toast.isVisible()
    assert toast.text() == "Note deleted"
    qtbot.mouseClick(toast.button(), LEFT)
    assert desk.workspace.read.note("note-1") is None
    assert not toast.isVisible()  # what was undone stood beside the button


def test_a_toast_goes_when_its_undo_would_take_back_something_else(
    window: Window, desk: Desk
) -> None:
    desk.notices.toast("Note deleted", "Undo", desk.commands.undo, "Ctrl+Z")
    desk.commands.do("Another deed", added(make.note()))
    assert not part(window, Toast).isVisible()


class Disk:
    """Refuses while it is full."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = True
        self._commit = desk.workspace.commit
        monkeypatch.setattr(desk.workspace, "commit", self.commit)

    def commit(self, change_set: ChangeSet, origin: object | None = None) -> None:
        if self.full:
            raise Full
        self._commit(change_set, origin)


@pytest.fixture
def disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(desk, monkeypatch)


def saved(window: Window) -> str:
    label = window.findChild(QLabel, "saved")
    assert isinstance(label, QLabel)
    return label.text()


def trouble(window: Window) -> TroubleBar:
    bar = window._surround().telling.bar
    assert isinstance(bar, TroubleBar)
    return bar


def test_saved_is_said_with_the_time_of_the_pair(window: Window) -> None:
    assert saved(window) == "Saved, 14:32"


def test_trouble_stays_until_trying_again_works(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk, disk: Disk
) -> None:
    qtbot.keyClicks(home.field, "An aim")
    window.settle()
    assert "The disk is full" in trouble(window).accessibleName()
    assert saved(window) == "Not saved"
    again = trouble(window).findChild(QPushButton)
    assert again.text() == "Try again"
    qtbot.mouseClick(again, LEFT)
    assert trouble(window).isVisible()
    disk.full = False
    qtbot.mouseClick(trouble(window).findChild(QPushButton), LEFT)
    assert not trouble(window).isVisible()
    assert desk.workspace.pair.aim == "An aim"
    assert saved(window).startswith("Saved, ")


def test_trying_again_does_a_deed_no_editor_holds(
    qtbot: QtBot, window: Window, desk: Desk, disk: Disk
) -> None:
    desk.commands.do("Add note", added(make.note()))
    disk.full = False
    qtbot.mouseClick(trouble(window).findChild(QPushButton), LEFT)
    assert desk.workspace.read.note("note-1") is not None
    assert not trouble(window).isVisible()


def test_trouble_without_a_remedy_has_no_button(window: Window, desk: Desk) -> None:
    desk.notices.trouble("Something went wrong.")
    assert trouble(window).isVisible()
    assert trouble(window).findChildren(QPushButton) == []
    desk.notices.ease("Something else went wrong.")
    assert trouble(window).isVisible()
    desk.notices.ease("Something went wrong.")
    assert not trouble(window).isVisible()
    desk.notices.trouble("Something went wrong.")
    desk.notices.ease()
    assert not trouble(window).isVisible()


def test_what_is_past_stays_until_it_was_read(qtbot: QtBot, window: Window, desk: Desk) -> None:
    desk.notices.trouble("Nothing was changed.", past=True)
    desk.commands.do("Add note", added(make.note()))
    assert trouble(window).isVisible()
    qtbot.mouseClick(trouble(window).findChild(QPushButton), LEFT)
    assert not trouble(window).isVisible()
    desk.notices.trouble("The disk is full.")
    desk.commands.do("Add note", added(make.note(2)))
    assert not trouble(window).isVisible()


def test_what_no_longer_fits_is_not_offered_again(window: Window, desk: Desk) -> None:
    changes = added(make.note())
    desk.commands.do("Add note", changes)
    desk.commands.do("Add note", changes)
    assert "changed somewhere else" in trouble(window).accessibleName()
    assert trouble(window).findChildren(QPushButton) == []


def test_saving_by_habit_is_answered(qtbot: QtBot, window: Window, home: Plain, desk: Desk) -> None:
    qtbot.keyClicks(home.field, "An aim")
    press(qtbot, window, Key.Key_S, CTRL)
    assert desk.workspace.pair.aim == "An aim"
    assert window._surround().telling.toasts.text() == "Saved"
    window._surround().telling.toasts.dismiss()


def test_saving_that_fails_is_not_called_saved(
    qtbot: QtBot, window: Window, home: Plain, disk: Disk
) -> None:
    qtbot.keyClicks(home.field, "An aim")
    press(qtbot, window, Key.Key_S, CTRL)
    assert window._surround().telling.toasts.text() == ""
    home.field.clear()


# --- closing ------------------------------------------------------------------------------


def test_it_stays_open_while_something_cannot_be_saved(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk, disk: Disk
) -> None:
    qtbot.keyClicks(home.field, "An aim")
    with qtbot.assertNotEmitted(window.closing):
        assert not window.close()
    assert window.isVisible()
    assert trouble(window).isVisible()
    assert home.field.text() == "An aim"
    disk.full = False
    with qtbot.waitSignal(window.closing):
        assert window.close()
    assert desk.workspace.pair.aim == "An aim"


def test_it_can_be_closed_without_saving_once_that_was_refused(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk, disk: Disk
) -> None:
    qtbot.keyClicks(home.field, "An aim")
    window.close()
    ways = [way for way in trouble(window).findChildren(QPushButton) if way.isVisible()]
    leave = ways[-1]
    assert leave.text() == "Close without saving"
    with qtbot.waitSignal(window.closing):
        qtbot.mouseClick(leave, LEFT)
    assert not window.isVisible()
    assert desk.workspace.pair.aim == ""


def test_what_only_waits_for_a_long_step_says_so_and_not_nothing(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(desk.commands), "holds_back", True)
    assert not window.close()
    assert "waits until the step before it is done" in trouble(window).accessibleName()
    [leave] = [way for way in trouble(window).findChildren(QPushButton) if way.isVisible()]
    assert leave.text() == "Close without saving"
    desk.notices.ease()


def test_before_the_session_ends_it_comes_forward_with_what_cannot_be_saved(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk, disk: Disk
) -> None:
    qtbot.keyClicks(home.field, "An aim")
    window.showMinimized()
    assert not window.may_end_session()
    assert not window.isMinimized()
    assert trouble(window).isVisible()
    disk.full = False
    with qtbot.assertNotEmitted(window.closing):  # the desktop may let the session go on
        assert window.may_end_session()
    assert desk.workspace.pair.aim == "An aim"


def test_what_is_typed_is_stored_before_it_closes(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk
) -> None:
    qtbot.keyClicks(home.field, "An aim")
    assert window.close()
    assert desk.workspace.pair.aim == "An aim"


def test_what_is_undone_by_keys_is_said_after_the_button_of_a_message_had_failed(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_asked: object) -> None:
        raise RuntimeError

    desk.commands.do("Bring in notes", added(make.note()))
    toasts = window._surround().telling.toasts
    desk.notices.toast("Brought in", "Undo", desk.commands.undo)
    with monkeypatch.context() as broken, qtbot.captureExceptions() as caught:
        broken.setattr(desk.workspace, "commit", fail)
        toasts.toast.button().click()
    assert [kind for kind, *_ in caught] == [RuntimeError]
    home.second.setFocus()
    press(qtbot, window, Key.Key_Z, CTRL)
    assert toasts.text() == "Undone: «Bring in notes»"


def test_quitting_is_closing(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.closing):
        press(qtbot, window, Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_size_and_place_are_remembered(qtbot: QtBot, window: Window, desk: Desk) -> None:
    window.resize(1024, 700)
    window.close()
    again = Window(desk.theme, desk.preferences, desk.notices)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (1024, 700)


def test_the_pages_of_a_workspace_die_with_it(window: Window, home: Plain) -> None:
    window.show_welcome(QLabel("Welcome"))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(home)
    assert window.page is None
    assert window.place is None


# --- panes, menu, looks, room -------------------------------------------------------------


def test_f6_walks_the_panes_and_comes_round(qtbot: QtBot, window: Window, home: Plain) -> None:
    sidebar = part(window, Sidebar)
    press(qtbot, window, Key.Key_F6)
    assert home.second.hasFocus()
    press(qtbot, window, Key.Key_F6)
    assert sidebar.isAncestorOf(QApplication.focusWidget())
    press(qtbot, window, Key.Key_F6)
    assert home.field.hasFocus()


def test_a_patient_message_comes_again_when_another_took_its_place(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk
) -> None:
    toasts = window._surround().telling.toasts
    desk.notices.toast("A report lies here", "Show", toasts.dismiss, again=toasts.dismiss)
    desk.notices.toast("Note deleted")
    assert toasts.text() == "Note deleted"
    desk.notices.toast("Note moved")  # that of a deed takes the place of the one before
    toasts.dismiss()
    qtbot.waitUntil(lambda: toasts.text() == "A report lies here")
    window.leave_workspace()
    qtbot.waitUntil(lambda: toasts.text() == "A report lies here")
    toasts.toast.button().click()
    desk.notices.toast("Note deleted")
    toasts.dismiss()
    QApplication.processEvents()
    assert toasts.text() == ""


def test_only_what_was_just_done_is_ticked(window: Window, home: Plain, desk: Desk) -> None:
    toasts = window._surround().telling.toasts
    desk.notices.toast("Note deleted")
    icon = toasts.toast.findChild(IconLabel)
    assert icon is not None
    tick = icon.grab().toImage()
    toasts.dismiss()
    desk.notices.toast("A report lies here", again=toasts.dismiss)
    assert icon.grab().toImage() != tick


def test_a_patient_message_of_a_workspace_goes_with_it(
    qtbot: QtBot, window: Window, home: Plain, desk: Desk
) -> None:
    toasts = window._surround().telling.toasts
    desk.notices.toast("All of it is there", again=toasts.dismiss, of_workspace=True)
    desk.notices.toast("Neither is the other", again=toasts.dismiss, of_workspace=True)
    desk.notices.toast("A report lies here", again=toasts.dismiss)
    window.show_welcome(QLabel("Welcome"))
    qtbot.waitUntil(lambda: toasts.text() == "A report lies here")
    toasts.dismiss()
    QApplication.processEvents()
    assert toasts.text() == ""


class Reporter:
    """Says something that must be read, in the language that is spoken."""

    def __init__(self, desk: Desk) -> None:
        self._notices = desk.notices
        self.language = "English"

    def tell(self) -> None:
        self._notices.toast(f"A report in {self.language}", again=self.tell, of_workspace=True)


def test_a_patient_message_is_said_once_more_in_another_language(
    window: Window, home: Plain, desk: Desk, maker: Maker
) -> None:
    reporter = Reporter(desk)
    reporter.tell()
    desk.notices.toast("Another waits", again=window.settle)
    reporter.language = "Chinese"
    maker.made.clear()
    window.speak_anew()
    toasts = window._surround().telling.toasts
    assert toasts.text() == "A report in Chinese"
    assert [toast.text() for toast in window.findChildren(Toast) if toast.isVisible()] == [
        "A report in Chinese"
    ]
    toasts.dismiss()
    QApplication.processEvents()
    assert toasts.text() == ""


def test_f6_reaches_a_toast(qtbot: QtBot, window: Window, home: Plain, desk: Desk) -> None:
    desk.notices.toast("Note deleted", "Undo", desk.commands.undo)
    home.second.setFocus()
    press(qtbot, window, Key.Key_F6)
    assert part(window, Toast).isAncestorOf(QApplication.focusWidget())
    window._surround().telling.toasts.dismiss()


@pytest.mark.parametrize("way", ["F10", "Alt", "button"])
def test_the_menu_of_all_commands_opens(qtbot: QtBot, window: Window, way: str) -> None:
    if way == "F10":
        press(qtbot, window, Key.Key_F10)
    elif way == "Alt":
        qtbot.keyPress(QApplication.focusWidget(), Key.Key_Alt)
        qtbot.keyRelease(QApplication.focusWidget(), Key.Key_Alt)
    else:
        qtbot.mouseClick(window.findChild(QPushButton, "main_menu") or _menu(window), LEFT)
    assert window._main_menu.isVisible()
    window._main_menu.close()


def _menu(window: Window) -> QWidget:
    return part(window, Sidebar).menu_button  # type: ignore[attr-defined, no-any-return]


def test_alt_with_another_key_opens_no_menu(qtbot: QtBot, window: Window) -> None:
    focus = QApplication.focusWidget()
    qtbot.keyPress(focus, Key.Key_Alt)
    qtbot.keyClick(focus, Key.Key_Left, ALT)
    qtbot.keyRelease(focus, Key.Key_Alt)
    assert not window._main_menu.isVisible()


def test_the_menu_bar_is_shown_where_it_is_wanted(window: Window, desk: Desk) -> None:
    bar = window.menuBar()
    assert bar.isVisible() == bar.isNativeMenuBar()
    window.perform(Deed.MENU_BAR)
    assert bar.isVisible()
    assert window.actions_table[Deed.MENU_BAR].isChecked()
    window.perform(Deed.MENU_BAR)
    assert bar.isVisible() == bar.isNativeMenuBar()


def test_the_text_grows_and_shrinks_step_by_step(qtbot: QtBot, window: Window, desk: Desk) -> None:
    for size in (*TEXT_SIZES[1:], TEXT_SIZES[-1]):
        press(qtbot, window, Key.Key_Equal, CTRL)
        assert desk.preferences.text_size == size
    press(qtbot, window, Key.Key_Minus, CTRL)
    assert desk.preferences.text_size == TEXT_SIZES[-2]
    press(qtbot, window, Key.Key_0, CTRL)
    assert desk.preferences.text_size == TEXT_SIZES[0]


@pytest.mark.parametrize("deed", [row.deed for row in TABLE if row.group == "theme"])
def test_a_theme_is_chosen_and_ticked(window: Window, desk: Desk, deed: Deed) -> None:
    window.actions_table[deed].trigger()
    assert deed.name.lower() == f"theme_{desk.preferences.theme.replace('-', '_')}"
    ticked = [row.deed for row in TABLE if row.group == "theme" and _ticked(window, row.deed)]
    assert ticked == [deed]


def _ticked(window: Window, deed: Deed) -> bool:
    return window.actions_table[deed].isChecked()


@pytest.mark.parametrize(
    ("width", "text_size", "room", "sidebar"),
    [
        (1200, 1.0, Room.WIDE, 232),
        (1199, 1.0, Room.MEDIUM, 64),
        (1280, 1.125, Room.MEDIUM, 72),
        (1024, 1.5, Room.NARROW, 96),
    ],
)
def test_everything_gets_the_room_there_is(
    window: Window,
    home: Plain,
    desk: Desk,
    width: int,
    text_size: float,
    room: Room,
    sidebar: int,
) -> None:
    desk.theme.set_look(text_size=text_size)
    window.resize(width, 800)
    assert home.room is room
    assert part(window, Sidebar).width() == sidebar


def test_a_page_learns_of_the_room_when_it_is_made(window: Window, maker: Maker) -> None:
    window.resize(1024, 640)
    window.go(Place(PageName.NOTES))
    assert maker.made[PageName.NOTES].room is Room.MEDIUM


def test_there_is_a_smallest_size(window: Window) -> None:
    window.resize(10, 10)
    assert window.size() == smallest_within(window.screen().availableSize())


@pytest.mark.parametrize("sample", [True, False])
def test_the_strip_is_there_for_the_sample_alone(
    qtbot: QtBot, bare: Window, desk: Desk, maker: Maker, sample: bool
) -> None:
    pair = desk.workspace.pair
    desk.workspace.commit(edited(pair, replace(pair, sample=sample)))
    bare.show_workspace(desk, maker)
    strip = part(bare, SampleStrip)
    assert strip.isVisible() is sample
    if sample:
        with qtbot.waitSignal(bare.workspaces_wanted):
            qtbot.mouseClick(strip.findChild(QPushButton, "start_own"), LEFT)


def test_a_session_that_begins_soon_is_said_over_the_page(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    strip = window.findChild(ReminderStrip)
    assert strip is not None
    assert not strip.isVisible()
    soon = make.session(7, start=desk.workspace.now() + timedelta(minutes=10))
    desk.commands.do("Plan", added(soon))
    assert strip.isVisible()
    strip.open_button.click()
    assert window.place == Place(PageName.SESSION, soon.id)
    desk.commands.undo()
    assert not strip.isVisible()


def test_chosen_keys_hold_at_once_and_are_told_everywhere(
    qtbot: QtBot, window: Window, maker: Maker, desk: Desk
) -> None:
    maker.made.clear()  # what tells keys is made anew
    desk.keymap.assign(Deed.SEARCH, QKeySequence("Ctrl+M"))
    assert window.actions_table[Deed.SEARCH].shortcut() == QKeySequence("Ctrl+M")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    button = window.findChild(QWidget, "nav_search")
    assert button is not None
    assert button.accessibleDescription() == "Ctrl+M"
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(QWidget, "palette")
    assert palette is not None
    assert palette.isVisible()


@pytest.mark.parametrize("alone", [True, False])
def test_where_a_page_has_nothing_to_find_in_all_is_searched(
    qtbot: QtBot, window: Window, home: Plain, alone: bool
) -> None:
    home.alone = alone
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(QWidget, "palette")
    assert (palette is not None and palette.isVisible()) is not alone
    assert home.done == []


def test_a_page_that_can_finds_by_itself(qtbot: QtBot, window: Window, home: Plain) -> None:
    home.possible = {Deed.FIND}
    home.deeds_changed.emit()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(QWidget, "palette") is None
    assert home.done


def test_what_was_not_done_has_no_tick(window: Window, desk: Desk) -> None:
    toasts = window._surround().telling.toasts
    signs = []
    for say in (desk.notices.toast, desk.notices.tell):
        say("No backup could be made")
        [sign] = toasts.toast.findChildren(IconLabel)
        signs.append(sign.grab().toImage())
    assert signs[0] != signs[1]
    toasts.dismiss()
