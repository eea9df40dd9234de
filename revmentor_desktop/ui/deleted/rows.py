"""The rows of Recently deleted: each deed of deleting with its words, ready to paint and speak."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.deletions import days_left
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import DeletionId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import Cue, DraftQuestion, PrivateNote, PrivateReview
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import Review
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.templates import Template
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.steps import plain_text
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import ValueListModel
from revmentor_desktop.ui.review_words import review_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.trash import Kept

translate = QCoreApplication.translate

LONGEST = 200
"""Characters of a text that stand for the whole of it."""


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """Something that can be had back.  A *covered* row has none of its words."""

    id: DeletionId
    icon: str
    title: str
    detail: str
    left: str
    private: bool
    covered: bool = False


class DeletedModel(ValueListModel[DeletedRow]):
    """The list of what was deleted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(_id, _spoken, parent)


def made_row(kept: Kept, now: datetime, zone: str, *, covered: bool) -> DeletedRow:
    """Return the row of *kept* as it stands *now* on the clocks of *zone*."""
    local, today = wall_clock(kept.when, zone), wall_clock(now, zone).date()
    if local.date() == today:
        said = translate("deleted", "{kind}, deleted today at {time}")
        detail = said.format(kind=kind_name(kept.thing), time=labels.clock(local))
    else:
        said = translate("deleted", "{kind}, deleted on {date}")
        date = labels.short_date(local.date(), today)
        detail = said.format(kind=kind_name(kept.thing), date=date)
    days = days_left(kept.when, now)
    left = translate("deleted", "%Ln day(s) left", "", days)
    title = translate("deleted", "Private, covered") if covered else title_of(kept.thing)
    return DeletedRow(kept.id, icon_of(kept.thing), title, detail, left, kept.private, covered)


def title_of(thing: Entity) -> str:
    """Return by what somebody knows *thing* again, in one line."""
    match thing:
        case Session():
            said = translate("deleted", "{session} · {title}")
            text = said.format(session=labels.session_name(thing), title=thing.title)
        case Note() | PrivateNote():
            text = thing.title or plain_text(thing.body[:LONGEST])
        case Question() | DraftQuestion() | Action() | Takeaway() | Goal() | Cue():
            text = thing.text
        case Term():
            text = thing.word
        case Template():
            text = thing.name
        case OwnTopic() | PackTopic():
            text = thing.topic.title
        case ImportedPack():
            text = thing.pack.title
        case Review() | PrivateReview():
            text = review_name(thing.stage)
        case Recap():
            text = plain_text(thing.summary[:LONGEST])
        case _:
            text = ""
    return " ".join(text.split())[:LONGEST] or translate("deleted", "Untitled")


def kind_name(thing: Entity) -> str:
    """Return what *thing* is."""
    names = {
        Session: translate("deleted", "Session"),
        Note: translate("deleted", "Note"),
        PrivateNote: translate("deleted", "Private note"),
        Question: translate("deleted", "Question"),
        DraftQuestion: translate("deleted", "Private question"),
        Action: translate("deleted", "Action"),
        Takeaway: translate("deleted", "Takeaway"),
        Term: translate("deleted", "Word"),
        Goal: translate("deleted", "Goal"),
        Review: translate("deleted", "Review"),
        PrivateReview: translate("deleted", "Private review"),
        Template: translate("deleted", "Template"),
        Recap: translate("deleted", "Recap"),
        OwnTopic: translate("deleted", "Topic"),
        PackTopic: translate("deleted", "Topic"),
        ImportedPack: translate("deleted", "Topic pack"),
    }
    return names.get(type(thing), translate("deleted", "Private line"))


def icon_of(thing: Entity) -> str:
    """Return the icon of the kind of *thing*."""
    icons = {
        Session: "calendar-days",
        Note: "sticky-note",
        PrivateNote: "sticky-note",
        Question: "circle-help",
        DraftQuestion: "circle-help",
        Action: "square-check",
        Takeaway: "lightbulb",
        Term: "book-a",
        Goal: "target",
        Review: "flag",
        PrivateReview: "flag",
        Template: "layout-list",
        Recap: "file-text",
        OwnTopic: "library-big",
        PackTopic: "library-big",
        ImportedPack: "archive",
    }
    return icons.get(type(thing), "list")


def counted(things: Iterable[Entity]) -> str:
    """Return how many of what *things* are, such as "6 notes"; "6 things" for several kinds."""
    kinds = Counter(_counted_as(thing) for thing in things)
    number = kinds.total()
    if len(kinds) > 1:
        return translate("deleted", "%Ln thing(s)", "", number)
    match next(iter(kinds), None):
        case "note":
            return translate("deleted", "%Ln note(s)", "", number)
        case "session":
            return translate("deleted", "%Ln session(s)", "", number)
        case "question":
            return translate("deleted", "%Ln question(s)", "", number)
        case "action":
            return translate("deleted", "%Ln action(s)", "", number)
        case "takeaway":
            return translate("deleted", "%Ln takeaway(s)", "", number)
        case "topic":
            return translate("deleted", "%Ln topic(s)", "", number)
        case "word":
            return translate("deleted", "%Ln word(s)", "", number)
        case _:
            return translate("deleted", "%Ln thing(s)", "", number)


def _counted_as(thing: Entity) -> str:
    match thing:
        case Note() | PrivateNote():
            return "note"
        case Session():
            return "session"
        case Question() | DraftQuestion():
            return "question"
        case Action():
            return "action"
        case Takeaway():
            return "takeaway"
        case Term():
            return "word"
        case OwnTopic() | PackTopic():
            return "topic"
        case _:
            return type(thing).__name__


def _id(row: DeletedRow) -> str:
    return row.id


def _spoken(row: DeletedRow) -> str:
    if row.covered:
        return translate("deleted", "Private, covered, {detail}, {left}").format(
            detail=row.detail, left=row.left
        )
    if row.private:
        return translate("deleted", "Private, {title}, {detail}, {left}").format(
            title=row.title, detail=row.detail, left=row.left
        )
    return translate("deleted", "{title}, {detail}, {left}").format(
        title=row.title, detail=row.detail, left=row.left
    )
