"""Everything that is proven at length before a release: ``python -m tests.soak release``.

Each proof is a command of its own, run in a process of its own; what it printed is kept in a file
outside of the repository, so that a run that was stopped goes on where it was.  From that file the
last results in the guide are written, so that nobody copies a figure by hand.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

if TYPE_CHECKING:
    import argparse

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "resources" / "help" / "proofs.md"
RESULTS = Path(tempfile.gettempdir()) / "revmentor-proofs.json"
"""Where results are kept unless somebody names another file."""

Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Proof:
    """One command of ``tests.soak`` with what it is given for a release.

    *rows* says for each row of the guide that it is about how its figures are told there.
    """

    command: str
    rows: dict[str, Callable[[Figures], str]]
    more: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What somebody types."""
        return " ".join(("python -m tests.soak", self.command, *self.more))


def _killed(figures: Figures) -> str:
    return (
        f"{figures['rounds']:,} kills, {figures['acknowledged']:,} acknowledged; "
        f"{len(figures['problems'])} problems"
    )


def _cut(figures: Figures) -> str:
    return f"{figures['images']:,} images of what a disk may hold; {figures['bad']} bad"


def _walked(figures: Figures) -> str:
    return (
        f"{figures['runs']:,} walks, {figures['steps']:,} steps; {figures['differences']} "
        "differences"
    )


def _full(figures: Figures) -> str:
    refused = sum(figures["refused"].values())
    return (
        f"{figures['points']:,} points, {refused:,} of them refused and called by their name; "
        f"{len(figures['problems'])} problems"
    )


def _failed(figures: Figures) -> str:
    failures = sum(figures["failures"].values())
    return f"{failures:,} failures; {len(figures['problems'])} problems"


def _taken(figures: Figures) -> str:
    taken = sum(figures["taken"].values()) + sum(figures.get("in_the_way", {}).values())
    return (
        f"{taken:,} times, and {figures['cut']:,} files cut before they were opened; "
        f"{len(figures['problems'])} not noticed"
    )


def _flipped(figures: Figures) -> str:
    return f"{figures['flipped']:,} bits noticed; {len(figures['problems'])} not"


def _traced(what: str) -> Callable[[Figures], str]:
    def told(figures: Figures) -> str:
        seen = figures[what]
        return (
            f"{len(seen['connected'])} connections, {len(seen['outside'])} files written elsewhere"
        )

    return told


def _fuzzed(figures: Figures) -> str:
    tried = sum(one["tried"] for one in figures.values())
    wrong = sum(bool(one["wrong"]) for one in figures.values())
    by = next(iter(figures.values()))["by"]
    return f"a minute each, {tried:,} inputs by {by}; {wrong} importers failed"


def _tripped(figures: Figures) -> str:
    return (
        f"{figures['examples']:,} examples with {figures['notes']:,} notes; "
        f"{figures['differences']} differences"
    )


def _leaked(figures: Figures) -> str:
    leaks, unread = len(figures["leaks"]), len(figures["unread"])
    made = f"{figures['worlds']:,} workspaces, {figures['files']:,} files"
    return f"{made}; {leaks} leaks, {unread} unread"


PROOFS = (
    Proof("kills", {"kills": _killed}, ("--rounds", "5000")),
    Proof("cuts", {"cuts": _cut}),
    Proof("keeping", {"keeping": _killed}),
    Proof("conversions", {"conversions": _killed}),
    Proof("passphrases", {"passphrases": _killed}),
    Proof("upgrades", {"upgrades": _killed}),
    Proof("live", {"live": _killed}),
    Proof("walk", {"walk": _walked}),
    Proof("full", {"full": _full}),
    Proof("faults", {"faults": _failed}),
    Proof("taken", {"taken": _taken, "flips": _flipped}),
    Proof("traced", {"traced": _traced("tour"), "hostile": _traced("hostile texts")}),
    Proof("fuzz", {"fuzz": _fuzzed}),
    Proof("trips", {"trips": _tripped}),
    Proof("leaks", {"leaks": _leaked}),
)
"""Every one of them, in the order of the guide."""


