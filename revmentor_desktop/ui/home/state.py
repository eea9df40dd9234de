"""What Home shows, read from the workspace in one go: values only, no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.people import Pair, Role
from revmentor_desktop.domain.private import DraftQuestion, PreparationList, PrivateReview
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.reviews import Review, Stage
from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import Topic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services import public_holidays
from revmentor_desktop.services.briefing import briefing_of
from revmentor_desktop.services.planning import (
    Proposal,
    Readiness,
    due_review,
    proposal,
    readiness,
    so_far_of,
)
from revmentor_desktop.services.reading import minutes
from revmentor_desktop.services.rescue import Rescue, asks_for_rescue, rescue_due
from revmentor_desktop.services.suggestions import MOST, Suggestion, asked_for, carried_over

if TYPE_CHECKING:
    from revmentor_desktop.services.collection import Collection
    from revmentor_desktop.services.workspace import Workspace

MOST_WAITING = 5
KEPT_FOR_ACTIONS = 2
"""Lines of what waits that questions leave to my own promises."""

MOST_TAKEAWAYS = 3
MOST_OF_MINE = 5
"""Actions, questions and drafts of mine that are shown at most, of each."""

START_FROM = timedelta(minutes=30)
"""How long before its start a session is rather started than prepared."""
DONE_SHOWN = timedelta(days=14)
"""How long an action that is done stays on the mentee's card."""


class Offer(Enum):
    """What a pair is not asked when it begins, and offered once its first session is planned."""

    AIM = "aim"
    RHYTHM = "rhythm"
    AGREEMENT = "agreement"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class HomeState:
    """Everything Home needs for either role."""

    pair: Pair
    topics: Mapping[TopicId, Topic]
    """Those on the agenda of the session to come."""
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
    """Mine, no more than are shown: open first, then those done lately."""
    drafts: tuple[DraftQuestion, ...]
    """The last ones of mine."""
    asked: tuple[Question, ...]
    """My questions that are waiting or on the agenda, no more than are shown."""
    private_notes: int
    held_count: int
    topics_covered: int
    actions_done: int
    actions_all: int
    since: datetime | None
    pause: date | None
    """The day until which the pair pauses."""
    proposed: Proposal | None
    """When the session to be planned next would be, where Home says so and knows it by now."""
    unwritten: tuple[Offer, ...]
    """What could be offered because nothing is written about it yet."""
    rescue: Rescue | None
    """What could stand in for the last session, which was not held."""

    @property
    def proposes(self) -> bool:
        """Whether Home says when the session to be planned next would be."""
        return self.coming is None and (self.number > 1 or self.pause is not None)

    @property
    def offers(self) -> bool:
        """Whether what is unwritten may be offered: the first session is planned."""
        return self.number > 1 and not self.pair.sample

    @property
    def local_now(self) -> datetime:
        """The present on the pair's wall clock."""
        return wall_clock(self.now, self.pair.zone)

    def is_like(self, other: HomeState) -> bool:
        """Say whether nothing but the time is another, on the same day of the pair's."""
        same_day = self.local_now.date() == other.local_now.date()
        return same_day and replace(self, now=other.now) == other

    def day(self, moment: datetime) -> date:
        """Return the day of *moment* on the pair's wall clock."""
        return wall_clock(moment, self.pair.zone).date()


def is_due(session: Session, now: datetime) -> bool:
    """Say whether *session* runs, or is rather to be started than prepared at *now*."""
    return session.state is SessionState.IN_PROGRESS or session.start - now <= START_FROM


