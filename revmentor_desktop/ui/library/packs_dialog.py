"""The packs that the pair imported, each with how many topics it brought, to be taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalMapper, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import ImportedPack
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.scroll_dialog import ScrollDialog
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from revmentor_desktop.ui.theme import Theme

WIDTH = 560
FRAME, LINE = 170, 56
"""Pixels of height around the lines, and of each line, at 100 % text size."""


@dataclass(frozen=True, slots=True)
class PackLine:
    """An imported pack and how many topics of it are here."""

    pack: ImportedPack
    topics: int


class PacksDialog(ScrollDialog):
    """Lists *lines* on the day *today*.  Signal: ``removal_wanted(str)`` with the id of a pack."""

    removal_wanted = Signal(str)

    def __init__(
        self, theme: Theme, lines: Sequence[PackLine], today: date, zone: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today, self._zone = today, zone
        self.setObjectName("packs")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Imported packs"))
        self._buttons: list[Button] = []
        self._removals = QSignalMapper(self)
        self._removals.mappedString.connect(self._remove)
        scroll = PageScroll(theme, margin=0, narrow_margin=0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.scaled(16))
        grid.setVerticalSpacing(theme.scaled(14))
        grid.setColumnStretch(0, 1)
        for at, line in enumerate(lines):
            self._add(grid, at, line)
        scroll.body.addLayout(grid)
        scroll.body.addStretch(1)
        close = Button(theme, self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        pad = theme.scaled(24)
        column.setContentsMargins(pad, pad, pad, theme.scaled(20))
        column.setSpacing(theme.scaled(12))
        column.addWidget(TextLabel(theme, self.tr("Imported packs"), "h1"))
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        size_within_window(self, theme, (WIDTH, FRAME + LINE * len(lines)))

    def keep_to_reading(self, why: str) -> None:
        """Let no pack be taken away, and say *why* over each."""
        for remove in self._buttons:
            remove.setEnabled(False)
            remove.setToolTip(why)
            remove.setAccessibleDescription(why)

    def _add(self, grid: QGridLayout, at: int, line: PackLine) -> None:
        theme, pack = self._theme, line.pack.pack
        words = QVBoxLayout()
        words.setSpacing(theme.scaled(2))
        words.addWidget(ElidingLabel(theme, pack.title, "strong"))
        day = wall_clock(line.pack.imported, self._zone).date()
        count = self.tr("%Ln topic(s)", "", line.topics)
        told = self.tr("{topics} · version {version} · imported {date}").format(
            topics=count, version=pack.version, date=labels.short_date(day, self._today)
        )
        words.addWidget(TextLabel(theme, told, "small", wrap=True))
        name = filled(self.tr("Remove {pack}"), pack=pack.title)
        remove = Button(theme, self.tr("Remove"), icon="trash-2", name=name)
        self._buttons.append(remove)
        self._removals.setMapping(remove, pack.id)
        remove.clicked.connect(self._removals.map)
        grid.addLayout(words, at, 0)
        grid.addWidget(remove, at, 1, Qt.AlignmentFlag.AlignVCenter)

    def _remove(self, pack: str) -> None:
        self.accept()
        self.removal_wanted.emit(pack)
