"""A file of any version that there was opens today and holds what it held, row by row."""

from __future__ import annotations

import logging
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import LookStopped, StillOld, Stopped
from revmentor_desktop.store.examination import Examination, Part
from revmentor_desktop.store.key_files import COPY, FILE
from revmentor_desktop.store.restoring import opened_copy
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import STEPS, check_header
from tests.crash.rows import same_rows
from tests.crash.upgrades import tables
from tests.store.cheap import KEY
from tests.store.freezing import FROZEN, VERSIONS, path_of, thawed

if TYPE_CHECKING:
    from pathlib import Path

PROTECTED = (*VERSIONS[:-1:4], VERSIONS[-1])
"""``python -m tests.soak upgrades`` has all of them protected too."""


def test_there_is_a_file_of_every_version() -> None:
    assert sorted(FROZEN.iterdir()) == [path_of(version) for version in VERSIONS]


@pytest.mark.parametrize(
    ("version", "protected"),
    [(version, False) for version in VERSIONS] + [(version, True) for version in PROTECTED],
)
def test_it_is_brought_up_to_date_without_a_difference(
    tmp_path: Path, version: int, protected: bool
) -> None:
    key = KEY if protected else None
    path = thawed(version, tmp_path / "pair", protected=protected)
    assert check_header(path, key=key) == version
    before = tables(path, key)
    with closing(Store.open(path.parent, key=key)) as store:
        assert store.is_sound()
        assert len(tuple(store.queries.each_thing())) > 270
    after = tables(path, key)
    assert same_rows(before, after)
    copy = path.with_name(f"workspace-version-{version}.db")
    if version < len(STEPS):
        assert tables(copy, key) == before
    names = {path.name} | ({copy.name} if version < len(STEPS) else set())
    assert {one.name for one in path.parent.iterdir()} == names | (
        {FILE, COPY} if protected else set()
    )


@pytest.mark.parametrize("protected", [False, True])
@pytest.mark.parametrize("last", [Part.COPY, Part.STEPS, Part.WORDS])
def test_one_that_is_stopped_in_any_part_is_what_it_was(
    tmp_path: Path, last: Part, protected: bool
) -> None:
    key = KEY if protected else None
    path = thawed(2, tmp_path / "pair", protected=protected)
    before, names = path.read_bytes(), {one.name for one in path.parent.iterdir()}
    heard: list[tuple[Part, int, int]] = []

    def told(part: Part, made: int, of: int) -> None:
        heard.append((part, made, of))
        if part is last and (part is Part.COPY or of > 1):
            examination.stop()

    examination = Examination(told)
    with pytest.raises(StillOld):
        Store.open(path.parent, key=key, examination=examination)
    assert heard[-1][0] is last
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} - names <= {f"{path.name}-journal"}
    assert check_header(path, key=key) == 2
    with closing(Store.open(path.parent, key=key)) as store:
        assert store.is_sound()


INDEXED = VERSIONS[2:]
"""Versions that have a search index."""


DAMAGE = (
    "DELETE FROM search_index_data WHERE id > 10",
    "UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10",
)


def damaged(version: int, folder: Path, damage: str = DAMAGE[0]) -> Path:
    """Return a file of *version* whose search index does not hold together."""
    path = thawed(version, folder)
    with closing(connect(path)) as connection:
        connection.execute(damage)
    return path


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("version", INDEXED)
def test_an_index_that_is_damaged_is_made_anew_which_is_told_and_logged(
    tmp_path: Path, version: int, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = damaged(version, tmp_path / "pair", damage)
    heard: list[tuple[Part, int, int]] = []

    def told(*what: Any) -> None:
        heard.append(what)

    with (
        caplog.at_level(logging.INFO, "revmentor_desktop"),
        closing(Store.open(path.parent, examination=Examination(told))) as store,
    ):
        assert store.is_sound()
        assert len(tuple(store.queries.each_thing())) > 270
    entered = [(made, of) for part, made, of in heard if part is Part.WORDS and of > 1]
    assert entered
    assert entered == sorted(entered)
    assert heard[-1][0] is Part.WORDS
    assert [record.getMessage() for record in caplog.records] == [
        "search indexes do not hold together and are made anew"
    ]


@pytest.mark.parametrize("version", INDEXED[-2:])
def test_one_that_is_stopped_meanwhile_gets_it_at_the_next_opening(
    tmp_path: Path, version: int
) -> None:
    path = damaged(version, tmp_path / "pair")

    def told(part: Part, _made: int, of: int) -> None:
        if part is Part.WORDS and of > 1:
            examination.stop()

    examination = Examination(told)
    with pytest.raises(Stopped) as stopped:
        Store.open(path.parent, examination=examination)
    assert stopped.type is (LookStopped if version == len(STEPS) else StillOld)
    assert check_header(path) == version
    with closing(Store.open(path.parent)) as store:
        assert store.is_sound()


@pytest.mark.parametrize("version", INDEXED)
def test_one_whose_index_is_damaged_can_be_looked_into_to_go_back_to_it(
    tmp_path: Path, version: int
) -> None:
    path = damaged(version, tmp_path / "pair")
    with opened_copy(path, tmp_path / "scratch") as read:
        assert len(tuple(read.each_thing())) > 270
