"""Which matches are best, of a few and of very many, and what is looked at between two keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store.sought import Phrase, Sought
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store.in_memory()
    yield opened
    opened.close()


def test_of_very_many_the_title_and_the_latest_are_best_and_all_are_counted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.store.weighing.ENOUGH", 3)
    named = make.note(1, title="A walnut", body="")
    others = (make.note(number, title="", body="a walnut") for number in range(2, 10))
    store.apply(added(named, *others, make.session(1, title="Walnut room")))
    matches = store.index.find(Sought((Phrase("walnut"),)), make.NOW, 3)
    notes = [match for match in matches if match.source == "notes"]
    assert notes[0].id == named.id
    assert {match.id for match in notes[1:]} <= {"note-7", "note-8", "note-9"}
    assert {match.source: match.total for match in matches} == {"notes": 9, "sessions": 1}


def test_between_two_keys_the_latest_of_very_many_are_found_and_not_counted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.store.weighing.ENOUGH", 3)
    named = make.note(1, title="A walnut", body="")
    others = (make.note(number, title="", body="a walnut") for number in range(2, 10))
    store.apply(added(named, *others, make.private_note(title="Walnut")))
    matches, whole = store.index.find_in_brief(Sought((Phrase("walnut"),)), make.NOW, 3)
    assert not whole
    assert [match.id for match in matches] == ["note-1", "note-9", "note-8", "private-note-1"]
    assert [match.total for match in matches] == [None, None, None, 1]


def test_between_two_keys_a_few_are_found_as_always(store: Store) -> None:
    store.apply(added(make.note(title="Walnut"), make.private_note(body="a walnut")))
    sought = Sought((Phrase("wal"),))
    in_brief = store.index.find_in_brief(sought, make.NOW, 3)
    assert in_brief == (store.index.find(sought, make.NOW, 3), True)


LARGE = "revmentor_desktop.store.weighing.LARGE"


def test_between_two_keys_a_large_side_is_weighed_by_titles(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LARGE, 0)
    named = make.note(1, title="A Walnut", body="")
    others = (make.note(number, title="", body="a walnut " * number) for number in range(2, 10))
    store.apply(added(named, *others, make.session(1, title="Walnut room")))
    sought = Sought((Phrase("waln"),))
    matches, whole = store.index.find_in_brief(sought, make.NOW, 3)
    assert not whole
    found = [match.id for match in matches if match.source == "notes"]
    assert found == ["note-1", "note-9", "note-8"]
    totals = {match.source: match.total for match in matches}
    assert totals == {"notes": 9, "sessions": 1}
    whole_totals = {one.source: one.total for one in store.index.find(sought, make.NOW, 3)}
    assert totals == whole_totals


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("no", {"note-1", "note-2"}),
        ("nor", {"note-1", "note-2", "note-3"}),
        ("no n", {"note-1", "note-2", "note-3"}),
        ("n", {"note-2"}),
        ("議程", {"note-4"}),
        ("walnut", set()),
    ],
)
def test_of_a_large_side_words_are_looked_for_as_they_stand_and_beginnings_in_titles(
    store: Store, monkeypatch: pytest.MonkeyPatch, words: str, found: set[str]
) -> None:
    monkeypatch.setattr(LARGE, 0)
    store.apply(
        added(
            make.note(1, title="", body="no north"),
            make.note(2, title="North", body=""),
            make.note(3, title="", body="northern"),
            make.note(4, title="議程平板", body=""),
        )
    )
    sought = Sought(tuple(map(Phrase, words.split())))
    matches, whole = store.index.find_in_brief(sought, make.NOW, 9)
    assert {match.id for match in matches} == found
    assert whole == (words in {"議程", "walnut"})


def test_a_word_that_many_of_a_large_side_have_is_not_taken_for_the_beginning_of_others(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LARGE, 0)
    monkeypatch.setattr("revmentor_desktop.store.weighing.LATEST", 3)
    store.apply(added(*(make.note(number, title="", body="on") for number in range(1, 5))))
    store.apply(added(make.note(9, title="Once", body="")))
    matches, whole = store.index.find_in_brief(Sought((Phrase("on"),)), make.NOW, 9)
    assert ({match.id for match in matches}, whole) == (
        {f"note-{one}" for one in range(1, 5)},
        False,
    )


@pytest.mark.parametrize("many", [3, 400])
@pytest.mark.parametrize("words", ["walnut", "wal", "wa", "議程平板"])
def test_the_index_of_a_large_side_is_gone_through_twice_at_most_between_two_keys(
    store: Store, monkeypatch: pytest.MonkeyPatch, many: int, words: str
) -> None:
    monkeypatch.setattr(LARGE, 0)
    store.apply(
        added(
            *(make.note(one, title="", body="a walnut 議程平板") for one in range(1, many + 1)),
            make.private_note(title="", body=""),
        )
    )
    statements: list[str] = []
    store._database._connection.set_trace_callback(statements.append)
    matches, _ = store.index.find_in_brief(Sought((Phrase(words),)), make.NOW, 3)
    store._database._connection.set_trace_callback(None)
    assert bool(matches) == (words != "wa")
    asked = [text for text in statements if text.lstrip().startswith("SELECT") and "MATCH" in text]
    assert not [text for text in asked if "bm25" in text or "LIMIT" not in text]
    for side in ("private_search_index MATCH", " search_index MATCH"):
        assert 1 <= sum(side in text for text in asked) <= 2


@pytest.mark.parametrize(
    ("last", "found", "totals"),
    [
        ({29, 30}, {"note-29", "note-30"}, [None, None]),
        ({30}, {"note-1", "note-30"}, [2, 2]),
    ],
)
def test_a_phrase_is_looked_for_in_what_came_last_into_a_large_side_and_else_everywhere(
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    last: set[int],
    found: set[str],
    totals: list[int | None],
) -> None:
    monkeypatch.setattr(LARGE, 20)
    monkeypatch.setattr("revmentor_desktop.store.weighing.FEW", 2)
    for number in range(1, 31):
        body = "議程平板" if number in {1, *last} else "平議板程"
        store.apply(added(make.note(number, title="", body=body)))
    sought = Sought((Phrase("議程平板"),))
    matches, _ = store.index.find_in_brief(sought, make.NOW, 9)
    assert {match.id for match in matches} == found
    assert [match.total for match in matches] == totals


@pytest.mark.parametrize(("words", "most"), [("w", 0), ("wa", 0), ("wal", 4), ("議程", 4)])
def test_few_titles_of_a_large_side_are_read_between_two_keys(
    store: Store, monkeypatch: pytest.MonkeyPatch, words: str, most: int
) -> None:
    monkeypatch.setattr(LARGE, 0)
    monkeypatch.setattr("revmentor_desktop.store.weighing.TITLES", 2)
    notes = (make.note(one, title="Walnut 議程", body="") for one in range(1, 9))
    sessions = (make.session(one, title="Walnut 議程") for one in range(1, 9))
    store.apply(added(*notes, *sessions))
    statements: list[str] = []
    store._database._connection.set_trace_callback(statements.append)
    matches, _ = store.index.find_in_brief(Sought((Phrase(words),)), make.NOW, 2)
    store._database._connection.set_trace_callback(None)
    assert {match.id for match in matches} == {"note-8", "note-7", "session-8", "session-7"}
    read = [text for text in statements if text.startswith("SELECT number, title FROM")]
    assert sum(text.partition(" IN ")[2].count(",") + 1 for text in read) == most


def test_between_two_keys_a_first_letter_is_looked_for_in_titles(store: Store) -> None:
    store.apply(added(make.note(1, title="Walnut"), make.note(2, title="", body="walnut")))
    matches, whole = store.index.find_in_brief(Sought((Phrase("w"),)), make.NOW, 3)
    assert ([match.id for match in matches], whole) == (["note-1"], False)
    assert len(store.index.find(Sought((Phrase("w"),)), make.NOW, 3)) == 2


def best(store: Store, *words: str, limit: int = 10) -> list[str]:
    found = store.index.find(Sought(tuple(map(Phrase, words))), make.NOW, limit)
    return [match.id for match in found]


def test_a_word_in_the_title_counts_for_more(store: Store) -> None:
    body = make.note(1, title="Something", body="walnut")
    title = make.note(2, title="walnut", body="Something", edited=body.edited)
    store.apply(added(body, title))
    assert best(store, "walnut") == ["note-2", "note-1"]


def test_what_is_recent_comes_before_what_is_old(store: Store) -> None:
    new = make.note(1, title="walnut", body="same")
    old = make.note(2, title="walnut", body="same", edited=make.NOW - timedelta(days=400))
    store.apply(added(new, old))
    assert best(store, "walnut") == ["note-1", "note-2"]
