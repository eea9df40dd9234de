"""The library of topics: read from topic packs, searched, put in order.

A pack is a folder with a ``pack.yaml`` and one Markdown file with YAML front matter a topic; the
library is a folder of packs.  A topic with a fault is refused by itself, and everything else
loads: ``load_library(folder)`` gives a ``Library`` with its ``topics`` (by shelf, then from easy
to deep), its ``packs`` and its ``faults`` (file, line, field, what).

The learning paths come from ``paths.yaml`` in the same folder, if it is there (``services.paths``).

``Library`` offers ``by_id``, ``of_shelf(shelf)``, ``search(text, shelf)``, ``before(topic)``,
``after(topic)``, ``path(id)``, ``paths_of(topic)`` and ``paths_along(shelf)``.

The front matter of a topic: ``id`` (the file's name without its ending), ``title``, ``shelf``,
``level``, ``minutes``, ``language``, ``summary``, ``builds-on``, ``tags``, ``words`` (``term``,
``meaning``), ``sources`` (``title``, ``publisher``, ``year``, ``checked``, ``standing`` and
``link`` if any), ``licence``, ``authors``.  Its body has exactly the level-2 headings of
``domain.topics.SectionKind``, in their order.  The steps of a topic may end with a mark
(``services.steps``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PackId, TopicId
from revmentor_desktop.domain.sessions import LONGEST_ITEM
from revmentor_desktop.domain.topics import (
    AnyShelf,
    Level,
    OwnShelf,
    Pack,
    Section,
    SectionKind,
    Shelf,
    Source,
    Standing,
    Topic,
    Word,
)
from revmentor_desktop.services.front_matter import (
    LARGEST,
    Entry,
    Fault,
    Reader,
    Refused,
    What,
    parsed,
)
from revmentor_desktop.services.paths import PATHS_FILE, LearningPath, paths_of, read_paths
from revmentor_desktop.services.steps import without_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PACK_FILE = "pack.yaml"

_FENCE = re.compile(r" {0,3}(```|~~~)")
_SHELVES: dict[AnyShelf, int] = {shelf: place for place, shelf in enumerate(Shelf)}
_LEVELS = {level: place for place, level in enumerate(Level)}


class Home(Enum):
    """Where a topic comes from."""

    BUILT_IN = "built_in"
    PACK = "pack"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a topic comes from, and since when it is there as it is.

    *behind* is the topic in whose place it stands, if there is one; *pack* the imported pack.
    """

    home: Home
    since: datetime | None = None
    behind: Topic | None = None
    pack: Pack | None = None


BUILT_IN = Origin(Home.BUILT_IN)


@dataclass(frozen=True)
class Library:
    """All topics that could be read, and what is wrong with those that could not.

    ``origins`` tells of the topics that did not come with the program (``services.collection``).
    """

    topics: tuple[Topic, ...] = ()
    packs: tuple[Pack, ...] = ()
    faults: tuple[Fault, ...] = ()
    paths: tuple[LearningPath, ...] = ()
    origins: Mapping[TopicId, Origin] = field(default_factory=dict)

    def origin(self, topic: TopicId) -> Origin:
        """Return where the topic called *topic* comes from."""
        return self.origins.get(topic, BUILT_IN)

    @cached_property
    def by_id(self) -> Mapping[TopicId, Topic]:
        """The topics by their ids."""
        return {topic.id: topic for topic in self.topics}

    def of_shelf(self, shelf: AnyShelf) -> tuple[Topic, ...]:
        """Return the topics of *shelf*, from easy to deep."""
        return tuple(topic for topic in self.topics if topic.shelf == shelf)

    @property
    def shelves(self) -> tuple[AnyShelf, ...]:
        """The shelves that have topics, in their order; the pair's own stand behind the others."""
        return tuple(dict.fromkeys(topic.shelf for topic in self.topics))

    def search(self, text: str, shelf: AnyShelf | None = None) -> tuple[Topic, ...]:
        """Return the topics in which every word of *text* begins a word, the best first.

        Upper case and accents do not matter; Chinese is found anywhere in a text.  A hit in the
        title counts for more than one in the tags, then words to know, summary, body.  Without a
        word all topics are returned, in the order of the library.
        """
        wanted = needles(text)
        found: list[tuple[int, int, Topic]] = []
        for place, (topic, fields) in enumerate(self._index):
            if shelf is not None and topic.shelf != shelf:
                continue
            weights = [_weight(needle, fields) for needle in wanted]
            if all(weights):
                found.append((-sum(weights), place, topic))
        return tuple(topic for _, _, topic in sorted(found, key=lambda hit: hit[:2]))

    def before(self, topic: Topic) -> tuple[Topic, ...]:
        """Return what *topic* builds on, directly or not, in the order to take it in."""
        order: dict[TopicId, Topic] = {}
        self._collect(topic, order, {topic.id})
        return tuple(order.values())

    def after(self, topic: Topic) -> tuple[Topic, ...]:
        """Return the topics that build on *topic* directly."""
        return tuple(other for other in self.topics if topic.id in other.builds_on)

    def path(self, path: str) -> LearningPath | None:
        """Return the path with the id *path*."""
        return next((one for one in self.paths if one.id == path), None)

    def paths_of(self, topic: Topic) -> tuple[LearningPath, ...]:
        """Return the paths that hold *topic*."""
        return paths_of(self.paths, topic.id)

    def paths_along(self, shelf: AnyShelf | None) -> tuple[LearningPath, ...]:
        """Return the paths along *shelf*, or those across shelves."""
        return tuple(path for path in self.paths if path.shelf == shelf)

    def _collect(self, topic: Topic, order: dict[TopicId, Topic], seen: set[TopicId]) -> None:
        for base in topic.builds_on:
            if base not in seen and base in self.by_id:
                seen.add(base)
                self._collect(self.by_id[base], order, seen)
                order[base] = self.by_id[base]

    @cached_property
    def _index(self) -> tuple[tuple[Topic, tuple[str, ...]], ...]:
        return tuple((topic, _fields(topic)) for topic in self.topics)


