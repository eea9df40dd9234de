"""Where the reader stands on the page: beside the cards, over them, or in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from revmentor_desktop.domain.topics import Wish
from revmentor_desktop.services.links import Kind, Target
from revmentor_desktop.ui.library.bodies import Bodies
from revmentor_desktop.ui.library.origin import origin_words
from revmentor_desktop.ui.library.reader import Stand, TopicReader
from revmentor_desktop.ui.library.scrim import Scrim
from revmentor_desktop.ui.library.wishes import wish_words
from revmentor_desktop.ui.linked_from import LinkedFromHere
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.widgets.card import Surface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.paths import LearningPath
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.deck import Deck
    from revmentor_desktop.ui.page import Page


class ReaderSide(QObject):
    """The ``reader`` of a *page*, the ``scrim`` behind it, and what links to its topic.

    Beside the cards it stands in the *row*; over them it lies at the right edge.
    """

    def __init__(
        self, desk: Desk, deck: Deck, library: Library, row: QHBoxLayout, page: Page
    ) -> None:
        super().__init__(page)
        self._desk, self._deck, self._row, self._page = desk, deck, row, page
        self.reader = TopicReader(desk.theme, library, Bodies(desk, page), page)
        self.scrim = Scrim(desk.theme, page)
        self.scrim.hide()
        self.linked_from = LinkedFromHere(desk)
        self.reader.below.addWidget(self.linked_from)
        self.reader.hide()
        self._room_kept = Surface("card", edge="left", parent=page)
        self._room_kept.hide()
        desk.theme.resized.connect(self.place)

    @property
    def how(self) -> Stand:
        """How the reader stands in the room there is."""
        return {
            Room.WIDE: Stand.BESIDE,
            Room.MEDIUM: Stand.OVER,
            Room.NARROW: Stand.INSTEAD,
        }[self._page.room]

    def arrange(self) -> None:
        """Stand the reader as there is room."""
        how = self.how
        if how is Stand.OVER:
            self._row.removeWidget(self.reader)
        elif self._row.indexOf(self.reader) < 0:
            self._row.addWidget(self.reader)
        self.reader.stand(how)

    def place(self) -> None:
        """Keep a reader that lies over the cards at the right edge."""
        if self.how is Stand.OVER:
            room, width = self._page.rect(), self.reader.width()
            self.scrim.setGeometry(room)
            self.reader.setGeometry(QRect(room.width() - width, 0, width, room.height()))

    def keep_room(self) -> None:
        """Leave room beside the cards for a reader that comes with them: nothing moves then."""
        if self.how is Stand.BESIDE:
            self._room_kept.setFixedWidth(self.reader.minimumWidth())
            self._row.addWidget(self._room_kept)
            self._room_kept.show()

    def set_seen(self, *, seen: bool) -> None:
        """Show the reader, or hide it; no room is left for it any more."""
        self._row.removeWidget(self._room_kept)
        self._room_kept.hide()
        self.reader.setVisible(seen)
        self.scrim.setVisible(seen and self.how is Stand.OVER)

    def come_forward(self) -> None:
        """Lie over all else on the page, where that is how the reader stands."""
        if self.how is Stand.OVER:
            self.place()
            self.scrim.raise_()
            self.reader.raise_()

    def show_topic(self, topic: Topic, path: LearningPath | None) -> None:
        """Show *topic*, a step of *path*, with where it comes from and whether it is wanted."""
        pair, today = self._deck.pair, self._deck.today
        origin = self._desk.library.origin(topic.id)
        self.reader.show_origin(origin_words(origin, pair.zone, today))
        wanted = self._deck.is_wanted(topic)
        self.reader.show_wish(wish_words(pair, Wish.WANTED), wanted=wanted)
        self.reader.show_topic(topic, today, path)
        self.linked_from.show_target(Target(Kind.TOPIC, topic.id, topic.title))
