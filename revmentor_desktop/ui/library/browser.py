"""The left part of the page: the cards of the library, or the Words, below what both are found by.

What is asked for is said in its head (``head``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.card import TopicCards
from revmentor_desktop.ui.library.grid import GAP, TopicGrid
from revmentor_desktop.ui.library.head import Part, TopicsHead
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.library.card import TopicCard
    from revmentor_desktop.ui.library.words import WordsPane
    from revmentor_desktop.ui.theme import Theme

MARGIN = 40
MARGIN_NARROW = 24
TOP = 28
TOP_LOW = 14


class TopicBrowser(QWidget):
    """The grid of cards, or why there is none; or the Words.  ``head`` says what is asked for.

    Signals: ``asked()`` when other cards are wanted (search, shelf or order changed);
    ``part_wanted(Part)`` when somebody goes to the other part; ``faults_wanted()`` to see what
    could not be read; ``more_wanted()`` for what can be done with packs; ``new_wanted(str)`` for a
    new topic of that title, which may be empty.
    """

    asked = Signal()
    part_wanted = Signal(object)
    new_wanted = Signal(str)
    faults_wanted = Signal()
    more_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        library: Library,
        make_words: Callable[[], WordsPane],
        keymap: Keymap,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._library = library
        self._keymap = keymap
        self._make_words = make_words
        self._words: WordsPane | None = None
        self._low = self._narrow = False
        self._faulty = 0
        self.setObjectName("topics_browser")
        self._make_head()  # before the cards: Tab walks in the order in which things were made
        self.cards = TopicCards(self)
        self.grid = TopicGrid(theme, self.cards, self._prepare)
        self._make_empty()
        self._make_faults()
        self._lay_out()
        theme.resized.connect(self._follow_theme)
        self.show_part(Part.LIBRARY)
        self._follow_theme()

    # --- what it shows --------------------------------------------------------------------

    @property
    def words(self) -> WordsPane:
        """The Words; they are made when somebody first goes there."""
        if self._words is None:
            self._words = self._make_words()
            self._words.counted.connect(self._invite)
            self._stack.addWidget(self._words)
            self._show_in_stack(self._stack.currentWidget() or self.grid)
            self._line_up_words()
        return self._words

    def show_part(self, part: Part) -> None:
        """Show the cards, or the Words, as the search finds them."""
        self.head.show_part(part)
        in_library = part is Part.LIBRARY
        self.faults.setVisible(in_library and bool(self._faulty))
        if in_library:
            self._show_in_stack(self.grid if self.cards.rowCount() else self.empty)
        else:
            self._show_in_stack(self.words)  # first: each word is measured for its width
            self.words.follow(self.head.text)
        self._invite()

    def show_library(self, library: Library) -> None:
        """Find in *library* from now on; a shelf that has become empty gives way to all."""
        self._library = library
        self.head.show_library(library)

    def _prepare(self, topics: Sequence[TopicId]) -> None:
        self._library.prepare(topics)

    def show_cards(self, cards: list[TopicCard]) -> None:
        """Show *cards*, or say that there are none."""
        self.grid.show_cards(cards)
        self.grid.setAccessibleDescription(self.tr("%Ln topic(s)", "", len(cards)))
        if not cards:
            self._explain_emptiness()
        if self.head.part is Part.LIBRARY:
            self._show_in_stack(self.grid if cards else self.empty)

    def await_cards(self) -> None:
        """Leave room for cards that come in a moment."""
        self.grid.await_cards()
        self._show_in_stack(self.grid)

    def _show_in_stack(self, shown: QWidget) -> None:
        """Show a part, and have the hidden ones want no room, which was taken from the head.

        A stack is as high as the highest of what is in it, shown or not.
        """
        for part in (self.empty, self._words):
            if part is not None:
                policy, ways = part.sizePolicy(), QSizePolicy.Policy
                policy.setVerticalPolicy(ways.Preferred if part is shown else ways.Ignored)
                part.setSizePolicy(policy)
        self._stack.setCurrentWidget(shown)

    def show_faults(self, unread: int, files: int) -> None:
        """Say that *unread* topics could not be read, or that something is wrong in *files*."""
        if unread:
            self._fault_text.setText(self.tr("%Ln topic(s) could not be read", "", unread))
        else:
            self._fault_text.setText(self.tr("%Ln file(s) of the library have a fault", "", files))
        self._faulty = files
        self.faults.setVisible(bool(files) and self.head.part is Part.LIBRARY)

    def set_foot(self, foot: QWidget) -> None:
        """Put *foot* below everything else."""
        self._column.addWidget(foot)

    def arrange(self, *, narrow: bool, low: bool) -> None:
        """Take smaller margins where there is little room."""
        self._narrow, self._low = narrow, low
        self._follow_theme()

    # --- layout ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.head = TopicsHead(self._theme, self._library, self._keymap)
        self.head.asked.connect(self.asked)
        self.head.part_wanted.connect(self.part_wanted)
        self.head.more_wanted.connect(self.more_wanted)
        self.head.new_wanted.connect(self._ask_for_new)
        self.head.search.searched.connect(self._announce)
        self.head.search.went_down.connect(self.focus_cards)
        self.head.search.entered.connect(self._enter_first)

    def _make_empty(self) -> None:
        self.empty = EmptyState(self._theme, "search", "")
        self.empty.pressed.connect(self._widen)

    def _make_faults(self) -> None:
        self.faults = QWidget()
        self._fault_text = TextLabel(self._theme, "", "caption")
        details = Button(self._theme, self.tr("Details"), "link")
        details.clicked.connect(self.faults_wanted)
        self._fault_row = QHBoxLayout(self.faults)
        self._fault_row.addWidget(self._fault_text)
        self._fault_row.addWidget(details)
        self._fault_row.addStretch(1)
        self.faults.hide()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.faults)

    def _follow_theme(self) -> None:
        """Line the heading up with the cards, which stand half a gap from the grid's edge."""
        scaled = self._theme.scaled
        margin = scaled(MARGIN_NARROW if self._narrow else MARGIN)
        half = scaled(GAP) // 2
        inner = margin - half
        self._column.setContentsMargins(inner, scaled(TOP_LOW if self._low else TOP), scaled(8), 0)
        self._column.setSpacing(scaled(8 if self._low else 14))
        self.head.arrange(half, low=self._low)
        self._fault_row.setContentsMargins(half, 0, half, scaled(8))
        self._fault_row.setSpacing(scaled(8))
        self._line_up_words()
        self._fit_head()

    def event(self, event: QEvent) -> bool:
        """Decide anew how the head stands when it needs or has more or less room than before."""
        taken = super().event(event)
        kinds = QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show
        if event.type() in kinds and self.isVisible():  # hidden it has the sizes of before
            self._fit_head()
        return taken

    def _fit_head(self) -> None:
        margins = self._column.contentsMargins()
        self.head.fit(self.width() - margins.left() - margins.right())  # its own is that of before

    def _line_up_words(self) -> None:
        if self._words is not None:
            self._words.set_margin(self._theme.scaled(GAP) // 2, self.head.beside_search)

    # --- finding --------------------------------------------------------------------------

    def focus_cards(self) -> None:
        """Put the focus on the cards, or the words; into the search field if there are none."""
        if self.head.part is Part.WORDS:
            self.words.focus_list()
        elif self.cards.rowCount():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.head.focus_search()

    def _invite(self) -> None:
        """Have the search field say what it searches."""
        in_words = self.head.part is Part.WORDS
        self.head.invite(self.words.count() if in_words else None)

    def _enter_first(self, _text: str) -> None:
        """Go from the search to the best hit."""
        if self.head.part is Part.WORDS:
            self.words.enter_first()
        elif self.cards.rowCount():
            self.grid.setCurrentIndex(self.cards.index(0, 0))
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_new(self) -> None:
        self.new_wanted.emit("")

    def _announce(self, _text: str) -> None:
        if self.head.part is Part.WORDS:
            count = self.words.rows.rowCount()
            announce(self.words.list, self.tr("%Ln word(s) found", "", count))
        else:
            count = self.cards.rowCount()
            announce(self.grid, self.tr("%Ln topic(s) found", "", count))

    def _explain_emptiness(self) -> None:
        text, shelf = self.head.text, self.head.shelves.shelf
        if not self._library.heads:
            fact = self.tr("There is no topic in the library.")
            self.empty.set_words(fact, "", self.tr("New topic"))
            return
        if self.head.only_wanted:
            fact = self.tr("Nothing that is asked for is here.")
            self.empty.set_words(fact, "", self.tr("Show all topics"))
            return
        fact = self.tr("No topic matches '{text}'.").format(text=text)
        elsewhere = len(self._library.search(text)) if shelf is not None else 0
        if shelf is None or not elsewhere:
            new = self.tr("New topic '{text}'").format(text=text)
            self.empty.set_words(fact, "", new)
            return
        fact = self.tr("No topic on the shelf {shelf} matches '{text}'.").format(
            shelf=labels.shelf(shelf), text=text
        )
        help_text = self.tr("%Ln topic(s) on other shelves", "", elsewhere)
        self.empty.set_words(fact, help_text, self.tr("Look on all shelves"))

    def _widen(self) -> None:
        """Look on all shelves if that finds something; else begin a topic of that title."""
        if self.head.only_wanted:
            self.head.ask("", None, self.head.order)
            self.asked.emit()
            self.focus_cards()
        elif self.head.shelves.shelf is not None and self._library.search(self.head.text):
            self.head.take_all_shelves()
            self.asked.emit()
            self.focus_cards()
        else:
            self.new_wanted.emit(self.head.text)
