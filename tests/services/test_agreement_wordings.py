"""The questions of the agreement: each asks, says why, and has wordings that name only the two."""

from __future__ import annotations

import re

import pytest

from revmentor_desktop.paths import resource
from revmentor_desktop.services.agreement_wordings import load_questions, worded
from tests import make

QUESTIONS = load_questions(resource("agreement", "en.toml"))
NEEDED = {
    *("drives", "rhythm", "confidential", "badly", "cancelling", "between", "exit", "ending"),
}
"""What an agreement has to answer."""


def test_everything_an_agreement_needs_is_asked() -> None:
    ids = [question.id for question in QUESTIONS]
    assert set(ids) >= NEEDED
    assert len(set(ids)) == len(ids)


def test_every_question_has_a_reason_and_at_least_two_wordings() -> None:
    for question in QUESTIONS:
        assert question.heading.strip()
        assert question.ask.endswith("?")
        assert question.why.strip()
        assert len({wording.key for wording in question.wordings}) >= 2
        assert all(wording.label and wording.text for wording in question.wordings)


def test_a_wording_names_the_two_and_leaves_no_place_open() -> None:
    for question in QUESTIONS:
        for wording in question.wordings:
            for text in (wording.label, wording.text):
                assert not re.search(r"[{}]", worded(text, make.pair()))


@pytest.mark.parametrize("language", ["en", "zh_HK"])
def test_quotation_marks_and_apostrophes_are_those_of_print(language: str) -> None:
    for question in load_questions(resource("agreement", f"{language}.toml")):
        said = [question.heading, question.ask, question.why]
        said += [text for one in question.wordings for text in (one.label, one.text)]
        assert not {"'", '"'} & set("".join(said)), question.id


def test_names_in_braces_are_left_alone() -> None:
    odd = make.pair(mentor=make.pair().mentor.__class__("{mentee} Chan"))
    assert worded("{mentor} asks", odd) == "{mentee} asks"


def test_a_wording_is_found_by_its_key() -> None:
    first = QUESTIONS[0]
    assert first.wording(first.wordings[1].key) is first.wordings[1]
    assert first.wording("nobody") is None


def test_the_chinese_wordings_are_the_same_ones() -> None:
    chinese = load_questions(resource("agreement", "zh_HK.toml"))
    keys = [(one.id, [wording.key for wording in one.wordings]) for one in QUESTIONS]
    assert [(one.id, [wording.key for wording in one.wordings]) for one in chinese] == keys
    for ours, theirs in zip(chinese, QUESTIONS, strict=True):
        for mine, other in zip(ours.wordings, theirs.wordings, strict=True):
            places = set(re.findall(r"{\w+}", other.text))
            assert set(re.findall(r"{\w+}", mine.text)) == places, mine.text


@pytest.mark.parametrize(
    ("name", "label"), [("Mei-Yee Chan", "由 Mei-Yee 推動"), ("陳美儀", "由陳美儀推動")]
)
def test_a_chinese_wording_has_a_blank_beside_a_latin_name(name: str, label: str) -> None:
    named = make.pair(mentor=make.pair().mentor.__class__(name))
    [first, *_] = load_questions(resource("agreement", "zh_HK.toml"))
    said = next(one for one in first.wordings if one.key == "mentor")
    assert worded(said.label, named) == label
    between = re.findall("[一-鿿][A-Za-z]|[A-Za-z][一-鿿]", worded(said.text, named))
    assert between == []
