"""A long walk of whatever can be done to a workspace, measured against a plain dict.

``python -m tests.soak walk`` takes more and longer ones.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from revmentor_desktop.domain.changes import ChangeSet, Entity, added, edited, removed, together
from revmentor_desktop.domain.deletions import Deletable
from revmentor_desktop.domain.ids import DeletionId
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateNote, shared_note
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.services.backups import back_up
from revmentor_desktop.services.restoring import bring_back
from revmentor_desktop.services.trash import restored, thrown_away
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.errors import Stale
from revmentor_desktop.store.store import Store
from tests import make
from tests.crash.places import MEMORY
from tests.indexed import indexed
from tests.model import Model, applied, as_model
from tests.proofs.counts import WALK_STEPS, WALKS
from tests.strategies import ENTITIES

ANY = st.sampled_from(sorted(ENTITIES, key=lambda kind: kind.__name__)).flatmap(
    lambda kind: ENTITIES[kind]
)


class Walk(RuleBasedStateMachine):
    """Does to a workspace what a person does, and to a dict what that should come to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY))
        self.model: Model = {}
        self.done: list[ChangeSet] = []
        self.undone: list[ChangeSet] = []
        self.heard: list[ChangeSet] = []
        self.backups: list[tuple[Path, Model]] = []
        self.thrown: list[DeletionId] = []
        self.ids = (f"thrown-{number}" for number in count(1))

    @initialize()
    def begin(self) -> None:
        Workspace.create(self.folder / "pair", make.pair()).close()
        self._open()
        self.model = as_model([make.pair()])

    # --- what a person does ---

    @rule(entity=ANY)
    def add(self, entity: Any) -> None:
        if (type(entity), entity.id) not in self.model:
            self._do(added(entity))

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        self._do(self._edit(data))

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        self._do(removed(self._one(data)))

    @precondition(lambda self: len(self.model) > 1)
    @rule(data=st.data(), entity=ANY)
    def several_at_once(self, data: st.DataObject, entity: Any) -> None:
        gone = self._one(data)
        new = () if (type(entity), entity.id) in self.model else (entity,)
        self._do(together(removed(gone), added(*new), added(gone), removed(gone)))

    @precondition(lambda self: any(kind is PrivateNote for kind, _ in self.model))
    @rule(data=st.data())
    def share(self, data: st.DataObject) -> None:
        notes = [value for value in self.model.values() if isinstance(value, PrivateNote)]
        shared = shared_note(data.draw(st.sampled_from(sorted(notes, key=lambda note: note.id))))
        if (type(shared), shared.id) not in self.model:
            self._do(together(removed(self.model[PrivateNote, shared.id]), added(shared)))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        change_set = self.done.pop()
        self._commit(change_set.inverse())
        self.undone.append(change_set)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        change_set = self.undone.pop()
        self._commit(change_set)
        self.done.append(change_set)

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def edit_what_is_no_longer_so(self, data: st.DataObject) -> None:
        outdated = self._edit(data)
        if outdated:
            self._do(outdated)
            with pytest.raises(Stale):
                self.workspace.commit(together(added(make.term(id="never stored")), outdated))

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def throw_away(self, data: st.DataObject) -> None:
        thing = self._one(data)
        if isinstance(thing, (*get_args(Deletable), PrivateNote)):
            self._do(thrown_away(removed(thing), self.workspace))
            self.thrown.append(DeletionId(self.last))

    @precondition(lambda self: self.thrown)
    @rule()
    def put_back(self) -> None:
        self._do(restored(self.workspace.read, self.thrown.pop()))

    @precondition(lambda self: any(kind is Pair for kind, _ in self.model))
    @rule()
    def back_up(self) -> None:
        made = back_up(self.workspace, self.folder / "backups")
        self.backups.append((made.path, dict(self.model)))

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def go_back(self, data: st.DataObject) -> None:
        path, held = data.draw(st.sampled_from(self.backups))
        if path.exists():  # only so many are kept
            self.workspace.close()
            bring_back(self.folder / "pair", path, make.NOW)
            self._open()
            self.model = dict(held)
            self.done, self.undone, self.thrown = [], [], []

    @rule()
    def open_again(self) -> None:
        self.workspace.close()
        self._open()

    @rule()
    def search(self) -> None:
        """Ask, which brings the index up to date, at any point of what is being written."""
        self.workspace.index.refresh()

    def _compare_with_an_index_that_is_made_at_once(self) -> None:
        with closing(Store.in_memory()) as made_at_once:
            made_at_once.apply(added(*self.model.values()))
            assert indexed(self.workspace._store) == indexed(made_at_once)

    # --- what must be so ---

    @invariant()
    def the_file_holds_what_the_dict_holds(self) -> None:
        assert as_model(tuple(self.workspace.read.each_thing())) == self.model

    def teardown(self) -> None:
        self._compare_with_an_index_that_is_made_at_once()
        self.workspace.close()
        shutil.rmtree(self.folder)

    # --- how ---

    def _open(self) -> None:
        store = Store.open(self.folder / "pair")  # the pair may be gone
        self.workspace = Workspace(store, now=lambda: make.NOW, new_id=self._new_id)
        self.workspace.subscribe(self._hear)

    def _new_id(self) -> str:
        self.last = next(self.ids)
        return self.last

    def _one(self, data: st.DataObject) -> Entity:
        key = data.draw(st.sampled_from(sorted(self.model, key=lambda key: (str(key[0]), key[1]))))
        return self.model[key]

    def _edit(self, data: st.DataObject) -> ChangeSet:
        before = self._one(data)
        after = data.draw(ENTITIES[type(before)])
        object.__setattr__(_named_part(after), "id", before.id)
        return edited(before, after)

    def _do(self, change_set: ChangeSet) -> None:
        self._commit(change_set)
        if change_set:
            self.done.append(change_set)
            self.undone.clear()

    def _commit(self, change_set: ChangeSet) -> None:
        self.heard.clear()
        self.workspace.commit(change_set)
        self.model = applied(self.model, change_set)
        assert self.heard == ([change_set] if change_set else [])

    def _hear(self, change_set: ChangeSet, origin: object | None) -> None:
        self.heard.append(change_set)


def _named_part(entity: Entity) -> object:
    """Return the part of *entity* that holds its id."""
    match entity:
        case OwnTopic(topic=topic) | PackTopic(topic=topic):
            return topic
        case ImportedPack(pack=pack):
            return pack
        case _:
            return entity


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=WALKS, stateful_step_count=WALK_STEPS)
