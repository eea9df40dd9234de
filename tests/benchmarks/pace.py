"""How fast this machine is, beside the one on which the goals in milliseconds were set.

A goal of 16 ms means another thing on a machine of half the speed.  What is compared is nothing of
ours: how long Python takes to load two libraries, each in a process of its own, which was measured
when the goals were set.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks.figures import median

if TYPE_CHECKING:
    from pathlib import Path

THEN = {"import PySide6.QtCore": 93.0, "import sqlalchemy.orm": 289.0}
"""Milliseconds beyond an empty program: CPython 3.11, two cores, 23 November 2026."""


def pace(rounds: int, compiled: Path) -> float:
    """Return how many times as long as there something takes here: above one is slower.

    Each library is loaded once more than *rounds* say, so that it is in *compiled*, a folder.
    """
    now = {code: [_milliseconds(code, compiled) for _ in range(rounds + 1)] for code in THEN}
    return median(median(now[code][1:]) / then for code, then in THEN.items())


def _milliseconds(code: str, compiled: Path) -> float:
    empty = _elapsed("pass", compiled)
    return (_elapsed(code, compiled) - empty) * 1000


def _elapsed(code: str, compiled: Path) -> float:
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    began = time.perf_counter()
    subprocess.run(
        (sys.executable, "-c", code),
        check=True,
        env=environment | {"PYTHONPYCACHEPREFIX": str(compiled)},
    )
    return time.perf_counter() - began
