"""Whether English words are spelled as a dictionary spells them; everything else is left alone.

British and American spelling are both right.  What the checker cannot judge is not checked: other
scripts, code, addresses, names written in capitals, words with digits in them.
"""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

DICTIONARY = "en_GB"
"""It also suggests."""

BESIDES = "en_US.txt"
"""The words that are right in American English and are not in that, with all their endings.

A dictionary of its own for them would take as much memory as the other.
"""

MOST_SUGGESTIONS = 5
LONGEST_WORD = 40

_LETTER = r"[A-Za-z\u00c0-\u024f]"
_WORD = re.compile(rf"(?<![\w'’]){_LETTER}++(?:['’]{_LETTER}++)*+(?![\d_])")
_LEFT_OUT = re.compile(
    r"`[^`]{1,500}`"
    r"|\]\([^()\s]{0,1000}\)"
    r"|\[\[[^\[\]]{1,500}\]\]"
    r"|<[^<>]{1,500}>"
    r"|(?:https?://|www\.)[^\s]{1,1000}"
    r"|[^\s@]{1,100}@[^\s@]{1,100}"
    r"|#\w{1,100}"
    r"|&\w{1,30};"
)


class Speller:
    """The words of one folder, loaded.  ``knows`` is for one thread, the rest for any."""

    def __init__(self, folder: Path) -> None:
        from hunspell import Hunspell

        self._folder = folder
        self._checker: Any = Hunspell(DICTIONARY, hunspell_data_dir=str(folder))
        for word in (folder / BESIDES).read_text("utf-8").split():
            self._checker.add(word)
        self._suggester: Any = None
        self._lock = threading.Lock()
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Say whether *word* is spelled right."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._checker.spell(word)
        return known

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may have been meant by *word*, the likeliest first; takes a moment."""
        from hunspell import Hunspell

        with self._lock:
            if self._suggester is None:
                self._suggester = Hunspell(DICTIONARY, hunspell_data_dir=str(self._folder))
            return tuple(self._suggester.suggest(word))[:MOST_SUGGESTIONS]


def load(folder: Path) -> Speller | None:
    """Return what knows the words in *folder*; ``None`` where this computer has no checker."""
    try:
        return Speller(folder)
    except ImportError:
        return None


def words_to_check(line: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where the words of *line* stand that can be judged."""
    for found in _WORD.finditer(_LEFT_OUT.sub(_blanks, line)):
        word = found[0]
        if 1 < len(word) <= LONGEST_WORD and (word.islower() or word[1:].islower()):
            yield found.span()


def _blanks(found: re.Match[str]) -> str:
    """Return what stands for something that is left out, as long as that is."""
    return " " * len(found[0])


def words_of(texts: Iterable[str]) -> set[str]:
    """Return the words of *texts* in small letters, to be taken for right."""
    return {
        line[start:end].lower()
        for text in texts
        for line in text.splitlines()
        for start, end in words_to_check(line)
    }
