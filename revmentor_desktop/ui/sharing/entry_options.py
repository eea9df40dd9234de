"""What an entry of a calendar has besides title, time and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.services.sharing import Entry
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

REMINDER = 15
"""Minutes before the session at which the calendar reminds of it."""


class EntryOptions(QWidget):
    """Signal: ``changed()`` when something was added to the entry or taken out."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("entry")
        self._agenda = TickBox(theme, self.tr("Add the agenda"))
        self._agenda.setObjectName("entry_agenda")
        minutes = REMINDER
        self._reminder = TickBox(theme, self.tr("Remind %Ln minute(s) before", "", minutes))
        self._reminder.setObjectName("entry_reminder")
        words = self.tr("Includes: title, your names, time, place. No notes.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(6))
        column.addWidget(TextLabel(theme, self.tr("Include"), "section"))
        column.addWidget(TextLabel(theme, words, "muted", wrap=True))
        for box in (self._agenda, self._reminder):
            box.toggled.connect(self.changed)
            column.addWidget(box)

    def chosen(self) -> Entry:
        """Return what is added."""
        return Entry(self._agenda.isChecked(), REMINDER if self._reminder.isChecked() else None)
