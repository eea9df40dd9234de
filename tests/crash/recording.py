"""What a process asked the disk for, in order: written down by strace, read here.

Only what happens below one folder is kept, and what the process says by ``say``: a write to
``/dev/null``, which strace sees at its place among the others.  A call that would change a file in
a way that is not understood here is an error, so that nothing is left out unseen.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.rights import may_trace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NOWHERE = os.devnull
POSSIBLE = may_trace()
"""Whether this computer can write down what a process does."""

_UNDERSTOOD = (
    "openat,close,lseek,write,pwrite64,ftruncate,fsync,fdatasync,unlink,rename,mkdir,rmdir"
)
_REFUSED = (
    "open,creat,openat2,dup,dup2,dup3,writev,pwritev,pwritev2,truncate,fallocate,unlinkat,link,"
    "linkat,renameat,renameat2,mkdirat,symlink,symlinkat,sendfile,copy_file_range,io_uring_enter"
)
_LONGEST = 1 << 22
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_NUMBER = re.compile(r"^(\d+)<")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass(frozen=True, slots=True)
class Said:
    """The process said *text*."""

    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """*path* was made: the file number *file*, or a folder."""

    path: Path
    file: int | None


@dataclass(frozen=True, slots=True)
class Gone:
    """The name *path* was removed."""

    path: Path


@dataclass(frozen=True, slots=True)
class Renamed:
    """What was called *path* is called *to*, and what was called that is gone."""

    path: Path
    to: Path


@dataclass(frozen=True, slots=True)
class Wrote:
    """*data* was written to *file* from its byte *at* on."""

    file: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """*file* was made *size* bytes long."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """*file*, or the folder *path*, was asked to be on the disk, and was said to be there."""

    file: int | None = None
    path: Path | None = None


Event = Said | Made | Gone | Renamed | Wrote | Cut | Synced


def say(text: str) -> None:
    """Have *text* stand among what this process asks the disk for."""
    place = os.open(NOWHERE, os.O_WRONLY)
    os.write(place, text.encode())
    os.close(place)


def record(command: Sequence[str], folder: Path, trace: Path, within: Path) -> list[Event]:
    """Run *command* *within* a folder; return what it did below *folder*, by the file *trace*."""
    calls = ("-e", f"trace={_UNDERSTOOD},?{_REFUSED.replace(',', ',?')}")
    # only calls that are asked for stop the process; for that strace must follow all it starts
    follow = ("-ff", "--seccomp-bpf")
    strace = ("strace", *follow, "-qq", "-y", "-xx", "-s", str(_LONGEST), *calls, "-o", str(trace))
    done = subprocess.run(
        [*strace, *command], cwd=within, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    read = [_read(one, folder) for one in trace.parent.glob(f"{trace.name}.*")]
    wrote = [events for events in read if not all(isinstance(one, Said) for one in events)]
    if len(wrote) > 1:
        raise RuntimeError("several threads wrote, and nobody knows in which order")
    return wrote[0] if wrote else []


def _read(trace: Path, folder: Path) -> list[Event]:
    """Return what the thread that *trace* tells of did below *folder*, and said."""
    with trace.open(encoding="ascii") as lines:
        reader = _Reader(folder)
        return [event for line in lines for event in reader.read(line)]


class _Reader:
    """Knows which file is meant by a number or a name while it reads what was done."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[Path, int] = {}
        self._opened: dict[int, tuple[int | None, Path]] = {}
        self._places: dict[int, int] = {}
        self._count = 0

    def read(self, line: str) -> Iterator[Event]:
        """Return what the call in *line* changed."""
        found = _CALL.match(line)
        if found is None or int(found[3]) < 0:
            return
        name, rest, result = found[1], found[2], int(found[3])
        numbered = _NUMBER.match(rest)
        strings = [_bytes(part) for part in _STRING.finditer(rest)]
        if name == "openat":
            yield from self._open(Path(os.fsdecode(strings[0])), rest, result)
        elif numbered is not None:
            yield from self._numbered(name, int(numbered[1]), strings, rest, result)
        else:
            yield from self._named(name, [Path(os.fsdecode(one)) for one in strings])

    def _open(self, path: Path, rest: str, number: int) -> Iterator[Event]:
        self._opened.pop(number, None)
        if str(path) == NOWHERE:
            self._opened[number] = None, path
            return
        if not path.is_relative_to(self._folder):
            return
        self._places[number] = 0
        if "O_CREAT" in rest and path not in self._names:
            self._count += 1
            self._names[path] = self._count
            yield Made(path, self._count)
        self._opened[number] = self._names.get(path), path
        if "O_TRUNC" in rest:
            yield Cut(self._names[path], 0)

    def _numbered(
        self, name: str, number: int, strings: list[bytes], rest: str, result: int
    ) -> Iterator[Event]:
        if number not in self._opened:
            return
        file, path = self._opened[number]
        if name == "close":
            del self._opened[number]
        elif str(path) == NOWHERE:
            if name == "write":
                yield Said(strings[0].decode())
        elif name in {"fsync", "fdatasync"}:
            yield Synced(file) if file is not None else Synced(path=path)
        elif name == "lseek":
            self._places[number] = result
        elif file is None:
            raise ValueError(name)
        elif name == "write":
            yield Wrote(file, self._places[number], strings[0][:result])
            self._places[number] += result
        elif name == "pwrite64":
            yield Wrote(file, int(rest.rsplit(", ", 1)[1]), strings[0][:result])
        elif name == "ftruncate":
            yield Cut(file, int(rest.rsplit(", ", 1)[1]))
        else:
            raise ValueError(name)

    def _named(self, name: str, paths: list[Path]) -> Iterator[Event]:
        if not any(path.is_relative_to(self._folder) for path in paths):
            return
        if name == "unlink" or name == "rmdir":
            self._names.pop(paths[0], None)
            yield Gone(paths[0])
        elif name == "rename":
            self._rename(*paths)
            yield Renamed(*paths)
        elif name == "mkdir":
            yield Made(paths[0], None)
        else:
            raise ValueError(name)

    def _rename(self, path: Path, to: Path) -> None:
        if path in self._names:
            self._names[to] = self._names.pop(path)
            return
        for name in [name for name in self._names if name.is_relative_to(path)]:
            self._names[to / name.relative_to(path)] = self._names.pop(name)


def _bytes(part: re.Match[str]) -> bytes:
    if part[2]:
        raise ValueError("a string was cut")
    return bytes.fromhex(part[1].replace("\\x", ""))
