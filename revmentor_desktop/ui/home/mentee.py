"""The mentee's Home: what I learned, what I promised, what I ask next; in large type."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.services.planning import reading_minutes
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.home.rows import Line, fill
from revmentor_desktop.ui.home.words import nothing_planned
from revmentor_desktop.ui.places import PageName, Place, Readable, all_learned, reading
from revmentor_desktop.ui.readiness import readiness_words
from revmentor_desktop.ui.widgets.action_line import ActionLine
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, ResponsiveRow
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.cover import Cover
    from revmentor_desktop.ui.home.state import HomeState
    from revmentor_desktop.ui.theme import Theme

STACKED_BELOW = 800
OPENER_BELOW = 480
"""Pixels at 100 % text size of a page on which the private notes are opened from a line below."""
WEEK = timedelta(days=7)
MOST_READINGS = 3
MOST_LINES = 5
KEPT_FOR_DRAFTS = 2
"""Lines of what I ask next that are kept for what I jotted down last."""


class MenteeHome(QWidget):
    """What the mentee sees.

    Signals: ``go(Place)``, ``plan()``, ``ticked(action_id, done)``, ``asked(text)``, and
    ``pasted(lines)`` of several questions at once.
    """

    go = Signal(object)
    plan = Signal()
    ticked = Signal(str, bool)
    asked = Signal(str)
    pasted = Signal(object)

    def __init__(self, theme: Theme, scroll: PageScroll, cover: Cover) -> None:
        super().__init__()
        self._theme = theme
        self._cover = cover
        self._gaps = Gaps(theme, self)
        self._readings: list[ReadingCard] = []
        cards = self._make_cards()
        scroll.add_row(cards, STACKED_BELOW)
        self._before = TextLabel(theme, "", "h3", wrap=True)
        self._ready = TextLabel(theme, "", "small", wrap=True)
        self._ready.setObjectName("readiness")
        self._reading_row = ResponsiveRow(theme, spacing=18)
        scroll.add_row(self._reading_row, STACKED_BELOW)
        self._begin = EmptyState(theme, "calendar-plus", "", kind="primary")
        self._plan = EmptyState(theme, "calendar-plus", "")
        for offer in (self._begin, self._plan):
            offer.button().setProperty("writes", True)
        for empty in (self._begin, self._plan):
            empty.pressed.connect(self.plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._gaps.between(column, 18)
        column.addWidget(self._begin)
        column.addWidget(cards)
        column.addWidget(self._before)
        column.addWidget(self._ready)
        column.addWidget(self._reading_row)
        column.addWidget(self._plan)
        column.addLayout(self._private_line(scroll))

    def show_state(self, state: HomeState) -> None:
        """Show *state*."""
        self._show_learned(state)
        self._show_promised(state)
        self._show_asked(state)
        self._show_readings(state)
        self._private.setVisible(bool(state.private_notes))
        self._private_text.setText(
            self.tr("%Ln private note(s), not in what you share", "", state.private_notes)
        )
        self._show_plan(state)

    def focus_first(self) -> None:
        """Put the focus on the first thing to read before the session, or on what plans one."""
        plan = self._plan if self._begin.isHidden() else self._begin
        first = self._readings[0] if self._readings else plan.button()
        first.setFocus()

    def forget_question(self) -> None:
        """Empty the field: what was asked is stored."""
        self._field.hand_over()

    def _show_plan(self, state: HomeState) -> None:
        """Offer to plan a session: above all else while there is nothing else, then below it."""
        new = state.last is None and state.pause is None
        here, there = (self._begin, self._plan) if new else (self._plan, self._begin)
        there.hide()
        here.set_words(*nothing_planned(state))
        here.setVisible(state.coming is None)

    # --- the three answers ----------------------------------------------------------------

    def _make_cards(self) -> ResponsiveRow:
        theme = self._theme
        self._learned = ThreeCard(
            theme, ("lightbulb", "warn"), self.tr("What I learned"), self.tr("All takeaways")
        )
        self._promised = ThreeCard(
            theme,
            ("square-check", "accentText"),
            self.tr("What I promised"),
            self.tr("All my actions"),
        )
        self._next = ThreeCard(
            theme,
            ("message-circle-question-mark", "info"),
            self.tr("What I ask next"),
            self.tr("All my questions"),
        )
        self._field = LevelLine()
        self._field.setObjectName("ask")
        self._field.setProperty("writes", True)
        self._field.setAccessibleName(self.tr("Ask something else"))
        self._field.setPlaceholderText(self.tr("Ask something else…"))
        self._field.returnPressed.connect(self._ask)
        self._field.take_lines()
        self._field.pasted.connect(self.pasted)
        self._next.add_field(self._field)
        self._learned.more.connect(self._read_learned)
        for card in (self._promised, self._next):
            card.more.connect(self._open_follow_ups)
        cards = ResponsiveRow(theme, spacing=18)
        for card in (self._learned, self._promised, self._next):
            cards.add(card, 1)
        return cards

    def _show_learned(self, state: HomeState) -> None:
        lines: list[QWidget] = []
        today = state.local_now.date()
        for takeaway in state.takeaways:
            meta = takeaway.reason or labels.day_near(state.day(takeaway.captured), today)
            none = ("", "")
            lines.append(Line(self._theme, takeaway.id, none, takeaway.text, meta, large=True))
        nothing = self.tr("After the first session this fills by itself.")
        if state.held_count:
            nothing = self.tr("No takeaway has been kept yet.")
        self._learned.show_lines(lines, nothing)
        self._learned.offer_more(bool(lines))

    def _show_promised(self, state: HomeState) -> None:
        today = state.local_now.date()
        lines: list[QWidget] = []
        for action in state.actions[:MOST_LINES]:
            if action.done is not None:
                day = labels.day_near(state.day(action.done), today)
                meta = self.tr("Done on {day}").format(day=day)
            elif action.due is not None:
                due = labels.due(action.due, today)
                meta = due[:1].upper() + due[1:]
            else:
                meta = ""
            done = action.done is not None
            line = ActionLine(self._theme, action.id, action.text, meta, done=done, large=True)
            line.ticked.connect(self.ticked)
            lines.append(line)
        self._promised.show_lines(lines, self.tr("You have promised nothing yet."))

    def _show_asked(self, state: HomeState) -> None:
        none = ("", "")
        lines: list[QWidget] = []
        for question in state.asked[: MOST_LINES - min(KEPT_FOR_DRAFTS, len(state.drafts))]:
            placed = question.state is QuestionState.ON_AGENDA
            meta = self.tr("On the agenda") if placed else self.tr("Waiting for a session")
            lines.append(Line(self._theme, question.id, none, question.text, meta, large=True))
        drafts = state.drafts[-(MOST_LINES - len(lines)) :]
        for number, draft in enumerate(drafts, 1):
            meta = self.tr("Private, only you can see it")
            icon = ("lock", "private")
            line = Line(self._theme, draft.id, icon, draft.text, meta, large=True)
            pane = CoverPane(self._theme, self._cover, line)
            told = self.tr("Draft {number}, covered") if len(drafts) > 1 else ""
            pane.set_thing(draft.id, told.format(number=number))
            lines.append(pane)
        self._next.show_lines(lines, "")

    def _ask(self) -> None:
        text = self._field.text().strip()
        if text:
            self.asked.emit(text)

    # --- readings -------------------------------------------------------------------------

    def _show_readings(self, state: HomeState) -> None:
        for old in self._readings:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._readings = []
        coming = state.coming
        self._before.setVisible(coming is not None)
        self._reading_row.setVisible(coming is not None)
        self._ready.setVisible(state.readiness is not None)
        if state.readiness is not None:
            self._ready.setText(readiness_words(state.readiness))
        if coming is None:
            return
        self._before.setText(self._before_words(state, coming.local_start.date()))
        briefing = reading(Readable.SESSION, coming.id)
        text = self.tr("%Ln item(s), what it is for and who leads", "", len(coming.items))
        self._add_reading(briefing, "file-text", self.tr("The agenda"), text)
        for item in coming.items:
            topic = state.topics.get(item.topic) if item.topic else None
            if topic is not None and len(self._readings) < MOST_READINGS:
                minutes = labels.minutes(reading_minutes(_words(topic)))
                text = self.tr("{minutes}, on the agenda").format(minutes=minutes)
                icon = str(self._theme.tokens.shelf(topic.shelf.category)["icon"])
                self._add_reading(reading(Readable.TOPIC, topic.id), icon, topic.title, text)

    def _before_words(self, state: HomeState, day: date) -> str:
        """Say before which session; a weekday alone would be taken for that of this week."""
        today, name = state.local_now.date(), state.pair.partner.first_name
        if day == today:
            return filled(self.tr("Before today’s session with {name}"), name=name)
        if abs(day - today) < WEEK:
            words = self.tr("Before {weekday}’s session with {name}")
            return filled(words, weekday=labels.weekday(day), name=name)
        words = self.tr("Before the session with {name} on {day}")
        return filled(words, name=name, day=labels.short_date(day, today))

    def _add_reading(self, place: Place, icon: str, title: str, text: str) -> None:
        card = ReadingCard(self._theme, place, icon, title, text)
        card.opened.connect(self.go)
        self._readings.append(card)
        self._reading_row.add(card, 1)

    # --- private --------------------------------------------------------------------------

    def _private_line(self, scroll: PageScroll) -> QHBoxLayout:
        self._private = QWidget()
        row = QHBoxLayout(self._private)
        row.setContentsMargins(0, 0, 0, 0)
        self._gaps.between(row, 8)
        self._private_text = TextLabel(self._theme, "", "private")
        opener = Button(self._theme, self.tr("Open"), "link")
        opener.setAccessibleName(self.tr("Open private notes"))
        opener.clicked.connect(self._open_notes)
        row.addWidget(PrivateEdge(self._theme, thickness=5, radius=2))
        row.addWidget(IconLabel(self._theme, "lock", "private", size=15))
        words = ResponsiveRow(self._theme, spacing=8)
        words.add(self._private_text)
        words.add(opener)
        scroll.add_row(words, OPENER_BELOW)
        row.addWidget(words)
        holder = QHBoxLayout()
        holder.addWidget(self._private)
        holder.addStretch(1)
        return holder

    def _read_learned(self) -> None:
        self.go.emit(all_learned())

    def _open_follow_ups(self) -> None:
        self.go.emit(Place(PageName.FOLLOW_UPS))

    def _open_notes(self) -> None:
        self.go.emit(Place(PageName.NOTES))


class ThreeCard(Card):
    """One of the three answers: an icon, a heading, lines in large type, the *way* to all of them.

    Signal: ``more()`` to see everything of the kind.
    """

    more = Signal()

    def __init__(self, theme: Theme, icon: tuple[str, str], title: str, way: str) -> None:
        super().__init__(theme, padding=22)
        self._gaps = Gaps(theme, self)
        head = QHBoxLayout()
        self._gaps.between(head, 10)
        head.addWidget(IconLabel(theme, icon[0], icon[1], size=20, beside=title))
        head.addWidget(TextLabel(theme, title, "h2", wrap=True), 1)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(head)
        self._gaps.below(self.body, 6)
        self._below_lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        self.body.addLayout(self._below_lines)
        self.body.addStretch(1)
        more = Button(theme, way, "link")
        more.clicked.connect(self.more)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.addWidget(more)
        foot.addStretch(1)
        self._gaps.around(foot, 0, 8, 0, 0)
        self.body.addWidget(self._foot)

    def add_field(self, field: QWidget) -> None:
        """Put *field* below the lines."""
        self._gaps.below(self._below_lines, 8)
        self._below_lines.addWidget(field)

    def offer_more(self, offered: bool) -> None:
        """Show the way to everything of the kind, or hide it where there is nothing."""
        self._foot.setVisible(offered)

    def show_lines(self, lines: list[QWidget], empty: str) -> None:
        """Show *lines*, or the sentence *empty* when there are none."""
        if not lines and empty:
            lines = [TextLabel(self._theme, empty, "muted", wrap=True)]
        fill(self._lines, lines, ruled=False)


class ReadingCard(ChoiceCard):
    """Something to read before the session.  Signal: ``opened(Place)``."""

    opened = Signal(object)

    def __init__(self, theme: Theme, place: Place, icon: str, title: str, text: str) -> None:
        super().__init__(theme, place.subject, icon, title, text)
        self._place = place
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.opened.emit(self._place)


def _words(topic: Topic) -> str:
    return " ".join(section.body for section in topic.sections)
