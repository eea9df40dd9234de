"""Qt's own dialog for files fits the text size, and dates are in the language that is spoken."""

from __future__ import annotations

import os
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, QDir, QLocale
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QListView,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QWidget,
)

from revmentor_desktop.ui.language import CHINESE, ENGLISH, locale_for, speak
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.painting import text_width

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

DATE = 3
CHANGED = datetime(2026, 11, 30, 22, 58)  # noqa: DTZ001


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    return made


@pytest.mark.parametrize("text_size", [1, 1.5])
@pytest.mark.parametrize("language", [ENGLISH, CHINESE])
def test_no_path_place_or_date_is_cut(
    qtbot: QtBot,
    qapp: QApplication,
    theme: Theme,
    window: QWidget,
    tmp_path: Path,
    text_size: float,
    language: str,
) -> None:
    speak(qapp, locale_for(language, QLocale("en_GB")))
    theme.set_look(text_size=text_size)
    file = tmp_path / "Recovery sheet.pdf"
    file.touch()
    os.utime(file, (CHANGED.timestamp(), CHANGED.timestamp()))
    dialog = FileDialog(theme, window, "Save", str(tmp_path))
    dialog.show()
    files, places = dialog.findChild(QTreeView, "treeView"), dialog.findChild(QListView, "sidebar")
    assert isinstance(files, QTreeView)
    assert isinstance(places, QListView)
    qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) == 1)
    name = files.model().index(0, 0, files.rootIndex())
    date = name.siblingAtColumn(DATE)
    for index in (name, date):
        option = QStyleOptionViewItem()
        delegate = files.itemDelegateForIndex(index)
        delegate.initStyleOption(option, index)
        beside = theme.scaled(16) if index is name else 0
        room = files.columnWidth(index.column()) - beside
        assert text_width(theme.font("body"), option.text) < room
    said = QLocale().toString(QDateTime(CHANGED), QLocale.FormatType.ShortFormat)
    assert option.text == said
    wanted = min(places.sizeHintForColumn(0), theme.scaled(200))  # a home of a test has a long name
    assert places.viewport().width() >= wanted
    look_in = dialog.findChild(QComboBox, "lookInCombo")
    assert isinstance(look_in, QComboBox)
    assert look_in.width() > dialog.width() / 2
    assert dialog.width() < window.width()
    for button in dialog.findChildren(QToolButton):
        assert button.iconSize().width() == theme.scaled(16)
    dialog.close()


def test_it_begins_among_the_documents_and_not_where_the_program_was_started(
    qtbot: QtBot, theme: Theme, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed, home = tmp_path / "installed", tmp_path / "home"
    installed.mkdir()
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(installed)
    plain = QFileDialog(window)  # where Qt begins: it keeps the last folder for all of the tests
    monkeypatch.chdir(plain.directory().path())
    dialog = FileDialog(theme, window, "Save")
    qtbot.addWidget(dialog)
    assert dialog.directory().path() == QDir.homePath() == str(home)


def test_over_a_small_dialog_it_is_as_large_as_over_the_window(
    qtbot: QtBot, theme: Theme, window: QWidget
) -> None:
    small = QDialog(window)
    small.resize(500, 430)
    over_dialog, over_window = FileDialog(theme, small, "Save"), FileDialog(theme, window, "Save")
    qtbot.addWidget(over_dialog)
    qtbot.addWidget(over_window)
    assert over_dialog.size() == over_window.size()
    assert over_dialog.width() > small.width()
