"""The program as a whole: what it opens, what it makes, and what it never makes."""

from __future__ import annotations

import json
import lzma
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread, current_thread, main_thread
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from revmentor_desktop.app import Program
from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.ids import RevisionId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.revisions import revision_of
from revmentor_desktop.folders import Folders
from revmentor_desktop.running import _warm, at_rest, warming_of
from revmentor_desktop.services import public_holidays
from revmentor_desktop.services.backups import write_one
from revmentor_desktop.services.restoring import bring_back
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.services.trouble import Full, StoreError
from revmentor_desktop.services.unsearched import MARKS
from revmentor_desktop.services.workspace import Examination, Stop, Workspace
from revmentor_desktop.store.copying import problems
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.actions.scopes import WRITING
from revmentor_desktop.ui.backups import going_back
from revmentor_desktop.ui.backups.restore_dialog import RestoreDialog
from revmentor_desktop.ui.backups.strip import BackupStrip
from revmentor_desktop.ui.collector import Collector
from revmentor_desktop.ui.copy_elsewhere import CopyElsewhere
from revmentor_desktop.ui.deleted.page import DeletedPage
from revmentor_desktop.ui.examining_page import ExaminingPage
from revmentor_desktop.ui.followups.page import FollowUpsPage
from revmentor_desktop.ui.library.pack_export import ExportDialog
from revmentor_desktop.ui.library.page import TopicsPage
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.notes.page import NotesPage
from revmentor_desktop.ui.places import FILES, NEW, WORDS, PageName, Place
from revmentor_desktop.ui.protection.waiting_page import WaitingPage
from revmentor_desktop.ui.read_only_strip import ReadOnlyStrip
from revmentor_desktop.ui.sample_strip import SampleStrip
from revmentor_desktop.ui.sessions.list_page import SessionsPage
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.sidebar import Sidebar
from revmentor_desktop.ui.tasks import Tasks
from revmentor_desktop.ui.theme import load_fonts
from revmentor_desktop.ui.warming import STEPS
from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.welcome.ways import RESTORE
from revmentor_desktop.ui.welcome.welcome import Welcome
from revmentor_desktop.ui.widgets.toast import Toast
from revmentor_desktop.ui.widgets.trouble_bar import TroubleBar
from tests import make
from tests.copies import read_copy
from tests.store.freezing import path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

ZONE = "Asia/Hong_Kong"
DATABASE = "workspace.db"


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def expected(request: pytest.FixtureRequest) -> None:
    """Let the offscreen platform say what it cannot do."""
    request.node.add_marker(
        pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)
    )


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config" / "settings.ini", tmp_path / "Documents" / "RevMentor")


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, folders: Folders) -> Iterator[Callable[..., Program]]:
    """Return how to start the program; every one that was started is closed in the end."""
    started: list[Program] = []
    numbers = count(1)

    def run(workspace: Path | None = None) -> Program:
        program = Program(
            qapp, folders, now=lambda: make.NOW, new_id=lambda: f"id-{next(numbers):04}"
        )
        started.append(program)
        qtbot.addWidget(program.window)
        program._wanted = workspace
        with qtbot.waitActive(program.window):
            program.window.show()
        program.open_first()
        return program

    yield run
    for program in started:
        if program.desk is not None:
            program.desk.workspace.__dict__.pop("commit", None)
        program.window.close()
        program.tasks.wait()
        program.preferences.settings.sync()


@pytest.fixture
def program(start: Callable[..., Program]) -> Program:
    return start()


def fresh(folder: Path) -> Beginning:
    return Beginning(Role.MENTOR, "Mei-Yee Chan", "Robert Lau", folder, ZONE)


@pytest.fixture
def folder(folders: Folders) -> Path:
    return folders.workspaces / "Mei-Yee and Robert"


@pytest.fixture
def existing(start: Callable[..., Program], folder: Path) -> Path:
    """A workspace that an earlier run of the program made and closed."""
    program = start()
    program.begin(fresh(folder))
    assert program.window.close()
    return folder


def welcome(program: Program) -> Welcome:
    found = program.window.welcome
    assert isinstance(found, Welcome)
    assert found.isVisible()
    return found


def trouble(program: Program) -> str:
    bars = welcome(program).findChildren(TroubleBar)
    [bar] = [one for one in bars if one.isVisible()]
    return bar.accessibleName()


def contents(folder: Path) -> list[str]:
    """Return what lies in *folder*, but for what keeps it from a search."""
    names = {one.name for one in folder.iterdir()} if folder.exists() else set()
    return sorted(names - set(MARKS.values()))


# --- the first time -----------------------------------------------------------------------


def test_a_newcomer_is_welcomed_and_nothing_is_made(program: Program, folders: Folders) -> None:
    assert welcome(program).first_run.isVisible()
    assert not folders.workspaces.exists()


