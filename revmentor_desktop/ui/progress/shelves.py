"""The topics that were explored, shelf by shelf: a square each, hollow where it is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.painted import Painted
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from revmentor_desktop.services.session_line import Explored
    from revmentor_desktop.ui.theme import Theme

HEAD = 34
"""Pixels of a heading with a button beside it, at 100 % text size."""

_SIDE, _GAP = 13, 6


class Squares(Painted):
    """The topics of a shelf that had or will have their turn; as many squares as fit."""

    def __init__(self, theme: Theme, explored: Explored) -> None:
        super().__init__(theme)
        self._explored = explored
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return no width: they take what names and words leave, which say the same."""
        return QSize(0, self.theme.scaled(_SIDE) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as many squares as fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _, _, fill, _ = self.theme.category(self._explored.shelf.category)
        side, step = self.theme.scaled(_SIDE), self.theme.scaled(_SIDE + _GAP)
        count = self._explored.covered + self._explored.planned
        for at in range(min(count, self.width() // step)):
            covered = at < self._explored.covered
            painter.setPen(QPen(fill, 1.5))
            painter.setBrush(fill if covered else Qt.BrushStyle.NoBrush)
            area = QRectF(at * step, (self.height() - side) / 2, side, side)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)


class ShelvesCard(Card):
    """Every shelf with what of it was covered and is planned."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("shelves")
        self._title = TextLabel(theme, self.tr("Topics you have explored"), "h3")
        self.body.addWidget(self._title)
        gaps = Gaps(theme, self)
        gaps.below(self.body, 4)
        self._grid = QGridLayout()
        gaps.between(self._grid, 10)
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._shown: tuple[Explored, ...] = ()
        theme.resized.connect(self._measure)
        self._measure()

    def show_shelves(self, shelves: Sequence[Explored]) -> None:
        """Show *shelves*, in this order."""
        if tuple(shelves) == self._shown:
            return
        self._shown = tuple(shelves)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, explored in enumerate(self._shown):
            self._add(row, explored)

    def words(self, explored: Explored) -> str:
        """Return "4 covered, 1 planned"."""
        covered = self.tr("%Ln covered", "", explored.covered)
        planned = self.tr("%Ln planned", "", explored.planned)
        if explored.covered and explored.planned:
            return self.tr("{covered}, {planned}").format(covered=covered, planned=planned)
        if explored.covered or explored.planned:
            return covered if explored.covered else planned
        return self.tr("Not yet")

    def _measure(self) -> None:
        """Have the heading stand on the line of one with a button, in the card beside it."""
        self._title.setMinimumHeight(self._theme.scaled(HEAD))

    def _add(self, row: int, explored: Explored) -> None:
        theme, shelf = self._theme, explored.shelf
        icon = theme.category(shelf.category)[3]
        words = TextLabel(theme, self.words(explored), "small")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        name, role = labels.shelf(shelf), f"category.{shelf.category}.text"
        self._grid.addWidget(IconLabel(theme, icon, role, beside=name), row, 0)
        self._grid.addWidget(ElidingLabel(theme, name), row, 1)
        self._grid.addWidget(Squares(theme, explored), row, 2)
        self._grid.addWidget(words, row, 3, right)
