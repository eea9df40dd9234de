"""Deleting so that it can be had back for thirty days, also after a restart.

Whoever deletes something makes the change set that removes it and hands it to ``thrown_away``,
which keeps what goes in the same step.  What of it is private is kept on the private side.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.changes import (
    PRIVATE_KINDS,
    ChangeSet,
    Entity,
    added,
    edited,
    removed,
    together,
)
from revmentor_desktop.domain.deletions import Deletion, Untied, is_over
from revmentor_desktop.domain.ids import DeletionId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import (
    DraftQuestion,
    PrivateAttachment,
    PrivateDeletion,
    PrivateNote,
)
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.revisions import ALL_FOR, KEPT_FOR, outlived
from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import Interest
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revmentor_desktop.domain.changes import Change
    from revmentor_desktop.domain.ids import QuestionId
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.queries import Queries

LINKS = frozenset({"session", "answered_in", "topic"})
"""Fields that lead from one thing to another by its id."""

LINKED: tuple[type[Entity], ...] = (Note, PrivateNote, Question, DraftQuestion, Action, Term)
"""Kinds that stay, and forget the link, when what they lead to is deleted."""


HANGING = (Attachment, PrivateAttachment, Interest)
"""Kinds that go with something else, and are not what a deed was about."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One deed of deleting, as it is listed: the thing it was about, and how many went with it."""

    id: DeletionId
    when: datetime
    thing: Entity
    private: bool
    others: int


# --- deleting and having back -------------------------------------------------------------


def thrown_away(changes: ChangeSet, workspace: Workspace) -> ChangeSet:
    """Return *changes* with what they remove kept in Recently deleted."""
    id, when = DeletionId(workspace.new_id()), workspace.now()
    gone = [change.before for change in changes.changes if change.after is None]
    untied = list(_untied(changes.changes))
    halves: list[Entity] = []
    for half, private in ((Deletion, False), (PrivateDeletion, True)):
        things = tuple(one for one in gone if isinstance(one, PRIVATE_KINDS) is private)
        links = tuple(link for link, of_private in untied if of_private is private)
        if things or links:
            halves.append(half(id, when, things, links))  # type: ignore[arg-type]  # by their side
    return together(changes, added(*halves)) if gone else changes


def restored(read: Queries, id: DeletionId) -> ChangeSet:
    """Return the change set that brings back what the deed *id* deleted.

    Links are tied again where nothing else was tied meanwhile; a thing that is there again, as
    from an import, stays as it is.
    """
    halves = _halves(read, id)
    things = [thing for half in halves for thing in half.things]
    missing = [thing for thing in things if read.find(type(thing), thing.id) is None]
    links = [link for half in halves for link in half.untied]
    return together(removed(*halves), added(*missing), _mended(read, links, missing))


def listed(read: Queries) -> tuple[Kept, ...]:
    """Return the deeds whose things can be had back, newest first; of each the thing it was about.

    A deed that concerned something shared is listed as that, with what was private of it uncounted.
    """
    found: dict[str, Kept] = {}
    for half in _all_halves(read):
        if half.things and half.id not in found:
            private = isinstance(half, PrivateDeletion)
            found[half.id] = Kept(
                half.id, half.when, _main(half.things), private, len(half.things) - 1
            )
    return tuple(sorted(found.values(), key=lambda kept: (kept.when, kept.id), reverse=True))


# --- letting go ---------------------------------------------------------------------------


def purged(read: Queries, ids: Iterable[DeletionId]) -> ChangeSet:
    """Return the change set that deletes the deeds *ids* for good, with all that hangs on them."""
    halves = [half for id in ids for half in _halves(read, id)]
    things = [thing for half in halves for thing in half.things]
    notes = {thing.id for thing in things if isinstance(thing, Note | PrivateNote)}
    there = {note for note in notes if read.find(Note, note) or read.find(PrivateNote, note)}
    hanging = [
        one
        for note in sorted(notes - there)
        for one in (*read.revisions(note), *read.origins(note))
    ]
    return removed(*halves, *hanging)


def outdated(read: Queries, now: datetime) -> ChangeSet:
    """Return the change set that lets go what nobody is promised any more at *now*.

    That is what was deleted thirty days ago, the revisions between those that are kept, and the
    revisions of notes that are neither there nor in Recently deleted.
    """
    halves = _all_halves(read)
    over = {half.id for half in halves if is_over(half.when, now)}
    going = purged(read, sorted(over))
    stamps = read.revision_stamps(thinned=now - ALL_FOR, ended=now - KEPT_FOR)
    known = set(read.known_notes(stamps))
    known |= {thing.id for half in halves if half.id not in over for thing in half.things}
    thinned: list[Entity] = []
    for note, written in stamps.items():
        gone = set(written if note not in known else outlived(written, now))
        thinned += [one for one in read.revisions(note) if one.id in gone] if gone else []
    going_already = {change.before for change in going.changes}
    return together(going, removed(*(one for one in thinned if one not in going_already)))


# --- private ------------------------------------------------------------------------------


def _main(things: Sequence[Entity]) -> Entity:
    """Return what a deed was about: the last thing that it deleted for its own sake."""
    own = [thing for thing in things if not isinstance(thing, HANGING)]
    return (own or things)[-1]


def _all_halves(read: Queries) -> tuple[Deletion | PrivateDeletion, ...]:
    return (*read.deletions(), *read.private_deletions())


def _halves(read: Queries, id: DeletionId) -> list[Deletion | PrivateDeletion]:
    found = (read.find(Deletion, id), read.find(PrivateDeletion, id))
    return [half for half in found if half is not None]


def _untied(changes: Iterable[Change]) -> Iterator[tuple[Untied, bool]]:
    """Yield the links that *changes* take off, each with whether it is of something private."""
    for change in changes:
        before, after = change.before, change.after
        if before is None or after is None:
            continue
        for field in fields(before):
            was = getattr(before, field.name)
            if field.name in LINKS and was is not None and getattr(after, field.name) is None:
                yield Untied(before.id, field.name, was), isinstance(before, PRIVATE_KINDS)


def _mended(read: Queries, links: Iterable[Untied], back: Iterable[Entity]) -> ChangeSet:
    """Tie *links* again, and put waiting questions on the agendas of sessions that come *back*."""
    before: dict[str, Entity] = {}
    after: dict[str, Entity] = {}

    def now(id: str) -> Entity | None:
        if id not in after and (thing := _find(read, LINKED, id)) is not None:
            before[id] = after[id] = thing
        return after.get(id)

    for link in links:
        thing = now(link.id)
        if thing is not None and getattr(thing, link.field, "") is None:
            after[link.id] = _replaced(thing, link.field, link.target)
    for question in _asked(back):
        thing = now(question)
        if isinstance(thing, Question) and thing.state is QuestionState.WAITING:
            after[question] = replace(thing, state=QuestionState.ON_AGENDA)
    return together(*(edited(before[id], after[id]) for id in before))


def _replaced(thing: Any, field: str, target: str) -> Entity:
    return cast("Entity", replace(thing, **{field: target}))


def _asked(back: Iterable[Entity]) -> list[QuestionId]:
    coming = (SessionState.PLANNED, SessionState.IN_PROGRESS)
    return [
        item.question
        for session in back
        if isinstance(session, Session) and session.state in coming
        for item in session.items
        if item.question is not None
    ]


def _find(read: Queries, kinds: Iterable[type[Entity]], id: str) -> Entity | None:
    """Return what is called *id* now; a note may have been made shared since."""
    found = (read.find(kind, id) for kind in kinds)
    return next((thing for thing in found if thing is not None), None)
