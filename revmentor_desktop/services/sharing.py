"""Share: choose what goes in, see exactly what leaves, write it.

How a dialog uses it::

    scope = Scope(What.RECAP, session_id)
    choices = parts_of(workspace.read, scope)         # parts, counts, usual ones
    shared = share(workspace.read, scope, chosen, Manner(words=words))
    shared.text          # the document as Markdown, to the letter
    shared.stays         # how many private things stay behind, never which
    overlapping_private(workspace.read, shared.text)   # things of which 40 characters slipped in
    name = shared.name_of(Format.WEB)      # "Session 6 - Generative AI for everyday work.html"
    shared = shared.with_formatted(renderer.formatted(shared.unformatted))
    content = shared.as_file(Format.WEB, moment)
    write_file(folder / name, content)     # raises CannotWrite, with its kind

A ``Manner`` says for whom and in which words; what is about topics needs the ``library`` too.
What takes long is handed a ``look``, which it calls often: whatever that raises ends it.
Nothing here needs Qt, and importing it does not load the database.
"""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date
from typing import TYPE_CHECKING

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.sharing import (
    BY_ROLE,
    OF_ONE_SESSION,
    OF_THE_PROGRAMME,
    OF_TOPICS,
    PARTS,
    USUAL_PARTS,
    Audience,
    Part,
    Reader,
    SharedActions,
    SharedAgenda,
    What,
    counts,
    hidden,
    only,
    shared_head,
    shared_items,
)
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export import plain, shared
from revmentor_desktop.export.calendar import Appointment, Extras, calendar, named
from revmentor_desktop.export.languages import LANGUAGES
from revmentor_desktop.export.looking import Look, each, unseen
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.export.outline import Document, Table
from revmentor_desktop.export.sheet import sheet
from revmentor_desktop.export.words import ENGLISH, Words
from revmentor_desktop.services import formats
from revmentor_desktop.services.formats import Format, Formatted, NotHere
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.overlap import counting_overlaps, overlapping_private
from revmentor_desktop.services.scopes import (
    NoSuchSession,
    NoSuchTopic,
    NothingThere,
    Scope,
    sessions_in,
    topics_of,
    view_of,
)
from revmentor_desktop.services.staying import Kept, Staying, Stays, counted, staying
from revmentor_desktop.services.writing import CannotWrite, Obstacle, write_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.sharing import SharedView
    from revmentor_desktop.store.queries import Queries

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "NO_LIBRARY",
    "OF_ONE_SESSION",
    "OF_THE_PROGRAMME",
    "OF_TOPICS",
    "PLAIN",
    "TO_US",
    "Appointment",
    "Audience",
    "CannotWrite",
    "Document",
    "Entry",
    "Format",
    "Formatted",
    "Kept",
    "Look",
    "Manner",
    "NoSuchSession",
    "NoSuchTopic",
    "NotHere",
    "NothingThere",
    "Obstacle",
    "Offer",
    "Part",
    "PartChoice",
    "Scope",
    "Shared",
    "Staying",
    "Stays",
    "What",
    "Words",
    "counting_overlaps",
    "forms_of",
    "names_left",
    "offer",
    "overlapping_private",
    "parts_of",
    "share",
    "staying",
    "topics_of",
    "unseen",
    "write_file",
]

NO_LIBRARY = Library()


@dataclass(frozen=True, slots=True)
class PartChoice:
    """A part, how many things it holds (0: nothing to choose), and whether it is usually in."""

    part: Part
    count: int
    usual: bool


@dataclass(frozen=True, slots=True)
class Manner:
    """How it is told: to whom, whether by role in place of names, in which words, and when.

    Without a choice of its own an audience decides about names.  ``day`` is the day as of which
    lists are told; without one they do not say.
    """

    audience: Audience = Audience.US
    by_role: bool | None = None
    words: Words = ENGLISH
    day: date | None = None

    @property
    def without_names(self) -> bool:
        """Whether the two are told by their roles."""
        return self.audience in BY_ROLE if self.by_role is None else self.by_role

    def reader(self, pair: Pair) -> Reader:
        """Return whose eyes this is for, as the views want to know it."""
        if not self.without_names:
            return Reader(self.audience)
        mentor = pair.mentor_word.strip() or self.words.mentor
        return Reader(self.audience, mentor, pair.mentee_word.strip() or self.words.mentee)


