"""Text and file names as documents carry them."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given

from revmentor_desktop.export import plain
from tests.export.hostile import WORDS

FORBIDDEN = set('<>:"/\\|?*')


@given(WORDS)
def test_one_line_is_one_clean_line(text: str) -> None:
    line = plain.one_line(text)
    assert line == plain.one_line(line)
    assert line == line.strip()
    assert len(line.splitlines()) <= 1
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in line)
    assert not any(unicodedata.bidirectional(sign) in {"RLO", "LRO", "RLE", "LRE"} for sign in line)


@given(WORDS)
def test_a_text_is_blank_where_no_line_of_it_is_left(text: str) -> None:
    for one in (text, " \u200b" * plain.PART + text):
        assert plain.is_blank(one) == (plain.one_line(one) == "")


def test_a_text_that_can_be_printed_has_nothing_to_be_cleaned_of() -> None:
    printable = "".join(sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isprintable())
    patterns = (plain.BREAKS, plain.SURROGATES, plain.CONTROLS, plain.DIRECTIONS, plain.UNSEEN)
    assert not any(pattern.search(printable) for pattern in patterns)


@given(WORDS)
def test_paragraphs_lose_no_letter(text: str) -> None:
    kept = "".join(line for lines in plain.paragraphs(text) for line in lines)
    assert kept.replace(" ", "") == "".join(
        plain.one_line(line) for line in plain.clean(text).split("\n")
    ).replace(" ", "")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  a \t b\r\nc ", "a b c"),
        ("\u202egpj.exe", "gpj.exe"),
        ("a\u200bb\x00c\ud800", "abc\ufffd"),
        ("e\u0301", "é"),
        ("👩\u200d💻 ok", "👩\u200d💻 ok"),
        ("反向導師", "反向導師"),
        ("שלום", "שלום"),
    ],
)
def test_what_cannot_be_seen_goes_and_the_rest_stays(text: str, line: str) -> None:
    assert plain.one_line(text) == line


@given(WORDS)
def test_every_system_accepts_the_name_of_a_file(text: str) -> None:
    name = plain.file_name(text)
    assert name
    assert not FORBIDDEN & set(name)
    assert name == name.strip(" ")
    assert not name.endswith(".")
    assert name[0] not in ".-~"
    assert len(name.encode()) <= 255 - len(".md")
    assert name == unicodedata.normalize("NFC", name)
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in name)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "Session 6 - Generative AI for everyday work",
            "Session 6 - Generative AI for everyday work",
        ),
        ("Chatbots: help or hurt?", "Chatbots - help or hurt"),
        ("TV/streaming at 16:00", "TV-streaming at 16-00"),
        ('The "new" <thing>', "The 'new' thing"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Console", "Console"),
        ("...", "_"),
        ("生成式人工智能", "生成式人工智能"),
        ("a" * 300, "a" * 120),
        ("𠮷" * 300, "𠮷" * 50),
    ],
)
def test_the_name_of_a_file_says_what_is_in_it(title: str, name: str) -> None:
    assert plain.file_name(title) == name


def test_a_long_name_is_not_cut_within_a_letter() -> None:
    family = "👨\u200d👩\u200d👧\u200d👦"
    name = plain.file_name("x" + family * 20)
    assert name.removeprefix("x").replace(family, "") == ""
