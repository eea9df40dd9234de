"""What can happen to a file is told in sentences: what, what is safe, and what to do."""

from __future__ import annotations

import re

import pytest

from revmentor_desktop.services import trouble
from revmentor_desktop.ui.trouble_words import not_opened, store_error

ERRORS = [trouble.StoreError, *trouble.StoreError.__subclasses__(), trouble.StillOld]
SAFE = re.compile(
    r"was not touched|left exactly as it is|Nothing (in it )?was \w+|What you typed is still here"
)


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_an_error_says_what_happened_what_is_safe_and_what_to_do(
    kind: type[trouble.StoreError],
) -> None:
    said = store_error(kind())
    assert said.endswith(".")
    assert said.count(". ") >= 2
    assert SAFE.search(said)
    assert kind.__name__ not in said


@pytest.mark.parametrize("kind", [trouble.Full, trouble.Unavailable])
def test_of_what_did_not_open_nothing_was_typed(kind: type[trouble.StoreError]) -> None:
    said = not_opened(kind())
    assert SAFE.search(said)
    assert "typed" not in said
    assert not_opened(trouble.Damaged()) == store_error(trouble.Damaged())


def test_no_two_errors_are_told_alike() -> None:
    kinds = set(ERRORS) - {trouble.StoreError}  # which nothing raises by itself
    assert len({store_error(kind()) for kind in kinds}) == len(kinds)


def test_where_it_is_open_is_said_when_it_is_known() -> None:
    assert "computer laptop-7" in store_error(trouble.OpenElsewhere(host="laptop-7"))
    assert "another window" in store_error(trouble.OpenElsewhere())
