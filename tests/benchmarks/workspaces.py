"""Workspaces to measure with, the same every time: many notes, sessions and topics of one pair.

One that was made is kept, in a folder named after how much is in it and the version of the file;
whoever measures works on a copy.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.topics import Level, Section, SectionKind, Shelf
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.applying import write
from revmentor_desktop.store.good_end import mark
from revmentor_desktop.store.indexing import bring_up_to_date
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import told_nobody
from revmentor_desktop.store.upgrade import STEPS
from tests import make
from tests.corpus import CHINESE, LATIN, notes
from tests.many_sessions import held

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.domain.topics import OwnTopic
    from tests.corpus import AnyNote

AT_ONCE = 500
"""Things that are turned into rows together."""

ROOM = "PRAGMA cache_size = -262144"
"""Pages of 256 MiB are kept at hand: an index of a hundred thousand notes is changed everywhere."""


@dataclass(frozen=True, slots=True)
class Contents:
    """How much is in a workspace."""

    notes: int = 0
    sessions: int = 0
    topics: int = 0
    letters: int = 0
    """How many letters each note has; as many as chance wants, if none are said."""

    @property
    def name(self) -> str:
        """What its folder is called."""
        long = f"-of-{self.letters}-letters" * bool(self.letters)
        things = f"{self.notes}-notes{long}-{self.sessions}-sessions-{self.topics}-topics"
        return f"v{len(STEPS)}-{things}"


def workspace_of(contents: Contents, cache: Path) -> Path:
    """Return the folder below *cache* of the workspace with *contents*; make it if it is not there.

    Nobody may change it.
    """
    folder = cache / contents.name
    if not (folder / FILE_NAME).exists():
        begun = cache / f"{contents.name}-begun"
        shutil.rmtree(begun, ignore_errors=True)
        _make(begun, contents)
        begun.rename(folder)
    return folder


def copy_of(contents: Contents, cache: Path, to: Path) -> Path:
    """Return a copy in the new folder *to* of the workspace with *contents*."""
    return copied(workspace_of(contents, cache), to)


def copied(workspace: Path, to: Path) -> Path:
    """Return a copy of *workspace* in the new folder *to*, as one that was closed well there."""
    shutil.copytree(workspace, to)
    mark(to / FILE_NAME, 0)
    return to


def _make(folder: Path, contents: Contents) -> None:
    workspace = Workspace.create(
        folder, make.pair(), now=lambda: make.NOW, new_id=lambda: "nobody-asks"
    )
    with closing(workspace):
        workspace._store._database.write(partial(_put, things=_things(contents)))


def _put(connection: Connection, raw: Any, things: Iterable[Entity]) -> None:
    """Store all of *things* in one transaction, and have the search index take them over once.

    Stored as the program stores them, a few hundred at a time, a hundred thousand take half an
    hour; the rows and what the triggers note of them are the same.
    """
    raw.execute(ROOM)
    for some in _some_at_once(things):
        write(connection, raw, added(*some), told_nobody)
    bring_up_to_date(raw)


def _things(contents: Contents) -> Iterator[Entity]:
    for number in range(1, contents.sessions + 1):
        yield from (thing for thing in held(number) if not isinstance(thing, Note))
    yield from _of_length(notes(contents.notes), contents.letters)
    chance = Random(7)
    for number in range(contents.topics):
        yield _topic(number, chance)


def _of_length(among: list[AnyNote], letters: int) -> Iterator[AnyNote]:
    """Yield notes of so many *letters*: what is too short has what others say as well."""
    for at, note in enumerate(among):
        body, others = note.body, count(at + 1)
        while len(body) < letters:
            body += "\n\n" + among[next(others) % len(among)].body
        yield replace(note, body=body[:letters]) if letters else note


def _topic(number: int, chance: Random) -> OwnTopic:
    """Return a topic with a text in every section, of about the length of those that come along."""
    words = [*CHINESE.split(), *LATIN.split()]
    plain = make.own_topic(number)
    sections = tuple(
        Section(kind, "- " + " ".join(chance.choices(words, k=60))) for kind in SectionKind
    )
    changed = replace(
        plain.topic,
        title=" ".join(chance.choices(words, k=4)),
        shelf=tuple(Shelf)[number % len(Shelf)],
        level=tuple(Level)[number % len(Level)],
        sections=sections,
    )
    return replace(plain, topic=changed)


def _some_at_once(things: Iterable[Entity]) -> Iterator[list[Entity]]:
    some: list[Entity] = []
    for thing in things:
        some.append(thing)
        if len(some) == AT_ONCE:
            yield some
            some = []
    if some:
        yield some
