"""The dialogs of the desk: they are for the workspace that is open, and cost no start anything."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from revmentor_desktop.services.sharing import What
from revmentor_desktop.store.engine import Database
from revmentor_desktop.ui.desk_dialogs import DeskDialogs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


class Asking(QWidget):
    """A window that asks for dialogs."""

    share_wanted = Signal(str)
    share_topics_wanted = Signal(object)
    share_list_wanted = Signal(object)
    bring_in_wanted = Signal()
    take_out_wanted = Signal()
    elsewhere_wanted = Signal()


ASKED: list[Callable[[Asking, Desk], None]] = [
    lambda window, _desk: window.share_wanted.emit(""),
    lambda window, desk: window.share_topics_wanted.emit((desk.library.topics[0].id,)),
    lambda window, _desk: window.share_list_wanted.emit(What.WORDS),
    lambda window, _desk: window.bring_in_wanted.emit(),
    lambda window, _desk: window.take_out_wanted.emit(),
    lambda window, _desk: window.elsewhere_wanted.emit(),
]


@pytest.fixture
def window(qtbot: QtBot) -> Asking:
    made = Asking()
    qtbot.addWidget(made)
    return made


def opened(window: QObject) -> list[QDialog]:
    return [one for one in window.findChildren(QDialog) if one.isVisible()]


@pytest.mark.parametrize("ask", ASKED)
def test_each_opens_for_the_workspace_that_is_open_and_for_none(
    window: Asking, desk: Desk, ask: Callable[[Asking, Desk], None]
) -> None:
    dialogs = DeskDialogs(window)
    ask(window, desk)
    assert opened(window) == []
    dialogs.follow(desk)
    ask(window, desk)
    [dialog] = opened(window)
    dialog.close()
    dialogs.leave()
    ask(window, desk)
    assert opened(window) == []


def test_what_shares_reads_nothing_of_a_workspace_that_is_left(
    window: Asking, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogs = DeskDialogs(window)
    dialogs.follow(desk)
    window.share_wanted.emit("")
    dialogs.leave()
    assert opened(window) == []
    with monkeypatch.context() as closed:
        closed.setattr(Database, "run", lambda *_asked: pytest.fail("It was read."))
        for _ in range(5):
            QApplication.processEvents()


def test_nobody_goes_on_in_a_copy_of_a_workspace_that_was_left_meanwhile(
    qtbot: QtBot, window: Asking, desk: Desk, tmp_path: Path
) -> None:
    dialogs = DeskDialogs(window)
    dialogs.follow(desk)
    window.elsewhere_wanted.emit()
    chooser = window.findChild(QFileDialog)
    assert chooser is not None
    with qtbot.assertNotEmitted(dialogs.copied):
        chooser.fileSelected.emit(str(tmp_path))
        chooser.close()
        dialogs.leave()
        desk.tasks.wait()
        qtbot.waitUntil(lambda: opened(window) == [])


def test_what_they_need_is_loaded_when_one_is_wanted() -> None:
    """Each start makes them: what shares took a tenth of what one waited for."""
    code = "import revmentor_desktop.ui.desk_dialogs, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = [name for name in ran.stdout.split() if name.startswith("revmentor_desktop.")]
    assert set(loaded) <= {"revmentor_desktop.ui", "revmentor_desktop.ui.desk_dialogs"}
