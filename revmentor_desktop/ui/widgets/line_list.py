"""A list of short lines in order: to tick, edit in place, move and delete, each by keyboard too.

Steps of an item, my preparation and the parts of a recap are all such lists.  It owns nothing:
what somebody wants is said with signals, and the lines as they are now are handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.menus import asks_for_menu, made_menu
from revmentor_desktop.ui.widgets.painting import (
    line_height,
    paint_lines,
    paint_row_ground,
    text_height,
)
from revmentor_desktop.ui.widgets.private_sign import paint_hatch
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex
    from PySide6.QtGui import QAction, QContextMenuEvent, QResizeEvent

    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.widgets.menus import Entry

MOST_LINES = 6
"""Lines a text is broken into at most; the rest is in the tooltip."""

_GAP = 1
_INSET, _TO_WORDS, _TO_EDGE = 6, 11, 8
"""Pixels before a box, from it to the words, and from those to the end of the row."""

_HATCH = 4
_BELOW = 6
"""Pixels below a line that has a head, for the eye to find the next."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class LineDeed:
    """Something else that can be done with a line: by what it is known, its words and its icon."""

    key: str
    text: str
    icon: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over the text of a line: what it is, in the colour *ink*, and *aside* of it.

    One in the colour ``private`` has the hatched edge of private things beside it.
    """

    text: str
    aside: str
    ink: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its text, whether it is done (``None`` where nothing is to tick) and a small note.

    ``icon`` stands where a box would; ``fixed`` lines can only be read.  ``between_us`` says
    whether it is for the two alone, ``None`` where that cannot be chosen.  ``deeds`` are for its
    menu, also where it is fixed.
    """

    key: str
    text: str
    done: bool | None = None
    note: str = ""
    icon: str = ""
    fixed: bool = False
    between_us: bool | None = None
    deeds: tuple[LineDeed, ...] = ()
    head: Head | None = None

    def about(self) -> str:
        """Return what is said of the text beside it."""
        head = (self.head.text, self.head.aside) if self.head is not None else ()
        return "  ·  ".join(filter(None, (*head, self.note)))


def _key(line: Line) -> str:
    return line.key


def _text(line: Line) -> str:
    return line.text


