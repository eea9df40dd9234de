"""Finding everything of the pair from one field: in the index, the library and the glossary.

``Search(workspace, library)`` answers while somebody types in one field; it reads what does not
change meanwhile once.  ``find(text)`` gives ``Found``: sections of hits, the best section first.
What is private is found too and says so; with *covered* it is only counted.  A *brief* answer is
there before the next key, however much there is; it may lack some of what the whole one has.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.marks import without_marks
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.times import from_wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import needles, searchable
from revmentor_desktop.services.excerpts import NOTHING, Marked, Marker
from revmentor_desktop.services.glossary import AT_ONCE, gathered, ordered
from revmentor_desktop.services.query import Group, Query, parse
from revmentor_desktop.services.steps import plain_text
from revmentor_desktop.store.sought import Phrase, Sought

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.topics import Topic, TopicHead
    from revmentor_desktop.services.glossary import Entry
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.search import Match

T = TypeVar("T")

A_FEW, MANY = 5, 100
"""How many hits of a section are given: among others, and when it is asked for by itself."""


class Kind(Enum):
    """What was found."""

    SESSION = "sessions"
    ITEM = "agenda_items"
    RECAP = "recaps"
    PREPARATION = "private_preparation_lists"
    CUE = "private_cues"
    NOTE = "notes"
    PRIVATE_NOTE = "private_notes"
    QUESTION = "questions"
    DRAFT = "private_draft_questions"
    ACTION = "actions"
    TAKEAWAY = "takeaways"
    TOPIC = "topic"
    WORD = "word"


GROUPS = {
    Kind.SESSION: Group.SESSIONS,
    Kind.ITEM: Group.SESSIONS,
    Kind.RECAP: Group.SESSIONS,
    Kind.PREPARATION: Group.SESSIONS,
    Kind.CUE: Group.SESSIONS,
    Kind.NOTE: Group.NOTES,
    Kind.PRIVATE_NOTE: Group.NOTES,
    Kind.QUESTION: Group.QUESTIONS,
    Kind.DRAFT: Group.QUESTIONS,
    Kind.ACTION: Group.ACTIONS,
    Kind.TAKEAWAY: Group.TAKEAWAYS,
    Kind.TOPIC: Group.TOPICS,
    Kind.WORD: Group.WORDS,
}
"""Where each kind is listed.  The terms of the pair are found as words of the glossary."""

_INDEXED = {kind.value: kind for kind in Kind if kind not in {Kind.TOPIC, Kind.WORD}}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found.

    *title* is empty for what has no name of its own: a recap, a preparation.  *line* is the one
    in which the words stand, where the title has not all of them.  *part* is the item of an
    agenda; *moment* when it was, *who* whom it concerns.
    """

    kind: Kind
    id: str
    title: Marked
    line: Marked = NOTHING
    session: SessionId | None = None
    moment: datetime | None = None
    who: Who | None = None
    part: str = ""
    private: bool = False
    by_title: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """The best hits of a group, and how many there are altogether, ``None`` if not counted."""

    group: Group
    hits: tuple[Hit, ...]
    total: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found; *covered* private hits are not among the sections.

    What is not *whole* was looked for in brief: there is more to be found, or to be counted.
    """

    sections: tuple[Section, ...] = ()
    covered: int = 0
    whole: bool = True

    @property
    def total(self) -> int:
        """How many hits there are, without the covered ones and those that were not counted."""
        return sum(section.total or 0 for section in self.sections)


class Search:
    """Answers what is typed into one field, until that is closed."""

    def __init__(self, workspace: Workspace, library: Library) -> None:
        self._workspace = workspace
        self._library = library
        self._pair = workspace.pair
        self._glossary: list[tuple[Entry, str, str]] = []

    def find(self, text: str, *, covered: bool = False, brief: bool = False) -> Found:
        """Return what *text* asks for; with *covered* private hits are counted instead."""
        query = self._understood(parse(text))
        if not query:
            return Found()
        few = MANY if query.groups is not None and len(query.groups) == 1 else A_FEW
        marker = Marker(query.words)
        sections = {group: _Gathered() for group in Group}
        sought = self._sought(query)
        matches, whole = self._stored(sought, few, brief=brief)
        hidden = _gather(matches, marker, sections, covered=covered)
        topics = self._topics(query)
        words = self._words(query)
        named = (_topic_hit(self._library.by_id[one.id], marker) for one in topics[:few])
        sections[Group.TOPICS].add(named, len(topics))
        sections[Group.WORDS].add((_word_hit(one, marker) for one in words[:few]), len(words))
        found = [
            Section(group, hits, gathered.total)
            for group, gathered in sections.items()
            if (hits := gathered.best(few))
        ]
        return Found(tuple(sorted(found, key=_promise)), hidden, whole)

    def prepare(self) -> Iterator[None]:
        """Take glossary and topics apart in steps; ``find`` then need not, with the first letter.

        A step takes a few milliseconds.
        """
        for _ in self._gathering:  # not "from" it: who stops here does not stop that
            yield
        while self._library.prepare_search():
            yield

    def notes(self, text: str) -> frozenset[int]:
        """Return the numbers of all notes that *text* asks for, as lists of notes have them."""
        return frozenset().union(*self.notes_by_side(text))

    def notes_by_side(self, text: str) -> Iterator[frozenset[int]]:
        """Yield the numbers of all notes of one side that *text* asks for, then of the other."""
        sought = self._sought_in_notes(text)
        if sought is not None:
            yield from self._workspace.index.numbers_by_side(sought)

    def latest_notes(self, text: str, most: int) -> tuple[frozenset[int], bool]:
        """Return the last notes of either side that *text* asks for, and whether these are all.

        They are there before all others could be, however many there are.
        """
        sought = self._sought_in_notes(text)
        if sought is None:
            return frozenset(), True
        return self._workspace.index.latest_numbers(sought, most)

    def _sought_in_notes(self, text: str) -> Sought | None:
        """Return what *text* looks for in notes; ``None`` where it asks for none."""
        query = self._understood(parse(text))
        if query.groups is not None and Group.NOTES not in query.groups:
            return None
        sources = frozenset({Kind.NOTE.value, Kind.PRIVATE_NOTE.value})
        return replace(self._sought(query), sources=sources)

    # --- what is stored -------------------------------------------------------------------

    def _stored(self, sought: Sought, few: int, *, brief: bool) -> tuple[tuple[Match, ...], bool]:
        """Return the best matches of the index, and whether they are all there are to find."""
        if sought.sources == frozenset():
            return (), True
        index, now = self._workspace.index, self._workspace.now()
        if brief:
            return index.find_in_brief(sought, now, few)
        return index.find(sought, now, few), True

    def _sought(self, query: Query) -> Sought:
        sources = None
        if query.groups is not None:
            kinds = _INDEXED.items()
            sources = frozenset(name for name, kind in kinds if GROUPS[kind] in query.groups)
        roles = {role.value for role in map(self._role, query.people) if role}
        people = frozenset({Who.BOTH.value, *(roles if len(roles) == 1 else ())})
        return Sought(
            phrases=query.words,
            without=query.without,
            sources=sources,
            since=self._midnight(query.since),
            until=self._midnight(query.until),
            topics=self._belonging(query) if query.topics else None,
            people=people if roles else None,
        )

    # --- the library and the glossary -----------------------------------------------------

    def _topics(self, query: Query) -> list[TopicHead]:
        """Return the topics that are asked for, the best first."""
        if not _asks_for(query, Group.TOPICS):
            return []
        typed = " ".join(phrase.words for phrase in query.words)
        belonging = self._belonging(query) if query.topics else None
        found = self._library.search(typed)
        if belonging is not None:
            found = tuple(topic for topic in found if topic.id in belonging)
        if not _is_exact(query):
            return list(found)
        whole = self._library.by_id
        return [topic for topic in found if _is_meant(query, whole[topic.id], _text_of)]

    def _words(self, query: Query) -> list[Entry]:
        """Return the words of the glossary that are asked for, those themselves first."""
        if not _asks_for(query, Group.WORDS):
            return []
        wanted = needles(" ".join(phrase.words for phrase in query.words))
        belonging = self._belonging(query) if query.topics else None
        named: list[Entry] = []
        explained: list[Entry] = []
        for _ in self._gathering:  # whatever was not prepared
            pass
        possible = self._glossary
        for needle in wanted:
            possible = [one for one in possible if needle in one[2]]
        for entry, word, _ in possible:
            if belonging is not None and not any(topic.id in belonging for topic in entry.topics):
                continue
            if _is_meant(query, entry, _text_of_word):
                in_word = all(needle in word for needle in wanted)
                (named if in_word else explained).append(entry)
        return named + explained

    @cached_property
    def _gathering(self) -> Iterator[None]:
        """What is left to be done before every word is in the glossary, in steps."""
        return self._gathered()

    def _gathered(self) -> Iterator[None]:
        """Have every word in the glossary, as it is compared alone and with its meaning."""
        found: list[tuple[Entry, str, str]] = []
        try:
            terms = self._workspace.read.terms()
            yield
            glossary = yield from gathered(self._library, terms)
            words = yield from ordered(glossary)
        except Exception:
            del self._gathering  # or no word would be found from now on
            raise
        for at, entry in enumerate(words, 1):
            word = searchable(entry.word)
            found.append((entry, word, f"{word}{searchable(entry.meaning)}"))
            if at % AT_ONCE == 0:
                yield
        self._glossary = found

    # --- what operators mean here ---------------------------------------------------------

    def _understood(self, query: Query) -> Query:
        """Return *query* with operators that name nobody or nothing looked for as they stand."""
        people = tuple(name for name in query.people if self._role(name) is not None)
        topics = tuple(name for name in query.topics if self._named(name))
        literal = [Phrase(f"who:{name}") for name in query.people if name not in people]
        literal += [Phrase(f"topic:{name}") for name in query.topics if name not in topics]
        return replace(query, words=(*query.words, *literal), people=people, topics=topics)

    def _role(self, name: str) -> Role | None:
        """Return the role of the one of the two who is called *name*, in whatever way."""
        return _role_named(self._pair, name)

    def _named(self, name: str) -> frozenset[str]:
        """Return the ids of the topics with *name* in their title."""
        wanted = needles(name)
        return frozenset(
            topic.id
            for topic in self._library.search(name)
            if wanted and all(needle in searchable(topic.title) for needle in wanted)
        )

    def _belonging(self, query: Query) -> frozenset[str]:
        return frozenset.intersection(*map(self._named, query.topics))

    def _midnight(self, day: date | None) -> datetime | None:
        """Return when *day* begins where the pair is."""
        if day is None:
            return None
        return from_wall_clock(datetime.combine(day, time.min), self._pair.zone)


class _Gathered:
    """The hits of a group, from wherever they come."""

    def __init__(self) -> None:
        self._hits: list[Hit] = []
        self.total: int | None = 0

    def add(self, hits: Iterable[Hit], total: int | None) -> None:
        """Add the best of *total* hits, which is ``None`` where nobody counted them."""
        self._hits += hits
        self.total = None if total is None or self.total is None else self.total + total

    def best(self, few: int) -> tuple[Hit, ...]:
        """Return the *few* best: those whose title has the words come first."""
        return tuple(sorted(self._hits, key=lambda hit: not hit.by_title)[:few])


def _gather(
    matches: Iterable[Match],
    marker: Marker,
    sections: Mapping[Group, _Gathered],
    *,
    covered: bool,
) -> int:
    """Put hits of the index into *sections*; return how many are covered."""
    hidden: dict[str, int] = {}
    best: dict[Kind, list[Hit]] = {}
    totals: dict[Kind, int | None] = {}
    for match in matches:
        kind = _INDEXED.get(match.source)
        if kind is None:  # a word of the pair's own, which the glossary finds
            continue
        if match.private and covered:
            hidden[match.source] = match.total or 0
            continue
        best.setdefault(kind, []).append(_hit(match, kind, marker))
        totals[kind] = match.total
    for found, hits in best.items():
        sections[GROUPS[found]].add(hits, totals[found])
    return sum(hidden.values())


def _promise(section: Section) -> tuple[bool, bool]:
    """Return how little a section promises: less when no title has the words, or is just them."""
    first = section.hits[0]
    just_them = first.title.ranges == ((0, len(first.title.text)),)
    return not first.by_title, not just_them


def _asks_for(query: Query, group: Group) -> bool:
    """Say whether *group*, whose things have neither day nor person, can be asked for."""
    narrowed = query.since or query.until or query.people
    by_itself = query.groups is not None and group in query.groups
    return not narrowed and (by_itself or (query.groups is None and bool(query.words)))


def _is_exact(query: Query) -> bool:
    """Say whether *query* asks for more than what begins with its words."""
    return bool(query.without) or any(phrase.exact for phrase in query.words)


def _is_meant(query: Query, thing: T, text_of: Callable[[T], str]) -> bool:
    """Say whether *thing* has quoted words as they were quoted, and none that must not be there."""
    if not _is_exact(query):
        return True
    exact = [phrase for phrase in query.words if phrase.exact]
    text = text_of(thing)
    if exact and not Marker(exact).in_all(text):
        return False
    return not (query.without and Marker(query.without).in_any(text))


def _text_of(topic: Topic) -> str:
    words = (f"{word.term} {word.meaning}" for word in topic.words)
    bodies = (without_marks(section.body) for section in topic.sections)
    return "\n".join((topic.title, topic.summary, *topic.tags, *words, *bodies))


def _text_of_word(entry: Entry) -> str:
    return f"{entry.word}\n{entry.meaning}"


def _role_named(pair: Pair, name: str) -> Role | None:
    wanted = needles(name)
    if not wanted:
        return None
    if name.lower() in {"me", "i", "myself", "我"}:
        return pair.me
    called = {
        Role.MENTOR: f"{Role.MENTOR.value} {pair.mentor_word} {pair.mentor.name}",
        Role.MENTEE: f"{Role.MENTEE.value} {pair.mentee_word} {pair.mentee.name}",
    }
    roles = [
        role
        for role, names in called.items()
        if all(needle in searchable(names) for needle in wanted)
    ]
    return roles[0] if len(roles) == 1 else None


# --- hits ---------------------------------------------------------------------------------


def _hit(match: Match, kind: Kind, marker: Marker) -> Hit:
    name = match.body if kind is Kind.CUE else match.title
    title = marker.marked(" ".join(name.split()))
    by_title = bool(title.text) and marker.in_all(title.text)
    in_line = not by_title and kind is not Kind.CUE
    return Hit(
        kind=kind,
        id=match.id,
        title=title,
        line=marker.excerpt(match.body) if in_line else NOTHING,
        session=None if match.session is None else SessionId(match.session),
        moment=match.moment,
        who=None if match.who is None else Who(match.who),
        part=match.part,
        private=match.private,
        by_title=by_title,
    )


def _topic_hit(topic: Topic, marker: Marker) -> Hit:
    title = marker.marked(topic.title)
    by_title = marker.in_all(topic.title)
    line = NOTHING if by_title else marker.excerpt(topic.summary)
    return Hit(Kind.TOPIC, topic.id, title, line, by_title=by_title)


def _word_hit(entry: Entry, marker: Marker) -> Hit:
    title = marker.marked(entry.word)
    line = marker.marked(plain_text(entry.meaning))
    return Hit(Kind.WORD, entry.key, title, line, by_title=marker.in_all(entry.word))
