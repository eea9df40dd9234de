"""The question before something is deleted for good: one of the few that the program asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

WIDTH = 420


class ForGoodDialog(QDialog):
    """Names what goes and how many; the safe answer has the focus.  Signal: ``confirmed()``."""

    confirmed = Signal()

    def __init__(self, theme: Theme, counted: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("for_good")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deed = self.tr("Delete {count} for good").format(count=counted)
        self.setWindowTitle(self.tr("Recently deleted"))
        question = TextLabel(theme, deed, "h3", wrap=True)
        told = TextLabel(
            theme,
            self.tr("This cannot be taken back, and neither can what was done before it."),
            "muted",
            wrap=True,
        )
        self.keep = Button(theme, self.tr("Keep"))
        self.keep.clicked.connect(self.reject)
        self.delete = Button(theme, deed, "danger")
        self.delete.clicked.connect(self._confirm)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.scaled(8))
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.delete)
        column = QVBoxLayout(self)
        pad = theme.scaled(20)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.scaled(10))
        column.addWidget(question)
        if title:
            column.addWidget(TextLabel(theme, title, "body", wrap=True))
        column.addWidget(told)
        column.addSpacing(theme.scaled(6))
        column.addStretch(1)  # of a height that is reckoned for narrower words the lines get none
        column.addLayout(buttons)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self.keep.setFocus()

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()
