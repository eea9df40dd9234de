"""A topic as a file: what is written is read back as the same topic, whatever stands in it."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import PackId, TopicId
from revmentor_desktop.domain.sessions import LONGEST_ITEM
from revmentor_desktop.domain.topics import (
    Level,
    OwnShelf,
    Pack,
    Section,
    SectionKind,
    Shelf,
    Source,
    Standing,
    Topic,
    Word,
)
from revmentor_desktop.export.chinese_sections import SECTIONS as CHINESE
from revmentor_desktop.export.plain import one_line
from revmentor_desktop.services.front_matter import DEEPEST, Fault, What
from revmentor_desktop.services.pack_file import read_pack_file, written_pack
from revmentor_desktop.services.topic_file import (
    as_json,
    is_id,
    read_topic,
    written_topic,
)
from tests import make
from tests.strategies import TEXT

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

LINE = TEXT.map(one_line)
FULL_LINE = LINE.filter(bool)
ID = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}[a-z0-9]", fullmatch=True).filter(is_id)
LINK = st.sampled_from(["", "https://example.org/a?b=c#d", "http://example.org/ü"])


def read(text: str, *shelves: str, name: str = "topic-1") -> tuple[Topic | None, list[Fault]]:
    faults: list[Fault] = []
    found = read_topic(text, f"pack/{name}.md", shelves, faults, [])
    return found, faults


def few(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.lists(strategy, max_size=3).map(tuple)


def _body(text: str) -> str:
    """Return *text* as a section holds it: without blank lines at its ends."""
    lines = text.replace("\r", "").replace("\0", "").split("\n")
    full = [at for at, line in enumerate(lines) if line.strip()]
    return unicodedata.normalize("NFC", "\n".join(lines[full[0] : full[-1] + 1])) if full else ""


LINES = st.lists(
    TEXT
    | st.sampled_from(
        ["", "## Show it", " ## 示範", "  ## x", "```", "~~~", "---", "- **A?** b", "    ## code"]
    ),
    max_size=6,
)
BODY = LINES.map("\n".join).map(_body).filter(bool)
SECTIONS = st.dictionaries(st.sampled_from(SectionKind), BODY).map(
    lambda found: tuple(Section(kind, found[kind]) for kind in SectionKind if kind in found)
)
KEY = st.text("abcxyz0 -:#'é中", min_size=1, max_size=8).map(lambda key: f"x-{key}")
VALUE: SearchStrategy[Any] = st.recursive(
    TEXT.map(lambda text: unicodedata.normalize("NFC", text).replace("\0", ""))
    | st.sampled_from(
        [
            *("no", "12", "", "a\n  b\n", " \n", "# x", "{", "\x85", "a\u2028b\n"),
            *({"": "no"}, {"": "2026-11-01"}, {"": ""}),
        ]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3),
    max_leaves=5,
)


def depth(value: object) -> int:
    if isinstance(value, dict) and list(value) != [""]:
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


MORE = st.dictionaries(KEY, VALUE.filter(lambda value: depth(value) < DEEPEST - 1), max_size=3)
TOPIC = st.builds(
    Topic,
    id=ID.map(TopicId),
    title=FULL_LINE,
    shelf=st.sampled_from(Shelf) | (FULL_LINE | st.sampled_from(["ai", "own:ai"])).map(OwnShelf),
    level=st.sampled_from(Level),
    minutes=st.integers(1, LONGEST_ITEM),
    language=st.sampled_from(["en", "zh-Hant"]),
    summary=LINE,
    sections=SECTIONS,
    builds_on=few(ID.map(TopicId)),
    tags=few(FULL_LINE),
    words=few(st.builds(Word, FULL_LINE, LINE)),
    sources=few(
        st.builds(
            Source,
            title=FULL_LINE,
            publisher=LINE,
            year=st.integers(1000, 9999),
            checked=st.dates(),
            standing=st.sampled_from(Standing),
            link=LINK,
        )
    ),
    licence=LINE,
    authors=few(FULL_LINE),
    more=MORE.map(as_json),
)


@given(TOPIC)
def test_a_topic_that_was_written_is_read_as_it_was(topic: Topic) -> None:
    shelves = [topic.shelf.name] if isinstance(topic.shelf, OwnShelf) else []
    assert read(written_topic(topic), *shelves, name=topic.id) == (topic, [])


@given(
    st.builds(
        Pack,
        id=ID.map(PackId),
        title=FULL_LINE,
        language=FULL_LINE,
        version=st.integers(1, 9999),
        licence=LINE,
        authors=few(FULL_LINE),
        more=MORE.map(as_json),
    ),
    FULL_LINE,
)
def test_a_pack_that_was_written_is_read_as_it_was(pack: Pack, shelf: str) -> None:
    faults: list[Fault] = []
    topics = [make.topic(1, shelf=OwnShelf(shelf)), make.topic(2)]
    assert read_pack_file(written_pack(pack, topics), "pack.yaml", faults, []) == (pack, (shelf,))
    assert faults == []


def test_fields_that_are_not_known_are_kept_as_they_stand() -> None:
    more = """\
