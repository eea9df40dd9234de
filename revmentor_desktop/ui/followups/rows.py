"""The rows of Follow-ups: headings, promises, questions and drafts, ready to paint and speak."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.follow_ups import FollowUp, Group, Subject
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel
from revmentor_desktop.ui.places import PageName, Place, Tab

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.cover import Cover

translate = QCoreApplication.translate

WEEK = 7
QUESTION_ICON = "message-circle-question-mark"


@dataclass(frozen=True, slots=True)
class RowLink:
    """Where a row takes one: the words in it, those of its menu, and the place."""

    text: str
    going: str
    place: Place


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A follow-up in words, or the heading of a group, which has no *subject*.

    *facts* and *links* are its second line, *note* an answer below it.  *done* is ``None`` where
    there is a question mark instead of a box.  A *covered* row has none of its words.
    """

    key: str
    title: str
    facts: tuple[str, ...] = ()
    links: tuple[RowLink, ...] = ()
    note: str = ""
    when: str = ""
    pressing: bool = False
    done: bool | None = None
    faded: bool = False
    private: bool = False
    covered: bool = False
    subject: Subject | None = None


class FollowUpModel(ValueListModel[FollowUpRow]):
    """Headings and follow-ups; headings can only be read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(_key, spoken, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let follow-ups be chosen, ticked and written in; headings only be read."""
        row = self.value(index)
        if row is None or row.subject is None:
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        if not row.covered:
            flags |= Qt.ItemFlag.ItemIsEditable
        if row.done is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the row, and with its tick."""
        row = self.value(index)
        if row is not None and role == Qt.ItemDataRole.CheckStateRole and row.done is not None:
            return Qt.CheckState.Checked if row.done else Qt.CheckState.Unchecked
        return super().data(index, role)


def made_rows(
    found: Sequence[FollowUp], pair: Pair, now: datetime, cover: Cover
) -> list[FollowUpRow]:
    """Return the rows of *found*, with a heading before each group."""
    today = wall_clock(now, pair.zone).date()
    rows: list[FollowUpRow] = []
    before = ""
    for one in found:
        words = heading(one, today)
        if words != before:
            rows.append(FollowUpRow(f"group {one.group.value} {one.month}", words))
            before = words
        rows.append(_made(one, pair, today, covered=cover.covers(one.subject.id)))
    return rows


def heading(one: FollowUp, today: date) -> str:
    """Return the heading of the group of *one*."""
    if one.group is Group.DONE:
        if one.month is None:
            return translate("followups", "Done earlier")
        return translate("followups", "Done in {month}").format(
            month=labels.month_near(one.month, today)
        )
    return {
        Group.OVERDUE: translate("followups", "Overdue"),
        Group.THIS_WEEK: translate("followups", "This week"),
        Group.LATER: translate("followups", "Later"),
        Group.QUESTIONS: translate("followups", "Questions waiting for a session"),
        Group.PARKED: translate("followups", "Parked"),
        Group.DRAFTS: translate("followups", "Drafts only I see"),
    }[one.group]


def spoken(row: FollowUpRow) -> str:
    """Return the whole row in words."""
    if row.subject is None:
        return row.title
    parts: Iterable[str] = (
        row.title,
        *(row.facts if row.covered or not row.private else ()),
        *(link.text for link in row.links),
        row.note,
        row.when,
    )
    words = ", ".join(part for part in parts if part)
    if row.private and not row.covered:
        return translate("followups", "Private, {words}").format(words=words)
    return words


# --- private ------------------------------------------------------------------------------


def _key(row: FollowUpRow) -> str:
    return row.key


def _made(one: FollowUp, pair: Pair, today: date, *, covered: bool) -> FollowUpRow:
    subject = one.subject
    match subject:
        case Action():
            return _action_row(one, subject, pair, today)
        case Question():
            return _question_row(one, subject, pair, today)
        case DraftQuestion():
            return _draft_row(one, subject, pair, today, covered=covered)


def _action_row(one: FollowUp, action: Action, pair: Pair, today: date) -> FollowUpRow:
    kind = translate("followups", "Action")
    between = (translate("followups", "between us"),) if action.between_us else ()
    if one.done is not None:
        when = _day(one.done, today)
    else:
        when = _due(action.due, today) if action.due else translate("followups", "No date")
    return FollowUpRow(
        key=action.id,
        title=action.text,
        facts=(kind, _owner(pair, action.owner), *between),
        links=_origin(one),
        when=when,
        pressing=one.done is None and action.due is not None and (action.due - today).days <= 1,
        done=one.done is not None,
        faded=one.done is not None,
        subject=action,
    )


def _question_row(one: FollowUp, question: Question, pair: Pair, today: date) -> FollowUpRow:
    if question.asked_by is pair.me:
        asked = translate("followups", "You asked")
    else:
        asked = translate("followups", "{name} asked").format(name=pair.partner.first_name)
    state: tuple[str, ...] = ()
    if question.state in {QuestionState.STILL_FOGGY, QuestionState.ANSWERED}:
        state = (labels.question_state(question.state),)
    between = (translate("followups", "between us"),) if question.between_us else ()
    day = one.done or wall_clock(question.asked, pair.zone).date()
    return FollowUpRow(
        key=question.id,
        title=question.text,
        facts=(asked, *state, *between),
        links=(*_origin(one), *_agenda(one)),
        note=question.answer,
        when=_day(day, today),
        faded=one.group is Group.DONE,
        subject=question,
    )


def _draft_row(
    one: FollowUp, draft: DraftQuestion, pair: Pair, today: date, *, covered: bool
) -> FollowUpRow:
    when = _day(wall_clock(draft.written, pair.zone).date(), today)
    if covered:
        words = translate("followups", "Private, covered")
        return FollowUpRow(
            draft.id, "", (words,), when=when, private=True, covered=True, subject=draft
        )
    return FollowUpRow(
        key=draft.id,
        title=draft.text,
        facts=(translate("followups", "Private, only you"),),
        links=_origin(one),
        when=when,
        private=True,
        subject=draft,
    )


def _owner(pair: Pair, owner: Who | None) -> str:
    if owner is None:
        return translate("followups", "nobody yet")
    if owner is Who.BOTH:
        return translate("followups", "both of you")
    if owner is Who.of(pair.me):
        return translate("followups", "yours")
    return translate("followups", "{name}’s").format(name=pair.partner.first_name)


def _origin(one: FollowUp) -> tuple[RowLink, ...]:
    session = one.origin
    if session is None:
        return ()
    words = translate("followups", "from session {number}").format(number=session.number)
    going = translate("followups", "Go to session {number}").format(number=session.number)
    tab = Tab.RECAP if session.past_life else Tab.AGENDA
    return (RowLink(words, going, Place(PageName.SESSION, session.id, tab, one.subject.id)),)


def _agenda(one: FollowUp) -> tuple[RowLink, ...]:
    session = one.agenda
    if session is None:
        return ()
    words = translate("followups", "on session {number}’s agenda").format(number=session.number)
    going = translate("followups", "Go to session {number}’s agenda").format(number=session.number)
    place = Place(PageName.SESSION, session.id, Tab.AGENDA, one.subject.id)
    return (RowLink(words, going, place),)


def _due(day: date, today: date) -> str:
    """Return when something is due in plain words: "Tomorrow", "Was due 3 November"."""
    if day < today:
        return translate("followups", "Was due {day}").format(day=labels.day_month(day))
    if day - today == timedelta(days=1):
        return translate("followups", "Tomorrow")
    if timedelta(0) < day - today < timedelta(days=WEEK):
        return labels.weekday(day)
    return _day(day, today)


def _day(day: date, today: date) -> str:
    if day == today:
        return translate("followups", "Today")
    return labels.short_date(day, today)
