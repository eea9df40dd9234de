"""Which topic a question is about, told by the rarer words of both (``domain.wording``)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from revmentor_desktop.domain.wording import telling_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.topics import TopicHead
    from revmentor_desktop.services.library import Library

MOST_ALIKE = 2
"""Topics a question can be about."""

_KEPT = 4_096
"""Questions whose words are remembered: they are asked about again and again."""

_telling = lru_cache(_KEPT)(telling_words)


def asked_about(
    wanted: Iterable[TopicHead], library: Library, questions: Iterable[Question]
) -> list[tuple[TopicHead, Question]]:
    """Return those of *wanted* that a question is about, and that question.

    A question is about the topic, of all of the *library*, that shares most of its telling words;
    when more than two share as many, they tell nothing.  The best hit comes first.  A word that
    stands in more than a quarter of the topics (and in more than two) tells nothing either.
    """
    asked = [(question, _telling(question.text)) for question in questions]
    telling = frozenset(word for _, words in asked for word in words)
    if not telling:
        return []
    masks, heads = _masks(library, telling), library.heads
    found: dict[TopicId, tuple[int, Question]] = {}
    for question, words in asked:
        most, alike = _most_alike(masks[word] for word in words & masks.keys())
        for place in alike:
            one = heads[place].id
            if most > found.get(one, (0, question))[0]:
                found[one] = most, question
    about = [(*found[topic.id], topic) for topic in wanted if topic.id in found]
    about.sort(key=lambda hit: (-hit[0], hit[2].title))
    return [(topic, question) for _, question, topic in about]


def _masks(library: Library, telling: frozenset[str]) -> dict[str, int]:
    """Return where each of the *telling* words stands that tells anything: a bit for each topic."""
    places = library.places
    common = max(2, len(places) // 4)
    return {
        word: _mask((places[topic] for topic in topics), len(places))
        for word, topics in library.told_by(telling).items()
        if len(topics) <= common
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
