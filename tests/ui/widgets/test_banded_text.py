"""Text on grounds: what neighbours stand on is one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from revmentor_desktop.ui.widgets.banded_text import BandedText, banded

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def test_grounds_of_neighbours_touch_and_end_with_them(qtbot: QtBot, theme: Theme) -> None:
    view = BandedText(theme)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.setFont(theme.font("body"))
    cursor = QTextCursor(view.document())
    cursor.setBlockFormat(banded())
    for ground in ("accentTint", "accentTint", ""):
        cursor.insertBlock(banded(ground))
    view.show()
    picture = view.viewport().grab().toImage()
    tint = theme.colour("accentTint").rgb()
    height = picture.height()
    tinted = [at for at in range(height) if picture.pixel(picture.width() - 2, at) == tint]
    assert tinted == list(range(tinted[0], tinted[-1] + 1))
    layout, block = view.document().documentLayout(), view.document().begin()
    assert layout.blockBoundingRect(block).bottom() < tinted[0] + 4
    assert tinted[-1] < layout.blockBoundingRect(view.document().lastBlock()).bottom() - 4
