"""What is different between two texts, line by line and, within lines, word by word.

Meant to be read by a person who decides whether to go back: long stretches that are the same are
left out, and a line that was changed stands there twice, as it was and as it is.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AROUND = 2
"""Lines that stay the same and are shown before and after one that does not."""

MOST_LINES = 3000
"""Lines up to which two texts are compared; beyond, one as a whole stands for the other."""

MOST_BY_WORD = 800
"""Lines up to which the words within them are compared too."""

LONGEST_LINE = 2000
"""Characters up to which the words of two lines are compared."""

ALIKE = 0.35
"""How much two lines must share for the words in them to be compared at all."""

_WORD = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+|\s+|.", re.DOTALL)


class Fate(Enum):
    """What became of a line or of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a line, and whether it is what is different in it."""

    text: str
    different: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line and its fate; one that is ``SKIPPED`` stands for *count* lines that are the same."""

    fate: Fate
    parts: tuple[Stretch, ...] = ()
    count: int = 1

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(part.text for part in self.parts)


def differences(old: str, new: str) -> tuple[Line, ...]:
    """Return how *old* became *new*; nothing when they are equal."""
    if old == new:
        return ()
    before, after = old.splitlines(), new.splitlines()
    if len(before) + len(after) > MOST_LINES:
        return (*map(_gone, before), *map(_new, after))
    by_word = len(before) + len(after) <= MOST_BY_WORD
    lines: list[Line] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [Line(Fate.SAME, (Stretch(text),)) for text in before[a:b]]
        else:
            lines += _changed(before[a:b], after[c:d], by_word=by_word)
    return tuple(_shortened(lines))


def counts(lines: Sequence[Line]) -> tuple[int, int]:
    """Return how many of *lines* are new and how many are gone."""
    fates = [line.fate for line in lines]
    return fates.count(Fate.NEW), fates.count(Fate.GONE)


def _changed(before: Sequence[str], after: Sequence[str], *, by_word: bool) -> Iterator[Line]:
    """Yield the lines of a stretch that was changed, those that belong together side by side."""
    for at in range(max(len(before), len(after))):
        old = before[at] if at < len(before) else None
        new = after[at] if at < len(after) else None
        if old is None:
            yield _new(new or "")
        elif new is None:
            yield _gone(old)
        elif by_word:
            yield from _word_by_word(old, new)
        else:
            yield from (_gone(old), _new(new))


def _word_by_word(old: str, new: str) -> Iterator[Line]:
    if max(len(old), len(new)) > LONGEST_LINE:
        yield from (_gone(old), _new(new))
        return
    before, after = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < ALIKE:
        yield from (_gone(old), _new(new))
        return
    codes = matcher.get_opcodes()
    gone = [Stretch("".join(before[a:b]), tag != "equal") for tag, a, b, _, _ in codes if a < b]
    come = [Stretch("".join(after[c:d]), tag != "equal") for tag, _, _, c, d in codes if c < d]
    yield Line(Fate.GONE, tuple(gone))
    yield Line(Fate.NEW, tuple(come))


def _gone(text: str) -> Line:
    return Line(Fate.GONE, (Stretch(text, different=True),))


def _new(text: str) -> Line:
    return Line(Fate.NEW, (Stretch(text, different=True),))


def _shortened(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield *lines* without the ones far from any difference."""
    told = [at for at, line in enumerate(lines) if line.fate is not Fate.SAME]
    near = {at for place in told for at in range(place - AROUND, place + AROUND + 1)}
    skipped = 0
    for at, line in enumerate(lines):
        if at in near:
            if skipped:
                yield Line(Fate.SKIPPED, count=skipped)
            skipped = 0
            yield line
        else:
            skipped += 1
    if skipped:
        yield Line(Fate.SKIPPED, count=skipped)
