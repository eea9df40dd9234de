"""What opens over a page: it is explained by its key, and gives the focus back when it goes.

One walk opens every dialog the program has, those of the commands by the commands themselves.
Without a window manager nobody brings the window below to the front again; here the walk does.
"""

from __future__ import annotations

import importlib
import pkgutil
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from revmentor_desktop import ui
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import next_session
from revmentor_desktop.tour import boxes, protection, topics
from revmentor_desktop.tour.studio import Studio
from revmentor_desktop.ui.actions import TABLE, Deed
from revmentor_desktop.ui.guide.where import DIALOGS
from revmentor_desktop.ui.guide.window import GuideWindow
from revmentor_desktop.ui.places import WORDS, PageName, Place, Readable, Tab, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)

LAYERS = {Deed.JOT_QUESTION, Deed.SHORTCUTS, Deed.ABOUT, Deed.FIND}
"""Commands that open something, although their words do not end with dots."""

ELSEWHERE = {Deed.OPEN_WORKSPACE, Deed.SETTINGS, Deed.PROTECTION, Deed.IMPORT_PACK}
"""Commands whose words end with dots that lead away, or into a window of their own."""

NOT_OPENED = {
    "AskDialog": "needs a workspace with a passphrase",
    "AtWorkDialog": "what others begin with",
    "ChangeDialog": "needs a workspace with a passphrase",
    "CopyingDialog": "needs a file that is in the way",
    "FileDialog": "Qt asks for files by itself where the desktop has no dialog of its own",
    "HelpDialog": "what others begin with",
    "FaultsDialog": "needs a pack on the disk that cannot be read",
    "LongStepDialog": "goes by itself, and cannot be closed before",
    "LicencesDialog": "opens over another dialog, see below",
    "NewsDialog": "opens over another dialog, see below",
    "ProtectionDialog": "what others begin with",
    "RestoreDialog": "needs a backup",
    "ScrollDialog": "what others begin with",
    "SetUpDialog": "opens over the settings",
    "_Sheet": "what others begin with",
}
"""Dialogs the walk does not come to, and why; each has its tests."""


@pytest.fixture(scope="module")
def studio(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, fonts: object
) -> Iterator[Studio]:
    made = Studio(qapp, tmp_path_factory.mktemp("layers"), Role.MENTOR)
    made.begin()
    made.window.resize(1280, 800)
    made.window.show()
    come_forward(made.window)
    yield made
    made.close()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def come_forward(window: QWidget) -> None:
    """Do what a window manager does when what was in front is gone."""
    window.activateWindow()
    settle()


def press(key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)
    settle()


def places(studio: Studio) -> Iterator[Place]:
    """Yield pages that together can carry out every command that opens something."""
    coming = next_session(studio.workspace.read.sessions())
    assert coming is not None
    yield Place(PageName.NOTES, studio.workspace.read.note_summaries()[0].id)
    yield Place(PageName.SESSION, coming.id, Tab.AGENDA)
    yield reading(Readable.SESSION, coming.id)
    yield Place(PageName.SESSIONS)
    yield Place(PageName.HOME)


def by_command(studio: Studio) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield every command that opens something, on the first page that can carry it out."""
    opened: set[Deed] = set()
    for place in places(studio):
        studio.window.go(place)
        settle()
        for row in TABLE:
            action = studio.window.actions_table[row.deed]
            wanted = row.deed in LAYERS or (row.text.endswith("…") and row.deed not in ELSEWHERE)
            if row.deed is Deed.PRINT and place.page is not PageName.READING:
                wanted = False  # one goes to what is read first, and back after it
            if wanted and action.isEnabled() and row.deed not in opened:
                opened.add(row.deed)
                yield row.text, action.trigger
    missed = {row.text for row in TABLE if row.text.endswith("…")} - {
        row.text for row in TABLE if row.deed in opened | ELSEWHERE
    }
    assert missed <= {"Export our topics…"}  # which has a box among the next


def by_name(studio: Studio) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the boxes that pages open when they have a reason to."""
    for area in (boxes, protection):
        yield from area.stops(studio)
    yield "a pack", lambda: topics.import_preview(studio)


def dialog_classes() -> set[type[QDialog]]:
    """Return every kind of dialog that the program knows."""
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    found: set[type[QDialog]] = set()
    waiting = [QDialog]
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith(ui.__name__):
                found.add(one)
    return found


