"""The right margin of a page for a list that reaches the page's edge.

Its scroll bar stands in that margin, and its rows end where everything else on the page ends,
whether there is something to scroll or not.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea


class Gutter(QObject):
    """Keeps the margin of *view*, which owns it."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._width = self._left = self._top = 0
        view.verticalScrollBar().rangeChanged.connect(self._follow_range)

    def set_width(self, width: int, *, left: int = 0, top: int = 0) -> None:
        """Keep *width* pixels at the right edge of the view, and some at *left* and *top*."""
        self._width, self._left, self._top = width, left, top
        bar = self._view.verticalScrollBar()
        self._follow_range(bar.minimum(), bar.maximum())

    def _follow_range(self, least: int, most: int) -> None:
        """Show the bar or not; Qt would lay the rows out twice if it decided that by itself."""
        scrolls = most > least
        policy = Qt.ScrollBarPolicy
        self._view.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        taken = self._view.verticalScrollBar().sizeHint().width() if scrolls else 0
        right = max(0, self._width - taken)
        self._view.setViewportMargins(self._left, self._top, right, 0)
