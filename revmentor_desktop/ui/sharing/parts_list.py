"""What to include: a check box a part, each with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.sharing import SECTIONS
from revmentor_desktop.services.sharing import Part
from revmentor_desktop.ui.sharing.words import part_name
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.text import TextLabel, without_mnemonic
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.services.sharing import PartChoice, What
    from revmentor_desktop.ui.theme import Theme


TOLD_WHOLE = frozenset(
    {Part.PURPOSE, Part.SUMMARY, Part.AIM, Part.RHYTHM, Part.AGREEMENT, *SECTIONS}
)
"""Parts that are one text: their count would be 1 and say nothing."""


TWO_COLUMNS_FROM = 520
"""Pixels of width at 100 % text size."""


class PartsList(QWidget):
    """Signal: ``changed()`` when a part was put in or left out."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("parts")
        self.setAccessibleName(self.tr("What to include"))
        self._theme = theme
        self._boxes: dict[Part, TickBox] = {}
        self._empty_and_out: list[Part] = []
        every = Button(theme, self.tr("All"), "link")
        every.clicked.connect(self._include_all)
        none = Button(theme, self.tr("None"), "link")
        none.setProperty("ends", "line")
        none.clicked.connect(self._include_none)
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(16))
        head.addWidget(TextLabel(theme, self.tr("Include"), "section"))
        head.addStretch(1)
        head.addWidget(every)
        head.addWidget(none)
        self._across = 1
        self._holders: list[QWidget] = []
        self._rows = QGridLayout()
        self._rows.setVerticalSpacing(theme.scaled(2))
        self._rows.setHorizontalSpacing(theme.scaled(28))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_parts(
        self, what: What, choices: Iterable[PartChoice], chosen: Collection[Part]
    ) -> None:
        """List *choices* that hold something, the *chosen* ones ticked."""
        self._clear()
        for choice in choices:
            ticked = choice.part in chosen
            if choice.count:
                self._add(what, choice, ticked=ticked)
            elif not ticked:
                self._empty_and_out.append(choice.part)
        self._place()

    def chosen(self) -> tuple[Part, ...]:
        """Return the parts that are in."""
        return tuple(part for part, box in self._boxes.items() if box.isChecked())

    def left_out(self) -> tuple[str, ...]:
        """Return the names of the parts that are not, the next time they hold something too."""
        unticked = [part for part, box in self._boxes.items() if not box.isChecked()]
        return tuple(part.value for part in (*unticked, *self._empty_and_out))

    def first(self) -> QWidget | None:
        """Return the first check box."""
        return next(iter(self._boxes.values()), None)

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest part: two columns do not keep the dialog wide."""
        widest = max((one.minimumSizeHint().width() for one in self._holders), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts into two columns where there is room."""
        super().resizeEvent(event)
        across = 2 if self.width() >= self._theme.scaled(TWO_COLUMNS_FROM) else 1
        if across != self._across:
            self._across = across
            self._place()

    # --- private --------------------------------------------------------------------------

    def _place(self) -> None:
        """Put the parts into their columns, each read from top to bottom."""
        down = -(-len(self._holders) // self._across)
        for at, holder in enumerate(self._holders):
            self._rows.addWidget(holder, at % down, at // down)
        for column in range(2):
            self._rows.setColumnStretch(column, int(column < self._across))

    def _add(self, what: What, choice: PartChoice, *, ticked: bool) -> None:
        name = part_name(what, choice.part)
        box = TickBox(self._theme, without_mnemonic(name))
        box.setObjectName(f"part_{choice.part.value}")
        box.setAccessibleName(name)
        if choice.part not in TOLD_WHOLE:
            box.setAccessibleDescription(str(choice.count))
        box.setChecked(ticked)
        box.toggled.connect(self.changed)
        self._boxes[choice.part] = box
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box, 1)
        if choice.part not in TOLD_WHOLE:
            row.addWidget(TextLabel(self._theme, str(choice.count), "caption"))
        self._holders.append(holder)

    def _clear(self) -> None:
        self._boxes.clear()
        self._empty_and_out.clear()
        for holder in self._holders:
            self._rows.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        self._holders.clear()

    def _include_all(self) -> None:
        self._set_all(included=True)

    def _include_none(self) -> None:
        self._set_all(included=False)

    def _set_all(self, *, included: bool) -> None:
        for box in self._boxes.values():
            box.blockSignals(True)
            box.setChecked(included)
            box.blockSignals(False)
        self.changed.emit()
