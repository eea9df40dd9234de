"""Finding everything from one field: grouped, in order, narrowed, and private things as told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.private import PreparationLine
from revmentor_desktop.services import glossary
from revmentor_desktop.services import search as searching
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.query import Group
from revmentor_desktop.services.search import A_FEW, Kind, Search
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.search import Found

ONE = SessionId("session-1")
LIBRARY = Library(
    (
        make.topic(1, title="What a chatbot can do", summary="Ask it before a shop does."),
        make.topic(2, title="AR try-on", summary="Walnut tables in one's own room."),
    )
)


def search(*entities: Entity) -> Search:
    return Search(make.workspace(*entities), LIBRARY)


def ids(found: Found) -> dict[Group, list[str]]:
    return {section.group: [hit.id for hit in section.hits] for section in found.sections}


# --- what is found ------------------------------------------------------------------------


def test_everything_is_found_in_its_group() -> None:
    found = search(
        make.session(items=(make.item(title="walnut"),), purpose="walnut"),
        make.recap(summary="walnut"),
        make.note(title="walnut"),
        make.question(text="walnut?"),
        make.action(text="walnut"),
        make.takeaway(text="walnut"),
        make.term(word="walnut"),
        make.private_note(title="walnut"),
        make.draft_question(text="walnut?"),
        replace(make.preparation(), lines=(PreparationLine("walnut"),)),
        make.cue(text="walnut"),
    ).find("walnut")
    assert {group: len(found) for group, found in ids(found).items()} == {
        Group.SESSIONS: 5,
        Group.TOPICS: 1,
        Group.NOTES: 2,
        Group.QUESTIONS: 2,
        Group.ACTIONS: 1,
        Group.TAKEAWAYS: 1,
        Group.WORDS: 1,
    }
    assert found.total == 13


def test_a_term_of_the_pair_is_found_once() -> None:
    found = search(make.term(word="reach", meaning="walnut")).find("reach")
    assert [section.total for section in found.sections] == [1]
    assert found.sections[0].hits[0].kind is Kind.WORD


def test_without_anything_typed_nothing_is_found() -> None:
    assert search(make.note()).find("  ").sections == ()


def test_a_hit_knows_where_it_belongs() -> None:
    hit = search(make.action(text="walnut", session=ONE)).find("walnut").sections[0].hits[0]
    assert (hit.kind, hit.session, hit.who, hit.private) == (Kind.ACTION, ONE, Who.MENTEE, False)


def test_an_item_of_an_agenda_names_its_session() -> None:
    found = search(make.session(items=(make.item(2, title="walnut"),))).find("walnut")
    hit = found.sections[0].hits[0]
    assert (hit.kind, hit.id, hit.part) == (Kind.ITEM, "session-1", "session-1-item-2")


def test_words_are_marked_in_the_title_or_shown_in_their_line() -> None:
    note = make.note(title="A walnut table", body="# Plan\nBuy **oak** today")
    titled = search(note).find("waln").sections[0].hits[0]
    lined = search(note).find("walnut oak").sections[0].hits[0]
    assert (titled.title.ranges, titled.line.text) == (((2, 6),), "")
    assert (lined.line.text, lined.line.ranges) == ("Buy oak today", ((4, 7),))


# --- the order ----------------------------------------------------------------------------


def test_the_section_of_the_best_title_comes_first() -> None:
    found = search(
        make.session(title="A chat"),
        make.note(body="chat"),
        make.term(word="Chat"),
        make.action(text="chat with the shop"),
    ).find("chat")
    groups = [section.group for section in found.sections]
    assert groups == [Group.WORDS, Group.SESSIONS, Group.TOPICS, Group.ACTIONS, Group.NOTES]


def test_titles_come_before_texts_within_a_section() -> None:
    found = search(
        make.note(1, title="Plain", body="chat " * 30),
        make.private_note(2, title="A long title with, at its end, a chat", body="Plain " * 200),
    ).find("in:notes chat")
    assert ids(found)[Group.NOTES] == ["private-note-2", "note-1"]


def test_a_section_shows_a_few_and_says_how_many() -> None:
    notes = [make.note(at, title="walnut") for at in range(8)]
    notes += [make.private_note(at, title="walnut") for at in range(4)]
    (section,) = search(*notes).find("walnut -tables").sections
    assert (len(section.hits), section.total) == (A_FEW, 12)


def test_a_section_that_is_asked_for_by_itself_shows_many() -> None:
    found = search(*(make.note(at, title="walnut") for at in range(20))).find("in:notes walnut")
    assert len(found.sections[0].hits) == 20


# --- operators ----------------------------------------------------------------------------


@pytest.mark.parametrize("group", Group)
def test_in_narrows_to_a_group(group: Group) -> None:
    found = search(*make.one_of_each()).find(f"in:{group.value}")
    assert [section.group for section in found.sections] == [group]


def test_exact_words_and_what_must_not_be_there_hold_for_topics_and_words_too() -> None:
    asked = search(make.term(word="chatbot", meaning="a shop answers"))
    assert ids(asked.find('"chat"')) == {}
    assert ids(asked.find('"chatbot can"')) == {Group.TOPICS: ["topic-1"]}
    assert Group.WORDS not in ids(asked.find("chat -answers"))
    assert Group.TOPICS not in ids(asked.find("chat -shop"))


def test_days_are_days_where_the_pair_is() -> None:
    """Half past midnight on the first of September in Hong Kong is still August in UTC."""
    early = datetime(2026, 8, 31, 16, 30, tzinfo=UTC)
    asked = search(make.note(title="walnut", edited=early))
    assert ids(asked.find("walnut from:2026-09")) == {Group.NOTES: ["note-1"]}
    assert ids(asked.find("walnut to:2026-08")) == {}
    assert ids(asked.find("walnut from:2026-09-01 to:2026-09-01")) == {Group.NOTES: ["note-1"]}


@pytest.mark.parametrize("name", ["robert", "Lau", "mentee"])
def test_people_are_called_by_name_or_role(name: str) -> None:
    asked = search(
        make.action(1, text="walnut"),
        make.action(2, text="walnut", owner=Who.MENTOR),
        make.action(3, text="walnut", owner=Who.BOTH),
    )
    assert set(ids(asked.find(f"who:{name} walnut"))[Group.ACTIONS]) == {"action-1", "action-3"}
    assert set(ids(asked.find("who:me walnut"))[Group.ACTIONS]) == {"action-2", "action-3"}


def test_what_both_are_in_is_asked_for_by_naming_both() -> None:
    asked = search(make.action(1), make.action(2, owner=Who.BOTH))
    assert ids(asked.find("who:robert who:mei")) == {Group.ACTIONS: ["action-2"]}


def test_a_topic_is_called_by_words_of_its_title() -> None:
    asked = search(
        make.note(1, topic=TopicId("topic-2")),
        make.note(2),
        make.session(items=(make.item(topic=TopicId("topic-2")),)),
    )
    assert ids(asked.find('topic:"try on"')) == {
        Group.SESSIONS: ["session-1"],
        Group.NOTES: ["note-1"],
    }
    assert ids(asked.find("topic:try walnut in:topics")) == {Group.TOPICS: ["topic-2"]}


@pytest.mark.parametrize("typed", ["who:nobody", "topic:nothing", "in:nowhere"])
def test_an_operator_that_names_nothing_is_looked_for_as_it_stands(typed: str) -> None:
    asked = search(make.note(1, body=f"I typed {typed} here"), make.note(2))
    assert ids(asked.find(typed)) == {Group.NOTES: ["note-1"]}


# --- private things -----------------------------------------------------------------------

PRIVATE = (
    make.private_note(title="walnut"),
    make.draft_question(text="walnut?"),
    replace(make.preparation(), lines=(PreparationLine("walnut"),)),
    make.cue(text="walnut"),
)


def test_private_hits_say_so() -> None:
    found = search(*PRIVATE).find("walnut -tables")
    hits = [hit for section in found.sections for hit in section.hits]
    assert [hit.private for hit in hits] == [True] * 4


def test_covered_hits_are_counted_and_nothing_of_them_is_given() -> None:
    found = search(*PRIVATE, make.note(title="walnut")).find("walnut", covered=True)
    assert ids(found)[Group.NOTES] == ["note-1"]
    assert found.covered == 4
    assert not any(hit.private for section in found.sections for hit in section.hits)


# --- the Notes page -----------------------------------------------------------------------


def test_notes_are_found_by_the_same_language() -> None:
    asked = search(
        make.note(1, title="walnut"),
        make.private_note(2, body="walnut oak"),
        make.action(text="walnut"),
    )
    numbers = asked._workspace.read.note_lists.numbers(("note-1", "private-note-2"))
    assert asked.notes("walnut") == set(numbers.values())
    assert asked.notes("walnut -oak") == {numbers["note-1"]}
    assert asked.latest_notes("walnut", 2) == (asked.notes("walnut"), True)
    assert asked.latest_notes("walnut in:actions", 2) == (frozenset(), True)
    assert asked.notes("walnut in:actions") == frozenset()


@pytest.mark.parametrize("steps", range(9))
def test_all_words_are_found_however_far_they_are_gathered(
    monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    monkeypatch.setattr(glossary, "AT_ONCE", 1)
    monkeypatch.setattr(searching, "AT_ONCE", 1)
    terms = [make.term(number, word=f"walnut {number}") for number in (1, 2, 3)]
    asking = search(*terms)
    preparing = asking.prepare()
    for _ in range(steps):
        next(preparing)
    preparing.close()
    expected = {f"term:{term.id}" for term in terms}
    assert set(ids(asking.find("walnut"))[Group.WORDS]) == expected
    assert set(ids(asking.find("walnut"))[Group.WORDS]) == expected
    assert list(asking.prepare()) == []


def test_words_are_gathered_again_after_they_could_not_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asking = search(make.term(1, word="walnut"))
    with monkeypatch.context() as broken:
        broken.setattr(glossary, "place", lambda _entry: 1 / 0)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                asking.find("walnut")
    assert ids(asking.find("walnut"))[Group.WORDS] == ["term:term-1"]


@pytest.fixture(scope="module")
def asked() -> Search:
    return search(*make.one_of_each())


@given(typed=st.text(st.sampled_from('abw導 "-:infrmtohc0129,')))
def test_nothing_that_is_typed_is_an_error(asked: Search, typed: str) -> None:
    asked.find(typed)
    asked.notes(typed)
