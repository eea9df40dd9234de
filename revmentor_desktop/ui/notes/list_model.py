"""The rows of the list of notes: summaries with their words, ready to be painted and spoken."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.notes.words import excerpt_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.summaries import NoteSummary

_FIRST_CJK = "\u2e80"
CUT_AT = 200
"""Characters after which a summary leaves the rest of a text away."""

KEPT = 2_000
"""Rows whose words are kept, for when they are seen again."""


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


class NoteListModel(ValueListModel["NoteSummary"]):
    """The list of notes; a row is known by its title and spoken as a whole.

    The words of a row are made when it is seen: of thousands only a few are.  ``tall`` says
    whether any row holds letters higher than Latin ones.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(_id, self._spoken_note, parent)
        self._rows: dict[NoteSummary, NoteRow] = {}
        self._around: Surroundings | None = None
        self._known: tuple[object, ...] = ()
        self.tall = False

    def show_notes(self, notes: Iterable[NoteSummary], around: Surroundings) -> None:
        """Make the rows be *notes*, in their order."""
        notes = tuple(notes)
        today = wall_clock(around.now, around.zone).date()
        looks = (around.covered, around.looked_at)
        known = (today, around.zone, dict(around.sessions), dict(around.topics), looks)
        anew = known != self._known
        if anew:
            self._rows.clear()
            self._known = known
        self._around = around
        self.tall = any(map(self._is_tall, notes))
        self.show(notes)
        if anew:
            self.repaint()

    def row_of(self, note: NoteSummary) -> NoteRow:
        """Return *note* as it is shown."""
        row = self._rows.get(note)
        if row is None:
            assert self._around is not None, "notes are shown with what is around them"
            if len(self._rows) >= KEPT:
                self._rows.clear()
            row = self._rows[note] = self._row(note, self._around)
        return row

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the title, the row in words, or the row itself."""
        note = self.value(index)
        if note is None:
            return None
        if role == ValueRole:
            return self.row_of(note)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row_of(note).title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.row_of(note).excerpt
        return super().data(index, role)

    def _is_tall(self, note: NoteSummary) -> bool:
        title, excerpt = note.title, note.excerpt
        if self._is_covered(note):
            title, excerpt = self.tr("Private, covered"), ""
        if title.isascii() and excerpt.isascii():
            return False
        return max(title + excerpt) > _FIRST_CJK

    def _is_covered(self, note: NoteSummary) -> bool:
        around = self._around
        assert around is not None, "notes are shown with what is around them"
        return note.private and around.covered and note.id != around.looked_at

    def _row(self, note: NoteSummary, around: Surroundings) -> NoteRow:
        local = wall_clock(note.edited, around.zone)
        today = wall_clock(around.now, around.zone).date()
        same = local.date() == today
        date = labels.clock(local) if same else labels.short_date(local.date(), today)
        if self._is_covered(note):
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

    def _spoken_note(self, note: NoteSummary) -> str:
        row = self.row_of(note)
        if row.covered:
            return self.tr("Private, covered, {date}").format(date=row.date)
        if row.private:
            return self.tr("Private, {title}, {date}").format(title=row.title, date=row.date)
        return self.tr("{title}, {date}, shared, {foot}").format(
            title=row.title, date=row.date, foot=row.foot
        )


def _id(note: NoteSummary) -> str:
    return note.id
