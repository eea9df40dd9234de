"""A step that takes seconds: what is done, how far it is, and Cancel.

Whoever takes back that thousands of notes were brought in waits for the file as they waited then,
and so does who gives another title to what hundreds of notes link to.
Nothing can be typed meanwhile, for what is read or written waits too; the window is drawn, and
whoever cancels, or closes the program, finds all of the step or nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.at_work import AtWorkDialog
from revmentor_desktop.ui.bringing.storing import Storing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.commands import LongStep
    from revmentor_desktop.ui.desk import Desk


class LongStepDialog(AtWorkDialog):
    """Stores one step in the background, in front of its window."""

    def __init__(self, desk: Desk, step: LongStep, parent: QWidget) -> None:
        words = self.tr("Taking back «{name}»…") if step.back else self.tr("Doing «{name}» again…")
        super().__init__(desk.theme, step.said or words.format(name=step.text), parent)
        self.setObjectName("long_step")
        self._step = step
        self._storing = Storing(
            desk, self._changes, done=self._tell, failed=step.failed, parent=self
        )
        self._storing.told.connect(self.show_progress)
        self._storing.stored.connect(self._end)
        self._storing.not_stored.connect(self._leave)

    @classmethod
    def take(cls, desk: Desk, window: QWidget, step: LongStep) -> None:
        """Store *step* in front of *window*; a window of another program keeps the keys."""
        dialog = cls(desk, step, window)
        if QApplication.activeWindow() is None:
            dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.open()
        dialog._storing.begin()

    def done(self, result: int) -> None:
        """Close once the step has ended; whoever closes before wishes that it ends with nothing."""
        if self._storing.busy:
            self._storing.stop()
            return
        super().done(result)

    def _changes(self) -> ChangeSet:
        return self._step.changes()

    def _tell(self, stored: ChangeSet) -> None:
        self._step.done(stored)

    def _end(self) -> None:
        self.accept()

    def _leave(self) -> None:
        self._step.stopped()
        self.reject()
