"""What the list holds: recent things, what was found, pages and commands.

``Contents`` is made anew whenever the box opens: what it reads then holds until it closes.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.questions import WAITING
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import needles, searchable
from revmentor_desktop.services.excerpts import Marked, Marker
from revmentor_desktop.services.query import Group, parse
from revmentor_desktop.services.search import Hit, Kind, Search
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import TABLE, Deed
from revmentor_desktop.ui.actions.keymap import native_keys
from revmentor_desktop.ui.palette.other_words import other_words
from revmentor_desktop.ui.palette.rows import PaletteRow, Typed, Uncover
from revmentor_desktop.ui.places import WORDS, PageName, Place, Tab

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revmentor_desktop.domain.sessions import SessionHead
    from revmentor_desktop.services.search import Section
    from revmentor_desktop.ui.actions import Actions
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.palette.rows import Addable

COMMANDS_ONLY = ">"
"""Typed first, it leaves only commands."""

RECENT = 5
USEFUL = (Deed.NEW_SESSION, Deed.NEW_NOTE, Deed.SHARE, Deed.COVER, Deed.SHORTCUTS)
"""The first three of these that are possible are offered before anything is typed."""

USEFUL_COUNT = 3
GOES = {
    Deed.GO_HOME: "house",
    Deed.GO_SESSIONS: "calendar-days",
    Deed.GO_TOPICS: "library-big",
    Deed.GO_NOTES: "notebook-pen",
    Deed.GO_FOLLOW_UPS: "list-checks",
    Deed.GO_PROGRESS: "trending-up",
    Deed.GO_AGREEMENT: "file-text",
}
"""The commands that go to a page, which is how they are listed, with their icons."""

ICONS = {
    Kind.SESSION: "calendar-days",
    Kind.ITEM: "layout-list",
    Kind.RECAP: "book-open",
    Kind.PREPARATION: "lock",
    Kind.CUE: "lock",
    Kind.NOTE: "sticky-note",
    Kind.PRIVATE_NOTE: "lock",
    Kind.QUESTION: "message-circle-question-mark",
    Kind.DRAFT: "lock",
    Kind.ACTION: "square-check",
    Kind.TAKEAWAY: "lightbulb",
    Kind.WORD: "book-a",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows for what is typed, and how many things were found (``None`` before any typing).

    They are not *whole* where there was no time to look everywhere between two keys.
    """

    rows: tuple[PaletteRow, ...]
    found: int | None = None
    whole: bool = True


