"""A file that is taken away, changed or damaged is noticed, whichever bit it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.proofs.counts import FLIPS, TAKEN
from tests.proofs.in_the_way import IN_THE_WAY
from tests.proofs.taken_away import WAYS, take_away

if TYPE_CHECKING:
    from pathlib import Path


def test_whatever_is_done_to_the_file_is_noticed(tmp_path: Path) -> None:
    outcome = take_away(tmp_path, rounds=TAKEN, flips=FLIPS)
    assert outcome.problems == []
    assert outcome.taken == dict.fromkeys(WAYS, TAKEN)
    assert set(outcome.in_the_way.values()) == {TAKEN}
    assert len(outcome.in_the_way) >= len(IN_THE_WAY) - 1  # not everybody may mount
    assert (outcome.cut, outcome.flipped) == (2 * TAKEN, FLIPS)
