"""What is over is let go, but not by a clock that may be wrong."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, removed
from revmentor_desktop.services import trash
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.letting_go import let_go
from revmentor_desktop.ui.preferences import Preferences
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = timedelta(days=1)


class Clock:
    """A clock on the wall, which anybody can set."""

    def __init__(self) -> None:
        self.now = make.NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """One in which a note was deleted just now."""
    made = Workspace.create(tmp_path / "pair", make.pair(), now=clock)
    made.commit(added(make.private_note(1)))
    made.commit(trash.thrown_away(removed(make.private_note(1)), made))
    yield made
    made.close()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.ini")


def deleted(workspace: Workspace, preferences: Preferences) -> int:
    let_go(workspace, preferences)
    return len(trash.listed(workspace.read))


def test_what_was_deleted_thirty_days_ago_goes(
    workspace: Workspace, preferences: Preferences, clock: Clock
) -> None:
    for days in (0, 15, 29):
        clock.now = make.NOW + days * DAY
        assert deleted(workspace, preferences) == 1
    clock.now = make.NOW + 30 * DAY
    assert deleted(workspace, preferences) == 0


def test_a_clock_that_was_years_ahead_for_once_takes_nothing(
    workspace: Workspace, preferences: Preferences, clock: Clock
) -> None:
    assert deleted(workspace, preferences) == 1
    for years in (9, 0, -9, 0, 9, 0):
        clock.now = make.NOW + years * 365 * DAY + DAY
        assert deleted(workspace, preferences) == 1


def test_who_comes_back_after_months_has_it_go_the_second_time(
    workspace: Workspace, preferences: Preferences, clock: Clock
) -> None:
    assert deleted(workspace, preferences) == 1
    clock.now = make.NOW + 90 * DAY
    assert deleted(workspace, preferences) == 1
    assert deleted(workspace, preferences) == 0


def test_what_is_no_moment_is_as_if_nothing_was_remembered(
    workspace: Workspace, preferences: Preferences, clock: Clock
) -> None:
    clock.now = make.NOW + 30 * DAY
    preferences.let_go = (f"{workspace.pair.id}=2026-11-23T08:00", "odd", "other=now")
    assert deleted(workspace, preferences) == 0
    assert "other=now" in preferences.let_go
