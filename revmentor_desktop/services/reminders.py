"""Which session is about to begin, and when to look again.  Pure functions of what is planned.

A reminder is due from a quarter of an hour before the start until a little after it, for the
session that begins next and is still planned; while a session is held nobody is reminded.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTICE = timedelta(minutes=15)
LINGERS = timedelta(minutes=10)
"""How long after its start a session that was not started is still reminded of."""

LOOK_AGAIN = timedelta(minutes=1)
"""How long to wait at most: the clock may be set, and the computer may sleep."""

A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A session that is about to begin, and the minutes until then; 0 when it should have."""

    session: Session
    minutes: int

    @property
    def announced(self) -> bool:
        """Whether the quarter of an hour begins now, which is when the system may say so."""
        return self.minutes * A_MINUTE == NOTICE

    @property
    def key(self) -> tuple[str, datetime]:
        """What tells it from others: a session that is moved is reminded of again."""
        return self.session.id, self.session.start


def reminder(sessions: Iterable[Session], now: datetime) -> Reminder | None:
    """Return the reminder that is due at *now*."""
    everyone = list(sessions)
    if any(session.state is SessionState.IN_PROGRESS for session in everyone):
        return None
    near = [
        session
        for session in everyone
        if session.state is SessionState.PLANNED and -LINGERS < session.start - now <= NOTICE
    ]
    if not near:
        return None
    session = min(near, key=lambda one: (one.start, one.number))
    return Reminder(session, max(0, -(-(session.start - now) // A_MINUTE)))


def look_again(sessions: Iterable[Session], now: datetime) -> timedelta:
    """Return how long nothing can change from *now* on; a minute at most."""
    moments = [
        session.start - NOTICE for session in sessions if session.state is SessionState.PLANNED
    ]
    return min([LOOK_AGAIN, *(moment - now for moment in moments if moment > now)])
