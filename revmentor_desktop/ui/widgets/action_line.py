"""A promise with its box to tick: there are few of them at a time, so each is a small widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.painting import middle
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

ICON = 20
TARGET = 28
"""Pixels of what is to be hit, at 100 % text size."""


class ActionLine(QWidget):
    """An action with its box to tick.  Signal: ``ticked(str, bool)`` with the action's id."""

    ticked = Signal(str, bool)

    def __init__(
        self, theme: Theme, key: str, text: str, meta: str, *, done: bool, large: bool = False
    ) -> None:
        super().__init__()
        self._key = key
        self.box = TickBox(theme)
        self.box.setObjectName(f"action_{key}")
        self.box.setProperty("writes", True)
        self.box.setAccessibleName(text)
        self.box.setAccessibleDescription(meta)
        self.box.setChecked(done)
        self.box.setFixedWidth(theme.scaled(TARGET))
        self.box.toggled.connect(self._tick)
        row = QHBoxLayout(self)
        first = middle(theme.font("large" if large else "body"), text)
        above = round(theme.scaled(TARGET) / 2 - first)  # the first line stands beside the box
        row.setContentsMargins(0, theme.scaled(9) - above, 0, theme.scaled(9))
        row.setSpacing(theme.scaled(ICON + 12 - TARGET))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        told = words(theme, text, meta, large=large, done=done)
        told.setContentsMargins(0, above, 0, 0)
        row.addLayout(told, 1)

    def _tick(self, done: bool) -> None:
        self.ticked.emit(self._key, done)


def words(
    theme: Theme, text: str, meta: str, *, large: bool = False, done: bool = False
) -> QVBoxLayout:
    """Return a sentence over its quiet line."""
    column = QVBoxLayout()
    column.setSpacing(theme.scaled(2))
    kind = ("doneLarge" if large else "done") if done else ("large" if large else "body")
    column.addWidget(TextLabel(theme, text, kind, wrap=True))
    if meta:
        column.addWidget(TextLabel(theme, meta, "small" if large else "caption", wrap=True))
    return column
