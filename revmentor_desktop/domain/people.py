"""The pair: two people, what they call themselves, and how they have agreed to meet."""

from __future__ import annotations

from datetime import date
from enum import Enum

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.values import dataclass

_FIRST_CHINESE = "\u2e80"


class Role(Enum):
    """Which of the two somebody is: the mentor teaches, whatever their rank."""

    MENTOR = "mentor"
    MENTEE = "mentee"

    @property
    def other(self) -> Role:
        """The partner's role."""
        return Role.MENTEE if self is Role.MENTOR else Role.MENTOR


class Who(Enum):
    """Who leads an agenda item or owns an action."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    BOTH = "both"

    @classmethod
    def of(cls, role: Role) -> Who:
        """Return the one person who has *role*."""
        return cls(role.value)

    def includes(self, role: Role) -> bool:
        """Say whether the person with *role* is meant, alone or together."""
        return self is Who.BOTH or self.value == role.value


@dataclass(frozen=True, slots=True)
class Person:
    """A person by name, and the title they have at work (may be empty)."""

    name: str
    title: str = ""

    @property
    def first_name(self) -> str:
        """How the program speaks of the person: the part of the name before the first space."""
        return self.name.split(maxsplit=1)[0] if self.name.strip() else ""

    @property
    def initials(self) -> str:
        """One or two capital letters for the avatar; a Chinese name gives its last character."""
        parts = self.name.replace("-", " ").split()
        words = ["".join(filter(str.isalnum, part)) for part in parts]
        words = [word for word in words if word]
        if not words:
            return ""
        if words[0][0] >= _FIRST_CHINESE:
            return words[0][-1]
        return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


@dataclass(frozen=True, slots=True)
class Pair:
    """A mentor and a mentee, and the programme they are in.

    ``me`` is the one whose workspace this is.  ``cadence_days`` lie between two sessions;
    ``minutes`` is the usual length of one.  ``sample`` marks the invented pair that comes with
    the program.  Empty role words mean the program's own.

    ``holidays`` names the place whose public holidays are kept free, as ISO 3166 does ("HK",
    "GB-ENG"); empty for none.  They meet again from ``paused_until`` on; before that day no date
    is proposed.
    """

    id: PairId
    mentor: Person
    mentee: Person
    me: Role
    zone: str
    cadence_days: int = 28
    minutes: int = 60
    mentor_word: str = ""
    mentee_word: str = ""
    aim: str = ""
    starts: date | None = None
    ends: date | None = None
    driver: Who | None = None
    sample: bool = False
    holidays: str = ""
    paused_until: date | None = None

    def __post_init__(self) -> None:
        if not self.mentor.name.strip() or not self.mentee.name.strip():
            raise RuleBroken(Rule.NAME_MISSING)
        if self.starts and self.ends and self.ends < self.starts:
            raise RuleBroken(Rule.DATES_REVERSED)

    @property
    def my_name(self) -> str:
        """The owner's full name."""
        return self.person(self.me).name

    @property
    def partner(self) -> Person:
        """The other of the two."""
        return self.person(self.me.other)

    def pause(self, today: date) -> date | None:
        """Return the day until which the two pause, ``None`` when on *today* they do not."""
        return self.paused_until if self.paused_until and today < self.paused_until else None

    def person(self, role: Role) -> Person:
        """Return the person who has *role*."""
        return self.mentor if role is Role.MENTOR else self.mentee
