"""Which topic a question is about, of however many topics and questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.wording import telling_words
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.telling_words import asked_about
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
    library = Library(topics)
    found = asked_about(library.heads, library, questions)
    assert {topic.id: question.id for topic, question in found} == counted(topics, questions)
