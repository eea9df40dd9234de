"""A session as the words of its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.sessions.header import HeaderWords

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.sessions import Session

translate = QCoreApplication.translate


def header_words(session: Session, now: datetime) -> HeaderWords:
    """Return what the header says about *session* at *now*."""
    local = session.local_start
    today = now.astimezone(local.tzinfo).date()
    this_year = local.year == today.year
    day = labels.long_date(local.date()) if this_year else labels.full_date(local.date())
    note, action = state_note(session, now)
    name = labels.session_name(session)
    held = session.state is SessionState.HELD
    return HeaderWords(
        number=name,
        above=translate("sessions", "{session}, held").format(session=name) if held else name,
        title=session.title,
        purpose=session.purpose,
        date=day,
        time=labels.time_range(session),
        short_when=translate("sessions", "{day}, {time}").format(
            day=labels.short_date(local.date(), today), time=labels.clock(local)
        ),
        place=session.place,
        note=note,
        note_action=action,
        has_recap=held,
        start=_start(session),
    )


def state_note(session: Session, now: datetime) -> tuple[str, str]:
    """Return what is to be said about the state of *session*, and what can be done about it."""
    if session.state is SessionState.CANCELLED:
        return (
            translate("sessions", "This session was cancelled. Its agenda is kept."),
            translate("sessions", "Plan it again"),
        )
    if session.state is SessionState.MISSED:
        return (
            translate("sessions", "This session did not take place. Its agenda is kept."),
            translate("sessions", "Plan it again"),
        )
    if session.state is SessionState.PLANNED and session.end <= now:
        day = labels.day_month(session.local_start.date())
        return (
            translate("sessions", "This session was planned for {day}.").format(day=day),
            translate("sessions", "Mark as held"),
        )
    return "", ""


def _start(session: Session) -> str:
    """Return what the button says that leads to the stage of *session*."""
    if session.state is SessionState.PLANNED:
        return translate("sessions", "Start session")
    if session.state is SessionState.IN_PROGRESS:
        return translate("sessions", "Go back to the session")
    return ""
