"""The window of every key of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from revmentor_desktop.ui.help_dialog import HelpDialog
from revmentor_desktop.ui.shortcuts.lines import command_lines, fixed_lines
from revmentor_desktop.ui.shortcuts.list import ShortcutList
from revmentor_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.theme import Theme


class ShortcutsDialog(HelpDialog):
    """Every key of the program, searchable.  Signal: ``change_wanted()`` to choose others."""

    change_wanted = Signal()

    def __init__(self, theme: Theme, keymap: Keymap, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ShortcutsDialog", "Shortcuts")
        super().__init__(theme, title, parent)
        self.setObjectName("shortcuts")
        self.list = ShortcutList(theme)
        self.list.show_lines([*command_lines(keymap, all_of_them=False), *fixed_lines()])
        self.change = Button(theme, self.tr("Change shortcuts…"), "quiet")
        self.change.clicked.connect(self._want_change)
        self.column.addWidget(self.list, 1)
        self.add_foot(self.change)
        self.resize(theme.scaled(520), min(theme.scaled(620), 600))
        self.list.search.line.setFocus()

    def _want_change(self) -> None:
        self.accept()
        self.change_wanted.emit()
