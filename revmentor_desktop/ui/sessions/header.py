"""The head of a session's page: which one it is, when, where, what for, and what can be done.

With little height it is one line; the rest unfolds below it on demand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import Tab
from revmentor_desktop.ui.sessions.quiet_field import QuietField
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.folding_choice import FoldingChoice
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.in_turn import InTurn
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.tab_order import walk_in_order
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel, with_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.widgets.menus import Entry

LEAST_TITLE = 96
"""Pixels at 100 % text size that the one line has for the title at least."""


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """What the header says about a session, in words.

    ``above`` stands over the title; ``short_when`` is for the one line, ``short_day`` where that
    would cut the title; ``note`` is a quiet line about its state, ``note_action`` and
    ``note_other`` what its buttons do (may be empty), ``has_recap`` whether the recap can be shown,
    ``start`` what the button says that leads to the stage (empty where the session is not to be
    held), ``ready`` how far a session to come is prepared.
    """

    number: str
    above: str
    title: str
    purpose: str
    date: str
    time: str
    short_when: str
    short_day: str
    place: str
    note: str
    note_action: str
    has_recap: bool
    start: str = ""
    note_other: str = ""
    ready: str = ""


class SessionHeader(QWidget):
    """The header.

    Signals: ``back_wanted()``, ``tab_chosen(Tab)``, ``edited(field, text)`` when something else
    was written into a field, ``share_wanted()``, ``read_wanted()``, ``start_wanted()``,
    ``menu_wanted(button, entries)`` with those there was no room for, ``panel_wanted()``,
    ``note_pressed()``, ``other_pressed()``.
    """

    back_wanted = Signal()
    tab_chosen = Signal(object)
    edited = Signal(object, str)
    share_wanted = Signal()
    read_wanted = Signal()
    start_wanted = Signal()
    menu_wanted = Signal(object, object)
    panel_wanted = Signal()
    note_pressed = Signal()
    other_pressed = Signal()

    def __init__(self, theme: Theme, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keymap = keymap
        self._low = False
        self._why = ""
        self._start_words = ""
        self._whens = ("", "")
        self._day = self._said = ""
        self.setObjectName("session_header")
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._connect()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.set_low(False)

    # --- what it offers -------------------------------------------------------------------

    def show_words(self, words: HeaderWords) -> None:
        """Show a session."""
        self.number.setText(words.above)
        self.title.show_text(words.title)
        self.title.setPlaceholderText(words.number)
        self.purpose.show_text(words.purpose)
        self._day = self._said = words.date
        self.date.show_text(words.date)
        self.time.show_text(words.time)
        self._whens = (words.short_when, words.short_day)
        self.place.show_text(words.place)
        self._level_meta()
        self.note.setText(words.note)
        self.note_button.set_text(words.note_action or self.note_button.words())
        self._note_row.setVisible(bool(words.note))
        self.note_button.setVisible(bool(words.note_action))
        self.other_button.set_text(words.note_other or self.other_button.words())
        self.other_button.setVisible(bool(words.note_other))
        self.ready.setText(words.ready)
        self._show_details()
        self.tabs.offer(Tab.RECAP.value, offered=words.has_recap)
        self._start_words = words.start
        self._name_start()
        self._fit_line()
        self._explain()

    def show_tab(self, tab: Tab) -> None:
        """Mark which part of the session is shown."""
        self.tabs.set_current(tab.value)

    def forget(self) -> None:
        """Give up what was refused, before another session is shown."""
        for field in self._fields:
            field.accept()

    def show_panel_button(self, *, shown: bool) -> None:
        """Offer to open the side panel where it is not in sight."""
        self.panel.setVisible(shown)
        self._fit_line()

    def set_low(self, low: bool) -> None:
        """Be one line where there is little height."""
        self._low = low
        for place in self._low_places:
            place.take_turn(its_turn=low)
        for place in self._high_places:
            place.take_turn(its_turn=not low)
        for layout in (self._line, self._meta_line, self._column):
            layout.invalidate()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._note_line.setDirection(across if low else down)
        self.title.setProperty("t", "h3" if low else "h1")
        self.title.style().unpolish(self.title)
        self.title.style().polish(self.title)
        self.back.set_text("" if low else self.tr("Sessions"), self.tr("Sessions"))
        self.back.setToolTip(self.tr("Sessions") if low else "")
        self._name_start()
        self.details.setVisible(low)
        self._stretch.setVisible(not low)
        self._order_tabs()
        self._follow_theme()
        self._show_details()
        self._fit_line()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title of the one line the room there is."""
        super().resizeEvent(event)
        self._fit_line()

    def refuse(self, field: QuietField, why: str = "") -> None:
        """Say *why* a date or time cannot be, or that it is not clear; what is written stays."""
        self._why = why
        field.refuse()
        self._explain()

    def accept(self, field: QuietField) -> None:
        """Show what holds in a field."""
        field.accept()
        self._explain()

    def settle(self) -> None:
        """Keep what is being written."""
        for field in self._fields:
            field.settle()

    # --- making ---------------------------------------------------------------------------

    def _make_fields(self) -> None:
        theme = self._theme
        self.number = TextLabel(theme, "", "accent")
        self.title = QuietField(theme, self.tr("Session title"), "h1", snug=False)
        self.purpose = QuietField(
            theme,
            self.tr("Purpose"),
            "muted",
            placeholder=self.tr("What is it for?"),
            snug=False,
        )
        self.date = QuietField(theme, self.tr("Date"))
        self.time = QuietField(theme, self.tr("Time"))
        self.short_when = QuietField(theme, self.tr("Date and time"))
        self.short_when.stand_with(self.title)
        self.place = QuietField(theme, self.tr("Place"), placeholder=self.tr("Where?"))
        self.problem = TextLabel(theme, "", "danger", wrap=True)
        self.ready = TextLabel(theme, "", "small")
        self.ready.setObjectName("ready")
        self.note = ElidingLabel(theme, "", "muted", lines=2)
        self._fields = (
            self.title,
            self.purpose,
            self.date,
            self.time,
            self.short_when,
            self.place,
        )
        for field in self._fields:
            field.setProperty("writes", "in place")

    def _make_buttons(self) -> None:
        theme = self._theme
        self.back = Button(theme, self.tr("Sessions"), "inline", icon="chevron-left")
        self.tabs = FoldingChoice(
            theme,
            self.tr("Parts of the session"),
            [
                Choice(Tab.AGENDA.value, self.tr("Agenda")),
                Choice(Tab.NOTES.value, self.tr("Notes")),
                Choice(Tab.RECAP.value, self.tr("Recap")),
            ],
        )
        keys = self._keymap.native
        self.panel = IconButton(
            theme,
            "panel-right",
            self.tr("Suggestions and preparation"),
            shortcut=keys(Deed.SIDE_PANEL),
        )
        self.details = IconButton(
            theme, "chevron-down", self.tr("Date, place and purpose"), checkable=True
        )
        self.read = IconButton(theme, "book-open", self.tr("Read"), shortcut=keys(Deed.READING))
        self.read.setObjectName("read")
        self.share = IconButton(theme, "share-2", self.tr("Share…"), shortcut=keys(Deed.SHARE))
        self.share.setObjectName("share")
        self.start = Button(theme, "", "primary", icon="play")
        self.start.setObjectName("start_session")
        self.more = IconButton(theme, "ellipsis", self.tr("More for this session"))
        self.more.setObjectName("more")
        self.note_button = Button(theme, self.tr("Mark as held"), "quietAccent")
        self.other_button = Button(theme, self.tr("It did not take place"), "quiet")
        for button in (self.start, self.note_button, self.other_button):
            button.setProperty("writes", True)

    def _lay_out(self) -> None:
        theme = self._theme
        self._stretch = QWidget()
        self._low_places: list[InTurn] = []
        self._high_places: list[InTurn] = []
        self._line = QHBoxLayout()
        self._line.addWidget(self.back)
        self._place(self.title, self._line, self._low_places)
        self._line.setStretch(1, 1)
        self._line.addWidget(self._stretch, 1)
        line: tuple[QWidget, ...] = (self.short_when, self.details, self.tabs, self.panel)
        for part in line:
            self._line.addWidget(part)
        self._meta_line = QHBoxLayout()
        self._meta_line.setContentsMargins(0, 0, 0, 0)
        meta: list[QWidget] = []
        for icon, field in (
            ("calendar-days", self.date),
            ("clock", self.time),
            ("map-pin", self.place),
        ):
            meta += (IconLabel(theme, icon, size=18), field)
        for part in meta:
            self._meta_line.addWidget(part)
        self._unfolding: tuple[QWidget, ...] = (self.purpose, *meta)
        self._meta_line.addStretch(1)
        buttons: tuple[QWidget, ...] = (self.read, self.share, self.start, self.more)
        for part in buttons:
            self._place(part, self._line, self._low_places)
            self._place(part, self._meta_line, self._high_places)
        self._note_row = QWidget()
        self._note_line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._note_row)
        self._note_line.setContentsMargins(0, 0, 0, 0)
        self._note_line.addWidget(self.note)
        note_buttons = QHBoxLayout()
        note_buttons.addWidget(self.note_button)
        note_buttons.addWidget(self.other_button)
        note_buttons.addStretch(1)
        self._note_line.addLayout(note_buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._line)
        self._column.addWidget(self.number)
        self._place(self.title, self._column, self._high_places)
        self._column.addWidget(self.purpose)
        self._column.addLayout(self._meta_line)
        below: tuple[QWidget, ...] = (self.ready, self.problem, self._note_row)
        for part in below:
            self._column.addWidget(part)

    def _place(self, part: QWidget, layout: QBoxLayout, places: list[InTurn]) -> None:
        """Give *part* one of its two places, at the end of *layout*."""
        part.setParent(self)
        place = InTurn(part)
        layout.addItem(place)
        places.append(place)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.tabs.chosen.connect(self._choose_tab)
        for field in self._fields:
            field.edited.connect(self._edit)
            field.taken_back.connect(self._explain)
        self.share.clicked.connect(self.share_wanted)
        self.read.clicked.connect(self.read_wanted)
        self.start.clicked.connect(self.start_wanted)
        self.more.clicked.connect(self._want_menu)
        self.panel.clicked.connect(self.panel_wanted)
        self.details.toggled.connect(self._show_details)
        self.note_button.clicked.connect(self.note_pressed)
        self.other_button.clicked.connect(self.other_pressed)

    def _name_start(self, *, alone: bool = False) -> None:
        """Put the words on the button that leads to the stage; one line shows its icon alone."""
        words = self._start_words
        self.start.setVisible(bool(words))
        self.start.set_text("" if self._low or alone else words, words)
        self.start.setToolTip(with_keys(words, self._keymap.native(Deed.START_SESSION)))

    def _order_tabs(self) -> None:
        """Have Tab go through the header as it is read."""
        tabs = tuple(self.tabs.stops())
        below = (self.purpose, self.date, self.time, self.place)
        buttons = (self.read, self.share, self.start, self.more)
        notes = (self.note_button, self.other_button)
        order: tuple[QWidget, ...]
        if self._low:
            when = (self.title, self.short_when, self.details)
            order = (self.back, *when, *tabs, self.panel, *buttons, *below, *notes)
        else:
            order = (self.back, *tabs, self.panel, self.title, *below, *buttons, *notes)
        walk_in_order(order)

    # --- following ------------------------------------------------------------------------

    def _choose_tab(self, key: str) -> None:
        self.tab_chosen.emit(Tab(key))

    def _edit(self, text: str) -> None:
        self.edited.emit(self.sender(), text)

    def _want_menu(self) -> None:
        keys = self._keymap.native
        left_out: list[Entry | None] = []
        if self.share.isHidden():
            read, share = self.read.accessibleName(), self.share.accessibleName()
            left_out = [
                (read, "book-open", keys(Deed.READING), self.read_wanted.emit),
                (share, "share-2", keys(Deed.SHARE), self.share_wanted.emit),
                None,
            ]
        self.menu_wanted.emit(self.more, left_out)

    def _show_details(self) -> None:
        """Show number, date, place and purpose, or only the line."""
        shown = not self._low or self.details.isChecked()
        self.details.set_icon("chevron-up" if shown else "chevron-down")
        self.number.setVisible(not self._low)
        for part in self._unfolding:
            part.setVisible(shown)
        self.ready.setVisible(shown and bool(self.ready.text()))

    def _level_meta(self) -> None:
        """Have date, time and place equally high, so that their letters stand on one line."""
        fields = (self.date, self.time, self.place)
        highest = max(field.sizeHint().height() for field in fields)
        for field in fields:
            field.setMinimumHeight(highest)

    def _fit_line(self) -> None:
        """Say day and time, or the day alone where the title would be cut for the time."""
        self._leave_out()
        self._fit_place()
        full, day = self._whens
        beside = (self.back, self.details, self.tabs, self.panel)
        shown = [
            part
            for part in (*beside, self.read, self.share, self.start, self.more)
            if not part.isHidden()
        ]
        taken = sum(part.sizeHint().width() + self._line.spacing() for part in shown)
        room = self.contentsRect().width() - taken - self._line.spacing()
        title = max(self.title.wanted_width(), self.title.minimumSizeHint().width())
        cut = self._low and title + self.short_when.wanted_width(full) > room
        self.short_when.show_text(day if cut else full)
        self.short_when.setToolTip(full)

    def _fit_place(self) -> None:
        """Leave to the place what date and time do not need: it is cut before they are."""
        buttons = () if self._low else (self.read, self.share, self.start, self.more)
        beside = [part for part in (*self._unfolding[1:], *buttons) if part is not self.place]
        shown = [part for part in beside if not part.isHidden()]
        taken = sum(part.sizeHint().width() + self._meta_line.spacing() for part in shown)
        room = self.contentsRect().width() - taken - 2 * self._meta_line.spacing()
        self.place.setMaximumWidth(max(self.place.minimumSizeHint().width(), room))

    def _leave_out(self) -> None:
        """Keep room for date and time, or for the title in the one line of a low window.

        First the menu takes what it can. In the one line the parts of the session are folded then,
        and at last the day is left to what unfolds. Else the icons go, then the day is said in
        short, and at last the button to the stage shows its icon alone.
        """
        folded = self.tabs.folded
        if self._low:
            self._leave_out_of_line()
        else:
            self._leave_out_of_meta()
        if folded != self.tabs.folded:
            self._order_tabs()
        self._explain()

    def _leave_out_of_line(self) -> None:
        self._say_day(self._day)
        gap = self._line.spacing()
        always = (self.back, self.details, self.panel, self.start, self.more)
        taken = sum(part.sizeHint().width() + gap for part in always if not part.isHidden())
        room = self.contentsRect().width() - taken - self._theme.scaled(LEAST_TITLE)
        menu = sum(part.sizeHint().width() + gap for part in (self.read, self.share))
        room -= self.tabs.unfolded_width() + self.short_when.wanted_width(self._whens[1]) + 2 * gap
        fits = menu <= room
        for part in (self.read, self.share):
            part.setVisible(fits)
        self.tabs.fold(folded=not fits and room < 0)
        if self.tabs.folded:
            room += self.tabs.unfolded_width() - self.tabs.folded_width()
        self.short_when.setVisible(fits or room >= 0)

    def _leave_out_of_meta(self) -> None:
        """Keep date and time whole, with no more of the place than must be."""
        self.tabs.fold(folded=False)
        self.short_when.hide()
        self._name_start()
        self._say_day(self._day)
        gap = self._meta_line.spacing()
        _purpose, *meta = self._unfolding
        icons = meta[::2]
        always = [part for part in (self.start, self.more) if not part.isHidden()]
        room = self.contentsRect().width() - self.place.minimumSizeHint().width()
        room -= self.date.wanted_width(self._day) + self.time.wanted_width() + 2 * gap
        room -= sum(part.sizeHint().width() + gap for part in (*icons, *always))
        menu = sum(part.sizeHint().width() + gap for part in (self.read, self.share))
        for part in (self.read, self.share):
            part.setVisible(menu <= room)
        for icon in icons:
            icon.setVisible(room >= 0)
        if room < 0:
            room += sum(icon.sizeHint().width() + gap for icon in icons)
        if room < 0:
            short = self._whens[1]
            room += self.date.wanted_width(self._day) - self.date.wanted_width(short)
            self._say_day(short)
        if room < 0:
            self._name_start(alone=True)

    def _say_day(self, day: str) -> None:
        if day != self._said:
            self._said = day
            self.date.show_text(day)
            self.date.setToolTip(self._day)

    def _explain(self) -> None:
        whens = (self.date, self.time, self.short_when)
        refused = any(field.refused and field.isVisibleTo(self) for field in whens)
        self.problem.setText(
            self._why
            or self.tr("That is not clear. Try “thu 4pm”, “26/11 16:00” or “16:00-17:30”.")
            if refused
            else ""
        )
        self.problem.setVisible(refused)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._line.setSpacing(scaled(2 if self._low else 8))  # all of it fits into one line
        self._meta_line.setSpacing(scaled(4))
        self._level_meta()
        self._column.setSpacing(scaled(3))
        self._line.setContentsMargins(0, 0, 0, 0 if self._low else scaled(8))
        alignment = Qt.AlignmentFlag.AlignVCenter
        self._line.setAlignment(alignment)
