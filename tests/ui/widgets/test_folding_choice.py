"""Choices that fold into a list: one value, told once, whichever way they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.folding_choice import FoldingChoice
from revmentor_desktop.ui.widgets.segmented import Choice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

CHOICES = (Choice("agenda", "Agenda"), Choice("notes", "Notes"), Choice("recap", "Recap"))


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> FoldingChoice:
    made = FoldingChoice(theme, "Parts", CHOICES)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def field(choice: FoldingChoice) -> ComboField:
    found = choice.findChild(ComboField)
    assert isinstance(found, ComboField)
    return found


def test_side_by_side_there_is_no_list(choice: FoldingChoice) -> None:
    assert not choice.folded
    assert choice.findChild(ComboField) is None
    assert choice.button("agenda").isVisible()


def test_folded_the_list_has_the_value_and_gives_it_back(choice: FoldingChoice) -> None:
    choice.set_current("notes")
    choice.fold(folded=True)
    assert not choice.button("notes").isVisible()
    assert field(choice).isVisible()
    assert field(choice).current() == "notes"
    choice.set_current("recap")
    choice.fold(folded=False)
    assert choice.button("recap").isChecked()
    assert not field(choice).isVisible()


def test_a_line_of_the_list_is_told_once(qtbot: QtBot, choice: FoldingChoice) -> None:
    choice.fold(folded=True)
    told: list[str] = []
    choice.chosen.connect(told.append)
    qtbot.keyClick(field(choice), Qt.Key.Key_Down)
    field(choice).activated.emit(1)
    assert told == ["notes"]
    assert choice.current() == "notes"


def test_the_list_offers_what_the_buttons_do(choice: FoldingChoice) -> None:
    choice.offer("recap", offered=False)
    choice.fold(folded=True)
    assert [field(choice).itemText(at) for at in range(field(choice).count())] == [
        "Agenda",
        "Notes",
    ]
    choice.offer("recap", offered=True)
    choice.set_text("notes", "Notes 2")
    assert [field(choice).itemText(at) for at in range(field(choice).count())] == [
        "Agenda",
        "Notes 2",
        "Recap",
    ]


def test_widths_are_known_however_it_is_shown(choice: FoldingChoice) -> None:
    widths = choice.unfolded_width(), choice.folded_width()
    assert widths == (choice.sizeHint().width(), choice.folded_width())
    choice.fold(folded=True)
    assert (choice.unfolded_width(), choice.folded_width()) == widths
    assert choice.sizeHint().width() == widths[1] < widths[0]


def test_the_focus_stays_with_the_choice(choice: FoldingChoice) -> None:
    choice.button("agenda").setFocus()
    choice.fold(folded=True)
    assert field(choice).hasFocus()
    choice.fold(folded=False)
    assert choice.button("agenda").hasFocus()


def test_the_list_is_called_as_the_choices_are(choice: FoldingChoice) -> None:
    choice.fold(folded=True)
    assert field(choice).accessibleName() == "Parts"
    assert choice.stops()[-1] is field(choice)
