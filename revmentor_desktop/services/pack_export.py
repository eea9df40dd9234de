"""The pair's own topics as a pack that others can import: which are fit, its files, a zip of them.

A topic is fit when the strict reader takes the file that it would become; what stands in the way
is known before anything is written.  A pack keeps its id from one export to the next as long as
its title stays, and has another id than a pack of the same title by another pair, so that an
import knows an update when it sees one.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PackId
from revmentor_desktop.domain.topics import OwnShelf, Pack, Topic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.plain import file_name, one_line
from revmentor_desktop.services.front_matter import Fault, decoded
from revmentor_desktop.services.own_topics import topic_id
from revmentor_desktop.services.pack_file import PACK_FILE, written_pack
from revmentor_desktop.services.topic_file import ENDING, read_topic, written_topic
from revmentor_desktop.services.writing import write_file, write_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: the same topics are the same zip, and it says nothing of us."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """A topic that nobody could import, and what an import would say of it."""

    topic: Topic
    faults: tuple[Fault, ...]


def faults_of(topic: Topic) -> tuple[Fault, ...]:
    """Return what the strict reader would say of the file that *topic* becomes."""
    faults: list[Fault] = []
    file = f"{topic.id}{ENDING}"
    shelves = [one_line(topic.shelf.name)] if isinstance(topic.shelf, OwnShelf) else []
    text = decoded(_bytes(written_topic(topic)), file, faults)
    if text is not None:
        read_topic(text, file, shelves, faults, [])
    return tuple(faults)


class SortedOut:
    """Topics that can be passed on, and those that cannot; each is written and read to know it."""

    def __init__(self) -> None:
        self.fit: list[Topic] = []
        self.unfit: list[Unfit] = []

    def take(self, topic: Topic) -> None:
        """Sort *topic* out, which takes some milliseconds."""
        faults = faults_of(topic)
        if faults:
            self.unfit.append(Unfit(topic, faults))
        else:
            self.fit.append(topic)


def new_pack(
    title: str,
    topics: Sequence[Topic],
    *,
    pair: str,
    version: int,
    licence: str,
    authors: Iterable[str],
) -> Pack:
    """Return the pack called *title* that the pair with the id *pair* makes of *topics*."""
    languages = Counter(topic.language for topic in topics).most_common(1)
    return Pack(
        id=pack_id(title, pair),
        title=one_line(title),
        language=languages[0][0] if languages else "en",
        version=version,
        licence=one_line(licence),
        authors=tuple(filter(None, map(one_line, authors))),
    )


def pack_files(pack: Pack, topics: Sequence[Topic]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of *pack* with *topics*, each with its name."""
    yield PACK_FILE, _bytes(written_pack(pack, topics))
    for topic in topics:
        yield f"{topic.id}{ENDING}", _bytes(written_topic(topic))


def write_pack(
    path: Path,
    pack: Pack,
    topics: Sequence[Topic],
    *,
    as_zip: bool,
    told: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> bool:
    """Write *pack* with *topics* to *path*, as a zip or as a folder: all of it, or nothing.

    For the background: *told* hears how many of how many files are made.  Return whether it was
    written: it is not where *stopped* said that it should end.  Raises ``CannotWrite``.
    """

    def made() -> Iterator[tuple[str, bytes]]:
        for done, file in enumerate(pack_files(pack, topics), 1):
            if stopped():
                raise _Stopped
            yield file
            told(done, len(topics) + 1)

    try:
        if as_zip:
            write_file(path, zipped(made(), pack_name(pack.title)))
        else:
            write_files(path, made())
    except _Stopped:
        return False
    return True


class _Stopped(Exception):
    """Nobody wants the pack any more."""


def pack_name(title: str) -> str:
    """Return what the folder of a pack called *title* is named, or its zip without the ending."""
    return file_name(one_line(title))


def pack_id(title: str, pair: str) -> PackId:
    """Return the id of the pack called *title* that the pair with the id *pair* makes."""
    named = topic_id(one_line(title), ())
    mark = hashlib.sha256(f"{pair}\n{named}".encode()).hexdigest()[:8]
    return PackId(f"{named}-{mark}")


def zipped(files: Iterable[tuple[str, bytes]], folder: str) -> bytes:
    """Return a zip with *files*, each a name and what is in it, in one *folder*."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            member = zipfile.ZipInfo(f"{folder}/{name}", LONG_AGO)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o100644 << 16
            archive.writestr(member, content)
    return held.getvalue()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
