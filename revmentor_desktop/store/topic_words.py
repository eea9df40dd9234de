"""What an index of topics holds of their words, and what is asked of it.

A topic is found by the same rule wherever it is: every word that is typed begins a word of it,
without upper case and accents, and Chinese is found anywhere (``domain.wording``).  An index has
an idea of its own of what a word is, which is not ours.  So letters other than those of ASCII and
the usual Chinese ones are written as pairs of private letters, of which it knows nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from revmentor_desktop.domain.wording import (
    searched_texts,
    subject,
    telling_words,
    word_id,
)
from revmentor_desktop.store.row import from_json

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = ("title", "tags", "words", "summary", "sections")
"""What of a topic is searched, as it stands in its row; what weighs most in front."""

TELLING, EXPLAINED = "telling", "word"
"""Kinds of keys: words that tell what a topic is about, and those it explains."""

APART = "\uf8ff"
"""Stands before Chinese that begins a word, so that no phrase reaches across a space."""

WITHIN = "\uf8fe"
"""Begins what is of a word and not its beginning: nothing that is looked for begins so."""

_CHINESE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""What stands by itself, for a class of a regular expression, as ``domain.wording`` has it."""

_PLAIN = range(0x3400, 0x4DB6), range(0x4E00, 0x9FCD)
"""Chinese that every index takes for letters."""

_HIGH, _LOW, _BITS = 0xE000, 0xE200, 12


class _Letters(dict[int, str]):
    """Each letter as it stands in the index; filled as they are met."""

    def __missing__(self, letter: int) -> str:
        high, low = _HIGH + (letter >> _BITS), _LOW + (letter & (1 << _BITS) - 1)
        known = letter < 0x80 or any(letter in one for one in _PLAIN)
        written = chr(letter) if known else f"{chr(high)}{chr(low)}"
        alone = letter >= 0x80 and _patterns()[2].fullmatch(chr(letter))
        self[letter] = form = f" {written} " if alone else written
        return form


_LETTERS = _Letters({ord(one): one for one in (APART, WITHIN)})


def indexed(row: Sequence[str]) -> tuple[str, ...]:
    """Return what the index holds of the texts of a *row*, which are its ``COLUMNS``."""
    title, tags, words, summary, sections = row
    texts = searched_texts(
        title,
        from_json(tags),
        (tuple(word) for word in from_json(words)),
        summary,
        (body for _, body in from_json(sections)),
    )
    return tuple(map(_written, texts))


def keys(row: Sequence[str]) -> set[tuple[str, str]]:
    """Return kind and key of whatever leads to the topic of a *row* of ``COLUMNS``."""
    title, tags, words, *_ = row
    terms = [term for term, _ in from_json(words)]
    telling = telling_words(subject(title, from_json(tags), terms))
    return {(TELLING, one) for one in telling} | {(EXPLAINED, word_id(term)) for term in terms}


def asked(needle: str) -> str:
    """Return *needle*, one of ``domain.wording.needles``, in the language of the index."""
    quoted = f'"{_written(needle)}"'
    return quoted if _patterns()[2].fullmatch(needle[-1]) else f"{quoted} *"


def _written(text: str) -> str:
    """Return *text*, which is folded, as the index takes it apart."""
    if text.isascii():
        return text
    begins, goes_on, _ = _patterns()
    apart = begins.sub(f"{APART} ", text)
    return goes_on.sub(f" {WITHIN}", apart).translate(_LETTERS)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what finds where Chinese begins a word, where others go on behind it, and Chinese.

    Python makes a class of so many by going through them: a start does without.
    """
    return (
        re.compile(f"(?<= )(?=[{_CHINESE}])"),
        re.compile(f"(?<=[{_CHINESE}])(?=[^ {_CHINESE}])"),
        re.compile(f"[{_CHINESE}]"),
    )
