"""The language is switched while the program runs: all is said anew, and nothing typed is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu

from revmentor_desktop.app import Program
from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.people import Role
from revmentor_desktop.folders import Folders
from revmentor_desktop.running import warming_of
from revmentor_desktop.services import library
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed, Menu, menu_name
from revmentor_desktop.ui.language import CHINESE, ENGLISH, SYSTEM, locale_for, spoken
from revmentor_desktop.ui.notes.page import NotesPage
from revmentor_desktop.ui.places import NEW, PageName, Place
from revmentor_desktop.ui.theme import load_fonts
from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.welcome.welcome import Welcome
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ZONE = "Asia/Hong_Kong"


@pytest.fixture(autouse=True)
def expected(request: pytest.FixtureRequest) -> None:
    """Let the offscreen platform say what it cannot do."""
    request.node.add_marker(
        pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)
    )


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The program at its welcome, in English."""
    load_fonts()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    folders = Folders(tmp_path / "settings.ini", tmp_path / "RevMentor")
    numbers = count(1)
    made = Program(qapp, folders, now=lambda: make.NOW, new_id=lambda: f"id-{next(numbers):04}")
    qtbot.addWidget(made.window)
    made.window.show()
    made.open_first()
    yield made
    made.window.close()
    made.tasks.wait()


def switch(qtbot: QtBot, program: Program, language: str) -> None:
    """Prefer *language*, and wait until it is spoken."""
    program.preferences.language = language
    qtbot.waitUntil(lambda: spoken(QLocale()) == (CHINESE if language == CHINESE else ENGLISH))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was made anew


def words(program: Program) -> set[str]:
    """Return what the labels of the window say."""
    return {label.text() for label in program.window.findChildren(QLabel)}


def titles(program: Program) -> list[str]:
    """Return what the menus of the window are called."""
    menus = program.window._main_menu.findChildren(QMenu)
    return [menu.title() for menu in menus]


def test_the_welcome_keeps_what_is_filled_in(qtbot: QtBot, program: Program) -> None:
    welcome = program.window.welcome
    assert isinstance(welcome, Welcome)
    welcome.first_run.my_name.setText("陳美儀")
    switch(qtbot, program, CHINESE)
    assert program.window.welcome is not welcome
    assert isinstance(program.window.welcome, Welcome)
    anew = program.window.welcome.findChild(QLineEdit, "my_name")  # the other may still be there
    assert anew is not None
    assert (anew.text(), anew.accessibleName()) == ("陳美儀", "您的姓名")


