"""The glossary: the words that topics explain, and the pair's own, as one list.

``entries(library, terms)`` puts them in the order of a dictionary, ``gathered`` does so in steps.
Topics that give a word the same meaning share an entry; where the pair has a meaning of its own,
it stands first.
``matching(sought(entries), text)`` finds what is typed in both columns, and ``initial(word)`` is
the letter under which a word stands.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import TopicHead
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import folded, needles, searchable, word_id

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from revmentor_desktop.services.library import Library

HAN = "中文"
"""What Chinese words stand under."""

NO_LETTER = "#"
"""Where words stand that begin with a digit or a sign."""

AT_ONCE = 200
"""Words that are gathered at once: about a millisecond."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word, its plain meaning, the topics that explain it so, and the pair's own term if any."""

    word: str
    meaning: str
    topics: tuple[TopicHead, ...] = ()
    term: Term | None = None

    @property
    def key(self) -> str:
        """What tells this entry from any other."""
        return f"term:{self.term.id}" if self.term else f"word:{_same(self.word, self.meaning)}"


@dataclass(frozen=True, slots=True)
class Sought:
    """An entry as it is looked for: its word, and that with its meaning, as they are compared."""

    entry: Entry
    word: str
    both: str


def entries(library: Library, terms: Iterable[Term]) -> tuple[Entry, ...]:
    """Return every word of *library* and of *terms* with each of its meanings, in order."""
    steps = gathered(library, terms)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: tuple[Entry, ...] = end.value
            return found


def gathered(library: Library, terms: Iterable[Term]) -> Generator[None, None, tuple[Entry, ...]]:
    """Do the same in steps of a millisecond or two, for who has others wait meanwhile.

    What is long is to read the words, which is the first step, and to sort them, the last one.
    """
    explained: dict[tuple[str, str], tuple[str, str, list[TopicHead]]] = {}
    explaining = [(topic, word) for topic, words in library.words() for word in words]
    yield
    for at, (topic, word) in enumerate(explaining, 1):
        same = _same(word.term, word.meaning)
        _, _, topics = explained.setdefault(same, (word.term, word.meaning, []))
        if topic not in topics:
            topics.append(topic)
        if at % AT_ONCE == 0:
            yield
    found = []
    for term in terms:
        _, _, topics = explained.pop(_same(term.word, term.meaning), ("", "", []))
        own = library.head(term.topic)
        if own is not None and own not in topics:
            topics = [own, *topics]
        found.append(Entry(term.word, term.meaning, tuple(topics), term))
    yield
    found += [Entry(word, meaning, tuple(topics)) for word, meaning, topics in explained.values()]
    placed = []
    for at, entry in enumerate(found, 1):
        placed.append((_place(entry), entry))
        if at % AT_ONCE == 0:
            yield
    placed.sort(key=itemgetter(0))
    return tuple(entry for _, entry in placed)


def sought(entries: Iterable[Entry]) -> tuple[Sought, ...]:
    """Return *entries* to be looked among, which is made once for all that is typed."""
    words = ((entry, searchable(entry.word)) for entry in entries)
    return tuple(Sought(entry, word, f"{word}{searchable(entry.meaning)}") for entry, word in words)


def matching(among: Iterable[Sought], text: str) -> tuple[Entry, ...]:
    """Return the entries in which every word of *text* begins a word, the words themselves first.

    Upper case and accents do not matter; Chinese is found anywhere.  Without a word all of
    *among* is returned.
    """
    wanted = needles(text)
    in_word: list[Entry] = []
    in_meaning: list[Entry] = []
    for one in among:
        if all(needle in one.word for needle in wanted):
            in_word.append(one.entry)
        elif all(needle in one.both for needle in wanted):
            in_meaning.append(one.entry)
    return (*in_word, *in_meaning)


def initial(word: str) -> str:
    """Return the letter under which *word* stands: without accent, large, or ``NO_LETTER``.

    Chinese words stand together: a heading for each character would be one for each word.
    """
    plain = folded(word.strip())
    if "\u3400" <= plain[:1] <= "\u9fff":
        return HAN
    return plain[0].upper() if plain and plain[0].isalpha() else NO_LETTER


def own_term(terms: Iterable[Term], word: str) -> Term | None:
    """Return the pair's own term for *word*, written in whatever way."""
    wanted = word_id(word)
    return next((term for term in terms if word_id(term.word) == wanted), None)


def _same(word: str, meaning: str) -> tuple[str, str]:
    return word_id(word), " ".join(meaning.split())


def _place(entry: Entry) -> tuple[bool, str, bool, str]:
    """Return where an entry stands: digits last, then by letter, the pair's meaning first."""
    letter = initial(entry.word)
    return letter == NO_LETTER, folded(entry.word.strip()), entry.term is None, entry.meaning
