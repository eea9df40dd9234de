"""What Progress shows, read at once."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateReview
from revmentor_desktop.domain.reviews import Review, Stage, in_order
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.planning import due_review, so_far_of
from revmentor_desktop.services.session_line import (
    Explored,
    Kind,
    Stop,
    explored,
    session_line,
    shelves_of,
)
from revmentor_desktop.services.topic_states import topic_states_of

if TYPE_CHECKING:
    from revmentor_desktop.services.collection import Collection
    from revmentor_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ProgressState:
    """The line of sessions, goals, shelves and my reviews, and since when the two meet.

    ``due`` is the review that is to be written now.
    """

    pair: Pair
    now: datetime
    stops: tuple[Stop, ...]
    next_day: date | None
    goals: tuple[Goal, ...]
    shelves: tuple[Explored, ...]
    reviews: tuple[Review | PrivateReview, ...] = ()
    due: Stage | None = None

    @property
    def since(self) -> date | None:
        """The day of the first session that was held."""
        return next((stop.day for stop in self.stops if stop.kind is Kind.HELD), None)

    @property
    def today(self) -> date:
        """The present day on the pair's wall clock."""
        return wall_clock(self.now, self.pair.zone).date()

    @property
    def is_empty(self) -> bool:
        """Whether no session was held, no goal named and no review written."""
        return self.since is None and not self.goals and not self.reviews


def read_progress(workspace: Workspace, collection: Collection) -> ProgressState:
    """Read what Progress shows."""
    read, pair, now = workspace.read, workspace.pair, workspace.now()
    coming = read.session_lists.next()
    living, last = read.session_stops.living(), so_far_of(read).living
    shelves = shelves_of(living, collection.built_in)
    stops = session_line(pair, living, last, shelves, now)
    every: tuple[Review | PrivateReview, ...] = (*read.reviews(), *read.private_reviews())
    mine = in_order(one for one in every if one.role is pair.me)
    held = sum(stop.kind is Kind.HELD for stop in stops)
    today = wall_clock(now, pair.zone).date()
    return ProgressState(
        pair=pair,
        now=now,
        stops=stops,
        next_day=coming.local_start.date() if coming else None,
        goals=read.goals(),
        shelves=explored(collection.shelves, shelves, topic_states_of(read)),
        reviews=mine,
        due=due_review(pair, {one.stage for one in mine}, held, today),
    )
