"""The list of the Words: arrows and letters walk it, Enter opens, keys and a menu edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QStyleOptionViewItem

from revmentor_desktop.ui.library.word_delegate import WordDelegate
from revmentor_desktop.ui.widgets.only_read import MayOnlyRead
from revmentor_desktop.ui.widgets.uneven_list import UnevenList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.library.word_editor import WordEditor
    from revmentor_desktop.ui.library.word_rows import WordRow, WordRows
    from revmentor_desktop.ui.theme import Theme

AGAIN_KEY = "?"
"""What asks for a word to be explained again, wherever it stands on the keyboard."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordList(UnevenList, MayOnlyRead):
    """The rows; one Tab stop.

    Signals: ``picked()`` when another row is current; ``entered_word()`` on Enter or a double
    click, ``edit_wanted()`` on F2, ``clear_wanted()`` on Space, ``again_wanted()`` on the question
    mark, ``delete_wanted()`` on Delete, ``menu_wanted(QPoint)``, all for the current row;
    ``written(key, word, meaning)`` when other words were kept; ``escaped()`` on Esc.
    """

    picked = Signal()
    entered_word = Signal()
    edit_wanted = Signal()
    clear_wanted = Signal()
    again_wanted = Signal()
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    written = Signal(str, str, str)
    escaped = Signal()

    def __init__(self, theme: Theme, model: WordRows, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._theme = theme
        self._rows = model
        self._width = -1
        self._in_between = False
        """Whether rows are about to get their width back."""
        self._delegate = WordDelegate(theme, self)
        self._delegate.written.connect(self.written)
        self._delegate.finished.connect(self._close)
        self.setObjectName("words_list")
        self.setAccessibleName(self.tr("Words"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().rangeChanged.connect(self._follow_range)
        self.setItemDelegate(self._delegate)
        theme.resized.connect(self._follow_theme)

    # --- what it shows --------------------------------------------------------------------

    @property
    def row(self) -> WordRow | None:
        """The current row."""
        return self._rows.value(self.currentIndex())

    @property
    def editor(self) -> WordEditor | None:
        """The fields in which a word is being written."""
        return self._delegate.editor

    def show_rows(self, rows: Sequence[WordRow]) -> None:
        """Show *rows*; what is selected stays so, and else nothing is."""
        key = self.row.entry.key if self.row is not None else ""
        model = self.selectionModel()
        chosen = model.hasSelection()
        self._rows.show(rows)
        index = self._rows.index_of(key)
        if chosen and index.isValid():
            self.choose(key)
        elif rows:  # a list without a current row would swallow the first arrow key
            first = index if index.isValid() else self._rows.index(0, 0)
            self.clearSelection()
            model.setCurrentIndex(first, model.SelectionFlag.NoUpdate)

    def choose(self, key: str) -> bool:
        """Make the row with *key* current and bring it into view; return whether it is there."""
        index = self._rows.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def begin(self, *, at_meaning: bool = False) -> None:
        """Write the current word where it stands."""
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable and self.editor is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit(index)
            self.doItemsLayout()
            self.scrollTo(index)
            self._focus_editor(at_meaning=at_meaning)

    def settle(self) -> None:
        """Keep what is being written."""
        if self.editor is not None:
            self._close(self.editor, True)

    # --- Qt -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the meanings anew for another width."""
        super().resizeEvent(event)
        self._follow_width()

    def measured(self, row: int) -> int:
        """Return how high *row* is."""
        option = QStyleOptionViewItem()
        return self._delegate.sizeHint(option, self._rows.index(row, 0)).height()

    def assumed(self, rows: range) -> Iterable[int]:
        """Return how high each of *rows* was last, or is if its meaning takes one line."""
        return self._delegate.assumed_heights(self._rows.values[rows.start : rows.stop])

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that another row is the one deeds are for."""
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, edit, mark, delete; leave the rest to the list."""
        key = event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        writing = {
            Qt.Key.Key_F2: self.edit_wanted,
            Qt.Key.Key_Space: self.clear_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }
        wanted = {
            **({} if self.only_reads else writing),
            Qt.Key.Key_Escape: self.escaped,
            **dict.fromkeys(ENTER, self.entered_word),
        }
        shift_f10 = key == Qt.Key.Key_F10 and modifiers == Qt.KeyboardModifier.ShiftModifier
        if shift_f10 or key == Qt.Key.Key_Menu:
            self._ask_for_menu()
        elif event.text() == AGAIN_KEY and self.row is not None and not self.only_reads:
            self._select_current()
            self.again_wanted.emit()
        elif not modifiers and key in wanted and self.row is not None:
            self._select_current()
            wanted[Qt.Key(key)].emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu of a row from its button."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self._rows.value(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        button = self._delegate.button_rect(self.visualRect(index), row)
        if button.contains(place):
            self.menu_wanted.emit(self.viewport().mapToGlobal(button.bottomLeft()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row that is double-clicked."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.entered_word.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer, or of the current one."""
        if event.reason() == event.Reason.Keyboard:
            self._ask_for_menu()
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(event.globalPos())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Give the row its own height back; losing the focus is no second reason to keep."""
        editor.blockSignals(True)
        super().closeEditor(editor, hint)
        self.scheduleDelayedItemsLayout()

    # --- private --------------------------------------------------------------------------

    def _focus_editor(self, *, at_meaning: bool) -> None:
        editor = self.editor
        if editor is not None and at_meaning:
            editor.focus_meaning()
        elif editor is not None:
            editor.focus_word()

    def _select_current(self) -> None:
        """Show which row a key is for, also before the first arrow."""
        if not self.selectionModel().isSelected(self.currentIndex()):
            self.setCurrentIndex(self.currentIndex())

    def _ask_for_menu(self) -> None:
        row = self.row
        if row is not None:
            self._select_current()
            rect = self._delegate.button_rect(self.visualRect(self.currentIndex()), row)
            self.menu_wanted.emit(self.viewport().mapToGlobal(rect.bottomLeft()))

    def _close(self, editor: WordEditor, keep: bool) -> None:
        if editor is not self.editor:
            return
        if keep:
            self.commitData(editor)
        within = editor.isAncestorOf(editor.window().focusWidget() or editor)
        self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if within:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_range(self, _least: int, most: int) -> None:
        """Leave the room of the scroll bar empty when there is nothing to scroll.

        Rows keep their width, and so their height, whether the bar is there or not.
        """
        policy = Qt.ScrollBarPolicy
        self._in_between = True  # the bar comes before its room goes
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if most else policy.ScrollBarAlwaysOff
        )
        kept = 0 if most else self.verticalScrollBar().sizeHint().width()
        self.setViewportMargins(0, 0, kept, 0)
        self._in_between = False
        self._follow_width()

    def _follow_width(self) -> None:
        """Break the meanings anew if rows have another width than they were broken for."""
        width = self.viewport().width()
        if width != self._width and not self._in_between:
            self._width = width
            self._delegate.forget_heights()
            self.assume_all()

    def _follow_theme(self) -> None:
        self.settle()
        self._delegate.forget_heights()
        self.assume_all()
        self.doItemsLayout()
        self.viewport().update()
