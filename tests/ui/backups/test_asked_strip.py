"""A backup that somebody asks for: seen while it is made, stopped, and told what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from revmentor_desktop.services.trouble import Full, Missing, Stopped
from revmentor_desktop.ui.backups.asked_strip import AskedBackupStrip

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
    qtbot: QtBot,
    strip: AskedBackupStrip,
    desk: Desk,
    toasts: list[Toast],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(type(desk.tasks), "run", lambda *_, **__: None)  # it takes for ever
    strip._late.setInterval(0)
    desk.backups.ask()
    qtbot.waitUntil(strip.isVisible)
    assert strip.said == "A backup is being made…"
    wish = desk.backups._wish
    strip.findChild(QPushButton, "stop_backup").click()
    assert wish is not None
    assert wish.is_stopped
    desk.backups._take_failure(Stopped())
    assert strip.isHidden()
    assert [one.text for one in toasts] == ["Stopped. No backup was made"]
    assert desk.backups.trouble is None


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


def test_of_a_workspace_that_was_closed_nothing_is_told(
    strip: AskedBackupStrip, desk: Desk, toasts: list[Toast]
) -> None:
    strip.leave()
    desk.backups.ended.emit(None)
    assert toasts == []
