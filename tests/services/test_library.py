"""Topic packs: what is read, what is refused and why, and what a search finds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import OwnShelf, Section, SectionKind, Shelf, Topic, Word
from revmentor_desktop.domain.wording import needles, searchable
from revmentor_desktop.paths import resource
from revmentor_desktop.services.front_matter import Fault, What
from revmentor_desktop.services.library import Library, TopicIndex, load_library
from revmentor_desktop.services.steps import LONGEST_STEP, steps_of

if TYPE_CHECKING:
    from pathlib import Path

PACK = """\
id: pack
title: A pack
language: en
version: 1
licence: CC-BY-4.0
authors: [Somebody]
"""
HEAD = """\
id: feeds
title: "Feeds: who decides?"
shelf: social
level: first-look
minutes: 15
language: en
summary: A summary.
builds-on: []
tags: [ranking]
words:
  - term: Feed
    meaning: A stream.
sources:
  - title: A study
    publisher: A journal
    year: 2020
    checked: 2026-11-23
    standing: contested
licence: CC-BY-4.0
authors: [Somebody]
"""
BODY = "".join(f"## {kind.value}\n1. Do *this*.\n\n" for kind in SectionKind)


def library(folder: Path, head: str = HEAD, body: str = BODY, name: str = "feeds.md") -> Library:
    pack = folder / "pack"
    pack.mkdir(exist_ok=True)
    (pack / "pack.yaml").write_text(PACK, encoding="utf-8")
    (pack / name).write_text(f"---\n{head}---\n{body}", encoding="utf-8")
    return load_library(folder)


def test_a_topic_is_read_with_everything_it_has(tmp_path: Path) -> None:
    found = library(tmp_path)
    assert found.faults == ()
    (topic,) = found.topics
    assert (topic.id, topic.title, topic.shelf) == ("feeds", "Feeds: who decides?", Shelf.SOCIAL)
    assert [section.kind for section in topic.sections] == list(SectionKind)
    assert topic.section(SectionKind.SHOW) == "1. Do *this*."
    assert (topic.words[0].term, topic.sources[0].year, topic.sources[0].link) == ("Feed", 2020, "")
    assert found.by_id[topic.id] is topic
    assert found.packs[0].title == "A pack"


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "what"),
    [
        ('title: "Feeds', 'titel: "Feeds', 2, "title", What.MISSING),
        ('title: "Feeds: who decides?"', "title: ''", 3, "title", What.MISSING),
        ('title: "Feeds: who decides?"', r'title: "A\0b"', 3, "", What.NUL),
        ("summary: A summary.", "summary: A\0summary.", 8, "", What.NUL),
        ("minutes: 15", "minutes: soon", 6, "minutes", What.NOT_A_NUMBER),
        ("minutes: 15", "minutes: 900", 6, "minutes", What.OUT_OF_RANGE),
        ("minutes: 15", "minutes: [15]", 6, "minutes", What.WRONG_FORM),
        ("minutes: 15", "minutes: 15\nminutes: 20", 7, "minutes", What.TWICE),
        ("shelf: social", "shelf: sociable", 4, "shelf", What.NOT_A_CHOICE),
        ("shelf: social", "shelf: Our shops", 4, "shelf", What.NOT_A_CHOICE),
        ("id: feeds", "id: feed", 2, "id", What.ID_IS_NOT_FILE_NAME),
        ("id: feeds", "id: ../feeds", 2, "id", What.NO_FILE_NAME),
        ("id: feeds", "id: con", 2, "id", What.NO_FILE_NAME),
        ("summary: A summary.", "summary:", 8, "summary", What.MISSING),
        ("tags: [ranking]", "tags: ranking", 10, "tags", What.WRONG_FORM),
        ("    meaning: A stream.\n", "", 12, "words.meaning", What.MISSING),
        ("checked: 2026-11-23", "checked: 2026-13-01", 18, "sources.checked", What.NOT_A_DATE),
        ("year: 2020", "year: 2020\n    link: ftp://x", 18, "sources.link", What.NOT_A_LINK),
        ("tags: [ranking]", "tags: &t [ranking]\nmore: *t", 11, "", What.NOT_ALLOWED),
        ("tags: [ranking]", "tags: !!python/name:os.system x", 10, "", What.NOT_ALLOWED),
        ("tags: [ranking]", "tags: [[[[[[[[x]]]]]]]]", 10, "", What.TOO_DEEP),
        ("tags: [ranking]", "tags: [ranking", 11, "", What.NOT_YAML),
        ("builds-on: []", "builds-on: [nowhere]", 1, "builds-on", What.UNKNOWN_TOPIC),
    ],
)
def test_a_fault_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, field: str, what: What
) -> None:
    assert old in HEAD
    faults = library(tmp_path, HEAD.replace(old, new)).faults
    found = [(fault.line, fault.field, fault.what) for fault in faults]
    assert (line, field, what) in found
    assert {fault.file for fault in faults} == {"pack/feeds.md"}


@pytest.mark.parametrize(
    ("body", "field", "what"),
    [
        (BODY.replace("## Show it\n", "## Show me\n"), "Show me", What.UNKNOWN_SECTION),
        (BODY.replace("## Show it\n1. Do *this*.\n\n", ""), "Show it", What.MISSING),
        (BODY + "## Show it\nAgain.\n", "Show it", What.TWICE),
        ("Before.\n" + BODY, "", What.TEXT_OUTSIDE_SECTIONS),
        (
            BODY.replace("## Show it", "## ?")
            .replace("## You drive", "## Show it")
            .replace("## ?", "## You drive"),
            "Show it",
            What.SECTION_OUT_OF_ORDER,
        ),
    ],
)
def test_the_sections_are_those_and_no_others(
    tmp_path: Path, body: str, field: str, what: What
) -> None:
    found = library(tmp_path, body=body)
    assert found.topics == ()
    assert (field, what) in [(fault.field, fault.what) for fault in found.faults]


def test_a_heading_in_a_code_block_is_code(tmp_path: Path) -> None:
    body = BODY.replace("1. Do *this*.", "```\n## Not a heading\n```\nText", 1)
    (topic,) = library(tmp_path, body=body).topics
    assert "## Not a heading" in topic.section(SectionKind.WHY)


def test_a_block_of_code_that_is_not_closed_ends_with_its_section(tmp_path: Path) -> None:
    body = BODY.replace("1. Do *this*.", "```\nText", 1)
    (topic,) = library(tmp_path, body=body).topics
    assert topic.section(SectionKind.WHY) == "```\nText"
    assert topic.section(SectionKind.SHOW) == "1. Do *this*."


def test_a_section_may_be_empty_but_not_left_out(tmp_path: Path) -> None:
    (topic,) = library(tmp_path, body=BODY.replace("1. Do *this*.", "", 1)).topics
    assert topic.section(SectionKind.WHY) == ""
    assert len(topic.sections) == len(SectionKind) - 1


def test_a_pack_declares_shelves_of_its_own(tmp_path: Path) -> None:
    head = HEAD.replace("shelf: social", "shelf: Our shops")
    library(tmp_path, head)
    (tmp_path / "pack" / "pack.yaml").write_text(PACK + "shelves: [Our shops]", encoding="utf-8")
    assert load_library(tmp_path).shelves == (OwnShelf("Our shops"),)


def test_a_faulty_topic_is_refused_alone(tmp_path: Path) -> None:
    library(tmp_path, HEAD.replace("id: feeds", "id: other"), name="other.md")
    found = library(tmp_path, HEAD.replace("minutes: 15", "minutes: 0"))
    assert [topic.id for topic in found.topics] == ["other"]
    assert [fault.file for fault in found.faults] == ["pack/feeds.md"]


def test_files_that_are_no_topics_say_so(tmp_path: Path) -> None:
    library(tmp_path)
    pack = tmp_path / "pack"
    (pack / "a.md").write_bytes(b"\xff\xfe\x00")
    (pack / "b.md").write_text("# No front matter\n", encoding="utf-8")
    (pack / "c.md").write_text("x" * 300_000, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    found = load_library(tmp_path)
    assert len(found.topics) == 1
    assert {(fault.file, fault.what) for fault in found.faults} == {
        ("pack/a.md", What.NOT_TEXT),
        ("pack/b.md", What.NO_FRONT_MATTER),
        ("pack/c.md", What.TOO_LARGE),
        ("empty/pack.yaml", What.MISSING),
    }


def test_an_id_belongs_to_one_topic(tmp_path: Path) -> None:
    library(tmp_path)
    other = tmp_path / "zoo"
    other.mkdir()
    (other / "pack.yaml").write_text(PACK, encoding="utf-8")
    (other / "feeds.md").write_text(f"---\n{HEAD}---\n{BODY}", encoding="utf-8")
    found = load_library(tmp_path)
    assert len(found.topics) == 1
    assert [(fault.file, fault.what) for fault in found.faults] == [("zoo/feeds.md", What.TWICE)]


def test_a_folder_that_is_not_there_is_a_fault_and_not_a_crash(tmp_path: Path) -> None:
    found = load_library(tmp_path / "nowhere")
    assert (found.topics, [fault.what for fault in found.faults]) == ((), [What.UNREADABLE])


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.sampled_from("[]{}:-&*!a \n")))
def test_no_file_is_too_strange(tmp_path_factory: pytest.TempPathFactory, a: str, b: str) -> None:
    found = library(tmp_path_factory.mktemp("packs"), HEAD + b, a)
    assert found.topics or found.faults


def topic(name: str, **fields: object) -> Topic:
    plain = load_library(resource("library")).topics[0]
    empty: dict[str, object] = {
        "tags": (),
        "words": (),
        "summary": "",
        "sections": (),
        "builds_on": (),
    }
    return replace(plain, id=TopicId(name), title=name, **{**empty, **fields})


@pytest.fixture(scope="module")
def shelf() -> Library:
    return Library(
        (
            topic("Feeds", summary="about a café"),
            topic("Live shopping", tags=("feeds",)),
            topic("Search", words=(Word("Feed", "a stream"),)),
            topic("搜尋如何找到我們", sections=(Section(SectionKind.WHY, "AI助手在店裏"),)),
            topic("Advert", sections=(Section(SectionKind.WHY, "A feed at last."),)),
        )
    )


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("feed", ["Feeds", "Live shopping", "Search", "Advert"]),
        ("FEED", ["Feeds", "Live shopping", "Search", "Advert"]),
        ("live fee", ["Live shopping"]),
        ("eeds", []),
        ("cafe", ["Feeds"]),
        ("CAFÉ", ["Feeds"]),
        ("找到", ["搜尋如何找到我們"]),
        ("ai助手", ["搜尋如何找到我們"]),
        ("手助", []),
        ("feed nothing", []),
    ],
)
def test_a_search_finds(shelf: Library, text: str, titles: list[str]) -> None:
    assert [found.title for found in shelf.search(text)] == titles


def test_without_a_word_everything_is_found(shelf: Library) -> None:
    assert shelf.search("  !? ") == shelf.heads
    assert shelf.search("feed", Shelf.COMMERCE) == ()


@given(st.text(), st.text(max_size=4))
def test_both_ways_of_making_a_text_searchable_find_the_same(text: str, wanted: str) -> None:
    chinese = searchable(f"{text} \u4e2d")  # goes the longer way
    for needle in needles(wanted):
        assert (needle in searchable(text)) == (needle in chinese.removesuffix("\u4e2d "))


def test_chinese_is_found_as_it_is_typed() -> None:
    words = (Word("轉交", "機械人把對話交給同事。"),)
    one = replace(topic("video"), title="短片由內而外 for Reels", words=words)
    library = Library((topic("feeds"), one))
    for typed in ("短", "短片", "短片由", "內而", "片 reel", "轉", "同事", "reels"):
        assert library.search(typed) == (one.head,), typed
    assert library.search("片短") == ()


def test_what_a_search_reads_of_a_topic_is_kept_until_the_topic_changes() -> None:
    index, one = TopicIndex(), topic("feeds")
    fields = index.fields(one)
    assert index.fields(one) is fields
    assert index.fields(replace(one, title="Moving pictures"))[0] == " moving pictures "


def test_a_search_is_prepared_a_few_topics_at_a_time() -> None:
    library = Library(tuple(topic(f"topic-{n}") for n in range(5)))
    assert [library.prepare_search(2) for _ in range(3)] == [True, True, False]
    assert all(library.index.holds(one) for one in library.topics)


def test_a_library_hands_on_what_a_search_reads() -> None:
    first, second = topic("feeds"), topic("video")
    library = Library((first, second))
    later = replace(library, topics=(first, replace(second, title="Moving pictures")))
    assert later.index is library.index
    assert [one.id for one in later.search("moving")] == [second.id]
    assert later.search(second.title) == ()


@given(st.text())
def test_no_search_is_too_strange(text: str) -> None:
    found = Library((topic("Feeds"),)).search(text)
    assert len(found) <= 1


def test_what_a_topic_builds_on_comes_in_order() -> None:
    base, middle = topic("a"), topic("b", builds_on=(TopicId("a"),))
    last = topic("c", builds_on=(TopicId("b"), TopicId("a"), TopicId("gone")))
    circle = replace(base, builds_on=(TopicId("c"),))
    assert Library((last, middle, base)).before(last) == (base, middle)
    assert Library((last, middle, circle)).before(last) == (circle, middle)
    assert Library((last, middle, base)).after(base) == (last, middle)


def test_the_library_that_ships_is_whole() -> None:
    found = load_library(resource("library"))
    assert found.faults == ()
    assert len(found.topics) >= 16
    for one in found.topics:
        steps = steps_of(one)
        assert 4 <= len(steps) <= 20
        assert all(0 < len(step) <= LONGEST_STEP for step in steps)
        assert one.head in found.search(one.title)
        assert one in found.of_shelf(one.shelf)


CHINESE_HEAD = HEAD.replace("language: en", "language: zh_HK").replace(
    '"Feeds: who decides?"', "動態消息由誰決定"
)


def translated(folder: Path, head: str, name: str) -> None:
    """Write a topic of the pack once more, in Chinese."""
    there = folder / "zh_HK" / "pack"
    there.mkdir(parents=True, exist_ok=True)
    (there / name).write_text(f"---\n{head}---\n{BODY}", encoding="utf-8")


def test_a_translated_topic_stands_in_place_of_the_other(tmp_path: Path) -> None:
    translated(tmp_path, CHINESE_HEAD, "feeds.md")
    library(tmp_path, HEAD.replace("id: feeds", "id: other"), name="other.md")
    plain = library(tmp_path)
    found = load_library(tmp_path, "zh_HK")
    assert found.faults == plain.faults == ()
    assert [topic.title for topic in plain.topics] == ["Feeds: who decides?"] * 2
    assert {topic.id: topic.language for topic in found.topics} == {"feeds": "zh_HK", "other": "en"}
    feeds, other = found.by_id[TopicId("feeds")], found.by_id[TopicId("other")]
    assert found.original(feeds) == plain.by_id[TopicId("feeds")]
    assert found.original(other) is plain.original(plain.topics[0]) is None


def test_a_topic_that_translates_nothing_is_a_fault(tmp_path: Path) -> None:
    translated(tmp_path, CHINESE_HEAD.replace("id: feeds", "id: lost"), "lost.md")
    library(tmp_path)
    found = load_library(tmp_path, "zh_HK")
    assert found.faults == (Fault("zh_HK/pack/lost.md", 1, "id", What.UNKNOWN_TOPIC),)
    assert [topic.id for topic in found.topics] == ["feeds"]
