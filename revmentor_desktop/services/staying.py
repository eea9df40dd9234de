"""What stays behind when something is shared: how much of each kind, and why.

``stays(found)`` counts, and that is all that a document's neighbour may know.  ``staying`` names
what it is, for the eyes of whoever sits at this computer and for no file.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import Cue, PreparationList
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sharing import OF_ONE_SESSION, OF_TOPICS, Audience, What
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.looking import each, unseen
from revmentor_desktop.services.scopes import sessions_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.summaries import NoteSummary
    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.services.scopes import Scope
    from revmentor_desktop.store.queries import Queries


Marked = Recap | Takeaway | Action | Question | Term | Note | Goal
"""What can be marked *between us* by itself; items of an agenda are marked within it."""


class Staying(Enum):
    """A kind of thing that stays, which is also why it does."""

    PRIVATE_NOTE = "private_note"
    DRAFT_QUESTION = "draft_question"
    REVIEW = "review"
    PREPARATION = "preparation"
    CUE = "cue"
    BETWEEN_US = "between_us"


@dataclass(frozen=True, slots=True)
class Stays:
    """How many things of each kind stay behind."""

    private_notes: int = 0
    draft_questions: int = 0
    preparation_lines: int = 0
    cues: int = 0
    between_us: int = 0
    reviews: int = 0


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
        between_us=counts[Staying.BETWEEN_US],
        reviews=counts[Staying.REVIEW],
    )


def staying(
    read: Queries, scope: Scope, audience: Audience = Audience.US, look: Look = unseen
) -> tuple[Kept, ...]:
    """Return what belongs to *scope* and stays behind for *audience*; for its owner's eyes only.

    Raises what *look* does, which is called before each of them, and before what many are read of.
    """
    marked = () if audience is Audience.US else _between_us(read, scope)
    between_us = (Kept(Staying.BETWEEN_US, words) for words in marked)
    return tuple(each(chain(_private(read, scope, look), between_us), look))


# --- private ------------------------------------------------------------------------------

WHOLE = frozenset({What.PROGRAMME, What.QUESTIONS})
"""What is about no session in particular, so that drafts of every session belong to it."""

WITHOUT_PRIVATE_THINGS = frozenset({What.ACTIONS, What.WORDS, What.AGREEMENT, What.GOALS})


TOGETHER = 500
"""Private notes that are read at once."""


def _private(read: Queries, scope: Scope, look: Look) -> Iterator[Kept]:
    what = scope.what
    if what in WITHOUT_PRIVATE_THINGS:
        return
    if scope.session is not None and what in OF_ONE_SESSION:
        yield from _private_of(read, scope.session)
        return
    if what in OF_TOPICS:
        for topic in scope.topics:
            yield from map(_note, read.note_summaries(shared=False, topic=topic))
        return
    here = {one.id for one in read.session_lists.every_head() if scope.holds(one)}
    if what is not What.QUESTIONS:
        yield from _notes(read, scope, here, look)
    for draft in read.draft_questions():
        if what in WHOLE or draft.session in here:
            yield Kept(Staying.DRAFT_QUESTION, draft.text)
    if what is What.QUESTIONS:
        return
    if what is What.PROGRAMME:
        yield from (Kept(Staying.REVIEW, _first_line(one.words)) for one in read.private_reviews())
    for preparation in read.all_of(PreparationList):
        if preparation.session in here:
            yield from (Kept(Staying.PREPARATION, one.text) for one in preparation.lines)
    for cue in read.all_of(Cue):
        if cue.session in here:
            yield Kept(Staying.CUE, cue.text)


def _private_of(read: Queries, session: SessionId) -> Iterator[Kept]:
    """Yield what is private about one session, in the same order."""
    yield from map(_note, read.note_summaries(shared=False, session=session))
    for draft in read.draft_questions(session):
        yield Kept(Staying.DRAFT_QUESTION, draft.text)
    preparation = read.preparation_of(session)
    if preparation is not None:
        yield from (Kept(Staying.PREPARATION, one.text) for one in preparation.lines)
    yield from (Kept(Staying.CUE, cue.text) for cue in read.cues_of(session))


def _notes(read: Queries, scope: Scope, here: set[SessionId], look: Look) -> Iterator[Kept]:
    """Yield the private notes of the sessions *here*, or all of the programme's."""
    before = None
    while page := read.note_summaries(shared=False, limit=TOGETHER, before=before):
        for note in page:
            if scope.what is What.PROGRAMME or note.session in here:
                yield _note(note)
        before = page[-1].edited, page[-1].id
        look()


def _note(note: NoteSummary) -> Kept:
    return Kept(Staying.PRIVATE_NOTE, note.title.strip() or _first_line(note.excerpt))


MARKED_LISTS = {What.ACTIONS: Action, What.QUESTIONS: Question, What.WORDS: Term, What.GOALS: Goal}
"""What holds marked things of one kind only."""


def _between_us(read: Queries, scope: Scope) -> Iterator[str]:
    """Yield the words of what either of the two marked, of all that *scope* is about."""
    what = scope.what
    if what in OF_TOPICS or what is What.AGREEMENT:
        return
    if what in MARKED_LISTS:
        kind = MARKED_LISTS[what]
        yield from (_words(one) for one in _markable(read) if type(one) is kind and one.between_us)
        return
    here = sessions_in(read, scope)
    ids = {session.id for session in here}
    for session in here:
        yield from (item.title for item in session.items if item.between_us)
    if scope.session is not None and what in OF_ONE_SESSION:
        yield from (_words(one) for one in _markable_of(read, scope.session) if one.between_us)
        return
    for one in _markable(read):
        if one.between_us and (what is What.PROGRAMME or _sessions_of(one) & ids):
            yield _words(one)


def _markable(read: Queries) -> Iterator[Marked]:
    yield from read.all_of(Recap)
    yield from read.all_of(Takeaway)
    yield from read.all_of(Action)
    yield from read.all_of(Question)
    yield from read.all_of(Term)
    yield from read.all_of(Note)
    yield from read.goals()


def _markable_of(read: Queries, session: SessionId) -> Iterator[Marked]:
    """Yield those of one session, of each kind by id as well."""
    recap = read.recap_of(session)
    if recap is not None:
        yield recap
    of_kinds: tuple[Iterable[Marked], ...] = (
        read.takeaways(session),
        read.actions_of(session),
        read.questions_of(session),
        read.terms_of(session),
        read.notes_of(session),
    )
    for values in of_kinds:
        yield from sorted(values, key=lambda one: one.id)


def _sessions_of(value: Marked) -> set[SessionId]:
    if isinstance(value, Goal):
        return set()
    answered_in = value.answered_in if isinstance(value, Question) else None
    return {id for id in (value.session, answered_in) if id}


def _words(value: Marked) -> str:
    match value:
        case Note():
            return value.title.strip() or _first_line(value.body)
        case Recap():
            return _first_line(value.summary)
        case Term():
            return value.word
        case _:
            return value.text


def _first_line(text: str) -> str:
    return next(filter(None, map(str.strip, text.splitlines())), "")
