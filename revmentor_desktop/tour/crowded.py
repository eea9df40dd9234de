"""A pair that has met two hundred times and writes long names, and one that has nothing yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import ActionId, GoalId, NoteId, SessionId, TakeawayId, TopicId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import SessionState, last_held, next_session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.topics import Level, OwnTopic, Section, SectionKind, Shelf, Topic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.tour.looks import NOW
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.palette.palette import Palette
from revmentor_desktop.ui.places import PageName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.tour.looks import Look
    from revmentor_desktop.tour.studio import Stop, Studio

SESSIONS, NOTES, TOPICS, ACTIONS, DELETED = 200, 400, 100, 300, 20
"""How many there are of each; with five times as many the pictures are the same."""

LONG = (
    "Everything that was said about the counter, who signs it, and what we promised to try next",
    "一個沒有任何空格的很長的標題把整段開場白都放進去了而且寫的人完全沒有想過要在哪裏停下來讀的人也一樣",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesanwendungsrunden",
)
"""Titles as somebody may write them, one of them a single word."""

STRANGE = (
    *LONG,
    "من يجيب عن تعليقات الليل قبل أن يفتح المتجر أبوابه ومن يوقّع على ما قاله المساعد باسمنا",
    "🧭 Where we are and 🇭🇰 where we go, with 🧵 between words and 🎯 at the end of everything",
)
"""The same, and titles whose letters stand differently on every computer: not for pictures."""

FEW = 0.05
"""The share that is enough to see how long titles stand."""

PEOPLE = {
    Role.MENTOR: "Maximiliane-Alexandra Fürstin von Hohenstein-Wittelsbach-Lichtenfels",
    Role.MENTEE: "陳羅伯特文偉大文 Robert-Emmanuel Bartholomew Lau-Fitzwilliam",
}
"""Two people with long names."""

EMPTY = {
    "04c-sessions-empty": PageName.SESSIONS,
    "08d-notes-empty": PageName.NOTES,
    "20d-progress-empty": PageName.PROGRESS,
    "19b-agreement-empty": PageName.AGREEMENT,
}
"""What is photographed of a new pair, besides Home."""


def crowd(studio: Studio, share: float = 1.0, titles: tuple[str, ...] = LONG) -> None:
    """Give the pair of the studio a *share* of very much, with *titles* that are too long."""
    workspace, much = studio.workspace, _Much(share, titles)
    sessions = workspace.read.sessions()
    last, coming = last_held(sessions), next_session(sessions)
    assert last is not None
    assert coming is not None
    pair = workspace.pair
    mentor, mentee = (replace(pair.person(role), name=PEOPLE[role]) for role in Role)
    workspace.commit(edited(pair, replace(pair, mentor=mentor, mentee=mentee)))
    workspace.commit(edited(coming, much.prepared(coming)))
    workspace.commit(added(*much.of_everything(last)))
    notes = tuple(much.deleted())
    workspace.commit(added(*notes))
    for note in notes:
        workspace.commit(thrown_away(removed(note), workspace))
    workspace.index.refresh()


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield the pages that list what a crowded pair has."""
    if studio.me is Role.MENTEE:
        yield "03-home-mentee-crowded", lambda: studio.go(PageName.HOME)
        return
    window = studio.window
    coming = next_session(studio.workspace.read.sessions())
    assert coming is not None
    yield "02-home-mentor-crowded", lambda: studio.go(PageName.HOME)
    yield "04b-sessions-crowded", lambda: studio.go(PageName.SESSIONS)
    yield "05b-agenda-crowded", lambda: studio.go(PageName.SESSION, coming.id)
    yield "07f-topics-crowded", lambda: studio.go(PageName.TOPICS, _id("topic", 4))
    yield "08e-notes-crowded", lambda: studio.go(PageName.NOTES, _id("note", 0))
    yield "12d-deleted-crowded", lambda: studio.go(PageName.DELETED)
    yield "18e-follow-ups-crowded", lambda: studio.go(PageName.FOLLOW_UPS)
    yield "20c-progress-crowded", lambda: studio.go(PageName.PROGRESS)

    def search() -> None:
        window.perform(Deed.SEARCH)
        box = window.findChild(QWidget, "palette")
        assert isinstance(box, Palette)
        box.line.setText("n")

    yield "14c-search-crowded", search
    window.perform(Deed.SEARCH)  # its key closes it too


