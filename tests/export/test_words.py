"""The English words: numbers and their nouns agree."""

from __future__ import annotations

import pytest

from revmentor_desktop.export.words import ENGLISH


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (7, "Every week, for 60 minutes"),
        (28, "Every 4 weeks, for 60 minutes"),
        (1, "Every day, for 60 minutes"),
        (10, "Every 10 days, for 60 minutes"),
    ],
)
def test_how_often_the_two_meet(days: int, said: str) -> None:
    assert ENGLISH.rhythm(days, 60) == said


def test_one_topic_is_no_topics() -> None:
    assert ENGLISH.topics_length(1, 25) == "1 topic, 25 min"
    assert ENGLISH.topics_length(2, 50) == "2 topics, 50 min"
