"""A key in a note of a million letters, until its letter is seen: ours, a bare field, and peers.

The keys come from ``xdotool``, and the first pixel that is otherwise is waited for on the screen,
with what else is drawn beside the text.  Now and then that pixel is the caret's, which blinks: the
same for all.  Keys are compared in order of how long they took.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.benchmarks.editor import text_of
from tests.benchmarks.long_note import LONG
from tests.benchmarks.measuring import Plan, named
from tests.benchmarks.processes import work
from tests.benchmarks.screen import is_possible, screen
from tests.benchmarks.workspaces import Contents, copy_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.benchmarks.figures import Figure
    from tests.benchmarks.screen import Screen

KEYS = 40
PAUSE_S = 0.33
MANAGED_S = 1.0
"""Seconds until there is who gives the keys to a new window."""

READY_S, LONGEST_S = 15.0, 60.0
"""Seconds after which it is looked whether a program still does something, and no more."""

CALM_MS = 100.0
"""Milliseconds of work in two seconds of who does nothing but have a caret blink."""

FLOOR = "the bare window with the same text in its QPlainTextEdit"
KEY = "a key until it is seen, beside"
NEEDED = ("xdotool", "openbox")
PEERS = (("ReText", "retext"), ("ghostwriter", "ghostwriter"))


def figures(plan: Plan, homes: Callable[[], Path]) -> Iterator[Figure]:
    """Yield how long a key takes in ours beside each that is here; each in a home of *homes*."""
    there = [(name, command) for name, command in PEERS if shutil.which(command)]
    if not there or not are_possible():
        return
    home = homes()
    pair = copy_of(Contents(plan.notes[0], plan.sessions[0]), plan.cache, home / "pair")
    python = (sys.executable, "-m")
    ours = keys((*python, "tests.benchmarks.long_note", "--workspace", str(pair)), home)
    home = homes()
    file = home / "note.md"
    file.write_text(text_of(LONG), encoding="utf-8")
    least = keys((*python, "tests.benchmarks.floors.bare_text", str(file)), home)
    yield replace(
        named("peers", f"{KEY} a bare field", LONG, floor=FLOOR, times=2.0, p95=16.0),
        ours=ours,
        floor=least,
    )
    for name, command in there:
        figure = named("peers", f"{KEY} {name}", LONG, floor=name, times=1.0)
        yield replace(figure, ours=ours, floor=keys((command, str(file)), homes()))


def are_possible() -> bool:
    """Say whether this machine has what gives keys to a window."""
    return is_possible() and all(map(shutil.which, NEEDED))


def keys(command: tuple[str, ...], home: Path) -> tuple[float, ...]:
    """Return the milliseconds that keys took in a program, the shortest first."""
    with screen() as seen, seen.running(("openbox", "--sm-disable"), home):
        time.sleep(MANAGED_S)
        before = seen.lines()
        with seen.running(command, home) as process:
            seen.painted(before, lambda: process.poll() is None)
            _wait_until_calm(process.pid)
            return tuple(sorted(_typed(seen)))


def _wait_until_calm(process: int) -> None:
    time.sleep(READY_S)
    until = time.perf_counter() + LONGEST_S
    done = work(process)
    while time.perf_counter() < until:
        time.sleep(2.0)
        before, done = done, work(process)
        if done - before < CALM_MS:
            return


def _typed(seen: Screen) -> Iterator[float]:
    environment = {**os.environ, **seen.environment}
    with subprocess.Popen(
        ("xdotool", "-"), env=environment, stdin=subprocess.PIPE, text=True
    ) as hands:
        assert hands.stdin is not None
        for _ in range(KEYS):
            before, began = seen.lines(), time.perf_counter()
            hands.stdin.write("key a\n")
            hands.stdin.flush()
            yield (seen.changed(before) - began) * 1000
            time.sleep(PAUSE_S)
        hands.stdin.close()
