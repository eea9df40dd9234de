"""What a text is about, told by its rarer words: how a question finds the topic that answers it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from revmentor_desktop.services.library import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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

_KEPT = 16_384
"""Texts whose words are remembered: more than any library has topics, and a pair questions."""

_AT_ONCE = 100
"""Texts that are read at once by whoever leaves room between: two milliseconds."""


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
    masks = _masks(topics, telling)
    found: dict[TopicId, tuple[int, Question]] = {}
    for question, words in asked:
        most, alike = _most_alike(masks[word] for word in words & masks.keys())
        for place in alike:
            one = topics[place].id
            if most > found.get(one, (0, question))[0]:
                found[one] = most, question
    about = [(*found[topic.id], topic) for topic in wanted if topic.id in found]
    about.sort(key=lambda hit: (-hit[0], hit[2].title))
    return [(topic, question) for _, question, topic in about]


def read_ahead(topics: Iterable[Topic], questions: Iterable[Question]) -> Iterator[None]:
    """Read the telling words of *topics* and *questions* a few at a time, before who needs all."""
    texts = chain(map(_text_of, topics), (question.text for question in questions))
    while some := tuple(islice(texts, _AT_ONCE)):
        for text in some:
            telling_words(text)
        yield


def _masks(topics: Sequence[Topic], telling: frozenset[str]) -> dict[str, int]:
    """Return where each of the *telling* words stands that tells anything: a bit for each topic."""
    where: dict[str, list[int]] = {}
    for place, topic in enumerate(topics):
        for word in telling_words(_text_of(topic)) & telling:
            where.setdefault(word, []).append(place)
    common = max(2, len(topics) // 4)
    return {
        word: _mask(places, len(topics)) for word, places in where.items() if len(places) <= common
    }


def _mask(places: Iterable[int], many: int) -> int:
    """Return a number with the bits at *places*, of so *many*."""
    bits = bytearray(many // 8 + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


def _most_alike(masks: Iterable[int]) -> tuple[int, list[int]]:
    """Return in how many of *masks* the places stand that most have, and these places.

    None are returned where they are too many to tell anything.  To count for each place by itself
    takes a hundred times as long where there are thousands of topics and of questions.
    """
    levels: list[int] = []  # the places that more than so many of the masks have
    for mask in masks:
        more = mask
        for at, level in enumerate(levels):
            levels[at], more = level | more, level & more
        if more:
            levels.append(more)
    top = levels[-1] if levels else 0
    if top.bit_count() > MOST_ALIKE:
        return 0, []
    places = []
    while top:
        places.append(top.bit_length() - 1)
        top ^= 1 << places[-1]
    return len(levels), places[::-1]


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


def _text_of(topic: Topic) -> str:
    """Return what tells the subject of *topic*."""
    return " ".join((topic.title, *topic.tags, *(word.term for word in topic.words)))