def test_whatever_opens_closes_with_escape_and_gives_the_focus_back(studio: Studio) -> None:
    """One walk for what a dialog owes: its key, its chapter, Esc, and the focus."""
    window = studio.window
    lost, unexplained, still_open = [], [], []
    seen: set[type[QWidget]] = set()
    for name, open_it in chain(by_command(studio), by_name(studio)):
        before = window.focusWidget()
        assert before is not None, name
        open_it()
        settle()
        front = QApplication.activeWindow()
        assert front is not None
        if isinstance(front, QDialog):
            if type(front) in seen:
                front.close()
                settle()
                come_forward(window)
                continue
            seen.add(type(front))
            if window.actions_table[Deed.GUIDE] not in front.actions():
                unexplained.append(f"{name}: no key")
            if front.objectName() not in DIALOGS and type(front).__name__ not in NOT_OPENED:
                unexplained.append(f"{name}: no chapter")
        press(Key.Key_Escape)
        if front is not window and isValid(front) and front.isVisible():
            still_open.append(name)
            front.close()
        come_forward(window)
        if QApplication.focusWidget() is not before:
            lost.append(f"{name}: {before!r} -> {QApplication.focusWidget()!r}")
            before.setFocus()
    assert lost == []
    assert unexplained == []
    assert still_open == []
    known = {one.__name__ for one in seen} | NOT_OPENED.keys()
    assert {one.__name__ for one in dialog_classes()} - known == set()


def test_f1_in_a_dialog_opens_its_chapter_and_leads_back_into_it(studio: Studio) -> None:
    window = studio.window
    studio.go(PageName.HOME)
    settle()
    window.actions_table[Deed.SHARE].trigger()
    settle()
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, QDialog)
    within = QApplication.focusWidget()
    press(Key.Key_F1)
    guide = QApplication.activeWindow()
    assert isinstance(guide, GuideWindow)
    assert guide.chapter == "share"
    assert not guide.windowHandle().transientParent()
    press(Key.Key_K, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "booklet")
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert QApplication.activeWindow() is dialog
    assert QApplication.focusWidget() is within
    press(Key.Key_Escape)
    come_forward(window)


def test_a_box_over_a_box_gives_the_focus_back_to_it(studio: Studio) -> None:
    window = studio.window
    studio.go(PageName.HOME)
    settle()
    before = QApplication.focusWidget()
    window.actions_table[Deed.ABOUT].trigger()
    settle()
    about = QApplication.activeWindow()
    assert isinstance(about, QDialog)
    for name in ("what_is_new", "licences"):
        button = about.findChild(QPushButton, name)
        assert button is not None
        button.setFocus()
        press(Key.Key_Space)
        assert QApplication.activeWindow() is not about
        press(Key.Key_Escape)
        come_forward(about)
        assert QApplication.focusWidget() is button
    close = next(one for one in about.findChildren(QPushButton) if one.isDefault())
    close.click()
    come_forward(window)
    assert QApplication.focusWidget() is before


def test_the_menu_of_everything_gives_the_focus_back(studio: Studio) -> None:
    studio.go(PageName.NOTES)
    settle()
    before = QApplication.focusWidget()
    press(Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Key.Key_Escape)
    settle()
    assert QApplication.focusWidget() is before


def test_back_and_forward_find_the_focus_where_it_was(studio: Studio) -> None:
    window = studio.window
    studio.go(PageName.FOLLOW_UPS)
    settle()
    press(Key.Key_Backtab, SHIFT)
    before = QApplication.focusWidget()
    assert before is not None
    assert window.page is not None
    assert window.page.isAncestorOf(before)
    studio.go(PageName.NOTES)
    settle()
    assert QApplication.focusWidget() is not before
    press(Key.Key_Left, ALT)
    assert QApplication.focusWidget() is before
    press(Key.Key_Right, ALT)
    assert window.page.name is PageName.NOTES


def test_the_menu_of_every_list_opens_by_key_and_gives_the_focus_back(studio: Studio) -> None:
    read = studio.workspace.read
    coming = next_session(read.sessions())
    assert coming is not None
    opened, lost = set(), []
    for place in (
        Place(PageName.SESSIONS),
        Place(PageName.SESSION, coming.id, Tab.AGENDA),
        Place(PageName.TOPICS),
        Place(PageName.TOPICS, WORDS),
        Place(PageName.NOTES, read.note_summaries()[0].id),
        Place(PageName.FOLLOW_UPS),
    ):
        studio.window.go(place)
        settle()
        page = studio.window.page
        assert page is not None
        for view in page.findChildren(QAbstractItemView):
            if not (view.isVisible() and view.model().rowCount()):
                continue
            view.setFocus()
            if not view.currentIndex().isValid():
                press(Key.Key_Down)
            at = view.visualRect(view.currentIndex()).center()
            keyboard = QContextMenuEvent(
                QContextMenuEvent.Reason.Keyboard, at, view.mapToGlobal(at)
            )
            QApplication.sendEvent(view, keyboard)
            settle()
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                opened.add(view.accessibleName())
                QTest.keyClick(menu, Key.Key_Escape)
                settle()
            if QApplication.focusWidget() is not view:
                lost.append(view.accessibleName())
    assert lost == []
    assert opened >= {
        *("Sessions", "Agenda items", "Suggestions", "Topics", "Words", "Notes", "Follow-ups"),
    }
