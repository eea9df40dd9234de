"""The ways out that need no window: every kind of document, for every audience, in every form.

A document is compared before and after everything private is put into the workspace: nothing
private may make the least difference to it, be it a count, an order or a date.  Its files are
scanned for words.  Audiences and forms are taken in turns, so that a row of ``ROUND`` worlds has
every kind for every audience in every form.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, cast

from revmentor_desktop.domain.changes import added
from revmentor_desktop.services import rendering
from revmentor_desktop.services.collection import layered
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.pack_export import new_pack, pack_files, pack_name, zipped
from revmentor_desktop.services.sharing import (
    OF_ONE_SESSION,
    OF_TOPICS,
    PARTS,
    Audience,
    Entry,
    Format,
    Manner,
    Scope,
    Shared,
    Stays,
    What,
    forms_of,
    share,
)
from tests import make
from tests.leaks.canaries import STEM, Stem
from tests.leaks.scanner import Scanner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.queries import Queries
    from tests.leaks.worlds import World

    Draw = Callable[[Shared], bytes]

QUICK = (Format.MARKDOWN, Format.WEB, Format.TEXT)
SLOW = (Format.WORD, Format.PDF, Format.CALENDAR, Format.SHEET)
ROUND = len(What) * len(Audience)
"""Worlds in which every kind is made for every audience in every form."""

FULL = Entry(agenda=True, reminder=15)
SCANNER = Scanner(STEM)
NOTHING = Stays()


@dataclass(frozen=True, slots=True)
class Sent:
    """What left, under what name, and which words may not be in it."""

    where: str
    content: bytes
    forbidden: frozenset[Stem]


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that left and should not have: of which field, where it was, and how written."""

    field: str
    where: str
    form: str


@dataclass
class Outcome:
    """What a run found."""

    worlds: int = 0
    files: int = 0
    leaks: list[Leak] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def look(self, sent: Iterable[Sent], world: World) -> None:
        """Scan what was *sent* out of *world*."""
        for one in sent:
            self.files += 1
            found = SCANNER.scan(one.where, one.content)
            self.unread += found.unread
            self.leaks += [
                Leak(world.canaries.fields.get(hit.word, hit.word), hit.where, hit.form)
                for hit in found.hits
                if hit.word == STEM or hit.word.startswith(tuple(s.value for s in one.forbidden))
            ]


def documents_leave(world: World, number: int, drawn: Draw, outcome: Outcome) -> None:
    """Make the documents of *world*, which is the world of that *number*, and look at them.

    *drawn* returns a document as a PDF.
    """
    workspace = make.workspace(*world.shared)
    try:
        before = documents(workspace, number)
        workspace.commit(added(*world.private))
        after = documents(workspace, number)
        for key, shared in after.items():
            if replace(shared, stays=NOTHING) != replace(before[key], stays=NOTHING):
                outcome.leaks.append(Leak("something private", f"{key}", "a difference"))
        outcome.worlds += 1
        outcome.look(_files(after, number, drawn), world)
        outcome.look(_packs(workspace), world)
    finally:
        workspace.close()


def documents(workspace: Workspace, number: int) -> dict[tuple[What, Audience], Shared]:
    """Return every kind of document with all its parts, for the audiences whose turn it is."""
    read = cast("Queries", Remembered(workspace.read))
    library = layered(Library(), read.imported_packs(), read.pack_topics(), read.own_topics())
    sessions = read.sessions()
    day = make.NOW.date()
    found = {}
    for what in What:
        scope = Scope(what)
        if what in OF_ONE_SESSION:
            scope = Scope(what, sessions[number % len(sessions)].id)
        elif what in OF_TOPICS:
            scope = Scope(what, topics=tuple(topic.id for topic in library.topics))
        for audience in _turn(number):
            manner = Manner(audience, day=day)
            found[what, audience] = share(read, scope, PARTS[what], manner, library)
    return found


def plan(number: int) -> Iterator[tuple[What, Audience, Format]]:
    """Yield of what the world of that *number* makes files, for whom, and in which form."""
    kinds = list(What)
    first = _turn(number)[0]
    for at, (what, audience) in enumerate(product(kinds, _turn(number))):
        yield what, audience, QUICK[(at + number) % len(QUICK)]
        if audience is first and what is kinds[number % len(kinds)]:
            yield from ((what, audience, form) for form in SLOW if form in forms_of(what))


def drawn(shared: Shared) -> bytes:
    """Return *shared* as a PDF."""
    from revmentor_desktop.ui.sharing.pdf import pages_of

    return pages_of(shared).as_pdf(make.NOW)


# --- private ------------------------------------------------------------------------------


def _turn(number: int) -> tuple[Audience, Audience]:
    """Return the two audiences of the world of that *number*; the first gets the slow forms."""
    every = list(Audience)
    first = number // len(What) % len(every)
    return every[first], every[(first + 1) % len(every)]


def _files(
    documents: dict[tuple[What, Audience], Shared], number: int, drawn: Draw
) -> Iterator[Sent]:
    for what, audience, form in plan(number):
        shared = documents[what, audience]
        yield Sent(shared.name_of(form), _content(shared, form, drawn), forbidden(audience))


def _content(shared: Shared, form: Format, drawn: Draw) -> bytes:
    texts = {text: _formatted(text) for text in shared.unformatted}
    shared = shared.with_formatted(texts)
    if form is Format.PDF:
        return drawn(shared)
    if form is Format.MARKDOWN:
        return shared.with_front_matter()
    return shared.as_file(form, make.NOW, FULL)


@lru_cache(maxsize=1_000)  # a text of a world stands in many of its documents
def _formatted(text: str) -> str:
    return rendering.render(text).html


def _packs(workspace: Workspace) -> Iterator[Sent]:
    """Yield the pair's own topics as the zip in which they are passed on."""
    topics = [own.topic for own in workspace.read.own_topics()]
    pair = workspace.read.pair().id
    pack = new_pack("Topics", topics, pair=pair, version=1, licence="CC0", authors=("We",))
    packed = zipped(pack_files(pack, topics), pack_name(pack.title))
    yield Sent(pack_name(pack.title), packed, frozenset({Stem.PRIVATE, Stem.BETWEEN_US}))


def forbidden(audience: Audience) -> frozenset[Stem]:
    """Return which words may not reach *audience*."""
    if audience is Audience.US:
        return frozenset({Stem.PRIVATE})
    names = {Stem.NAME} if Manner(audience).without_names else set()
    return frozenset({Stem.PRIVATE, Stem.BETWEEN_US, *names})


class Remembered:
    """Asks a workspace that does not change every question once, and its parts as well."""

    def __init__(self, read: object) -> None:
        self._read = read
        self._known: dict[Any, Any] = {}

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._read, name)
        if not callable(asked):
            return self._known.setdefault(name, Remembered(asked))

        def ask(*of: Any, **more: Any) -> Any:
            key = (name, of, tuple(more.items()))
            if key not in self._known:
                self._known[key] = asked(*of, **more)
            return self._known[key]

        return ask