words:
- term: Feed
  meaning: A stream.
  heard: on the radio
x-mood: no
x-text: |
  Two  lines,
    as they stand.
x-list: [1, '1', {a: ~}]
"""
    text = written_topic(make.topic(1)).replace("licence: CC0\n", f"licence: CC0\n{more}")
    text = text.replace("words:\n- term: Word 1\n  meaning: What word 1 means.\n", "", 1)
    unknown: list[Fault] = []
    topic = read_topic(text, "topic-1.md", (), [], unknown)
    assert topic is not None
    assert json.loads(topic.more) == {
        "x-mood": {"": "no"},
        "x-text": "Two  lines,\n  as they stand.\n",
        "x-list": [{"": "1"}, "1", {"a": {"": "~"}}],
        "words": {"Feed": {"heard": "on the radio"}},
    }
    assert [fault.field for fault in unknown] == ["words.heard", "x-mood", "x-text", "x-list"]
    written = written_topic(topic)
    assert "x-mood: no\n" in written
    assert "x-text: |\n  Two  lines,\n    as they stand.\n" in written
    assert read(written) == (topic, [])


@pytest.mark.parametrize("text", ["a\n  b\n", "a\n", "\x85", "a\u2028\nb", " \n", "\n"])
def test_the_last_text_keeps_its_line_ends(text: str) -> None:
    topic = make.topic(1, more=as_json({"x-last": text}))
    assert read(written_topic(topic)) == (topic, [])


def test_what_was_said_of_a_word_goes_with_the_word() -> None:
    more = '{"words":{"Feed":{"heard":"here"}}}'
    without = replace(make.topic(1), more=more)
    assert "heard" not in written_topic(without)


def test_a_topic_may_have_chinese_headings() -> None:
    chinese = make.topic(1, language="zh-Hant-HK")
    text = written_topic(chinese)
    assert all(f"## {heading}\n" in text for heading in CHINESE.values())
    assert "## Show it" not in text
    assert read(text) == (chinese, [])
    assert read(written_topic(replace(chinese, language="en"))) == (
        replace(chinese, language="en"),
        [],
    )


@pytest.mark.parametrize(
    ("title", "seen"),
    [
        ('"a\\u202Egpj.exe"', "agpj.exe"),
        ('"zero\\u200Bwidth"', "zerowidth"),
        ('"\\a bell"', "bell"),
        ("|\n  two\n  lines", "two lines"),
        ('"cafe\\u0301"', "café"),
    ],
)
def test_a_title_shows_all_that_is_in_it(title: str, seen: str) -> None:
    text = written_topic(make.topic(1)).replace("title: Topic 1", f"title: {title}")
    topic, faults = read(text)
    assert faults == []
    assert topic is not None
    assert topic.title == seen


def test_half_a_character_is_no_character() -> None:
    text = written_topic(make.topic(1)).replace("title: Topic 1", 'title: "a\\ud800"')
    topic, faults = read(text)
    if topic is None:  # libyaml does not take it at all
        assert [fault.what for fault in faults] == [What.NOT_YAML]
    else:
        assert topic.title == "a\ufffd"


@pytest.mark.parametrize(
    "name", ["", "..", ".hidden", "a/b", "a\\b", "nul", "com1.x", "ends.", "a b", "x" * 81, "a\n"]
)
def test_an_id_is_the_name_of_a_file_everywhere(name: str) -> None:
    assert not is_id(name)


@pytest.mark.parametrize("name", ["a", "ai-trends", "v1.2", "示範", "a_b"])
def test_such_ids_are_allowed(name: str) -> None:
    assert is_id(name)
