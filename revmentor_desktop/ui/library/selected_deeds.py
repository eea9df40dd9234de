"""What can be done with the selected topic: commands, its menu, and the buttons of the reader.

``topic_deeds`` changes topics and ``onto_agenda`` an agenda; here stands which of it can be done
now, and what it leads to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.topics import Wish
from revmentor_desktop.services.library import Home
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.onto_agenda import OntoAgenda
from revmentor_desktop.ui.library.reader import Offer, Way
from revmentor_desktop.ui.library.topic_menu import Before, TopicMenus
from revmentor_desktop.ui.places import NEW, PageName, Place, Readable, practice, printing, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QPoint

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.library.deck import Deck
    from revmentor_desktop.ui.library.reader import TopicReader
    from revmentor_desktop.ui.library.selection import Selection
    from revmentor_desktop.ui.library.topic_deeds import TopicDeeds
    from revmentor_desktop.ui.library.writing import Writing
    from revmentor_desktop.ui.page import Page


class SelectedDeeds(QObject):
    """Does on *page* what is asked for with the topic of *selection*, which the *reader* shows.

    Signals: ``go(Place)`` and ``share_topics(ids)`` are those of a page; ``changed()`` when topics
    or an agenda have become others, and after that ``made(Topic)`` with one that was made, or
    ``gone()`` when the topic was deleted; ``refreshed()`` when other deeds may be possible.
    """

    go = Signal(object)
    share_topics = Signal(object)
    changed = Signal()
    made = Signal(object)
    gone = Signal()
    refreshed = Signal()

    def __init__(
        self,
        page: Page,
        selection: Selection,
        reader: TopicReader,
        deck: Deck,
        deeds: TopicDeeds,
        writing: Writing,
    ) -> None:
        super().__init__(page)
        self._desk, self._selection, self._reader = page.desk, selection, reader
        self._deck, self._deeds, self._writing = deck, deeds, writing
        self._agenda = OntoAgenda(page.desk, deck, deeds, page)
        self._menus = TopicMenus(page.desk, deeds, page)
        self._connect()

    def possible(self) -> Mapping[Deed, Callable[[], None]]:
        """Return the commands that can be carried out now, each with its bound method."""
        topic = self._selection.topic
        if topic is None:
            return {}
        possible: dict[Deed, Callable[[], None]] = {
            Deed.SHARE: self.share,
            Deed.READING: self.read,
            Deed.PRINT: self.print_topic,
            Deed.PRACTISE: self.practise,
            Deed.RENAME: self.edit,
            Deed.DUPLICATE: self.duplicate,
        }
        if self._offer().way is Way.ADD:
            possible[Deed.ADD_TO_SESSION] = self.add
        if self._desk.library.origin(topic.id).home is Home.OWN:
            possible[Deed.DELETE] = self.delete
        return possible

    def refresh(self) -> None:
        """Offer in the reader what can be done now."""
        self._reader.show_offer(self._offer())
        self.refreshed.emit()

    # --- reading, sharing -----------------------------------------------------------------

    def read(self) -> None:
        """Read the topic in the whole window."""
        if topic := self._still_there():
            self.go.emit(reading(Readable.TOPIC, topic.id))

    def print_topic(self) -> None:
        """Print the topic as it is read."""
        if topic := self._still_there():
            self.go.emit(printing(Readable.TOPIC, topic.id))

    def practise(self) -> None:
        """Go through the topic aloud."""
        if topic := self._still_there():
            self.go.emit(practice(Readable.TOPIC, topic.id))

    def share(self) -> None:
        """Ask for the dialog that shares the topic."""
        if topic := self._still_there():
            self.share_topics.emit((topic.id,))

    # --- onto an agenda -------------------------------------------------------------------

    def add(self) -> None:
        """Put the topic on the agenda of the next session, before its wrap-up."""
        if topic := self._still_there():
            self._agenda.add(topic)

    def add_part(self) -> None:
        """Ask which part of the topic should be on the next agenda, and in how many minutes."""
        if topic := self._still_there():
            self._agenda.ask_for_part(topic, self._reader.foot)

    def plan_session(self) -> None:
        """Go where the next session is planned, with the topic on its agenda."""
        topic = self._still_there()
        self.go.emit(Place(PageName.SESSIONS, NEW, line=topic.id if topic else ""))

    def open_session(self) -> None:
        """Go to the session that has the topic on its agenda."""
        session = self._deck.state(self._selection.topic).session
        if session is not None:
            self.go.emit(Place(PageName.SESSION, session.id))

    # --- changing -------------------------------------------------------------------------

    def edit(self) -> None:
        """Write the topic."""
        if topic := self._still_there():
            self._writing.begin(topic)

    def duplicate(self) -> None:
        """Make a copy that is the pair's own, and open it."""
        topic = self._still_there()
        copy = self._deeds.duplicate(topic) if topic is not None else None
        if copy is not None:
            self.changed.emit()
            self.made.emit(self._desk.library.by_id[copy.id])

    def delete(self) -> None:
        """Delete the pair's own topic, or go back from its copy to the original."""
        topic = self._selection.topic
        if topic is not None and self._deeds.take_back(topic.id):
            self.changed.emit()
            self.gone.emit()

    # --- private --------------------------------------------------------------------------

    def _still_there(self) -> Topic | None:
        """Return the topic, unless it was deleted and goes once the others were read."""
        topic, library = self._selection.topic, self._desk.library
        if topic is None or topic.id not in library.by_id:
            return None
        own = library.home(topic.id) is Home.OWN
        return None if own and self._deeds.stored(topic.id) is None else topic

    def _connect(self) -> None:
        self._selection.changed.connect(self.refresh)
        self._agenda.added.connect(self.changed)
        self._selection.menu_wanted.connect(self._show_card_menu)
        reader, menus = self._reader, self._menus
        reader.taken.connect(self._follow_offer)
        reader.part_wanted.connect(self.add_part)
        reader.practice_wanted.connect(self.practise)
        reader.share_wanted.connect(self.share)
        reader.wish_turned.connect(self._turn_wish)
        reader.edit_wanted.connect(self.edit)
        reader.menu_wanted.connect(self._show_reader_menu)
        menus.read_wanted.connect(self._selection.enter_selected)
        menus.whole_wanted.connect(self.read)
        menus.offer_taken.connect(self._take_offer)
        menus.part_wanted.connect(self.add_part)
        menus.edit_wanted.connect(self.edit)
        menus.copy_wanted.connect(self.duplicate)
        menus.removal_wanted.connect(self.delete)

    def _offer(self) -> Offer:
        return self._deck.offer(self._selection.topic)

    def _take_offer(self) -> None:
        self._follow_offer(self._offer().way)

    def _follow_offer(self, way: Way) -> None:
        if way is Way.ADD:
            self.add()
        elif way is Way.PLAN:
            self.plan_session()
        else:
            self.open_session()

    def _turn_wish(self, wanted: bool) -> None:
        if self._selection.topic is not None:
            self._deeds.say(self._selection.topic.id, Wish.WANTED if wanted else None)

    def _show_card_menu(self, place: QPoint) -> None:
        self._open_menu(place, read=True)

    def _show_reader_menu(self, place: QPoint) -> None:
        self._open_menu(place, read=False)

    def _open_menu(self, place: QPoint, *, read: bool) -> None:
        offer = self._offer()
        words = {
            Way.ADD: self.tr("Add to session {number}"),
            Way.OPEN: self.tr("Open session {number}"),
            Way.PLAN: self.tr("Plan session {number}"),
        }[offer.way]
        key = self._desk.keymap.native(Deed.ADD_TO_SESSION) if offer.way is Way.ADD else ""
        part = self.tr("Add a part to session {number}…").format(number=offer.part)
        leads = offer.way is Way.OPEN
        part = part if offer.part else ""
        before = Before(read, words.format(number=offer.number), key, part, leads)
        if self._selection.topic is not None:
            self._menus.open(self._selection.topic, before, place)
