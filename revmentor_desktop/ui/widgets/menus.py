"""Menus that are made when they are opened, and die when they close.

They hold the same deeds as the menu bar; the keys they show belong to that, or to the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.ui.theme import Theme

Entry = tuple[str, str, str, "Callable[[], object]"]
"""Words, icon, key (may be empty) and deed of a line of a menu."""


def asks_for_menu(event: QKeyEvent) -> bool:
    """Say whether a key asks for the menu of a row; only Windows turns Shift+F10 into one."""
    if event.key() == Qt.Key.Key_F10:
        return event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Menu


def made_menu(theme: Theme, parent: QWidget, name: str, entries: Sequence[Entry | None]) -> QMenu:
    """Return a menu with *entries* (``None`` is a line between); it dies when it is closed."""
    menu = QMenu(parent)
    menu.setObjectName(name)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    add_entries(theme, menu, entries)
    return menu


def add_entries(
    theme: Theme, menu: QMenu, entries: Sequence[Entry | None], *, enabled: bool = True
) -> None:
    """Add *entries* to *menu* (``None`` is a line between), to be chosen only if *enabled*."""
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        text, icon, key, deed = entry
        action = menu.addAction(theme.icon(icon), without_mnemonic(text))
        if key:
            # shown only: the keys themselves belong to the menu bar or to the list
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(enabled)
        action.triggered.connect(deed)
