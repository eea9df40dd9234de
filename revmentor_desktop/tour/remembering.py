"""What the pair agreed on, where it stands, and what was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.progress.page import ProgressPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.tour.studio import Stop, Studio


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield the agreement, the progress with a goal that is moved, and the trash."""
    yield "19-agreement", lambda: studio.go(PageName.AGREEMENT)
    yield "20-progress", lambda: studio.go(PageName.PROGRESS)
    yield "20b-progress-moving", lambda: _move_a_goal(studio)
    yield "12-deleted", lambda: studio.go(PageName.DELETED)


def _move_a_goal(studio: Studio) -> None:
    """Unfold the form for a step of the first goal."""
    studio.go(PageName.PROGRESS)
    page = studio.window.page
    assert isinstance(page, ProgressPage)
    page.goals.move_goal(next(iter(page.goals.rows)), 0)