# --- searching ----------------------------------------------------------------------------

_RUNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[^\\W\u3040-\u30ff\u3400-\u9fff]+")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_WEIGHTS = (16, 8, 4, 2, 1)


def folded(text: str) -> str:
    """Return *text* as it is compared: small letters, without accents, plain forms of letters."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def _fields(topic: Topic) -> tuple[str, ...]:
    """Return title, tags, words, summary and body, each as folded words with spaces around."""
    fields = (
        topic.title,
        " ".join(topic.tags),
        " ".join(f"{word.term} {word.meaning}" for word in topic.words),
        topic.summary,
        without_marks("\n".join(section.body for section in topic.sections)),
    )
    return tuple(searchable(field) for field in fields)


def searchable(text: str) -> str:
    """Return *text* as ``needles`` are looked for in it: folded words with spaces around."""
    return f" {' '.join(_RUNS.findall(folded(text)))} "


def needles(text: str) -> list[str]:
    """Return what to look for: a Latin word with a space before it, Chinese as it is."""
    runs = _RUNS.findall(folded(text))
    return [run if _CJK.match(run) else f" {run}" for run in runs]


def _weight(needle: str, fields: tuple[str, ...]) -> int:
    """Return the weight of the best field that has *needle*, 0 when none has."""
    return next(
        (weight for field, weight in zip(fields, _WEIGHTS, strict=True) if needle in field), 0
    )


# --- reading ------------------------------------------------------------------------------


def load_library(folder: Path) -> Library:
    """Read the packs below *folder*; never raises for what stands in a file."""
    faults: list[Fault] = []
    packs: list[Pack] = []
    topics: dict[TopicId, Topic] = {}
    places: dict[TopicId, str] = {}
    for pack_folder in sorted(_folders(folder, faults)):
        pack = _pack(pack_folder, faults)
        if pack is None:
            continue
        packs.append(pack)
        for path in sorted(pack_folder.glob("*.md")):
            file = f"{pack_folder.name}/{path.name}"
            topic = _topic(path, file, faults)
            if topic is not None and topic.id in topics:
                faults.append(Fault(file, 1, "id", What.TWICE))
            elif topic is not None:
                topics[topic.id] = topic
                places[topic.id] = file
    faults.extend(
        Fault(places[topic.id], 1, "builds-on", What.UNKNOWN_TOPIC)
        for topic in topics.values()
        if any(base not in topics for base in topic.builds_on)
    )
    paths = _paths(folder / PATHS_FILE, topics, faults)
    return Library(on_shelves(topics.values()), tuple(packs), tuple(faults), paths)


def _paths(
    path: Path, topics: Mapping[TopicId, Topic], faults: list[Fault]
) -> tuple[LearningPath, ...]:
    text = _text(path, PATHS_FILE, faults) if path.exists() else None
    return read_paths(text, topics, faults) if text is not None else ()


def on_shelves(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Return *topics* as they stand in the library: by shelf, then from easy to deep."""
    return tuple(sorted(topics, key=_place_on_shelf))


def _place_on_shelf(topic: Topic) -> tuple[int, str, int, str]:
    shelf = topic.shelf
    name = folded(shelf.name) if isinstance(shelf, OwnShelf) else ""
    return _SHELVES.get(shelf, len(_SHELVES)), name, _LEVELS[topic.level], topic.title


def _folders(folder: Path, faults: list[Fault]) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir()]
    except OSError:
        faults.append(Fault("", 0, "", What.UNREADABLE))
        return []


def _pack(folder: Path, faults: list[Fault]) -> Pack | None:
    file = f"{folder.name}/{PACK_FILE}"
    own: list[Fault] = []
    pack = None
    text = _text(folder / PACK_FILE, file, own)
    entry = _entry(text, file, 1, own) if text is not None else None
    if entry is not None:
        reader = Reader(entry, file, own)
        pack = Pack(
            id=PackId(reader.text("id")),
            title=reader.text("title"),
            language=reader.text("language"),
            version=reader.number("version", 1, 9999),
            licence=reader.text("licence"),
            authors=reader.texts("authors"),
        )
        reader.finish()
    faults.extend(own)
    return None if own else pack