class LineModel(ValueListModel[Line]):
    """The lines.  Signals: ``tick_wanted(key, bool)``, ``text_wanted(key, text)``."""

    tick_wanted = Signal(str, bool)
    text_wanted = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_key, _text, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lines be ticked and edited where they can be."""
        line = self.value(index)
        flags = super().flags(index)
        if line is not None and not line.fixed:
            flags |= Qt.ItemFlag.ItemIsEditable
            if line.done is not None:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the text, the tick, the note or the line itself."""
        line = self.value(index)
        if line is None:
            return None
        if role in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return line.text
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return line.about()
        if role == Qt.ItemDataRole.CheckStateRole and line.done is not None:
            return Qt.CheckState.Checked if line.done else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another text or tick; the line changes when its owner has it so."""
        line = self.value(index)
        if line is None or line.fixed:
            return False
        if role == Qt.ItemDataRole.CheckStateRole and line.done is not None:
            self.tick_wanted.emit(line.key, not line.done)
            return True
        if role == Qt.ItemDataRole.EditRole:
            text = str(value).strip()
            if text and text != line.text:
                self.text_wanted.emit(line.key, text)
            return True
        return False


class LineDelegate(RowDelegate):
    """Paints a box or an icon, the text in as many lines as it needs, and the note."""

    def __init__(
        self, theme: Theme, parent: QObject, *, large: bool = False, flush: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inset = 0 if flush else _INSET
        self._font = "large" if large else "body"
        self._box = 22 if large else 17
        self.editor: QWidget | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the text at the width of the view."""
        line: Line | None = index.data(ValueRole)
        width = self._width(option)
        if line is None:
            return QSize(width, self._theme.scaled(28))
        height = self._text_height(line, width)
        if line.head is not None:
            height += self._head_height(line) + self._theme.scaled(_BELOW)
        if line.note:
            height += line_height(self._theme.font("caption"), line.note) + _GAP
        return QSize(width, max(self._theme.scaled(30), height + self._theme.scaled(12)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        line: Line | None = index.data(ValueRole)
        if line is None:
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_Active) and self._in_use(option)
        selected = focused and bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if not self._inset:  # the box stands at the edge, and the ground under the words alone
            ground.setLeft(ground.left() + self._left(line) - theme.scaled(_INSET))
        paint_row_ground(painter, theme, ground, selected=selected, hovered=hovered)
        if line.done is not None:
            self._paint_box(painter, self.box_rect(option.rect), done=line.done)
        elif line.icon:
            ink = line.head.ink if line.head is not None else "textSecondary"
            theme.paint_icon(painter, line.icon, QRectF(self.box_rect(option.rect)), ink)
        self._paint_head(painter, option.rect, line)
        self._paint_words(painter, option.rect, line)
        painter.restore()

    def box_rect(self, rect: QRect) -> QRect:
        """Return the box to tick, beside the first line of text."""
        side = self._theme.scaled(self._box)
        first = QFontMetricsF(self._theme.font(self._font)).lineSpacing()
        top = rect.top() + self._theme.scaled(6) + (first - side) / 2
        left = rect.left() + self._theme.scaled(self._inset)
        return QRectF(left, top, side, side).toAlignedRect()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick with a click on the box or with the space bar."""
        line: Line | None = index.data(ValueRole)
        if line is None or line.done is None or line.fixed:
            return False
        if isinstance(event, QMouseEvent):
            reach = self._theme.scaled(6)
            box = self.box_rect(option.rect).adjusted(-reach, -reach, reach, reach)
            inside = box.contains(event.position().toPoint())
            if inside and event.type() == QEvent.Type.MouseButtonRelease:
                model.setData(index, not line.done, Qt.ItemDataRole.CheckStateRole)
            return inside
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            return model.setData(index, not line.done, Qt.ItemDataRole.CheckStateRole)
        return False

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field for the text."""
        line: Line | None = index.data(ValueRole)
        field = QLineEdit(parent)
        field.setAccessibleName(line.text if line is not None else "")
        self.editor = field
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the field over the text."""
        line: Line | None = index.data(ValueRole)
        left = self._left(line) - self._theme.scaled(11) if line is not None else 0
        height = self._theme.scaled(32)
        top = self._head_height(line) if line is not None else 0
        rect = option.rect.adjusted(left, top, 0, 0)
        editor.setGeometry(rect.left(), rect.top(), rect.width(), min(height, rect.height() + 4))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the field."""
        self.editor = None
        super().destroyEditor(editor, index)

    # --- private --------------------------------------------------------------------------

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        if isinstance(view, QAbstractItemView):
            return view.viewport().width()
        return option.rect.width()

    def _in_use(self, option: QStyleOptionViewItem) -> bool:
        return option.widget is not None and option.widget.hasFocus()

    def _left(self, line: Line) -> int:
        marked = line.done is not None or bool(line.icon)
        if not marked:
            return self._theme.scaled(_INSET + 2 if self._inset else 0)
        return self._theme.scaled(self._inset + self._box + _TO_WORDS)

    def _head_height(self, line: Line) -> int:
        if line.head is None:
            return 0
        return line_height(self._theme.font("small", 600), line.head.text) + _GAP

    def _text_height(self, line: Line, width: int) -> int:
        """Return the height of the text in a row of *width*."""
        room = max(20, width - self._left(line) - self._theme.scaled(_TO_EDGE))
        return text_height(self._theme.font(self._font), line.text, room, MOST_LINES)

    def _paint_box(self, painter: QPainter, box: QRect, *, done: bool) -> None:
        theme = self._theme
        area = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("accent" if done else "borderControl"), 1))
        painter.setBrush(theme.colour("accent" if done else "card"))
        painter.drawRoundedRect(area, 4, 4)
        if done:
            theme.paint_icon(painter, "check", area.adjusted(2, 2, -2, -2), "onAccent", 3.0)

    def _paint_head(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """Draw what the line is over its text, and what is aside of it at the end."""
        head, theme = line.head, self._theme
        if head is None:
            return
        if head.ink == "private":
            edge = QRectF(rect).adjusted(0, theme.scaled(6), 0, -theme.scaled(6))
            edge.setWidth(theme.scaled(_HATCH))
            paint_hatch(painter, theme, edge, 2)
        area = QRectF(rect).adjusted(self._left(line), theme.scaled(6), -theme.scaled(_TO_EDGE), 0)
        caption = theme.font("caption")
        aside = QFontMetricsF(caption).horizontalAdvance(head.aside)
        ink = theme.colour("textSecondary")
        right = Qt.AlignmentFlag.AlignRight
        paint_lines(painter, area, head.aside, caption, ink, alignment=right)
        area.setRight(area.right() - aside - theme.scaled(_TO_EDGE))
        paint_lines(painter, area, head.text, theme.font("small", 600), theme.colour(head.ink))

    def _paint_words(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme = self._theme
        left = rect.left() + self._left(line)
        top = rect.top() + theme.scaled(6) + self._head_height(line)
        width = max(20, rect.width() - self._left(line) - theme.scaled(_TO_EDGE))
        colour = theme.colour("textTertiary" if line.done else "text")
        area = QRectF(left, top, width, rect.height())
        paint_lines(painter, area, line.text, theme.font(self._font), colour, lines=MOST_LINES)
        if line.note:
            area.setTop(top + self._text_height(line, rect.width()) + _GAP)
            caption = theme.font("caption")
            paint_lines(painter, area, line.note, caption, theme.colour("textTertiary"))


class LineList(QListView):
    """The list; a *large* one is for a screen that two look at.

    The boxes of a *flush* one stand at the edge, below a heading that does.

    Signals: ``ticked(key, bool)``, ``edited(key, text)``, ``removed(key)``, ``marked(key, bool)``
    to keep a line between the two or no longer, ``shifted(key, by)`` from Alt with Up or Down,
    ``chosen(key, deed)`` for one of a line's other deeds.
    """

    ticked = Signal(str, bool)
    edited = Signal(str, str)
    removed = Signal(str)
    marked = Signal(str, bool)
    shifted = Signal(str, int)
    chosen = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        ordered: bool = True,
        grows: bool = True,
        large: bool = False,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._ordered = ordered
        self._grows = grows
        self._content = 0
        self._lines = LineModel(self)
        self._delegate = LineDelegate(theme, self, large=large, flush=flush)
        self.setAccessibleName(name)
        self.setModel(self._lines)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self._lines.tick_wanted.connect(self.ticked)
        self._lines.text_wanted.connect(self.edited)
        theme.resized.connect(self._follow_theme)

    def _set_up(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self._grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    # --- what it offers -------------------------------------------------------------------

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; selection and scrolling stay."""
        self._lines.show(lines)
        if lines and not self.currentIndex().isValid():
            # a list without a current row would swallow the first arrow key
            self.selectionModel().setCurrentIndex(
                self._lines.index(0, 0), self.selectionModel().SelectionFlag.NoUpdate
            )
        self.setVisible(bool(lines))
        self.updateGeometries()

    def lines(self) -> Sequence[Line]:
        """Return the lines on show."""
        return self._lines.values

    def current(self) -> str:
        """Return the key of the current line, or nothing."""
        line: Line | None = self.currentIndex().data(ValueRole)
        return line.key if line is not None else ""

    def choose(self, key: str) -> None:
        """Make a line current."""
        index = self._lines.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)

    def begin(self) -> None:
        """Edit the current line where it stands."""
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def remove_current(self) -> None:
        """Ask for the current line to be deleted."""
        line: Line | None = self.currentIndex().data(ValueRole)
        if line is not None and not line.fixed:
            self.removed.emit(line.key)

    def shift_current(self, by: int) -> None:
        """Ask for the current line to move up or down."""
        row = self.currentIndex().row() + by
        if self._ordered and self.current() and 0 <= row < self._lines.rowCount():
            self.shifted.emit(self.current(), by)

    def settle(self) -> None:
        """Keep what is being written."""
        editor = self._delegate.editor
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    # --- Qt -------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(self._theme.scaled(240), self._content)

    def minimumSizeHint(self) -> QSize:
        """Return all of the height for a list that grows, else that of a line or two."""
        least = self._content if self._grows else min(self._content, self._theme.scaled(64))
        return QSize(self._theme.scaled(120), least)

    def updateGeometries(self) -> None:
        """Tell whoever holds the list how much height its lines want."""
        super().updateGeometries()
        content = sum(self.sizeHintForRow(row) for row in range(self._lines.rowCount()))
        if content != self._content:
            self._content = content
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit on Enter, delete on Delete, move with Alt; leave the rest to the list."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif modifiers == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Up:
            self.shift_current(-1)
        elif modifiers == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down:
            self.shift_current(1)
        elif modifiers == Qt.KeyboardModifier.NoModifier and event.key() in ENTER:
            self.begin()
        elif modifiers == Qt.KeyboardModifier.NoModifier and event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        elif asks_for_menu(event):
            self._open_menu_here()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the line under the pointer, or of the current one."""
        if event.reason() == event.Reason.Keyboard:
            self._open_menu_here()
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self._open_menu(event.globalPos())

    # --- the menu of a line ---------------------------------------------------------------

    def _open_menu_here(self) -> None:
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        self._open_menu(self.viewport().mapToGlobal(corner))

    def _open_menu(self, place: QPoint) -> None:
        line: Line | None = self.currentIndex().data(ValueRole)
        if line is None or (line.fixed and not line.deeds):
            return
        menu = made_menu(self._theme, self, "line_menu", () if line.fixed else self._entries(line))
        for deed in line.deeds:
            action = menu.addAction(self._theme.icon(deed.icon), without_mnemonic(deed.text))
            action.setData((line.key, deed.key))
        menu.triggered.connect(self._choose_deed)
        menu.popup(place)

    def _entries(self, line: Line) -> list[Entry | None]:
        entries: list[Entry | None] = [(self.tr("Edit"), "pencil", "F2", self.begin)]
        if line.done is not None:
            words = self.tr("Not done yet") if line.done else self.tr("Done")
            entries.append((words, "check", "Space", self._toggle))
        if self._ordered:
            entries.append((self.tr("Move up"), "arrow-up", "Alt+Up", self._move_up))
            entries.append((self.tr("Move down"), "arrow-down", "Alt+Down", self._move_down))
        if line.between_us is not None:
            words = labels.keep_between_us(not line.between_us)
            entries.append((words, "users", "", self._mark))
        entries.append((self.tr("Delete"), "trash-2", "Delete", self.remove_current))
        return [*entries, None] if line.deeds else entries

    def _choose_deed(self, action: QAction) -> None:
        """Tell which other deed was chosen, and for which line."""
        if isinstance(action.data(), tuple):
            self.chosen.emit(*action.data())

    def _toggle(self) -> None:
        line: Line | None = self.currentIndex().data(ValueRole)
        if line is not None:
            self.ticked.emit(line.key, not line.done)

    def _mark(self) -> None:
        line: Line | None = self.currentIndex().data(ValueRole)
        if line is not None:
            self.marked.emit(line.key, not line.between_us)

    def _move_up(self) -> None:
        self.shift_current(-1)

    def _move_down(self) -> None:
        self.shift_current(1)

    def _follow_theme(self) -> None:
        self.doItemsLayout()
