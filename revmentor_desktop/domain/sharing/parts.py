"""What can be shared, and the parts that each of it has."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import SectionKind

if TYPE_CHECKING:
    from collections.abc import Mapping


class What(Enum):
    """What is shared."""

    AGENDA = "agenda"
    RECAP = "recap"
    SESSIONS = "sessions"
    PROGRAMME = "programme"
    ACTIONS = "actions"
    QUESTIONS = "questions"
    WORDS = "words"
    AGREEMENT = "agreement"
    GOALS = "goals"
    TOPIC = "topic"
    HANDOUT = "handout"


OF_ONE_SESSION = (What.AGENDA, What.RECAP)
OF_THE_PROGRAMME = (
    What.PROGRAMME,
    What.SESSIONS,
    What.ACTIONS,
    What.QUESTIONS,
    What.WORDS,
    What.AGREEMENT,
    What.GOALS,
)
OF_TOPICS = (What.TOPIC, What.HANDOUT)


class Part(Enum):
    """A part that can be left out.  What it is called depends on what is shared.

    ``ACCEPTED`` is who accepted the agreement and when, ``EVIDENCE`` what shows where a
    goal stands, ``STEPS`` are the steps and details of the agenda's items, ``QUESTIONS`` those that
    are still open, ``ACTIONS`` in an agenda those that are due by then, elsewhere those that are
    open where ``DONE`` is a part of its own.  ``WORDS`` are the pair's own, or those that a topic
    explains.
    """

    PURPOSE = "purpose"
    AIM = "aim"
    RHYTHM = "rhythm"
    AGREEMENT = "agreement"
    ACCEPTED = "accepted"
    GOALS = "goals"
    REVIEWS = "reviews"
    EVIDENCE = "evidence"
    DATES = "dates"
    TOPICS = "topics"
    SUMMARY = "summary"
    TAKEAWAYS = "takeaways"
    ACTIONS = "actions"
    DONE = "done"
    ANSWERS = "answers"
    QUESTIONS = "questions"
    PARKED = "parked"
    CARRIED_OVER = "carried-over"
    AGENDA = "agenda"
    STEPS = "steps"
    WHY = "why"
    SHOW = "show"
    DRIVE = "drive"
    EXPECT = "expect"
    BUSINESS = "business"
    WORDS = "words"
    TOPIC_WORDS = "topic-words"
    WATCH_OUT = "watch-out"
    UNKNOWN = "unknown"
    EXPERT = "expert"
    SOURCES = "sources"
    NOTES = "notes"


LEFT_BY_A_SESSION = (
    Part.SUMMARY,
    Part.TAKEAWAYS,
    Part.ACTIONS,
    Part.ANSWERS,
    Part.QUESTIONS,
    Part.CARRIED_OVER,
    Part.AGENDA,
    Part.WORDS,
    Part.NOTES,
)
OF_A_TOPIC = (
    Part.SUMMARY,
    Part.WHY,
    Part.SHOW,
    Part.DRIVE,
    Part.EXPECT,
    Part.BUSINESS,
    Part.WORDS,
    Part.WATCH_OUT,
    Part.UNKNOWN,
    Part.EXPERT,
    Part.SOURCES,
)

PARTS: Mapping[What, tuple[Part, ...]] = {
    What.AGENDA: (Part.PURPOSE, Part.AGENDA, Part.STEPS, Part.QUESTIONS, Part.ACTIONS),
    What.RECAP: LEFT_BY_A_SESSION,
    What.SESSIONS: LEFT_BY_A_SESSION,
    What.PROGRAMME: (
        Part.AIM,
        Part.GOALS,
        Part.REVIEWS,
        Part.DATES,
        Part.TOPICS,
        Part.TAKEAWAYS,
        Part.ACTIONS,
        Part.DONE,
        Part.ANSWERS,
        Part.QUESTIONS,
        Part.WORDS,
        Part.AGREEMENT,
    ),
    What.ACTIONS: (Part.ACTIONS, Part.DONE),
    What.QUESTIONS: (Part.QUESTIONS, Part.ANSWERS, Part.PARKED),
    What.WORDS: (Part.WORDS, Part.TOPIC_WORDS),
    What.AGREEMENT: (Part.AIM, Part.RHYTHM, Part.AGREEMENT, Part.ACCEPTED),
    What.GOALS: (Part.GOALS, Part.EVIDENCE),
    What.TOPIC: OF_A_TOPIC,
    What.HANDOUT: OF_A_TOPIC,
}
"""The parts of each, in the order of the document."""

SECTIONS: Mapping[Part, SectionKind] = {
    Part.WHY: SectionKind.WHY,
    Part.SHOW: SectionKind.SHOW,
    Part.DRIVE: SectionKind.DRIVE,
    Part.EXPECT: SectionKind.EXPECT,
    Part.BUSINESS: SectionKind.BUSINESS,
    Part.WATCH_OUT: SectionKind.WATCH_OUT,
    Part.UNKNOWN: SectionKind.UNKNOWN,
    Part.EXPERT: SectionKind.EXPERT,
}
"""The parts of a topic that are sections of its text."""
