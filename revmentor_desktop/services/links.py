"""Links in the text of notes: ``[[Session 6]]``, ``[[title of a topic]]``, ``[[title of a note]]``.

A link leads by name, so that a text stays readable anywhere.  What a name means depends on who
may read the text: from a shared note no name leads to a private one, whatever it is called, and
renaming a private note therefore never writes its words into something shared.

A topic that comes with the program is also met by its titles in languages that are not spoken: the
other of the pair may have written the text in one.  What is called so itself is meant first.

``[[name#heading]]`` and ``[[name|words]]``, as other programs write them, lead to the name.  Where
a bar would end the cell of a table there is a backslash before it, as they write it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from functools import cached_property
from itertools import chain
from string import punctuation
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote

from revmentor_desktop.domain.changes import edited, together
from revmentor_desktop.domain.names import compared, key_of
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.bodies import NAMED
from revmentor_desktop.export.fences import Fences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.topics import TopicHead
    from revmentor_desktop.store.queries import Queries
    from revmentor_desktop.store.titles import Past

LINK = re.compile(rf"(?<!\\){NAMED.pattern}")
OPENING = "[["
"""What every link begins with."""

_BY_NUMBER = re.compile(r"session (\d+)")
_BACKTICKS = re.compile(r"`+")
_UNNAMEABLE = re.compile(r"[\[\]|#\n\r]|\\\Z")
_ROW = re.compile(r"[ \t>]*\|")
"""How a row of a table begins."""

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in punctuation})


class Kind(Enum):
    """What a link can lead to; the value is the scheme of its address."""

    SESSION = "session"
    TOPIC = "topic"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Target:
    """Something that has a name, and whether only I can see it."""

    kind: Kind
    id: str
    title: str
    private: bool = False
    number: int = 0
    elsewhere: tuple[str, ...] = ()
    """Its titles in other languages."""

    @property
    def address(self) -> str:
        """What a reading view is given to lead there."""
        between = "//" if self.kind is Kind.TOPIC else ""
        return f"{self.kind.value}:{between}{quote(self.id, safe='')}"

    @property
    def name(self) -> str:
        """What one writes between the brackets."""
        return f"Session {self.number}" if self.kind is Kind.SESSION else self.title


class Names:
    """What every name leads to.  Sessions come before topics, topics before notes.

    Of two things of one kind and name the first that is handed in is meant.
    """

    def __init__(self, targets: Iterable[Target]) -> None:
        self.targets = tuple(targets)
        self._all: dict[str, Target] = {}
        self._shared: dict[str, Target] = {}
        kinds = list(Kind)
        ordered = sorted(self.targets, key=lambda one: (kinds.index(one.kind), one.private))
        for names in (_names, _names_elsewhere):
            for target in ordered:
                for name in names(target):
                    self._all.setdefault(name, target)
                    if not target.private:
                        self._shared.setdefault(name, target)

    def find(self, name: str, *, private: bool) -> Target | None:
        """Return what *name* leads to from a text that is *private* or shared."""
        return (self._all if private else self._shared).get(key_of(name))

    def with_one(self, target: Target) -> Names:
        """Return the names after *target*, which stands among them, got another one."""
        return Names(target if _same(one, target) else one for one in self.targets)


def names_among(
    read: Queries,
    topics: Iterable[TopicHead],
    wanted: Iterable[str],
    elsewhere: Mapping[TopicId, tuple[str, ...]] = MappingProxyType({}),
) -> Names:
    """Return what each of the names *wanted* leads to; others lead nowhere in what is returned.

    Only what may be called so is read, however much there is.  *elsewhere* are the titles of
    topics in other languages.
    """
    keys = set(map(key_of, wanted))
    numbers = {int(found[1]) for key in keys if (found := _BY_NUMBER.fullmatch(key))}
    targets = (
        *(
            Target(Kind.SESSION, id, title, number=number)
            for id, title, number in read.titles.sessions(keys, numbers)
        ),
        *(Target(Kind.NOTE, id, title, private) for id, title, private in read.titles.notes(keys)),
        *(
            Target(Kind.TOPIC, one.id, one.title, elsewhere=elsewhere.get(one.id, ()))
            for one in topics
        ),
    )
    return Names(one for one in targets if not keys.isdisjoint(_all_names(one)))


def can_be_named(name: str) -> bool:
    """Say whether *name* can stand between the brackets of a link."""
    return bool(name.strip()) and not _UNNAMEABLE.search(name) and len(name) <= 300


# --- reading texts ------------------------------------------------------------------------


def links_in(text: str, pattern: re.Pattern[str] = LINK) -> Iterator[re.Match[str]]:
    """Yield the links in *text* in their order; what stands in code is none."""
    opening = OPENING if pattern is LINK else "["
    if opening not in text or pattern.search(text) is None:
        return  # a long text, even of tasks, is not taken apart at each pause of who writes it
    for start, end in prose(text, "["):
        yield from pattern.finditer(text, start, end)


def replaced(text: str, pattern: re.Pattern[str], written: Callable[[re.Match[str]], str]) -> str:
    """Return *text* with what *written* says in place of each link of *pattern*."""
    if "[" not in text:
        return text  # as most are, and thousands come at once
    parts: list[str] = []
    last = 0
    for found in links_in(text, pattern):
        parts += [text[last : found.start()], written(found)]
        last = found.end()
    return "".join((*parts, text[last:]))


def bar_at(text: str, at: int) -> str:
    """Return how the bar of a link is written that stands *at* a place in *text*."""
    return "\\|" if _ROW.match(text, text.rfind("\n", 0, at) + 1) else "|"


def with_links(text: str, known: Names, *, private: bool) -> str:
    """Return the Markdown *text* with its links as addresses; of one to nowhere its words stay."""

    def written(found: re.Match[str]) -> str:
        target = known.find(found["name"], private=private)
        words = " ".join((found["words"] or found["name"]).split()).translate(_SIGNS)
        return words if target is None else f"[{words}]({target.address})"

    return replaced(text, LINK, written)


def leads_to(text: str, target: Target, known: Names, *, private: bool) -> bool:
    """Say whether a link in *text* leads to *target*, which is *known* by its names."""
    own = set(_all_names(target))
    meant = (link["name"] for link in links_in(text) if key_of(link["name"]) in own)
    found = (known.find(name, private=private) for name in meant)
    return any(one is not None and _same(one, target) for one in found)


@dataclass(frozen=True, slots=True)
class Backlink:
    """A note that links to something."""

    id: str
    title: str
    private: bool


def backlinks(
    read: Queries, target: Target, known: Callable[[], Names]
) -> Iterator[tuple[Backlink, ...]]:
    """Look for the notes that link to *target*, a little at a time; yield them in the end.

    What was edited last comes first.  What names lead to is asked of *known* where any may link to
    it.  Those that are private are for my own eyes; nothing that leaves asks here.
    """
    found: list[Note | PrivateNote] = []
    yield ()
    for _ in read.note_links.prepare():
        yield ()
    for linking in read.note_links.to(_all_names(target)):
        found += (
            note
            for note in linking
            if note.id != target.id
            and leads_to(note.body, target, known(), private=isinstance(note, PrivateNote))
        )
        yield ()
    yield tuple(
        Backlink(note.id, note.title, isinstance(note, PrivateNote))
        for note in _last_edited_first(found)
    )


# --- renaming -----------------------------------------------------------------------------


def links_to(read: Queries, title: str) -> int:
    """Return how many notes may link to what is called *title*: a few more than do."""
    return read.note_links.count({key_of(title)})


def renamed(read: Queries, now: Names, thing: Target, was: str) -> ChangeSet:
    """Return the change set that keeps the links to *thing*, which was called *was* until *now*.

    A title that cannot stand in a link, or that leads to something else, leaves the links as they
    are.  Links by the number of a session stay.  Where another note is called as this one is now, a
    link says besides what it said before, as its words or as a heading, so that it can be told from
    those to the other one.
    """
    if was == thing.title or not was.strip() or not can_be_named(thing.title):
        return together()
    renaming = _Renaming(read, now, thing, was)
    changes = []
    for note in _last_edited_first(chain.from_iterable(read.note_links.to({key_of(was)}))):
        private = isinstance(note, PrivateNote)
        found = now.find(thing.title, private=private)
        if note.id != thing.id and found is not None and _same(found, thing):
            body = renaming.relinked(note.body, private=private)
            changes.append(edited(note, replace(note, body=body)))
    return together(*changes)


def left_behind(read: Queries, topics: Callable[[], Iterable[TopicHead]]) -> ChangeSet:
    """Return the change set that has links follow the title of the note that was changed last.

    A title is stored while it is typed, and links follow when it is left.  So they have not where
    the program was ended between the two: what the note was called before leads nowhere then.
    """
    for id, title, private in read.titles.last_notes(1):
        was = next((one.title for one in read.revisions(id)), title)
        if compared(was) != compared(title):
            now = names_among(read, topics(), (was, title))
            if now.find(was, private=True) is None:
                return renamed(read, now, Target(Kind.NOTE, id, title, private), was)
    return together()


class _Renaming:
    """What becomes of the links to *thing*, which was called *was* until *now*."""

    def __init__(self, read: Queries, now: Names, thing: Target, was: str) -> None:
        self._read, self._thing = read, thing
        self._old = replace(thing, title=was)
        self._before = now.with_one(self._old)
        self._namesakes = _namesakes(now, thing)
        self._left_alone = _namesakes(now, self._old)
        self._others: dict[bool, _Past | None] = {}

    def relinked(self, text: str, *, private: bool) -> str:
        """Return *text*, which is *private* or shared, with its links as they are to be now."""
        ambiguous = any(private or not one.private for one in self._namesakes)

        def written(found: re.Match[str]) -> str:
            if not self._is_meant(found, private=private):
                return found[0]
            mark, was = "!" if found[0].startswith("!") else "", found["name"].strip()
            heading, _bar, words = found["rest"].partition("|")
            heading = heading.removesuffix("\\")
            if ambiguous and words:
                heading = heading or f"#{was}"
            elif ambiguous:
                words = was
            title = self._thing.title
            shown = "" if words in ("", title) else f"{bar_at(found.string, found.start())}{words}"
            return f"{mark}[[{title}{'' if heading == f'#{title}' else heading}{shown}]]"

        return replaced(text, LINK, written)

    def _is_meant(self, found: re.Match[str], *, private: bool) -> bool:
        """Say whether a link led to the thing by the title it had.

        Of several notes of that title it was the one that the link says besides, or the one that
        had it first.
        """
        target = self._before.find(found["name"], private=private)
        if target is None or not _same(target, self._old):
            return False
        if compared(found["name"]) != compared(self._old.title):
            return False
        theirs = self._past_of_others(private=private)
        if theirs is None:
            return True
        own = self._pasts.get(self._old.id, _GONE)
        said = set(map(compared, found["rest"].replace("\\|", "|").strip("#|").split("|")))
        if not said.isdisjoint(theirs.titles):
            return False
        if not said.isdisjoint(own.titles):
            return True
        if compared(self._thing.title) in said:
            return False  # it was another's title before it became this one's
        return own.since <= theirs.since

    @cached_property
    def _pasts(self) -> dict[str, _Past]:
        """Those of all notes of the title it had: of thousands they are read at once."""
        title = compared(self._old.title)
        known = self._read.titles.pasts(one.id for one in (self._old, *self._left_alone))
        return {id: _past_of(past, title) for id, past in known.items()}

    def _past_of_others(self, *, private: bool) -> _Past | None:
        """Return all titles of the others that a text may mean, and since when the first had it."""
        if private not in self._others:
            others = [one for one in self._left_alone if private or not one.private]
            pasts = [self._pasts.get(one.id, _GONE) for one in others]
            titles = frozenset(chain.from_iterable(one.titles for one in pasts))
            since = min((one.since for one in pasts), default="")
            self._others[private] = _Past(titles, since) if pasts else None
        return self._others[private]


@dataclass(frozen=True, slots=True)
class _Past:
    """By which other titles a note was called once, as far as kept, and since when by its own."""

    titles: frozenset[str]
    since: str


_GONE = _Past(frozenset(), "later than any moment")
"""That of a note that has gone meanwhile."""


def _past_of(past: Past, title: str) -> _Past:
    if not past.titles:
        return _Past(frozenset(), past.created)  # as most have it
    since = past.edited
    names = {one: compared(one) for one in {called for called, _ in past.titles}}
    others = frozenset(names.values()) - {title, ""}
    for called, written in past.titles:
        if names[called] != title:
            return _Past(others, since)
        since = written
    return _Past(others, past.created)


def _namesakes(now: Names, thing: Target) -> tuple[Target, ...]:
    """Return the other notes that are called as the note *thing*; of anything else there are none.

    For any other thing one that is no note stands before those that are.
    """
    if thing.kind is not Kind.NOTE:
        return ()
    title = compared(thing.title)
    return tuple(
        one
        for one in now.targets
        if one.kind is Kind.NOTE and one.id != thing.id and compared(one.title) == title
    )


# --- private ------------------------------------------------------------------------------


def _names(target: Target) -> Iterator[str]:
    if target.kind is Kind.SESSION:
        yield f"session {target.number}"
    if target.title.strip():
        yield compared(target.title)


def _names_elsewhere(target: Target) -> Iterator[str]:
    yield from map(compared, target.elsewhere)


def _all_names(target: Target) -> Iterator[str]:
    return chain(_names(target), _names_elsewhere(target))


def _same(one: Target, other: Target) -> bool:
    return (one.kind, one.id) == (other.kind, other.id)


def _last_edited_first(notes: Iterable[Note | PrivateNote]) -> list[Note | PrivateNote]:
    return sorted(notes, key=lambda note: (note.edited, note.id), reverse=True)


def prose(text: str, having: str = "") -> Iterator[tuple[int, int]]:
    """Yield the stretches of *text* that are neither code blocks nor code spans.

    Lines without *having* are left out.
    """
    at = 0
    fences = Fences()
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if not fences.hold(bare) and having in bare:
            for start, end in _outside_spans(bare):
                yield at + start, at + end
        at += len(line)


def _outside_spans(line: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of *line* outside code spans, which end where as many signs stand."""
    runs = list(_BACKTICKS.finditer(line))
    last = {len(run[0]): at for at, run in enumerate(runs)}
    start = at = 0
    while at < len(runs):
        length = len(runs[at][0])
        if last[length] == at:  # nothing closes it
            at += 1
            continue
        yield start, runs[at].start()
        at = next(k for k in range(at + 1, len(runs)) if len(runs[k][0]) == length)
        start = runs[at].end()
        at += 1
    yield start, len(line)
