"""What the dialogs of the Help menu begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class HelpDialog(QDialog):
    """A titled column with a Close button at its foot, as high as its words need."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        margin = theme.scaled(24)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(theme.scaled(12))
        self.column.addWidget(TextLabel(theme, title, "h1"))

    def add_foot(self, *buttons: Button) -> None:
        """Close the column with *buttons* and Close."""
        close = Button(self.theme, self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        self.column.addLayout(row)

    def hold(self, width: int) -> None:
        """Be *width* pixels wide at 100 % text size, and high enough for what is written."""
        wide = self.theme.scaled(width)
        self.setMinimumSize(wide, self.column.totalHeightForWidth(wide))
        self.resize(self.minimumSize())
