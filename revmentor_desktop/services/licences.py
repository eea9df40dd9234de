"""Whose work the program stands on: the parts that come with it, each with its licence.

The files are collected by ``packaging/licences.py``: a name, a licence in one line, and its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """Something of others that comes with the program."""

    name: str
    licence: str
    text: str


def read_parts(folder: Path) -> tuple[Part, ...]:
    """Return the parts whose licences lie in *folder*, by name."""
    parts = (_read(path) for path in folder.glob("*.txt"))
    return tuple(sorted(parts, key=lambda part: part.name.casefold()))


def _read(path: Path) -> Part:
    name, licence, text = path.read_text(encoding="utf-8").split("\n", 2)
    return Part(name, licence, text.strip())
