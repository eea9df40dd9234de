"""What a text is about, told by its rarer words: how a question finds the topic that answers it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from revmentor_desktop.services.library import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.topics import Topic

_LATIN_WORD = re.compile(r"[a-z0-9]{4,}")
_EMPTY_WORDS = frozenset(
    {
        *("about", "also", "another", "answer", "because", "before", "behind", "being"),
        *("company", "could", "customer", "does", "doing", "each", "every", "everything", "from"),
        *("have", "here", "into", "just", "know", "learn", "like", "little", "look", "make"),
        *("many", "mean", "means", "more", "most", "much", "need", "never", "next", "only"),
        *("other", "over", "people", "really", "shop", "should", "show", "something", "start"),
        *("still", "store", "such", "take", "team", "tell", "than", "that", "their", "them"),
        *("then", "there", "these", "they", "thing", "things", "think", "this", "time", "today"),
        *("tool", "used", "user", "very", "want", "well", "were", "what", "when", "where"),
        *("which", "while", "will", "with", "without", "work", "would", "year", "years", "your"),
    }
)
MOST_ALIKE = 2
"""Topics a question can be about."""

_KEPT = 8_192
"""Texts whose words are remembered: more than any library has topics."""


def asked_about(
    wanted: Iterable[Topic], topics: Sequence[Topic], questions: Iterable[Question]
) -> list[tuple[Topic, Question]]:
    """Return those of *wanted* that a question is about, and that question.

    A question is about the topic, of all *topics*, that shares most of its telling words; when
    more than two share as many, they tell nothing.  The best hit comes first.  A word that stands
    in more than a quarter of the topics (and in more than two) tells nothing either.
    """
    asked = [(question, telling_words(question.text)) for question in questions]
    telling = frozenset(word for _, words in asked for word in words)
    if not telling:
        return []
    where: dict[str, list[TopicId]] = {}
    for topic in topics:
        for word in _words_of(topic) & telling:
            where.setdefault(word, []).append(topic.id)
    common = max(2, len(topics) // 4)
    rare = {word: there for word, there in where.items() if len(there) <= common}
    found: dict[TopicId, tuple[int, Question]] = {}
    for question, words in asked:
        hits: dict[TopicId, int] = {}
        for one in chain.from_iterable(rare[word] for word in words & rare.keys()):
            hits[one] = hits.get(one, 0) + 1  # a Counter takes thrice as long for so few
        most = max(hits.values(), default=0)
        best = [one for one, count in hits.items() if count == most]
        if len(best) <= MOST_ALIKE:
            for one in best:
                if most > found.get(one, (0, question))[0]:
                    found[one] = most, question
    about = [(*found[topic.id], topic) for topic in wanted if topic.id in found]
    about.sort(key=lambda hit: (-hit[0], hit[2].title))
    return [(topic, question) for _, question, topic in about]


@lru_cache(_KEPT)
def telling_words(text: str) -> frozenset[str]:
    """Return the words that tell what *text* is about: long Latin ones without a plural s."""
    plain = folded(text)
    words = (word for word in _LATIN_WORD.findall(plain) if word not in _EMPTY_WORDS)
    latin = {word.removesuffix("s") for word in words}
    if plain.isascii():
        return frozenset(latin)
    chinese = {
        run[at : at + 2] for run in _chinese_runs().findall(plain) for at in range(len(run) - 1)
    }
    return frozenset(latin | chinese)


@cache
def _chinese_runs() -> re.Pattern[str]:
    """Return what finds Chinese words; Python makes it by going through all characters."""
    return re.compile("[\u3400-\u9fff]{2,}")


def _words_of(topic: Topic) -> frozenset[str]:
    return telling_words(" ".join((topic.title, *topic.tags, *(w.term for w in topic.words))))
