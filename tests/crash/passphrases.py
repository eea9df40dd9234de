"""Kills whoever sets passphrases, one after the other, and tries which one opens the workspace.

It must be the one that was set last, or the one that was just being set, and no other.  Between
the two copies of the key file it is either of them.  The database is never touched.
"""

from __future__ import annotations

import multiprocessing
import time
from contextlib import suppress
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

from revmentor_desktop.services.protection import set_passphrase, unlock
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.key_files import mend_keys
from tests import make
from tests.crash.harness import End, Outcome, killed
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, key_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

LONGEST_LIFE = 0.03
"""Seconds; each passphrase takes a few milliseconds."""


def kill_passphrases(
    folder: Path,
    rounds: int,
    *,
    seed: int = 0,
    told: Callable[[Outcome], None] = lambda outcome: None,
) -> Outcome:
    """Set and kill *rounds* times below *folder*; call *told* after each of them."""
    chance, outcome, began = Random(seed), Outcome(), time.monotonic()
    Workspace.create(folder / "pair", make.pair(), key=KEY, keys=key_file()).close()
    file = (folder / "pair" / "workspace.db").read_bytes()
    number = 0
    for _ in range(rounds):
        done, end = _killed(folder / "pair", number, chance.uniform(0, LONGEST_LIFE))
        if end is not End.KILLED:
            outcome.problems.append(f"after number {done} it ended by itself, seed {seed}")
        outcome.rounds += 1
        outcome.acknowledged += done - number
        opens = [one for one in range(max(0, done - 1), done + 2) if _opens(folder / "pair", one)]
        if opens not in ([done], [done, done + 1], [done + 1]):
            outcome.problems.append(f"after number {done} open: {opens}, seed {seed}")
        if (folder / "pair" / "workspace.db").read_bytes() != file:
            outcome.problems.append(f"after number {done} the file is another, seed {seed}")
        number = max(opens, default=done)
        _mend(folder / "pair", number)
        outcome.seconds = time.monotonic() - began
        told(outcome)
    return outcome


def _words(number: int) -> str:
    return f"{PASSPHRASE} {number}" if number else PASSPHRASE


def _opens(folder: Path, number: int) -> bool:
    try:
        return unlock(folder, _words(number), LIMITS) == KEY
    except StoreError:
        return False


def _mend(folder: Path, number: int) -> None:
    """Have one passphrase open it, as opening the workspace by it does."""
    with suppress(StoreError):
        mend_keys(folder, unlock(folder, _words(number), LIMITS))


def _set(folder: Path, last: int, pipe: Connection) -> None:
    for number in count(last + 1):
        set_passphrase(folder, KEY, _words(number), LIMITS)
        pipe.send(number)


def _killed(folder: Path, last: int, seconds: float) -> tuple[int, End]:
    """Have passphrases set for so many *seconds*; return the number of the last and the end."""
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_set, args=(folder, last, send))
    process.start()
    send.close()
    process.join(seconds)
    end = killed(process)
    with receive, suppress(EOFError):
        while receive.poll():
            last = receive.recv()
    return last, end
