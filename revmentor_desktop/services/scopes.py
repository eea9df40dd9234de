"""What can be shared of a workspace, gathered and made into a view.

A ``Scope`` says what, and of what: one session, several by their numbers, the whole programme, or
topics of the library.  ``view_of`` reads what it needs and has ``domain.sharing`` make the view.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.marks import without_marks
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sharing import (
    OF_ONE_SESSION,
    OF_TOPICS,
    Everything,
    What,
    shared_actions,
    shared_agenda,
    shared_agreement,
    shared_goals,
    shared_programme,
    shared_questions,
    shared_recap,
    shared_sessions,
    shared_topics,
    shared_words,
)
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.looking import unseen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import Session, SessionHead
    from revmentor_desktop.domain.sharing import Reader, SharedView
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.store.queries import Queries


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Scope:
    """What is shared, and of what.

    ``session`` is for an agenda or a recap; ``first`` and ``last`` are numbers of sessions,
    without a limit where they are not told; ``topics`` are for one-pagers and hand-outs.
    """

    what: What
    session: SessionId | None = None
    first: int | None = None
    last: int | None = None
    topics: tuple[TopicId, ...] = ()

    def holds(self, session: SessionHead) -> bool:
        """Say whether *session* is one of those that this is about."""
        if self.what in OF_ONE_SESSION:
            return session.id == self.session
        if self.what is What.SESSIONS:
            from_first = self.first is None or session.number >= self.first
            return from_first and (self.last is None or session.number <= self.last)
        return self.what not in OF_TOPICS


TOLD_OF_TOPICS = frozenset({What.PROGRAMME, What.WORDS})
"""What tells of the topics on agendas what only the library knows."""


def topics_of(read: Queries, scope: Scope) -> frozenset[TopicId]:
    """Return the topics that the view of *scope* wants to know of: no others need be read for it.

    Raises ``StoreError`` when the workspace cannot be read.
    """
    if scope.what in TOLD_OF_TOPICS:
        return read.session_lists.topics()
    return frozenset(scope.topics if scope.what in OF_TOPICS else ())


class NothingThere(LookupError):
    """What was to be shared is not in the workspace, or not in the library."""


class NoSuchSession(NothingThere):
    """The session that was to be shared is not in the workspace."""


class NoSuchTopic(NothingThere):
    """The topic that was to be shared is not in the library."""


def view_of(
    read: Queries,
    scope: Scope,
    reader: Reader,
    library: Library,
    day: date | None,
    look: Look = unseen,
) -> SharedView:
    """Return everything that *scope* names, as *reader* may see it on *day*.

    *library* has the topics that ``topics_of`` names at least.

    Raises ``NothingThere``, ``StoreError`` when the workspace cannot be read, and what *look* does.
    """
    if scope.what in OF_TOPICS:
        return _topics(scope, library)
    if scope.what in OF_ONE_SESSION:
        return _session(read, scope, reader)
    if scope.what is What.AGREEMENT:
        return shared_agreement(read.pair(), read.agreement(), reader)
    if scope.what is What.GOALS:
        return shared_goals(read.pair(), read.goals(), day, reader)
    ours = everything(read, library, look)
    look()
    match scope.what:
        case What.SESSIONS:
            wanted = [session for session in ours.sessions if scope.holds(session)]
            if not wanted:
                raise NoSuchSession
            return shared_sessions(ours, wanted, reader, look)
        case What.PROGRAMME:
            return shared_programme(ours, day, reader)
        case What.ACTIONS:
            return shared_actions(ours, day, reader)
        case What.QUESTIONS:
            return shared_questions(ours, day, reader)
        case _:
            return shared_words(ours, day, reader)


def sessions_in(read: Queries, scope: Scope) -> tuple[Session, ...]:
    """Return the sessions that *scope* is about, by start and then number."""
    if scope.what in OF_ONE_SESSION:
        session = read.session(scope.session) if scope.session else None
        return () if session is None else (session,)
    return tuple(session for session in read.sessions() if scope.holds(session))


def everything(read: Queries, library: Library, look: Look = unseen) -> Everything:
    """Return all that the pair shares, with the topics of *library*.

    Raises what *look* does, which is called before what there may be many of.
    """

    def after_look(many: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        look()
        return many()

    return Everything(
        pair=read.pair(),
        agreement=read.agreement(),
        goals=read.goals(),
        reviews=read.reviews(),
        sessions=after_look(read.sessions),
        recaps=after_look(lambda: read.all_of(Recap)),
        takeaways=after_look(read.takeaways),
        actions=after_look(read.actions),
        questions=after_look(read.questions),
        terms=after_look(read.terms),
        notes=after_look(read.notes_of_sessions),
        topics=tuple(library.topics),
    )


# --- private ------------------------------------------------------------------------------


def _topics(scope: Scope, library: Library) -> SharedView:
    found = [library.by_id[id] for id in scope.topics if id in library.by_id]
    if not found or len(found) < len(scope.topics):
        raise NoSuchTopic
    return shared_topics(map(_for_eyes, found), handout=scope.what is What.HANDOUT)


def _for_eyes(topic: Topic) -> Topic:
    """Return *topic* without the marks that say which of its steps can wait."""
    sections = tuple(replace(part, body=without_marks(part.body)) for part in topic.sections)
    return replace(topic, sections=sections)


def _session(read: Queries, scope: Scope, reader: Reader) -> SharedView:
    session = read.session(scope.session) if scope.session else None
    if session is None:
        raise NoSuchSession
    if scope.what is What.AGENDA:
        asked = _asked(read, session, read.present.waiting_questions(-1))
        due = read.present.due_actions(session.local_start.date(), -1)
        return shared_agenda(read.pair(), session, asked, due, reader)
    return shared_recap(
        read.pair(),
        session,
        recap=read.recap_of(session.id),
        takeaways=read.takeaways(session.id),
        actions=read.actions_of(session.id),
        questions=_asked(read, session),
        terms=read.terms_of(session.id),
        notes=read.notes_of(session.id),
        reader=reader,
    )


def _asked(
    read: Queries, session: Session, others: Iterable[Question] = ()
) -> tuple[Question, ...]:
    """Return *others*, and all that *session* asks or answered.

    They are whole: whoever may not see a question does not see the item that is about it either.
    """
    here = (*read.present.questions_on(session.items), *read.questions_of(session.id))
    found = {one.id: one for one in (*others, *here)}
    return tuple(sorted(found.values(), key=lambda one: (one.asked, one.id)))
