"""A layout that puts things side by side and begins a new line when the room ends."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import delete, isValid


class FlowLayout(QLayout):
    """Chips and other small things in as many lines as the width asks for.

    The layouts around it ask dozens of times for the same, so answers are kept until something in
    it changes.
    """

    def __init__(
        self, spacing: int = 8, line_spacing: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._line: QSize | None = None
        self._largest: QSize | None = None
        self._gap = spacing
        self._line_gap = line_spacing
        self._before = 0
        self.setContentsMargins(0, 0, 0, 0)
        self.destroyed.connect(partial(_delete, self._items))
        if parent is not None:
            parent.setLayout(self)

    def set_gaps(self, spacing: int, line_spacing: int) -> None:
        """Change the room between things and between lines."""
        self._gap = spacing
        self._line_gap = line_spacing
        self.invalidate()

    def begin_before(self, pixels: int) -> None:
        """Begin each line so many *pixels* before the room that there is: Qt has no such margin."""
        if pixels != self._before:
            self._before = pixels
            self.invalidate()

    def lines_height(self, width: int) -> int:
        """Return the height of all lines in this width, wherever they begin."""
        return self.heightForWidth(width - self._before)

    def setSpacing(self, spacing: int) -> None:
        """Leave as much room between things as between lines."""
        self.set_gaps(spacing, spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item last."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out, or return None beyond the last."""
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that more room is not asked for."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in this width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was reckoned; something in it has changed."""
        self._forget()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        if self._line is None:
            width, height = 0, 0
            for item in self._items:
                hint = item.sizeHint()
                width += hint.width() + (self._gap if width else 0)
                height = max(height, hint.height())
            self._line = QSize(width, height)
        return self._line + self._around()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        if self._largest is None:
            self._largest = QSize()
            for item in self._items:
                self._largest = self._largest.expandedTo(item.minimumSize())
        return self._largest + self._around()

    def _around(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _forget(self) -> None:
        self._heights.clear()
        self._line = self._largest = None

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins).adjusted(-self._before, 0, 0, 0)
        x, y, line = area.x(), area.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            hint = item.sizeHint()
            width = min(hint.width(), max(area.width(), item.minimumSize().width()))
            if x > area.x() and x + width > area.x() + area.width():
                x, y, line = area.x(), y + line + self._line_gap, 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x += width + self._gap
            line = max(line, hint.height())
        return y + line - rect.y() + margins.bottom()


def _delete(items: list[QLayoutItem]) -> None:
    """Delete what was in a layout that is no more: nobody else would."""
    while items:
        item = items.pop()
        if isValid(item):
            delete(item)
