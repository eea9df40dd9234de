"""Other programs for notes that are installed here, beside ours: until painted, and memory.

Each is started on a screen of its own that is looked at from outside, ours and the bare window as
well, and nobody is asked to say when it is there: with nothing in it, and with the notes of our
own workspaces in the program's own form, where that is simple.  Each has each place in the order
as often as the others.  What is not installed is named and left out; nothing is installed for this.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import notebooks, peer_keys
from tests.benchmarks.measuring import Plan, in_each_place, named
from tests.benchmarks.processes import own_memory, work
from tests.benchmarks.resting import ALL
from tests.benchmarks.screen import NotPaintedError, is_possible, screen
from tests.benchmarks.start import BARE
from tests.benchmarks.workspaces import Contents, copy_of
from tests.corpus import notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.benchmarks.figures import Figure
    from tests.corpus import AnyNote

    Write = Callable[[Path, Sequence[AnyNote]], None]

MOST_ROUNDS = 5
"""A round takes two minutes."""

RESTED_S = 5.0
"""Seconds after the window was painted, when what it needs is read."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program: its *command*, where ``{home}`` is its home, and the package it is in.

    *write* puts notes there in its own form; without it, it is started with nothing in it.
    *empty* and *full* are how many times as long as it ours may take, if anything is wanted.
    """

    name: str
    package: str
    command: tuple[str, ...]
    write: Write | None = None
    empty: float | None = 1.0
    full: float | None = 1.0

    @property
    def is_here(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.command[0]) is not None

    @property
    def version(self) -> str:
        """The version as the system's packages have it; none where nobody knows."""
        asked = ("dpkg-query", "--show", "--showformat", "${Version}", self.package)
        if shutil.which(asked[0]) is None:
            return ""
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout


NOT_HERE = "Bouquin 0.10"
"""A program of PySide6 that comes from elsewhere: when goals were set it needed 121 MiB."""

