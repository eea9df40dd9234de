"""Checking what is written: loads the dictionaries when they are first needed, and learns.

What I taught it belongs to the workspace, on the private side.  The names of the pair and the words
of its library and glossary are right without being taught.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import WordId
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import LearnedWord
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.spelling import Speller
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.commands import Commands
    from revmentor_desktop.ui.tasks import Tasks

RIGHT_SINGLE_QUOTE = "\u2019"


class Spelling(QObject):
    """Says which words of a line are not spelled right.

    Signal: ``changed()`` when the answer may be another one.
    """

    changed = Signal()

    def __init__(
        self,
        load: Callable[[], Speller | None],
        library: Callable[[], Library],
        workspace: Workspace,
        commands: Commands,
        tasks: Tasks,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._library = library
        self._workspace = workspace
        self._commands = commands
        self._tasks = tasks
        self._preferences = preferences
        self._speller: Speller | None = None
        self._asked = self._ended = False
        self._right: set[str] | None = None
        self._answers: dict[str, bool] = {}
        commands.changed.connect(self._follow)
        preferences.changed.connect(self._follow_preference)

    @property
    def possible(self) -> bool:
        """Whether there are dictionaries, and a checker to read them."""
        return self._speller is not None

    @property
    def on(self) -> bool:
        """Whether words are checked."""
        return self._preferences.spelling and self.possible

    def begin(self) -> None:
        """Load the dictionaries in the background, the first time and where they are wanted."""
        if not self._asked and self._preferences.spelling:
            self._asked = True
            self._tasks.run(self._load, done=self._take, failed=self._fail)

    def end(self) -> None:
        """Find nothing wrong any more: the workspace is closed, and its words cannot be read.

        The dictionaries may arrive after that, and the fields may still be there.
        """
        self._ended, self._speller = True, None

    def wrong(self, line: str) -> list[tuple[int, int]]:
        """Return from where to where words of *line* are not spelled right."""
        from revmentor_desktop.services.spelling import words_to_check  # not for the first page

        if not self.on:
            return []
        found = []
        for start, end in words_to_check(line):
            word = line[start:end]
            right = self._answers.get(word)
            if right is None:
                right = self._answers[word] = self.is_right(word)
            if not right:
                found.append((start, end))
        return found

    def is_right(self, word: str) -> bool:
        """Say whether *word* is spelled right, or taken to be."""
        speller = self._speller
        if speller is None:
            return True
        plain = word.lower().removesuffix(f"{RIGHT_SINGLE_QUOTE}s").removesuffix("'s")
        right = self._taken_for_right()
        return plain in right or plain.removesuffix("s") in right or speller.knows(word)

    def suggest(self, word: str, done: Callable[[object], None]) -> None:
        """Have *done*, a bound method, called with what may have been meant by *word*."""
        if self._speller is not None:
            self._tasks.run(self._speller.suggestions, word, done=done, failed=self._fail)

    def learn(self, word: str) -> None:
        """Take *word* for right from now on, in this workspace."""
        learned = LearnedWord(WordId(self._workspace.new_id()), word, self._workspace.now())
        self._commands.do(self.tr("Add to my words"), added(learned))

    def switch(self, on: bool) -> None:
        """Check words, or do not, on this computer."""
        self._preferences.spelling = on

    def _taken_for_right(self) -> set[str]:
        from revmentor_desktop.services.spelling import words_of

        if self._right is None:
            read = self._workspace.read
            pair = self._workspace.pair
            topics = self._library().topics
            texts = [pair.mentor.name, pair.mentee.name, *(term.word for term in read.terms())]
            texts += [topic.title for topic in topics]
            texts += [word.term for topic in topics for word in topic.words]
            learned = {one.word.lower() for one in read.learned_words()}
            self._right = words_of(texts) | learned
        return self._right

    def _take(self, speller: object) -> None:
        if self._ended:
            return
        self._speller = cast("Speller | None", speller)
        self._answers.clear()
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        raise error

    def _follow(self, change_set: ChangeSet, _origin: object | None) -> None:
        if change_set.touches(LearnedWord, Term, Pair):
            self._right = None
            self._answers.clear()
            self.changed.emit()

    def _follow_preference(self, name: str) -> None:
        if name == Preferences.spelling.name:
            self.begin()
            self.changed.emit()
