"""Whether one is reminded of a session, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.settings.form import SettingsForm
from revmentor_desktop.ui.system_notice import SystemNotice
from revmentor_desktop.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk


class RemindersSection(SettingsForm):
    """Preferences of this computer; they apply at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setObjectName("settings_reminders")
        self._preferences = desk.preferences
        self._possible = SystemNotice.possible()
        self.here = Switch(desk.theme, self.tr("Remind me 15 minutes before a session"))
        self.system = Switch(desk.theme, self.tr("Let the system remind me too"))
        self.add_switch(self.here, self.tr("With a quiet line over the page, and no sound."))
        self.add_switch(
            self.system,
            self.tr("It says “Session in 15 minutes” and nothing more.")
            if self._possible
            else self.tr("This desktop has no place for it."),
        )
        self.here.clicked.connect(self._take_here)
        self.system.clicked.connect(self._take_system)
        desk.preferences.changed.connect(self._follow)
        self._follow("")

    def _follow(self, _name: str) -> None:
        preferences = self._preferences
        self.here.setChecked(preferences.reminders)
        self.system.setChecked(self._possible and preferences.system_reminders)
        self.system.setEnabled(self._possible and preferences.reminders)

    def _take_here(self, wanted: bool) -> None:
        self._preferences.reminders = wanted

    def _take_system(self, wanted: bool) -> None:
        self._preferences.system_reminders = wanted
