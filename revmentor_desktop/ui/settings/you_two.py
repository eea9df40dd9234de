"""Who the two are: their names and titles, what they call their roles, their aim, who drives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.people import Pair, Person, Role, Who
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.settings.pair_section import PairSection
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.fields import set_state
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.written import LineField, TextField

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk

NOBODY = "nobody"
"""The key of "not agreed yet" among those who drive."""


class YouTwoSection(PairSection):
    """The two people and what they want."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("settings_you_two")
        self.names = {role: LineField(self._name_of(role)) for role in Role}
        self.titles = {role: LineField(self._title_of(role)) for role in Role}
        self.words = {
            role: LineField(self._word_of(role), labels.role(None, role)) for role in Role
        }
        self.aim = TextField(desk.theme, self.tr("Aim"), self.tr("What should be different after?"))
        self.driver = ComboField(desk.theme, self.tr("Who drives"))
        self._lay_out()
        for line in (*self.names.values(), *self.titles.values(), *self.words.values()):
            line.textEdited.connect(self.note_typing)
            line.left.connect(self.end_run)
        self.aim.typed.connect(self.note_typing)
        self.aim.left.connect(self.end_run)
        self.driver.chosen.connect(self.end_run)
        self.show_pair(desk.workspace.pair)

    def show_pair(self, pair: Pair) -> None:
        """Show *pair*."""
        for role in Role:
            self.names[role].show_text(pair.person(role).name)
            self.titles[role].show_text(pair.person(role).title)
        self.words[Role.MENTOR].show_text(pair.mentor_word)
        self.words[Role.MENTEE].show_text(pair.mentee_word)
        self.aim.show_text(pair.aim)
        self._show_drivers(pair)
        self._judge()

    def written(self, pair: Pair) -> Pair:
        """Return *pair* as it is written here; a name that was emptied is as it was."""
        self._judge()
        driver = self.driver.current()
        after = replace(
            pair,
            mentor=self._person(pair, Role.MENTOR),
            mentee=self._person(pair, Role.MENTEE),
            mentor_word=self.words[Role.MENTOR].value(),
            mentee_word=self.words[Role.MENTEE].value(),
            aim=self.aim.value(),
            driver=None if driver == NOBODY else Who(driver),
        )
        self._show_drivers(after)
        return after

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.add_plain(self.problem)
        pair = self.desk.workspace.pair
        for role in (pair.me, pair.me.other):
            self.add_heading(self.tr("You") if role is pair.me else self.tr("Your partner"))
            self.add(self.tr("Name"), self.names[role])
            self.add(self.tr("Title at work"), self.titles[role])
            told = self.tr("Left empty, it is “{word}”.").format(word=labels.role(None, role))
            self.add(self.tr("What the role is called"), self.words[role], told)
        self.add_heading(self.tr("What you want"))
        self.add(self.tr("Aim"), self.aim)
        told = self.tr(
            "Who sets the agenda and books the time. Both work; leaving it open does not."
        )
        self.add(self.tr("Who drives"), self.driver, told, snug=True)

    def _name_of(self, role: Role) -> str:
        if role is self.desk.workspace.pair.me:
            return self.tr("Your name")
        return self.tr("Your partner’s name")

    def _title_of(self, role: Role) -> str:
        if role is self.desk.workspace.pair.me:
            return self.tr("Your title at work")
        return self.tr("Your partner’s title at work")

    def _word_of(self, role: Role) -> str:
        if role is self.desk.workspace.pair.me:
            return self.tr("What your role is called")
        return self.tr("What your partner’s role is called")

    def _person(self, pair: Pair, role: Role) -> Person:
        name = self.names[role].value()
        return Person(name if name.strip() else pair.person(role).name, self.titles[role].value())

    def _show_drivers(self, pair: Pair) -> None:
        choices = [Choice(who.value, labels.who(pair, who)) for who in Who]
        self.driver.set_choices([Choice(NOBODY, self.tr("Not agreed yet")), *choices])
        self.driver.set_current(pair.driver.value if pair.driver else NOBODY)

    def _judge(self) -> None:
        """Outline a name that is missing, and say so."""
        missing = False
        for field in self.names.values():
            empty = not field.text().strip()
            set_state(field, "problem" if empty else "")
            missing = missing or empty
        sentence = self.tr("Both of you need a name. The one before stays until there is another.")
        self.say_problem(sentence if missing else "")
