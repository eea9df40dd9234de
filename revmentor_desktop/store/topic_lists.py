"""Lists of the topics that are the pair's own, or of packs: no more of each than lists show.

A topic of the pair's own stands in the place of one of a pack with the same id.  The heads of all
are kept, some hundred bytes of each: whoever wants more of a topic reads that one.  After a change
those are read anew that it concerned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import (
    ImportedPack,
    Level,
    OwnTopic,
    PackTopic,
    TopicHead,
    Word,
    shelf_of,
)
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.kept_reads import KeptReads
from revmentor_desktop.store.reading import Reads, listed
from revmentor_desktop.store.row import from_json, member_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.store.engine import Database

CONCERNED = (OwnTopic, PackTopic, ImportedPack)
"""Kinds of values of which the lists are made."""

_level = member_of(Level)

_NOT_BEHIND = """e.source = 'own_topics' OR NOT EXISTS (
    SELECT 1 FROM topic_search_entries AS o WHERE o.source = 'own_topics' AND o.id = e.id
)"""

IN_FRONT = f"FROM topic_search_entries AS e WHERE {_NOT_BEHIND}"
"""The entries of topics, but for those in whose place one of the pair's own stands."""

_ENTRIES = f"""
SELECT json_group_array(json_array(
    e.number, e.source = 'own_topics', e.id, e.title, e.shelf, e.level, e.minutes,
    json(e.builds_on), coalesce(e.since, p.imported, '')
)), (SELECT count(*) FROM own_topics) + (SELECT count(*) FROM pack_topics)
    = (SELECT count(*) FROM topic_search_entries)
FROM topic_search_entries AS e LEFT JOIN imported_packs AS p ON p.id = e.pack
WHERE ({_NOT_BEHIND})
"""
"""They come as one text: to be given a row for each takes three times as long."""

_SOME_ENTRIES = f"{_ENTRIES} AND e.id IN (SELECT value FROM json_each(?))"

_EXPLAINING = """
SELECT json_group_array(json_array(id, json(words))) FROM (
    SELECT id, words FROM own_topics UNION ALL
    SELECT id, words FROM pack_topics WHERE id NOT IN (SELECT id FROM own_topics)
) WHERE words <> '[]'
"""

FEW = 100
"""Topics that nobody waits for when their heads are read."""

SOME = 50
"""Topics whose heads are read by themselves after they were changed; after more, all are."""

_MORE = "SELECT 1 FROM topic_search_entries LIMIT 1 OFFSET ?"


class StoredHead(NamedTuple):
    """A topic in a list: its number in the index, and whether the pair wrote or changed it."""

    number: int
    own: bool
    head: TopicHead


class TopicLists(Reads):
    """Reads lists of topics of one open file.  Every method may raise ``StoreError``."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._kept = KeptReads()
        self._before: tuple[Mapping[TopicId, StoredHead], frozenset[TopicId]] | None = None
        """The heads as they were kept, and which topics have changed since."""

    def follow(self, change_set: ChangeSet) -> None:
        """Know what *change_set* has changed: it was just stored."""
        if not change_set.touches(*CONCERNED):
            return
        before = self._before
        if self._kept.holds(TopicHead):
            before = self._kept.of(TopicHead, self._read), frozenset()
        if before is not None and not change_set.touches(ImportedPack):  # a pack dates its topics
            topics = (change.entity for change in change_set.changes)
            ids = {one.id for one in topics if isinstance(one, OwnTopic | PackTopic)}
            before = before[0], before[1] | ids
        else:
            before = None
        # before they are forgotten: another thread may read them at once
        self._before = before if before is not None and len(before[1]) <= SOME else None
        self._kept.forget_all()

    def forget(self) -> None:
        """Read everything anew."""
        self._before = None
        self._kept.forget_all()

    def heads(self) -> Mapping[TopicId, StoredHead]:
        """Return the heads of all topics by their ids; they are kept until a topic changes.

        Should a topic have no entry it would be in no list, and nobody would know of it: raises
        ``Damaged``.
        """
        return self._kept.of(TopicHead, self._read)

    def words(self) -> dict[TopicId, tuple[Word, ...]]:
        """Return the words that each topic explains, of those that explain any."""
        ((text,),) = self._records(_EXPLAINING)
        return {TopicId(id): tuple(Word(*one) for one in words) for id, words in from_json(text)}

    def are_at_hand(self) -> bool:
        """Say whether the heads are kept, or so few that nobody waits for them."""
        return self._kept.holds(TopicHead) or self.are_few()

    def are_few(self) -> bool:
        """Say whether nobody waits for what is made of all of them."""
        return not self._records(_MORE, (FEW,))

    def _read(self) -> Mapping[TopicId, StoredHead]:
        """Read the heads of all, or of those alone that have changed since they were kept."""
        before = self._before  # in one step: another thread may change it
        heads: dict[TopicId, StoredHead] = {}
        if before is None:
            ((text, whole),) = self._records(_ENTRIES)
        else:
            kept, ids = before
            heads |= {id: one for id, one in kept.items() if id not in ids}
            ((text, whole),) = self._records(_SOME_ENTRIES, (listed(ids),))
        if not whole:
            raise Damaged
        shelves: dict[str, AnyShelf] = {}
        stored = (_stored(record, shelves) for record in from_json(text))
        heads |= {one.head.id: one for one in stored}
        if self._before is before:
            self._before = None
        return heads


def _stored(record: list[Any], shelves: dict[str, AnyShelf]) -> StoredHead:
    """Return what a *record* says, *shelves* being those that were met; raise ``Damaged``."""
    number, own, id, title, shelf, level, minutes, builds_on, since = record
    try:
        if shelf not in shelves:
            shelves[shelf] = shelf_of(shelf)
        head = TopicHead(
            TopicId(id),
            title,
            shelves[shelf],
            _level(level),
            minutes,
            tuple(map(TopicId, builds_on)),
            since,
        )
    except (ValueError, LookupError):
        pass  # raised outside, because it quotes what is in the file
    else:
        return StoredHead(number, bool(own), head)
    raise Damaged
