"""Notes are found by name without all titles being looked at each time."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, together
from revmentor_desktop.domain.names import compared
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.store import note_hashes, note_names
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.store import Store
from tests import make
from tests.store.note_deeds import DEEDS, change_of

if TYPE_CHECKING:
    from revmentor_desktop.domain.notes import Note

TITLES = st.sampled_from(
    ["Live", " live ", "ＬＩＶＥ", "直播", "Straße", "STRASSE", "ﬁne", "fine", ""]
)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(DEEDS, TITLES, st.integers(0, 9)), min_size=1, max_size=14),
    st.integers(0, 14),
    st.sampled_from([1, 100]),
)
def test_a_note_is_found_by_its_name_whatever_was_changed(
    deeds: list[tuple[str, str, int]], read_at: int, many: int
) -> None:
    kept: list[Note | PrivateNote] = []
    with pytest.MonkeyPatch.context() as patch, closing(Store.in_memory()) as store:
        patch.setattr(note_hashes, "MANY", many)
        patch.setattr(note_names, "TOGETHER", 2)
        for number, (deed, title, chance) in enumerate(deeds):
            if number == read_at:
                next(store.queries.titles.of_notes.prepare())
            store.apply(change_of(kept, deed, number, chance, title=title))
        for name in {compared(note.title) for note in kept}:
            found = store.queries.titles.notes({name})
            there = {note.id for note in kept if compared(note.title) == name}
            assert {id for id, title, _ in found if compared(title) == name} == there
            private = {id for id, _, private in found if private}
            assert private == {one.id for one in kept if isinstance(one, PrivateNote)} & {
                id for id, _, _ in found
            }


def test_the_last_edited_comes_first() -> None:
    with closing(Store.in_memory()) as store:
        store.apply(added(make.note(1, title="Live"), make.private_note(2, title="LIVE")))
        store.apply(added(make.note(3, title="live", edited=make.NOW - timedelta(days=1))))
        found = store.queries.titles.notes({"live"})
        assert [private for _, _, private in found][-1] is False
        assert found[-1][0] == "note-3"


@pytest.mark.parametrize("many", [10, 300])
def test_a_name_is_looked_up_among_few_and_many_alike(
    many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_names, "TOGETHER", 5)
    with closing(Store.in_memory()) as store:
        kinds = make.note, make.private_note
        store.apply(added(*(kinds[one % 2](one, title=f"Live {one}") for one in range(many))))
        store.queries.titles.of_notes.forget()  # what was changed is kept as such
        steps = list(store.queries.titles.of_notes.prepare())
        assert len(steps) > many // 5
        connection = store._database._connection
        rows: list[Any] = []
        statements: list[str] = []
        connection.set_trace_callback(statements.append)
        connection.row_factory = lambda _, row: rows.append(row) or row
        found = store.queries.titles.notes({"live 3", "live 4", "nothing"})
        assert {title for _, title, _ in found} == {"Live 3", "Live 4"}
        assert len(rows) == 2
        assert sum(text.startswith("SELECT") for text in statements) == 1
        assert list(store.queries.titles.of_notes.prepare()) == []


def test_notes_that_keep_their_titles_are_not_compared_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Thousands of them get other bodies at once when what they link to has another title."""
    monkeypatch.setattr(note_hashes, "MANY", 1)
    notes = [make.note(1, title="Live"), make.private_note(2, title="Live"), make.note(3)]
    with closing(Store.in_memory()) as store:
        store.apply(added(*notes))
        names = store.queries.titles.of_notes
        list(names.prepare())
        others = [replace(note, body="[[Another title]]") for note in notes]
        store.apply(together(*map(edited, notes, others)))
        assert list(names.prepare()) == []
        assert {id for id, _, _ in store.queries.titles.notes({"live"})} == {
            "note-1",
            "private-note-2",
        }


def test_notes_are_found_while_another_thread_stores_others() -> None:
    """Thousands come in from the background while the main thread looks for what a link means."""
    with closing(Store.in_memory()) as store:
        names = store.queries.titles.of_notes
        list(names.prepare())
        names.follow(added(*(make.note(one, title=f"Live {one}") for one in range(1_000))))
        more = [added(make.note(one, title=f"Live {one}")) for one in range(1_000, 1_900)]
        storing = Thread(target=lambda: [names.follow(one) for one in more])
        usual = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        try:
            storing.start()
            while storing.is_alive():
                assert names.with_any({"live 3"}) == (frozenset(), {"note-3"})
        finally:
            sys.setswitchinterval(usual)
            storing.join()
        assert names.with_any({"live 1899"}) == (frozenset(), {"note-1899"})


def test_what_could_not_be_read_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(note_names, "TOGETHER", 2)
    with closing(Store.in_memory()) as store:
        store.apply(added(*(make.note(one, title=f"Live {one}") for one in range(6))))
        names = store.queries.titles.of_notes
        names.forget()
        steps = names.prepare()
        next(steps)
        monkeypatch.setattr(names, "_records", _fail)
        with pytest.raises(StoreError):
            next(steps)
        monkeypatch.undo()
        assert [title for _, title, _ in store.queries.titles.notes({"live 5"})] == ["Live 5"]


def _fail(*_: object) -> None:
    raise StoreError
