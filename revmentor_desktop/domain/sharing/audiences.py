"""For whose eyes something is: what they usually get, by which names, and what never reaches them.

What either of the pair marked *between us* is for the two alone.  ``Reader.sees`` decides that in
one place, and whoever makes a view asks it for every value that can be marked.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sharing.parts import OF_A_TOPIC, PARTS, Part, What
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeVar

    from revmentor_desktop.domain.people import Pair, Who

    M = TypeVar("M", bound="Markable")


class Audience(Enum):
    """Whose eyes something is for."""

    US = "us"
    SPONSOR = "sponsor"
    OFFICE = "office"
    EVERYONE = "everyone"


BY_ROLE = frozenset({Audience.EVERYONE})
"""Audiences that usually get the words for the two roles in place of the two names."""

_LEFT = frozenset(
    {
        Part.SUMMARY,
        Part.TAKEAWAYS,
        Part.ACTIONS,
        Part.ANSWERS,
        Part.QUESTIONS,
        Part.CARRIED_OVER,
        Part.WORDS,
    }
)
"""What a session leaves.  Its words are for the two alone: who had what explained is theirs."""
_US: Mapping[What, frozenset[Part]] = {
    What.AGENDA: frozenset(PARTS[What.AGENDA]),
    What.RECAP: _LEFT,
    What.SESSIONS: _LEFT,
    What.PROGRAMME: frozenset(PARTS[What.PROGRAMME]),
    What.ACTIONS: frozenset(PARTS[What.ACTIONS]),
    What.QUESTIONS: frozenset(PARTS[What.QUESTIONS]),
    What.WORDS: frozenset(PARTS[What.WORDS]),
    What.AGREEMENT: frozenset(PARTS[What.AGREEMENT]),
    What.GOALS: frozenset(PARTS[What.GOALS]),
    What.TOPIC: frozenset(OF_A_TOPIC),
    What.HANDOUT: frozenset(
        {Part.SUMMARY, Part.DRIVE, Part.BUSINESS, Part.WORDS, Part.WATCH_OUT, Part.SOURCES}
    ),
}
_SPONSOR: Mapping[What, frozenset[Part]] = {
    **_US,
    What.AGENDA: frozenset({Part.PURPOSE, Part.AGENDA}),
    What.RECAP: frozenset({Part.SUMMARY, Part.TAKEAWAYS, Part.ACTIONS}),
    What.SESSIONS: frozenset({Part.SUMMARY, Part.TAKEAWAYS, Part.ACTIONS}),
    What.PROGRAMME: frozenset(
        {
            Part.AIM,
            Part.GOALS,
            Part.DATES,
            Part.TOPICS,
            Part.TAKEAWAYS,
            Part.ACTIONS,
            Part.DONE,
        }
    ),
    What.QUESTIONS: frozenset({Part.ANSWERS}),
    What.AGREEMENT: frozenset({Part.AIM, Part.RHYTHM}),
    What.GOALS: frozenset({Part.GOALS}),
}
_OFFICE: Mapping[What, frozenset[Part]] = {
    **_SPONSOR,
    What.AGENDA: frozenset({Part.PURPOSE, Part.AGENDA}),
    What.RECAP: frozenset({Part.SUMMARY}),
    What.SESSIONS: frozenset({Part.SUMMARY}),
    What.PROGRAMME: frozenset({Part.AIM, Part.DATES, Part.TOPICS}),
    What.ACTIONS: frozenset({Part.ACTIONS}),
}
_EVERYONE: Mapping[What, frozenset[Part]] = {
    **_SPONSOR,
    What.RECAP: frozenset({Part.SUMMARY, Part.TAKEAWAYS}),
    What.SESSIONS: frozenset({Part.SUMMARY, Part.TAKEAWAYS}),
    What.PROGRAMME: frozenset({Part.AIM, Part.TOPICS, Part.TAKEAWAYS, Part.WORDS}),
    What.ACTIONS: frozenset({Part.ACTIONS}),
}
USUAL_PARTS: Mapping[Audience, Mapping[What, frozenset[Part]]] = {
    Audience.US: _US,
    Audience.SPONSOR: _SPONSOR,
    Audience.OFFICE: _OFFICE,
    Audience.EVERYONE: _EVERYONE,
}
"""The parts that are in unless somebody chose otherwise."""


class Markable(Protocol):
    """A shared value that either of the two can keep between them."""

    @property
    def between_us(self) -> bool:
        """Whether it stays between the two."""
        ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Whose eyes something is for, and the words for the two where no names are told."""

    audience: Audience = Audience.US
    mentor: str = ""
    mentee: str = ""

    def sees(self, value: Markable) -> bool:
        """Say whether *value* may reach this reader."""
        return self.audience is Audience.US or not value.between_us

    def seen(self, values: Iterable[M]) -> list[M]:
        """Return those of *values* that may reach this reader, in their order."""
        return [value for value in values if self.sees(value)]

    def name(self, pair: Pair, role: Role) -> str:
        """Return the whole name of the person with *role*, or the word for the role."""
        return self._word(role) or pair.person(role).name

    def short_name(self, pair: Pair, role: Role) -> str:
        """Return the first name of the person with *role*; the whole one if both share it."""
        person = pair.person(role)
        same = pair.mentor.first_name == pair.mentee.first_name
        return self._word(role) or (person.name if same else person.first_name)

    def short_names(self, pair: Pair, who: Who | None) -> tuple[str, ...]:
        """Return the short names of whoever is meant, the mentor first."""
        return tuple(self.short_name(pair, role) for role in Role if who and who.includes(role))

    def _word(self, role: Role) -> str:
        return self.mentor if role is Role.MENTOR else self.mentee


US = Reader()
"""The two themselves, by name."""
