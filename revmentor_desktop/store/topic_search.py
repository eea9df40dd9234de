"""Finding topics of the pair's own, and those of packs, by their words: in the index of them.

How the words are kept is in ``topic_words``; nothing is asked before the index holds what is
stored.  The answers are numbers, as lists of topics have them (``topic_lists``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.store.reading import listed
from revmentor_desktop.store.row import from_json
from revmentor_desktop.store.topic_words import COLUMNS, EXPLAINED, TELLING, asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revmentor_desktop.store.search import Index

K = TypeVar("K", bound=str)

WEIGHTS = (1, 2, 4, 8, 16)
"""What a word counts in each of ``COLUMNS``, from the last to the first."""


class TopicSearch:
    """Asks the index of topics of one open file.  Every method may raise ``StoreError``."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def weights(self, needles: Iterable[str]) -> dict[int, int]:
        """Return the numbers of the topics that hold all of *needles*, and what they weigh there.

        Each needle counts where it weighs most.  There must be one.
        """
        questions = sorted(map(asked, needles), key=len, reverse=True)

        def work(connection: Any) -> dict[int, int]:
            together = _weights(connection, questions[0])
            for question in questions[1:]:
                if not together:
                    break
                more = _weights(connection, question)
                together = {one: together[one] + more[one] for one in together.keys() & more}
            return together

        return self._index.ask_of_topics(work)

    def told_by(self, words: Iterable[K]) -> Mapping[K, tuple[int, ...]]:
        """Return the numbers of the topics that each of *words* tells the subject of."""
        return self._keyed(TELLING, words)

    def explaining(self, words: Iterable[K]) -> Mapping[K, tuple[int, ...]]:
        """Return the numbers of the topics that explain each of *words*, ids of words."""
        return self._keyed(EXPLAINED, words)

    def _keyed(self, kind: str, words: Iterable[K]) -> Mapping[K, tuple[int, ...]]:
        query = (
            "SELECT key, json_group_array(number) FROM topic_search_keys"
            " WHERE kind = ? AND key IN (SELECT value FROM json_each(?)) GROUP BY key"
        )
        values = (kind, listed(words))

        def work(connection: Any) -> list[Any]:
            found: list[Any] = connection.execute(query, values).fetchall()
            return found

        rows = self._index.ask_of_topics(work)
        return {word: tuple(from_json(numbers)) for word, numbers in rows}


def _weights(connection: Any, question: str) -> dict[int, int]:
    """Return the numbers of the topics that *question* finds, each with its best weight.

    What is found anywhere weighs the least at first: where nothing is, no column need be asked.
    """
    found = dict.fromkeys(_numbers(connection, question), WEIGHTS[0])
    if found:
        for column, weight in zip(reversed(COLUMNS[:-1]), WEIGHTS[1:], strict=True):
            found |= dict.fromkeys(_numbers(connection, f"{column} : {question}"), weight)
    return found


def _numbers(connection: Any, match: str) -> Iterable[int]:
    """Return the numbers of the topics that *match*; to be given a row for each takes long."""
    ((numbers,),) = connection.execute(
        "SELECT group_concat(rowid) FROM topic_search_index WHERE topic_search_index MATCH ?",
        (match,),
    ).fetchall()
    return map(int, numbers.split(",")) if numbers else ()