TO_US = Manner()


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry of a calendar has besides title, time and place; usually nothing."""

    agenda: bool = False
    reminder: int | None = None


PLAIN = Entry()


@dataclass(frozen=True, slots=True)
class Shared:
    """What leaves, in whatever form is wanted; and what stays, as counts.

    ``text`` is the document as Markdown, ``stem`` the name of the file without its ending;
    ``events`` are its sessions as entries of a calendar, and ``table`` its actions for a
    spreadsheet, where it has any.  ``markdown`` are the texts in it that somebody typed as
    Markdown, and ``formatted`` is what is known of them.
    """

    text: str
    stem: str
    stays: Stays
    document: Document
    words: Words = field(repr=False)
    events: tuple[Appointment, ...] = ()
    table: Table | None = None
    markdown: tuple[str, ...] = field(default=(), repr=False)
    formatted: Formatted = field(default_factory=dict, repr=False)

    @property
    def unformatted(self) -> tuple[str, ...]:
        """The Markdown in it that stands in its files as it was typed, until it is formatted."""
        return tuple(one for one in self.markdown if one not in self.formatted)

    def with_formatted(self, formatted: Formatted) -> Shared:
        """Return the same with Markdown *formatted*."""
        return replace(self, formatted={**self.formatted, **formatted})

    @property
    def file_name(self) -> str:
        """The name of the Markdown file."""
        return self.name_of(Format.MARKDOWN)

    def name_of(self, form: Format) -> str:
        """Return the name of the file in this form."""
        return f"{self.stem}.{form.value}"

    def as_file(
        self,
        form: Format,
        moment: datetime,
        entry: Entry = PLAIN,
        *,
        facts: bool = False,
        look: Look = unseen,
        paper: Paper = Paper.A4,
    ) -> bytes:
        """Return the bytes of the file in this form, made at *moment*.

        *entry* is for a calendar, *paper* for Word; *facts* puts on top of Markdown what is known
        about it, with which it can be brought in again.  Raises ``NotHere`` for a PDF, which must
        be drawn, and for a sheet of what has no table; and what *look* does.
        """
        if form is Format.MARKDOWN:
            return self.with_front_matter(look) if facts else self.text.encode()
        if form is Format.CALENDAR:
            return calendar(self.events, moment, Extras(entry.agenda, entry.reminder), look)
        if form is Format.SHEET and self.table is not None:
            return sheet(self.table, look)
        return formats.as_file(self.document, form, self.words, moment, self.formatted, look, paper)

    def with_front_matter(self, look: Look = unseen) -> bytes:
        """Return the bytes of the Markdown file with what is known about it on top, as YAML.

        Raises what *look* does.
        """
        return markdown(self.document, front_matter=True, look=look).encode()

    def leaving(self, form: Format, entry: Entry = PLAIN) -> str:
        """Return as one text what leaves in this form."""
        if form is not Format.CALENDAR:
            return self.text
        texts: list[str] = []
        for event in self.events:
            texts += (event.title, event.place, *(event.agenda if entry.agenda else ()))
        return "\n".join(texts)

    def for_paper(self, look: Look = unseen) -> str:
        """Return the document as the HTML that a page is drawn from; raises what *look* does."""
        return "\n".join(formats.for_paper(self.document, self.formatted, look))


def names_left(pair: Pair, text: str) -> tuple[str, ...]:
    """Return the names of the two that stand in *text*, which was to tell their roles."""
    known = dict.fromkeys(
        name for person in (pair.mentor, pair.mentee) for name in (person.name, person.first_name)
    )
    folded = text.casefold()
    found = [name for name in known if name.strip() and name.casefold() in folded]
    return tuple(one for one in found if not any(one in other for other in found if one != other))


DATED = frozenset({*OF_ONE_SESSION, What.SESSIONS, What.PROGRAMME})
"""What can be an entry of a calendar, or several."""


def forms_of(what: What) -> tuple[Format, ...]:
    """Return the forms in which *what* can leave, in the order in which they are offered."""
    left_out = set() if what in DATED else {Format.CALENDAR}
    if what is not What.ACTIONS:
        left_out.add(Format.SHEET)
    return tuple(form for form in Format if form not in left_out)


def parts_of(
    read: Queries, scope: Scope, manner: Manner = TO_US, library: Library = NO_LIBRARY
) -> tuple[PartChoice, ...]:
    """Return the parts that *scope* can have, in the order of the document.

    Raises ``NothingThere``, and ``StoreError`` when the workspace cannot be read.
    """
    return _choices(_view(read, scope, manner, library), scope, manner)


def share(
    read: Queries,
    scope: Scope,
    parts: Collection[Part] | None = None,
    manner: Manner = TO_US,
    library: Library = NO_LIBRARY,
    look: Look = unseen,
) -> Shared:
    """Return *scope* with *parts*, or those that are usual for whom it is.

    Raises ``NothingThere``, ``StoreError`` when the workspace cannot be read, and what *look* does.
    """
    whole = _view(read, scope, manner, library, look)
    return _shared(read, whole, scope, parts, manner, look)


@dataclass(frozen=True, slots=True)
class Offer:
    """The parts that something can have, and what leaves with those of them that are in."""

    choices: tuple[PartChoice, ...]
    chosen: frozenset[Part]
    shared: Shared


def offer(
    read: Queries,
    scope: Scope,
    left_out: Collection[str] | None,
    manner: Manner = TO_US,
    library: Library = NO_LIBRARY,
    look: Look = unseen,
) -> Offer:
    """Return what *scope* offers without the parts called *left_out*, or what is usual.

    Raises as ``share`` does.
    """
    whole = _view(read, scope, manner, library, look)
    choices = _choices(whole, scope, manner)
    chosen = frozenset(
        one.part
        for one in choices
        if (one.usual if left_out is None else one.part.value not in left_out)
    )
    return Offer(choices, chosen, _shared(read, whole, scope, chosen, manner, look))


# --- private ------------------------------------------------------------------------------


def _choices(whole: SharedView, scope: Scope, manner: Manner) -> tuple[PartChoice, ...]:
    found = counts(whole)
    usual = USUAL_PARTS[manner.audience][scope.what]
    return tuple(PartChoice(part, found[part], part in usual) for part in PARTS[scope.what])


def _shared(
    read: Queries,
    whole: SharedView,
    scope: Scope,
    parts: Collection[Part] | None,
    manner: Manner,
    look: Look,
) -> Shared:
    words = manner.words
    usual = USUAL_PARTS[manner.audience][scope.what]
    view = only(whole, usual if parts is None else parts)
    document = shared.document(view, words, look)
    return Shared(
        text=markdown(document, look=look),
        stem=shared.file_name(view, words),
        stays=counted(staying(read, scope, manner.audience, look)),
        document=document,
        words=words,
        events=tuple(each(_appointments(read, scope, manner), look)),
        table=shared.action_table(view, words) if isinstance(view, SharedActions) else None,
        markdown=formats.texts(document, look),
    )


def _view(
    read: Queries, scope: Scope, manner: Manner, library: Library, look: Look = unseen
) -> SharedView:
    return view_of(read, scope, manner.reader(read.pair()), library, manner.day, look)


def _appointments(read: Queries, scope: Scope, manner: Manner) -> Iterator[Appointment]:
    """Yield the sessions of *scope* as entries of a calendar, each with its agenda."""
    if scope.what not in DATED:
        return
    pair, words = read.pair(), manner.words
    reader = manner.reader(pair)
    sessions = sessions_in(read, scope)
    asked = read.present.questions_on(item for session in sessions for item in session.items)
    unseen = hidden(asked, reader)
    mentor, mentee = (reader.short_name(pair, role) for role in (Role.MENTOR, Role.MENTEE))
    people = words.two_people.format(mentor=mentor, mentee=mentee)
    for session in sessions:
        head = shared_head(pair, session, reader)
        yield Appointment(
            name=named(session.id),
            title=words.entry.format(title=shared.title(SharedAgenda(head), words), people=people),
            starts=head.starts,
            ends=head.ends,
            place=plain.one_line(head.place),
            cancelled=session.state is SessionState.CANCELLED,
            agenda=shared.agenda_lines(shared_items(pair, session, reader, unseen), words),
        )
