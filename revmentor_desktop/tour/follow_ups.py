"""Follow-ups: the usual number of them, none, and five hundred."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import added, removed
from revmentor_desktop.domain.ids import ActionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import waiting_questions
from revmentor_desktop.tour.looks import NOW
from revmentor_desktop.ui.followups.list import RowDeed
from revmentor_desktop.ui.followups.page import FollowUpsPage
from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity
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


def photograph_few_and_many(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph the follow-ups of a pair that has none, and of one that has five hundred."""
    read = studio.workspace.read
    everything: tuple[Entity, ...] = (
        *read.actions(),
        *read.questions(),
        *read.draft_questions(),
    )
    many = [
        Action(
            ActionId(f"many-{number:03}"),
            f"Promise number {number}, made on the way",
            (Who.MENTOR, Who.MENTEE, Who.BOTH, None)[number % 4],
            NOW,
            NOW.date() + timedelta(days=number // 5 - 10),
        )
        for number in range(500)
    ]
    for name, changes in (("empty", removed(*everything)), ("crowded", added(*many))):
        studio.workspace.commit(changes)
        studio.go(PageName.FOLLOW_UPS)
        for look in looks:
            studio.stand(look)
            yield studio.photograph(folder / f"18e-follow-ups-{name}-{look.name}.png")
