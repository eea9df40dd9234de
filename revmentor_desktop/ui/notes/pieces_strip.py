"""The slim strip over a text with a line that is too long to be written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class PiecesStrip(Surface):
    """Says why the text can only be read here, and what to do.

    Signal: ``break_wanted()`` to break such lines, so that one can write.
    """

    break_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("sunken", edge="bottom")
        self.setObjectName("pieces_strip")
        self._theme = theme
        self._side = 0
        words = self.tr("One line is too long to write in. It is shown here in pieces.")
        self._text = TextLabel(theme, words, "small", wrap=True)
        self.button = Button(theme, self.tr("Break it into lines"), "link")
        self.button.setObjectName("break_lines")
        self.button.clicked.connect(self.break_wanted)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self.button)
        self.hide()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def set_sides(self, side: int) -> None:
        """Stand in line with the text."""
        self._side = side
        self._follow_theme()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(self._side, scaled(4), self._side, scaled(4))
        self._row.setSpacing(scaled(12))
