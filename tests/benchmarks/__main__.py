"""``python -m tests.benchmarks``: measure, print a table, and keep the figures as JSON.

``python -m tests.benchmarks start pages --notes 1000,10000 --rounds 7 --json now.json``
measures two parts at two sizes; ``--compare before.json now.json`` says what became of what.
Workspaces are made once and kept in the folder of ``--cache``.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import report
from tests.benchmarks.measuring import Plan
from tests.benchmarks.pace import pace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.figures import Figure

PARTS = (
    *("start", "resting", "pages", "search", "lists", "editor", "saving", "looks"),
    *("exporting", "bringing", "keeping", "meanwhile", "peers"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what *arguments* ask for; return 1 when a part could not be measured."""
    options = parser().parse_args(arguments)
    if options.compare:
        before, after = (report.read(path) for path in options.compare)
        sys.stdout.write(report.comparison(before, after) + "\n")
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.cache.mkdir(parents=True, exist_ok=True)
    plan = Plan(options.cache, options.rounds, options.notes, options.sessions, options.topics)
    figures: list[Figure] = []
    slower = pace(options.rounds, options.cache / "compiled")
    failed = [part for part in options.parts or PARTS if not _measure(part, plan, figures)]
    sys.stdout.write(report.table(figures, slower) + "\n")
    if options.json is not None:
        report.write(options.json, figures, machine() | {"pace": round(slower, 2)})
    for part in failed:
        sys.stdout.write(f"NOT MEASURED: {part}\n")
    return 1 if failed else 0


def parser() -> argparse.ArgumentParser:
    """Return what reads the arguments."""
    made = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    made.add_argument("parts", nargs="*", metavar="PART", help=f"of: {', '.join(PARTS)}")
    made.add_argument("--notes", type=_sizes, default=(1_000, 10_000), help="default: 1000,10000")
    made.add_argument("--sessions", type=_sizes, default=(200,), help="default: 200")
    made.add_argument("--topics", type=_sizes, default=(500,), help="default: 500")
    made.add_argument("--rounds", type=int, default=7, help="how often; default: 7")
    made.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    made.add_argument(
        "--cache",
        type=Path,
        default=Path(tempfile.gettempdir()) / "revmentor-benchmarks",
        help="where workspaces are kept",
    )
    made.add_argument("--compare", type=Path, nargs=2, metavar=("BEFORE", "AFTER"))
    return made


def machine() -> dict[str, object]:
    """Return what has to be known of the machine: how fast, and how busy it was."""
    from PySide6.QtCore import qVersion

    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "load": [round(one, 2) for one in load],
        "python": platform.python_version(),
        "qt": qVersion(),
    }


def _measure(part: str, plan: Plan, into: list[Figure]) -> bool:
    """Put the figures of *part* into a list as they come; say whether all came."""
    module = importlib.import_module(f"tests.benchmarks.{part}")
    try:
        for figure in module.figures(plan):
            into.append(figure)
            sys.stderr.write(f"{part}: {figure.what}\n")
    except Exception:  # noqa: BLE001 (the other parts are measured all the same)
        traceback.print_exc()
        return False
    return True


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(one) for one in text.split(",")))


if __name__ == "__main__":
    sys.exit(main())
