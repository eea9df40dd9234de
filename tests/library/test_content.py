"""What the built-in library promises about its own content, topic by topic."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date

import pytest
import textstat

from revmentor_desktop.domain.marks import Mark
from revmentor_desktop.domain.topics import Level, SectionKind, Shelf, Topic
from revmentor_desktop.domain.wording import searchable
from revmentor_desktop.paths import resource
from revmentor_desktop.services.fitting import paced_steps
from revmentor_desktop.services.library import load_library
from revmentor_desktop.services.steps import STEP_PARTS, expected_questions, plain_text, topic_steps

LIBRARY = load_library(resource("library"))

FEWEST_TOPICS = 56
FEWEST_A_SHELF = 7
FEWEST_WORDS_EXPLAINED = 250

SHORTEST, LONGEST = 600, 1200
"""Words of a topic's body."""

HARDEST = 50.0
"""Flesch reading ease of a quality newspaper, under which no topic may fall (Flesch, "A New
Readability Yardstick", Journal of Applied Psychology 32, 1948: 50 to 60 is "fairly difficult")."""

LATEST_CHECK = date(2026, 11, 23)
"""The day on which the sources of this release were looked up last."""

ITEM = re.compile(r"^\d+\. ", re.MULTILINE)
BULLET = re.compile(r"^- ", re.MULTILINE)
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
ANSWERED = re.compile(r"^- \*\*.+\?\*\* \S", re.MULTILINE)

each_topic = pytest.mark.parametrize("topic", LIBRARY.topics, ids=lambda topic: topic.id)


def body(topic: Topic) -> str:
    return "\n\n".join(section.body for section in topic.sections)


def test_every_topic_can_be_read() -> None:
    assert LIBRARY.faults == ()


@each_topic
def test_no_field_is_mistyped(topic: Topic) -> None:
    assert topic.more == ""


def test_there_is_enough_to_teach_on_every_shelf() -> None:
    shelves = Counter(topic.shelf for topic in LIBRARY.topics)
    assert len(LIBRARY.topics) >= FEWEST_TOPICS
    assert set(shelves) == set(Shelf)
    assert min(shelves.values()) >= FEWEST_A_SHELF


@pytest.mark.parametrize("shelf", Shelf)
def test_every_shelf_has_all_three_levels(shelf: Shelf) -> None:
    assert {topic.level for topic in LIBRARY.of_shelf(shelf)} == set(Level)


@each_topic
def test_it_has_a_length_that_carries_part_of_an_hour(topic: Topic) -> None:
    words = len(re.findall(r"\w[\w'’-]*", body(topic)))
    assert SHORTEST <= words <= LONGEST * 1.05
    assert 8 <= topic.minutes <= 25


@each_topic
def test_every_part_is_there_and_full(topic: Topic) -> None:
    assert [section.kind for section in topic.sections] == list(SectionKind)
    assert len(ITEM.findall(topic.section(SectionKind.SHOW))) >= 4
    assert len(ITEM.findall(topic.section(SectionKind.DRIVE))) >= 2
    assert len(ANSWERED.findall(topic.section(SectionKind.EXPECT))) >= 4
    assert len(BULLET.findall(topic.section(SectionKind.BUSINESS))) >= 3
    assert topic.section(SectionKind.UNKNOWN).strip()
    assert topic.section(SectionKind.EXPERT).strip()
    assert len(topic.words) >= 4


@each_topic
@pytest.mark.parametrize("part", STEP_PARTS)
def test_its_steps_say_what_matters_and_what_can_wait(topic: Topic, part: SectionKind) -> None:
    marks = [step.mark for step in topic_steps(topic) if step.part is part]
    assert Mark.CORE in marks
    assert Mark.IF_TIME in marks


@each_topic
def test_its_core_takes_little_more_than_half_its_time(topic: Topic) -> None:
    core = [paced for paced in paced_steps(topic, STEP_PARTS) if paced.step.mark is Mark.CORE]
    assert sum(paced.seconds for paced in core) <= 0.6 * topic.minutes * 60


