"""A list of choices: wide enough, measured once, and the person alone is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.segmented import Choice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.models.value_list import Index
    from revmentor_desktop.ui.theme import Theme

NAME = QAccessible.Text.Name


@pytest.mark.parametrize("count", [3, 501])
def test_the_longest_of_many_choices_has_room(theme: Theme, qtbot: QtBot, count: int) -> None:
    choices = [Choice(str(number), f"Session {number}") for number in range(count)]
    field = ComboField(theme, "From", choices)
    qtbot.addWidget(field)
    of_contents = field.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToContents
    assert of_contents == (count == 3)
    longest = field.fontMetrics().horizontalAdvance(choices[-1].text)
    assert field.sizeHint().width() > longest
    field.set_choices(choices[:2])
    assert field.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToContents


def test_who_hears_it_hears_what_it_is_for_beside_what_is_chosen(
    theme: Theme, qtbot: QtBot
) -> None:
    field = ComboField(theme, "How sure", [Choice("fast", "Fast-moving")])
    qtbot.addWidget(field)
    told_of = QAccessible.queryAccessibleInterface(field)
    said = [told_of.text(text) for text in (NAME, QAccessible.Text.Description)]
    assert "How sure" in said
    assert told_of.text(QAccessible.Text.Value) == "Fast-moving"


class Counting(QStringListModel):
    """Counts how often it is asked for the words of a choice."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self.asked = 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.asked += role == Qt.ItemDataRole.DisplayRole
        return super().data(index, role)


def test_choices_are_measured_once_for_both_sizes(qtbot: QtBot, theme: Theme) -> None:
    choices = [Choice(str(number), f"Session {number}") for number in range(40)]
    field = ComboField(theme, "From", choices)
    qtbot.addWidget(field)
    assert field.minimumSizeHint() == QComboBox.minimumSizeHint(field)
    words = Counting([choice.text for choice in choices])
    field.setModel(words)
    words.asked = 0
    assert field.minimumSizeHint() == field.sizeHint()
    assert 40 <= words.asked < 2 * 40


def test_a_list_of_choices_tells_what_the_person_took(qtbot: QtBot, theme: Theme) -> None:
    field = ComboField(theme, "Sort", [Choice("new", "Newest"), Choice("short", "Shortest")])
    qtbot.addWidget(field)
    told: list[str] = []
    field.chosen.connect(told.append)
    field.set_current("short")
    assert (field.current(), told) == ("short", [])
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert told == ["new"]
    assert field.accessibleName() == "Sort"


def test_a_choice_that_is_too_long_is_whole_in_the_tooltip(qtbot: QtBot, theme: Theme) -> None:
    long = "Everything that was asked at the counter"
    field = ComboField(theme, "Sort", [Choice("long", long), Choice("new", "New")])
    qtbot.addWidget(field)
    field.resize(120, field.sizeHint().height())
    field.grab()
    assert field.toolTip() == long
    field.set_current("new")
    field.grab()
    assert field.toolTip() == ""
    field.set_current("long")
    field.grab()
    field.resize(field.sizeHint())
    field.grab()
    assert field.toolTip() == ""


def test_new_choices_keep_the_current_one_if_they_can(qtbot: QtBot, theme: Theme) -> None:
    field = ComboField(theme, "Sort", [Choice("new", "Newest"), Choice("short", "Shortest")])
    qtbot.addWidget(field)
    field.set_current("short")
    field.set_choices([Choice("title", "Title"), Choice("short", "Shortest first")])
    assert field.currentText() == "Shortest first"


def test_the_rows_of_the_list_stand_below_each_other(qtbot: QtBot, theme: Theme) -> None:
    """Also in a field that is made for what is dressed already."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    theme.dress(window)
    field = ComboField(theme, "Colours", [Choice(key, key) for key in ("light", "dark", "high")])
    column.addWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    field.showPopup()
    view = field.view()
    rows = [view.visualRect(view.model().index(at, 0)) for at in range(field.count())]
    field.hidePopup()
    assert [row.top() for row in rows] == [at * rows[0].height() for at in range(field.count())]
