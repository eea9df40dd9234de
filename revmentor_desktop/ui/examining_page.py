"""What is shown while all of a file is examined that was not closed properly, or one is old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
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

WHOLE = 1000
REACH = {
    Part.TABLES: (0, 500),
    Part.SEALS: (500, WHOLE),
    Part.COPY: (0, 50),
    Part.STEPS: (50, 100),
    Part.WORDS: (100, WHOLE),
}
"""From where to where the bar goes in each part: entering the words takes nine tenths of the time.
"""


class ExaminingPage(Surface):
    """Says what is done to the workspace *name* and why, and how far it is; it can be stopped.

    Signal: ``stop_wanted()``.
    """

    stop_wanted = Signal()

    def __init__(self, theme: Theme, name: str, long: LongOpening) -> None:
        super().__init__("page")
        self.setObjectName("examining")
        told = self._why(long)
        self.setAccessibleName(told)
        self.at = TextLabel(theme, "", "muted", wrap=True)
        self.bar = ThinProgress(theme, self._of_what(long))
        self.stop = Button(theme, self.tr("Stop"), "secondary")
        self.stop.setObjectName("stop_examining")
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._stop)
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
        self._stopping = False
        old = long is LongOpening.BROUGHT_UP_TO_DATE
        self.show_part(Part.COPY if old else Part.TABLES, 0, 1)

    def _of_what(self, long: LongOpening) -> str:
        if long is LongOpening.BROUGHT_UP_TO_DATE:
            return self.tr("How far bringing it up to date is")
        return self.tr("How far the examination is")

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

    def show_part(self, part: Part, made: int, of: int) -> None:
        """Say what is done now, and that so much of it *made* is."""
        if self._stopping:
            return
        said = {
            Part.TABLES: self.tr("Step 1 of 2: reading every page and comparing every index…"),
            Part.SEALS: self.tr("Step 2 of 2: comparing every page with its seal…"),
            Part.COPY: self.tr("Step 1 of 3: making a copy of it as it is…"),
            Part.STEPS: self.tr("Step 2 of 3: giving it the form of today…"),
            Part.WORDS: self.tr("Step 3 of 3: entering every word into the search…"),
        }
        self.at.setText(said[part])
        begins, ends = REACH[part]
        reached = begins + (ends - begins) * made // max(1, of)
        self.bar.set_progress(reached, WHOLE, said[part])

    def _stop(self) -> None:
        if self._stopping:
            return
        self._stopping = True
        self.stop.setEnabled(False)
        self.at.setText(self.tr("Stopping…"))
        self.stop_wanted.emit()
