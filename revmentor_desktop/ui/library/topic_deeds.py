"""What can be done to whole topics: copy, move, delete, go back to the original, wish for one.

Each is one step to undo.  What does not belong to the pair is never changed: its own copy is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.topics import OwnTopic, Shelf
from revmentor_desktop.services.own_topics import (
    duplicated,
    moved,
    shelf_renamed,
    taken_back,
    taken_ids,
    wished,
)
from revmentor_desktop.services.placing import with_topic
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.sessions import AgendaItem, Session
    from revmentor_desktop.domain.topics import (
        AnyShelf,
        Interest,
        OwnShelf,
        Topic,
        Wish,
    )
    from revmentor_desktop.ui.desk import Desk


class TopicDeeds(QObject):
    """Carries the deeds out, and says so where one may want to take them back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def stored(self, topic: TopicId) -> OwnTopic | None:
        """Return what the pair has stored of *topic*, if it is its own."""
        return self._desk.workspace.read.find(OwnTopic, topic)

    def place(self, item: AgendaItem, session: Session, name: str) -> bool:
        """Put *item*, a topic, on the agenda of *session*, as the deed *name*.

        It takes the place that a template kept for it, or stands before the wrap-up.
        """
        fuller = with_topic(session, item, self._desk.templates_in_every_language)
        if not self._do(name, edited(session, fuller)):
            return False
        self._desk.offer_undo(self.tr("Added to session {number}").format(number=session.number))
        return True

    def named_shelves(self) -> list[tuple[str, AnyShelf]]:
        """Return every shelf there can be now, with its name: the program's, then the pair's."""
        shelves = dict.fromkeys((*Shelf, *self._desk.library.shelves))
        return [(labels.shelf(shelf), shelf) for shelf in shelves]

    def duplicate(self, topic: Topic) -> Topic | None:
        """Return a stored copy of *topic* that is the pair's own; ``None`` when refused."""
        workspace = self._desk.workspace
        taken = taken_ids(self._desk.library, workspace.read.session_lists.topics())
        title = self.tr("{title} (copy)").format(title=topic.title)
        copy = duplicated(topic, title, taken, workspace.now())
        return copy.topic if self._do(self.tr("Duplicate topic"), added(copy)) else None

    def move(self, topic: Topic, shelf: AnyShelf) -> None:
        """Put *topic* on *shelf*; one that is not the pair's own becomes its own copy there."""
        own = self.stored(topic.id)
        changes = moved(topic, shelf, own, self._desk.workspace.now())
        if not changes or not self._do(self.tr("Move topic"), changes):
            return
        told = self.tr("Moved to {shelf}")
        if own is None:
            told = self.tr("Moved to {shelf}, as your own copy")
        self._desk.offer_undo(told.format(shelf=labels.shelf(shelf)))

    def rename_shelf(self, shelf: OwnShelf, new: AnyShelf) -> None:
        """Give *shelf* another name: everything on it moves to *new*, in one step."""
        now = self._desk.workspace.now()
        changes = shelf_renamed(shelf, new, self._desk.library, self.stored, now)
        if changes and self._do(self.tr("Rename shelf"), changes):
            self._desk.offer_undo(self.tr("Shelf renamed"))

    def take_back(self, topic: TopicId) -> bool:
        """Delete the pair's own *topic*; the original comes back where there is one."""
        own = self.stored(topic)
        if own is None:
            return False
        behind = self._desk.library.origin(topic).behind
        name = self.tr("Delete topic") if behind is None else self.tr("Back to the original")
        gone = thrown_away(taken_back(own, behind, self.wish(topic)), self._desk.workspace)
        if not self._do(name, gone):
            return False
        told = self.tr("Topic deleted") if behind is None else self.tr("This is the original again")
        self._desk.offer_undo(told)
        return True

    def say(self, topic: TopicId, wish: Wish | None) -> None:
        """Note what the mentee says of *topic*."""
        before = self.wish(topic)
        changes = wished(topic, wish, before, self._desk.workspace.now())
        self._do(self.tr("Note a wish") if wish else self.tr("Take a wish back"), changes)

    def wish(self, topic: TopicId) -> Interest | None:
        """Return what the mentee says of *topic*."""
        found = self._desk.workspace.read.interests()
        return next((one for one in found if one.id == topic), None)

    def _do(self, text: str, change_set: ChangeSet) -> bool:
        return self._desk.commands.do(text, change_set, origin=self)
