"""The same rows again, counted where Qt asks for their number.

A list of thousands is laid out row by row, and Qt asks the model twice for each whether it is
there.  Every such question to a model in Python takes longer than the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractListModel


class CountedRows(QSortFilterProxyModel):
    """All rows of *model* in their order, for a view of it; it leaves out and sorts nothing."""

    def __init__(self, model: QAbstractListModel) -> None:
        super().__init__(model)
        self.setSourceModel(model)
