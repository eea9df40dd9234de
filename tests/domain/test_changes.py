"""Change sets: taking back, joining, asking."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import (
    PRIVATE_KINDS,
    SHARED_KINDS,
    Change,
    ChangeSet,
    Entity,
    added,
    edited,
    removed,
    together,
)
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import Session
from tests import make
from tests.model import Model, applied, as_model

START = as_model([make.note(1), make.note(2), make.session(1, items=2)])


@st.composite
def walks(draw: st.DrawFn) -> list[ChangeSet]:
    """Return change sets that can be applied one after the other, beginning with ``START``."""
    model: Model = dict(START)
    walk = []
    for step in range(draw(st.integers(1, 6))):
        note = make.note(draw(st.integers(1, 3)))
        present = model.get((Note, note.id))
        if present is None:
            one = added(note)
        elif draw(st.booleans()):
            one = removed(present)
        else:
            assert isinstance(present, Note)
            one = edited(present, replace(present, body=f"{step}"))
        model = applied(model, one)
        walk.append(one)
    return walk


def _after(walk: list[ChangeSet]) -> Model:
    model: Model = dict(START)
    for one in walk:
        model = applied(model, one)
    return model


@given(walks())
def test_taking_back_every_change_leads_back_to_the_start(walk: list[ChangeSet]) -> None:
    model = _after(walk)
    for one in reversed(walk):
        model = applied(model, one.inverse())
    assert model == START


@given(walks())
def test_taking_back_twice_is_doing(walk: list[ChangeSet]) -> None:
    assert all(one.inverse().inverse() == one for one in walk)


@given(walks())
def test_changes_joined_do_what_they_did_one_by_one(walk: list[ChangeSet]) -> None:
    joined = ChangeSet(())
    for one in walk:
        joined = joined.then(one)
    assert applied(dict(START), joined) == _after(walk)


@given(walks())
def test_a_walk_joined_with_its_way_back_is_nothing(walk: list[ChangeSet]) -> None:
    joined = ChangeSet(())
    for one in (*walk, *(one.inverse() for one in reversed(walk))):
        joined = joined.then(one)
    assert not joined


def test_the_inverse_of_several_changes_runs_backwards() -> None:
    both = together(added(make.session()), added(make.note()))
    assert both.inverse() == removed(make.note(), make.session())


def test_an_edit_that_changes_nothing_is_empty() -> None:
    assert not edited(make.note(), make.note())


def test_a_change_set_knows_the_kinds_it_touches() -> None:
    change_set = added(make.note())
    assert change_set.touches(Session, Note)
    assert not change_set.touches(Session, PrivateNote)


def test_a_removal_touches_the_kind_that_went() -> None:
    assert removed(make.note()).touches(Note)


def test_changes_are_picked_by_kind() -> None:
    change_set = added(make.session(), make.note())
    assert list(change_set.of(Note)) == [(None, make.note())]


def test_the_entity_of_a_change_is_what_it_leaves() -> None:
    assert Change(make.note(), make.note(title="New")).entity == make.note(title="New")
    assert Change(make.note(), None).entity == make.note()


def test_no_kind_is_both_shared_and_private() -> None:
    assert not set(SHARED_KINDS) & set(PRIVATE_KINDS)
    assert {*SHARED_KINDS, *PRIVATE_KINDS} == set(Entity.__args__)
