"""How things look on this computer: colours, the size of text, the letters one reads in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.preferences import LANGUAGES, MOTIONS, TEXT_SIZES, THEMES
from revmentor_desktop.ui.settings.form import LEAST, SettingsForm
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk

SERIF, SANS = "serif", "sans"


class LookSection(SettingsForm):
    """Preferences of this computer; they apply at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setObjectName("settings_look")
        self._preferences = preferences = desk.preferences
        theme = desk.theme
        sizes = [Choice(str(size), labels.percent(size)) for size in TEXT_SIZES]
        self.language = ComboField(
            theme,
            self.tr("Language"),
            [Choice(name, labels.language(name)) for name in LANGUAGES],
        )
        self.colours = ComboField(
            theme, self.tr("Colours"), [Choice(name, labels.look(name)) for name in THEMES]
        )
        self.text_size = ComboField(theme, self.tr("Text size"), sizes)
        self.still = Switch(theme, self.tr("Nothing moves"))
        self.menu_bar = Switch(theme, self.tr("Always show the menu bar"))
        self.reading_font = ComboField(
            theme,
            self.tr("Letters one reads in"),
            [
                Choice(SERIF, self.tr("With serifs, as in a book")),
                Choice(SANS, self.tr("Without serifs, as everywhere else")),
            ],
        )
        self.reading_size = ComboField(
            theme,
            self.tr("Text size while reading"),
            [Choice(str(0.0), self.tr("As everywhere else")), *sizes],
        )
        self.keeps_place = Switch(theme, self.tr("Remember how far I read"))
        for box in (self.language, self.colours, self.reading_font, self.reading_size):
            box.setMinimumWidth(LEAST)
        self._lay_out()
        self.language.chosen.connect(self._take_language)
        self.colours.chosen.connect(self._take_colours)
        self.text_size.chosen.connect(self._take_text_size)
        self.still.clicked.connect(self._take_still)
        self.menu_bar.clicked.connect(self._take_menu_bar)
        self.reading_font.chosen.connect(self._take_reading_font)
        self.reading_size.chosen.connect(self._take_reading_size)
        self.keeps_place.clicked.connect(self._take_keeps_place)
        preferences.changed.connect(self._follow)
        self._follow("")

    def _lay_out(self) -> None:
        self.add_heading(self.tr("Everywhere"))
        self.add(self.tr("Language"), self.language, snug=True)
        self.add(self.tr("Colours"), self.colours, snug=True)
        self.add(self.tr("Text size"), self.text_size, snug=True)
        told = self.tr("Otherwise it is as the system wants it.")
        self.add_switch(self.still, told)
        told = self.tr("Without it, Alt or F10 opens the menus.")
        self.add_switch(self.menu_bar, told)
        self.add_heading(self.tr("While reading"))
        self.add(self.tr("Letters"), self.reading_font, snug=True)
        self.add(self.tr("Text size"), self.reading_size, snug=True)
        self.add_switch(self.keeps_place)

    def _follow(self, _name: str) -> None:
        preferences = self._preferences
        self.language.set_current(preferences.language)
        self.colours.set_current(preferences.theme)
        self.text_size.set_current(str(preferences.text_size))
        self.still.setChecked(preferences.motion == MOTIONS[1])
        self.menu_bar.setChecked(preferences.menu_bar)
        self.reading_font.set_current(SERIF if preferences.reading_serif else SANS)
        self.reading_size.set_current(str(preferences.reading_size))
        self.keeps_place.setChecked(preferences.reading_keeps_place)

    def _take_language(self, name: str) -> None:
        self._preferences.language = name

    def _take_colours(self, name: str) -> None:
        self._preferences.theme = name

    def _take_text_size(self, size: str) -> None:
        self._preferences.text_size = float(size)

    def _take_still(self, wanted: bool) -> None:
        self._preferences.motion = MOTIONS[int(wanted)]

    def _take_menu_bar(self, shown: bool) -> None:
        self._preferences.menu_bar = shown

    def _take_reading_font(self, font: str) -> None:
        self._preferences.reading_serif = font == SERIF

    def _take_reading_size(self, size: str) -> None:
        self._preferences.reading_size = float(size)

    def _take_keeps_place(self, kept: bool) -> None:
        self._preferences.reading_keeps_place = kept
