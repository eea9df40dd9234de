"""A picture of every page, for people who review the look, and the main job without a window.

``take`` renders every page from the sample pair: light and dark at the usual size, and the
smallest window with the largest text; and the main pages once more in Chinese.  The clock stands
still, ids count, the fonts are our own and nothing blinks, so that on one machine two tours are
equal byte for byte.

``walk_through`` does what a mentor does on the evening before: sample pair, next session
prepared, agenda and recap written as Markdown, and a picture of each page.

``draw_guide`` renews the pictures of the user guide.

The ``studio`` is a program that can be photographed.  Each other module knows one area: its
``stops`` are seen once in every look, each from the same pair; what changes the pair on its way
is a function of its own, and comes after them.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from revmentor_desktop.domain.people import Role
from revmentor_desktop.tour import (
    boxes,
    crowded,
    dialogs,
    follow_ups,
    home,
    mentee,
    notes,
    protection,
    remembering,
    sessions,
    settings,
    topics,
)
from revmentor_desktop.tour.chinese import photograph_chinese
from revmentor_desktop.tour.guide import draw_guide
from revmentor_desktop.tour.looks import CHINESE_LOOKS, LOOKS, Look
from revmentor_desktop.tour.preparing import prepare, write_documents
from revmentor_desktop.tour.studio import Stop, Studio, quiet_application

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QApplication

__all__ = ["CHINESE_LOOKS", "LOOKS", "draw_guide", "stops", "take", "walk_through"]

AREAS = (sessions, topics, notes, remembering, follow_ups, dialogs, settings, boxes, protection)
"""Where the mentor's tour goes after Home."""


def take(
    folder: Path, looks: int | None = None, roles: Sequence[Role] = (Role.MENTOR, Role.MENTEE)
) -> list[Path]:
    """Write a picture of every page in every look to *folder* and return their paths.

    If so many *looks* are asked for, only the first ones are taken; if only some *roles* are, the
    pages of those, and of a pair that writes Chinese.
    """
    folder.mkdir(parents=True, exist_ok=True)
    app = quiet_application()
    chosen = LOOKS[:looks]
    made: list[Path] = []
    with TemporaryDirectory() as place:
        made += protection.photograph_doors(app, Path(place) / "welcome", folder, chosen)
        for me in roles:
            made += _pictures(app, Path(place) / me.value, me, folder, chosen)
        made += photograph_chinese(app, Path(place) / "chinese", folder, CHINESE_LOOKS[:looks])
    return made


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield every place that is seen in every look, without changing the pair."""
    yield from home.stops(studio)
    if studio.me is Role.MENTEE:
        yield from mentee.stops(studio)
        return
    for area in AREAS:
        yield from area.stops(studio)


def walk_through(folder: Path) -> list[Path]:
    """Do the main job without a window; write two documents and the pictures to *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    app = quiet_application()
    with TemporaryDirectory() as place:
        studio = Studio(app, Path(place), Role.MENTOR)
        studio.begin()
        prepare(studio)
        made = write_documents(studio.workspace, folder)
        studio.window.show()
        studio.stand(LOOKS[0])
        made += _photograph_stops(studio, LOOKS[0], folder)
        studio.close()
    return made


# --- private ------------------------------------------------------------------------------


def _pictures(
    app: QApplication, place: Path, me: Role, folder: Path, looks: Sequence[Look]
) -> list[Path]:
    """Photograph the program of the mentor, or of the mentee."""
    studio = Studio(app, place, me)
    studio.begin()
    studio.program.window.show()
    made: list[Path] = []
    for look in looks:
        studio.stand(look)
        made += _photograph_stops(studio, look, folder)
    made += home.photograph_days(studio, folder, looks)
    if me is Role.MENTOR:
        studio.stand(looks[0])
        made += topics.photograph_shelves(studio, folder, looks[0])
        made += sessions.photograph_held(studio, folder, looks)
        made += follow_ups.photograph_none(studio, folder, looks)
    made += crowded.photograph_many(studio, folder, looks)
    if me is Role.MENTOR:
        made += protection.photograph_read_only(studio, folder, looks)
    made += home.photograph_first(studio, folder, looks)
    if me is Role.MENTOR:
        made += crowded.photograph_empty(studio, folder, looks)
    studio.close()
    return made


def _photograph_stops(studio: Studio, look: Look, folder: Path) -> Iterator[Path]:
    """Walk every page in one look and photograph each."""
    for name, go in stops(studio):
        studio.program.cover.uncover()
        shown = go()
        yield studio.photograph(folder / f"{name}-{look.name}.png", shown)
        if shown is not None:
            shown.close()
