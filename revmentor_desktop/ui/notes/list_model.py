"""The rows of the list of notes: summaries with their words, ready to be painted and spoken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel
from revmentor_desktop.ui.notes.words import excerpt_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.summaries import NoteSummary

_FIRST_CJK = "\u2e80"
CUT_AT = 200
"""Characters after which a summary leaves the rest of a text away."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row needs to know beside its note.

    The present, names of what it is linked to, and whether private notes are ``covered``, all but
    the one that is ``looked_at``.
    """

    now: datetime
    zone: str
    sessions: Mapping[SessionId, str]
    topics: Mapping[TopicId, str]
    covered: bool = False
    looked_at: str = ""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as the list shows it; *foot* says where it belongs, or that it is private.

    The row of a *covered* note has none of its words.
    """

    id: NoteId
    title: str
    excerpt: str
    date: str
    foot: str
    private: bool
    covered: bool = False


class NoteListModel(ValueListModel[NoteRow]):
    """The list of notes; a row is known by its title and spoken as a whole.

    ``tall`` says whether any row holds letters higher than Latin ones.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(_id, self._spoken, parent)
        self._rows: dict[NoteSummary, NoteRow] = {}
        self._known: tuple[object, ...] = ()
        self.tall = False

    def show_notes(self, notes: Iterable[NoteSummary], around: Surroundings) -> None:
        """Make the rows be *notes*, in their order."""
        today = wall_clock(around.now, around.zone).date()
        looks = (around.covered, around.looked_at)
        known = (today, around.zone, dict(around.sessions), dict(around.topics), looks)
        if known != self._known:
            self._rows.clear()
            self._known = known
        rows: dict[NoteSummary, NoteRow] = {}
        for note in notes:
            rows[note] = self._rows.get(note) or self._row(note, around)
        self._rows = rows
        self.tall = any(
            max(row.title + row.excerpt, default="") > _FIRST_CJK for row in rows.values()
        )
        self.show(rows.values())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the title, the row in words, or the row itself."""
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.value(index)
            return None if row is None else row.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            row = self.value(index)
            return None if row is None else row.excerpt
        return super().data(index, role)

    def _row(self, note: NoteSummary, around: Surroundings) -> NoteRow:
        local = wall_clock(note.edited, around.zone)
        today = wall_clock(around.now, around.zone).date()
        same = local.date() == today
        date = labels.clock(local) if same else labels.short_date(local.date(), today)
        if note.private and around.covered and note.id != around.looked_at:
            words = self.tr("Private, covered")
            return NoteRow(note.id, words, "", date, self._foot(note, around), True, covered=True)
        excerpt = excerpt_line(note.excerpt)
        if len(note.excerpt) >= CUT_AT:
            excerpt = self.tr("{beginning}…").format(beginning=excerpt)
        return NoteRow(
            id=note.id,
            title=" ".join(note.title.split()) or self.tr("Untitled"),
            excerpt=excerpt,
            date=date,
            foot=self._foot(note, around),
            private=note.private,
        )

    def _foot(self, note: NoteSummary, around: Surroundings) -> str:
        if note.private:
            return self.tr("Private")
        belongs = self._belongs(note, around)
        return labels.marked_between_us(belongs) if note.between_us else belongs

    def _belongs(self, note: NoteSummary, around: Surroundings) -> str:
        if note.session is not None and note.session in around.sessions:
            return around.sessions[note.session]
        if note.topic is not None and note.topic in around.topics:
            return around.topics[note.topic]
        return self.tr("Shared")

    def _spoken(self, row: NoteRow) -> str:
        if row.covered:
            return self.tr("Private, covered, {date}").format(date=row.date)
        if row.private:
            return self.tr("Private, {title}, {date}").format(title=row.title, date=row.date)
        return self.tr("{title}, {date}, shared, {foot}").format(
            title=row.title, date=row.date, foot=row.foot
        )


def _id(row: NoteRow) -> str:
    return row.id
