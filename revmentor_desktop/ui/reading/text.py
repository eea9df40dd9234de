"""The text that is read, as high as it is long, and the ground on which it is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.guarded_view import GuardedView
from revmentor_desktop.ui.widgets.inner_parts import forget_with

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.ui.theme import Theme

MEASURE = 680
"""Widest a line is at 100 % of the reading size: about 75 characters."""

SIDE, NARROW_SIDE = 32, 24
ENDS = 20
NARROW = 760
"""Width at 100 % text size under which the sides are narrower."""

STEP = 3
"""Lines that an arrow key scrolls by."""

KEPT = 2
"""Lines of the page that stay in sight when Space goes on to the next one."""

Key = Qt.Key
SCROLLS = {
    *(Key.Key_Space, Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown),
    *(Key.Key_Home, Key.Key_End),
}
"""Keys that the ground takes, wherever on it the focus is."""


class ReadingText(GuardedView):
    """One text; leaves the keys that scroll to its ground.  Signals: those of ``MarkdownView``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", reading=True, titled=True)
        self.setObjectName("reading_text")
        self.setProperty("ring", False)
        self.set_grows(True)

    def top_of(self, position: int) -> int:
        """Return how far below the beginning the line of *position* stands."""
        return self.cursorRect(self._at(position)).top()

    def position_at(self, top: int) -> int:
        """Return the place in the text that stands *top* pixels below its beginning."""
        return self.cursorForPosition(QPoint(0, top)).position()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to the ground."""
        if event.key() in SCROLLS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the ground."""
        event.ignore()

    def put_cursor(self, position: int) -> None:
        """Put the cursor at *position*, from where one goes on finding."""
        self.setTextCursor(self._at(position))

    def _at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return cursor


class ReadingGround(QScrollArea):
    """Scrolls one column of text; Space goes on a page, arrows some lines.

    Signal: ``width_changed(int)`` when there is another width to read in.
    """

    width_changed = Signal(int)

    def __init__(self, theme: Theme, type_theme: Theme) -> None:
        super().__init__()
        forget_with(self)
        self._theme = theme
        self._type = type_theme
        self.setObjectName("reading_ground")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = ground = QWidget()
        ground.setProperty("kind", "scrolled")
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(ground)
        self._row.addStretch(1)
        self._row.addWidget(self._column, 1000)
        self._row.addStretch(1)
        self.setWidget(ground)
        for one in (theme, type_theme):
            one.changed.connect(self.arrange)
        self.arrange()

    @property
    def measure(self) -> int:
        """The width of the column, at most."""
        return self._type.scaled(MEASURE)

    @property
    def side(self) -> int:
        """What stays free at the left and at the right, at least."""
        narrow = self.width() / self._theme.text_size < NARROW
        return self._theme.scaled(NARROW_SIDE if narrow else SIDE)

    def scroll_by(self, pixels: int) -> None:
        """Go further down, or up."""
        bar = self.verticalScrollBar()
        bar.setSliderPosition(bar.value() + pixels)  # it tells that somebody scrolls

    def offset_of(self, part: QWidget) -> int:
        """Return how far below the beginning of the ground *part* stands."""
        return part.mapTo(self._ground, QPoint()).y()

    def settle(self) -> None:
        """Be as high as what stands on it, now and not when there is time."""
        for layout in (self.body, self._row):
            layout.activate()
        width = self._ground.width()  # another one would lay all of the text out, and back again
        high = self._row.hasHeightForWidth()
        height = (
            self._row.totalHeightForWidth(width) if high else self._row.totalSizeHint().height()
        )
        self._ground.resize(width, max(height, self.viewport().height()))

    def line(self) -> int:
        """Return the height of a line of the text."""
        return round(self._type.px("reading") * 1.7)

    def reveal(self, top: int, height: int) -> None:
        """Bring what stands *top* pixels down the column into sight, if it is not."""
        bar, shown = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + self.line() <= top <= bar.value() + shown - height - self.line():
            bar.setSliderPosition(top - shown // 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page and scroll."""
        page = self.viewport().height() - KEPT * self.line()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        bar = self.verticalScrollBar()
        match event.key():
            case Key.Key_Space:
                self.scroll_by(-page if back else page)
            case Key.Key_PageDown:
                self.scroll_by(page)
            case Key.Key_PageUp:
                self.scroll_by(-page)
            case Key.Key_Down:
                self.scroll_by(STEP * self.line())
            case Key.Key_Up:
                self.scroll_by(-STEP * self.line())
            case Key.Key_Home:
                bar.setSliderPosition(0)
            case Key.Key_End:
                bar.setSliderPosition(bar.maximum())
            case _:
                event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column into the new width."""
        super().resizeEvent(event)
        self.arrange()
        self.width_changed.emit(self.viewport().width())

    def arrange(self) -> None:
        """Give the column its measure and its sides."""
        self._column.setMaximumWidth(self.measure)
        ends = self._theme.scaled(ENDS)
        self._row.setContentsMargins(self.side, ends, self.side, ends)
