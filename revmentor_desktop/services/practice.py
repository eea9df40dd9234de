"""What is gone through when somebody practises aloud: step by step, with what may be asked.

A topic is practised as it would be shown; a session as its agenda stands, item by item, with the
questions to expect of each item's topic.  Nothing of it is stored anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.fitting import paced_steps
from revmentor_desktop.services.steps import (
    STEP_PARTS,
    ExpectedQuestion,
    expected_questions,
    plain_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.sessions import AgendaItem, Session
    from revmentor_desktop.domain.topics import Topic


@dataclass(frozen=True, slots=True)
class Line:
    """What is said or done at once, the part of a topic or the item it belongs to, its time.

    *text* is plain; *questions* are what may be asked about it.
    """

    text: str
    seconds: float
    part: SectionKind | None = None
    item: str = ""
    questions: tuple[ExpectedQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """All lines in their order, what they are of, and the minutes there are for them."""

    title: str
    minutes: int
    lines: tuple[Line, ...] = ()


def of_topic(topic: Topic) -> Rehearsal:
    """Return how *topic* is practised."""
    questions = _questions(topic)
    lines = tuple(
        Line(plain_text(paced.step.text), paced.seconds, paced.step.part, questions=questions)
        for paced in paced_steps(topic, STEP_PARTS)
    )
    return Rehearsal(topic.title, topic.minutes, lines)


def of_session(session: Session, topics: Mapping[TopicId, Topic]) -> Rehearsal:
    """Return how the agenda of *session* is practised."""
    lines = tuple(line for item in session.items for line in _lines(item, topics))
    return Rehearsal(session.title, session.planned_minutes, lines)


def _lines(item: AgendaItem, topics: Mapping[TopicId, Topic]) -> list[Line]:
    """Return the steps of *item*, or the item itself when it has none."""
    topic = topics.get(item.topic) if item.topic else None
    questions = _questions(topic) if topic is not None else ()
    texts = [step.text for step in item.steps if step.text.strip()] or [item.title]
    seconds = item.minutes * 60 / len(texts)
    return [Line(text, seconds, item=item.title, questions=questions) for text in texts]


def _questions(topic: Topic) -> tuple[ExpectedQuestion, ...]:
    return tuple(
        ExpectedQuestion(plain_text(one.question), plain_text(one.answer))
        for one in expected_questions(topic)
    )
