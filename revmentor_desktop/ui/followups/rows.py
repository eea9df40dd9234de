"""The rows of Follow-ups: headings, promises, questions and drafts, ready to paint and speak.

The model holds an id for each follow-up, however many there are.  What a row shows is read when it
is seen, with the rows around it.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.follow_ups import FollowUp, Group, Subject
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Pair, Who
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import CopiedRole, Index, ValueListModel, ValueRole
from revmentor_desktop.ui.places import PageName, Place, Tab

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.follow_ups import Section
    from revmentor_desktop.domain.ids import SessionId

translate = QCoreApplication.translate

WEEK = 7
QUESTION_ICON = "message-circle-question-mark"

WINDOW = 100
"""Rows that are read together."""

KEPT = 2_000
"""Rows that are kept, for when they are seen again."""

ROLES = {
    ValueRole,
    CopiedRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.CheckStateRole,
}
"""What a row answers."""


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


class FollowUps(Protocol):
    """Where the model reads from."""

    def follow_ups(self, ids: Iterable[str], zone: str) -> Mapping[str, FollowUp]:
        """Return the follow-ups called *ids*, those that there are, with days in *zone*."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rows need to know beside what they are about: the two, the day, and what is covered.

    Private things are ``covered``, all but the one that is ``looked_at``.
    """

    pair: Pair
    today: date
    covered: bool = False
    looked_at: str = ""

    def covers(self, id: str) -> bool:
        """Say whether the private thing called *id* is covered."""
        return self.covered and id != self.looked_at


class FollowUpModel(ValueListModel[str]):
    """Headings and follow-ups; headings can only be read.

    Its values are the ids of the follow-ups, and keys of headings between them.  What a row shows
    is read when it is seen, with the rows around it.
    """

    def __init__(self, source: FollowUps, parent: QObject) -> None:
        super().__init__(str, str, parent)
        self._source = source
        self._headings: dict[str, FollowUpRow] = {}
        self._rows: dict[str, FollowUpRow] = {}
        self._stale: set[str] = set()
        self._around: Surroundings | None = None
        self._words: _Words | None = None
        self._all_stale = True

    def show_sections(self, sections: Iterable[Section], around: Surroundings) -> None:
        """Make the rows be those of *sections*, each with its heading."""
        anew = self._all_stale or around != self._around
        self._around = around
        if anew:
            self.read_all_anew()
        headings: dict[str, FollowUpRow] = {}
        keys: list[str] = []
        before = ""
        for one in sections:
            told = heading(one.group, one.month, around.today)
            if told != before:
                key = f"group {one.group.value} {one.month}"
                headings[key] = FollowUpRow(key, told)
                keys.append(key)
                before = told
            keys += one.ids
        self._headings |= headings  # those that go are asked for until they have gone
        self.show(keys)
        self._headings = headings
        if anew:
            self.repaint()
        else:
            self._repaint_stale()
        self._stale.clear()
        self._all_stale = False

    def read_anew(self, ids: Iterable[str]) -> None:
        """Read the follow-ups called *ids* anew when they are seen next: they have changed."""
        for id in ids:
            self._rows.pop(id, None)
            self._stale.add(id)

    def read_all_anew(self) -> None:
        """Read everything anew when it is seen next: what stands in many rows has changed."""
        self._all_stale, self._words = True, None
        self._rows.clear()

    def count(self) -> int:
        """Return how many follow-ups there are."""
        return len(self._values) - len(self._headings)

    def is_heading(self, row: int) -> bool:
        """Say whether the heading of a section stands at *row*."""
        return self._values[row] in self._headings

    def headings(self, rows: range) -> list[int]:
        """Return those of *rows* at which headings stand."""
        return [row for row in rows if self._values[row] in self._headings]

    def row_at(self, index: Index) -> FollowUpRow | None:
        """Return what is shown at *index*; ``None`` where there is no row, or nothing any more."""
        key = self.value(index)
        if key is None:
            return None
        row = self._headings.get(key) or self._rows.get(key)
        if row is None:
            self._read(index.row())
            row = self._rows.get(key)
        return row

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the row with *key*; an invalid one if there is none."""
        try:
            return self.index(self._values.index(key), 0)
        except ValueError:
            return QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let follow-ups be chosen, ticked and written in; headings only be read."""
        row = self.row_at(index)
        if row is None or row.subject is None:
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        if not row.covered:
            flags |= Qt.ItemFlag.ItemIsEditable
        if row.done is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the row in words, with the row itself, or with its tick."""
        if role not in ROLES or (row := self.row_at(index)) is None:
            return None
        if role == ValueRole:
            return row
        if role == CopiedRole:
            return row.title if row.subject is not None and not row.private else None
        if role != Qt.ItemDataRole.CheckStateRole:
            return spoken(row)
        if row.done is None:
            return None
        return Qt.CheckState.Checked if row.done else Qt.CheckState.Unchecked

    # --- private --------------------------------------------------------------------------

    def _read(self, row: int) -> None:
        """Read the rows around *row*."""
        assert self._around is not None, "rows are shown with what is around them"
        if self._words is None:
            self._words = _Words(self._around.pair, self._around.today)
        if len(self._rows) >= KEPT:
            self._rows.clear()
        first = row - row % WINDOW
        missing = [
            key
            for key in self._values[first : first + WINDOW]
            if key not in self._rows and key not in self._headings
        ]
        for id, one in self._source.follow_ups(missing, self._around.pair.zone).items():
            self._rows[id] = _made(one, self._words, covered=self._around.covers(id))

    def _repaint_stale(self) -> None:
        """Say which rows show something else, although they are the same follow-ups."""
        if len(self._stale) > WINDOW:
            self.repaint()
            return
        for index in map(self.index_of, self._stale):
            if index.isValid():
                self.dataChanged.emit(index, index)


def heading(group: Group, month: date | None, today: date) -> str:
    """Return the heading of a section."""
    if group is Group.DONE:
        if month is None:
            return translate("followups", "Done earlier")
        return translate("followups", "Done in {month}").format(
            month=labels.month_near(month, today)
        )
    return {
        Group.OVERDUE: translate("followups", "Overdue"),
        Group.THIS_WEEK: translate("followups", "This week"),
        Group.LATER: translate("followups", "Later"),
        Group.QUESTIONS: translate("followups", "Questions waiting for a session"),
        Group.PARKED: translate("followups", "Parked"),
        Group.DRAFTS: translate("followups", "Drafts only I see"),
    }[group]


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
        self.asked[pair.me.other] = filled(translate("followups", "{name} asked"), name=name)
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


def _made(one: FollowUp, words: _Words, *, covered: bool) -> FollowUpRow:
    subject = one.subject
    match subject:
        case Action():
            return _action_row(one, subject, words)
        case Question():
            return _question_row(one, subject, words)
        case DraftQuestion():
            return _draft_row(one, subject, words, covered=covered)


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
        faded=question.state is QuestionState.ANSWERED,
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
    return filled(translate("followups", "{name}’s"), name=pair.partner.first_name)


def _due(day: date, today: date) -> str:
    """Return when something is due in plain words: "Tomorrow", "Was due 3 November"."""
    if day < today:
        return translate("followups", "Was due {day}").format(day=labels.day_near(day, today))
    if day - today == timedelta(days=1):
        return translate("followups", "Tomorrow")
    if timedelta(0) < day - today < timedelta(days=WEEK):
        return labels.weekday(day)
    return _day(day, today)


def _day(day: date, today: date) -> str:
    if day == today:
        return translate("followups", "Today")
    return labels.short_date(day, today)
