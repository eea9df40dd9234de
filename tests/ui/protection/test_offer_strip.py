"""The offer of a passphrase: quiet, on Home alone, and gone for good when it is declined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from revmentor_desktop.domain.backups import Stamp
from revmentor_desktop.services.backups import Backup
from revmentor_desktop.ui.protection.offer_strip import OfferStrip
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


@pytest.fixture
def old(desk: Desk, tmp_path: Path) -> Desk:
    """A workspace in a folder, begun before today: there is a backup of it."""
    desk.guard.folder = tmp_path
    desk.backups.backups = (Backup(tmp_path / "a.db", Stamp(1, make.NOW), 1),)
    return desk


@pytest.fixture
def strip(qtbot: QtBot, old: Desk) -> OfferStrip:
    made = OfferStrip(old.theme)
    qtbot.addWidget(made)
    made.follow(old)
    made.set_home(True)
    return made


def press(strip: OfferStrip, name: str) -> None:
    strip.findChild(QPushButton, name).click()


def test_it_is_shown_on_home_alone(strip: OfferStrip) -> None:
    assert not strip.isHidden()
    strip.set_home(False)
    assert strip.isHidden()


def test_later_is_until_the_next_opening(strip: OfferStrip, old: Desk) -> None:
    press(strip, "offer_later")
    assert strip.isHidden()
    strip.follow(old)
    assert not strip.isHidden()


def test_not_now_is_for_good(strip: OfferStrip, old: Desk) -> None:
    press(strip, "offer_never")
    assert strip.isHidden()
    strip.follow(old)
    assert strip.isHidden()


def test_to_remove_a_protection_is_to_decide(
    qtbot: QtBot, old: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    strip = OfferStrip(old.theme)
    qtbot.addWidget(strip)
    strip.set_home(True)
    monkeypatch.setattr(old.guard, "protected", True)
    strip.follow(old)
    strip.leave()
    monkeypatch.setattr(old.guard, "protected", False)
    strip.follow(old)
    assert strip.isHidden()
    monkeypatch.setattr(old.guard, "folder", tmp_path / "another pair")
    old.preferences.unprotected = ()
    strip.follow(old)
    assert not strip.isHidden()


def test_who_wants_it_is_asked_for_a_passphrase(
    strip: OfferStrip, old: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(old.guard, "protect", asked.append)
    press(strip, "offer_protect")
    assert asked == [strip]


def test_neither_a_fresh_nor_a_protected_one_is_offered_it(strip: OfferStrip, old: Desk) -> None:
    old.guard.protected = True
    strip.follow(old)
    assert strip.isHidden()
    old.guard.protected = False
    old.backups.backups = ()
    strip.follow(old)
    assert strip.isHidden()
