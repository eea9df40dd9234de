"""Every command in its menu: in the menu bar, and in one menu that opens at a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from revmentor_desktop.ui.actions import TABLE, Menu, menu_title

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar, QWidget

    from revmentor_desktop.ui.actions import Actions


class MainMenu(QMenu):
    """The menu of all commands; its menus are those of the *bar* as well.

    They stay as long as the window: PySide keeps whatever a bar was ever given.
    """

    def __init__(self, actions: Actions, bar: QMenuBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._menus: dict[Menu, QMenu] = {}
        for menu in Menu:
            titled = self._menus[menu] = self.addMenu(menu_title(menu))
            titled.setObjectName(f"menu_{menu.name.lower()}")
            for row in TABLE:
                if row.menu is not menu:
                    continue
                if row.begins_block:
                    titled.addSeparator()
                titled.addAction(actions[row.deed])
            bar.addMenu(titled)

    def speak_anew(self) -> None:
        """Title the menus in the language that is spoken now."""
        for menu, titled in self._menus.items():
            titled.setTitle(menu_title(menu))

    def open_at(self, button: QWidget, window: QWidget) -> None:
        """Open below *button*, or in the corner of the *window* where that is not seen."""
        if button.isVisible():
            self.popup(button.mapToGlobal(QPoint(0, button.height())))
        else:
            self.popup(window.mapToGlobal(QPoint(0, 0)))
