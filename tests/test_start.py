"""The window is painted before anything heavy is loaded; and what a start leaves in a new home."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.workspace import Workspace
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {
    *("sqlalchemy", "sqlcipher3", "sqlite3", "cryptography", "keyring", "zxcvbn"),
    *("markdown", "nh3", "yaml", "icalendar", "docx", "lxml", "markdownify", "bs4"),
    *("holidays", "dateutil", "hunspell", "asyncio", "email", "ssl", "socket", "uuid"),
    "dataclasses",
}
OF_OURS = 46
"""Modules of ours that the first picture may need; each takes about a millisecond."""

NOT_OF_HOME = {
    *("sqlalchemy", "markdown", "nh3", "yaml", "icalendar", "docx", "keyring", "hunspell"),
    *("html.parser", "subprocess", "platform", "asyncio", "PySide6.QtDBus"),
    *(
        f"revmentor_desktop.{name}"
        for name in (
            *("services.rendering", "services.rich_text", "services.restoring", "services.trash"),
            *("services.spelling", "services.steps", "export.words", "export.html"),
            *("ui.private_clipboard", "ui.protection.lock_watch", "ui.warming"),
            *("store.seals", "ui.widgets.written_places"),
        )
    ),
}
"""What Home does without, of a workspace that is not protected."""

START = """
import sys
from revmentor_desktop.plain_imports import import_plainly

import_plainly()
from revmentor_desktop import commandline, running
from revmentor_desktop.app import Program


class Told(Program):
    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.window.painted.connect(self.tell_loaded)  # before anybody else hears of it

    def tell_loaded(self):
        from PySide6 import QtCore, QtGui, QtWidgets

        print(*sys.modules)
        for part in (QtCore, QtGui, QtWidgets):
            print(*(f"{part.__name__}.{name}" for name in vars(part)))
        clocks = QtWidgets.QApplication.instance().findChildren(QtCore.QTimer)
        print(*("ticking" for clock in clocks if clock.isActive()))

    def open_first(self):
        from PySide6.QtWidgets import QApplication, QFileDialog
        from shiboken6 import delete

        print("icon" if not QApplication.windowIcon().isNull() else "")
        for mode in QFileDialog.AcceptMode:
            dialog = QFileDialog(self.window, "", "..")
            dialog.setAcceptMode(mode)
            dialog.open()
            dialog.done(1)
            delete(dialog)
        self.window.close()


running.Program = Told
sys.exit(commandline.main([]))
"""


START_WITH_HOME = """
import sys
from revmentor_desktop.plain_imports import import_plainly

import_plainly()
from revmentor_desktop import commandline, running
from revmentor_desktop.app import Program


class Told(Program):
    def show(self, wanted=None):
        self.opened.connect(self.tell_loaded)  # before anything that is connected there
        super().show(wanted)

    def tell_loaded(self):
        self.window.repaint()
        print("there" if self.window.page is not None else "", *sys.modules)
        self.window.close()


running.Program = Told
sys.exit(commandline.main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of somebody who starts the program for the first time."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def loaded(home: Path) -> list[str]:
    """What a program has loaded when its window was painted, the second time that it is started.

    The first time it asks what colours the system wants.
    """
    started(home)
    return started(home)


def started(home: Path, platform: str = "offscreen") -> list[str]:
    """Return what a program in *home* has loaded when its window was painted.

    Then it shows a dialog to open a file and one to save it, and ends.
    """
    return told_by([START], home, platform)


def told_by(program: list[str], home: Path, platform: str = "offscreen") -> list[str]:
    """Return what *program* says, which is code and its arguments, with *home* to itself."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    ran = subprocess.run(
        [sys.executable, "-c", *program],
        env={
            **kept,
            "HOME": str(home),
            "TMPDIR": str(home),
            "PYTHONPATH": os.pathsep.join(sys.path),
            "QT_QPA_PLATFORM": platform,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.split()


def test_nothing_heavy_is_loaded_before_the_first_picture(loaded: list[str]) -> None:
    assert "revmentor_desktop.ui.window" in loaded
    assert sorted({name.partition(".")[0] for name in loaded} & HEAVY) == []
    assert "PySide6.QtNetwork" not in loaded
    assert "datetime" not in loaded


def test_little_of_ours_is_loaded_before_the_first_picture(loaded: list[str]) -> None:
    ours = sorted(name for name in loaded if name.startswith("revmentor_desktop"))
    assert len(ours) <= OF_OURS, ours


def test_little_more_is_loaded_when_home_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "pair"
    held = make.session(1, state=SessionState.HELD)
    Workspace.create(folder, make.pair(), contents=added(held)).close()
    loaded = told_by([START_WITH_HOME, "--workspace", str(folder)], tmp_path)
    assert "there" in loaded
    assert "revmentor_desktop.ui.home.page" in loaded
    assert sorted(NOT_OF_HOME & set(loaded)) == []


def test_nobody_looks_for_cycles_before_the_first_picture(loaded: list[str]) -> None:
    """On a slow computer that takes a second, and a look through all that was loaded another."""
    assert "revmentor_desktop.ui.collector" in loaded
    assert "ticking" not in loaded


def test_no_kinds_of_styles_are_made_before_the_first_picture(loaded: list[str]) -> None:
    """To name one PySide6 makes some twenty enumerations; what is in its module is what it made."""
    assert "PySide6.QtWidgets.QWidget" in loaded
    assert "PySide6.QtWidgets.QStyle" not in loaded


@pytest.mark.parametrize(
    "kinds",
    ["QtGui.QKeySequence", "QtGui.QAction", "QtGui.QTextLayout", "QtGui.QImage", "QtGui.QIcon"],
)
def test_what_it_does_not_show_is_not_made(loaded: list[str], kinds: str) -> None:
    """A class of Qt with its enumerations takes as long as several modules of ours."""
    assert f"PySide6.{kinds}" not in loaded


def test_no_constants_of_qt_are_made_before_the_first_picture(loaded: list[str]) -> None:
    """To ask for one makes all 94 kinds of them, which takes longer than the rest of our modules.

    Whatever is needed for the first picture names ``QtCore.Qt`` only where it comes to later, and
    takes no colour for a pen or brush: PySide6 then looks whether it is one of these constants.
    """
    assert "PySide6.QtCore.QObject" in loaded
    assert "PySide6.QtCore.Qt" not in loaded


def test_nor_are_they_where_the_window_has_room(
    loaded: list[str], home: Path, tmp_path: Path
) -> None:
    screen = {"name": "wide", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpi": 96, "dpr": 1}
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    wide = started(home, f"offscreen:configfile={file}")
    assert "PySide6.QtCore.Qt" not in {*loaded, *wide}


def test_its_windows_have_our_icon(loaded: list[str]) -> None:
    assert "icon" in loaded


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the places are others")
def test_a_new_home_holds_only_what_the_guide_tells_of(loaded: list[str], home: Path) -> None:
    """Qt would note which folders its dialogs for files were in; fontconfig lists the fonts."""
    found = {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}
    assert ".config/RevMentor/revmentor-desktop/settings.ini" in found
    ours = (".config/RevMentor/", ".local/share/RevMentor/", ".local/state/RevMentor/")
    told = (*ours, ".cache/fontconfig/")
    assert [one for one in found if not one.startswith(told)] == []


def test_imports_are_those_of_python() -> None:
    code = """
import builtins
from revmentor_desktop.plain_imports import import_plainly

print(builtins.__import__.__name__)
import_plainly()
print(builtins.__import__.__name__ != "__feature_import__")
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["__feature_import__", "True"]
