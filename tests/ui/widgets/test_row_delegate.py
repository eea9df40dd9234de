"""Rows that are painted: what they have to cut is in their tooltip, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QStringListModel
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QToolTip

from revmentor_desktop.ui.widgets.painting import paint_lines
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

LONG = "How to bring up the old <chat> pilot, and why nobody asked"


class Rows(RowDelegate):
    """Paints a row's text in one line, and below it as an excerpt of two."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        font, colour = self._theme.font("body"), self._theme.colour("text")
        area, text = QRectF(option.rect), str(index.data())
        paint_lines(painter, area, text, font, colour)
        paint_lines(painter, area.translated(0, 20), text * 9, font, colour, lines=2)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> QListView:
    made = QListView()
    qtbot.addWidget(made)
    made.setModel(QStringListModel(["Short", LONG], made))
    made.setItemDelegate(Rows(theme, made))
    return made


def tip(view: QListView, row: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the tooltip of *row* says while the pointer rests on it."""
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _view: said.append(text))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 120, 60)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    index = view.model().index(row, 0)
    view.itemDelegate().helpEvent(event, view, option, index)
    return said


def test_a_line_that_is_cut_is_whole_in_the_tooltip(
    view: QListView, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe = LONG.replace("<", "&lt;").replace(">", "&gt;")
    assert tip(view, 1, monkeypatch) == [f"<p>{safe}</p>"]


def test_a_row_that_shows_everything_says_nothing_more(
    view: QListView, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tip(view, 0, monkeypatch) == []
