"""What differs between two versions of a topic, and what a topic still lacks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given

from revmentor_desktop.domain.topics import (
    Level,
    OwnShelf,
    Section,
    SectionKind,
    Shelf,
    Source,
    Standing,
    Topic,
    Word,
)
from revmentor_desktop.services.topic_parts import (
    ORDER,
    WANTED,
    FactDifference,
    Line,
    Part,
    Sign,
    TextDifference,
    Thin,
    compared,
    differences,
    thin_parts,
)
from tests import make
from tests.strategies import TEXT, TOPIC

SOURCE = Source("A study", "An institute", 2025, date(2026, 11, 1), Standing.CONTESTED)


def only(before: Topic, after: Topic) -> FactDifference | TextDifference:
    (found,) = differences(before, after)
    return found


def lines(found: tuple[Line, ...]) -> list[tuple[Sign, str]]:
    return [(line.sign, line.text) for line in found]


# --- what differs -------------------------------------------------------------------------


@given(TOPIC)
def test_nothing_differs_from_itself(topic: Topic) -> None:
    assert differences(topic, topic) == ()


@given(TOPIC, TOPIC)
def test_each_part_stands_once_and_in_order(before: Topic, after: Topic) -> None:
    parts = [found.part for found in differences(before, after)]
    assert parts == [part for part in ORDER if part in parts]


@given(TEXT, TEXT)
def test_both_texts_can_be_put_together_again(before: str, after: str) -> None:
    found = compared(before, after)
    assert "\n".join(line.text for line in found if line.sign is not Sign.NEW) == before
    assert "\n".join(line.text for line in found if line.sign is not Sign.GONE) == after


def test_a_fact_says_what_it_was_and_is() -> None:
    topic = make.topic(1, shelf=Shelf.AI, level=Level.FIRST_LOOK, minutes=15)
    shops = OwnShelf("Shops")
    after = replace(topic, shelf=shops)
    assert only(topic, after) == FactDifference(Part.SHELF, Shelf.AI, shops)
    after = replace(topic, level=Level.DEEP_DIVE)
    assert only(topic, after) == FactDifference(Part.LEVEL, Level.FIRST_LOOK, Level.DEEP_DIVE)
    assert only(topic, replace(topic, minutes=20)) == FactDifference(Part.MINUTES, 15, 20)


def test_a_changed_line_marks_the_words_that_differ() -> None:
    gone, new = compared("Open the app.", "Open the web app.")
    assert (gone.sign, new.sign) == (Sign.GONE, Sign.NEW)
    assert [piece for piece, differs in gone.pieces if differs] == []
    assert [piece.strip() for piece, differs in new.pieces if differs] == ["web"]


def test_chinese_is_compared_by_the_character() -> None:
    _, new = compared("打開應用程式", "打開新應用程式")
    assert [piece for piece, differs in new.pieces if differs] == ["新"]


def test_lines_that_stay_stand_between_those_that_came_and_went() -> None:
    found = compared("one\ntwo\nthree", "one\nthree\nfour")
    assert lines(found) == [
        (Sign.SAME, "one"),
        (Sign.GONE, "two"),
        (Sign.SAME, "three"),
        (Sign.NEW, "four"),
    ]


def test_a_word_and_a_source_are_a_line_each() -> None:
    topic = make.topic(1, words=(), sources=())
    after = replace(topic, words=(Word("Feed", "A list."),), sources=(SOURCE,))
    words, sources = differences(topic, after)
    assert isinstance(words, TextDifference)
    assert isinstance(sources, TextDifference)
    assert lines(words.lines) == [(Sign.NEW, "Feed: A list.")]
    assert lines(sources.lines) == [
        (Sign.NEW, "A study · An institute · 2025 · 2026-11-01 · contested")
    ]


# --- what is thin -------------------------------------------------------------------------


def test_an_empty_topic_lacks_every_part_that_is_wanted() -> None:
    topic = make.topic(1, summary="", sections=(), words=(), sources=())
    assert [thin.part for thin in thin_parts(topic)] == [part for part in ORDER if part in WANTED]


def test_steps_are_counted_and_what_belongs_to_them_is_not() -> None:
    show = "1. Open it.\n   - with care\n2) Look.\n\n- Rest."
    topic = make.topic(1, sections=(Section(SectionKind.SHOW, show),))
    assert Thin(SectionKind.SHOW, 2, 4) in thin_parts(topic)


def test_questions_count_whether_they_are_numbered_or_not() -> None:
    asked = "- **Why?** Because.\n1. **How?** So."
    topic = make.topic(1, sections=(Section(SectionKind.EXPECT, asked),))
    assert Thin(SectionKind.EXPECT, 2, 4) in thin_parts(topic)


def test_what_is_enough_is_not_mentioned() -> None:
    show = "\n".join(f"{number}. Step" for number in range(1, 5))
    topic = make.topic(1, summary="Why", sections=(Section(SectionKind.SHOW, show),))
    parts = [thin.part for thin in thin_parts(topic)]
    assert SectionKind.SHOW not in parts
    assert Part.SUMMARY not in parts
    assert SectionKind.DRIVE in parts
