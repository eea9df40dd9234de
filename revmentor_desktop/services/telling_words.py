"""Which topic a question is about, told by the rarer words of both (``domain.wording``)."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import telling_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from revmentor_desktop.domain.ids import QuestionId
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.summaries import Unanswered
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.store.queries import Queries

MOST_ALIKE = 2
"""Topics a question can be about."""


@dataclass(frozen=True, slots=True)
class About:
    """What a question is about: topics that share so many words with it; who asked it, and when."""

    topics: tuple[TopicId, ...]
    shared: int
    asked_by: Role
    asked: datetime


def about(library: Library, questions: Iterable[Question | Unanswered]) -> dict[QuestionId, About]:
    """Return what each of *questions* is about, of all of the *library*; some are about nothing.

    A question is about the topic that shares most of its telling words; when more than two share
    as many, they tell nothing.  A word that stands in more than a quarter of the topics (and in
    more than two) tells nothing either.
    """
    asked = [(question, telling_words(question.text)) for question in questions]
    telling = frozenset(word for _, words in asked for word in words)
    if not telling:
        return {}
    masks, heads = _masks(library, telling), library.heads
    found: dict[QuestionId, About] = {}
    for one, words in asked:
        shared, alike = _most_alike(masks[word] for word in words & masks.keys())
        if alike:
            ids = tuple(heads[place].id for place in alike)
            found[one.id] = About(ids, shared, one.asked_by, one.asked)
    return found


def best_of(found: Mapping[QuestionId, About]) -> dict[TopicId, About]:
    """Return for each topic the question that shares most with it, the oldest of several."""
    best: dict[TopicId, About] = {}
    for _, one in sorted(found.items(), key=lambda entry: (entry[1].asked, entry[0])):
        for topic in one.topics:
            if topic not in best or one.shared > best[topic].shared:
                best[topic] = one
    return best


def asked_about(read: Queries, library: Library) -> Mapping[TopicId, About]:
    """Return the same of the questions of the open workspace that were not answered yet."""
    return read.unanswered.told(library, partial(about, library), best_of)


def looked_at(read: Queries, library: Library) -> Iterator[None]:
    """Look at these questions a few at a time, before who needs all."""
    return read.unanswered.steps(library, partial(about, library))


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
