"""Learning paths: read strictly, in an order that builds up, as many as promised."""

from __future__ import annotations

from collections import Counter

import pytest

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import Level, Shelf, Topic
from revmentor_desktop.paths import resource
from revmentor_desktop.services.front_matter import Fault, What
from revmentor_desktop.services.library import Library, load_library
from revmentor_desktop.services.paths import LearningPath, paths_of, read_paths


def topic(name: str, *bases: str, shelf: Shelf = Shelf.AI) -> Topic:
    return Topic(
        id=TopicId(name),
        title=name,
        shelf=shelf,
        level=Level.FIRST_LOOK,
        minutes=10,
        language="en",
        summary="Why",
        builds_on=tuple(TopicId(base) for base in bases),
    )


TOPICS = {
    one.id: one
    for one in (
        topic("a"),
        topic("b", "a"),
        topic("c", "b"),
        topic("d"),
        topic("e", shelf=Shelf.WORK),
        topic("f"),
        topic("g"),
        topic("round", "again"),
        topic("again", "round"),
    )
}

GOOD = """paths:
  - id: path-one
    title: One
    why: Because.
    shelf: ai
    topics: [a, b, d]
"""


def read(text: str) -> tuple[tuple[LearningPath, ...], list[Fault]]:
    faults: list[Fault] = []
    return read_paths(text, TOPICS, faults), faults


def test_a_path_is_read() -> None:
    paths, faults = read(GOOD)
    ids = (TopicId("a"), TopicId("b"), TopicId("d"))
    assert paths == (LearningPath("path-one", "One", "Because.", ids, Shelf.AI),)
    assert faults == []


def test_without_a_shelf_a_path_goes_across() -> None:
    paths, faults = read(GOOD.replace("    shelf: ai\n", "").replace("d]", "e]"))
    assert paths[0].shelf is None
    assert faults == []


@pytest.mark.parametrize(
    ("written", "instead", "field", "what"),
    [
        ("id: path-one", "id: a", "paths.id", What.TWICE),
        ("title: One", "name: One", "paths.title", What.MISSING),
        ("why: Because.", "why:", "paths.why", What.MISSING),
        ("shelf: ai", "shelf: attic", "paths.shelf", What.NOT_A_CHOICE),
        ("shelf: ai", "shelf: ai\n    mood: good", "paths.mood", What.UNKNOWN_FIELD),
        ("[a, b, d]", "[a, b]", "paths.topics", What.OUT_OF_RANGE),
        ("[a, b, d]", "[a, b, c, d, f, g, round]", "paths.topics", What.OUT_OF_RANGE),
        ("[a, b, d]", "[a, b, a]", "paths.topics", What.TWICE),
        ("[a, b, d]", "[a, b, nowhere]", "paths.topics", What.NO_SUCH_TOPIC),
        ("[a, b, d]", "[a, b, e]", "paths.topics", What.OTHER_SHELF),
        ("[a, b, d]", "[b, a, d]", "paths.topics", What.BEFORE_ITS_BASE),
        ("[a, b, d]", "[c, d, a]", "paths.topics", What.BEFORE_ITS_BASE),
        ("[a, b, d]", "a", "paths.topics", What.WRONG_FORM),
    ],
)
def test_a_fault_names_file_and_field_and_refuses_the_path(
    written: str, instead: str, field: str, what: What
) -> None:
    paths, faults = read(GOOD.replace(written, instead))
    assert paths == ()
    assert (field, what) in {(fault.field, fault.what) for fault in faults}
    assert {fault.file for fault in faults} == {"paths.yaml"}
    assert all(fault.line >= 2 for fault in faults)


def test_the_other_paths_are_read_all_the_same() -> None:
    other = GOOD.removeprefix("paths:\n").replace("path-one", "path-two").replace("d]", "x]")
    paths, faults = read(GOOD + other)
    assert [path.id for path in paths] == ["path-one"]
    assert [fault.line for fault in faults] == [7]


def test_an_id_that_is_there_twice_is_refused() -> None:
    paths, faults = read(GOOD + GOOD.removeprefix("paths:\n"))
    assert len(paths) == 1
    assert [(fault.field, fault.what) for fault in faults] == [("paths.id", What.TWICE)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", What.NOT_YAML),
        ("paths: [", What.NOT_YAML),
        ("ways: []", What.UNKNOWN_FIELD),
        ("paths: yes", What.WRONG_FORM),
        ("paths: [a]", What.WRONG_FORM),
    ],
)
def test_what_is_no_list_of_paths_is_refused(text: str, what: What) -> None:
    paths, faults = read(text)
    assert paths == ()
    assert what in {fault.what for fault in faults}


def test_topics_that_build_on_each_other_end_the_search() -> None:
    _, faults = read(GOOD.replace("[a, b, d]", "[round, again, d]"))
    assert [fault.what for fault in faults] == [What.BEFORE_ITS_BASE]


def test_a_topic_knows_its_place_and_its_neighbours() -> None:
    path = read(GOOD)[0][0]
    assert [path.place(TopicId(name)) for name in "abdx"] == [1, 2, 3, 0]
    assert path.beside(TopicId("a")) == (None, "b")
    assert path.beside(TopicId("b")) == ("a", "d")
    assert path.beside(TopicId("d")) == ("b", None)
    assert path.beside(TopicId("x")) == (None, None)


def test_the_paths_of_a_topic_are_found() -> None:
    paths = read(GOOD)[0]
    assert paths_of(paths, TopicId("a")) == paths
    assert paths_of(paths, TopicId("e")) == ()
    assert Library(paths=paths).path("path-one") == paths[0]
    assert Library(paths=paths).path("path-two") is None


# --- those of the program -----------------------------------------------------------------

LIBRARY = load_library(resource("library"))


def test_all_paths_of_the_program_are_good() -> None:
    assert [fault for fault in LIBRARY.faults if fault.file == "paths.yaml"] == []


def test_every_shelf_has_two_paths_and_five_go_across() -> None:
    along = Counter(path.shelf for path in LIBRARY.paths)
    assert all(along[shelf] >= 2 for shelf in Shelf)
    assert {path.title for path in LIBRARY.paths_along(None)} >= {
        "The young customer’s day",
        "From search to shop",
        "AI that answers for us",
        "Reading a dashboard",
        "Brand under fire",
    }


def test_a_path_across_shelves_really_goes_across() -> None:
    for path in LIBRARY.paths_along(None):
        assert len({LIBRARY.by_id[one].shelf for one in path.topics}) >= 2


def test_titles_are_told_apart_and_reasons_are_short() -> None:
    assert len({path.title for path in LIBRARY.paths}) == len(LIBRARY.paths)
    assert all(len(path.why) <= 160 and path.why.endswith(".") for path in LIBRARY.paths)


def test_every_topic_is_on_a_path() -> None:
    on_none = [one.id for one in LIBRARY.topics if not LIBRARY.paths_of(one)]
    assert on_none == []
