"""What is open between the two: at which stage something is found, and how something new begins.

``stage_of(subject, …)`` says under which filter a promise, a question or a draft is found, and
``understood(line, …)`` reads a new promise or question.  Lists of them are read by
``store.follow_up_lists``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.follow_ups import Stage
from revmentor_desktop.domain.ids import ActionId, QuestionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question, QuestionState, is_open
from revmentor_desktop.domain.times import wall_clock

if TYPE_CHECKING:
    from datetime import date, datetime

    from revmentor_desktop.domain.follow_ups import Subject
    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.services.capture import Capture


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


def copied(subject: Subject, now: datetime, new_id: NewId) -> Action | DraftQuestion:
    """Return another follow-up in the words of *subject*, which begins at *now*.

    A promise has the same owner and day and is to be done again; a question is a draft that only
    I see, whatever has become of the one it is a copy of.
    """
    if isinstance(subject, Action):
        return replace(subject, id=ActionId(new_id()), agreed=now, done=None, session=None)
    return DraftQuestion(QuestionId(new_id()), subject.text, now)


# --- private ------------------------------------------------------------------------------


def _same_month(day: date, today: date) -> bool:
    return (day.year, day.month) == (today.year, today.month)
