"""The agenda as a list: chosen, moved by mouse or keyboard, edited over and below its rows.

The view keeps nothing but selection and scrolling.  What somebody wants done is said with
signals; an item is named by its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from revmentor_desktop.ui.models.value_list import ValueRole
from revmentor_desktop.ui.sessions.agenda_delegate import AgendaDelegate
from revmentor_desktop.ui.sessions.agenda_model import ITEM_MIME, SUGGESTION_MIME
from revmentor_desktop.ui.sessions.drop_line import DropLine
from revmentor_desktop.ui.sessions.row_fields import Part, RowFields
from revmentor_desktop.ui.widgets.gutter import Gutter
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.menus import asks_for_menu
from revmentor_desktop.ui.widgets.only_read import MayOnlyRead

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from revmentor_desktop.ui.sessions.agenda_model import AgendaModel, AgendaRow
    from revmentor_desktop.ui.theme import Theme

ROWS_AT_LEAST = 1.6
"""Rows that are kept in sight when the page is low."""

STEPS = {Qt.Key.Key_Minus: -1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Plus: 1}
"""Keys that take a minute off or put one on."""

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
UNHEEDED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class AgendaView(QListView, MayOnlyRead):
    """The rows of an agenda; where it only reads they are unfolded, and nothing else.

    Signals: ``chosen(key)`` when another row is selected (empty for none); ``pointed(key)`` when
    the pointer is over a row; ``unfold_wanted(key)``; ``remove_wanted(key)``;
    ``duplicate_wanted(key)``; ``shift_wanted(key, by)``; ``minutes_stepped(key, by)``;
    ``minutes_kept(key, minutes)``; ``title_kept(key, title)``; ``menu_wanted(key, place)``.
    """

    chosen = Signal(str)
    pointed = Signal(str)
    unfold_wanted = Signal(str)
    remove_wanted = Signal(str)
    duplicate_wanted = Signal(str)
    shift_wanted = Signal(str, int)
    minutes_stepped = Signal(str, int)
    minutes_kept = Signal(str, int)
    title_kept = Signal(str, str)
    menu_wanted = Signal(str, object)

    def __init__(self, theme: Theme, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._rows = model
        self._delegate = AgendaDelegate(theme, self)
        self._pressed_minutes = ""
        self._panel: QWidget | None = None
        self._content = 0
        self.setObjectName("agenda")
        self.setAccessibleName(self.tr("Agenda items"))
        self.fields = RowFields(theme, self.viewport())
        self.gutter = Gutter(self)
        self._line = DropLine(theme, self, model)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.fields.minutes_kept.connect(self.minutes_kept)
        self.fields.title_kept.connect(self.title_kept)
        self.fields.closed.connect(self._take_focus)
        self.entered.connect(self._point)
        theme.resized.connect(self._follow_theme)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setAutoScrollMargin(self._theme.scaled(36))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    # --- what it offers -------------------------------------------------------------------

    def keep_to_reading(self) -> None:
        """Let nothing be moved, dropped or written over a row any more."""
        super().keep_to_reading()
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)

    def current(self) -> str:
        """Return the key of the current row, or nothing."""
        row: AgendaRow | None = self.currentIndex().data(ValueRole)
        return row.key if row is not None else ""

    def selected(self) -> str:
        """Return the key of the selected row; a row can be current without being selected."""
        return self.current() if self.selectionModel().hasSelection() else ""

    def choose(self, key: str) -> None:
        """Make the row with *key* current and bring it into sight."""
        index = self._rows.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def edit_minutes(self, key: str) -> None:
        """Open the field for the minutes of a row."""
        index, row = self._row(key)
        if row is not None and not self.only_reads:
            self.scrollTo(index)
            name = self.tr("Minutes for «{title}»").format(title=row.title)
            area = self._delegate.minutes_rect(self.visualRect(index))
            self.fields.open_minutes(key, name, row.minutes, area)

    def rename(self, key: str, written: str = "") -> None:
        """Open the field for the title of a row, with what was *written* there before."""
        index, row = self._row(key)
        if row is not None and not self.only_reads:
            self.scrollTo(index)
            name = self.tr("Title of «{title}»").format(title=row.title)
            self.fields.open_title(key, name, row.title, self._title_area(index))
            if written:
                self.fields.write_title(written)

    @property
    def unfolded(self) -> str:
        """The key of the row with an editor below it, empty for none."""
        return self._delegate.unfolded

    def unfold(self, key: str, panel: QWidget) -> None:
        """Show *panel* below the row with *key*; it belongs to the view from now on."""
        self.fold()
        self._panel = panel
        self._delegate.unfolded = key
        panel.setParent(self.viewport())
        panel.installEventFilter(self)
        panel.show()
        self._measure_panel()
        self.doItemsLayout()
        self._reveal_rows(self.visualRect(self._rows.index_of(key)))

    def fold(self) -> QWidget | None:
        """Take the editor away, hidden, and return it; its row is in sight."""
        panel, self._panel = self._panel, None
        row = self._rows.index_of(self.unfolded)
        self._delegate.unfolded = ""
        self._delegate.below = 0
        if panel is not None:
            panel.removeEventFilter(self)
            panel.hide()
            self.doItemsLayout()
            self.scrollTo(row)  # who was at the end of the editor was far below it
        return panel

    def reveal(self, part: QWidget) -> None:
        """Scroll until *part* of the unfolded editor is in sight, its top before its end."""
        above, below = self._theme.scaled(22), self._theme.scaled(12)
        corner = part.mapTo(self.viewport(), QPoint(0, -above))
        self._reveal_rows(QRect(corner, QSize(1, part.height() + above + below)))

    # --- size -----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the height of all rows: what stands below follows the last one."""
        return QSize(self._theme.scaled(420), self._content)

    def minimumSizeHint(self) -> QSize:
        """Return room for a row and a part of the next."""
        least = round(self._delegate.head_height() * ROWS_AT_LEAST)
        return QSize(self._theme.scaled(280), min(least, self._content))

    def updateGeometries(self) -> None:
        """Tell the page how much height the rows want, and keep what lies on them in place."""
        super().updateGeometries()
        content = sum(self.sizeHintForRow(row) for row in range(self._rows.rowCount()))
        if content != self._content:
            self._content = content
            self.updateGeometry()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the unfolded editor the height it needs at another width."""
        super().resizeEvent(event)
        if self._panel is not None and event.size().width() != event.oldSize().width():
            self._measure_panel()
            self.scheduleDelayedItemsLayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take what lies on the rows along."""
        super().scrollContentsBy(dx, dy)
        self._place()
        if self._line.is_shown:
            self.viewport().update()  # the line stays in sight at the edges, where it was drawn

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the unfolded editor the height it asks for."""
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            self._measure_panel()
            self.doItemsLayout()
            focus = self._panel.focusWidget() if self._panel is not None else None
            if focus is not None and focus.hasFocus():
                self.reveal(focus)
        return super().eventFilter(watched, event)

    # --- keyboard and mouse ---------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of the agenda ask for; leave the rest to the list."""
        key = self.current()
        moves = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key and not self.selected() and event.key() in ARROWS and not moves:
            self.setCurrentIndex(self.currentIndex())
        elif not key or not (self._opened(event, key) or self._pressed(event, key)):
            super().keyPressEvent(event)

    def _opened(self, event: QKeyEvent, key: str) -> bool:
        """Do what a key asks for that changes nothing."""
        if asks_for_menu(event):
            self._ask_for_menu()
        elif event.key() in ENTER and not event.modifiers() & ~UNHEEDED:
            self.unfold_wanted.emit(key)
        else:
            return False
        return True

    def _pressed(self, event: QKeyEvent, key: str) -> bool:
        """Do what a key asks for that changes something."""
        if self.only_reads:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = Qt.Key(event.key())
        if modifiers == Qt.KeyboardModifier.AltModifier:
            if pressed not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                return False
            self.shift_wanted.emit(key, -1 if pressed == Qt.Key.Key_Up else 1)
        elif modifiers == Qt.KeyboardModifier.ControlModifier and pressed == Qt.Key.Key_D:
            self.duplicate_wanted.emit(key)
        elif modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return False
        elif pressed in STEPS:
            self.minutes_stepped.emit(key, STEPS[pressed])
        elif pressed == Qt.Key.Key_F2:
            self.rename(key)
        elif pressed == Qt.Key.Key_Delete:
            self.remove_wanted.emit(key)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note a press on the minutes: it opens their field and drags nothing."""
        self._pressed_minutes = self._minutes_at(event)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where typing is possible; drag unless the press was on the minutes."""
        over = self._minutes_at(event)
        shape = Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if not self._pressed_minutes:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the field for the minutes where they were clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed_minutes = self._pressed_minutes, ""
        if pressed and pressed == self._minutes_at(event):
            self.edit_minutes(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Unfold the row."""
        row: AgendaRow | None = self.indexAt(event.position().toPoint()).data(ValueRole)
        left = event.button() == Qt.MouseButton.LeftButton
        if row is not None and left and not self._minutes_at(event):
            self.unfold_wanted.emit(row.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the current one."""
        if event.reason() == event.Reason.Keyboard:
            self._ask_for_menu()
            return
        index = self.indexAt(event.pos())
        row: AgendaRow | None = index.data(ValueRole)
        if row is not None:
            self.setCurrentIndex(index)
            self.menu_wanted.emit(row.key, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit("")

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row is selected now."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.selected())

    # --- dragging -------------------------------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Have the row follow the pointer; its old place becomes a slot."""
        index = self.currentIndex()
        row: AgendaRow | None = index.data(ValueRole)
        if row is None or row.key == self.unfolded:
            return
        area = self.visualRect(index)
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData([index]))
        drag.setPixmap(self._picture(index, row))
        drag.setHotSpot(self.viewport().mapFromGlobal(QCursor.pos()) - area.topLeft())
        self._delegate.dragged = row.key
        self.viewport().update()
        drag.exec(Qt.DropAction.MoveAction)
        self._stop_dragging()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take items and suggestions."""
        if self._takes(event):
            self.setState(QAbstractItemView.State.DraggingState)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go; scroll at the edges."""
        at, margin = event.position().toPoint(), self.autoScrollMargin()
        if margin <= at.y() < self.viewport().height() - margin:
            self.stopAutoScroll()
        else:
            super().dragMoveEvent(event)  # Qt scrolls, and has all rows painted for every move
        if not self._takes(event):
            event.ignore()
            return
        self._line.show_before(self._line.gap_at(at))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._line.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Have what was dropped stand where the line was."""
        at = self._line.gap_at(event.position().toPoint())
        self._stop_dragging()
        if self._takes(event):
            self._rows.dropMimeData(event.mimeData(), event.dropAction(), at, 0, QModelIndex())
            # the order has changed already; the drag must not remove the row as well
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows and, while something is dragged, the line where it would go."""
        self._delegate.renamed = self.fields.key if self.fields.part is Part.TITLE else ""
        super().paintEvent(event)
        self._line.paint()

    # --- private --------------------------------------------------------------------------

    def _ask_for_menu(self) -> None:
        """Ask for the menu of the current row, below its title."""
        index = self.currentIndex()
        row: AgendaRow | None = index.data(ValueRole)
        if row is not None:
            self.setCurrentIndex(index)
            corner = self._delegate.title_rect(self.visualRect(index)).bottomLeft()
            self.menu_wanted.emit(row.key, self.viewport().mapToGlobal(corner))

    def _row(self, key: str) -> tuple[QModelIndex, AgendaRow | None]:
        index = self._rows.index_of(key)
        return index, self._rows.value(index)

    def _minutes_at(self, event: QMouseEvent) -> str:
        """Return the row on whose minutes the pointer is."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        row: AgendaRow | None = index.data(ValueRole)
        written = row is not None and not self.only_reads
        inside = written and self._delegate.minutes_rect(self.visualRect(index)).contains(at)
        return row.key if row is not None and inside else ""

    def _title_area(self, index: QModelIndex) -> QRect:
        scaled = self._theme.scaled
        area = self._delegate.title_rect(self.visualRect(index))
        middle = self._delegate.head(self.visualRect(index)).center().y()
        left, width = area.left() - scaled(9), area.width() + scaled(9)
        return QRect(left, round(middle) - scaled(17), width, scaled(34))

    def _takes(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        if data.hasFormat(ITEM_MIME):
            return self._rows.index_of(data.data(ITEM_MIME).toStdString()).isValid()
        return data.hasFormat(SUGGESTION_MIME)

    def _picture(self, index: QModelIndex, row: AgendaRow) -> QPixmap:
        """Return the row as it follows the pointer."""
        area = self.visualRect(index)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(area.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(QPoint(0, 0), area.size())
        option.state |= QStyle.StateFlag.State_Selected
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.92)
        self._delegate.paint_row(painter, option, row)
        painter.end()
        return picture

    def _stop_dragging(self) -> None:
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._delegate.dragged = ""
        self._line.hide()

    def _reveal_rows(self, area: QRect) -> None:
        """Scroll until *area* of the viewport is in sight, its top before its end."""
        bar = self.verticalScrollBar()
        over = area.bottom() - self.viewport().height()
        if over > 0:
            bar.setValue(bar.value() + min(over, area.top()))
        elif area.top() < 0:
            bar.setValue(bar.value() + area.top())

    def _measure_panel(self) -> None:
        """Ask the unfolded editor for its height at the width it has."""
        if self._panel is None:
            return
        width = self._delegate.body_rect(self.viewport().rect()).width()
        layout = self._panel.layout()
        height = self._panel.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(width)
        self._delegate.below = height

    def _place(self) -> None:
        """Put field and editor where their rows are."""
        if self._panel is not None:
            index = self._rows.index_of(self._delegate.unfolded)
            self._panel.setVisible(index.isValid())
            self._panel.setGeometry(self._delegate.body_rect(self.visualRect(index)))
        index = self._rows.index_of(self.fields.key)
        if index.isValid():
            minutes = self.fields.part is Part.MINUTES
            area = self._delegate.minutes_rect(self.visualRect(index))
            self.fields.place(area if minutes else self._title_area(index))

    def _point(self, index: QModelIndex) -> None:
        row: AgendaRow | None = index.data(ValueRole)
        self.pointed.emit(row.key if row is not None else "")

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_theme(self) -> None:
        self._measure_panel()
        self.doItemsLayout()
