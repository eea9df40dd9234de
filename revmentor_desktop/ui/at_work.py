"""The box in front of the window while something is stored or copied: what, how far, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

WIDTH = 420


class AtWorkDialog(QDialog):
    """Says in *words* what is at work; whoever opens it closes it when that has ended."""

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words)
        self.bar = ThinProgress(theme, self.tr("Progress"))
        self.cancel = Button(theme, self.tr("Cancel"), "secondary")
        self.cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(24),) * 4)
        column.setSpacing(theme.scaled(14))
        column.addWidget(TextLabel(theme, words, "body", wrap=True))
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.setFixedWidth(min(theme.scaled(WIDTH), parent.width()))

    def show_progress(self, made: int, of: int) -> None:
        """Say how far it is."""
        self.bar.set_progress(made, of, self.windowTitle())