def test_beginning_leads_home_and_makes_the_folder(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    page = welcome(program).first_run
    qtbot.keyClicks(page.my_name, "Mei-Yee Chan")
    qtbot.keyClicks(page.partner_name, "Robert Lau")
    page.findChild(QPushButton, "begin").click()
    assert program.window.place == Place(PageName.HOME)
    assert program.desk is not None
    assert program.desk.workspace.pair.partner.name == "Robert Lau"
    assert (folder / DATABASE).is_file()
    assert not program.window.findChild(SampleStrip).isVisible()


def test_what_most_pages_list_is_read_in_idle_moments_unless_it_is_closed_by_then(
    program: Program, folder: Path
) -> None:
    program.begin(fresh(folder))
    assert program.desk is not None
    program.desk.workspace.commit(added(make.own_topic(1), make.note(1)))
    read = program.desk.workspace.read
    statements: list[str] = []
    warming, closed = (warming_of(program, lambda: True) for _ in range(2))
    while not warming.done:
        warming.step()
    read._database._connection.set_trace_callback(statements.append)
    assert make.own_topic(1).id in {head.id for head in program.desk.library.heads}
    assert list(read.titles.of_notes.prepare()) == []
    assert list(read.note_links.prepare()) == []
    assert statements == []
    for _ in range(len(STEPS) + 2):  # what writes, the modules, and the first of what is read
        closed.step()
    assert not closed.done
    program.window.close()
    closed.step()
    assert closed.done


def test_so_it_is_of_each_workspace_that_is_opened_later(
    program: Program, folder: Path, folders: Folders
) -> None:
    warming = warming_of(program, lambda: True)
    while not warming.done:  # somebody came while nothing was open
        warming.step()
    for place in (folder, folders.workspaces / "Another"):
        program.begin(fresh(place))
        assert program.desk is not None
        program.desk.workspace.commit(added(make.note(1)))
        read = program.desk.workspace.read
        while not warming.done:
            warming.step()
        statements: list[str] = []
        read._database._connection.set_trace_callback(statements.append)
        assert program.desk.library.heads
        assert list(read.note_links.prepare()) == []
        assert statements == []


def test_the_process_that_formats_ends_once_nobody_is_at_work(
    program: Program, folder: Path
) -> None:
    program.begin(fresh(folder))
    assert program.desk is not None
    collector = Collector(program)
    _warm(program, collector)
    assert program.desk.renderer.render("*a*").formatted
    collector.quiet.emit()
    assert program.desk.renderer.process_id is None
    program.window.close()
    collector.quiet.emit()


@pytest.mark.parametrize(("place", "loaded"), [("HK", [1]), ("", [])])
def test_what_knows_holidays_is_loaded_in_idle_moments_where_a_place_has_some(
    program: Program,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    loaded: list[int],
) -> None:
    told: list[int] = []
    monkeypatch.setattr(public_holidays, "load", lambda: map(told.append, [1]))
    program.begin(fresh(folder))
    assert program.desk is not None
    pair = program.desk.workspace.pair
    program.desk.workspace.commit(edited(pair, replace(pair, holidays=place)))
    warming = warming_of(program, lambda: True)
    while not warming.done:
        warming.step()
    assert told == loaded


@pytest.mark.parametrize(
    ("zone", "place"),
    [(ZONE, "HK"), ("Europe/London", "GB"), ("Asia/Calcutta", "IN"), ("UTC", "")],
)
def test_a_new_pair_keeps_the_holidays_of_its_time_zone_free(
    program: Program, folder: Path, zone: str, place: str
) -> None:
    program.begin(replace(fresh(folder), zone=zone))
    assert program.desk is not None
    assert program.desk.workspace.pair.holidays == place


class Done:
    """Is told how something ended that is done behind the window."""

    def take(self, _end: object) -> None:
        """Take what it gave, or why it failed."""


def test_it_is_no_idle_moment_while_something_is_done_behind_the_window(
    qtbot: QtBot, program: Program
) -> None:
    qtbot.waitUntil(partial(at_rest, program))
    go_on, told = Event(), Done()
    program.tasks.run(go_on.wait, done=told.take, failed=told.take)
    assert not at_rest(program)
    go_on.set()
    program.tasks.wait()
    assert at_rest(program)


def test_a_place_that_cannot_be_used_leaves_the_page_filled_in(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("in the way", encoding="utf-8")
    page = welcome(program).first_run
    page._keep_in(str(tmp_path / "a file"))
    qtbot.keyClicks(page.my_name, "Mei")
    qtbot.keyClicks(page.partner_name, "Robert")
    page.findChild(QPushButton, "begin").click()
    assert trouble(program).endswith(".")
    assert program.desk is None
    assert welcome(program).first_run.my_name.text() == "Mei"


def test_a_folder_without_a_workspace_leaves_the_page_filled_in(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    page = welcome(program).first_run
    qtbot.keyClicks(page.my_name, "Mei")
    before = contents(tmp_path)
    page.open_wanted.emit(tmp_path)
    assert "There is no workspace in this folder" in trouble(program)
    assert welcome(program).first_run.my_name.text() == "Mei"
    assert contents(tmp_path) == before


# --- the sample ---------------------------------------------------------------------------


def test_the_sample_opens_with_its_strip_and_can_be_left(
    qtbot: QtBot, program: Program, folders: Folders
) -> None:
    sample = folders.workspaces / "Sample pair"
    program.begin(Beginning(Role.MENTOR, "", "", sample, ZONE, sample=True))
    strip = program.window.findChild(SampleStrip)
    assert strip.isVisible()
    strip.findChild(QPushButton, "start_own").click()
    assert welcome(program).start.isVisible()
    assert program.desk is None


def test_the_sample_is_opened_again_as_it_was_left(program: Program, folders: Folders) -> None:
    sample = folders.workspaces / "Sample pair"
    beginning = Beginning(Role.MENTOR, "", "", sample, ZONE, sample=True)
    program.begin(beginning)
    assert program.desk is not None
    program.desk.commands.do("Add note", added(make.note()))
    program.show_start()
    program.begin(beginning)
    assert program.desk is not None
    assert program.desk.workspace.read.note("note-1") is not None


# --- every other time ---------------------------------------------------------------------


def test_the_last_workspace_is_opened(start: Callable[..., Program], existing: Path) -> None:
    again = start()
    assert again.window.place == Place(PageName.HOME)
    assert again.desk is not None
    assert again.desk.workspace.folder == existing


def test_the_workspace_that_is_asked_for_is_opened(
    start: Callable[..., Program], existing: Path, folders: Folders
) -> None:
    other = start(folders.workspaces / "nothing")
    other.begin(fresh(folders.workspaces / "Other"))
    other.window.close()
    program = start(existing)
    assert program.desk is not None
    assert program.desk.workspace.folder == existing


def test_a_missing_one_is_said_and_nothing_is_made(
    start: Callable[..., Program], existing: Path, tmp_path: Path
) -> None:
    existing.rename(tmp_path / "moved")
    program = start()
    assert "There is no workspace in this folder any more." in trouble(program)
    assert welcome(program).start.isVisible()
    assert not existing.exists()
    assert program.desk is None


def test_a_missing_one_can_be_found_where_it_is(
    start: Callable[..., Program], existing: Path, tmp_path: Path
) -> None:
    existing.rename(tmp_path / "moved")
    program = start()
    welcome(program).start._open_folder(str(tmp_path / "moved"))
    assert program.desk is not None
    assert program.preferences.recent[0] == str(tmp_path / "moved")


def test_one_that_is_open_already_is_not_opened_twice(
    start: Callable[..., Program], existing: Path
) -> None:
    first = start()
    second = start()
    assert "already open in another window" in trouble(second)
    assert first.desk is not None
    first.desk.commands.do("Add note", added(make.note()))
    assert first.desk.workspace.read.note("note-1") is not None


def test_one_of_a_newer_program_is_not_touched(
    start: Callable[..., Program], existing: Path
) -> None:
    with closing(sqlite3.connect(existing / DATABASE)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.commit()
    before = (existing / DATABASE).read_bytes()
    program = start()
    assert "A newer RevMentor wrote this workspace." in trouble(program)
    assert (existing / DATABASE).read_bytes() == before


def test_one_goes_back_to_what_was_there_before_the_upgrade_by_a_newer_program(
    qtbot: QtBot, start: Callable[..., Program], existing: Path
) -> None:
    (existing / DATABASE).write_bytes(lzma.decompress(path_of(2).read_bytes()))
    assert start().window.close()
    with closing(sqlite3.connect(existing / DATABASE)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.commit()
    program = start()
    ways = welcome(program).findChildren(QPushButton)
    [restore] = [way for way in ways if way.property("key") == RESTORE]
    restore.click()
    program.window.findChild(RestoreDialog).look_into(existing / "workspace-version-2.db")
    go_back(qtbot, program)
    qtbot.waitUntil(lambda: program.desk is not None)
    [kept] = existing.glob("replaced *")
    with closing(sqlite3.connect(kept / DATABASE)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (999,)


def test_what_is_no_workspace_is_not_touched(start: Callable[..., Program], existing: Path) -> None:
    (existing / DATABASE).write_bytes(b"my tax return" * 1000)
    program = start()
    assert trouble(program)
    assert (existing / DATABASE).read_bytes() == b"my tax return" * 1000


# --- going back ---------------------------------------------------------------------------


def backed_up(qtbot: QtBot, program: Program) -> Path:
    """Make a backup of what is open and return where it lies."""
    assert program.desk is not None
    keeper = program.desk.backups
    keeper.make()
    qtbot.waitUntil(lambda: not keeper.working)
    assert keeper.newest is not None
    return keeper.newest.path


def go_back(qtbot: QtBot, program: Program) -> None:
    """Go back to the newest backup that the dialog offers."""
    dialog = program.window.findChild(RestoreDialog)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    dialog.go_back.click()


def test_one_goes_back_to_a_backup_and_what_was_there_is_kept(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    program.begin(fresh(folder))
    backed_up(qtbot, program)
    assert program.desk is not None
    program.desk.commands.do("Add note", added(make.note()))
    program.desk.backups.restore_wanted.emit()
    go_back(qtbot, program)
    assert program.desk is not None
    assert tuple(program.desk.workspace.read.all_notes()) == ()
    [kept] = folder.glob("replaced *")
    assert (kept / DATABASE).is_file()


def test_a_large_backup_becomes_the_workspace_beside_the_window(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going_back, "LARGE_FILE", 0)
    program.begin(fresh(folder))
    backed_up(qtbot, program)
    assert program.desk is not None
    program.desk.commands.do("Add note", added(make.note()))
    program.desk.backups.restore_wanted.emit()
    go_back(qtbot, program)
    assert program.desk is None
    assert isinstance(program.window.welcome, WaitingPage)
    program.be_asked(folder)  # which is being written
    assert isinstance(program.window.welcome, WaitingPage)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert tuple(program.desk.workspace.read.all_notes()) == ()
    [kept] = folder.glob("replaced *")
    assert (kept / DATABASE).is_file()


def test_one_is_said_to_have_gone_back_once_the_workspace_is_open(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.begin(fresh(folder))
    backed_up(qtbot, program)
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_FILE", 1)
    monkeypatch.setattr(
        "revmentor_desktop.services.workspace.openings_since_look", lambda _path: None
    )
    said: list[tuple[str, bool]] = []
    program.notices.toasted.connect(lambda one: said.append((one.text, program.desk is not None)))
    assert program.desk is not None
    program.desk.backups.restore_wanted.emit()
    go_back(qtbot, program)
    assert isinstance(program.window.welcome, ExaminingPage)
    assert not said
    qtbot.waitUntil(lambda: program.desk is not None)
    assert said == [("Went back to the backup. What was there is kept", True)]


def test_a_large_backup_that_vanished_leaves_everything_as_it_was(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going_back, "_is_large", lambda _file: True)
    program.begin(fresh(folder))
    made = backed_up(qtbot, program)
    assert program.desk is not None
    program.desk.commands.do("Add note", added(make.note()))
    program.desk.backups.restore_wanted.emit()
    dialog = program.window.findChild(RestoreDialog)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    made.unlink()
    dialog.go_back.click()
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert len(tuple(program.desk.workspace.read.all_notes())) == 1


def test_why_nobody_went_back_is_said_once_the_workspace_is_open(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.begin(fresh(folder))
    made = backed_up(qtbot, program)
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_FILE", 1)
    monkeypatch.setattr(
        "revmentor_desktop.services.workspace.openings_since_look", lambda _path: None
    )
    assert program.desk is not None
    program.desk.backups.restore_wanted.emit()
    dialog = program.window.findChild(RestoreDialog)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    made.unlink()
    dialog.go_back.click()
    assert isinstance(program.window.welcome, ExaminingPage)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert [one for one in program.window.findChildren(TroubleBar) if one.isVisible()]


def test_whoever_closes_waits_for_no_backup_that_becomes_the_workspace(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def going(
        _folder: Path, _file: Path, _now: object, _key: object, told: Examination
    ) -> Path | None:
        while True:
            told.check()

    monkeypatch.setattr(going_back, "LARGE_FILE", 0)
    monkeypatch.setattr(going_back, "bring_back", going)
    program.begin(fresh(folder))
    backed_up(qtbot, program)
    assert program.desk is not None
    program.desk.backups.restore_wanted.emit()
    go_back(qtbot, program)
    assert program.window.close()
    assert not program.tasks.busy
    QCoreApplication.processEvents()
    assert program.desk is None


def way_out(program: Program, way: str) -> None:
    """Take one of the ways out of trouble that the welcome offers."""
    [bar] = [one for one in welcome(program).findChildren(TroubleBar) if one.isVisible()]
    ways = {button.property("key"): button for button in bar.findChildren(QPushButton)}
    ways[way].click()


@pytest.fixture
def damaged(start: Callable[..., Program], folder: Path) -> Path:
    """A workspace with many actions, of which the last pages are bad."""
    first = start()
    first.begin(fresh(folder))
    assert first.desk is not None
    actions = [make.action(number, text="word " * 60) for number in range(600)]
    first.desk.workspace.commit(together(*map(added, actions)))
    first.window.close()
    spoil(folder, last=2)
    return folder


def spoil(folder: Path, *, last: int) -> None:
    """Overwrite the *last* pages of the file in *folder*."""
    with (folder / DATABASE).open("r+b") as file:
        file.seek(-8192 * last, os.SEEK_END)
        file.write(b"\xff" * 8192 * last)


def test_what_can_be_read_of_a_damaged_workspace_is_gone_on_from(
    qtbot: QtBot, start: Callable[..., Program], damaged: Path, folders: Folders
) -> None:
    before = (damaged / DATABASE).read_bytes()
    program = start()
    way_out(program, "rebuild")
    said: list[str] = []
    program.notices.toasted.connect(lambda one: said.append(one.text))
    qtbot.waitUntil(lambda: program.window.findChild(RestoreDialog) is not None)
    dialog = program.window.findChild(RestoreDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.go_back.isEnabled)
    assert dialog.windowTitle() == "Rebuild it, or go back to a backup"
    assert dialog.go_back.text() == "Rebuild it"
    heads = {label.text() for label in dialog.table.findChildren(QLabel)}
    assert "Readable" in heads
    assert "Backup" not in heads
    go_back(qtbot, program)
    assert said == ["Rebuilt from what can be read. The damaged file is kept"]
    assert program.desk is not None
    assert program.desk.workspace.folder == damaged
    assert program.desk.workspace.pair.partner.name == "Robert Lau"
    assert len(program.desk.workspace.read.actions()) > 500
    [kept] = damaged.glob("replaced *")
    assert (kept / DATABASE).read_bytes() == before
    assert not (folders.backups / "rebuilt").exists()


def test_whoever_keeps_a_damaged_workspace_is_offered_the_ways_out_again(
    qtbot: QtBot, start: Callable[..., Program], damaged: Path, folders: Folders
) -> None:
    before = (damaged / DATABASE).read_bytes()
    program = start()
    why = trouble(program)
    way_out(program, "rebuild")
    assert trouble(program) != why
    qtbot.waitUntil(lambda: program.window.findChild(RestoreDialog) is not None)
    dialog = program.window.findChild(RestoreDialog)
    assert dialog is not None
    dialog.keep.click()
    assert trouble(program) == why
    assert not (folders.backups / "rebuilt").exists()
    way_out(program, "read")
    qtbot.waitUntil(lambda: program.desk is not None)
    program.window.close()
    assert (damaged / DATABASE).read_bytes() == before


def test_whoever_closes_waits_for_no_damaged_workspace_that_is_read(
    start: Callable[..., Program], damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reading(_folder: Path, _into: Path, _key: object, stop: Stop) -> int:
        while True:
            stop.check()

    monkeypatch.setattr(going_back, "rebuild", reading)
    program = start()
    assert program.desk is None
    way_out(program, "rebuild")
    assert program.window.close()
    assert not program.tasks.busy
    QCoreApplication.processEvents()
    assert program.window.findChild(RestoreDialog) is None


def test_a_damaged_workspace_can_be_looked_at_as_it_is(
    qtbot: QtBot, start: Callable[..., Program], damaged: Path, folders: Folders
) -> None:
    before = (damaged / DATABASE).read_bytes()
    program = start()
    way_out(program, "read")
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert program.desk.workspace.read_only
    assert any(one.text() == "Reading only" for one in program.window.findChildren(QLabel))
    assert len(program.desk.workspace.read.actions()) > 500
    assert program.preferences.recent[0] == str(damaged)
    program.window.close()
    assert (damaged / DATABASE).read_bytes() == before
    assert not (folders.backups / "rebuilt").exists()


def test_where_nothing_can_be_read_it_is_said(
    qtbot: QtBot, start: Callable[..., Program], existing: Path
) -> None:
    spoil(existing, last=(existing / DATABASE).stat().st_size // 8192 - 1)
    before = (existing / DATABASE).read_bytes()
    program = start()
    way_out(program, "rebuild")
    qtbot.waitUntil(lambda: "Nothing can be read" in trouble(program))
    assert (existing / DATABASE).read_bytes() == before


def test_one_open_on_another_computer_can_be_read_and_gone_on_from_in_a_copy(
    qtbot: QtBot, start: Callable[..., Program], existing: Path, tmp_path: Path
) -> None:
    left_by(existing, "another-computer", 1)
    before = (existing / DATABASE).read_bytes()
    program = start()
    way_out(program, "read")
    desk = program.desk
    assert desk is not None
    [strip] = program.window.findChildren(ReadOnlyStrip)
    assert strip.isVisible()
    for name in (PageName.SESSIONS, PageName.NOTES, PageName.FOLLOW_UPS, PageName.TOPICS):
        program.window.go(Place(name))
    assert not [one for one in program.window.findChildren(TroubleBar) if one.isVisible()]
    assert not desk.commands.do("Add note", added(make.note()))
    [toast] = [one for one in program.window.findChildren(Toast) if one.isVisible()]
    assert "for reading only" in toast.text()
    assert "What you typed" not in toast.text()
    assert not [one for one in program.window.findChildren(TroubleBar) if one.isVisible()]
    window = program.window
    window.go(Place(PageName.NOTES, NEW))
    assert isinstance(window.page, NotesPage)
    qtbot.keyClicks(window.page.editor.title, "Said at lunch")
    assert not window.settled()
    [bar] = [one for one in window.findChildren(TroubleBar) if one.isVisible()]
    assert "What you typed is still here" in bar.accessibleName()
    assert [button.property("key") for button in bar.findChildren(QPushButton)] == ["elsewhere"]
    assert (existing / DATABASE).read_bytes() == before
    copy = CopyElsewhere(desk, program.window)
    copy.saved.connect(program.go_on_in)
    copy.save_in(str(tmp_path))
    qtbot.waitUntil(lambda: program.desk is not None and not program.desk.workspace.read_only)
    assert program.desk is not None
    kept = [note.title for note in program.desk.workspace.read.all_notes()]
    assert "Said at lunch" in kept
    assert not strip.isVisible()


def choices(rows: QAbstractItemView, asked: Qt.Key | QPoint) -> dict[str, bool]:
    """Return what stands in the menu of the current row, and whether it can be chosen."""
    if isinstance(asked, QPoint):
        rows.setCurrentIndex(rows.model().index(0, 0))
        rows.customContextMenuRequested.emit(asked)
    else:
        QTest.keyClick(rows, asked)
    return open_choices()


def open_choices() -> dict[str, bool]:
    """Return what stands in the menu that is open, and whether it can be chosen; close it."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = {one.text(): one.isEnabled() for one in menu.actions() if one.text()}
    menu.close()
    return found


def can_be_chosen() -> set[str]:
    """Return what can be chosen in the menu that is open, and close it."""
    return {words for words, possible in open_choices().items() if possible}


def test_nothing_that_writes_can_be_chosen_where_one_only_reads(
    qtbot: QtBot, start: Callable[..., Program], existing: Path
) -> None:
    with closing(Workspace.open(existing)) as workspace:
        workspace.commit(added(make.action(7), make.session(7)))
        workspace.commit(thrown_away(removed(make.action(7)), workspace))
        workspace.commit(added(make.action(8)))
    left_by(existing, "another-computer", 1)
    program = start()
    way_out(program, "read")
    window = program.window
    for page, names in {
        PageName.HOME: ["start_next"],
        PageName.SESSIONS: ["plan"],
        PageName.TOPICS: ["new_topic"],
        PageName.DELETED: ["empty"],
    }.items():
        window.go(Place(page))
        assert window.page is not None
        for name in names:
            (button,) = window.page.findChildren(QPushButton, name)
            assert not button.isEnabled(), name
        assert not WRITING & {deed for deed in Deed if window.actions_table[deed].isEnabled()}
    window.go(Place(PageName.FOLLOW_UPS))
    assert isinstance(window.page, FollowUpsPage)
    assert not window.page.add.field.isEnabled()
    assert window.page.list.isEnabled()
    assert not any(choices(window.page.list, Qt.Key.Key_Menu).values())
    window.go(Place(PageName.SESSIONS))
    assert isinstance(window.page, SessionsPage)
    possible = choices(window.page.view, QPoint(20, 20))
    assert possible["Read"]
    assert not possible["Delete"]
    window.go(Place(PageName.TOPICS, "social-how-a-feed-decides"))
    page = window.page
    assert isinstance(page, TopicsPage)
    qtbot.waitUntil(page.reader.isVisible)
    page.reader.menu_wanted.emit(QPoint())
    assert can_be_chosen() == {"Reading mode"}
    page.packs.open_menu(QPoint())
    assert can_be_chosen() == {"How a pack is made", "Save a topic template…"}
    window.go(Place(PageName.TOPICS, WORDS))
    listed = page.browser.words.list
    listed.setCurrentIndex(listed.model().index(0, 0))
    listed.menu_wanted.emit(QPoint())
    assert all(words.startswith("Read «") for words in can_be_chosen())
    window.go(Place(PageName.DELETED))
    assert isinstance(window.page, DeletedPage)
    window.page.view.setCurrentIndex(window.page.view.model().index(0, 0))
    window.page.view.customContextMenuRequested.emit(QPoint())
    assert can_be_chosen() == set()


def test_a_large_file_is_seen_to_be_examined_after_a_bad_end(
    qtbot: QtBot, start: Callable[..., Program], existing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_FILE", 1)
    left_by(existing, platform.node(), 2**22 + 1)
    program = start()
    assert isinstance(program.window.welcome, ExaminingPage)
    program.be_asked(existing)  # nobody opens it a second time meanwhile
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert program.desk.workspace.was_left_behind


def a_copy_in_its_place(folder: Path) -> None:
    """Have a copy of the file lie in *folder*: nobody knows whether that was closed well."""
    file = folder / DATABASE
    shutil.copy2(file, file.with_name("copy"))
    file.with_name("copy").replace(file)


@pytest.fixture
def read_by(monkeypatch: pytest.MonkeyPatch) -> list[Thread]:
    """Return the threads that look through a file, which counts as large; it is filled by them."""
    threads: list[Thread] = []

    def noted(connection: Any, pragma: str = "integrity_check") -> list[Any]:
        threads.append(current_thread())
        return problems(connection, pragma)

    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_FILE", 1)
    monkeypatch.setattr("revmentor_desktop.store.upgrade.problems", noted)
    return threads


def test_a_large_copy_is_looked_through_beside_the_window_at_a_start(
    qtbot: QtBot, start: Callable[..., Program], existing: Path, read_by: list[Thread]
) -> None:
    first = start()
    assert first.desk is not None  # what was closed well is not looked through
    assert not read_by
    first.window.close()
    a_copy_in_its_place(existing)
    program = start()
    page = program.window.welcome
    assert isinstance(page, ExaminingPage)
    assert page.stop.isVisible()
    program.be_asked(existing)  # nobody opens it a second time meanwhile
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert program.desk.workspace.was_looked_through
    assert len(read_by) == 1
    assert read_by[0] is not main_thread()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_large_copy_that_is_opened_is_looked_through_beside_the_window(
    qtbot: QtBot,
    start: Callable[..., Program],
    existing: Path,
    read_by: list[Thread],
    *,
    read_only: bool,
) -> None:
    program = start()
    other = existing.with_name("other")
    other.mkdir()
    shutil.copy2(existing / DATABASE, other / DATABASE)
    program.open(other, read_only=read_only)
    assert program.desk is None
    assert isinstance(program.window.welcome, ExaminingPage)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert program.desk.workspace.folder == other
    assert program.desk.workspace.read_only == read_only
    assert read_by
    assert main_thread() not in read_by


def test_a_large_copy_that_is_damaged_is_found_to_be_beside_the_window(
    qtbot: QtBot, start: Callable[..., Program], damaged: Path, read_by: list[Thread]
) -> None:
    before = (damaged / DATABASE).read_bytes()
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.welcome, Welcome))
    assert "is damaged" in trouble(program)
    assert (damaged / DATABASE).read_bytes() == before
    assert main_thread() not in read_by


def test_a_look_through_a_large_copy_can_be_stopped_and_nothing_is_written(
    start: Callable[..., Program], existing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_FILE", 1)
    a_copy_in_its_place(existing)
    before = (existing / DATABASE).read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(Tasks, "run", run_here)
        program = start()
    assert "was not read to the end" in trouble(program)
    assert not program.window.findChildren(QPushButton, "read")  # it would look again
    assert (existing / DATABASE).read_bytes() == before
    assert not (existing / "workspace.lock").exists()
    program.open(existing)
    assert isinstance(program.window.welcome, ExaminingPage)


def test_a_large_file_of_an_older_version_is_seen_to_be_brought_up_to_date(
    qtbot: QtBot, start: Callable[..., Program], existing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_OLD_FILE", 1)
    (existing / DATABASE).write_bytes(lzma.decompress(path_of(2).read_bytes()))
    program = start()
    page = program.window.welcome
    assert isinstance(page, ExaminingPage)
    assert "older RevMentor" in page.accessibleName()
    assert page.at.text().startswith("Step 1 of 3")
    assert page.stop.isVisible()
    assert page.bar.isVisible()
    qtbot.waitUntil(lambda: program.desk is not None)
    assert (existing / "workspace-version-2.db").exists()
    program.window.close()
    again = start()
    assert not isinstance(again.window.welcome, ExaminingPage)
    assert again.desk is not None


def test_a_large_old_file_that_was_left_open_is_seen_to_be_examined_first(
    qtbot: QtBot, start: Callable[..., Program], existing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_OLD_FILE", 1)
    (existing / DATABASE).write_bytes(lzma.decompress(path_of(2).read_bytes()))
    left_by(existing, platform.node(), 2**22 + 1)
    program = start()
    page = program.window.welcome
    assert isinstance(page, ExaminingPage)
    assert "not closed properly" in page.accessibleName()
    assert "older RevMentor" in page.accessibleName()
    reached: list[int] = []
    page.bar.valueChanged.connect(reached.append)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert reached
    assert reached == sorted(reached)


def test_a_window_that_is_closed_meanwhile_gives_the_file_back(
    qtbot: QtBot, start: Callable[..., Program], existing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_FILE", 1)
    left_by(existing, platform.node(), 2**22 + 1)
    program = start()
    program.window.close()
    qtbot.waitUntil(lambda: opens(existing))
    assert program.desk is None


def opens(folder: Path) -> bool:
    """Say whether the file of *folder* is free to be opened, and let go of it again."""
    try:
        Workspace.open(folder).close()
    except StoreError:
        return False
    return True


def test_an_examination_that_is_stopped_leaves_two_ways(
    qtbot: QtBot, start: Callable[..., Program], existing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_FILE", 1)
    left_by(existing, platform.node(), 2**22 + 1)
    left = (existing / "workspace.lock").read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(Tasks, "run", run_here)
        program = start()
    assert "was not examined to the end" in trouble(program)
    assert (existing / "workspace.lock").read_bytes() == left
    way_out(program, "read")
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert program.desk.workspace.read_only


def test_bringing_up_to_date_that_is_stopped_leaves_the_old_file(
    start: Callable[..., Program], existing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_OLD_FILE", 1)
    old = lzma.decompress(path_of(2).read_bytes())
    (existing / DATABASE).write_bytes(old)
    with monkeypatch.context() as patched:
        patched.setattr(Tasks, "run", run_here)
        program = start()
    assert "was not brought up to date" in trouble(program)
    assert not program.window.findChildren(QPushButton, "read")
    assert (existing / DATABASE).read_bytes() == old
    assert set(contents(existing)) <= {DATABASE, f"{DATABASE}-journal"}
    program.open(existing)
    assert isinstance(program.window.welcome, ExaminingPage)


def run_here(
    _tasks: Tasks, work: partial[Any], *, done: Callable[..., None], failed: Callable[..., None]
) -> None:
    """Do *work* at once, as if somebody had pressed Stop as soon as it began."""
    if examination := work.keywords.get("examination"):
        examination.stop()
    try:
        done(work())
    except StoreError as error:
        failed(error)


def test_a_damaged_workspace_leads_to_its_backups(
    qtbot: QtBot, start: Callable[..., Program], folder: Path
) -> None:
    first = start()
    first.begin(fresh(folder))
    backed_up(qtbot, first)
    first.window.close()
    with (folder / DATABASE).open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    program = start()
    assert "is damaged" in trouble(program)
    way_out(program, "restore")
    go_back(qtbot, program)
    assert program.window.place == Place(PageName.HOME)
    assert program.desk is not None
    assert program.desk.workspace.folder == folder


def test_a_damaged_workspace_whose_backup_vanished_says_both(
    qtbot: QtBot, start: Callable[..., Program], folder: Path
) -> None:
    first = start()
    first.begin(fresh(folder))
    made = backed_up(qtbot, first)
    first.window.close()
    with (folder / DATABASE).open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    program = start()
    way_out(program, "restore")
    dialog = program.window.findChild(RestoreDialog)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    made.unlink()
    dialog.go_back.click()
    gone, refused = trouble(program).split("\n")
    assert gone.startswith("This backup is not there")
    assert refused.startswith("The workspace file is damaged.")
    program.open(folder)
    assert trouble(program) == refused  # that was said


def test_what_went_wrong_before_an_opening_that_failed_is_not_said_of_the_next(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_asked: object, **_named: object) -> Workspace:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(Workspace, "open", fail)
        with pytest.raises(RuntimeError):
            program.open(folder, then=program.window.show, before="This backup is not there.")
    program.open(folder)
    assert trouble(program)
    assert "This backup" not in trouble(program)


def test_a_newcomer_with_a_backup_of_another_computer_goes_on_from_it(
    qtbot: QtBot, program: Program, tmp_path: Path, folders: Folders
) -> None:
    other = Workspace.create(tmp_path / "other", make.pair(), now=lambda: make.NOW)
    carried = write_one(other, tmp_path / "Mei and Robert.revmentor")
    other.close()
    welcome(program).first_run.findChild(QPushButton, "restore").click()
    program.window.findChild(RestoreDialog).look_into(carried)
    go_back(qtbot, program)
    assert program.desk is not None
    assert program.desk.workspace.pair == make.pair()
    assert program.desk.workspace.folder == folders.workspaces / "Mei-Yee and Robert"


def test_the_list_of_workspaces_leads_to_all_backups(
    qtbot: QtBot, start: Callable[..., Program], folder: Path
) -> None:
    first = start()
    first.begin(fresh(folder))
    made = backed_up(qtbot, first)
    first.show_start()
    welcome(first).start.findChild(QPushButton, "restore").click()
    dialog = first.window.findChild(RestoreDialog)
    assert [one.path for one in dialog.model.values] == [made]
    go_back(qtbot, first)
    assert first.desk is not None
    assert first.desk.workspace.folder == folder.with_name("Mei-Yee and Robert 2")


def test_a_backup_that_vanished_leaves_everything_as_it_was(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    program.begin(fresh(folder))
    made = backed_up(qtbot, program)
    assert program.desk is not None
    program.desk.commands.do("Add note", added(make.note()))
    program.desk.backups.restore_wanted.emit()
    dialog = program.window.findChild(RestoreDialog)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    made.unlink()
    dialog.go_back.click()
    assert program.desk is not None
    assert program.desk.workspace.read.note("note-1") is not None
    assert not list(folder.glob("replaced *"))


def test_what_is_in_the_way_of_backups_is_shown_on_every_page(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.begin(fresh(folder))
    strip = program.window.findChild(BackupStrip)
    assert not strip.isVisible()
    assert program.desk is not None
    keeper = program.desk.backups
    program.preferences.backup_failures = 2
    keeper._fail(Full())
    assert strip.isVisible()
    strip.findChild(QPushButton).click()
    assert program.settings is not None
    assert program.settings.section == FILES
    assert "There is no room for a backup." in [
        label.text().split(" Your")[0] for label in program.settings.findChildren(QLabel)
    ]
    keeper.make()
    qtbot.waitUntil(lambda: not keeper.working)
    assert not strip.isVisible()
    program.settings.close()


# --- other computers, and bad ends --------------------------------------------------------


def left_by(folder: Path, host: str, pid: int) -> None:
    """Leave the lock of a process that is not there any more, or of another computer."""
    held = {"host": host, "pid": pid, "started": "then", "token": "t"}
    (folder / "workspace.lock").write_text(json.dumps(held), encoding="utf-8")


def test_a_lock_of_another_computer_is_taken_over_only_when_somebody_says_so(
    start: Callable[..., Program], existing: Path
) -> None:
    left_by(existing, "the-other-laptop", 1)
    program = start()
    assert "the-other-laptop" in trouble(program)
    assert program.desk is None
    [bar] = [one for one in welcome(program).findChildren(TroubleBar) if one.isVisible()]
    bar.findChild(QPushButton).click()
    assert program.desk is not None
    assert program.desk.workspace.folder == existing


def test_after_a_bad_end_it_is_said_that_all_is_there(
    start: Callable[..., Program], existing: Path, qtbot: QtBot
) -> None:
    def told() -> list[str]:
        return [toast.text() for toast in program.window.findChildren(Toast)]

    left_by(existing, platform.node(), 2**22 + 1)
    program = start()
    qtbot.waitUntil(
        lambda: "RevMentor was not closed properly. All of the workspace is there" in told()
    )


def test_another_version_that_a_sync_service_put_beside_it_is_told_and_can_be_looked_into(
    start: Callable[..., Program], existing: Path, qtbot: QtBot
) -> None:
    def told() -> list[Toast]:
        toasts = program.window.findChildren(Toast)
        return [one for one in toasts if "another version of this workspace" in one.text()]

    program = start()
    QApplication.processEvents()
    assert told() == []
    program.show_start()
    copy = existing / "workspace (conflicted copy).db"
    shutil.copyfile(existing / DATABASE, copy)
    program.open(existing)
    qtbot.waitUntil(lambda: bool(told()))
    told()[0].acted.emit()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(RestoreDialog)))
    (dialog,) = program.window.findChildren(RestoreDialog)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    assert "It opens, and all of it is there." in dialog.told.text()
    dialog.reject()


def test_another_version_is_told_of_once_and_each_new_one_again(
    start: Callable[..., Program], existing: Path, qtbot: QtBot
) -> None:
    said: list[str] = []

    def open_again() -> list[str]:
        said.clear()
        program.show_start()
        program.open(existing)
        qtbot.waitUntil(lambda: program.desk is not None)
        QApplication.processEvents()
        return [text for text in said if "another version of this workspace" in text]

    copy = existing / "workspace (conflicted copy).db"
    program = start()
    program.notices.toasted.connect(lambda toast: said.append(toast.text))
    shutil.copyfile(existing / DATABASE, copy)
    assert len(open_again()) == 1
    assert open_again() == []
    shutil.copyfile(existing / DATABASE, existing / "workspace-LAPTOP.db")
    assert len(open_again()) == 1
    copy.unlink()
    assert open_again() == []
    shutil.copyfile(existing / DATABASE, copy)
    assert len(open_again()) == 1


def test_links_follow_a_title_that_was_typed_when_the_program_was_ended(
    start: Callable[..., Program], existing: Path, qtbot: QtBot
) -> None:
    def followed() -> bool:
        assert program.desk is not None
        found = program.desk.workspace.read.private_note(linking.id)
        return found is not None and found.body == "[[Another]]"

    with closing(Workspace.open(existing)) as workspace:
        note = make.note(7, edited=workspace.now())
        typed = replace(note, title="Another", edited=note.edited + timedelta(seconds=1))
        kept = revision_of(note, RevisionId("kept"))
        linking = make.private_note(8, body=f"[[{note.title}]]")
        workspace.commit(added(note, linking))
        workspace.commit(together(added(kept), edited(note, typed)))
    left_by(existing, platform.node(), 2**22 + 1)
    program = start()
    qtbot.waitUntil(followed)


def test_a_backup_is_made_from_the_menu_with_what_is_typed(
    qtbot: QtBot, start: Callable[..., Program], existing: Path
) -> None:
    program = start()
    assert program.desk is not None
    program.window.perform(Deed.NEW_NOTE)
    qtbot.waitUntil(lambda: program.window.findChild(NoteEditor) is not None)
    program.window.findChild(NoteEditor).text.insertPlainText("Typed last")
    with qtbot.waitSignal(program.desk.backups.ended) as told:
        program.window.perform(Deed.BACK_UP)
    assert told.args == [None]
    newest = program.desk.backups.newest
    assert newest is not None
    held = read_copy(newest.path, existing.parent / "scratch")
    assert "Typed last" in {one.body.strip() for one in held if isinstance(one, PrivateNote)}
    toasts = [toast.text() for toast in program.window.findChildren(Toast)]
    assert any(text.startswith("Backup made. Kept: ") for text in toasts)


def test_of_a_backup_of_one_workspace_nothing_is_said_in_another(
    qtbot: QtBot, start: Callable[..., Program], existing: Path
) -> None:
    other = existing.parent / "Other"
    Workspace.create(other, make.pair()).close()
    program = start()
    assert program.desk is not None
    keeper = program.desk.backups
    toasted: list[str] = []
    program.notices.toasted.connect(lambda toast: toasted.append(toast.text))
    with qtbot.waitSignal(keeper.changed, check_params_cb=lambda: not keeper.working):
        program.window.perform(Deed.BACK_UP)
        program.open(other)  # at once; what becomes of the backup is heard of a turn later
        assert program.desk.workspace.folder == other
    assert toasted == []


# --- a second start -----------------------------------------------------------------------


def test_a_second_start_opens_what_it_is_asked_for(
    program: Program, existing: Path, folders: Folders
) -> None:
    other = folders.workspaces / "Other"
    program.begin(fresh(other))
    program.be_asked(None)
    program.be_asked(other / ".." / "Other")
    assert program.desk is not None
    assert program.desk.workspace.folder == other
    program.be_asked(existing)
    assert program.desk.workspace.folder == existing


def test_who_is_in_the_middle_of_something_is_only_offered_it(
    program: Program, existing: Path, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = folders.workspaces / "Other"
    program.begin(fresh(other))
    monkeypatch.setattr(type(program.window), "place", Place(PageName.LIVE))
    program.be_asked(existing)
    assert program.desk is not None
    assert program.desk.workspace.folder == other
    [toast] = program.window.findChildren(Toast)
    assert toast.text() == f"“{existing.name}” was asked for"
    [button] = toast.findChildren(QPushButton)
    monkeypatch.undo()
    button.click()
    assert program.desk.workspace.folder == existing


RUNS = """
import sys
from revmentor_desktop.__main__ import main
sys.argv = ["revmentor", "--workspace", sys.argv[1]]
sys.exit(main())
"""


def test_two_starts_are_one_program(tmp_path: Path, qtbot: QtBot) -> None:
    ways = [tmp_path / "one", tmp_path / "other"]
    for way in ways:
        Workspace.create(way, make.pair()).close()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with TemporaryDirectory(prefix="run") as runtime:  # a short path: sockets want one
        environment["XDG_RUNTIME_DIR"] = runtime
        held = Path(runtime)
        start = [sys.executable, "-c", RUNS]
        first = subprocess.Popen([*start, str(ways[0])], env=environment)
        try:
            # the second comes while the first is only starting
            qtbot.waitUntil(lambda: any(held.rglob("instance.lock")), timeout=60_000)
            second = subprocess.run(
                [*start, str(ways[1])], env=environment, timeout=60, check=False
            )
            assert second.returncode == 0
            qtbot.waitUntil((ways[1] / "workspace.lock").exists, timeout=60_000)
            qtbot.waitUntil(lambda: not (ways[0] / "workspace.lock").exists(), timeout=60_000)
            holder = json.loads((ways[1] / "workspace.lock").read_text())
            assert holder["pid"] == first.pid
        finally:
            first.kill()
            first.wait()


LOADS_AT_THE_END = """
import sys
from importlib import import_module
from pathlib import Path
from revmentor_desktop import running
from revmentor_desktop.app import Program
from revmentor_desktop.ui.collector import Collector

class Late(Program):
    def show(self, wanted=None):
        self._app.aboutToQuit.connect(self.load)
        super().show(wanted)

    def load(self):
        programs.append(self)
        self.tasks.run(import_module, "sqlalchemy", done=self.hear, failed=self.hear)

    def hear(self, _end):
        pass

class Told(Collector):
    def end(self):
        print("busy" if programs[0].tasks.busy else "free")
        super().end()

programs = []
running.Program, running.Collector = Late, Told
sys.exit(running.run(data_dir=Path(sys.argv[1]), smoke=True))
"""


def test_python_collects_by_itself_again_once_nothing_is_loaded_beside_the_window(
    tmp_path: Path,
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LOADS_AT_THE_END, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.stdout.split() == ["free"]


LEFT_ALONE = """
import sys
from pathlib import Path
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtTest import QTest
from revmentor_desktop import running

LOOKS = 20

def watched(program, may_go_on):
    def tell():
        print("sqlalchemy" in sys.modules, "revmentor_desktop.ui.notes.page" in sys.modules)

    def look():
        at_rest.append(program.window.at_rest())
        if at_rest.count(True) == LOOKS:
            looks.stop()
            tell()
            for x in (10, 20):
                QTest.mouseMove(program.window.windowHandle(), QPoint(x, 10))

    def end():
        tell()
        program.window.close()

    at_rest = []
    warming = warming_of(program, may_go_on)
    warming.ended.connect(end)
    looks = QTimer(warming, interval=20)
    looks.timeout.connect(look)
    looks.start()
    return warming

warming_of = running.warming_of
running.warming_of = watched
sys.exit(running.run(data_dir=Path(sys.argv[1])))
"""


def test_a_program_that_was_left_alone_loads_its_pages_only_once_somebody_comes(
    tmp_path: Path,
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LEFT_ALONE, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.stdout.split("\n")[:2] == ["False False", "True True"]


# --- saving elsewhere ---------------------------------------------------------------------


def test_what_cannot_be_saved_goes_on_in_a_copy_elsewhere(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path
) -> None:
    program.begin(fresh(folder))
    (folder / DATABASE).rename(tmp_path / "moved.db")
    assert program.desk is not None
    program.desk.commands.do("Add note", added(make.note()))
    [bar] = [one for one in program.window.findChildren(TroubleBar) if one.isVisible()]
    ways = {button.property("key"): button for button in bar.findChildren(QPushButton)}
    assert set(ways) == {"retry", "elsewhere"}
    ways["elsewhere"].click()
    (tmp_path / "stick").mkdir()
    chooser = program.window.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "stick"))
    chooser.close()
    first = program.desk
    qtbot.waitUntil(lambda: program.desk not in (first, None))
    assert program.desk.workspace.folder is not None
    assert program.desk.workspace.folder.parent == tmp_path / "stick"
    assert program.desk.workspace.read.note("note-1") is not None
    assert not [one for one in program.window.findChildren(TroubleBar) if one.isVisible()]


@pytest.mark.parametrize("stopped", [False, True])
def test_a_large_copy_is_said_to_be_open_when_it_is(
    qtbot: QtBot,
    program: Program,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    stopped: bool,
) -> None:
    program.begin(fresh(folder))
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    (copy / "workspace.lock").unlink()
    monkeypatch.setattr("revmentor_desktop.services.workspace.LARGE_FILE", 1)
    monkeypatch.setattr(
        "revmentor_desktop.services.workspace.openings_since_look", lambda _path: None
    )
    said: list[tuple[str, bool]] = []
    program.notices.toasted.connect(lambda one: said.append((one.text, program.desk is not None)))
    with monkeypatch.context() as patched:
        if stopped:
            patched.setattr(Tasks, "run", run_here)
        program.go_on_in(copy)
    assert not said
    if stopped:
        assert "was not read to the end" in trouble(program)
        program.open(copy)
    qtbot.waitUntil(lambda: program.desk is not None)
    wanted = [] if stopped else [("Saved elsewhere. You are in the copy now", True)]
    assert said == wanted


def test_a_copy_that_cannot_be_saved_either_keeps_what_was_typed(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path
) -> None:
    program.begin(fresh(folder))
    (folder / DATABASE).rename(tmp_path / "moved.db")
    desk = program.desk
    assert desk is not None
    desk.commands.do("Add note", added(make.note()))
    CopyElsewhere(desk, program.window).save_in(str(tmp_path / "nowhere"))
    [bar] = [one for one in program.window.findChildren(TroubleBar) if one.isVisible()]
    no_copy = "No copy could be written there."
    qtbot.waitUntil(lambda: bar.accessibleName().startswith(no_copy))
    assert program.desk is desk
    (tmp_path / "moved.db").rename(folder / DATABASE)
    desk.commands.retry()
    assert desk.workspace.read.note("note-1") is not None


def test_what_is_handed_over_in_the_end_wakes_no_page(program: Program, folder: Path) -> None:
    program.begin(fresh(folder))
    desk = program.desk
    assert desk is not None
    pages = []
    for name in (PageName.SESSIONS, PageName.NOTES, PageName.FOLLOW_UPS, PageName.TOPICS):
        program.window.go(Place(name))
        assert program.window.page is not None
        pages.append(program.window.page)
    program.window.show_welcome(QWidget())
    assert desk.commands.do("Add note", added(make.note()))
    timers = [timer for page in pages for timer in page.findChildren(QTimer)]
    assert timers
    assert not [timer for timer in timers if timer.isActive()]
    program.close_workspace()


# --- changing and closing -----------------------------------------------------------------


def test_closing_gives_the_folder_free(program: Program, folder: Path) -> None:
    program.begin(fresh(folder))
    assert contents(folder) != [DATABASE]
    assert program.window.close()
    assert contents(folder) == [DATABASE]
    assert program.desk is None


def test_going_to_the_list_closes_the_workspace(program: Program, folder: Path) -> None:
    program.begin(fresh(folder))
    program.window.perform(Deed.OPEN_WORKSPACE)
    assert welcome(program).start.view.hasFocus()
    assert contents(folder) == [DATABASE]
    welcome(program).start.open_wanted.emit(folder)
    assert program.window.place == Place(PageName.HOME)


def test_the_list_is_not_shown_while_something_cannot_be_saved(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.begin(fresh(folder))
    desk = program.desk
    assert desk is not None

    def refuse(*_: object) -> None:
        raise Full

    def settle() -> None:
        desk.commands.do("Edit note", added(make.note()))

    monkeypatch.setattr(desk.workspace, "commit", refuse)
    desk.commands.settling.connect(settle)
    program.show_start()
    assert program.desk is desk
    assert program.window.welcome is None
    desk.commands.settling.disconnect(settle)


def test_the_pages_of_a_closed_workspace_are_gone(program: Program, folder: Path) -> None:
    program.begin(fresh(folder))
    page = program.window.page
    program.show_start()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(page)


def test_a_workspace_of_its_own_has_undo_of_its_own(
    program: Program, folder: Path, folders: Folders
) -> None:
    program.begin(fresh(folder))
    assert program.desk is not None
    program.desk.commands.do("Add note", added(make.note()))
    program.show_start()
    program.begin(fresh(folders.workspaces / "Other"))
    assert program.window.actions_table[Deed.UNDO].text() == "Undo"
    assert not program.window.actions_table[Deed.UNDO].isEnabled()


def test_sharing_opens_its_dialog(program: Program, folders: Folders) -> None:
    sample = folders.workspaces / "Sample pair"
    program.begin(Beginning(Role.MENTOR, "", "", sample, ZONE, sample=True))
    program.window.perform(Deed.SHARE)
    dialog = program.window.findChild(ShareDialog)
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize(("deed", "name"), [(Deed.SHARE, "share"), (Deed.TAKE_OUT, "take_out")])
def test_whoever_closes_waits_for_no_file_that_is_being_made(
    program: Program, folders: Folders, monkeypatch: pytest.MonkeyPatch, deed: Deed, name: str
) -> None:
    sample = folders.workspaces / "Sample pair"
    program.begin(Beginning(Role.MENTOR, "", "", sample, ZONE, sample=True))
    program.window.perform(deed)
    dialog = program.window.findChild(QDialog, name)
    assert dialog.isVisible()
    waited: list[bool] = []
    wait = Tasks.wait

    def waiting(tasks: Tasks) -> None:
        waited.append(dialog.isVisible())
        wait(tasks)

    with monkeypatch.context() as closing_it:
        closing_it.setattr(Tasks, "wait", waiting)
        assert program.window.close()
    assert waited == [False]


def test_whoever_closes_waits_for_no_pack_that_is_written(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def writing(*_what: object, stopped: Callable[[], bool], **_how: object) -> bool:
        while not stopped():
            pass
        return False

    monkeypatch.setattr("revmentor_desktop.ui.library.pack_writing.write_pack", writing)
    program.begin(fresh(folder))
    assert program.desk is not None
    program.desk.commands.do("x", added(make.own_topic(101)))
    program.window.go(Place(PageName.TOPICS))
    packs = program.window.findChild(TopicsPage).packs
    packs.ask_for_export()
    qtbot.waitUntil(lambda: program.window.findChild(ExportDialog) is not None)
    program.window.findChild(ExportDialog).as_zip.click()
    packs.write_zip(str(tmp_path / "a.zip"))
    qtbot.waitUntil(lambda: program.tasks.busy)
    assert program.window.close()
    assert not program.tasks.busy


# --- looks --------------------------------------------------------------------------------


def test_looks_are_followed_at_once_and_remembered(
    start: Callable[..., Program], program: Program
) -> None:
    program.window.perform(Deed.THEME_DARK)
    program.window.perform(Deed.TEXT_LARGER)
    assert program.theme.mode.dark
    assert program.theme.text_size == 1.125
    program.window.close()
    again = start()
    assert again.theme.mode.dark
    assert again.theme.text_size == 1.125
    again.window.perform(Deed.THEME_LIGHT)
    assert not again.theme.mode.dark
    QGuiApplication.styleHints().unsetColorScheme()


def test_a_larger_text_in_the_first_run_keeps_what_is_typed(qtbot: QtBot, program: Program) -> None:
    page = welcome(program).first_run
    qtbot.keyClicks(page.my_name, "Mei")
    program.window.perform(Deed.TEXT_LARGER)
    assert page.my_name.text() == "Mei"
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_the_names_of_the_two_stand_in_the_sidebar(program: Program, folder: Path) -> None:
    program.begin(fresh(folder))
    texts = [label.text() for label in program.window.findChildren(QLabel)]
    assert "Mei-Yee & Robert" in texts


def test_it_opens_once_the_window_was_seen(
    qtbot: QtBot, qapp: QApplication, folders: Folders
) -> None:
    program = Program(qapp, folders, now=lambda: make.NOW, new_id=lambda: "id")
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.opened):
        program.show()
        assert program.window.welcome is None
    assert program.window.welcome is not None
    program.window.close()


# --- the first paint ----------------------------------------------------------------------

FIRST_PAINT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from revmentor_desktop.app import Program
from revmentor_desktop.application import application
from revmentor_desktop.folders import Folders

HEAVY = {"sqlalchemy", "sqlcipher3", "markdown", "nh3", "yaml", "dateutil"}

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", *sorted(HEAVY & sys.modules.keys()))
            watched.removeEventFilter(self)
            program.window.close()
            app.quit()
        return False

app = application([])
home = Path(sys.argv[1])
folders = Folders(home / "settings.ini", home / "RevMentor")
program = Program(app, folders, now=lambda: datetime.now(UTC), new_id=lambda: "id")
painted = Painted()
program.window.installEventFilter(painted)
program.show()
app.exec()
"""


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.stdout.split() == ["painted"]


# --- settings -----------------------------------------------------------------------------


def test_the_settings_open_beside_the_window_and_once(start: Callable[..., Program]) -> None:
    program = start()
    program.begin(fresh(program.workspaces_folder / "pair"))
    program.window.perform(Deed.SETTINGS)
    first = program.settings
    assert first is not None
    assert first.isVisible()
    assert not first.isModal()
    program.window.perform(Deed.SETTINGS)
    assert program.settings is first


def test_a_name_edited_in_the_settings_is_in_the_sidebar_at_once(
    start: Callable[..., Program],
) -> None:
    program = start()
    program.begin(fresh(program.workspaces_folder / "pair"))
    program.show_settings("you_two")
    assert program.settings is not None
    name = next(
        field
        for field in program.settings.findChildren(QLineEdit)
        if field.accessibleName() == "Your partner’s name"
    )
    name.setText("Bob Lau")
    name.textEdited.emit("Bob Lau")
    program.settings.close()
    sidebar = program.window.findChild(Sidebar)
    assert sidebar is not None
    assert "Mei-Yee & Bob" in {label.text() for label in sidebar.findChildren(QLabel)}


def test_the_settings_go_with_the_workspace(start: Callable[..., Program]) -> None:
    program = start()
    program.begin(fresh(program.workspaces_folder / "pair"))
    program.show_settings()
    shown = program.settings
    assert shown is not None
    program.show_start()
    assert program.settings is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(shown)


def test_nothing_else_is_opened_while_a_large_backup_becomes_the_workspace(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slowly(*arguments: Any) -> Path | None:
        go_on.wait(3)
        return bring_back(*arguments)

    monkeypatch.setattr(going_back, "LARGE_FILE", 0)
    monkeypatch.setattr(going_back, "bring_back", slowly)
    program.begin(fresh(folder))
    backed_up(qtbot, program)
    assert program.desk is not None
    program.desk.backups.restore_wanted.emit()
    go_back(qtbot, program)
    program.window.perform(Deed.OPEN_WORKSPACE)
    shown = program.window.welcome
    go_on.set()
    qtbot.waitUntil(lambda: program.desk is not None)
    assert isinstance(shown, WaitingPage)


def test_going_back_that_fails_by_a_mistake_of_ours_lets_others_be_opened(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: Any) -> Path | None:
        raise RuntimeError("SQLite refused a statement")

    monkeypatch.setattr(going_back, "bring_back", fail)
    program.begin(fresh(folder))
    backed_up(qtbot, program)
    assert program.desk is not None
    program.desk.backups.restore_wanted.emit()
    with qtbot.captureExceptions() as raised:
        go_back(qtbot, program)
    assert [type(one[1]) for one in raised] == [RuntimeError]
    assert not program._is_at_work
    assert program.desk is not None
