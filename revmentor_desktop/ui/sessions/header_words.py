"""A session as the words of its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.readiness import readiness_words
from revmentor_desktop.ui.rescuing import rescue_words
from revmentor_desktop.ui.sessions.header import HeaderWords

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.planning import Readiness
    from revmentor_desktop.services.rescue import Rescue

translate = QCoreApplication.translate


def header_words(
    session: Session,
    now: datetime,
    ready: Readiness,
    rescue: Rescue | None = None,
    holiday: str = "",
) -> HeaderWords:
    """Return what the header says about *session* at *now*.

    *ready* says how far it is prepared, *rescue* what could stand in for it, *holiday* what its
    day is, where that is free.
    """
    local = session.local_start
    today = now.astimezone(local.tzinfo).date()
    day = labels.long_near(local.date(), today)
    note, action, other = state_note(session, now, rescue)
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
        short_day=labels.short_date(local.date(), today),
        place=session.place,
        note=note,
        note_action=action,
        note_other=other,
        has_recap=held,
        start=_start(session),
        ready=_ready(ready, holiday) if session.state is SessionState.PLANNED else "",
    )


def state_note(session: Session, now: datetime, rescue: Rescue | None) -> tuple[str, str, str]:
    """Return what is to be said about the state of *session*, and two things to do about it."""
    today = now.astimezone(session.local_start.tzinfo).date()
    if rescue is not None:
        fact = (
            translate("sessions", "This session was cancelled. {rescue}")
            if session.state is SessionState.CANCELLED
            else translate("sessions", "This session did not take place. {rescue}")
        )
        return (
            fact.format(rescue=rescue_words(rescue, today)),
            translate("sessions", "Plan a 25-minute rescue"),
            translate("sessions", "Plan it again"),
        )
    if session.state is SessionState.PLANNED and session.end <= now:
        day = labels.day_near(session.local_start.date(), today)
        return (
            translate("sessions", "This session was planned for {day}.").format(day=day),
            translate("sessions", "Mark as held"),
            translate("sessions", "It did not take place"),
        )
    return "", "", ""


def _ready(ready: Readiness, holiday: str) -> str:
    words = readiness_words(ready)
    if not holiday:
        return words
    return translate("sessions", "{ready}. This day is {holiday}.").format(
        ready=words, holiday=holiday
    )


def _start(session: Session) -> str:
    """Return what the button says that leads to the stage of *session*."""
    if session.state is SessionState.PLANNED:
        return translate("sessions", "Start session")
    if session.state is SessionState.IN_PROGRESS:
        return translate("sessions", "Go back to the session")
    return ""
