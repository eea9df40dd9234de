"""How the pair meets: how often, how long, from when to when, and in which time zone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.settings.pair_section import PairSection
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.fields import set_state
from revmentor_desktop.ui.widgets.number_fields import MinutesField
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.written import LineField, TypedDay

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.desk import Desk

WEEK = 7
WEEKS = (1, 2, 3, 4, 6, 8)
"""The cadences that are offered; another that is stored is offered beside them."""

SHORTEST, LONGEST = 10, 240
"""Minutes that are offered as the usual length of a session."""


class RhythmSection(PairSection):
    """When the pair meets."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("settings_sessions")
        self.cadence = ComboField(desk.theme, self.tr("How often you meet"))
        self.minutes = MinutesField(
            desk.theme,
            self.tr("Usual length in minutes"),
            suffix=self.tr(" min"),
            least=SHORTEST,
            most=LONGEST,
        )
        hint = self.tr("Such as 1 September 2026")
        self.starts = TypedDay(self.tr("The programme starts"), hint, self._now)
        self.ends = TypedDay(self.tr("The programme ends"), hint, self._now)
        self.zone = LineField(self.tr("Time zone"), self.tr("Such as Asia/Hong_Kong"))
        self._zones = available_timezones()
        completer = QCompleter(sorted(self._zones), self.zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        found = completer.popup()
        assert found is not None
        self.zone.setCompleter(completer)
        desk.theme.dress(found)  # a window of its own, under no other
        self._lay_out()
        self.cadence.chosen.connect(self.end_run)
        self.minutes.edited.connect(self.end_run)
        for line in (self.starts, self.ends, self.zone):
            line.editingFinished.connect(self.end_run)
        self.show_pair(desk.workspace.pair)

    def show_pair(self, pair: Pair) -> None:
        """Show *pair*."""
        self._show_cadences(pair.cadence_days)
        self.minutes.set_minutes(pair.minutes)
        self.starts.show_day(pair.starts)
        self.ends.show_day(pair.ends)
        self.zone.show_text(pair.zone)
        self._judge(pair)

    def written(self, pair: Pair) -> Pair:
        """Return *pair* as it is written here; what is not understood is as it was."""
        zone = self.zone.text().strip()
        after = replace(
            pair,
            cadence_days=int(self.cadence.current()),
            minutes=self.minutes.value(),
            zone=zone if zone in self._zones else pair.zone,
        )
        if not self._judge(pair):
            return after
        return replace(after, starts=self.starts.day(), ends=self.ends.day())

    def settle(self) -> None:
        """Store what is written."""
        self.store()

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.add_plain(self.problem)
        self.add_heading(self.tr("Rhythm"))
        told = self.tr("The next session is proposed from it.")
        self.add(self.tr("How often you meet"), self.cadence, told, snug=True)
        self.add(self.tr("Usual length"), self.minutes, snug=True)
        told = self.tr("With both days the midpoint and the closing review are proposed in time.")
        self.add_heading(self.tr("Programme"), told)
        self.add(self.tr("It starts"), self.starts)
        self.add(self.tr("It ends"), self.ends)
        self.add_heading(self.tr("Time zone"))
        told = self.tr("Sessions are planned in it. Those that are planned keep their own.")
        self.add(self.tr("Name of the zone"), self.zone, told)

    def _now(self) -> datetime:
        return self.desk.workspace.local_now

    def _show_cadences(self, days: int) -> None:
        every = sorted({*(weeks * WEEK for weeks in WEEKS), days})
        self.cadence.set_choices([Choice(str(one), self._cadence(one)) for one in every])
        self.cadence.set_current(str(days))

    def _cadence(self, days: int) -> str:
        if days % WEEK:
            return self.tr("Every %Ln day(s)", "", days)
        return self.tr("Every %Ln week(s)", "", days // WEEK)

    def _judge(self, pair: Pair) -> bool:
        """Outline what cannot be taken and say why; return whether both days can be."""
        sentence = ""
        understood = [field.judge() for field in (self.starts, self.ends)]
        fit = all(understood)
        if not fit:
            sentence = self.tr("This is no day. Write one such as “1 September 2026”.")
        else:
            try:
                replace(pair, starts=self.starts.day(), ends=self.ends.day())
            except RuleBroken as broken:
                fit, sentence = False, labels.rule_broken(broken)
                set_state(self.ends, "problem")
        known = self.zone.text().strip() in self._zones
        set_state(self.zone, "" if known else "problem")
        if not known:
            sentence = self.tr("This zone is not known here. Take one from the list.")
        self.say_problem(sentence)
        return fit
