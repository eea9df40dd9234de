"""The words in the order of a dictionary, as they are listed and looked for.

All are gathered once, in steps.  A term that is added, written or deleted then takes its place
among them, and the others stay where they are: there may be many thousands.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cmp_to_key
from operator import itemgetter
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.services.explain_again import WaitingWord, waiting_words_of
from revmentor_desktop.services.glossary import (
    AT_ONCE,
    NO_LETTER,
    Entry,
    Glossary,
    Sought,
    gathered,
    matching,
    ordered,
    place,
    sought,
)
from revmentor_desktop.ui.language import name_collator
from revmentor_desktop.ui.library.word_choice import From
from revmentor_desktop.ui.library.word_rows import WordRow, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QCollatorSortKey

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.terms import ExplainAgain
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.workspace import Workspace

FEW = 50
"""Changes of terms that take their places one by one; after more, all are gathered anew."""


class WordTable:
    """The words of *workspace*, in the order of the language."""

    def __init__(self, workspace: Workspace) -> None:
        self._read = workspace.read
        self._library: Library | None = None
        self._glossary: Glossary | None = None
        self._changes: list[tuple[Term | None, Term | None]] = []
        """What was changed since the words were gathered, and has no place among them yet."""
        self._collator = name_collator()
        self._numbers: dict[SessionId, int] = {}
        self._numbered = False
        self._sought: tuple[Sought, ...] = ()
        self._searchable = False
        self._listed: tuple[object, ...] = ()
        """Of what the rows were made."""
        self._rows: list[WordRow] = []
        self.entries: list[Entry] = []
        self.again: tuple[ExplainAgain, ...] = ()
        self.waiting: tuple[WaitingWord, ...] = ()

    def note(self, change_set: ChangeSet) -> None:
        """Know that *change_set* was stored."""
        if len(self._changes) <= FEW:
            self._changes += change_set.of(Term)
        if change_set.touches(Session):
            self._numbered = False

    def is_at_hand(self, library: Library) -> bool:
        """Say whether nobody waits for the words of *library* as they are now."""
        known = self._glossary is not None and library is self._library
        return known and len(self._changes) <= FEW

    def bring_up_to_date(self, library: Library) -> Iterator[None]:
        """Have the words as they are now, in steps."""
        if self.is_at_hand(library):
            self._take_changes()
        else:
            yield from self._gather(library)
        self.again = self._read.explain_again()
        self.waiting = waiting_words_of(self._read, self.again, library)
        self._number()
        yield

    def found(self, text: str, chosen: From) -> list[Entry]:
        """Return what *text* finds of the words that are *chosen*."""
        found: tuple[Entry, ...] | list[Entry] = self.entries
        if text:
            if not self._searchable:
                self._sought = sought(self.entries, self._sought)
                self._searchable = True
            found = matching(self._sought, text)
        if chosen is From.ALL:
            return list(found)
        ours = chosen is From.OURS
        return [entry for entry in found if (entry.term is not None) is ours]

    def rows(self, text: str, chosen: From) -> list[WordRow]:
        """Return the rows of these; they are the same as before where nothing is another."""
        again = {one.mark.id for one in self.waiting}
        listed = (self.entries, chosen, text, self._numbers, again)
        if listed != self._listed:
            kept = self._rows if self._listed and self._listed[3] is self._numbers else ()
            self._listed = (list(self.entries), *listed[1:])
            found = self.found(text, chosen)
            self._rows = rows_of(found, self._numbers, lettered=not text, again=again, before=kept)
        return self._rows

    # --- private --------------------------------------------------------------------------

    def _gather(self, library: Library) -> Iterator[None]:
        """Read all words, and put them in order."""
        self._glossary, self._changes = None, []
        terms = self._read.terms()
        yield
        glossary = yield from gathered(library, terms)
        found = yield from ordered(glossary)
        yield
        named: list[tuple[QCollatorSortKey, Entry]] = []
        for at, entry in enumerate(found, 1):
            named.append((self._collator.sortKey(entry.word), entry))
            if at % AT_ONCE == 0:
                yield
        named.sort(key=itemgetter(0))
        self.entries = sorted((entry for _, entry in named), key=_has_no_letter)
        self._searchable = False
        self._library, self._glossary = library, glossary
        yield

    def _take_changes(self) -> None:
        """Have the terms that were changed at their places, and those gone that are."""
        changes, self._changes = self._changes, []
        if self._glossary is None or not changes:
            return
        at_place = cmp_to_key(self._compare)
        for before, after in changes:
            gone, come = self._glossary.change(before, after)
            for entry in gone:
                at = bisect_left(self.entries, at_place(entry), key=at_place)
                del self.entries[self.entries.index(entry, at)]
            for entry in come:
                at = bisect_left(self.entries, at_place(entry), key=at_place)
                self.entries.insert(at, entry)
        self._searchable = False

    def _compare(self, one: Entry, other: Entry) -> int:
        """Say which of two entries stands before the other, as they do when all are put in order.

        Words without a letter are last, then the language decides, and the rest among the same.
        """
        first, second = place(one), place(other)
        if first[0] != second[0]:
            return 1 if first[0] else -1
        by_name = self._collator.compare(one.word, other.word)
        return by_name or (first > second) - (first < second)

    def _number(self) -> None:
        """Know the numbers of the sessions that terms are from."""
        wanted = {entry.term.session for entry in self.entries if entry.term is not None}
        if not self._numbered:
            numbers = self._read.session_lists.numbers_of(wanted)
        elif missing := wanted - self._numbers.keys() - {None}:
            numbers = self._numbers | self._read.session_lists.numbers_of(missing)
        else:
            return
        self._numbered = True
        if numbers != self._numbers:
            self._numbers = numbers


def _has_no_letter(entry: Entry) -> bool:
    return entry.letter == NO_LETTER