def photograph_many(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph what lists things when there are very many of them."""
    crowd(studio, FEW if studio.me is Role.MENTEE else 1.0)
    for look in looks:
        studio.stand(look)
        for name, go in stops(studio):
            go()
            yield studio.photograph(folder / f"{name}-{look.name}.png")


def empty_stops(studio: Studio) -> Iterator[Stop]:
    """Yield the pages of the pair that is open and has nothing."""
    for name, page in EMPTY.items():
        yield name, partial(studio.go, page)


def photograph_empty(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph the pages of the pair that is open and has nothing."""
    for look in looks:
        studio.stand(look)
        for name, go in empty_stops(studio):
            go()
            yield studio.photograph(folder / f"{name}-{look.name}.png")


# --- very much of everything --------------------------------------------------------------


def _id(kind: str, number: int) -> str:
    return f"crowd-{kind}-{number:04}"


@dataclass(frozen=True, slots=True)
class _Much:
    """A *share* of very much of everything, called by *titles*."""

    share: float
    titles: tuple[str, ...]

    def of_everything(self, last: Session) -> Iterator[Entity]:
        """Yield all that is there, and not deleted; *last* is the last session that was held."""
        yield from self._sessions(last)
        yield from self._notes()
        yield from self._topics()
        yield from self._actions()
        yield from self._goals()
        for number, words in enumerate(self.titles):
            made, id = NOW - timedelta(minutes=number), TakeawayId(_id("takeaway", number))
            yield Takeaway(id, words, last.id, made, reason=self.titles[0])

    def prepared(self, session: Session) -> Session:
        """Return *session* with titles that are too long, and a place that is."""
        items = tuple(
            replace(item, title=self._words(at), details=self._words(at + 1))
            for at, item in enumerate(session.items)
        )
        first, _, word, *_ = self.titles
        return replace(session, title=first, place=first, purpose=word, items=items)

    def deleted(self) -> Iterator[Note]:
        """Yield notes that will be deleted."""
        for number in self._count(DELETED):
            id = NoteId(_id("gone", number))
            yield Note(id, self._title(number), self._words(number), NOW, NOW)

    def _words(self, number: int) -> str:
        return self.titles[number % len(self.titles)]

    def _title(self, number: int) -> str:
        return f"{self._words(number)} {number}"

    def _count(self, all: int) -> range:
        return range(round(self.share * all))

    def _sessions(self, last: Session) -> Iterator[Entity]:
        states = (SessionState.HELD, SessionState.HELD, SessionState.CANCELLED)
        for number in self._count(SESSIONS):
            yield replace(
                last,
                id=SessionId(_id("session", number)),
                number=100 + number,
                title=self._title(number),
                start=last.start - timedelta(weeks=1 + number),
                state=states[number % len(states)],
                items=(),
            )

    def _notes(self) -> Iterator[Entity]:
        for number in self._count(NOTES):
            id, made = NoteId(_id("note", number)), NOW - timedelta(hours=number)
            kind = PrivateNote if number % 3 == 1 else Note
            text = f"{self._words(number)}\n\n- {self._words(number + 1)}"
            yield kind(id, self._title(number), text, made, made)

    def _topics(self) -> Iterator[Entity]:
        shelves, levels = tuple(Shelf), tuple(Level)
        for number in self._count(TOPICS):
            why = Section(SectionKind.WHY, self._words(number))
            topic = Topic(
                TopicId(_id("topic", number)),
                self._title(number),
                shelves[number % len(shelves)],
                levels[number % len(levels)],
                15 + number % 30,
                "en",
                self._words(number + 1),
                (why, Section(SectionKind.SHOW, f"1. {self._words(number + 2)}")),
            )
            yield OwnTopic(topic, NOW, NOW)

    def _actions(self) -> Iterator[Entity]:
        whose = (Who.MENTOR, Who.MENTEE, Who.BOTH, None)
        for number in self._count(ACTIONS):
            id, due = ActionId(_id("action", number)), NOW.date() + timedelta(number // 8 - 10)
            yield Action(id, self._title(number), whose[number % len(whose)], NOW, due)

    def _goals(self) -> Iterator[Entity]:
        for number, whose in enumerate((Who.MENTEE, Who.MENTOR, Who.BOTH) * 6):
            yield Goal(GoalId(_id("goal", number)), self._title(number), whose, NOW)
