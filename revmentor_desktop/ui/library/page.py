"""The page Topics: find one, read it, put it on the next agenda; and the Words.

The page holds together the browser and the reader: which topic is selected, whether the reader
is open, and how it stands in the room there is.  Beside the cards it shows whatever is selected;
where it covers or replaces them it opens only when somebody asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.sessions import (
    Session,
)
from revmentor_desktop.domain.topics import (
    AnyShelf,
    Interest,
    Shelf,
    Wish,
)
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.library import Home
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.browser import Part, TopicBrowser
from revmentor_desktop.ui.library.deck import Asked, Deck
from revmentor_desktop.ui.library.faults import FaultsDialog, faulty_files, unread_topics
from revmentor_desktop.ui.library.onto_agenda import OntoAgenda
from revmentor_desktop.ui.library.order import Order
from revmentor_desktop.ui.library.packs import Packs
from revmentor_desktop.ui.library.reader import Offer, Stand, Way
from revmentor_desktop.ui.library.reader_side import ReaderSide
from revmentor_desktop.ui.library.reading import PATH_LINK, TOPIC_LINK
from revmentor_desktop.ui.library.search_ahead import SearchAhead
from revmentor_desktop.ui.library.topic_deeds import TopicDeeds
from revmentor_desktop.ui.library.topic_menu import Before, TopicMenus
from revmentor_desktop.ui.library.word_choice import WordsMemory
from revmentor_desktop.ui.library.writing import LIBRARY, Writing
from revmentor_desktop.ui.page import Page, Room
from revmentor_desktop.ui.places import (
    A_WORD,
    NEW,
    WORDS,
    PageName,
    Place,
    Readable,
    practice,
    reading,
)
from revmentor_desktop.ui.reading_ahead import ReadingAhead
from revmentor_desktop.ui.widgets.link_dialog import ask_to_open

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.paths import LearningPath
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.card import TopicCard
    from revmentor_desktop.ui.library.pack_deeds import PackDeeds
    from revmentor_desktop.ui.library.topic_editor import TopicEditor
    from revmentor_desktop.ui.library.words import WordsPane


FOLLOWED = (Session, Question, Interest, *LIBRARY)
"""Kinds of values that cards and reader are made of."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the page looked like when it was left."""

    text: str
    shelf: AnyShelf | None
    order: Order
    scrolled: int
    topic: TopicId | None
    opened: bool
    read_to: int
    words: WordsMemory | None
    path: str
    wanted: bool


