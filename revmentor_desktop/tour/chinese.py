"""The main pages of a pair that writes Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import last_held, next_session
from revmentor_desktop.tour import boxes, dialogs, settings
from revmentor_desktop.tour.looks import CHINESE_LOOKS
from revmentor_desktop.tour.studio import BRITISH, Studio
from revmentor_desktop.ui.language import CHINESE, speak
from revmentor_desktop.ui.places import WORDS, PageName, Place, Readable, Tab, reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from revmentor_desktop.tour.looks import Look


def photograph_chinese(
    app: QApplication, home: Path, folder: Path, looks: Sequence[Look]
) -> Iterator[Path]:
    """Photograph the main pages of a pair that writes Chinese, and speak English again.

    The last look, with the least room, has the boxes and the settings too.
    """
    studio = Studio(app, home, Role.MENTOR)
    studio.program.preferences.language = CHINESE
    studio.settle()
    studio.begin()
    studio.window.show()
    for look in looks:
        studio.stand(look)
        for name, place in _places(studio).items():
            studio.window.go(place)
            yield studio.photograph(folder / f"{name}-{look.name}.png")
    if looks == CHINESE_LOOKS:
        yield from _boxes(studio, looks[-1], folder)
    studio.close()
    speak(app, BRITISH)


def _boxes(studio: Studio, look: Look, folder: Path) -> Iterator[Path]:
    for area in (dialogs, settings, boxes):
        for name, go in area.stops(studio):
            shown = go()
            yield studio.photograph(folder / f"{name}-{look.name}.png", shown)
            if shown is not None:
                shown.close()


def _places(studio: Studio) -> dict[str, Place]:
    """Return what is photographed, and what each picture is called."""
    sessions = studio.workspace.read.sessions()
    coming, held = next_session(sessions), last_held(sessions)
    assert coming is not None
    assert held is not None
    return {
        "02-home-mentor": Place(PageName.HOME),
        "04-sessions": Place(PageName.SESSIONS),
        "05-agenda": Place(PageName.SESSION, coming.id),
        "06-recap": Place(PageName.SESSION, held.id, Tab.RECAP),
        "07-topics": Place(PageName.TOPICS),
        "07b-words": Place(PageName.TOPICS, WORDS),
        "08-notes": Place(PageName.NOTES),
        "12-reading": reading(Readable.SESSION, coming.id),
        "18-follow-ups": Place(PageName.FOLLOW_UPS),
        "19-agreement": Place(PageName.AGREEMENT),
        "20-progress": Place(PageName.PROGRESS),
    }
