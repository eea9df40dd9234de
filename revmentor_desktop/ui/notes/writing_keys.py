"""What the keys of Markdown do in the field: lists go on, words are marked, tasks are ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor

from revmentor_desktop.ui.notes import lines
from revmentor_desktop.ui.notes.highlighter import shape_of
from revmentor_desktop.ui.utf16 import length

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.ui.notes.text_field import MarkdownText

_KEEP = QTextCursor.MoveMode.KeepAnchor
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WritingKeys:
    """Changes the text of *field* as its keys say; every change is one step to take back."""

    def __init__(self, field: MarkdownText) -> None:
        self._field = field

    def ticks(self, event: QKeyEvent) -> bool:
        """Say whether the key ticks a task here, although it may mean something elsewhere."""
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return event.key() in _ENTER and pressed == _CONTROL and bool(self._tasks())

    def take(self, event: QKeyEvent) -> bool:
        """Do what the key means here; return False when Qt shall have it."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.ticks(event):
            return self._tick()
        if key in _ENTER:
            return self._break_line(modifiers)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._tab(outwards=key == Qt.Key.Key_Backtab or bool(modifiers & _SHIFT))
        if modifiers == _CONTROL | _SHIFT and key == Qt.Key.Key_V:
            self._field.paste_plain()
            return True
        if modifiers == _CONTROL and key == Qt.Key.Key_B:
            return self._toggle_mark("**")
        if modifiers == _CONTROL and key == Qt.Key.Key_I:
            return self._toggle_mark("*")
        if modifiers == _CONTROL | _SHIFT and key == Qt.Key.Key_L:
            return self._toggle_lines(lines.toggled_item)
        if modifiers == _CONTROL | _SHIFT and key == Qt.Key.Key_T:
            return self._toggle_lines(lines.toggled_task)
        if modifiers == _CONTROL | _SHIFT and key == Qt.Key.Key_K:
            return self._link()
        return False

    def _break_line(self, modifiers: Qt.KeyboardModifier) -> bool:
        cursor = self._field.textCursor()
        if modifiers == _SHIFT:
            cursor.insertBlock()
            self._field.setTextCursor(cursor)
            return True
        if modifiers != Qt.KeyboardModifier.NoModifier or cursor.hasSelection():
            return False
        going_on = lines.continuation(cursor.block().text())
        if going_on is None or cursor.positionInBlock() < len(going_on.mark):
            return False
        cursor.beginEditBlock()
        if going_on.empty:
            self._end_list(cursor)
        else:
            cursor.insertBlock()
            cursor.insertText(going_on.next_mark)
        cursor.endEditBlock()
        self._field.setTextCursor(cursor)
        self._field.ensureCursorVisible()
        return True

    def _end_list(self, cursor: QTextCursor) -> None:
        """Take the mark of an empty line away, and keep what is written next out of the list.

        Markdown takes a line right below a list or quote for more of its last entry.
        """
        _select_line(cursor)
        cursor.removeSelectedText()
        if cursor.block().previous().text().strip():
            cursor.insertBlock()

    def _tab(self, *, outwards: bool) -> bool:
        """Move list items in or out; elsewhere Tab goes on, so that nobody is caught here."""
        blocks = self._chosen_blocks()
        items = [block for block in blocks if lines.is_item(block.text())]
        widths = [lines.dedent_width(block.text()) for block in items]
        if not items or (outwards and not any(widths)):
            self._field.leave_by_tab(forwards=not outwards)
            return True
        cursor = self._field.textCursor()
        cursor.beginEditBlock()
        for block, width in zip(items, widths, strict=True):
            at = QTextCursor(block)
            if outwards:
                at.setPosition(block.position() + width, _KEEP)
                at.removeSelectedText()
            else:
                at.insertText(" " * lines.indent_width(block.text()))
        cursor.endEditBlock()
        return True

    def _toggle_lines(self, toggled: Callable[[str], str]) -> bool:
        cursor = self._field.textCursor()
        cursor.beginEditBlock()
        for block in self._chosen_blocks():
            line = QTextCursor(block)
            _select_line(line)
            line.insertText(toggled(block.text()))
        cursor.endEditBlock()
        return True

    def _toggle_mark(self, mark: str) -> bool:
        cursor = self._field.textCursor()
        chosen = cursor.selectedText()
        if "\u2029" in chosen:
            return True
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        line = cursor.block()
        before = self._between(line.position(), start)
        after = self._between(end, line.position() + line.length() - 1)
        back, new, ahead = lines.toggled_mark(before, chosen, after, mark)
        cursor.beginEditBlock()
        cursor.setPosition(start - back)
        cursor.setPosition(end + ahead, _KEEP)
        cursor.insertText(new)
        cursor.endEditBlock()
        inner = len(mark) if new != chosen and len(new) > len(chosen) else 0
        size = length(new) - 2 * inner
        cursor.setPosition(start - back + inner)
        cursor.setPosition(start - back + inner + size, _KEEP)
        self._field.setTextCursor(cursor)
        return True

    def _link(self) -> bool:
        """Make the chosen words a link, and put the cursor where its address goes."""
        cursor = self._field.textCursor()
        chosen = cursor.selectedText()
        if "\u2029" in chosen:
            return True
        start = cursor.selectionStart()
        cursor.insertText(f"[{chosen}]()")
        cursor.setPosition(start + length(chosen) + (3 if chosen else 1))
        self._field.setTextCursor(cursor)
        return True

    def _tick(self) -> bool:
        """Tick the chosen tasks, or take their ticks away."""
        together = self._field.textCursor()
        together.beginEditBlock()
        for block in self._tasks():
            tick(block)
        together.endEditBlock()
        return True

    # --- what they are about ---

    def _tasks(self) -> list[QTextBlock]:
        return [block for block in self._chosen_blocks() if shape_of(block).box]

    def _chosen_blocks(self) -> list[QTextBlock]:
        cursor = self._field.textCursor()
        block = self._field.document().findBlock(cursor.selectionStart())
        last = self._field.document().findBlock(cursor.selectionEnd())
        blocks = [block]
        while block != last:
            block = block.next()
            blocks.append(block)
        return blocks

    def _between(self, start: int, end: int) -> str:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        return cursor.selectedText()


def tick(block: QTextBlock) -> None:
    """Tick the task *block*, or take its tick away, as one step to take back."""
    box = shape_of(block).box
    if box is not None:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + box.tick)
        cursor.setPosition(block.position() + box.tick + 1, _KEEP)
        cursor.beginEditBlock()
        cursor.insertText(" " if box.ticked else "x")
        cursor.endEditBlock()


def _select_line(cursor: QTextCursor) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
