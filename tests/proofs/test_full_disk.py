"""A disk without room: nothing is lost, it is called by its name, and it works again with room."""

from __future__ import annotations

import pytest

from tests.proofs.counts import FULL_POINTS
from tests.proofs.full_disk import CLOSED, OPEN, fill_disk


def test_at_fifty_points_of_whatever_writes() -> None:
    outcome = fill_disk(FULL_POINTS)
    if outcome is None:
        pytest.skip("a small disk takes the right to mount one")
    assert outcome.problems == []
    assert outcome.points == FULL_POINTS
    assert outcome.refused.keys() == {*OPEN, *CLOSED}
    assert outcome.done
