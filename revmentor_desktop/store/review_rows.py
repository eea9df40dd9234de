"""The tables of reviews: those that were released, and those that are only mine.

Both hold the same columns in two tables, so that whoever reads for other eyes has no table to look
into that holds anything private.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import ReviewId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.private import PrivateReview
from revmentor_desktop.domain.reviews import Rating, Review, Stage, Statement
from revmentor_desktop.store.row import Keeps, Table, json_list, json_text, one_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class ReviewRow(Keeps[Review]):
    """A review that was released."""

    table = Table("reviews", one_of("role", Role), one_of("stage", Stage), json_list("ratings"))

    id: str
    role: str
    stage: str
    day: str
    ratings: str
    words: str

    def take(self, value: Review) -> None:
        """Hold *value* from now on."""
        self.id, self.role, self.stage = value.id, value.role.value, value.stage.value
        self.day, self.ratings = value.day.isoformat(), _ratings_text(value.ratings)
        self.words = value.words

    def value(self) -> Review:
        """Return the value that is held."""
        return Review(
            id=ReviewId(self.id),
            role=Role(self.role),
            stage=Stage(self.stage),
            day=date.fromisoformat(self.day),
            ratings=_ratings(self.ratings),
            words=self.words,
        )


class PrivateReviewRow(Keeps[PrivateReview]):
    """A review that is only mine."""

    table = Table(
        "private_reviews", one_of("role", Role), one_of("stage", Stage), json_list("ratings")
    )

    id: str
    role: str
    stage: str
    day: str
    ratings: str
    words: str

    def take(self, value: PrivateReview) -> None:
        """Hold *value* from now on."""
        self.id, self.role, self.stage = value.id, value.role.value, value.stage.value
        self.day, self.ratings = value.day.isoformat(), _ratings_text(value.ratings)
        self.words = value.words

    def value(self) -> PrivateReview:
        """Return the value that is held."""
        return PrivateReview(
            id=ReviewId(self.id),
            role=Role(self.role),
            stage=Stage(self.stage),
            day=date.fromisoformat(self.day),
            ratings=_ratings(self.ratings),
            words=self.words,
        )


def _ratings_text(ratings: Iterable[Rating]) -> str:
    return json_text([[one.statement.value, one.mark] for one in ratings])


def _ratings(text: str) -> tuple[Rating, ...]:
    return tuple(Rating(Statement(statement), mark) for statement, mark in json.loads(text))
