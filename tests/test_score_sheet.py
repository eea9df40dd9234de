"""The page that says what people can do names tests that there are, each point by its number."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from revmentor_desktop.paths import resource

ROOT = Path(__file__).parents[1]
SHEET = resource("help") / "score-sheet.md"
POINTS = re.findall(r"^\| (\d+) \| .+ \| `([^`]+)` \|$", SHEET.read_text(encoding="utf-8"), re.M)


@cache
def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_it_has_fifty_two_points() -> None:
    assert [int(number) for number, _ in POINTS] == list(range(1, 53))


@pytest.mark.parametrize(("number", "named"), POINTS)
def test_the_test_of_a_point_is_there(number: str, named: str) -> None:
    path, _, name = named.partition("::")
    assert name in names_in(ROOT / path), f"point {number}"
