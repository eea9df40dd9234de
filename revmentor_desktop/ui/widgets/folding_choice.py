"""Choices side by side, of which one holds, or folded into a list that opens for want of room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from revmentor_desktop.ui.theme import Theme


class FoldingChoice(QWidget):
    """Choices that can be folded.  Whoever lays it out says when: it never asks its own width.

    Signals:
        chosen(str): the person took another choice; carries its key.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._words = {choice.key: choice.text for choice in choices}
        self._segments = Segmented(theme, name, choices)
        self._segments.chosen.connect(self._take_segment)
        self._field: ComboField | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._segments)

    @property
    def folded(self) -> bool:
        """Whether the choices are in a list that opens."""
        return self._field is not None and not self._field.isHidden()

    def fold(self, *, folded: bool) -> None:
        """Put the choices into a list that opens, or side by side; the focus stays here."""
        if folded == self.folded:
            return
        focus = QApplication.focusWidget()
        focused = focus is not None and self.isAncestorOf(focus)
        field = self._field or self._made_field()
        goes, comes = (self._segments, field) if folded else (field, self._segments)
        goes.hide()  # first: layouts around would make room for both
        comes.show()
        if focused:
            (field if folded else self.button(self.current())).setFocus()

    def unfolded_width(self) -> int:
        """Return the pixels that all choices take side by side, folded or not."""
        return self._segments.sizeHint().width()

    def folded_width(self) -> int:
        """Return the pixels that the list takes, folded or not."""
        field = self._field or self._made_field()
        field.ensurePolished()
        return field.sizeHint().width()

    def stops(self) -> list[QWidget]:
        """Return where Tab may stop, in order."""
        segments = [self.button(key) for key in self._words]
        return [*segments, self._field] if self._field is not None else [*segments]

    def current(self) -> str:
        """Return the key of the choice that holds."""
        return self._segments.current()

    def set_current(self, key: str) -> None:
        """Make a choice hold, without ``chosen``."""
        self._segments.set_current(key)
        if self._field is not None:
            self._field.set_current(key)

    def set_text(self, key: str, text: str) -> None:
        """Give a choice other words."""
        self._segments.set_text(key, text)
        self._words[key] = text
        self._follow_choices()

    def offer(self, key: str, *, offered: bool) -> None:
        """Have a choice be there or not."""
        self.button(key).setVisible(offered)
        self._follow_choices()

    def button(self, key: str) -> QPushButton:
        """Return the button of a choice, which is not seen where the choices are folded."""
        return self._segments.button(key)

    # --- private --------------------------------------------------------------------------

    def _made_field(self) -> ComboField:
        self._field = ComboField(self._theme, self._name)
        self._field.chosen.connect(self._take_line)
        self._field.hide()
        self._row.addWidget(self._field)
        self.setTabOrder(self.stops()[-2], self._field)
        self._list_choices()
        return self._field

    def _follow_choices(self) -> None:
        """Have the layouts around know at once how much room the choices take now."""
        self._list_choices()
        for part in (self._segments, self):
            part.updateGeometry()

    def _list_choices(self) -> None:
        if self._field is not None:
            offered = [key for key in self._words if not self.button(key).isHidden()]
            self._field.set_choices([Choice(key, self._words[key]) for key in offered])
            self._field.set_current(self.current())

    def _take_segment(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)

    def _take_line(self, key: str) -> None:
        if key != self.current():
            self._take_segment(key)
