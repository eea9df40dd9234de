"""Going back to a backup: what it would bring back and take away, and doing it.

A backup is compared value by value with what the workspace holds now, so that what is said
before is what happens.  Restoring keeps what was there; ``store.restoring`` says how.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from shutil import rmtree
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import Entity
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import OwnTopic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.carried_keys import carried_keys
from revmentor_desktop.store.engine import system_errors
from revmentor_desktop.store.errors import Missing
from revmentor_desktop.store.key_files import belong_to
from revmentor_desktop.store.lock import refuse_if_held
from revmentor_desktop.store.restoring import FILE_NAME, read_copy, restore, tidy
from revmentor_desktop.store.salvage import salvage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey

__all__ = [
    "FILE_NAME",
    "REBUILT",
    "Inside",
    "Line",
    "bring_back",
    "compare",
    "forget_rebuilt",
    "look_into",
    "rebuild",
    "tidy_up",
]

REBUILT = "rebuilt"
"""The folder, beside the backups, in which a damaged workspace is rebuilt."""

TOLD: tuple[type[Entity], ...] = (
    Session,
    Note,
    PrivateNote,
    Question,
    Action,
    Takeaway,
    Term,
    OwnTopic,
)
"""The kinds that people count; all others are told together."""


@dataclass(frozen=True, slots=True)
class Line:
    """What restoring does to things of one *kind*, or to all others where that is ``None``."""

    kind: type[Entity] | None
    now: int
    then: int
    back: int
    gone: int
    other: int

    @property
    def same(self) -> bool:
        """Whether nothing would change."""
        return not (self.back or self.gone or self.other)


@dataclass(frozen=True, slots=True)
class Inside:
    """What a backup holds."""

    pair: Pair
    things: tuple[Entity, ...]


def look_into(file: Path, scratch: Path, key: DataKey | None = None) -> Inside:
    """Return what the backup *file* holds; raise ``StoreError`` when it cannot be restored.

    The file is only read.  Below *scratch* a copy of it lies for that while, which opens with
    the *key* of the workspace, as a protected backup of it does.
    """
    things = read_copy(file, scratch, key)
    for thing in things:
        if isinstance(thing, Pair):
            return Inside(thing, things)
    raise Missing(file)


def compare(now: Iterable[Entity], then: Iterable[Entity]) -> tuple[Line, ...]:
    """Return what becomes of *now* when *then* takes its place, kind by kind."""
    here = {(type(one), one.id): one for one in now}
    there = {(type(one), one.id): one for one in then}
    back = Counter(_told(kind) for kind, id in there.keys() - here.keys())
    gone = Counter(_told(kind) for kind, id in here.keys() - there.keys())
    other = Counter(_told(key[0]) for key in here.keys() & there.keys() if here[key] != there[key])
    counts_now = Counter(_told(kind) for kind, _ in here)
    counts_then = Counter(_told(kind) for kind, _ in there)
    return tuple(
        Line(kind, counts_now[kind], counts_then[kind], back[kind], gone[kind], other[kind])
        for kind in (*TOLD, None)
    )


def rebuild(folder: Path, into: Path, key: DataKey | None = None) -> int:
    """Put what can be read of the damaged workspace in *folder* into the new file *into*.

    Return how many things are known to be there but cannot be read.  The file in *folder* is left
    as it is; with its *key* both are protected.  Raises ``StoreError`` when nothing can be read of
    it, or it is open.
    """
    refuse_if_held(folder)
    return salvage(folder / FILE_NAME, into, key)


def forget_rebuilt(place: Path) -> None:
    """Leave nothing of what was rebuilt below *place*."""
    rmtree(place / REBUILT, ignore_errors=True)


def tidy_up(place: Path) -> None:
    """Remove what a program that was killed has left below *place* of looking into backups."""
    forget_rebuilt(place)
    with suppress(OSError):
        tidy(place)


def bring_back(folder: Path, file: Path, now: datetime, key: DataKey | None = None) -> Path | None:
    """Make the backup *file* the workspace in *folder*, which nobody may have open.

    With a *key* the workspace is protected, whether the backup is or not; its passphrase stays,
    or is that of a backup with another key.  Return the folder that keeps what was there, ``None``
    where nothing was.  Raises ``StoreError``; then nothing has changed.
    """
    aside = f"replaced {now:%Y-%m-%d %H%M%S}"
    number = 1
    while (folder / aside).exists():
        number += 1
        aside = f"replaced {now:%Y-%m-%d %H%M%S} {number}"
    with system_errors(file):
        fits = key is None or belong_to(folder, key)
        keys = None if fits else carried_keys(file)
    return restore(folder, file, aside, key=key, keys=keys)


def _told(kind: type[Entity]) -> type[Entity] | None:
    return kind if kind in TOLD else None
