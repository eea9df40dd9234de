"""The library of one pair: what comes with the program, the packs it imported, its own topics.

They lie over each other: a pair's own topic stands in the place of one with the same id, that of
an imported pack in the place of one that comes with the program.  ``layered`` puts them together;
``Collection`` keeps the result for an open workspace and makes it anew after every commit that
changes it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.services.library import BUILT_IN, Home, Library, Origin, in_order, on_shelves

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.topics import AnyShelf, Topic
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.queries import Queries

V = TypeVar("V", ImportedPack, PackTopic, OwnTopic)


class Collection:
    """The library of the open *workspace*; *built_in* is what comes with the program.

    What the pair has of its own is read when somebody first asks for the whole ``library``.  Make
    it before whoever else listens to the workspace, so that all others meet the new library.
    """

    def __init__(self, built_in: Library, workspace: Workspace) -> None:
        self.built_in = built_in
        self._read = workspace.read
        self._layers: Layers | None = None
        self._library: Library | None = None
        self._own_shelves: frozenset[AnyShelf] | None = None
        workspace.subscribe(self._follow)

    @property
    def library(self) -> Library:
        """All topics as they are now."""
        if self._library is None:
            if self._layers is None:
                self._layers = Layers(self._read)
            self._library = self._layers.over(self.built_in)
        return self._library

    @property
    def at_hand(self) -> Library:
        """The topics that need not be read first: all of them, or those of the program."""
        return self.built_in if self._library is None else self._library

    @property
    def shelves(self) -> tuple[AnyShelf, ...]:
        """The shelves that have topics, in their order; topics need not be read for it."""
        if self._library is not None:
            return self._library.shelves
        if self._own_shelves is None:
            self._own_shelves = self._read.own_shelves()
        return in_order((*self.built_in.shelves, *self._own_shelves))

    def set_built_in(self, built_in: Library) -> None:
        """Have *built_in* come with the program from now on: it is in another language."""
        self.built_in, self._library = built_in, None

    def named(self, ids: Iterable[TopicId | None]) -> Mapping[TopicId, Topic]:
        """Return the topics called *ids*, those that there are; no others are read for it.

        It may be asked in any thread.
        """
        found = ((id, self._named(id)) for id in ids if id)
        return {id: topic for id, topic in found if topic is not None}

    def _named(self, id: TopicId) -> Topic | None:
        library = self._library  # in one step: another thread may change what it is
        if library is not None:
            return library.by_id.get(id)
        own = self._read.find(OwnTopic, id) or self._read.find(PackTopic, id)
        return self.built_in.by_id.get(id) if own is None else own.topic

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(ImportedPack, PackTopic, OwnTopic):
            self._library = self._own_shelves = None
            if self._layers is not None:
                self._layers.follow(change_set)


class Layers:
    """What the pair imported and wrote itself, as it is now."""

    def __init__(self, read: Queries) -> None:
        self._packs = {one.id: one for one in read.imported_packs()}
        self._pack_topics = {one.id: one for one in read.pack_topics()}
        self._own_topics = {one.id: one for one in read.own_topics()}

    def over(self, built_in: Library) -> Library:
        """Return *built_in* with the layers over it."""
        topics = self._pack_topics.values(), self._own_topics.values()
        return layered(built_in, self._packs.values(), *topics)

    def follow(self, change_set: ChangeSet) -> None:
        """Take over what was changed; reading everything again would take seconds."""
        _take(self._packs, change_set.of(ImportedPack))
        _take(self._pack_topics, change_set.of(PackTopic))
        _take(self._own_topics, change_set.of(OwnTopic))


def _take(kept: dict[Any, V], changes: Iterable[tuple[V | None, V | None]]) -> None:
    """Bring *kept*, values by their ids, up to date."""
    for before, after in changes:
        if after is not None:
            kept[after.id] = after
        elif before is not None:
            del kept[before.id]


def layered(
    built_in: Library,
    packs: Iterable[ImportedPack],
    pack_topics: Iterable[PackTopic],
    own_topics: Iterable[OwnTopic],
) -> Library:
    """Return *built_in* with what the pair imported and wrote itself."""
    imported = {pack.id: pack for pack in packs}
    topics = dict(built_in.by_id)
    origins: dict[TopicId, Origin] = {}
    for one in pack_topics:
        pack = imported.get(one.pack)
        since = pack.imported if pack else None
        behind = topics.get(one.id)
        origins[one.id] = Origin(Home.PACK, since, behind, pack.pack if pack else None)
        topics[one.id] = one.topic
    for own in own_topics:
        pack_of = origins.get(own.id, BUILT_IN).pack
        origins[own.id] = Origin(Home.OWN, own.changed, topics.get(own.id), pack_of)
        topics[own.id] = own.topic
    if not origins and not imported:
        return built_in
    ordered: tuple[Topic, ...] = on_shelves(topics.values())
    all_packs = (*built_in.packs, *(one.pack for one in imported.values()))
    return replace(built_in, topics=ordered, packs=all_packs, origins=origins)
