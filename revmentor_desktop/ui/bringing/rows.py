"""The rows of the preview: what bringing in each thing would do, ticked or not.

A row is made of a file of a folder (``telling.of_file``) or of a record that a shared document
tells of (``telling.of_record``); how it is told stands in ``telling``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.widgets.painting import (
    line_height,
    paint_lines,
    paint_tick_box,
)
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate, begin_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from revmentor_desktop.ui.theme import Theme

T = TypeVar("T")

translate = QCoreApplication.translate

PAD, GAP, SIDE, BOX = 8, 2, 10, 18
CHINESE = "中"
TICKED, UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """A thing and how it is told: its title, more about it, and what would happen.

    ``able`` is whether it can be ticked, ``wanted`` whether it is unless somebody says otherwise,
    ``quiet`` whether it stands back because nothing can be done with it.
    """

    key: str
    title: str
    detail: str
    standing: str
    able: bool
    wanted: bool
    quiet: bool
    thing: T


class ItemsModel(ValueListModel[Row[Any]]):
    """Things with a tick each.  Signal: ``ticked()`` when one was ticked or not."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(_key, _spoken, parent)
        self._wanted: set[str] = set()

    def show_items(self, rows: Iterable[Row[Any]]) -> None:
        """Show *rows*, those ticked that are wanted."""
        everything = tuple(rows)
        self._wanted = {row.key for row in everything if row.wanted}
        self.show(everything)

    def chosen(self) -> tuple[Any, ...]:
        """Return the things that are ticked."""
        return tuple(row.thing for row in self.values if row.able and row.key in self._wanted)

    def tick_all(self, ticked: bool) -> None:
        """Tick whatever can be brought in, or nothing."""
        able = {row.key for row in self.values if row.able}
        self._wanted = able if ticked else set()
        self.repaint()
        self.ticked.emit()

    # --- Qt ---

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the tick as well, where there can be one."""
        item = self.value(index)
        if role == Qt.ItemDataRole.CheckStateRole and item is not None and item.able:
            return (TICKED if item.key in self._wanted else UNTICKED).value  # Qt wants a number
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick the row or not."""
        item = self.value(index)
        if role != Qt.ItemDataRole.CheckStateRole or item is None or not item.able:
            return False
        if value == TICKED.value:
            self._wanted.add(item.key)
        else:
            self._wanted.discard(item.key)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be chosen, and ticked where that means something."""
        flags = super().flags(index)
        item = self.value(index)
        if item is not None and item.able:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def turn(self, index: Index) -> None:
        """Tick the row if it is not, and the other way round."""
        state = self.data(index, Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            other = UNTICKED if state == TICKED.value else TICKED
            self.setData(index, other.value, Qt.ItemDataRole.CheckStateRole)


class ItemDelegate(RowDelegate):
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
        item: Row[Any] = index.data(ValueRole)
        theme, scaled = self._theme, self._theme.scaled
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        begin_row(painter, theme, area, option)
        inner = area.adjusted(scaled(SIDE), scaled(PAD), -scaled(SIDE), -scaled(PAD))
        self._paint_tick(painter, index.data(Qt.ItemDataRole.CheckStateRole), inner)
        words = item.standing
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
        paint_tick_box(painter, self._theme, place, ticked=state == TICKED.value)

    def _paint_words(self, painter: QPainter, item: Row[Any], area: QRectF) -> None:
        theme = self._theme
        ink = theme.colour("textSecondary" if item.quiet else "text")
        title = QRectF(area.left(), area.top(), area.width(), self._height("body"))
        paint_lines(painter, title, item.title, theme.font("body", 600), ink)
        top = title.bottom() + theme.scaled(GAP)
        foot = QRectF(area.left(), top, area.width(), self._height("caption"))
        quiet = theme.colour("textSecondary")
        paint_lines(painter, foot, item.detail, theme.font("caption"), quiet)

    def _height(self, style: str) -> int:
        return line_height(self._theme.font(style, 600), CHINESE) + 1


def _key(row: Row[Any]) -> str:
    return row.key


def _spoken(row: Row[Any]) -> str:
    return translate("bringing", "{title}, {standing}, {detail}").format(
        title=row.title, standing=row.standing, detail=row.detail
    )
