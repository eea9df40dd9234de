"""The lines on the cards of Home.  There are few of them, so each is a small widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.ui.widgets.action_line import words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Rule
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout as Column

    from revmentor_desktop.ui.theme import Theme

ICON = 20
ROOM = 9
"""Pixels above and below a line."""


class Line(QWidget):
    """An icon, a sentence, and a quiet line under it; perhaps a button at the end.

    Signal: ``pressed(str)`` with the line's key when its button was pressed.
    """

    pressed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        key: str,
        icon: tuple[str, str],
        text: str,
        meta: str,
        *,
        action: str = "",
        large: bool = False,
    ) -> None:
        super().__init__()
        self._key = key
        self.setAccessibleName(text)
        self.setAccessibleDescription(meta)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.scaled(ROOM), 0, theme.scaled(ROOM))
        row.setSpacing(theme.scaled(12))
        name, role = icon
        if role == "private":
            row.addWidget(PrivateEdge(theme, Qt.Orientation.Vertical, thickness=5))
        if name:
            sign = IconLabel(theme, name, role, size=ICON, beside=text)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        told = QHBoxLayout()
        told.setSpacing(theme.scaled(4))
        told.addLayout(words(theme, text, meta, large=large), 1)
        row.addLayout(told, 1)
        if action:
            button = Button(theme, action, "quiet", icon="plus")
            button.setAccessibleDescription(text)
            button.setProperty("writes", True)
            button.clicked.connect(self._press)
            told.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _press(self) -> None:
        self.pressed.emit(self._key)


def fill(column: Column, lines: list[QWidget], *, ruled: bool) -> None:
    """Put *lines* into *column* in place of what it held, with rules between if *ruled*."""
    clear(column)
    for at, line in enumerate(lines):
        if at and ruled:
            column.addWidget(Rule())
        column.addWidget(line)


def clear(column: Column) -> None:
    """Take everything out of *column*."""
    while column.count():
        taken = column.takeAt(0)
        widget = taken.widget() if taken is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
