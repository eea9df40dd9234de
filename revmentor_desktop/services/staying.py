"""What stays behind when something is shared: how much of each kind, and why.

``stays(found)`` counts, and that is all that a document's neighbour may know.  ``staying`` names
what it is, for the eyes of whoever sits at this computer and for no file.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.private import Cue, PreparationList
from revmentor_desktop.domain.sharing import OF_TOPICS, What

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.services.scopes import Scope
    from revmentor_desktop.store.queries import Queries


class Staying(Enum):
    """A kind of thing that stays, which is also why it does."""

    PRIVATE_NOTE = "private_note"
    DRAFT_QUESTION = "draft_question"
    PREPARATION = "preparation"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class Stays:
    """How many things of each kind stay behind."""

    private_notes: int = 0
    draft_questions: int = 0
    preparation_lines: int = 0
    cues: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """A thing that stays: of what kind, and the words by which its owner knows it."""

    kind: Staying
    words: str


def counted(found: Iterable[Kept]) -> Stays:
    """Return how many of each kind there are."""
    counts = Counter(one.kind for one in found)
    return Stays(
        private_notes=counts[Staying.PRIVATE_NOTE],
        draft_questions=counts[Staying.DRAFT_QUESTION],
        preparation_lines=counts[Staying.PREPARATION],
        cues=counts[Staying.CUE],
    )


def staying(read: Queries, scope: Scope) -> tuple[Kept, ...]:
    """Return what belongs to *scope* and stays on this computer; for its owner's eyes only."""
    return tuple(_private(read, scope))


# --- private ------------------------------------------------------------------------------

WHOLE = frozenset({What.PROGRAMME, What.QUESTIONS})
"""What is about no session in particular, so that drafts of every session belong to it."""

WITHOUT_PRIVATE_THINGS = frozenset({What.ACTIONS, What.WORDS, What.AGREEMENT})


def _private(read: Queries, scope: Scope) -> Iterator[Kept]:
    what = scope.what
    if what in WITHOUT_PRIVATE_THINGS:
        return
    here = {session.id for session in read.sessions() if scope.holds(session)}
    if what is not What.QUESTIONS:
        yield from _notes(read, scope, here)
    if what in OF_TOPICS:
        return
    for draft in read.draft_questions():
        if what in WHOLE or draft.session in here:
            yield Kept(Staying.DRAFT_QUESTION, draft.text)
    if what is What.QUESTIONS:
        return
    for preparation in read.all_of(PreparationList):
        if preparation.session in here:
            yield from (Kept(Staying.PREPARATION, one.text) for one in preparation.lines)
    for cue in read.all_of(Cue):
        if cue.session in here:
            yield Kept(Staying.CUE, cue.text)


def _notes(read: Queries, scope: Scope, here: set[SessionId]) -> Iterator[Kept]:
    """Yield the private notes of the sessions *here*, of the topics, or all of the programme's."""
    for note in read.note_summaries(shared=False):
        if scope.what is What.PROGRAMME or note.session in here or note.topic in scope.topics:
            first = next(filter(None, map(str.strip, note.excerpt.splitlines())), "")
            yield Kept(Staying.PRIVATE_NOTE, note.title.strip() or first)
