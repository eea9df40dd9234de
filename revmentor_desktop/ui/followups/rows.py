"""The rows of Follow-ups: headings, promises, questions and drafts, ready to paint and speak."""

from __future__ import annotations

from datetime import timedelta
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.follow_ups import FollowUp, Group, Subject
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel
from revmentor_desktop.ui.places import PageName, Place, Tab

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.ids import SessionId
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
    words = _Words(pair, today)
    rows: list[FollowUpRow] = []
    group, before = None, ""
    for one in found:
        if (one.group, one.month) != group:
            group = one.group, one.month
            told = heading(one, today)
            if told != before:
                rows.append(FollowUpRow(f"group {one.group.value} {one.month}", told))
                before = told
        rows.append(_made(one, words, cover))
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


class _Words:
    """The words that rows share, each put together once: there are far more rows than words."""

    def __init__(self, pair: Pair, today: date) -> None:
        name = pair.partner.first_name
        self.pair, self.today = pair, today
        self.day = cache(partial(_day, today=today))
        self.due = cache(partial(_due, today=today))
        self.owner = cache(partial(_owner, pair))
        self.state = cache(labels.question_state)
        self.action = translate("followups", "Action")
        self.undated = translate("followups", "No date")
        self.between = (translate("followups", "between us"),)
        self.asked = {pair.me: translate("followups", "You asked")}
        self.asked[pair.me.other] = translate("followups", "{name} asked").format(name=name)
        self._origins: dict[SessionId, tuple[str, str, Tab]] = {}
        self._agendas: dict[SessionId, tuple[str, str]] = {}

    def day_of(self, moment: datetime) -> str:
        """Return on which day *moment* is."""
        return self.day(wall_clock(moment, self.pair.zone).date())

    def origin(self, one: FollowUp) -> tuple[RowLink, ...]:
        """Return the link to the session where *one* came up."""
        session = one.origin
        if session is None:
            return ()
        if session.id not in self._origins:
            number, tab = session.number, Tab.RECAP if session.past_life else Tab.AGENDA
            words = translate("followups", "from session {number}").format(number=number)
            going = translate("followups", "Go to session {number}").format(number=number)
            self._origins[session.id] = words, going, tab
        words, going, tab = self._origins[session.id]
        return (RowLink(words, going, Place(PageName.SESSION, session.id, tab, one.subject.id)),)

    def agenda(self, one: FollowUp) -> tuple[RowLink, ...]:
        """Return the link to the agenda on which *one* stands."""
        session = one.agenda
        if session is None:
            return ()
        if session.id not in self._agendas:
            words = translate("followups", "on session {number}’s agenda")
            going = translate("followups", "Go to session {number}’s agenda")
            number = session.number
            self._agendas[session.id] = words.format(number=number), going.format(number=number)
        words, going = self._agendas[session.id]
        place = Place(PageName.SESSION, session.id, Tab.AGENDA, one.subject.id)
        return (RowLink(words, going, place),)


def _made(one: FollowUp, words: _Words, cover: Cover) -> FollowUpRow:
    subject = one.subject
    match subject:
        case Action():
            return _action_row(one, subject, words)
        case Question():
            return _question_row(one, subject, words)
        case DraftQuestion():
            return _draft_row(one, subject, words, covered=cover.covers(subject.id))


def _action_row(one: FollowUp, action: Action, words: _Words) -> FollowUpRow:
    between = words.between if action.between_us else ()
    if one.done is not None:
        when = words.day(one.done)
    else:
        when = words.due(action.due) if action.due else words.undated
    soon = action.due is not None and (action.due - words.today).days <= 1
    return FollowUpRow(
        key=action.id,
        title=action.text,
        facts=(words.action, words.owner(action.owner), *between),
        links=words.origin(one),
        when=when,
        pressing=one.done is None and soon,
        done=one.done is not None,
        faded=one.done is not None,
        subject=action,
    )


def _question_row(one: FollowUp, question: Question, words: _Words) -> FollowUpRow:
    state: tuple[str, ...] = ()
    if question.state is QuestionState.STILL_FOGGY or question.state is QuestionState.ANSWERED:
        state = (words.state(question.state),)
    between = words.between if question.between_us else ()
    return FollowUpRow(
        key=question.id,
        title=question.text,
        facts=(words.asked[question.asked_by], *state, *between),
        links=(*words.origin(one), *words.agenda(one)),
        note=question.answer,
        when=words.day(one.done) if one.done else words.day_of(question.asked),
        faded=one.group is Group.DONE,
        subject=question,
    )


def _draft_row(one: FollowUp, draft: DraftQuestion, words: _Words, *, covered: bool) -> FollowUpRow:
    when = words.day_of(draft.written)
    if covered:
        told = translate("followups", "Private, covered")
        return FollowUpRow(
            draft.id, "", (told,), when=when, private=True, covered=True, subject=draft
        )
    return FollowUpRow(
        key=draft.id,
        title=draft.text,
        facts=(translate("followups", "Private, only you"),),
        links=words.origin(one),
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
