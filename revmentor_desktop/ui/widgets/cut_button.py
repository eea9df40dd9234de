"""A button whose words are cut with an ellipsis where there is no room; the tooltip has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.ui.theme import Theme

LEAST = 40
"""Pixels at 100 % text size that are left to the words."""


class CutButton(Button):
    """A button of any kind that takes less room than its words where there is none."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        kind: str = "inline",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._look = theme
        self._before = " " if icon else ""
        self._full = ""
        super().__init__(theme, "", kind, icon=icon, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if text:
            self.show_link(text)

    def show_link(self, text: str, name: str = "") -> None:
        """Show *text*; *name* is spoken, or the text itself."""
        self._full = text
        self.set_text(text, name)
        self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for all of the words."""
        return QSize(self._frame() + self._width_of(self._full), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon and a few letters."""
        least = self._frame() + self._look.scaled(LEAST)
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room there is."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Cut the words anew where other letters or edges need other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def _cut(self) -> None:
        shown = self._full
        room = self.width() - self._frame()
        if self._width_of(shown) > room:
            room -= self.fontMetrics().horizontalAdvance(self._before)
            # not nothing at all: Qt would leave room for some words in its place
            shown = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room) or "…"
        self.setToolTip("" if shown == self._full else self._full)
        QPushButton.setText(self, self._shown(shown))

    def _frame(self) -> int:
        """Return the pixels beside the words, as the style sheet has them."""
        return QPushButton.sizeHint(self).width() - self._measured(self.text())

    def _width_of(self, words: str) -> int:
        return self._measured(self._shown(words))

    def _shown(self, words: str) -> str:
        return f"{self._before}{without_mnemonic(words)}"

    def _measured(self, text: str) -> int:
        """Return how wide *text* is, to the pixel as Qt reckons it for a button."""
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, text).width()
