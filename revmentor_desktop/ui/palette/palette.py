"""The box itself: a dimmed window, a field, and the list under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QRegion,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from revmentor_desktop.services.placing import put
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.palette.contents import Contents
from revmentor_desktop.ui.palette.delegate import PaletteDelegate
from revmentor_desktop.ui.palette.rows import PaletteModel, Typed, Uncover
from revmentor_desktop.ui.places import Place
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.card import Rule
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.grounded_list import GroundedList
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.painting import SHADOW_REACH, paint_shadow
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.actions import Actions
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.palette.contents import Shown
    from revmentor_desktop.ui.palette.rows import PaletteRow
    from revmentor_desktop.ui.theme import Theme

WIDTH = 640
EDGE = 24
"""Pixels that stay around the box in a small window, at 100 % text size."""

TARGET = 28
"""Pixels that the line is high at least."""

FROM_TOP, LOWEST = 0.12, 0.78
"""Where the box begins, and where it ends at the latest, in heights of the window."""

PAUSE_MS = 150
"""Milliseconds after the last key until what takes longer than the time between two is asked."""

QUIET_MS = 500
"""Milliseconds after the last key until a screen reader is told how much was found."""

UP_AND_DOWN = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_Tab: 1,
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QWidget):
    """Search or go to, over the *window* it is a child of.

    Signals: ``go(Place)``; ``perform(Deed)``.  Both come after the box has closed and the focus is
    back where it was.
    """

    go = Signal(object)
    perform = Signal(object)

    def __init__(self, theme: Theme, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._theme = theme
        self._actions = actions
        self._desk: Desk | None = None
        self._contents: Contents | None = None
        self._before: QWidget | None = None
        self._found: int | None = None
        self._behind = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._lay_out()
        theme.dress(self)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(QUIET_MS)
        self._telling.timeout.connect(self._tell_found)
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._show_rows)
        self._completing = QTimer(self)
        self._completing.setSingleShot(True)
        self._completing.setInterval(PAUSE_MS)
        self._completing.timeout.connect(self._complete_rows)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._take_behind)
        self._preparing = Stepwise(self)
        self.line.textChanged.connect(self._asking.start)
        self.line.installEventFilter(self)
        self.view.clicked.connect(self._take_index)
        self.view.selectionModel().currentChanged.connect(self._follow_current)
        theme.changed.connect(self._follow_theme)
        window.installEventFilter(self)
        self._follow_theme()
        self.hide()

    # --- what it offers -------------------------------------------------------------------

    def open(self, desk: Desk, recent: Sequence[Place]) -> None:
        """Open over the window; *recent* are the places one was at, the last one first."""
        if self.isVisible():
            self.dismiss()
            return
        self._desk = desk
        self._before = QApplication.focusWidget()
        self._contents = Contents(desk, self._actions, recent, self)
        desk.cover.changed.connect(self._follow_cover)  # after the pages, which follow it first
        self.setGeometry(self._window().rect())
        self._take_behind()
        self.show()
        self.raise_()
        self.line.setText("")
        self._show_rows()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self._preparing.begin_when_painted(self._prepared())

    def dismiss(self) -> None:
        """Close, and put the focus back where it was."""
        before = self._close()
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close without a trace: what was searched is being closed."""
        self._close()

    @property
    def busy(self) -> bool:
        """Whether more of what is typed is about to be shown."""
        return self._asking.isActive() or self._completing.isActive()

    def current(self) -> PaletteRow | None:
        """Return the row that Enter takes."""
        return self.model.value(self.view.currentIndex())

    # --- Qt -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and take the keys of the field that are about the list."""
        kind = event.type()
        if watched is self.line:
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(event)
            if kind == QEvent.Type.FocusOut and self.isVisible():
                QTimer.singleShot(0, self, self._follow_focus)
        elif kind == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window().rect())
            self._looking.start()
            self._place_box()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the dimmed window is pressed."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the dimmed window, and draw the shadow of the box."""
        radius = self._theme.tokens.radius("popup")
        inner = self.box.geometry().adjusted(radius, radius, -radius, -radius)
        if inner.contains(event.rect()):
            return  # the box has a ground of its own
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        painter.drawPixmap(0, 0, self._behind)
        paint_shadow(painter, QRectF(self.box.geometry()), radius)

    # --- the window behind it -------------------------------------------------------------

    def _take_behind(self) -> None:
        """Keep the dimmed window as a picture.

        Qt would paint all that is behind the box anew for every letter that is typed.  What
        changes there meanwhile is seen when nothing has been typed for a moment.
        """
        window = self._window()
        ratio = self.devicePixelRatioF()
        self._behind = QPixmap(window.size() * ratio)
        self._behind.setDevicePixelRatio(ratio)
        self._behind.fill(window.palette().color(QPalette.ColorRole.Window))
        flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
        parts = window.children()
        if self.isVisible():  # what lies over it is painted in any case
            parts = parts[: parts.index(self)]
        painter = QPainter(self._behind)
        for part in parts:
            if isinstance(part, QWidget) and part.isVisible() and not part.isWindow():
                part.render(painter, part.pos(), QRegion(), flags)
        painter.fillRect(window.rect(), self._theme.colour("scrim"))
        painter.end()
        self.update()

    # --- layout ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._theme
        self.box = QFrame(self)
        self.box.setProperty("card", "popup")
        self.box.setAccessibleName(self.tr("Search or go to"))
        self._icon = IconLabel(theme, "search", "textSecondary", size=18)
        self.line = LevelLine()
        self.line.keep_steps()
        self.line.setProperty("kind", "bare")
        self.line.setMinimumHeight(TARGET)
        self.line.setAccessibleName(self.tr("Search or go to"))
        self.line.setPlaceholderText(self.tr("Search or go to"))
        self.model = PaletteModel(self)
        self.view = GroundedList(theme, "card")
        self.view.setModel(self.model)
        self._delegate = PaletteDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Results"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = TextLabel(theme, "", "muted", wrap=True)
        self._hint = ElidingLabel(theme, "", "small")
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self.line, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._hint, 1)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(Rule())
        column.addWidget(self.view, 1)
        column.addWidget(self._nothing)
        column.addWidget(Rule())
        column.addLayout(self._foot)

    def _place_box(self) -> None:
        """Give the box the height of its rows, as far as the window has it."""
        scaled = self._theme.scaled
        edge = scaled(EDGE)
        width = min(scaled(WIDTH), self.width() - 2 * edge)
        self.box.setFixedWidth(width)
        top = max(edge, round(FROM_TOP * self.height()))
        rows = self._delegate.height_of(self.model.values)
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        whole = self.box.sizeHint().height()
        rest = whole - self.view.sizeHint().height() if rows else whole
        least = scaled(2 * WIDTH // 10)
        lowest = max(round(LOWEST * self.height()), min(self.height() - edge, top + rest + least))
        height = min(rest + rows + scaled(14) if rows else rest, lowest - top)
        before = self.box.geometry()
        self.box.setGeometry((self.width() - width) // 2, top, width, height)
        if before != self.box.geometry():  # and not what lies under all of the window
            edge = SHADOW_REACH
            both = before.united(self.box.geometry())
            self.update(both.adjusted(-edge, -edge, edge, edge))

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self.line.setFont(self._theme.font("large"))
        self.line.setMinimumHeight(scaled(28))
        self._head.setContentsMargins(scaled(18), scaled(10), scaled(18), scaled(10))
        self._head.setSpacing(scaled(14))
        self._foot.setContentsMargins(scaled(18), scaled(7), scaled(18), scaled(7))
        self._nothing.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(16))
        self.view.viewport().update()
        if self.isVisible():
            self._place_box()
            self._looking.start()

    def _follow_cover(self) -> None:
        """Show nothing that is covered now, neither in the box nor behind it."""
        self._show_rows()
        self._take_behind()

    # --- keys -----------------------------------------------------------------------------

    def _take_key(self, event: QKeyEvent) -> bool:
        """Move in the list, take a row or close; whatever else is typed goes to the field."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._asking.isActive() and key in (*UP_AND_DOWN, *ENTER):
            self._show_rows()  # they are about the rows of what is typed
        if self._completing.isActive() and key in ENTER and self.current() is None:
            self._complete_rows()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in UP_AND_DOWN:
            self._move(UP_AND_DOWN[Qt.Key(key)])
        elif key in ENTER and control:
            self._add_current()
        elif key in ENTER:
            self._take(self.current())
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        row = self.model.next_from(self.view.currentIndex().row(), step)
        if row >= 0:
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            announce(self.line, self.model.data(index))

    # --- showing --------------------------------------------------------------------------

    def _prepared(self) -> Iterator[None]:
        """Make ready for the first letter, between the sight of the box and that."""
        if self._contents is not None:
            yield from self._contents.prepare()

    def _show_rows(self) -> None:
        """Ask for what is typed, and show what was found.

        A letter is painted before it is asked for, and what is typed meanwhile is waited for: only
        the last of several keys is asked for.
        """
        self._asking.stop()
        self._completing.stop()
        if self._contents is None:
            return
        shown = self._contents.rows(self.line.text(), brief=True)
        self._take_over(shown)
        self.view.setCurrentIndex(self.model.index(self.model.first(), 0))
        self.view.scrollToTop()
        self._follow_current()
        self._telling.start()
        if not shown.whole:
            self._completing.start()

    def _complete_rows(self) -> None:
        """Show all that was found, now that nobody types; the row that is chosen stays so."""
        self._completing.stop()
        if self._contents is None:
            return
        chosen = self.current()
        self._take_over(self._contents.rows(self.line.text()))
        index = self.model.index_of(chosen.key) if chosen is not None else QModelIndex()
        if not index.isValid():
            index = self.model.index(self.model.first(), 0)
        self.view.setCurrentIndex(index)
        self._follow_current()

    def _take_over(self, shown: Shown) -> None:
        """Have the list hold what is *shown*, and the box as high as that."""
        self._found = shown.found
        self.model.show(shown.rows)
        words = self.tr("Nothing found for “{words}”.").format(words=self.line.text().strip())
        self._nothing.setText(words if shown.whole else "")
        self._place_box()  # before there is a current row, which lays the rows out

    def _follow_current(self, *_: QModelIndex) -> None:
        """Say at the foot what the keys do with the row that is chosen."""
        row = self.current()
        hints = [] if row is None else [self.tr("↑↓ move"), self.tr("Enter open")]
        if row is not None and row.addable is not None and self._contents is not None:
            session = self._contents.next
            number = session.number if session is not None else 0
            hints.append(self.tr("Ctrl+Enter add to session {number}").format(number=number))
        hints.append(self.tr("Esc close"))
        self._hint.setText("     ".join(hints))

    def _tell_found(self) -> None:
        """Have a screen reader say how much was found, and what Enter takes."""
        if not self.isVisible():
            return
        self._looking.start()
        if self._found is None:
            return
        row = self.current()
        words = self.tr("%Ln result(s)", "", self._found)
        first = self.model.data(self.view.currentIndex()) if row is not None else ""
        announce(self.line, f"{words}. {first}" if first else words)

    # --- taking ---------------------------------------------------------------------------

    def _take_index(self, index: QModelIndex) -> None:
        self._take(self.model.value(index))

    def _take(self, row: PaletteRow | None) -> None:
        """Do what *row* is for."""
        if row is None or row.target is None:
            return
        target = row.target
        if isinstance(target, Typed):
            self.line.setText(target.text)
            self._show_rows()
        elif isinstance(target, Uncover):
            if self._desk is not None:
                self._desk.cover.uncover()
        elif isinstance(target, Place):
            self._close()
            self.go.emit(target)
        elif isinstance(target, Deed):
            self.dismiss()
            self.perform.emit(target)

    def _add_current(self) -> None:
        """Put the chosen thing on the agenda of the next session, where that makes sense."""
        row, desk = self.current(), self._desk
        session = self._contents.next if self._contents is not None else None
        if row is None or row.addable is None or desk is None or session is None:
            return
        self.dismiss()
        templates = desk.templates_in_every_language
        change_set: ChangeSet = put(
            row.addable, session, desk.workspace.new_id, templates=templates
        )
        if desk.commands.do(self.tr("Add to the agenda"), change_set):
            text = self.tr("Added to session {number}").format(number=session.number)
            desk.offer_undo(text)

    # --- closing --------------------------------------------------------------------------

    def _close(self) -> QWidget | None:
        """Close; return what had the focus before, if it is still there."""
        for timer in (self._telling, self._asking, self._completing, self._looking):
            timer.stop()
        self._preparing.stop()
        before, self._before = self._before, None
        self.hide()
        self._behind = QPixmap()
        if self._contents is not None:
            self._contents.deleteLater()
        if self._desk is not None:
            self._desk.cover.changed.disconnect(self._follow_cover)
        self._contents = self._desk = None
        self.model.show(())
        return before

    def _follow_focus(self) -> None:
        """Close when something else has taken the focus, and leave it there."""
        focus = QApplication.focusWidget()
        if self.isVisible() and focus is not None and not self.isAncestorOf(focus):
            self._close()

    def _window(self) -> QWidget:
        window = self.parentWidget()
        assert window is not None
        return window
