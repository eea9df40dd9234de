"""Takeaways: what was learned or decided in a session, with its reason."""

from __future__ import annotations

from datetime import datetime

from revmentor_desktop.domain.ids import SessionId, TakeawayId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Takeaway:
    """Something worth keeping; ``by`` is who said it, ``reason`` why it matters (may be empty).

    What is ``between_us`` is for the two alone.
    """

    id: TakeawayId
    text: str
    session: SessionId
    captured: datetime
    reason: str = ""
    by: Who | None = None
    between_us: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "captured", checked_instant(self.captured))
