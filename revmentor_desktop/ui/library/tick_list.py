"""The view of a list of topics to tick, with a link each for all of them and for none.

Where there is little height the links stand beside the topics: below them they would be cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from revmentor_desktop.ui.library.tick_delegate import TickDelegate
from revmentor_desktop.ui.library.tick_rows import TickModel
from revmentor_desktop.ui.models.value_list import ValueRole
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.inner_parts import forget_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.ui.library.tick_rows import TickRow
    from revmentor_desktop.ui.theme import Theme


class TickList(QWidget):
    """Rows to tick, with the links below them, or beside them where the list is *low*.

    Signals: ``ticks_changed()``; ``current_changed(TickRow)``.
    """

    ticks_changed = Signal()
    current_changed = Signal(object)

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, low: bool = False
    ) -> None:
        super().__init__(parent)
        self.model = TickModel(self)
        self.view = QListView()
        forget_with(self.view)
        self.view.setAccessibleName(name)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMouseTracking(True)
        self.view.setItemDelegate(TickDelegate(theme, self.view))
        self.view.setModel(self.model)
        self.setFocusProxy(self.view)
        self.every = Button(theme, self.tr("Tick all"), "link")
        self.none = Button(theme, self.tr("Tick none"), "link")
        ticks = QVBoxLayout() if low else QHBoxLayout()
        ticks.setSpacing(0 if low else theme.scaled(16))
        ticks.addWidget(self.every)
        ticks.addWidget(self.none)
        ticks.addStretch(1)
        both = QHBoxLayout(self) if low else QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(theme.scaled(12 if low else 4))
        both.addWidget(self.view, 1)
        both.addLayout(ticks)
        self.every.clicked.connect(self._tick_all)
        self.none.clicked.connect(self._tick_none)
        self.model.ticks_changed.connect(self.ticks_changed)
        self.view.selectionModel().currentChanged.connect(self._tell_current)

    def show_rows(self, rows: Iterable[TickRow]) -> None:
        """List *rows*, and go to the first that is no heading."""
        self.model.show(rows)
        values = self.model.values
        some = any(row.ticked is not None for row in values)
        for button in (self.every, self.none):
            button.setVisible(some)
        first = next((at for at, row in enumerate(values) if not row.heading), None)
        if first is not None:
            self.view.setCurrentIndex(self.model.index(first, 0))

    def chosen(self) -> frozenset[str]:
        """Return the keys of the rows that are ticked."""
        return self.model.chosen()

    def _tick_all(self) -> None:
        self.model.tick_all(ticked=True)

    def _tick_none(self) -> None:
        self.model.tick_all(ticked=False)

    def _tell_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row: TickRow | None = index.data(ValueRole)
        if row is not None:
            self.current_changed.emit(row)
