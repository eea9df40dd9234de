"""The rows of the preview: what bringing in each file would do, ticked or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from revmentor_desktop.domain.notes import Note
from revmentor_desktop.services.archive import Reason
from revmentor_desktop.services.note_import import Standing
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.obstacles import not_read
from revmentor_desktop.ui.widgets.painting import line_height, paint_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from revmentor_desktop.services.note_import import Item
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

PAD, GAP, SIDE, BOX = 8, 2, 10, 18
CHINESE = "中"
TICKED, UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ItemsModel(ValueListModel["Item"]):
    """Files of a source with a tick each.  Signal: ``ticked()`` when one was ticked or not."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(_path, self._spoken, parent)
        self._wanted: set[str] = set()

    def show_items(self, items: Iterable[Item]) -> None:
        """Show *items*, those ticked that take nothing away."""
        everything = tuple(items)
        self._wanted = {item.path for item in everything if item.wanted}
        self.show(everything)

    def chosen(self) -> tuple[Item, ...]:
        """Return the items that are ticked."""
        return tuple(item for item in self.values if item.path in self._wanted)

    def tick_all(self, ticked: bool) -> None:
        """Tick whatever can be brought in, or nothing."""
        able = {item.path for item in self.values if item.note is not None}
        self._wanted = able if ticked else set()
        self.repaint()
        self.ticked.emit()

    # --- Qt ---

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the tick as well, where there can be one."""
        item = self.value(index)
        if role == Qt.ItemDataRole.CheckStateRole and item is not None and item.note is not None:
            return (TICKED if item.path in self._wanted else UNTICKED).value  # Qt wants a number
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick the row or not."""
        item = self.value(index)
        if role != Qt.ItemDataRole.CheckStateRole or item is None or item.note is None:
            return False
        if value == TICKED.value:
            self._wanted.add(item.path)
        else:
            self._wanted.discard(item.path)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be chosen, and ticked where that means something."""
        flags = super().flags(index)
        item = self.value(index)
        if item is not None and item.note is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def turn(self, index: Index) -> None:
        """Tick the row if it is not, and the other way round."""
        state = self.data(index, Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            other = UNTICKED if state == TICKED.value else TICKED
            self.setData(index, other.value, Qt.ItemDataRole.CheckStateRole)

    def _spoken(self, item: Item) -> str:
        return translate("bringing", "{title}, {standing}, {detail}").format(
            title=title_of(item), standing=standing_words(item), detail=detail_of(item)
        )


class ItemDelegate(QStyledItemDelegate):
    """Paints a tick, the title, the file, and what would happen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row, from its fonts."""
        scaled = self._theme.scaled
        lines = self._height("body") + self._height("caption") + scaled(GAP)
        return QSize(scaled(200), lines + 2 * scaled(PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        item: Item = index.data(ValueRole)
        theme, scaled = self._theme, self._theme.scaled
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selected" if selected else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        inner = area.adjusted(scaled(SIDE), scaled(PAD), -scaled(SIDE), -scaled(PAD))
        self._paint_tick(painter, index.data(Qt.ItemDataRole.CheckStateRole), inner)
        words = standing_words(item)
        small = theme.font("small")
        painter.setFont(small)
        painter.setPen(theme.colour("textSecondary"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, flags, words)
        room = QFontMetrics(small).horizontalAdvance(words) + scaled(14)
        self._paint_words(painter, item, inner.adjusted(scaled(BOX + 10), 0, -room, 0))
        painter.restore()

    def _paint_tick(self, painter: QPainter, state: int | None, area: QRectF) -> None:
        if state is None:
            return
        side = self._theme.scaled(BOX)
        place = QRectF(area.left(), area.top() + (area.height() - side) / 2, side, side)
        ticked = state == TICKED.value
        role = "accentText" if ticked else "textSecondary"
        self._theme.paint_icon(painter, "square-check" if ticked else "square", place, role)

    def _paint_words(self, painter: QPainter, item: Item, area: QRectF) -> None:
        theme = self._theme
        left_out = item.standing is Standing.SKIPPED
        ink = theme.colour("textSecondary" if left_out else "text")
        title = QRectF(area.left(), area.top(), area.width(), self._height("body"))
        paint_lines(painter, title, title_of(item), theme.font("body", 600), ink)
        top = title.bottom() + theme.scaled(GAP)
        foot = QRectF(area.left(), top, area.width(), self._height("caption"))
        quiet = theme.colour("textSecondary")
        paint_lines(painter, foot, detail_of(item), theme.font("caption"), quiet)

    def _height(self, style: str) -> int:
        return line_height(self._theme.font(style, 600), CHINESE) + 1


def title_of(item: Item) -> str:
    """Return what the note is called."""
    return " ".join(item.title.split()) or translate("bringing", "Untitled")


def detail_of(item: Item) -> str:
    """Return which file it is, or why it is left out."""
    if item.reason is Reason.EDITED_HERE:
        return translate("bringing", "Changed here too; its text here becomes an earlier version")
    if item.reason is Reason.OTHER_SIDE:
        return translate("bringing", "Private in one place and shared in the other")
    if item.reason is not None:
        said = translate("bringing", "{file}: {reason}")
        return said.format(file=item.path, reason=reason_words(item.reason))
    return item.path


def reason_words(reason: Reason) -> str:
    """Return why a file is left out."""
    words = {
        Reason.NOT_TEXT: translate("bringing", "this is not text in UTF-8"),
        Reason.NOT_A_NOTE: translate("bringing", "this is not a note"),
        Reason.NESTED: translate("bringing", "unpack this first, then choose its folder"),
    }
    return words.get(reason) or not_read(reason)


def standing_words(item: Item) -> str:
    """Return what bringing the file in would do."""
    if item.standing is Standing.NEW and isinstance(item.note, Note):
        return translate("bringing", "New, shared")
    return {
        Standing.NEW: translate("bringing", "New, private"),
        Standing.CHANGED: translate("bringing", "Changed"),
        Standing.SAME: translate("bringing", "The same"),
        Standing.SKIPPED: translate("bringing", "Left out"),
    }[item.standing]


def _path(item: Item) -> str:
    return item.path
