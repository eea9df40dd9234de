"""Whoever asks the process to end closes the program as its close button does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QSessionManager

from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.good_end import openings_since_look
from revmentor_desktop.ui.quit_requests import NAMES, QuitRequests
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

TYPES = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from revmentor_desktop import running
from revmentor_desktop.app import Program
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.notes.editor import NoteEditor

class Typing(Program):
    def open_first(self):
        super().open_first()  # whoever hears of signals has been made now
        self.window.perform(Deed.NEW_NOTE)
        QTimer.singleShot(0, self.type)

    def type(self):
        editor = self.window.page.findChild(NoteEditor)
        if editor is None:
            QTimer.singleShot(0, self.type)
            return
        if "dialog" in sys.argv:
            dialog = QDialog(self.window)
            dialog.setModal(True)
            dialog.open()
        editor.text.insertPlainText("Typed last")
        for name in sys.argv[3].split():
            os.kill(os.getpid(), getattr(signal, name))

running.Program = Typing
for name in sys.argv[3].split():  # whoever runs the tests may ignore them, as nohup does
    signal.signal(getattr(signal, name), signal.SIG_DFL)
code = running.run(Path(sys.argv[1]), data_dir=Path(sys.argv[2]))
print(signal.getsignal(signal.SIGTERM) is signal.SIG_DFL, signal.set_wakeup_fd(-1))
sys.exit(code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there a process cannot send itself a signal")
@pytest.mark.parametrize(
    ("sent", "dialog"),
    [
        ("SIGINT", ""),
        ("SIGTERM", "dialog"),
        ("SIGHUP", ""),
        ("SIGTERM SIGHUP SIGINT SIGTERM", ""),
    ],
)
def test_who_ends_the_process_closes_the_program(tmp_path: Path, sent: str, dialog: str) -> None:
    folder = tmp_path / "pair"
    Workspace.create(folder, make.pair()).close()
    ran = subprocess.run(
        [sys.executable, "-c", TYPES, str(folder), str(tmp_path / "all"), sent, dialog],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == ["True", "-1"]
    assert openings_since_look(next(folder.glob("*.db*"))) is not None
    with closing(Workspace.open(folder)) as workspace:
        assert not workspace.was_left_behind
        [note] = workspace.read.all_notes()
        assert note.body.strip() == "Typed last"


@pytest.fixture
def requests(qapp: QApplication) -> Iterator[QuitRequests]:
    """What hears of signals, where whoever runs the tests ignores none of them."""
    numbers = [signal.Signals[name] for name in NAMES if hasattr(signal, name)]
    before = [(number, signal.signal(number, signal.SIG_DFL)) for number in numbers]
    made = QuitRequests(qapp, lambda: True)
    yield made
    made.deleteLater()
    for number, handler in before:
        signal.signal(number, handler)


@pytest.mark.skipif(sys.platform == "win32", reason="there none is listened for")
def test_everything_is_left_as_it_was(requests: QuitRequests) -> None:
    numbers = [signal.Signals[name] for name in NAMES]
    before = [signal.getsignal(number) for number in numbers]
    requests.begin()
    assert all(signal.getsignal(number) not in before for number in numbers)
    requests.end()
    assert [signal.getsignal(number) for number in numbers] == before
    assert signal.set_wakeup_fd(-1) == -1


@pytest.mark.skipif(sys.platform == "win32", reason="there none is listened for")
def test_what_whoever_started_us_ignores_is_ignored(requests: QuitRequests) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        requests.begin()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        requests.end()
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize(
    ("stored", "allowed", "cancelled"),
    [(True, True, False), (False, True, True), (False, False, False)],
)
def test_the_session_ends_unless_something_cannot_be_saved(
    qapp: QApplication,
    requests: QuitRequests,
    monkeypatch: pytest.MonkeyPatch,
    stored: bool,
    allowed: bool,
    cancelled: bool,
) -> None:
    told: list[str] = []

    def may_end() -> bool:
        told.append("asked")
        return stored

    monkeypatch.setattr(QSessionManager, "allowsInteraction", lambda _: allowed)
    monkeypatch.setattr(QSessionManager, "cancel", lambda _: told.append("cancelled"))
    monkeypatch.setattr(requests, "_may_end", may_end)
    requests.begin()
    qapp.commitDataRequest.emit(None)
    requests.end()
    assert told == ["asked", *["cancelled"] * cancelled]
