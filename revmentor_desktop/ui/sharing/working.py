"""That a file is being made, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class WorkingRow(QWidget):
    """Signal: ``stop_wanted()``."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("working")
        self._said = TextLabel(theme, self.tr("Making the file…"), "muted")
        self._stop = Button(theme, self.tr("Stop"), "link")
        self._stop.setObjectName("stop")
        self._stop.clicked.connect(self.stop_wanted)
        self._bar = ThinProgress(theme, self.tr("How far the file is"))
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(4))
        column.addLayout(row)
        column.addWidget(self._bar)

    def begin(self) -> None:
        """Say that it begins; how far it is shows once that is known."""
        self._bar.set_progress(0, 0, "")
        self._bar.hide()

    def set_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        percent = self.locale().toString(done * 100 // max(1, total))
        self._bar.set_progress(done, total, self.tr("{percent} %").format(percent=percent))
        self._bar.show()
