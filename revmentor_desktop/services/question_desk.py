"""The question desk: what can be done with a question, from the first draft to a word explained.

``possible(question)`` lists the deeds in the order of a menu; each of the other functions returns
one of them as a change set, so that it can be taken back.  ``Agendas`` is what they need to know
of the sessions: a question that is settled leaves the agenda of a session that is still to come,
and one that is moved stands on one agenda only.  What was said in a session stays with it.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.ids import TermId
from revmentor_desktop.domain.private import Cue, DraftQuestion, sent
from revmentor_desktop.domain.questions import (
    REACHABLE,
    Question,
    QuestionState,
    answered,
    in_state,
)
from revmentor_desktop.domain.sessions import (
    Session,
    SessionState,
    last_held,
    next_session,
    remove_item,
)
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.capture import split_meaning
from revmentor_desktop.services.live import running
from revmentor_desktop.services.placing import put
from revmentor_desktop.services.suggestions import CarriedOver

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from revmentor_desktop.domain.ids import ItemId, NewId
    from revmentor_desktop.domain.people import Role
    from revmentor_desktop.domain.sessions import AgendaItem
    from revmentor_desktop.services.workspace import Workspace

MOST_LINES = 2
LONGEST_ANSWER = 240
"""Lines and characters of an answer that is short enough to explain a word."""

LONGEST_WORD = 40
MOST_PARTS = 4
"""Characters and parts of what a question may be about to be proposed as a word."""


class QuestionDeed(Enum):
    """What can be done with a question, in the order of a menu."""

    ANSWER = "answer"
    SEND = "send"
    PLACE = "place"
    PARK = "park"
    STILL_FOGGY = "still_foggy"
    WAIT = "wait"
    EXPLAIN = "explain"


STATES = {
    QuestionDeed.ANSWER: QuestionState.ANSWERED,
    QuestionDeed.PLACE: QuestionState.ON_AGENDA,
    QuestionDeed.PARK: QuestionState.PARKED,
    QuestionDeed.STILL_FOGGY: QuestionState.STILL_FOGGY,
    QuestionDeed.WAIT: QuestionState.WAITING,
}
"""The state to which a deed brings a question."""


@dataclass(frozen=True, slots=True)
class Agendas:
    """The sessions that concern questions: those to come, or in progress, and the last one held.

    With my cues to items of those that are planned.
    """

    sessions: tuple[Session, ...]
    cues: tuple[Cue, ...] = ()

    @classmethod
    def of(cls, workspace: Workspace) -> Agendas:
        """Return what *workspace* knows."""
        read = workspace.read
        last, coming = read.present.last_held(), read.present.coming()
        sessions = coming if last is None else (last, *coming)
        planned = [one for one in coming if one.state is SessionState.PLANNED]
        return cls(sessions, tuple(cue for one in planned for cue in read.cues_of(one.id)))

    @property
    def coming(self) -> Session | None:
        """The session that takes a question: the next that is planned."""
        return next_session(one for one in self.sessions if one.state is SessionState.PLANNED)

    @property
    def answering(self) -> Session | None:
        """The session to which an answer of today belongs: the one that runs, or was held last."""
        return running(self.sessions) or last_held(self.sessions)


def possible(question: Question | DraftQuestion) -> tuple[QuestionDeed, ...]:
    """Return what can be done with *question*, in the order of a menu."""
    if isinstance(question, DraftQuestion):
        return (QuestionDeed.SEND, QuestionDeed.PLACE)
    reachable = REACHABLE[question.state] | {question.state}
    again = {QuestionDeed.ANSWER, QuestionDeed.PLACE}  # another answer, another session
    deeds = [
        deed
        for deed, state in STATES.items()
        if state in reachable and (state is not question.state or deed in again)
    ]
    if explains_a_word(question):
        deeds.append(QuestionDeed.EXPLAIN)
    return tuple(deeds)


# --- the deeds ----------------------------------------------------------------------------


def sent_off(draft: DraftQuestion, asker: Role, now: datetime) -> ChangeSet:
    """Return what sends *draft* to the list that both see, where it waits."""
    return together(removed(draft), added(sent(draft, asker, now)))


def settled(question: Question, after: Question, agendas: Agendas) -> ChangeSet:
    """Return what makes *question* into *after*, and takes it off the agendas still to come."""
    return together(_off_agendas(question, agendas), edited(question, after))


def given_answer(question: Question, answer: str, agendas: Agendas, now: datetime) -> ChangeSet:
    """Return what answers *question*; the answer belongs to the session at hand."""
    where = question.answered_in or (agendas.answering.id if agendas.answering else None)
    return settled(question, answered(question, answer, now, where), agendas)


def brought_to(question: Question, state: QuestionState, agendas: Agendas) -> ChangeSet:
    """Return what brings *question* to *state*; raise ``RuleBroken`` when it cannot go there."""
    return settled(question, in_state(question, state), agendas)


def moved(
    question: Question,
    session: Session,
    agendas: Agendas,
    new_id: NewId,
    below: ItemId | None = None,
    left: Sequence[tuple[Session, AgendaItem]] = (),
) -> ChangeSet:
    """Return what puts *question* on the agenda of *session*, and takes it off the others.

    It stands below the item *below*, or where a new one belongs.

    What earlier sessions *left* undone about it moves along, the last of it.  Nothing happens to a
    question that stands there already.
    """
    if _holds(session, question):
        return ChangeSet(())
    subject = CarriedOver(*left[-1], question) if left else question
    return together(_off_agendas(question, agendas), put(subject, session, new_id, below))


def placed_draft(
    draft: DraftQuestion,
    session: Session,
    asker: Role,
    now: datetime,
    new_id: NewId,
    below: ItemId | None = None,
) -> ChangeSet:
    """Return what sends *draft* and puts it on the agenda of *session* at once."""
    waiting = sent(draft, asker, now)
    return together(removed(draft), added(waiting)).then(put(waiting, session, new_id, below))


def explained(question: Question, line: str, new_id: NewId) -> Term | None:
    """Return the word that *line* ("word: meaning") makes of *question*, or ``None``.

    What is between the two stays so.
    """
    word, meaning = split_meaning(" ".join(line.split()))
    if not word or not meaning:
        return None
    return Term(
        TermId(new_id()),
        word,
        meaning,
        session=question.answered_in or question.session,
        between_us=question.between_us,
    )


# --- words --------------------------------------------------------------------------------

_ABOUT = (
    re.compile(r"^what (?:exactly )?(?:is|are|'s|’s) (?:an? |the )?(?P<word>.+)$", re.IGNORECASE),
    re.compile(r"^what's (?:an? |the )?(?P<word>.+)$", re.IGNORECASE),
    re.compile(
        r"^what (?:do|does|did) (?:an? |the )?(?P<word>.+?) (?:mean|stand for)$", re.IGNORECASE
    ),
    re.compile(r"^(?:什麼是|甚麼是|什么是|何謂)(?P<word>.+)$"),
    re.compile(r"^(?P<word>.+?)(?:是什麼|是甚麼|是什么)(?:意思)?$"),
)


def explains_a_word(question: Question) -> bool:
    """Say whether the answer to *question* is short enough to explain a word."""
    answer = question.answer.strip()
    short = len(answer) <= LONGEST_ANSWER and len(answer.splitlines()) <= MOST_LINES
    return bool(answer) and short and question.state is QuestionState.ANSWERED


def word_of(question: Question) -> str:
    """Return the word that *question* asks about; empty where that is not certain."""
    asked = question.text.strip().rstrip("?？ .。")
    for pattern in _ABOUT:
        found = pattern.match(asked)
        if found is not None:
            word = found["word"].strip(" \"'“”‘’「」«»")
            short = len(word) <= LONGEST_WORD and len(word.split()) <= MOST_PARTS
            return word if short else ""
    return ""


# --- private ------------------------------------------------------------------------------


def _holds(session: Session, question: Question) -> bool:
    return any(item.question == question.id for item in session.items)


def _off_agendas(question: Question, agendas: Agendas) -> ChangeSet:
    """Return what takes *question* off the agendas of planned sessions, with my cues to it."""
    changes: list[ChangeSet] = []
    for session in agendas.sessions:
        if session.state is not SessionState.PLANNED or not _holds(session, question):
            continue
        after, gone = session, set()
        for item in session.items:
            if item.question == question.id:
                after = remove_item(after, item.id)
                gone.add(item.id)
        cues = [cue for cue in agendas.cues if cue.session == session.id and cue.item in gone]
        changes.append(together(removed(*cues), edited(session, after)))
    return together(*changes)
