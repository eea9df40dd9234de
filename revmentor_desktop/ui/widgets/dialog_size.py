"""How large a dialog is at first, less than its window, and where a window of its own stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

SEEN_BESIDE = 40
"""Pixels of the window that are seen around a dialog at least, both sides together."""


def size_within_window(
    dialog: QWidget,
    theme: Theme,
    usual: tuple[int, int],
    smallest: tuple[int, int] = (0, 0),
) -> None:
    """Give *dialog* its *usual* size as far as its window, or the screen, has room for it.

    Over another dialog it may be larger than that one, which is as small as its words.  A size is
    in pixels at 100 % text size; *smallest* is in pixels at any, and may be more than there
    is room for.
    """
    parent = dialog.parentWidget()
    room = _lowest_window(parent).size() if parent else dialog.screen().availableSize()
    sides = zip(usual, (room.width(), room.height()), smallest, strict=True)
    dialog.setMinimumSize(*smallest)
    dialog.resize(
        *(max(least, min(theme.scaled(side), most - SEEN_BESIDE)) for side, most, least in sides)
    )


def _lowest_window(part: QWidget) -> QWidget:
    """Return the window that all dialogs and windows that *part* stands in belong to."""
    window = part.window()
    while (below := window.parentWidget()) is not None:
        window = below.window()
    return window


def place_over_window(part: QWidget) -> None:
    """Place *part*, a window that is not shown yet, over the middle of the one it belongs to.

    What is no dialog is placed by the desktop, which may choose the far corner of the screen.  Its
    title, which is not there yet, is taken to be as high as that of the window.
    """
    parent = part.parentWidget()
    if parent is None:
        return
    area = parent.screen().availableGeometry()
    part.ensurePolished()  # its window may shrink it; if later, its title would be above its place
    around = parent.window().frameGeometry()
    place = QRect(QPoint(), part.size() + around.size() - parent.window().size())
    place.moveCenter(around.center())
    place.moveRight(min(place.right(), area.right()))
    place.moveBottom(min(place.bottom(), area.bottom()))
    part.move(max(place.left(), area.left()), max(place.top(), area.top()))
