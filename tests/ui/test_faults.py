"""Bugs: one line in the log without anybody's words, and a calm sentence."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qWarning

from revmentor_desktop.domain.sessions import ItemKind
from revmentor_desktop.services.fault_reports import FaultReports
from revmentor_desktop.ui import faults
from revmentor_desktop.ui.faults import Faults, own_frames
from revmentor_desktop.ui.notices import Notices
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from pytestqt.qtbot import QtBot

SECRET = "I think Robert is wrong"


@pytest.fixture
def notices(qapp: object) -> Notices:
    return Notices()


@pytest.fixture
def reports(tmp_path: Path) -> FaultReports:
    return FaultReports(tmp_path / "reports", lambda: "RevMentor Desktop 1", lambda: make.NOW)


@pytest.fixture
def catcher(notices: Notices, reports: FaultReports) -> Faults:
    return Faults(notices, reports)


@pytest.fixture(autouse=True)
def expected(caplog: pytest.LogCaptureFixture) -> None:
    caplog.expected = True  # type: ignore[attr-defined]  # read by the fixture that forbids logging
    caplog.set_level(logging.INFO)


def fault(text: str = SECRET) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """Return an error that was raised in our own code and quotes somebody's words."""
    try:
        ItemKind(text)
        make.item(minutes=0, title=text)
    except ValueError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        return kind, error, trace
    raise AssertionError


def own_fault() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """Return an error that was raised within the package."""
    try:
        make.item(minutes=0, title=SECRET)
    except ValueError as error:
        return type(error), error, error.__traceback__
    raise AssertionError


def test_the_log_names_the_kind_and_our_own_frames(
    catcher: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    kind, error, trace = own_fault()
    catcher.caught(kind, error, trace)
    [line] = caplog.messages
    assert line.startswith("RuleBroken at domain/sessions.py:")
    assert "tests" not in line


def test_the_message_of_an_error_is_nowhere(
    qtbot: QtBot, catcher: Faults, notices: Notices, caplog: pytest.LogCaptureFixture
) -> None:
    kind, error, trace = fault()
    assert SECRET in str(error)
    with qtbot.waitSignal(notices.troubled) as told:
        catcher.caught(kind, error, trace)
    assert SECRET not in caplog.text
    assert SECRET not in told.args[0].sentence


def test_people_are_told_that_their_words_are_safe(
    qtbot: QtBot, catcher: Faults, notices: Notices
) -> None:
    with qtbot.waitSignal(notices.troubled) as told:
        catcher.caught(*fault())
    assert "What was saved is safe." in told.args[0].sentence
    assert told.args[0].retry is None


def test_only_our_own_frames_are_named() -> None:
    _kind, _error, trace = own_fault()
    assert len(own_frames(trace)) < len(traceback.extract_tb(trace))
    assert all(frame.partition(":")[2].isdigit() for frame in own_frames(trace))
    assert own_frames(None) == []


@pytest.fixture
def installed(catcher: Faults) -> Iterator[Faults]:
    hooks = sys.excepthook, threading.excepthook
    catcher.install()
    yield catcher
    catcher.uninstall()
    sys.excepthook, threading.excepthook = hooks


def test_what_nobody_caught_is_caught(installed: Faults) -> None:
    assert sys.excepthook == installed.caught


def test_giving_the_hooks_back(installed: Faults) -> None:
    installed.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__


def test_an_error_in_a_thread_is_logged_without_its_message(
    installed: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    thread = threading.Thread(target=fault_in_thread)
    thread.start()
    thread.join()
    assert caplog.messages == ["ValueError at "]


def fault_in_thread() -> None:
    raise ValueError(SECRET)


def test_what_qt_says_is_logged_without_its_words(
    installed: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    qWarning(SECRET)
    assert caplog.messages == ["Qt: QtWarningMsg in default"]


def test_what_qt_chats_about_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    faults._qt_said(QtMsgType.QtDebugMsg, QMessageLogContext(), SECRET)
    assert caplog.messages == []


def test_ctrl_c_is_no_fault(
    qtbot: QtBot, catcher: Faults, notices: Notices, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.assertNotEmitted(notices.troubled):
        catcher.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert caplog.messages == []


def test_what_was_caught_is_offered_once_after_the_next_start(
    qtbot: QtBot, catcher: Faults, notices: Notices, reports: FaultReports
) -> None:
    catcher.caught(*own_fault())
    [report] = (reports.folder / "new").iterdir()
    assert SECRET not in report.read_text()
    assert "\nRuleBroken\ndomain/sessions.py:" in report.read_text()
    with qtbot.waitSignal(notices.toasted) as told:
        catcher.offer_reports()
    assert told.args[0].action_text == "Show the report"
    with qtbot.assertNotEmitted(notices.toasted):
        catcher.offer_reports()
    assert (reports.folder / report.name).exists()
