"""What an import would change is known before, and done or taken back as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import ChangeSet, added, removed
from revmentor_desktop.domain.ids import PackId
from revmentor_desktop.domain.topics import ImportedPack, PackTopic
from revmentor_desktop.services.front_matter import Fault, What
from revmentor_desktop.services.pack_import import (
    Fate,
    Plan,
    Stored,
    Taken,
    Under,
    import_changes,
    planned,
    removal,
    stored_in,
)
from revmentor_desktop.services.pack_reading import PackRead, Unread
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.workspace import Workspace

PACK = make.imported_pack(1).pack
LATER = make.NOW + timedelta(days=7)


def read(*topics: Topic, version: int = 1, **more: object) -> PackRead:
    return replace(PackRead(replace(PACK, version=version), topics), **more)  # type: ignore[arg-type]


def planned_in(workspace: Workspace, pack: PackRead) -> Plan:
    return planned(pack, stored_in(workspace, pack, ()))


def fates(plan: Plan) -> dict[str, Fate]:
    return {item.topic.id: item.fate for item in plan.items}


def bring_in(workspace: Workspace, pack: PackRead) -> ChangeSet:
    """Import all of *pack* and return what that changed."""
    plan = planned_in(workspace, pack)
    change_set = import_changes(plan, [item.topic.id for item in plan.changes], make.NOW)
    workspace.commit(change_set)
    return change_set


def test_a_pack_that_is_new_is_all_new(workspace: Workspace) -> None:
    plan = planned_in(workspace, read(make.topic(1), make.topic(2)))
    assert fates(plan) == {"topic-1": Fate.NEW, "topic-2": Fate.NEW}
    assert plan.before is None
    bring_in(workspace, read(make.topic(1), make.topic(2)))
    assert workspace.read.imported_packs() == (ImportedPack(PACK, make.NOW),)
    assert workspace.read.pack_topics() == (make.pack_topic(1), make.pack_topic(2))


def test_the_same_pack_twice_changes_nothing(workspace: Workspace) -> None:
    bring_in(workspace, read(make.topic(1), make.topic(2)))
    assert bring_in(workspace, read(make.topic(1), make.topic(2))) == ChangeSet(())


def test_an_update_says_what_is_new_changed_removed_and_same(workspace: Workspace) -> None:
    bring_in(workspace, read(make.topic(1), make.topic(2), make.topic(3)))
    update = read(make.topic(1), make.topic(2, title="Better"), make.topic(4), version=2)
    plan = planned_in(workspace, update)
    assert fates(plan) == {
        "topic-1": Fate.SAME,
        "topic-2": Fate.CHANGED,
        "topic-4": Fate.NEW,
        "topic-3": Fate.REMOVED,
    }
    assert plan.before is not None
    assert (plan.before.pack.version, plan.pack.version) == (1, 2)
    bring_in(workspace, update)
    assert [one.topic.title for one in workspace.read.pack_topics()] == [
        "Topic 1",
        "Better",
        "Topic 4",
    ]


def test_what_is_not_chosen_stays_as_it_is(workspace: Workspace) -> None:
    bring_in(workspace, read(make.topic(1), make.topic(2)))
    plan = planned_in(workspace, read(make.topic(1, title="Better")))
    workspace.commit(import_changes(plan, [make.topic(1).id], LATER))
    assert [one.topic.title for one in workspace.read.pack_topics()] == ["Better", "Topic 2"]


def test_a_pack_of_which_nothing_is_chosen_is_not_kept(workspace: Workspace) -> None:
    plan = planned_in(workspace, read(make.topic(1)))
    assert import_changes(plan, [], make.NOW) == ChangeSet(())


def test_a_pack_of_which_nothing_is_left_goes_as_well(workspace: Workspace) -> None:
    bring_in(workspace, read(make.topic(1)))
    bring_in(workspace, read())
    assert workspace.read.imported_packs() == ()
    assert workspace.read.pack_topics() == ()


def test_an_earlier_version_says_so() -> None:
    stored = Stored({PACK.id: ImportedPack(replace(PACK, version=3), make.NOW)}, {})
    assert planned(read(version=2), stored).goes_back
    assert not planned(read(version=3), stored).goes_back
    assert not planned(read(version=1), Stored({}, {})).goes_back


def test_a_topic_of_another_pack_is_refused_by_itself(workspace: Workspace) -> None:
    workspace.commit(added(make.imported_pack(2), make.pack_topic(1, pack=2)))
    plan = planned_in(workspace, read(make.topic(1), make.topic(2)))
    assert plan.taken == (Taken(make.topic(1), "Pack 2"),)
    assert fates(plan) == {"topic-2": Fate.NEW}
    bring_in(workspace, read(make.topic(1), make.topic(2)))
    assert [one.pack for one in workspace.read.pack_topics()] == ["pack-2", "pack-1"]


def test_a_topic_that_could_not_be_read_stays_as_it_was(workspace: Workspace) -> None:
    bring_in(workspace, read(make.topic(1), make.topic(2)))
    fault = Fault("topic-2.md", 3, "title", What.MISSING)
    update = read(make.topic(1), unread=(Unread("topic-2.md", (fault,)),))
    plan = planned_in(workspace, update)
    assert plan.staying == (make.pack_topic(2),)
    assert fates(plan) == {"topic-1": Fate.SAME}
    bring_in(workspace, read(unread=(Unread("topic-2.md", (fault,)),)))
    assert workspace.read.pack_topics() == (make.pack_topic(2),)
    assert workspace.read.imported_packs() == (ImportedPack(PACK, make.NOW),)


def test_the_pairs_own_topics_are_not_touched_and_said_to_lie_over(workspace: Workspace) -> None:
    own = make.own_topic(1, title="Ours")
    workspace.commit(added(own))
    pack = read(make.topic(1), make.topic(2), make.topic(3))
    plan = planned(pack, stored_in(workspace, pack, {make.topic(2).id}))
    assert [item.under for item in plan.items] == [Under.OWN, Under.BUILT_IN, Under.NOTHING]
    bring_in(workspace, read(make.topic(1)))
    assert workspace.read.own_topics() == (own,)


def test_only_the_facts_of_a_pack_may_change(workspace: Workspace) -> None:
    bring_in(workspace, read(make.topic(1)))
    assert bring_in(workspace, read(make.topic(1), version=2))
    assert workspace.read.imported_packs()[0].pack.version == 2


def test_a_pack_can_be_taken_away_again(workspace: Workspace) -> None:
    workspace.commit(added(make.imported_pack(2), make.pack_topic(9, pack=2)))
    before = workspace.read.pack_topics(), workspace.read.imported_packs()
    bring_in(workspace, read(make.topic(1), make.topic(2)))
    imported = ImportedPack(PACK, make.NOW)
    change_set = removal(imported, workspace.read.pack_topics())
    assert change_set == removed(make.pack_topic(1), make.pack_topic(2), imported)
    workspace.commit(change_set)
    assert (workspace.read.pack_topics(), workspace.read.imported_packs()) == before


NUMBERS = st.sets(st.integers(1, 6))


@given(old=NUMBERS, other=NUMBERS, new=NUMBERS, edits=NUMBERS, chosen=NUMBERS)
def test_an_import_does_what_was_chosen_and_can_be_taken_back(
    old: set[int], other: set[int], new: set[int], edits: set[int], chosen: set[int]
) -> None:
    others = other - old
    before = {make.topic(at).id: make.pack_topic(at) for at in old}
    before |= {make.topic(at).id: make.pack_topic(at, pack=2) for at in others}
    packs = {PACK.id: ImportedPack(PACK, make.NOW)} if old else {}
    topics = [make.topic(at, title="New") if at in edits else make.topic(at) for at in new]
    plan = planned(read(*topics), Stored(dict(packs), before))
    wanted = [make.topic(at).id for at in chosen]
    after = dict(before)
    kept = dict(packs)
    for was, now in import_changes(plan, wanted, LATER).of(PackTopic):
        assert (was or now).id in wanted  # type: ignore[union-attr]
        if now is None:
            assert was is not None
            del after[was.id]
        else:
            after[now.id] = now
    for _, pack in import_changes(plan, wanted, LATER).of(ImportedPack):
        kept.pop(PACK.id, None)
        kept |= {pack.id: pack} if pack else {}
    expected = {
        topic.id: PackTopic(topic, PackId(PACK.id))
        for topic in topics
        if topic.id in wanted and (topic.id not in before or before[topic.id].pack == PACK.id)
    }
    gone = {make.topic(at).id for at in (old - new) & chosen}
    assert after == {**{id_: one for id_, one in before.items() if id_ not in gone}, **expected}
    assert bool(kept) == any(topic.pack == PACK.id for topic in after.values())
