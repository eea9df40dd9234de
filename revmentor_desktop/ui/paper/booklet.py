"""Small pages on large sheets, so that the printed pile can be folded in the middle and read.

The pages are A5, two beside each other on A4 (half a letter on letter paper), in the order of a
booklet: the first side has the last page and the first one.  Pages that are missing to the next
four stay blank, at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from revmentor_desktop.ui.paper.pages import as_pdf
from revmentor_desktop.ui.paper.typesetting import RESOLUTION

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPainter

    from revmentor_desktop.ui.paper.pages import Pages

PAGES_A_SHEET = 4
HALVES = {
    QPageSize.PageSizeId.A4: QPageSize(QPageSize.PageSizeId.A5),
    QPageSize.PageSizeId.Letter: QPageSize(QSizeF(5.5, 8.5), QPageSize.Unit.Inch, "Half letter"),
}
"""The paper of a page of a booklet, by that of its sheets."""


def half_of(paper: QPageSize) -> QPageSize:
    """Return the paper of which two lie beside each other on *paper*."""
    return HALVES.get(paper.id(), HALVES[QPageSize.PageSizeId.A4])


def signature(count: int) -> tuple[tuple[int | None, int | None], ...]:
    """Return which page lies left and which right on each side; ``None`` for a blank one.

    The sides are in the order in which they are printed: front and back of the first sheet,
    which is the outermost, and so on inwards.
    """
    whole = -(-count // PAGES_A_SHEET) * PAGES_A_SHEET
    sides: list[tuple[int, int]] = []
    for outer in range(0, whole // 2, 2):
        sides.append((whole - 1 - outer, outer))
        sides.append((outer + 1, whole - 2 - outer))
    there = {number: number for number in range(count)}
    return tuple((there.get(left), there.get(right)) for left, right in sides)


class Booklet:
    """The pages of a document, two beside each other on each side of a sheet of *paper*."""

    def __init__(self, pages: Pages, paper: QPageSize) -> None:
        self._pages = pages
        self._sides = signature(pages.count)
        self.title = pages.title
        self.identity = f"booklet {pages.identity}"
        self.layout = QPageLayout(paper, QPageLayout.Orientation.Landscape, QMarginsF())
        self.size = QSizeF(self.layout.fullRectPixels(RESOLUTION).size())

    @property
    def count(self) -> int:
        """How many sides there are, two for each sheet."""
        return len(self._sides)

    def text(self) -> str:
        """Return what stands on the pages, in the order in which they are read."""
        return self._pages.text()

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw a side: two pages, each in the middle of its half."""
        half = self.size.width() / 2
        aside = (half - self._pages.size.width()) / 2
        for at, page in enumerate(self._sides[number]):
            if page is not None:
                painter.save()
                painter.translate(at * half + aside, 0)
                self._pages.draw(painter, page)
                painter.restore()

    def as_pdf(self, moment: datetime) -> bytes:
        """Return the sheets as a PDF that says it was made at *moment*."""
        return as_pdf(self, moment)
