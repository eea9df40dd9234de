"""The keys of every command on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.settings.form import SettingsForm
from revmentor_desktop.ui.shortcuts.chooser import ShortcutChooser

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk


class ShortcutsSection(SettingsForm):
    """Preferences of this computer; they apply at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setObjectName("settings_shortcuts")
        self.chooser = ShortcutChooser(desk.theme, desk.preferences)
        self.add_plain(self.chooser)
