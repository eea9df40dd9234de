"""The sidebar: whose workspace, which page, whether all is saved; wide and as icons."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton

from revmentor_desktop.domain.people import Person, Role
from revmentor_desktop.ui.actions import Actions, Deed
from revmentor_desktop.ui.actions.keymap import native_keys
from revmentor_desktop.ui.language import CHINESE, ENGLISH, locale_for, speak
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.sidebar import PAGES, Sidebar
from revmentor_desktop.ui.tokens import Mode
from revmentor_desktop.ui.widgets.avatar import Avatar, AvatarPair
from revmentor_desktop.ui.widgets.buttons import NavButton
from revmentor_desktop.ui.widgets.focus_ring import FocusRing
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from tests import make
from tests.ui.looks.rules import problems

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> Sidebar:
    made = Sidebar(theme)
    pages = {page: f"Ctrl+{number}" for number, (page, _name, _icon) in enumerate(PAGES, 1)}
    made.show_keys(pages, "Ctrl+K", "Ctrl+,", "Ctrl+L")
    qtbot.addWidget(made)
    made.resize(232, 700)
    made.show_pair(make.pair())
    made.show()
    return made


def texts(sidebar: Sidebar) -> list[str]:
    return [label.text() for label in sidebar.findChildren(QLabel) if label.isVisible()]


def buttons(sidebar: Sidebar) -> list[NavButton]:
    return sidebar.findChildren(NavButton)


@pytest.mark.parametrize(
    ("me", "names", "role"),
    [
        (Role.MENTOR, "Mei-Yee & Robert", "Mentoring Robert"),
        (Role.MENTEE, "Robert & Mei-Yee", "Mei-Yee mentors you"),
    ],
)
def test_the_owner_stands_first(sidebar: Sidebar, me: Role, names: str, role: str) -> None:
    sidebar.show_pair(make.pair(me=me))
    assert names in texts(sidebar)
    assert role in texts(sidebar)


def test_long_names_do_not_widen_it(sidebar: Sidebar) -> None:
    sidebar.show_pair(make.pair(mentor=Person("A" * 400), mentee=Person("歐陽" * 100)))
    assert sidebar.minimumSizeHint().width() <= sidebar.width() == 232


@pytest.mark.parametrize("page", [page for page, _name, _icon in PAGES])
def test_the_current_page_is_marked(sidebar: Sidebar, page: PageName) -> None:
    sidebar.show_page(page)
    assert sidebar.current is page
    assert [button.isChecked() for button in buttons(sidebar)].count(True) == 1


def test_a_session_belongs_to_the_sessions(sidebar: Sidebar) -> None:
    sidebar.show_page(PageName.SESSION)
    assert sidebar.current is PageName.SESSIONS


@pytest.mark.parametrize("page", [page for page, _name, _icon in PAGES])
def test_a_button_asks_for_its_page(qtbot: QtBot, sidebar: Sidebar, page: PageName) -> None:
    button = sidebar.findChild(QPushButton, f"nav_go_{page.value}")
    with qtbot.waitSignal(sidebar.go_wanted) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [page]


def test_the_search_button_opens_the_search(qtbot: QtBot, sidebar: Sidebar) -> None:
    button = sidebar.findChild(QPushButton, "nav_search")
    with qtbot.waitSignal(sidebar.search_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked()


def lock(sidebar: Sidebar) -> IconButton | None:
    return sidebar.findChild(IconButton, "nav_lock")


def test_a_protected_workspace_is_locked_beside_the_settings(
    qtbot: QtBot, sidebar: Sidebar
) -> None:
    assert lock(sidebar) is None  # without a passphrase there is no lock
    sidebar.show_lock(True)
    button, settings = lock(sidebar), sidebar.findChild(IconButton, "nav_settings")
    assert button is not None
    assert (button.accessibleName(), button.toolTip()) == ("Lock", "Lock (Ctrl+L)")
    assert button.isVisible()
    QApplication.processEvents()
    assert button.mapTo(sidebar, QPoint()).y() == settings.mapTo(sidebar, QPoint()).y()
    following = button.nextInFocusChain()
    while following.focusPolicy() is Qt.FocusPolicy.NoFocus:
        following = following.nextInFocusChain()
    assert following is settings
    with qtbot.waitSignal(sidebar.lock_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    sidebar.show_keys(dict.fromkeys((page for page, *_ in PAGES), ""), "", "", "Ctrl+Shift+L")
    assert button.toolTip() == "Lock (Ctrl+Shift+L)"
    sidebar.show_lock(False)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert lock(sidebar) is None


@pytest.mark.parametrize("language", [ENGLISH, CHINESE])
def test_it_begins_with_the_names_and_the_key_of_the_table(
    qtbot: QtBot, theme: Theme, qapp: QApplication, language: str
) -> None:
    """Until it is told the keys there are, without anything of Qt that knows keys."""
    speak(qapp, locale_for(language, QLocale("en_GB")))
    sidebar, actions = Sidebar(theme), Actions(theme, theme)
    qtbot.addWidget(sidebar)
    for page, _name, _icon in PAGES:
        button = sidebar.findChild(NavButton, f"nav_go_{page.value}")
        assert button.words() == actions[Deed[f"GO_{page.name}"]].text()
    search = sidebar.findChild(NavButton, "nav_search")
    assert search.accessibleDescription() == native_keys(actions[Deed.SEARCH])


def test_names_and_keys_are_spoken(sidebar: Sidebar) -> None:
    spoken = {one.accessibleName(): one.accessibleDescription() for one in buttons(sidebar)}
    assert spoken == {
        "Search or go to": "Ctrl+K",
        "Home": "Ctrl+1",
        "Sessions": "Ctrl+2",
        "Topics": "Ctrl+3",
        "Notes": "Ctrl+4",
        "Follow-ups": "Ctrl+5",
        "Progress": "Ctrl+6",
    }
    assert sidebar.accessibleName() == "Pages"


def test_what_waits_is_counted_beside_the_follow_ups(sidebar: Sidebar, english: None) -> None:
    button = sidebar.findChild(NavButton, "nav_go_follow_ups")
    sidebar.show_waiting(4)
    assert button.accessibleDescription() == "4 wait for you, Ctrl+5"
    sidebar.show_waiting(1)
    assert button.accessibleDescription() == "1 waits for you, Ctrl+5"
    sidebar.show_waiting(0)
    assert button.accessibleDescription() == "Ctrl+5"


def test_whether_all_is_saved(sidebar: Sidebar) -> None:
    sidebar.show_saved(datetime(2026, 11, 23, 14, 32))  # noqa: DTZ001 (a wall clock)
    assert "Saved, 14:32" in texts(sidebar)
    sidebar.show_unsaved()
    assert "Not saved" in texts(sidebar)
    sidebar.show_read_only()
    assert "Reading only" in texts(sidebar)


def test_of_nobody_and_of_nothing_saved_it_shows_nothing(qtbot: QtBot, theme: Theme) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(232, 700)
    sidebar.show()
    for part in (*sidebar.findChildren(AvatarPair), *sidebar.findChildren(IconLabel)):
        image = part.grab().toImage()
        assert {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())} == {
            image.pixel(0, 0)
        }


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("compact", [False, True])
def test_the_few_rules_it_has_are_all_that_it_needs(
    theme: Theme, sidebar: Sidebar, mode: Mode, compact: bool
) -> None:
    theme.set_look(mode=mode)
    sidebar.set_compact(compact)
    sidebar.show_page(PageName.NOTES)
    sidebar.show_unsaved()
    theme.dress_shell(sidebar)
    few = sidebar.grab().toImage()
    sidebar.setStyleSheet(theme.sheet())
    assert sidebar.grab().toImage() == few


def test_as_icons_names_become_tooltips(sidebar: Sidebar) -> None:
    sidebar.set_compact(True)
    assert sidebar.width() == 64
    assert texts(sidebar) == [text for text in texts(sidebar) if not text.strip()]
    names = ["Home", "Sessions", "Topics", "Notes", "Follow-ups", "Progress"]
    assert [one.toolTip() for one in buttons(sidebar)] == ["Search or go to", *names]
    assert sidebar.minimumSizeHint().width() <= 64
    sidebar.set_compact(False)
    assert sidebar.width() == 232
    assert "Mei-Yee & Robert" in texts(sidebar)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.CONTRAST_LIGHT])
def test_the_ring_around_the_button_of_the_menu_touches_nobody(
    qtbot: QtBot, theme: Theme, sidebar: Sidebar, mode: Mode
) -> None:
    theme.set_look(mode=mode)
    sidebar.set_compact(True)
    ring = FocusRing(theme, sidebar, by_keyboard=True)
    with qtbot.waitActive(sidebar):
        sidebar.activateWindow()
    sidebar.menu_button.setFocus()
    qtbot.waitUntil(ring.isVisible)
    [mine] = [one for one in sidebar.findChildren(Avatar) if one.parent().parent() is sidebar]
    owner = QRect(mine.mapTo(sidebar, QPoint(0, 0)), mine.size())
    [search] = [one for one in buttons(sidebar) if one.objectName() == "nav_search"]
    assert owner.bottom() + 2 < ring.geometry().top()
    assert ring.geometry().bottom() + 2 < search.mapTo(sidebar, QPoint(0, 0)).y()


@pytest.mark.parametrize(("height", "owner"), [(640, True), (390, False)])
def test_where_it_is_very_low_every_button_keeps_its_size(
    sidebar: Sidebar, height: int, owner: bool
) -> None:
    sidebar.set_compact(True, height)
    sidebar.resize(64, height)
    QApplication.processEvents()
    [mine] = [one for one in sidebar.findChildren(Avatar) if one.parent().parent() is sidebar]
    assert mine.isVisible() == owner
    assert all(one.height() >= 24 for one in sidebar.findChildren(QAbstractButton))


@pytest.mark.parametrize(
    ("height", "locks", "owner"), [(460, True, True), (430, True, False), (390, False, False)]
)
def test_where_it_is_low_the_lock_goes_before_the_owner(
    sidebar: Sidebar, theme: Theme, height: int, locks: bool, owner: bool
) -> None:
    theme.dress(sidebar)
    sidebar.show_lock(True)
    sidebar.set_compact(True, height)
    sidebar.setFixedHeight(height)
    QApplication.processEvents()
    assert problems(sidebar) == []
    [mine] = [one for one in sidebar.findChildren(Avatar) if one.parent().parent() is sidebar]
    button = lock(sidebar)
    assert button is not None
    assert (button.isVisible(), mine.isVisible()) == (locks, owner)
    assert all(one.height() >= 24 for one in sidebar.findChildren(QAbstractButton))


@pytest.mark.parametrize("text_size", [1, 1.25, 1.5])
def test_on_the_lowest_screen_nothing_is_squeezed_out_by_large_text(
    sidebar: Sidebar, theme: Theme, text_size: float
) -> None:
    theme.set_look(text_size=text_size)
    theme.dress(sidebar)
    sidebar.set_compact(True, 390 / text_size)
    sidebar.setFixedHeight(390)
    QApplication.processEvents()
    assert problems(sidebar) == []
    assert {one.height() >= theme.scaled(24) for one in sidebar.findChildren(QAbstractButton)} == {
        True
    }
    saved = [one for one in sidebar.findChildren(IconLabel) if one.isVisible()]
    assert bool(saved) == (text_size == 1)
    sidebar.set_compact(True)
    assert [one for one in sidebar.findChildren(IconLabel) if one.isVisible()]


@pytest.mark.parametrize("compact", [True, False])
def test_it_follows_the_text_size(sidebar: Sidebar, theme: Theme, compact: bool) -> None:
    theme.dress_shell(sidebar)
    sidebar.set_compact(compact)
    theme.set_look(text_size=1.5)
    assert sidebar.width() == (96 if compact else 348)
    assert all(one.height() >= 28 for one in buttons(sidebar))


@pytest.mark.parametrize("compact", [True, False])
def test_pressing_the_pair_asks_for_the_workspaces(
    qtbot: QtBot, sidebar: Sidebar, compact: bool
) -> None:
    sidebar.set_compact(compact)
    QApplication.processEvents()
    with qtbot.waitSignal(sidebar.workspaces_wanted):
        place = sidebar._who.geometry().center()
        qtbot.mouseClick(sidebar, Qt.MouseButton.LeftButton, pos=place)


def test_pressing_elsewhere_asks_for_nothing(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.assertNotEmitted(sidebar.workspaces_wanted):
        qtbot.mouseClick(sidebar, Qt.MouseButton.LeftButton, pos=QPoint(100, 500))


def test_the_menu_button_asks_for_the_menu(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.waitSignal(sidebar.menu_wanted):
        qtbot.mouseClick(sidebar.menu_button, Qt.MouseButton.LeftButton)
    assert sidebar.menu_button.accessibleName() == "Main menu"


def test_another_language_renames_it(sidebar: Sidebar) -> None:
    sidebar.setAccessibleName("")
    QApplication.sendEvent(sidebar, QEvent(QEvent.Type.LanguageChange))
    assert sidebar.accessibleName() == "Pages"


def test_the_pairs_own_word_for_the_role_is_shown(sidebar: Sidebar) -> None:
    sidebar.show_pair(make.pair(me=Role.MENTOR, mentor_word="Guide"))
    assert "Guide, with Robert" in {label.text() for label in sidebar.findChildren(QLabel)}
