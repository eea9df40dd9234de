"""The mentor's story under a real X server: real keys, a real mouse drag."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool", "openbox")

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(
        not all(shutil.which(name) for name in NEEDED),
        reason=f"needs {', '.join(NEEDED)}",
    ),
]


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


def test_keys_and_a_drag_prepare_a_session(display: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
    }
    story = [sys.executable, "-m", "tests.journeys.screen_story", str(tmp_path), "-"]
    told = subprocess.run(
        story, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=150
    )
    assert told.returncode == 0, told.stderr[-2000:]
