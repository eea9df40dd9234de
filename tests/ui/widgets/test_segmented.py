"""Choices side by side: one Tab stop, arrows move, only the person's choice is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from revmentor_desktop.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

CHOICES = (Choice("write", "Write"), Choice("split", "Split"), Choice("read", "Q & A"))


@pytest.fixture
def segmented(qtbot: QtBot, theme: Theme) -> Segmented:
    made = Segmented(theme, "View", CHOICES)
    qtbot.addWidget(made)
    return made


def test_the_first_choice_holds(segmented: Segmented) -> None:
    assert segmented.current() == "write"
    assert segmented.button("write").isChecked()


def test_a_click_is_told_once(qtbot: QtBot, segmented: Segmented) -> None:
    told: list[str] = []
    segmented.chosen.connect(told.append)
    for _ in range(2):
        qtbot.mouseClick(segmented.button("split"), Qt.MouseButton.LeftButton)
    assert told == ["split"]
    assert segmented.button("split").isChecked()


@pytest.mark.parametrize(
    ("key", "lands"),
    [
        (Qt.Key.Key_Right, "split"),
        (Qt.Key.Key_Down, "split"),
        (Qt.Key.Key_Left, "read"),
        (Qt.Key.Key_Up, "read"),
    ],
)
def test_arrows_move_and_go_round(
    qtbot: QtBot, segmented: Segmented, key: Qt.Key, lands: str
) -> None:
    qtbot.keyClick(segmented.button("write"), key)
    assert segmented.current() == lands


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Left])
def test_arrows_pass_over_what_is_not_there(
    qtbot: QtBot, segmented: Segmented, key: Qt.Key
) -> None:
    segmented.button("split").hide()
    qtbot.keyClick(segmented.button("write"), key)
    assert segmented.current() == "read"


def test_arrows_pass_over_what_is_not_allowed(qtbot: QtBot, segmented: Segmented) -> None:
    segmented.set_enabled("split", False)
    qtbot.keyClick(segmented.button("write"), Qt.Key.Key_Right)
    assert segmented.current() == "read"


def test_setting_it_from_outside_is_not_told(qtbot: QtBot, segmented: Segmented) -> None:
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.set_current("read")
    assert segmented.current() == "read"


def test_there_is_one_tab_stop(segmented: Segmented) -> None:
    segmented.set_current("split")
    stops = [
        choice.key
        for choice in CHOICES
        if segmented.button(choice.key).focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["split"]


def test_a_choice_is_spoken_as_a_radio_button(segmented: Segmented) -> None:
    interface = QAccessible.queryAccessibleInterface(segmented.button("write"))
    assert interface.role() == QAccessible.Role.RadioButton


def test_names_are_spoken_as_written(segmented: Segmented) -> None:
    assert segmented.accessibleName() == "View"
    assert segmented.button("read").accessibleName() == "Q & A"
    assert segmented.button("read").text() == "Q && A"
    segmented.set_text("write", "All  18")
    assert segmented.button("write").accessibleName() == "All  18"
