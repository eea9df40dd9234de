"""What a link can lead to that somebody is writing: a few names of each kind that fit it.

A word that is typed begins a word of the name; Chinese is found inside, too.  However much there
is, no list of all names is read for it: the notes that were edited last are looked at, and those
whose titles the search index finds; sessions and a pair's own topics are picked by SQL.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from revmentor_desktop.domain.names import compared
from revmentor_desktop.domain.wording import folded
from revmentor_desktop.services.links import Kind, Names, Target, can_be_named
from revmentor_desktop.store.sought import Phrase, Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.workspace import Workspace

EACH = 12
"""Names of a kind that are offered: twice as many as are seen at once."""

ENOUGH = 4 * EACH
"""Names of a kind among which those are that others of their name stand before."""

LOOKED_AT = 200
"""Names that are looked at: of what was edited last, what the index finds, what SQL picks."""

_NOTES = frozenset({"notes", "private_notes"})


def offered(
    workspace: Workspace, built_in: Library, typed: str, *, private: bool
) -> tuple[Target, ...]:
    """Return what a link can lead to from a text that is *private* or shared, begun as *typed*.

    Names that begin so come first of each kind; then sessions and notes from the last on.  What
    another thing of its name stands before is not among them.  *built_in* is what comes with the
    program.
    """
    wanted = folded(typed).split()
    kinds = (
        _sessions(workspace, wanted),
        (one for one in _notes(workspace, wanted) if private or not one.private),
        _topics(workspace, built_in, wanted),
    )
    found = [_best(kind, wanted) for kind in kinds]
    known = Names((*chain.from_iterable(found), *_sessions_called(workspace, found)))
    return tuple(
        one
        for of_kind in found
        for one in islice(
            (each for each in of_kind if known.find(each.name, private=private) == each), EACH
        )
    )


def _best(targets: Iterable[Target], wanted: list[str]) -> list[Target]:
    """Return of *targets* that fit those whose names begin as what is *wanted*, then others."""
    begun: list[Target] = []
    others: list[Target] = []
    for target in _fitting(targets, wanted):
        (begun if _begins(target, " ".join(wanted)) else others).append(target)
        if len(begun) == ENOUGH:
            break
    return [*begun, *others][:ENOUGH]


def _sessions_called(workspace: Workspace, found: Iterable[list[Target]]) -> Iterator[Target]:
    """Yield sessions that stand before others of their name among what was *found*."""
    keys = {compared(one.title) for one in chain.from_iterable(found) if one.title}
    for id, title, number in workspace.read.titles.sessions(keys, ()):
        yield Target(Kind.SESSION, id, title, number=number)


def _sessions(workspace: Workspace, wanted: list[str]) -> Iterator[Target]:
    for id, title, number in workspace.read.titles.sessions_with(wanted, LOOKED_AT):
        yield Target(Kind.SESSION, id, title, number=number)


def _notes(workspace: Workspace, wanted: list[str]) -> Iterator[Target]:
    """Yield notes that may be called so, last edited first."""
    titles = workspace.read.titles
    phrases = tuple(Phrase(word) for word in wanted if any(map(str.isalnum, word)))
    numbers: Iterable[int] = ()
    if phrases:
        numbers = workspace.index.titled(Sought(phrases, sources=_NOTES), LOOKED_AT)
    for id, title, private in titles.last_notes(LOOKED_AT, numbers):
        yield Target(Kind.NOTE, id, title, private)


def _topics(workspace: Workspace, built_in: Library, wanted: list[str]) -> Iterator[Target]:
    """Yield topics that may be called so: the pair's own, then those in whose place none stands."""
    titles = workspace.read.titles
    for id, title in titles.topics_with(wanted, LOOKED_AT):
        yield Target(Kind.TOPIC, id, title)
    there = (Target(Kind.TOPIC, one.id, one.title) for one in built_in.topics)
    fitting = list(_fitting(there, wanted))
    replaced = titles.own_among(one.id for one in fitting)
    yield from (one for one in fitting if one.id not in replaced)


def _fitting(targets: Iterable[Target], wanted: list[str]) -> Iterator[Target]:
    """Yield those of *targets* whose names have all words *wanted*, and can be written."""
    for target in targets:
        words = folded(f" {target.name} {target.title}")
        if all(_fits(one, words) for one in wanted) and can_be_named(target.name):
            yield target


def _fits(wanted: str, words: str) -> bool:
    """Say whether *wanted* begins one of *words*; Chinese is found inside as well."""
    return f" {wanted}" in words or (not wanted.isascii() and wanted in words)


def _begins(target: Target, begun: str) -> bool:
    return any(folded(one.strip()).startswith(begun) for one in (target.name, target.title))
