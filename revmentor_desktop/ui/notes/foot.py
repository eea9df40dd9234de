"""The line under a note: how long it is, and when it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.planning import reading_minutes
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.notes.words import word_count
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.ui.desk import Desk


LONG = 20_000
"""Characters of a text whose words are counted after it is shown."""


class NoteFoot(QWidget):
    """Words and minutes at the left, the save time at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = desk.workspace
        self._theme = desk.theme
        self._body = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._count)
        self.count = TextLabel(desk.theme, "", "caption")
        self.saved = TextLabel(desk.theme, "", "caption")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.count)
        self._row.addStretch(1)
        self._row.addWidget(self.saved)

    def count_words(self, body: str) -> None:
        """Say how long *body* is; nothing of one without words."""
        self._body = body
        if len(body) > LONG:
            self._soon.start(0)
        else:
            self._count()

    def show_saved(self, edited: datetime | None) -> None:
        """Say when the note was stored last; nothing while it never was."""
        if edited is None:
            self.saved.setText("")
            return
        zone = self._workspace.pair.zone
        local = wall_clock(edited, zone)
        today = wall_clock(self._workspace.now(), zone).date()
        same = local.date() == today
        when = labels.clock(local) if same else labels.short_date(local.date(), today)
        self.saved.setText(self.tr("Saved {when}").format(when=when))

    def show_unsaved(self) -> None:
        """Say that the store was in the way."""
        self.saved.setText(self.tr("Not saved yet"))

    def _count(self) -> None:
        self._soon.stop()
        words = word_count(self._body)
        told = self.tr("%n word(s), {minutes} min to read", "", words)
        self.count.setText(told.format(minutes=reading_minutes(self._body)) if words else "")

    def set_sides(self, side: int) -> None:
        """Stand in line with the text."""
        scaled = self._theme.scaled
        self._row.setContentsMargins(side, scaled(8), side, scaled(12))
