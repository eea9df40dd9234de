"""Everywhere in the program nothing is cut, however large the letters and however long the words.

``python -m tests.soak looks`` goes in every language and in both sizes; here is the hardest way.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.ui.looks.walk import PSEUDO, platform_of_low_screen

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.timeout(300)
def test_a_longer_language_fits_in_the_smallest_window_with_the_largest_text(
    tmp_path: Path,
) -> None:
    file = tmp_path / "found.json"
    walk = [sys.executable, "-m", "tests.ui.looks.walk", str(file), PSEUDO, "small-light"]
    done = subprocess.run(walk, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(file.read_text(encoding="utf-8")) == {}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", ["en", PSEUDO])
def test_everything_fits_on_a_low_screen_with_the_largest_text(
    tmp_path: Path, language: str
) -> None:
    file = tmp_path / "found.json"
    walk = [sys.executable, "-m", "tests.ui.looks.walk", str(file), language, "low-largest"]
    env = os.environ | {"QT_QPA_PLATFORM": platform_of_low_screen(tmp_path)}
    done = subprocess.run(walk, stderr=subprocess.PIPE, text=True, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(file.read_text(encoding="utf-8")) == {}
