"""The commands of ``tests.soak`` about the look: a walk in every language, and every picture."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.ui.looks.pictures import approve, compared, sheet

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping

    from tests.ui.looks.walk import Found

WALKED = ("light", "small-light")
"""The looks that are measured; other colours take no other room."""

OFFSCREEN = os.environ | {"QT_QPA_PLATFORM": "offscreen"}


def add_look_commands(commands: Any) -> None:
    """Add them to the *commands* that there are."""
    looks = commands.add_parser("looks", help="measure every page in every language")
    looks.set_defaults(run=_looks)
    pictures = commands.add_parser("pictures", help="compare every picture with the approved one")
    pictures.add_argument("--approve", action="store_true", help="these are as they should be")
    pictures.add_argument("--only", action="append", help="names that begin so: 16-live")
    pictures.add_argument("--folder", type=Path, help="pictures of a tour that was taken before")
    pictures.add_argument("--sheet", type=Path, default=Path("pictures.html"))
    pictures.set_defaults(run=_pictures)


def _looks(_options: argparse.Namespace) -> int:
    from tests.ui.looks.walk import LANGUAGES, LOW_LOOKS, platform_of_low_screen

    found: dict[str, Found] = {}
    low = [look.name for look in LOW_LOOKS]
    with tempfile.TemporaryDirectory(prefix="looks-") as folder:
        on_low = OFFSCREEN | {"QT_QPA_PLATFORM": platform_of_low_screen(Path(folder))}
        for language in LANGUAGES:
            found[language] = _walked(Path(folder), language, WALKED, OFFSCREEN)
            found[language] |= _walked(Path(folder), language, low, on_low)
    return _told(found, bad=any(found.values()))


def _walked(folder: Path, language: str, looks: Iterable[str], env: Mapping[str, str]) -> Found:
    """Return what is wrong in a language where the window stands so, one look after the other."""
    file = folder / f"{language}.json"
    walk = [sys.executable, "-m", "tests.ui.looks.walk", str(file), language, *looks]
    subprocess.run(walk, env=env, check=True)
    found: Found = json.loads(file.read_text(encoding="utf-8"))
    return found


def _pictures(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="pictures-") as made:
        folder: Path = options.folder or Path(made)
        if options.folder is None:
            tour = [sys.executable, "-m", "revmentor_desktop", "tour", str(folder)]
            subprocess.run(tour, env=OFFSCREEN, check=True)
        names = sorted(path.name for path in folder.glob("*.png"))
        if options.only:
            names = [name for name in names if name.startswith(tuple(options.only))]
        if options.approve:
            approve(folder, names, others_stay=bool(options.only))
        different = compared(folder, names)
        if different:
            options.sheet.write_text(sheet(different, folder), encoding="utf-8")
    figures = {"pictures": len(names), "different": [str(one) for one in different]}
    return _told(figures, bad=bool(different))


def _told(figures: dict[str, Any], *, bad: bool) -> int:
    sys.stdout.write(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")
    return 1 if bad else 0
