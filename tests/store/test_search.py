"""The search index: it finds what is stored and nothing else, and keeps nothing that is gone."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.private import PreparationLine, shared_note
from revmentor_desktop.domain.sessions import Step
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import Stale
from revmentor_desktop.store.row import instant_text
from revmentor_desktop.store.sought import Phrase, Sought
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import STEPS
from revmentor_desktop.store.upgrade import make as make_file
from tests import make
from tests.corpus import measure
from tests.indexed import ids_found, ids_of, indexed
from tests.strategies import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store.in_memory()
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pair"


def found(store: Store, *words: str, **narrowed: Any) -> set[str]:
    """Return the ids of what holds *words*."""
    return ids_found(store, Sought(tuple(map(Phrase, words)), **narrowed))


# --- finding ------------------------------------------------------------------------------

PLACES: dict[str, tuple[str, Entity]] = {
    "title of a note": ("note-1", make.note(title="walnut")),
    "text of a note": ("note-1", make.note(body="a walnut")),
    "title of a session": ("session-1", make.session(title="walnut")),
    "purpose of a session": ("session-1", make.session(purpose="walnut")),
    "place of a session": ("session-1", make.session(place="walnut room")),
    "title of an item": ("session-1", make.session(items=(make.item(title="walnut"),))),
    "details of an item": ("session-1", make.session(items=(make.item(details="walnut"),))),
    "step of an item": ("session-1", make.session(items=(make.item(steps=(Step("walnut"),)),))),
    "recap": ("recap-1", make.recap(summary="**walnut**")),
    "question": ("question-1", make.question(text="walnut?")),
    "answer": ("question-1", make.question(answer="walnut")),
    "action": ("action-1", make.action(text="buy walnut")),
    "takeaway": ("takeaway-1", make.takeaway(text="walnut")),
    "reason of a takeaway": ("takeaway-1", make.takeaway(reason="walnut")),
    "word": ("term-1", make.term(word="walnut")),
    "meaning": ("term-1", make.term(meaning="a walnut")),
    "title of a private note": ("private-note-1", make.private_note(title="walnut")),
    "text of a private note": ("private-note-1", make.private_note(body="walnut")),
    "draft": ("draft-question-1", make.draft_question(text="walnut")),
    "preparation": (
        "preparation-1",
        replace(make.preparation(), lines=(PreparationLine('"walnut" \\ 反'),)),
    ),
    "cue": ("cue-1", make.cue(text="walnut")),
}


def test_the_latest_entries_are_those_that_came_last(store: Store) -> None:
    store.apply(added(*(make.note(number, title="Walnut") for number in range(1, 5))))
    store.apply(added(make.private_note(title="", body="walnut")))
    sought = Sought((Phrase("waln"),))
    latest, whole = store.index.latest_numbers(sought, 2)
    assert (ids_of(store.queries, latest), whole) == ({"note-3", "note-4", "private-note-1"}, False)
    assert store.index.latest_numbers(sought, 4) == (store.index.numbers(sought), True)
    latest, whole = store.index.latest_numbers(Sought((Phrase("w"),)), 4)
    assert (len(latest), whole) == (4, False), "the first letter is looked for in titles"


@pytest.mark.parametrize("place", PLACES)
def test_a_word_is_found_wherever_it_can_stand(store: Store, place: str) -> None:
    id, entity = PLACES[place]
    store.apply(added(entity))
    assert found(store, "waln") == {id}
    store.apply(removed(entity))
    assert found(store, "waln") == set()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We met in a Café", "cafe"),
        ("We met in a cafe\u0301", "café"),
        ("naïve", "NAI"),
        ("ＡＩ 工具", "ai"),
        ("用AI工具", "AI"),
        ("用AI工具", "ai工具"),
        ("用 AI 工具", "AI工具"),
        ("反向導師計劃", "導"),
        ("反向導師計劃", "導師"),
        ("反向導師計劃", "反向導師計劃"),
        ("去𠮷野家搭𨋢", "𨋢"),
        ("去𠮷野家搭𨋢", "𠮷野家"),
        ("e-mail", "e-mail"),
        ("a follow-up", "follow up"),
        ("コーヒーを飲む", "コーヒー"),
        ("3D and 5G", "3d"),
    ],
)
def test_a_word_is_found_however_it_is_written(store: Store, text: str, word: str) -> None:
    store.apply(added(make.note(body=text)))
    assert found(store, word) == {"note-1"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("反向，導師", "向導"),
        ("反向 導師", "向導"),
        ("反向\n導師", "向導"),
        ("反向🎉導師", "向導"),
        ("ExcelAI", "AI"),
        ("mentoring", "mentee"),
        ("導計", "導師"),
    ],
)
def test_a_text_without_the_word_is_not_found(store: Store, text: str, word: str) -> None:
    store.apply(added(make.note(title="", body=text)))
    assert found(store, word) == set()


def test_words_must_all_be_there_in_title_or_text(store: Store) -> None:
    store.apply(added(make.note(1, title="walnut", body="oak"), make.note(2, title="walnut")))
    assert found(store, "walnut", "oak") == {"note-1"}


def test_an_exact_phrase_is_whole_words_side_by_side(store: Store) -> None:
    store.apply(
        added(make.note(1, body="the walnut table"), make.note(2, body="walnut tablecloth"))
    )
    exact = Sought((Phrase("walnut table", exact=True),))
    assert ids_found(store, exact) == {"note-1"}


def test_what_must_not_be_there_takes_a_match_away(store: Store) -> None:
    store.apply(added(make.note(1, body="walnut oak"), make.note(2, body="walnut")))
    without = (Phrase("oa"),)
    assert found(store, "walnut", without=without) == {"note-2"}
    assert found(store, without=without) == {"note-2"}


@given(TEXT)
def test_no_text_can_be_mistaken_for_the_language_of_the_index(text: str) -> None:
    with closing(Store.in_memory()) as store:
        store.apply(added(make.note(title="", body=text)))
        expected = {"note-1"} if any(map(str.isalnum, text[:80])) else set()
        assert found(store, text[:80]) >= (expected if text[:80] == text else set())
        store.index.find(Sought((Phrase(text[:80], exact=True),)), make.NOW, 5)


def test_a_search_can_be_narrowed(store: Store) -> None:
    march = make.NOW - timedelta(days=250)
    store.apply(
        added(
            make.session(1, title="walnut"),
            make.note(1, title="walnut", edited=march),
            make.note(2, title="walnut", topic="oak"),
            make.action(1, text="walnut"),
            make.recap(1, summary="walnut"),
            make.term(1, word="walnut"),
        )
    )
    assert found(store, "walnut", sources=frozenset({"actions"})) == {"action-1"}
    assert found(store, "walnut", topics=frozenset({"oak"})) == {"note-2"}
    assert found(store, "walnut", people=frozenset({"mentee"})) == {"action-1"}
    assert found(store, "walnut", until=make.NOW - timedelta(days=1)) == {"note-1"}
    late = make.NOW + timedelta(days=1)
    assert found(store, "walnut", since=late) == {"session-1", "recap-1"}  # which has its day


# --- the order ----------------------------------------------------------------------------


def test_a_source_shows_its_best_and_says_how_many_there_are(store: Store) -> None:
    store.apply(added(*(make.note(number, title="walnut") for number in range(7))))
    matches = store.index.find(Sought((Phrase("walnut"),)), make.NOW, 3)
    assert [match.total for match in matches] == [7, 7, 7]


def test_a_match_comes_with_its_words_and_its_side(store: Store) -> None:
    store.apply(added(make.private_note(title="walnut", body="oak")))
    (match,) = store.index.find(Sought((Phrase("oak"),)), make.NOW, 3)
    assert (match.title, match.body, match.private) == ("walnut", "oak", True)


# --- following ----------------------------------------------------------------------------


def test_the_index_follows_an_edit_and_its_undoing(store: Store) -> None:
    before, after = make.note(body="walnut"), make.note(body="oak")
    store.apply(added(before))
    change = edited(before, after)
    store.apply(change)
    assert (found(store, "walnut"), found(store, "oak")) == (set(), {"note-1"})
    store.apply(change.inverse())
    assert (found(store, "walnut"), found(store, "oak")) == ({"note-1"}, set())


def test_a_note_that_is_written_waits_for_the_index_with_the_version_kept_of_it(
    store: Store,
) -> None:
    before, after = make.note(body="walnut"), make.note(body="oak")
    store.apply(added(before))
    store.index.refresh()
    store.apply(together(added(make.revision()), edited(before, after)))
    waiting = "SELECT number FROM search_waiting"
    assert store._database.run(lambda connection: connection.execute(waiting).fetchall())
    assert (found(store, "walnut"), found(store, "oak")) == (set(), {"note-1"})


def test_the_index_follows_the_items_of_an_agenda(store: Store) -> None:
    one, two = make.item(1, title="walnut"), make.item(2, title="oak")
    before = make.session(items=(one, two))
    after = replace(before, items=(replace(two, details="elm"), make.item(3, title="ash")))
    store.apply(added(before))
    store.apply(edited(before, after))
    assert found(store, "walnut") == set()
    assert found(store, "oak", "elm") == found(store, "ash") == {"session-1"}


def test_a_note_that_is_made_shared_changes_its_side(store: Store) -> None:
    note = make.private_note(title="walnut")
    store.apply(added(note))
    store.apply(together(removed(note), added(shared_note(note))))
    (match,) = store.index.find(Sought((Phrase("walnut"),)), make.NOW, 3)
    assert (match.source, match.private) == ("notes", False)


def test_what_is_refused_leaves_no_trace(store: Store) -> None:
    with pytest.raises(Stale):
        store.apply(added(make.note(title="walnut"), make.note(title="walnut")))
    assert found(store, "walnut") == set()


def test_typing_and_asking_in_turns_leaves_the_index_as_if_made_at_once(store: Store) -> None:
    note = make.note(body="")
    store.apply(added(note))
    for words in ("wal", "walnut", "walnut 反向", "walnut 反向導師", "oak", "", "walnut"):
        typed = replace(note, body=words)
        store.apply(edited(note, typed))
        note = typed
        if len(words) % 2:
            assert found(store, "walnut") == ({"note-1"} if "walnut" in words else set())
    assert indexed(store) == indexed(holding(note))


@given(TEXT, TEXT)
def test_any_text_can_be_taken_out_again(before: str, after: str) -> None:
    with closing(Store.in_memory()) as store:
        one, other = make.note(body=before), make.note(body=after)
        store.apply(added(one))
        store.index.refresh()
        store.apply(edited(one, other))
        assert indexed(store) == indexed(holding(other))


def holding(*entities: Entity) -> Store:
    """Return a new store that holds *entities*."""
    store = Store.in_memory()
    store.apply(added(*entities))
    return store


# --- the file -----------------------------------------------------------------------------


def test_deleted_words_are_not_in_the_file(folder: Path) -> None:
    """Every way to delete: a word of a text, a whole note, private or not, an agenda item."""
    words = [
        f"q{chr(97 + at % 26)}{at:03}zwielicht{at:03}{chr(122 - at % 26)}x" for at in range(400)
    ]
    notes = [
        (make.note if at % 2 else make.private_note)(at, title=word, body=f"{word}b 暮光{word}")
        for at, word in enumerate(words)
    ]
    kept = make.note(9999, body=" ".join(f"kept{at}" for at in range(3000)))
    session = make.session(items=(make.item(title="qzwielichtitem"),))
    store = Store.create(folder)
    store.apply(added(make.pair(), kept, session, *notes))
    store.apply(removed(*notes[:300]))
    for note in notes[300:]:
        store.apply(edited(note, replace(note, title="gone", body="")))
    store.apply(edited(session, replace(session, items=())))
    store.close()
    data = (folder / "workspace.db").read_bytes()
    assert b"kept2999" in data
    assert b"zwielicht" not in data
    assert "暮光".encode() not in data
    assert not [word for word in words if word[5:].encode() in data]


def test_what_a_killed_program_left_undone_is_done_when_the_file_is_opened(
    folder: Path, tmp_path: Path
) -> None:
    store = Store.create(folder)
    store.apply(added(make.pair()))
    note = make.note(body="walnut")
    store.apply(added(note))
    store.index.refresh()
    store.apply(edited(note, replace(note, body="oak")))
    with closing(opened_copy(store, tmp_path / "copy")) as copy:
        assert (found(copy, "walnut"), found(copy, "oak")) == (set(), {"note-1"})
    store.close()


def test_a_restored_backup_finds_the_same(folder: Path, tmp_path: Path) -> None:
    store = Store.create(folder)
    store.apply(added(*make.one_of_each(), make.note(2, body="反向導師")))
    store.apply(removed(make.note(session=make.session().id)))  # numbers and rowids part
    with closing(opened_copy(store, tmp_path / "copy")) as copy:
        assert indexed(copy) == indexed(store)
        store.apply(edited(make.note(2, body="反向導師"), make.note(2, body="議程")))
        copy.apply(edited(make.note(2, body="反向導師"), make.note(2, body="議程")))
        assert indexed(copy) == indexed(store)
    store.close()


def opened_copy(store: Store, folder: Path) -> Store:
    """Return a copy of the file of *store*, made as backups are, and opened."""
    folder.mkdir()
    connection = store._database._connection
    connection.execute("VACUUM INTO ?", (str(folder / "workspace.db"),))
    return Store.open(folder)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM {}_data WHERE id > 10",
        "UPDATE {}_data SET block = zeroblob(length(block)) WHERE id > 10",
    ],
)
@pytest.mark.parametrize("index", ["search_index", "private_search_index"])
def test_a_damaged_index_is_made_anew_and_keeps_nobody_out(
    folder: Path, damage: str, index: str
) -> None:
    store = Store.create(folder)
    store.apply(added(*make.one_of_each()))
    whole = indexed(store)
    store.close()
    with closing(connect(folder / "workspace.db")) as connection:
        connection.execute(damage.format(index))
    with closing(Store.open(folder)) as store:
        assert indexed(store) == whole


def test_a_file_from_before_there_was_an_index_gets_one(folder: Path) -> None:
    folder.mkdir()
    make_file(folder / "workspace.db", STEPS[:1])
    with closing(connect(folder / "workspace.db")) as connection:
        for table in ("notes", "private_notes"):
            connection.execute(
                f"INSERT INTO {table} (id, title, body, created, edited) VALUES (?, ?, ?, ?, ?)",
                (table, "walnut", "反向導師", *2 * (instant_text(make.NOW),)),
            )
        connection.execute("INSERT INTO recaps VALUES ('recap', 'session', 'walnut')")
    with closing(Store.open(folder)) as store:
        assert found(store, "waln") == {"notes", "private_notes", "recap"}
        assert found(store, "導師") == {"notes", "private_notes"}


# --- recall -------------------------------------------------------------------------------


def test_every_note_that_holds_a_word_is_found_and_no_other() -> None:
    recall = measure(make.workspace(), 500, 60)
    assert recall.there > 1000
    assert (recall.missed, recall.wrong) == ([], [])
