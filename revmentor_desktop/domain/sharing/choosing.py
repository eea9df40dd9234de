"""How much each part of a view holds, and a view with the chosen parts and nothing else.

What part a field belongs to is told once, in ``FIELDS``; a field that no part names is in every
view of its kind.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.domain.sharing.parts import LEFT_BY_A_SESSION, OF_A_TOPIC, SECTIONS, Part
from revmentor_desktop.domain.sharing.views import (
    SharedActions,
    SharedAgenda,
    SharedAgreement,
    SharedGoals,
    SharedProgramme,
    SharedQuestions,
    SharedRecap,
    SharedSessions,
    SharedTopic,
    SharedTopics,
    SharedWords,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from revmentor_desktop.domain.sharing.views import SharedView

T = TypeVar("T")

FIELDS: Mapping[type[Any], Mapping[Part, tuple[str, ...]]] = {
    SharedAgenda: {
        Part.PURPOSE: ("purpose",),
        Part.AGENDA: ("items", "planned", "available"),
        Part.QUESTIONS: ("on_agenda", "waiting"),
        Part.ACTIONS: ("due",),
    },
    SharedRecap: {
        Part.SUMMARY: ("summary",),
        Part.TAKEAWAYS: ("takeaways",),
        Part.ACTIONS: ("actions",),
        Part.ANSWERS: ("answered",),
        Part.QUESTIONS: ("open",),
        Part.CARRIED_OVER: ("carried_over",),
        Part.AGENDA: ("items",),
        Part.WORDS: ("terms",),
        Part.NOTES: ("notes",),
    },
    SharedProgramme: {
        Part.AIM: ("aim",),
        Part.DATES: ("dates",),
        Part.TOPICS: ("topics",),
        Part.TAKEAWAYS: ("learned",),
        Part.ACTIONS: ("open_actions",),
        Part.DONE: ("done_actions",),
        Part.ANSWERS: ("answered",),
        Part.QUESTIONS: ("open",),
        Part.WORDS: ("terms",),
        Part.AGREEMENT: ("agreement",),
        Part.GOALS: ("goals",),
        Part.REVIEWS: ("reviews",),
    },
    SharedActions: {Part.ACTIONS: ("open_actions",), Part.DONE: ("done_actions",)},
    SharedQuestions: {
        Part.QUESTIONS: ("open",),
        Part.ANSWERS: ("answered",),
        Part.PARKED: ("parked",),
    },
    SharedWords: {Part.WORDS: ("own",), Part.TOPIC_WORDS: ("of_topics",)},
    SharedAgreement: {
        Part.AIM: ("aim",),
        Part.RHYTHM: ("cadence_days", "minutes"),
        Part.AGREEMENT: ("agreement",),
        Part.ACCEPTED: ("accepted",),
    },
    SharedGoals: {Part.GOALS: ("goals",)},
    SharedTopic: {
        Part.SUMMARY: ("summary",),
        Part.WORDS: ("terms",),
        Part.SOURCES: ("sources",),
    },
}
"""The fields of each part of a view, in the order of the document."""


def counts(view: SharedView) -> dict[Part, int]:
    """Return how many things each part of *view* holds; a text counts as one."""
    if isinstance(view, SharedSessions):
        return _summed(map(_counts, view.sessions), LEFT_BY_A_SESSION)
    if isinstance(view, SharedTopics):
        return _summed(map(_counts, view.topics), OF_A_TOPIC)
    return _counts(view)


def only(view: SharedView, parts: Collection[Part]) -> SharedView:
    """Return *view* with *parts* and nothing else but its head."""
    if isinstance(view, SharedSessions):
        return replace(view, sessions=tuple(_only(one, parts) for one in view.sessions))
    if isinstance(view, SharedTopics):
        return replace(view, topics=tuple(_only_of_topic(one, parts) for one in view.topics))
    if isinstance(view, SharedAgenda) and Part.STEPS not in parts:
        bare = tuple(replace(item, steps=(), details="") for item in view.items)
        view = replace(view, items=bare)
    if isinstance(view, SharedGoals) and Part.EVIDENCE not in parts:
        view = replace(view, goals=tuple(replace(goal, steps=()) for goal in view.goals))
    return _only(view, parts)


# --- private ------------------------------------------------------------------------------


def _counts(view: object) -> dict[Part, int]:
    found = {
        part: sum(_size(getattr(view, name)) for name in names)
        for part, names in FIELDS[type(view)].items()
    }
    if isinstance(view, SharedAgenda):
        found[Part.AGENDA] = len(view.items)
        found[Part.STEPS] = sum(len(i.steps) + bool(i.details.strip()) for i in view.items)
    if isinstance(view, SharedProgramme):
        found[Part.TAKEAWAYS] = sum(len(one.takeaways) for one in view.learned)
        found[Part.REVIEWS] = sum(len(one.reviews) for one in view.reviews)
    if isinstance(view, SharedAgreement):
        found[Part.RHYTHM] = int(bool(view.cadence_days))
    if isinstance(view, SharedGoals):
        found[Part.EVIDENCE] = sum(len(goal.steps) for goal in view.goals)
    if isinstance(view, SharedTopic):
        told = {section.kind for section in view.sections if section.body.strip()}
        found |= {part: int(kind in told) for part, kind in SECTIONS.items()}
    return found


def _size(value: object) -> int:
    if isinstance(value, str):
        return int(bool(value.strip()))
    return len(value) if isinstance(value, tuple) else 0


def _summed(found: Iterable[Mapping[Part, int]], parts: Iterable[Part]) -> dict[Part, int]:
    every = list(found)
    return {part: sum(one.get(part, 0) for one in every) for part in parts}


def _only(view: T, parts: Collection[Part]) -> T:
    """Return *view* with the fields of every part that is not in *parts* as if it had none."""
    empty = {field.name: field.default for field in fields(view) if field.default is not MISSING}  # type: ignore[arg-type]  # a view is a dataclass
    left_out = {
        name: empty[name]
        for part, names in FIELDS[type(view)].items()
        if part not in parts
        for name in names
    }
    return replace(view, **left_out)  # type: ignore[type-var]  # the same


def _only_of_topic(topic: SharedTopic, parts: Collection[Part]) -> SharedTopic:
    kept = {SECTIONS[part] for part in parts if part in SECTIONS}
    sections = tuple(section for section in topic.sections if section.kind in kept)
    return replace(_only(topic, parts), sections=sections)