@each_topic
def test_every_question_to_expect_has_its_answer(topic: Topic) -> None:
    bullets = BULLET.findall(topic.section(SectionKind.EXPECT))
    assert len(expected_questions(topic)) == len(bullets)


@each_topic
def test_it_reads_no_harder_than_a_quality_newspaper(topic: Topic) -> None:
    assert textstat.flesch_reading_ease(plain_text(body(topic))) >= HARDEST


@each_topic
def test_its_sources_say_when_they_were_checked(topic: Topic) -> None:
    assert topic.sources
    for source in topic.sources:
        assert source.checked <= LATEST_CHECK
        assert source.title
        assert source.publisher
        assert source.link == "" or source.link.startswith("https://")


@each_topic
def test_it_builds_on_topics_that_exist(topic: Topic) -> None:
    assert set(topic.builds_on) <= set(LIBRARY.by_id)
    assert topic not in LIBRARY.before(topic)


@each_topic
def test_its_card_says_in_a_breath_why(topic: Topic) -> None:
    assert len(topic.summary) <= 160
    assert "!" not in topic.title + topic.summary


def test_a_word_means_one_thing() -> None:
    meanings = defaultdict(set)
    for topic in LIBRARY.topics:
        for word in topic.words:
            meanings[word.term.casefold()].add(word.meaning)
    assert len(meanings) >= FEWEST_WORDS_EXPLAINED
    assert {term: found for term, found in meanings.items() if len(found) > 1} == {}


@each_topic
def test_no_word_is_explained_by_itself(topic: Topic) -> None:
    for word in topic.words:
        explained = re.findall(r"\w+", word.meaning.casefold())
        assert word.term.casefold() not in " ".join(explained), word.term


def test_a_word_is_explained_in_a_sentence_or_two() -> None:
    for topic in LIBRARY.topics:
        for word in topic.words:
            assert len(re.findall(r"[.!?](?:\s|$)", word.meaning)) in (1, 2), word.term


def test_no_words_explain_each_other_in_a_circle() -> None:
    meanings = {w.term: searchable(w.meaning) for topic in LIBRARY.topics for w in topic.words}
    uses = {
        term: {other for other in meanings if other != term and searchable(other) in meaning}
        for term, meaning in meanings.items()
    }
    for term in uses:
        seen: set[str] = set()
        left = list(uses[term])
        while left:
            known = left.pop()
            if known not in seen:
                seen.add(known)
                left += uses[known]
        assert term not in seen


@each_topic
def test_it_has_no_markup_that_a_reader_cannot_show(topic: Topic) -> None:
    text = body(topic)
    assert not re.search(r"<[a-z/]|!\[|^\||^#", text, re.MULTILINE | re.IGNORECASE)


@each_topic
def test_its_quotation_marks_and_apostrophes_are_those_of_print(topic: Topic) -> None:
    said = [topic.title, topic.summary, body(topic)]
    said += [part for word in topic.words for part in (word.term, word.meaning)]
    said += [part for source in topic.sources for part in (source.title, source.publisher)]
    assert [one for one in said if re.search("[\"']", CODE.sub("", one))] == []


def test_quotation_marks_and_apostrophes_of_paths_are_those_of_print() -> None:
    said = [part for path in LIBRARY.paths for part in (path.title, path.why)]
    assert [one for one in said if re.search("[\"']", one)] == []


@pytest.mark.parametrize("shelf", Shelf)
def test_every_shelf_has_two_paths(shelf: Shelf) -> None:
    assert len([path for path in LIBRARY.paths if path.shelf is shelf]) >= 2


def test_paths_go_across_shelves() -> None:
    titles = {path.title for path in LIBRARY.paths if path.shelf is None}
    assert titles >= {
        "The young customer’s day",
        "From search to shop",
        "AI that answers for us",
        "Reading a dashboard",
        "Brand under fire",
    }


def test_every_topic_is_on_a_path() -> None:
    assert {topic for path in LIBRARY.paths for topic in path.topics} == set(LIBRARY.by_id)
