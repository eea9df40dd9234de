"""Going back to a backup: what it would bring back and take away, and doing it.

A backup is compared value by value with what the workspace holds now, so that what is said
before is what happens.  Of each value only a number is kept that tells it from others: the texts
of two workspaces are never in memory together.  Restoring keeps what was there;
``store.restoring`` says how.
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
from revmentor_desktop.services.unsearched import make_own_folder
from revmentor_desktop.store.carried_keys import carried_keys
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.errors import Missing
from revmentor_desktop.store.examination import Examination, Part
from revmentor_desktop.store.key_files import belong_to, written_keys
from revmentor_desktop.store.lock import refuse_if_held
from revmentor_desktop.store.restoring import FILE_NAME, opened_copy, restore, tidy
from revmentor_desktop.store.salvage import salvage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey
    from revmentor_desktop.store.stopping import Stop

__all__ = [
    "FILE_NAME",
    "REBUILT",
    "Held",
    "Inside",
    "Line",
    "bring_back",
    "compare",
    "forget_rebuilt",
    "held",
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

Held = dict[type[Entity], dict[str, int]]
"""What there is: of each kind, by its id, what tells a value from any other that it may have been.

It means nothing to another process.
"""


Kind = type[Entity] | None
"""What is told together: a kind that people count, or all others."""


@dataclass(frozen=True, slots=True)
class Line:
    """What restoring does to things of one *kind*, or to all others where that is ``None``."""

    kind: Kind
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
    held: Held


def held(things: Iterable[Entity], told: Examination | None = None, of: int = 0) -> Held:
    """Return what *things* are, which need not be in memory together.

    *told* hears how many *of* so many are read, if that is known.  Raises ``Stopped`` soon after
    it was stopped.
    """
    found: Held = {}
    told = told or Examination()
    hundredth = max(1, of // 100)
    for made, thing in enumerate(told.each(things)):
        found.setdefault(type(thing), {})[thing.id] = hash(thing)
        if of and made % hundredth == 0:
            told.reach(min(made, of), of)
    return found


def look_into(
    file: Path, scratch: Path, key: DataKey | None = None, told: Examination | None = None
) -> Inside:
    """Return what the backup *file* holds; raise ``StoreError`` when it cannot be restored.

    The file is only read.  Below *scratch* a copy of it lies for that while, which opens with
    the *key* of the workspace, as a protected backup of it does.  Soon after *told* was stopped
    that is ``Stopped``.
    """
    with opened_copy(file, scratch, key, told) as read:
        if not read.has_any(Pair):
            raise Missing(file)
        told = told or Examination()
        told.begin(Part.INSIDE)
        return Inside(read.pair(), held(read.each_thing(), told, read.count_things()))


def compare(now: Held, then: Held) -> tuple[Line, ...]:
    """Return what becomes of *now* when *then* takes its place, kind by kind.

    The pair itself is told of where it would be another: otherwise it is no thing of theirs.
    """
    if not now or now.get(Pair) == then.get(Pair):
        now, then = ({k: v for k, v in one.items() if k is not Pair} for one in (now, then))
    counts_now, counts_then = Counter[Kind](), Counter[Kind]()
    back, gone, other = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    for kind in now.keys() | then.keys():
        here, there, told = now.get(kind, {}), then.get(kind, {}), _told(kind)
        counts_now[told] += len(here)
        counts_then[told] += len(there)
        back[told] += len(there.keys() - here.keys())
        gone[told] += len(here.keys() - there.keys())
        other[told] += sum(here[id] != there[id] for id in here.keys() & there.keys())
    return tuple(
        Line(kind, counts_now[kind], counts_then[kind], back[kind], gone[kind], other[kind])
        for kind in (*TOLD, None)
    )


def rebuild(folder: Path, into: Path, key: DataKey | None = None, stop: Stop | None = None) -> int:
    """Put what can be read of the damaged workspace in *folder* into the new file *into*.

    Return how many things are known to be there but cannot be read.  The file in *folder* is left
    as it is; with its *key* both are protected.  Raises ``StoreError`` when nothing can be read of
    it, or it is open, and ``Stopped`` soon after *stop* says so.
    """
    refuse_if_held(folder)
    return salvage(folder / FILE_NAME, into, key, stop)


def forget_rebuilt(place: Path) -> None:
    """Leave nothing of what was rebuilt below *place*."""
    rmtree(place / REBUILT, ignore_errors=True)


def tidy_up(place: Path) -> None:
    """Remove what a program that was killed has left below *place* of looking into backups."""
    forget_rebuilt(place)
    with suppress(OSError):
        tidy(place)


def bring_back(
    folder: Path,
    file: Path,
    now: datetime,
    key: DataKey | None = None,
    told: Examination | None = None,
) -> Path | None:
    """Make the backup *file* the workspace in *folder*, which nobody may have open.

    With a *key* the workspace is protected, whether the backup is or not; its passphrase stays,
    or is that of a backup with another key.  Return the folder that keeps what was there, ``None``
    where nothing was.  Raises ``StoreError``, soon after *told* was stopped ``Stopped``; then
    nothing has changed.
    """
    aside = f"replaced {now:%Y-%m-%d %H%M%S}"
    number = 1
    with system_errors(folder):
        while (folder / aside).exists():
            number += 1
            aside = f"replaced {now:%Y-%m-%d %H%M%S} {number}"
    with system_errors(file):
        fits = key is None or belong_to(folder, key)
        keys = None if fits or key is None else _keys_of(file, key)
    make_own_folder(folder)
    return restore(folder, file, aside, key=key, keys=keys, told=told)


def _keys_of(file: Path, key: DataKey) -> bytes | None:
    """Return the key file of the backup *file*: what was set aside has it beside it."""
    return key.unwrapped or carried_keys(file) or written_keys(file.parent, key)


def _told(kind: type[Entity]) -> Kind:
    return kind if kind in TOLD else None
