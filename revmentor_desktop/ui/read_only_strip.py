"""The slim strip that says: this workspace is open for reading only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.ui.page import MARGIN
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class ReadOnlyStrip(Surface):
    """Signal: ``elsewhere_wanted()`` to go on in a copy that can be written to."""

    elsewhere_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("sunken", edge="bottom")
        self.setObjectName("read_only_strip")
        self._theme = theme
        self._side = theme.scaled(MARGIN)
        icon = IconLabel(theme, "book-open", "warn", size=16)
        text = ElidingLabel(theme, self.tr("Open for reading only. Nothing can be saved."), "small")
        button = Button(theme, self.tr("Save a copy elsewhere…"), "link")
        button.setObjectName("copy_to_write")
        button.clicked.connect(self.elsewhere_wanted)
        self._row = QHBoxLayout(self)
        self._row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(text)
        self._row.addWidget(button)
        self._row.addStretch(1)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def set_side(self, side: int) -> None:
        """Begin *side* pixels from the edge, as the page below does."""
        self._side = side
        self._follow_theme()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(self._side, scaled(2), self._side, scaled(2))
        self._row.setSpacing(scaled(12))
