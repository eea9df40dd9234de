"""What was deleted and can still be had back; see ``private`` for what of it is only mine.

A deletion is written by the same change set that removes things, so that undoing takes both back.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import DeletionId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import Review
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.templates import Template
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.topics import ImportedPack, Interest, OwnTopic, PackTopic
from revmentor_desktop.domain.values import dataclass

KEPT_FOR = timedelta(days=30)
"""So long what was deleted can be had back."""

Deletable = (
    Session
    | Template
    | Note
    | Recap
    | Question
    | Action
    | Takeaway
    | Term
    | Goal
    | Review
    | OwnTopic
    | ImportedPack
    | PackTopic
    | Interest
    | Attachment
)


@dataclass(frozen=True, slots=True)
class Untied:
    """A link that went because what it led to was deleted: *field* of *id* led to *target*."""

    id: str
    field: str
    target: str


@dataclass(frozen=True, slots=True)
class Deletion:
    """The shared things that one deed deleted, and the links of shared things that went."""

    id: DeletionId
    when: datetime
    things: tuple[Deletable, ...]
    untied: tuple[Untied, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "when", checked_instant(self.when))


def is_over(when: datetime, now: datetime) -> bool:
    """Say whether what was deleted at *when* is to be let go for good at *now*."""
    return now - when >= KEPT_FOR


def days_left(when: datetime, now: datetime) -> int:
    """Return for how many days, counted up, it can still be had back."""
    left = KEPT_FOR - (now - when)
    return max(0, min(KEPT_FOR.days, -(-left // timedelta(days=1))))
