"""What the pair agreed on, where it stands, and what was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.progress.page import ProgressPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.tour.studio import Stop, Studio
    from revmentor_desktop.ui.progress.goals_card import GoalsCard


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield the agreement, the progress with a goal that is moved, and the trash."""
    yield "19-agreement", lambda: studio.go(PageName.AGREEMENT)
    yield "20-progress", lambda: studio.go(PageName.PROGRESS)

    def move() -> None:
        goals = _goals(studio)
        goals.move_goal(next(iter(goals.rows)), 0)

    yield "20b-progress-moving", move
    form = _goals(studio).form
    assert form is not None
    form.cancelled.emit()
    yield "12-deleted", lambda: studio.go(PageName.DELETED)


def _goals(studio: Studio) -> GoalsCard:
    studio.go(PageName.PROGRESS)
    page = studio.window.page
    assert isinstance(page, ProgressPage)
    return page.goals
