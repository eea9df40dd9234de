"""The field a note is written in: plain Markdown in, the same Markdown out.

It is a QTextEdit, because QPlainTextEdit knows no line height and changes some characters, with a
layout of its own (``ui.notes.markdown_layout``): the document holds the text and nothing else.
Another text gets another document, so that there is nothing to take back.  Of a long one only the
beginning is there at once (``ui.notes.growing``), and what is pasted into it comes in parts as well
(``ui.notes.long_insertion``); a line that is too long to be written in is shown
in pieces (``ui.notes.long_text``).
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QTextEdit, QWidget

from revmentor_desktop.ui.field_menus import name_entries
from revmentor_desktop.ui.notes.growing import FIRST, PART, GrowingText
from revmentor_desktop.ui.notes.held_keys import HeldKeys
from revmentor_desktop.ui.notes.highlighter import MarkdownHighlighter
from revmentor_desktop.ui.notes.line_formats import writing_font
from revmentor_desktop.ui.notes.long_insertion import LongInsertion
from revmentor_desktop.ui.notes.long_text import in_pieces, is_too_long, part_end
from revmentor_desktop.ui.notes.markdown_layout import GUTTER, MarkdownLayout
from revmentor_desktop.ui.notes.pasting import offered
from revmentor_desktop.ui.notes.task_boxes import TaskBoxes
from revmentor_desktop.ui.notes.text_keys import (
    is_command,
    is_held_down,
    is_written,
    left_to_program,
)
from revmentor_desktop.ui.notes.text_menu import WordEntries, wrong_word
from revmentor_desktop.ui.notes.title_field import sensitive_hints
from revmentor_desktop.ui.notes.typed_early import TypedEarly
from revmentor_desktop.ui.notes.writing_keys import WritingKeys
from revmentor_desktop.ui.turns import Turns
from revmentor_desktop.ui.utf16 import length
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.private_copy import (
    is_sensitive,
    keep_from_dragging,
    private_copy,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.ui.spelling import Spelling
    from revmentor_desktop.ui.theme import Theme

_BREAKS = re.compile("\r\n|[\r\u2029\ufdd0\ufdd1]")
_KEEP = QTextCursor.MoveMode.KeepAnchor
SPARE = 500
"""Units from the end of what is there of a text that grows, in which it is not written yet."""

_READ_BY_KEY = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


def as_shown(text: str) -> str:
    """Return *text* as a text document can hold it: every kind of line break is a newline."""
    return _BREAKS.sub("\n", text)


class MarkdownText(QTextEdit):
    """A field for Markdown, with the keys one expects of it.

    Signals: ``typed()`` when the text may have changed; ``left()`` when the focus goes;
    ``offered(Offer)`` when something was pasted or dropped.
    """

    typed = Signal()
    left = Signal()
    offered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        spelling: Spelling | None = None,
        turns: Turns | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._spelling = spelling
        self._turns = turns or Turns(self)
        self._showing = False
        self._whole: str | None = None
        self._read: str | None = None
        """The text, until it is another one: of a long one it takes a while to be read."""
        self._end_held: tuple[int, int] | None = None
        self._word: QTextCursor | None = None
        self._made: QTextDocument | None = None
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ring", False)
        self.setAccessibleName(self.tr("Note text"))
        self.setPlaceholderText(self.tr("Write here"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys = WritingKeys(self)
        self._boxes = TaskBoxes(self)
        self.growing = GrowingText(self._turns, self)
        self.growing.grows.connect(self._note_growing)
        self.growing.grown.connect(self._note_steps)
        self._inserting = LongInsertion(self._turns, self)
        self._inserting.puts.connect(self._note_part)
        self._inserting.ended.connect(self._go_on_writing)
        self._held = HeldKeys(self)
        self._early = TypedEarly()
        self.highlighter = self._made_highlighter()
        self.cursorPositionChanged.connect(self.highlighter.cursor_moved)
        self.textChanged.connect(self._tell)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_text("")

    # --- the text ---

    def text(self) -> str:
        """Return the text, character for character, whether all of it is shown yet or not."""
        if self._whole is not None:
            return self._whole
        if self._read is None:
            shown = self.document().toRawText().replace("\u2029", "\n")
            self._read = self._inserting.whole(shown) + self.growing.rest
        return self._read

    @property
    def in_pieces(self) -> bool:
        """Whether a line is too long to be written in, and everything is only shown."""
        return self._whole is not None

    def show_text(self, text: str) -> None:
        """Show another text from its beginning, with nothing to take back."""
        text = as_shown(text)
        self._held.forget()
        self._inserting.forget()
        self._whole = text if is_too_long(text) else None
        shown = text if self._whole is None else in_pieces(text)
        self._early.begin(shown)
        first = part_end(shown, 0, FIRST if self._whole is None else PART)
        self._show_document(shown[:first])
        self.growing.begin(self.document(), shown, first)
        if self.growing.busy:
            self.document().contentsChange.connect(self._note_typed)

    def complete(self) -> None:
        """Have all of the text here now: somebody wants to change it."""
        self._inserting.finish()
        if not self.growing.busy:
            return
        with self._place_kept():
            text = self.text()
            self.growing.forget()
            self._show_document(text)
            self._showing = True
            self._early.become_step(self.document())
            self._showing = False
        self._held.give()

    def hasten(self) -> None:
        """Have all of the text here soon, in several turns: somebody wants to go through it."""
        self.growing.hasten()

    def break_lines(self) -> None:
        """Make of every line that is too long the lines it is shown in."""
        self.show_text(in_pieces(self.text()))

    def follow_text(self, text: str) -> None:
        """Show what the text has become elsewhere; the cursor stays with what it stood at."""
        old, new = self.text(), as_shown(text)
        if old == new:
            return
        if self.in_pieces or is_too_long(new):
            self.show_text(new)
            return
        with self._held.waiting():  # what was pressed is for what is shown then
            self.complete()
            self._follow_change(old, new)

    def forget_steps(self) -> None:
        """Have nothing to take back any more: what comes next is a step of the program."""
        self._inserting.finish()
        self.document().clearUndoRedoStacks()
        if self.growing.busy:
            self._early.begin(self.text())

    def insert_at(self, cursor: QTextCursor, words: str) -> None:
        """Put *words* in the place of what *cursor* selects, and show where that is.

        Long ones come in several turns, as one step.
        """
        self._inserting.finish()
        self._inserting.begin(cursor, as_shown(words))
        self.ensureCursorVisible()

    def change_at(self, cursor: QTextCursor, words: str) -> None:
        """Put *words* in the place of what *cursor* selects, as one step to take back."""
        self._inserting.finish()
        cursor.beginEditBlock()
        cursor.insertText(as_shown(words))
        cursor.endEditBlock()

    # --- how it is set up ---

    def set_sensitive(self, sensitive: bool) -> None:
        """Ask the input method not to learn from what is typed here."""
        self.setInputMethodHints(sensitive_hints(sensitive) | Qt.InputMethodHint.ImhMultiLine)

    def set_sides(self, left: int, right: int) -> None:
        """Leave room at both sides of the text; the scroll bar stays at the edge."""
        gutter = self._theme.scaled(GUTTER)
        self.setViewportMargins(max(0, left - gutter), 0, max(0, right - gutter), 0)

    # --- Qt ---

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words, formatted words and pictures."""
        return source.hasText() or source.hasHtml() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Offer what is pasted or dropped to whoever can make Markdown of it.

        Qt asks for it in a text that is only shown as well, when a menu pastes.
        """
        if not self.isReadOnly():
            self.offered.emit(offered(source))

    def paste_plain(self) -> None:
        """Paste the words as they are, without format."""
        self.offered.emit(QApplication.clipboard().text())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text and nothing else; from a private note, marked as such."""
        self.complete()
        text = self.textCursor().selectedText().replace("\u2029", "\n")
        if is_sensitive(self):
            return private_copy(text)
        data = QMimeData()
        data.setText(text)
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, and never a drag of what is private; or press the box of a task."""
        if self._held:
            self.complete()  # else a key from before would take the cursor away
        if self._boxes.press(event):
            return
        if is_sensitive(self):
            keep_from_dragging(self, event)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose a word; a box that is pressed twice is pressed twice."""
        if not self._boxes.press(event):
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or tick the task whose box was pressed."""
        if not self._boxes.release(event):
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select on, unless a box is being pressed."""
        if not self._boxes.point(event):
            super().mouseMoveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of commands to the program; scroll from the margins as well."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo):
                self.complete()  # there may be something to take back
            document = self.document()
            can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
            if left_to_program(event, can_undo=can_undo, can_redo=can_redo):
                event.ignore()
                return False
            if not self.isReadOnly() and self._keys.ticks(event):
                event.accept()
                return True
        if isinstance(event, QWheelEvent):
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Continue lists, indent, mark; nothing of it while an input method composes."""
        if self._is_too_early(event):
            self._held.hold(event)
            self.hasten()
        elif self.is_composing():
            super().keyPressEvent(event)
        elif is_command(event):
            event.ignore()
        elif self.isReadOnly() or not self._keys.take(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Have what an input method writes in a text that grows noted, or all of it here before."""
        if self._inserting.busy or not self._is_far_from_end():
            self.complete()
        super().inputMethodEvent(event)
        if not (self.growing.busy or self.document().isUndoRedoEnabled()):
            self._note_steps()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the words checked from the first time one writes here."""
        super().focusInEvent(event)
        self.highlighter.cursor_moved()
        if self._spelling is not None:
            self._spelling.begin()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the text, and with a word that is not spelled right."""
        self.complete()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.cursorRect().bottomLeft() if by_key else event.pos()
        cursor = self.textCursor() if by_key else self.cursorForPosition(at)
        self.menu_for(cursor).popup(self.viewport().mapToGlobal(at))

    def menu_for(self, cursor: QTextCursor) -> QMenu:
        """Return the menu of the text, with what can be said of the word at *cursor*."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name_entries(menu, self._theme)
        spelling = self._spelling
        if spelling is None or self.isReadOnly():
            return menu
        word = wrong_word(spelling, cursor)
        if word is not None:
            entries = WordEntries(menu, spelling, word.selectedText())
            self._word = word
            entries.chosen.connect(self._replace_word)
        if spelling.possible:
            menu.addSeparator()
            check = menu.addAction(self.tr("Check spelling"))
            check.setCheckable(True)
            check.setChecked(spelling.on)
            check.toggled.connect(spelling.switch)
        return menu

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.highlighter.cursor_moved()
            self.left.emit()

    def is_composing(self) -> bool:
        """Say whether an input method is at work on the line with the cursor."""
        layout = self.textCursor().block().layout()
        return layout is not None and bool(layout.preeditAreaText())

    def leave_by_tab(self, *, forwards: bool) -> None:
        """Give the focus on; Qt does so only where Tab is not text."""
        self.setTabChangesFocus(True)
        self.focusNextPrevChild(forwards)
        self.setTabChangesFocus(False)

    # --- spelling ---

    def _made_highlighter(self) -> MarkdownHighlighter:
        spelling = self._spelling
        if spelling is None:
            return MarkdownHighlighter(self._theme, self, self._turns, self._seen, self._typing_at)
        made = MarkdownHighlighter(
            self._theme, self, self._turns, self._seen, self._typing_at, spelling.wrong
        )
        spelling.changed.connect(made.colour_anew)
        return made

    def _seen(self) -> tuple[int, int]:
        """Return from where to where the text is looked at."""
        corner = self.viewport().rect()
        first = self.cursorForPosition(corner.topLeft()).position()
        return first, self.cursorForPosition(corner.bottomRight()).position()

    def _typing_at(self) -> tuple[int, int]:
        """Return the line and the place in it where somebody is typing."""
        cursor = self.textCursor()
        return (cursor.blockNumber(), cursor.positionInBlock()) if self.hasFocus() else (-1, -1)

    def _replace_word(self, right: str) -> None:
        if self._word is not None:
            self.insert_at(self._word, right)

    # --- private ---

    def _follow_change(self, old: str, new: str) -> None:
        """Put what is *new* in the place of what was there, which is all of the document."""
        start = _common(old, new)
        end = _common(old[start:][::-1], new[start:][::-1])
        self._showing = True
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.setPosition(length(old[:start]))
        cursor.setPosition(length(old[: len(old) - end]), _KEEP)
        cursor.insertText(new[start : len(new) - end])
        self.document().setUndoRedoEnabled(True)
        self._showing = False

    def _show_document(self, text: str) -> None:
        """Show *text* in a document of its own, which may be written in unless it is in pieces."""
        self._showing = True
        self._read = None
        before, document = self._made, self._made_document(text)
        self.setDocument(document)
        self.highlighter.set_document(document)
        if before is not None:  # Qt removes its own
            before.deleteLater()
        self._made = document
        if self.isReadOnly() != self.in_pieces:
            self.setReadOnly(self.in_pieces)
            if self.in_pieces:
                self.setTextInteractionFlags(_READ_BY_KEY)
        self._showing = False

    def _is_too_early(self, event: QKeyEvent) -> bool:
        """Say whether a key is to wait for the rest of the text; have it here for what is written.

        What is written far from the end of a text that grows need not wait for it.
        """
        if not (self.growing.busy or self._inserting.busy) or is_held_down(event):
            return False
        if is_written(event) or self.is_composing():
            if self._inserting.busy or self._held or not self._is_far_from_end():
                self.complete()
            return False
        return not is_command(event)

    def _is_far_from_end(self) -> bool:
        """Say whether what is written at the cursor is far from where the text still grows."""
        cursor = self.textCursor()
        last = max(cursor.anchor(), cursor.position())
        return self.document().characterCount() - last > SPARE

    def _note_typed(self, position: int, removed: int, added: int) -> None:
        """Note what is written, by keys or chosen, while the document notes no steps yet."""
        if not self._showing:
            self._early.note(position, removed, added)

    def _note_steps(self) -> None:
        """Have what is typed be steps from now on, once no input method is at work."""
        if self.is_composing():
            return
        self.document().contentsChange.disconnect(self._note_typed)
        with self._place_kept():
            self._showing = True
            self._early.become_step(self.document())
            self._showing = False
        self._held.give()

    def _note_part(self, puts: bool) -> None:
        """Have a part of what was pasted not count as typed: all of it did."""
        self._showing = puts

    def _go_on_writing(self) -> None:
        """Show where what was pasted ends, and do what was pressed meanwhile."""
        self.ensureCursorVisible()
        self._held.give()

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        """Keep the cursor, and what is looked at, where they are."""
        cursor, scrolled = self.textCursor(), self.verticalScrollBar().value()
        anchor, position = cursor.anchor(), cursor.position()
        yield
        now = QTextCursor(self.document())
        now.setPosition(anchor)
        now.setPosition(position, _KEEP)
        self.setTextCursor(now)
        self.verticalScrollBar().setValue(scrolled)

    def _note_growing(self, growing: bool) -> None:
        """Have what comes to the end of the text not count as typed, nor take the cursor along."""
        self._showing = growing
        cursor = self.textCursor()
        if growing:
            self._end_held = (cursor.anchor(), cursor.position()) if cursor.atEnd() else None
        elif self._end_held is not None:
            anchor, position = self._end_held
            cursor.setPosition(anchor)
            cursor.setPosition(position, _KEEP)
            self.setTextCursor(cursor)

    def _made_document(self, text: str) -> QTextDocument:
        """Return a document with *text*, not laid out yet, and nothing to take back."""
        document = QTextDocument(self)
        self._place_placeholder(document)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        option = document.defaultTextOption()
        option.setWrapMode(self.wordWrapMode())
        document.setDefaultTextOption(option)
        document.setPageSize(QSizeF(self.viewport().width(), -1))
        layout = MarkdownLayout(document, self._theme, self._turns, self.verticalScrollBar().value)
        document.setDocumentLayout(layout)
        QTextCursor(document).insertText(text)
        layout.shifted.connect(self._keep_place)
        document.setUndoRedoEnabled(True)
        return document

    def _place_placeholder(self, document: QTextDocument) -> None:
        """Have Qt paint the placeholder where the text will begin: the margin is for that alone."""
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(self._theme.scaled(GUTTER))
        document.setUndoRedoEnabled(True)

    def _keep_place(self, shifted: int) -> None:
        """Show what was shown, which now stands further down."""
        bar = self.verticalScrollBar()
        place = bar.value() + shifted
        bar.setMaximum(max(place, bar.maximum()))  # Qt may say only later how far it goes
        bar.setValue(place)

    def _tell(self) -> None:
        self._read = None
        if not self._showing:
            self._turns.make_way()
            self.typed.emit()

    def _follow_theme(self) -> None:
        font = writing_font(self._theme)
        self._showing = True
        self.setFont(font)
        self.document().setDefaultFont(font)
        if self.document().isEmpty():
            self._place_placeholder(self.document())
        self._showing = False


def _common(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
