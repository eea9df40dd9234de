"""A step back or on that takes seconds: what is done, how far it is, and Cancel.

Whoever takes back that thousands of notes were brought in waits for the file as they waited then.
Nothing can be typed meanwhile, for what is read or written waits too; the window is drawn, and
whoever cancels, or closes the program, finds all of the step or nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.bringing.storing import Storing
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.commands import LongStep
    from revmentor_desktop.ui.desk import Desk

WIDTH = 420


class LongStepDialog(QDialog):
    """Stores one step in the background, in front of its window."""

    def __init__(self, desk: Desk, step: LongStep, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("long_step")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._step = step
        words = self.tr("Taking back «{name}»…") if step.back else self.tr("Doing «{name}» again…")
        self._words = words.format(name=step.text)
        self.setWindowTitle(self._words)
        self._storing = Storing(
            desk, self._changes, done=self._tell, failed=step.failed, parent=self
        )
        self._storing.told.connect(self._show_progress)
        self._storing.stored.connect(self._end)
        self._storing.not_stored.connect(self._leave)
        theme = desk.theme
        self.bar = ThinProgress(theme, self.tr("Progress"))
        self.cancel = Button(theme, self.tr("Cancel"), "secondary")
        self.cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(24),) * 4)
        column.setSpacing(theme.scaled(14))
        column.addWidget(TextLabel(theme, self._words, "body", wrap=True))
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.setFixedWidth(min(theme.scaled(WIDTH), parent.width()))

    @classmethod
    def take(cls, desk: Desk, window: QWidget, step: LongStep) -> None:
        """Store *step* in front of *window*."""
        dialog = cls(desk, step, window)
        dialog.open()
        dialog._storing.begin()

    def done(self, result: int) -> None:
        """Close once the step has ended; whoever closes before wishes that it ends with nothing."""
        if self._storing.busy:
            self._storing.stop()
            return
        super().done(result)

    def _changes(self) -> ChangeSet:
        return self._step.change_set

    def _tell(self, _stored: ChangeSet) -> None:
        self._step.done()

    def _show_progress(self, made: int, of: int) -> None:
        self.bar.set_progress(made, of, self._words)

    def _end(self) -> None:
        self.accept()

    def _leave(self) -> None:
        self._step.stopped()
        self.reject()
