"""Finding words in the text above or below, and replacing them, in a bar that comes and goes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QScrollBar, QTextEdit, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.finding import FoldedText, Found, following, preceding
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.long_text import raw_text
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from revmentor_desktop.ui.theme import Theme

AROUND = 50
"""So many places have their ground above and below what is looked at; the others when they are."""

LONG, PAUSE_MS = 100_000, 300
"""Letters of a text that is not looked through anew at each key, and how long after one it is."""

_KEEP = QTextCursor.MoveMode.KeepAnchor


class FindBar(Surface):
    """Finds in one ``QTextEdit``, and replaces where that can be written in.

    Signal: ``closed()`` by Esc or its button; the focus is then in the text, at what was found.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("page", parent=parent)
        self._theme = theme
        self._view: QTextEdit | None = None
        self._bars: list[QScrollBar] = []
        self._found: list[Found] = []
        self._marked = range(0)
        """The numbers of those that have their ground."""
        self._remark = QTimer(self)  # not at once: the text may be in the midst of being laid out
        self._remark.setSingleShot(True)
        self._remark.setInterval(0)
        self._remark.timeout.connect(self._mark_seen)
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(PAUSE_MS)
        self._look_again.timeout.connect(self._look)
        self._folded: tuple[QTextDocument, FoldedText] | None = None
        """The text that was looked through last; of a long one it takes a while to be folded."""
        self._make_parts()
        self._lay_out()
        self.hide()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    # --- what it is asked for ---

    def open_for(self, view: QTextEdit, *, replacing: bool = False) -> None:
        """Find in *view*, what is selected there to begin with."""
        self.follow_view(view)
        chosen = view.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.words.setText(chosen)
        self.show()
        self._show_replacing(replacing and not view.isReadOnly())
        self.words.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.line.selectAll()
        self._look()

    def follow_view(self, view: QTextEdit) -> None:
        """Find in *view* from now on, because that is what is shown."""
        if view is self._view:
            return
        if self._view is not None:
            for bar in self._bars:
                bar.valueChanged.disconnect(self._mark_seen)
                bar.rangeChanged.disconnect(self._mark_soon)
            self._view.textChanged.disconnect(self._follow_text)
            self._view.setExtraSelections([])
        self._view = view
        self._folded = None
        view.textChanged.connect(self._follow_text)
        self._bars = _bars(view)
        for bar in self._bars:
            bar.valueChanged.connect(self._mark_seen)
            bar.rangeChanged.connect(self._mark_soon)
        self._show_replacing(self.replacement.isVisible() and not view.isReadOnly())
        self._look()

    def close_bar(self) -> None:
        """Leave the text as it is, with the focus at what was found."""
        self.hide()
        self._look()
        if self._view is not None:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def set_sides(self, side: int) -> None:
        """Stand in line with the text."""
        scaled = self._theme.scaled
        self._grid.setContentsMargins(side, scaled(8), side, scaled(8))

    @property
    def replaces(self) -> bool:
        """Whether one replaces what is found."""
        return self.replacement.isVisible()

    # --- finding ---

    def find_next(self) -> None:
        """Go to the next place, round the end."""
        self._catch_up()
        if self._view is not None and self._found:
            self._go_to(following(self._found, self._view.textCursor().selectionEnd()))

    def find_previous(self) -> None:
        """Go to the place before, round the beginning."""
        self._catch_up()
        if self._view is not None and self._found:
            self._go_to(preceding(self._found, self._view.textCursor().selectionStart()))

    # --- replacing ---

    def replace_one(self) -> None:
        """Replace what is found and selected, then go to the next place."""
        self._catch_up()
        view = self._view
        if view is None or view.isReadOnly() or not self._found:
            return
        cursor = view.textCursor()
        if self._current() is None:
            self.find_next()
            return
        cursor.insertText(self.replacement.text())
        view.setTextCursor(cursor)
        self.find_next()

    def replace_all(self) -> None:
        """Replace every place, as one step to take back."""
        self._catch_up()
        view = self._view
        if view is None or view.isReadOnly() or not self._found:
            return
        found, words = self._found, self.replacement.text()
        cursor = QTextCursor(view.document())
        cursor.beginEditBlock()
        for one in reversed(found):
            cursor.setPosition(one.start)
            cursor.setPosition(one.end, _KEEP)
            cursor.insertText(words)
        cursor.endEditBlock()
        count = len(found)
        self._tell(self.tr("%Ln place(s) replaced", "", count))

    # --- Qt ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back with Shift+Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.find_previous()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    # --- parts ---

    def _make_parts(self) -> None:
        theme = self._theme
        self.words = IconField(theme, "search", self.tr("Find in this text"), self.tr("Find"))
        self.words.edited.connect(self._search)
        self.words.entered.connect(self.find_next)
        self.words.line.installEventFilter(self)
        self.count = TextLabel(theme, "", "caption")
        self.previous = IconButton(
            theme, "arrow-up", self.tr("Previous place"), shortcut="Shift+Enter"
        )
        self.next = IconButton(theme, "arrow-down", self.tr("Next place"), shortcut="Enter")
        self.close_button = IconButton(theme, "x", self.tr("Close finding"), shortcut="Esc")
        self.replacement = IconField(
            theme, "repeat", self.tr("Replace with"), self.tr("Replace with")
        )
        self.replacement.entered.connect(self.replace_one)
        self.one = Button(theme, self.tr("Replace"))
        self.all = Button(theme, self.tr("Replace all"))
        self.previous.clicked.connect(self.find_previous)
        self.next.clicked.connect(self.find_next)
        self.close_button.clicked.connect(self.close_bar)
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)

    def _lay_out(self) -> None:
        self._steps = QHBoxLayout()
        for part in (self.previous, self.next):
            self._steps.addWidget(part)
        self._steps.addWidget(self.count)
        self._steps.addStretch(1)
        self._steps.addWidget(self.close_button)
        self._deeds = QHBoxLayout()
        self._deeds.addWidget(self.one)
        self._deeds.addWidget(self.all)
        self._deeds.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.words, 0, 0)
        self._grid.addLayout(self._steps, 0, 1)
        self._grid.addWidget(self.replacement, 1, 0)
        self._grid.addLayout(self._deeds, 1, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def _show_replacing(self, replacing: bool) -> None:
        for part in (self.replacement, self.one, self.all):
            part.setVisible(replacing)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._grid.setHorizontalSpacing(scaled(8))
        self._grid.setVerticalSpacing(scaled(6))
        for row in (self._steps, self._deeds):
            row.setSpacing(scaled(6))
        self._mark()

    # --- private ---

    def _search(self) -> None:
        """Look for other words, and go to where they stand next."""
        self._look()
        if self._found and self._view is not None:
            self._go_to(following(self._found, self._view.textCursor().selectionStart()))

    def _follow_text(self) -> None:
        self._folded = None
        view = self._view
        if view is None or not self.isVisible() or view.document().characterCount() < LONG:
            self._look()
        elif not self._look_again.isActive():
            self._look_again.start()

    def _catch_up(self) -> None:
        """Know where the words are now."""
        if self._look_again.isActive():
            self._look()

    def _look(self) -> None:
        """Find anew: the words or the text have changed."""
        self._look_again.stop()
        view = self._view
        if view is None:
            return
        document = view.document()
        if not self.isVisible():
            self._folded, self._found = None, []
        else:
            if self._folded is None or self._folded[0] is not document:
                self._folded = document, FoldedText(raw_text(document))
            self._found = self._folded[1].places(self.words.text())
        self._mark()
        self._count()

    def _current(self) -> int | None:
        """Return the number of the place that is selected."""
        if self._view is None:
            return None
        cursor = self._view.textCursor()
        here = Found(cursor.selectionStart(), cursor.selectionEnd())
        at = bisect_left(self._found, here.start, key=lambda one: one.start)
        return at if at < len(self._found) and self._found[at] == here else None

    def _go_to(self, number: int) -> None:
        view = self._view
        if view is None:
            return
        cursor = view.textCursor()
        cursor.setPosition(self._found[number].start)
        cursor.setPosition(self._found[number].end, _KEEP)
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
        self._count()

    def _count(self) -> None:
        current, total = self._current(), len(self._found)
        if not self.words.text():
            self._tell("", silent=True)
        elif not total:
            self._tell(self.tr("Not found"))
        elif current is None:
            self._tell(self.tr("%Ln place(s)", "", total))
        else:
            told = self.tr("{number} of {total}").format(number=current + 1, total=total)
            self._tell(told)
        for button in (self.previous, self.next, self.one, self.all):
            button.setEnabled(total > 0)

    def _tell(self, text: str, *, silent: bool = False) -> None:
        if text == self.count.text():
            return
        self.count.setText(text)
        if not silent and self.isVisible():
            announce(self.words.line, text)

    def _mark(self) -> None:
        """Lay a ground under the places that are looked at, and under some around them."""
        view = self._view
        if view is None:
            return
        ground, ink = self._theme.marked()
        shape = QTextCharFormat()
        shape.setBackground(ground)
        shape.setForeground(ink)
        seen = self._seen()
        self._marked = range(max(0, seen.start - AROUND), min(len(self._found), seen.stop + AROUND))
        marks = []
        for one in self._found[self._marked.start : self._marked.stop]:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(view.document())
            mark.cursor.setPosition(one.start)
            mark.cursor.setPosition(one.end, _KEEP)
            mark.format = shape
            marks.append(mark)
        view.setExtraSelections(marks)

    def _mark_seen(self) -> None:
        """Mark what comes into view."""
        if self._found and not self._look_again.isActive():
            seen = self._seen()
            if seen.start < self._marked.start or seen.stop > self._marked.stop:
                self._mark()

    def _mark_soon(self) -> None:
        if self._found:
            self._remark.start()

    def _seen(self) -> range:
        """Return the numbers of the places that are looked at."""
        if self._view is None or not self._found:
            return range(0)
        corner = self._view.viewport().visibleRegion().boundingRect()
        first, last = (
            self._view.cursorForPosition(at).position()
            for at in (corner.topLeft(), corner.bottomRight())
        )
        return range(
            bisect_left(self._found, first, key=lambda one: one.end),
            bisect_right(self._found, last, key=lambda one: one.start),
        )


def _bars(view: QTextEdit) -> list[QScrollBar]:
    """Return what scrolls *view*: its own bar, and those of what it stands on."""
    bars, around = [view.verticalScrollBar()], view.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            bars.append(around.verticalScrollBar())
        around = around.parentWidget()
    return bars
