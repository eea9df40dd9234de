"""The page that says what was tried: its numbers are those of the tests, its results of a run."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

import pytest

from tests.proofs.counts import EVERY_CHANGE
from tests.proofs.release import (
    GUIDE,
    PROOFS,
    add_command,
    last_figures,
    read_results,
    rows_of,
    told,
    with_results,
)

if TYPE_CHECKING:
    from pathlib import Path

FIGURES = {"rounds": 5000, "acknowledged": 12_345, "problems": []}
RESULT = {"code": 0, "figures": FIGURES, "seconds": 1, "day": "2026-11-28"}


@pytest.fixture(scope="module")
def guide() -> str:
    return GUIDE.read_text(encoding="utf-8")


def test_every_proof_has_its_rows_with_the_number_of_the_tests(guide: str) -> None:
    rows = rows_of(guide)
    assert rows.keys() == {name for proof in PROOFS for name in proof.rows} == EVERY_CHANGE.keys()
    assert {name: row["every"] for name, row in rows.items()} == EVERY_CHANGE


def test_a_result_is_written_where_it_belongs_and_nowhere_else(guide: str) -> None:
    written = with_results(guide, {"kills": RESULT})
    before, after = guide.splitlines(), written.splitlines()
    [line] = [new for old, new in zip(before, after, strict=True) if old != new]
    assert line.endswith("| 5,000 kills, 12,345 acknowledged; 0 problems (2026-11-28) |")
    assert with_results(written, {"kills": RESULT}) == written
    assert with_results(written, {"cuts": RESULT | {"figures": {}}}) == written


def test_figures_are_the_last_line_that_has_some() -> None:
    assert last_figures('112\n{"a": 1}\n{"a": 2}\nbye\n') == {"a": 2}
    assert last_figures("Traceback") == {}
    assert last_figures('{"a": 1}\n{"a": ') == {"a": 1}


def test_what_cannot_be_tried_here_tells_nothing_and_keeps_what_was_found(guide: str) -> None:
    [full] = [proof for proof in PROOFS if proof.command == "full"]
    result = RESULT | {"code": 1, "figures": {"points": 0, "why": "no small disk"}}
    assert told(full, result) == []
    assert with_results(guide, {"full": result}) == guide


def test_who_begins_has_no_results(tmp_path: Path) -> None:
    assert read_results(tmp_path / "none.json") == {}


@pytest.mark.parametrize(
    ("codes", "only", "code"),
    [
        ({"kills": 0}, ["kills"], 0),
        ({"kills": 0, "cuts": 1}, ["kills"], 0),
        ({"kills": 0, "cuts": 1}, ["kills", "cuts"], 1),
        ({"kills": 0}, ["kills", "cuts"], 1),
        ({"kills": 0}, [], 1),
        ({proof.command: 0 for proof in PROOFS}, [], 0),
    ],
)
def test_only_what_was_asked_for_must_have_passed(
    codes: dict[str, int], only: list[str], code: int, tmp_path: Path
) -> None:
    results = tmp_path / "results.json"
    results.write_text(
        json.dumps({one: {**RESULT, "code": at, "figures": {}} for one, at in codes.items()})
    )
    parser = argparse.ArgumentParser()
    add_command(parser.add_subparsers())
    asked = ["release", "--budget", "-1", "--results", str(results)]  # nothing is run here
    options = parser.parse_args([*asked, *(["--only", *only] if only else [])])
    assert options.run(options) == code
