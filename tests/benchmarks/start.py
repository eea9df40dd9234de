"""Starting: until the window is painted, until it is settled with the workspace open, and memory.

Every program is a process of its own, which says when it has got there, and how much processor time
it has used; the clock is that of the world.  Ours is started through its command line, over a copy
of the workspace.

What is the same for ours and the floors: the interpreter and its flags, a folder for what is
compiled that the first round fills and that is written to (whatever the environment says), the
home with its fonts, the platform, and a place in memory for what is worth nothing once nobody is
signed in, which every session of a desktop has: without one ours waits for the disk, where its
lock lies, and for whatever else the disk has to write.  Each of the three has each place in the
order as often as the others, for what one leaves behind delays the next.  The floors differ in one
thing: the bare window lets Python collect, as it does by itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import WORK, Plan, named
from tests.benchmarks.workspaces import Contents, copy_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.figures import Figure

BARE = "a bare PySide6 window with menu, list, text and status bar"
LAZY = "the bare window with 200 titles read raw, then SQLAlchemy, Markdown and YAML imported"
OURS = """
import gc
import os
import sys
import time

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
    sys.stdout.write(f"{word} {time.process_time()}\\n")
    sys.stdout.flush()


class Told(Program):
    def show(self, workspace=None):
        self.window.painted.connect(self.tell_painted)
        self.opened.connect(self.tell_settled)
        super().show(workspace)

    def tell_painted(self):
        say("painted")

    def tell_settled(self):
        if self.window.page is None:  # the file is still looked through
            os._exit(1)
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
    """What one start took: milliseconds of the world until then, and its own MiB when idle.

    *painted_work* and *settled_work* are milliseconds of the processor.
    """

    painted: float
    settled: float
    painted_work: float
    settled_work: float
    memory: float


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long a start takes, with each number of notes."""
    for size in plan.notes:
        with (
            tempfile.TemporaryDirectory(prefix="started-") as place,
            tempfile.TemporaryDirectory(prefix="started-", dir=_memory()) as runtime,
        ):
            home = Path(place)
            copy = copy_of(Contents(size, plan.sessions[0]), plan.cache, home / "pair")
            if hasattr(os, "sync"):
                os.sync()  # or the first rounds wait for the copy to be written
            yield from _with(plan, size, copy, _environment(home, runtime))


def _with(plan: Plan, size: int, copy: Path, environment: dict[str, str]) -> Iterator[Figure]:
    floors = "tests.benchmarks.floors"
    ours = (sys.executable, "-c", OURS, "--workspace", str(copy))
    bare = (sys.executable, "-m", f"{floors}.bare_window")
    lazy = (sys.executable, "-m", f"{floors}.lazy_window", str(copy / "workspace.db"))
    mine: list[Started] = []
    least: list[Started] = []
    late: list[Started] = []
    # the first one compiles, and opens what the others find to have been open last
    for command in (ours, bare, lazy):
        _started(command, environment)
    turns = [(ours[:3], mine), (bare, least), (lazy, late)]
    for _ in range(plan.rounds):
        for command, found in turns:
            found.append(_started(command, environment))
        turns = [*turns[1:], turns[0]]
    for what, measured, (floor_is, floor), goal, own in (
        ("painted", "painted", (BARE, least), 1.25, {}),
        ("painted, processor time", "painted_work", (BARE, least), None, {"clock": WORK}),
        ("settled, Home with the workspace", "settled", (LAZY, late), 1.15, {}),
        ("settled, processor time", "settled_work", (LAZY, late), None, {"clock": WORK}),
        ("memory when idle (PSS)", "memory", (LAZY, late), 1.10, {"unit": "MiB"}),
    ):
        read, figure = attrgetter(measured), named("start", what, size, floor=floor_is, times=goal)
        found_in = {"ours": tuple(map(read, mine)), "floor": tuple(map(read, floor))}
        yield replace(figure, **found_in, **own)


def _memory() -> str | None:
    """Return a place that is in memory, if this system is known to have one."""
    place = "/dev/shm"
    return place if os.access(place, os.W_OK) else None


def _environment(home: Path, runtime: str) -> dict[str, str]:
    """Return what every program finds: *home* for what it keeps, *runtime* for the session."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        **{f"XDG_{one}_HOME": str(home / one.lower()) for one in ("CONFIG", "DATA", "STATE")},
        "XDG_RUNTIME_DIR": runtime,
    }


def _started(command: tuple[str, ...], environment: dict[str, str]) -> Started:
    began = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        reached, worked = {}, {}
        assert process.stdout is not None
        assert process.stdin is not None
        for line in process.stdout:
            word, work = line.split()
            reached[word] = (time.perf_counter() - began) * 1000
            worked[word] = float(work) * 1000
            if word == "idle":
                break
        memory = _own_memory(process.pid)
        process.stdin.close()
        process.stdout.read()
    return Started(
        reached["painted"], reached["settled"], worked["painted"], worked["settled"], memory
    )


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
