"""What is typed to search: operators where they are meant, and words in every other case."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services.query import Group, Query, parse
from revmentor_desktop.store.sought import Phrase


def words(*typed: str) -> tuple[Phrase, ...]:
    return tuple(map(Phrase, typed))


def test_words_are_all_wanted() -> None:
    assert parse("  chat  log 導師 ") == Query(words("chat", "log", "導師"))


def test_a_quotation_is_meant_to_the_letter() -> None:
    assert parse('"chat log"').words == (Phrase("chat log", exact=True),)


def test_a_quotation_that_is_open_goes_on() -> None:
    assert parse('"chat lo').words == words("chat lo")


def test_quotation_marks_of_a_word_processor_are_quotation_marks() -> None:
    assert parse("“chat log” 「導師」").words == (
        Phrase("chat log", exact=True),
        Phrase("「導師」"),
    )


def test_a_minus_leaves_out() -> None:
    query = parse('chat -log -"to show" e-mail')
    assert query.words == words("chat", "e-mail")
    assert query.without == (Phrase("log"), Phrase("to show", exact=True))


@pytest.mark.parametrize("group", Group)
def test_kinds_are_called_as_on_the_screen(group: Group) -> None:
    assert parse(f"in:{group.value}").groups == {group}


def test_kinds_may_be_begun_and_several() -> None:
    assert parse("in:note").groups == {Group.NOTES}
    assert parse("IN:notes,topics in:words").groups == {Group.NOTES, Group.TOPICS, Group.WORDS}


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("from:2026", date(2026, 1, 1), None),
        ("from:2026-09", date(2026, 9, 1), None),
        ("from:2026-9-3", date(2026, 9, 3), None),
        ("to:2026", None, date(2027, 1, 1)),
        ("to:2026-12", None, date(2027, 1, 1)),
        ("to:2024-02", None, date(2024, 3, 1)),
        ("from:2026-09-12 to:2026-09-12", date(2026, 9, 12), date(2026, 9, 13)),
    ],
)
def test_days_months_and_years(typed: str, since: date | None, until: date | None) -> None:
    query = parse(typed)
    assert (query.since, query.until, query.words) == (since, until, ())


def test_topics_and_people() -> None:
    query = parse('topic:"AR try-on" who:robert plan')
    assert query == Query(words("plan"), topics=("AR try-on",), people=("robert",))


@pytest.mark.parametrize(
    "typed",
    [
        *("in:nowhere", "from:yesterday", "from:2026-13", "to:2026-02-30", "from:0000", "to:9999"),
        *("https://example.com", "note:this", "-:x"),
    ],
)
def test_what_is_no_operator_is_a_word(typed: str) -> None:
    assert [phrase.words for phrase in (*parse(typed).words, *parse(typed).without)] in (
        [typed],
        [typed.removeprefix("-")],
    )


@pytest.mark.parametrize("typed", ["", "   ", '""', "in:", "-", '"'])
def test_what_says_nothing_asks_for_nothing_or_for_itself(typed: str) -> None:
    assert all(phrase.words.strip() for phrase in parse(typed).words)


@given(st.text(st.sampled_from('abc導 "-:inotfrmw0129“,\\*^()')))
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    parse(typed)


@given(st.text())
def test_no_text_is_an_error(typed: str) -> None:
    parse(typed)
