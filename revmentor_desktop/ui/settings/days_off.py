"""When the pair does not meet: public holidays of a place, and a pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.services.public_holidays import PRESETS, countries, parts
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.pausing import Pausing
from revmentor_desktop.ui.proposing import holiday_name
from revmentor_desktop.ui.settings.form import LEAST
from revmentor_desktop.ui.settings.pair_section import PairSection
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.desk import Desk

NEXT_WITHIN = 366
"""Days in which the next holiday is looked for."""


class DaysOffSection(PairSection):
    """Public holidays and the pause."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("settings_days_off")
        self._country: str | None = None
        self.country = ComboField(desk.theme, self.tr("Public holidays of"), self._countries())
        self.part = ComboField(desk.theme, self.tr("Part of the country"))
        for places in (self.country, self.part):
            places.setMinimumWidth(LEAST)
        self.next = TextLabel(desk.theme, "", "small", wrap=True)
        self.pausing = Pausing(desk, self)
        self.pause_state = TextLabel(desk.theme, "", "body", wrap=True)
        self.pause_button = Button(desk.theme, self.tr("Pause until…"), "secondary", icon="pause")
        self.pause_button.clicked.connect(self.pausing.ask)
        self._lay_out()
        self.country.chosen.connect(self._take_country)
        self.part.chosen.connect(self.end_run)
        self.show_pair(desk.workspace.pair)

    def show_pair(self, pair: Pair) -> None:
        """Show *pair*."""
        country, _, part = pair.holidays.partition("-")
        self.country.set_current(country)
        self._show_parts(country, part)
        self._show_next(pair)
        self.pausing.refresh()
        paused = self.pausing.until is not None
        self.pause_state.setVisible(not paused)
        self.pause_state.setText(self.tr("You do not pause."))
        self.pause_button.set_text(self.tr("Change…") if paused else self.tr("Pause until…"))

    def written(self, pair: Pair) -> Pair:
        """Return *pair* as it is chosen here."""
        place = "-".join(filter(None, (self.country.current(), self.part.current())))
        return replace(pair, holidays=place)

    def end_run(self) -> None:
        """Store now, and name the next holiday of the place."""
        super().end_run()
        self._show_next(self.desk.workspace.pair)

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.add_heading(
            self.tr("Public holidays"), self.tr("No session is proposed on a day that is free.")
        )
        self.add(self.tr("Public holidays of"), self.country, snug=True)
        self._part_row = QWidget()
        row = QHBoxLayout(self._part_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.part)
        row.addStretch(1)
        self.add_plain(self._part_row)
        self.add_plain(self.next)
        told = self.tr("For as long as you do not meet. It ends by itself on a day you name.")
        self.add_heading(self.tr("Pause"), told)
        self.add_plain(self.pause_state)
        self.add_plain(self.pausing.line)
        self._button_row = QWidget()
        row = QHBoxLayout(self._button_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pause_button)
        row.addStretch(1)
        self.add_plain(self._button_row)

    def _countries(self) -> list[Choice]:
        """Return the countries: none, those that are likely, and the rest by name."""
        likely = list(dict.fromkeys(place.partition("-")[0] for place in PRESETS))
        rest = [code for code in countries() if code not in likely]
        named = sorted(((_country_name(code), code) for code in rest), key=lambda one: one[0])
        said = self._likely_names()
        return [
            Choice("", self.tr("None")),
            *(Choice(code, said[code]) for code in likely),
            *(Choice(code, name) for name, code in named),
        ]

    def _likely_names(self) -> dict[str, str]:
        """Return what the likely countries are called: Qt names them in English alone."""
        return {
            "HK": self.tr("Hong Kong"),
            "MO": self.tr("Macao"),
            "CN": self.tr("China"),
            "TW": self.tr("Taiwan"),
            "SG": self.tr("Singapore"),
            "JP": self.tr("Japan"),
            "AU": self.tr("Australia"),
            "GB": self.tr("United Kingdom"),
            "IE": self.tr("Ireland"),
            "US": self.tr("United States"),
            "CA": self.tr("Canada"),
        }

    def _show_parts(self, country: str, part: str) -> None:
        if country != self._country:
            self._country = country
            known = parts(country) if country else ()
            whole = Choice("", self.tr("The whole country"))
            self.part.set_choices([whole, *(Choice(code, name) for code, name in known)])
            self._part_row.setVisible(bool(known))
        self.part.set_current(part)

    def _show_next(self, pair: Pair) -> None:
        """Name the holiday that comes next, so that one sees whether it is the right place."""
        today = self.desk.workspace.today
        days = (today + timedelta(days=ahead) for ahead in range(NEXT_WITHIN))
        found = next(
            ((day, name) for day in days if (name := holiday_name(pair.holidays, day))), None
        )
        self.next.setVisible(found is not None)
        if found is not None:
            day, name = found
            said = self.tr("Next: {holiday}, {day}")
            self.next.setText(said.format(holiday=name, day=labels.long_near(day, today)))

    def _take_country(self, country: str) -> None:
        self._show_parts(country, "")
        self.end_run()


def _country_name(code: str) -> str:
    return QLocale.territoryToString(QLocale.codeToTerritory(code))