def read_home(workspace: Workspace, collection: Collection) -> HomeState:
    """Read what Home shows, and no more of the workspace than that."""
    read, pair, now = workspace.read, workspace.pair, workspace.now()
    present = read.present
    coming, last = next(iter(present.coming()), None), present.last_held()
    preparation = read.preparation_of(coming.id) if coming else None
    takeaways = read.takeaways(last.id)[:MOST_TAKEAWAYS] if last else ()
    if pair.me is Role.MENTEE:
        takeaways = present.last_takeaways(MOST_TAKEAWAYS)
    document = briefing_of(read, collection.built_in, last.id) if last else None
    first = present.first_held()
    mine = present.actions_of(pair.me, now - DONE_SHOWN, MOST_OF_MINE)
    room = MOST_WAITING - min(KEPT_FOR_ACTIONS, sum(one.done is None for one in mine))
    done, every = present.action_counts()
    state = HomeState(
        pair=pair,
        topics=collection.named(item.topic for item in coming.items) if coming else {},
        now=now,
        number=present.last_number() + 1,
        coming=coming,
        readiness=_readiness(coming, preparation, workspace) if coming else None,
        last=last,
        recap_minutes=minutes(document) if document else 1,
        takeaways=takeaways,
        waiting=_waiting(coming, workspace, room) if coming else (),
        unplaced=() if coming else present.waiting_questions(MOST_WAITING),
        actions=mine,
        drafts=present.last_drafts(MOST_OF_MINE),
        asked=present.open_questions_of(pair.me, MOST_OF_MINE),
        private_notes=read.private_note_count(),
        held_count=present.held_count(),
        topics_covered=present.topics_covered(),
        actions_done=done,
        actions_all=every,
        since=first.local_start if first else None,
        pause=pair.pause(wall_clock(now, pair.zone).date()),
        proposed=None,
        unwritten=_unwritten(workspace, pair, now),
        rescue=_rescue(workspace, pair, now),
    )
    if not state.proposes or (pair.holidays and not public_holidays.loaded()):
        return state
    return replace(state, proposed=proposal(pair, so_far_of(read).living, now))


def _readiness(
    coming: Session, preparation: PreparationList | None, workspace: Workspace
) -> Readiness:
    return readiness(coming, preparation, workspace.read.present.waiting_question_count())


def _unwritten(workspace: Workspace, pair: Pair, now: datetime) -> tuple[Offer, ...]:
    agreement = workspace.read.agreement()
    accepted = agreement is not None and agreement.acceptance(pair.me) is not None
    written = {
        Offer.AIM: bool(pair.aim.strip()),
        Offer.RHYTHM: pair.starts is not None and pair.ends is not None,
        Offer.AGREEMENT: accepted,
        Offer.REVIEW: not _first_review_due(workspace, pair, now),
    }
    return tuple(offer for offer in Offer if not written[offer])


def _first_review_due(workspace: Workspace, pair: Pair, now: datetime) -> bool:
    """Say whether my first review is to be written: what there is of mine is read only then."""
    read, today = workspace.read, wall_clock(now, pair.zone).date()
    if due_review(pair, (), read.present.held_count(), today) is not Stage.BASELINE:
        return False
    every: tuple[Review | PrivateReview, ...] = (*read.reviews(), *read.private_reviews())
    return not any(one.role is pair.me and one.stage is Stage.BASELINE for one in every)


def _waiting(coming: Session, workspace: Workspace, room: int) -> tuple[Suggestion, ...]:
    """Return at most *room* questions and carried-over items that *coming* could take.

    Questions come first, but a carried-over item is never crowded out by them.
    """
    present = workspace.read.present
    moved = present.waiting_items(coming, MOST)
    asked = asked_for(coming, present.waiting_questions(MOST, coming))
    carried = carried_over(coming, moved, present.questions_on(item for _, item in moved))
    kept = [*asked[: room - min(1, len(carried))], *carried]
    return tuple(kept[:room])


def _rescue(workspace: Workspace, pair: Pair, now: datetime) -> Rescue | None:
    present = workspace.read.present
    last = present.last_past(now)
    if last is None or not asks_for_rescue(last, now):
        return None
    return rescue_due(pair, present.around(last), present.questions_on(last.items), now)
