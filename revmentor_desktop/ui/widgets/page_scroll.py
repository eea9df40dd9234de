"""The scrolled ground of a page, and rows that turn into columns when it is narrow.

The page decides, not the row: a row that asked its own width would stay at its minimum for ever.
The scroll bar stands in the right margin, so that content ends at the same line with and without.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.inner_parts import forget_with

_ENDS = 28
"""Room above and below the content, unless the page has no margins at all."""

_STACKED = 16
"""Pixels at 100 % text size between parts that stand below each other, at most."""

_NARROW_BELOW = 836
"""Width in pixels at 100 % text size under which the narrow margin is taken: that of the smallest
window which is not narrow, less its sidebar of icons."""


_ONE_LINE = 44
"""Pixels at 100 % text size that a heading of one line takes at most: more is told from a part."""

_OF_RING = 8
"""Pixels that stay free below what has the focus, for the ring around it."""


class ResponsiveRow(QWidget):
    """Things side by side, or stacked when narrow."""

    def __init__(self, theme: Theme, *, spacing: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spacing = spacing
        self._stretches: list[int] = []
        self._narrow = False
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or layout last; ``stretch`` counts only while side by side."""
        if isinstance(part, QWidget):
            self._box.addWidget(part)
        else:
            self._box.addLayout(part)
        self._stretches.append(stretch)
        self._box.setStretch(self._box.count() - 1, 0 if self._narrow else stretch)

    def is_narrow(self) -> bool:
        """Return whether the parts are stacked."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Stack the parts or put them side by side."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        for at, stretch in enumerate(self._stretches):
            self._box.setStretch(at, 0 if narrow else stretch)
        self._follow_theme()
        self.updateGeometry()

    def _follow_theme(self) -> None:
        spacing = min(self._spacing, _STACKED) if self._narrow else self._spacing
        self._box.setSpacing(self._theme.scaled(spacing))


class PageScroll(QScrollArea):
    """A page that scrolls up and down and never sideways; add to ``body``.

    Signals:
        width_changed(int): the width of the page in pixels at 100 % text size.
    """

    width_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        *,
        margin: int = 40,
        narrow_margin: int = 24,
        content_max: int = 0,
        ends: int = _ENDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._margins = (margin, narrow_margin)
        self._ends = ends
        self._gutter: QLayout | None = None
        self._before_bar = 0
        self._side: int | None = None
        self._content_max = content_max
        self._rows: list[tuple[ResponsiveRow, int]] = []
        self._effective = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        self._ground = ground
        ground.setProperty("kind", "scrolled")
        self._column = QWidget(ground)
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._outer = QHBoxLayout(ground)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._column, 100)
        if content_max:
            self._outer.addStretch(1)
        self.setWidget(ground)
        self.verticalScrollBar().rangeChanged.connect(self._measure)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def side(self) -> int:
        """Return the pixels between the edge of the page and its content."""
        if self._side is not None:
            return self._side
        narrow = self.width() / self._theme.text_size < _NARROW_BELOW
        return self._theme.scaled(self._margins[1 if narrow else 0])

    def keep_gutter(self, beside: QLayout, before_bar: int) -> None:
        """Keep the room of the scroll bar free, with and without it, and have *beside* end so.

        That many pixels *before_bar* are free too, so that what ends there does not touch it.
        """
        self._gutter, self._before_bar = beside, before_bar
        self._measure()

    def set_side(self, side: int) -> None:
        """Keep *side* pixels at the left and the right, whatever the width."""
        self._side = side
        self._measure()

    def add_row(self, row: ResponsiveRow, narrow_below: int) -> None:
        """Have a row stacked while the page is narrower than this, at 100 % text size."""
        self._rows.append((row, narrow_below))
        row.set_narrow(0 < self._effective < narrow_below)

    def effective_width(self) -> int:
        """Return the width of the page in pixels at 100 % text size."""
        return self._effective

    def overflow(self) -> int:
        """Return by how many pixels the body is wider than the page; 0 when all can be seen."""
        return max(0, self._ground.minimumSizeHint().width() - self.viewport().width())

    def see(self, part: QWidget) -> None:
        """Scroll so that one sees *part*, and no heading above it that is cut."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self.ensureWidgetVisible(part)  # of a text Qt sees to the line with the cursor alone
        lowest = part.mapTo(self._ground, part.rect().bottomLeft()).y() + _OF_RING - height
        highest = part.mapTo(self._ground, part.rect().topLeft()).y() - _OF_RING
        if lowest <= highest:
            bar.setValue(min(max(bar.value(), lowest), highest))
        top = bar.value()
        cut = [
            begins
            for line in self._ground.findChildren(QLabel)
            if line.isVisible() and line.height() <= self._theme.scaled(_ONE_LINE)
            for begins in [line.mapTo(self._ground, line.rect().topLeft()).y()]
            if lowest <= begins < top < begins + line.height()
        ]
        if cut:
            bar.setValue(min(cut))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell rows and page how much room there is."""
        self._measure()
        super().resizeEvent(event)

    def _measure(self) -> None:
        effective = round(self.viewport().width() / self._theme.text_size)
        for row, narrow_below in self._rows:
            row.set_narrow(effective < narrow_below)
        side = self.side()
        ends = self._theme.scaled(self._ends) if side else 0
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        gutter = 0
        if self._gutter is not None:
            gutter = bar.sizeHint().width() + self._before_bar
            self._gutter.setContentsMargins(0, 0, gutter, 0)
        self._outer.setContentsMargins(side, ends, max(0, side + gutter - taken), ends)
        if effective != self._effective:
            self._effective = effective
            self.width_changed.emit(effective)

    def _follow_theme(self) -> None:
        if self._content_max:
            self._column.setMaximumWidth(self._theme.scaled(self._content_max))
            self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._measure()


def scroll_to_focus(window: QWidget) -> None:
    """Scroll every ``PageScroll`` of *window* in which the focus is so that one sees it.

    After Tab: Qt scrolls only when that was pressed inside what scrolls, and not beside it.
    """
    now: QWidget | None = window.focusWidget()
    part = now
    while now is not None and part is not None and part is not window:
        if isinstance(part, PageScroll):
            part.see(now)
        part = part.parentWidget()
