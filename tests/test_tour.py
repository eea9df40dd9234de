"""The tour: a picture of every page, equal byte for byte when it is taken twice."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from revmentor_desktop.domain.topics import Shelf
from revmentor_desktop.tour import LOOKS
from revmentor_desktop.ui.places import PageName
from tests.proofs import tracing

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.timeout(600)  # half a minute of work, on a machine that others use too

TAKE = """
import sys
from pathlib import Path
from revmentor_desktop import tour
folder = Path(sys.argv[1])
tour.{what}
"""

PICTURED = {
    PageName.HOME: (
        *("02-home-mentor", "02-home-mentor-first", "02-home-mentor-soon", "02-home-mentor-offer"),
        *("25-read-only",),
        *("02-home-mentor-missed", "02-home-mentor-paused"),
        *("03-home-mentee", "03-home-mentee-first", "03-home-mentee-soon"),
        *("03-home-mentee-missed", "03-home-mentee-paused"),
    ),
    PageName.SESSIONS: ("04-sessions",),
    PageName.SESSION: ("05-agenda", "06-recap"),
    PageName.TOPICS: ("07-topics",),
    PageName.NOTES: (
        *("08-note-private", "08b-note-find", "08c-note-versions", "09-note-shared"),
        "13c-covered-notes",
    ),
    PageName.DELETED: ("12-deleted",),
    PageName.AGREEMENT: ("19-agreement",),
    PageName.FOLLOW_UPS: (
        "18-follow-ups",
        "18b-follow-ups-covered",
        "18c-follow-ups-answer",
        "18d-jot",
        "18e-follow-ups-empty",
        "18e-follow-ups-crowded",
    ),
    PageName.PROGRESS: ("20-progress", "20b-progress-moving"),
    PageName.PRACTICE: ("15-practice",),
    PageName.LIVE: ("16-live", "16b-finish"),
    PageName.READING: ("12-reading-recap", "12b-reading-briefing", "13b-covered-reading"),
}
"""Every page and the pictures it is in."""


def taken(folder: Path, what: str = "take(folder, looks=1)") -> dict[str, bytes]:
    """Take the tour in a process of its own; return what it wrote."""
    done = subprocess.run(
        [sys.executable, "-c", TAKE.format(what=what), str(folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return written(folder)


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("first") / "home"


@pytest.fixture(scope="module")
def touched(home: Path) -> tracing.Touched | None:
    """Take the tour and return what it touched, where that can be seen."""
    if tracing.POSSIBLE:
        return tracing.run_traced(tracing.tour(home / "pictures", looks=1), home)
    taken(home / "pictures")
    return None


@pytest.fixture(scope="module")
def first(home: Path, touched: tracing.Touched | None) -> dict[str, bytes]:
    return written(home / "pictures")


def test_the_tour_connects_to_nothing_and_writes_nowhere_else(
    home: Path, touched: tracing.Touched | None
) -> None:
    if touched is None:
        pytest.skip("what a program touches is seen through strace")
    assert touched.connected == []
    assert touched.outside(home) == []
    assert len(touched.written) > len(PICTURED)


def test_two_tours_are_equal_byte_for_byte(first: dict[str, bytes], tmp_path: Path) -> None:
    second = taken(tmp_path / "pictures")
    assert second.keys() == first.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_every_page_is_in_a_picture(first: dict[str, bytes]) -> None:
    assert PICTURED.keys() == set(PageName)
    names = {name.removesuffix(f"-{LOOKS[0].name}.png") for name in first}
    assert {name for pictured in PICTURED.values() for name in pictured} <= names
    assert {"01-first-run", "10-share", "11-shortcuts", "17-settings-you-two"} <= names
    assert {"14-import", "14b-bring-in"} <= names
    assert {f"07d-shelf-{shelf.value}" for shelf in Shelf} <= names


def test_the_pictures_have_the_size_of_the_look(first: dict[str, bytes]) -> None:
    dialogs = ("10", "11", "14-import", "14b", "17", "18-go-back", "21", "22", "23", "24")
    window = [data for name, data in first.items() if not name.startswith(dialogs)]
    sizes = {QImage.fromData(data).size().toTuple() for data in window}
    assert sizes == {LOOKS[0].size}


def test_no_two_pictures_are_the_same(first: dict[str, bytes]) -> None:
    assert len(set(first.values())) == len(first)


def test_the_looks_hold_the_smallest_window_with_the_largest_text() -> None:
    assert ((1024, 640), 1.5) in {(look.size, look.text_size) for look in LOOKS}
    assert {"light", "dark", "contrast-light"} <= {look.theme for look in LOOKS}
    assert len({look.name for look in LOOKS}) == len(LOOKS)


def test_the_main_job_is_done_without_a_window(tmp_path: Path) -> None:
    made = taken(tmp_path / "made", "walk_through(folder)")
    documents = {name: data.decode() for name, data in made.items() if name.endswith(".md")}
    assert len(documents) == 2
    agenda = next(text for name, text in documents.items() if "agenda" in name)
    recap = next(text for name, text in documents.items() if "agenda" not in name)
    assert "Agenda" in agenda
    assert "Takeaways" in recap
    assert sum(name.endswith(".png") for name in made) >= len(PICTURED)
