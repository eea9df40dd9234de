"""The two small fields that open over a row of the agenda: its minutes and its title.

They lie on the viewport where the delegate paints what they stand for, keep on Enter or when
they are left, and take back on Esc.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from revmentor_desktop.domain.sessions import LONGEST_ITEM
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.number_fields import MinutesField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme


class Part(Enum):
    """What of a row is edited in place."""

    MINUTES = "minutes"
    TITLE = "title"


_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
"""Keys that a line makes nothing of: the list below would choose another row."""


class RowFields(QObject):
    """At most one field over one row.

    Signals: ``minutes_kept(key, minutes)`` and ``title_kept(key, text)`` when another value is
    kept; ``closed()`` when the field goes that had the keyboard, before it is hidden: Qt would
    give that to whatever Tab comes to next.
    """

    minutes_kept = Signal(str, int)
    title_kept = Signal(str, str)
    closed = Signal()

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._key = ""
        self._part = Part.TITLE
        self._before: int | str = 0
        self._minutes = MinutesField(theme, self.tr("Minutes"), most=LONGEST_ITEM, parent=viewport)
        self._title = LevelLine(parent=viewport)
        self._title.setAccessibleName(self.tr("Title"))
        for field in (self._minutes, self._title):
            field.hide()
            field.installEventFilter(self)
        self._minutes.setObjectName("row_minutes")
        self._title.setObjectName("row_title")

    @property
    def key(self) -> str:
        """The row with a field over it; empty when there is none."""
        return self._key

    @property
    def part(self) -> Part:
        """Which part of that row is edited."""
        return self._part

    def open_minutes(self, key: str, name: str, minutes: int, area: QRect) -> None:
        """Put the field for minutes over *area*, everything selected."""
        self.settle()
        self._key, self._part, self._before = key, Part.MINUTES, minutes
        self._minutes.setAccessibleName(name)
        self._minutes.set_minutes(minutes)
        self._open(self._minutes, area)
        self._minutes.selectAll()

    def open_title(self, key: str, name: str, title: str, area: QRect) -> None:
        """Put the field for the title over *area*, everything selected."""
        self.settle()
        self._key, self._part, self._before = key, Part.TITLE, title
        self._title.setAccessibleName(name)
        self._title.setText(title)
        self._open(self._title, area)
        self._title.selectAll()

    def write_title(self, text: str) -> None:
        """Write something else into the field for the title."""
        self._title.setText(text)

    def place(self, area: QRect) -> None:
        """Follow the row to *area*."""
        self._field().setGeometry(area)

    def settle(self) -> None:
        """Keep what is written and close."""
        if not self._key:
            return
        key, self._key = self._key, ""
        self._minutes.interpretText()
        minutes, title = self._minutes.value(), self._title.text().strip()
        self._leave()
        if self._part is Part.MINUTES and minutes != self._before:
            self.minutes_kept.emit(key, minutes)
        if self._part is Part.TITLE and title and title != self._before:
            self.title_kept.emit(key, title)

    def drop(self) -> None:
        """Close and forget what is written."""
        self._key = ""
        self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep on Enter and on leaving, take back on Esc; no key goes on to the list."""
        if self._key and watched is self._field():
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape:
                    self.drop()
                    return True
                if event.key() in _KEEP:
                    self.settle()
                    return True
                if self._part is Part.TITLE and event.key() in _OF_LIST:
                    return True
            elif isinstance(event, QFocusEvent) and event.lostFocus() and _left(event):
                self.settle()
        return super().eventFilter(watched, event)

    def _field(self) -> QWidget:
        return self._minutes if self._part is Part.MINUTES else self._title

    def _leave(self) -> None:
        """Hide the field, and have the keyboard taken by the list if it is here."""
        field = self._field()
        if field.window().focusWidget() is field:
            self.closed.emit()
        field.hide()

    def _open(self, field: QWidget, area: QRect) -> None:
        field.setGeometry(area)
        field.show()
        field.raise_()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def _left(event: QFocusEvent) -> bool:
    """Say whether the focus went for good; a menu over the field only borrows it."""
    return event.reason() != Qt.FocusReason.PopupFocusReason
