"""The page on which a session is held.  It fills the window; the field for a line has the focus.

Private things are covered while it is in front, and the screen stays awake where the system can
be asked.  Leaving it stops nothing: the clock is worked out from what happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.capture import CaptureKind
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.asking import Asking
from revmentor_desktop.ui.live.awake import Awake
from revmentor_desktop.ui.live.capture_bar import CaptureBar
from revmentor_desktop.ui.live.captured import CapturedPane
from revmentor_desktop.ui.live.coming import ComingCard
from revmentor_desktop.ui.live.finish import FinishPane
from revmentor_desktop.ui.live.hour import MORE_MINUTES, Hour
from revmentor_desktop.ui.live.plan_menu import PlanMenu
from revmentor_desktop.ui.live.ring import spoken
from revmentor_desktop.ui.live.stage import Stage, StageWindow
from revmentor_desktop.ui.live.top_bar import LiveTopBar
from revmentor_desktop.ui.page import Page, Room
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.question_strip import QuestionStrip
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from revmentor_desktop.domain.private import DraftQuestion
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.services.capture import Captured
    from revmentor_desktop.services.question_desk import QuestionDeed
    from revmentor_desktop.ui.desk import Desk

LEAST = 30
"""Pixels at 100 % text size that what is talked about has of a low window at least."""
ANNOUNCED = (300, 60, 0)
"""Seconds left at which a screen reader says so; in between it is silent."""


class LivePage(Page):
    """One session while it is held, and its closing.  Its signals are those of ``Page``."""

    full = True
    alone = True

    def __init__(
        self, desk: Desk, steady: Callable[[], float] | None = None, awake: Awake | None = None
    ) -> None:
        super().__init__(PageName.LIVE, desk)
        self._hour = Hour(desk, steady or desk.workspace.steady, self)
        self._asking = Asking(desk, self)
        self._awake = awake or Awake()
        self._window: StageWindow | None = None
        self._covered_before = False
        self._said = 0
        self._shown_item = ""
        self._make_parts()
        self._lay_out()
        self._connect()
        self.arrange()

    # --- the promises of a page -----------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the session that *place* names."""
        self._hour.watch(place.subject)
        if self._stack.currentWidget() is self.finish and self._hour.running:
            self._stack.setCurrentWidget(self._live)
        self._hour.look()

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return the steps of a session, and the kinds of a line."""
        if not self._hour.running or self._stack.currentWidget() is not self._live:
            return {Deed.LEAVE_SESSION: self._leave}
        return {
            Deed.NEXT_ITEM: self._go_on,
            Deed.PREVIOUS_ITEM: self._hour.go_back,
            Deed.SKIP_ITEM: self._hour.skip,
            Deed.PAUSE_SESSION: self._hour.turn_pause,
            Deed.MORE_TIME: self._hour.add_time,
            Deed.FINISH_SESSION: self.open_finish,
            Deed.LEAVE_SESSION: self._leave,
            Deed.CHANGE_VISIBILITY: self.bar.turn_private,
            Deed.JOT_QUESTION: self.bar.jot,
            Deed.CAPTURE_NOTE: self._choose_note,
            Deed.CAPTURE_QUESTION: self._choose_question,
            Deed.CAPTURE_ACTION: self._choose_action,
            Deed.CAPTURE_TAKEAWAY: self._choose_takeaway,
            Deed.CAPTURE_TERM: self._choose_term,
        }

    def panes(self) -> Sequence[QWidget]:
        """Return the bar above, the stage, what was captured, and the bar to write in."""
        if self._stack.currentWidget() is self.finish:
            return (self.finish,)
        return (self.top, self.stage, self.captured, self.bar)

    def focus_body(self) -> None:
        """Put the focus into the line, or where the session is closed."""
        shown = self._stack.currentWidget()
        if shown is self._live:
            self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown is self.finish:
            self.finish.focus_first()
        else:
            self._over.button().setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Keep what was captured behind a button, and figures instead of a ring, in little room."""
        narrow = self.room is not Room.WIDE
        self.top.arrange(narrow=narrow)
        self.captured.setVisible(not narrow or self.top.captured.isChecked())
        self.stage.arrange(narrow=self.room is Room.NARROW, low=self.low)
        self.bar.arrange(narrow=self.room is Room.NARROW)
        self._follow_theme()

    # --- Qt -------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Cover private things, and keep the screen awake."""
        super().showEvent(event)
        if not event.spontaneous():
            self._covered_before = self.desk.cover.on
            self.desk.cover.set_on(True)
            self._awake.hold(self.tr("A session is held"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the cover, the screen and the second window back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._hour.stop()
            self._awake.release()
            self.desk.cover.set_on(self._covered_before)
            self._close_window()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Come back from the closing with Esc, and to the line from anywhere else."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._stack.currentWidget() is self.finish:
            self._close_finish()
        else:
            self.focus_body()

    # --- what can be done -----------------------------------------------------------------

    def open_finish(self) -> None:
        """Go to the closing of the session."""
        session, run = self._hour.session, self._hour.run
        if session is not None and run is not None and self._hour.running:
            self.finish.open(session, run)
            self._stack.setCurrentWidget(self.finish)
            self.finish.focus_first()
            self.deeds_changed.emit()

    def keep(self, line: str, kind: CaptureKind, who: object, private: bool) -> None:
        """Keep what was written, and be ready for the next line."""
        from revmentor_desktop.domain.people import Who

        owner = who if isinstance(who, Who) else None
        if self._hour.keep(line, kind, owner, private=private):
            self.bar.clear()
            announce(self.bar.field, self.tr("Kept"))

    def keep_all(self, lines: Sequence[str], kind: CaptureKind, who: object, private: bool) -> None:
        """Keep each of the lines that were pasted; what is being typed stays."""
        from revmentor_desktop.domain.people import Who

        owner = who if isinstance(who, Who) else None
        if self._hour.keep_all(lines, kind, owner, private=private):
            announce(self.bar.field, labels.lines_added(len(lines)))

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self.desk.theme
        self.top = LiveTopBar(theme, self.desk.keymap)
        self.stage = Stage(theme)
        self.cue = TextLabel(theme, "", "body", wrap=True)
        self.cue_pane = CoverPane(theme, self.desk.cover, self.cue, lines=1)
        self.strip = QuestionStrip(self.desk)
        self.stage.below_steps.addWidget(self.strip)
        self.stage.below_steps.addWidget(self.cue_pane)
        self.pause = Button(theme, self.tr("Pause"), "quiet", icon="pause")
        self.more = Button(theme, self.tr("%Ln more min", "", MORE_MINUTES), "quiet", icon="plus")
        self.stage.below_ring.addStretch(1)
        self.stage.below_ring.addWidget(self.pause)
        self.stage.below_ring.addWidget(self.more)
        self.stage.below_ring.addStretch(1)
        self.captured = CapturedPane(self.desk)
        self.bar = CaptureBar(self.desk)
        self.finish = FinishPane(self.desk)
        self._over = EmptyState(theme, "flag", "", "", self.tr("Read the recap"), kind="primary")
        self.coming = ComingCard(self.desk)

    def _lay_out(self) -> None:
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.addWidget(self.stage, 1)
        self._left.addWidget(self.coming)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(left, 1)
        middle.addWidget(self.captured)
        self._live = QWidget()
        column = QVBoxLayout(self._live)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        self._stack = QStackedWidget()
        for part in (self._live, self.finish, self._over):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._follow_theme()

    def _follow_theme(self) -> None:
        scaled = self.desk.theme.scaled
        side = scaled(24 if self.room is not Room.WIDE else 40)
        self._left.setContentsMargins(side, scaled(8 if self.low else 20), side, scaled(12))
        self._left.setSpacing(scaled(12))
        self.stage.setMinimumHeight(scaled(LEAST))

    def _connect(self) -> None:
        hour = self._hour
        hour.changed.connect(self._follow_hour)
        hour.ticked.connect(self._follow_clock)
        hour.refused.connect(self.desk.notices.toast)
        self.top.left.connect(self._leave)
        self.top.finished.connect(self.open_finish)
        self.top.captured_wanted.connect(self._show_captured)
        self.top.second_screen_wanted.connect(self._show_window)
        self.stage.ticked.connect(self._tick)
        self.pause.clicked.connect(hour.turn_pause)
        self.more.clicked.connect(hour.add_time)
        self.coming.next.clicked.connect(self._go_on)
        self.coming.skip.clicked.connect(hour.skip)
        self.coming.plan.clicked.connect(self._open_plan)
        self.bar.entered.connect(self.keep)
        self.bar.pasted.connect(self.keep_all)
        self.captured.rewritten.connect(hour.rewrite)
        self.captured.removed.connect(self._remove)
        self.captured.asked.connect(self._ask)
        self.strip.done.connect(self.focus_body)
        self.finish.left.connect(self._close_finish)
        self.finish.closed.connect(self._go_to_recap)
        self._over.pressed.connect(self._go_on_from_over)
        self.desk.theme.resized.connect(self._follow_theme)
        self._leave_focus_to_line()

    def _leave_focus_to_line(self) -> None:
        """Let who presses something with the mouse write on; Tab goes to all of it."""
        pressed: tuple[QWidget, ...] = (self.pause, self.more, self.stage.steps)
        pressed += (self.top.screen_button, self.top.captured, self.bar.kind_button)
        pressed += (self.coming.plan, self.coming.skip, self.coming.next)
        for part in pressed:
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # --- following ------------------------------------------------------------------------

    def _follow_hour(self) -> None:
        """Show session, item and what was captured as they are now."""
        session = self._hour.session
        if session is None or not self._hour.running:
            self._show_over()
            return
        if self._stack.currentWidget() is self._over:
            self._stack.setCurrentWidget(self._live)
            self.deeds_changed.emit()
        pair, library = self.desk.workspace.pair, self.desk.library
        item, coming = self._hour.item, self._hour.coming
        self.top.show_session(session)
        for stage in self._stages():
            stage.show_item(item, session, pair, library)
        self.strip.show_question(item.question if item is not None else None)
        self._show_cue()
        self.captured.show_harvest(self._hour.harvest)
        self.top.show_count(len(self._hour.harvest.newest_first()))
        self.coming.show_item(coming, library)
        self._say_item()
        self._follow_clock()

    def _follow_clock(self) -> None:
        session, run, clock = self._hour.session, self._hour.run, self._hour.clock()
        if session is None or run is None or clock is None:
            return
        self.top.show_clock(clock, self.desk.workspace.now(), session.zone)
        self.top.segments.show_session(session, run.current, self._hour.spent())
        for stage in self._stages():
            stage.show_clock(clock)
        self.pause.set_text(self.tr("Go on") if clock.paused else self.tr("Pause"))
        self.pause.set_icon("play" if clock.paused else "pause")
        timed = clock.item is not None
        self.pause.setVisible(timed)
        self.more.setVisible(timed)
        left = int(clock.left.total_seconds())
        passed = [mark for mark in ANNOUNCED if left <= mark]
        if clock.allowed and len(passed) > self._said:
            announce(self.stage.ring, spoken(clock))
        self._said = len(passed)

    def _say_item(self) -> None:
        """Say which item begins, once."""
        item = self._hour.item
        if item is not None and item.id != self._shown_item:
            if self._shown_item:
                announce(self.stage, item.title)
            clock = self._hour.clock()
            left = int(clock.left.total_seconds()) if clock is not None else 0
            self._said = sum(left <= mark for mark in ANNOUNCED)
        self._shown_item = item.id if item is not None else ""

    def _show_cue(self) -> None:
        session, item = self._hour.session, self._hour.item
        cue = None
        if session is not None and item is not None:
            cues = self.desk.workspace.read.cues_of(session.id)
            cue = next((one for one in cues if one.item == item.id), None)
        self.cue.setText(cue.text if cue is not None else "")
        words = self.tr("1 private note, covered while you sit together")
        self.cue_pane.set_thing(cue.id if cue is not None else "", words)
        self.cue_pane.setVisible(cue is not None)

    def _show_over(self) -> None:
        session = self._hour.session
        fact, way = self.tr("This session is no longer there."), self.tr("Read the recap")
        if session is not None and session.state is SessionState.PLANNED:
            fact, way = self.tr("{session} has not begun."), self.tr("Continue preparing")
        elif session is not None:
            fact = self.tr("{session} is over.")
        name = labels.session_name(session) if session is not None else ""
        self._over.set_words(fact.format(session=name), "", way)
        writing = self.bar.field.hasFocus()
        self._stack.setCurrentWidget(self._over)
        if writing:
            self.focus_body()
        self._hour.stop()
        self.deeds_changed.emit()

    def _stages(self) -> tuple[Stage, ...]:
        return (self.stage,) if self._window is None else (self.stage, self._window.stage)

    # --- deeds ----------------------------------------------------------------------------

    def _choose_note(self) -> None:
        self.bar.choose(CaptureKind.NOTE)

    def _choose_question(self) -> None:
        self.bar.choose(CaptureKind.QUESTION)

    def _choose_action(self) -> None:
        self.bar.choose(CaptureKind.ACTION)

    def _choose_takeaway(self) -> None:
        self.bar.choose(CaptureKind.TAKEAWAY)

    def _choose_term(self) -> None:
        self.bar.choose(CaptureKind.TERM)

    def _go_on(self) -> None:
        """Begin the next item, or close the session behind the last."""
        if self._hour.coming is None:
            self.open_finish()
        else:
            self._hour.go_on()

    def _tick(self, step: int, done: bool) -> None:
        self._hour.tick(step, done=done)

    def _remove(self, value: Captured) -> None:
        if self._hour.remove(value):
            self.desk.offer_undo(self.tr("Deleted"))
            self.focus_body()

    def _ask(self, question: Question | DraftQuestion, deed: QuestionDeed) -> None:
        """Do something with a question that was captured; taken up, it comes behind this item."""
        item = self._hour.item
        self._asking.do(deed, question, self._hour.session, item.id if item is not None else None)

    def _leave(self) -> None:
        self.leave.emit()

    def _open_plan(self) -> None:
        if self._hour.session is None or self._hour.run is None:
            return
        menu = PlanMenu(self.desk.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.moved.connect(self._hour.move)
        menu.added.connect(self._hour.add_items)
        self._hour.changed.connect(menu.close)
        menu.show_session(self._hour.session, self._hour.run.current)
        plan = self.coming.plan
        corner = plan.mapToGlobal(plan.rect().topRight())
        menu.move(corner.x() - menu.width(), corner.y() - menu.sizeHint().height() - 8)
        menu.show()
        (menu.list if menu.list.lines() else menu.field).setFocus()

    def _show_captured(self, wanted: bool) -> None:
        self.captured.setVisible(wanted or self.room is Room.WIDE)

    def _show_window(self, wanted: bool) -> None:
        """Show the stage in a window of its own, on another screen if there is one."""
        if not wanted:
            self._close_window()
            return
        self._window = StageWindow(self.desk.theme, self)
        self._window.closed.connect(self._forget_window)
        self._window.stage.ticked.connect(self._tick)
        here = self.screen()
        others = [one for one in here.virtualSiblings() if one is not here]
        if others:
            self._window.setGeometry(others[0].availableGeometry())
        self._window.show()
        self._follow_hour()
        self.focus_body()

    def _close_window(self) -> None:
        if self._window is not None:
            self._window.close()

    def _forget_window(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            window.deleteLater()
        self.top.screen_button.setChecked(False)

    def _close_finish(self) -> None:
        """Go back to the session; what was chosen for its closing is asked again."""
        self._stack.setCurrentWidget(self._live)
        self.focus_body()
        self.deeds_changed.emit()

    def _go_on_from_over(self) -> None:
        """Go where the button leads: to the agenda of a session whose start was taken back."""
        session = self._hour.session
        if session is not None and session.state is SessionState.PLANNED:
            self.go.emit(Place(PageName.SESSION, session.id, Tab.AGENDA))
        else:
            self._go_to_recap()

    def _go_to_recap(self) -> None:
        session = self._hour.session
        if session is not None:
            self.go.emit(Place(PageName.SESSION, session.id, Tab.RECAP))
        else:
            self.leave.emit()
