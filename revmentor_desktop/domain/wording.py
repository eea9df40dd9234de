"""How words are compared: without upper case and accents, Chinese letter by letter.

Whoever looks for words and whoever keeps an index of them must take texts apart in the same way;
so it stands below both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import WordId
from revmentor_desktop.domain.marks import without_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")

_LATIN_WORD = re.compile(r"[a-z0-9]{4,}")
_EMPTY_WORDS = frozenset(
    {
        *("about", "also", "another", "answer", "because", "before", "behind", "being"),
        *("company", "could", "customer", "does", "doing", "each", "every", "everything", "from"),
        *("have", "here", "into", "just", "know", "learn", "like", "little", "look", "make"),
        *("many", "mean", "means", "more", "most", "much", "need", "never", "next", "only"),
        *("other", "over", "people", "really", "shop", "should", "show", "something", "start"),
        *("still", "store", "such", "take", "team", "tell", "than", "that", "their", "them"),
        *("then", "there", "these", "they", "thing", "things", "think", "this", "time", "today"),
        *("tool", "used", "user", "very", "want", "well", "were", "what", "when", "where"),
        *("which", "while", "will", "with", "without", "work", "would", "year", "years", "your"),
    }
)


_HAN = re.compile("[\u3400-\u9fff]+")
_MORE_THAN_PLAIN = re.compile(
    "[^\x00-\x7f\u2010-\u2027\u3001\u3002\u3008-\u3011\u3014-\u301b\u3400-\u9fff"
    "\uff01-\uff0f\uff1a-\uff20]"
)
"""What folding may make a letter of, or another; signs of a Chinese keyboard it does not."""


def folded(text: str) -> str:
    """Return *text* as it is compared: small letters, without accents, plain forms of letters."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))


class _FoldedLetters(dict[int, str]):
    """The folded form of each letter, and a space for what is none; filled as they are met."""

    def __missing__(self, letter: int) -> str:
        form = "".join(one if one.isalnum() or one == "_" else " " for one in folded(chr(letter)))
        self[letter] = form
        return form


_FOLDED = _FoldedLetters()


def searchable(text: str) -> str:
    """Return *text* as ``needles`` are looked for in it: folded words with spaces around."""
    cjk, runs = _patterns()
    if cjk.search(text):
        return f" {' '.join(runs.findall(folded(text)))} "
    return f" {text.translate(_FOLDED)} "  # says the same several times faster


def needles(text: str) -> list[str]:
    """Return what to look for: a Latin word with a space before it, Chinese as it is."""
    cjk, runs = _patterns()
    return [run if cjk.match(run) else f" {run}" for run in runs.findall(folded(text))]


def holds(text: str, wanted: Iterable[str]) -> bool:
    """Say whether all *wanted* needles are found in *text*, in any order."""
    place = searchable(text)
    return all(one in place for one in wanted)


def finder(words: str) -> Callable[[str], bool]:
    """Return what says of a text whether it ``holds`` all *words*, for who asks of thousands.

    In texts of plain letters and signs they are found where they stand: to fold each text first
    takes four times as long.
    """
    wanted = needles(words)
    han = [one for one in wanted if _HAN.fullmatch(one)]
    latin = [one[1:] for one in wanted if one.isascii()]
    if len(han) + len(latin) < len(wanted):
        return lambda text: holds(text, wanted)
    begins = [
        re.compile(f"(?<![0-9a-z_]){word}", re.IGNORECASE | re.ASCII).search for word in latin
    ]

    def found(text: str) -> bool:
        if not text.isascii() and _MORE_THAN_PLAIN.search(text):
            return holds(text, wanted)
        for run in han:
            if run not in text:
                return False
        for search in begins:  # noqa: SIM110  # written out, as there are thousands of texts
            if search(text) is None:
                return False
        return True

    return found


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a Chinese character, and what finds a run of such or a Latin word.

    Python makes a class of so many by going through them: a start does without.
    """
    cjk = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    return re.compile(f"[{cjk}]"), re.compile(f"[{cjk}]+|[^\\W\u3040-\u30ff\u3400-\u9fff]+")


# --- of a topic ---------------------------------------------------------------------------


def searched_texts(
    title: str,
    tags: Iterable[str],
    words: Iterable[tuple[str, str]],
    summary: str,
    bodies: Iterable[str],
) -> tuple[str, ...]:
    """Return the texts of a topic that are searched, each as ``searchable``.

    They are title, tags, words with their meanings, summary and bodies: what weighs most stands in
    front.
    """
    texts = (
        title,
        " ".join(tags),
        " ".join(f"{term} {meaning}" for term, meaning in words),
        summary,
        without_marks("\n".join(bodies)),
    )
    return tuple(map(searchable, texts))


def subject(title: str, tags: Iterable[str], terms: Iterable[str]) -> str:
    """Return what tells the subject of a topic, for ``telling_words``."""
    return " ".join((title, *tags, *terms))


def telling_words(text: str) -> frozenset[str]:
    """Return the words that tell what *text* is about: long Latin ones without a plural s."""
    plain = folded(text)
    words = (word for word in _LATIN_WORD.findall(plain) if word not in _EMPTY_WORDS)
    latin = {word.removesuffix("s") for word in words}
    if plain.isascii():
        return frozenset(latin)
    chinese = {
        run[at : at + 2] for run in _chinese_runs().findall(plain) for at in range(len(run) - 1)
    }
    return frozenset(latin | chinese)


@cache
def _chinese_runs() -> re.Pattern[str]:
    """Return what finds Chinese words; Python makes it by going through all characters."""
    return re.compile("[\u3400-\u9fff]{2,}")


def word_id(word: str) -> WordId:
    """Return what tells *word* from all others, however it is written."""
    return WordId(folded(word.strip()))
