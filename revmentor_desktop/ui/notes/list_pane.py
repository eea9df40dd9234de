"""The list of notes: filter, search in place, new note."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.models.counted_rows import CountedRows
from revmentor_desktop.ui.notes.list_delegate import NoteDelegate
from revmentor_desktop.ui.notes.list_model import NoteListModel
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.fields import SearchField
from revmentor_desktop.ui.widgets.grounded_list import GroundedList
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.notes.list_model import Summaries, Surroundings
    from revmentor_desktop.ui.theme import Theme

WIDTH = 300


class Filter(Enum):
    """Which notes are listed; the value is the key of the choice."""

    ALL = "all"
    SHARED = "shared"
    PRIVATE = "private"


class NoteList(GroundedList):
    """The rows; one Tab stop, arrows inside.

    Signals: ``opened()`` on Enter or a click; ``menu_wanted(QPoint)`` for the current row.
    """

    opened = Signal()
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", parent)
        self._delegate = NoteDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Notes"))
        self.clicked.connect(self._open)

    def set_tall(self, tall: bool) -> None:
        """Leave room for Chinese lines, or not."""
        self._delegate.set_tall(tall)
        if self.isVisible():
            self.doItemsLayout()
        else:
            self.scheduleDelayedItemsLayout()  # rows are laid out anyway when they are shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row that was meant."""
        index = self.currentIndex()
        place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
            place = event.globalPos()
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(place)

    def _open(self, _index: QModelIndex) -> None:
        self.opened.emit()


