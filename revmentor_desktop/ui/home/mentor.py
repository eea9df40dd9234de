"""The mentor's Home: the next session and how ready it is, what waits, and what stayed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.names import filled
from revmentor_desktop.services.reasons import Reason
from revmentor_desktop.services.suggestions import CarriedOver
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.home.next_session import NextSessionCard
from revmentor_desktop.ui.home.rows import ROOM, Line, fill
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.widgets.action_line import ActionLine
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, ResponsiveRow
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.people import Role
    from revmentor_desktop.services.suggestions import Suggestion
    from revmentor_desktop.ui.home.state import HomeState
    from revmentor_desktop.ui.theme import Theme

STACKED_BELOW = 700
MOST_WAITING = 5


class MentorHome(QWidget):
    """What a mentor needs on the evening before.

    Signals: ``go(Place)``, ``plan()``, ``share(session_id)``, ``start(session_id)``; ``take(key)``
    to put what waits on the agenda of the next session; ``ticked(action_id, done)``.
    """

    go = Signal(object)
    plan = Signal()
    share = Signal(str)
    start = Signal(str)
    take = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, scroll: PageScroll) -> None:
        super().__init__()
        self._theme = theme
        self._state: HomeState | None = None
        self._gaps = Gaps(theme, self)
        self.next = NextSessionCard(theme, scroll)
        self.next.go.connect(self.go)
        self.next.plan.connect(self.plan)
        self.next.share.connect(self.share)
        self.next.start.connect(self.start)
        self._make_waiting()
        self._make_stayed()
        self._make_since()
        right = QVBoxLayout()
        self._gaps.between(right, 16)
        right.addWidget(self._stayed)
        right.addWidget(self._since)
        right.addStretch(1)
        row = ResponsiveRow(theme, spacing=20)
        row.add(self._waiting, 5)
        row.add(right, 4)
        scroll.add_row(row, STACKED_BELOW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._gaps.between(column, 20)
        column.addWidget(self.next)
        column.addWidget(row)

    def show_state(self, state: HomeState) -> None:
        """Show *state*."""
        self._state = state
        self.next.show_state(state)
        self._show_waiting(state)
        self._show_stayed(state)
        self._show_since(state)

    # --- making ---------------------------------------------------------------------------

    def _make_waiting(self) -> None:
        self._waiting = Card(self._theme, padding=18)
        self._waiting.setObjectName("waiting")
        self._waiting.body.addWidget(TextLabel(self._theme, self.tr("Waiting for you"), "h3"))
        self._waiting_lines = QVBoxLayout()
        self._waiting_lines.setSpacing(0)
        self._waiting.body.addLayout(self._waiting_lines)
        self._waiting.body.addStretch(1)
        everything = Button(self._theme, self.tr("All follow-ups"), "link")
        everything.setObjectName("all_follow_ups")
        everything.clicked.connect(self._open_follow_ups)
        foot = QHBoxLayout()
        foot.addWidget(everything)
        foot.addStretch(1)
        self._waiting.body.addLayout(foot)

    def _make_stayed(self) -> None:
        self._stayed = Card(self._theme, padding=18)
        self._stayed.setObjectName("stayed")
        self._stayed_title = TextLabel(self._theme, "", "h3")
        self._stayed_lines = QVBoxLayout()
        self._stayed_lines.setSpacing(0)
        self._read = Button(self._theme, "", "link")
        self._read.setObjectName("read_recap")
        self._read.clicked.connect(self._read_recap)
        foot = QHBoxLayout()
        foot.addWidget(self._read)
        foot.addStretch(1)
        self._stayed.body.addWidget(self._stayed_title)
        self._stayed.body.addLayout(self._stayed_lines)
        self._stayed.body.addLayout(foot)

    def _make_since(self) -> None:
        self._since = Card(self._theme, padding=18)
        self._since_title = TextLabel(self._theme, "", "h3")
        self._since_text = TextLabel(self._theme, "", "muted", wrap=True)
        head = QHBoxLayout()
        self._gaps.between(head, 8)
        head.addWidget(IconLabel(self._theme, "leaf", "accentText", size=18))
        head.addWidget(self._since_title, 1)
        self._since.body.addLayout(head)
        self._gaps.below(self._since.body, 4)
        self._since.body.addWidget(self._since_text)

    # --- showing --------------------------------------------------------------------------

    def _show_waiting(self, state: HomeState) -> None:
        lines: list[QWidget] = []
        for one in state.waiting:
            line = self._suggestion(state, one)
            line.pressed.connect(self.take)
            lines.append(line)
        for question in state.unplaced:
            asked = self._asked(state, question.asked_by, state.day(question.asked))
            icon = ("message-circle-question-mark", "info")
            lines.append(Line(self._theme, question.id, icon, question.text, asked))
        for action in [one for one in state.actions if one.done is None]:
            if len(lines) >= MOST_WAITING:
                break
            tick = ActionLine(
                self._theme, action.id, action.text, self._due(state, action), done=False
            )
            tick.ticked.connect(self.ticked)
            lines.append(tick)
        self._waiting.setVisible(bool(lines) or state.coming is not None)
        if not lines:
            room = self._theme.scaled(ROOM)
            nothing = TextLabel(self._theme, self.tr("Nothing is waiting."), "muted")
            nothing.setContentsMargins(0, room, 0, room)
            lines.append(nothing)
        fill(self._waiting_lines, lines, ruled=True)

    def _suggestion(self, state: HomeState, one: Suggestion) -> Line:
        carried = isinstance(one.subject, CarriedOver)
        icon = ("repeat", "textSecondary") if carried else ("message-circle-question-mark", "info")
        assert state.coming is not None
        action = labels.session_name(state.coming)
        return Line(self._theme, one.key[1], icon, one.title, self._why(state, one), action=action)

    def _why(self, state: HomeState, one: Suggestion) -> str:
        why = one.why
        if why.reason is Reason.NOT_REACHED:
            return self.tr("Not reached in session {number}").format(number=why.number)
        if why.role is None or why.day is None:
            return ""
        if why.reason is Reason.STILL_FOGGY:
            return self.tr("Still foggy, asked on {day}").format(
                day=labels.day_near(why.day, state.local_now.date())
            )
        return self._asked(state, why.role, why.day)

    def _asked(self, state: HomeState, role: Role, day: date) -> str:
        on = labels.day_near(day, state.local_now.date())
        if role is state.pair.me:
            return self.tr("You asked on {day}").format(day=on)
        name = state.pair.person(role).first_name
        return filled(self.tr("{name} asked on {day}"), name=name, day=on)

    def _due(self, state: HomeState, action: Action) -> str:
        if action.due is None:
            return self.tr("Your action")
        due = labels.due(action.due, state.local_now.date())
        return self.tr("Your action, {due}").format(due=due)

    def _show_stayed(self, state: HomeState) -> None:
        self._stayed.setVisible(state.last is not None)
        if state.last is None:
            return
        self._stayed_title.setText(
            self.tr("What stayed from session {number}").format(number=state.last.number)
        )
        icon = ("lightbulb", "warn")
        lines: list[QWidget] = []
        for takeaway in state.takeaways:
            day = labels.day_near(state.day(takeaway.captured), state.local_now.date())
            who = labels.who(state.pair, takeaway.by)
            meta = self.tr("{name}, {day}").format(name=who, day=day) if who else day
            lines.append(Line(self._theme, takeaway.id, icon, takeaway.text, meta))
        fill(self._stayed_lines, lines, ruled=True)
        text = self.tr("Read the recap, {minutes}")
        self._read.set_text(text.format(minutes=labels.minutes(state.recap_minutes)))

    def _show_since(self, state: HomeState) -> None:
        self._since.setVisible(state.since is not None)
        if state.since is None:
            return
        month = labels.month_near(state.since.date(), state.local_now.date())
        self._since_title.setText(self.tr("Since {month}").format(month=month))
        sessions = self.tr("%Ln session(s)", "", state.held_count)
        topics = self.tr("%Ln topic(s) explored", "", state.topics_covered)
        actions = self.tr("{done} of {all} actions done").format(
            done=state.actions_done, all=state.actions_all
        )
        self._since_text.setText(
            self.tr("{sessions}, {topics}, {actions}.").format(
                sessions=sessions, topics=topics, actions=actions
            )
        )

    def _open_follow_ups(self) -> None:
        self.go.emit(Place(PageName.FOLLOW_UPS))

    def _read_recap(self) -> None:
        if self._state is not None and self._state.last is not None:
            self.go.emit(Place(PageName.SESSION, self._state.last.id, Tab.RECAP))
