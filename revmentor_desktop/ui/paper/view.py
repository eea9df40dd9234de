"""Sheets below each other on the ground of the preview, as wide as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from revmentor_desktop.ui.widgets.inner_parts import forget_with

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from revmentor_desktop.ui.paper.pages import Sheets
    from revmentor_desktop.ui.theme import Theme

GAP = 16
WIDEST = 794
"""Pixels of a page at 100 % text size: the width of A4."""

ZOOMS = (0.5, 0.7, 0.85, 1.0, 1.25, 1.5, 2.0)
"""How large pages can be looked at, of the size they have on paper."""


class PaperView(QScrollArea):
    """Scrolls through pages; white in every theme, because paper is.

    Pages are as wide as there is room until somebody wants them larger or smaller.  Signal:
    ``zoomed()`` when they have another size.
    """

    zoomed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        forget_with(self)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._wanted = 0.0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheets = _Sheets(theme)
        self.setWidget(self._sheets)
        self._sheets.setAutoFillBackground(False)
        theme.resized.connect(self._fit)

    def show_pages(self, pages: Sheets | None) -> None:
        """Show *pages*, or nothing."""
        self._sheets.pages = pages
        self._sheets.setAccessibleName(pages.text() if pages else "")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pages as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    @property
    def page(self) -> int:
        """Which page stands at the top, from 1; 0 when there are none."""
        pages = self._sheets.pages
        above = self.verticalScrollBar().value() / max(1, self._sheets.height())
        return 1 + int(above * pages.count) if pages else 0

    @property
    def zoom(self) -> float:
        """How large pages are shown, of the size they have on paper; 0 when there are none."""
        pages = self._sheets.pages
        return self._sheets.shown / self._theme.scaled(pages.size.width()) if pages else 0.0

    def zoom_in(self) -> None:
        """Show pages in the next larger size, if there is one."""
        self._zoom_to(next((one for one in ZOOMS if one > self.zoom + 0.01), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Show pages in the next smaller size, if there is one."""
        self._zoom_to(next((one for one in ZOOMS[::-1] if one < self.zoom - 0.01), ZOOMS[0]))

    def _zoom_to(self, zoom: float) -> None:
        place = self.verticalScrollBar().value() / max(1, self._sheets.height())
        self._wanted = zoom
        self._fit()
        self.verticalScrollBar().setValue(round(place * self._sheets.height()))

    def _fit(self) -> None:
        pages = self._sheets.pages
        wanted = self._wanted * self._theme.scaled(pages.size.width()) if pages else 0.0
        self._sheets.fit(self.viewport().width(), wanted)
        self.zoomed.emit()


class _Sheets(QWidget):
    """All pages, one below the other; only what can be seen is drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._width = 1.0
        self.pages: Sheets | None = None

    @property
    def shown(self) -> float:
        """The width of a page as it is shown."""
        return self._width

    def fit(self, room: int, wanted: float) -> None:
        """Show pages *wanted* wide, or as wide as there is *room*; be as high as they are then."""
        self._width = wanted or max(1.0, min(room - 2.0, self._theme.scaled(WIDEST)))
        count = self.pages.count if self.pages else 0
        width = max(1, room, round(self._width) + 2)
        self.setFixedSize(width, max(1, round(count * (self._height() + GAP))))
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
