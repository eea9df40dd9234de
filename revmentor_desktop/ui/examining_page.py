"""What is shown while all of a file is read that was not closed properly, or one is old.

One can be both; then both is done, one after the other.  One is also read when nobody knows how it
was closed, as nobody does of a copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.services.workspace import LongOpening, Part
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.mark import Mark
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.ui.theme import Theme

MEASURE, LOW = 464, 400
"""Pixels at 100 % text size that the page takes at most, and under whose height it has no mark."""

WHOLE = 1000
ENDS = {
    LongOpening.LOOKED_THROUGH: {Part.LOOK: 950, Part.WORDS: WHOLE},
    LongOpening.EXAMINED: {Part.TABLES: 500, Part.SEALS: 950, Part.WORDS: WHOLE},
    LongOpening.BROUGHT_UP_TO_DATE: {Part.COPY: 50, Part.STEPS: 100, Part.WORDS: WHOLE},
    LongOpening.BOTH: {
        Part.TABLES: 50,
        Part.SEALS: 100,
        Part.COPY: 145,
        Part.STEPS: 190,
        Part.WORDS: WHOLE,
    },
}
"""The parts of what takes long, and how far the bar goes in each: words take most of the time."""

IF_DAMAGED = frozenset({LongOpening.LOOKED_THROUGH, LongOpening.EXAMINED})
"""In these, words are entered only where the search index is damaged: no step is promised."""


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
        scroll = PageScroll(theme, ends=0)
        scroll.set_side(0)
        scroll.setMaximumWidth(scaled(MEASURE))
        column = scroll.body
        column.setSpacing(scaled(10))
        column.addStretch(1)
        self._theme, self._mark = theme, Mark(theme, 56)
        column.addWidget(self._mark)
        column.addSpacing(scaled(12))
        column.addWidget(ElidingLabel(theme, name, "h1"))
        column.addWidget(TextLabel(theme, told, wrap=True))
        column.addSpacing(scaled(8))
        column.addWidget(self.bar)
        column.addWidget(self.at)
        column.addSpacing(scaled(8))
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(scroll, 100)
        outer.addStretch(1)
        self._stopping = False
        self._ends, self._steps = ENDS[long], len(ENDS[long]) - (long in IF_DAMAGED)
        self.show_part(next(iter(self._ends)), 0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of the mark to the words in a low window."""
        super().resizeEvent(event)
        self._mark.setVisible(self.height() >= self._theme.scaled(LOW))

    def _of_what(self, long: LongOpening) -> str:
        if long in {LongOpening.EXAMINED, LongOpening.LOOKED_THROUGH}:
            return self.tr("How far the examination is")
        return self.tr("How far bringing it up to date is")

    def _why(self, long: LongOpening) -> str:
        left = self.tr(
            "RevMentor was not closed properly the last time, so all of the workspace is examined "
            "before it opens. What you wrote is not changed by it."
        )
        old = self.tr(
            "This workspace was written by an older RevMentor, so it is brought up to date "
            "before it opens. A copy of it as it was stays beside it."
        )
        if long is LongOpening.LOOKED_THROUGH:
            return self.tr(
                "All of this workspace is read before it opens, because it may have been copied or "
                "changed since it was last closed here. What you wrote is not changed by it."
            )
        if long is LongOpening.BOTH:
            return f"{left}\n\n{old}"
        return left if long is LongOpening.EXAMINED else old

    def show_part(self, part: Part, made: int, of: int) -> None:
        """Say what is done now, and that so much of it *made* is."""
        if self._stopping or part not in self._ends:
            return
        parts = list(self._ends)
        place = parts.index(part)
        said = self.tr("Making the search anew, because it is damaged…")
        if place < self._steps:
            said = self._step(part).format(step=place + 1, steps=self._steps)
        self.at.setText(said)
        begins, ends = self._ends[parts[place - 1]] if place else 0, self._ends[part]
        reached = begins + (ends - begins) * made // max(1, of)
        self.bar.set_progress(reached, WHOLE, said)

    def _step(self, part: Part) -> str:
        return {
            Part.LOOK: self.tr("Reading every page…"),
            Part.TABLES: self.tr(
                "Step {step} of {steps}: reading every page and comparing every index…"
            ),
            Part.SEALS: self.tr("Step {step} of {steps}: comparing every page with its seal…"),
            Part.COPY: self.tr("Step {step} of {steps}: making a copy of it as it is…"),
            Part.STEPS: self.tr("Step {step} of {steps}: giving it the form of today…"),
            Part.WORDS: self.tr("Step {step} of {steps}: entering every word into the search…"),
        }[part]

    def _stop(self) -> None:
        if self._stopping:
            return
        self._stopping = True
        self.stop.setEnabled(False)
        self.at.setText(self.tr("Stopping…"))
        self.stop_wanted.emit()