def add_command(commands: Any) -> None:
    """Add ``release`` to the *commands* that there are."""
    release = commands.add_parser("release", help="run every proof at length, one after the other")
    release.add_argument("--only", nargs="+", metavar="PROOF", choices=[p.command for p in PROOFS])
    release.add_argument("--budget", type=float, metavar="MINUTES", help="begin none after that")
    release.add_argument("--again", action="store_true", help="also what has a result already")
    release.add_argument("--results", type=Path, default=RESULTS, help=f"default: {RESULTS}")
    release.add_argument("--guide", action="store_true", help="write the results into the guide")
    release.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run what has no result yet, print a table of all, and return the exit code.

    It is 0 when each proof that was asked for (all, without ``--only``) has run and passed.
    """
    began, results = time.monotonic(), read_results(options.results)
    asked = [proof for proof in PROOFS if not options.only or proof.command in options.only]
    for proof in asked:
        late = options.budget is not None and time.monotonic() - began > options.budget * 60
        if late or (proof.command in results and not options.again):
            continue
        sys.stderr.write(f"{proof.words}\n")
        results[proof.command] = _result(proof)
        options.results.write_text(json.dumps(results, indent=1), encoding="utf-8")
    if options.guide:
        GUIDE.write_text(with_results(GUIDE.read_text(encoding="utf-8"), results), "utf-8")
    sys.stdout.write("".join(f"{line}\n" for line in _table(results)))
    passed = (one.command in results and not results[one.command]["code"] for one in asked)
    return 0 if all(passed) else 1


def read_results(file: Path) -> dict[str, Figures]:
    """Return what was found so far, for each command: its code, figures, seconds and day."""
    try:
        found: dict[str, Figures] = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return found


def _result(proof: Proof) -> Figures:
    command = [sys.executable, "-m", "tests.soak", proof.command, *proof.more]
    began = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    return {
        "code": done.returncode,
        "figures": last_figures(done.stdout),
        "seconds": round(time.monotonic() - began),
        "day": datetime.now(UTC).date().isoformat(),
    }


def last_figures(said: str) -> Figures:
    """Return the figures in what a command *said*: its last line that is JSON, if it has one.

    A line may have no end: who was stopped wrote it.
    """
    for line in reversed(said.splitlines()):
        if line.startswith("{"):
            with suppress(json.JSONDecodeError):
                figures: Figures = json.loads(line)
                return figures
    return {}


def _table(results: dict[str, Figures]) -> list[str]:
    lines = []
    for proof in PROOFS:
        result = results.get(proof.command)
        state = "not run" if result is None else "FAILED" if result["code"] else "passed"
        took = "" if result is None else f"{result['seconds']} s, {result['day']}"
        lines.append(f"{proof.command:<12} {state:<8} {took:<18} {'; '.join(told(proof, result))}")
    return lines


def _tried(result: Figures | None) -> TypeGuard[Figures]:
    """Say whether a proof has come to its end; what cannot be tried here only says why."""
    return result is not None and bool(result["figures"]) and "why" not in result["figures"]


def told(proof: Proof, result: Figures | None) -> list[str]:
    """Return in words what came of *proof*, row by row; nothing where it was not tried."""
    if not _tried(result):
        return []
    return [words(result["figures"]) for words in proof.rows.values()]


# --- the guide ----------------------------------------------------------------------------

_ROW = re.compile(
    r"^\| (?P<what>.*?) \| (?P<every>.*?) ?\| `(?P<words>python -m tests\.soak.*?)` \|.* \|$"
)


def with_results(guide: str, results: dict[str, Figures]) -> str:
    """Return the text of the *guide* with the last *results* in its tables."""
    lines, seen = [], {proof.words: iter(proof.rows) for proof in PROOFS}
    for line in guide.splitlines():
        row = _ROW.match(line)
        proof = next((p for p in PROOFS if row is not None and p.words == row["words"]), None)
        if row is None or proof is None:
            lines.append(line)
            continue
        name = next(seen[proof.words])
        result = results.get(proof.command)
        if not _tried(result):
            lines.append(line)
            continue
        last = f"{proof.rows[name](result['figures'])} ({result['day']})"
        lines.append(f"| {row['what']} | {row['every']} | `{row['words']}` | {last} |")
    return "\n".join(lines) + "\n"


def rows_of(guide: str) -> dict[str, re.Match[str]]:
    """Return the rows of the *guide* that have a longer run, by name."""
    found, seen = {}, {proof.words: iter(proof.rows) for proof in PROOFS}
    for line in guide.splitlines():
        row = _ROW.match(line)
        if row is not None and row["words"] in seen:
            found[next(seen[row["words"]])] = row
    return found
