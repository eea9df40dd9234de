"""The left part of the page: the cards of the library with shelf and order, or the Words.

One search field serves both.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.card import TopicCards
from revmentor_desktop.ui.library.filters import ShelfFilter
from revmentor_desktop.ui.library.grid import GAP, TopicGrid
from revmentor_desktop.ui.library.order import Order
from revmentor_desktop.ui.library.path_filter import PathFilter
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.chips import FilterChip
from revmentor_desktop.ui.widgets.combo_field import name_box
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.fields import SearchField
from revmentor_desktop.ui.widgets.folding_choice import FoldingChoice
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel, with_keys
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.paths import LearningPath
    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.library.card import TopicCard
    from revmentor_desktop.ui.library.words import WordsPane
    from revmentor_desktop.ui.theme import Theme

MARGIN = 40
MARGIN_NARROW = 24
TOP = 28
TOP_LOW = 14
SEARCH_WIDEST = 260


class Part(Enum):
    """The two parts of the page; the value is the key of the choice."""

    LIBRARY = "library"
    WORDS = "words"


class TopicBrowser(QWidget):
    """Search field, shelves, order and the grid of cards, or why there is none; or the Words.

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

    # --- what is asked for ----------------------------------------------------------------

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    @property
    def order(self) -> Order:
        """The order of the cards."""
        return Order(self.sort.currentData())

    @property
    def path(self) -> LearningPath | None:
        """The path that is chosen; its topics are shown whatever else is asked for."""
        return self.paths.path

    def go_along(self, path: LearningPath | None) -> None:
        """Choose *path* and its shelf, without ``asked``."""
        if path is None:
            self.ask(self.text, self.shelves.shelf, self.order)
        else:
            self.ask("", path.shelf, self.order)
            self.paths.show_paths(path.shelf, path)
            self.sort.setEnabled(False)

    @property
    def only_wanted(self) -> bool:
        """Whether only what the mentee wants is shown."""
        return self.wanted.isChecked()

    def ask(self, text: str, shelf: AnyShelf | None, order: Order, *, wanted: bool = False) -> None:
        """Look for *text* on *shelf* in *order* and along no path, without ``asked``.

        *wanted* keeps only what the mentee wants.
        """
        self.wanted.setChecked(wanted)
        self.search.blockSignals(True)
        self.search.setText(text)
        self.search.blockSignals(False)
        self.shelves.set_shelf(shelf)
        self.sort.setCurrentIndex(self.sort.findData(order.value))
        self._leave_path()

    # --- what it shows --------------------------------------------------------------------

    @property
    def part(self) -> Part:
        """Which part is shown."""
        return Part(self.switch.current())

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
        self.switch.set_current(part.value)
        in_library = part is Part.LIBRARY
        self._choices.setVisible(in_library)
        self.new.setVisible(in_library)
        self.faults.setVisible(in_library and bool(self._faulty))
        if in_library:
            self._show_in_stack(self.grid if self.cards.rowCount() else self.empty)
        else:
            self._show_in_stack(self.words)  # first: each word is measured for its width
            self.words.follow(self.text)
        self._invite()

    def show_library(self, library: Library) -> None:
        """Find in *library* from now on; a shelf that has become empty gives way to all."""
        self._library = library
        self.shelves.show_shelves(library.shelves)
        self.paths.show_library(library)
        if self.part is Part.LIBRARY:
            self._invite()

    def _prepare(self, topics: Sequence[TopicId]) -> None:
        self._library.prepare(topics)

    def show_cards(self, cards: list[TopicCard]) -> None:
        """Show *cards*, or say that there are none."""
        self.grid.show_cards(cards)
        self.grid.setAccessibleDescription(self.tr("%Ln topic(s)", "", len(cards)))
        if not cards:
            self._explain_emptiness()
        if self.part is Part.LIBRARY:
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

    def offer_wanted(self, *, offered: bool) -> None:
        """Offer to show only what the mentee wants, where there is any or it is shown already."""
        self.wanted.setVisible(offered or self.only_wanted)

    def show_faults(self, unread: int, files: int) -> None:
        """Say that *unread* topics could not be read, or that something is wrong in *files*."""
        if unread:
            self._fault_text.setText(self.tr("%Ln topic(s) could not be read", "", unread))
        else:
            self._fault_text.setText(self.tr("%Ln file(s) of the library have a fault", "", files))
        self._faulty = files
        self.faults.setVisible(bool(files) and self.part is Part.LIBRARY)

    def set_foot(self, foot: QWidget) -> None:
        """Put *foot* below everything else."""
        self._column.addWidget(foot)

    def arrange(self, *, narrow: bool, low: bool) -> None:
        """Take smaller margins where there is little room."""
        self._narrow, self._low = narrow, low
        self._follow_theme()

    # --- layout ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.head = QWidget()
        self.head.setAccessibleName(self.tr("Find topics"))
        self._make_finding()
        self._make_first_row()
        self._make_choices()
        self._head_column = QVBoxLayout(self.head)
        self._head_column.addLayout(self._first_row)
        self._head_column.addWidget(self._choices)

    def _make_finding(self) -> None:
        """Make what says which cards are wanted, and in what order."""
        theme = self._theme
        parts = (
            Choice(Part.LIBRARY.value, self.tr("Library")),
            Choice(Part.WORDS.value, self.tr("Words")),
        )
        self.switch = FoldingChoice(theme, self.tr("Library or words"), parts)
        self.switch.chosen.connect(self._ask_for_part)
        self.search = SearchField(theme, self.tr("Search topics"))
        self.search.setObjectName("topics_search")
        self.shelves = ShelfFilter(theme, self._library.shelves)
        self.sort = QComboBox()
        forget_with(self.sort)
        self.sort.setObjectName("topics_sort")
        name_box(self.sort, self.tr("Order of the topics"))
        self.sort.addItem(self.tr("Suggested"), Order.SUGGESTED.value)
        self.sort.addItem(self.tr("Newest"), Order.NEWEST.value)
        self.sort.addItem(self.tr("Shortest"), Order.SHORTEST.value)
        self.sort.addItem(self.tr("Title"), Order.TITLE.value)
        self.search.edited.connect(self._ask_for_text)
        self.search.searched.connect(self._announce)
        self.search.went_down.connect(self.focus_cards)
        self.search.entered.connect(self._enter_first)
        self.shelves.chosen.connect(self._ask_for_shelf)
        self.sort.activated.connect(self._ask_for_order)

    def _make_first_row(self) -> None:
        """Make the line that both parts of the page have."""
        theme = self._theme
        name, key = self.tr("New topic"), self._keymap.native(Deed.NEW_HERE)
        tip = with_keys(name, key)  # what is seen of it may be the icon alone
        self.new = Button(theme, self.tr("New"), icon="plus", name=name, tip=tip)
        self.new.setObjectName("new_topic")
        self.new.clicked.connect(self._ask_for_new)
        self._first_row = QHBoxLayout()
        self._title = TextLabel(theme, self.tr("Topics"), "h1")
        self._first_row.addWidget(self._title)
        self._first_row.addWidget(self.switch)
        self._first_row.addStretch(1)
        self._first_row.addWidget(self.search, 4)
        self._first_row.addWidget(self.new)
        self.more = IconButton(theme, "ellipsis", self.tr("Topic packs"))
        self.more.clicked.connect(self.more_wanted)
        self._first_row.addWidget(self.more)

    def _make_choices(self) -> None:
        """Make what the library alone has: shelf and order, path and what is asked for."""
        self.paths = PathFilter(self._theme, self._library)
        self.paths.chosen.connect(self._ask_for_path)
        self.wanted = FilterChip(self._theme, self.tr("Asked for"), icon="star")
        self.wanted.clicked.connect(self._ask_for_wanted)
        self.wanted.hide()
        self._choices = QWidget()
        self._choices_column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._choices)
        self._choices_column.setContentsMargins(0, 0, 0, 0)
        self._second_row = QHBoxLayout()
        self._second_row.addWidget(self.shelves, 1)
        self._second_row.addWidget(self.sort, 0, Qt.AlignmentFlag.AlignTop)
        self._choices_column.addLayout(self._second_row)
        self._third_row = QHBoxLayout()
        self._third_row.addWidget(self.paths, 1)
        self._third_row.addWidget(self.wanted)
        self._choices_column.addLayout(self._third_row)

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
        self._head_column.setContentsMargins(half, 0, half + scaled(12), 0)
        self._head_column.setSpacing(scaled(8 if self._low else 14))
        self._first_row.setSpacing(scaled(16))
        self._second_row.setSpacing(scaled(8))
        self._third_row.setSpacing(scaled(8))
        self._choices_column.setSpacing(scaled(8 if self._low else 12))
        self._fault_row.setContentsMargins(half, 0, half, scaled(8))
        self._fault_row.setSpacing(scaled(8))
        self._line_up_words()
        self.search.setMaximumWidth(scaled(SEARCH_WIDEST))
        self._fit_head()

    def event(self, event: QEvent) -> bool:
        """Decide anew how the head stands when it needs or has more or less room than before."""
        taken = super().event(event)
        kinds = QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show
        if event.type() in kinds and self.isVisible():  # hidden it has the sizes of before
            self._fit_head()
        return taken

    def _fit_head(self) -> None:
        """Say in the first line what there is room for, and have a low window's choices in one."""
        room = self.width()  # the head has its width of before
        for margins in (self._column.contentsMargins(), self._head_column.contentsMargins()):
            room -= margins.left() + margins.right()
        self._fit_first_row(room)
        self._fit_choices(room)

    def _fit_first_row(self, room: int) -> None:
        """Let the title go in a low window, then words, where the search would have no room.

        What both parts of the page have stands in the same place in both.
        """
        gap, titled = self._first_row.spacing(), self._title.sizeHint().width()
        needed = titled + self.switch.unfolded_width() + self.search.minimumSizeHint().width()
        needed += self.new.whole_width() + self.more.sizeHint().width() + 4 * gap
        self._title.setVisible(not self._low or needed <= room)
        if self._title.isHidden():
            needed -= titled + gap
        self.new.set_wordless(needed > room)
        if needed > room:
            needed -= self.new.words_width()
        self.switch.fold(folded=needed > room)

    def _fit_choices(self, room: int) -> None:
        """Have shelf, order and path beside each other in a low window, if they fit."""
        gap = self._choices_column.spacing()
        parts = [self.shelves, self.sort, self.paths, self.wanted]
        shown = [part for part in parts if not part.isHidden()]
        least = sum(part.minimumSizeHint().width() + gap for part in shown)
        beside = self._low and least - gap <= room
        self.paths.set_brief(brief=self._low)
        ways = QBoxLayout.Direction
        self._choices_column.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for at in range(self._choices_column.count()):
            self._choices_column.setStretch(at, int(beside))

    def _line_up_words(self) -> None:
        if self._words is not None:
            half = self._theme.scaled(GAP) // 2
            aside = self.more.sizeHint().width() + self._first_row.spacing()
            self._words.set_margin(half, aside)

    # --- finding --------------------------------------------------------------------------

    def focus_search(self) -> None:
        """Put the focus into the search field, its text selected."""
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def clear_search(self) -> None:
        """Empty the search field; the focus stays where it is."""
        self.search.setText("")

    def focus_cards(self) -> None:
        """Put the focus on the cards, or the words; into the search field if there are none."""
        if self.part is Part.WORDS:
            self.words.focus_list()
        elif self.cards.rowCount():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_search()

    def _invite(self) -> None:
        """Say in the search field what it searches."""
        if self.part is Part.LIBRARY:
            name = self.tr("Search topics")
            hint = self.tr("Search")
        else:
            name = self.tr("Search words")
            hint = self.tr("Search %Ln word(s)", "", self.words.count())
        self.search.line.setAccessibleName(name)
        self.search.line.setPlaceholderText(hint)

    def _leave_path(self) -> None:
        self.paths.show_paths(self.shelves.shelf, None)
        self.sort.setEnabled(True)

    def _ask_for_path(self, path: LearningPath | None) -> None:
        self.go_along(path)
        self.asked.emit()

    def _ask_for_text(self, _text: str) -> None:
        if self.part is Part.LIBRARY:
            self._leave_path()
        self.asked.emit()

    def _ask_for_shelf(self, _shelf: AnyShelf | None) -> None:
        self._leave_path()
        self.asked.emit()

    def _ask_for_wanted(self) -> None:
        self._leave_path()
        self.asked.emit()

    def _ask_for_order(self, _place: int) -> None:
        self.asked.emit()

    def _enter_first(self, _text: str) -> None:
        """Go from the search to the best hit."""
        if self.part is Part.WORDS:
            self.words.enter_first()
        elif self.cards.rowCount():
            self.grid.setCurrentIndex(self.cards.index(0, 0))
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_part(self, key: str) -> None:
        self.part_wanted.emit(Part(key))

    def _ask_for_new(self) -> None:
        self.new_wanted.emit("")

    def _announce(self, _text: str) -> None:
        if self.part is Part.WORDS:
            count = self.words.rows.rowCount()
            announce(self.words.list, self.tr("%Ln word(s) found", "", count))
        else:
            count = self.cards.rowCount()
            announce(self.grid, self.tr("%Ln topic(s) found", "", count))

    def _explain_emptiness(self) -> None:
        text, shelf = self.text, self.shelves.shelf
        if not self._library.heads:
            fact = self.tr("There is no topic in the library.")
            self.empty.set_words(fact, "", self.tr("New topic"))
            return
        if self.only_wanted:
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
        if self.only_wanted:
            self.ask("", None, self.order)
            self.asked.emit()
            self.focus_cards()
        elif self.shelves.shelf is not None and self._library.search(self.text):
            self.shelves.set_shelf(None)
            self._leave_path()
            self.asked.emit()
            self.focus_cards()
        else:
            self.new_wanted.emit(self.text)
