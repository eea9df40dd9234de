"""Share: choose what goes in, see exactly what leaves, write it.

How a dialog uses it::

    choices = parts_of(workspace.read, session_id, What.RECAP)   # parts, counts, usual ones
    shared = share(workspace.read, session_id, What.RECAP, chosen, words)
    shared.text          # what will be in the file, to the letter; also what "copy" copies
    shared.file_name     # "Session 6 - Generative AI for everyday work.md"
    shared.stays         # how many private things stay behind, never which
    overlapping_private(workspace.read, shared.text)   # notes of which 40 characters slipped in
    write_file(folder / shared.file_name, shared.text)   # raises CannotWrite, with its kind

``words`` are the fixed words of the document (``Words``, by default English).  Nothing here
needs Qt, and importing it does not load the database.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sharing import Part, What
from revmentor_desktop.export.outline import Document
from revmentor_desktop.export.words import ENGLISH, Words

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.store.queries import Queries

__all__ = [
    "ENGLISH",
    "CannotWrite",
    "Document",
    "Obstacle",
    "Part",
    "PartChoice",
    "Shared",
    "Stays",
    "What",
    "Words",
    "overlapping_private",
    "parts_of",
    "share",
    "write_file",
]


@dataclass(frozen=True, slots=True)
class PartChoice:
    """A part, how many things it holds (0: nothing to choose), and whether it is usually in."""

    part: Part
    count: int
    usual: bool


@dataclass(frozen=True, slots=True)
class Stays:
    """How many private things that belong to the session stay behind."""

    private_notes: int
    draft_questions: int
    preparation_lines: int
    cues: int


@dataclass(frozen=True, slots=True)
class Shared:
    """What leaves: the text of the file and its name; and what stays, as counts."""

    text: str
    file_name: str
    stays: Stays
    document: Document


class Obstacle(Enum):
    """Why a file could not be written."""

    FULL = "full"
    FORBIDDEN = "forbidden"
    NOT_A_FILE = "not_a_file"
    MISSING_FOLDER = "missing_folder"
    NAME_TOO_LONG = "name_too_long"
    OTHER = "other"


class CannotWrite(Exception):
    """A file could not be written; what was there before is untouched, and no half is left."""

    def __init__(self, kind: Obstacle, path: Path) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.path = path


def parts_of(read: Queries, session: SessionId, what: What) -> tuple[PartChoice, ...]:
    """Return the parts that *what* of *session* can have, in the order of the document."""
    raise NotImplementedError


def share(
    read: Queries,
    session: SessionId,
    what: What,
    parts: Collection[Part] | None = None,
    words: Words = ENGLISH,
) -> Shared:
    """Return *what* of *session* as a Markdown file, with *parts* or the usual ones."""
    raise NotImplementedError


def overlapping_private(read: Queries, text: str) -> int:
    """Return how many private notes have 40 or more characters in a row in *text*."""
    raise NotImplementedError


def write_file(path: Path, text: str) -> None:
    """Write *text* to *path*: all of it, safe on the disk, or nothing; raise ``CannotWrite``."""
    raise NotImplementedError
