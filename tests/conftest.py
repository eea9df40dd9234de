"""The guards every test runs under: offscreen, silent, and leaving nothing behind.

Warnings and Qt messages fail a test (``pyproject.toml``); here a log record of a warning or
worse does too, a dialog that would block does, and after a Qt test no window may be visible, no
timer active and no task running.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

settings.register_profile(
    "fast", max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "soak", max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck)
)
settings.load_profile(os.environ.get("REVMENTOR_PROFILE", "fast"))


@pytest.fixture(autouse=True)
def silence(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail the test when our program logged a warning or worse that the test did not ask for."""
    yield
    records = caplog.get_records("setup") + caplog.get_records("call")
    loud = [
        record
        for record in records
        if record.levelno >= logging.WARNING and record.name.startswith("revmentor_desktop")
    ]
    expected = getattr(caplog, "expected", False)
    if loud and not expected:
        pytest.fail(f"logged: {[record.getMessage() for record in loud]}")


@pytest.fixture(autouse=True)
def no_real_places(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send everything that looks for a home folder to a temporary one."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, f"{tmp_path}/xdg")


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a Qt test that leaves a window open, a timer running or a dialog that blocks."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox

    def blocking(self: QDialog | QMenu, *args: object) -> int:
        pytest.fail(f"{type(self).__name__}.exec() would block; use open() and signals")

    monkeypatch: pytest.MonkeyPatch = request.getfixturevalue("monkeypatch")
    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", blocking)
    qtbot: QtBot = request.getfixturevalue("qtbot")
    yield
    from pytestqt.qtbot import _close_widgets

    _close_widgets(request.node)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.processEvents()
    app.sendPostedEvents(None, 52)  # QEvent.Type.DeferredDelete: what was to die, dies now
    visible = [w for w in app.topLevelWidgets() if w.isVisible()]
    for window in visible:
        window.close()
    timers = [
        timer
        for window in app.topLevelWidgets()
        for timer in window.findChildren(QTimer)
        if timer.isActive()
    ]
    assert not visible, f"left open: {visible}"
    assert not timers, f"left running: {[(t.parent(), t.interval()) for t in timers]}"
    assert qtbot is not None
