"""The slim strip that says: this is the sample pair, and nothing here is real."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.ui.page import MARGIN
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class SampleStrip(Surface):
    """Signal: ``start_own()`` when one wants to leave the sample for a pair of one's own."""

    start_own = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("sunken", edge="bottom")
        self.setObjectName("sample_strip")
        self._theme = theme
        self._side = theme.scaled(MARGIN)
        self._text = ElidingLabel(theme, self.tr("A sample pair. Nothing here is real."), "small")
        self._button = Button(theme, self.tr("Start my own"), "link")
        self._button.setObjectName("start_own")
        self._button.clicked.connect(self.start_own)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text)
        self._row.addWidget(self._button)
        self._row.addStretch(1)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def set_side(self, side: int) -> None:
        """Begin *side* pixels from the edge, as the page below does."""
        self._side = side
        self._follow_theme()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(self._side, scaled(2), self._side, scaled(2))
        self._row.setSpacing(scaled(12))
