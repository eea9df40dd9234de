"""The date that is proposed for a session, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services import public_holidays
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.language import spoken

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.services.planning import Proposal
    from revmentor_desktop.services.public_holidays import Holiday

translate = QCoreApplication.translate


def holiday_name(place: str, day: date) -> str:
    """Return the public holiday that *day* is in *place*, in the language that is spoken."""
    return public_holidays.holiday(place, day, spoken(QLocale()))


def holiday_words(proposal: Proposal, zone: str, today: date) -> str:
    """Return "8 April is Easter Monday, so 9 April."; empty where no holiday is in the way."""
    if not proposal.passed_over:
        return ""
    days = ""
    for holiday in proposal.passed_over:
        day = _day(holiday, today)
        days = translate("proposing", "{days}, {day}").format(days=days, day=day) if days else day
    start = labels.day_near(wall_clock(proposal.start, zone).date(), today)
    return translate("proposing", "{days}, so {day}.").format(days=days, day=start)


def proposed_words(proposal: Proposal, zone: str, today: date) -> str:
    """Return "Thursday 9 April is proposed.", and why then if a holiday is in the way."""
    day = labels.long_near(wall_clock(proposal.start, zone).date(), today)
    said = translate("proposing", "{day} is proposed.").format(day=day)
    why = holiday_words(proposal, zone, today)
    return (
        translate("proposing", "{proposed} {why}").format(proposed=said, why=why) if why else said
    )


def _day(holiday: Holiday, today: date) -> str:
    name = holiday_name(holiday.place, holiday.day) or holiday.name
    return translate("proposing", "{day} is {holiday}").format(
        day=labels.day_near(holiday.day, today), holiday=name
    )
