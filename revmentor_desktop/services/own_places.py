"""Places in our own code: they may stand in a log and in a report, for they are nobody's words."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def own_place(file: str, line: int) -> str | None:
    """Return "ui/notes/page.py:31" for a *line* in a *file* of ours, ``None`` in one of others.

    A packaged program knows its files by their place in the package, without a folder before it.
    """
    path = Path(file)
    for start in (PACKAGE, Path(PACKAGE.name)):
        if start in path.parents:
            return f"{path.relative_to(start).as_posix()}:{line}"
    return None
