"""A disk that fails at any call leaves everything as it was, whatever was being done."""

from __future__ import annotations

from tests.proofs.faults import DEEDS, MENDED, fail_everywhere


def test_whatever_fails_is_done_or_nothing_is() -> None:
    outcome = fail_everywhere(["IOERR_WRITE"])
    assert outcome.problems == []
    assert outcome.failures.keys() == DEEDS.keys()
    assert min(outcome.failures.values()) >= 8


def test_what_is_taken_for_a_damaged_index_is_mended_once() -> None:
    outcome = fail_everywhere([MENDED], ("type", "share a note"))
    assert outcome.problems == []
    assert min(outcome.failures.values()) >= 5
