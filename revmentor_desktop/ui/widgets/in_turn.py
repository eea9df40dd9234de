"""A place in a layout for a widget that has another one elsewhere, and is in one at a time.

A widget is never moved from one layout to another: PySide could free once more what Qt had freed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidgetItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class InTurn(QWidgetItem):
    """One of the places of *widget*, which takes no room until it is its turn.

    The widget belongs to whoever has the layouts of all its places.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._its_turn = False

    def take_turn(self, *, its_turn: bool) -> None:
        """Take room for the widget, or none; the layout has to be invalidated afterwards."""
        self._its_turn = its_turn

    def isEmpty(self) -> bool:
        """Return that it takes no room while the widget is elsewhere, or hidden."""
        return not self._its_turn or super().isEmpty()
