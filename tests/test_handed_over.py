"""Files that are handed to the program lead to the dialog that shows what is in them."""

from __future__ import annotations

import json
import platform
from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from revmentor_desktop.app import Program
from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.people import Role
from revmentor_desktop.folders import Folders
from revmentor_desktop.services.backups import write_one
from revmentor_desktop.services.pack_export import pack_files, zipped
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.backups.restore_dialog import RestoreDialog
from revmentor_desktop.ui.handed_over import FileOpenEvents
from revmentor_desktop.ui.library.pack_preview import PreviewDialog
from revmentor_desktop.ui.theme import load_fonts
from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.welcome.welcome import Welcome
from revmentor_desktop.ui.widgets.toast import Toast
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def expected(request: pytest.FixtureRequest) -> None:
    """Let the offscreen platform say what it cannot do."""
    said = "This plugin does not support (propagateSizeHints|raise)"
    request.node.add_marker(pytest.mark.qt_log_ignore(said, extend=True))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.within(tmp_path / "all")


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, folders: Folders) -> Iterator[Program]:
    """The program as it stands before it has opened anything."""
    load_fonts()
    numbers = count(1)
    made = Program(qapp, folders, now=lambda: make.NOW, new_id=lambda: f"id-{next(numbers):04}")
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.window.show()
    yield made
    made.window.close()
    made.tasks.wait()
    made.preferences.settings.sync()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "From a friend.revpack"
    topics = [make.topic(101, title="Windows")]
    path.write_bytes(zipped(pack_files(make.imported_pack(1).pack, topics), "friend"))
    return path


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    path = tmp_path / "carried.revmentor"
    workspace = Workspace.create(tmp_path / "elsewhere", make.pair(), now=lambda: make.NOW)
    workspace.commit(added(make.note(1)))
    write_one(workspace, path)
    workspace.close()
    return path


def dialog(qtbot: QtBot, program: Program, kind: type[QDialog]) -> QDialog:
    def shown() -> list[QDialog]:
        return [one for one in program.window.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def told(program: Program) -> str:
    [toast] = program.window.findChildren(Toast)
    return toast.text()


def test_a_pack_waits_for_a_pair_to_go_into(
    qtbot: QtBot, program: Program, folders: Folders, pack: Path
) -> None:
    program._wanted = pack
    program.open_first()
    welcome = program.window.welcome
    assert isinstance(welcome, Welcome)
    assert any("goes into the workspace" in one.text() for one in welcome.findChildren(QLabel))
    where = folders.workspaces / "Us"
    program.begin(Beginning(Role.MENTOR, "Mei-Yee Chan", "Robert Lau", where, "Asia/Hong_Kong"))
    dialog(qtbot, program, PreviewDialog).reject()
    assert program.desk is not None
    assert program.desk.workspace.read.imported_packs() == ()


def test_a_backup_without_a_pair_becomes_a_workspace(
    qtbot: QtBot, program: Program, folders: Folders, backup: Path
) -> None:
    program._wanted = backup
    program.open_first()
    found = dialog(qtbot, program, RestoreDialog)
    assert isinstance(found, RestoreDialog)
    qtbot.waitUntil(found.go_back.isEnabled)
    found.go_back.click()
    assert program.desk is not None
    assert program.desk.workspace.folder is not None
    assert program.desk.workspace.folder.parent == folders.workspaces
    assert len(tuple(program.desk.workspace.read.all_notes())) == 1


def test_what_is_handed_to_an_open_window_is_shown_and_changes_nothing(
    qtbot: QtBot, program: Program, pack: Path, backup: Path, tmp_path: Path
) -> None:
    here = tmp_path / "pair"
    Workspace.create(here, make.pair(), now=lambda: make.NOW).close()
    program.open(here)
    assert program.desk is not None
    before = tuple(program.desk.workspace.read.each_thing())
    program.be_asked(pack)
    preview = dialog(qtbot, program, PreviewDialog)
    program.be_asked(backup)  # one thing at a time
    assert told(program) == "“carried.revmentor” was asked for"
    preview.reject()
    [offered] = program.window.findChild(Toast).findChildren(QPushButton)
    offered.click()
    restore = dialog(qtbot, program, RestoreDialog)
    assert isinstance(restore, RestoreDialog)
    qtbot.waitUntil(restore.go_back.isEnabled)  # it is of this pair
    restore.reject()
    foreign = tmp_path / "letter.pdf"
    foreign.write_bytes(b"%PDF")
    program.be_asked(foreign)
    assert told(program).startswith("“letter.pdf” is neither a topic pack nor a backup.")
    program.be_asked(tmp_path / "gone")
    assert told(program).startswith("“gone” is not there")
    assert program.desk.workspace.folder == here
    assert tuple(program.desk.workspace.read.each_thing()) == before


def test_after_a_bad_end_both_that_and_what_became_of_the_file_are_read(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    here, foreign = tmp_path / "pair", tmp_path / "passwd"
    Workspace.create(here, make.pair(), now=lambda: make.NOW).close()
    held = {"host": platform.node(), "pid": 2**22 + 1, "started": "then", "token": "t"}
    (here / "workspace.lock").write_text(json.dumps(held), encoding="utf-8")
    foreign.write_text("root", encoding="utf-8")
    program.preferences.remember_workspace(here)
    program._wanted = foreign
    program.open_first()
    settle = program.window.settle
    program.notices.toast("A report lies here", again=settle)  # as one of faults would be told
    assert told(program).startswith("“passwd” is neither a topic pack nor a backup.")
    toasts = program.window._surround().telling.toasts
    toasts.dismiss()
    qtbot.waitUntil(lambda: toasts.text().startswith("RevMentor was not closed properly."))
    toasts.dismiss()
    qtbot.waitUntil(lambda: toasts.text() == "A report lies here")


def test_a_file_that_macos_hands_over_is_asked_for(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    hearing = FileOpenEvents(qapp)
    qapp.installEventFilter(hearing)
    with qtbot.waitSignal(hearing.asked) as heard:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path)))
    assert heard.args == [tmp_path]
    qapp.removeEventFilter(hearing)
    hearing.deleteLater()
