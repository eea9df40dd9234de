"""A box to tick: its words never force a window open, and are whole in the tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.widgets.text import without_mnemonic
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

WORDS = "Who signs what the assistant says & who answers for it at night"


def test_words_that_do_not_fit_are_cut_and_whole_in_the_tooltip(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox(theme, without_mnemonic(WORDS))
    qtbot.addWidget(box)
    whole = box.sizeHint()
    box.resize(whole)
    box.show()
    assert box.toolTip() == ""
    box.resize(whole.width() // 2, whole.height())
    assert box.toolTip() == WORDS
    assert box.minimumSizeHint().width() < whole.width() // 2
    assert _ink_at_the_right(box) == 0


def test_words_in_larger_letters_are_looked_at_anew(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox(theme, without_mnemonic(WORDS))
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    larger = box.font()
    larger.setPixelSize(40)
    box.setFont(larger)
    assert box.toolTip() == WORDS


def test_its_mark_is_drawn_at_once_unless_things_may_move(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox(theme)
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    empty = box.grab().toImage()
    box.click()
    ticked = box.grab().toImage()
    assert ticked != empty
    box.click()
    theme.set_look(animated=True)
    box.click()
    assert box.grab().toImage() != ticked  # its mark has only begun
    qtbot.waitUntil(lambda: box.grab().toImage() == ticked)


def _ink_at_the_right(box: TickBox) -> int:
    """Return how many pixels of the last column are not of the ground: none ends in a letter."""
    picture = box.grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, 0)
    last = picture.width() - 1
    return sum(picture.pixelColor(last, y) != ground for y in range(picture.height()))
