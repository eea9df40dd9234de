"""The choice of one shelf: chips side by side, or a combo box where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.chips import FilterChip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractButton

    from revmentor_desktop.domain.topics import Shelf
    from revmentor_desktop.ui.theme import Theme

SPACING = 6


class ShelfFilter(QWidget):
    """All shelves, or one of them.  Signal: ``chosen(Shelf | None)`` when another is taken.

    The chips are one Tab stop, and arrow keys move within them: Qt does that for an exclusive
    group of buttons.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, shelves: Sequence[Shelf], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shelves: tuple[Shelf | None, ...] = (None, *shelves)
        self._shelf: Shelf | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._chips = QWidget(self)
        self._chips.setAccessibleName(self.tr("Shelf"))
        self._row = QHBoxLayout(self._chips)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._combo = QComboBox(self)
        self._combo.setAccessibleName(self.tr("Shelf"))
        for place, shelf in enumerate(self._shelves):
            chip = self._chip(shelf)
            self._row.addWidget(chip)
            self._group.addButton(chip, place)
            self._combo.addItem(self.tr("All shelves") if shelf is None else labels.shelf(shelf))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._chips)
        layout.addWidget(self._combo)
        layout.addStretch(1)
        self._group.idToggled.connect(self._take_chip)
        self._combo.activated.connect(self._take)
        self._combo.hide()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.set_shelf(None)

    @property
    def shelf(self) -> Shelf | None:
        """The shelf that is chosen; ``None`` for all."""
        return self._shelf

    def set_shelf(self, shelf: Shelf | None) -> None:
        """Choose *shelf* without ``chosen``; all shelves if there is no such one."""
        self._shelf = shelf if shelf in self._shelves else None
        place = self._shelves.index(self._shelf)
        self._group.button(place).setChecked(True)
        self._combo.setCurrentIndex(place)

    def chip(self, shelf: Shelf | None) -> QAbstractButton:
        """Return the chip of *shelf*."""
        return self._group.button(self._shelves.index(shelf))

    @property
    def as_combo(self) -> bool:
        """Whether the choice is a combo box for want of room."""
        return not self._combo.isHidden()

    @property
    def combo(self) -> QComboBox:
        """The combo box."""
        return self._combo

    def sizeHint(self) -> QSize:
        """Return the room all chips need."""
        return QSize(self._chips.sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the room the combo box needs: the chips never force a page open."""
        return QSize(self._theme.scaled(120), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chips if all of them fit."""
        super().resizeEvent(event)
        self._fit()

    def _chip(self, shelf: Shelf | None) -> FilterChip:
        if shelf is None:
            return FilterChip(self._theme, self.tr("All"))
        chip = FilterChip(self._theme, labels.shelf_short(shelf), shelf=shelf.value)
        chip.setAccessibleName(labels.shelf(shelf))
        return chip

    def _take_chip(self, place: int, checked: bool) -> None:
        if checked:
            self._take(place)

    def _take(self, place: int) -> None:
        shelf = self._shelves[place]
        if shelf != self._shelf:
            self.set_shelf(shelf)
            self.chosen.emit(shelf)

    def _height(self) -> int:
        return max(self._chips.sizeHint().height(), self._combo.sizeHint().height())

    def _follow_theme(self) -> None:
        self._row.setSpacing(self._theme.scaled(SPACING))
        self._fit()

    def _fit(self) -> None:
        crowded = self._chips.sizeHint().width() > self.width()
        self._combo.setVisible(crowded)
        self._chips.setVisible(not crowded)
