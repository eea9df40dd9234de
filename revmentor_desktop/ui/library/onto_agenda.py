"""Puts a topic, or a part of one, on the agenda of the next session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.ids import ItemId
from revmentor_desktop.domain.sessions import item_from_topic
from revmentor_desktop.services.fitting import agenda_item
from revmentor_desktop.services.steps import steps_of
from revmentor_desktop.ui.library.part_popup import PartPopup
from revmentor_desktop.ui.library.reader import Way

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.fitting import Fit
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.deck import Deck
    from revmentor_desktop.ui.library.topic_deeds import TopicDeeds


class OntoAgenda(QObject):
    """Knows from the *deck* which session is next.  Signal: ``added()`` when it has an item more.

    It asks over *page*.
    """

    added = Signal()

    def __init__(self, desk: Desk, deck: Deck, deeds: TopicDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._deck, self._deeds, self._page = desk, deck, deeds, page
        self._topic: Topic | None = None

    def add(self, topic: Topic) -> None:
        """Add *topic* before the wrap-up of the next session, if it can be added there."""
        session = self._deck.coming
        if session is None or self._deck.offer(topic).way is not Way.ADD:
            return
        item = item_from_topic(topic, ItemId(self._desk.workspace.new_id()), steps_of(topic))
        if self._deeds.place(item, session, self.tr("Add topic")):
            self.added.emit()

    def ask_for_part(self, topic: Topic, foot: QWidget) -> None:
        """Ask above *foot* which part of *topic* is added, and how many minutes it has."""
        session = self._deck.coming
        if session is not None and self._deck.offer(topic).part:
            self._topic = topic
            room = session.spare_minutes
            popup = PartPopup(self._desk.theme, topic, session.number, room, self._page)
            popup.fitted.connect(self._add_fitted)
            popup.open_above(foot)

    def _add_fitted(self, fit: Fit) -> None:
        session, topic = self._deck.coming, self._topic
        if session is None or topic is None:
            return
        new = ItemId(self._desk.workspace.new_id())
        item = agenda_item(topic, fit, new, self.tr("If there is time:"))
        if self._deeds.place(item, session, self.tr("Add part of a topic")):
            self.added.emit()
