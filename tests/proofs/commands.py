"""The commands of ``tests.soak`` that prove what is promised, each with one line of figures."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.crash.cuts import CutOutcome, cut_power
from tests.crash.places import MEMORY
from tests.proofs.faults import fail_everywhere
from tests.proofs.full_disk import fill_disk
from tests.proofs.fuzz import NAMES, fuzz
from tests.proofs.taken_away import take_away
from tests.proofs.tracing import hostile, run_traced, tour

if TYPE_CHECKING:
    import argparse


def add_commands(commands: Any) -> None:
    """Add them to the *commands* that there are."""
    cuts = commands.add_parser("cuts", help="cut the power and look at what may be left")
    cuts.add_argument("--images", type=int, default=5000)
    cuts.add_argument("--seed", type=int, default=0)
    cuts.set_defaults(run=_cuts)
    full = commands.add_parser("full", help="run out of disk")
    full.add_argument("--points", type=int, default=500)
    full.add_argument("--seed", type=int, default=0)
    full.set_defaults(run=_full)
    taken = commands.add_parser("taken", help="take the file away, change it, damage it")
    taken.add_argument("--rounds", type=int, default=50)
    taken.add_argument("--flips", type=int, default=2000)
    taken.set_defaults(run=_taken)
    faults = commands.add_parser("faults", help="fail at every call of whatever is done")
    faults.set_defaults(run=_faults)
    fuzzing = commands.add_parser("fuzz", help="give importers what nobody would write")
    fuzzing.add_argument("--seconds", type=float, default=60, help="for each of them")
    fuzzing.set_defaults(run=_fuzz)
    walk = commands.add_parser("walk", help="do anything to a workspace, in any order")
    walk.add_argument("--runs", type=int, default=200)
    walk.add_argument("--steps", type=int, default=50)
    walk.set_defaults(run=_walk)
    trips = commands.add_parser("trips", help="have notes go out as files and come in again")
    trips.add_argument("--examples", type=int, default=2000)
    trips.set_defaults(run=_trips)
    straining = commands.add_parser("stress", help="use the window a hundred times as fast")
    straining.add_argument("--minutes", type=float, default=60)
    straining.add_argument("--seed", type=int, default=0)
    straining.set_defaults(run=_stress)
    traced = commands.add_parser("traced", help="see whom a tour connects to and what it writes")
    traced.set_defaults(run=_traced)


def told(figures: dict[str, Any], *, bad: bool) -> int:
    """Print *figures* as one line, and return the exit code."""
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
    return 1 if bad else 0


def _stress(options: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.proofs.stress import stress

    found = stress(options.minutes, options.seed)
    figures = {**asdict(found), "grown": found.grown}
    return told(figures, bad=bool(found.grown or found.warnings))


def _cuts(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="cuts-") as folder:
        outcome = cut_power(Path(folder), options.images, seed=options.seed, told=_cut)
    return told(asdict(outcome), bad=bool(outcome.bad))


def _full(options: argparse.Namespace) -> int:
    outcome = fill_disk(options.points, options.seed)
    if outcome is None:
        return told({"points": 0, "why": "no small disk can be mounted here"}, bad=True)
    return told(asdict(outcome), bad=bool(outcome.problems))


def _taken(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="taken-", dir=MEMORY) as folder:
        outcome = take_away(Path(folder), options.rounds, options.flips)
    return told(asdict(outcome), bad=bool(outcome.problems))


def _faults(_options: argparse.Namespace) -> int:
    outcome = fail_everywhere()
    return told(asdict(outcome), bad=bool(outcome.problems))


def _fuzz(options: argparse.Namespace) -> int:
    figures = {name: fuzz(name, options.seconds) for name in NAMES}
    return told(figures, bad=any(one["wrong"] for one in figures.values()))


def _walk(options: argparse.Namespace) -> int:
    from hypothesis import HealthCheck, settings
    from hypothesis.stateful import run_state_machine_as_test

    from tests.store.test_state_machine import Walk

    class Counted(Walk):
        runs = steps = 0

        def __init__(self) -> None:
            super().__init__()
            Counted.runs += 1

        def check_invariants(self, *arguments: Any, **more: Any) -> None:
            super().check_invariants(*arguments, **more)
            Counted.steps += 1

    run_state_machine_as_test(  # raises at the first difference
        Counted,
        settings=settings(
            max_examples=options.runs,
            stateful_step_count=options.steps,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return told({"runs": Counted.runs, "steps": Counted.steps, "differences": 0}, bad=False)


def _trips(options: argparse.Namespace) -> int:
    from tests.proofs.round_trips import round_trips

    notes = round_trips(options.examples)  # raises at the first difference
    return told({"examples": options.examples, "notes": notes, "differences": 0}, bad=False)


def _traced(_options: argparse.Namespace) -> int:
    from revmentor_desktop.tour import LOOKS  # with a window, which who forks must not have

    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="traced-") as folder:
        for name, command in (
            ("tour", tour(Path(folder) / "tour" / "pictures", len(LOOKS))),
            ("hostile texts", hostile()),
        ):
            home = Path(folder) / name.partition(" ")[0]
            seen = run_traced(command, home)
            outside = seen.outside(home)
            figures[name] = {
                "connected": seen.connected,
                "opened": seen.opened,
                "written": len(seen.written),
                "outside": outside,
            }
    bad = any(one["connected"] or one["outside"] for one in figures.values())
    return told(figures, bad=bad)


def _cut(outcome: CutOutcome) -> None:
    sys.stderr.write(f"{outcome.images} images, {outcome.bad} bad, {outcome.seconds:.0f} s\n")
