"""What the page of a session says about its items and suggestions, put into words.

The services give reasons as data; here they become sentences, each translated as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.sessions import Outcome
from revmentor_desktop.domain.terms import ExplainAgain
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.reasons import Reason
from revmentor_desktop.services.suggestions import Group
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from revmentor_desktop.domain.ids import QuestionId, SessionId
    from revmentor_desktop.domain.people import Pair, Role
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import AgendaItem
    from revmentor_desktop.services.reasons import Why
    from revmentor_desktop.services.suggestions import Suggestion

translate = QCoreApplication.translate


def origin(item: AgendaItem, numbers: Mapping[SessionId, int]) -> str:
    """Return "Carried over from session 6", or nothing for an item that is new."""
    if item.origin is None:
        return ""
    number = numbers.get(item.origin)
    if number is None:
        return translate("sessions", "Carried over")
    return translate("sessions", "Carried over from session {number}").format(number=number)


def question_origin(pair: Pair, question: Question, today: date) -> str:
    """Return "Robert’s question, asked 12 November"."""
    day = wall_clock(question.asked, pair.zone).date()
    return filled(
        translate("sessions", "{name}’s question, asked {day}"),
        name=_name(pair, question.asked_by),
        day=labels.day_near(day, today),
    )


def item_note(
    pair: Pair,
    item: AgendaItem,
    numbers: Mapping[SessionId, int],
    questions: Mapping[QuestionId, Question],
    today: date,
) -> str:
    """Return the second line of an agenda row: who leads, and what is to be said about it."""
    who = labels.who(pair, item.lead)
    note = _outcome(item) or origin(item, numbers)
    question = questions.get(item.question) if item.question else None
    if not note and question is not None:
        note = question_origin(pair, question, today)
    if not note:
        note = " ".join(item.details.split())
    told = translate("sessions", "{who}  ·  {note}").format(who=who, note=note) if note else who
    return labels.marked_between_us(told) if item.between_us else told


def group(pair: Pair, which: Group, members: Sequence[Suggestion]) -> str:
    """Return the heading over the suggestions of a group."""
    if which is Group.CARRIED_OVER:
        return translate("sessions", "Carried-over items")
    if which is Group.ACTION:
        return translate("sessions", "Actions due before the day")
    if which is Group.TOPIC:
        return translate("sessions", "From your topic library")
    askers = {member.why.role for member in members}
    if askers == {pair.me.other}:
        return filled(
            translate("sessions", "{name}’s open questions"), name=pair.partner.first_name
        )
    return translate("sessions", "Open questions")


def reason(pair: Pair, why: Why, today: date) -> str:
    """Return why something is suggested: "Asked 12 Nov", "Builds on session 5"."""
    day = labels.short_date(why.day, today) if why.day else ""
    month = labels.month_near(why.day, today) if why.day else ""
    owner = labels.who(pair, why.owner)
    sentences = {
        Reason.NOT_REACHED: translate("sessions", "From session {number}"),
        Reason.ASKED: translate("sessions", "Asked {day}"),
        Reason.STILL_FOGGY: translate("sessions", "Still foggy, asked {day}"),
        Reason.DUE: translate("sessions", "{owner}, due {day}")
        if owner
        else translate("sessions", "Due {day}"),
        Reason.OVERDUE: translate("sessions", "{owner}, was due {day}")
        if owner
        else translate("sessions", "Was due {day}"),
        Reason.BUILDS_ON: translate("sessions", "Builds on session {number}"),
        Reason.ASKED_FOR: translate("sessions", "Asked for on {day}"),
        Reason.EXPLAIN_AGAIN: translate("sessions", "To explain again: {word}"),
        Reason.NOT_SEEN_SINCE: translate("sessions", "Not seen since {month}"),
        Reason.NOT_YET_COVERED: translate("sessions", "Not yet covered"),
    }
    return sentences[why.reason].format(
        number=why.number, day=day, month=month, word=why.word, owner=owner
    )


def suggestion_title(suggestion: Suggestion) -> str:
    """Return what a suggestion would be called on the agenda."""
    if isinstance(suggestion.subject, ExplainAgain):
        return translate("sessions", "Explain again: {word}").format(word=suggestion.title)
    return suggestion.title


def suggestion_note(pair: Pair, suggestion: Suggestion, today: date) -> str:
    """Return the second line of a suggestion: "Asked 12 Nov · 10 min"."""
    return translate("sessions", "{reason} · {minutes}").format(
        reason=reason(pair, suggestion.why, today), minutes=labels.minutes(suggestion.minutes)
    )


def _name(pair: Pair, role: Role) -> str:
    return pair.person(role).first_name


def _outcome(item: AgendaItem) -> str:
    if item.outcome is Outcome.CARRIED_OVER:
        return translate("sessions", "Moves on to a later session")
    if item.outcome is Outcome.SKIPPED:
        return translate("sessions", "Skipped")
    return ""
