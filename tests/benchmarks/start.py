"""Starting: until the window is painted, and until it is settled with the workspace open.

Every program is a process of its own, which says when it has got there, and how much processor time
it has used; the clock is that of the world.  Ours is started through its command line, over a copy
of the workspace.

What is the same for ours and the floors: the interpreter and its flags, a folder for what is
compiled that the first round fills and that is written to (whatever the environment says), the
home with its fonts, the platform, and a place in memory for what is worth nothing once nobody is
signed in, which every session of a desktop has: without one ours waits for the disk, where its
lock lies, and for whatever else the disk has to write.  Each has each place in the order as often
as the others, for what one leaves behind delays the next.  The floors differ in one thing: the bare
window lets Python collect, as it does by itself.

Once more ours is started when nothing of it and its libraries is in memory, but what other
programs that run have of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

import revmentor_desktop
from revmentor_desktop.store.restoring import FILE_NAME
from tests.benchmarks.measuring import WORK, Plan, in_each_place, named
from tests.benchmarks.workspaces import Contents, copy_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.figures import Figure

BARE = "a bare PySide6 window with menu, list, text and status bar"
FEWEST = "the same with the fewest notes, by turns"
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
        sys.stdin.read()
        self.window.close()


running.Program = Told
sys.argv[1:] = sys.argv[1:]
sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Started:
    """What one start took until then: milliseconds of the world.

    *painted_work* and *settled_work* are milliseconds of the processor.
    """

    painted: float
    settled: float
    painted_work: float
    settled_work: float


@dataclass(frozen=True, slots=True)
class Program:
    """A program to be started: its command, and what it finds around it."""

    command: tuple[str, ...]
    environment: dict[str, str]

    def start(self) -> Started:
        """Start it, wait until it is settled, and end it."""
        return _started(self.command, self.environment)


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long a start takes, with each number of notes."""
    with ExitStack() as ends:
        fewest: Program | None = None
        for size in plan.notes:
            place = ends.enter_context(tempfile.TemporaryDirectory(prefix="started-"))
            runtime = ends.enter_context(
                tempfile.TemporaryDirectory(prefix="started-", dir=memory_folder())
            )
            home = Path(place)
            copy = copy_of(Contents(size, plan.sessions[0]), plan.cache, home / "pair")
            if hasattr(os, "sync"):
                os.sync()  # or the first rounds wait for the copy to be written
            environment = environment_of(home, runtime)
            ours = Program((sys.executable, "-c", OURS, "--workspace", str(copy)), environment)
            yield from _with(plan, size, copy, ours, fewest)
            fewest = fewest or _by_its_icon(ours)


def _by_its_icon(program: Program) -> Program:
    """Return *program*, which was told once where its workspace is, as it is started from then."""
    return replace(program, command=program.command[:3])


def _with(
    plan: Plan, size: int, copy: Path, ours: Program, fewest: Program | None
) -> Iterator[Figure]:
    bare = Program((sys.executable, "-m", "tests.benchmarks.floors.bare_window"), ours.environment)
    lazy = Program(lazy_window(copy), ours.environment)
    # the first one compiles, and opens what the others find to have been open last
    for program in (ours, bare, lazy):
        program.start()
    ours = _by_its_icon(ours)
    programs = [ours, bare, lazy, *(() if fewest is None else (fewest,))]
    found = in_each_place(plan.rounds, [program.start for program in programs])
    mine, least, late, *few = found
    for what, measured, (floor_is, floor), goal, own in (
        ("painted", "painted", (BARE, least), 1.25, {}),
        ("painted, processor time", "painted_work", (BARE, least), None, {"clock": WORK}),
        ("settled, Home with the workspace", "settled", (LAZY, late), 1.15, {}),
        ("settled, processor time", "settled_work", (LAZY, late), None, {"clock": WORK}),
        *(("painted, by the fewest notes", "painted", (FEWEST, one), 1.10, {}) for one in few),
    ):
        yield _told(
            named("start", what, size, floor=floor_is, times=goal), measured, mine, floor, own
        )
    cold = named("start", "painted, nothing of it in memory", size, floor=BARE, times=2.0)
    yield _told(cold, "painted", *_cold(plan.rounds, ours, bare, copy), {})


def _told(
    figure: Figure, measured: str, mine: list[Started], floor: list[Started], own: dict[str, str]
) -> Figure:
    """Return *figure* with what was *measured*, and what it has of its *own*."""
    read = attrgetter(measured)
    return replace(figure, ours=tuple(map(read, mine)), floor=tuple(map(read, floor)), **own)


def _cold(
    rounds: int, ours: Program, bare: Program, copy: Path
) -> tuple[list[Started], list[Started]]:
    """Return starts of *ours* when its files are on the disk only, and warm ones of *bare*."""
    mine, least = [], []
    folders = [Path(sysconfig.get_path(name)) for name in ("stdlib", "platlib")]
    folders += [Path(revmentor_desktop.__file__).parent, copy.parent]
    for _ in range(rounds):
        for folder in folders:
            _drop(folder)
        mine.append(ours.start())
        bare.start()  # it reads again what was dropped
        least.append(bare.start())
    return mine, least


def _drop(folder: Path) -> None:
    """Have the system forget what it keeps in memory of the files in *folder*, where it can."""
    if not hasattr(os, "posix_fadvise"):
        return
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def lazy_window(workspace: Path) -> tuple[str, ...]:
    """Return the command of the window that reads the first titles, then loads the libraries."""
    return (sys.executable, "-m", "tests.benchmarks.floors.lazy_window", str(workspace / FILE_NAME))


def memory_folder() -> str | None:
    """Return a place that is in memory, if this system is known to have one."""
    place = "/dev/shm"
    return place if os.access(place, os.W_OK) else None


def environment_of(home: Path, runtime: str) -> dict[str, str]:
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
            if word == "settled":
                break
        process.stdin.close()
        process.stdout.read()
    return Started(reached["painted"], reached["settled"], worked["painted"], worked["settled"])
