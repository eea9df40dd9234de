"""Fields in which something is written: a line, a text that grows, a day.

Each remembers what it was filled with and gives that back, to the letter, as long as nobody wrote
in it; so that looking at a thing never changes it.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QSizePolicy

from revmentor_desktop.services.own_topics import one_line, storable
from revmentor_desktop.services.when import read_when
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.fields import LevelLine, set_state
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.long_text import GrowingText

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from revmentor_desktop.ui.theme import Theme

LEAST_LINES = 2


class LineField(LevelLine):
    """One line.  Signals: those of QLineEdit; ``left()`` when the focus goes elsewhere."""

    left = Signal()

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self._stored = self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def show_text(self, text: str) -> None:
        """Show *text* as it is stored."""
        if self._stored != text or self.text() != self._shown:
            self.setText(text)
            self.setCursorPosition(0)
        self._stored, self._shown = text, self.text()

    def value(self) -> str:
        """Return what is written, in one line; to the letter while it is as it was shown."""
        return self._stored if self.text() == self._shown else one_line(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextField(GrowingText):
    """Some lines of text, as high as they are.

    Signals: those of ``LongText``; ``typed()`` when somebody wrote.
    """

    typed = Signal()

    def __init__(self, theme: Theme, name: str, placeholder: str = "") -> None:
        super().__init__(theme, name, placeholder)
        self._stored = self._shown = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show *text* as it is stored."""
        if self._stored != text or self.text() != self._shown:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
        self._stored, self._shown = text, self.text()

    def value(self) -> str:
        """Return what is written, without blank ends; as it is stored while nobody wrote."""
        written = self.text()
        return self._stored if written == self._shown else storable(written).strip()

    def height_for(self, text: int) -> int:
        """Return room for the text, or for the least of lines."""
        least = LEAST_LINES * self.fontMetrics().lineSpacing()
        return max(least, text) + self.theme.scaled(14)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: all of the text is in sight."""
        event.ignore()

    def _tell(self) -> None:
        self.typed.emit()


class DayField(QDateEdit):
    """A day.  Signals: those of QDateEdit; ``dateChanged`` is the one to use."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        forget_with(self)
        self._stored, self._shown = day, self.date()
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_day(self, day: date) -> None:
        """Show *day* as it is stored."""
        if self._stored != day or self.date() != self._shown:
            self.setDate(QDate(day.year, day.month, day.day))
        self._stored, self._shown = day, self.date()

    def value(self) -> date:
        """Return the day that is shown; as it is stored where the field cannot show that."""
        shown = self.date()
        if shown == self._shown:
            return self._stored
        return self._stored.replace(shown.year(), shown.month(), shown.day())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a day should not change in passing."""
        event.ignore()


class TypedDay(LineField):
    """A day that is typed as people say it: "1 September 2026", "fri", "26/11"; may be empty.

    What is not understood stays as it is written, outlined.
    """

    def __init__(self, name: str, placeholder: str, now: Callable[[], datetime]) -> None:
        super().__init__(name, placeholder)
        self._now = now
        self._day: date | None = None

    def show_day(self, day: date | None) -> None:
        """Show *day*, or none."""
        self._day = day
        self.show_text("" if day is None else labels.day_month_year(day))
        self.judge()

    def day(self) -> date | None:
        """Return the day that is written; ``None`` for none, and for what is not understood."""
        text = self.text().strip()
        if not text or self.text() == self._shown:
            return self._day if text else None
        now = self._now()
        midnight = datetime.combine(now.date(), time())
        when = read_when(
            text, now_local=now, reference=midnight, day_first=labels.day_comes_first()
        )
        return when.local.date() if when else None

    def understood(self) -> bool:
        """Say whether what is written is a day, or nothing."""
        return not self.text().strip() or self.day() is not None

    def judge(self) -> bool:
        """Outline what is not understood; return whether it is."""
        set_state(self, "" if self.understood() else "problem")
        return self.understood()
