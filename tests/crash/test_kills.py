"""A writer killed again and again loses nothing; one that lies is caught.

``REVMENTOR_KILLS`` sets the number of rounds; ``python -m tests.soak kills`` runs thousands.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.proofs.counts import (
    CONVERSION_KILLS,
    KEEPING_KILLS,
    KILLS,
    PASSPHRASE_KILLS,
    UPGRADE_KILLS,
)

ROUNDS = int(os.environ.get("REVMENTOR_KILLS", str(KILLS)))
ROOT = Path(__file__).parents[2]


def soak(*arguments: str, run: str = "kills") -> dict[str, Any]:
    """Run the harness in a process of its own, which may fork because it has no threads."""
    command = [sys.executable, "-m", "tests.soak", run, *arguments]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.stdout, answer.stderr
    result: dict[str, Any] = json.loads(answer.stdout)
    return result


def test_a_writer_that_is_killed_loses_nothing() -> None:
    result = soak("--rounds", str(ROUNDS), "--seed", "1")
    assert result["problems"] == []
    assert result["rounds"] == ROUNDS
    assert result["acknowledged"] > ROUNDS // 4  # four times ROUNDS, on a machine at rest
    assert result["in_startup"] > 0


def test_of_the_workspaces_that_were_well_the_last_one_stays(tmp_path: Path) -> None:
    assert soak("--rounds", "15", "--folder", str(tmp_path))["problems"] == []
    assert len(list(tmp_path.iterdir())) == 1


def test_a_writer_that_acknowledges_before_it_commits_is_caught() -> None:
    result = soak("--rounds", "15", "--seed", "1", "--dishonest")
    assert result["problems"]


@pytest.mark.parametrize(
    ("killed", "rounds", "least"),
    [
        ("keeping", KEEPING_KILLS, 10),
        ("conversions", CONVERSION_KILLS, 0),
        ("upgrades", UPGRADE_KILLS, 0),
        ("passphrases", PASSPHRASE_KILLS, 0),
    ],
)
def test_whoever_does_more_than_save_can_be_killed_too(
    killed: str, rounds: int, least: int
) -> None:
    result = soak("--rounds", str(rounds), "--seed", "1", run=killed)
    assert result["problems"] == []
    assert result["rounds"] == rounds
    assert result["acknowledged"] >= least
