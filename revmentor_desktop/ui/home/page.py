"""The page that answers what to do now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services import public_holidays
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.home.mentee import MenteeHome
from revmentor_desktop.ui.home.mentor import MentorHome
from revmentor_desktop.ui.home.rescue_card import RescueCard
from revmentor_desktop.ui.home.state import HomeState, Offer, is_due, read_home
from revmentor_desktop.ui.jotting import Jotting
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.pausing import Pausing
from revmentor_desktop.ui.places import NEW, PageName, Place, Readable, printing, reading
from revmentor_desktop.ui.rescuing import plan_rescue
from revmentor_desktop.ui.starting import start_session
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, ResponsiveRow
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QHideEvent, QShowEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.home.offers import Offers

STACKED_BELOW = 620
CLOCK_MS = 15_000
"""How often the clock is looked at while Home is in sight."""


class HomePage(Page):
    """Home, for whichever of the two owns the workspace."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.HOME, desk)
        theme = desk.theme
        self._state: HomeState | None = None
        self._jotting = Jotting(desk, self)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.timeout.connect(self._refresh_if_seen)
        self._ahead = Stepwise(self)
        self._ahead.ended.connect(self._refresh_if_seen)
        self._scroll = PageScroll(theme, margin=40, narrow_margin=24, content_max=1060)
        self._date = TextLabel(theme, "", "muted")
        self._greeting = TextLabel(theme, "", "display", wrap=True)
        self._stage = Button(theme, "", "primary", icon="play")
        self._stage.setObjectName("start_coming")
        self._stage.setProperty("writes", True)
        self._stage.clicked.connect(self._start_coming)
        self._read = Button(theme, "", "primary", icon="book-open")
        self._read.setObjectName("read_last")
        self._read.clicked.connect(self._read_last)
        self._pausing = Pausing(desk, self)
        self._rescue = RescueCard(theme)
        self._rescue.wanted.connect(self._plan_rescue)
        self._rescue.go.connect(self.go)
        self._below = QVBoxLayout()
        self._offers: Offers | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self._follow_clock)
        self.body = self._make_body()
        self._lay_out()
        desk.commands.changed.connect(self._follow)
        theme.resized.connect(self.refresh)

    # --- page -----------------------------------------------------------------------------

    def show_place(self, _place: Place) -> None:
        """Show the present state of things; what stands here just so is not made anew."""
        before, state = self._state, read_home(self.desk.workspace, self.desk.collection)
        if before is not None and state.is_like(before):
            self._show_time(state)
        else:
            self._show(state)

    def memory(self) -> object:
        """Return how far down one is."""
        return self._scroll.verticalScrollBar().value()

    def recall(self, memory: object) -> None:
        """Go to where one was."""
        if isinstance(memory, int):
            self._scroll.verticalScrollBar().setValue(memory)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Share the next session; new on this page means a session."""
        possible: dict[Deed, Callable[[], None]] = {
            Deed.NEW_HERE: self._plan,
            **self._pausing.deeds(),
        }
        if self._state is not None and self._state.coming is not None:
            possible[Deed.SHARE] = self._share_next
        if self._state is not None and self._state.last is not None:
            possible[Deed.READING] = self._read_last
        if self._state is not None and (self._state.coming or self._state.last):
            possible[Deed.PRINT] = self._print
        return possible

    def focus_body(self) -> None:
        """Put the focus on the one primary button, or where work begins if there is none."""
        if isinstance(self.body, MentorHome):
            self.body.next.primary().setFocus()
        elif self._stage.isVisibleTo(self):
            self._stage.setFocus()
        elif self._read.isVisibleTo(self):
            self._read.setFocus()
        elif isinstance(self.body, MenteeHome):
            self.body.focus_first()

    def refresh(self) -> None:
        """Read everything anew and show it."""
        self._show(read_home(self.desk.workspace, self.desk.collection))

    def _show(self, state: HomeState) -> None:
        self._state = state
        self._show_hour(state)
        self._read.setVisible(state.pair.me is Role.MENTEE and state.last is not None)
        if state.last is not None:
            text = self.tr("Read session {number}, {minutes}").format(
                number=state.last.number, minutes=labels.minutes(state.recap_minutes)
            )
            self._read.set_text(text)
        self._show_stage(state)
        if state.proposes and state.proposed is None:
            self._ahead.begin_when_painted(public_holidays.load())
        self._pausing.refresh()
        self._rescue.show_rescue(state.rescue, state.now.date())
        self._show_offers(state)
        self.body.show_state(state)
        self.deeds_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the clock while one looks."""
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock be."""
        super().hideEvent(event)
        self._clock.stop()

    def _show_hour(self, state: HomeState) -> None:
        now, me = state.local_now, state.pair.person(state.pair.me)
        self._date.setText(labels.heading_date(now.date()))
        self._greeting.setText(labels.greeting(now.hour, me.first_name))

    def _follow_clock(self) -> None:
        """Show what changes with the time; read everything anew when a day has begun."""
        before = self._state
        if before is None:
            return
        state = replace(before, now=self.desk.workspace.now())
        if state.local_now.date() != before.local_now.date():
            self.refresh()
            return
        self._show_time(state)

    def _show_time(self, state: HomeState) -> None:
        """Show what changes within a day though all else stays: *state* is like the last one."""
        self._state = state
        self._show_hour(state)
        self._show_stage(state)
        if isinstance(self.body, MentorHome):
            self.body.next.show_state(state)

    def _show_stage(self, state: HomeState) -> None:
        """Offer the mentee the stage of a session that runs, or begins within the half hour."""
        coming = state.coming
        seen = state.pair.me is Role.MENTEE and coming is not None and is_due(coming, state.now)
        self._stage.setVisible(seen)
        self._read.set_kind("secondary" if seen else "primary")
        if coming is not None and seen:
            runs = coming.state is SessionState.IN_PROGRESS
            words = (
                self.tr("Go back to session {number}")
                if runs
                else self.tr("Start session {number}")
            )
            self._stage.set_text(words.format(number=coming.number))

    def _show_offers(self, state: HomeState) -> None:
        """Offer what is neither written nor put aside, once a session is planned."""
        if not state.offers:
            if self._offers is not None:  # planning it was taken back
                self._offers.show_offers(())
            return
        over = self._offers_over(state)
        written = [one for one in Offer if one not in over and one not in state.unwritten]
        if written:
            self._end_offers(*written)
        offered = [one for one in state.unwritten if one not in over]
        if offered and self._offers is None:
            self._make_offers()
        if self._offers is not None:
            self._offers.show_offers(offered)

    # --- making ---------------------------------------------------------------------------

    def _make_offers(self) -> None:
        """Make the lines that few see, and see for a while."""
        from revmentor_desktop.ui.home.offers import Offers

        self._offers = Offers(self.desk.theme)
        self._offers.go.connect(self.go)
        self._offers.settings.connect(self.settings)
        self._offers.put_aside.connect(self._put_aside)
        self._below.addWidget(self._offers)

    def _make_body(self) -> MentorHome | MenteeHome:
        theme = self.desk.theme
        if self.desk.workspace.pair.me is Role.MENTOR:
            mentor = MentorHome(theme, self._scroll)
            mentor.take.connect(self._take)
            mentor.share.connect(self.share)
            mentor.start.connect(self._start)
            mentor.go.connect(self.go)
            mentor.plan.connect(self._plan)
            mentor.ticked.connect(self._tick)
            return mentor
        mentee = MenteeHome(theme, self._scroll, self.desk.cover)
        mentee.asked.connect(self._ask)
        mentee.pasted.connect(self._jotting.ask_all)
        mentee.go.connect(self.go)
        mentee.plan.connect(self._plan)
        mentee.ticked.connect(self._tick)
        return mentee

    def _lay_out(self) -> None:
        theme = self.desk.theme
        words = QVBoxLayout()
        gaps = Gaps(theme, self)
        gaps.between(words, 2)
        words.addWidget(self._date)
        words.addWidget(self._greeting)
        head = ResponsiveRow(theme, spacing=10)
        head.add(words, 1)
        button = QHBoxLayout()
        gaps.between(button, 10)
        button.addWidget(self._stage)
        button.addWidget(self._read)
        button.addStretch(1)
        head.add(button)
        self._scroll.add_row(head, STACKED_BELOW)
        self._scroll.body.addWidget(head)
        gaps.below(self._scroll.body, 20)
        above = QVBoxLayout()
        gaps.between(above, 16)
        above.addWidget(self._pausing.line)
        above.addWidget(self._rescue)
        above.addWidget(self.body)
        above.addLayout(self._below)
        self._scroll.body.addLayout(above)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    # --- doing ----------------------------------------------------------------------------

    def _follow(self, _change_set: ChangeSet, _origin: object) -> None:
        if self.isVisible():
            self._stale.start(0)

    def _refresh_if_seen(self) -> None:
        """Show what has changed, unless it led away: whoever comes back is shown all anew."""
        if self.isVisible():
            self.refresh()
        else:
            self._state = None  # a box that was ticked shows what may be taken back by then

    def _plan(self) -> None:
        self.go.emit(Place(PageName.SESSIONS, NEW))

    def _plan_rescue(self) -> None:
        """Plan the short session that is offered, and go there."""
        if self._state is None or self._state.rescue is None:
            return
        place = plan_rescue(self.desk, self._state.rescue)
        if place is not None:
            self.go.emit(place)

    def _start(self, session: str) -> None:
        """Go to the stage of a session; it starts unless it runs already."""
        place = start_session(self.desk, session)
        if place is not None:
            self.go.emit(place)

    def _start_coming(self) -> None:
        if self._state is not None and self._state.coming is not None:
            self._start(self._state.coming.id)

    def _offers_over(self, state: HomeState) -> set[Offer]:
        """Return what was written once, or put aside."""
        kept = self.desk.preferences.offered
        return {one for one in Offer if f"{state.pair.id}={one.value}" in kept}

    def _end_offers(self, *offers: Offer) -> None:
        """Offer *offers* no more."""
        preferences, pair = self.desk.preferences, self.desk.workspace.pair
        ended = (f"{pair.id}={one.value}" for one in offers)
        preferences.offered = (*preferences.offered, *ended)

    def _put_aside(self, offer: Offer) -> None:
        self._end_offers(offer)
        self.refresh()

    def _share_next(self) -> None:
        if self._state is not None and self._state.coming is not None:
            self.share.emit(self._state.coming.id)

    def _read_last(self) -> None:
        if self._state is not None and self._state.last is not None:
            self.go.emit(reading(Readable.SESSION, self._state.last.id))

    def _print(self) -> None:
        """Print the briefing of the session to come, or else the recap of the last one."""
        session = (self._state.coming or self._state.last) if self._state is not None else None
        if session is not None:
            self.go.emit(printing(Readable.SESSION, session.id))

    def _take(self, key: str) -> None:
        """Put what waits on the agenda of the session to come."""
        from revmentor_desktop.services.placing import placed  # not to be seen

        state = self._state
        if state is None or state.coming is None:
            return
        found = next((one for one in state.waiting if one.key[1] == key), None)
        if found is None:
            return
        try:
            changes = placed(found, state.coming, self.desk.workspace.new_id)
        except RuleBroken as broken:
            self.desk.notices.tell(labels.rule_broken(broken))
            return
        if self.desk.commands.do(self.tr("Add to the agenda"), changes):
            self._state = replace(state, waiting=())  # until it is read anew: it was taken
            text = self.tr("Added to session {number}").format(number=state.coming.number)
            self.desk.offer_undo(text)

    def _tick(self, action_id: str, done: bool) -> None:
        if not self._jotting.tick(action_id, done=done):
            QTimer.singleShot(0, self, self.refresh)  # the box shows a tick that is not stored

    def _ask(self, text: str) -> None:
        """Keep a question as a draft that only I see."""
        if self._jotting.ask(text) and isinstance(self.body, MenteeHome):
            self.body.forget_question()
