"""The library of topics: read from topic packs, searched, put in order.

A pack is a folder with a ``pack.yaml`` and one Markdown file with YAML front matter a topic
(``services.pack_file``, ``services.topic_file``); the library is a folder of packs.  A topic with
a fault is refused by itself, and everything else loads: ``load_library(folder)`` gives a
``Library`` with its ``topics`` (by shelf, then from easy to deep), its ``packs`` and its
``faults`` (file, line, field, what).

The learning paths come from ``paths.yaml`` in the same folder, if it is there (``services.paths``).

A folder that is named like a language (``zh_HK``) holds topics of the packs beside it once more,
in that language: ``zh_HK/social-tools/social-how-a-feed-decides.md``.  Whoever loads the library
in it finds them in place of the others, which stay in ``Library.originals``; a topic that nobody
has translated is there as it is.

``Library`` offers ``by_id``, ``of_shelf(shelf)``, ``search(text, shelf)``, ``before(topic)``,
``after(topic)``, ``path(id)``, ``paths_of(topic)`` and ``paths_along(shelf)``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import Enum
from functools import cache, cached_property
from itertools import islice
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import (
    AnyShelf,
    Level,
    OwnShelf,
    Pack,
    Shelf,
    Topic,
)
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.front_matter import LARGEST, Fault, What, decoded
from revmentor_desktop.services.pack_file import PACK_FILE, read_pack_file
from revmentor_desktop.services.paths import PATHS_FILE, LearningPath, paths_of, read_paths
from revmentor_desktop.services.steps import without_marks
from revmentor_desktop.services.topic_file import ENDING, read_topic

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SHELVES: dict[AnyShelf, int] = {shelf: place for place, shelf in enumerate(Shelf)}
_LEVELS = {level: place for place, level in enumerate(Level)}
_LANGUAGE = re.compile(r"[a-z]{2,3}_[A-Z]{2}$")


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

AT_ONCE = 8
"""Topics that are read at once for a search: a few milliseconds."""


class TopicIndex:
    """What a search reads of each topic, kept as long as the topic is the same.

    Libraries that follow one another share it, so that an edit costs one topic and not all.
    """

    def __init__(self) -> None:
        self._kept: dict[TopicId, tuple[Topic, tuple[str, ...]]] = {}

    def holds(self, topic: Topic) -> bool:
        """Say whether *topic* was read as it is."""
        kept = self._kept.get(topic.id)
        return kept is not None and kept[0] is topic

    def fields(self, topic: Topic) -> tuple[str, ...]:
        """Return title, tags, words, summary and body of *topic*, each as ``searchable``."""
        kept = self._kept.get(topic.id)
        if kept is None or kept[0] is not topic:
            kept = self._kept[topic.id] = (topic, _fields(topic))
        return kept[1]


@dataclass(frozen=True)
class Library:
    """All topics that could be read, and what is wrong with those that could not.

    ``origins`` tells of the topics that did not come with the program (``services.collection``),
    ``originals`` are the topics as they were before somebody translated them.
    """

    topics: tuple[Topic, ...] = ()
    packs: tuple[Pack, ...] = ()
    faults: tuple[Fault, ...] = ()
    paths: tuple[LearningPath, ...] = ()
    origins: Mapping[TopicId, Origin] = field(default_factory=dict)
    originals: Mapping[TopicId, Topic] = field(default_factory=dict)
    index: TopicIndex = field(default_factory=TopicIndex, compare=False, repr=False)

    def origin(self, topic: TopicId) -> Origin:
        """Return where the topic called *topic* comes from."""
        return self.origins.get(topic, BUILT_IN)

    def original(self, topic: Topic) -> Topic | None:
        """Return *topic* in the language it was written in, if it is a translation."""
        original = self.originals.get(topic.id)
        return original if self.origin(topic.id).home is Home.BUILT_IN else None

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
        for place, topic in enumerate(self.topics):
            if shelf is not None and topic.shelf != shelf:
                continue
            weight = _weight(wanted, self.index.fields(topic))
            if weight is not None:
                found.append((-weight, place, topic))
        return tuple(topic for _, _, topic in sorted(found, key=lambda hit: hit[:2]))

    def prepare_search(self, some: int = AT_ONCE) -> bool:
        """Read *some* more topics as a search does; return whether there are others left.

        Whoever does so beforehand need not wait for it with the first letter that is typed.
        """
        left = (topic for topic in self.topics if not self.index.holds(topic))
        for topic in islice(left, some):
            self.index.fields(topic)
        return next(left, None) is not None

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


# --- searching ----------------------------------------------------------------------------

_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_WEIGHTS = (16, 8, 4, 2, 1)


def folded(text: str) -> str:
    """Return *text* as it is compared: small letters, without accents, plain forms of letters."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))


class _FoldedLetters(dict[int, str]):
    """The folded form of each letter, and a space for what is none; filled as they are met."""

    def __missing__(self, letter: int) -> str:
        form = "".join(one if one.isalnum() or one == "_" else " " for one in folded(chr(letter)))
        self[letter] = form
        return form


_FOLDED = _FoldedLetters()


def _fields(topic: Topic) -> tuple[str, ...]:
    """Return the texts of *topic* that are searched, what weighs most in front."""
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
    cjk, runs = _patterns()
    if cjk.search(text):
        return f" {' '.join(runs.findall(folded(text)))} "
    return f" {text.translate(_FOLDED)} "  # says the same several times faster


