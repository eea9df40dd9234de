"""A list of topics to tick, in groups with headings: for what comes in and for what goes out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.models.value_list import Index, ValueListModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class TickRow:
    """A row: *title* over *note*, both and more *spoken*.

    *ticked* is ``None`` where there is nothing to choose; *icon*, with the name of its colour,
    stands there instead of the box.  *subject* is what the row is about.
    """

    key: str
    title: str
    note: str = ""
    spoken: str = ""
    ticked: bool | None = None
    heading: bool = False
    icon: tuple[str, str] = ("", "")
    subject: object = None


class TickModel(ValueListModel[TickRow]):
    """The list.  Signal: ``ticks_changed()``."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(_key, _spoken, parent)

    def chosen(self) -> frozenset[str]:
        """Return the keys of the rows that are ticked."""
        return frozenset(row.key for row in self._values if row.ticked)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick everything that can be, or nothing."""
        self._values = [
            row if row.ticked is None else replace(row, ticked=ticked) for row in self._values
        ]
        self.repaint()
        self.ticks_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be passed over, and rows with something to choose be ticked."""
        row = self.value(index)
        if row is None or row.heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if row.ticked is None else flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the tick too, where there is one."""
        row = self.value(index)
        if role == Qt.ItemDataRole.CheckStateRole and row is not None and row.ticked is not None:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row, or take its tick away."""
        row = self.value(index)
        if role != Qt.ItemDataRole.CheckStateRole or row is None or row.ticked is None:
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._values[index.row()] = replace(row, ticked=ticked)
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True


def _key(row: TickRow) -> str:
    return row.key


def _spoken(row: TickRow) -> str:
    return row.spoken or row.title
