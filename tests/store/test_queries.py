"""What the file answers, and in which order."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import Entity, added, edited, removed
from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.store import reading
from revmentor_desktop.store.engine import Database, connect
from revmentor_desktop.store.errors import Damaged, Missing, Stale
from revmentor_desktop.store.queries import Queries
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import upgrade
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.domain.summaries import NoteSummary

ONE, TWO = SessionId("session-1"), SessionId("session-2")


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store.in_memory()
    yield opened
    opened.close()


@pytest.fixture
def asked(store: Store) -> Callable[..., Queries]:
    """Return what asks a store that holds the entities it is given."""

    def ask(*entities: Entity) -> Queries:
        store.apply(added(*entities))
        return store.queries

    return ask


def test_the_pair_is_found(asked: Callable[..., Queries]) -> None:
    assert asked(make.pair()).pair() == make.pair()


def test_without_a_pair_there_is_no_workspace(asked: Callable[..., Queries]) -> None:
    with pytest.raises(Missing):
        asked().pair()


def test_sessions_come_by_start_and_number(asked: Callable[..., Queries]) -> None:
    early = make.session(3, start=make.NOW - timedelta(days=1))
    twin = make.session(4, start=make.session(1).start)
    asked(twin, make.session(2, items=2), early, make.session(1))
    found = asked().sessions()
    assert found == (early, make.session(1), twin, make.session(2, items=2))


def test_a_session_is_found_by_its_id(asked: Callable[..., Queries]) -> None:
    assert asked(make.session(1, items=3)).session("session-1") == make.session(1, items=3)


def test_what_is_not_there_is_none(asked: Callable[..., Queries]) -> None:
    read = asked()
    found = [read.session("x"), read.note("x"), read.private_note("x"), read.question("x")]
    assert [*found, read.recap_of("x"), read.preparation_of("x")] == [None] * 6


def test_templates_and_terms_come_by_name_whatever_the_case(asked: Callable[..., Queries]) -> None:
    read = asked(
        make.template(1, name="beta"),
        make.template(2, name="Alpha"),
        make.term(1, word="zebra"),
        make.term(2, word="AI"),
        make.term(3, word="bot"),
    )
    assert [template.name for template in read.templates()] == ["Alpha", "beta"]
    assert [term.word for term in read.terms()] == ["AI", "bot", "zebra"]


def test_words_are_read_by_their_topics_and_the_clear_ones_as_words(
    asked: Callable[..., Queries],
) -> None:
    terms = (
        make.term(1, word="bot", topic=TopicId("topic-1")),
        make.term(2, word="AI", topic=TopicId("topic-1"), clear=True),
        make.term(3, word="zebra", topic=TopicId("topic-2")),
        make.term(4, word="直播", clear=True),
    )
    read = asked(*terms)
    assert read.terms_of_topics([TopicId("topic-1")]) == (terms[1], terms[0])
    assert read.terms_of_topics([]) == ()
    assert read.clear_words() == {"AI", "直播"}


def test_questions_and_actions_come_oldest_first(asked: Callable[..., Queries]) -> None:
    read = asked(make.question(2), make.question(1), make.action(2), make.action(1))
    assert read.questions() == (make.question(1), make.question(2))
    assert read.actions() == (make.action(1), make.action(2))


def test_takeaways_come_newest_first(asked: Callable[..., Queries]) -> None:
    asked(make.takeaway(1), make.takeaway(3), make.takeaway(2, session=TWO))
    assert asked().takeaways() == (make.takeaway(3), make.takeaway(2, session=TWO), make.takeaway())
    assert asked().takeaways("session-1") == (make.takeaway(3), make.takeaway(1))


def test_what_belongs_to_a_session_is_found_by_it(asked: Callable[..., Queries]) -> None:
    read = asked(
        *(make.recap(1), make.recap(2), make.preparation(1), make.preparation(2)),
        *(make.cue(2), make.cue(1), make.cue(3, session=TWO)),
        *(make.note(2, session=ONE), make.note(1, session=TWO), make.private_note(session=ONE)),
    )
    assert read.recap_of("session-2") == make.recap(2)
    assert read.preparation_of("session-2") == make.preparation(2)
    assert read.cues_of("session-1") == (make.cue(1), make.cue(2))
    assert read.notes_of("session-1") == (make.note(2, session=ONE),)


def test_drafts_are_not_among_the_questions(asked: Callable[..., Queries]) -> None:
    read = asked(make.draft_question(2), make.draft_question(1), make.question(3))
    assert read.draft_questions() == (make.draft_question(1), make.draft_question(2))
    assert read.questions() == (make.question(3),)


def test_reviews_that_are_only_mine_are_not_among_the_released(
    asked: Callable[..., Queries],
) -> None:
    later = make.review(2, day=date(2027, 3, 4))
    read = asked(later, make.review(1), make.private_review())
    assert read.reviews() == (make.review(1), later)
    assert read.private_reviews() == (make.private_review(),)


# --- lists of notes -----------------------------------------------------------------------


def test_notes_are_listed_last_edited_first(asked: Callable[..., Queries]) -> None:
    asked(make.note(1), make.private_note(3), make.note(2))
    found = asked().note_summaries()
    assert [summary.id for summary in found] == ["private-note-3", "note-2", "note-1"]
    assert [summary.private for summary in found] == [True, False, False]


def test_a_summary_says_what_the_note_says(asked: Callable[..., Queries]) -> None:
    note = make.private_note(body="x" * 300, session=ONE, topic=TopicId("topic-1"))
    (summary,) = asked(note).note_summaries()
    assert (summary.title, summary.edited) == (note.title, note.edited)
    assert (summary.session, summary.topic) == (ONE, "topic-1")
    assert summary.excerpt == "x" * 200


def test_a_summary_never_says_what_was_not_stored(store: Store) -> None:
    note = make.note(1, title="Kept")
    store.apply(added(note))
    assert [one.title for one in store.queries.note_summaries()] == ["Kept"]
    with pytest.raises(Stale):
        store.apply(edited(replace(note, title="Another's"), replace(note, title="Refused")))
    assert [one.title for one in store.queries.note_summaries()] == ["Kept"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"shared": False}, ["private-note-3"]),
        ({"private": False}, ["note-2", "note-1"]),
        ({"shared": False, "private": False}, []),
        ({"session": "session-1"}, ["private-note-3", "note-1"]),
        ({"topic": "topic-1"}, ["note-2"]),
        ({"limit": 2}, ["private-note-3", "note-2"]),
    ],
)
def test_a_list_of_notes_is_narrowed(
    asked: Callable[..., Queries], options: dict[str, Any], expected: list[str]
) -> None:
    asked(
        make.note(1, session=ONE),
        make.note(2, topic=TopicId("topic-1")),
        make.private_note(3, session=ONE),
    )
    assert [summary.id for summary in asked().note_summaries(**options)] == expected


@given(minutes=st.lists(st.integers(0, 3), max_size=12), page=st.integers(1, 4))
def test_pages_of_notes_put_together_are_the_list(minutes: list[int], page: int) -> None:
    store = Store.in_memory()
    with closing(store):
        for number, minute in enumerate(minutes):
            kind = make.private_note if number % 2 else make.note
            store.apply(added(kind(number, edited=make.NOW + timedelta(minutes=minute))))
        whole = store.queries.note_summaries()
        pages: list[NoteSummary] = []
        last = None
        while found := store.queries.note_summaries(limit=page, before=last):
            assert len(found) <= page
            pages.extend(found)
            last = (found[-1].edited, found[-1].id)
        assert tuple(pages) == whole


def test_a_list_of_notes_is_kept_as_it_would_be_read() -> None:
    store = Store.in_memory()
    note, session = make.note(1, session=ONE), make.session()
    later = replace(note, title="Next", body="x" * 300, edited=make.NOW + timedelta(minutes=1))
    steps = (
        added(session, note, make.private_note(2)),
        edited(note, later),
        added(make.private_note(3, edited=later.edited)),
        removed(later),
    )
    with closing(store):
        for step in steps:
            store.queries.note_summaries()
            store.apply(step)
            assert store.queries.note_summaries() == Queries(store._database).note_summaries()


def test_notes_are_counted(asked: Callable[..., Queries]) -> None:
    read = asked(make.note(1), make.private_note(1, session=ONE), make.private_note(2))
    assert read.note_counts() == (1, 2)
    assert read.private_note_count() == 2
    assert read.private_note_count("session-1") == 1


def test_a_page_of_notes_is_read_by_index(store: Store) -> None:
    """A list of thousands must not be read whole to show the first hundred."""
    statements: list[str] = []
    raw = store._database._connection
    raw.set_trace_callback(statements.append)
    store.queries.note_summaries(limit=100)
    raw.set_trace_callback(None)
    (query,) = [text for text in statements if text.startswith("SELECT")]
    plan = " ".join(row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {query}"))
    assert "ix_notes_edited_id" in plan
    assert "ix_private_notes_edited_id" in plan
    assert "TEMP B-TREE" not in plan


# --- a file that lies ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "column",
    [
        "edited = 'yesterday'",
        "edited = '2026-13-01T00:00:00.000000Z'",
        "title = CAST(x'ff' AS TEXT)",
    ],
)
def test_what_no_value_can_be_is_damage(column: str) -> None:
    connection = connect(None)
    upgrade(connection, None)
    store = Store(Database(connection, None))
    store.apply(added(make.note()))
    connection.execute(f"UPDATE notes SET {column}")
    for ask in (store.queries.note_summaries, lambda: store.queries.find(Note, "note-1")):
        with pytest.raises(Damaged) as raised:
            ask()
        assert raised.value.__context__ is None
    store.close()


# --- pictures and learned words ---


def test_pictures_are_found_by_their_note_and_side() -> None:
    one, other = make.attachment(1), make.attachment(2, note=make.note(2).id)
    mine = make.private_attachment(1)
    read = make.workspace(one, other, mine).read
    assert read.attachments_of("note-1") == (one,)
    assert read.private_attachments_of("private-note-1") == (mine,)
    assert read.attachments_of("private-note-1") == ()
    assert read.attachment(one.id) == one
    assert read.attachment(mine.id) is None
    assert read.private_attachment(mine.id) == mine
    assert read.private_attachment(one.id) is None


def test_learned_words_come_by_word() -> None:
    words = [make.learned_word(1, word="beta"), make.learned_word(2, word="Alpha")]
    assert [one.word for one in make.workspace(*words).read.learned_words()] == ["Alpha", "beta"]


def test_all_that_is_stored_is_read_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "WHOLE", 2)
    monkeypatch.setattr(reading, "WHOLE_PICTURES", 1)
    notes = [make.note(number) for number in range(1, 7)]
    pictures = [make.attachment(number) for number in range(1, 4)]
    workspace = make.workspace(*notes, *pictures, make.session(1, items=2))
    assert tuple(workspace.read.each_thing()) == tuple(workspace.read.each_thing())
    things = workspace.read.each_thing()
    assert notes[0] in things
    workspace.commit(removed(notes[5]))  # nobody waits for the rest of them
    rest = set(things)
    assert rest.issuperset({*notes[1:5], *pictures})
    assert notes[5] not in rest
