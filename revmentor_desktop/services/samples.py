"""The sample pair: six months of two invented people, counted from today.

The words are in ``resources/samples``, in each *language* of the program; here they become
values, so that a sample is always of today's kinds and always current: seven sessions held, the
eighth in three days (or on the Monday after, rather than on a weekend), one action due tomorrow
and one overdue.  For the same ``now`` and ids the result is the same.

``sample_pair(now, new_id, me)`` is the pair; ``sample_changes(now, new_id, me)`` adds all the
rest.  What is private belongs to whoever *me* is: each of the two has notes of their own.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.agreement import Acceptance, Agreement, Clause
from revmentor_desktop.domain.changes import ChangeSet, added
from revmentor_desktop.domain.goals import Goal, GoalStep
from revmentor_desktop.domain.ids import (
    ActionId,
    AgreementId,
    ClauseId,
    CueId,
    GoalId,
    ItemId,
    NewId,
    NoteId,
    PairId,
    PreparationId,
    QuestionId,
    RecapId,
    ReviewId,
    SessionId,
    TakeawayId,
    TermId,
    TopicId,
)
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair, Person, Role, Who
from revmentor_desktop.domain.private import (
    Cue,
    DraftQuestion,
    PreparationLine,
    PreparationList,
    PrivateNote,
    PrivateReview,
    released,
)
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import STATEMENTS, Rating, Review, Stage
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Outcome,
    Session,
    SessionState,
    Step,
    carried,
)
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.times import from_wall_clock, wall_clock
from revmentor_desktop.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.changes import Entity

N = TypeVar("N", Note, PrivateNote)

Table = dict[str, Any]
"""A table of the sample file; the file is ours, and a test reads all of it."""

DAYS_AHEAD = 3
SATURDAY = 5
NOTE_TIME = time(18, 40)
DONE = "x "
"""Before a preparation line that is ticked."""

ENGLISH = "en"


def sample_pair(
    now: datetime, new_id: NewId, me: Role = Role.MENTOR, language: str = ENGLISH
) -> Pair:
    """Return the invented pair as it stands at *now*, in the workspace of *me*."""
    table: Table = _file(language)["pair"]
    day = _next_day(now, table["zone"])
    return Pair(
        id=PairId(new_id()),
        mentor=Person(**table["mentor"]),
        mentee=Person(**table["mentee"]),
        me=me,
        zone=table["zone"],
        cadence_days=table["cadence_days"],
        minutes=table["minutes"],
        aim=table["aim"],
        starts=day - timedelta(weeks=table["weeks_since_start"]),
        ends=day + timedelta(weeks=table["weeks_to_end"]),
        driver=Who(table["driver"]),
        sample=True,
    )


def sample_changes(
    now: datetime, new_id: NewId, me: Role = Role.MENTOR, language: str = ENGLISH
) -> ChangeSet:
    """Return the change set that adds everything but the pair, all of it before *now*."""
    story = _Story(_file(language), now, new_id)
    entities: list[Entity] = [*_sessions(story), _agreement(story)]
    entities += (_goal(story, goal) for goal in story.told["goals"])
    entities += _questions(story)
    for session in story.told["sessions"]:
        entities += _left_behind(story, session)
    entities += (_note(story, Note, note) for note in story.told["notes"])
    entities += _private(story, story.told[me.value])
    entities += (_review(story, me, review) for review in story.told[me.value]["reviews"])
    return added(*entities)


@dataclass
class _Story:
    """The sample file, the present it is told in, and what was made so far, by its key."""

    told: Table
    now: datetime
    new_id: NewId
    sessions: dict[int, Session] = field(default_factory=dict)
    items: dict[str, tuple[Session, AgendaItem]] = field(default_factory=dict)
    questions: dict[str, QuestionId] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for question in self.told["questions"]:
            self.questions[question["key"]] = QuestionId(self.new_id())

    @property
    def zone(self) -> str:
        """The zone the pair lives in."""
        zone: str = self.told["pair"]["zone"]
        return zone

    @property
    def today(self) -> date:
        """The present day on the pair's wall clock."""
        return wall_clock(self.now, self.zone).date()

    def at(self, day: date, clock: time) -> datetime:
        """Return the instant of *clock* on *day* on the pair's wall clock."""
        return from_wall_clock(datetime.combine(day, clock), self.zone)

    def session(self, number: int | None) -> SessionId | None:
        """Return the id of session *number*, none for none."""
        return None if number is None else self.sessions[number].id

    def moment(self, table: Table) -> datetime:
        """Return when something was written: days after its session, or before today."""
        if "days_before_today" in table:
            return self.at(self.today - timedelta(days=table["days_before_today"]), NOTE_TIME)
        start = self.sessions[table["session"]].local_start
        return self.at(start.date() + timedelta(days=table["days_after"]), NOTE_TIME)


