"""The ring around what has the keyboard focus; Qt has nothing that knows mouse from keyboard.

One see-through widget over each window.  It listens to the window itself, not to every object of
the program, and shows after Tab, an arrow or F6 until a mouse button is pressed.  Windows make
theirs themselves; dialogs, which are many, are given one when the focus comes into them.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from revmentor_desktop.ui.theme import Theme

_MOVING_KEYS = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_F6,
}
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
"""A key, and one that a command takes, which is all that is heard of F6."""

_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}
_GAP = 2
_RADIUS = 8


class FocusRing(QWidget):
    """Make one for each window, after its contents: ``FocusRing(theme, window)``.

    A widget with the property ``ring`` set to False draws its own focus and gets none.
    *by_keyboard* says whether one has come to the window by keys, and so sees the ring at once.
    """

    def __init__(self, theme: Theme, window: QWidget, *, by_keyboard: bool = False) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._handle: QWindow | None = None
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._view: QAbstractItemView | None = None
        self._by_keyboard = by_keyboard
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        theme.changed.connect(self._place)
        self._listen_to_window()
        self._follow_focus(None, QApplication.focusWidget())

    def by_keyboard(self) -> bool:
        """Return whether the keyboard was used last to move about."""
        return self._by_keyboard

    def target(self) -> QWidget | None:
        """Return the widget the ring is around, whether or not it is shown."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell keyboard from mouse, and stay around the focus when things move."""
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            if event.key() in _MOVING_KEYS and not self._by_keyboard:
                self._by_keyboard = True
                self._place()
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_keyboard = False
            self.hide()
        elif kind == QEvent.Type.Paint:
            self._follow_rows()
        elif kind in _MOVES:
            if watched is self._window:
                self._listen_to_window()
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        width = self._width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("focus"), width))
        half = width / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = min(_RADIUS, area.height() / 2)
        painter.drawRoundedRect(area, radius, radius)

    def _width(self) -> int:
        return 3 if self._theme.mode.contrast else 2

    def _listen_to_window(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._handle:
            handle.installEventFilter(self)
            self._handle = handle

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._leave_target()
        if now is not None and now.window() is self._window and now is not self._window:
            self._target = now
            part: QWidget | None = now
            while part is not None and part is not self._window:
                part.installEventFilter(self)
                self._chain.append(part)
                part = part.parentWidget()
            if isinstance(now, QAbstractItemView):
                self._watch_rows(now)
        self._place()

    def _leave_target(self) -> None:
        for part in self._chain:
            if isValid(part):
                part.removeEventFilter(self)
        self._chain.clear()
        if self._view is not None and isValid(self._view):
            self._view.selectionModel().currentChanged.disconnect(self._follow_row)
            self._view.verticalScrollBar().valueChanged.disconnect(self._place)
            self._view.viewport().removeEventFilter(self)
        self._view = None
        self._target = None

    def _watch_rows(self, view: QAbstractItemView) -> None:
        if view.model() is None:
            return
        self._view = view
        view.selectionModel().currentChanged.connect(self._follow_row)
        view.verticalScrollBar().valueChanged.connect(self._place)
        view.viewport().installEventFilter(self)

    def _follow_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._place()

    def _follow_rows(self) -> None:
        """Stay around a row that got another height or place: a list says so by painting alone."""
        if (
            self.isVisible()
            and self._view is not None
            and self._area(self._view) != self.geometry()
        ):
            self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not self._by_keyboard or not _wants_ring(target):
            self.hide()
            return
        area = self._area(target)
        if area.isEmpty() or not target.isVisible():
            self.hide()
            return
        self.setGeometry(area)
        self.raise_()
        self.show()
        self.update()

    def _area(self, target: QWidget) -> QRect:
        reach = self._width() + _GAP
        rect = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        if isinstance(target, QAbstractItemView):
            inside = target.viewport()
            corner = inside.mapTo(self._window, QPoint(0, 0))
            row = target.visualRect(target.currentIndex())
            rect = QRect(corner, inside.size())
            if row.isValid():
                rect &= row.translated(corner)
            return rect
        part = target.parentWidget()
        while part is not None and part is not self._window:
            above = part.parentWidget()
            if isinstance(above, QAbstractScrollArea) and above.viewport() is part:
                rect &= QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())
            part = above
        if rect.isEmpty():
            return rect
        return rect.adjusted(-reach, -reach, reach, reach) & self._window.rect()


class DialogRings(QObject):
    """Gives each dialog a ring when the focus comes into it for the first time."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look)

    def _look(self, _before: QWidget | None, now: QWidget | None) -> None:
        window = None if now is None else now.window()
        if isinstance(window, QDialog) and _ring_of(window) is None:
            opener = window.parentWidget()
            ring = None if opener is None else _ring_of(opener.window())
            FocusRing(self._theme, window, by_keyboard=ring is not None and ring.by_keyboard())


def _ring_of(window: QWidget) -> FocusRing | None:
    return window.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _wants_ring(widget: QWidget) -> bool:
    """Return whether a widget has no sign of focus of its own, as fields have."""
    if widget.property("ring") is False:
        return False
    if isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox):
        return False
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.isReadOnly()
    return True
