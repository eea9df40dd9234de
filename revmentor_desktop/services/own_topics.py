"""What a pair does with topics: begin one, change one, copy it, move it, delete it, wish for it.

Pure functions that return change sets or the values for them.  A topic that is not the pair's own
is never touched: whatever changes it adds the pair's own copy under the same id
(``domain.topics``), so that sessions, notes and wishes keep their link, and taking the copy away
brings the original back.

A new topic gets its id from its title (``topic_id``).  It is part of addresses inside the program
and the name of a file in a pack, so it is short, plain and unlike any other (``taken_ids``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import Interest, Level, OwnShelf, OwnTopic, Topic, Wish
from revmentor_desktop.domain.wording import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from datetime import datetime

    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.services.library import Library

RESERVED = frozenset({"new", "words", "con", "prn", "aux", "nul"})
"""What no topic is called: places of the program, and names that Windows keeps for itself."""

LONGEST_ID = 48
USUAL_MINUTES = 15
UNNAMED = "topic"

_OTHER = re.compile("[^a-z0-9]+")
_PORT = re.compile("(com|lpt)[0-9]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


# --- names --------------------------------------------------------------------------------


def topic_id(title: str, taken: Container[str]) -> TopicId:
    """Return an id for a topic called *title* that is not in *taken*."""
    plain = _OTHER.sub("-", folded(title)).strip("-")[:LONGEST_ID].strip("-") or UNNAMED
    if plain in RESERVED or _PORT.fullmatch(plain):
        plain = f"{UNNAMED}-{plain}"
    found, number = plain, 1
    while found in taken:
        number += 1
        found = f"{plain}-{number}"
    return TopicId(found)


def taken_ids(library: Library, linked: Iterable[TopicId]) -> set[str]:
    """Return the ids that mean something: topics, paths, and what agendas still are *linked* to."""
    return {*library.places, *(path.id for path in library.paths), *linked}


def one_line(text: str) -> str:
    """Return *text* in one line, without what cannot be stored."""
    return " ".join(_UNSTORABLE.sub("", text).split())


def storable(text: str) -> str:
    """Return *text* without what cannot be stored."""
    return _UNSTORABLE.sub("", text)


def shelf_called(name: str, known: Iterable[tuple[str, AnyShelf]]) -> AnyShelf | None:
    """Return the shelf called *name* among *known*, or an own one; none for an empty name."""
    plain = one_line(name)
    wanted = folded(plain)
    named = (shelf for words, shelf in known if folded(words) == wanted)
    return next(named, OwnShelf(plain)) if wanted else None


# --- topics -------------------------------------------------------------------------------


def begun(
    title: str, shelf: AnyShelf, taken: Container[str], *, language: str, author: str, now: datetime
) -> OwnTopic:
    """Return a new topic called *title*, of which nothing else is written yet."""
    topic = Topic(
        id=topic_id(title, taken),
        title=one_line(title),
        shelf=shelf,
        level=Level.FIRST_LOOK,
        minutes=USUAL_MINUTES,
        language=language,
        summary="",
        authors=(author,) if author else (),
    )
    return OwnTopic(topic, now, now)


def duplicated(topic: Topic, title: str, taken: Container[str], now: datetime) -> OwnTopic:
    """Return a topic like *topic*, called *title*."""
    return OwnTopic(replace(topic, id=topic_id(title, taken), title=one_line(title)), now, now)


def rewritten(topic: Topic, stored: OwnTopic | None, now: datetime) -> ChangeSet:
    """Return the change set that stores *topic* as the pair's own; *stored* is their own of it."""
    if stored is None:
        return added(OwnTopic(topic, now, now))
    if stored.topic == topic:
        return ChangeSet(())
    return edited(stored, replace(stored, topic=topic, changed=now))


def moved(topic: Topic, shelf: AnyShelf, stored: OwnTopic | None, now: datetime) -> ChangeSet:
    """Return the change set that puts *topic* on *shelf*; nothing when it stands there."""
    if topic.shelf == shelf:
        return ChangeSet(())
    return rewritten(replace(topic, shelf=shelf), stored, now)


def shelf_renamed(
    shelf: OwnShelf,
    new: AnyShelf,
    library: Library,
    stored: Callable[[TopicId], OwnTopic | None],
    now: datetime,
) -> ChangeSet:
    """Return the change set after which everything on *shelf* stands on *new*."""
    topics = library.of_shelf(shelf)
    return together(*(moved(topic, new, stored(topic.id), now) for topic in topics))


def taken_back(stored: OwnTopic, behind: Topic | None, wish: Interest | None) -> ChangeSet:
    """Return the change set that deletes *stored*; *behind* is what comes back in its place.

    When nothing does, a wish for it has no object any more.
    """
    if behind is not None or wish is None:
        return removed(stored)
    return removed(wish, stored)


# --- wishes -------------------------------------------------------------------------------


def wished(topic: TopicId, wish: Wish | None, before: Interest | None, now: datetime) -> ChangeSet:
    """Return the change set by which the mentee says *wish* of *topic*, or nothing of it."""
    if wish is None:
        return removed(before) if before is not None else ChangeSet(())
    if before is None:
        return added(Interest(topic, wish, now))
    if before.wish is wish:
        return ChangeSet(())
    return edited(before, Interest(topic, wish, now))
