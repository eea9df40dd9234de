"""A list that reaches the page's edge: its rows end at one line, with a scroll bar or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QFrame, QListView

from revmentor_desktop.ui.widgets.gutter import Gutter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDTH, KEPT = 300, 40


@pytest.fixture
def view(qtbot: QtBot) -> QListView:
    made = QListView()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setModel(QStringListModel(["one"], made))
    gutter = Gutter(made)
    gutter.set_width(KEPT)
    made.resize(WIDTH, 200)
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    return made


def fill(view: QListView, rows: int) -> None:
    model = view.model()
    assert isinstance(model, QStringListModel)
    model.setStringList([str(row) for row in range(rows)])
    QApplication.processEvents()


def test_rows_end_before_the_margin(view: QListView) -> None:
    assert view.viewport().width() == WIDTH - KEPT
    assert not view.verticalScrollBar().isVisible()


def test_the_scroll_bar_stands_in_the_margin(view: QListView) -> None:
    fill(view, 200)
    bar = view.verticalScrollBar()
    assert bar.isVisible()
    assert view.viewport().width() == WIDTH - KEPT
    assert bar.mapTo(view, bar.rect().topRight()).x() == WIDTH - 1


def test_it_goes_when_there_is_nothing_to_scroll(view: QListView) -> None:
    fill(view, 200)
    fill(view, 2)
    assert not view.verticalScrollBar().isVisible()
    assert view.viewport().width() == WIDTH - KEPT
