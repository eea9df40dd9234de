"""Which topic a question is about, of however many topics and questions."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.wording import telling_words
from revmentor_desktop.services import telling_words as module
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.question_desk import sent_off
from revmentor_desktop.services.telling_words import (
    about,
    asked_about,
    best_of,
    looked_at,
)
from revmentor_desktop.store import unanswered
from revmentor_desktop.store.errors import Damaged
from tests import make

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.topics import Topic

WORDS = ("feeds", "streaming", "avatars", "直播", "prompts", "mirrors", "checkout", "loyalty")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


def topics_called(titles: Sequence[str]) -> list[Topic]:
    plain = (make.own_topic(number).topic for number in range(len(titles)))
    return [replace(one, title=title) for one, title in zip(plain, titles, strict=True)]


def questions_of(texts: Sequence[str]) -> list[Question]:
    return [make.question(number, text=text) for number, text in enumerate(texts)]


def counted(topics: Sequence[Topic], questions: Sequence[Question]) -> dict[str, str]:
    """Return the question each topic is asked for by, found by counting one by one."""
    words = {topic.id: telling_words(topic.title) for topic in topics}
    everywhere = Counter(word for of_topic in words.values() for word in of_topic)
    rare = {word for word, many in everywhere.items() if many <= max(2, len(topics) // 4)}
    found: dict[str, tuple[int, str]] = {}
    for question in questions:
        wanted = telling_words(question.text) & rare
        hits = {topic: len(wanted & of_topic) for topic, of_topic in words.items()}
        most = max(hits.values(), default=0)
        best = [topic for topic, many in hits.items() if many == most]
        for topic in best if most and len(best) <= 2 else ():
            if most > found.get(topic, (0, ""))[0]:
                found[topic] = most, question.id
    return {topic: question for topic, (_, question) in found.items()}


@given(st.lists(TEXTS, max_size=20), st.lists(TEXTS, max_size=8))
def test_a_question_is_about_the_one_that_shares_most_words(
    titles: list[str], texts: list[str]
) -> None:
    topics, questions = topics_called(titles), questions_of(texts)
    asked = {question.asked: question.id for question in questions}
    found = best_of(about(Library(topics), questions))
    assert {topic: asked[one.asked] for topic, one in found.items()} == counted(topics, questions)


# --- in the open workspace ----------------------------------------------------------------

STATES = st.sampled_from(QuestionState)


@settings(max_examples=60)
@given(
    st.lists(TEXTS, max_size=12),
    st.lists(st.tuples(TEXTS, STATES), max_size=9),
    st.lists(st.tuples(st.integers(0, 8), TEXTS, STATES | st.none()), max_size=5),
    st.integers(1, 4),
)
def test_what_is_asked_about_follows_the_questions_one_by_one(
    titles: list[str],
    first: list[tuple[str, QuestionState]],
    changes: list[tuple[int, str, QuestionState | None]],
    together: int,
) -> None:
    topics = topics_called(titles)
    library = Library(topics)
    known = {
        at: make.question(at, text=text, state=state) for at, (text, state) in enumerate(first)
    }
    with (
        closing(make.workspace(*known.values())) as workspace,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(unanswered, "TOGETHER", together)
        looking = looked_at(workspace.read, library)
        for at, text, state in changes:
            next(looking, None)
            before = known.pop(at, None)
            if state is None:
                workspace.commit(removed(*filter(None, [before])))
                continue
            after = known[at] = make.question(at, text=text, state=state)
            workspace.commit(added(after) if before is None else edited(before, after))
        left = [one for _, one in sorted(known.items()) if one.state is not QuestionState.ANSWERED]
        for among in (library, Library(topics[1:])):
            assert asked_about(workspace.read, among) == best_of(about(among, left))


def test_only_what_has_changed_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    topics = topics_called(["About avatars", "About prompts"])
    library = Library(topics)
    questions = questions_of([f"What of prompts {number}?" for number in range(30)])
    with closing(make.workspace(*questions)) as workspace:
        first = asked_about(workspace.read, library)
        assert first[topics[1].id].asked == questions[0].asked
        read: list[str] = []
        look = module.telling_words
        monkeypatch.setattr(module, "telling_words", lambda text: read.append(text) or look(text))
        assert asked_about(workspace.read, library) is first
        other = replace(questions[3], text="And avatars?")
        workspace.commit(edited(questions[3], other))
        assert set(asked_about(workspace.read, library)) == {one.id for one in topics}
        workspace.commit(edited(questions[0], replace(questions[0], state=QuestionState.ANSWERED)))
        assert asked_about(workspace.read, library)[topics[1].id].asked == questions[1].asked
        assert read == ["And avatars?"]


def test_a_draft_that_is_sent_is_asked_and_taken_back_is_not() -> None:
    topics, draft = topics_called(["About avatars"]), make.draft_question(text="Why avatars?")
    library = Library(topics)
    with closing(make.workspace(draft)) as workspace:
        assert asked_about(workspace.read, library) == {}
        change = sent_off(draft, make.pair().me, make.NOW)
        workspace.commit(change)
        assert set(asked_about(workspace.read, library)) == {topics[0].id}
        workspace.commit(change.inverse())
        assert asked_about(workspace.read, library) == {}


def test_what_could_not_be_read_is_looked_at_when_it_can() -> None:
    topics, question = topics_called(["About avatars"]), make.question(text="Why?")
    library = Library(topics)
    with closing(make.workspace(question)) as workspace:
        assert asked_about(workspace.read, library) == {}
        workspace.commit(edited(question, replace(question, text="Why avatars?")))
        connection = workspace._store._database._connection
        connection.execute("UPDATE questions SET asked = 'long ago'")
        for _ in range(2):
            with pytest.raises(Damaged):
                asked_about(workspace.read, library)
        connection.execute("UPDATE questions SET asked = '2026-11-20T08:00:00.000000Z'")
        assert set(asked_about(workspace.read, library)) == {topics[0].id}