class TopicsPage(Page):
    """Cards of the library and a reader, or the Words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.TOPICS, desk)
        self._library = desk.library
        self._deck = Deck(desk)
        lists = desk.workspace.read.topic_lists
        self._ahead = ReadingAhead(lists.are_at_hand, self._deck.steps, self)
        self._ahead.done.connect(self._show_awaited)
        self._arrived = False
        self._topic: Topic | None = None
        self._opened = False
        self._visited = False
        self._stood = Stand.BESIDE
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._follow_changes)
        self._search_ahead = SearchAhead(desk, self)
        self._deeds = TopicDeeds(desk, self)
        self._agenda = OntoAgenda(desk, self._deck, self._deeds, self)
        self._lay_out()
        self._connect()
        self.arrange()

    # --- Page -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the cards as they are now, and the topic *place* names if any.

        The first time they come when the page itself is painted, and then the reader with them.
        What is not shown beside cards does not wait unless there is much to be read for them.
        """
        cards_first = self._begins_with_cards(place.subject)
        if not self._arrived and self._ahead.begin(place, hurried=not cards_first):
            self.browser.await_cards()
            if cards_first and self._library.shelves:
                self._side.keep_room()
            return
        self._arrived = True
        self._take_library()
        self._search_ahead.begin()
        self._deck.read()
        self._deck.suggest()
        self._show_cards()
        if self._writing.is_of(place.subject):
            return
        self._writing.leave()
        one_word = place.subject.startswith(A_WORD)
        if one_word or place.subject == WORDS:
            self._show_part(Part.WORDS)
            if one_word:
                self.browser.words.show_word(place.subject)
            return
        self._show_part(Part.LIBRARY)
        first, self._visited = not self._visited, True
        topic = self.desk.library.by_id.get(TopicId(place.subject))
        path = self.desk.library.path(place.subject)
        if topic is not None:
            self.open_topic(topic)
        elif path is not None:
            self.go_along(path)
        elif first and self.room is Room.WIDE and self.browser.cards.rowCount():
            self.open_topic(self.browser.cards.values[0].topic)
        self._refresh_offer()
        if place.subject == NEW:
            self.new_topic()

    def memory(self) -> object:
        """Return search, shelf, order, selection and how far cards and text are scrolled."""
        if self._ahead.busy:
            return None
        self._writing.save()
        return Memory(
            text=self.browser.search.text(),
            shelf=self.browser.shelves.shelf,
            order=self.browser.order,
            scrolled=self.browser.grid.verticalScrollBar().value(),
            topic=self._topic.id if self._topic else None,
            opened=self._opened,
            read_to=self.reader.scrolled(),
            words=self.browser.words.memory() if self._in_words else None,
            path=self.browser.path.id if self.browser.path else "",
            wanted=self.browser.only_wanted,
        )

    def recall(self, memory: object) -> None:
        """Bring back what ``memory`` returned."""
        if self._ahead.busy:
            self._ahead.keep(memory)
            return
        if not isinstance(memory, Memory):
            return
        self.browser.ask(memory.text, memory.shelf, memory.order, wanted=memory.wanted)
        if memory.path:
            self.browser.go_along(self.desk.library.path(memory.path))
        self._show_cards()
        self._take(self.desk.library.by_id.get(memory.topic) if memory.topic else None)
        self._set_opened(opened=memory.opened and self._topic is not None)
        self.browser.grid.doItemsLayout()
        self.browser.grid.verticalScrollBar().setValue(memory.scrolled)
        self.reader.scroll_to(memory.read_to)
        if memory.words is not None:
            self._show_part(Part.WORDS)
            self.browser.words.recall(memory.words)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return finding, and sharing and adding the selected topic where that can be."""
        if self._writing.open:
            return {Deed.NEW_HERE: self.new_topic}
        possible: dict[Deed, Callable[[], None]] = {Deed.FIND: self.find_topic}
        possible |= self._packs.deeds()
        if self._in_words:
            return possible | dict(self.browser.words.deeds())
        possible[Deed.NEW_HERE] = self.new_topic
        if self._topic is not None:
            possible[Deed.SHARE] = self.share_topic
            possible[Deed.READING] = self.read_topic
            possible[Deed.PRACTISE] = self.practise_topic
        if self._offer().way is Way.ADD and self._topic is not None:
            possible[Deed.ADD_TO_SESSION] = self.add_topic
        if self._topic is not None:
            possible[Deed.RENAME] = self.edit_topic
            possible[Deed.DUPLICATE] = self.duplicate_topic
            if self.desk.library.origin(self._topic.id).home is Home.OWN:
                possible[Deed.DELETE] = self.delete_topic
        return possible

    def read_topic(self) -> None:
        """Read the selected topic in the whole window."""
        if self._topic is not None:
            self.go.emit(reading(Readable.TOPIC, self._topic.id))

    def panes(self) -> Sequence[QWidget]:
        """Return search and shelves, the cards, and the reader, as far as they can be seen.

        What is still to come comes now: it would be passed by.
        """
        self._ahead.arrive()
        if self._writing.open:
            return (self.editor.head, self.editor.fields)
        if self._in_words:
            return (self.browser.head, self.browser.words.list)
        if self._opened and self.reader_stand is not Stand.BESIDE:
            return (self.reader,)
        head_and_cards = (self.browser.head, self.browser.grid)
        return (*head_and_cards, self.reader) if self._opened else head_and_cards

    def focus_body(self) -> None:
        """Put the focus on the cards, or into a reader that covers them."""
        covered = self._opened and self.reader_stand is not Stand.BESIDE
        if self._writing.open:
            self.editor.focus_title()
        elif self._ahead.busy:
            self.browser.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        elif covered and not self._in_words:
            self.reader.focus_text()
        else:
            self.browser.focus_cards()

    def arrange(self) -> None:
        """Stand the reader beside the cards, over them or in their place.

        A reader that would cover the cards stays open only for somebody who reads.
        """
        narrow = self.room is Room.NARROW
        self.browser.arrange(narrow=narrow or self.low, low=self.low)
        how = self.reader_stand
        if how is not Stand.BESIDE and not self.reader.isAncestorOf(self.focusWidget() or self):
            self._opened = False
        elif how is Stand.BESIDE and how is not self._stood and self._topic is not None:
            self._opened = True
        self._stood = how
        self._side.arrange()
        self._set_opened(opened=self._opened)

    @property
    def editor(self) -> TopicEditor:
        """What topics are written in."""
        return self._writing.editor

    @property
    def packs(self) -> PackDeeds:
        """What can be done with packs."""
        return self._packs.at_work

    @property
    def reader_stand(self) -> Stand:
        """How the reader stands in the room there is."""
        return self._side.how

    # --- what can be done -----------------------------------------------------------------

    def find_topic(self) -> None:
        """Put the focus into the search field."""
        if self.reader_stand is not Stand.BESIDE and not self._in_words:
            self._set_opened(opened=False)
        self.browser.focus_search()

    def open_topic(self, topic: Topic) -> None:
        """Select *topic* and open it; search and shelf give way if they hide it."""
        if not self.browser.cards.index_of(topic.id).isValid():
            self.browser.ask("", None, self.browser.order)
            self._show_cards()
        self._take(topic)
        self._set_opened(opened=True)

    def go_along(self, path: LearningPath) -> None:
        """Show the topics of *path* in their order; beside the cards the first is opened."""
        self.browser.go_along(path)
        self._show_cards()
        self.browser.grid.scrollToTop()
        beside = self.reader_stand is Stand.BESIDE
        if self._topic is None or not path.place(self._topic.id):
            self._take(self.browser.cards.values[0].topic)
            self._set_opened(opened=beside)
        else:
            self._set_opened(opened=self._opened and beside)

    def add_topic(self) -> None:
        """Put the topic on the agenda of the next session, before its wrap-up."""
        if self._topic is not None:
            self._agenda.add(self._topic)

    def add_part(self) -> None:
        """Ask which part of the topic should be on the next agenda, and in how many minutes."""
        if self._topic is not None:
            self._agenda.ask_for_part(self._topic, self.reader.foot)

    def new_topic(self, title: str = "") -> None:
        """Write a new topic, on the shelf that is looked at."""
        chosen = self.browser.shelves.shelf or (self._topic.shelf if self._topic else None)
        self._writing.begin_new(title, chosen or Shelf.WORK)

    def edit_topic(self) -> None:
        """Write the selected topic."""
        if self._topic is not None:
            self._writing.begin(self._topic)

    def close_editor(self) -> None:
        """Go back from writing to the topic as it is read, or to the cards if there is none."""
        if not self._writing.leave():
            return
        written = self._writing.drop()
        self._follow_changes()
        topic = self.desk.library.by_id.get(written.id) if written is not None else None
        if topic is not None:
            self.open_topic(topic)
            self.reader.focus_text()
        else:
            self._set_opened(opened=self._opened)
            self.focus_body()

    def duplicate_topic(self) -> None:
        """Make a copy that is the pair's own, and open it."""
        copy = self._deeds.duplicate(self._topic) if self._topic is not None else None
        if copy is not None:
            self._follow_changes()
            self.open_topic(self.desk.library.by_id[copy.id])

    def delete_topic(self) -> None:
        """Delete the pair's own topic, or go back from its copy to the original."""
        if self._topic is not None and self._deeds.take_back(self._topic.id):
            self._follow_changes()
            self.focus_body()

    def practise_topic(self) -> None:
        """Go through the topic aloud."""
        if self._topic is not None:
            self.go.emit(practice(Readable.TOPIC, self._topic.id))

    def close_topic(self) -> None:
        """Close the reader and go back to the cards."""
        self._set_opened(opened=False)
        self.browser.focus_cards()

    # --- layout ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self.browser = TopicBrowser(theme, self._library, self._make_words, self.desk.keymap)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._side = ReaderSide(self.desk, self._deck, self._library, self._row, self)
        self.reader, self.scrim = self._side.reader, self._side.scrim
        self.linked_from = self._side.linked_from
        self._menus = TopicMenus(self.desk, self._deeds, self)
        self._writing = Writing(self.desk, self._deeds, self._deck.today, self)
        self._packs = Packs(self.desk, self)
        self._row.addWidget(self.browser, 1)
        faults = self._library.faults
        self.browser.show_faults(unread_topics(faults), faulty_files(faults))

    def _connect(self) -> None:
        grid, reader = self.browser.grid, self.reader
        self.browser.asked.connect(self._answer)
        self.browser.faults_wanted.connect(self._show_faults)
        self.browser.part_wanted.connect(self._show_part)
        self.browser.more_wanted.connect(self._show_more)
        self.browser.new_wanted.connect(self.new_topic)
        self._packs.strip_made.connect(self.browser.set_foot)
        self._agenda.added.connect(self._follow_changes)
        self._writing.made.connect(self._give_room)
        self._writing.begun.connect(self._make_room)
        self._writing.closed.connect(self.close_editor)
        self._writing.kept.connect(self._follow_writing)
        grid.picked.connect(self._follow_pick)
        grid.pressed_card.connect(self._open_card)
        grid.entered_card.connect(self._enter_card)
        grid.escaped.connect(self._escape_cards)
        grid.menu_wanted.connect(self._show_menu)
        reader.closed.connect(self.close_topic)
        reader.left.connect(self._leave_reader)
        reader.taken.connect(self._follow_offer)
        reader.part_wanted.connect(self.add_part)
        reader.practice_wanted.connect(self.practise_topic)
        reader.share_wanted.connect(self.share_topic)
        reader.link_wanted.connect(self._follow_link)
        self.linked_from.go.connect(self.go)
        reader.wish_turned.connect(self._turn_wish)
        reader.edit_wanted.connect(self.edit_topic)
        reader.menu_wanted.connect(self._show_reader_menu)
        self._menus.read_wanted.connect(self._read_selected)
        self._menus.whole_wanted.connect(self.read_topic)
        self._menus.offer_taken.connect(self._take_offer)
        self._menus.part_wanted.connect(self.add_part)
        self._menus.edit_wanted.connect(self.edit_topic)
        self._menus.copy_wanted.connect(self.duplicate_topic)
        self._menus.removal_wanted.connect(self.delete_topic)
        self.scrim.pressed.connect(self.close_topic)
        self.desk.commands.changed.connect(self._note_change)

    def _make_words(self) -> WordsPane:
        """Return the Words, for the browser to show when somebody first goes there."""
        from revmentor_desktop.ui.library.words import WordsPane

        words = WordsPane(self.desk)
        words.topic_wanted.connect(self._go_to_topic)
        words.search_cleared.connect(self.browser.clear_search)
        words.deeds_changed.connect(self.deeds_changed)
        return words

    def _give_room(self, editor: QWidget) -> None:
        """Have the *editor* of topics stand where the cards are."""
        self._row.insertWidget(self._row.indexOf(self.browser) + 1, editor, 1)

    def _make_room(self) -> None:
        """Show nothing beside the editor."""
        self._set_opened(opened=self._opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a reader that lies over the cards at the right edge."""
        super().resizeEvent(event)
        self._side.place()

    def _set_opened(self, *, opened: bool) -> None:
        self._opened = opened
        how = self.reader_stand
        if opened and self._topic is not None:
            self._side.show_topic(self._topic, self.browser.path)
        seen = opened and not self._in_words and not self._writing.open
        self._side.set_seen(seen=seen)
        self.browser.setVisible((not seen or how is not Stand.INSTEAD) and not self._writing.open)
        self._side.come_forward()
        self._refresh_offer()
        shown = self._topic.id if opened and self._topic is not None else ""
        shown = WORDS if self._in_words else shown
        if self._writing.open:
            return
        if self.isVisible():  # whoever is not in front has no place to tell
            self.replace.emit(Place(PageName.TOPICS, shown))

    # --- what is shown --------------------------------------------------------------------

    def _show_awaited(self, place: Place, memory: object) -> None:
        """Show what was waited for, unless somebody has gone on to something else."""
        self._arrived = True
        if not self.isVisible():
            return
        if self._writing.open or self._in_words:
            self._take_library()
            self._deck.read()
            self._deck.suggest()
            self._show_cards()
            return
        waiting = self.browser.grid.hasFocus()
        self.show_place(place)
        self.recall(memory)
        if waiting:
            self.focus_body()

    def _begins_with_cards(self, subject: str) -> bool:
        """Say whether *subject* is shown with the cards, and not over or in place of them."""
        if subject in (NEW, WORDS) or subject.startswith(A_WORD):
            return False
        return not subject or self.reader_stand is Stand.BESIDE

    def _take_library(self) -> bool:
        """Find and read in the library as it is now; return whether it is another."""
        library = self.desk.library
        if library is self._library:
            return False
        self._library = library
        self.browser.show_library(library)
        self.reader.show_library(library)
        return True

    def _show_cards(self) -> None:
        """Show the cards that are asked for."""
        if self._ahead.busy:
            return
        browser = self.browser
        browser.offer_wanted(offered=self._deck.any_wanted)
        asked = Asked(
            browser.text, browser.shelves.shelf, browser.path, browser.order, browser.only_wanted
        )
        browser.show_cards(self._deck.cards(asked))
        if self._topic is not None and browser.grid.card is None:
            browser.grid.select(self._topic.id)

    @property
    def _in_words(self) -> bool:
        return self.browser.part is Part.WORDS

    def _show_part(self, part: Part) -> None:
        """Show the cards with their reader, or the Words, which have the page to themselves."""
        self.browser.show_part(part)
        if part is Part.LIBRARY:
            self._show_cards()
        self._set_opened(opened=self._opened)

    def _go_to_topic(self, topic: str) -> None:
        self.go.emit(Place(PageName.TOPICS, topic))

    def _answer(self) -> None:
        """Show what was asked for, the best hit of a search first."""
        if self._in_words:
            self.browser.words.look_for(self.browser.text)
            return
        if self._ahead.busy:
            return
        if self.browser.path is not None:
            self.go_along(self.browser.path)
            return
        self._show_cards()
        if self._opened and self._topic is not None:
            self._side.show_topic(self._topic, self.browser.path)
        if self.browser.text:
            self.browser.grid.scrollToTop()

    def _note_change(self, change_set: ChangeSet, origin: object) -> None:
        self._writing.follow(change_set, origin)
        if origin is not self and self.isVisible() and change_set.touches(*FOLLOWED):
            self._late.start()

    def _follow_changes(self) -> None:
        """Show what the topics are now and where they stand; every card keeps its place."""
        self._late.stop()
        if self._ahead.busy:
            return
        row = self.browser.grid.currentIndex().row()
        another = self._take_library()
        self._deck.read()
        if another:
            self._deck.keep_places()
        self._show_cards()
        if another:
            self.browser.cards.repaint()  # texts may be others, of which a card knows nothing
            self._follow_topic(row)
        self._show_reader()
        self._refresh_offer()

    def _follow_topic(self, row: int) -> None:
        """Have the topic that is open as it has become; when it is gone, the one at its *row*."""
        topic = self._topic and self.desk.library.by_id.get(self._topic.id)
        if topic is not None or self._topic is None:
            self._take(topic)
            return
        cards = self.browser.cards.values
        self._take(cards[min(row, len(cards) - 1)].topic if cards else None)
        beside = self.reader_stand is Stand.BESIDE
        self._set_opened(opened=self._opened and beside and bool(cards))

    def _follow_writing(self) -> None:
        """Have the topic that is written as the one that is selected, and its place told."""
        written = self._writing.topic
        topic = self.desk.library.by_id.get(written.id) if written is not None else None
        if topic is not None:
            self._topic = topic
            if self.isVisible():
                self.replace.emit(Place(PageName.TOPICS, topic.id))

    # --- the topic ------------------------------------------------------------------------

    def _take(self, topic: Topic | None) -> None:
        """Make *topic* the one that is selected."""
        self._topic = topic
        self.browser.grid.select(topic.id if topic else "")

    def _show_reader(self) -> None:
        """Show in the reader what has become of its topic."""
        if self._opened and self._topic is not None:
            self._side.show_topic(self._topic, self.browser.path)

    def _turn_wish(self, wanted: bool) -> None:
        if self._topic is not None:
            self._deeds.say(self._topic.id, Wish.WANTED if wanted else None)

    def _follow_pick(self, card: TopicCard) -> None:
        """Follow the selection: beside the cards the reader shows it at once."""
        self._topic = card.topic
        self._set_opened(opened=self._opened or self.reader_stand is Stand.BESIDE)

    def _open_card(self, card: TopicCard) -> None:
        self._topic = card.topic
        if not self._opened or self.reader.topic != card.topic:
            self._set_opened(opened=True)
        if self.reader_stand is not Stand.BESIDE:
            self.reader.focus_text()

    def _enter_card(self, card: TopicCard) -> None:
        self._open_card(card)
        self.reader.focus_text()

    def _escape_cards(self) -> None:
        if self._opened:
            self.close_topic()

    def _leave_reader(self) -> None:
        """Go back from the text to the cards; a reader that covers them closes."""
        if self.reader_stand is Stand.BESIDE:
            self.browser.focus_cards()
        else:
            self.close_topic()

    # --- onto an agenda -------------------------------------------------------------------

    def _offer(self) -> Offer:
        return self._deck.offer(self._topic)

    def _refresh_offer(self) -> None:
        self.reader.show_offer(self._offer())
        self.deeds_changed.emit()

    def _follow_offer(self, way: Way) -> None:
        if way is Way.ADD:
            self.add_topic()
        elif way is Way.PLAN:
            self.plan_session()
        else:
            self.open_session()

    def share_topic(self) -> None:
        """Ask for the dialog that shares the selected topic."""
        if self._topic is not None:
            self.share_topics.emit((self._topic.id,))

    def plan_session(self) -> None:
        """Go where the next session is planned."""
        self.go.emit(Place(PageName.SESSIONS, NEW))

    def open_session(self) -> None:
        """Go to the session that has the topic on its agenda."""
        session = self._deck.state(self._topic).session
        if session is not None:
            self.go.emit(Place(PageName.SESSION, session.id))

    # --- menus, links, faults -------------------------------------------------------------

    def _show_menu(self, card: TopicCard, place: QPoint) -> None:
        self._topic = card.topic
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
        key = self.desk.keymap.native(Deed.ADD_TO_SESSION) if offer.way is Way.ADD else ""
        part = self.tr("Add a part to session {number}…").format(number=offer.part)
        before = Before(read, words.format(number=offer.number), key, part if offer.part else "")
        if self._topic is not None:
            self._menus.open(self._topic, before, place)

    def _take_offer(self) -> None:
        self._follow_offer(self._offer().way)

    def _read_selected(self) -> None:
        card = self.browser.grid.card
        if card is not None:
            self._enter_card(card)

    def _follow_link(self, address: str) -> None:
        """Open a topic or a path; ask before anything is opened elsewhere."""
        url = QUrl(address)
        if url.scheme() == PATH_LINK:
            path = self.desk.library.path(url.host())
            if path is not None:
                self.go_along(path)
                self.browser.focus_cards()
            return
        if ask_to_open(self.desk.theme, address, self) or url.scheme() != TOPIC_LINK:
            return
        topic = self.desk.library.by_id.get(TopicId(url.host()))
        if topic is not None:
            self.open_topic(topic)
            self.reader.focus_text()

    def _show_more(self) -> None:
        button = self.browser.more
        self._packs.open_menu(button.mapToGlobal(QPoint(0, button.height())))

    def _show_faults(self) -> None:
        FaultsDialog(self.desk.theme, self.desk.library.faults, self).open()
