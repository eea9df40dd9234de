"""The review that is being written: what is stored of it, what is typed, and the way back.

A mark is stored at once, and is a step of its own to take back; words are stored while one types.
A new review is stored with the first mark or word, and one whose last was taken away is no more:
what was only looked at leaves nothing behind.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.private import PrivateReview
from revmentor_desktop.domain.reviews import Review, with_mark
from revmentor_desktop.ui.autosave import Autosave

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.reviews import Statement
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.commands import Commands

AReview = Review | PrivateReview


class ReviewDraft(QObject):
    """A review from when its form is opened to when it is closed."""

    def __init__(self, commands: Commands, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._workspace = workspace
        self._typed: AReview | None = None
        self._stored: AReview | None = None
        self._turn = 0
        self._autosave = Autosave(self._save_due, self)
        commands.settling.connect(self.settle)

    @property
    def review(self) -> AReview | None:
        """The review as it is written; ``None`` when none is open."""
        return self._typed

    @property
    def stored(self) -> AReview | None:
        """The review as it is in the file, if it is there."""
        return self._stored

    def begin(self, review: AReview) -> None:
        """Take up *review*, which may not be in the file yet."""
        self._autosave.forget()
        self._typed = review
        self._stored = self._found(review)
        self._turn += 1

    def rate(self, statement: Statement, mark: int | None) -> None:
        """Store *mark* for *statement*, ``None`` for a gap, as a step of its own."""
        self.settle()
        if self._typed is None:
            return
        self._typed = replace(self._typed, ratings=with_mark(self._typed.ratings, statement, mark))
        self._turn += 1  # words that are typed later are another step
        self._save(self.tr("Rate a statement"), None)

    def write(self, words: str) -> None:
        """Note the *words* that are typed."""
        if self._typed is not None and words != self._typed.words:
            self._typed = replace(self._typed, words=words)
            self._autosave.touch()

    def settle(self) -> None:
        """Store what is typed."""
        self._autosave.flush()

    def finish(self) -> bool:
        """Store what is typed and end; return False when the store was in the way."""
        self._autosave.forget()
        if not self._save_words():
            return False
        self._typed = self._stored = None
        return True

    def follow(self) -> None:
        """Take over what the file holds by now, as after an undo."""
        if self._typed is None:
            return
        self._autosave.forget()
        self._stored = found = self._found(self._typed)
        empty = PrivateReview(self._typed.id, self._typed.role, self._typed.stage, self._typed.day)
        self._typed = found or empty
        self._turn += 1

    # --- private --------------------------------------------------------------------------

    def _found(self, review: AReview) -> AReview | None:
        read = self._workspace.read
        return read.find(PrivateReview, review.id) or read.find(Review, review.id)

    def _save_due(self) -> None:
        self._save_words()

    def _save_words(self) -> bool:
        return self._save(self.tr("Write to a review"), (self, self._turn))

    def _save(self, text: str, run: object | None) -> bool:
        typed, stored = self._typed, self._stored
        wanted = typed if typed is not None and is_written(typed) else None
        if wanted == stored:
            return True
        if not self._commands.do(text, _between(stored, wanted), origin=self, run=run):
            self._autosave.touch()
            return False
        self._stored = wanted
        return True


def _between(before: AReview | None, after: AReview | None) -> ChangeSet:
    if before is None:
        return added(after) if after is not None else added()
    return removed(before) if after is None else edited(before, after)


def is_written(review: AReview) -> bool:
    """Say whether *review* holds a mark or a word."""
    return bool(review.ratings or review.words.strip())
