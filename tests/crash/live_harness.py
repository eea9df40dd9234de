"""Kills the page of a running session again and again, and looks whether every line is there.

The folder is carried on from kill to kill, as on a computer that loses its power: the session
still runs, what was acknowledged is kept to the letter, and at most the line that was under way
is there beside it.
"""

from __future__ import annotations

import multiprocessing
import pickle
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.live import Run
from revmentor_desktop.services.finishing import Harvest, harvest
from revmentor_desktop.services.live import running
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.upgrade import check
from tests import make
from tests.crash.harness import End, killed
from tests.crash.live_writer import hold
from tests.crash.writer import READY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from pathlib import Path

IN_STARTUP = 0.1
"""The share of rounds in which the program is killed while it comes up."""

LONGEST_STARTUP, LONGEST_LIFE, PATIENCE = 1.0, 0.25, 60.0
"""Seconds: until a kill in start-up, until one after the last line, until nothing is expected."""

MOST_LINES = 6
"""Lines that are kept at most before the moment of a kill is awaited."""


@dataclass
class LiveOutcome:
    """What was seen in some rounds."""

    rounds: int = 0
    in_startup: int = 0
    acknowledged: int = 0
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0


@dataclass
class _Heard:
    ready: bool = False
    end: End = End.KILLED
    lines: list[str] = field(default_factory=list)


def kill_live(
    folder: Path,
    rounds: int,
    *,
    seed: int = 0,
    dishonest: bool = False,
    told: Callable[[LiveOutcome], None] = lambda outcome: None,
) -> LiveOutcome:
    """Run *rounds* of holding a session below *folder* and killing it; call *told* after each."""
    chance, outcome = Random(seed), LiveOutcome()
    began = time.monotonic()
    place = _prepared(folder / "0")
    kept: list[str] = []
    started = False
    for number in range(rounds):
        in_startup = number > 0 and chance.random() < IN_STARTUP
        heard = _one_round(place, chance, in_startup=in_startup, dishonest=dishonest)
        started = started or heard.ready
        kept += heard.lines
        outcome.rounds += 1
        outcome.in_startup += in_startup
        outcome.acknowledged += len(heard.lines)
        outcome.seconds = time.monotonic() - began
        found, problem = _look(place, kept, started=started)
        if not heard.ready and not in_startup:
            problem = "the page did not come up"
        if heard.end is not End.KILLED:
            problem = "the page ended by itself"
        if problem:
            outcome.problems.append(f"round {number}, seed {seed}: {problem}")
            place, found, started = _prepared(folder / f"{number}-after"), [], False
        kept = found
        told(outcome)
    return outcome


def _prepared(place: Path) -> Path:
    """Make a workspace with a session of three items that can be started."""
    workspace = Workspace.create(place, make.pair())
    with closing(workspace):
        from revmentor_desktop.domain.changes import added

        workspace.commit(added(make.session(1, items=3)))
    return place


def _one_round(place: Path, chance: Random, *, in_startup: bool, dishonest: bool) -> _Heard:
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    receive, send = context.Pipe(duplex=False)
    arguments = (place, chance.getrandbits(32), send)
    process = context.Process(target=hold, args=arguments, kwargs={"dishonest": dishonest})
    process.start()
    send.close()
    heard = _Heard()
    with receive:
        if in_startup:
            _listen(receive, heard, chance.uniform(0, LONGEST_STARTUP))
        else:
            _listen(receive, heard, PATIENCE, lines=chance.randrange(MOST_LINES + 1))
            _listen(receive, heard, chance.uniform(0, LONGEST_LIFE))
        heard.end = killed(process)
        _listen(receive, heard, PATIENCE)
    return heard


def _listen(
    receive: Connection, heard: _Heard, seconds: float, *, lines: int | None = None
) -> None:
    """Take messages for *seconds*, until there can be no more, or the page has kept *lines*."""
    end = time.monotonic() + seconds
    try:
        while receive.poll(max(0.0, end - time.monotonic())):
            message = receive.recv()
            if message == READY:
                heard.ready = True
            else:
                heard.lines.append(message)
            if lines is not None and len(heard.lines) >= lines:
                return
    except (EOFError, OSError, pickle.UnpicklingError):
        return  # it is dead, perhaps in the middle of a message


def _look(place: Path, kept: list[str], *, started: bool) -> tuple[list[str], str]:
    """Return the lines that the workspace in *place* holds, and what is wrong, or nothing."""
    try:
        workspace = Workspace.open(place)
    except StoreError as error:
        return [], f"it does not open: {type(error).__name__}"
    with closing(workspace):
        read = workspace.read
        session = running(read.sessions())
        if session is None:
            return [], "the session does not run any more" if started else ""
        run = read.find(Run, SessionId(session.id))
        assert run is not None
        assert run.started is not None
        found = list(_lines(harvest(workspace, session, run.started)))
    file = place / "workspace.db"
    try:
        with closing(connect(file, read_only=True)) as connection:
            check(connection, file, thorough=True)
    except StoreError as error:
        return found, f"it does not hold together: {type(error).__name__}"
    lost, more = Counter(kept) - Counter(found), Counter(found) - Counter(kept)
    if lost:
        return found, f"acknowledged but lost: {lost.total()}"
    if more.total() > 1:
        return found, f"never acknowledged: {more.total()}"
    return found, ""


def _lines(left: Harvest) -> Iterator[str]:
    yield from (one.text for one in (*left.takeaways, *left.actions))
    yield from (one.text for one in (*left.questions, *left.drafts))
    yield from (one.word for one in left.terms)
    yield from (one.body for one in (*left.notes, *left.private_notes))
