"""The start page: the workspaces opened lately, a missing one named and never made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QPushButton

from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.welcome.start import DATABASE, StartPage
from revmentor_desktop.ui.welcome.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.ini")


@pytest.fixture
def there(tmp_path: Path, preferences: Preferences) -> Path:
    folder = tmp_path / "Mei and Robert"
    folder.mkdir()
    (folder / DATABASE).write_bytes(b"")
    preferences.remember_workspace(folder)
    return folder


@pytest.fixture
def missing(tmp_path: Path, preferences: Preferences) -> Path:
    folder = tmp_path / "Mei and Ada"
    preferences.remember_workspace(folder)
    return folder


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, preferences: Preferences, missing: Path, there: Path
) -> StartPage:
    made = StartPage(theme, preferences)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
    made.focus_body()
    return made


def test_the_last_opened_stands_first(page: StartPage, there: Path, missing: Path) -> None:
    assert [known.folder for known in page.model.values] == [str(there), str(missing)]


def test_a_missing_one_is_named(page: StartPage) -> None:
    spoken = [page.model.index(row, 0).data() for row in range(2)]
    assert spoken == ["Mei and Robert", "Mei and Ada, not found"]


def test_a_place_that_cannot_be_looked_at_is_not_found(
    page: StartPage, preferences: Preferences, there: Path
) -> None:
    preferences.remember_workspace(there / ("x" * 300))
    page.refresh()
    assert [known.there for known in page.model.values][:2] == [False, True]


def test_enter_opens(qtbot: QtBot, page: StartPage, there: Path) -> None:
    with qtbot.waitSignal(page.open_wanted) as wanted:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert wanted.args == [there]


def test_a_click_opens_once(qtbot: QtBot, page: StartPage, there: Path) -> None:
    """Some platforms also activate on a click; a second opening would find it open already."""
    wanted: list[Path] = []
    page.open_wanted.connect(wanted.append)
    index = page.model.index(0, 0)
    place = page.view.visualRect(index).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    page.view.activated.emit(index)
    assert wanted == [there]


def test_asking_for_a_missing_one_makes_nothing(
    qtbot: QtBot, page: StartPage, missing: Path
) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.open_wanted) as wanted:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert wanted.args == [missing]
    assert not missing.exists()


def test_delete_takes_off_the_list_and_touches_nothing(
    qtbot: QtBot, page: StartPage, there: Path, preferences: Preferences
) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert str(there) not in preferences.recent
    assert [known.name for known in page.model.values] == ["Mei and Ada"]
    assert (there / DATABASE).is_file()


def test_what_came_back_is_there_again(page: StartPage, missing: Path) -> None:
    missing.mkdir()
    (missing / DATABASE).write_bytes(b"")
    page.refresh()
    assert all(known.there for known in page.model.values)


def test_another_folder_can_be_opened(qtbot: QtBot, page: StartPage, tmp_path: Path) -> None:
    page.findChild(QPushButton, "open_other").click()
    [dialog] = page.findChildren(QFileDialog)
    with qtbot.waitSignal(page.open_wanted) as wanted:
        dialog.fileSelected.emit(str(tmp_path))
    assert wanted.args == [tmp_path]
    dialog.close()


def test_rows_take_their_height_from_the_text_and_paint_in_every_look(
    qtbot: QtBot, page: StartPage, theme: Theme
) -> None:
    before = page.view.sizeHintForRow(0)
    page.view.grab()
    theme.set_look(mode="dark", text_size=1.5)
    page.view.grab()
    assert page.view.sizeHintForRow(0) > before


# --- the welcome around it ----------------------------------------------------------------


@pytest.fixture
def make_welcome(
    qtbot: QtBot, theme: Theme, preferences: Preferences, tmp_path: Path
) -> Callable[[], Welcome]:
    def made() -> Welcome:
        welcome = Welcome(theme, preferences, tmp_path / "new", topic_count=42, zone="UTC")
        qtbot.addWidget(welcome)
        welcome.resize(1280, 800)
        with qtbot.waitActive(welcome):
            welcome.show()
        return welcome

    return made


def test_a_newcomer_sees_the_first_run_ready_to_type(make_welcome: Callable[[], Welcome]) -> None:
    welcome = make_welcome()
    assert welcome.first_run.my_name.hasFocus()
    assert not welcome.start.isVisible()


def test_who_was_here_before_sees_the_list_and_can_begin_anew(
    make_welcome: Callable[[], Welcome], there: Path
) -> None:
    welcome = make_welcome()
    assert welcome.start.view.hasFocus()
    welcome.findChild(QPushButton, "start_new").click()
    assert welcome.first_run.my_name.hasFocus()
    welcome.first_run.back_wanted.emit()
    assert welcome.start.view.hasFocus()


def test_trouble_is_told_with_the_folder(
    make_welcome: Callable[[], Welcome], tmp_path: Path
) -> None:
    welcome = make_welcome()
    welcome.show_trouble("There is no workspace in this folder.", tmp_path)
    assert welcome._trouble.isVisible()
    assert welcome._trouble.accessibleDescription() == str(tmp_path)


def test_the_brand_leaves_where_the_form_needs_the_room(
    make_welcome: Callable[[], Welcome], theme: Theme
) -> None:
    welcome = make_welcome()
    assert welcome._brand.isVisible()
    theme.set_look(text_size=1.5)
    welcome.resize(1024, 640)
    assert not welcome._brand.isVisible()
    assert welcome.minimumSizeHint().width() <= 1024
