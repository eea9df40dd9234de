"""A pair that has met two hundred times, and pages of one that has nothing yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import GoalId, SessionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import SessionState, last_held
from revmentor_desktop.tour.looks import NOW
from revmentor_desktop.ui.places import PageName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from revmentor_desktop.tour.looks import Look
    from revmentor_desktop.tour.studio import Studio

EMPTY = {
    "04c-sessions-empty": PageName.SESSIONS,
    "08d-notes-empty": PageName.NOTES,
    "20d-progress-empty": PageName.PROGRESS,
    "19b-agreement-empty": PageName.AGREEMENT,
}
"""What is photographed of a new pair, besides Home."""


def photograph_many(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph what lists sessions and goals when there are very many of them."""
    last = last_held(studio.workspace.read.sessions())
    assert last is not None
    before = [
        replace(
            last,
            id=SessionId(f"crowd-{number:03}"),
            number=number,
            title=f"{last.title}, and what became of it in week {number}",
            start=last.start - timedelta(weeks=number),
            state=(SessionState.HELD, SessionState.HELD, SessionState.CANCELLED)[number % 3],
            items=(),
        )
        for number in range(100, 300)
    ]
    goals = [
        Goal(GoalId(f"goal-{number:02}"), f"Read what number {number} wrote", whose, NOW)
        for number, whose in enumerate((Who.MENTEE, Who.MENTOR, Who.BOTH) * 6)
    ]
    studio.workspace.commit(added(*before, *goals))
    pages = {"04b-sessions-crowded": PageName.SESSIONS, "20c-progress-crowded": PageName.PROGRESS}
    yield from _photograph(studio, pages, folder, looks)


def photograph_empty(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph the pages of the pair that is open and has nothing."""
    yield from _photograph(studio, EMPTY, folder, looks)


def _photograph(
    studio: Studio, pages: dict[str, PageName], folder: Path, looks: Sequence[Look]
) -> Iterator[Path]:
    for look in looks:
        studio.stand(look)
        for name, page in pages.items():
            studio.go(page)
            yield studio.photograph(folder / f"{name}-{look.name}.png")
