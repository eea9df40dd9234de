"""The list of Follow-ups: arrows walk it, one key a deed, and a menu that says which."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QStyleOptionViewItem

from revmentor_desktop.ui.followups.delegate import FollowUpDelegate
from revmentor_desktop.ui.widgets.menus import asks_for_menu
from revmentor_desktop.ui.widgets.only_read import MayOnlyRead
from revmentor_desktop.ui.widgets.uneven_list import Hint, UnevenList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.follow_ups import Section, Subject
    from revmentor_desktop.ui.followups.line_editor import Ask, LineEditor, Verdict
    from revmentor_desktop.ui.followups.rows import FollowUpModel, FollowUpRow, Surroundings
    from revmentor_desktop.ui.models.value_list import Index
    from revmentor_desktop.ui.theme import Theme


class RowDeed(Enum):
    """What can be done with a row."""

    TICK = auto()
    OPEN = auto()
    DAY = auto()
    OWNER = auto()
    ANSWER = auto()
    SEND = auto()
    PLACE = auto()
    PARK = auto()
    STILL_FOGGY = auto()
    WAIT = auto()
    EXPLAIN = auto()
    WORDS = auto()
    BETWEEN_US = auto()
    DUPLICATE = auto()
    DELETE = auto()


KEYS = {
    Qt.Key.Key_Space: RowDeed.TICK,
    Qt.Key.Key_Return: RowDeed.OPEN,
    Qt.Key.Key_Enter: RowDeed.OPEN,
    Qt.Key.Key_D: RowDeed.DAY,
    Qt.Key.Key_A: RowDeed.OWNER,
    Qt.Key.Key_S: RowDeed.SEND,
    Qt.Key.Key_P: RowDeed.PARK,
    Qt.Key.Key_F: RowDeed.STILL_FOGGY,
    Qt.Key.Key_W: RowDeed.WAIT,
    Qt.Key.Key_G: RowDeed.EXPLAIN,
}
"""The keys of the list itself; those of the menu bar do the rest."""


class FollowUpList(UnevenList, MayOnlyRead):
    """The rows; one Tab stop.  Where it only reads, nothing is wanted of a row but to be opened.

    Signals: ``picked()`` when another row is current; ``wanted(RowDeed)`` for the current row;
    ``followed(Place)`` when a link was pressed; ``rename_wanted()`` on a double click;
    ``menu_wanted(QPoint)``; ``written(key, Ask, text)`` when a line was kept.
    """

    picked = Signal()
    wanted = Signal(object)
    followed = Signal(object)
    rename_wanted = Signal()
    menu_wanted = Signal(QPoint)
    written = Signal(str, object, str)

    def __init__(
        self,
        theme: Theme,
        model: FollowUpModel,
        judge: Callable[[Ask, str], Verdict],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._theme = theme
        self._text_size = theme.text_size
        self._rows = model
        self._delegate = FollowUpDelegate(theme, model, judge, self)
        self._delegate.written.connect(self.written)
        self._delegate.finished.connect(self._close)
        self.setObjectName("follow_up_list")
        self.setAccessibleName(self.tr("Follow-ups"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setItemDelegate(self._delegate)
        theme.changed.connect(self._follow_theme)

    # --- what it shows --------------------------------------------------------------------

    @property
    def row(self) -> FollowUpRow | None:
        """The current row."""
        return self._rows.row_at(self.currentIndex())

    @property
    def subject(self) -> Subject | None:
        """What the current row is about, unless it is covered."""
        row = self.row
        return None if row is None or row.covered else row.subject

    def row_of(self, key: str) -> FollowUpRow | None:
        """Return the row with *key*, if there is one."""
        return self._rows.row_at(self._rows.index_of(key))

    @property
    def editor(self) -> LineEditor | None:
        """The line that is being written."""
        return self._delegate.editor

    def show_sections(self, sections: Iterable[Section], around: Surroundings) -> None:
        """Show *sections*; what is current stays so, and else the first follow-up is."""
        self._rows.show_sections(sections, around)
        if not self.currentIndex().isValid():
            self.choose_at(0)

    def choose(self, key: str) -> bool:
        """Make the row with *key* current and bring it into view; return whether it is there."""
        index = self._rows.index_of(key)
        if index.isValid():
            self._choose_index(index)
        return index.isValid()

    def choose_at(self, place: int) -> None:
        """Make the follow-up at *place* current, or the next that is one, or the last."""
        last = self._rows.rowCount() - 1
        start = max(0, min(place, last))
        for row in (*range(start, last + 1), *range(start - 1, -1, -1)):
            if not self._rows.is_heading(row):
                self._choose_index(self._rows.index(row, 0))
                return

    def begin(self, ask: Ask) -> None:
        """Have *ask* answered in a line over the current row."""
        index = self.currentIndex()
        if (
            self.only_reads
            or self.editor is not None
            or not index.flags() & Qt.ItemFlag.ItemIsEditable
        ):
            return
        self._delegate.ask = ask
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(index)
        self.doItemsLayout()
        self.scrollTo(index)
        self._focus_line()

    def settle(self) -> None:
        """Keep the line that is being written, if it can be taken."""
        if self.editor is not None and self.editor.verdict().fine:
            self._close(self.editor, True)

    def menu_place(self) -> QPoint:
        """Return where the menu of the current row opens."""
        rect = self._delegate.more_rect(self.visualRect(self.currentIndex()))
        return self.viewport().mapToGlobal(rect.bottomLeft())

    # --- Qt -------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the text was given while nobody looked."""
        super().showEvent(event)
        self._follow_text_size()

    def measured(self, row: int) -> int:
        """Return how high *row* is."""
        option = QStyleOptionViewItem()
        return self._delegate.sizeHint(option, self._rows.index(row, 0)).height()

    def assumed(self, rows: range) -> Iterable[int]:
        """Return how high each of *rows* is if its title takes one line and it has no note."""
        heights = dict.fromkeys(rows, self._delegate.plain_height())
        for row in self._rows.headings(rows):
            heights[row] = self._delegate.heading_height(row)
        return heights.values()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring the row of *index* into sight, and the first heading with the first of its rows.

        Qt asks for it as well, when a list is shown whose current row changed while nobody looked.
        """
        super().scrollTo(index, hint)
        if index.row() == 1 and self._rows.is_heading(0):
            super().scrollTo(self._rows.index(0, 0), hint)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another row is the one deeds are for."""
        super().currentChanged(current, previous)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for; leave arrows and Page keys to the list."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = KEYS.get(Qt.Key(event.key()))
        if asks_for_menu(event):
            if self.row is not None:
                self.menu_wanted.emit(self.menu_place())
        elif key is not None and not modifiers and self.row is not None:
            self._want(key)
        elif event.text().isalnum() and not modifiers & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters are deeds here, not the beginning of a row
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, date, follow a link or open the menu, whatever stands under the pointer."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self._rows.row_at(index)
        left = event.button() == Qt.MouseButton.LeftButton
        if row is None or row.subject is None or row.covered or not left:
            return
        rect, delegate = self.visualRect(index), self._delegate
        reach = self._theme.scaled(6)
        link = delegate.link_at(rect, row, place.x(), place.y())
        if delegate.mark_rect(rect).adjusted(-reach, -reach, reach, reach).contains(place):
            self._want(RowDeed.TICK)
        elif delegate.more_rect(rect).contains(place):
            self.menu_wanted.emit(self.menu_place())
        elif row.done is not None and delegate.when_rect(rect, row).contains(place):
            self._want(RowDeed.DAY)
        elif link is not None:
            self.followed.emit(link.place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write the words of the row that is double-clicked."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._rows.row_at(index) is not None and event.button() == Qt.MouseButton.LeftButton:
            self.rename_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer, or of the current one."""
        if event.reason() == event.Reason.Keyboard:
            if self.row is not None:
                self.menu_wanted.emit(self.menu_place())
            return
        index = self.indexAt(event.pos())
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)
            self.menu_wanted.emit(event.globalPos())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Give the row its own height back; losing the focus is no second reason to keep."""
        editor.blockSignals(True)
        super().closeEditor(editor, hint)
        self.scheduleDelayedItemsLayout()

    # --- private --------------------------------------------------------------------------

    def _want(self, deed: RowDeed) -> None:
        if deed is RowDeed.OPEN or not self.only_reads:
            self.wanted.emit(deed)

    def _focus_line(self) -> None:
        if self.editor is not None:
            self.editor.focus()

    def _choose_index(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _close(self, editor: LineEditor, keep: bool) -> None:
        if editor is not self.editor:
            return
        within = editor.isAncestorOf(editor.window().focusWidget() or editor)
        if keep:
            self.commitData(editor)
        if editor is self.editor:  # unless what was written took the row away
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if within:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_theme(self) -> None:
        self.settle()
        self._follow_text_size()
        self.viewport().update()

    def _follow_text_size(self) -> None:
        """Measure rows for another size of the text, once somebody looks at them."""
        if self._text_size != self._theme.text_size and self.isVisible():
            self._text_size = self._theme.text_size
            self._delegate.forget_heights()
            self.assume_all()
            self.doItemsLayout()
