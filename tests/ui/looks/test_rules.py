"""The rules find what they are for, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel
from tests.ui.looks.pseudo import LONGER, pseudo
from tests.ui.looks.rules import problems

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

WORDS = "What an assistant may say to a customer in our name"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    """Return a page of 400 × 300 with a column for what a test puts into it."""
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(400, 300)
    return made


def wrong(page: QWidget, *widgets: QWidget) -> list[str]:
    """Show *widgets* in *page* and return what is wrong with them."""
    column = page.layout()
    assert column is not None
    for widget in widgets:
        column.addWidget(widget)
    page.show()
    page.grab()
    return problems(page)


def test_what_fits_is_right(page: QWidget, theme: Theme) -> None:
    assert wrong(page, TextLabel(theme, WORDS, wrap=True), QPushButton("Share")) == []


def test_a_label_that_is_cut_is_found(page: QWidget, theme: Theme) -> None:
    label = TextLabel(theme, WORDS)
    label.setMaximumWidth(100)
    assert "does not fit" in "".join(wrong(page, label))


def test_lines_that_are_cut_are_found(page: QWidget, theme: Theme) -> None:
    label = TextLabel(theme, WORDS * 3, wrap=True)
    label.setFixedHeight(20)
    assert "does not fit" in "".join(wrong(page, label))


def test_a_label_with_its_text_in_a_tooltip_may_be_cut(page: QWidget, theme: Theme) -> None:
    label = ElidingLabel(theme, WORDS)
    label.setMaximumWidth(100)
    assert wrong(page, label) == []


def test_a_button_a_box_and_a_field_that_are_cut_are_found(page: QWidget) -> None:
    button, box, field = QPushButton(WORDS), QComboBox(), QLineEdit()
    forget_with(box)
    box.addItem(WORDS)
    field.setPlaceholderText(WORDS)
    for control in (button, box, field):
        control.setAccessibleName("Words")
        control.setFixedWidth(90)
    assert len(wrong(page, button, box, field)) == 3


def test_neighbours_over_each_other_are_found(page: QWidget) -> None:
    one, other = QPushButton("One"), QPushButton("Other")
    assert wrong(page, one, other) == []
    other.setGeometry(one.geometry())
    assert "shared" in "".join(problems(page))


def test_what_lies_beyond_its_parent_is_found(page: QWidget) -> None:
    button = QPushButton("Share")
    assert wrong(page, button) == []
    button.move(380, button.y())
    assert "at 380" in "".join(problems(page))


def test_a_body_wider_than_what_it_scrolls_in_is_found(page: QWidget) -> None:
    area, body = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    row = QHBoxLayout(body)
    for _ in range(8):
        row.addWidget(QPushButton("Share"))
    area.setWidget(body)
    area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
    assert "wants" in "".join(wrong(page, area))


def test_what_is_too_small_to_hit_is_found(page: QWidget) -> None:
    button = QPushButton("OK")
    assert wrong(page, button) == []
    button.setFixedWidth(18)
    page.grab()
    assert ": 18 ×" in "".join(problems(page))


def test_what_has_no_name_is_found(page: QWidget) -> None:
    named, nameless = QPushButton("Share"), QPushButton()
    nameless.setMinimumSize(40, 40)
    (found,) = wrong(page, named, nameless)
    assert found.endswith("has no name")


@pytest.mark.parametrize("text", ["Share…", "%Ln note(s)", "{me} and {partner}", "<b>Read</b> it"])
def test_a_language_nobody_speaks_is_longer_and_keeps_what_is_filled_in(text: str) -> None:
    said = pseudo(text)
    assert said[0] + said[-1] == "[]"
    assert len(said) >= len(text) + 2
    for kept in ("%Ln", "{me}", "{partner}", "<b>", "</b>"):
        assert (kept in said) == (kept in text)


def test_long_texts_become_two_fifths_longer() -> None:
    assert len(pseudo(WORDS)) == pytest.approx((1 + LONGER) * len(WORDS), abs=2)


def test_what_a_style_sheet_would_never_forget_is_found(page: QWidget) -> None:
    wrongs = wrong(page, QScrollArea(), QComboBox(), QSpinBox())
    assert sum("forgotten" in one for one in wrongs) == 3


def test_what_it_was_told_to_forget_is_right(page: QWidget) -> None:
    view, box, field = QScrollArea(), QComboBox(), QSpinBox()
    for one in (view, box, field):
        forget_with(one)
    assert not any("forgotten" in one for one in wrong(page, view, box, field))
