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

``Library`` offers ``heads``, ``by_id``, ``of_shelf(shelf)``, ``search(text, shelf)``,
``before(topic)``, ``after(topic)``, ``path(id)``, ``paths_of(topic)`` and ``paths_along(shelf)``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import Enum
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import (
    AnyShelf,
    Level,
    OwnShelf,
    Pack,
    Shelf,
    Topic,
    TopicHead,
    Word,
)
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import (
    folded,
    needles,
    searched_texts,
    subject,
    telling_words,
    word_id,
)
from revmentor_desktop.services.front_matter import LARGEST, Fault, What, decoded
from revmentor_desktop.services.pack_file import PACK_FILE, read_pack_file
from revmentor_desktop.services.paths import PATHS_FILE, LearningPath, paths_of, read_paths
from revmentor_desktop.services.topic_file import ENDING, read_topic, title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Set
    from pathlib import Path

    from revmentor_desktop.domain.ids import WordId

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

    topics: Sequence[Topic] = ()
    packs: tuple[Pack, ...] = ()
    faults: tuple[Fault, ...] = ()
    paths: tuple[LearningPath, ...] = ()
    origins: Mapping[TopicId, Origin] = field(default_factory=dict)
    originals: Mapping[TopicId, Topic] = field(default_factory=dict)
    index: TopicIndex = field(default_factory=TopicIndex, compare=False, repr=False)

    @cached_property
    def heads(self) -> tuple[TopicHead, ...]:
        """What lists show of each topic, in the order of the library."""
        return tuple(topic.head for topic in self.topics)

    @cached_property
    def places(self) -> Mapping[TopicId, int]:
        """Where each topic stands in the order of the library."""
        return {head.id: place for place, head in enumerate(self.heads)}

    def head(self, topic: TopicId | None) -> TopicHead | None:
        """Return what lists show of the topic called *topic*, if there is one."""
        place = self.places.get(topic) if topic else None
        return None if place is None else self.heads[place]

    def origin(self, topic: TopicId) -> Origin:
        """Return where the topic called *topic* comes from."""
        return self.origins.get(topic, BUILT_IN)

    def home(self, topic: TopicId) -> Home:
        """Return where the topic called *topic* comes from, and no more of it."""
        return self.origin(topic).home

    def since(self, topic: TopicId) -> datetime | None:
        """Return since when the topic called *topic* is as it is; ``None`` for the program's."""
        return self.origin(topic).since

    def original(self, topic: Topic) -> Topic | None:
        """Return *topic* in the language it was written in, if it is a translation."""
        original = self.originals.get(topic.id)
        return original if self.home(topic.id) is Home.BUILT_IN else None

    @cached_property
    def by_id(self) -> Mapping[TopicId, Topic]:
        """The topics by their ids."""
        return {topic.id: topic for topic in self.topics}

    def prepare(self, ids: Iterable[TopicId]) -> None:
        """Read what must be read for ``by_id`` to answer for *ids* at once; here nothing."""

    def of_shelf(self, shelf: AnyShelf) -> tuple[Topic, ...]:
        """Return the topics of *shelf*, from easy to deep."""
        return tuple(self.by_id[head.id] for head in self.heads if head.shelf == shelf)

    @property
    def shelves(self) -> tuple[AnyShelf, ...]:
        """The shelves that have topics, in their order; the pair's own stand behind the others."""
        return tuple(dict.fromkeys(head.shelf for head in self.heads))

    def search(self, text: str, shelf: AnyShelf | None = None) -> tuple[TopicHead, ...]:
        """Return the topics in which every word of *text* begins a word, the best first.

        Upper case and accents do not matter; Chinese is found anywhere in a text.  A hit in the
        title counts for more than one in the tags, then words to know, summary, body.  Without a
        word all topics are returned, in the order of the library.
        """
        wanted = needles(text)
        return self._best(self.weights(wanted) if wanted else None, shelf)

    def weights(self, needles: Sequence[str]) -> dict[TopicId, int]:
        """Return the topics that hold all *needles* (``domain.wording``), and what they weigh."""
        found = {}
        for topic in self.topics:
            weight = _weight(needles, self.index.fields(topic))
            if weight is not None:
                found[topic.id] = weight
        return found

    def words(self) -> Iterable[tuple[TopicHead, tuple[Word, ...]]]:
        """Return each topic that explains words, in the order of the library, and the words."""
        return [(topic.head, topic.words) for topic in self.topics if topic.words]

    def told_by(self, words: Set[str]) -> dict[str, list[TopicId]]:
        """Return the topics whose subject each of *words* tells, if any (``telling_words``)."""
        return _listed((id, told & words) for id, told in self._telling.items())

    def explained_by(self, words: Set[WordId]) -> dict[WordId, list[TopicId]]:
        """Return the topics that explain each of *words*, if any."""
        return _listed(
            (topic.id, {word_id(word.term) for word in topic.words} & words)
            for topic in self.topics
        )

    @cached_property
    def _telling(self) -> Mapping[TopicId, frozenset[str]]:
        return {
            topic.id: telling_words(
                subject(topic.title, topic.tags, (word.term for word in topic.words))
            )
            for topic in self.topics
        }

    def _best(
        self, weights: Mapping[TopicId, int] | None, shelf: AnyShelf | None
    ) -> tuple[TopicHead, ...]:
        """Return the topics on *shelf* that have *weights*, the best first; else all in order."""
        found = [head for head in self.heads if shelf is None or head.shelf == shelf]
        if weights is not None:
            found = [head for head in found if head.id in weights]
            found.sort(key=lambda head: weights[head.id], reverse=True)
        return tuple(found)

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
        return tuple(self.by_id[base.id] for base in self.bases(topic))

    def bases(self, topic: Topic | TopicHead) -> tuple[TopicHead, ...]:
        """Return what lists show of what *topic* builds on, in the same order."""
        order: dict[TopicId, TopicHead] = {}
        self._collect(topic, order, {topic.id})
        return tuple(order.values())

    def after(self, topic: Topic) -> tuple[Topic, ...]:
        """Return the topics that build on *topic* directly."""
        return tuple(self.by_id[head.id] for head in self.heads if topic.id in head.builds_on)

    def path(self, path: str) -> LearningPath | None:
        """Return the path with the id *path*."""
        return next((one for one in self.paths if one.id == path), None)

    def paths_of(self, topic: Topic) -> tuple[LearningPath, ...]:
        """Return the paths that hold *topic*."""
        return paths_of(self.paths, topic.id)

    def paths_along(self, shelf: AnyShelf | None) -> tuple[LearningPath, ...]:
        """Return the paths along *shelf*, or those across shelves."""
        return tuple(path for path in self.paths if path.shelf == shelf)

    def _collect(
        self, topic: Topic | TopicHead, order: dict[TopicId, TopicHead], seen: set[TopicId]
    ) -> None:
        for base in topic.builds_on:
            head = None if base in seen else self.head(base)
            if head is not None:
                seen.add(base)
                self._collect(head, order, seen)
                order[base] = head


