"""How large a dialog is at first: as large as is usual for it, and less than its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

    That is in pixels at 100 % text size; *smallest* is in pixels at any, and may be more than there
    is room for.
    """
    parent = dialog.parentWidget()
    room = parent.window().size() if parent else dialog.screen().availableSize()
    sides = zip(usual, (room.width(), room.height()), smallest, strict=True)
    dialog.setMinimumSize(*smallest)
    dialog.resize(
        *(max(least, min(theme.scaled(side), most - SEEN_BESIDE)) for side, most, least in sides)
    )