def test_topics_of_another_language_are_read_beside_the_window(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.open_first()
    readers = []
    load = library.load_library

    def loaded(*places: Any) -> library.Library:
        if CHINESE in places:
            readers.append(threading.current_thread())
        return load(*places)

    monkeypatch.setattr(library, "load_library", loaded)
    switch(qtbot, program, CHINESE)
    switch(qtbot, program, ENGLISH)
    switch(qtbot, program, CHINESE)
    assert len(readers) == 1
    assert threading.main_thread() not in readers


def test_the_menus_stay_and_are_titled_anew(qtbot: QtBot, program: Program) -> None:
    program.open_first()
    menus = program.window._main_menu.findChildren(QMenu)
    before = titles(program)
    switch(qtbot, program, CHINESE)
    assert program.window._main_menu.findChildren(QMenu) == menus
    assert titles(program) != before
    assert [one.menu() for one in program.window.menuBar().actions()] == menus
    switch(qtbot, program, ENGLISH)
    assert titles(program) == before


def test_a_page_is_said_anew_and_what_is_typed_is_stored(qtbot: QtBot, program: Program) -> None:
    sample = program.workspaces_folder / "Sample"
    program.begin(Beginning(Role.MENTOR, "", "", sample, ZONE, sample=True))
    program.window.go(Place(PageName.NOTES, NEW))
    page = program.window.page
    assert isinstance(page, NotesPage)
    qtbot.keyClicks(page.editor.text, "Half a thought")
    switch(qtbot, program, CHINESE)
    assert program.desk is not None
    notes = program.desk.workspace.read.all_notes()
    stored = [one for one in notes if one.body == "Half a thought"]
    assert len(stored) == 1
    assert program.window.place == Place(PageName.NOTES, stored[0].id)
    assert program.window.page is not page
    assert program.window.actions_table[Deed.NEW_NOTE].text() == "新筆記"
    assert "檔案(&F)" in titles(program)
    assert len(titles(program)) == len(Menu)
    assert menu_name(Menu.FILE) == "檔案"
    assert labels.full_date(make.NOW.date()) == "2026年11月23日星期一"
    assert {one.name for one in program.desk.templates.values()} >= {"一般會面"}


def test_the_new_pages_hear_of_changes(qtbot: QtBot, program: Program) -> None:
    sample = program.workspaces_folder / "Sample"
    program.begin(Beginning(Role.MENTOR, "", "", sample, ZONE, sample=True))
    switch(qtbot, program, CHINESE)
    assert program.desk is not None
    pair = program.desk.workspace.pair
    renamed = replace(pair, mentee=replace(pair.mentee, name="Zenobia Quill"))
    assert program.desk.commands.do("Rename", edited(pair, renamed))
    assert any("Zenobia" in said for said in words(program))


def test_the_settings_stay_open_where_they_are(qtbot: QtBot, program: Program) -> None:
    sample = program.workspaces_folder / "Sample"
    program.begin(Beginning(Role.MENTOR, "", "", sample, ZONE, sample=True))
    program.show_settings("look")
    switch(qtbot, program, CHINESE)
    assert program.settings is not None
    assert (program.settings.section, program.settings.windowTitle()) == ("look", "設定")
    switch(qtbot, program, ENGLISH)
    assert program.settings.windowTitle() == "Settings"


@pytest.mark.parametrize(
    ("language", "here", "wanted"),
    [
        (SYSTEM, "en_GB", "en_GB"),
        (SYSTEM, "zh_HK", "zh_HK"),
        (SYSTEM, "zh_TW", "zh_TW"),
        (SYSTEM, "zh_CN", "en_CN"),
        (SYSTEM, "de_DE", "en_DE"),
        (ENGLISH, "zh_HK", "en_HK"),
        (ENGLISH, "en_US", "en_US"),
        (CHINESE, "en_US", "zh_HK"),
    ],
)
def test_words_and_dates_are_of_one_language(language: str, here: str, wanted: str) -> None:
    assert locale_for(language, QLocale(here)) == QLocale(wanted)


DAY_HERE = """
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from revmentor_desktop.ui.language import SYSTEM, locale_for
here = locale_for(SYSTEM, QLocale())
print(here.name(), here.dayName(1), here.dateFormat(QLocale.FormatType.ShortFormat).lower()[0])
"""


@pytest.mark.parametrize(
    ("words", "dates", "wanted"),
    [
        ("zh_HK", "en_GB", ["zh_HK", "星期一", "d"]),
        ("en_GB", "zh_HK", ["en_GB", "Monday", "d"]),
        ("en_US", "en_GB", ["en_US", "Monday", "d"]),
        ("en_US", "en_US", ["en_US", "Monday", "m"]),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a language for dates alone")
def test_days_have_the_language_of_the_words_whatever_the_system_has_for_dates(
    words: str, dates: str, wanted: list[str]
) -> None:
    other = {name: said for name, said in os.environ.items() if not name.startswith(("LC_", "LAN"))}
    env = other | {"LANG": f"{words}.UTF-8", "LC_TIME": f"{dates}.UTF-8", "PYTHONUTF8": "1"}
    said = subprocess.run(
        [sys.executable, "-c", DAY_HERE], env=env, check=True, capture_output=True, text=True
    )
    assert said.stdout.split() == wanted


def test_what_pages_list_is_read_ahead_in_the_new_language_as_well(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    folder = tmp_path / "RevMentor" / "Mei-Yee and Robert"
    program.begin(Beginning(Role.MENTOR, "Mei-Yee Chan", "Robert Lau", folder, ZONE))
    warming = warming_of(program, lambda: True)
    while not warming.done:
        warming.step()
    switch(qtbot, program, CHINESE)
    assert not warming.done
    while not warming.done:
        warming.step()
    assert program.desk is not None
    assert not program.desk.collection.built_in.prepare_search(0)
