"""Where in the program one can be: a page, what it shows, and which part of that.

Pages name a place and let the window go there; Back and Forward walk them.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.page_names import PageName as PageName


class Tab(Enum):
    """The parts of a session."""

    AGENDA = "agenda"
    NOTES = "notes"
    RECAP = "recap"


NEW = "new"
"""The subject of a place where something new is to be made.

At a new session, the line of the place is the topic that goes onto its agenda, if one does.
"""

WORDS = "words"
"""The subject of the page Topics that is its glossary."""

REVIEWS = "reviews"
"""The subject of the page Progress that is one's own reviews."""

A_WORD = ("word:", "term:")
"""What subjects of the page Topics begin with that are one word of its glossary, by its key."""


PRINT = "print"
"""The line of a place of reading at which it is printed as soon as it is there."""

TITLE = "title"
"""The line of a place of a session at which its title is edited as soon as it is there."""

FILES = "files"
"""The section of the settings that says where everything is, and how it is backed up."""

SHORTCUTS = "shortcuts"
"""The section of the settings where the keys of commands are chosen."""

PROTECTION = "protection"
"""The section of the settings about the passphrase and locking."""


class Readable(Enum):
    """What can be read in the whole window."""

    SESSION = "session"
    NOTE = "note"
    TOPIC = "topic"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Place:
    """A page, the id of what it shows (may be empty), the part of it, and the line in that."""

    page: PageName
    subject: str = ""
    tab: Tab | None = None
    line: str = ""


def reading(kind: Readable, id: str) -> Place:
    """Return the place where the thing *id* is read."""
    return Place(PageName.READING, f"{kind.value}:{id}")


def printing(kind: Readable, id: str) -> Place:
    """Return the place where the thing *id* is read, and printed when it is there."""
    return replace(reading(kind, id), line=PRINT)


def all_learned() -> Place:
    """Return the place where all takeaways are read."""
    return reading(Readable.LEARNED, "")


def practice(kind: Readable, id: str) -> Place:
    """Return the place where the topic or the session *id* is practised aloud."""
    return Place(PageName.PRACTICE, f"{kind.value}:{id}")


def what_is_read(place: Place) -> tuple[Readable, str]:
    """Return what a place of reading or practising names: its kind and its id."""
    kind, _, id = place.subject.partition(":")
    return Readable(kind), id


def session_of(place: Place) -> SessionId | None:
    """Return the session that *place* is about, if it is about one."""
    if place.page is PageName.SESSION and place.subject:
        return SessionId(place.subject)
    if place.page is PageName.READING:
        kind, id = what_is_read(place)
        return SessionId(id) if kind is Readable.SESSION else None
    return None
