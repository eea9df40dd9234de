"""A backup that somebody asks for: seen while it is made, stopped, and told what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from revmentor_desktop.domain.changes import added
from revmentor_desktop.services.trouble import Full, Missing, Stopped
from revmentor_desktop.ui.backups.asked_strip import AskedBackupStrip, tell_untold
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast, Trouble


@pytest.fixture
def strip(qtbot: QtBot, fonts: object, desk: Desk) -> AskedBackupStrip:
    made = AskedBackupStrip(desk.theme)
    qtbot.addWidget(made)
    made.follow(desk)
    return made


@pytest.fixture
def toasts(desk: Desk) -> list[Toast]:
    heard: list[Toast] = []
    desk.notices.toasted.connect(heard.append)
    return heard


@pytest.fixture
def seen(
    qtbot: QtBot, strip: AskedBackupStrip, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> AskedBackupStrip:
    """The strip of a backup that was asked for and takes until it is said to have ended."""
    monkeypatch.setattr(type(desk.tasks), "run", lambda *_, **__: None)
    strip._late.setInterval(0)
    desk.backups.ask()
    qtbot.waitUntil(strip.isVisible)
    return strip


def test_that_it_was_made_is_told(
    qtbot: QtBot, strip: AskedBackupStrip, desk: Desk, toasts: list[Toast]
) -> None:
    with qtbot.waitSignal(desk.backups.ended):
        desk.backups.ask()
    [toast] = toasts
    assert toast.text == "Backup made. Kept: 1 backup"
    assert toast.action_text == "Show in folder"
    assert strip.isHidden()
    assert not strip._late.isActive()


def test_that_the_second_place_has_none_is_told(
    strip: AskedBackupStrip, desk: Desk, toasts: list[Toast]
) -> None:
    desk.backups.missed = Missing()
    desk.backups.ended.emit(None)
    assert toasts[0].text == (
        "Backup made, but not in the second place. It was not there for the last backup."
    )


def test_what_takes_long_is_seen_and_can_be_stopped(
    seen: AskedBackupStrip, desk: Desk, toasts: list[Toast]
) -> None:
    assert seen.said == "A backup is being made…"
    wish = desk.backups._wish
    seen.findChild(QPushButton, "stop_backup").click()
    assert wish is not None
    assert wish.is_stopped
    desk.backups._take_failure(Stopped())
    assert seen.isHidden()
    assert [one.text for one in toasts] == ["Stopped. No backup was made"]
    assert desk.backups.trouble is None


def test_it_shows_how_far_the_backup_is(seen: AskedBackupStrip, desk: Desk) -> None:
    assert (seen.bar.value(), seen.bar.maximum()) == (0, 1)
    desk.backups.reached.emit(130, 200)
    assert (seen.bar.value(), seen.bar.maximum()) == (130, 200)
    assert seen.bar.isVisible()


def test_that_one_failed_while_the_program_closed_is_said_at_the_next_start(
    qtbot: QtBot, fonts: object, desk: Desk, toasts: list[Toast]
) -> None:
    desk.preferences.backup_untold = desk.workspace.pair.id
    strip = AskedBackupStrip(desk.theme)
    qtbot.addWidget(strip)
    strip.follow(desk)
    [toast] = toasts
    assert toast.text.startswith("When it was last closed, a backup could not be made.")
    assert "older backups" not in toast.text  # there are none
    assert toast.patient
    assert toast.action is not None
    with qtbot.waitSignal(desk.backups.ended):
        toast.action()
    assert toasts[-1].text == "Backup made. Kept: 1 backup"
    tell_untold(desk)
    assert toasts[-1].text.endswith("older backups are there")


def test_once_seen_it_stays_to_be_read_and_then_tells(
    qtbot: QtBot, seen: AskedBackupStrip, desk: Desk, toasts: list[Toast]
) -> None:
    desk.backups.ended.emit(None)
    assert seen.isVisible()
    assert toasts == []
    seen._stay.setInterval(0)  # a second is over
    qtbot.waitUntil(seen.isHidden)
    assert [toast.text.partition(".")[0] for toast in toasts] == ["Backup made"]


def test_one_that_takes_longer_goes_when_it_is_there(
    qtbot: QtBot, seen: AskedBackupStrip, desk: Desk, toasts: list[Toast]
) -> None:
    seen._stay.setInterval(0)
    qtbot.waitUntil(lambda: not seen._stay.isActive())
    assert toasts == []
    desk.backups.ended.emit(None)
    assert seen.isHidden()
    assert len(toasts) == 1


def test_what_is_in_the_way_stays_until_it_is_tried_again(
    qtbot: QtBot, strip: AskedBackupStrip, desk: Desk, toasts: list[Toast]
) -> None:
    heard: list[Trouble] = []
    desk.notices.troubled.connect(heard.append)
    desk.backups.ended.emit(Full())
    [trouble] = heard
    assert trouble.sentence.startswith("There is no room for a backup.")
    assert trouble.retry is not None
    with qtbot.waitSignals([desk.notices.eased, desk.backups.ended]):
        trouble.retry()
    assert toasts[0].text.startswith("Backup made.")


def test_a_backup_by_another_way_eases_what_was_in_the_way(
    qtbot: QtBot, strip: AskedBackupStrip, desk: Desk
) -> None:
    heard: list[Trouble] = []
    desk.notices.troubled.connect(heard.append)
    desk.backups.trouble = Full()
    desk.backups.ended.emit(Full())
    with qtbot.waitSignal(desk.notices.eased) as eased:
        desk.backups.make()
    assert eased.args == [heard[0].sentence]


def test_what_is_not_saved_is_still_told_when_there_is_no_backup_either(
    strip: AskedBackupStrip, desk: Desk, toasts: list[Toast], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Full

    monkeypatch.setattr(desk.workspace, "commit", refuse)
    assert not desk.commands.do("Note", added(make.private_note(1)))
    heard: list[Trouble] = []
    desk.notices.troubled.connect(heard.append)
    desk.backups.ended.emit(Full())
    assert heard == []
    assert [one.text for one in toasts] == ["No backup could be made"]


def test_made_anew_for_another_language_it_can_still_be_stopped(
    qtbot: QtBot, fonts: object, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(desk.tasks), "run", lambda *_, **__: None)  # it takes for ever
    desk.backups.ask()
    anew = AskedBackupStrip(desk.theme)
    qtbot.addWidget(anew)
    anew._late.setInterval(0)
    anew.follow(desk)
    qtbot.waitUntil(anew.isVisible)
    desk.backups._take_failure(Stopped())
    assert anew.isHidden()


def test_of_a_workspace_that_was_closed_nothing_is_told(
    strip: AskedBackupStrip, desk: Desk, toasts: list[Toast]
) -> None:
    strip.leave()
    desk.backups.ended.emit(None)
    assert toasts == []
