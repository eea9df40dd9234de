"""Where the side panel is: beside the page, hidden, or in the drawer over it.

The width and whether it is shown are remembered on this computer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.sessions.side_panel import USUAL_WIDTH, Drawer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.side_panel import SidePanel

PAGE_AT_LEAST = 520
"""Pixels at 100 % that stay for the page before the panel becomes a drawer."""

NARROWEST = 220
WIDEST = 460
STEP = 40
"""Pixels at 100 % by which a command makes the panel wider, for whoever does not drag its edge."""


class SideDock(QObject):
    """Keeps the panel in its place.

    Signals: ``shown(bool)`` whether the panel is in sight beside the page; ``left()`` when the
    drawer has closed, for the focus to go somewhere.
    """

    shown = Signal(bool)
    left = Signal()

    def __init__(
        self, desk: Desk, page: QWidget, main: QWidget, make_panel: Callable[[], SidePanel]
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._make_panel = make_panel
        self._panel: SidePanel | None = None
        self._wanted = False
        self._room = Room.WIDE
        self.docked = True
        self.drawer = Drawer(desk.theme, page)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(main)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.splitterMoved.connect(self._remember)
        self.drawer.closed.connect(self.left)
        desk.preferences.changed.connect(self._follow_preference)
        desk.theme.resized.connect(self.place)

    @property
    def panel(self) -> SidePanel:
        """The panel; it is made when it is first looked at."""
        if self._panel is None:
            self._panel = self._make_panel()
            self._panel.hide()
            self._panel.close_wanted.connect(self.drawer.close_drawer)
            self._put(self._panel)
        return self._panel

    @property
    def has_panel(self) -> bool:
        """Whether the panel was looked at."""
        return self._panel is not None

    @property
    def in_sight(self) -> bool:
        """Whether the panel can be seen, beside the page or over it."""
        shown = self._panel is not None and not self._panel.isHidden()
        return shown and (self.docked or not self.drawer.isHidden())

    def panes(self) -> Sequence[QWidget]:
        """Return the panel, if there is one."""
        return () if self._panel is None else (self._panel,)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what can be done with the panel: shown, hidden, and, beside the page, resized."""
        possible: dict[Deed, Callable[[], None]] = {Deed.SIDE_PANEL: self.toggle}
        if self.docked and self.in_sight:
            possible[Deed.PANEL_WIDER] = self.widen
            possible[Deed.PANEL_NARROWER] = self.narrow
        return possible

    def widen(self) -> None:
        """Give the panel more room, up to its most."""
        self._resize(STEP)

    def narrow(self) -> None:
        """Give the page more room, down to the least of the panel."""
        self._resize(-STEP)

    def arrange(self, room: Room, *, wanted: bool) -> None:
        """Put the panel where *room* allows; *wanted* says whether the page has use for it."""
        self._room, self._wanted = room, wanted
        self.place()

    def place(self) -> None:
        """Dock the panel, hide it, or keep it for the drawer."""
        scale = self._desk.theme.text_size
        rest = self._page.width() / scale - USUAL_WIDTH
        self.docked = self._room is Room.WIDE or (
            self._room is Room.MEDIUM and rest >= PAGE_AT_LEAST
        )
        if self.docked or not self._wanted:
            self.drawer.hide()
        visible = self.docked and self._wanted and self._desk.preferences.side_panel
        if visible or self._panel is not None:
            self._put(self.panel)
        if self.docked and self._panel is not None:
            self._panel.setVisible(visible)
        if visible:
            self._give_width()
        self.shown.emit(visible)

    def toggle(self) -> None:
        """Show or hide the panel, beside the page or as a drawer."""
        if self.docked:
            self._desk.preferences.side_panel = not self._desk.preferences.side_panel
        elif self.drawer.isHidden():
            self.drawer.open(self.panel)
            self.panel.focus_first()
        else:
            self.drawer.close_drawer()

    def _put(self, panel: SidePanel) -> None:
        """Put *panel* beside the page, or into the drawer."""
        panel.close_button.setVisible(not self.docked)
        if not self.docked:
            if panel.parentWidget() is not self.drawer:
                panel.setParent(self.drawer)
            return
        if panel.parentWidget() is not self.splitter:
            self.splitter.addWidget(panel)
            self.splitter.setStretchFactor(1, 0)
        panel.setMinimumWidth(round(NARROWEST * self._scale()))
        panel.setMaximumWidth(round(WIDEST * self._scale()))

    def _resize(self, by: int) -> None:
        wanted = round(self.panel.width() / self._scale()) + by
        self._desk.preferences.side_panel_width = min(max(wanted, NARROWEST), WIDEST)
        self._give_width()

    def _give_width(self) -> None:
        width = round((self._desk.preferences.side_panel_width or USUAL_WIDTH) * self._scale())
        total = self.splitter.width()
        self.splitter.setSizes([max(1, total - width), width])

    def _remember(self, _at: int, _index: int) -> None:
        if self.docked and self.in_sight:
            self._desk.preferences.side_panel_width = round(self.panel.width() / self._scale())

    def _scale(self) -> float:
        return self._desk.theme.text_size

    def _follow_preference(self, name: str) -> None:
        if name == Preferences.side_panel.name:
            self.place()
