"""What a disk may hold after the power was cut: of what it was asked for, some is lost.

What was synced is there.  Of the writes to a file that were not, none may be there, or the first
of them, or any; a write that is there may be torn, some of its sectors old and others new.  Names
change in order, up to some point.  In the ``ordered`` model whoever syncs any file has all names
on the disk, as file systems with a journal have it; in the ``strict`` model a name is on the disk
when its folder was synced, and not before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tests.crash.recording import Cut, Event, Gone, Made, Renamed, Said, Synced, Wrote

if TYPE_CHECKING:
    from random import Random

Kind = Literal["ordered", "strict"]
KINDS: tuple[Kind, ...] = ("ordered", "strict")

SECTOR = 512
TORN = 0.3
"""The share of the writes that were kept, but not whole."""


@dataclass
class _File:
    """What the disk surely holds of a file, and what it was asked for since."""

    safe: bytearray = field(default_factory=bytearray)
    asked: list[Wrote | Cut] = field(default_factory=list)

    def sync(self) -> None:
        for one in self.asked:
            _do(self.safe, one)
        self.asked.clear()


@dataclass
class Disk:
    """A disk that is asked for events one after the other, all below *folder*, which is there."""

    folder: Path
    kind: Kind
    files: dict[int, _File] = field(default_factory=dict)
    names: dict[Path, int | None] = field(default_factory=dict)
    renaming: list[Made | Gone | Renamed] = field(default_factory=list)
    """What is to happen to the names, but may not have reached the disk."""

    said: int = 0
    """How often the process said something."""

    def ask(self, event: Event) -> None:
        """Take *event*."""
        match event:
            case Said():
                self.said += 1
            case Wrote(file) | Cut(file):
                self.files[file].asked.append(event)
            case Made(_, file):
                self.renaming.append(event)
                if file is not None:
                    self.files[file] = _File()
            case Gone() | Renamed():
                self.renaming.append(event)
            case Synced(file, path):
                self._sync(file, path)

    def _sync(self, file: int | None, path: Path | None) -> None:
        if file is not None:
            self.files[file].sync()
        waiting = []
        for one in self.renaming:
            place = one.to if isinstance(one, Renamed) else one.path
            if self.kind == "ordered" or place.parent == path:
                _rename(self.names, one)
            else:
                waiting.append(one)
        self.renaming = waiting

    def after_a_cut(self, chance: Random) -> dict[Path, bytes | None]:
        """Return what may be found on the disk: the content of every file, ``None`` of folders."""
        names = dict(self.names)
        for one in self.renaming[: chance.randint(0, len(self.renaming))]:
            _rename(names, one)
        return {
            path: None if file is None else _what_is_left(self.files[file], chance)
            for path, file in names.items()
            if all(parent in names for parent in self._parents(path))
        }

    def _parents(self, path: Path) -> list[Path]:
        """Return the folders that *path* lies in, below the one that was there before."""
        return [one for one in path.parents if one != self.folder and self.folder in one.parents]


def image(disk: Disk, chance: Random, to: Path) -> None:
    """Write below *to* what may be found of *disk* after the power was cut."""
    found = disk.after_a_cut(chance)
    for path in sorted(found):
        content, place = found[path], to / path.relative_to(disk.folder)
        if content is None:
            place.mkdir(mode=0o700)
        else:
            place.write_bytes(content)


def _what_is_left(file: _File, chance: Random) -> bytes:
    content = bytearray(file.safe)
    fate = chance.choice(("none", "first", "any"))
    if fate == "first":
        for one in file.asked[: chance.randint(0, len(file.asked))]:
            _do(content, one)
    elif fate == "any":
        for one in file.asked:
            if chance.random() < 0.5:
                _do(content, _torn(one, content, chance) if chance.random() < TORN else one)
    return bytes(content)


def _torn(event: Wrote | Cut, content: bytearray, chance: Random) -> Wrote | Cut:
    """Return *event* with some sectors as they are in *content*."""
    if isinstance(event, Cut):
        return event
    data = bytearray(event.data)
    for at in range(0, len(data), SECTOR):
        if chance.random() < 0.5:
            end = min(at + SECTOR, len(data))
            old = content[event.at + at : event.at + end]
            data[at:end] = old.ljust(end - at, b"\0")
    return Wrote(event.file, event.at, bytes(data))


def _do(content: bytearray, event: Wrote | Cut) -> None:
    end = event.size if isinstance(event, Cut) else event.at + len(event.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if isinstance(event, Cut):
        del content[end:]
    else:
        content[event.at : end] = event.data


def _rename(names: dict[Path, int | None], event: Made | Gone | Renamed) -> None:
    match event:
        case Made(path, file):
            names[path] = file
        case Gone(path):
            names.pop(path, None)
        case Renamed(path, to):
            for name in [name for name in names if name.is_relative_to(path)]:
                moved = to if name == path else to / name.relative_to(path)
                names[moved] = names.pop(name)
