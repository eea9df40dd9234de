"""Sheets below each other on the ground of the preview, as wide as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from revmentor_desktop.ui.paper.pages import Sheets
    from revmentor_desktop.ui.theme import Theme

GAP = 16
WIDEST = 794
"""Pixels of a page at 100 % text size: the width of A4."""


class PaperView(QScrollArea):
    """Scrolls through pages; white in every theme, because paper is."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheets = _Sheets(theme)
        self.setWidget(self._sheets)
        for ground in (self.viewport(), self._sheets):
            ground.setAutoFillBackground(False)
        theme.changed.connect(self._fit)

    def show_pages(self, pages: Sheets | None) -> None:
        """Show *pages*, or nothing."""
        self._sheets.pages = pages
        self._sheets.setAccessibleName(pages.text() if pages else "")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pages as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._sheets.fit(self.viewport().width())


class _Sheets(QWidget):
    """All pages, one below the other; only what can be seen is drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._width = 1.0
        self.pages: Sheets | None = None

    def fit(self, width: int) -> None:
        """Be *width* wide and as high as the pages are then."""
        self._width = max(1.0, min(width - 2.0, self._theme.scaled(WIDEST)))
        count = self.pages.count if self.pages else 0
        self.setFixedSize(max(1, width), max(1, round(count * (self._height() + GAP))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that can be seen."""
        if self.pages is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._width / self.pages.size.width()
        left = (self.width() - self._width) / 2
        for number in range(self.pages.count):
            top = number * (self._height() + GAP) + 1
            sheet = QRectF(left, top, self._width, self._height() - 2)
            if not sheet.intersects(QRectF(event.rect())):
                continue
            painter.setPen(QPen(self._theme.colour("border"), 1))
            painter.setBrush(self._theme.colour("paper"))
            painter.drawRect(sheet)
            painter.save()
            painter.translate(sheet.topLeft())
            painter.scale(scale, scale)
            self.pages.draw(painter, number)
            painter.restore()

    def _height(self) -> float:
        size = self.pages.size if self.pages else None
        return self._width * size.height() / size.width() if size else 0.0
