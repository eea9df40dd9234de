"""What is shown while the file of the workspace is written anew and nobody may have it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.mark import Mark
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class WaitingPage(Surface):
    """The mark, and the *sentence* that says what is waited for."""

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__("page")
        self.setObjectName("waiting")
        self.setAccessibleName(sentence)
        column = QVBoxLayout(self)
        column.setSpacing(theme.scaled(16))
        column.addStretch(1)
        column.addWidget(Mark(theme, 56), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(TextLabel(theme, sentence, "lead"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
