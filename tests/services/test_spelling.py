"""Words that a dictionary knows are right; what it cannot judge is left alone."""

from __future__ import annotations

import subprocess
import sys
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.paths import resource
from revmentor_desktop.services import spelling
from revmentor_desktop.services.spelling import Speller, words_of, words_to_check


@cache
def speller() -> Speller:
    found = spelling.load(resource("dictionaries"))
    assert found is not None
    return found


def checked(line: str) -> list[str]:
    return [line[start:end] for start, end in words_to_check(line)]


@pytest.mark.parametrize("word", ["colour", "color", "organise", "organize", "don’t", "it's"])
def test_british_and_american_words_are_right(word: str) -> None:
    assert speller().knows(word)


@pytest.mark.parametrize("word", ["canceled", "Traveling", "CENTERS", "Americanized", "Auburn’s"])
def test_american_words_are_right_with_their_endings(word: str) -> None:
    assert speller().knows(word)


def test_what_is_american_is_not_british() -> None:
    from hunspell import Hunspell

    british = Hunspell(spelling.DICTIONARY, hunspell_data_dir=str(resource("dictionaries")))
    besides = (resource("dictionaries") / spelling.BESIDES).read_text("utf-8").split()
    assert besides == sorted(set(besides))
    assert [word for word in besides if british.spell(word)] == []
    assert [word for word in besides if not speller().knows(word)] == []


@pytest.mark.parametrize("word", ["recieve", "managment", "teh"])
def test_other_words_are_not(word: str) -> None:
    assert not speller().knows(word)


def test_what_was_meant_is_among_the_suggestions() -> None:
    assert "management" in speller().suggestions("managment")
    assert len(speller().suggestions("teh")) <= spelling.MOST_SUGGESTIONS


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Ask him, don’t tell.", ["Ask", "him", "don’t", "tell"]),
        ("well-known naïve café", ["well", "known", "naïve", "café"]),
        ("反向導師 is 機械人", ["is"]),
        ("the KPI of iPhone users, a B2B x2", ["the", "of", "users"]),
        ("run `git comit` now", ["run", "now"]),
        ("[a link](https://exmple.org/xyz) here", ["link", "here"]),
        ("see https://exmple.org/abc or mail ab@exmple.org", ["see", "or", "mail"]),
        ("[[Sesion 6]] and #taag &nbsp; <bb>", ["and"]),
        ("snake_case and x1y", ["and"]),
        ("**bold** _word_", ["bold"]),
        ("a" * 41, []),
    ],
)
def test_only_what_can_be_judged_is_checked(line: str, words: list[str]) -> None:
    assert checked(line) == words


@given(st.text())
def test_any_line_can_be_looked_at(line: str) -> None:
    for start, end in words_to_check(line):
        assert line[start:end].strip() == line[start:end]


def test_words_of_texts_are_taken_in_small_letters() -> None:
    assert words_of(["Mei-Yee Chan", "Chatbots"]) == {"mei", "yee", "chan", "chatbots"}


def test_a_computer_without_a_checker_checks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    assert spelling.load(resource("dictionaries")) is None


def test_the_checker_is_loaded_only_when_it_is_needed() -> None:
    program = "import sys, revmentor_desktop.services.spelling; print('hunspell' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
