"""From a shared view to a document: the only road by which anything reaches other eyes.

Knows the views of ``domain.sharing`` and nothing else of the domain's, and no language: every
fixed word and every date comes from the ``Words`` that are handed in.  ``document(view, words)``
is the road; ``file_name(view, words)`` what its file is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.sharing import (
    SharedActions,
    SharedAgenda,
    SharedAgreement,
    SharedGoals,
    SharedProgramme,
    SharedQuestions,
    SharedRecap,
    SharedSessions,
    SharedTopics,
    SharedWords,
    What,
)
from revmentor_desktop.export import plain
from revmentor_desktop.export.looking import each, unseen
from revmentor_desktop.export.outline import Document, Metadata, Paragraph
from revmentor_desktop.export.shared import programme, progress, session, topics
from revmentor_desktop.export.shared.programme import action_table
from revmentor_desktop.export.shared.session import agenda_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revmentor_desktop.domain.sharing import SharedHead, SharedPair, SharedView
    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.export.outline import Block, Line
    from revmentor_desktop.export.words import Words

__all__ = ["action_table", "agenda_lines", "document", "file_name", "title"]


def document(view: SharedView, words: Words, look: Look = unseen) -> Document:
    """Return *view* as a document in the language of *words*.

    Raises what *look* does, which is called before each block.
    """
    return Document(
        title=title(view, words),
        metadata=_metadata(view, words),
        blocks=(
            Paragraph(tuple(_under_title(view, words))),
            *each(_blocks(view, words), look),
        ),
    )


def title(view: SharedView, words: Words) -> str:
    """Return the title of the document; a session without one is called "Session 7"."""
    match view:
        case SharedAgenda() | SharedRecap():
            return session.title(view.head, words)
        case SharedSessions():
            return _span(view, words)
        case SharedProgramme():
            return words.programme
        case SharedActions():
            return words.actions
        case SharedQuestions():
            return words.questions
        case SharedAgreement():
            return words.agreement
        case SharedGoals():
            return words.goals
        case SharedTopics():
            return topics.title(view, words)
        case _:
            return words.glossary


def file_name(view: SharedView, words: Words) -> str:
    """Return a name for the file of *view*, without an ending, that every system accepts."""
    if isinstance(view, SharedAgenda | SharedRecap):
        is_agenda = isinstance(view, SharedAgenda)
        form = words.agenda_file if is_agenda else words.recap_file
        name = plain.one_line(view.head.title) or words.untitled
        return plain.file_name(form.format(number=view.head.number, title=name))
    return plain.file_name(title(view, words))


# --- private ------------------------------------------------------------------------------


def _span(view: SharedSessions, words: Words) -> str:
    numbers = [one.head.number for one in view.sessions]
    if len(numbers) < 2:
        return words.session.format(number=numbers[0]) if numbers else words.dates
    return words.sessions.format(first=min(numbers), last=max(numbers))


KINDS: Mapping[type, What] = {
    SharedAgenda: What.AGENDA,
    SharedRecap: What.RECAP,
    SharedSessions: What.SESSIONS,
    SharedProgramme: What.PROGRAMME,
    SharedActions: What.ACTIONS,
    SharedQuestions: What.QUESTIONS,
    SharedWords: What.WORDS,
    SharedAgreement: What.AGREEMENT,
    SharedGoals: What.GOALS,
}


def _metadata(view: SharedView, words: Words) -> Metadata:
    if isinstance(view, SharedTopics):
        kind = What.HANDOUT if view.handout else What.TOPIC
        return Metadata(words.language, kind=kind.value)
    kind, people = KINDS[type(view)], _people(view.head)
    if isinstance(view, SharedAgenda | SharedRecap):
        day = view.head.starts.date()
        return Metadata(words.language, day, people, view.head.number, kind.value)
    day_told = None if isinstance(view, SharedSessions | SharedAgreement) else view.day
    return Metadata(words.language, day_told, people, kind=kind.value)


def _people(head: SharedPair | SharedHead) -> tuple[str, ...]:
    return plain.one_line(head.mentor), plain.one_line(head.mentee)


def _under_title(view: SharedView, words: Words) -> Iterable[Line]:
    match view:
        case SharedTopics():
            return topics.under_title(view, words)
        case SharedAgenda() | SharedRecap():
            return session.under_title(view.head, words)
        case SharedSessions() | SharedAgreement():
            return programme.under_title(view.head, words)
        case _:
            return programme.under_title(view.head, words, view.day)


def _blocks(view: SharedView, words: Words) -> Iterable[Block]:
    match view:
        case SharedAgenda():
            return session.agenda(view, words)
        case SharedRecap():
            return session.recap(view, words)
        case SharedSessions():
            return programme.sessions(view, words)
        case SharedProgramme():
            return programme.programme(view, words)
        case SharedActions():
            return programme.actions(view, words)
        case SharedQuestions():
            return programme.questions(view, words)
        case SharedAgreement():
            return progress.agreement(view, words)
        case SharedGoals():
            return progress.goals(view, words)
        case SharedTopics():
            return topics.topics(view, words)
        case _:
            return programme.glossary(view, words)
