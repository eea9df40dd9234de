"""Notices: what is said arrives whole, for whoever listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.notices import Notices, Toast, Trouble

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def notices(qapp: object) -> Notices:
    return Notices()


def test_a_toast(qtbot: QtBot, notices: Notices) -> None:
    with qtbot.waitSignal(notices.toasted) as told:
        notices.toast("Note deleted", "Undo", notices.ease, "Ctrl+Z")
    assert told.args == [Toast("Note deleted", "Undo", notices.ease, "Ctrl+Z")]


def test_what_is_only_told_was_not_done(qtbot: QtBot, notices: Notices) -> None:
    with qtbot.waitSignal(notices.toasted) as told:
        notices.tell("No backup could be made")
    assert told.args == [Toast("No backup could be made", done=False)]


def test_trouble(qtbot: QtBot, notices: Notices) -> None:
    with qtbot.waitSignal(notices.troubled) as told:
        notices.trouble("The disk is full.", notices.ease)
    assert told.args == [Trouble("The disk is full.", notices.ease)]


def test_trouble_that_nobody_can_try_again(qtbot: QtBot, notices: Notices) -> None:
    with qtbot.waitSignal(notices.troubled) as told:
        notices.trouble("Something went wrong.")
    assert told.args[0].retry is None


def test_trouble_is_over(qtbot: QtBot, notices: Notices) -> None:
    with qtbot.waitSignal(notices.eased):
        notices.ease()
