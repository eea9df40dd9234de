"""The commands of ``tests.soak`` that prove what is promised, each with one line of figures."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.crash.cuts import CutOutcome, cut_power

if TYPE_CHECKING:
    import argparse


def add_commands(commands: Any) -> None:
    """Add them to the *commands* that there are."""
    cuts = commands.add_parser("cuts", help="cut the power and look at what may be left")
    cuts.add_argument("--images", type=int, default=5000)
    cuts.add_argument("--seed", type=int, default=0)
    cuts.set_defaults(run=_cuts)


def told(figures: dict[str, Any], *, bad: bool) -> int:
    """Print *figures* as one line, and return the exit code."""
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
    return 1 if bad else 0


def _cuts(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="cuts-") as folder:
        outcome = cut_power(Path(folder), options.images, seed=options.seed, told=_cut)
    return told(asdict(outcome), bad=bool(outcome.bad))


def _cut(outcome: CutOutcome) -> None:
    sys.stderr.write(f"{outcome.images} images, {outcome.bad} bad, {outcome.seconds:.0f} s\n")
