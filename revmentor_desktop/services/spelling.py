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

DICTIONARIES = ("en_GB", "en_US")
"""The first also suggests."""

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
    """The dictionaries of one folder, loaded.  ``knows`` is for one thread, the rest for any."""

    def __init__(self, folder: Path) -> None:
        from hunspell import Hunspell

        self._folder = folder
        self._checkers: list[Any] = [
            Hunspell(name, hunspell_data_dir=str(folder)) for name in DICTIONARIES
        ]
        self._suggester: Any = None
        self._lock = threading.Lock()
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Say whether *word* is spelled right."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = any(one.spell(word) for one in self._checkers)
        return known

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may have been meant by *word*, the likeliest first; takes a moment."""
        from hunspell import Hunspell

        with self._lock:
            if self._suggester is None:
                self._suggester = Hunspell(DICTIONARIES[0], hunspell_data_dir=str(self._folder))
            return tuple(self._suggester.suggest(word))[:MOST_SUGGESTIONS]


def load(folder: Path) -> Speller | None:
    """Return the dictionaries in *folder*; ``None`` where this computer has no checker."""
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
