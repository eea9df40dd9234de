"""Why something is suggested, as data: the window makes it half a line in its reader's language."""

from __future__ import annotations

from datetime import date
from enum import Enum

from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.values import dataclass


class Reason(Enum):
    """Why something is suggested; beside each stands which fields of ``Why`` are filled."""

    NOT_REACHED = "not_reached"  # number and day of the session it comes from
    ASKED = "asked"  # role of the asker, day
    STILL_FOGGY = "still_foggy"  # role of the asker, day of the first asking
    DUE = "due"  # day; owner, or None for nobody
    OVERDUE = "overdue"  # day before today; owner
    BUILDS_ON = "builds_on"  # number and day of the session that covered what it builds on
    ASKED_FOR = "asked_for"  # day; role of the asker, if it is known
    EXPLAIN_AGAIN = "explain_again"  # word, and the day on which it was asked for
    NOT_SEEN_SINCE = "not_seen_since"  # number and day of the session that covered it last
    NOT_YET_COVERED = "not_yet_covered"  # nothing


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for a suggestion, with the values its sentence needs."""

    reason: Reason
    number: int | None = None
    day: date | None = None
    role: Role | None = None
    owner: Who | None = None
    word: str = ""
