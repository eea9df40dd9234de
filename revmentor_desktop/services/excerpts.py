"""Where the words of a query stand in a text: to mark them, and to show the line they are in.

A text is shown as it was written; the index knows it only word by word.  ``Marker`` finds the
words again by the index's rules: capitals and accents do not matter, a Latin word is met at its
beginning, Chinese anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.steps import brought_back, escaped_aside, plain_text
from revmentor_desktop.store.indexing import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revmentor_desktop.store.sought import Phrase

Range = tuple[int, int]
"""Where marked letters begin, and where they have ended."""

EXCERPT = 90
"""Letters of a line that is shown around a word."""

BEFORE = 24
"""Letters that are shown before the word, when the line is cut there."""

_TOKEN = re.compile(rf"[{LETTERS}]|[^\W_{LETTERS}]+")
_LATIN = re.compile(rf"[^\W_{LETTERS}]")
_MARK = "\0"
"""Stands for a mark on the letter before it, until the marks are left out."""

_BLOCK = re.compile(r"\s*(?:[>#]+\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+|\|\s*)*")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and where in it letters are marked."""

    text: str
    ranges: tuple[Range, ...] = ()


NOTHING = Marked("")


class Marker:
    """Finds *phrases* in texts."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._sought = [_Pattern(phrase) for phrase in phrases if _TOKEN.search(phrase.words)]

    def marked(self, text: str) -> Marked:
        """Return *text* with every place where a phrase stands."""
        compared = _Compared(text)
        spans = (span for one in self._sought for span in one.spans(compared.text))
        return Marked(text, _joined(sorted(map(compared.there, spans))))

    def in_all(self, text: str) -> bool:
        """Say whether every phrase stands in *text*."""
        compared = _Compared(text).text
        return all(one.first(compared) for one in self._sought)

    def in_any(self, text: str) -> bool:
        """Say whether any phrase stands in *text*."""
        compared = _Compared(text).text
        return any(one.first(compared) for one in self._sought)

    def excerpt(self, markdown: str) -> Marked:
        """Return the first line of *markdown* that has a phrase, plain, cut around it.

        Without any it is the first line with words.
        """
        compared = _Compared(markdown)
        hits = (one.first(compared.text) for one in self._sought)
        found = [compared.there(hit)[0] for hit in hits if hit]
        begin = markdown.rfind("\n", 0, min(found)) + 1 if found else 0
        lines = markdown[begin : begin + 20 * EXCERPT].split("\n")
        bare = (escaped_aside(_BLOCK.sub("", one, 1)) for one in lines)
        line = next((plain for one in bare if (plain := plain_text(one))), "")
        shown = self.marked(brought_back(line))
        if found and not shown.ranges:  # what was found is the address of a link
            shown = self.marked(" ".join(lines[0].split()))
        return _cut(shown)


class _Pattern:
    """Finds one phrase, which has a word, in a text as it is compared.

    That a Latin word is met at its beginning is looked at here: a regular expression that says so
    takes longer to make than to use, and there is another one for every key.
    """

    def __init__(self, phrase: Phrase) -> None:
        pattern, end, was_latin = "", 0, False
        for token in _TOKEN.finditer(_Compared(phrase.words).text):
            latin = _is_latin(token[0][0])
            if not pattern:
                self._begins = latin
            elif latin != was_latin:
                pattern += r"[\W_]*"
            elif token.start() > end:
                pattern += r"[\W_]+"
            pattern += re.escape(token[0])
            end, was_latin = token.end(), latin
        self._ends = was_latin and not phrase.goes_on
        self._expression = re.compile(pattern)

    def first(self, text: str) -> Range | None:
        """Return where the phrase stands first in *text*."""
        return next(self.spans(text), None)

    def spans(self, text: str) -> Iterator[Range]:
        """Yield every place where the phrase stands in *text*."""
        at = 0
        while found := self._expression.search(text, at):
            begin, end = found.span()
            in_word = self._begins and _is_latin(text[begin - 1 : begin])
            if in_word or (self._ends and _is_latin(text[end : end + 1])):
                at = begin + 1
            else:
                yield begin, end
                at = end


def _is_latin(letter: str) -> bool:
    return _LATIN.fullmatch(letter) is not None


class _Compared:
    """A text as it is compared, and where each of its letters is in the text as it is written."""

    def __init__(self, text: str) -> None:
        folded = text.translate(_FOLDS)
        self.text = folded.replace(_MARK, "")
        self._places: list[int] | None = None
        if len(self.text) < len(folded):
            self._places = [at for at, letter in enumerate(folded) if letter != _MARK]
            self._places.append(len(folded))

    def there(self, span: Range) -> Range:
        """Return where *span* is in the text as it is written, marks on its letters included."""
        if self._places is None:
            return span
        return self._places[span[0]], self._places[span[1]]


class _Folds(dict[int, str]):
    """Every letter as it is compared, always one for one, so that places stay the same."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        parts = unicodedata.normalize("NFKD", letter.lower())
        plain = [part for part in parts if not unicodedata.combining(part)]
        self[code] = plain[0] if plain else _MARK
        return self[code]


_FOLDS = _Folds()


def _joined(spans: Sequence[Range]) -> tuple[Range, ...]:
    """Return *spans*, in order, with those that touch made one."""
    joined: list[Range] = []
    for begin, end in spans:
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)


def _cut(line: Marked) -> Marked:
    """Return *line* so short that its first marked place is seen."""
    if len(line.text) <= EXCERPT:
        return line
    first = line.ranges[0][0] if line.ranges else 0
    begin = max(0, min(first - BEFORE, len(line.text) - EXCERPT))
    if begin:
        space = line.text.find(" ", begin, first)
        begin = space + 1 if space >= 0 else begin
    end = begin + EXCERPT
    text = line.text[begin:end]
    lead = "…" if begin else ""
    tail = "…" if end < len(line.text) else ""
    moved = (
        (max(at, begin) - begin + len(lead), min(to, end) - begin + len(lead))
        for at, to in line.ranges
        if at < end and to > begin
    )
    return Marked(f"{lead}{text}{tail}", tuple(moved))
