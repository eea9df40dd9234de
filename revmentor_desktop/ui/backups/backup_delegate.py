"""Paints a backup in the list: when it was made, and how large it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter

from revmentor_desktop.ui.backups.words import about, moment
from revmentor_desktop.ui.models.value_list import Index, ValueRole
from revmentor_desktop.ui.widgets.painting import paint_lines
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate, begin_row

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from revmentor_desktop.services.backups import Backup
    from revmentor_desktop.ui.theme import Theme

PAD, SIDE, GAP = 7, 10, 1


class BackupDelegate(RowDelegate):
    """Two lines a row, as seen from the moment *now* in *zone*."""

    def __init__(self, theme: Theme, now: datetime, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now, self._zone = now, zone

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row, from its fonts."""
        scaled = self._theme.scaled
        lines = self._height("body") + self._height("caption") + scaled(GAP)
        return QSize(scaled(120), lines + 2 * scaled(PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        backup: Backup = index.data(ValueRole)
        theme, scaled = self._theme, self._theme.scaled
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        begin_row(painter, theme, area, option)
        inner = area.adjusted(scaled(SIDE), scaled(PAD), -scaled(SIDE), -scaled(PAD))
        when = moment(backup.made, self._now, self._zone)
        paint_lines(painter, inner, when, theme.font("body", 600), theme.colour("text"))
        below = inner.translated(0, self._height("body") + scaled(GAP))
        quiet = theme.colour("textSecondary")
        paint_lines(painter, below, about(backup), theme.font("caption"), quiet)
        painter.restore()

    def _height(self, style: str) -> int:
        return QFontMetrics(self._theme.font(style, 600)).height()
