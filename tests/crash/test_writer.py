"""What is written until somebody kills it can be stored: else it would end by itself."""

from __future__ import annotations

from random import Random

from tests import make
from tests.crash.writer import next_change
from tests.model import applied, as_model


def test_a_session_that_is_there_is_not_added_once_more() -> None:
    taken = [make.session(number) for number in range(1000)]
    model = as_model([make.pair(), *taken])  # the last note was deleted
    assert len(applied(model, next_change(Random(0), model))) == len(model) + 2
