"""How a short line looks in a list, and where it is ticked and edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from revmentor_desktop.ui.models.value_list import Index, ValueRole
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.only_read import only_reads
from revmentor_desktop.ui.widgets.painting import (
    line_height,
    middle,
    paint_lines,
    paint_row_box,
    paint_row_ground,
    text_height,
)
from revmentor_desktop.ui.widgets.private_sign import paint_hatch
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex

    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.widgets.line_model import Line

MOST_LINES = 6
"""Lines a text is broken into at most; the rest is in the tooltip."""

_GAP = 1
_INSET, _TO_WORDS, _TO_EDGE = 6, 11, 8
"""Pixels before a box, from it to the words, and from those to the end of the row."""

_HATCH = 4
_BELOW = 6
"""Pixels below a line that has a head, for the eye to find the next."""


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
            box = QRectF(self.box_rect(option.rect, line))
            paint_row_box(painter, theme, box, ticked=line.done, off=only_reads(option))
        elif line.icon:
            ink = line.head.ink if line.head is not None else line.ink
            theme.paint_icon(painter, line.icon, QRectF(self.box_rect(option.rect, line)), ink)
        self._paint_head(painter, option.rect, line)
        self._paint_words(painter, option.rect, line)
        painter.restore()

    def box_rect(self, rect: QRect, line: Line) -> QRect:
        """Return the box to tick, or the icon, beside the first words of *line* in its row."""
        side = self._theme.scaled(self._box)
        first = line.head.text if line.head is not None else line.text
        beside = middle(self._theme.font(self._font), first)
        top = rect.top() + self._theme.scaled(6) + beside - side / 2
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
            box = self.box_rect(option.rect, line).adjusted(-reach, -reach, reach, reach)
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
        field = LevelLine(parent=parent)
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
        return text_height(self._theme.font(self._font), line.read, room, MOST_LINES)

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
        paint_lines(painter, area, line.read, theme.font(self._font), colour, lines=MOST_LINES)
        if line.note:
            area.setTop(top + self._text_height(line, rect.width()) + _GAP)
            caption = theme.font("caption")
            paint_lines(painter, area, line.note, caption, theme.colour("textTertiary"))
