"""The rows of the list of notes: their numbers, and the words of those that are seen.

The model holds a number for each note, however many there are.  What a row shows is read when it is
seen, with the rows around it.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QModelIndex, Qt

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.notes.words import excerpt_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, MutableSequence, Sequence

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.summaries import NoteSummary

FIRST_TALL = "\u2e80"
CUT_AT = 200
"""Characters after which a summary leaves the rest of a text away."""

KEPT = 2_000
"""Rows whose words are kept, for when they are seen again."""

ROLES = {
    ValueRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
}
"""What a row answers."""

WINDOW = 100
"""Rows that are read together."""


class Summaries(Protocol):
    """Where the model reads from."""

    def numbers(self, ids: Iterable[str]) -> Mapping[str, int]:
        """Return the numbers of the notes called *ids*, those that there are."""

    def summaries(self, numbers: Iterable[int]) -> Mapping[int, NoteSummary]:
        """Return the notes with *numbers*, those that there are."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row needs to know beside its note.

    The present, what tells the names of what it is linked to ("" for what is gone), and whether
    private notes are ``covered``, all but the one that is ``looked_at``.
    """

    now: datetime
    zone: str
    session: Callable[[SessionId], str]
    topic: Callable[[TopicId], str]
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


class NoteListModel(ValueListModel[int]):
    """The list of notes; a row is known by its title and spoken as a whole.

    Its values are the numbers of the notes.  ``tall`` says whether any row holds letters higher
    than Latin ones.
    """

    def __init__(self, source: Summaries, parent: QObject) -> None:
        super().__init__(str, str, parent)
        self._source = source
        self._read: dict[int, NoteSummary] = {}
        self._rows: dict[int, NoteRow] = {}
        self._stale: set[int] = set()
        self._around: Surroundings | None = None
        self._known: tuple[object, ...] = ()
        self.tall = False

    def _held(self, values: Iterable[int]) -> MutableSequence[int]:
        """Return them as an array: a hundred thousand are compared in a blink."""
        return array("q", values)

    def show_notes(
        self, numbers: Sequence[int], around: Surroundings, *, tall: bool | None = None
    ) -> None:
        """Make the rows be the notes with *numbers*, in their order.

        Whether any is *tall* is found out here unless it is known, which takes reading them.
        """
        looks = (around.covered, around.looked_at)
        today = wall_clock(around.now, around.zone).date()
        known = (today, around.zone, around.session, around.topic, looks)
        anew = known != self._known
        if anew:
            self._rows.clear()
            self._known = known
        self._around = around
        if tall is None:
            tall = any(map(self._is_tall, self._summaries(numbers).values()))
        self.tall = tall
        self.show(numbers)
        if anew:
            self.repaint()
        else:
            self._repaint_stale()
        self._stale.clear()

    def read_anew(self, ids: Iterable[str]) -> None:
        """Read the notes called *ids* anew when they are seen next: they have changed."""
        wanted = set(ids)
        if len(wanted) > WINDOW:
            self._read.clear()
            self._known = ()
            return
        known = {number for number, note in self._read.items() if note.id in wanted}
        for number in known.union(self._source.numbers(wanted).values()):
            self._read.pop(number, None)
            self._rows.pop(number, None)
            self._stale.add(number)

    def note(self, index: Index) -> NoteSummary | None:
        """Return the note at *index*; ``None`` where there is no row, or no note any more."""
        number = self.value(index)
        if number is None:
            return None
        if number not in self._read:
            first = index.row() - index.row() % WINDOW
            if len(self._read) >= KEPT:
                self._read.clear()
            self._read |= self._source.summaries(self._values[first : first + WINDOW])
        return self._read.get(number)

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the row of the note called *key*; an invalid one if there is none."""
        number = self._source.numbers((key,)).get(key)
        try:
            return QModelIndex() if number is None else self.index(self._values.index(number), 0)
        except ValueError:
            return QModelIndex()

    def row_at(self, index: Index) -> NoteRow | None:
        """Return what is shown at *index*."""
        number = self.value(index)
        row = None if number is None else self._rows.get(number)
        if row is None and (note := self.note(index)) is not None and number is not None:
            assert self._around is not None, "notes are shown with what is around them"
            if len(self._rows) >= KEPT:
                self._rows.clear()
            row = self._rows[number] = self._row(note, self._around)
        return row

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the title, the row in words, or the row itself."""
        if role not in ROLES or (row := self.row_at(index)) is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.excerpt
        return row if role == ValueRole else self._spoken(row)

    @property
    def covers_tall(self) -> bool:
        """Whether the words that stand for a covered note are tall."""
        return is_tall(self.tr("Private, covered"))

    # --- private --------------------------------------------------------------------------

    def _summaries(self, numbers: Sequence[int]) -> Mapping[int, NoteSummary]:
        missing = [number for number in numbers if number not in self._read]
        if missing:
            self._read |= self._source.summaries(missing)
        return {number: self._read[number] for number in numbers if number in self._read}

    def _repaint_stale(self) -> None:
        """Say which rows show something else, although they are the same notes."""
        for number in self._stale:
            if number in self._values:
                index = self.index(self._values.index(number), 0)
                self.dataChanged.emit(index, index)

    def _is_tall(self, note: NoteSummary) -> bool:
        if self._is_covered(note):
            return self.covers_tall
        return is_tall(note.title) or is_tall(note.excerpt)

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
        session = "" if note.session is None else around.session(note.session)
        topic = "" if session or note.topic is None else around.topic(note.topic)
        return session or topic or self.tr("Shared")

    def _spoken(self, row: NoteRow) -> str:
        if row.covered:
            return self.tr("Private, covered, {date}").format(date=row.date)
        if row.private:
            return self.tr("Private, {title}, {date}").format(title=row.title, date=row.date)
        return self.tr("{title}, {date}, shared, {foot}").format(
            title=row.title, date=row.date, foot=row.foot
        )


def is_tall(text: str) -> bool:
    """Say whether *text* holds letters higher than Latin ones."""
    return not text.isascii() and max(text) > FIRST_TALL
