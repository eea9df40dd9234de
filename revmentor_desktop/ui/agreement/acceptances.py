"""Who accepted the agreement and when, and whether it says something else since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.page_scroll import ResponsiveRow
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.agreement import Agreement
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.widgets.page_scroll import PageScroll

STACKED_BELOW = 460


class AcceptancesCard(Card):
    """A line for each of the two.

    Signals: ``accepted(Role)``, ``taken_back(Role)``.
    """

    accepted = Signal(object)
    taken_back = Signal(object)

    def __init__(self, theme: Theme, scroll: PageScroll) -> None:
        super().__init__(theme, padding=18)
        self.setObjectName("acceptances")
        self._standing: dict[Role, bool] = {}
        self.words: dict[Role, TextLabel] = {}
        self.buttons: dict[Role, Button] = {}
        self._icons: dict[Role, IconLabel] = {}
        self._rows: dict[Role, ResponsiveRow] = {}
        self.hint = TextLabel(theme, "", "small", wrap=True)
        gaps = Gaps(theme, self)
        gaps.between(self.body, 10)
        self._lines = QVBoxLayout()
        gaps.between(self._lines, 10)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.hint)
        for role in Role:
            self._make_line(role, scroll)

    def show_agreement(self, agreement: Agreement, pair: Pair) -> None:
        """Show how *agreement* stands with each of the two, the owner first."""
        for at, role in enumerate((pair.me, pair.me.other)):
            self._lines.insertWidget(at, self._rows[role])
            self._show(role, agreement, pair)
        self.hint.setVisible(agreement.is_empty)
        self.hint.setText(self.tr("There is nothing to accept yet. Begin with one clause."))

    # --- private --------------------------------------------------------------------------

    def _make_line(self, role: Role, scroll: PageScroll) -> None:
        theme = self._theme
        self._icons[role] = IconLabel(theme, "circle", "textTertiary", size=18)
        self.words[role] = TextLabel(theme, "", "body", wrap=True)
        button = Button(theme, "", "secondary")
        button.setObjectName(f"accept_{role.value}")
        button.setProperty("role", role.value)
        button.setProperty("writes", True)
        button.clicked.connect(self._press)
        self.buttons[role] = button
        row = ResponsiveRow(theme, spacing=10)
        row.add(self._icons[role])
        row.add(self.words[role], 1)
        row.add(button)
        scroll.add_row(row, STACKED_BELOW)
        self._rows[role] = row
        self._lines.addWidget(row)

    def _show(self, role: Role, agreement: Agreement, pair: Pair) -> None:
        mine, name = role is pair.me, pair.person(role).first_name
        acceptance, changed = agreement.acceptance(role), agreement.changed_since(role)
        standing = acceptance is not None and not changed
        self._standing[role] = standing
        self._icons[role].set_icon("circle-check" if standing else "circle")
        if acceptance is None:
            text = (
                self.tr("You have not accepted it yet")
                if mine
                else filled(self.tr("{name} has not accepted it yet"), name=name)
            )
        else:
            day = labels.day_month_year(wall_clock(acceptance.when, pair.zone).date())
            if changed:
                text = (
                    self.tr("Changed since you accepted it on {day}")
                    if mine
                    else self.tr("Changed since {name} accepted it on {day}")
                )
            else:
                text = (
                    self.tr("You accepted it on {day}")
                    if mine
                    else self.tr("{name} accepted it on {day}")
                )
            text = filled(text, name=name, day=day)
        self.words[role].setText(text)
        self._name_button(role, mine=mine, name=name, again=acceptance is not None)
        self.buttons[role].setEnabled(standing or not agreement.is_empty)

    def _name_button(self, role: Role, *, mine: bool, name: str, again: bool) -> None:
        button = self.buttons[role]
        if self._standing[role]:
            button.set_kind("quiet")
            button.set_text(
                self.tr("Take back"),
                filled(self.tr("Take back that {name} accepted it"), name=name),
            )
            return
        button.set_kind("primary" if mine else "secondary")
        if mine:
            button.set_text(self.tr("I accept it again") if again else self.tr("I accept it"))
        else:
            words = self.tr("{name} accepts it again") if again else self.tr("{name} accepts it")
            button.set_text(filled(words, name=name))

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            role = Role(str(button.property("role")))
            (self.taken_back if self._standing[role] else self.accepted).emit(role)
