"""Starting: until the window is painted, until it is settled with the workspace open, and memory.

Every program is a process of its own, which says when it has got there; the clock is that of the
world.  Ours is started through its command line, over a copy of the workspace.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import Plan, named
from tests.benchmarks.workspaces import Contents, copy_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.figures import Figure

BARE = "a bare PySide6 window with menu, list, text and status bar"
LAZY = "the bare window with 200 titles read raw, then SQLAlchemy, Markdown and YAML imported"
OURS = """
import gc
import sys

gc.disable()  # as the program does before it loads anything
from revmentor_desktop.__main__ import main
from revmentor_desktop.plain_imports import import_plainly

import_plainly()
from revmentor_desktop import running
from revmentor_desktop.app import Program


def load_writer():
    from revmentor_desktop.services.workspace import load_writer

    load_writer()


def say(word):
    sys.stdout.write(word + "\\n")
    sys.stdout.flush()


class Told(Program):
    def show(self, workspace=None):
        self.window.painted.connect(self.tell_painted)
        self.opened.connect(self.tell_settled)
        super().show(workspace)

    def tell_painted(self):
        say("painted")

    def tell_settled(self):
        self.window.repaint()
        say("settled")
        load_writer()  # as the program does in a moment
        say("idle")
        sys.stdin.read()
        self.window.close()


running.Program = Told
sys.argv[1:] = sys.argv[1:]
sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Started:
    """What one start took: milliseconds of the world until then, and its own MiB when idle."""

    painted: float
    settled: float
    memory: float


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long a start takes, with each number of notes."""
    for size in plan.notes:
        with tempfile.TemporaryDirectory(prefix="started-") as place:
            home = Path(place)
            copy = copy_of(Contents(size, plan.sessions[0]), plan.cache, home / "pair")
            yield from _with(plan, size, home, copy)


def _with(plan: Plan, size: int, home: Path, copy: Path) -> Iterator[Figure]:
    floors = "tests.benchmarks.floors"
    ours = (sys.executable, "-c", OURS, "--workspace", str(copy))
    bare = (sys.executable, "-m", f"{floors}.bare_window")
    lazy = (sys.executable, "-m", f"{floors}.lazy_window", str(copy / "workspace.db"))
    mine: list[Started] = []
    least: list[Started] = []
    late: list[Started] = []
    for number in range(plan.rounds + 1):
        # the first one compiles, and opens what the others find to have been open last
        mine_now = ours[:3] if number else ours
        for command, found in ((mine_now, mine), (bare, least), (lazy, late)):
            started = _started(command, home)
            if number:
                found.append(started)
    painted = named("start", "painted", size, floor=BARE, times=1.25)
    yield replace(
        painted,
        ours=tuple(one.painted for one in mine),
        floor=tuple(one.painted for one in least),
    )
    settled = named("start", "settled, Home with the workspace", size, floor=LAZY, times=1.15)
    yield replace(
        settled,
        ours=tuple(one.settled for one in mine),
        floor=tuple(one.settled for one in late),
    )
    memory = replace(named("start", "memory when idle (PSS)", size, floor=LAZY, times=1.10))
    yield replace(
        memory,
        unit="MiB",
        ours=tuple(one.memory for one in mine),
        floor=tuple(one.memory for one in late),
    )


def _started(command: tuple[str, ...], home: Path) -> Started:
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    environment |= {
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        **{f"XDG_{one}_HOME": str(home / one.lower()) for one in ("CONFIG", "DATA", "STATE")},
        "XDG_RUNTIME_DIR": "",
    }
    began = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        reached = {}
        assert process.stdout is not None
        assert process.stdin is not None
        for line in process.stdout:
            reached[line.strip()] = (time.perf_counter() - began) * 1000
            if line.strip() == "idle":
                break
        memory = _own_memory(process.pid)
        process.stdin.close()
        process.stdout.read()
    return Started(reached["painted"], reached["settled"], memory)


def _own_memory(process: int) -> float:
    """Return the MiB that *process* and those it started need, shared ones in shares."""
    children = Path(f"/proc/{process}/task/{process}/children")
    others = children.read_text().split() if children.exists() else []
    return sum(map(_share, (process, *map(int, others))))


def _share(process: int) -> float:
    file = Path(f"/proc/{process}/smaps_rollup")
    if not file.exists():
        return 0.0  # only Linux tells
    (line,) = (line for line in file.read_text().splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024
