"""What is different between the pair's own copy of a topic and the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from revmentor_desktop.ui.library.difference import TopicText
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.theme import Theme

WIDTH, HEIGHT = 640, 520
WIDEST, HIGHEST = 980, 600
"""What fits the smallest window, whatever the size of the text."""


class DifferenceDialog(QDialog):
    """Shows the difference, part by part.  Signal: ``original_wanted()`` to go back to it."""

    original_wanted = Signal()

    def __init__(self, theme: Theme, original: Topic, ours: Topic, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("difference_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What is different"))
        self.text = TopicText(theme)
        self.text.setAccessibleName(self.tr("What is different"))
        self.text.show_difference(original, ours)
        told = self.tr("Lines with − stand in the original, lines with + in your own copy.")
        self.original = Button(theme, self.tr("Back to the original"), icon="undo-2")
        self.close_button = Button(theme, self.tr("Close"))
        self.original.clicked.connect(self._go_back)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addWidget(self.original)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        pad = theme.scaled(20)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.scaled(12))
        column.addWidget(TextLabel(theme, ours.title, "h3", wrap=True))
        column.addWidget(TextLabel(theme, told, "small", wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.resize(min(theme.scaled(WIDTH), WIDEST), min(theme.scaled(HEIGHT), HIGHEST))
        self.text.setFocus()

    def _go_back(self) -> None:
        self.accept()
        self.original_wanted.emit()
