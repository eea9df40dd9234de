"""What the topics in Traditional Chinese promise: the same lesson, as a Hong Kong office writes."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from revmentor_desktop.domain.marks import without_marks
from revmentor_desktop.domain.topics import SectionKind, Topic
from revmentor_desktop.domain.wording import searchable
from revmentor_desktop.paths import resource
from revmentor_desktop.services.library import load_library
from revmentor_desktop.services.steps import STEP_PARTS, expected_questions, plain_text, topic_steps

ENGLISH = load_library(resource("library"))
CHINESE = load_library(resource("library"), "zh_HK")
TOPICS = CHINESE.topics

SHORTEST, LONGEST = 900, 2200
"""Chinese characters of a topic's body."""

ONLY_IN_HONG_KONG = set("裏着枱鈎")
"""Characters of the texts that Big5 lacks; all others it has."""

SIMPLIFIED = set("么网听体异惊据机极构气洁确离种荐赶适挂愿")
"""Simplified characters that Big5 has all the same, for other reasons."""

ELSEWHERE = {
    "什麼": "甚麼",
    "裡": "裏",
    "您們": "各位",
    "視頻": "短片、影片",
    "簡訊": "短訊",
    "郵件": "電郵",
    "網路": "網絡、網上",
    "資訊安全": "資訊保安",
    "軟體": "軟件",
    "程序": "程式",
    "默認": "預設",
    "登錄": "登入",
    "質量": "質素",
    "信息": "訊息、資訊",
    "點贊": "讚好",
    "客服機器人": "聊天機械人",
    "機器人": "機械人",
    "電子郵箱": "郵箱",
    "隱私": "私隱",
    "直銷": "直接促銷",
    "行動電話": "手機",
}
"""What is said elsewhere, and what stands here in its place."""

HAN = "[\u3400-\u4dbf\u4e00-\u9fff]"
MARKS = "，。：；？！、「」『』（）"
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
BULLET = re.compile(r"^- ", re.MULTILINE)

each_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)


def texts(topic: Topic) -> str:
    """Return everything in *topic* that is Chinese, without marks, signs of lists and emphasis."""
    body = "\n".join(without_marks(section.body) for section in topic.sections)
    lines = re.sub(r"^(?:- |\d+\. )", "", body, flags=re.MULTILINE)
    bold_off = re.sub(rf"(?<=[{MARKS}])\*\* |\*\*", "", lines)
    words = "\n".join(f"{word.term}\n{word.meaning}" for word in topic.words)
    return plain_lines("\n".join((topic.title, topic.summary, *topic.tags, words, bold_off)))


def plain_lines(text: str) -> str:
    return "\n".join(plain_text(line) for line in text.split("\n"))


def found(pattern: str, topic: Topic) -> list[str]:
    return [match[0] for match in re.finditer(rf".{{0,6}}(?:{pattern}).{{0,6}}", texts(topic))]


def test_all_of_them_can_be_read() -> None:
    assert CHINESE.faults == ()
    assert set(CHINESE.by_id) == set(ENGLISH.by_id)


def test_every_topic_is_there_in_chinese() -> None:
    assert {topic.language for topic in TOPICS} == {"zh_HK"}


@each_topic
def test_it_is_the_same_lesson(topic: Topic) -> None:
    original = CHINESE.original(topic)
    assert original is not None
    for field in ("shelf", "level", "minutes", "builds_on", "sources", "licence", "authors"):
        assert getattr(topic, field) == getattr(original, field), field
    assert topic.more == ""
    assert [section.kind for section in topic.sections] == list(SectionKind)
    assert [(step.part, step.mark) for step in topic_steps(topic)] == [
        (step.part, step.mark) for step in topic_steps(original)
    ]
    for kind in SectionKind:
        bullets = len(BULLET.findall(topic.section(kind)))
        assert bullets == len(BULLET.findall(original.section(kind))), kind
    questions = len(BULLET.findall(topic.section(SectionKind.EXPECT)))
    assert len(expected_questions(topic)) == questions >= 4
    assert len(topic.words) == len(original.words)
    assert len(topic.tags) == len(original.tags)


