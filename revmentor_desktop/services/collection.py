"""The library of one pair: what comes with the program, the packs it imported, its own topics.

They lie over each other: a pair's own topic stands in the place of one with the same id, that of
an imported pack in the place of one that comes with the program.  ``Collection`` gives the library
of an open workspace, another one after every commit that changes it; ``layered`` puts one together
for whoever has all of it in memory.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.services.library import BUILT_IN, Home, Library, Origin, on_shelves
from revmentor_desktop.services.stored_library import StoredLibrary, WholeTopics
from revmentor_desktop.store.topic_search import TopicSearch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.topics import AnyShelf, Topic
    from revmentor_desktop.services.workspace import Workspace


class Collection:
    """The library of the open *workspace*; *built_in* is what comes with the program.

    What the pair has of its own stays in the file.  Make it before whoever else listens to the
    workspace, so that all others meet the new library.
    """

    def __init__(self, built_in: Library, workspace: Workspace) -> None:
        self.built_in = built_in
        self._read = workspace.read
        self._search = TopicSearch(workspace.index)
        self._whole = WholeTopics(workspace.read)
        self._library: StoredLibrary | None = None
        self._before: StoredLibrary | None = None
        """The library before topics were changed, until the one after it is asked for."""
        workspace.subscribe(self._follow)

    @property
    def library(self) -> StoredLibrary:
        """All topics as they are now; it is the same until one of them changes."""
        if self._library is None:
            self._library, self._before = self._fresh(self._before), None
        return self._library

    @property
    def shelves(self) -> tuple[AnyShelf, ...]:
        """The shelves that have topics, in their order."""
        return self.library.shelves

    def set_built_in(self, built_in: Library) -> None:
        """Have *built_in* come with the program from now on: it is in another language."""
        self.built_in, self._library = built_in, None

    def named(self, ids: Iterable[TopicId | None]) -> Mapping[TopicId, Topic]:
        """Return the topics called *ids*, those that there are; no others are read for it.

        It may be asked in any thread.
        """
        library = self._library  # in one step: another thread may change what it is
        if library is None:
            library = self._fresh()  # not kept: that is left to the thread that hears of changes
        found = ((id, library.find(id)) for id in ids if id)
        return {id: topic for id, topic in found if topic is not None}

    def _fresh(self, before: StoredLibrary | None = None) -> StoredLibrary:
        return StoredLibrary(self.built_in, self._read, self._search, self._whole, before)

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(ImportedPack, PackTopic, OwnTopic):
            self._before, self._library = self._library or self._before, None
            self._whole.forget()


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
