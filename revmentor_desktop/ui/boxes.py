"""The boxes that come up over whatever page is in front: for everything, and for a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.ui.places import session_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.actions import Actions
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.jot_box import JotBox
    from revmentor_desktop.ui.palette.palette import Palette
    from revmentor_desktop.ui.places import Place
    from revmentor_desktop.ui.theme import Theme


class Boxes(QObject):
    """Opens the boxes over *window*; each is made when it is first wanted.

    Signals: ``go(Place)`` and ``perform(Deed)`` for what was chosen in the box for everything.
    """

    go = Signal(object)
    perform = Signal(object)

    def __init__(self, theme: Theme, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._actions, self._window = theme, actions, window
        self._palette: Palette | None = None
        self._jot_box: JotBox | None = None

    def search(self, desk: Desk, recent: Sequence[Place]) -> None:
        """Open the box for everything; *recent* are the places one was at, the last one first."""
        if self._palette is None:
            from revmentor_desktop.ui.palette.palette import Palette

            self._palette = Palette(self._theme, self._actions, self._window)
            self._palette.go.connect(self.go)
            self._palette.perform.connect(self.perform)
        self._palette.open(desk, recent)

    def jot(self, desk: Desk, place: Place) -> None:
        """Open the small box for a question, which comes up at *place*."""
        if self._jot_box is None:
            from revmentor_desktop.ui.jot_box import JotBox

            self._jot_box = JotBox(self._theme, self._window)
        if self._palette is not None and self._palette.isVisible():
            self._palette.dismiss()
        self._jot_box.open(desk, session_of(place))

    def leave(self) -> None:
        """Close both: the workspace is being closed."""
        if self._palette is not None:
            self._palette.leave()
        if self._jot_box is not None:
            self._jot_box.leave()

    def take_down(self) -> None:
        """Take both away; they are made anew when they are wanted again."""
        for box in (self._palette, self._jot_box):
            if box is not None:
                box.deleteLater()
        self._palette = self._jot_box = None
