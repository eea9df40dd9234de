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
    """Yield the agreement, the progress with a goal that is moved, the reviews, and the trash."""
    yield "19-agreement", lambda: studio.go(PageName.AGREEMENT)
    yield "20-progress", lambda: studio.go(PageName.PROGRESS)

    def move() -> None:
        goals = _goals(studio)
        goals.move_goal(next(iter(goals.rows)), 0)

    yield "20b-progress-moving", move
    form = _goals(studio).form
    assert form is not None
    form.cancelled.emit()
    yield "20e-progress-reviews", lambda: see_reviews(studio)
    yield "20f-progress-review", lambda: _write_review(studio)
    review = _page(studio).reviews.form
    assert review is not None
    review.closed.emit()
    _page(studio).recall(0)  # the next look begins at the top again
    yield "12-deleted", lambda: studio.go(PageName.DELETED)


def see_reviews(studio: Studio) -> None:
    """Scroll down to the reviews."""
    page = _page(studio)
    studio.settle()
    page.recall(page.reviews.geometry().bottom())


def _goals(studio: Studio) -> GoalsCard:
    return _page(studio).goals


def _page(studio: Studio) -> ProgressPage:
    studio.go(PageName.PROGRESS)
    page = studio.window.page
    assert isinstance(page, ProgressPage)
    return page


def _write_review(studio: Studio) -> None:
    """Open the one that is not released yet."""
    page = _page(studio)
    page.reviews.edit(studio.workspace.read.private_reviews()[0].id)
    studio.settle()
    page.recall(page.reviews.geometry().top())
