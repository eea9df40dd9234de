"""A session that is killed while it is held loses no line that was kept; one that lies is caught.

``python -m tests.soak live`` kills it a hundred times.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.proofs.counts import LIVE_KILLS

ROUNDS = LIVE_KILLS
ROOT = Path(__file__).parents[2]


def soak(*arguments: str) -> dict[str, Any]:
    """Run the harness in a process of its own, which may fork because it has no threads."""
    command = [sys.executable, "-m", "tests.soak", "live", *arguments]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.stdout, answer.stderr
    result: dict[str, Any] = json.loads(answer.stdout)
    return result


def test_a_session_that_is_killed_reopens_with_every_line_that_was_kept() -> None:
    result = soak("--rounds", str(ROUNDS), "--seed", "1")
    assert result["problems"] == []
    assert result["rounds"] == ROUNDS
    assert result["acknowledged"] > 0


def test_a_page_that_clears_the_field_before_the_line_is_kept_is_caught() -> None:
    result = soak("--rounds", "2", "--seed", "1", "--dishonest")
    assert result["problems"]
