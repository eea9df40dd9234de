"""A name for a shelf of the pair's own: for a new one, or for one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from revmentor_desktop.services.own_topics import one_line
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

WIDTH = 380
LONGEST = 40
"""Letters a name may have, so that it fits a chip."""


class ShelfDialog(QDialog):
    """Asks for a name.  Signal: ``named(str)`` when there is one."""

    named = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shelf_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rename the shelf") if name else self.tr("New shelf"))
        self.field = LevelLine(name)
        self.field.setMaxLength(max(LONGEST, len(name)))
        self.field.setAccessibleName(self.tr("Name of the shelf"))
        self.field.selectAll()
        told = self.tr("A shelf is there as long as a topic stands on it.")
        self.cancel = Button(theme, self.tr("Cancel"))
        self.keep = Button(theme, self.tr("Rename") if name else self.tr("Move to it"), "primary")
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        self.field.returnPressed.connect(self._keep)
        self.field.textChanged.connect(self._follow_text)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        pad = theme.scaled(20)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.scaled(10))
        column.addWidget(TextLabel(theme, self.tr("Name of the shelf"), "strong"))
        column.addWidget(self.field)
        column.addWidget(TextLabel(theme, told, "small", wrap=True))
        column.addLayout(row)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self._follow_text(name)
        self.field.setFocus()

    def _follow_text(self, text: str) -> None:
        self.keep.setEnabled(bool(one_line(text)))

    def _keep(self) -> None:
        name = one_line(self.field.text())
        if name:
            self.named.emit(name)
            self.accept()
