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
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sharing import (
    PARTS,
    USUAL_PARTS,
    Part,
    What,
    counts,
    only,
    shared_agenda,
    shared_recap,
)
from revmentor_desktop.export import shared
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.export.outline import Document
from revmentor_desktop.export.words import ENGLISH, Words
from revmentor_desktop.services.overlap import overlapping_private
from revmentor_desktop.services.writing import CannotWrite, Obstacle, write_file

if TYPE_CHECKING:
    from collections.abc import Collection

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.sharing import SharedView
    from revmentor_desktop.store.queries import Queries

__all__ = [
    "ENGLISH",
    "CannotWrite",
    "Document",
    "NoSuchSession",
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


class NoSuchSession(LookupError):
    """The session that was to be shared is not in the workspace."""


def parts_of(read: Queries, session: SessionId, what: What) -> tuple[PartChoice, ...]:
    """Return the parts that *what* of *session* can have, in the order of the document."""
    found = counts(_view(read, session, what))
    return tuple(PartChoice(part, found[part], part in USUAL_PARTS[what]) for part in PARTS[what])


def share(
    read: Queries,
    session: SessionId,
    what: What,
    parts: Collection[Part] | None = None,
    words: Words = ENGLISH,
) -> Shared:
    """Return *what* of *session* as a Markdown file, with *parts* or the usual ones.

    Raises ``NoSuchSession``, and ``StoreError`` when the workspace cannot be read.
    """
    view = only(_view(read, session, what), USUAL_PARTS[what] if parts is None else parts)
    document = shared.document(view, words)
    return Shared(
        text=markdown(document),
        file_name=f"{shared.file_name(view, words)}.md",
        stays=_stays(read, session),
        document=document,
    )


def _view(read: Queries, session_id: SessionId, what: What) -> SharedView:
    session = read.session(session_id)
    if session is None:
        raise NoSuchSession
    if what is What.AGENDA:
        return shared_agenda(read.pair(), session, read.questions(), read.actions())
    return shared_recap(
        read.pair(),
        session,
        recap=read.recap_of(session_id),
        takeaways=read.takeaways(session_id),
        actions=read.actions(),
        questions=read.questions(),
        terms=read.terms(),
        notes=read.notes_of(session_id),
    )


def _stays(read: Queries, session: SessionId) -> Stays:
    preparation = read.preparation_of(session)
    return Stays(
        private_notes=read.private_note_count(session),
        draft_questions=sum(draft.session == session for draft in read.draft_questions()),
        preparation_lines=len(preparation.lines) if preparation else 0,
        cues=len(read.cues_of(session)),
    )
