"""What Home shows, read from the workspace in one go: values only, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action, actions_of
from revmentor_desktop.domain.people import Pair, Role
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question, QuestionState, waiting_questions
from revmentor_desktop.domain.sessions import Session, SessionState, last_held, next_session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.briefing import briefing_of
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.planning import Proposal, Readiness, proposal, readiness
from revmentor_desktop.services.reading import minutes
from revmentor_desktop.services.rescue import Rescue, rescue_due
from revmentor_desktop.services.suggestions import Group, Suggestion, suggestions
from revmentor_desktop.services.topic_states import Coverage, topic_states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.services.workspace import Workspace

MOST_WAITING = 5
KEPT_FOR_ACTIONS = 2
"""Lines of what waits that questions leave to my own promises."""

MOST_TAKEAWAYS = 3
START_FROM = timedelta(minutes=30)
"""How long before its start a session is rather started than prepared."""
DONE_SHOWN = timedelta(days=14)
"""How long an action that is done stays on the mentee's card."""


@dataclass(frozen=True, slots=True)
class HomeState:
    """Everything Home needs for either role."""

    pair: Pair
    library: Library
    now: datetime
    number: int
    """The number of the session to be planned next."""
    coming: Session | None
    readiness: Readiness | None
    last: Session | None
    recap_minutes: int
    takeaways: tuple[Takeaway, ...]
    waiting: tuple[Suggestion, ...]
    """Carried-over items and questions that a planned session could take."""
    unplaced: tuple[Question, ...]
    """Waiting questions while there is no session to take them."""
    actions: tuple[Action, ...]
    """Mine: open first, then those done lately."""
    drafts: tuple[DraftQuestion, ...]
    asked: tuple[Question, ...]
    """My questions that are waiting or on the agenda."""
    private_notes: int
    held_count: int
    topics_covered: int
    actions_done: int
    actions_all: int
    since: datetime | None
    pause: date | None
    """The day until which the pair pauses."""
    proposed: Proposal
    """When the session to be planned next would be."""
    rescue: Rescue | None
    """What could stand in for the last session, which was not held."""

    @property
    def local_now(self) -> datetime:
        """The present on the pair's wall clock."""
        return wall_clock(self.now, self.pair.zone)

    def day(self, moment: datetime) -> date:
        """Return the day of *moment* on the pair's wall clock."""
        return wall_clock(moment, self.pair.zone).date()


def is_due(session: Session, now: datetime) -> bool:
    """Say whether *session* runs, or is rather to be started than prepared at *now*."""
    return session.state is SessionState.IN_PROGRESS or session.start - now <= START_FROM


def read_home(workspace: Workspace, library: Library) -> HomeState:
    """Read what Home shows."""
    read, pair, now = workspace.read, workspace.pair, workspace.now()
    sessions, questions, actions = read.sessions(), read.questions(), read.actions()
    coming, last = next_session(sessions), last_held(sessions)
    preparation = read.preparation_of(coming.id) if coming else None
    takeaways = read.takeaways(last.id) if last else ()
    if pair.me is Role.MENTEE:
        takeaways = read.takeaways()
    document = briefing_of(read, library, last.id) if last else None
    held = [session for session in sessions if session.state is SessionState.HELD]
    states = topic_states(sessions)
    mine = _mine(actions, pair.me, now)
    room = MOST_WAITING - min(KEPT_FOR_ACTIONS, sum(one.done is None for one in mine))
    return HomeState(
        pair=pair,
        library=library,
        now=now,
        number=max((session.number for session in sessions), default=0) + 1,
        coming=coming,
        readiness=readiness(coming, preparation, questions) if coming else None,
        last=last,
        recap_minutes=minutes(document) if document else 1,
        takeaways=tuple(takeaways[:MOST_TAKEAWAYS]),
        waiting=_waiting(coming, sessions, questions, actions, library, now, room),
        unplaced=() if coming else waiting_questions(questions)[:MOST_WAITING],
        actions=mine,
        drafts=read.draft_questions(),
        asked=_asked(questions, pair.me),
        private_notes=read.private_note_count(),
        held_count=len(held),
        topics_covered=sum(state.coverage is Coverage.COVERED for state in states.values()),
        actions_done=sum(action.done is not None for action in actions),
        actions_all=len(actions),
        since=min((session.local_start for session in held), default=None),
        pause=pair.pause(wall_clock(now, pair.zone).date()),
        proposed=proposal(pair, sessions, now),
        rescue=rescue_due(pair, sessions, questions, now),
    )


def _waiting(
    coming: Session | None,
    sessions: Sequence[Session],
    questions: Sequence[Question],
    actions: Sequence[Action],
    library: Library,
    now: datetime,
    room: int,
) -> tuple[Suggestion, ...]:
    """Return at most *room* questions and carried-over items that the coming session could take.

    Questions come first, but a carried-over item is never crowded out by them.
    """
    if coming is None:
        return ()
    today = wall_clock(now, coming.zone).date()
    found = suggestions(coming, sessions, questions, actions, library.topics, today)
    asked = [one for one in found if one.group is Group.QUESTION]
    carried = [one for one in found if one.group is Group.CARRIED_OVER]
    kept = [*asked[: room - min(1, len(carried))], *carried]
    return tuple(kept[:room])


def _mine(actions: Sequence[Action], me: Role, now: datetime) -> tuple[Action, ...]:
    lately = now - DONE_SHOWN
    return tuple(
        action for action in actions_of(actions, me) if action.done is None or action.done >= lately
    )


def _asked(questions: Sequence[Question], me: Role) -> tuple[Question, ...]:
    open_states = {QuestionState.WAITING, QuestionState.STILL_FOGGY, QuestionState.ON_AGENDA}
    mine = [q for q in questions if q.asked_by is me and q.state in open_states]
    return tuple(sorted(mine, key=lambda q: (q.state is not QuestionState.ON_AGENDA, q.asked)))
