"""The first run: who am I, who is my partner, how to begin.  Under a minute, by keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.people import Role
from revmentor_desktop.ui.sync_words import sync_words
from revmentor_desktop.ui.welcome.beginning import Beginning, folder_name, free_folder
from revmentor_desktop.ui.welcome.look_button import LookButton
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard, ChoiceGroup
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, ResponsiveRow
from revmentor_desktop.ui.widgets.switch import Switch
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.theme import Theme

FRESH, SAMPLE, FOLDER = "fresh", "sample", "folder"
SAMPLE_FOLDERS = {Role.MENTOR: "Sample pair", Role.MENTEE: "Sample pair, as mentee"}
"""The sample is another one for each of the two: what is private in it is their own."""

WIDEST = 820
"""Pixels at 100 % text size that the form takes at most, and the buttons below it."""

STACKED_BELOW = 520
"""Effective width in pixels under which what stands side by side is stacked."""


class FirstRun(QWidget):
    """One page, four deeds, and you are on Home.

    Signals: ``begun(Beginning)``; ``open_wanted(Path)`` when a folder with a workspace was chosen;
    ``restore_wanted()`` to go back to a backup; ``back_wanted()``.
    """

    begun = Signal(object)
    open_wanted = Signal(object)
    restore_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        folder: Path,
        *,
        topic_count: int,
        zone: str,
        has_others: bool,
    ) -> None:
        super().__init__()
        self.setObjectName("first_run")
        self._theme = theme
        self._folder = folder
        self._zone = zone
        self._has_others = has_others
        self._make_people()
        self._make_ways(topic_count)
        self._make_protection()
        self._make_foot(preferences)
        self._lay_out()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self._keep_in(str(folder))

    @property
    def beginning(self) -> Beginning:
        """What is filled in."""
        mine, partner = self.my_name.text().strip(), self.partner_name.text().strip()
        me = Role(self._roles.current())
        sample = self._ways.current() == SAMPLE
        if sample:
            folder = self._folder / SAMPLE_FOLDERS[me]
        else:
            folder = free_folder(self._folder, folder_name(mine, partner))
        return Beginning(
            me=me,
            my_name=mine,
            partner_name=partner,
            folder=folder,
            zone=self._zone,
            sample=sample,
            protected=self._ways.current() == FRESH and self.protect.isChecked(),
        )

    def take_over(self, other: FirstRun) -> None:
        """Be filled in as *other* is, which spoke another language."""
        self._roles.set_current(other._roles.current())
        self._ways.set_current(other._ways.current())
        self.my_name.setText(other.my_name.text())
        self.partner_name.setText(other.partner_name.text())
        self.protect.setChecked(other.protect.isChecked())
        self._keep_in(str(other._folder))

    def focus_body(self) -> None:
        """Put the focus where filling in begins."""
        self.my_name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Enter in a field, on a card or on the switch, which leave it to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._begin()
        else:
            super().keyPressEvent(event)

    # --- making ---------------------------------------------------------------------------

    def _make_people(self) -> None:
        self._roles = ChoiceGroup(self)
        self._role_cards = [
            ChoiceCard(
                self._theme,
                Role.MENTOR.value,
                "smartphone",
                self.tr("The mentor"),
                self.tr("I show what I know."),
            ),
            ChoiceCard(
                self._theme,
                Role.MENTEE.value,
                "briefcase",
                self.tr("The mentee"),
                self.tr("I ask what I need."),
            ),
        ]
        for card in self._role_cards:
            self._roles.add(card)
        self.my_name = self._name_field("my_name", self.tr("Your name"))
        self.partner_name = self._name_field("partner_name", self.tr("Your partner’s name"))
        self._problem = TextLabel(self._theme, "", "warn", wrap=True)
        self._problem.setObjectName("problem")
        self._problem.hide()

    def _name_field(self, name: str, label: str) -> QLineEdit:
        field = LevelLine()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.textChanged.connect(self._refresh)
        return field

    def _make_ways(self, topic_count: int) -> None:
        self._ways = ChoiceGroup(self)
        ready = self.tr(
            "%Ln topic(s) are ready, your first session takes three minutes.", "", topic_count
        )
        self._way_cards = [
            ChoiceCard(self._theme, FRESH, "leaf", self.tr("Start fresh"), ready),
            ChoiceCard(
                self._theme,
                SAMPLE,
                "eye",
                self.tr("Look around with a sample pair"),
                self.tr("Six months of sessions and notes to explore. Leave it with one click."),
            ),
            ChoiceCard(
                self._theme,
                FOLDER,
                "folder-open",
                self.tr("Open a workspace"),
                self.tr("A RevMentor folder that is already on this computer."),
            ),
        ]
        for card in self._way_cards:
            self._ways.add(card)
        self._ways.chosen.connect(self._refresh)

    def _make_protection(self) -> None:
        self.protect = Switch(self._theme, self.tr("Protect it with a passphrase"))
        self.protect.setObjectName("protect")
        self.protect.toggled.connect(self._refresh)
        label = TextLabel(self._theme, self.protect.accessibleName(), "body")
        label.setBuddy(self.protect)
        self._protected = TextLabel(self._theme, "", "small", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label)
        words.addWidget(self._protected)
        self._protection = QWidget()
        row = QHBoxLayout(self._protection)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.protect)
        row.addLayout(words, 1)

    def _make_foot(self, preferences: Preferences) -> None:
        self._place = ElidingLabel(self._theme, "", "small")
        self._place.setObjectName("place")
        self._synced = TextLabel(self._theme, "", "warn", wrap=True)
        self._synced.setObjectName("synced")
        self._change = Button(self._theme, self.tr("Change…"), "link")
        self._change.clicked.connect(self._choose_place)
        self._restore = Button(self._theme, self.tr("Go back to a backup…"), "link")
        self._restore.setObjectName("restore")
        self._restore.clicked.connect(self.restore_wanted)
        self._look = LookButton(self._theme, preferences)
        self._back = Button(self._theme, self.tr("Back"), "inline", icon="chevron-left")
        if not self._has_others:
            self._back.hide()
        self._back.clicked.connect(self.back_wanted)
        self._go = Button(self._theme, self.tr("Begin"), "primary")
        self._go.setObjectName("begin")
        self._go.clicked.connect(self._begin)

    def _lay_out(self) -> None:
        self._scroll = PageScroll(self._theme, margin=44, narrow_margin=24, content_max=WIDEST)
        self._scroll.setMinimumHeight(1)  # below trouble in a low window its foot is seen first
        body = self._scroll.body
        body.addSpacing(self._theme.scaled(20))
        body.addWidget(TextLabel(self._theme, self.tr("Who are you in this pair?"), "h2"))
        body.addSpacing(10)
        body.addWidget(self._row(self._role_cards))
        body.addSpacing(18)
        body.addWidget(self._row([self._field(self.my_name), self._field(self.partner_name)]))
        body.addWidget(self._problem)
        body.addSpacing(26)
        body.addWidget(TextLabel(self._theme, self.tr("How would you like to begin?"), "h2"))
        body.addSpacing(10)
        for card in self._way_cards:
            body.addWidget(card)
            body.addSpacing(8)
        body.addSpacing(8)
        place = QHBoxLayout()
        place.setSpacing(10)
        place.addWidget(self._place)
        place.addWidget(self._change)
        place.addStretch(1)
        place.addWidget(self._restore)
        body.addLayout(place)
        body.addWidget(self._synced)
        body.addSpacing(12)
        body.addWidget(self._protection)
        body.addStretch(1)
        self._end = QWidget()
        self._foot = QHBoxLayout(self._end)
        self._foot.addWidget(self._back)
        self._foot.addWidget(self._look)
        self._foot.addStretch(1)
        self._foot.addWidget(self._go)
        below = QHBoxLayout()
        below.addWidget(self._end, 100)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(below)
        self._scroll.width_changed.connect(self._follow_theme)

    def _field(self, field: QLineEdit) -> QWidget:
        """Return *field* under its label."""
        labelled = QWidget()
        column = QVBoxLayout(labelled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        label = TextLabel(self._theme, field.accessibleName(), "section")
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        return labelled

    def _row(self, parts: Sequence[QWidget]) -> ResponsiveRow:
        """Return *parts* side by side, or stacked where the page is narrow."""
        row = ResponsiveRow(self._theme)
        for part in parts:
            row.add(part, 1)
        self._scroll.add_row(row, STACKED_BELOW)
        return row

    # --- doing ----------------------------------------------------------------------------

    def _missing(self) -> QLineEdit | None:
        """Return the first field that still needs a visible character."""
        if self._ways.current() != FRESH:
            return None
        for field in (self.my_name, self.partner_name):
            if not field.text().strip():
                return field
        return None

    def _refresh(self) -> None:
        way = self._ways.current()
        self._go.set_text(self.tr("Choose folder…") if way == FOLDER else self.tr("Begin"))
        self._go.setEnabled(self._missing() is None)
        if self._missing() is None:
            self._problem.hide()
        where = self.tr("Kept in {folder}").format(folder=self._spoken())
        self._place.setText(where)
        self._place.setToolTip(str(self._folder))
        for part in (self._place, self._change):
            part.setVisible(way != FOLDER)
        self._protection.setVisible(way == FRESH)
        self._protected.setText(
            self.tr("“Begin” asks for it, and gives you a recovery sheet.")
            if self.protect.isChecked()
            else self.tr("Without one, anyone who can open this computer as you can read it.")
        )

    def _begin(self) -> None:
        """Begin, or go to the field that is still empty and say which it is."""
        missing = self._missing()
        if missing is not None:
            missing.setFocus()
            self._problem.setText(
                self.tr("{field} is still empty.").format(field=missing.accessibleName())
            )
            self._problem.show()
        elif self._ways.current() == FOLDER:
            self._choose_workspace()
        else:
            self.begun.emit(self.beginning)

    def _choose_place(self) -> None:
        self._ask(self.tr("Where to keep the workspace"), self._keep_in)

    def _choose_workspace(self) -> None:
        self._ask(self.tr("Open a workspace"), self._open)

    def _ask(self, title: str, answer: object) -> None:
        dialog = FileDialog(self._theme, self, title, str(self._folder))
        dialog.want_folder()
        dialog.fileSelected.connect(answer)
        dialog.open()

    def _keep_in(self, folder: str) -> None:
        self._folder = Path(folder)
        words = sync_words(self._folder)
        self._synced.setText(words)
        self._synced.setVisible(bool(words))
        self._refresh()

    def _open(self, folder: str) -> None:
        self.open_wanted.emit(Path(folder))

    def _spoken(self) -> str:
        """Return the last two parts of the folder as one would say them: "Documents, RevMentor"."""
        outer, name = self._folder.parent.name, self._folder.name
        said = self.tr("{outer}, {name}", "two folders, one in the other")
        return said.format(outer=outer, name=name) if outer else str(self._folder)

    def _follow_theme(self) -> None:
        scaled, side = self._theme.scaled, self._scroll.side()
        self._end.setMaximumWidth(scaled(WIDEST) + 2 * side)
        self._foot.setContentsMargins(side, scaled(12), side, scaled(24))
        self._foot.setSpacing(scaled(8))
