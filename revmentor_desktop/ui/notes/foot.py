"""The line under a note: how long it is, and when it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.planning import minutes_for, reading_effort
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.notes.words import as_read, countable_end, word_count
from revmentor_desktop.ui.turns import Turn, Turns
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.ui.desk import Desk


AT_ONCE = 20_000
"""Characters whose words are counted at once; a longer text is counted after it is shown."""

PART = 10_000
"""Characters whose words are counted in one turn, in some 5 milliseconds."""


class NoteFoot(QWidget):
    """Words and minutes at the left, the save time at the right.

    Those of a long text are counted part by part, in *turns*.
    """

    def __init__(self, desk: Desk, turns: Turns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = desk.workspace
        self._theme = desk.theme
        self._body = ""
        self._counted = self._words = self._effort = 0
        self._soon = Turn(turns, self)
        self._soon.came.connect(self._count_next)
        self.count = TextLabel(desk.theme, "", "caption")
        self.saved = TextLabel(desk.theme, "", "caption")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.count)
        self._row.addStretch(1)
        self._row.addWidget(self.saved)

    def count_words(self, body: str) -> None:
        """Say how long *body* is; nothing of one without words."""
        self._body = body
        self._counted = self._words = self._effort = 0
        if len(body) > AT_ONCE:
            self._soon.ask()
        else:
            self._soon.forgo()
            self._count_part(AT_ONCE)

    def show_saved(self, edited: datetime | None) -> None:
        """Say when the note was stored last; nothing while it never was."""
        if edited is None:
            self.saved.setText("")
            return
        zone = self._workspace.pair.zone
        local = wall_clock(edited, zone)
        today = self._workspace.today
        same = local.date() == today
        when = labels.clock(local) if same else labels.short_date(local.date(), today)
        self.saved.setText(self.tr("Saved {when}").format(when=when))

    def show_unsaved(self) -> None:
        """Say that the store was in the way."""
        self.saved.setText(self.tr("Not saved yet"))

    def set_sides(self, side: int) -> None:
        """Stand in line with the text."""
        scaled = self._theme.scaled
        self._row.setContentsMargins(side, scaled(8), side, scaled(12))

    def _count_next(self) -> None:
        self._count_part(PART)

    def _count_part(self, most: int) -> None:
        """Count on, and say what all of it is once the end is reached."""
        end = countable_end(self._body, self._counted, most)
        part, self._counted = self._body[self._counted : end], end
        self._words += word_count(part)
        self._effort += reading_effort(as_read(part))
        if end < len(self._body):
            self._soon.ask()
            return
        told = self.tr("%Ln word(s), {minutes} min to read", "", self._words)
        minutes = minutes_for(self._effort)
        self.count.setText(told.format(minutes=minutes) if self._words else "")
