"""Words that are to be explained again: which still are, and what explains them.

A word that somebody marked waits until it is taken back by hand, or until a session is held that
dealt with it: one that came after the mark and had a topic that explains the word, or an item
that names it, and did not skip it.  Nothing is written when that happens; whether a word waits is
told from the sessions, so that undoing anything brings it back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed
from revmentor_desktop.domain.sessions import Outcome, Session, SessionState
from revmentor_desktop.domain.summaries import Turn
from revmentor_desktop.domain.terms import ExplainAgain
from revmentor_desktop.domain.topics import TopicHead
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import folded, word_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.store.queries import Queries

HAD_ITS_TURN = {Outcome.DONE, Outcome.OPEN}
"""What becomes of an item of a held session that was dealt with."""


@dataclass(frozen=True, slots=True)
class WaitingWord:
    """A word that waits to be explained again, and the topics that explain it."""

    mark: ExplainAgain
    topics: tuple[TopicHead, ...] = ()


def waiting_words(
    again: Iterable[ExplainAgain], sessions: Sequence[Session], library: Library
) -> tuple[WaitingWord, ...]:
    """Return the words of *again* that still wait, the longest waiting first."""
    covered: dict[TopicId, datetime] = {}
    turns = []
    for session in sessions:
        for item in session.items if session.state is SessionState.HELD else ():
            if item.outcome in HAD_ITS_TURN:
                turns.append(Turn(session.start, item.title))
                if item.topic is not None:
                    covered[item.topic] = max(session.start, covered.get(item.topic, session.start))
    return _waiting(again, covered, turns, library)


def waiting_words_of(
    read: Queries, again: Sequence[ExplainAgain], library: Library
) -> tuple[WaitingWord, ...]:
    """Return the same for the open workspace: of the sessions no more is read than names a word."""
    if not again:
        return ()
    lists = read.session_lists
    covered = {topic: session.start for topic, session in lists.covered_topics().items()}
    turns = lists.naming(frozenset(mark.id for mark in again), min(mark.asked for mark in again))
    return _waiting(again, covered, turns, library)


def names(session: Session, mark: ExplainAgain) -> bool:
    """Say whether an item of *session* is called after the word: "Explain again: hand-over"."""
    return any(_names(item.title, mark) for item in session.items)


def asked_again(
    word: str, now: datetime, again: Iterable[ExplainAgain], waiting: Iterable[WaitingWord]
) -> ChangeSet:
    """Return the change set that asks for *word*, or takes that back while it waits."""
    wanted = word_id(word)
    known = next((mark for mark in again if mark.id == wanted), None)
    if known is None:
        return added(ExplainAgain(wanted, word, now))
    if any(one.mark.id == wanted for one in waiting):
        return removed(known)
    return edited(known, replace(known, word=word, asked=now))


def _waiting(
    again: Iterable[ExplainAgain],
    covered: Mapping[TopicId, datetime],
    turns: Sequence[Turn],
    library: Library,
) -> tuple[WaitingWord, ...]:
    """Return the words of *again* that were not explained yet, the longest waiting first.

    *covered* says when each topic was dealt with last, *turns* what may have named the words.
    """
    marks = sorted(again, key=lambda mark: (mark.asked, mark.id))
    if not marks:
        return ()
    explained = library.explained_by({mark.id for mark in marks})
    places, heads = library.places, library.heads
    words = [
        WaitingWord(mark, tuple(heads[place] for place in sorted(map(places.__getitem__, topics))))
        for mark in marks
        for topics in (explained.get(mark.id, ()),)
    ]
    return tuple(word for word in words if not _was_explained(word, covered, turns))


def _was_explained(
    word: WaitingWord, covered: Mapping[TopicId, datetime], turns: Iterable[Turn]
) -> bool:
    asked = word.mark.asked
    return any(covered.get(topic.id, asked) > asked for topic in word.topics) or any(
        turn.start > asked and _names(turn.title, word.mark) for turn in turns
    )


def _names(title: str, mark: ExplainAgain) -> bool:
    """Say whether *title* is the word, or the word behind a colon, as it is put there."""
    said = folded(title.strip())
    before = said.removesuffix(mark.id).rstrip()
    return before != said and (not before or before.endswith(":"))
