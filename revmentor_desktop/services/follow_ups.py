"""What is open between the two, in the groups in which it is shown: promises, questions, drafts.

Pure functions over values.  ``follow_ups(kept, pair, today, …)`` lists what a filter lets through,
``stage_of(subject, …)`` says under which filter something is found, and ``understood(line, …)``
reads a new promise or question.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.ids import ActionId, QuestionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question, QuestionState, is_open
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from revmentor_desktop.domain.ids import NewId, SessionId
    from revmentor_desktop.domain.people import Pair, Role
    from revmentor_desktop.services.capture import Capture
    from revmentor_desktop.services.workspace import Workspace

Subject = Action | Question | DraftQuestion
"""What can be followed up."""

SUNDAY = 6


class Group(Enum):
    """The groups, in the order in which they are shown."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    LATER = "later"
    QUESTIONS = "questions"
    PARKED = "parked"
    DRAFTS = "drafts"
    DONE = "done"


class Whose(Enum):
    """Whose follow-ups are wanted; what is both's belongs to each."""

    EVERYTHING = "everything"
    MINE = "mine"
    PARTNERS = "partners"


class Stage(Enum):
    """How far what is wanted has come."""

    OPEN = "open"
    STILL_FOGGY = "still_foggy"
    PARKED = "parked"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything that could be followed up, and the sessions it came from."""

    actions: tuple[Action, ...] = ()
    questions: tuple[Question, ...] = ()
    drafts: tuple[DraftQuestion, ...] = ()
    sessions: tuple[Session, ...] = ()

    @classmethod
    def of(cls, workspace: Workspace) -> Kept:
        """Return what *workspace* keeps."""
        read = workspace.read
        return cls(read.actions(), read.questions(), read.draft_questions(), read.sessions())


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to be seen to, in its *group*.

    *agenda* is the session to come, or in progress, that has a question on its agenda; *origin*
    the one where it came up.  *done* is the day on which it was done, if that is known.
    """

    group: Group
    subject: Subject
    origin: Session | None = None
    agenda: Session | None = None
    done: date | None = None

    @property
    def month(self) -> date | None:
        """The first day of the month in which it was done."""
        return self.done.replace(day=1) if self.done else None


def follow_ups(
    kept: Kept,
    pair: Pair,
    today: date,
    *,
    whose: Whose = Whose.EVERYTHING,
    stage: Stage = Stage.OPEN,
) -> tuple[FollowUp, ...]:
    """Return what is *whose* and at *stage*, group by group, what is most urgent first.

    What is done is shown with what is open as long as its month goes on.
    """
    by_id = {session.id: session for session in kept.sessions}
    agendas = _agendas(kept.sessions)
    everything: tuple[Subject, ...] = (*kept.actions, *kept.questions, *kept.drafts)
    found = [
        _follow_up(subject, by_id, agendas, pair, today)
        for subject in everything
        if _belongs(subject, whose, pair)
    ]
    wanted = [one for one in found if _wanted(one, stage, today)]
    order = list(Group)
    return tuple(sorted(wanted, key=lambda one: (order.index(one.group), *_urgency(one))))


def stage_of(subject: Subject, pair: Pair, today: date) -> Stage:
    """Return the stage at which *subject* is found: open if it is shown there."""
    match subject:
        case Action(done=None) | DraftQuestion():
            return Stage.OPEN
        case Question(state=QuestionState.PARKED):
            return Stage.PARKED
        case Action(done=moment) | Question(answered=moment) if moment is not None:
            day = wall_clock(moment, pair.zone).date()
            return Stage.OPEN if _same_month(day, today) else Stage.DONE
        case Question() if is_open(subject):
            return Stage.OPEN
        case _:
            return Stage.DONE


def understood(line: str, pair: Pair, now: datetime, *, day_first: bool = True) -> Capture | None:
    """Return what *line* means: a promise of mine unless it names somebody, or "? a question".

    Of what else a line may be in a session nothing is meant here: it is a promise as it stands.
    """
    from revmentor_desktop.services.capture import Capture, CaptureKind, read_capture

    me = Who.of(pair.me)
    capture = read_capture(line, CaptureKind.ACTION, pair, now, who=me, day_first=day_first)
    if capture is None or capture.kind in {CaptureKind.ACTION, CaptureKind.QUESTION}:
        return capture
    return Capture(CaptureKind.ACTION, " ".join(line.split()), me)


