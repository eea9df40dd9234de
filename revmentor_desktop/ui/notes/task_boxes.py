"""The boxes of tasks in the field: pressed with the mouse, as on paper with a pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from revmentor_desktop.ui.notes.markdown_layout import MarkdownLayout
from revmentor_desktop.ui.notes.writing_keys import tick

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QTextBlock

    from revmentor_desktop.ui.notes.text_field import MarkdownText


class TaskBoxes:
    """Ticks tasks in *field* where their boxes are pressed; the cursor stays where it is."""

    def __init__(self, field: MarkdownText) -> None:
        self._field = field
        self._pressed: int | None = None
        self._pointed = False
        field.viewport().setMouseTracking(True)

    def press(self, event: QMouseEvent) -> bool:
        """Begin to press a box; return False when there is none."""
        task = self._task_at(event) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = None if task is None else task.blockNumber()
        if task is not None and self._field.is_composing():
            QGuiApplication.inputMethod().commit()  # as any press in a text does
        return task is not None

    def release(self, event: QMouseEvent) -> bool:
        """Tick the task if the button is let go where it was pressed; return False elsewhere."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return False
        task = self._task_at(event)
        if task is not None and task.blockNumber() == pressed:
            self._field.complete()
            tick(self._field.document().findBlockByNumber(pressed))
        return True

    def point(self, event: QMouseEvent) -> bool:
        """Point at a box with a hand; return True while one is being pressed."""
        pointed = self._task_at(event) is not None
        if pointed != self._pointed:
            self._pointed = pointed
            shape = Qt.CursorShape.PointingHandCursor if pointed else Qt.CursorShape.IBeamCursor
            self._field.viewport().setCursor(shape)
        return self._pressed is not None

    def _task_at(self, event: QMouseEvent) -> QTextBlock | None:
        field, layout = self._field, self._field.document().documentLayout()
        if field.isReadOnly() or not isinstance(layout, MarkdownLayout):
            return None
        scrolled = QPointF(field.horizontalScrollBar().value(), field.verticalScrollBar().value())
        return layout.task_at(event.position() + scrolled)
