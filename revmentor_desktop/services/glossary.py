"""The glossary: the words that topics explain, and the pair's own, as one list.

``entries(library, terms)`` puts them in the order of a dictionary; ``gathered`` and ``ordered`` do
so in steps.  Topics that give a word the same meaning share an entry; where the pair has a meaning
of its own, it stands first.  A ``Glossary`` takes another term without looking at the others.
``matching(sought(entries), text)`` finds what is typed in both columns.
"""

from __future__ import annotations

from dataclasses import field
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from revmentor_desktop.domain.ids import WordId
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import TopicHead
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import needles, searchable, word_id

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.services.library import Library

T = TypeVar("T")

HAN = "中文"
"""What Chinese words stand under."""

NO_LETTER = "#"
"""Where words stand that begin with a digit or a sign."""

AT_ONCE = 200
"""Words that are gathered at once: about a millisecond."""


Same = tuple[WordId, str]
"""A word as it is compared, and its meaning without more spaces than it needs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word, its plain meaning, the topics that explain it so, and the pair's own term if any.

    ``same`` is what other topics and terms have that say the same; the others are reckoned once,
    for lists ask for them again and again.
    """

    word: str
    meaning: str
    topics: tuple[TopicHead, ...] = ()
    term: Term | None = None
    same: Same = field(default=(WordId(""), ""), compare=False, repr=False)
    key: str = field(init=False, compare=False, repr=False)
    """What tells this entry from any other."""
    letter: str = field(init=False, compare=False, repr=False)
    """The letter under which the word stands: without accent, large, or ``NO_LETTER``."""

    def __post_init__(self) -> None:
        if not self.same[0]:
            object.__setattr__(self, "same", _same(self.word, self.meaning))
        key = f"term:{self.term.id}" if self.term else f"word:{self.same}"
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "letter", _letter(self.same[0]))

    @property
    def id(self) -> WordId:
        """The word as it is compared."""
        return self.same[0]


class Glossary:
    """What topics explain, and the terms of the pair, by what says the same.

    *head* returns what lists show of a topic, if there is one.
    """

    def __init__(
        self,
        explained: Mapping[Same, Entry],
        head: Callable[[TopicId | None], TopicHead | None],
    ) -> None:
        self._explained = explained
        self._head = head
        self._terms: dict[Same, list[Term]] = {}
        self._listed: dict[Same, tuple[Entry, ...]] = {}

    def every(self) -> Iterator[Entry]:
        """Yield every word with each of its meanings, in no order."""
        for entries in self._listed.values():
            yield from entries
        for same, entry in self._explained.items():
            if same not in self._listed:
                yield entry

    def change(
        self, before: Term | None, after: Term | None
    ) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        """Have *after* in place of *before*; return the entries that go, and those that come."""
        concerned: dict[Same, None] = {}
        if before is not None:
            here = _same(before.word, before.meaning)
            concerned[here] = None
            left = [one for one in self._terms.get(here, ()) if one.id != before.id]
            self._terms[here] = left
        if after is not None:
            here = _same(after.word, after.meaning)
            concerned[here] = None
            there = [one for one in self._terms.get(here, ()) if one.id != after.id]
            self._terms[here] = sorted((*there, after), key=_before_others)
        gone, come = list[Entry](), list[Entry]()
        for same in concerned:
            gone += self._of(same)
            self._list(same)
            come += self._of(same)
        return tuple(gone), tuple(come)

    def _of(self, same: Same) -> tuple[Entry, ...]:
        """Return the entries of what says the *same*."""
        listed = self._listed.get(same)
        if listed is not None:
            return listed
        return (self._explained[same],) if same in self._explained else ()

    def _list(self, same: Same) -> None:
        """Have an entry for each term that says the *same*; the first names the topics that do."""
        terms = self._terms[same]
        if not terms:
            del self._terms[same]
            self._listed.pop(same, None)
            return
        topics = self._explained[same].topics if same in self._explained else ()
        listed = []
        for term in terms:
            own = self._head(term.topic)
            named = topics if own is None or own in topics else (own, *topics)
            listed.append(Entry(term.word, term.meaning, named, term, same))
            topics = ()
        self._listed[same] = tuple(listed)


@dataclass(frozen=True, slots=True)
class Sought:
    """An entry as it is looked for: its word, and that with its meaning, as they are compared."""

    entry: Entry
    word: str
    both: str


def entries(library: Library, terms: Iterable[Term]) -> tuple[Entry, ...]:
    """Return every word of *library* and of *terms* with each of its meanings, in order."""
    return _last(ordered(_last(gathered(library, terms))))


def gathered(library: Library, terms: Iterable[Term]) -> Generator[None, None, Glossary]:
    """Gather the words in steps of a millisecond or two, for who has others wait meanwhile.

    What is long is to read the words, which is the first step.
    """
    explained: dict[Same, tuple[str, str, list[TopicHead]]] = {}
    explaining = [(topic, word) for topic, words in library.words() for word in words]
    yield
    for at, (topic, word) in enumerate(explaining, 1):
        same = _same(word.term, word.meaning)
        _, _, topics = explained.setdefault(same, (word.term, word.meaning, []))
        if topic not in topics:
            topics.append(topic)
        if at % AT_ONCE == 0:
            yield
    of_topics: dict[Same, Entry] = {}
    for at, (same, (word_itself, meaning, topics)) in enumerate(explained.items(), 1):
        of_topics[same] = Entry(word_itself, meaning, tuple(topics), same=same)
        if at % AT_ONCE == 0:
            yield
    glossary = Glossary(of_topics, library.head)
    for at, term in enumerate(terms, 1):
        glossary.change(None, term)
        if at % AT_ONCE == 0:
            yield
    return glossary


def ordered(glossary: Glossary) -> Generator[None, None, tuple[Entry, ...]]:
    """Return every word of *glossary* in the order of a dictionary, in such steps."""
    places = []
    for at, entry in enumerate(glossary.every(), 1):
        places.append((place(entry), entry))
        if at % AT_ONCE == 0:
            yield
    places.sort(key=itemgetter(0))
    return tuple(entry for _, entry in places)


def sought(entries: Iterable[Entry], before: Iterable[Sought] = ()) -> tuple[Sought, ...]:
    """Return *entries* to be looked among, which is made once for all that is typed.

    What was made *before* is taken over for the entries that are the same.
    """
    made = {id(one.entry): one for one in before}
    return tuple(made.get(id(entry)) or _sought(entry) for entry in entries)


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


def _sought(entry: Entry) -> Sought:
    word = searchable(entry.word)
    return Sought(entry, word, f"{word}{searchable(entry.meaning)}")


def _same(word: str, meaning: str) -> Same:
    return word_id(word), " ".join(meaning.split())


def _letter(plain: WordId) -> str:
    """Return what a word stands under.  Chinese words stand together: each would have its own."""
    if "\u3400" <= plain[:1] <= "\u9fff":
        return HAN
    return plain[0].upper() if plain and plain[0].isalpha() else NO_LETTER


def place(entry: Entry) -> tuple[bool, str, bool, str, str]:
    """Return where *entry* stands: digits last, then by letter, the pair's meaning first."""
    own = entry.term.id if entry.term is not None else ""
    return entry.letter == NO_LETTER, entry.id, not own, entry.meaning, own


def _before_others(term: Term) -> tuple[str, str]:
    return term.word, term.id


def _last(steps: Generator[None, None, T]) -> T:
    """Take all of *steps* and return what they end with."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            last: T = end.value
            return last
