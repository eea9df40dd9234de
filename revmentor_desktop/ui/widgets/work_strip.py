"""A strip at the foot of a page for work that takes a while: what, how far, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

PATIENCE_MS = 1000
"""For so long nothing is shown: most work is done by then."""


class WorkStrip(QFrame):
    """Appears when work has taken a second.  Signal: ``cancelled()``."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("work_strip")
        self.label = TextLabel(theme, "", "small")
        self.bar = ThinProgress(theme, self.tr("Progress"))
        self.cancel = Button(theme, self.tr("Cancel"), "secondary")
        self.cancel.clicked.connect(self.cancelled)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.label)
        self._row.addWidget(self.bar, 1)
        self._row.addWidget(self.cancel)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._late.timeout.connect(self.show)
        self.hide()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def begin(self, text: str) -> None:
        """Say what is done, unless it is done at once."""
        self.show_progress(0, 1, text)
        self._late.start()

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Say how far it is."""
        self.label.setText(text)
        self.bar.set_progress(done, total, text)

    def end(self) -> None:
        """Go away again."""
        self._late.stop()
        self.hide()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8))
        self._row.setSpacing(scaled(16))
