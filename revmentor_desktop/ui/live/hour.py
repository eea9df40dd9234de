"""The session that is held, as the page sees it: what stands where, and every step of it.

Between the page and the services: it reads session and run, looks at the clock once a second,
and carries each step out as one edit that can be taken back.  It shows nothing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from revmentor_desktop.domain import live as run_of
from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import ItemId
from revmentor_desktop.domain.live import Clock, Run
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Session,
    SessionState,
    tick_step,
)
from revmentor_desktop.services import live
from revmentor_desktop.services.capture import captured, read_capture, rewritten
from revmentor_desktop.services.finishing import Harvest, harvest
from revmentor_desktop.services.item_text import read_item
from revmentor_desktop.services.live import Moment
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import timedelta

    from revmentor_desktop.services.capture import Captured, CaptureKind
    from revmentor_desktop.ui.desk import Desk

TICK = 1000
"""Milliseconds between two looks at the clock."""

UNPLANNED_MINUTES = 10
MORE_MINUTES = 5


class Hour(QObject):
    """The session in progress.

    Signals: ``changed()`` when session, run or what was captured is another; ``ticked()`` once a
    second while it is watched; ``refused(sentence)`` for a step the rules do not allow.
    """

    changed = Signal()
    ticked = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk, steady: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steady = steady
        self._looked: tuple[float, float] | None = None
        self.session: Session | None = None
        self.run: Run | None = None
        self.harvest = Harvest()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)
        desk.commands.changed.connect(self._follow)

    # --- what stands where ----------------------------------------------------------------

    def watch(self, session: str) -> None:
        """Follow the session called *session*, and its clock if it is in progress."""
        self._looked = None
        self._read(session)
        if self.running:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Look at the clock no more."""
        self._timer.stop()
        self._looked = None

    @property
    def running(self) -> bool:
        """Whether the session is in progress."""
        session, run = self.session, self.run
        return session is not None and session.state is SessionState.IN_PROGRESS and run is not None

    @property
    def item(self) -> AgendaItem | None:
        """The item that is on."""
        if self.session is None or self.run is None:
            return None
        return next((one for one in self.session.items if one.id == self.run.current), None)

    @property
    def coming(self) -> AgendaItem | None:
        """The item that comes next."""
        if self.session is None or self.run is None:
            return None
        return live.next_item(self.session, self.run.current)

    def clock(self) -> Clock | None:
        """Return what the clock shows now."""
        if self.session is None or self.run is None:
            return None
        return run_of.clock(self.run, self.session, self._desk.workspace.now())

    def spent(self) -> dict[ItemId, timedelta]:
        """Return how long each item was on so far."""
        return run_of.spent(self.run, self._desk.workspace.now()) if self.run else {}

    def look(self) -> None:
        """Look at the clock; note it where the computer's was set meanwhile."""
        moment = self._moment()
        if moment is None:
            return
        now = moment.now.timestamp(), self._steady()
        before, self._looked = self._looked, now
        if before is not None:
            passed = now[0] - before[0], now[1] - before[1]
            self._do(self.tr("Follow the clock"), live.clock_set(moment, *passed))
        self.ticked.emit()

    # --- the steps ------------------------------------------------------------------------

    def go_on(self) -> None:
        """Begin the next item; this one is done."""
        self._step(self.tr("Next item"), live.gone_on)

    def go_back(self) -> None:
        """Take up the item before again."""
        self._step(self.tr("Previous item"), live.gone_back)

    def skip(self) -> None:
        """Leave this item and begin the next."""
        self._step(self.tr("Skip item"), live.skipped)

    def turn_pause(self) -> None:
        """Pause the clock, or go on."""
        paused = self.run is not None and self.run.paused
        self._step(self.tr("Go on") if paused else self.tr("Pause"), live.pause_turned)

    def add_time(self) -> None:
        """Give this item five minutes more."""
        self._step(self.tr("More time"), live.time_added)

    def tick(self, step: int, *, done: bool) -> None:
        """Tick a step of the item that is on, or not."""
        if self.session is not None and self.item is not None:
            ticked = tick_step(self.session, self.item.id, step, done=done)
            name = self.tr("Tick step") if done else self.tr("Untick step")
            self._do(name, edited(self.session, ticked))

    def move(self, item: str, to: int) -> None:
        """Move an item that is still to come to place *to* of the agenda."""
        moment = self._moment()
        if moment is not None:
            self._do(self.tr("Move item"), live.reordered(moment, ItemId(item), to))

    def add_items(self, lines: Iterable[str]) -> None:
        """Put an item for each of *lines*, which nobody planned, behind this one, in one step.

        A line may name its minutes, as on an agenda.
        """
        moment, new_id = self._moment(), self._desk.workspace.new_id
        said = [(minutes, title) for minutes, title in map(read_item, lines) if title]
        if moment is None or not said:
            return
        items = [
            AgendaItem(ItemId(new_id()), ItemKind.FREE, title, minutes or UNPLANNED_MINUTES)
            for minutes, title in said
        ]
        name = self.tr("Add item") if len(items) == 1 else self.tr("Add items")
        if self._do(name, live.added_unplanned(moment, *items)) and len(items) > 1:
            self._desk.offer_undo(labels.lines_added(len(items)))

    # --- what is captured -----------------------------------------------------------------

    def keep(self, line: str, kind: CaptureKind, who: Who | None, *, private: bool) -> bool:
        """Keep *line*; return whether it is stored.  A name in it goes before *who*."""
        return self.keep_all((line,), kind, who, private=private)

    def keep_all(
        self, lines: Iterable[str], kind: CaptureKind, who: Who | None, *, private: bool
    ) -> bool:
        """Keep each of *lines* in the same way, in one step; return whether that is stored."""
        session = self.session
        workspace = self._desk.workspace
        now = workspace.now()
        read = partial(
            read_capture,
            kind=kind,
            pair=workspace.pair,
            now=now,
            private=private,
            who=who,
            day_first=labels.day_comes_first(),
        )
        captures = [capture for capture in map(read, lines) if capture is not None]
        if session is None or not captures:
            return False
        values = (captured(capture, session, now, workspace.new_id) for capture in captures)
        return self._do(self.tr("Capture"), added(*values))

    def rewrite(self, value: Captured, line: str, kind: CaptureKind) -> None:
        """Write *value* anew as *line* says."""
        workspace = self._desk.workspace
        asker = Who.of(value.asked_by) if isinstance(value, Question) else None
        capture = read_capture(
            line,
            kind,
            workspace.pair,
            workspace.now(),
            who=asker,
            day_first=labels.day_comes_first(),
        )
        if capture is not None:
            self._do(self.tr("Edit"), edited(value, rewritten(value, capture)))

    def remove(self, value: Captured) -> bool:
        """Delete *value*; return whether that was stored."""
        gone = thrown_away(removed(value), self._desk.workspace)
        return self._do(self.tr("Delete"), gone)

    # --- private --------------------------------------------------------------------------

    def _moment(self) -> Moment | None:
        if self.session is None or self.run is None or not self.running:
            return None
        return Moment(self.session, self.run, self._desk.workspace.now())

    def _step(self, name: str, step: Callable[[Moment], ChangeSet]) -> None:
        moment = self._moment()
        if moment is None:
            return
        try:
            changes = step(moment)
        except RuleBroken as broken:
            self.refused.emit(labels.rule_broken(broken))
            return
        self._do(name, changes)

    def _do(self, name: str, changes: ChangeSet) -> bool:
        return self._desk.commands.do(name, changes)

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if self.session is not None and change_set:
            self._read(self.session.id)

    def _read(self, session: str) -> None:
        read = self._desk.workspace.read
        self.session = read.session(session)
        self.run = read.find(Run, session)
        if self.session is not None and self.run is not None and self.run.earliest is not None:
            self.harvest = harvest(self._desk.workspace, self.session, self.run.earliest)
        else:
            self.harvest = Harvest()
        self.changed.emit()
