"""Every language has every word of a document, with the same places to fill in."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from datetime import date

import pytest

from revmentor_desktop.domain.topics import Level, OwnShelf, SectionKind, Shelf, Standing
from revmentor_desktop.export.chinese import CHINESE
from revmentor_desktop.export.languages import LANGUAGES
from revmentor_desktop.export.words import ENGLISH, Words
from revmentor_desktop.paths import resource

WITHOUT_LETTERS = {"time_range", "list_comma", "colon", "in_zone", "remark", "two_people", "entry"}
OTHERS = [words for words in LANGUAGES.values() if words is not ENGLISH]


def texts(words: Words) -> dict[str, str]:
    found = {one.name: getattr(words, one.name) for one in fields(words)}
    found |= {
        f"reviews.{one.name}": getattr(words.reviews, one.name) for one in fields(words.reviews)
    }
    pictures = {"alone": words.pictures.alone, "named": words.pictures.named}
    return {name: text for name, text in found.items() if isinstance(text, str)} | pictures


@pytest.mark.parametrize("words", OTHERS, ids=lambda words: words.language)
def test_a_language_has_words_of_its_own_with_the_same_places(words: Words) -> None:
    english = texts(ENGLISH)
    for name, text in texts(words).items():
        places = re.compile(r"\{(\w+)\}")
        assert sorted(places.findall(text)) == sorted(places.findall(english[name])), name
        without = places.sub("", text)
        assert name in WITHOUT_LETTERS or without != places.sub("", english[name]), name
        assert name == "language" or not re.search("[A-Za-z]", without), name


@pytest.mark.parametrize("words", OTHERS, ids=lambda words: words.language)
def test_headings_under_which_a_document_is_read_again_differ(words: Words) -> None:
    of_a_recap = (
        *(words.summary, words.takeaways, words.actions, words.answers, words.open_questions),
        *(words.carried_over, words.agenda, words.terms, words.notes),
    )
    assert len(set(of_a_recap)) == len(of_a_recap)
    assert words.open_actions != words.done_actions


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=lambda words: words.language)
def test_a_language_has_a_word_for_all_that_a_topic_says_of_itself(words: Words) -> None:
    kinds = (
        [words.shelf(one) for one in Shelf],
        [words.level(one) for one in Level],
        [words.standing(one) for one in Standing],
        [words.section(one) for one in SectionKind],
    )
    for said in kinds:
        assert len({*said, ""}) == len(said) + 1
    assert words.shelf(OwnShelf("Our shop")) == "Our shop"


def test_chinese_documents_call_things_as_the_program_does() -> None:
    terms = tomllib.loads(resource("i18n", "terms_zh_HK.toml").read_text("utf-8"))["terms"]
    for term, said in {
        "session": CHINESE.session,
        "agenda": CHINESE.agenda,
        "mentor": CHINESE.mentor,
        "mentee": CHINESE.mentee,
        "topic": CHINESE.topics,
        "shelf": CHINESE.column_shelf,
        "question": CHINESE.open_questions,
        "action": CHINESE.open_actions,
        "takeaway": CHINESE.takeaways,
        "note": CHINESE.notes,
        "recap": CHINESE.summary,
        "agreement": CHINESE.agreement,
        "goal": CHINESE.goals,
        "programme": CHINESE.programme,
        "still foggy": CHINESE.foggy,
        "parked": CHINESE.parked,
        "carried over": CHINESE.carried_over,
    }.items():
        assert terms[term] in said, term


def test_chinese_days_have_no_blanks() -> None:
    assert CHINESE.day(date(2026, 11, 26)) == "2026年11月26日星期四"
    assert CHINESE.day(date(2026, 11, 29)) == "2026年11月29日星期日"
    assert CHINESE.short_day(date(2026, 1, 2)) == "1月2日"


@pytest.mark.parametrize(
    ("planned", "said"),
    [
        (56, "已安排 56／60 分鐘，尚餘 4 分鐘"),
        (60, "已安排 60／60 分鐘"),
        (64, "已安排 64／60 分鐘，超出 4 分鐘"),
    ],
)
def test_the_chinese_budget(planned: int, said: str) -> None:
    assert CHINESE.budget(planned, 60) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (7, "每星期一次，每次 60 分鐘"),
        (28, "每 4 星期一次，每次 60 分鐘"),
        (1, "每日一次，每次 60 分鐘"),
        (10, "每 10 日一次，每次 60 分鐘"),
    ],
)
def test_how_often_the_two_meet_in_chinese(days: int, said: str) -> None:
    assert CHINESE.rhythm(days, 60) == said
