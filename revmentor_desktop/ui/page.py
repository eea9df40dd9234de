"""What a page promises to the window that shows it.

The window knows where to go and which commands the menus have; the page knows its content.  A
page says with ``deeds`` which of the window's commands it can carry out at the moment, and the
window enables exactly those.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from revmentor_desktop.ui.actions import Deed
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.places import PageName, Place


class Room(Enum):
    """How much width there is, text size taken into account (effective width in pixels)."""

    WIDE = "wide"
    """1200 and more: side panels beside the page."""
    MEDIUM = "medium"
    """900 to 1199: sidebar as icons, panels where at least 520 stays for the page."""
    NARROW = "narrow"
    """Below 900: panels behind a button."""


WIDE_FROM = 1200
MEDIUM_FROM = 900
MARGIN, NARROW_MARGIN = 40, 24
"""Pixels at 100 % text size between the edge of a page and what stands on it."""
LOW_BELOW = 560
"""Effective height in pixels under which headers become one line."""


def room_for(width: int, text_size: float) -> Room:
    """Return the room that a window of *width* pixels gives at *text_size*."""
    effective = width / text_size
    if effective >= WIDE_FROM:
        return Room.WIDE
    return Room.MEDIUM if effective >= MEDIUM_FROM else Room.NARROW


def margin_for(room: Room) -> int:
    """Return the pixels at 100 % text size between the edge of a page and what stands on it."""
    return NARROW_MARGIN if room is Room.NARROW else MARGIN


class Pages(Protocol):
    """What makes each page when one first goes there."""

    def left_to_load(self, name: PageName) -> Sequence[str]:
        """Return the modules to be loaded before the page *name* is made, so that each is little.

        Whatever else it needs is loaded when it is made.
        """

    def make(self, name: PageName) -> Page:
        """Return a new page *name*."""


class Page(QWidget):
    """A page of the window.

    Signals: ``go(Place)`` asks to be taken somewhere, ``go_next(Place)`` in a turn of its own, for
    who has done much in this one; ``replace(Place)`` says that the page shows something else now,
    which is no step of the way; ``back()`` asks to be taken one step back,
    ``leave()`` to where one was before this page; ``share(session_id)``,
    ``share_topics(ids)`` and ``share_list(What)`` ask for the share dialog; ``deeds_changed()``
    says that other commands are possible now; ``settings(section)`` asks for the settings.
    """

    full = False
    """Whether the page takes the whole window, without the sidebar."""

    alone = False
    """Whether nothing else may be begun while the page is in front; its own keys go first."""

    go = Signal(object)
    go_next = Signal(object)
    replace = Signal(object)
    back = Signal()
    leave = Signal()
    share = Signal(str)
    share_topics = Signal(object)
    share_list = Signal(object)
    settings = Signal(str)
    deeds_changed = Signal()

    def __init__(self, name: PageName, desk: Desk) -> None:
        super().__init__()
        self.setObjectName(name.value)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "page")
        self.name = name
        self.desk = desk
        self.room = Room.WIDE
        self.low = False

    def show_place(self, place: Place) -> None:
        """Show what *place* names, read anew from the workspace where needed."""

    def holds(self) -> bool:
        """Store what is typed here; return whether that could not be, and is here alone."""
        return False

    def memory(self) -> object:
        """Return what to bring back when one comes back here: selection and scroll position."""
        return None

    def recall(self, memory: object) -> None:
        """Bring back what ``memory`` returned when the place was left."""

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return the commands this page can carry out now, each with its bound method."""
        return {}

    def panes(self) -> Sequence[QWidget]:
        """Return the parts that F6 walks, in reading order."""
        return (self,)

    def focus_body(self) -> None:
        """Put the focus where work on this page begins."""
        self.setFocus()

    def set_room(self, room: Room, *, low: bool) -> None:
        """Arrange the page for *room*; *low* when there is little height."""
        if (room, low) != (self.room, self.low):
            self.room, self.low = room, low
            self.arrange()

    def side(self) -> int:
        """Return the pixels between the edge of the page and what stands on it."""
        return self.desk.theme.scaled(margin_for(self.room))

    def arrange(self) -> None:
        """Lay the page out for ``room`` and ``low``; called when either has changed."""
