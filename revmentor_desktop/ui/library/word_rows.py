"""What a row of the Words says: the word, its meaning, where it is from, and its letter.

The letter stands on the first row under it only, as in a dictionary; what is found by a search is
in another order and has none.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.glossary import Entry
from revmentor_desktop.ui.models.value_list import Index, ValueListModel

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.ids import SessionId, WordId

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class WordRow:
    """An entry, the *letter* it opens if any, and *source*: where it is from, in words.

    ``again`` says that somebody wants it explained again.
    """

    entry: Entry
    letter: str
    source: str
    again: bool = False

    @property
    def own(self) -> bool:
        """Whether the word is the pair's own."""
        return self.entry.term is not None

    @property
    def clear(self) -> bool:
        """Whether the pair has marked the word as clear."""
        return self.entry.term is not None and self.entry.term.clear


def rows_of(
    entries: Iterable[Entry],
    numbers: Mapping[SessionId, int],
    *,
    lettered: bool,
    again: Container[WordId] = (),
    before: Iterable[WordRow] = (),
) -> list[WordRow]:
    """Return the rows of *entries*; *numbers* are those of the sessions words are from.

    *again* are the words to be explained again.  Rows from *before*, when the numbers were the
    same, are taken over where they still say so.
    """
    rows: list[WordRow] = []
    made = {id(row.entry): row for row in before}
    last = ""
    for entry in entries:
        letter = entry.letter if lettered else ""
        opened = letter if letter != last else ""
        wanted = bool(again) and entry.same[0] in again
        row = made.get(id(entry))
        if row is None or row.letter != opened or row.again is not wanted:
            row = WordRow(entry, opened, source(entry, numbers), wanted)
        rows.append(row)
        last = letter
    return rows


def source(entry: Entry, numbers: Mapping[SessionId, int]) -> str:
    """Return where *entry* is from: "Ours · Session 5 · How a feed decides".

    A word that stays between the two says so first.
    """
    parts = [topic.title for topic in entry.topics]
    term = entry.term
    if term is not None:
        if term.session is not None and term.session in numbers:
            number = numbers[term.session]
            parts.insert(0, translate("WordRow", "Session {number}").format(number=number))
        parts.insert(0, translate("WordRow", "Ours"))
        if term.between_us:
            parts.insert(0, translate("WordRow", "Between us"))
    return " · ".join(parts)


class WordRows(ValueListModel[WordRow]):
    """The rows in their order; typing a letter finds the word itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(attrgetter("entry.key"), _spoken, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the word, the row as it is spoken, or the row itself."""
        row = self.value(index)
        if row is not None and role == Qt.ItemDataRole.DisplayRole:
            return row.entry.word
        if row is not None and role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.source
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the pair's own words be edited where they stand."""
        row = self.value(index)
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if row is not None and row.own else flags


def _spoken(row: WordRow) -> str:
    meaning = row.entry.meaning or translate("WordRow", "not explained yet")
    if row.again:
        return translate("WordRow", "{word}, to explain again: {meaning}").format(
            word=row.entry.word, meaning=meaning
        )
    if row.clear:
        return translate("WordRow", "{word}, clear: {meaning}").format(
            word=row.entry.word, meaning=meaning
        )
    return translate("WordRow", "{word}: {meaning}").format(word=row.entry.word, meaning=meaning)
