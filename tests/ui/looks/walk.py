"""A walk over every page and dialog of the tour, measured by the rules in a language.

``python -m tests.ui.looks.walk FILE LANGUAGE LOOK …`` writes what is wrong to FILE, by place; the
looks are those of the tour, one after the other in the same window, as a person changes them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from unittest import mock

from revmentor_desktop.domain.people import Role
from revmentor_desktop.tour import LOOKS, crowded, home, sessions, stops
from revmentor_desktop.tour.looks import Look
from revmentor_desktop.tour.studio import BRITISH, Stop, Studio, quiet_application
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.language import CHINESE, SYSTEM, speak
from tests.ui.looks.pseudo import Pseudo
from tests.ui.looks.rules import problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

PSEUDO = "pseudo"
LANGUAGES = ("en", CHINESE, PSEUDO)

LOW_SCREEN = (780, 438)
"""What a laptop of 1366 by 768 has whose picture is enlarged to 175 %."""

LOW_LOOKS = (
    Look("low", "light", (764, 390)),
    Look("low-larger", "light", (764, 390), 1.25),
    Look("low-largest", "light", (764, 390), 1.5),
)
"""How the smallest window stands on that screen: beyond the tour, which is of larger ones."""

Found = dict[str, list[str]]
"""What is wrong, by the place it was seen at."""


def walk(app: QApplication, language: str, looks: Sequence[Look]) -> Found:
    """Go everywhere as both do, in one look after the other; return what is wrong."""
    said = _said_in_pseudo if language == PSEUDO else speak
    found: Found = {}
    with mock.patch("revmentor_desktop.app.speak", said):
        said(app, BRITISH)
        for me in Role:
            with TemporaryDirectory() as place:
                studio = Studio(app, Path(place), me)
                studio.program.preferences.language = CHINESE if language == CHINESE else SYSTEM
                studio.settle()
                studio.begin()
                studio.window.show()
                for prepare, places in PHASES:
                    prepare(studio)
                    for look in looks:
                        studio.stand(look)
                        found |= _measured(studio, places(studio), f"{look.name} {me.value}")
                studio.close()
    speak(app, BRITISH)
    return found


def _crowd(studio: Studio) -> None:
    """Give the pair of the studio long names, in whatever letters."""
    crowded.crowd(studio, crowded.FEW, crowded.STRANGE)


def _hold(studio: Studio) -> None:
    """Hold the session to come, if it is the mentor who does."""
    if studio.me is Role.MENTOR:
        sessions.hold(studio, sessions.CAPTURED)


def _held(studio: Studio) -> Iterator[Stop]:
    if studio.me is Role.MENTOR:
        yield "16-live-crowded", lambda: None


def _finish(studio: Studio) -> None:
    if studio.me is Role.MENTOR:
        studio.window.perform(Deed.FINISH_SESSION)


def _finished(studio: Studio) -> Iterator[Stop]:
    if studio.me is Role.MENTOR:
        yield "16b-finish-crowded", lambda: None


PHASES: tuple[tuple[Callable[[Studio], None], Callable[[Studio], Iterator[Stop]]], ...] = (
    (Studio.settle, stops),
    (_crowd, crowded.stops),
    (_hold, _held),
    (_finish, _finished),
    (home.begin_new, crowded.empty_stops),
)
"""What becomes of a pair, one after the other, and what is measured then."""


def _measured(studio: Studio, places: Iterator[Stop], seen_by: str) -> Found:
    found = {}
    for name, go in places:
        studio.program.cover.uncover()
        shown = go()
        studio.settle()
        top = shown or studio.window
        top.grab()  # what is painted knows only then what it had to cut
        wrong = problems(top)
        if wrong:
            found[f"{name} {seen_by}"] = wrong
        if shown is not None:
            shown.close()
    return found


def _said_in_pseudo(app: QApplication, locale: QLocale) -> None:
    """Say everything in a language nobody speaks."""
    speak(app, locale)
    app.installTranslator(Pseudo(app))


def platform_of_low_screen(folder: Path) -> str:
    """Return the name of a platform with a low screen; what says how low is written to *folder*."""
    width, height = LOW_SCREEN
    screen = {"name": "low", "x": 0, "y": 0, "width": width, "height": height}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "dpr": 1.0}]}))
    return f"offscreen:configfile={file}"


def main(file: str, language: str, *names: str) -> None:
    """Write what is wrong in the looks called *names* to *file*."""
    looks = [look for look in (*LOOKS, *LOW_LOOKS) if look.name in names]
    found = walk(quiet_application(), language, looks)
    Path(file).write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
