"""A button whose words are cut with an ellipsis where there is no room; the tooltip has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

_GAP = 4
"""Pixels that Qt keeps between icon and words, at any text size."""


class CutButton(Button):
    """An inline button or a link whose words are cut where there is no room."""

    def __init__(
        self, theme: Theme, icon: str, kind: str = "inline", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", kind, icon=icon, parent=parent)
        self._look = theme
        self._inline = kind == "inline"
        self._full = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_link(self, text: str, name: str) -> None:
        """Show *text*; *name* is spoken."""
        self._full = text
        self.set_text(text, name)
        self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for all of the words."""
        hint = super().sizeHint()
        return QSize(self._frame() + self._metrics().horizontalAdvance(self._full), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon and a few letters."""
        least = self._frame() + self._look.scaled(40)
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room there is."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - self._frame() + 4
        shown = self._metrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setToolTip("" if shown == self._full else self._full)
        QPushButton.setText(self, f" {without_mnemonic(shown)}")

    def _frame(self) -> int:
        icon = self.iconSize().width()
        if self._inline:
            return icon + self._look.scaled(16)
        return icon + _GAP + self._metrics().horizontalAdvance(" ")

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("body", 400 if self._inline else 500))
