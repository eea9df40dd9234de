"""A list of short lines in order: to tick, edit in place, move and delete, each by keyboard too.

Steps of an item, my preparation and the parts of a recap are all such lists.  It owns nothing:
what somebody wants is said with signals, and the lines as they are now are handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QWidget,
)

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import ValueRole
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.line_delegate import LineDelegate
from revmentor_desktop.ui.widgets.line_model import LineModel
from revmentor_desktop.ui.widgets.menus import add_entries, asks_for_menu, made_menu
from revmentor_desktop.ui.widgets.only_read import MayOnlyRead
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent

    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.widgets.line_model import Line
    from revmentor_desktop.ui.widgets.menus import Entry

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineList(QListView, MayOnlyRead):
    """The list; a *large* one is for a screen that two look at.

    The boxes of a *flush* one stand at the edge, below a heading that does.  Nothing is copied of
    a *private* one.

    Signals: ``ticked(key, bool)``, ``edited(key, text)``, ``removed(key)``, ``marked(key, bool)``
    to keep a line between the two or no longer, ``shifted(key, by)`` from Alt with Up or Down,
    ``chosen(key, deed)`` for one of a line's other deeds.
    """

    ticked = Signal(str, bool)
    edited = Signal(str, str)
    removed = Signal(str)
    marked = Signal(str, bool)
    shifted = Signal(str, int)
    chosen = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        ordered: bool = True,
        grows: bool = True,
        large: bool = False,
        flush: bool = False,
        private: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._ordered = ordered
        self._grows = grows
        self._content = 0
        self._lines = LineModel(self)
        self._lines.private = private
        self._delegate = LineDelegate(theme, self, large=large, flush=flush)
        self.setAccessibleName(name)
        self.setModel(self._lines)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self._lines.tick_wanted.connect(self.ticked)
        self._lines.text_wanted.connect(self.edited)
        theme.resized.connect(self._follow_theme)

    def _set_up(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self._grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    # --- what it offers -------------------------------------------------------------------

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; selection and scrolling stay."""
        self._lines.show(lines)
        if lines and not self.currentIndex().isValid():
            # a list without a current row would swallow the first arrow key
            self.selectionModel().setCurrentIndex(
                self._lines.index(0, 0), self.selectionModel().SelectionFlag.NoUpdate
            )
        self.setVisible(bool(lines))
        self.updateGeometries()

    def keep_to_reading(self) -> None:
        """Let nothing be ticked, written, moved or deleted any more."""
        super().keep_to_reading()
        self._lines.only_reads = True

    def lines(self) -> Sequence[Line]:
        """Return the lines on show."""
        return self._lines.values

    def current(self) -> str:
        """Return the key of the current line, or nothing."""
        line: Line | None = self.currentIndex().data(ValueRole)
        return line.key if line is not None else ""

    def choose(self, key: str) -> None:
        """Make a line current."""
        index = self._lines.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)

    def begin(self) -> None:
        """Edit the current line where it stands."""
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def remove_current(self) -> None:
        """Ask for the current line to be deleted."""
        line: Line | None = self.currentIndex().data(ValueRole)
        if line is not None and not line.fixed and not self.only_reads:
            self.removed.emit(line.key)

    def shift_current(self, by: int) -> None:
        """Ask for the current line to move up or down."""
        row = self.currentIndex().row() + by
        moves = self._ordered and not self.only_reads
        if moves and self.current() and 0 <= row < self._lines.rowCount():
            self.shifted.emit(self.current(), by)

    def settle(self) -> None:
        """Keep what is being written."""
        editor = self._delegate.editor
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    # --- Qt -------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(self._theme.scaled(240), self._content)

    def minimumSizeHint(self) -> QSize:
        """Return all of the height for a list that grows, else that of a line or two."""
        least = self._content if self._grows else min(self._content, self._theme.scaled(64))
        return QSize(self._theme.scaled(120), least)

    def updateGeometries(self) -> None:
        """Tell whoever holds the list how much height its lines want."""
        super().updateGeometries()
        content = sum(self.sizeHintForRow(row) for row in range(self._lines.rowCount()))
        if content != self._content:
            self._content = content
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit on Enter, delete on Delete, move with Alt; leave the rest to the list."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif modifiers == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Up:
            self.shift_current(-1)
        elif modifiers == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down:
            self.shift_current(1)
        elif modifiers == Qt.KeyboardModifier.NoModifier and event.key() in ENTER:
            self.begin()
        elif modifiers == Qt.KeyboardModifier.NoModifier and event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        elif asks_for_menu(event):
            self._open_menu_here()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the line under the pointer, or of the current one."""
        if event.reason() == event.Reason.Keyboard:
            self._open_menu_here()
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self._open_menu(event.globalPos())

    # --- the menu of a line ---------------------------------------------------------------

    def _open_menu_here(self) -> None:
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        self._open_menu(self.viewport().mapToGlobal(corner))

    def _open_menu(self, place: QPoint) -> None:
        line: Line | None = self.currentIndex().data(ValueRole)
        if line is None or (line.fixed and not line.deeds):
            return
        menu = made_menu(self._theme, self, "line_menu", ())
        entries = () if line.fixed else self._entries(line)
        add_entries(self._theme, menu, entries, enabled=not self.only_reads)
        for deed in line.deeds:
            action = menu.addAction(self._theme.icon(deed.icon), without_mnemonic(deed.text))
            action.setData((line.key, deed.key))
            action.setEnabled(deed.reads or not self.only_reads)
        menu.triggered.connect(self._choose_deed)
        menu.popup(place)

    def _entries(self, line: Line) -> list[Entry | None]:
        entries: list[Entry | None] = [(self.tr("Edit"), "pencil", "F2", self.begin)]
        if line.done is not None:
            words = self.tr("Not done yet") if line.done else self.tr("Done")
            entries.append((words, "check", "Space", self._toggle))
        if self._ordered:
            entries.append((self.tr("Move up"), "arrow-up", "Alt+Up", self._move_up))
            entries.append((self.tr("Move down"), "arrow-down", "Alt+Down", self._move_down))
        if line.between_us is not None:
            words = labels.keep_between_us(not line.between_us)
            entries.append((words, "users", "", self._mark))
        entries.append((self.tr("Delete"), "trash-2", "Delete", self.remove_current))
        return [*entries, None] if line.deeds else entries

    def _choose_deed(self, action: QAction) -> None:
        """Tell which other deed was chosen, and for which line."""
        if isinstance(action.data(), tuple):
            self.chosen.emit(*action.data())

    def _toggle(self) -> None:
        line: Line | None = self.currentIndex().data(ValueRole)
        if line is not None:
            self.ticked.emit(line.key, not line.done)

    def _mark(self) -> None:
        line: Line | None = self.currentIndex().data(ValueRole)
        if line is not None:
            self.marked.emit(line.key, not line.between_us)

    def _move_up(self) -> None:
        self.shift_current(-1)

    def _move_down(self) -> None:
        self.shift_current(1)

    def _follow_theme(self) -> None:
        self.doItemsLayout()