class ListPane(Surface):
    """What is listed, and the rows.

    Signals: ``new_wanted()``; ``filtered()`` when other notes shall be listed;
    ``selected(id)`` when another row is current; ``opened()``; ``menu_wanted(QPoint)``;
    ``uncover_wanted()``; ``deleted_wanted()`` to see what was deleted.
    """

    new_wanted = Signal()
    filtered = Signal()
    selected = Signal(str)
    opened = Signal()
    menu_wanted = Signal(object)
    uncover_wanted = Signal()
    deleted_wanted = Signal()

    def __init__(
        self, theme: Theme, keymap: Keymap, source: Summaries, parent: QWidget | None = None
    ) -> None:
        super().__init__("sunken", edge="right", parent=parent)
        self._theme = theme
        self._keymap = keymap
        self._quiet = False
        self.model = NoteListModel(source, self)
        self.view = NoteList(theme)
        self.rows = CountedRows(self.model)
        self.view.setModel(self.rows)
        self.view.opened.connect(self.opened)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.selectionModel().currentChanged.connect(self._tell_selected)
        self.filters = self._made_filters()
        self._nothing = self._made_nothing()
        self._parts = QStackedWidget()
        self._parts.addWidget(self.view)
        self._parts.addWidget(self._nothing)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._made_head())
        self._column.addLayout(self._filter_row())
        self._column.addWidget(self._parts, 1)
        self._column.addWidget(self._made_covered())
        self._column.addLayout(self._made_foot())
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    # --- what is asked for ---

    @property
    def filter(self) -> Filter:
        """Which notes are asked for."""
        return Filter(self.filters.current())

    def set_filter(self, wanted: Filter) -> None:
        """Ask for other notes, without saying so."""
        self.filters.set_current(wanted.value)

    @property
    def words(self) -> str:
        """What is searched for; empty when nothing is."""
        return self.search.text().strip() if self.search_button.isChecked() else ""

    def open_search(self) -> None:
        """Show the search field in place of the title, ready to type."""
        self.search_button.setChecked(True)
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.line.selectAll()

    def close_search(self) -> None:
        """Show the title again, and all that the filter lists."""
        self.search_button.setChecked(False)

    # --- what is shown ---

    def show_rows(
        self, numbers: Sequence[int], around: Surroundings, shown: str, *, tall: bool | None
    ) -> None:
        """List the notes with *numbers*, with *shown* as the current row if it is among them.

        Whether any is *tall* is found out unless it is known.
        """
        self._quiet = True
        before = self.model.tall
        self.model.show_notes(numbers, around, tall=tall)
        self._quiet = False
        if before != self.model.tall:
            self.view.set_tall(self.model.tall)
        self.set_current(shown)

    def show_count(self, count: int) -> None:
        """Show how many notes there are altogether; without any, nothing to filter or search."""
        self.filters.setVisible(count > 0)
        self.search_button.setVisible(count > 0)
        self.filters.set_text(Filter.ALL.value, self.tr("All {count}").format(count=count))

    def show_covered(self, words: str) -> None:
        """Say how many notes are covered, and offer to uncover them; nothing without *words*."""
        self._covered_words.setText(words)
        self.covered.setVisible(bool(words))

    def show_nothing(self, fact: str, help_text: str, *, all_wanted: bool) -> None:
        """Say why no note is listed; offer to list all where that makes sense."""
        self._fact.setText(fact)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))
        self._all.setVisible(all_wanted)
        self._parts.setCurrentWidget(self._nothing)

    def show_list(self) -> None:
        """Show the rows."""
        self._parts.setCurrentWidget(self.view)

    def current(self) -> str:
        """Return the id of the current row; empty when there is none."""
        note = self.model.note(self.view.currentIndex())
        return "" if note is None else note.id

    def set_current(self, id: str) -> None:
        """Make the row of *id* current, or none, without ``selected``."""
        index = self.rows.mapFromSource(self.model.index_of(id))
        if index == self.view.currentIndex():
            return
        self._quiet = True
        selection = self.view.selectionModel()
        if index.isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)
        else:
            selection.clear()
        self._quiet = False

    # --- Qt ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the search with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.search_button.isChecked():
            self.close_search()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # --- private ---

    def _made_head(self) -> QHBoxLayout:
        self.title = TextLabel(self._theme, self.tr("Notes"), "h1")
        self.search = SearchField(self._theme, self.tr("Search in notes"), self.tr("Title or text"))
        self.search.hide()
        self.search.searched.connect(self._search)
        self.search.went_down.connect(self._go_to_list)
        keys = self._keymap.native(Deed.FIND)
        self.search_button = IconButton(
            self._theme, "search", self.tr("Search in notes"), shortcut=keys, checkable=True
        )
        self.search_button.toggled.connect(self._show_search)
        self.search_button.clicked.connect(self._after_search_button)
        keys = self._keymap.native(Deed.NEW_HERE)
        self.new_button = IconButton(self._theme, "plus", self.tr("New note"), shortcut=keys)
        self.new_button.clicked.connect(self.new_wanted)
        self.new_button.setProperty("writes", True)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.search, 1)
        self._head.addStretch()
        self._head.addWidget(self.search_button)
        self._head.addWidget(self.new_button)
        return self._head

    def _made_filters(self) -> Segmented:
        filters = Segmented(
            self._theme,
            self.tr("Which notes"),
            [
                Choice(Filter.ALL.value, self.tr("All")),
                Choice(Filter.SHARED.value, self.tr("Shared")),
                Choice(Filter.PRIVATE.value, self.tr("Private")),
            ],
        )
        filters.chosen.connect(self._refilter)
        return filters

    def _filter_row(self) -> QHBoxLayout:
        self._row = QHBoxLayout()
        self._row.addWidget(self.filters)
        self._row.addStretch(1)
        return self._row

    def _made_foot(self) -> QHBoxLayout:
        self.deleted_button = Button(
            self._theme, self.tr("Recently deleted"), "inline", icon="trash-2"
        )
        self.deleted_button.clicked.connect(self.deleted_wanted)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.deleted_button)
        self._foot.addStretch(1)
        return self._foot

    def _made_nothing(self) -> QWidget:
        self._fact = TextLabel(self._theme, "", "strong", wrap=True)
        self._help = TextLabel(self._theme, "", "muted", wrap=True)
        self._all = Button(self._theme, self.tr("Show all notes"), "link")
        self._all.clicked.connect(self._show_all)
        nothing = QWidget()
        self._nothing_column = QVBoxLayout(nothing)
        for part in (self._fact, self._help):
            self._nothing_column.addWidget(part)
        self._nothing_column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self._nothing_column.addStretch(1)
        return nothing

    def _made_covered(self) -> QWidget:
        self._covered_words = TextLabel(self._theme, "", "private", wrap=True)
        self._covered_words.setObjectName("covered_count")
        uncover = Button(self._theme, self.tr("Uncover"), "quiet", icon="eye")
        uncover.setObjectName("uncover")
        uncover.clicked.connect(self.uncover_wanted)
        self.covered = Surface("sunken", edge="top")
        self._covered_row = QHBoxLayout(self.covered)
        self._covered_row.addWidget(IconLabel(self._theme, "lock", "private", size=15))
        self._covered_row.addWidget(self._covered_words, 1)
        self._covered_row.addWidget(uncover)
        self.covered.hide()
        return self.covered

    def _show_search(self, shown: bool) -> None:
        if not shown:
            self.search.line.clear()  # before it is hidden, and so looks for nothing any more
        self.title.setVisible(not shown)
        self.search.setVisible(shown)
        if not shown:
            self.filtered.emit()

    def _after_search_button(self) -> None:
        if self.search_button.isChecked():
            self.open_search()

    def _search(self, _text: str) -> None:
        self.filtered.emit()

    def _refilter(self, _key: str) -> None:
        self.filtered.emit()

    def _show_all(self) -> None:
        self.set_filter(Filter.ALL)
        self.close_search()
        self.filtered.emit()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_list(self) -> None:
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.rows.index(0, 0))
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell_selected(self, now: QModelIndex, _before: QModelIndex) -> None:
        note = None if self._quiet else self.model.note(now)
        if note is not None:
            self.selected.emit(note.id)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setContentsMargins(0, scaled(26), 0, 0)
        self._column.setSpacing(scaled(12))
        self._foot.setContentsMargins(scaled(14), 0, scaled(14), scaled(10))
        self._head.setContentsMargins(scaled(22), 0, scaled(14), 0)
        self._head.setSpacing(scaled(2))
        self._row.setContentsMargins(scaled(20), 0, scaled(14), 0)
        self._nothing_column.setContentsMargins(scaled(22), scaled(12), scaled(22), scaled(12))
        self._nothing_column.setSpacing(scaled(6))
        self._covered_row.setContentsMargins(scaled(22), scaled(6), scaled(14), scaled(6))
        self._covered_row.setSpacing(scaled(8))
        self.view.doItemsLayout()
        self.view.viewport().update()
