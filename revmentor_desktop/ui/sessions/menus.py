"""The menus of the page: what can be done to an item, to a line, and to the session.

A menu is made when it is opened, holds the same deeds as the menu bar, and dies when it closes.
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
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        text, icon, key, deed = entry
        action = menu.addAction(theme.icon(icon), without_mnemonic(text))
        if key:
            # shown only: the keys themselves belong to the menu bar and to the list
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(deed)
    return menu
