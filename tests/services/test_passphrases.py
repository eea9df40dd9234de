"""Judging passphrases, and suggesting one."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.paths import resource
from revmentor_desktop.services.passphrases import SHORTEST, WORDS, Judgement, judge, suggested


@pytest.mark.parametrize(
    ("passphrase", "judgement"),
    [
        ("", Judgement.TOO_SHORT),
        ("x7#Kp!2qZ9m", Judgement.TOO_SHORT),
        ("aaaaaaaaaaaaaaaa", Judgement.EASY),
        ("123456789012", Judgement.EASY),
        ("password1234", Judgement.EASY),
        ("correct horse battery staple", Judgement.GOOD),
        ("反向導師每兩個星期見一次面吧", Judgement.GOOD),
        ("a" * 10_000, Judgement.EASY),
    ],
)
def test_how_good_it_is(passphrase: str, judgement: Judgement) -> None:
    assert judge(passphrase) is judgement


def test_what_is_known_of_the_pair_counts_for_little() -> None:
    names = ("Mei-Yee Chan", "Robert Lau")
    assert judge("RobertRobertRobert", names) is Judgement.EASY


def test_two_ways_to_type_an_accent_are_one() -> None:
    decomposed = "e\u0301" * (SHORTEST - 1)
    assert judge(decomposed) is Judgement.TOO_SHORT


@given(st.text(max_size=200))
def test_any_text_is_judged(passphrase: str) -> None:
    assert judge(passphrase) in Judgement


def test_what_is_suggested_is_good_and_never_the_same() -> None:
    made = {suggested() for _ in range(20)}
    assert len(made) == 20
    assert all(judge(one) is Judgement.GOOD for one in made)


def test_the_words_are_many_and_each_is_there_once() -> None:
    words = resource("passphrases", "words.txt").read_text(encoding="ascii").split()
    assert len(words) == len(set(words)) == 7776
    assert math.log2(len(words)) * WORDS > 51
    assert suggested(lambda choices: choices[0]) == " ".join(["abacus"] * WORDS)
