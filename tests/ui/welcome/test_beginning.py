"""The folder of a new pair: a name that every system takes, and never one that is taken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given

from revmentor_desktop.ui.welcome.beginning import FORBIDDEN, folder_name, free_folder
from tests.strategies import HOSTILE, TEXT

if TYPE_CHECKING:
    from pathlib import Path

DEVICES = re.compile(r"(CON|PRN|AUX|NUL|COM[1-9¹²³]|LPT[1-9¹²³])", re.IGNORECASE)


@pytest.mark.parametrize(
    ("mine", "partner", "name"),
    [
        ("Mei-Yee Chan", "Robert Lau", "Mei-Yee and Robert"),
        ("  Mei  ", "Robert", "Mei and Robert"),
        ("陳美儀", "劉先生", "陳美儀 and 劉先生"),
        ("Mei", "", "Mei"),
        ("", "", "My pair"),
        ("../../etc", "passwd", "etc and passwd"),
        ("...", "???", "... and"),
        ("CON", "", "Pair CON"),
        ("nul.txt", "Robert", "Pair nul.txt and Robert"),
        ("Constance", "Robert", "Constance and Robert"),
    ],
)
def test_the_name(mine: str, partner: str, name: str) -> None:
    assert folder_name(mine, partner) == name.strip(" .")


@given(TEXT, TEXT)
@example("CON", "")
@example("com1.x", "y")
@example("a" * 79, "b")
@example("👩" * 200, "Robert")
@example("." * 300, "Robert")
def test_every_system_takes_the_name(mine: str, partner: str) -> None:
    name = folder_name(mine, partner)
    assert name
    assert name == name.strip(" .")
    assert not set(name) & set(FORBIDDEN)
    assert name.isprintable()
    assert len(name.encode()) <= 205
    assert not DEVICES.fullmatch(name.split(".")[0].strip())


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_a_folder_of_that_name_can_be_made(tmp_path: Path, text: str) -> None:
    folder = free_folder(tmp_path, folder_name(text, text))
    folder.mkdir()
    assert folder.parent == tmp_path
    assert [one.name for one in tmp_path.iterdir() if one.is_dir()] == [folder.name]


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    for wanted in ("Mei and Robert", "Mei and Robert 2", "Mei and Robert 3"):
        folder = free_folder(tmp_path, "Mei and Robert")
        assert folder == tmp_path / wanted
        folder.mkdir()


def test_a_file_takes_a_name_too(tmp_path: Path) -> None:
    (tmp_path / "Mei and Robert").write_text("not a folder", encoding="utf-8")
    assert free_folder(tmp_path, "Mei and Robert").name == "Mei and Robert 2"


def test_looking_for_a_free_folder_makes_nothing(tmp_path: Path) -> None:
    free_folder(tmp_path / "not there", "Mei and Robert")
    assert list(tmp_path.iterdir()) == []


def test_where_the_system_will_not_say_making_it_will_tell(tmp_path: Path) -> None:
    parent = tmp_path / ("n" * 300)
    assert free_folder(parent, "Mei and Robert") == parent / "Mei and Robert"