def begun(capture: Capture, now: datetime, new_id: NewId) -> Action | DraftQuestion:
    """Return the promise, or the draft that only I see, which *capture* becomes."""
    from revmentor_desktop.services.capture import CaptureKind

    if capture.kind is CaptureKind.QUESTION:
        return DraftQuestion(QuestionId(new_id()), capture.text, now)
    return Action(ActionId(new_id()), capture.text, capture.who, now, capture.due)


# --- private ------------------------------------------------------------------------------


def _follow_up(
    subject: Subject,
    by_id: Mapping[SessionId, Session],
    agendas: Mapping[str, Session],
    pair: Pair,
    today: date,
) -> FollowUp:
    origin = by_id.get(subject.session) if subject.session else None
    match subject:
        case Action():
            done = wall_clock(subject.done, pair.zone).date() if subject.done else None
            group = Group.DONE if done else _due_group(subject.due, today)
            return FollowUp(group, subject, origin, done=done)
        case DraftQuestion():
            return FollowUp(Group.DRAFTS, subject, origin)
        case Question(state=QuestionState.PARKED):
            return FollowUp(Group.PARKED, subject, origin)
        case Question(state=QuestionState.ANSWERED):
            return FollowUp(Group.DONE, subject, origin, done=_answered_on(subject, by_id, pair))
        case Question():
            return FollowUp(Group.QUESTIONS, subject, origin, agendas.get(subject.id))


def _answered_on(question: Question, by_id: Mapping[SessionId, Session], pair: Pair) -> date | None:
    """Return the day of an answer; one without a moment was given in its session."""
    if question.answered is not None:
        return wall_clock(question.answered, pair.zone).date()
    session = by_id.get(question.answered_in) if question.answered_in else None
    return session.local_start.date() if session else None


def _due_group(due: date | None, today: date) -> Group:
    """Return the group of an open action; a week ends with its Sunday."""
    if due is None:
        return Group.LATER
    if due < today:
        return Group.OVERDUE
    sunday = today + timedelta(days=SUNDAY - today.weekday())
    return Group.THIS_WEEK if due <= sunday else Group.LATER


def _agendas(sessions: Iterable[Session]) -> dict[str, Session]:
    """Return on the agenda of which session each question stands: the first, if of several."""
    coming = sorted(
        (one for one in sessions if not one.past_life), key=lambda one: (one.start, one.number)
    )
    found: dict[str, Session] = {}
    for session in coming:
        for item in session.items:
            if item.question is not None:
                found.setdefault(item.question, session)
    return found


def _belongs(subject: Subject, whose: Whose, pair: Pair) -> bool:
    if whose is Whose.EVERYTHING:
        return True
    role = pair.me if whose is Whose.MINE else pair.me.other
    match subject:
        case Action():
            return _owned(subject, role)
        case Question():
            return subject.asked_by is role
        case DraftQuestion():
            return role is pair.me


def _owned(action: Action, role: Role) -> bool:
    return action.owner is not None and action.owner.includes(role)


def _wanted(one: FollowUp, stage: Stage, today: date) -> bool:
    match stage:
        case Stage.OPEN:
            if one.group is Group.DONE:
                return one.done is not None and _same_month(one.done, today)
            return one.group is not Group.PARKED
        case Stage.STILL_FOGGY:
            subject = one.subject
            return isinstance(subject, Question) and subject.state is QuestionState.STILL_FOGGY
        case Stage.PARKED:
            return one.group is Group.PARKED
        case Stage.DONE:
            return one.group is Group.DONE


def _same_month(day: date, today: date) -> bool:
    return (day.year, day.month) == (today.year, today.month)


def _urgency(one: FollowUp) -> tuple[bool, str, str, str]:
    """Return what orders a group: by day, or the newest first for what is done."""
    subject = one.subject
    if one.group is Group.DONE:
        day = one.done.toordinal() if one.done else 0
        return (one.done is None, f"{date.max.toordinal() - day:08}", _came_up(subject), subject.id)
    if isinstance(subject, Action):
        due = subject.due.isoformat() if subject.due else ""
        return (not due, due, _came_up(subject), subject.id)
    placed = one.agenda.start.isoformat() if one.agenda else ""
    return (not placed, placed, _came_up(subject), subject.id)


def _came_up(subject: Subject) -> str:
    match subject:
        case Action():
            return subject.agreed.isoformat()
        case Question():
            return subject.asked.isoformat()
        case DraftQuestion():
            return subject.written.isoformat()