PAGE = "--app=data:text/html,<h1>Notes</h1>"
IN_BOOK = "{home}/book"
PEERS = (
    Peer("Zim", "zim", ("zim", "--standalone", IN_BOOK), notebooks.zim),
    Peer(
        "CherryTree", "cherrytree", ("cherrytree", f"{IN_BOOK}.ctb"), notebooks.cherrytree, 1, 1.15
    ),
    Peer("FeatherPad", "featherpad", ("featherpad",), empty=None),
    Peer("Gnote", "gnote", ("gnote",), notebooks.gnote, empty=None),
    Peer("tomboy-ng", "tomboy-ng", ("tomboy-ng",), notebooks.tomboy_ng),
    Peer("GNOME Notes", "bijiben", ("bijiben",)),
    Peer("ghostwriter", "ghostwriter", ("ghostwriter",)),
    Peer("ReText", "retext", ("retext",)),
    Peer("RedNotebook", "rednotebook", ("rednotebook", IN_BOOK), notebooks.rednotebook),
    Peer("Osmo", "osmo", ("osmo",)),
    Peer("Manuskript", "manuskript", ("manuskript",)),
    Peer(
        "an empty page of Chromium",
        "chromium",
        ("chromium", "--no-sandbox", "--no-first-run", "--user-data-dir={home}/profile", PAGE),
    ),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What one start took: milliseconds until it was *painted*, and its MiB some seconds later.

    *worked* are the milliseconds of the processor that it had used when it was painted.
    """

    painted: float
    worked: float
    memory: float


@dataclass(frozen=True, slots=True)
class Program:
    """A program to be started: its command, and the *home* that it finds."""

    command: tuple[str, ...]
    home: Path

    def start(self, rested: float = RESTED_S) -> Shown:
        """Start it on a screen of its own, wait until it has *rested* for so long, and end it."""
        with screen() as seen:
            before, began = seen.lines(), time.perf_counter()
            with seen.running(self.command, self.home) as process:
                painted = seen.painted(before, lambda: process.poll() is None) - began
                worked = work(process.pid)
                time.sleep(rested)
                return Shown(painted * 1000, worked, own_memory(process.pid))

    def start_again(self) -> Shown:
        """Start it once, then again at once; return what the second start has shown.

        Whatever ran before has left it less of what is near the processor: which program that was
        should not count, and the bare window always comes right after ours.
        """
        self.start(rested=0)
        return self.start()


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long ours takes beside each that is installed, empty and with the most notes."""
    missing = [peer.name for peer in PEERS if not peer.is_here]
    if not is_possible() or len(missing) == len(PEERS):
        _tell("left out: it needs Xvfb, and one of the other programs installed")
        return
    if missing:
        _tell(f"not installed, and left out: {', '.join(missing)}")
    for size in (0, plan.notes[-1]):
        with ExitStack() as ends:
            yield from _of_size(plan, size, partial(_home, ends))
    with ExitStack() as ends:
        yield from peer_keys.figures(plan, partial(_home, ends))


def _of_size(plan: Plan, size: int, homes: Callable[[], Path]) -> Iterator[Figure]:
    contents = Contents(size, plan.sessions[0]) if size else Contents()
    ours = _ours(copy_of(contents, plan.cache, homes() / "pair"))
    bare = Program((sys.executable, "-m", "tests.benchmarks.floors.bare_window"), homes())
    bare.start()
    there = dict(_prepared(size, homes))
    programs = [ours, bare, *there.values()]
    if hasattr(os, "sync"):
        os.sync()  # or the first rounds wait for the notes to be written
    starts = [program.start_again for program in programs]
    mine, least, *others = in_each_place(min(plan.rounds, MOST_ROUNDS), starts)
    times = 1.30 if size else 1.25
    yield from _told("the bare window", BARE, times, size, mine, least)
    if size:
        memory = named("peers", f"memory (PSS), below {NOT_HERE}", size, most=121.0, unit="MiB")
        yield replace(memory, ours=tuple(one.memory for one in mine))
    for peer, found in zip(there, others, strict=True):
        wanted = peer.full if size else peer.empty
        yield from _told(peer.name, f"{peer.name} {peer.version}", wanted, size, mine, found)


def _told(
    beside: str, floor: str, times: float | None, size: int, mine: list[Shown], found: list[Shown]
) -> Iterator[Figure]:
    for what, measured, own in (
        ("painted", "painted", {"times": times}),
        ("painted, processor time", "worked", {"clock": ALL}),
        ("memory (PSS)", "memory", {"unit": "MiB"}),
    ):
        read = attrgetter(measured)
        figure = named("peers", f"{what}, beside {beside}", size, floor=floor, **own)
        yield replace(figure, ours=tuple(map(read, mine)), floor=tuple(map(read, found)))


def _ours(workspace: Path) -> Program:
    """Return the program as it is started by its icon: it was told once where its workspace is."""
    command = (sys.executable, "-m", "revmentor_desktop")
    Program((*command, "--workspace", str(workspace)), workspace.parent).start()
    return Program(command, workspace.parent)


def _prepared(size: int, homes: Callable[[], Path]) -> Iterator[tuple[Peer, Program]]:
    """Yield the programs that are here, each started once: some make what they need then."""
    among = notes(size)
    for peer in PEERS:
        if not peer.is_here or (size and peer.write is None):
            continue
        home = homes()
        if peer.write is not None:
            peer.write(home, among)
        program = Program(tuple(part.format(home=home) for part in peer.command), home)
        try:
            program.start()
        except NotPaintedError:
            _tell(f"{peer.name} {peer.version} showed no window, and is left out")
        else:
            yield peer, program


def _home(ends: ExitStack) -> Path:
    """Return a new folder that is there until the end."""
    made = tempfile.TemporaryDirectory(prefix="peer-", ignore_cleanup_errors=True)
    return Path(ends.enter_context(made))


def _tell(words: str) -> None:
    sys.stderr.write(f"peers: {words}\n")
