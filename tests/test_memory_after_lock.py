"""After locking, no process has what was read: the old one has ended, the new one never saw it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.keys import DataKey
from tests import make
from tests.store.cheap import PASSPHRASE, key_file

CANARY = "Kanarienvogel"
SHOWN = "This workspace is protected."
"""Stands on the page of a locked program: finding it says that looking finds things."""

LOCKS = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from revmentor_desktop.app import Program
from revmentor_desktop.application import application
from revmentor_desktop.folders import Folders
from revmentor_desktop.running import start_locked
from revmentor_desktop.services.clock import fresh_id, utc_now
from revmentor_desktop.store.keys import DataKey
from tests.store.cheap import LIMITS
folder = Path(sys.argv[1])
app = application()
program = Program(
    app, Folders.of_this_computer(), now=utc_now, new_id=fresh_id, limits=LIMITS
)
program.show()
program.open(folder, DataKey(bytes.fromhex(sys.argv[3])))
assert "{CANARY}" in tuple(program.desk.workspace.read.all_notes())[0].body
QTimer.singleShot(0, program.lock)
app.exec()
Path(sys.argv[2]).write_text(str(start_locked(program.locked)))
"""


def memory(process: int) -> bytes:
    """Return what *process* has in the memory it may write to."""
    parts = []
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as file:
        for line in Path(f"/proc/{process}/maps").read_text("ascii").splitlines():
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if found is None or "[vvar" in line:
                continue
            start, end = (int(edge, 16) for edge in found.groups())
            try:
                file.seek(start)
                parts.append(file.read(end - start))
            except OSError:
                continue  # a part that not even its owner can read
    return b"".join(parts)


def holds(content: bytes, text: str) -> bool:
    return text.encode() in content or text.encode("utf-16-le") in content


@pytest.mark.skipif(sys.platform != "linux", reason="memory is looked into through /proc")
def test_nothing_that_was_read_is_in_the_memory_of_the_locked_program(tmp_path: Path) -> None:
    folder, told = tmp_path / "pair", tmp_path / "process"
    key = DataKey.fresh()
    note = make.private_note(1, body=CANARY * 100)
    Workspace.create(folder, make.pair(), contents=added(note), key=key, keys=key_file(key)).close()
    done = subprocess.run(
        [sys.executable, "-c", LOCKS, str(folder), str(told), key.raw.hex()],
        cwd=Path(__file__).parents[1],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,  # the locked program would keep a pipe open
        stderr=subprocess.DEVNULL,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0
    process = int(told.read_text())
    assert process
    try:
        content = b""
        end = time.monotonic() + 60
        while not holds(content, SHOWN) and time.monotonic() < end:
            time.sleep(0.2)
            content = memory(process)
        assert holds(content, SHOWN)
        for secret in (CANARY, PASSPHRASE, key.raw.hex()):
            assert not holds(content, secret)
        assert key.raw not in content
    finally:
        os.kill(process, signal.SIGKILL)
