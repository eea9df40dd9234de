"""A topic pack that somebody hands us: a folder or a zip with a ``pack.yaml`` and its topics.

Whoever packs a folder gets it into the zip as one folder or as what is in it; both are read.
Topics are the Markdown files beside ``pack.yaml``; files that speak of the pack itself (a
``README.md`` and the like) are not, and nothing else is opened.  What is refused is refused file
by file, with all of its faults.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import Pack, Topic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.archive import Reason, Refused, open_source
from revmentor_desktop.services.front_matter import LARGEST, Fault, What, decoded
from revmentor_desktop.services.pack_file import PACK_FILE, read_pack_file
from revmentor_desktop.services.topic_file import ENDING, read_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from revmentor_desktop.services.archive import Found, Source

ABOUT = frozenset({"readme", "license", "licence", "changelog", "contributing", "notice"})
"""Names, without their ending, of files that speak of the pack."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that was refused: for its *faults*, or because nobody may open it."""

    file: str
    faults: tuple[Fault, ...] = ()
    reason: Reason | None = None

    @property
    def topic(self) -> str:
        """The id of the topic that it would have been."""
        return self.file.rpartition("/")[2].removesuffix(ENDING)


@dataclass(frozen=True, slots=True)
class PackRead:
    """What a pack holds, what of it was refused, and which fields are kept without being known.

    ``others`` is how many files are there that are no topics.
    """

    pack: Pack
    topics: tuple[Topic, ...]
    unread: tuple[Unread, ...] = ()
    unknown: tuple[Fault, ...] = ()
    others: int = 0


class NoPack(Exception):
    """There is no pack to read; ``faults`` say what is wrong with its own file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(", ".join(fault.what.value for fault in faults))
        self.faults = tuple(faults)


def _tell_nobody(_done: int, _total: int) -> None:
    pass


def _never() -> bool:
    return False


def read_pack(
    path: Path,
    told: Callable[[int, int], None] = _tell_nobody,
    stopped: Callable[[], bool] = _never,
) -> PackRead | None:
    """Return the pack at *path*; raise ``NoPack``, or ``archive.Refused`` for all of it.

    *told* hears how many of how many topics are read; once *stopped* says so, the reading ends
    and there is no pack.
    """
    source = open_source(path)
    try:
        return _read(source, told, stopped)
    finally:
        source.close()


def _read(
    source: Source, told: Callable[[int, int], None], stopped: Callable[[], bool]
) -> PackRead | None:
    files = source.files()
    own = _pack_file(files)
    folder = own.path.removesuffix(PACK_FILE)
    unknown: list[Fault] = []
    pack, shelves = _pack(source, own, unknown)
    inside = [file for file in files if file.path.startswith(folder) and file is not own]
    listed = [file for file in inside if _is_topic(file.path.removeprefix(folder))]
    unread = [
        Unread(file.path.removeprefix(folder), reason=file.refused)
        for file in files
        if file.refused is not None and file not in listed
    ]
    topics: dict[str, Topic] = {}
    for done, file in enumerate(listed):
        if stopped():
            return None
        told(done, len(listed))
        name = file.path.removeprefix(folder)
        topic = _topic(source, file, name, shelves, unknown)
        if isinstance(topic, Unread):
            unread.append(topic)
        elif topic.id.casefold() in topics:
            unread.append(Unread(name, (Fault(name, 1, "id", What.TWICE),)))
        else:
            topics[topic.id.casefold()] = topic
    told(len(listed), len(listed))
    others = sum(1 for file in inside if file.refused is None) - len(
        [file for file in listed if file.refused is None]
    )
    return PackRead(pack, tuple(topics.values()), tuple(unread), tuple(unknown), others)


def _pack_file(files: Sequence[Found]) -> Found:
    """Return the file of the pack: at the top, or in the one folder that has one."""
    found = [file for file in files if file.path == PACK_FILE]
    found = found or [file for file in files if _is_one_below(file.path)]
    if len(found) != 1:
        raise NoPack([Fault(PACK_FILE, 0, "", What.TWICE if found else What.MISSING)])
    return found[0]


def _is_one_below(path: str) -> bool:
    return path.count("/") == 1 and path.endswith(f"/{PACK_FILE}")


def _pack(source: Source, file: Found, unknown: list[Fault]) -> tuple[Pack, tuple[str, ...]]:
    if file.refused is not None:
        raise Refused(file.refused)
    if file.size > LARGEST:
        raise NoPack([Fault(PACK_FILE, 1, "", What.TOO_LARGE)])
    faults: list[Fault] = []
    text = decoded(source.read(file), PACK_FILE, faults)
    read = read_pack_file(text, PACK_FILE, faults, unknown) if text is not None else None
    if read is None:
        raise NoPack(faults)
    return read


def _is_topic(path: str) -> bool:
    stem = path.removesuffix(ENDING)
    return path != stem and "/" not in path and stem.casefold() not in ABOUT


def _topic(
    source: Source, file: Found, name: str, shelves: Sequence[str], unknown: list[Fault]
) -> Topic | Unread:
    if file.refused is not None:
        return Unread(name, reason=file.refused)
    if file.size > LARGEST:
        return Unread(name, (Fault(name, 1, "", What.TOO_LARGE),))
    try:
        data = source.read(file)
    except Refused as refused:
        return Unread(name, reason=refused.reason)
    faults: list[Fault] = []
    text = decoded(data, name, faults)
    topic = None
    if text is not None:
        topic = read_topic(text, name, shelves, faults, unknown)
    return Unread(name, tuple(faults)) if topic is None else topic
