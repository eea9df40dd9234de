"""The program over a copy of a workspace, without a screen: the real window, pages and all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests import make
from tests.benchmarks.workspaces import copied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from revmentor_desktop.app import Program
    from revmentor_desktop.services.protection import DataKey


def application_here() -> QApplication:
    """Return the application of this process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from revmentor_desktop.application import application

    there = QApplication.instance()
    return there if isinstance(there, QApplication) else application([])


@contextmanager
def program_over(workspace: Path, key: DataKey | None = None) -> Iterator[Program]:
    """Give the program with a copy of *workspace* open, and close it in the end."""
    app = application_here()
    from PySide6.QtCore import QCoreApplication, QEvent

    from revmentor_desktop.app import Program
    from revmentor_desktop.folders import Folders
    from revmentor_desktop.running import at_rest
    from revmentor_desktop.services.clock import fresh_id
    from revmentor_desktop.ui.collector import Collector
    from revmentor_desktop.ui.tasks import take_short_turns

    with tempfile.TemporaryDirectory(prefix="measured-") as place:
        home = Path(place)
        here = copied(workspace, home / "pair")
        take_short_turns()  # as the program does
        collector = Collector(app)
        collector.begin()
        folders = Folders(home / "settings.ini", home / "documents", home / "data", home / "state")
        program = Program(app, folders, now=lambda: make.NOW, new_id=fresh_id)
        collector.at_rest = partial(at_rest, program)
        program.tasks.begun.connect(collector.hasten)
        program.opened.connect(collector.spare)
        program.window.resize(1280, 800)
        program.window.show()
        painted()
        program.open(here, key)
        painted()
        try:
            yield program
        finally:
            program.window.close()
            program.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop does it
            painted()
            collector.end()


def painted() -> None:
    """Return when everything that is due has been done and painted."""
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def settled(program: Program) -> None:
    """Return when what comes in steps is there."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from revmentor_desktop.ui.stepwise import Stepwise

    while any(steps.busy for steps in program.window.findChildren(Stepwise)):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    painted()
