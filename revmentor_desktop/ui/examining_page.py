"""What is shown while all of a file is examined that was not closed properly, or one is old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from revmentor_desktop.services.workspace import LongOpening, Part
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.mark import Mark
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

MEASURE = 480
"""Pixels that the page takes at most at 100 % text size."""


class ExaminingPage(Surface):
    """Says what is done to the workspace *name* and why, and how far it is.

    An examination can be stopped; what brings a file up to date ends sooner than one decides.
    Signal: ``stop_wanted()``.
    """

    stop_wanted = Signal()

    def __init__(self, theme: Theme, name: str, long: LongOpening) -> None:
        super().__init__("page")
        self.setObjectName("examining")
        told = self._why(long)
        self.setAccessibleName(told)
        self.at = TextLabel(theme, "", "muted", wrap=True)
        self.bar = ThinProgress(theme, self.tr("How far the examination is"))
        self.stop = Button(theme, self.tr("Stop"), "secondary")
        self.stop.setObjectName("stop_examining")
        self.stop.clicked.connect(self._stop)
        scaled = theme.scaled
        column = QVBoxLayout()
        column.setSpacing(scaled(10))
        column.addStretch(1)
        column.addWidget(Mark(theme, 56))
        column.addSpacing(scaled(12))
        column.addWidget(ElidingLabel(theme, name, "h1"))
        column.addWidget(TextLabel(theme, told, wrap=True))
        column.addSpacing(scaled(8))
        column.addWidget(self.bar)
        column.addWidget(self.at)
        column.addSpacing(scaled(8))
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        body = Surface("page")
        body.setLayout(column)
        body.setFixedWidth(scaled(MEASURE))
        outer = QVBoxLayout(self)
        outer.addWidget(body, 1, Qt.AlignmentFlag.AlignHCenter)
        self.show_part(Part.TABLES)
        if long is LongOpening.BROUGHT_UP_TO_DATE:
            self.at.setText(self.tr("This happens once and may take a minute…"))
            self.bar.hide()
            self.stop.hide()

    def _why(self, long: LongOpening) -> str:
        if long is LongOpening.BROUGHT_UP_TO_DATE:
            return self.tr(
                "This workspace was written by an older RevMentor, so it is brought up to date "
                "before it opens. A copy of it as it was stays beside it."
            )
        return self.tr(
            "RevMentor was not closed properly the last time, so all of the workspace is examined "
            "before it opens. What you wrote is not changed by it."
        )

    def show_part(self, part: Part) -> None:
        """Say what is examined now."""
        said = {
            Part.TABLES: self.tr("Step 1 of 2: reading every page and comparing every index…"),
            Part.SEALS: self.tr("Step 2 of 2: comparing every page with its seal…"),
        }
        self.at.setText(said[part])
        self.bar.set_progress(list(Part).index(part), len(Part), said[part])

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.at.setText(self.tr("Stopping…"))
        self.stop_wanted.emit()
