"""One line about how ready a session is."""

from __future__ import annotations

import pytest

from revmentor_desktop.services.planning import Readiness
from revmentor_desktop.ui.readiness import readiness_words


@pytest.mark.parametrize(
    ("planned", "prepared", "to_prepare", "waiting", "words"),
    [
        (56, 4, 5, 2, "Agenda fits, 1 of 5 prep lines open, 2 questions waiting"),
        (60, 0, 1, 1, "Agenda fits, 1 of 1 prep line open, 1 question waiting"),
        (67, 5, 5, 0, "Agenda 7 min over, prep done"),
        (61, 0, 0, 3, "Agenda 1 min over, 3 questions waiting"),
        (0, 0, 0, 0, "Agenda empty"),
    ],
)
def test_readiness(
    english: object, planned: int, prepared: int, to_prepare: int, waiting: int, words: str
) -> None:
    ready = Readiness(planned, 60, 60 - planned, prepared, to_prepare, waiting)
    assert readiness_words(ready) == words
