"""Edits as values: what was there before, what is there after, and how to take it back.

An edit of anything is a ``ChangeSet``.  The store applies it as a whole or not at all, whoever
shows something is told of it once, and undo applies its inverse.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, TypeVar, cast

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.agreement import Agreement
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.deletions import Deletion
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import (
    Cue,
    DraftQuestion,
    LearnedWord,
    NoteOrigin,
    PreparationList,
    PrivateAttachment,
    PrivateDeletion,
    PrivateNote,
    PrivateReview,
    PrivateRevision,
)
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import Review
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.templates import Template
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.topics import ImportedPack, Interest, OwnTopic, PackTopic
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

Entity = (
    Pair
    | Agreement
    | Goal
    | Review
    | Session
    | Run
    | Template
    | Note
    | Attachment
    | Recap
    | Question
    | Action
    | Takeaway
    | Term
    | ExplainAgain
    | OwnTopic
    | ImportedPack
    | PackTopic
    | Interest
    | Revision
    | Deletion
    | PrivateNote
    | PrivateAttachment
    | DraftQuestion
    | PrivateReview
    | PreparationList
    | Cue
    | LearnedWord
    | PrivateRevision
    | PrivateDeletion
    | NoteOrigin
)
"""Whatever is stored by itself, under an id of its own."""

SHARED_KINDS: tuple[type[Entity], ...] = (
    Pair,
    Agreement,
    Goal,
    Review,
    Session,
    Run,
    Template,
    Note,
    Attachment,
    Recap,
    Question,
    Action,
    Takeaway,
    Term,
    ExplainAgain,
    OwnTopic,
    ImportedPack,
    PackTopic,
    Interest,
    Revision,
    Deletion,
)
PRIVATE_KINDS: tuple[type[Entity], ...] = (
    PrivateNote,
    PrivateAttachment,
    DraftQuestion,
    PrivateReview,
    PreparationList,
    Cue,
    LearnedWord,
    PrivateRevision,
    PrivateDeletion,
    NoteOrigin,
)

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Change:
    """One value before and after; ``None`` stands for not there."""

    before: Entity | None
    after: Entity | None

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.after, self.before)

    @property
    def entity(self) -> Entity:
        """The value that is concerned, as it is after the change, or was before its removal."""
        return cast("Entity", self.before) if self.after is None else self.after


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that happen together, or not at all."""

    changes: tuple[Change, ...]
    kinds: frozenset[type[Entity]] = field(init=False, compare=False, repr=False)
    """Of what kinds the values are that are concerned; many listeners ask."""

    def __post_init__(self) -> None:
        kinds = frozenset(type(change.entity) for change in self.changes)
        object.__setattr__(self, "kinds", kinds)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def inverse(self) -> ChangeSet:
        """Return the change set that takes this one back."""
        return ChangeSet(tuple(change.inverse() for change in reversed(self.changes)))

    def touches(self, *kinds: type[Entity]) -> bool:
        """Say whether a value of one of *kinds* is concerned."""
        return any(issubclass(kind, kinds) for kind in self.kinds)

    def of(self, *kinds: type[E]) -> Iterator[tuple[E | None, E | None]]:
        """Yield before and after of the changes that concern values of *kinds*."""
        for change in self.changes:
            if isinstance(change.entity, kinds):
                yield cast("E | None", change.before), cast("E | None", change.after)

    def then(self, later: ChangeSet) -> ChangeSet:
        """Return both as one: for each value, before of the first and after of the last.

        What ends as it began is left out.
        """
        first: dict[tuple[type[Entity], str], Change] = {}
        for change in (*self.changes, *later.changes):
            key = (type(change.entity), change.entity.id)
            start = first.pop(key).before if key in first else change.before
            first[key] = Change(start, change.after)
        return ChangeSet(tuple(c for c in first.values() if c.before != c.after))


def added(*entities: Entity) -> ChangeSet:
    """Return the change set that adds *entities*, in this order."""
    return ChangeSet(tuple(Change(None, entity) for entity in entities))


def removed(*entities: Entity) -> ChangeSet:
    """Return the change set that removes *entities*, in this order."""
    return ChangeSet(tuple(Change(entity, None) for entity in entities))


def edited(before: E, after: E) -> ChangeSet:
    """Return the change set that makes *before* into *after*; empty when they are equal."""
    if before == after:
        return ChangeSet(())
    return ChangeSet((Change(cast("Entity", before), cast("Entity", after)),))


def together(*sets: ChangeSet) -> ChangeSet:
    """Return all of *sets* as one that happens together, in this order."""
    return ChangeSet(tuple(change for one in sets for change in one.changes))
