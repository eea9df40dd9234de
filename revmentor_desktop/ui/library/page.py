"""The page Topics: find one, read it, put it on the next agenda; and the Words.

The page holds its parts together: it shows the place one comes to, the library or the words, has
topics written, and follows what changes.  ``selection`` knows which topic is read,
``selected_deeds`` what can be done with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.topics import AnyShelf, Interest, Shelf
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.browser import TopicBrowser
from revmentor_desktop.ui.library.deck import Deck
from revmentor_desktop.ui.library.faults import FaultsDialog, faulty_files, unread_topics
from revmentor_desktop.ui.library.head import Part
from revmentor_desktop.ui.library.order import Order
from revmentor_desktop.ui.library.packs import Packs
from revmentor_desktop.ui.library.reader import Stand
from revmentor_desktop.ui.library.reader_side import ReaderSide
from revmentor_desktop.ui.library.search_ahead import SearchAhead
from revmentor_desktop.ui.library.selected_deeds import SelectedDeeds
from revmentor_desktop.ui.library.selection import Selection
from revmentor_desktop.ui.library.topic_deeds import TopicDeeds
from revmentor_desktop.ui.library.word_choice import WordsMemory
from revmentor_desktop.ui.library.writing import LIBRARY, Writing
from revmentor_desktop.ui.page import Page, Room
from revmentor_desktop.ui.places import A_WORD, NEW, WORDS, PageName, Place
from revmentor_desktop.ui.reading_ahead import ReadingAhead
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.desk import Desk
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
    """Cards of the library and a reader, or the Words.

    ``selection`` is what is read, ``selected`` what can be done with it.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.TOPICS, desk)
        self._library = desk.library
        self._deck = Deck(desk)
        lists = desk.workspace.read.topic_lists
        self._ahead = ReadingAhead(lists.are_at_hand, self._deck.steps, self)
        self._ahead.done.connect(self._show_awaited)
        self._arrived = False
        self._visited = False
        self._behind = False
        """Whether the cards are of a library that was another before somebody wrote in it."""
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._follow_late)
        self._following = Stepwise(self)
        self._following.ended.connect(self._follow_read)
        self._search_ahead = SearchAhead(desk, self)
        self._lay_out()
        self._connect()
        self.arrange()

    # --- Page -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the cards as they are now, and the topic *place* names if any.

        The first time they come when the page itself is painted, and then the reader with them.
        What is not shown beside cards does not wait unless there is much to be read for them.
        After topics have changed elsewhere that are very many, what was there is shown, can be
        searched and chosen from, and follows when they are read.
        """
        cards_first = self._begins_with_cards(place.subject)
        self._following.stop()
        if not self._arrived and self._ahead.begin(place, hurried=not cards_first):
            self.browser.await_cards()
            if cards_first and self._library.shelves:
                self._side.keep_room()
            return
        follows = self._arrived and self._can_follow(place.subject)
        self._arrived = True
        self._search_ahead.begin()
        if follows:
            self._following.begin_when_painted(self._deck.reading())
        else:
            self._take_library()
            self._deck.read()
            self._deck.suggest()
        self.selection.show_cards()
        if self._writing.is_of(place.subject):
            return
        self._writing.leave()
        if self._behind:
            self._follow_changes()
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
            self.selection.open_topic(topic)
        elif path is not None:
            self.selection.go_along(path)
        elif first and self.room is Room.WIDE and self.browser.cards.rowCount():
            self.selection.open_topic(self.browser.cards.values[0].topic)
        self.selected.refresh()
        if place.subject == NEW:
            self.new_topic()

    def memory(self) -> object:
        """Return search, shelf, order, selection and how far cards and text are scrolled.

        Where one still waits for all that, it is what is to be brought back, unless something else
        was asked for meanwhile.
        """
        self._writing.save()
        waits = self._ahead.busy and not self._writing.open and not self._in_words
        if waits and not self._is_asked_meanwhile():
            return self._ahead.memory
        topic, head = self.selection.topic, self.browser.head
        return Memory(
            text=head.search.text(),
            shelf=head.shelves.shelf,
            order=head.order,
            scrolled=self.browser.grid.verticalScrollBar().value(),
            topic=topic.id if topic else None,
            opened=self.selection.opened,
            read_to=self.reader.scrolled(),
            words=self.browser.words.memory() if self._in_words else None,
            path=head.path.id if head.path else "",
            wanted=head.only_wanted,
        )

    def recall(self, memory: object) -> None:
        """Bring back what ``memory`` returned."""
        if self._ahead.busy:
            self._ahead.keep(memory)
            return
        if not isinstance(memory, Memory):
            return
        self.browser.head.ask(memory.text, memory.shelf, memory.order, wanted=memory.wanted)
        if memory.path:
            self.browser.head.go_along(self.desk.library.path(memory.path))
        self.selection.show_cards()
        topic = self.desk.library.by_id.get(memory.topic) if memory.topic else None
        self.selection.take(topic)
        self.selection.set_opened(opened=memory.opened and topic is not None)
        self.browser.grid.doItemsLayout()
        self.browser.grid.verticalScrollBar().setValue(memory.scrolled)
        self.reader.scroll_to(memory.read_to)
        if memory.words is not None:
            self._show_part(Part.WORDS)
            self.browser.words.recall(memory.words)

    def _is_asked_meanwhile(self) -> bool:
        """Say whether one searched or chose something while the cards are still to come."""
        head = self.browser.head
        if head.search.line.isModified():
            return True  # it is told only when typing has stopped for a moment
        chosen = head.shelves.shelf is not None or head.path is not None
        chosen = chosen or head.only_wanted or head.order is not Order.SUGGESTED
        return chosen and self._ahead.memory is None

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return finding and writing, and what can be done with packs and the selected topic."""
        if self._writing.open:
            return {Deed.NEW_HERE: self.new_topic}
        possible: dict[Deed, Callable[[], None]] = {Deed.FIND: self.find_topic}
        possible |= self._packs.deeds()
        if self._in_words:
            return possible | dict(self.browser.words.deeds())
        return possible | {Deed.NEW_HERE: self.new_topic} | dict(self.selected.possible())

    def panes(self) -> Sequence[QWidget]:
        """Return search and shelves, the cards, and the reader, as far as they can be seen.

        What is still to come comes now: it would be passed by.
        """
        self._ahead.arrive()
        if self._writing.open:
            return (self.editor.head, self.editor.fields)
        if self._in_words:
            return (self.browser.head, self.browser.words.list)
        if self.selection.is_covering:
            return (self.reader,)
        head_and_cards = (self.browser.head, self.browser.grid)
        return (*head_and_cards, self.reader) if self.selection.opened else head_and_cards

    def focus_body(self) -> None:
        """Put the focus on the cards, or into a reader that covers them."""
        if self._writing.open:
            self._writing.focus()
        elif self._ahead.busy:
            self.browser.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.selection.is_covering and not self._in_words:
            self.reader.focus_text()
        else:
            self.browser.focus_cards()

    def arrange(self) -> None:
        """Have browser and reader stand as there is room for them."""
        narrow = self.room is Room.NARROW
        self.browser.arrange(narrow=narrow or self.low, low=self.low)
        self.selection.arrange()

    @property
    def editor(self) -> TopicEditor:
        """What topics are written in."""
        return self._writing.editor

    @property
    def packs(self) -> PackDeeds:
        """What can be done with packs."""
        return self._packs.at_work

    # --- what can be done -----------------------------------------------------------------

    def find_topic(self) -> None:
        """Put the focus into the search field."""
        if self.selection.stand is not Stand.BESIDE and not self._in_words:
            self.selection.set_opened(opened=False)
        self.browser.head.focus_search()

    def new_topic(self, title: str = "") -> None:
        """Write a new topic, on the shelf that is looked at."""
        topic = self.selection.topic
        shelf = self.browser.head.shelves.shelf or (topic.shelf if topic else Shelf.WORK)
        self._writing.begin_new(title, shelf)

    def close_editor(self) -> None:
        """Go back from writing to the topic as it is read, or to the cards if there is none."""
        if not self._writing.leave():
            return
        written = self._writing.drop()
        self._follow_own()
        topic = self.desk.library.by_id.get(written.id) if written is not None else None
        if topic is not None:
            self._open_made(topic)
            self.reader.focus_text()
        else:
            self.selection.show()
            self.focus_body()

    # --- layout ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self.browser = TopicBrowser(theme, self._library, self._make_words, self.desk.keymap)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._side = ReaderSide(self.desk, self._deck, self._library, self._row, self)
        self.reader, self.scrim = self._side.reader, self._side.scrim
        deeds = TopicDeeds(self.desk, self)
        self._writing = Writing(self.desk, deeds, self._deck.today, self)
        self.selection = Selection(
            self, self.browser, self._side, self._deck, self._ahead, self._writing
        )
        self.selected = SelectedDeeds(
            self, self.selection, self.reader, self._deck, deeds, self._writing
        )
        self._packs = Packs(self.desk, self)
        self._row.addWidget(self.browser, 1)
        faults = self._library.faults
        self.browser.show_faults(unread_topics(faults), faulty_files(faults))

    def _connect(self) -> None:
        self.browser.asked.connect(self._answer)
        self.browser.faults_wanted.connect(self._show_faults)
        self.browser.part_wanted.connect(self._show_part)
        self.browser.more_wanted.connect(self._show_more)
        self.browser.new_wanted.connect(self.new_topic)
        self.selection.shown.connect(self.replace)
        self.selected.go.connect(self.go)
        self.selected.share_topics.connect(self.share_topics)
        self.selected.changed.connect(self._follow_own)
        self.selected.made.connect(self._open_made)
        self.selected.gone.connect(self.focus_body)
        self.selected.refreshed.connect(self.deeds_changed)
        self._side.linked_from.go.connect(self.go)
        self._packs.strip_made.connect(self.browser.set_foot)
        self._writing.made.connect(self._give_room)
        self._writing.begun.connect(self.selection.show)
        self._writing.closed.connect(self.close_editor)
        self._writing.kept.connect(self._follow_writing)
        self.desk.commands.changed.connect(self._note_change)

    def _make_words(self) -> WordsPane:
        """Return the Words, for the browser to show when somebody first goes there."""
        from revmentor_desktop.ui.library.words import WordsPane

        words = WordsPane(self.desk)
        words.topic_wanted.connect(self._go_to_topic)
        words.search_cleared.connect(self.browser.head.clear_search)
        words.deeds_changed.connect(self.deeds_changed)
        return words

    def _give_room(self, editor: QWidget) -> None:
        """Have the *editor* of topics stand where the cards are."""
        self._row.insertWidget(self._row.indexOf(self.browser) + 1, editor, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a reader that lies over the cards at the right edge."""
        super().resizeEvent(event)
        self._side.place()

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
            self.selection.show_cards()
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
        return not subject or self.selection.stand is Stand.BESIDE

    def _can_follow(self, subject: str) -> bool:
        """Say whether *subject* can be shown as topics were, until they are read in steps."""
        if not self._deck.is_behind or self._behind or self._writing.open:
            return False
        library, topic = self.desk.library, TopicId(subject)
        if library.path(subject) is not None:
            return False
        return topic not in library.by_id or self._deck.has(topic)

    def _take_library(self) -> bool:
        """Find and read in the library as it is now; return whether it is another."""
        library = self.desk.library
        if library is self._library:
            return False
        self._library = library
        self.browser.show_library(library)
        self.reader.show_library(library)
        return True

    @property
    def _in_words(self) -> bool:
        return self.browser.head.part is Part.WORDS

    def _show_part(self, part: Part) -> None:
        """Show the cards with their reader, or the Words, which have the page to themselves."""
        self.browser.show_part(part)
        if part is Part.LIBRARY:
            self.selection.show_cards()
        self.selection.show()

    def _go_to_topic(self, topic: str) -> None:
        self.go.emit(Place(PageName.TOPICS, topic))

    def _answer(self) -> None:
        """Show what was asked for, the best hit of a search first."""
        if self._in_words:
            self.browser.words.look_for(self.browser.head.text)
            return
        if self._ahead.busy:  # what is asked for now is what one came for
            self._ahead.begin(Place(PageName.TOPICS))
            return
        if self.browser.head.path is not None:
            self.selection.go_along(self.browser.head.path)
            return
        self.selection.show_cards()
        self.selection.show_reader()
        if self.browser.head.text:
            self.browser.grid.scrollToTop()

    def _note_change(self, change_set: ChangeSet, origin: object) -> None:
        self._writing.follow(change_set, origin)
        if origin is not self and self.isVisible() and change_set.touches(*FOLLOWED):
            self._late.start()

    def _follow_late(self) -> None:
        """Follow what has changed elsewhere; very many topics are read in steps first."""
        if self._deck.is_behind and not self._ahead.busy and not self._writing.in_front:
            self._following.begin(self._deck.reading())
        else:
            self._follow_changes()

    def _follow_own(self) -> None:
        """Follow what was changed here; very many topics are read in steps first."""
        if self._deck.is_behind and not self._ahead.busy:
            self._following.begin_when_painted(self._deck.reading())
        else:
            self._follow_changes()

    def _open_made(self, topic: Topic) -> None:
        """Open *topic*, which is as it was made here; its card may still be to come."""
        if self._following.busy:
            self.selection.open_ahead(topic)
        else:
            self.selection.open_topic(topic)

    def _follow_read(self, _last: object) -> None:
        if self.isVisible():
            self._follow_changes()
            if not self._writing.open:  # what is written is found when that is done
                self.selection.find_card()

    def _follow_changes(self) -> None:
        """Show what the topics are now and where they stand; every card keeps its place."""
        self._late.stop()
        self._following.stop()
        if self._ahead.busy:
            return
        if self._writing.in_front:
            self._behind = True  # nobody sees them, and whoever types would wait for them
            return
        row = self.browser.grid.currentIndex().row()
        another = self._take_library() or self._behind
        self._behind = False
        self._deck.read()
        if another:
            self._deck.keep_places()
        self.selection.show_cards()
        if another:
            self.browser.cards.repaint()  # texts may be others, of which a card knows nothing
            self.selection.follow_library(row)
        self.selection.show_reader()
        self.selected.refresh()

    def _follow_writing(self) -> None:
        """Have the topic that is written as the one that is selected, and its place told."""
        written = self._writing.topic
        topic = self.desk.library.by_id.get(written.id) if written is not None else None
        if topic is not None:
            self.selection.take_written(topic)

    def _show_more(self) -> None:
        button = self.browser.head.more
        self._packs.open_menu(button.mapToGlobal(QPoint(0, button.height())))

    def _show_faults(self) -> None:
        FaultsDialog(self.desk.theme, self.desk.library.faults, self).open()
