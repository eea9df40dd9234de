"""The choice of one shelf: chips in one line or two, or a combo box where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.chips import FilterChip
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.gaps import Gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractButton, QComboBox

    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.ui.theme import Theme

SPACING = 6
MOST_LINES = 2


class ShelfFilter(QWidget):
    """All shelves, or one of them.  Signal: ``chosen(AnyShelf | None)`` when another is taken.

    The chips are one Tab stop, and arrow keys move within them: Qt does that for an exclusive
    group of buttons.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, shelves: Sequence[AnyShelf], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shelves: tuple[AnyShelf | None, ...] = ()
        self._shelf: AnyShelf | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._chips = QWidget(self)
        self._chips.setAccessibleName(self.tr("Shelf"))
        self._flow = FlowLayout(parent=self._chips)
        Gaps(theme, self).between(self._flow, SPACING)
        self._group = QButtonGroup(self)
        self._combo = ComboField(theme, self.tr("Shelf"), parent=self)
        self.show_shelves(shelves)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._chips, 1)
        self._row.addWidget(self._combo)
        self._row.addStretch(0)
        self._group.idToggled.connect(self._take_chip)
        self._combo.activated.connect(self._take)
        self._combo.hide()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_shelves(self, shelves: Sequence[AnyShelf]) -> None:
        """Offer *shelves*; the chosen one stays if it is among them, without ``chosen``."""
        wanted = (None, *shelves)
        if wanted == self._shelves:
            return
        self._shelves = wanted
        focused = any(chip.hasFocus() for chip in self._group.buttons())
        for chip in self._group.buttons():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._combo.clear()
        for place, shelf in enumerate(wanted):
            self._add(place, shelf)
        self.set_shelf(self._shelf)
        if focused:
            self.chip(self._shelf).setFocus()
        self._fit()

    @property
    def shelf(self) -> AnyShelf | None:
        """The shelf that is chosen; ``None`` for all."""
        return self._shelf

    def set_shelf(self, shelf: AnyShelf | None) -> None:
        """Choose *shelf* without ``chosen``; all shelves if there is no such one."""
        self._shelf = shelf if shelf in self._shelves else None
        place = self._shelves.index(self._shelf)
        self._group.button(place).setChecked(True)
        self._combo.setCurrentIndex(place)

    def chip(self, shelf: AnyShelf | None) -> QAbstractButton:
        """Return the chip of *shelf*."""
        return self._group.button(self._shelves.index(shelf))

    def fill(self, *, filled: bool) -> None:
        """Let the combo box take all the room there is, for what stands beside it, or its own."""
        place = self._row.indexOf(self._combo)
        if self._row.stretch(place) != int(filled):  # Qt lays out anew even if it is as before
            self._row.setStretch(place, int(filled))

    @property
    def as_combo(self) -> bool:
        """Whether the choice is a combo box for want of room."""
        return not self._combo.isHidden()

    @property
    def combo(self) -> QComboBox:
        """The combo box."""
        return self._combo

    def sizeHint(self) -> QSize:
        """Return the room all chips need in one line."""
        return QSize(self._flow.sizeHint().width(), self._combo.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room the combo box needs: the chips never force a page open."""
        return QSize(self._theme.scaled(120), self._combo.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chips if all of them fit."""
        super().resizeEvent(event)
        self._fit()

    def _add(self, place: int, shelf: AnyShelf | None) -> None:
        chip = self._chip(shelf)
        self._flow.addWidget(chip)
        chip.show()  # at once, so that it can have the focus
        self._group.addButton(chip, place)
        self._combo.addItem(self.tr("All shelves") if shelf is None else labels.shelf(shelf))

    def _chip(self, shelf: AnyShelf | None) -> FilterChip:
        if shelf is None:
            return FilterChip(self._theme, self.tr("All"))
        short, full = labels.shelf_short(shelf), labels.shelf(shelf)
        chip = FilterChip(self._theme, short, shelf=shelf.category)
        # what one sees must be what one can say
        chip.setAccessibleName(full if short in full else f"{short}, {full}")
        return chip

    def _take_chip(self, place: int, checked: bool) -> None:
        if checked:
            self._take(place)

    def _take(self, place: int) -> None:
        shelf = self._shelves[place]
        if shelf != self._shelf:
            self.set_shelf(shelf)
            self.chosen.emit(shelf)

    def _follow_theme(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Show the chips in at most two lines, or else the combo box; take the height of it."""
        line = self.chip(None).sizeHint().height()
        needed = self._flow.heightForWidth(max(1, self.width()))
        crowded = needed > MOST_LINES * line + self._theme.scaled(SPACING)
        self._combo.setVisible(crowded)
        self._chips.setVisible(not crowded)
        self.setFixedHeight(self._combo.sizeHint().height() if crowded else needed)
