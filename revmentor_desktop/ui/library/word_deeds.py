"""What can be done to the pair's own words: add, keep, write, mark, delete."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import TermId
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.wording import word_id
from revmentor_desktop.services.capture import split_meaning
from revmentor_desktop.services.explain_again import asked_again
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revmentor_desktop.services.explain_again import WaitingWord
    from revmentor_desktop.services.glossary import Entry
    from revmentor_desktop.ui.desk import Desk


class WordDeeds(QObject):
    """Carries the deeds out, each one step to undo; *origin* is who need not be told."""

    def __init__(self, desk: Desk, origin: QObject) -> None:
        super().__init__(origin)
        self._desk = desk
        self._origin = origin

    def add(self, word: str, meaning: str = "") -> Term | None:
        """Add *word* with its *meaning*; return it, or ``None`` when it was not stored."""
        term = Term(TermId(self._desk.workspace.new_id()), word, meaning)
        changes = added(term)
        stored = self._desk.commands.do(self.tr("Add word"), changes, origin=self._origin)
        return term if stored else None

    def add_all(self, lines: Sequence[str], entries: Iterable[Entry]) -> tuple[Term, ...]:
        """Add the word of each of *lines*, with the meaning behind its colon, in one step.

        Those of *entries* that are the pair's already stay as they are, and those that topics
        explain are kept with that meaning where the line has none.  Returns what is new.
        """
        here: dict[str, list[Entry]] = {}
        for entry in entries:
            here.setdefault(entry.id, []).append(entry)
        new: dict[str, Term] = {}
        for word, meaning in map(split_meaning, lines):
            id = word_id(word)
            known = here.get(id, [])
            if id in new or any(entry.term is not None for entry in known):
                continue
            topics = known[0].topics if known and not meaning else ()
            new[id] = Term(
                TermId(self._desk.workspace.new_id()),
                known[0].word if topics else word,
                known[0].meaning if topics else meaning,
                topic=topics[0].id if topics else None,
            )
        made = tuple(new.values())
        stored = self._desk.commands.do(self.tr("Add words"), added(*made), origin=self._origin)
        return made if stored else ()

    def keep(self, entry: Entry) -> Term | None:
        """Copy *entry*, which topics explain, to the pair's words; return it if it was stored."""
        topic = entry.topics[0].id if entry.topics else None
        new = TermId(self._desk.workspace.new_id())
        term = Term(new, entry.word, entry.meaning, topic=topic)
        if not self._desk.commands.do(
            self.tr("Keep word as ours"), added(term), origin=self._origin
        ):
            return None
        self._desk.offer_undo(self.tr("Word kept as ours. The topic stays as it is"))
        return term

    def write(self, term: Term, word: str, meaning: str) -> bool:
        """Give *term* other words."""
        changes = edited(term, replace(term, word=word, meaning=meaning))
        return self._desk.commands.do(self.tr("Edit word"), changes, origin=self._origin)

    def turn_clear(self, term: Term) -> bool:
        """Mark *term* as clear, or as not clear any more."""
        name = self.tr("Mark word as not clear") if term.clear else self.tr("Mark word as clear")
        changes = edited(term, replace(term, clear=not term.clear))
        return self._desk.commands.do(name, changes, origin=self._origin)

    def turn_between_us(self, term: Term) -> bool:
        """Keep *term* between the two, or no longer."""
        kept = not term.between_us
        changes = edited(term, replace(term, between_us=kept))
        return self._desk.commands.do(labels.keep_between_us(kept), changes, origin=self._origin)

    def turn_again(
        self, word: str, again: Sequence[ExplainAgain], waiting: Sequence[WaitingWord]
    ) -> bool:
        """Ask for *word* to be explained again, or take that back."""
        changes = asked_again(word, self._desk.workspace.now(), again, waiting)
        name = self.tr("Ask to explain again")
        if any(after is None for _, after in changes.of(ExplainAgain)):
            name = self.tr("Take back to explain again")
        return self._desk.commands.do(name, changes, origin=self._origin)

    def delete(self, term: Term) -> bool:
        """Delete *term*; what topics explain stays."""
        name = self.tr("Delete word")
        gone = thrown_away(removed(term), self._desk.workspace)
        if not self._desk.commands.do(name, gone, origin=self._origin):
            return False
        self._desk.offer_undo(self.tr("Word deleted"))
        return True
