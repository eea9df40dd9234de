"""A process that is written down while it works: ``python -m tests.crash.cut_writer KIND SEED …``.

It makes a workspace and edits it as the one that is killed does, backs it up and, where it is
protected, changes its passphrase.  After each deed it says so.  What it does follows from the
seed alone, so that whoever judges knows what each deed should have come to.  The ``hasty`` one
says so before, and the ``lazy`` one does not ask the disk to be done: they must be caught.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added
from revmentor_desktop.services.backups import back_up
from revmentor_desktop.services.protection import set_passphrase
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store import engine
from tests import make
from tests.crash.recording import say
from tests.crash.writer import next_change
from tests.model import Model, applied, as_model
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, key_file

if TYPE_CHECKING:
    from collections.abc import Iterator

OURS, PROTECTED, HASTY, LAZY = "ours", "protected", "hasty", "lazy"
DONE = "done"


@dataclass(frozen=True)
class BackUp:
    """The workspace is backed up."""


@dataclass(frozen=True)
class NewPassphrase:
    """The workspace opens with *words* from now on."""

    words: str


Deed = ChangeSet | BackUp | NewPassphrase


def deeds(seed: int, number: int, *, protected: bool) -> Iterator[Deed]:
    """Return what is done: making the workspace, and *number* deeds more."""
    chance, model = Random(seed), as_model([make.pair()])
    yield added(make.pair())
    for at in range(number):
        lot = chance.random()
        if lot < 0.08:
            yield BackUp()
        elif lot < 0.2 and protected:
            yield NewPassphrase(f"{PASSPHRASE} {at}")
        else:
            change_set = next_change(chance, model)
            model = applied(model, change_set)
            yield change_set


def models(all_deeds: list[Deed]) -> list[Model]:
    """Return what the workspace holds after each deed."""
    found: list[Model] = [{}]
    for deed in all_deeds:
        found.append(applied(found[-1], deed) if isinstance(deed, ChangeSet) else found[-1])
    return found[1:]


def write(folder: Path, seed: int, number: int, kind: str) -> None:
    """Do it below *folder*, and say after each deed that it is done."""
    protected = kind == PROTECTED
    key, keys = (KEY, key_file()) if protected else (None, None)
    if kind == LAZY:
        lazy = [pragma.replace("= FULL", "= OFF") for pragma in engine.PRAGMAS]
        engine.PRAGMAS = tuple(lazy)
    seconds = count(1)
    workspace: Workspace | None = None
    for deed in deeds(seed, number, protected=protected):
        if kind == HASTY:
            say(DONE)
        if workspace is None:
            place = folder / "pair"
            workspace = Workspace.create(
                place,
                make.pair(),
                key=key,
                keys=keys,
                now=lambda: make.NOW + timedelta(seconds=next(seconds)),
            )
        elif isinstance(deed, BackUp):
            back_up(workspace, folder / "backups")
        elif isinstance(deed, NewPassphrase):
            set_passphrase(folder / "pair", KEY, deed.words, LIMITS)
        else:
            workspace.commit(deed)
        if kind != HASTY:
            say(DONE)
    assert workspace is not None
    workspace.close()


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
