"""Follow-ups: the usual number of them, and none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import removed
from revmentor_desktop.domain.questions import waiting_questions
from revmentor_desktop.ui.followups.list import RowDeed
from revmentor_desktop.ui.followups.page import FollowUpsPage
from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from revmentor_desktop.tour.looks import Look
    from revmentor_desktop.tour.studio import Stop, Studio


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield the follow-ups, covered too, and one of them answered."""
    read = studio.workspace.read
    waiting, draft = waiting_questions(read.questions()), read.draft_questions()[-1].id
    yield "18-follow-ups", lambda: studio.go(PageName.FOLLOW_UPS)
    yield (
        "18b-follow-ups-covered",
        lambda: studio.go_covered(Place(PageName.FOLLOW_UPS, draft)),
    )

    def answer() -> None:
        studio.go(PageName.FOLLOW_UPS)
        page = studio.window.page
        assert isinstance(page, FollowUpsPage)
        studio.go(PageName.FOLLOW_UPS, waiting[0].id)
        page.perform(RowDeed.ANSWER)

    yield "18c-follow-ups-answer", answer


def photograph_none(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph the follow-ups of a pair that has none."""
    read = studio.workspace.read
    studio.workspace.commit(
        removed(*read.actions(), *read.questions(), *read.draft_questions()),
    )
    studio.go(PageName.FOLLOW_UPS)
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"18e-follow-ups-empty-{look.name}.png")
