"""The program as people meet it: at its very first start, or with the sample pair open."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.app import Program
from revmentor_desktop.domain.people import Role
from revmentor_desktop.folders import Folders
from revmentor_desktop.ui.welcome.welcome import Beginning
from tests.conftest import Ticking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Where the program keeps its settings and its pairs."""
    return Folders(tmp_path / "settings.ini", tmp_path / "RevMentor")


@pytest.fixture
def started(
    qapp: QApplication, qtbot: QtBot, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The program with its window in front, and nothing in it yet."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)  # no desktop is asked
    clock = Ticking()
    made = Program(qapp, folders, now=clock.now, new_id=clock.new_id)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def first_start(started: Program) -> Program:
    """The program as it welcomes somebody new."""
    started.open_first()
    return started


@pytest.fixture
def sample_pair(started: Program, folders: Folders) -> Program:
    """The program with the sample pair open, as the mentor sees it."""
    folder = folders.workspaces / "Sample pair"
    started.begin(Beginning(Role.MENTOR, "", "", folder, "Asia/Hong_Kong", sample=True))
    return started


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """An X server of its own with a window manager; gives the name of its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        name = f":{told.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env={**os.environ, "DISPLAY": name, "HOME": str(tmp_path)},
        stderr=subprocess.DEVNULL,
    )
    yield name
    for process in (manager, server):
        process.terminate()
        process.wait()
