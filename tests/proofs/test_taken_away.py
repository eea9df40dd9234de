"""A file that is taken away, changed or damaged is noticed, whichever bit it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.proofs.taken_away import WAYS, take_away

if TYPE_CHECKING:
    from pathlib import Path


def test_whatever_is_done_to_the_file_is_noticed(tmp_path: Path) -> None:
    outcome = take_away(tmp_path, rounds=3, flips=200)
    assert outcome.problems == []
    assert outcome.taken == dict.fromkeys(WAYS, 3)
    assert (outcome.cut, outcome.flipped) == (6, 200)
