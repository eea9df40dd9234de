"""What the program is, and whose work it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.about import about_words
from revmentor_desktop.ui.settings.form import SettingsForm
from revmentor_desktop.ui.widgets.mark import Mark

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk


class AboutSection(SettingsForm):
    """Version, promises and licences."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setObjectName("settings_about")
        self.add_plain(Mark(desk.theme, 56))
        for words in about_words(desk.theme):
            self.add_plain(words)
