"""What goes with a session that is deleted, and what stays but forgets it.

Its recap, takeaways, preparation and cues go.  What was only linked to it (notes, questions,
actions, words) stays; questions that waited on its agenda wait for another one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import ChangeSet, edited, removed, together
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import Cue, DraftQuestion, PreparationList, PrivateNote
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.domain.sessions import Session


def removed_session(session: Session, everything: Iterable[Entity]) -> ChangeSet:
    """Return the change set that deletes *session*; *everything* is all that is stored."""
    asked = {item.question for item in session.items}
    changes: list[ChangeSet] = []
    for entity in everything:
        match entity:
            case Recap() | Takeaway() | PreparationList() | Cue():
                if entity.session == session.id:
                    changes.append(removed(entity))
            case Question():
                changes.append(_unlinked(entity, session, waits=entity.id in asked))
            case Note() | PrivateNote() | DraftQuestion() | Action() | Term():
                if entity.session == session.id:
                    changes.append(edited(entity, replace(entity, session=None)))
            case _:
                pass
    return together(*changes, removed(session))


def _unlinked(question: Question, session: Session, *, waits: bool) -> ChangeSet:
    after = question
    if question.session == session.id:
        after = replace(after, session=None)
    if question.answered_in == session.id:
        after = replace(after, answered_in=None)
    if waits and question.state is QuestionState.ON_AGENDA:
        after = replace(after, state=QuestionState.WAITING)
    return edited(question, after)
