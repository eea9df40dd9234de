"""Lists of notes are in the order in which all notes would be read, whatever was changed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.private import PrivateNote, shared_note
from revmentor_desktop.store import note_lists
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.summaries import NoteSummary
    from revmentor_desktop.store.note_lists import NoteLists

ABOUT = TopicId("topic-1")
HERE = SessionId("session-1")
DEEDS = ("add", "edit", "edit", "share", "remove")


def shown(lists: NoteLists, numbers: Sequence[int]) -> tuple[NoteSummary, ...]:
    found = lists.summaries(numbers)
    return tuple(found[number] for number in numbers)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 9), st.booleans()), max_size=12))
def test_a_list_is_what_would_be_read(deeds: list[tuple[str, int, bool]]) -> None:
    store = Store.in_memory()
    kept: list[Note | PrivateNote] = []
    with closing(store):
        lists = store.queries.note_lists
        for number, (deed, chance, looked) in enumerate(deeds):
            store.apply(_change(kept, deed, number, chance))
            if looked:  # what is kept is known to be of then
                lists.whole()
        found = store.queries.note_summaries()
        assert shown(lists, lists.whole()) == found
        here = lists.of_session(HERE)
        assert shown(lists, here) == tuple(note for note in found if note.session == HERE)
        about = [note for note in found if note.private and note.topic == ABOUT]
        assert shown(lists, lists.private_of_topic(ABOUT)) == tuple(about)
        for above, note, below in zip((None, *found), found, (*found[1:], None), strict=False):
            beside = tuple(one and one.id for one in (above, below))
            assert lists.beside(next(one for one in kept if one.id == note.id)) == beside
        numbers = lists.numbers(note.id for note in found)
        assert [numbers[note.id] for note in found] == list(lists.whole())
        some = frozenset(list(lists.whole())[::2])
        assert lists.in_order(some) == [one for one in lists.whole() if one in some]
        assert lists.count() == len(found)
        assert lists.first(3) == lists.whole()[:3]
        for private in (False, True):
            side = [one for one in lists.whole() if (one < 0) == private]
            assert list(lists.first(3, (private,))) == side[:3]


MEANWHILE = ("", "edit", "add", "remove", "whole")


@pytest.mark.parametrize("deed", MEANWHILE)
@pytest.mark.parametrize("step", [0, 1, 3])
def test_what_is_read_in_steps_is_what_would_be_read(
    deed: str, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_lists, "TOGETHER", 4)
    kept: list[Note | PrivateNote] = []
    with closing(Store.in_memory()) as store:
        for number in range(14):
            store.apply(_change(kept, "add", number, number % 5))
        lists = store.queries.note_lists
        read = statements_of(store)
        for at, _ in enumerate(lists.prepare()):
            if at == step and deed == "whole":
                lists.whole()
            elif at == step and deed:
                store.apply(_change(kept, deed, 14, 3))
        in_one = any("UNION ALL SELECT -number" in text for text in read)
        assert in_one == (deed == "whole")
        read.clear()
        assert shown(lists, lists.whole()) == store.queries.note_summaries()
        assert any("group_concat" in text for text in read) == (deed in {"edit", "add", "remove"})
        assert list(lists.prepare()) == []


def test_few_notes_are_not_read_in_steps() -> None:
    with closing(Store.in_memory()) as store:
        store.apply(added(make.note(1), make.private_note(2)))
        assert list(store.queries.note_lists.prepare()) == []


def work(many: int, read: Callable[[NoteLists], object]) -> int:
    """Return how much the driver does to *read* of so *many* notes of each side."""
    with closing(Store.in_memory()) as store:
        notes = [
            kind(number, edited=make.NOW + timedelta(minutes=number))
            for number in range(many)
            for kind in (make.note, make.private_note)
        ]
        store.apply(added(*notes))
        done: list[None] = []
        connection = store._database._connection
        connection.set_progress_handler(lambda: done.append(None), 10)
        read(store.queries.note_lists)
        connection.set_progress_handler(None, 10)
        return len(done)


@pytest.mark.parametrize("sides", [(False, True), (False,), (True,)])
def test_the_first_are_read_without_looking_at_the_others(sides: tuple[bool, ...]) -> None:
    def read(lists: NoteLists) -> None:
        assert len(lists.first(10, sides)) == 10

    assert work(1_000, read) <= work(50, read) + 1


def test_what_stands_beside_a_note_is_read_without_looking_at_the_others() -> None:
    middle = make.private_note(25, edited=make.NOW + timedelta(minutes=25))

    def read(lists: NoteLists) -> None:
        assert lists.beside(middle) == ("note-26", "note-25")

    assert work(1_000, read) <= work(50, read) + 1


def statements_of(store: Store) -> list[str]:
    """Return the list that what is asked of *store* from now on is put on."""
    statements: list[str] = []
    store._database._connection.set_trace_callback(statements.append)
    return statements


def _change(kept: list[Note | PrivateNote], deed: str, number: int, chance: int) -> ChangeSet:
    """Do a *deed* with *kept*, what is stored, and return the change that stores it too."""
    when = make.NOW + timedelta(minutes=chance)
    if deed == "add" or not kept:
        kind = make.note if chance % 2 else make.private_note
        note = kind(number, edited=when, session=HERE if chance % 3 else None)
        note = replace(note, topic=ABOUT if chance % 4 < 2 else None)
        kept.append(note)
        return added(note)
    at = chance % len(kept)
    note = kept.pop(at)
    if deed == "remove":
        return removed(note)
    after = replace(note, edited=when, title=f"{note.title} again")
    if deed == "share" and isinstance(note, PrivateNote):
        after = shared_note(note)
        kept.insert(at, after)
        return together(removed(note), added(after))
    kept.insert(at, after)
    return edited(note, after)


def test_the_order_is_asked_again_for_one_note_only() -> None:
    notes = [make.note(number) for number in range(40)]
    with closing(Store.in_memory()) as store:
        store.apply(added(*notes))
        lists = store.queries.note_lists
        before = lists.whole()
        store.apply(edited(notes[3], replace(notes[3], edited=make.NOW + timedelta(days=1))))
        statements = statements_of(store)
        after = lists.whole()
        assert after[0] == before[40 - 3 - 1]
        assert sorted(after) == sorted(before)
        assert not [text for text in statements if "group_concat" in text]


@pytest.mark.parametrize("side", ["", "private_"])
def test_a_note_that_no_list_would_show_is_damage(side: str) -> None:
    with closing(Store.in_memory()) as store:
        store.apply(added(make.note(1), make.private_note(2), make.note(3)))
        store._database._connection.execute(
            f"DELETE FROM {side}search_entries WHERE source = '{side}notes'"
        )
        with pytest.raises(Damaged):
            store.queries.note_lists.whole()


@pytest.mark.parametrize("private", [False, True])
def test_letters_beyond_another_are_found_where_a_summary_shows_them(private: bool) -> None:
    kind = make.private_note if private else make.note
    with closing(Store.in_memory()) as store:
        lists = store.queries.note_lists
        store.apply(added(kind(1, title="Façade", body=f"{'x' * 200}直播")))
        assert list(lists.holding_beyond("\u2e80", private=private)) == [False]
        store.apply(added(kind(2, title="Live", body="about 直播")))
        assert list(lists.holding_beyond("\u2e80", private=private)) == [True]
        assert list(lists.holding_beyond("\u2e80", private=not private)) == []


@pytest.mark.parametrize("private", [False, True])
def test_letters_are_looked_for_a_few_notes_at_a_time(
    private: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_lists, "LOOKED_AT", 2)
    kind = make.private_note if private else make.note
    with closing(Store.in_memory()) as store:
        lists = store.queries.note_lists
        store.apply(added(*(kind(one, title="Live", body="") for one in range(1, 6))))
        assert list(lists.holding_beyond("\u2e80", private=private)) == [False] * 3
        store.apply(added(kind(6, title="直播", body=""), kind(7, title="直播", body="")))
        assert list(lists.holding_beyond("\u2e80", private=private)) == [False, False, True]
