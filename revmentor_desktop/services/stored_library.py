"""The library of an open workspace: what comes with the program, and over it what the pair has.

The pair's own topics, and those of packs, stay in the file.  Lists are made of their heads, words
are found by the index, and a topic is read whole when somebody asks for that one.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, overload

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic, Topic
from revmentor_desktop.services.library import (
    AT_ONCE,
    BUILT_IN,
    Home,
    Library,
    Origin,
    in_order,
    on_shelves,
    place_on_shelves,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Set

    from revmentor_desktop.domain.ids import WordId
    from revmentor_desktop.domain.topics import AnyShelf, TopicHead, Word
    from revmentor_desktop.store.queries import Queries
    from revmentor_desktop.store.topic_lists import StoredHead
    from revmentor_desktop.store.topic_search import TopicSearch

K = TypeVar("K", bound=str)

TOGETHER = 60
"""Topics that are read at once by whoever goes through all of them."""

MOST_KEPT = 200
"""Topics that are kept whole: more than a screen has cards."""

SOME = 50
"""Topics that are put in order by themselves after they were changed; after more, all are."""

_shelf = attrgetter("shelf")

_UNREAD = object()
"""Stands for a topic that was not read."""


class WholeTopics:
    """Reads topics whole, and keeps those that were asked for last.

    It may be asked in any thread.
    """

    def __init__(self, read: Queries) -> None:
        self._read = read
        self._kept: dict[TopicId, Any] = {}

    def find(self, id: TopicId) -> Topic | None:
        """Return the topic called *id* that is the pair's own, or of a pack, if there is one."""
        kept = self._kept  # in one step: another thread may forget it
        known: Topic | None = kept.get(id, _UNREAD)
        if known is not _UNREAD:
            return known
        own = self._read.find(OwnTopic, id) or self._read.find(PackTopic, id)
        if len(kept) >= MOST_KEPT:
            kept.clear()  # that one: it may be forgotten by now, with what it was read from
        kept[id] = found = None if own is None else own.topic
        return found

    def read(self, ids: Sequence[TopicId]) -> None:
        """Read all of *ids* at once that are not kept, for ``find`` to have them."""
        kept = self._kept
        unread = [id for id in ids if id not in kept]
        if len(kept) + len(unread) > MOST_KEPT:
            kept.clear()
            unread = list(ids)
        found = self._read.whole_topics(unread) if unread else {}
        kept.update({id: found.get(id) for id in unread})

    def forget(self) -> None:
        """Read everything anew."""
        self._kept = {}


