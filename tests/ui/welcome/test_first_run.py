"""The first run: four deeds by keyboard alone, and it says what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMenu, QPushButton

from revmentor_desktop.domain.people import Role
from revmentor_desktop.ui.language import CHINESE, locale_for, speak
from revmentor_desktop.ui.preferences import TEXT_SIZES, Preferences
from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.welcome.first_run import FOLDER, FRESH, SAMPLE, FirstRun
from revmentor_desktop.ui.welcome.look_button import LookButton
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

ZONE = "Asia/Hong_Kong"
Key = Qt.Key


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.ini")


@pytest.fixture
def make_page(
    qtbot: QtBot, theme: Theme, preferences: Preferences, tmp_path: Path
) -> Callable[..., FirstRun]:
    def made(width: int = 900, height: int = 800, *, has_others: bool = False) -> FirstRun:
        page = FirstRun(
            theme,
            preferences,
            tmp_path / "RevMentor",
            topic_count=42,
            zone=ZONE,
            has_others=has_others,
        )
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
        page.focus_body()
        return page

    return made


@pytest.fixture
def page(make_page: Callable[..., FirstRun]) -> FirstRun:
    return make_page()


def button(page: FirstRun, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def problem(page: FirstRun) -> QLabel:
    found = page.findChild(QLabel, "problem")
    assert isinstance(found, QLabel)
    return found


def choose(page: FirstRun, key: str) -> None:
    next(card for card in page.findChildren(ChoiceCard) if card.key == key).click()


def type_text(qtbot: QtBot, text: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    qtbot.keyClicks(focus, text)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_by_keyboard_alone(qtbot: QtBot, page: FirstRun, tmp_path: Path) -> None:
    type_text(qtbot, "Mei-Yee Chan")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Robert Lau")
    with qtbot.waitSignal(page.begun) as begun:
        press(qtbot, Key.Key_Return)
    folder = tmp_path / "RevMentor" / "Mei-Yee and Robert"
    assert begun.args == [Beginning(Role.MENTOR, "Mei-Yee Chan", "Robert Lau", folder, ZONE)]
    assert not folder.exists()


def test_the_mentee_chooses_with_an_arrow_key(qtbot: QtBot, page: FirstRun) -> None:
    cards = {card.key: card for card in page.findChildren(ChoiceCard)}
    cards[Role.MENTOR.value].setFocus()
    press(qtbot, Key.Key_Right)
    assert cards[Role.MENTEE.value].isChecked()
    assert page.beginning.me is Role.MENTEE


def test_enter_on_a_card_begins(qtbot: QtBot, page: FirstRun) -> None:
    cards = {card.key: card for card in page.findChildren(ChoiceCard)}
    cards[FRESH].setFocus()
    press(qtbot, Key.Key_Down)
    with qtbot.waitSignal(page.begun) as begun:
        press(qtbot, Key.Key_Return)
    assert begun.args == [page.beginning]
    assert page.beginning.sample


def test_it_cannot_begin_without_both_names(qtbot: QtBot, page: FirstRun) -> None:
    begin = button(page, "begin")
    assert not begin.isEnabled()
    qtbot.keyClicks(page.my_name, "Mei")
    assert not begin.isEnabled()
    qtbot.keyClicks(page.partner_name, "  ")
    assert not begin.isEnabled()
    qtbot.keyClicks(page.partner_name, "Robert")
    assert begin.isEnabled()


def test_enter_goes_to_the_empty_field_and_says_which(qtbot: QtBot, page: FirstRun) -> None:
    type_text(qtbot, "Mei")
    with qtbot.assertNotEmitted(page.begun):
        press(qtbot, Key.Key_Return)
    assert QApplication.focusWidget() is page.partner_name
    assert problem(page).isVisible()
    assert problem(page).text() == "Your partner’s name is still empty."


def test_the_problem_goes_when_it_is_solved(qtbot: QtBot, page: FirstRun) -> None:
    press(qtbot, Key.Key_Return)
    assert problem(page).text() == "Your name is still empty."
    qtbot.keyClicks(page.my_name, "Mei")
    qtbot.keyClicks(page.partner_name, "Robert")
    assert not problem(page).isVisible()


def test_the_sample_needs_no_names(qtbot: QtBot, page: FirstRun, tmp_path: Path) -> None:
    choose(page, SAMPLE)
    with qtbot.waitSignal(page.begun) as begun:
        qtbot.mouseClick(button(page, "begin"), Qt.MouseButton.LeftButton)
    beginning = begun.args[0]
    assert beginning.sample
    assert beginning.folder == tmp_path / "RevMentor" / "Sample pair"


def test_opening_a_workspace_asks_for_its_folder(
    qtbot: QtBot, page: FirstRun, tmp_path: Path
) -> None:
    choose(page, FOLDER)
    assert button(page, "begin").text() == "Choose folder…"
    button(page, "begin").click()
    [dialog] = page.findChildren(QFileDialog)
    with qtbot.waitSignal(page.open_wanted) as wanted:
        dialog.fileSelected.emit(str(tmp_path))
    assert wanted.args == [tmp_path]
    dialog.close()


def test_another_place_can_be_chosen(page: FirstRun, tmp_path: Path) -> None:
    page._keep_in(str(tmp_path / "elsewhere"))
    place = page.findChild(QLabel, "place")
    assert isinstance(place, QLabel)
    assert place.text().endswith("elsewhere")
    page.my_name.setText("Mei")
    page.partner_name.setText("Robert")
    assert page.beginning.folder == tmp_path / "elsewhere" / "Mei and Robert"


def test_there_is_a_way_back_where_there_are_workspaces(
    qtbot: QtBot, make_page: Callable[..., FirstRun]
) -> None:
    page = make_page(has_others=True)
    back = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == "Back")
    with qtbot.waitSignal(page.back_wanted):
        back.click()


def test_text_size_and_theme_can_be_chosen_here(page: FirstRun, preferences: Preferences) -> None:
    menu = page.findChild(LookButton).findChild(QMenu)
    actions: dict[object, QAction] = {action.data(): action for action in menu.actions()}
    assert actions[preferences.theme].isChecked()
    assert actions[preferences.text_size].isChecked()
    actions[TEXT_SIZES[-1]].trigger()
    actions["dark"].trigger()
    assert preferences.text_size == TEXT_SIZES[-1]
    assert preferences.theme == "dark"


def test_nothing_is_cut_in_a_small_window_with_large_text(
    theme: Theme, make_page: Callable[..., FirstRun]
) -> None:
    theme.set_look(text_size=1.5)
    page = make_page(1024, 640)
    assert page.findChild(PageScroll).overflow() == 0
    assert page.minimumSizeHint().width() <= 1024
    assert button(page, "begin").visibleRegion().boundingRect() == button(page, "begin").rect()


def test_a_folder_that_a_service_copies_is_explained_and_not_refused(
    page: FirstRun, tmp_path: Path
) -> None:
    told = page.findChild(TextLabel, "synced")
    assert told.isHidden()
    page._keep_in(str(tmp_path / "OneDrive - Harbour Retail" / "RevMentor"))
    assert told.text().startswith("OneDrive copies this folder elsewhere, private notes included")
    assert not told.isHidden()
    assert page.beginning.folder.is_relative_to(tmp_path / "OneDrive - Harbour Retail")
    page._keep_in(str(tmp_path))
    assert told.isHidden()


def test_where_it_is_kept_is_said_with_the_comma_of_the_language(
    qapp: QApplication, make_page: Callable[..., FirstRun], tmp_path: Path
) -> None:
    speak(qapp, locale_for(CHINESE, QLocale("en_GB")))
    place = make_page().findChild(ElidingLabel, "place")
    assert f"{tmp_path.name}、" in place.text()
