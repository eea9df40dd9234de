"""Share: choose what goes in, see exactly what leaves, write it.

How a dialog uses it::

    choices = parts_of(workspace.read, session_id, What.RECAP)   # parts, counts, usual ones
    shared = share(workspace.read, session_id, What.RECAP, chosen, words)
    shared.text          # the document as Markdown, to the letter; also what "copy" copies
    shared.stays         # how many private things stay behind, never which
    overlapping_private(workspace.read, shared.text)   # notes of which 40 characters slipped in
    name = shared.name_of(Format.WEB)      # "Session 6 - Generative AI for everyday work.html"
    content = shared.as_file(Format.WEB, moment)
    write_file(folder / name, content)     # raises CannotWrite, with its kind

``words`` are the fixed words of the document (``Words``, by default English).  Nothing here
needs Qt, and importing it does not load the database.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import SessionState
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
from revmentor_desktop.export import plain, shared
from revmentor_desktop.export.calendar import Appointment, Extras, calendar, named
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.export.outline import Document
from revmentor_desktop.export.words import ENGLISH, Words
from revmentor_desktop.services import formats
from revmentor_desktop.services.formats import Format, NotHere
from revmentor_desktop.services.overlap import overlapping_private
from revmentor_desktop.services.writing import CannotWrite, Obstacle, write_file

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.sharing import SharedHead, SharedView
    from revmentor_desktop.store.queries import Queries

__all__ = [
    "ENGLISH",
    "PLAIN",
    "Appointment",
    "CannotWrite",
    "Document",
    "Entry",
    "Format",
    "NoSuchSession",
    "NotHere",
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
class Entry:
    """What an entry of a calendar has besides title, time and place; usually nothing."""

    agenda: bool = False
    reminder: int | None = None


PLAIN = Entry()


@dataclass(frozen=True, slots=True)
class Shared:
    """What leaves, in whatever form is wanted; and what stays, as counts.

    ``text`` is the document as Markdown, ``stem`` the name of the file without its ending,
    ``event`` the session as an entry of a calendar and ``agenda`` what may be added to it.
    """

    text: str
    stem: str
    stays: Stays
    document: Document
    words: Words = field(repr=False)
    event: Appointment
    agenda: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        """The name of the Markdown file."""
        return self.name_of(Format.MARKDOWN)

    def name_of(self, form: Format) -> str:
        """Return the name of the file in this form."""
        return f"{self.stem}.{form.value}"

    def as_file(self, form: Format, moment: datetime, entry: Entry = PLAIN) -> bytes:
        """Return the bytes of the file in this form, made at *moment*; *entry* is for a calendar.

        Raises ``NotHere`` for a PDF, which must be drawn.
        """
        if form is Format.CALENDAR:
            agenda = self.agenda if entry.agenda else ()
            return calendar([self.event], moment, Extras(agenda, entry.reminder))
        return formats.as_file(self.document, form, self.words, moment)

    def leaving(self, form: Format, entry: Entry = PLAIN) -> str:
        """Return as one text what leaves in this form."""
        if form is not Format.CALENDAR:
            return self.text
        agenda = self.agenda if entry.agenda else ()
        return "\n".join((self.event.title, self.event.place, *agenda))

    @property
    def for_paper(self) -> str:
        """The document as the HTML that a page is drawn from."""
        return formats.for_paper(self.document)


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
    """Return *what* of *session*, with *parts* or the usual ones.

    Raises ``NoSuchSession``, and ``StoreError`` when the workspace cannot be read.
    """
    whole = _view(read, session, what)
    view = only(whole, USUAL_PARTS[what] if parts is None else parts)
    document = shared.document(view, words)
    return Shared(
        text=markdown(document),
        stem=shared.file_name(view, words),
        stays=_stays(read, session),
        document=document,
        words=words,
        event=_appointment(session, whole.head, words),
        agenda=shared.agenda_lines(whole.items, words),
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


def _appointment(session: SessionId, head: SharedHead, words: Words) -> Appointment:
    return Appointment(
        name=named(session),
        title=shared.title(head, words),
        starts=head.starts,
        ends=head.ends,
        place=plain.one_line(head.place),
        cancelled=head.state is SessionState.CANCELLED,
    )


def _stays(read: Queries, session: SessionId) -> Stays:
    preparation = read.preparation_of(session)
    return Stays(
        private_notes=read.private_note_count(session),
        draft_questions=sum(draft.session == session for draft in read.draft_questions()),
        preparation_lines=len(preparation.lines) if preparation else 0,
        cues=len(read.cues_of(session)),
    )
