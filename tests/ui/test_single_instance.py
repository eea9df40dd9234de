"""A second start hands over to the first; what a dead one left is taken over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtNetwork import QLocalSocket

from revmentor_desktop.ui.single_instance import LONGEST, SingleInstance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SECOND = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from revmentor_desktop.ui.single_instance import SingleInstance
app = QCoreApplication([])
wanted = Path(sys.argv[2]) if sys.argv[2] else None
one = SingleInstance(Path(sys.argv[1]))
print("first" if one.begin(wanted) else "handed over", flush=True)
one.listen()
os._exit(0)  # as if it were killed: nothing is tidied up
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for a socket."""
    with TemporaryDirectory(prefix="one") as short:
        yield Path(short) / "own"


@pytest.fixture
def first(qapp: object, folder: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(folder)
    assert made.begin(None)
    made.listen()
    yield made
    made.end()
    made.deleteLater()


def second(folder: Path, workspace: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder), workspace],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("workspace", ["/somewhere/Mei-Yee and Robert", ""])
def test_a_second_start_hands_over_what_it_was_asked_for(
    qtbot: QtBot, first: SingleInstance, folder: Path, workspace: str
) -> None:
    with qtbot.waitSignal(first.asked, timeout=30_000) as told:
        process = second(folder, workspace)
    assert told.args == [Path(workspace) if workspace else None]
    assert process.communicate(timeout=30)[0] == "handed over\n"


def test_what_a_killed_one_left_is_taken_over(qtbot: QtBot, folder: Path) -> None:
    assert second(folder, "").communicate(timeout=30)[0] == "first\n"
    left = {path.name for path in folder.iterdir()}
    assert len(left) == 3  # the lock, the name, the socket
    heir = SingleInstance(folder)
    assert heir.begin(None)
    heir.listen()
    assert (folder / "instance.name").exists()
    assert len(list(folder.iterdir())) == 3  # and not the old socket besides
    heir.end()
    assert not list(folder.iterdir())


def test_a_lock_from_when_the_computer_had_another_name_is_taken_over(
    qapp: object, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.ui.single_instance.PATIENCE", 0.2)
    folder.mkdir()
    (folder / "instance.lock").write_text("1\nrevmentor\nanother-name\nmachine\nboot\n")
    heir = SingleInstance(folder)
    assert heir.begin(None)
    heir.listen()
    assert (folder / "instance.name").exists()
    heir.end()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_all_of_it_is_for_its_owner_alone(first: SingleInstance, folder: Path) -> None:
    assert folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.glob("revmentor-*"))
    assert (folder / "instance.name").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "request_",
    [
        b"hello\n",
        b"[]\n",
        b'{"open": 1, "token": ""}\n',
        b'{"open": "not/whole", "token": ""}\n',
        b'{"open": "/a\\u0000b", "token": ""}\n',
        b'{"open": "/' + b"a" * 5000 + b'", "token": ""}\n',
        b'{"open": "/a", "token": "\\n"}\n',
        b"x" * (LONGEST + 1),
    ],
)
def test_who_says_nonsense_is_cut_off(
    qtbot: QtBot, first: SingleInstance, folder: Path, request_: bytes
) -> None:
    socket = QLocalSocket()
    socket.connectToServer((folder / "instance.name").read_text())
    assert socket.waitForConnected()
    with qtbot.assertNotEmitted(first.asked), qtbot.waitSignal(socket.disconnected):
        socket.write(QByteArray(request_))


def test_where_there_can_be_no_lock_it_runs_by_itself(qtbot: QtBot, folder: Path) -> None:
    folder.parent.joinpath("own").write_text("in the way")
    alone = SingleInstance(folder)
    assert alone.begin(None)
    alone.end()


def test_one_that_does_not_answer_does_not_keep_anybody_out(
    qtbot: QtBot, first: SingleInstance, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.ui.single_instance.PATIENCE", 0.2)
    other = SingleInstance(folder)  # this thread waits, so the first cannot answer
    assert other.begin(Path("/somewhere"))
    other.end()
