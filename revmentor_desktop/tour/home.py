"""Home: on an ordinary day, and on the days that differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import SessionState, next_session
from revmentor_desktop.services.planning import FIRST_SESSION, SoFar, new_session
from revmentor_desktop.tour.looks import NOW, ZONE
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.welcome.beginning import Beginning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from revmentor_desktop.tour.looks import Look
    from revmentor_desktop.tour.studio import Stop, Studio

HOMES = {Role.MENTOR: "02-home-mentor", Role.MENTEE: "03-home-mentee"}
"""What the pictures of Home are called."""

PAUSED_UNTIL = date(2027, 1, 11)
"""The end of the pause that is pictured."""


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield Home."""
    yield HOMES[studio.me], lambda: studio.go(PageName.HOME)


def photograph_days(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph Home shortly before a session, after one that was missed, and in a pause.

    In the end everything is as it was.
    """
    commands = studio.desk.commands
    coming = next_session(studio.workspace.read.sessions())
    assert coming is not None
    soon = replace(coming, start=NOW + timedelta(minutes=12))
    missed = replace(coming, start=NOW - timedelta(days=3), state=SessionState.MISSED)
    pair = studio.workspace.pair
    paused = replace(pair, paused_until=PAUSED_UNTIL)
    studio.go(PageName.HOME)
    for name, changes in (
        ("soon", edited(coming, soon)),
        ("missed", edited(soon, missed)),
        ("paused", edited(pair, paused)),
    ):
        commands.do(name, changes)
        for look in looks:
            studio.stand(look)
            yield studio.photograph(folder / f"{HOMES[studio.me]}-{name}-{look.name}.png")
    while commands.stack.canUndo():
        commands.undo()


def begin_new(studio: Studio) -> None:
    """Leave the pair that is open, and begin one that has nothing."""
    names = ("Mei-Yee Chan", "Robert Lau")
    mine, theirs = names if studio.me is Role.MENTOR else names[::-1]
    place = studio.program.workspaces_folder / "New pair"
    studio.settle()
    studio.program.show_start()
    studio.settle()
    studio.program.begin(Beginning(studio.me, mine, theirs, place, ZONE, sample=False))


def photograph_first(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph Home of a new pair, before anything is planned, and once the first session is."""
    begin_new(studio)
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"{HOMES[studio.me]}-first-{look.name}.png")
    workspace, commands, new_id = studio.workspace, studio.desk.commands, count(1)
    template = studio.desk.templates[FIRST_SESSION]
    session, _ = new_session(
        workspace.pair, SoFar(1), template, workspace.now(), lambda: f"planned-{next(new_id)}"
    )
    commands.do("planned", added(session))
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"{HOMES[studio.me]}-planned-{look.name}.png")
    commands.undo()
    if studio.me is Role.MENTOR:
        yield from _photograph_offer(studio, folder, looks)


def _photograph_offer(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph Home when it offers to protect the pair: on another day, with a backup."""
    place = studio.folder.with_name("New pair")
    studio.desk.backups.make()
    studio.settle()
    studio.program.show_start()
    studio.settle()
    studio.program.open(place)
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"{HOMES[studio.me]}-offer-{look.name}.png")
