"""Closing a session: nothing captured is lost, and what moves on moves once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from revmentor_desktop.domain import live as run_of
from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import (
    ItemKind,
    Outcome,
    Session,
    SessionState,
    waiting_items,
)
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services import live
from revmentor_desktop.services.capture import CaptureKind, captured, read_capture
from revmentor_desktop.services.finishing import (
    Closing,
    Harvest,
    as_held,
    drafted,
    finished,
    harvest,
    marked_held,
    next_planned,
    unreached,
)
from revmentor_desktop.services.live import Moment
from revmentor_desktop.services.planning import proposed_start, so_far_of, so_far_with
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.workspace import Workspace

END = make.NOW + timedelta(minutes=50)


class Hour:
    """A workspace with a session of four items in progress, the first one on."""

    def __init__(self, *others: object, start: datetime = make.NOW) -> None:
        wrap_up = make.item(4, kind=ItemKind.WRAP_UP, title="Wrap-up")
        items = (*(make.item(n) for n in (1, 2, 3)), wrap_up)
        self.planned = make.session(1, items=items, start=start)
        self.workspace: Workspace = make.workspace(self.planned, *others)  # type: ignore[arg-type]  # entities
        self.workspace.commit(live.started(self.planned, None, make.NOW))

    @property
    def session(self) -> Session:
        found = self.workspace.read.session(self.planned.id)
        assert found is not None
        return found

    @property
    def run(self) -> Run:
        found = self.workspace.read.find(Run, self.planned.id)
        assert found is not None
        return found

    def keep(self, line: str, *, private: bool = False) -> None:
        capture = read_capture(line, CaptureKind.NOTE, make.pair(), make.NOW, private=private)
        assert capture is not None
        value = captured(capture, self.session, make.NOW, self.workspace.new_id)
        self.workspace.commit(added(value))

    def closing(self, closing: Closing) -> ChangeSet:
        return finished(
            self.session,
            self.run,
            harvest(self.workspace, self.session, make.NOW),
            closing,
            recap=self.workspace.read.recap_of(self.session.id),
            questions=self.workspace.read.questions(),
            now=END,
            new_id=self.workspace.new_id,
        )

    def close(self, closing: Closing) -> None:
        self.workspace.commit(self.closing(closing))


def test_everything_captured_is_harvested_newest_first() -> None:
    hour = Hour()
    for line in ("words", "? why", "! do it", "* learned", "= bot: a program"):
        hour.keep(line)
    hour.keep("candid", private=True)
    hour.keep("? may I", private=True)
    left = harvest(hour.workspace, hour.session, make.NOW)
    assert len(left.newest_first()) == 7
    assert [len(part) for part in (left.notes, left.private_notes, left.drafts)] == [1, 1, 1]


def test_what_was_there_before_the_session_is_not_harvested() -> None:
    before = make.takeaway(1, captured=make.NOW - timedelta(hours=1))
    hour = Hour(before)
    assert not harvest(hour.workspace, hour.session, make.NOW).newest_first()


def test_what_was_not_reached_would_move_on_but_for_opening_and_closing() -> None:
    hour = Hour()
    assert [item.title for item in unreached(hour.session, hour.run)] == ["Item 2", "Item 3"]


def test_items_move_into_the_session_that_is_planned_next() -> None:
    coming = make.session(2)
    hour = Hour(coming, make.session(3))
    moving = [item.id for item in unreached(hour.session, hour.run)]
    hour.close(Closing("", moving, next_planned(hour.session, hour.workspace.read.sessions())))
    arrived = hour.workspace.read.session(coming.id)
    assert arrived is not None
    assert [item.title for item in arrived.items] == ["Item 2", "Item 3"]
    assert {item.origin for item in arrived.items} == {hour.session.id}
    assert [item.outcome for item in hour.session.items] == [
        Outcome.DONE,
        Outcome.CARRIED_OVER,
        Outcome.CARRIED_OVER,
        Outcome.DONE,
    ]


def test_without_a_session_to_come_items_wait() -> None:
    hour = Hour()
    hour.close(Closing("", [item.id for item in unreached(hour.session, hour.run)]))
    waiting = waiting_items(hour.workspace.read.sessions())
    assert [item.title for _, item in waiting] == ["Item 2", "Item 3"]


def test_an_item_that_has_moved_already_is_not_there_twice() -> None:
    hour = Hour()
    moving = hour.session.items[1]
    already = replace(moving, id=make.item(1, 2).id, origin=hour.session.id, origin_item=moving.id)
    coming = make.session(2, items=(already,))
    hour.workspace.commit(added(coming))
    hour.close(Closing("", [moving.id], coming))
    arrived = hour.workspace.read.session(coming.id)
    assert arrived == coming
    assert hour.session.items[1].outcome is Outcome.CARRIED_OVER


def test_what_is_left_behind_on_purpose_is_skipped() -> None:
    hour = Hour()
    hour.close(Closing(""))
    assert [item.outcome for item in hour.session.items][1:3] == [Outcome.SKIPPED] * 2


def test_the_item_that_was_on_is_done() -> None:
    hour = Hour()
    hour.close(Closing(""))
    assert hour.session.items[0].outcome is Outcome.DONE


def test_lines_become_one_note_a_side() -> None:
    hour = Hour()
    hour.keep("first")
    hour.keep("second")
    hour.keep("candid", private=True)
    hour.close(Closing("", title="Notes from session 1"))
    read = hour.workspace.read
    notes = [one for one in read.each_thing() if isinstance(one, (Note, PrivateNote))]
    assert [(type(note), note.title, note.body) for note in notes] == [
        (Note, "Notes from session 1", "- first\n- second"),
        (PrivateNote, "Notes from session 1", "- candid"),
    ]


def test_the_summary_is_drafted_from_what_was_done_and_noted() -> None:
    hour = Hour()
    hour.keep("a line")
    hour.keep("candid", private=True)
    left = harvest(hour.workspace, hour.session, make.NOW)
    summary = drafted(hour.session, hour.run, left, covered="We dealt with:", noted="Noted:")
    assert summary == "We dealt with:\n\n- Item 1\n\nNoted:\n\n- a line"


def test_emphasis_in_the_title_of_an_item_does_not_stand_in_the_summary_as_marks() -> None:
    hour = Hour()
    first = replace(hour.session.items[0], title="**Draft** a reply, `live`, 2 * 3 * 4")
    items = (first, *hour.session.items[1:])
    hour.workspace.commit(edited(hour.session, replace(hour.session, items=items)))
    summary = drafted(hour.session, hour.run, Harvest(), covered="Dealt with:", noted="Noted:")
    assert summary == "Dealt with:\n\n- Draft a reply, live, 2 * 3 * 4"


def test_a_summary_that_is_there_is_rewritten_and_none_is_made_of_nothing() -> None:
    hour = Hour(make.recap(1))
    hour.close(Closing("Rewritten"))
    assert hour.workspace.read.recap_of(hour.session.id) == Recap(
        make.recap(1).id, hour.session.id, "Rewritten"
    )
    empty = Hour()
    empty.close(Closing("  "))
    assert empty.workspace.read.recap_of(empty.session.id) is None


@pytest.mark.parametrize(
    ("answered", "state"), [(True, QuestionState.ANSWERED), (False, QuestionState.WAITING)]
)
def test_a_question_of_the_agenda_is_answered_or_waits_again(
    answered: bool, state: QuestionState
) -> None:
    question = make.question(1, state=QuestionState.ON_AGENDA)
    hour = Hour(question)
    first = replace(hour.session.items[0], question=question.id)
    hour.workspace.commit(
        edited(hour.session, replace(hour.session, items=(first, *hour.session.items[1:])))
    )
    hour.close(Closing("", answered=(question,) if answered else ()))
    found = hour.workspace.read.find(Question, question.id)
    assert found is not None
    assert (found.state, found.answered_in) == (state, hour.session.id if answered else None)


def test_taking_the_closing_back_is_one_step_to_where_it_was() -> None:
    hour = Hour(make.session(2))
    hour.keep("words")
    before = tuple(hour.workspace.read.each_thing())
    moving = [item.id for item in unreached(hour.session, hour.run)]
    coming = next_planned(hour.session, hour.workspace.read.sessions())
    changes = hour.closing(Closing("Summary", moving, coming, "Notes"))
    hour.workspace.commit(changes)
    hour.workspace.commit(changes.inverse())
    assert tuple(hour.workspace.read.each_thing()) == before


# --- a year of sessions -------------------------------------------------------------------


def test_a_session_held_on_another_day_than_planned_lies_on_that_day() -> None:
    for planned in (make.NOW + timedelta(days=4), make.NOW - timedelta(days=4)):
        hour = Hour(start=planned)
        before = tuple(hour.workspace.read.each_thing())
        closing = hour.closing(Closing(""))
        hour.workspace.commit(closing)
        assert hour.session.local_start.strftime("%d %H:%M:%S") == "23 14:30:00"
        hour.workspace.commit(closing.inverse())
        assert tuple(hour.workspace.read.each_thing()) == before


def test_what_moves_on_comes_from_the_day_on_which_it_was_not_reached() -> None:
    hour = Hour(make.session(2), start=make.NOW + timedelta(days=4))
    moving = [item.id for item in unreached(hour.session, hour.run)]
    hour.close(Closing("", moving, next_planned(hour.session, hour.workspace.read.sessions())))
    coming = hour.workspace.read.session(make.session(2).id)
    assert coming is not None
    assert {item.origin_date for item in coming.items} == {hour.session.local_start.date()}


@pytest.mark.parametrize(
    ("planned", "began", "ended", "held"),
    [
        ("27 15:30", "28 16:05", "28 16:40", "28 16:05"),  # past midnight in Hong Kong
        ("27 15:30", "27 16:05", "27 16:40", "27 15:30"),
        ("27 16:10", "27 15:58", "27 16:40", "27 16:10"),
        ("27 08:00", "27 08:07", "27 09:00", "27 08:00"),
        ("27 08:00", "27 05:14", "27 06:00", "27 05:10"),  # over before it should have begun
        ("27 08:00", "27 14:00", "27 15:00", "27 08:00"),
        ("27 08:00", "26 20:00", "26 21:00", "26 20:00"),
    ],
)
def test_a_session_lies_where_it_was_held(planned: str, began: str, ended: str, held: str) -> None:
    def at(moment: str) -> datetime:
        return datetime.strptime(f"2026 11 {moment} +0000", "%Y %m %d %H:%M %z")

    session = make.session(1, start=at(planned))
    run = run_of.begun(session, None, at(began))
    assert as_held(session, run, at(ended)).start == at(held)


def test_a_clock_that_was_wrong_when_the_session_began_moves_it_nowhere() -> None:
    session = make.session(1, start=make.NOW)
    wrong = run_of.begun(session, None, datetime(2020, 1, 1, tzinfo=UTC))
    apart = round((make.NOW - datetime(2020, 1, 1, tzinfo=UTC)).total_seconds())
    assert as_held(session, run_of.shifted(wrong, apart, make.NOW), END) == session


def test_a_day_set_by_hand_stays_when_the_session_is_taken_up_again() -> None:
    earlier = make.session(1, start=make.NOW - timedelta(days=2))
    run = run_of.over(run_of.begun(earlier, None, make.NOW), END)
    assert as_held(earlier, run_of.resumed(run, END), END) == earlier


def test_what_is_said_to_be_held_does_not_lie_in_the_future() -> None:
    held = as_held(make.session(1), None, make.NOW)
    assert held.local_start.strftime("%d %H:%M:%S") == "23 13:30:00"
    assert held.end <= make.NOW
    passed = make.session(1, start=make.NOW - timedelta(days=3))
    assert as_held(passed, None, make.NOW) == passed


FIVE_HOURS_LATER = make.NOW + timedelta(days=2, hours=5)
"""When a session was planned that is held now."""


def hours(hour: Hour, after: timedelta = timedelta(days=1)) -> tuple[str, str]:
    """Return at which hour the session lies, and for which one the next is proposed *after* it."""
    read, pair = hour.workspace.read, hour.workspace.pair
    start = proposed_start(pair, so_far_of(read).living, END + after)
    return f"{hour.session.local_start:%H:%M}", f"{wall_clock(start, pair.zone):%H:%M}"


def close_not_yet(hour: Hour) -> None:
    hour.close(Closing(""))


def mark_held(hour: Hour) -> None:
    hour.workspace.commit(marked_held(hour.session, hour.run, END))


@pytest.mark.parametrize("end", [close_not_yet, mark_held])
def test_a_later_proposal_keeps_the_hour_that_was_planned(end: Callable[[Hour], None]) -> None:
    hour = Hour(start=FIVE_HOURS_LATER)
    planned = f"{hour.session.local_start:%H:%M}"
    end(hour)
    assert timedelta(0) <= make.NOW - hour.session.start < timedelta(minutes=5)
    began = f"{hour.session.local_start:%H:%M}"
    assert hours(hour) == (began, planned)
    assert began != planned


def test_one_that_is_marked_as_held_and_was_never_begun_hands_on_the_hour_it_was_planned_for() -> (
    None
):
    session = make.session(1, items=(make.item(1),), start=FIVE_HOURS_LATER)
    workspace = make.workspace(session)
    workspace.commit(marked_held(session, None, make.NOW))
    held = workspace.read.session(session.id)
    assert held is not None
    assert held.end <= make.NOW
    start = proposed_start(workspace.pair, so_far_of(workspace.read).living, END)
    zone = workspace.pair.zone
    assert wall_clock(start, zone).time() == session.local_start.time() != held.local_start.time()
    workspace.commit(live.started(held, workspace.read.find(Run, session.id), END))
    again, run = workspace.read.session(session.id), workspace.read.find(Run, session.id)
    assert again is not None
    assert run is not None
    assert (run.started, run.ended) == (END, False)
    later = END + timedelta(minutes=20)
    workspace.commit(marked_held(again, run, later))
    assert proposed_start(workspace.pair, so_far_of(workspace.read).living, later) == start


@pytest.mark.parametrize("minutes", [5, 45, 90])
def test_it_hands_that_hour_on_also_when_its_length_is_changed_later(minutes: int) -> None:
    session = make.session(1, items=(make.item(1),), start=FIVE_HOURS_LATER)
    workspace = make.workspace(session)
    workspace.commit(marked_held(session, None, make.NOW))

    def handed_on() -> time:
        start = proposed_start(workspace.pair, so_far_of(workspace.read).living, END)
        return wall_clock(start, workspace.pair.zone).time()

    held = workspace.read.session(session.id)
    assert held is not None
    longer = replace(held, minutes=minutes)
    workspace.commit(edited(held, longer))
    assert handed_on() == session.local_start.time()
    workspace.commit(live.started(longer, workspace.read.find(Run, session.id), END))
    again, run = workspace.read.session(session.id), workspace.read.find(Run, session.id)
    assert again is not None
    workspace.commit(marked_held(again, run, END + timedelta(minutes=20)))
    assert handed_on() == session.local_start.time()


def test_an_hour_is_handed_on_when_the_clock_was_set_after_the_session_was_taken_up_again() -> None:
    hour = Hour(start=FIVE_HOURS_LATER)
    planned = f"{hour.session.local_start:%H:%M}"
    close_not_yet(hour)
    hour.workspace.commit(live.started(hour.session, hour.run, END))
    shifted = run_of.shifted(hour.run, 3600, END + timedelta(hours=1))
    hour.workspace.commit(edited(hour.run, shifted))
    hour.workspace.commit(marked_held(hour.session, hour.run, END + timedelta(minutes=80)))
    assert hours(hour)[1] == planned


@pytest.mark.parametrize("begun", [True, False])
@pytest.mark.parametrize("replanned", [True, False])
def test_an_hour_set_after_it_was_taken_up_again_is_kept_when_it_is_marked_once_more(
    begun: bool, replanned: bool
) -> None:
    session = make.session(1, items=(make.item(1),), start=FIVE_HOURS_LATER)
    workspace = make.workspace(session)

    def here() -> tuple[Session, Run | None]:
        found = workspace.read.session(session.id)
        assert found is not None
        return found, workspace.read.find(Run, session.id)

    if begun:
        workspace.commit(live.started(session, None, make.NOW - timedelta(hours=1)))
    workspace.commit(marked_held(*here(), make.NOW))
    workspace.commit(live.started(*here(), END))
    taken_up, _run = here()
    moved = replace(taken_up, start=END + timedelta(hours=3))
    if replanned:
        moved = replace(moved, state=SessionState.PLANNED)
    workspace.commit(edited(taken_up, moved))
    workspace.commit(marked_held(*here(), END + timedelta(minutes=20)))
    held, _run = here()
    assert held.start < END
    start = proposed_start(workspace.pair, so_far_of(workspace.read).living, END)
    assert wall_clock(start, workspace.pair.zone).time() == moved.local_start.time()


def test_it_keeps_it_also_when_the_session_is_taken_up_again_and_closed_once_more() -> None:
    hour = Hour(start=FIVE_HOURS_LATER)
    planned = f"{hour.session.local_start:%H:%M}"
    close_not_yet(hour)
    hour.workspace.commit(live.started(hour.session, hour.run, END))
    so_far = so_far_with(hour.workspace.read, hour.session, hour.session)
    assert f"{so_far.living[-1].local_start:%H:%M}" == planned
    close_not_yet(hour)
    assert hours(hour)[1] == planned


def test_an_hour_set_by_hand_after_the_session_is_that_of_the_next() -> None:
    hour = Hour(start=FIVE_HOURS_LATER)
    close_not_yet(hour)
    by_hand = replace(hour.session, start=make.NOW + timedelta(hours=1))
    hour.workspace.commit(edited(hour.session, by_hand))
    assert hours(hour) == (f"{by_hand.local_start:%H:%M}",) * 2


def test_marking_a_session_as_held_ends_how_it_goes() -> None:
    hour = Hour()
    mark_held(hour)
    assert hour.session.state is SessionState.HELD
    assert hour.run.ended
    later = END + timedelta(days=1)
    hour.workspace.commit(live.started(hour.session, hour.run, later))
    clock = run_of.clock(hour.run, hour.session, later + timedelta(minutes=1))
    assert clock.elapsed == END - make.NOW + timedelta(minutes=1)


class Life(RuleBasedStateMachine):
    """Plans, starts, pauses, sleeps, sets clocks, finishes, reopens and takes back at random.

    The model is only this: every item ever put on an agenda is in one place, once.
    """

    def __init__(self) -> None:
        super().__init__()
        self.workspace = make.workspace()
        self.now = make.NOW
        self.numbers = count(1)
        self.done: list[ChangeSet] = []
        self.planted: set[str] = set()
        self.history: list[set[str]] = []

    def _do(self, changes: ChangeSet) -> None:
        if changes:
            self.history.append(set(self.planted))
            self.workspace.commit(changes)
            self.done.append(changes)

    @property
    def _sessions(self) -> tuple[Session, ...]:
        return self.workspace.read.sessions()

    @property
    def _moment(self) -> Moment | None:
        session = live.running(self._sessions)
        run = self.workspace.read.find(Run, session.id) if session else None
        return Moment(session, run, self.now) if session and run else None

    @initialize(items=st.integers(0, 4))
    def plan_first(self, items: int) -> None:
        self.plan(items)

    @precondition(lambda self: len(self._sessions) < 5)
    @rule(items=st.integers(0, 4))
    def plan(self, items: int) -> None:
        number = next(self.numbers)
        session = make.session(number, items=items)
        self._do(added(session))
        self.planted |= {item.id for item in session.items}

    @precondition(lambda self: self._moment is None)
    @rule(data=st.data())
    def start(self, data: st.DataObject) -> None:
        able = [s for s in self._sessions if s.state in {SessionState.PLANNED, SessionState.HELD}]
        if able:
            session = data.draw(st.sampled_from(able))
            run = self.workspace.read.find(Run, session.id)
            self._do(live.started(session, run, self.now))

    @precondition(lambda self: self._moment is not None)
    @rule(deed=st.sampled_from(["on", "skip", "back", "pause", "more"]))
    def step(self, deed: str) -> None:
        moment = self._moment
        assert moment is not None
        self._do(
            {
                "on": live.gone_on,
                "skip": live.skipped,
                "back": live.gone_back,
                "pause": live.pause_turned,
                "more": live.time_added,
            }[deed](moment)
        )

    @precondition(lambda self: self._moment is not None)
    @rule()
    def add_unplanned(self) -> None:
        moment = self._moment
        assert moment is not None
        item = replace(make.item(1), id=make.item(next(self.numbers), 99).id)
        self._do(live.added_unplanned(moment, item))
        self.planted.add(item.id)

    @rule(minutes=st.integers(0, 90))
    def sleep(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @precondition(lambda self: self._moment is not None)
    @rule(hours=st.integers(-30, 30))
    def set_clock(self, hours: int) -> None:
        moment = self._moment
        assert moment is not None
        before = run_of.clock(moment.run, moment.session, self.now)
        self.now += timedelta(hours=hours)
        self._do(live.clock_set(replace(moment, now=self.now), hours * 3600.0, 0.0))
        moment = self._moment
        assert moment is not None
        assert run_of.clock(moment.run, moment.session, self.now) == before

    @precondition(lambda self: self._moment is not None)
    @rule(data=st.data(), carry=st.booleans())
    def finish(self, data: st.DataObject, carry: bool) -> None:
        moment = self._moment
        assert moment is not None
        able = [item.id for item in unreached(moment.session, moment.run)]
        moving = data.draw(st.sets(st.sampled_from(able))) if able and carry else set()
        since = moment.run.started
        assert since is not None
        self._do(
            finished(
                moment.session,
                moment.run,
                harvest(self.workspace, moment.session, since),
                Closing("Summary", moving, next_planned(moment.session, self._sessions)),
                recap=self.workspace.read.recap_of(moment.session.id),
                questions=(),
                now=self.now,
                new_id=self.workspace.new_id,
            )
        )

    @precondition(lambda self: bool(self.done))
    @rule()
    def take_back(self) -> None:
        self.workspace.commit(self.done.pop().inverse())
        self.planted = self.history.pop()

    @invariant()
    def every_item_is_in_one_place(self) -> None:
        items = [item for session in self._sessions for item in session.items]
        came_from = {item.id: item.origin_item for item in items}
        waiting = {item.id for _, item in waiting_items(self._sessions)}
        places = Counter(
            self._root(item.id, came_from)
            for item in items
            if item.outcome is not Outcome.CARRIED_OVER or item.id in waiting
        )
        assert set(places) == self.planted
        assert set(places.values()) <= {1}

    @invariant()
    def no_more_is_spent_than_the_clock_has(self) -> None:
        for session in self._sessions:
            run = self.workspace.read.find(Run, session.id)
            if run is not None:
                total = sum(run_of.spent(run, self.now).values(), timedelta(0))
                assert total <= run_of.clock(run, session, self.now).elapsed

    def _root(self, item: str, came_from: dict[str, str | None]) -> str:
        while (before := came_from.get(item)) is not None:
            item = before
        return item

    def teardown(self) -> None:
        self.workspace.close()


TestLife = Life.TestCase
TestLife.settings = settings(stateful_step_count=30)
