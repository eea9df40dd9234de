"""What the search index is made of, and how it follows what is stored."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.store import indexing
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.indexing import _OTHER_WORDS, BREAK, LETTERS, spread
from revmentor_desktop.store.sought import Phrase, Sought
from revmentor_desktop.store.store import Store
from tests import make
from tests.indexed import ids_found
from tests.strategies import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store.in_memory()
    yield opened
    opened.close()


def test_letters_without_spaces_stand_by_themselves() -> None:
    assert spread("用AI工具").split() == ["用", "AI", "工", "具"]


def as_first_spread(words: str) -> str:
    """Return *words* as the indexes of version 3 were filled, letter by letter and slowly."""
    words = words.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    gap = f"(?<=[{LETTERS}])([^{_OTHER_WORDS}{LETTERS}]+)(?=[{LETTERS}])"
    return re.sub(f"([{LETTERS}])", r" \1 ", re.sub(gap, rf"\1 {BREAK} ", words))


def in_an_index(words: str) -> list[tuple[int, str]]:
    """Return the place of each word, as an index of ours takes *words* apart."""
    with closing(connect(None)) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE one USING fts5"
            " (words, tokenize = 'unicode61 remove_diacritics 2')"
        )
        connection.execute("CREATE VIRTUAL TABLE held USING fts5vocab (one, instance)")
        connection.execute("INSERT INTO one VALUES (?)", (words,))
        found = connection.execute('SELECT "offset", term FROM held ORDER BY 1').fetchall()
    return list(found)


MIXED = st.text(
    "用工𠮷の한aZ9ＡｚＱ９，＂＿＋。,\"' -\n\te\u0301é\ue000²Ⅷ🙂\u3005\ufe0f", max_size=30
)


@given(st.one_of(MIXED, TEXT))
def test_an_index_that_was_filled_long_ago_holds_the_same_words(words: str) -> None:
    assert in_an_index(spread(words)) == in_an_index(as_first_spread(words))


# --- much that goes -----------------------------------------------------------------------


def taken_out(store: Store) -> list[str]:
    """Return where the words of entries are taken out one by one from now on, as it happens."""
    found: list[str] = []

    def hear(statement: str) -> None:
        if "'delete'" in statement:
            found.append(statement)

    store._database._connection.set_trace_callback(hear)
    return found


@pytest.mark.parametrize("many_gone", [1, 1_000])
def test_much_that_is_edited_and_removed_is_found_as_it_is(
    store: Store, monkeypatch: pytest.MonkeyPatch, many_gone: int
) -> None:
    monkeypatch.setattr(indexing, "MANY_GONE", many_gone)
    before = [make.note(number, title="walnut", body="議程") for number in range(30)]
    before += [make.note(99, title="acorn", body="程議")]
    store.apply(added(*before, *(make.private_note(number) for number in range(200, 230))))
    store.index.refresh()
    out = taken_out(store)
    after = [replace(note, title="hazel", body="會面") for note in before[:10]]
    store.apply(
        together(*map(edited, before[:10], after), *map(removed, before[10:20])),
    )
    store.index.refresh()
    assert bool(out) == (many_gone > 1)
    kept = {note.id for note in before[20:30]}
    assert ids_found(store, Sought((Phrase("walnut"),))) == kept
    assert ids_found(store, Sought((Phrase("議程"),))) == kept
    assert ids_found(store, Sought((Phrase("hazel"), Phrase("會面")))) == {n.id for n in after}
    assert ids_found(store, Sought((Phrase("acorn"),))) == {before[30].id}
    assert store.is_sound()


def test_little_that_goes_of_much_is_taken_out(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "MANY_GONE", 2)
    monkeypatch.setattr(indexing, "TO_TAKE_OUT", 10)
    notes = [make.note(number, title="walnut") for number in range(60)]
    store.apply(added(*notes))
    store.index.refresh()
    out = taken_out(store)
    store.apply(together(*map(removed, notes[:3])))
    store.index.refresh()
    assert len(out) == 3