def needles(text: str) -> list[str]:
    """Return what to look for: a Latin word with a space before it, Chinese as it is."""
    cjk, runs = _patterns()
    return [run if cjk.match(run) else f" {run}" for run in runs.findall(folded(text))]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a Chinese character, and what finds a run of such or a Latin word.

    Python makes a class of so many by going through them: a start does without.
    """
    cjk = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    return re.compile(f"[{cjk}]"), re.compile(f"[{cjk}]+|[^\\W\u3040-\u30ff\u3400-\u9fff]+")


def _weight(wanted: Iterable[str], fields: tuple[str, ...]) -> int | None:
    """Return the weights of the best field for every needle together, ``None`` if one is missing.

    Written out, for it is done with every topic at every key.
    """
    together = 0
    for needle in wanted:
        for words, weight in zip(fields, _WEIGHTS, strict=True):
            if needle in words:
                together += weight
                break
        else:
            return None
    return together


# --- reading ------------------------------------------------------------------------------


def load_library(folder: Path, language: str = "") -> Library:
    """Read the packs below *folder*, and what of them is there in *language* ("zh_HK").

    Never raises for what stands in a file.
    """
    faults: list[Fault] = []
    packs: list[Pack] = []
    topics: dict[TopicId, Topic] = {}
    translated: dict[TopicId, Topic] = {}
    places: dict[TopicId, str] = {}
    for pack_folder in sorted(_folders(folder, faults)):
        found = _pack(pack_folder, faults)
        if found is None:
            continue
        pack, shelves = found
        packs.append(pack)
        for path in sorted(pack_folder.glob(f"*{ENDING}")):
            file = f"{pack_folder.name}/{path.name}"
            topic = _topic(path, file, shelves, faults)
            if topic is not None and topic.id in topics:
                faults.append(Fault(file, 1, "id", What.TWICE))
            elif topic is not None:
                topics[topic.id] = topic
                places[topic.id] = file
        if language:
            translated |= _translated(folder / language, pack_folder.name, shelves, topics, faults)
    faults.extend(
        Fault(places[topic.id], 1, "builds-on", What.UNKNOWN_TOPIC)
        for topic in topics.values()
        if any(base not in topics for base in topic.builds_on)
    )
    paths = _paths(_here_or(folder, language, PATHS_FILE), topics, faults)
    return Library(
        on_shelves((topics | translated).values()),
        tuple(packs),
        tuple(faults),
        paths,
        originals={topic: topics[topic] for topic in translated},
    )


def _translated(
    folder: Path,
    pack: str,
    shelves: tuple[str, ...],
    topics: Mapping[TopicId, Topic],
    faults: list[Fault],
) -> dict[TopicId, Topic]:
    """Return the topics of *pack* that *folder* has in its language; each must be in *topics*."""
    found: dict[TopicId, Topic] = {}
    for path in sorted((folder / pack).glob(f"*{ENDING}")):
        file = f"{folder.name}/{pack}/{path.name}"
        topic = _topic(path, file, shelves, faults)
        if topic is not None and topic.id in topics:
            found[topic.id] = topic
        elif topic is not None:
            faults.append(Fault(file, 1, "id", What.UNKNOWN_TOPIC))
    return found


def _here_or(folder: Path, language: str, file: str) -> Path:
    """Return *file* in the folder of *language*, or the one in *folder* where that has none."""
    translated = folder / language / file
    return translated if language and translated.exists() else folder / file


def _paths(
    path: Path, topics: Mapping[TopicId, Topic], faults: list[Fault]
) -> tuple[LearningPath, ...]:
    text = _text(path, PATHS_FILE, faults) if path.exists() else None
    return read_paths(text, topics, faults) if text is not None else ()


def on_shelves(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Return *topics* as they stand in the library: by shelf, then from easy to deep."""
    return tuple(sorted(topics, key=_place_on_shelf))


def in_order(shelves: Iterable[AnyShelf]) -> tuple[AnyShelf, ...]:
    """Return *shelves* as they stand in the library, each once."""
    return tuple(sorted(set(shelves), key=_place_of_shelf))


def _place_on_shelf(topic: Topic) -> tuple[int, str, int, str, str]:
    return *_place_of_shelf(topic.shelf), _LEVELS[topic.level], topic.title, topic.id


def _place_of_shelf(shelf: AnyShelf) -> tuple[int, str]:
    name = folded(shelf.name) if isinstance(shelf, OwnShelf) else ""
    return _SHELVES.get(shelf, len(_SHELVES)), name


def _folders(folder: Path, faults: list[Fault]) -> list[Path]:
    try:
        return [
            path for path in folder.iterdir() if path.is_dir() and not _LANGUAGE.match(path.name)
        ]
    except OSError:
        faults.append(Fault("", 0, "", What.UNREADABLE))
        return []


def _pack(folder: Path, faults: list[Fault]) -> tuple[Pack, tuple[str, ...]] | None:
    file = f"{folder.name}/{PACK_FILE}"
    text = _text(folder / PACK_FILE, file, faults)
    return read_pack_file(text, file, faults, []) if text is not None else None


def _topic(path: Path, file: str, shelves: tuple[str, ...], faults: list[Fault]) -> Topic | None:
    text = _text(path, file, faults)
    return read_topic(text, file, shelves, faults, []) if text is not None else None


def _text(path: Path, file: str, faults: list[Fault]) -> str | None:
    try:
        with path.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        faults.append(Fault(file, 1, "", What.MISSING))
    except OSError:
        faults.append(Fault(file, 1, "", What.UNREADABLE))
    else:
        return decoded(data, file, faults)
    return None