class StoredLibrary(Library):
    """All topics of an open workspace over those that are *built_in*, as they are now.

    Nothing is read before it is asked for.  Where there was another *before*, those topics alone
    are put in order that are others by now.
    """

    def __init__(
        self,
        built_in: Library,
        read: Queries,
        search: TopicSearch,
        whole: WholeTopics,
        before: StoredLibrary | None = None,
    ) -> None:
        super().__init__(
            _Topics(self),
            built_in.packs,
            built_in.faults,
            built_in.paths,
            originals=built_in.originals,
            index=built_in.index,
        )
        vars(self).update(built_in=built_in, _read=read, _search=search, _whole=whole)
        ordered = None
        if before is not None and before.built_in is built_in and "heads" in vars(before):
            ordered = before.stored, before.heads
        vars(self).update(_ordered=ordered)

    built_in: Library
    _read: Queries
    _search: TopicSearch
    _whole: WholeTopics
    _ordered: tuple[Mapping[TopicId, StoredHead], tuple[TopicHead, ...]] | None

    @cached_property
    def stored(self) -> Mapping[TopicId, StoredHead]:
        """The heads of the pair's own topics, and those of packs, by their ids."""
        return self._read.topic_lists.heads()

    @cached_property
    def heads(self) -> tuple[TopicHead, ...]:
        """What lists show of each topic, in the order of the library."""
        stored = self.stored
        if not stored:
            return self.built_in.heads
        ordered = self._ordered
        vars(self).update(_ordered=None)
        if ordered is not None:
            before, heads = ordered
            changed = {id for id, one in stored.items() if before.get(id) is not one}
            changed |= before.keys() - stored.keys()
            if len(changed) <= SOME:
                return self._with(changed, heads)
        built_in = (head for head in self.built_in.heads if head.id not in stored)
        return on_shelves((*built_in, *(one.head for one in stored.values())))

    def _with(self, changed: Set[TopicId], before: Iterable[TopicHead]) -> tuple[TopicHead, ...]:
        """Return the heads as they were *before*, with those of what was *changed* as it is now."""
        heads = [head for head in before if head.id not in changed]
        built_in = {head.id: head for head in self.built_in.heads if head.id in changed}
        for id in changed:
            here = self.stored.get(id)
            head = built_in.get(id) if here is None else here.head
            if head is not None:
                insort(heads, head, key=place_on_shelves)
        return tuple(heads)

    @cached_property
    def by_id(self) -> Mapping[TopicId, Topic]:
        """The topics by their ids, each read when it is asked for."""
        return _ById(self)

    def find(self, id: TopicId) -> Topic | None:
        """Return the topic called *id* whole, if there is one; no others are read for it."""
        known = vars(self).get("stored")
        in_file = known is None or id in known
        return (self._whole.find(id) if in_file else None) or self.built_in.by_id.get(id)

    def prepare(self, ids: Iterable[TopicId]) -> None:
        """Read those of *ids* that are in the file, all at once."""
        known = vars(self).get("stored")
        self._whole.read([id for id in ids if known is None or id in known])

    def among(self, ids: Iterable[TopicId]) -> dict[TopicId, Topic]:
        """Return those topics called *ids* that there are, whole; they are not kept."""
        wanted = tuple(ids)
        built_in = self.built_in.by_id
        found = {id: built_in[id] for id in wanted if id in built_in}
        return found | self._read.whole_topics(wanted)

    @property
    def shelves(self) -> tuple[AnyShelf, ...]:
        """The shelves that have topics, in their order; the pair's own stand behind the others."""
        if "heads" in vars(self):  # where those of a shelf stand together
            return tuple(dict.fromkeys(shelf for shelf, _ in groupby(self.heads, _shelf)))
        return in_order((*self.built_in.shelves, *self._read.own_shelves()))

    def origin(self, topic: TopicId) -> Origin:
        """Return where the topic called *topic* comes from."""
        behind = self.built_in.by_id.get(topic)
        origin = BUILT_IN
        packed = self._read.find(PackTopic, topic)
        if packed is not None:
            pack = self._read.find(ImportedPack, packed.pack)
            since = pack.imported if pack else None
            origin = Origin(Home.PACK, since, behind, pack.pack if pack else None)
            behind = packed.topic
        own = self._read.find(OwnTopic, topic)
        if own is not None:
            origin = Origin(Home.OWN, own.changed, behind, origin.pack)
        return origin

    def home(self, topic: TopicId) -> Home:
        """Return where the topic called *topic* comes from, and no more of it."""
        stored = self.stored.get(topic)
        if stored is None:
            return Home.BUILT_IN
        return Home.OWN if stored.own else Home.PACK

    def since(self, topic: TopicId) -> datetime | None:
        """Return since when the topic called *topic* is as it is; ``None`` for the program's."""
        stored = self.stored.get(topic)
        return datetime.fromisoformat(stored.head.since) if stored and stored.head.since else None

    def weights(self, needles: Sequence[str]) -> dict[TopicId, int]:
        """Return the topics that hold all *needles*, and what they weigh."""
        stored = self.stored
        weights = {
            id: weight for id, weight in self.built_in.weights(needles).items() if id not in stored
        }
        if stored:
            ids = self._by_number
            found = self._search.weights(needles).items()
            weights |= {ids[number]: weight for number, weight in found if number in ids}
        return weights

    def words(self) -> Iterable[tuple[TopicHead, tuple[Word, ...]]]:
        """Return each topic that explains words, in the order of the library, and the words."""
        stored = self.stored
        words = {head.id: words for head, words in self.built_in.words() if head.id not in stored}
        words |= self._read.topic_lists.words() if stored else {}
        return [(head, words[head.id]) for head in self.heads if words.get(head.id)]

    def prepare_search(self, some: int = AT_ONCE) -> bool:
        """Read *some* more topics that come with the program; the others are in the index."""
        return self.built_in.prepare_search(some)

    def told_by(self, words: Set[str]) -> dict[str, list[TopicId]]:
        """Return the topics whose subject each of *words* tells, if any."""
        return self._with_stored(self.built_in.told_by(words), self._search.told_by, words)

    def explained_by(self, words: Set[WordId]) -> dict[WordId, list[TopicId]]:
        """Return the topics that explain each of *words*, if any."""
        return self._with_stored(self.built_in.explained_by(words), self._search.explaining, words)

    @cached_property
    def _by_number(self) -> Mapping[int, TopicId]:
        """The topics in the file by their numbers, but for those that stand behind another."""
        return {one.number: id for id, one in self.stored.items()}

    def _with_stored(
        self,
        found: Mapping[K, list[TopicId]],
        ask: Callable[[Set[K]], Mapping[K, Iterable[int]]],
        keys: Set[K],
    ) -> dict[K, list[TopicId]]:
        """Return what was *found* for *keys*, together with what the file answers."""
        stored = self.stored
        if not stored:
            return dict(found)
        here, ids = ask(keys), self._by_number
        listed = {
            key: [
                *(id for id in found.get(key, ()) if id not in stored),
                *(ids[number] for number in here.get(key, ()) if number in ids),
            ]
            for key in found.keys() | here.keys()
        }
        return {key: topics for key, topics in listed.items() if topics}


class _Topics(Sequence[Topic]):
    """The topics of a library in its order, each read when its turn comes."""

    def __init__(self, library: StoredLibrary) -> None:
        self._library = library

    @overload
    def __getitem__(self, place: int) -> Topic: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Topic]: ...
    def __getitem__(self, place: int | slice) -> Topic | Sequence[Topic]:
        library = self._library
        if isinstance(place, slice):
            return tuple(library.by_id[head.id] for head in library.heads[place])
        return library.by_id[library.heads[place].id]

    def __iter__(self) -> Iterator[Topic]:
        heads = self._library.heads
        for at in range(0, len(heads), TOGETHER):
            ids = [head.id for head in heads[at : at + TOGETHER]]
            found = self._library.among(ids)
            yield from (found[id] for id in ids if id in found)

    def __len__(self) -> int:
        return len(self._library.heads)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # what it holds may change


class _ById(Mapping[TopicId, Topic]):
    """The topics of a library by their ids, each read when it is asked for."""

    def __init__(self, library: StoredLibrary) -> None:
        self._library = library

    def __getitem__(self, id: TopicId) -> Topic:
        found = self._library.find(id)
        if found is None:
            raise KeyError
        return found

    def __contains__(self, id: object) -> bool:
        return self._library.find(id) is not None  # type: ignore[arg-type]  # of whatever type

    def __iter__(self) -> Iterator[TopicId]:
        return iter(self._library.places)

    def __len__(self) -> int:
        return len(self._library.places)
