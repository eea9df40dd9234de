"""Which topic is selected, and whether the reader is open: cards and reader always agree.

Beside the cards the reader shows whatever is selected; where it covers or replaces them it opens
only when somebody asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.ui.library.deck import Asked, Deck
from revmentor_desktop.ui.library.head import Part
from revmentor_desktop.ui.library.reader import Stand
from revmentor_desktop.ui.library.reading import PATH_LINK, TOPIC_LINK
from revmentor_desktop.ui.places import WORDS, PageName, Place
from revmentor_desktop.ui.widgets.link_dialog import ask_to_open

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.paths import LearningPath
    from revmentor_desktop.ui.library.browser import TopicBrowser
    from revmentor_desktop.ui.library.card import TopicCard
    from revmentor_desktop.ui.library.reader_side import ReaderSide
    from revmentor_desktop.ui.library.writing import Writing
    from revmentor_desktop.ui.page import Page
    from revmentor_desktop.ui.reading_ahead import ReadingAhead


class Selection(QObject):
    """The ``topic`` that is selected in the *browser*, and whether it is ``opened`` at the *side*.

    The cards are those of the *deck*, and there are none as long as one waits for what is read
    *ahead*.  Signals: ``changed()`` when another topic may be selected; ``shown(Place)`` with what
    the *page* in front shows now; ``menu_wanted(QPoint)`` for the menu of the selected card.
    """

    changed = Signal()
    shown = Signal(object)
    menu_wanted = Signal(object)

    def __init__(
        self,
        page: Page,
        browser: TopicBrowser,
        side: ReaderSide,
        deck: Deck,
        ahead: ReadingAhead,
        writing: Writing,
    ) -> None:
        super().__init__(page)
        self._page, self._browser, self._side = page, browser, side
        self._deck, self._ahead, self._writing = deck, ahead, writing
        self._stood = Stand.BESIDE
        self.topic: Topic | None = None
        self._ahead_of_card: Topic | None = None
        self._asked_ahead: Asked | None = None
        self.opened = False
        self._connect()

    @property
    def stand(self) -> Stand:
        """How the reader stands in the room there is."""
        return self._side.how

    @property
    def is_covering(self) -> bool:
        """Whether the reader is open over the cards, or in their place."""
        return self.opened and self.stand is not Stand.BESIDE

    # --- selecting ------------------------------------------------------------------------

    def take(self, topic: Topic | None) -> None:
        """Make *topic* the one that is selected."""
        self.topic = topic
        self._browser.grid.select(topic.id if topic else "")

    def take_written(self, topic: Topic) -> None:
        """Make *topic*, which is in the editor, the one that is selected, and tell its place."""
        self.topic = topic
        self._tell(topic.id)

    def open_topic(self, topic: Topic) -> None:
        """Select *topic* and open it; search and shelf give way if they hide it."""
        if not self._browser.cards.index_of(topic.id).isValid():
            self._browser.head.ask("", None, self._browser.head.order)
            self.show_cards()
        self.take(topic)
        self.set_opened(opened=True)

    def open_ahead(self, topic: Topic) -> None:
        """Open *topic*, whose card is still to come: ``find_card`` selects it then."""
        self.topic = self._ahead_of_card = topic
        self._asked_ahead = self._asked()
        self.set_opened(opened=True)

    def find_card(self) -> None:
        """Select the card of what was opened ahead of it.

        Unless another topic was opened since, or something else is searched: that stays.
        """
        topic, self._ahead_of_card = self._ahead_of_card, None
        here = self.topic
        if topic is None or here is None or here.id != topic.id or not self.opened:
            return
        if self._asked() == self._asked_ahead:
            self.open_topic(here)

    def go_along(self, path: LearningPath) -> None:
        """Show the topics of *path* in their order; beside the cards the first is opened."""
        self._browser.head.go_along(path)
        self.show_cards()
        self._browser.grid.scrollToTop()
        beside = self.stand is Stand.BESIDE
        if self.topic is None or not path.place(self.topic.id):
            self.take(self._browser.cards.values[0].topic)
            self.set_opened(opened=beside)
        else:
            self.set_opened(opened=self.opened and beside)

    def follow_library(self, row: int) -> None:
        """Have the topic that is open as it has become; when it is gone, the one at its *row*."""
        topic = self.topic and self._page.desk.library.by_id.get(self.topic.id)
        if topic is not None or self.topic is None:
            self.take(topic)
            return
        cards = self._browser.cards.values
        self.take(cards[min(row, len(cards) - 1)].topic if cards else None)
        beside = self.stand is Stand.BESIDE
        self.set_opened(opened=self.opened and beside and bool(cards))

    # --- what is shown --------------------------------------------------------------------

    def set_opened(self, *, opened: bool) -> None:
        """Open the reader, or close it."""
        self.opened = opened
        self.show()

    def show(self) -> None:
        """Show the reader if it is open, unless the words or an editor have the page."""
        self.show_reader()
        in_words, writing = self._browser.head.part is Part.WORDS, self._writing.in_front
        seen = self.opened and not in_words and not writing
        self._side.set_seen(seen=seen)
        instead = seen and self.stand is Stand.INSTEAD
        self._browser.setVisible(not instead and not writing)
        self._side.come_forward()
        self.changed.emit()
        if self._writing.open:
            return
        subject = self.topic.id if self.opened and self.topic is not None else ""
        self._tell(WORDS if in_words else subject)

    def show_cards(self) -> None:
        """Show the cards that are asked for."""
        if self._ahead.busy:
            return
        browser = self._browser
        browser.head.offer_wanted(offered=self._deck.any_wanted)
        browser.show_cards(self._deck.cards(self._asked()))
        if self.topic is not None and browser.grid.card is None:
            browser.grid.select(self.topic.id)

    def show_reader(self) -> None:
        """Show in the reader what has become of its topic, unless an editor has the page."""
        if self.opened and self.topic is not None and not self._writing.in_front:
            self._side.show_topic(self.topic, self._browser.head.path)

    def arrange(self) -> None:
        """Stand the reader beside the cards, over them or in their place.

        A reader that would cover the cards stays open only for somebody who reads.
        """
        how, page = self.stand, self._page
        reads = self._side.reader.isAncestorOf(page.focusWidget() or page)
        if how is not Stand.BESIDE and not reads:
            self.opened = False
        elif how is Stand.BESIDE and how is not self._stood and self.topic is not None:
            self.opened = True
        self._stood = how
        self._side.arrange()
        self.show()

    def _asked(self) -> Asked:
        """Return what cards are asked for now."""
        head = self._browser.head
        return Asked(head.text, head.shelves.shelf, head.path, head.order, head.only_wanted)

    # --- cards and reader -----------------------------------------------------------------

    def enter_selected(self) -> None:
        """Open the topic of the selected card and go into its text."""
        card = self._browser.grid.card
        if card is not None:
            self._enter_card(card)

    def close(self) -> None:
        """Close the reader and go back to the cards."""
        self.set_opened(opened=False)
        self._browser.focus_cards()

    def _connect(self) -> None:
        grid, reader = self._browser.grid, self._side.reader
        grid.picked.connect(self._follow_pick)
        grid.pressed_card.connect(self._open_card)
        grid.entered_card.connect(self._enter_card)
        grid.escaped.connect(self._escape_cards)
        grid.menu_wanted.connect(self._ask_for_menu)
        reader.closed.connect(self.close)
        reader.left.connect(self._leave_reader)
        reader.link_wanted.connect(self._follow_link)
        self._side.scrim.pressed.connect(self.close)

    def _follow_pick(self, card: TopicCard) -> None:
        """Follow the selection: beside the cards the reader shows it at once."""
        self.topic = card.topic
        self.set_opened(opened=self.opened or self.stand is Stand.BESIDE)

    def _open_card(self, card: TopicCard) -> None:
        self.topic = card.topic
        if not self.opened or self._side.reader.topic != card.topic:
            self.set_opened(opened=True)
        if self.stand is not Stand.BESIDE:
            self._side.reader.focus_text()

    def _enter_card(self, card: TopicCard) -> None:
        self._open_card(card)
        self._side.reader.focus_text()

    def _ask_for_menu(self, card: TopicCard, place: QPoint) -> None:
        self.topic = card.topic
        self.menu_wanted.emit(place)

    def _escape_cards(self) -> None:
        if self.opened:
            self.close()

    def _leave_reader(self) -> None:
        """Go back from the text to the cards; a reader that covers them closes."""
        if self.stand is Stand.BESIDE:
            self._browser.focus_cards()
        else:
            self.close()

    def _follow_link(self, address: str) -> None:
        """Open a topic or a path; ask before anything is opened elsewhere."""
        url, library = QUrl(address), self._page.desk.library
        if url.scheme() == PATH_LINK:
            path = library.path(url.host())
            if path is not None:
                self.go_along(path)
                self._browser.focus_cards()
            return
        theme = self._page.desk.theme
        if ask_to_open(theme, address, self._page) or url.scheme() != TOPIC_LINK:
            return
        topic = library.by_id.get(TopicId(url.host()))
        if topic is not None:
            self.open_topic(topic)
            self._side.reader.focus_text()

    def _tell(self, subject: str) -> None:
        if self._page.isVisible():  # whoever is not in front has no place to tell
            self.shown.emit(Place(PageName.TOPICS, subject))
