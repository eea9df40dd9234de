"""Hearing from the system that somebody leaves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.protection.leaving import SCREEN, SLEEP, Leaving

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LISTENS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from revmentor_desktop.ui.protection.leaving import Leaving
app = QCoreApplication([])
leaving = Leaving()
leaving.noticed.connect(lambda: app.exit(42))
leaving.begin()
def say():
    message = QDBusMessage.createSignal("/there", sys.argv[1], sys.argv[2])
    message.setArguments([sys.argv[3] == "true"])
    QDBusConnection.systemBus().send(message)
    QDBusConnection.sessionBus().send(message)
    QTimer.singleShot(int(sys.argv[4]), app.quit)
QTimer.singleShot(0, say)
sys.exit(app.exec())
"""


def heard(interface: str, name: str, value: str, wait: int) -> bool:
    """Say whether a program on a bus of its own hears this signal within *wait* milliseconds."""
    command = ["dbus-run-session", "--", "bash", "-c"]
    inner = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$0" "$@"'
    done = subprocess.run(
        [*command, inner, sys.executable, "-c", LISTENS, interface, name, value, str(wait)],
        cwd=Path(__file__).parents[3],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in {0, 42}, done.stderr
    return done.returncode == 42


@pytest.mark.system
@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no D-Bus here")
@pytest.mark.parametrize(("interface", "name"), [SLEEP, SCREEN[0]])
def test_the_bus_is_heard(interface: str, name: str) -> None:
    assert heard(interface, name, "true", 20_000)


@pytest.mark.system
@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no D-Bus here")
def test_coming_back_is_no_leaving() -> None:
    assert not heard(*SLEEP, "false", 500)


def test_only_leaving_is_noticed(qtbot: QtBot) -> None:
    leaving = Leaving()
    with qtbot.assertNotEmitted(leaving.noticed):
        leaving.hear(False)
    with qtbot.waitSignal(leaving.noticed):
        leaving.hear(True)
