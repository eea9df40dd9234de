"""The full look at the open workspace, in the background: when it is due; damage is told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services.trouble import Damaged, Stopped
from revmentor_desktop.ui.backups.examiner import Examiner
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.services.workspace import Examination
    from revmentor_desktop.ui.desk import Desk


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> list[str]:
    """The looks that were taken, and what they find: nothing, unless a test says so."""
    taken: list[str] = []

    def is_sound(_examination: Examination) -> bool:
        taken.append("look")
        return True

    monkeypatch.setattr(desk.workspace, "is_sound", is_sound)
    monkeypatch.setattr(desk.workspace, "now", lambda: make.NOW)
    return taken


@pytest.fixture
def examiner(qapp: object, desk: Desk, looks: list[str]) -> Iterator[Examiner]:
    made = Examiner(desk.workspace, desk.preferences, desk.tasks, desk.notices)
    yield made
    desk.tasks.wait()
    made.deleteLater()


def test_it_looks_once_a_month(
    qtbot: QtBot, examiner: Examiner, desk: Desk, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(desk.preferences.changed):
        examiner.look()
    examiner.look()
    desk.tasks.wait()
    assert looks == ["look"]
    monkeypatch.setattr(desk.workspace, "now", lambda: make.NOW + timedelta(days=30))
    with qtbot.waitSignal(desk.preferences.changed):
        examiner.look()
    assert looks == ["look", "look"]


def test_it_looks_when_opening_did_not(
    qtbot: QtBot, examiner: Examiner, desk: Desk, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.preferences.examined = (f"{desk.workspace.pair.id}={make.NOW.date()}",)
    monkeypatch.setattr(desk.workspace._store, "_openings", 1)
    examiner.look()
    qtbot.waitUntil(lambda: looks == ["look"])


@pytest.mark.parametrize("known", ["pair=2199-01-01", "pair=yesterday", "nonsense"])
def test_a_day_that_cannot_be_counts_for_nothing(
    qtbot: QtBot, examiner: Examiner, desk: Desk, looks: list[str], known: str
) -> None:
    desk.preferences.examined = (known,)
    with qtbot.waitSignal(desk.preferences.changed):
        examiner.look()
    assert looks == ["look"]


def test_damage_is_told(
    qtbot: QtBot, examiner: Examiner, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_sound(_examination: Examination) -> bool:
        raise Damaged

    monkeypatch.setattr(desk.workspace, "is_sound", is_sound)
    with qtbot.waitSignal(desk.notices.troubled) as told:
        examiner.look()
    assert "damaged" in told.args[0].sentence


def test_who_works_meanwhile_puts_it_off(
    qtbot: QtBot, examiner: Examiner, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_sound(examination: Examination) -> bool:
        while not examination.is_stopped:
            pass
        raise Stopped

    monkeypatch.setattr(desk.workspace, "is_sound", is_sound)
    examiner.look()
    assert examiner._examination is not None
    examiner._examination.stop()
    qtbot.waitUntil(examiner._wait.isActive)
    examiner.end()
    assert not examiner._wait.isActive()
    assert desk.preferences.examined == ()


def test_it_waits_a_while(examiner: Examiner) -> None:
    examiner.begin()  # of a workspace in memory there is nothing to examine
    assert not examiner._wait.isActive()
    examiner.end()
