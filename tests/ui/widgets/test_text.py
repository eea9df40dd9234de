"""Labels show what was typed, cut what does not fit, and say the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel

from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel, without_mnemonic

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

LONG = "AI at the counter: chatbots and AR try-on for every shop in the city"


def test_markup_is_shown_as_text(qtbot: QtBot, theme: Theme) -> None:
    label = TextLabel(theme, "<b>5 & 6</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>5 & 6</b>"


@pytest.mark.parametrize("kind", ["display", "h1", "h2", "body", "small", "caption"])
def test_a_kind_has_its_size(qtbot: QtBot, theme: Theme, kind: str) -> None:
    label = TextLabel(theme, "Words", kind)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pixelSize() == theme.px(kind)


def test_a_kind_follows_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    label = TextLabel(theme, "Words", "h1")
    qtbot.addWidget(label)
    theme.set_look(text_size=1.5)
    label.ensurePolished()
    assert label.font().pixelSize() == 39


def test_another_kind_is_shown_at_once(qtbot: QtBot, theme: Theme) -> None:
    label = TextLabel(theme, "Words")
    qtbot.addWidget(label)
    label.ensurePolished()
    label.set_kind("h1")
    assert label.kind() == "h1"
    assert label.font().pixelSize() == theme.px("h1")


@pytest.mark.parametrize(
    "word", ["Rindfleischetikettierung" * 4, "https://example.org/" + "a/" * 40]
)
def test_a_very_long_word_is_broken_and_stays_what_it_was(
    qtbot: QtBot, theme: Theme, word: str
) -> None:
    label = TextLabel(theme, f"See {word}", wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 120
    assert label.heightForWidth(200) > 2 * label.fontMetrics().height()
    assert label.text() == f"See {word}"


@pytest.mark.parametrize("kind", ["h1", "large", "doneLarge"])
def test_no_single_character_of_large_chinese_text_is_left_for_the_last_line(
    qtbot: QtBot, theme: Theme, kind: str
) -> None:
    words = "我們容許它說甚麼？"
    label = TextLabel(theme, words, kind, wrap=True)
    qtbot.addWidget(label)
    side = label.fontMetrics().horizontalAdvance("我")
    assert label.text() == words
    lines = QTextLayout(QLabel.text(label), label.font())
    lines.beginLayout()
    first = lines.createLine()
    first.setLineWidth(8.5 * side)
    lines.endLayout()
    assert QLabel.text(label)[: first.textLength()].endswith("我們容許它")


def test_cut_text_is_whole_in_the_tooltip(qtbot: QtBot, theme: Theme) -> None:
    label = ElidingLabel(theme, LONG)
    qtbot.addWidget(label)
    label.resize(120, 24)
    label.grab()
    assert label.is_cut()
    assert label.toolTip() == LONG


def test_text_that_fits_needs_no_tooltip(qtbot: QtBot, theme: Theme) -> None:
    label = ElidingLabel(theme, "Short")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.grab()
    assert not label.is_cut()
    assert label.toolTip() == ""


def test_a_new_text_is_judged_anew(qtbot: QtBot, theme: Theme) -> None:
    label = ElidingLabel(theme, LONG)
    qtbot.addWidget(label)
    label.resize(120, 24)
    label.grab()
    label.setText(LONG + " and more")
    label.grab()
    assert label.toolTip() == LONG + " and more"


def test_it_never_forces_a_window_open(qtbot: QtBot, theme: Theme) -> None:
    label = ElidingLabel(theme, LONG, "h1")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 60


def test_two_lines_are_used_before_anything_is_cut(qtbot: QtBot, theme: Theme) -> None:
    label = ElidingLabel(theme, LONG, lines=2)
    qtbot.addWidget(label)
    line = label.fontMetrics().lineSpacing()
    assert label.heightForWidth(260) == 2 * line
    assert label.heightForWidth(4000) == line
    label.resize(260, 2 * line)
    label.grab()
    assert not label.is_cut()
    label.resize(120, 2 * line)
    label.grab()
    assert label.is_cut()


def test_ampersands_are_doubled_for_buttons() -> None:
    assert without_mnemonic("Chatbots & service") == "Chatbots && service"