def _file(language: str) -> Table:
    with resource("samples", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


def _next_day(now: datetime, zone: str) -> date:
    day = wall_clock(now, zone).date() + timedelta(days=DAYS_AHEAD)
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= SATURDAY else day


# --- sessions -----------------------------------------------------------------------------


def _sessions(story: _Story) -> Iterator[Session]:
    clock = time.fromisoformat(story.told["pair"]["time"])
    coming = _next_day(story.now, story.zone)
    for table in story.told["sessions"]:
        weeks = table["weeks_before"]
        session = Session(
            id=SessionId(story.new_id()),
            number=table["number"],
            title=table["title"],
            start=story.at(coming - timedelta(weeks=weeks), clock),
            zone=story.zone,
            minutes=story.told["pair"]["minutes"],
            purpose=table["purpose"],
            place=table["place"],
            state=SessionState.HELD if weeks else SessionState.PLANNED,
        )
        items = []
        for entry in table["items"]:
            item = _item(story, entry, held=bool(weeks))
            items.append(item)
            if "key" in entry:
                story.items[entry["key"]] = session, item
        story.sessions[session.number] = replace(session, items=tuple(items))
        yield story.sessions[session.number]


def _item(story: _Story, table: Table, *, held: bool) -> AgendaItem:
    new = ItemId(story.new_id())
    if "carried_from" in table:
        source, original = story.items[table["carried_from"]]
        return replace(carried(original, source, new), minutes=table["minutes"])
    outcome = Outcome(table.get("outcome", "done" if held else "open"))
    done = outcome is Outcome.DONE
    return AgendaItem(
        id=new,
        kind=ItemKind(table["kind"]),
        title=table["title"],
        minutes=table["minutes"],
        lead=Who(table["lead"]),
        details=table.get("details", ""),
        steps=tuple(Step(text, done) for text in table.get("steps", ())),
        topic=_topic(table),
        question=story.questions[table["question"]] if "question" in table else None,
        outcome=outcome,
    )


def _topic(table: Table) -> TopicId | None:
    return TopicId(table["topic"]) if "topic" in table else None


# --- what they want and agreed on --------------------------------------------------------


def _agreement(story: _Story) -> Agreement:
    """Return what the two agreed on in a session, read aloud and accepted by both at its end."""
    told = story.told["agreement"]
    clauses = tuple(
        Clause(ClauseId(one["id"]), one["heading"], one["text"]) for one in told["clauses"]
    )
    accepted = Acceptance(story.sessions[told["session"]].end, clauses)
    return Agreement(AgreementId(story.new_id()), clauses, accepted, accepted)


def _goal(story: _Story, table: Table) -> Goal:
    by = None
    if "by_session" in table:
        by = story.sessions[table["by_session"]].local_start.date()
    return Goal(
        id=GoalId(story.new_id()),
        text=table["text"],
        whose=Who(table["whose"]),
        named=story.sessions[table["session"]].start + timedelta(minutes=30),
        success=table["success"],
        by=by,
        began=table["began"],
        steps=tuple(
            GoalStep(
                step["level"],
                step["evidence"],
                story.sessions[step["session"]].local_start.date(),
            )
            for step in table["steps"]
        ),
    )


# --- what they left -----------------------------------------------------------------------


def _questions(story: _Story) -> Iterator[Question]:
    for place, table in enumerate(story.told["questions"]):
        asked = story.sessions[table["session"]].start + timedelta(minutes=12 + 4 * place)
        answered_in = story.sessions.get(table.get("answered_in"))
        yield Question(
            id=story.questions[table["key"]],
            text=table["text"],
            asked_by=Role(table["by"]),
            asked=asked,
            state=QuestionState(table["state"]),
            answer=table.get("answer", ""),
            session=story.session(table["session"]),
            answered_in=answered_in.id if answered_in else None,
            answered=answered_in.end if answered_in else None,
        )


def _left_behind(story: _Story, table: Table) -> Iterator[Entity]:
    session = story.sessions[table["number"]]
    if "recap" in table:
        yield Recap(RecapId(story.new_id()), session.id, table["recap"].strip())
    for place, entry in enumerate(table.get("takeaways", ())):
        yield Takeaway(
            id=TakeawayId(story.new_id()),
            text=entry["text"],
            session=session.id,
            captured=session.start + timedelta(minutes=24 + 12 * place),
            reason=entry["reason"],
            by=Who(entry["by"]),
        )
    for entry in table.get("actions", ()):
        yield _action(story, session, entry)
    for entry in table.get("terms", ()):
        yield Term(
            id=TermId(story.new_id()),
            word=entry["word"],
            meaning=entry["meaning"],
            session=session.id,
            topic=_topic(entry),
            clear=entry.get("clear", False),
        )


def _action(story: _Story, session: Session, table: Table) -> Action:
    due = None
    if "due_in" in table:
        due = story.today + timedelta(days=table["due_in"])
    elif "due_after" in table:
        due = session.local_start.date() + timedelta(days=table["due_after"])
    done = None
    if "done_after" in table:
        done = session.start + timedelta(days=table["done_after"], hours=1)
    return Action(
        id=ActionId(story.new_id()),
        text=table["text"],
        owner=Who(table["owner"]) if "owner" in table else None,
        agreed=session.start + timedelta(minutes=56),
        due=due,
        done=done,
        session=session.id,
    )


def _note(story: _Story, kind: type[N], table: Table) -> N:
    created = story.moment(table)
    return kind(
        id=NoteId(story.new_id()),
        title=table["title"],
        body=table["body"].strip() + "\n",
        created=created,
        edited=created + timedelta(minutes=22),
        session=story.session(table.get("session")),
        topic=_topic(table),
    )


def _private(story: _Story, table: Table) -> Iterator[Entity]:
    coming = max(story.sessions.values(), key=lambda session: session.number)
    lines = tuple(
        PreparationLine(text.removeprefix(DONE), done=text.startswith(DONE))
        for text in table["preparation"]
    )
    yield PreparationList(PreparationId(story.new_id()), coming.id, lines)
    for cue in table["cues"]:
        _, item = story.items[cue["item"]]
        yield Cue(CueId(story.new_id()), coming.id, item.id, cue["text"])
    for draft in table["drafts"]:
        yield DraftQuestion(
            id=QuestionId(story.new_id()),
            text=draft["text"],
            written=story.moment(draft),
            session=story.session(draft.get("session")),
        )
    for note in table["notes"]:
        yield _note(story, PrivateNote, note)


def _review(story: _Story, me: Role, table: Table) -> Review | PrivateReview:
    """Return how *me* rated themselves after a session: their own still, or released."""
    given = zip(STATEMENTS[me], table["marks"], strict=True)
    review = PrivateReview(
        id=ReviewId(story.new_id()),
        role=me,
        stage=Stage(table["stage"]),
        day=story.sessions[table["session"]].local_start.date(),
        ratings=tuple(Rating(statement, mark) for statement, mark in given if mark),
        words=table["words"],
    )
    return released(review) if table["released"] else review