def _topic(path: Path, file: str, faults: list[Fault]) -> Topic | None:
    """Return the topic in *path*, or ``None`` with at least one fault more."""
    own: list[Fault] = []
    topic = None
    text = _text(path, file, own)
    if text is not None:
        head, body, body_line = _split(text)
        if not body_line:
            own.append(Fault(file, 1, "", What.NO_FRONT_MATTER))
        elif (entry := _entry(head, file, 2, own)) is not None:
            sections = _sections(body, body_line, file, own)
            topic = _topic_from(Reader(entry, file, own), sections)
            if topic.id and topic.id != path.stem:
                own.append(Fault(file, 1, "id", What.ID_IS_NOT_FILE_NAME))
    faults.extend(own)
    return None if own else topic


def _topic_from(reader: Reader, sections: tuple[Section, ...]) -> Topic:
    topic = Topic(
        id=TopicId(reader.text("id")),
        title=reader.text("title"),
        shelf=reader.choice("shelf", Shelf),
        level=reader.choice("level", Level),
        minutes=reader.number("minutes", 1, LONGEST_ITEM),
        language=reader.text("language"),
        summary=reader.text("summary"),
        sections=sections,
        builds_on=tuple(TopicId(base) for base in reader.texts("builds-on", optional=True)),
        tags=reader.texts("tags", optional=True),
        words=tuple(_word(word) for word in reader.tables("words")),
        sources=tuple(_source(source) for source in reader.tables("sources")),
        licence=reader.text("licence"),
        authors=reader.texts("authors"),
    )
    reader.finish()
    return topic


def _word(reader: Reader) -> Word:
    word = Word(term=reader.text("term"), meaning=reader.text("meaning"))
    reader.finish()
    return word


def _source(reader: Reader) -> Source:
    source = Source(
        title=reader.text("title"),
        publisher=reader.text("publisher"),
        year=reader.number("year", 1000, 9999),
        checked=reader.day("checked"),
        standing=reader.choice("standing", Standing),
        link=reader.link("link"),
    )
    reader.finish()
    return source


def _text(path: Path, file: str, faults: list[Fault]) -> str | None:
    try:
        if path.stat().st_size > LARGEST:
            faults.append(Fault(file, 1, "", What.TOO_LARGE))
            return None
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        faults.append(Fault(file, 1, "", What.MISSING))
    except OSError:
        faults.append(Fault(file, 1, "", What.UNREADABLE))
    except UnicodeDecodeError:
        faults.append(Fault(file, 1, "", What.NOT_TEXT))
    return None


def _entry(text: str, file: str, first_line: int, faults: list[Fault]) -> Entry | None:
    try:
        return parsed(text, first_line)
    except Refused as refused:
        faults.append(Fault(file, refused.line, refused.field, refused.what))
        return None


def _split(text: str) -> tuple[str, str, int]:
    """Return front matter, body, and the body's first line; 0 when there is no front matter."""
    lines = text.splitlines()
    if lines and lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() == "---":
                return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return "", "", 0


def _sections(body: str, first_line: int, file: str, faults: list[Fault]) -> tuple[Section, ...]:
    """Return the sections of *body*; each of the fixed headings must be there, in order."""
    order = list(SectionKind)
    found: dict[SectionKind, str] = {}
    for heading, line, text in _parts(body, first_line):
        if heading is None:
            if text:
                faults.append(Fault(file, line, "", What.TEXT_OUTSIDE_SECTIONS))
            continue
        kind = next((kind for kind in order if kind.value == heading), None)
        if kind is None:
            faults.append(Fault(file, line, heading, What.UNKNOWN_SECTION))
            continue
        if kind in found:
            faults.append(Fault(file, line, heading, What.TWICE))
        elif any(order.index(other) > order.index(kind) for other in found):
            faults.append(Fault(file, line, heading, What.SECTION_OUT_OF_ORDER))
        if not text:
            faults.append(Fault(file, line, heading, What.MISSING))
        found[kind] = text
    faults.extend(
        Fault(file, first_line, kind.value, What.MISSING) for kind in order if kind not in found
    )
    return tuple(Section(kind, text) for kind, text in found.items())


def _parts(body: str, first_line: int) -> Iterator[tuple[str | None, int, str]]:
    """Yield heading (``None`` before the first), its line and the text below it."""
    heading: str | None = None
    start = first_line
    lines: list[str] = []
    fence = ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
        if not fence and line.startswith("## "):
            yield heading, start, "\n".join(lines).strip()
            heading, start, lines = line[3:].strip(), number, []
        else:
            lines.append(line)
    yield heading, start, "\n".join(lines).strip()
