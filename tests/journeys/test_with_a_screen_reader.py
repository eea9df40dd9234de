"""What somebody hears who sees nothing: the agenda, a move, a tick and the toast, over AT-SPI."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool", "openbox", "dbus-run-session")
SYSTEM_PYTHON = Path("/usr/bin/python3")
ALSO_NEEDED = (
    SYSTEM_PYTHON,
    Path("/usr/lib/python3/dist-packages/pyatspi"),
    Path("/usr/libexec/at-spi2-registryd"),
)

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)) or not all(path.exists() for path in ALSO_NEEDED),
        reason=f"needs {', '.join(NEEDED)}, pyatspi and at-spi2-core",
    ),
]

STORY = """
"$PROGRAM" -m tests.journeys.heard_program "$HOME" &
"$READER" tests/journeys/screen_reader.py || { kill $!; exit 1; }
wait $!
"""


def test_the_agenda_a_move_a_tick_and_the_toast_are_heard(display: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "PROGRAM": sys.executable,
        "READER": str(SYSTEM_PYTHON),
        "LANG": "C.UTF-8",
    }
    story = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", STORY],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        heard, said = story.communicate(timeout=150)
    finally:
        if story.poll() is None:
            os.killpg(story.pid, signal.SIGKILL)
            story.communicate()
    assert story.returncode == 0, said[-2000:]
    read = json.loads(heard.splitlines()[-1])
    first, second = read["agenda"][:2]
    assert read["budget"] == "6 items, 56 of 60 minutes planned"
    assert first == "What did you try since last time?, 5 minutes, Check-in, Robert, item 1 of 6"
    assert read["moved"] == "Item moved to position 2 of 6"
    assert read["agenda after"][:2] == [
        second.replace("item 2", "item 1"),
        first.replace("item 1", "item 2"),
    ]
    assert read["action"].startswith("Introduce Mei-Yee to Karen, who leads the service centre, ")
    assert ", Action, Robert’s, from session 6, " in read["action"]
    assert (read["ticked before"], read["ticked after"]) == (False, True)
    assert read["toast"] == "Action done Undo"
