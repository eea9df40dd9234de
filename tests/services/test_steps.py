"""The steps of a topic, their marks, and the questions to expect."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.marks import Mark, without_marks
from revmentor_desktop.domain.topics import Section, SectionKind, Topic
from revmentor_desktop.services.steps import (
    LONGEST_STEP,
    expected_questions,
    plain_text,
    steps_of,
    topic_steps,
)
from tests import make


def topic(show: str = "", drive: str = "", expect: str = "") -> Topic:
    parts = ((SectionKind.SHOW, show), (SectionKind.DRIVE, drive), (SectionKind.EXPECT, expect))
    return make.topic(1, sections=tuple(Section(kind, text) for kind, text in parts))


def test_steps_are_plain_lines() -> None:
    show = (
        "Intro.\n\n1. Open **our** [page](https://x.y), *slowly*.\n   Then `wait`.\n2. "
        + "ab " * 60
    )
    first, second, third = steps_of(topic(show, "3) You. Do it."))
    assert (first, third) == ("Open our page, slowly. Then wait.", "You. Do it.")
    assert second.endswith("ab…")
    assert len(second) <= LONGEST_STEP


def test_a_chinese_step_keeps_whole_sentences_without_a_space_between() -> None:
    sentence = "打開您消閒時最常用的程式，說出頭三則帖文。"
    quoted = "「放得進行李嗎？」比口號好。"
    first, second = steps_of(topic(f"1. {sentence * 9}\n2. {'甲' * 70}。{quoted * 3}", ""))
    assert first == sentence * 4
    assert second == f"{'甲' * 70}。{quoted}"


def test_a_mark_is_read_and_is_no_part_of_the_step() -> None:
    show = "1. Open it. (core)\n2. Look\n   closely. (If time)\n3. Close it (core) now."
    assert [(step.text, step.mark) for step in topic_steps(topic(show))] == [
        ("Open it.", Mark.CORE),
        ("Look closely.", Mark.IF_TIME),
        ("Close it (core) now.", Mark.PLAIN),
    ]


def test_a_step_knows_its_part() -> None:
    parts = [step.part for step in topic_steps(topic("1. Look.", "1. Touch."))]
    assert parts == [SectionKind.SHOW, SectionKind.DRIVE]


def test_questions_come_with_their_answers() -> None:
    expect = "- **Who pays?** The *seller* does,\n  mostly.\n- No question.\n- **Why?** Because."
    found = expected_questions(topic(expect=expect))
    assert [(one.question, one.answer) for one in found] == [
        ("Who pays?", "The *seller* does, mostly."),
        ("Why?", "Because."),
    ]


@pytest.mark.parametrize("mark", ["(core)", "(if time)"])
def test_a_text_without_marks_is_otherwise_the_same(mark: str) -> None:
    assert without_marks(f"1. A. {mark}\n2. B {mark} C.\n") == f"1. A.\n2. B {mark} C.\n"


@given(st.text(st.sampled_from("ab *_`[]()!. 1\n")))
def test_plain_text_ends(text: str) -> None:
    assert "\n" not in plain_text(text)
