"""The mentor's story under a real X server: real keys, a real mouse drag."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool", "openbox")

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(
        not all(shutil.which(name) for name in NEEDED),
        reason=f"needs {', '.join(NEEDED)}",
    ),
]


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
