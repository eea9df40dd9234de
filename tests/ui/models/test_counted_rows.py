"""Counting rows where Qt asks: the same rows as the model's, whatever happens to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView

from revmentor_desktop.ui.models.counted_rows import CountedRows
from revmentor_desktop.ui.models.value_list import RESET_ABOVE, ValueListModel, ValueRole

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_shows_the_same_rows_through_every_change(qapp: object) -> None:
    parent = QObject()
    model = ValueListModel[str](str, str, parent)
    counted = CountedRows(model)
    tester = QAbstractItemModelTester(counted)
    model.show("abcde")
    held = QPersistentModelIndex(counted.index(3, 0))
    for rows in ("acde", "edca", "xedca", "xed", map(str, range(RESET_ABOVE + 5)), ""):
        wanted = list(rows)
        model.show(wanted)
        shown = [counted.index(row, 0).data(ValueRole) for row in range(counted.rowCount())]
        assert shown == wanted
        if "d" in wanted:
            assert held.data(ValueRole) == "d"
    del tester


def test_laying_out_thousands_of_rows_asks_the_model_for_their_number_a_few_times(
    qtbot: QtBot,
) -> None:
    asked = []

    class Asked(ValueListModel[int]):
        def rowCount(self, parent: object = None) -> int:
            asked.append(parent)
            return len(self.values)

    view = QListView()
    qtbot.addWidget(view)
    model = Asked(str, str, view)
    view.setModel(CountedRows(model))
    view.setUniformItemSizes(True)
    view.show()
    model.show(range(2_000))
    view.doItemsLayout()
    assert view.model().rowCount() == 2_000
    assert len(asked) < 100
