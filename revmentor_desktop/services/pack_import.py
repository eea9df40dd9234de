"""What an imported pack would change, and the change set that does it.

``planned`` compares a pack that was read with what is stored; nothing is written before somebody
has seen the plan.  A pack is its topics: those it no longer has are removed, those that could not
be read stay as they are, and the pair's own topics are never touched: they lie over those of a
pack (``services.collection``).  The same pack a second time changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, Pack, PackTopic, Topic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.front_matter import Fault
from revmentor_desktop.services.pack_reading import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from revmentor_desktop.services.pack_reading import PackRead
    from revmentor_desktop.services.workspace import Workspace


class Fate(Enum):
    """What an import makes of a topic."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"


class Under(Enum):
    """What is there already under the id of a topic."""

    NOTHING = "nothing"
    OWN = "own"  # the pair's own lies over it and stays what is seen
    BUILT_IN = "built_in"  # it will lie over one that comes with the program


@dataclass(frozen=True, slots=True)
class Item:
    """A topic of the plan as it is stored and as the pack has it."""

    fate: Fate
    before: PackTopic | None
    after: PackTopic | None
    under: Under = Under.NOTHING

    @property
    def topic(self) -> Topic:
        """The topic as it would be, or as it was before its removal."""
        topic = self.after or self.before
        assert topic is not None
        return topic.topic


@dataclass(frozen=True, slots=True)
class Taken:
    """A topic that is refused because the imported pack called *holder* has one with its id."""

    topic: Topic
    holder: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What importing *pack* means: for its topics, and what is refused.

    *before* is the pack as it is stored, if it is.  Of what could not be read, *staying* is stored
    from before and stays as it is.
    """

    pack: Pack
    before: ImportedPack | None
    items: tuple[Item, ...]
    taken: tuple[Taken, ...] = ()
    unread: tuple[Unread, ...] = ()
    staying: tuple[PackTopic, ...] = ()
    unknown: tuple[Fault, ...] = ()
    others: int = 0

    @property
    def goes_back(self) -> bool:
        """Whether a later version of the pack is stored."""
        return self.before is not None and self.pack.version < self.before.pack.version

    def of(self, fate: Fate) -> tuple[Item, ...]:
        """Return the items with *fate*."""
        return tuple(item for item in self.items if item.fate is fate)

    @property
    def changes(self) -> tuple[Item, ...]:
        """The items that would change something."""
        return tuple(item for item in self.items if item.fate is not Fate.SAME)


@dataclass(frozen=True, slots=True)
class Stored:
    """What a pair has already, as far as an import needs to know."""

    packs: Mapping[str, ImportedPack]
    topics: Mapping[TopicId, PackTopic]
    own: Collection[TopicId] = ()
    built_in: Collection[TopicId] = ()


def stored_in(workspace: Workspace, pack: PackRead, built_in: Collection[TopicId]) -> Stored:
    """Return what *workspace* has of topics that *pack* has, or had when it was imported.

    *built_in* are the topics that come with the program.
    """
    read = workspace.read
    had = {topic.id: topic for topic in read.pack_topics(pack.pack.id)}
    wanted = {topic.id for topic in pack.topics} | had.keys()
    others = (read.find(PackTopic, id) for id in wanted - had.keys())
    return Stored(
        packs={one.id: one for one in read.imported_packs()},
        topics=had | {topic.id: topic for topic in others if topic is not None},
        own=frozenset(id for id in wanted if read.find(OwnTopic, id) is not None),
        built_in=built_in,
    )


def planned(read: PackRead, stored: Stored) -> Plan:
    """Return what importing the pack that was *read* means for what is *stored*."""
    pack = read.pack
    items: list[Item] = []
    taken: list[Taken] = []
    for topic in read.topics:
        before = stored.topics.get(topic.id)
        if before is not None and before.pack != pack.id:
            holder = stored.packs.get(before.pack)
            taken.append(Taken(topic, holder.pack.title if holder else before.pack))
            continue
        after = PackTopic(topic, pack.id)
        fate = Fate.NEW if before is None else Fate.CHANGED
        items.append(
            Item(Fate.SAME if before == after else fate, before, after, _under(topic.id, stored))
        )
    there = {topic.id for topic in read.topics}
    unread = {one.topic for one in read.unread}
    missing = [
        topic for topic in stored.topics.values() if topic.pack == pack.id and topic.id not in there
    ]
    items += [
        Item(Fate.REMOVED, topic, None, _under(topic.id, stored))
        for topic in missing
        if topic.id not in unread
    ]
    return Plan(
        pack=pack,
        before=stored.packs.get(pack.id),
        items=tuple(items),
        taken=tuple(taken),
        unread=read.unread,
        staying=tuple(topic for topic in missing if topic.id in unread),
        unknown=read.unknown,
        others=read.others,
    )


def _under(topic: TopicId, stored: Stored) -> Under:
    if topic in stored.own:
        return Under.OWN
    return Under.BUILT_IN if topic in stored.built_in else Under.NOTHING


def import_changes(plan: Plan, chosen: Iterable[TopicId], now: datetime) -> ChangeSet:
    """Return the change set that does what *plan* says for the topics that are *chosen*.

    A pack of which nothing is left is not kept.
    """
    wanted = frozenset(chosen)
    done = [item for item in plan.changes if item.topic.id in wanted]
    undone = [item for item in plan.items if item.fate is Fate.SAME or item.topic.id not in wanted]
    there = [item for item in done if item.after] + [item for item in undone if item.before]
    before, topics = plan.before, together(*map(_change, done))
    if not there and not plan.staying:
        return together(topics, removed(before)) if before is not None else ChangeSet(())
    if before is None:
        return together(added(ImportedPack(plan.pack, now)), topics)
    if not done and before.pack == plan.pack:
        return ChangeSet(())
    return together(edited(before, ImportedPack(plan.pack, now)), topics)


def _change(item: Item) -> ChangeSet:
    if item.before is None:
        assert item.after is not None
        return added(item.after)
    return removed(item.before) if item.after is None else edited(item.before, item.after)


def removal(pack: ImportedPack, topics: Iterable[PackTopic]) -> ChangeSet:
    """Return the change set that takes *pack* and its *topics* away again."""
    return removed(*(topic for topic in topics if topic.pack == pack.id), pack)
