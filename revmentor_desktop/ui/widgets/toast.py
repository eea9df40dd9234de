"""Short messages about what was just done, with the way back: "Note deleted. Undo"."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCursor,
    QGuiApplication,
    QKeySequence,
    QMoveEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.departing import depart
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import TextLabel, without_mnemonic

PLAIN_MS = 5_000
ACTION_MS = 8_000
_FROM_BOTTOM = 22
_FROM_FIELD = 12
_SLIDE = 12


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something politely, without moving the focus."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class Toast(QFrame):
    """The message itself.

    Signals:
        acted(): its action was pressed.
        held(bool): the pointer or the focus came (True) or left (False).
    """

    acted = Signal()
    held = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inside: set[QEvent.Type] = set()
        self.setProperty("kind", "toast")
        self._icon = IconLabel(theme, "check", "toast.text", size=16)
        self._label = TextLabel(theme, "", "body")
        self._button = QPushButton(self)
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self.acted)
        self._button.installEventFilter(self)
        self._key = TextLabel(theme, "", "caption")
        self._row = QHBoxLayout(self)
        for part in (self._icon, self._label, self._button, self._key):
            self._row.addWidget(part)
        self._row.setStretchFactor(self._label, 1)
        theme.dress_when_shown(self)
        self.hide()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def set_message(self, text: str, action: str, key: str, icon: str) -> None:
        """Show a message, its action if it has one, and the keys that do the same."""
        self._label.setText(text)
        self._icon.set_icon(icon)
        self._button.setText(without_mnemonic(action))
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self._key.setText(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        self._key.setVisible(bool(key))
        self.setAccessibleName(text)

    def fit(self, room: int) -> None:
        """Take the size of the message, in several lines where it is wider than *room* pixels."""
        self._wrap(False)
        size = self.sizeHint()
        if size.width() > room:
            self._wrap(True)
            size = QSize(room, self._row.totalHeightForWidth(room))
        self.resize(size)

    def text(self) -> str:
        """Return the message."""
        return self._label.text()

    def button(self) -> QPushButton:
        """Return the action's button."""
        return self._button

    def is_held(self) -> bool:
        """Return whether the pointer is over it or the focus is in it."""
        return bool(self._inside)

    def release(self) -> None:
        """Forget pointer and focus; the message is going."""
        self._inside.clear()

    def event(self, event: QEvent) -> bool:
        """Notice the pointer coming and leaving."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._note(QEvent.Type.Enter, event.type() == QEvent.Type.Enter)
        return super().event(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """See whether the pointer is left behind: Qt tells only once it stirs."""
        super().moveEvent(event)
        self._leave_pointer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the pointer is beside it now."""
        super().resizeEvent(event)
        self._leave_pointer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the focus coming to the action and leaving it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._note(QEvent.Type.FocusIn, event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _wrap(self, wrap: bool) -> None:
        self._label.setWordWrap(wrap)
        self._label.setText(self._label.text())  # where a word may break hangs on it

    def _leave_pointer(self) -> None:
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self._note(QEvent.Type.Enter, False)

    def _note(self, what: QEvent.Type, came: bool) -> None:
        before = self.is_held()
        if came:
            self._inside.add(what)
        else:
            self._inside.discard(what)
        if before != self.is_held():
            self.held.emit(self.is_held())

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(scaled(14), scaled(7), scaled(14), scaled(7))
        self._row.setSpacing(scaled(10))


class Toasts(QObject):
    """Shows one message at a time at the bottom centre of a widget, above fields that stand there.

    A message stays 5 s, 8 s with an action, and as long as it is hovered or focused.

    Signals:
        shown(str): a message appeared.
        gone(): the message left.
    """

    shown = Signal(str)
    gone = Signal()

    def __init__(
        self,
        theme: Theme,
        host: QWidget,
        *,
        plain_ms: int = PLAIN_MS,
        action_ms: int = ACTION_MS,
    ) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._plain_ms = plain_ms
        self._action_ms = action_ms
        self._act: Callable[[], object] | None = None
        self.toast = Toast(theme, host)
        self.toast.acted.connect(self._acted)
        self.toast.held.connect(self._hold)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self.toast, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._leave_free)
        self.toast.installEventFilter(self)
        host.installEventFilter(self)
        theme.resized.connect(self._place)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._make_way)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusObjectChanged.connect(self._make_way)

    def say(
        self,
        text: str,
        *,
        action: str = "",
        act: Callable[[], object] | None = None,
        key: str = "",
        icon: str = "check",
    ) -> None:
        """Show a message in the past tense; ``act`` is called when its action is pressed."""
        self._act = act
        self.toast.set_message(text, action, key, icon)
        self._timer.setInterval(self._action_ms if action else self._plain_ms)
        self._appear()
        if self.toast.is_held():
            self._timer.stop()
        else:
            self._timer.start()
        announce(self.toast, f"{text} {action}".strip())
        self.shown.emit(text)

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._act = None
        if not self.toast.isHidden():
            self._slide.stop()
            way = QPoint(0, self._host.height() - self.toast.y())
            depart(self._theme, self.toast, self._host, way)
            self.toast.hide()
            self.toast.release()
            self.gone.emit()

    def focus(self) -> bool:
        """Move the focus to the message's action; return whether there was one."""
        there = self.toast.isVisible() and not self.toast.button().isHidden()
        if there:
            self.toast.button().setFocus(Qt.FocusReason.ShortcutFocusReason)
        return there

    def text(self) -> str:
        """Return the message on show, or nothing."""
        return "" if self.toast.isHidden() else self.toast.text()

    def remaining(self) -> int:
        """Return how many milliseconds the message will stay; -1 while it is held or gone."""
        return self._timer.remainingTime()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom centre when the host changes its size, and off what moves below.

        What a message tells of changes the page, and that is laid out after the message is there:
        the message is painted anew when something below it moves.
        """
        # Qt may still ask while Python takes the object apart
        host = getattr(self, "_host", None)
        if watched is host and event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.Paint and host is not None and watched is self.toast:
            QTimer.singleShot(0, self, self._leave_free)
        return super().eventFilter(watched, event)

    def _acted(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    def _hold(self, held: bool) -> None:
        if held:
            self._timer.stop()
        elif not self.toast.isHidden():
            self._timer.start()

    def _appear(self) -> None:
        fresh = self.toast.isHidden()
        self.toast.show()
        self.toast.raise_()
        self._place()
        if fresh and self._theme.animated:
            end = self.toast.pos()
            self._slide.setDuration(self._theme.tokens.duration("base"))
            self._slide.setStartValue(end + QPoint(0, _SLIDE))
            self._slide.setEndValue(end)
            self._slide.start()

    def _place(self) -> None:
        if self.toast.isHidden():
            return
        self._slide.stop()
        self.toast.fit(self._host.width() - 16)
        self.toast.move(self._free_place())

    def _free_place(self) -> QPoint:
        """Return the lowest place in which no field is covered, or at least not the one in use."""
        # only then: whoever starts the program waits for every module before the first picture
        from revmentor_desktop.ui.widgets.written_places import at_cursor, fields

        host, size = self._host, self.toast.size()
        bottom = host.height() - self._theme.scaled(_FROM_BOTTOM)
        usual = QRect(QPoint((host.width() - size.width()) // 2, bottom - size.height()), size)
        in_use = at_cursor(host)
        for taken in ([in_use, *fields(host)], [in_use]):
            place = self._above(usual, taken)
            if place.center().y() > host.height() // 2:
                return place.topLeft()
        return usual.topLeft()

    def _above(self, place: QRect, taken: list[QRect]) -> QRect:
        """Return *place*, moved up until it leaves free all that is *taken*."""
        gap = self._theme.scaled(_FROM_FIELD)
        for one in sorted(taken, key=QRect.bottom, reverse=True):
            if place.intersects(one):
                place = place.translated(0, one.top() - gap - place.bottom())
        return place

    def _leave_free(self) -> None:
        """Leave free the fields that stand below now."""
        moving = self._slide.state() == QPropertyAnimation.State.Running
        if not moving and not self.toast.isHidden():
            self.toast.move(self._free_place())

    def _make_way(self) -> None:
        """Leave free where somebody types now."""
        # Qt may still tell while Python takes the object apart
        toast = getattr(self, "toast", None)
        if toast is None or toast.isHidden():
            return
        from revmentor_desktop.ui.widgets.written_places import at_cursor

        if toast.geometry().intersects(at_cursor(self._host)):
            self._slide.stop()
            toast.move(self._free_place())
