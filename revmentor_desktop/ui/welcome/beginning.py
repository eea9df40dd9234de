"""What the first run asks for, as a value, and where it is going to be kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from revmentor_desktop.domain.people import Person, Role

FORBIDDEN = '<>:"/\\|?*'
"""Characters that some file system refuses in a name."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """Who begins, with whom, and in which folder; *sample* for the invented pair."""

    me: Role
    my_name: str
    partner_name: str
    folder: Path
    zone: str
    sample: bool = False


def folder_name(my_name: str, partner_name: str) -> str:
    """Return the name of a folder for the two, by first names: "Mei-Yee and Robert"."""
    names = [Person(name).first_name for name in (my_name, partner_name)]
    plain = " and ".join(name for name in names if name)
    kept = "".join(c for c in plain if c not in FORBIDDEN and c.isprintable())
    return kept.strip(" .")[:80] or "My pair"


def free_folder(parent: Path, name: str) -> Path:
    """Return *parent* / *name*, with a number behind it when that is taken already."""
    candidate, count = parent / name, 2
    while candidate.exists():
        candidate, count = parent / f"{name} {count}", count + 1
    return candidate