class Contents(QObject):
    """Makes the rows.  *recent* are places one was at, the last one first."""

    def __init__(
        self, desk: Desk, actions: Actions, recent: Sequence[Place], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._recent = recent
        self._search = Search(desk.workspace, desk.library)
        read = desk.workspace.read
        self._sessions: dict[SessionId, SessionHead | None] = {}
        self.next = next(iter(read.present.coming()), None)
        self._pair = desk.workspace.pair
        self._possible = [row for row in TABLE if actions[row.deed].isEnabled()]
        self._named = {
            row.deed: _Named(self._words(row.deed), other_words(row.deed)) for row in TABLE
        }

    def prepare(self) -> Iterator[None]:
        """Do once, in steps, what the first letter that is typed would wait for."""
        yield from self._search.prepare()

    def rows(self, text: str, *, brief: bool = False) -> Shown:
        """Return what the list holds when *text* is typed; in *brief* while somebody types on."""
        text = text.strip()
        if not text:
            return Shown((*self._recent_rows(), *self._useful_rows()))
        if text.startswith(COMMANDS_ONLY):
            typed = _TypedWords(text.removeprefix(COMMANDS_ONLY))
            rows = self._commands(typed, pages=True)
            return Shown(self._under(self.tr("Commands"), rows), len(rows))
        covered = self._desk.cover.on  # what is covered is only told of by its number
        found = self._search.find(text, covered=covered, brief=brief and not covered)
        sections = [row for section in found.sections for row in self._section(section, text)]
        typed = _TypedWords(text)
        pages, commands = self._pages(typed), self._commands(typed)
        deeds = self._under(self.tr("Commands"), commands)
        hits = (hit for section in found.sections for hit in section.hits)
        called = any(typed.matching(_Named(hit.title.text)) is not None for hit in hits)
        rows = [
            *self._under(self.tr("Pages"), pages),
            *((*sections, *deeds) if called else (*deeds, *sections)),
        ]
        if found.covered:
            rows.append(self._covered(found.covered))
        return Shown(tuple(rows), found.total + len(pages) + len(commands), found.whole)

    # --- before anything is typed ---------------------------------------------------------

    def _recent_rows(self) -> tuple[PaletteRow, ...]:
        """Return the things one was at last, filled up with what is likely to be wanted."""
        rows: dict[str, PaletteRow] = {}
        for place in (*self._recent, *self._likely()):
            row = self._place_row(place) if len(rows) < RECENT else None
            if row is not None:
                rows.setdefault(row.key, row)
        return self._under(self.tr("Recent"), rows.values())

    def _likely(self) -> Iterator[Place]:
        if self.next is not None:
            yield Place(PageName.SESSION, self.next.id)
        private = not self._desk.cover.on
        for note in self._desk.workspace.read.note_summaries(private=private, limit=RECENT):
            yield Place(PageName.NOTES, note.id)

    def _place_row(self, place: Place) -> PaletteRow | None:
        """Return the row of what *place* shows; ``None`` for a page, or what is gone."""
        if place.page is PageName.SESSION:
            session = self._session(SessionId(place.subject))
            return None if session is None else self._session_row(session)
        if place.page is PageName.TOPICS:
            topic = self._desk.library.by_id.get(TopicId(place.subject))
            if topic is None:
                return None
            hit = Hit(Kind.TOPIC, topic.id, Marked(topic.title))
            return self._row(hit)
        if place.page is PageName.NOTES and place.subject:
            return self._note_row(place.subject)
        return None

    def _session_row(self, session: SessionHead) -> PaletteRow:
        title = Marked(session.title or labels.session_name(session))
        return self._row(Hit(Kind.SESSION, session.id, title, session=session.id))

    def _note_row(self, id: str) -> PaletteRow | None:
        read = self._desk.workspace.read
        shared = read.note(NoteId(id))
        if shared is not None:
            hit = Hit(Kind.NOTE, id, Marked(shared.title), session=shared.session)
            return self._row(hit)
        note = read.private_note(NoteId(id))
        if note is None or self._desk.cover.on:
            return None
        return self._row(Hit(Kind.PRIVATE_NOTE, id, Marked(note.title), private=True))

    def _useful_rows(self) -> tuple[PaletteRow, ...]:
        possible = {row.deed for row in self._possible}
        useful = [deed for deed in USEFUL if deed in possible][:USEFUL_COUNT]
        rows = [self._command(deed, Marked(self._words(deed))) for deed in useful]
        return self._under(self.tr("Commands"), rows)

    # --- what was found -------------------------------------------------------------------

    def _section(self, section: Section, text: str) -> tuple[PaletteRow, ...]:
        """Return heading, hits, and a last row for all of them where there are more."""
        rows = [self._row(hit) for hit in section.hits]
        by_itself = parse(text).groups == frozenset({section.group})
        if (section.total is None or section.total > len(rows)) and not by_itself:
            more = Typed(f"in:{section.group.value} {text}")
            title = Marked(self._all(section.group, section.total))
            rows.append(PaletteRow(f"all {section.group.value}", title, more, icon="list"))
        return self._under(self._heading(section.group), rows)

    def _row(self, hit: Hit) -> PaletteRow:
        icon, role = ICONS.get(hit.kind, ""), "textSecondary"
        if hit.kind is Kind.TOPIC:
            shelf = self._desk.library.by_id[TopicId(hit.id)].shelf.category
            icon, role = self._desk.theme.category(shelf)[3], f"category.{shelf}.text"
        return PaletteRow(
            key=f"{hit.kind.value} {hit.id} {hit.part}",
            title=hit.title if hit.title.text else Marked(self._name(hit)),
            target=self._target(hit),
            detail=self.tr("Private") if hit.private else self._detail(hit),
            line=hit.line,
            icon=icon,
            role=role,
            kind=self._kinds[hit.kind],
            private=hit.private,
            addable=self._addable(hit),
        )

    def _session(self, id: SessionId | None) -> SessionHead | None:
        """Return the session called *id*, read once; ``None`` for one that is gone."""
        if id is None:
            return None
        if id not in self._sessions:
            self._sessions[id] = self._desk.workspace.read.session_lists.heads((id,)).get(id)
        return self._sessions[id]

    def _name(self, hit: Hit) -> str:
        """Return what a thing without a title is called."""
        session = self._session(hit.session)
        if session is None:
            return self.tr("Untitled")
        if hit.kind is Kind.RECAP:
            return self.tr("Recap of session {number}").format(number=session.number)
        if hit.kind is Kind.PREPARATION:
            words = self.tr("My preparation for session {number}")
            return words.format(number=session.number)
        return labels.session_name(session)

    def _detail(self, hit: Hit) -> str:
        """Return where a shared thing belongs: its session, its shelf, or its day."""
        if hit.kind is Kind.TOPIC:
            return labels.shelf(self._desk.library.by_id[TopicId(hit.id)].shelf)
        zone = self._pair.zone
        today = self._desk.workspace.today
        session = self._session(hit.session)
        if hit.kind is Kind.RECAP and session is not None:
            return labels.short_date(session.local_start.date(), today)
        who = labels.who(self._pair, hit.who) if hit.kind is Kind.ACTION else ""
        name = labels.session_name(session) if session is not None else ""
        if hit.kind is Kind.SESSION and session is not None:
            day = labels.short_date(session.local_start.date(), today)
            return self.tr("{first} · {second}").format(first=name, second=day)
        if not name and hit.moment is not None:
            name = labels.short_date(wall_clock(hit.moment, zone).date(), today)
        if who and name:
            return self.tr("{first} · {second}").format(first=who, second=name)
        return who or name

    def _target(self, hit: Hit) -> Place:
        """Return where a thing is shown; what belongs nowhere any more stands on Home."""
        if hit.kind in {Kind.NOTE, Kind.PRIVATE_NOTE}:
            return Place(PageName.NOTES, hit.id)
        if hit.kind is Kind.TOPIC:
            return Place(PageName.TOPICS, hit.id)
        if hit.kind is Kind.WORD:
            return Place(PageName.TOPICS, hit.id)
        if hit.kind in {Kind.ACTION, Kind.QUESTION, Kind.DRAFT}:
            return Place(PageName.FOLLOW_UPS, hit.id)
        session = self._session(hit.session)
        if session is None:
            return Place(PageName.HOME)
        if hit.kind is Kind.SESSION:
            return Place(PageName.SESSION, session.id)
        on_agenda = {Kind.ITEM, Kind.PREPARATION, Kind.CUE}
        tab = Tab.AGENDA if hit.kind in on_agenda or not session.past_life else Tab.RECAP
        return Place(PageName.SESSION, session.id, tab, hit.part)

    def _addable(self, hit: Hit) -> Addable | None:
        """Return what can be put on the next agenda and is not there yet."""
        if self.next is None or self._desk.workspace.read_only:
            return None
        if any(hit.id in {item.topic, item.question} for item in self.next.items):
            return None
        if hit.kind is Kind.TOPIC:
            return self._desk.library.by_id[TopicId(hit.id)]
        read = self._desk.workspace.read
        if hit.kind is Kind.QUESTION:
            question = read.question(hit.id)
            return question if question is not None and question.state in WAITING else None
        action = read.find(Action, hit.id) if hit.kind is Kind.ACTION else None
        return action if action is not None and action.done is None else None

    def _covered(self, count: int) -> PaletteRow:
        words = self.tr("%Ln private result(s) are covered. Uncover", "", count)
        return PaletteRow("covered", Marked(words), Uncover(), icon="lock", role="private")

    # --- pages and commands ---------------------------------------------------------------

    def _pages(self, typed: _TypedWords) -> list[PaletteRow]:
        rows = [
            self._command(deed, marked, icon)
            for deed, icon in GOES.items()
            if (marked := typed.matching(self._named[deed])) is not None
        ]
        marked = typed.matching(_Named(self.tr("Words")))
        if marked is not None:
            place = Place(PageName.TOPICS, WORDS)
            rows.append(PaletteRow("page words", marked, place, icon="book-a"))
        return rows

    def _commands(self, typed: _TypedWords, *, pages: bool = False) -> list[PaletteRow]:
        return [
            self._command(row.deed, marked)
            for row in self._possible
            if row.deed is not Deed.SEARCH and (pages or row.deed not in GOES)
            if (marked := typed.matching(self._named[row.deed])) is not None
        ]

    def _command(self, deed: Deed, words: Marked, icon: str = "") -> PaletteRow:
        shown = next(row.icon for row in TABLE if row.deed is deed) or "chevron-right"
        keys = native_keys(self._actions[deed])
        return PaletteRow(f"deed {deed.name}", words, deed, icon=icon or shown, keys=keys)

    def _words(self, deed: Deed) -> str:
        return self._actions[deed].text().replace("&&", "&")

    # --- words ----------------------------------------------------------------------------

    def _under(self, heading: str, rows: Iterable[PaletteRow]) -> tuple[PaletteRow, ...]:
        """Return *rows* under a *heading*; nothing without any."""
        rows = tuple(rows)
        return (PaletteRow(f"heading {heading}", Marked(heading)), *rows) if rows else ()

    def _heading(self, group: Group) -> str:
        return {
            Group.SESSIONS: self.tr("Sessions"),
            Group.TOPICS: self.tr("Topics"),
            Group.NOTES: self.tr("Notes"),
            Group.QUESTIONS: self.tr("Questions"),
            Group.ACTIONS: self.tr("Actions"),
            Group.TAKEAWAYS: self.tr("Takeaways"),
            Group.WORDS: self.tr("Words"),
        }[group]

    def _all(self, group: Group, count: int | None) -> str:
        """Return what takes one to all of a *group*, however many there are if not counted."""
        if count is None:
            return self._all_uncounted[group]
        return {
            Group.SESSIONS: self.tr("All %Ln result(s) in sessions", "", count),
            Group.TOPICS: self.tr("All %Ln topic(s)", "", count),
            Group.NOTES: self.tr("All %Ln note(s)", "", count),
            Group.QUESTIONS: self.tr("All %Ln question(s)", "", count),
            Group.ACTIONS: self.tr("All %Ln action(s)", "", count),
            Group.TAKEAWAYS: self.tr("All %Ln takeaway(s)", "", count),
            Group.WORDS: self.tr("All %Ln word(s)", "", count),
        }[group]

    @cached_property
    def _all_uncounted(self) -> dict[Group, str]:
        return {
            Group.SESSIONS: self.tr("All results in sessions"),
            Group.NOTES: self.tr("All notes"),
            Group.QUESTIONS: self.tr("All questions"),
            Group.ACTIONS: self.tr("All actions"),
            Group.TAKEAWAYS: self.tr("All takeaways"),
        }

    @cached_property
    def _kinds(self) -> dict[Kind, str]:
        """What things are, for whoever hears a row and does not see its icon."""
        return {
            Kind.SESSION: self.tr("session"),
            Kind.ITEM: self.tr("agenda item"),
            Kind.RECAP: "",
            Kind.PREPARATION: "",
            Kind.CUE: self.tr("cue"),
            Kind.NOTE: self.tr("note"),
            Kind.PRIVATE_NOTE: self.tr("note"),
            Kind.QUESTION: self.tr("question"),
            Kind.DRAFT: self.tr("draft question"),
            Kind.ACTION: self.tr("action"),
            Kind.TAKEAWAY: self.tr("takeaway"),
            Kind.TOPIC: self.tr("topic"),
            Kind.WORD: self.tr("word"),
        }


class _Named:
    """Words of a page or a command, as they are compared with what is typed at every key.

    *other* words find it as well, and are not seen.
    """

    def __init__(self, words: str, other: str = "") -> None:
        self.words = words
        self.within = searchable(f"{words} {other}" if other else words)


class _TypedWords:
    """What is typed, taken apart once for all the words it is compared with."""

    def __init__(self, text: str) -> None:
        self._needles = needles(text)
        self._marker = Marker(parse(text).words)

    def matching(self, named: _Named) -> Marked | None:
        """Return its words with what of the text stands there; ``None`` unless all of it does."""
        if not all(needle in named.within for needle in self._needles):
            return None
        return self._marker.marked(named.words)
