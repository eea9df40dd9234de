"""A pack of the pair's own topics: whoever opens it has the same topics."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import OwnShelf, Section, SectionKind, Source, Standing
from revmentor_desktop.services.front_matter import What
from revmentor_desktop.services.pack_export import (
    SortedOut,
    faults_of,
    new_pack,
    pack_files,
    pack_name,
    zipped,
)
from revmentor_desktop.services.pack_reading import read_pack
from revmentor_desktop.services.writing import write_file, write_files
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.domain.topics import Pack, Topic

BARE = replace(
    make.topic(3, shelf=OwnShelf("Our shops"), summary="", licence="", authors=(), sources=()),
    sections=(Section(SectionKind.SHOW, "## Not a heading\n\n1. Open it."),),
    words=(),
)
TOPICS = (make.topic(1, language="zh-Hant"), make.topic(2, more='{"mood":{"":"1"}}'), BARE)


def pack(title: str = "Our topics", topics: tuple[Topic, ...] = TOPICS, **more: str) -> Pack:
    facts = {"pair": "pair-1", "licence": "CC0"} | more
    return new_pack(title, topics, version=2, authors=["Mei", " "], **facts)


@pytest.mark.parametrize("form", ["zip", "folder"])
def test_a_pack_opens_again_with_the_same_topics(tmp_path: Path, form: str) -> None:
    made = pack()
    files = pack_files(made, TOPICS)
    if form == "zip":
        path = tmp_path / "a.zip"
        write_file(path, zipped(files, pack_name(made.title)))
    else:
        path = tmp_path / pack_name(made.title)
        write_files(path, files)
    read = read_pack(path)
    assert read is not None
    assert (read.pack, read.unread, read.others) == (made, (), 0)
    assert sorted(read.topics, key=lambda topic: topic.id) == list(TOPICS)


def test_a_pack_says_what_it_is() -> None:
    made = pack("  Our \n topics  ")
    assert (made.title, made.language, made.version) == ("Our topics", "en", 2)
    assert (made.licence, made.authors, made.more) == ("CC0", ("Mei",), "")


def test_a_pack_keeps_its_id_and_shares_it_with_no_other_pair() -> None:
    assert pack().id == pack(topics=()).id
    assert pack().id != pack("Others").id
    assert pack().id != pack(pair="pair-2").id
    assert pack().id.startswith("our-topics-")


def test_a_pack_of_a_chinese_title_has_a_plain_id() -> None:
    assert pack("我們的主題").id.startswith("topic-")


@pytest.mark.parametrize(
    ("topic", "field", "what"),
    [
        (make.topic(1, title=" "), "title", What.MISSING),
        (make.topic(1, id=TopicId("a/b")), "id", What.NO_FILE_NAME),
        (
            make.topic(
                1,
                sources=(Source("A", "B", 2020, date(2026, 1, 1), Standing.OPINION, "page 7"),),
            ),
            "sources.link",
            What.NOT_A_LINK,
        ),
        (
            make.topic(1, sources=(Source("A", "B", 20, date(2026, 1, 1), Standing.OPINION, ""),)),
            "sources.year",
            What.OUT_OF_RANGE,
        ),
        (make.topic(1, summary="x" * 300_000), "", What.TOO_LARGE),
    ],
)
def test_what_stands_in_the_way_is_known_before(topic: Topic, field: str, what: What) -> None:
    assert [(fault.field, fault.what) for fault in faults_of(topic)] == [(field, what)]
    sorted_out = SortedOut()
    for one in (topic, make.topic(2)):
        sorted_out.take(one)
    assert sorted_out.fit == [make.topic(2)]
    assert [one.topic for one in sorted_out.unfit] == [topic]


def test_the_same_topics_make_the_same_zip() -> None:
    once, again = (zipped(pack_files(pack(), TOPICS), "a") for _ in range(2))
    assert once == again
