"""The tour: a picture of every page, equal byte for byte when it is taken again."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from revmentor_desktop.domain.topics import Shelf
from revmentor_desktop.paths import resource
from revmentor_desktop.tour import CHINESE_LOOKS, LOOKS
from revmentor_desktop.ui.places import PageName
from tests import faces, hearing
from tests.proofs import tracing
from tests.ui.looks import pictures

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hearing import Heard

pytestmark = pytest.mark.timeout(600)  # half a minute of work, on a machine that others use too

CHINESE = "zh_HK"
"""The folder of the guide in Chinese."""

DO = """
import sys
from pathlib import Path
from revmentor_desktop import tour
from revmentor_desktop.domain.people import Role
folder = Path(sys.argv[1])
tour.{what}
"""

PICTURED = {
    PageName.HOME: (
        *("02-home-mentor", "02-home-mentor-first", "02-home-mentor-soon", "02-home-mentor-offer"),
        *("25-read-only", "02-home-mentor-planned", "03-home-mentee-planned"),
        *("02-home-mentor-missed", "02-home-mentor-paused", "02-home-mentor-crowded"),
        *("03-home-mentee", "03-home-mentee-first", "03-home-mentee-soon"),
        *("03-home-mentee-missed", "03-home-mentee-paused", "03-home-mentee-crowded"),
    ),
    PageName.SESSIONS: ("04-sessions", "04b-sessions-crowded", "04c-sessions-empty"),
    PageName.SESSION: ("05-agenda", "05b-agenda-crowded", "06-recap"),
    PageName.TOPICS: ("07-topics", "07f-topics-crowded"),
    PageName.NOTES: (
        *("08-note-private", "08b-note-find", "08c-note-versions", "09-note-shared"),
        *("08e-notes-crowded", "13c-covered-notes"),
    ),
    PageName.DELETED: ("12-deleted", "12d-deleted-crowded"),
    PageName.AGREEMENT: ("19-agreement",),
    PageName.FOLLOW_UPS: (
        "18-follow-ups",
        "18b-follow-ups-covered",
        "18c-follow-ups-answer",
        "18d-jot",
        "18e-follow-ups-empty",
        "18e-follow-ups-crowded",
    ),
    PageName.PROGRESS: (
        *("20-progress", "20b-progress-moving", "20c-progress-crowded", "20d-progress-empty"),
        *("20e-progress-reviews", "20f-progress-review"),
    ),
    PageName.PRACTICE: ("15-practice",),
    PageName.LIVE: ("16-live", "16b-finish"),
    PageName.READING: ("12-reading-recap", "12b-reading-briefing", "13b-covered-reading"),
}
"""Every page and the pictures it is in."""


def taken(folder: Path, what: str) -> dict[str, bytes]:
    """Do *what* of the tour in a process of its own; return what it wrote."""
    _run([sys.executable, "-c", DO.format(what=what), str(folder)])
    return written(folder)


def _run(command: list[str]) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("first") / "home"


@pytest.fixture(scope="module")
def touched(home: Path) -> tracing.Touched | None:
    """Take the tour while somebody listens; return what it touched, where that can be seen."""
    command = tracing.tour(home / "pictures", looks=1)
    if tracing.POSSIBLE:
        return tracing.run_traced(command, home)
    home.mkdir()
    _run(command)
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


@pytest.fixture(scope="module")
def heard(home: Path, first: dict[str, bytes]) -> dict[str, list[Heard]]:
    """What is told of each picture to who does not see it."""
    assert first
    return hearing.read(home / "heard.json")


def test_a_second_tour_is_equal_byte_for_byte(first: dict[str, bytes], tmp_path: Path) -> None:
    """Of the pages of the mentee, and the Chinese ones, which are drawn in the same way."""
    second = taken(tmp_path / "pictures", "take(folder, looks=1, roles=[Role.MENTEE])")
    assert len(second) > 20
    assert [name for name in second if second[name] != first[name]] == []


def test_every_page_is_in_a_picture(first: dict[str, bytes]) -> None:
    assert PICTURED.keys() == set(PageName)
    names = {name.removesuffix(f"-{LOOKS[0].name}.png") for name in first}
    assert {name for pictured in PICTURED.values() for name in pictured} <= names
    assert {"01-first-run", "10-share", "11-shortcuts", "17-settings-you-two"} <= names
    assert {"14-import", "14b-bring-in"} <= names
    assert {f"07d-shelf-{shelf.value}" for shelf in Shelf} <= names


def test_the_pictures_have_the_size_of_the_look(first: dict[str, bytes]) -> None:
    dialogs = ("10", "11", "14-import", "14b", "17", "18-go-back", "21", "22", "23", "24", "25")
    window = [data for name, data in first.items() if not name.startswith(dialogs)]
    sizes = {QImage.fromData(data).size().toTuple() for data in window}
    assert sizes == {LOOKS[0].size}


def test_no_two_pictures_are_the_same(first: dict[str, bytes]) -> None:
    assert len(set(first.values())) == len(first)


# --- what is told of it to who does not see it --------------------------------------------

USED = {"Button", "ButtonMenu", "CheckBox", "ComboBox", "EditableText", "Link", "List", "ListItem"}
USED |= {"RadioButton", "Slider", "SpinBox"}
"""The roles of what can be used."""

READ = USED | {"StaticText"}
"""Roles of what the keyboard reaches: a text is read there, too."""

PAGES = {"PaperView", "QScrollArea"}
"""What is scrolled by keys; what stands on it is read within."""

LEAST = 28
"""Pixels of what is to be hit; rows of lists are measured where they are drawn."""

FIRST_STATEMENT = "I can tell a senior person plainly that I see it differently."

NAMED = (
    ("05-agenda-light", "List", "Agenda items", "6 items, 56 of 60 minutes planned"),
    ("05-agenda-light", "Border", "Pages", ""),
    ("05-agenda-light", "Button", "Search or go to", "Ctrl+K"),
    ("05-agenda-light", "List", "Suggestions", ""),
    ("05-agenda-light", "StaticText", "Time planned", "56 of 60 minutes planned"),
    ("16-live-light", "EditableText", "Capture a question", ""),
    ("16-live-light", "List", "Captured today", ""),
    ("16-live-light", "StaticText", "Time left for this item", "10 minutes, 0 seconds left"),
    ("08-note-private-light", "EditableText", "Note text", "Markdown, private"),
    ("08-note-private-light", "Border", "Private, not in what you share", "Button Make shared"),
    ("20f-progress-review-light", "Slider", FIRST_STATEMENT, "3 of 5"),
    ("10-share-light", "Client", "What to include", ""),
    ("10-share-light", "StaticText", "Stays behind", ""),
    ("10-share-light", "Client", "Preview, page 1 of 2", ""),
)
"""Names that people who only hear the program find their way by, and what is said with them."""


def test_everything_that_can_be_used_has_a_name(heard: dict[str, list[Heard]]) -> None:
    nameless = {
        (one.role, one.kind, one.within, picture)
        for picture, things in heard.items()
        for one in things
        if (one.focusable or one.role in USED) and one.role != "ScrollBar" and not one.name.strip()
    }
    assert nameless == set()
    assert sum(one.role == "ListItem" for things in heard.values() for one in things) > 200


def test_everything_the_keyboard_reaches_says_what_it_is(heard: dict[str, list[Heard]]) -> None:
    strange = {
        (one.role, one.kind, one.name)
        for things in heard.values()
        for one in things
        if one.focusable and one.role not in READ and one.kind not in PAGES
    }
    assert strange == set()


def test_a_button_is_called_by_the_words_on_it(heard: dict[str, list[Heard]]) -> None:
    others = {
        (one.shown, one.name)
        for things in heard.values()
        for one in things
        if one.shown.rstrip("…").casefold() not in one.name.casefold()
    }
    assert others == set()


def test_everything_is_large_enough_to_hit(heard: dict[str, list[Heard]]) -> None:
    small = {
        (one.role, one.kind, one.name, one.side)
        for things in heard.values()
        for one in things
        if one.kind and one.role in USED - {"List", "ListItem", "Link"} and one.side < LEAST
    }
    assert small == set()


@pytest.mark.parametrize(("picture", "role", "name", "told"), NAMED)
def test_names_people_find_their_way_by(
    heard: dict[str, list[Heard]], picture: str, role: str, name: str, told: str
) -> None:
    assert any(
        (one.role, one.name) == (role, name) and told in (one.description, one.value, "")
        for one in heard[picture]
    )


def test_a_private_row_says_so_first(heard: dict[str, list[Heard]]) -> None:
    rows = [one.name for one in heard["18-follow-ups-light"] if one.role == "ListItem"]
    assert [name for name in rows if "introduce me to the finance director" in name] == [
        name for name in rows if name.startswith("Private, Would he introduce me")
    ]


@pytest.mark.usefixtures("qapp")  # without an application nobody knows a face
def test_every_picture_is_as_it_was_approved(home: Path, first: dict[str, bytes]) -> None:
    """What differs is in a page to be looked at; ``python -m tests.soak pictures`` renews it."""
    if not pictures.are_comparable():
        pytest.skip("letters are drawn in another way here")
    chinese = {name for name in first if name.endswith(f"{CHINESE_LOOKS[0].name}.png")}
    names = first.keys() if faces.is_here() else first.keys() - chinese
    different = [
        one
        for one in pictures.compared(home / "pictures", names)
        if one.why == pictures.CHANGED  # what is new is approved by who looks at all of them
    ]
    page = home.parent / "pictures.html"
    page.write_text(pictures.sheet(different, home / "pictures"), encoding="utf-8")
    assert different == [], f"open {page}"


@pytest.mark.usefixtures("qapp")
def test_the_guide_and_the_readme_show_pages_as_they_are(tmp_path: Path) -> None:
    """``packaging/bootstrap.py tour --guide`` draws their pictures anew."""
    if not pictures.are_comparable():
        pytest.skip("letters are drawn in another way here")
    _run([sys.executable, "-c", DO.format(what="draw_guide(folder)"), str(tmp_path)])
    shown = resource("help")
    drawn = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.png")}
    assert drawn == {path.relative_to(shown) for path in shown.rglob("*.png")}
    different = [
        str(one)
        for name in drawn
        if faces.is_here() or name.parts[0] != CHINESE
        for one in pictures.difference(
            str(name),
            pictures.small(QImage(str(shown / name))),
            QImage(str(tmp_path / name)),
        )
    ]
    assert different == []


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