# --- searching ----------------------------------------------------------------------------

_WEIGHTS = (16, 8, 4, 2, 1)

K = TypeVar("K", bound=str)


def _listed(found: Iterable[tuple[TopicId, Set[K]]]) -> dict[K, list[TopicId]]:
    """Return the topics of each of the keys that were *found* for them."""
    listed: dict[K, list[TopicId]] = {}
    for topic, keys in found:
        for key in keys:
            listed.setdefault(key, []).append(topic)
    return listed


def _fields(topic: Topic) -> tuple[str, ...]:
    """Return the texts of *topic* that are searched, what weighs most in front."""
    return searched_texts(
        topic.title,
        topic.tags,
        ((word.term, word.meaning) for word in topic.words),
        topic.summary,
        (section.body for section in topic.sections),
    )


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


def titles_elsewhere(folder: Path, language: str = "") -> dict[TopicId, tuple[str, ...]]:
    """Return how the topics below *folder* are called in other languages than *language*.

    Empty means the language they were written in.  Only heads are read; never raises for what
    stands in a file.
    """
    others = {path.name for path in folder.iterdir() if _LANGUAGE.match(path.name)} | {""}
    found: dict[TopicId, tuple[str, ...]] = {}
    for other in sorted(others - {language}):
        for path in sorted((folder / other).glob(f"*/*{ENDING}")):
            title = title_of(_text(path, path.name, []) or "")
            if title:
                id = TopicId(path.stem)
                found[id] = (*found.get(id, ()), title)
    return found


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


T = TypeVar("T", Topic, TopicHead)


def on_shelves(topics: Iterable[T]) -> tuple[T, ...]:
    """Return *topics* as they stand in the library: by shelf, then from easy to deep."""
    known = tuple(topics)
    places = {shelf: _place_of_shelf(shelf) for shelf in {topic.shelf for topic in known}}

    def place(topic: T) -> tuple[tuple[int, str], int, str, str]:
        return places[topic.shelf], _LEVELS[topic.level], topic.title, topic.id

    return tuple(sorted(known, key=place))


def place_on_shelves(topic: Topic | TopicHead) -> tuple[tuple[int, str], int, str, str]:
    """Return where *topic* stands in that order."""
    return _place_of_shelf(topic.shelf), _LEVELS[topic.level], topic.title, topic.id


def in_order(shelves: Iterable[AnyShelf]) -> tuple[AnyShelf, ...]:
    """Return *shelves* as they stand in the library, each once."""
    return tuple(sorted(set(shelves), key=_place_of_shelf))


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
