"""What is looked for: whether it is another search typed on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from revmentor_desktop.store.sought import Phrase, Sought
from tests import make


@pytest.mark.parametrize(
    ("before", "now", "typed_on"),
    [
        (("wal",), ("waln",), True),
        (("wal",), ("wal", "n"), True),
        (("議",), ("議程",), True),
        (("wal",), ("wa",), False),
        (("wal", "nut"), ("wal",), False),
        (("wal", "nut"), ("waln", "nut"), False),
    ],
)
def test_what_is_typed_on_narrows(
    before: tuple[str, ...], now: tuple[str, ...], typed_on: bool
) -> None:
    first, then = (Sought(tuple(map(Phrase, words))) for words in (before, now))
    assert then.narrows(first) is typed_on
    assert not then.narrows(replace(first, since=make.NOW))
    assert not Sought((Phrase("waln"),)).narrows(Sought((Phrase("wal", exact=True),)))