@each_topic
def test_it_has_a_length_that_carries_part_of_an_hour(topic: Topic) -> None:
    body = "".join(section.body for section in topic.sections)
    assert SHORTEST <= len(re.findall(HAN, body)) <= LONGEST
    assert len(topic.summary) <= 80


@each_topic
def test_it_has_no_simplified_character(topic: Topic) -> None:
    used = {letter for letter in texts(topic) if re.match(HAN, letter)} - ONLY_IN_HONG_KONG
    assert used & SIMPLIFIED == set()
    assert {letter for letter in used if not letter.encode("big5", "ignore")} == set()


@each_topic
def test_its_marks_are_full_width(topic: Topic) -> None:
    assert found(rf"{HAN}[,.;:!?()\"'“”]|[,.;:!?()\"'“”]{HAN}|(?<!…)…(?!…)|--", topic) == []


@each_topic
def test_a_space_stands_beside_latin_words_and_nowhere_else(topic: Topic) -> None:
    assert found(rf"{HAN}[A-Za-z0-9]|[A-Za-z0-9%]{HAN}", topic) == []
    assert found(rf"{HAN} {HAN}|[{MARKS}] | [{MARKS}]", topic) == []


@each_topic
def test_its_emphasis_ends_where_a_reader_sees_it_end(topic: Topic) -> None:
    """A bold part needs a space or a mark outside it where it has a mark inside."""
    body = "\n".join(section.body for section in topic.sections)
    for before, part, after in re.findall(r"(.?)\*\*(.+?)\*\*(.?)", body):
        assert part[0] not in MARKS or before in ("", " ", *MARKS), part
        assert part[-1] not in MARKS or after in ("", " ", *MARKS), part
    assert "*" not in re.sub(r"\*\*.+?\*\*", "", body)


@each_topic
def test_it_speaks_as_people_do_here_and_politely(topic: Topic) -> None:
    assert {word for word in ELSEWHERE if word in texts(topic)} == set()
    assert re.findall(".{0,6}你", re.sub("「[^」]*」", "", texts(topic))) == []
    assert "！" not in topic.title + topic.summary


@each_topic
def test_its_steps_stand_on_an_agenda_in_whole_sentences(topic: Topic) -> None:
    lines = [step.line for step in topic_steps(topic) if step.part in STEP_PARTS]
    assert [line for line in lines if line[-1] not in "。？！」"] == []


def test_a_word_means_one_thing_and_not_itself() -> None:
    meanings = defaultdict(set)
    for topic in TOPICS:
        for word in topic.words:
            meanings[word.term].add(word.meaning)
            assert word.term not in word.meaning
            assert word.meaning.count("。") in (1, 2), word.term
    assert {term: several for term, several in meanings.items() if len(several) > 1} == {}
    uses = {
        term: {other for other in meanings if other in first} for term, (first,) in meanings.items()
    }
    for term in uses:
        reached, left = set[str](), set(uses[term])
        while left:
            known = left.pop()
            reached.add(known)
            left |= uses[known] - reached
        assert term not in reached


@each_topic
def test_it_is_found_by_its_title_and_its_words(topic: Topic) -> None:
    assert topic.id in found_by(topic.title)
    for word in topic.words:
        assert searchable(word.term).strip()
        assert topic.id in found_by(word.term)


def found_by(text: str) -> set[str]:
    return {head.id for head in CHINESE.search(text)}


def test_the_paths_are_the_same_in_chinese() -> None:
    assert [(path.id, path.shelf, path.topics) for path in CHINESE.paths] == [
        (path.id, path.shelf, path.topics) for path in ENGLISH.paths
    ]
    for path in CHINESE.paths:
        for text in (path.title, path.why):
            assert re.match(HAN, text), text
            assert not re.search(r"[A-Za-z,.;:!?]", text), text


@each_topic
def test_its_quotation_marks_are_chinese(topic: Topic) -> None:
    said = [topic.title, topic.summary, *(section.body for section in topic.sections)]
    said += [part for word in topic.words for part in (word.term, word.meaning)]
    assert [one for one in said if re.search("[\"'“”‘’]", CODE.sub("", one))] == []
    named = [part for source in topic.sources for part in (source.title, source.publisher)]
    assert [one for one in named if re.search("[\"']", one)] == []  # most are in English
