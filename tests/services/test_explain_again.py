"""Words that are to be explained again, and until when."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import ItemId, SessionId, TopicId, WordId
from revmentor_desktop.domain.sessions import Outcome, Session, SessionState
from revmentor_desktop.domain.topics import Word
from revmentor_desktop.domain.wording import word_id
from revmentor_desktop.services.explain_again import (
    asked_again,
    waiting_words,
    waiting_words_of,
)
from revmentor_desktop.services.library import Library
from tests import make

MARK = make.explain_again(id=WordId("hand-over"), word="Hand-over")
TOPIC = make.topic(1, words=(Word("HAND-OVER", "The bot passes the chat on."),))


def session(days: int = 1, state: SessionState = SessionState.HELD, **fields: Any) -> Session:
    item = make.item(1, 1, **fields)
    return make.session(1, items=(item,), start=make.NOW + timedelta(days=days), state=state)


def waits(*sessions: Session) -> bool:
    return bool(waiting_words((MARK,), sessions, Library((TOPIC, make.topic(2)))))


def test_a_word_waits_with_the_topics_that_explain_it_however_it_is_written() -> None:
    found = waiting_words((make.explain_again(5), MARK), (), Library((TOPIC, make.topic(2))))
    assert [(one.mark, one.topics) for one in found] == [
        (MARK, (TOPIC.head,)),
        (make.explain_again(5), ()),
    ]


def test_a_session_that_deals_with_its_topic_explains_it() -> None:
    assert not waits(session(topic=TOPIC.id, outcome=Outcome.DONE))


@pytest.mark.parametrize("title", ["Explain again: Hand-Over", "hand-over", "再解釋：hand-over"])
def test_a_session_with_an_item_that_names_it_explains_it(title: str) -> None:
    assert not waits(session(title=title, outcome=Outcome.DONE))


@pytest.mark.parametrize(
    "other",
    [
        session(-1, topic=TOPIC.id),
        session(topic=TOPIC.id, outcome=Outcome.SKIPPED),
        session(topic=TOPIC.id, outcome=Outcome.CARRIED_OVER),
        session(state=SessionState.PLANNED, topic=TOPIC.id),
        session(topic=make.topic(2).id, outcome=Outcome.DONE),
        session(title="Practise the hand-over", outcome=Outcome.DONE),
    ],
)
def test_no_other_session_does(other: Session) -> None:
    assert waits(other)


def test_asking_marks_a_word_asking_once_more_takes_it_back() -> None:
    asked = asked_again("Hand-over", make.NOW, (), ())
    mark = asked.changes[0].after
    assert mark == make.explain_again(id=WordId("hand-over"), word="Hand-over", asked=make.NOW)
    waiting = waiting_words((MARK,), (), Library())
    assert asked_again("HAND-over", make.NOW, (MARK,), waiting).changes[0].after is None


def test_a_word_that_was_explained_can_be_asked_for_anew() -> None:
    later = make.NOW + timedelta(days=9)
    changes = asked_again("hand-over", later, (MARK,), ())
    assert [(before, after.asked) for before, after in changes.of(type(MARK)) if after] == [
        (MARK, later)
    ]


# --- from the open workspace --------------------------------------------------------------

WORDS = ("Hand-over", "word 1", "re: mail", "Café", "直播", "ends:", "Straße", "two  words")
TITLES = st.one_of(
    st.sampled_from(WORDS),
    st.builds(
        lambda before, word, case, after: f"{before}{case(word)}{after}",
        st.sampled_from(
            ["", "Explain again: ", "a:b : ", "Again :", "再解釋：", "the ", ":", "É:\t"]
        ),
        st.sampled_from(WORDS),
        st.sampled_from([str.upper, str.lower, str]),
        st.sampled_from(["", " ", "\u00a0", "s", ":"]),
    ),
)


@settings(max_examples=150)
@given(
    st.lists(
        st.builds(
            session,
            st.sampled_from([-3, 1, 3]),
            st.sampled_from([SessionState.HELD, SessionState.HELD, SessionState.PLANNED]),
            title=TITLES,
            topic=st.sampled_from([None, TOPIC.id, TopicId("topic-2")]),
            outcome=st.sampled_from([Outcome.DONE, Outcome.OPEN, Outcome.SKIPPED]),
        ),
        min_size=1,
        max_size=8,
    ),
    st.sets(st.sampled_from(WORDS)),
)
def test_the_same_words_wait_as_all_sessions_tell(drawn: list[Session], later: set[str]) -> None:
    sessions = [
        replace(
            one,
            id=SessionId(f"session-{at}"),
            items=tuple(replace(item, id=ItemId(f"item-{at}")) for item in one.items),
        )
        for at, one in enumerate(drawn)
    ]
    marks = [
        make.explain_again(
            id=word_id(word), word=word, asked=make.NOW + timedelta(days=2 * (word in later))
        )
        for word in WORDS
    ]
    library = Library((TOPIC, make.topic(2)))
    with closing(make.workspace(*sessions, *marks)) as workspace:
        read = workspace.read
        found = waiting_words_of(read, read.explain_again(), library)
        assert found == waiting_words(marks, sessions, library)
