"""The column of captioned fields that a section is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

LEAST = 160
"""Pixels that a list of long choices takes at least; it is as wide as the longest where it can."""

_CAPTION_GAP = 5
_GAP = 16
_WIDE_GAP = 28


class SettingsForm(QWidget):
    """Fields below each other, each under its caption, in groups with a heading."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.scaled(_GAP))
        self._begun = False

    def add_heading(self, text: str, told: str = "") -> None:
        """Begin a group, with a sentence about it if there is one."""
        if self._begun:
            self._column.addSpacing(self.theme.scaled(_WIDE_GAP - _GAP))
        self._column.addWidget(TextLabel(self.theme, text, "h3", wrap=True))
        if told:
            self._column.addWidget(TextLabel(self.theme, told, "muted", wrap=True))
        self._begun = True

    def add(self, caption: str, field: QWidget, told: str = "", *, snug: bool = False) -> None:
        """Add *field* under *caption*, a *snug* one as narrow as it is; *told* explains it."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.scaled(_CAPTION_GAP))
        label = TextLabel(self.theme, caption, "section", wrap=True)
        label.setBuddy(field)
        column.addWidget(label)
        if snug:
            row = QHBoxLayout()
            row.addWidget(field)
            row.addStretch(1)
            column.addLayout(row)
        else:
            column.addWidget(field)
        if told:
            column.addWidget(TextLabel(self.theme, told, "small", wrap=True))
            field.setAccessibleDescription(told)
        self._column.addWidget(part)

    def add_plain(self, part: QWidget) -> None:
        """Add something that needs no caption."""
        self._column.addWidget(part)

    def add_switch(self, switch: QWidget, told: str = "") -> None:
        """Add *switch* with its name beside it, and a sentence about it if there is one."""
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.scaled(12))
        words = QVBoxLayout()
        words.setSpacing(self.theme.scaled(2))
        label = TextLabel(self.theme, switch.accessibleName(), "body", wrap=True)
        label.setBuddy(switch)
        words.addWidget(label)
        if told:
            words.addWidget(TextLabel(self.theme, told, "small", wrap=True))
            switch.setAccessibleDescription(told)
        row.addWidget(switch)
        row.addLayout(words, 1)
        self._column.addWidget(part)
