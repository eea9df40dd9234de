"""A delegate of painted rows that says in a tooltip which of their lines had to be cut."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from revmentor_desktop.ui.widgets.painting import NotingPainter, paint_row_ground

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
    from PySide6.QtGui import QHelpEvent

    from revmentor_desktop.ui.theme import Theme


def begin_row(painter: QPainter, theme: Theme, area: QRectF, option: QStyleOptionViewItem) -> None:
    """Draw the ground of a row in *area*, for it to be drawn on until ``painter.restore()``."""
    state: QStyle.StateFlag = option.state
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_row_ground(
        painter,
        theme,
        area,
        selected=bool(state & QStyle.StateFlag.State_Selected),
        hovered=bool(state & QStyle.StateFlag.State_MouseOver),
    )


class RowDelegate(QStyledItemDelegate):
    """Paints rows with ``paint_lines``; a row that cuts a line has it whole in its tooltip.

    What a row covers it does not paint, and so no tooltip says it.
    """

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the lines that are cut; without any, what the row says of itself."""
        cut = self.cut_lines(option, index)
        if event.type() != QEvent.Type.ToolTip or not cut:
            return super().helpEvent(event, view, option, index)
        text = "".join(f"<p>{escape(line)}</p>" for line in cut)
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def cut_lines(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> list[str]:
        """Return the lines that do not fit when the row is painted as *option* says."""
        canvas = QPixmap(1, 1)
        painter = NotingPainter(canvas)
        self.paint(painter, option, index)
        painter.end()
        return painter.cut
