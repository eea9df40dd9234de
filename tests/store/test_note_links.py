"""Notes are found by what they link to without all texts being looked at each time."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.names import keys_in
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.store import note_hashes, note_links
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.store import Store
from tests import make
from tests.store.note_deeds import DEEDS, change_of

if TYPE_CHECKING:
    from revmentor_desktop.domain.notes import Note

BODIES = st.sampled_from(
    [
        "",
        "Live",
        "[[Live]]",
        "[[ＬＩＶＥ|it]] and [[ﬁne]]",
        "[[第 2 次會面]]",
        "[[session 02]] [[fine",
    ]
)
NAMES = ("live", "fine", "session 2", "nothing")


def linking(store: Store, *names: str) -> dict[str, bool]:
    """Return the ids of the notes that may link to *names*, and whether each is private."""
    found = [note for some in store.queries.note_links.to(names) for note in some]
    assert len({note.id for note in found}) == len(found)
    return {note.id: isinstance(note, PrivateNote) for note in found}


@settings(max_examples=40)
@given(
    st.lists(st.tuples(DEEDS, BODIES, st.integers(0, 9)), min_size=1, max_size=14),
    st.integers(0, 14),
    st.sampled_from([1, 100]),
)
def test_a_note_is_found_by_its_links_whatever_was_changed(
    deeds: list[tuple[str, str, int]], read_at: int, many: int
) -> None:
    kept: list[Note | PrivateNote] = []
    with pytest.MonkeyPatch.context() as patch, closing(Store.in_memory()) as store:
        patch.setattr(note_hashes, "MANY", many)
        patch.setattr(note_links, "LOOKED_THROUGH", 2)
        patch.setattr(note_links, "WHOLE", 2)
        for number, (deed, body, chance) in enumerate(deeds):
            if number == read_at:
                next(store.queries.note_links.prepare())
            store.apply(change_of(kept, deed, number, chance, body=body))
        for name in NAMES:
            wanted = {
                note.id: isinstance(note, PrivateNote)
                for note in kept
                if name in keys_in(note.body)
            }
            assert wanted.items() <= linking(store, name).items()


@pytest.mark.parametrize("many", [10, 300])
def test_a_name_is_looked_up_among_few_and_many_alike(
    many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_links, "LOOKED_THROUGH", 5)
    with closing(Store.in_memory()) as store:
        kinds = make.note, make.private_note
        notes = (kinds[one % 2](one, body=f"[[Live {one}]], [[Plan]]") for one in range(many))
        store.apply(added(*notes))
        links = store.queries.note_links
        links.forget()  # what was changed is kept as such
        assert len(list(links.prepare())) > many // 5
        assert list(links.prepare()) == []
        rows: list[Any] = []
        store._database._connection.row_factory = lambda _, row: rows.append(row) or row
        assert linking(store, "live 3", "live 4") == {
            make.note(4).id: False,
            make.private_note(3).id: True,
        }
        assert linking(store, "nothing") == {}
        assert len(rows) == 4


def test_a_note_that_links_to_nothing_any_more_is_not_kept_as_one_that_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(note_hashes, "MANY", 1)
    with closing(Store.in_memory()) as store:
        links = store.queries.note_links
        assert list(links.prepare())
        note = make.note(1, body="[[Live]]")
        store.apply(added(note))
        store.apply(edited(note, replace(note, body="none")))
        store.apply(added(make.note(2, body="none"), make.note(3, body="[[Plan]]")))
        assert list(links.prepare()) == []  # one has changed, and not so many that all are read
        assert linking(store, "live", "plan") == {make.note(3).id: False}


def test_what_could_not_be_read_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(note_links, "LOOKED_THROUGH", 2)
    with closing(Store.in_memory()) as store:
        store.apply(added(*(make.note(one, body=f"[[Live {one}]]") for one in range(6))))
        links = store.queries.note_links
        links.forget()
        steps = links.prepare()
        next(steps)
        monkeypatch.setattr(links, "_records", _fail)
        with pytest.raises(StoreError):
            next(steps)
        monkeypatch.undo()
        assert linking(store, "live 5") == {make.note(5).id: False}


def _fail(*_: object) -> None:
    raise StoreError
