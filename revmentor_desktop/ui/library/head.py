"""What is asked for on the page: one search for topics and words, shelf, order and path.

The parts of the head go and fold where there is little room, so that the search always has its own.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.filters import ShelfFilter
from revmentor_desktop.ui.library.order import Order
from revmentor_desktop.ui.library.path_filter import PathFilter
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.chips import FilterChip
from revmentor_desktop.ui.widgets.combo_field import name_box
from revmentor_desktop.ui.widgets.fields import SearchField
from revmentor_desktop.ui.widgets.folding_choice import FoldingChoice
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel, with_keys

if TYPE_CHECKING:
    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.paths import LearningPath
    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.theme import Theme

SEARCH_WIDEST = 260


class Part(Enum):
    """The two parts of the page; the value is the key of the choice."""

    LIBRARY = "library"
    WORDS = "words"


class TopicsHead(QWidget):
    """Title, part, search, shelves, order and path; what can be begun stands beside them.

    Signals: ``asked()`` when other cards are wanted (search, shelf or order changed);
    ``part_wanted(Part)`` when somebody goes to the other part; ``new_wanted()`` for a new topic;
    ``more_wanted()`` for what can be done with packs.
    """

    asked = Signal()
    part_wanted = Signal(object)
    new_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, theme: Theme, library: Library, keymap: Keymap) -> None:
        super().__init__()
        self._theme = theme
        self._library = library
        self._keymap = keymap
        self._low = False
        self.setAccessibleName(self.tr("Find topics"))
        self._make_finding()
        self._make_first_row()
        self._make_choices()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._first_row)
        self._column.addWidget(self._choices)

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

    def take_all_shelves(self) -> None:
        """Take topics of all shelves and along no path, without ``asked``."""
        self.shelves.set_shelf(None)
        self._leave_path()

    def show_library(self, library: Library) -> None:
        """Offer the shelves and paths of *library*; a shelf that is empty gives way to all."""
        self.shelves.show_shelves(library.shelves)
        self.paths.show_library(library)

    def offer_wanted(self, *, offered: bool) -> None:
        """Offer to show only what the mentee wants, where there is any or it is shown already."""
        self.wanted.setVisible(offered or self.only_wanted)

    # --- the parts of the page ------------------------------------------------------------

    @property
    def part(self) -> Part:
        """Which part is shown."""
        return Part(self.switch.current())

    def show_part(self, part: Part) -> None:
        """Offer what belongs to *part*."""
        self.switch.set_current(part.value)
        self._choices.setVisible(part is Part.LIBRARY)
        self.new.setVisible(part is Part.LIBRARY)

    def invite(self, words: int | None) -> None:
        """Say in the search field what it searches: so many *words*, or ``None`` for the topics."""
        if words is None:
            name, hint = self.tr("Search topics"), self.tr("Search")
        else:
            name, hint = self.tr("Search words"), self.tr("Search %Ln word(s)", "", words)
        self.search.line.setAccessibleName(name)
        self.search.line.setPlaceholderText(hint)

    def focus_search(self) -> None:
        """Put the focus into the search field, its text selected."""
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def clear_search(self) -> None:
        """Empty the search field; the focus stays where it is."""
        self.search.setText("")

    # --- layout ---------------------------------------------------------------------------

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
        self.shelves.chosen.connect(self._ask_for_shelf)
        self.sort.activated.connect(self._ask_for_order)

    def _make_first_row(self) -> None:
        """Make the line that both parts of the page have."""
        theme = self._theme
        name, key = self.tr("New topic"), self._keymap.native(Deed.NEW_HERE)
        tip = with_keys(name, key)  # what is seen of it may be the icon alone
        self.new = Button(theme, self.tr("New"), icon="plus", name=name, tip=tip)
        self.new.setObjectName("new_topic")
        self.new.setProperty("writes", True)
        self.new.clicked.connect(self.new_wanted)
        self._first_row = QHBoxLayout()
        self.title = TextLabel(theme, self.tr("Topics"), "h1")
        self._first_row.addWidget(self.title)
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

    def arrange(self, edge: int, *, low: bool) -> None:
        """Begin *edge* pixels from the side, and take less room in height where it is *low*."""
        scaled = self._theme.scaled
        self._low = low
        self._column.setContentsMargins(edge, 0, edge + scaled(12), 0)
        self._column.setSpacing(scaled(8 if low else 14))
        self._first_row.setSpacing(scaled(16))
        self._second_row.setSpacing(scaled(8))
        self._third_row.setSpacing(scaled(8))
        self._choices_column.setSpacing(scaled(8 if low else 12))
        self.search.setMaximumWidth(scaled(SEARCH_WIDEST))

    def fit(self, room: int) -> None:
        """Say in the first line what *room* there is for; put a low window's choices in one."""
        margins = self._column.contentsMargins()
        room -= margins.left() + margins.right()
        self._fit_first_row(room)
        self._fit_choices(room)

    def _fit_first_row(self, room: int) -> None:
        """Let the title go in a low window, then words, where the search would have no room.

        What both parts of the page have stands in the same place in both.
        """
        gap, titled = self._first_row.spacing(), self.title.sizeHint().width()
        needed = titled + self.switch.unfolded_width() + self.search.minimumSizeHint().width()
        needed += self.new.whole_width() + self.more.sizeHint().width() + 4 * gap
        self.title.setVisible(not self._low or needed <= room)
        if self.title.isHidden():
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
        self.shelves.fill(filled=beside)
        ways = QBoxLayout.Direction
        self._choices_column.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for at in range(self._choices_column.count()):
            self._choices_column.setStretch(at, int(beside))

    @property
    def beside_search(self) -> int:
        """How many pixels stand behind the search in the line of both parts."""
        return self.more.sizeHint().width() + self._first_row.spacing()

    # --- private --------------------------------------------------------------------------

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

    def _ask_for_part(self, key: str) -> None:
        self.part_wanted.emit(Part(key))
