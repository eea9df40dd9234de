"""What is free between pieces that are in use goes back to the system."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from revmentor_desktop.ui.spare_memory import give_back

PIECES, LETTERS = 60_000, 1_000
"""Sixty megabytes, in pieces that come from the C library and not from Python's own."""


def held() -> float:
    """Return the megabytes that the process holds of its own."""
    status = Path("/proc/self/status").read_text()
    (line,) = (one for one in status.splitlines() if one.startswith("RssAnon"))
    return int(line.split()[1]) / 1024


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other libraries do it themselves")
def test_what_is_free_below_something_in_use_goes_back() -> None:
    pieces = [bytes(LETTERS) for _ in range(PIECES)]
    top = pieces[-1]
    del pieces
    before = held()
    give_back()
    assert held() < before - PIECES * LETTERS / 2**20 / 2
    assert len(top) == LETTERS
