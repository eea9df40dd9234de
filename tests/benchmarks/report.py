"""The figures as a table to be read, and as JSON to be compared with another run."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tests.benchmarks.figures import Figure, Goal, compared, growth, median, tail

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

HEADS = ("what", "size", "ours", "p95", "floor", "ratio", "goal", "met")


def table(figures: Sequence[Figure], pace: float = 1.0) -> str:
    """Return *figures* as a table, part by part, with what each floor does and how it grows.

    *pace* is how many times as long things take here as where goals in milliseconds were set: what
    would be met there is marked.
    """
    lines: list[str] = []
    for part in dict.fromkeys(one.part for one in figures):
        of_part = [one for one in figures if one.part == part]
        lines += ["", part.upper(), *_aligned([HEADS, *(_row(one, pace) for one in of_part)])]
        floors = dict.fromkeys((one.what, one.floor_is) for one in of_part if one.floor_is)
        lines += [f"  floor of {what}: {floor}" for what, floor in floors]
        slopes = growth(of_part)
        lines += [f"  {what} grows with size^{slope:.2f}" for (_, what), slope in slopes.items()]
    judged = [one for one in figures if one.met is not None]
    met = sum(one.met is True for one in judged)
    lines += ["", f"{met} of {len(judged)} goals met"]
    there = sum(one.met_at(pace) is True for one in judged)
    if there > met:
        lines += [f"{there} where the goals were set: that machine was {pace:.2f} times as fast"]
    return "\n".join(lines).lstrip("\n")


def comparison(before: Iterable[Figure], after: Iterable[Figure]) -> str:
    """Return what became of the figures, the worst in front."""
    changes = sorted(compared(before, after), key=lambda one: -one.factor)
    rows = [
        (
            f"{part}: {what}",
            f"{size:,}",
            _number(one.before, one.unit),
            _number(one.after, one.unit),
            f"{one.factor:.2f}",
        )
        for one in changes
        for part, what, size in (one.name,)
    ]
    return "\n".join(_aligned([("what", "size", "before", "after", "factor"), *rows]))


def write(path: Path, figures: Iterable[Figure], machine: dict[str, object]) -> None:
    """Write *figures* to *path* as JSON, with what is known of the *machine*."""
    content = {"machine": machine, "figures": [asdict(one) for one in figures]}
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read(path: Path) -> list[Figure]:
    """Return the figures that ``write`` has written to *path*."""
    content = json.loads(path.read_text(encoding="utf-8"))
    return [_figure(one) for one in content["figures"]]


def _figure(fields: dict[str, Any]) -> Figure:
    lists = {"ours": tuple(fields["ours"]), "floor": tuple(fields["floor"])}
    return Figure(**{**fields, **lists, "goal": Goal(**fields["goal"])})


def _row(one: Figure, pace: float) -> tuple[str, ...]:
    return (
        one.what,
        f"{one.size:,}" if one.size else "",
        _number(median(one.ours), one.unit),
        _number(tail(one.ours), one.unit),
        _number(median(one.floor), one.unit) if one.floor else "",
        "" if one.ratio is None else f"{one.ratio:.2f}",
        _goal(one),
        _verdict(one, pace),
    )


def _verdict(one: Figure, pace: float) -> str:
    if one.met is None:
        return ""
    there = "there" if one.met_at(pace) else "NO"
    return "yes" if one.met else there


def _goal(one: Figure) -> str:
    told = []
    if one.goal.times is not None:
        told.append(f"{one.goal.times:g} x")
    if one.goal.most is not None:
        told.append(_number(one.goal.most, one.unit))
    if one.goal.p95 is not None:
        told.append(f"p95 {_number(one.goal.p95, one.unit)}")
    return (" or " if one.goal.either else " and ").join(told)


def _number(value: float, unit: str) -> str:
    return f"{value:.3g} {unit}" if value < 100 else f"{value:,.0f} {unit}"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if not at else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
