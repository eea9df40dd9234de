"""Whoever cannot write, or read, is told what is safe and what to do."""

from __future__ import annotations

import pytest

from revmentor_desktop.services.archive import USUAL, Limits, Reason
from revmentor_desktop.services.writing import Obstacle
from revmentor_desktop.ui.obstacles import cannot_write, not_read, nothing_read


@pytest.mark.parametrize("obstacle", Obstacle)
def test_an_obstacle_says_what_is_safe_and_what_to_do(obstacle: Obstacle) -> None:
    said = cannot_write(obstacle)
    assert said.endswith(".")
    assert any(
        safe in said for safe in ("Nothing was written", "Nothing was changed", "left alone")
    )
    assert "Choose" in said


OF_A_FILE = (
    Reason.UNREADABLE,
    Reason.DAMAGED,
    Reason.LINK,
    Reason.NOT_A_FILE,
    Reason.BAD_NAME,
    Reason.TWICE,
    Reason.BOMB,
    Reason.ENCRYPTED,
)
OF_ALL = (
    Reason.UNREADABLE,
    Reason.DAMAGED,
    Reason.TOO_LARGE,
    Reason.TOO_MANY,
    Reason.TOO_MUCH,
    Reason.NESTED,
    Reason.OVERLAP,
)


def test_every_reason_of_a_file_has_words_of_its_own() -> None:
    assert len({not_read(reason) for reason in OF_A_FILE}) == len(OF_A_FILE)


@pytest.mark.parametrize("reason", [*OF_A_FILE, *OF_ALL])
def test_a_source_that_is_not_read_says_what_is_safe_and_what_to_do(reason: Reason) -> None:
    said = nothing_read(reason)
    assert "Nothing was imported." in said
    assert said.endswith(".")


def test_whoever_has_too_much_in_a_zip_is_told_how_it_goes_all_the_same() -> None:
    assert "choose one folder after the other" in nothing_read(Reason.TOO_LARGE)


def test_whoever_is_beyond_a_limit_is_told_which() -> None:
    told = nothing_read(Reason.TOO_MANY, Limits(files=321))
    assert "321 files" in told
    assert told != nothing_read(Reason.TOO_MANY, USUAL)
    assert "zip of it" not in told
    assert "77 MB" in nothing_read(Reason.TOO_MUCH, Limits(held=77 * 1024 * 1024))
