"""What the program is, and whose work it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from revmentor_desktop.ui.about import about_words
from revmentor_desktop.ui.about_more import AboutMore
from revmentor_desktop.ui.settings.form import SettingsForm
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
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
        more = AboutMore(desk.theme, self)
        row = QWidget()
        buttons = FlowLayout(desk.theme.scaled(8), desk.theme.scaled(8), row)
        buttons.addWidget(more.news)
        buttons.addWidget(more.licences)
        self.add_plain(row)
