"""The window of the guide: the chapters at the left, the one that is read beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.paths import resource
from revmentor_desktop.services.guide import FIRST, as_html, chapter_at, load_guide, with_keys
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.guide.chapter_list import ChapterList
from revmentor_desktop.ui.guide.keys import Keys
from revmentor_desktop.ui.language import spoken
from revmentor_desktop.ui.widgets.cut_button import CutButton
from revmentor_desktop.ui.widgets.find_bar import FindBar
from revmentor_desktop.ui.widgets.focus_ring import FocusRing
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent

    from revmentor_desktop.services.guide import Chapter
    from revmentor_desktop.ui.actions import Actions
    from revmentor_desktop.ui.theme import Theme

USUAL = (960, 620)
LARGEST = (1000, 620)
"""What enlarged text makes the window at most when it opens: the smallest screen has room."""

SMALLEST = (760, 460)
MEASURE = 660
"""Pixels at 100 % text size that a line takes at most."""

SIDE, NARROW_SIDE = 32, 20
NARROW = 600
"""Pixels at 100 % text size under which the window is narrow."""
HERE_TOO = (Deed.TEXT_LARGER, Deed.TEXT_SMALLER, Deed.TEXT_NORMAL, Deed.SHORTCUTS, Deed.QUIT)
"""Commands of the main window whose keys work in this one as well."""


@dataclass(frozen=True, slots=True)
class Step:
    """A chapter one was in, and how far down one was."""

    key: str
    down: int = 0


class GuideWindow(QWidget):
    """Shows the guide in the language that is spoken when it is made.

    To the window system it is a window of its own, so that a dialog of the one it belongs to does
    not keep it from being read.

    Signal: ``closed()`` when it goes.
    """

    closed = Signal()

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "page")
        self._theme = theme
        self._actions = actions
        self._keys = Keys(actions)
        self._chapters = {one.key: one for one in load_guide(resource("help"), spoken(QLocale()))}
        self._steps: list[Step] = []
        self._at = -1
        self._written = ""
        self._down = 0
        self._make_parts()
        self._lay_out()
        self._listen()
        self._ring = FocusRing(theme, self)
        theme.dress(self)  # or what is measured now would not be what is shown
        theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.setMinimumSize(*SMALLEST)
        wanted = [min(theme.scaled(one), most) for one, most in zip(USUAL, LARGEST, strict=True)]
        self.resize(*wanted)

    @property
    def chapter(self) -> str:
        """The key of the chapter that is open."""
        return self._steps[self._at].key if self._steps else FIRST

    def open(self, key: str) -> None:
        """Open the chapter *key* at its beginning, as a step of the way."""
        if self._steps and key == self.chapter:
            self.view.verticalScrollBar().setValue(0)
            return
        self._remember()
        del self._steps[self._at + 1 :]
        self._steps.append(Step(key))
        self._at += 1
        self._show()
        if self.find_bar.isVisible():
            self.find_bar.find_next()

    def back(self) -> None:
        """Go back to where one was before."""
        self._walk(-1)

    def forward(self) -> None:
        """Go where one went back from."""
        self._walk(1)

    def focus_body(self) -> None:
        """Put the focus on the text: arrow keys read it."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_in_chapter(self) -> None:
        """Find in the chapter."""
        self.find_bar.open_for(self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave as much of a narrow window to the text as there can be."""
        super().resizeEvent(event)
        self._follow_theme()

    def changeEvent(self, event: QEvent) -> None:
        """Show other keys when they were changed meanwhile in another window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._steps:
            self._write()

    def showEvent(self, event: QShowEvent) -> None:
        """Stand beside dialogs and not below them."""
        super().showEvent(event)
        if (handle := self.windowHandle()) is not None:
            handle.setTransientParent(None)  # type: ignore[arg-type]  # none is what it may be

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it goes."""
        super().closeEvent(event)
        self.closed.emit()

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._theme
        self.list = ChapterList(theme, tuple(self._chapters.values()))
        self.back_button = IconButton(
            theme, "arrow-left", self.tr("Back"), shortcut=self._key(Deed.BACK)
        )
        self.forward_button = IconButton(
            theme, "arrow-right", self.tr("Forward"), shortcut=self._key(Deed.FORWARD)
        )
        self.find_button = IconButton(
            theme, "search", self.tr("Find in this chapter"), shortcut=self._key(Deed.FIND)
        )
        self.following = CutButton(theme, "arrow-right", "link")
        self.view = MarkdownView(theme, self.tr("Chapter"), titled=True, whole=True)
        self.find_bar = FindBar(theme)
        self.find_bar.follow_view(self.view)

    def _lay_out(self) -> None:
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.back_button)
        self._bar.addWidget(self.forward_button)
        self._bar.addStretch(1)
        self._bar.addWidget(self.following)
        self._bar.addWidget(self.find_button)
        self._measure = QHBoxLayout()
        self._measure.addWidget(self.view, 100)
        self._measure.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        column.addWidget(self.find_bar)
        column.addLayout(self._measure, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(column, 1)

    def _listen(self) -> None:
        self.list.chosen.connect(self.open)
        self.list.words_changed.connect(self._find_words)
        self.back_button.clicked.connect(self.back)
        self.forward_button.clicked.connect(self.forward)
        self.find_button.clicked.connect(self.find_in_chapter)
        self.following.clicked.connect(self._go_on)
        self.view.link_requested.connect(self._follow_link)
        self.view.completed.connect(self._come_down)
        for deed in HERE_TOO:
            self.addAction(self._actions[deed])
        keys: tuple[tuple[QKeySequence, Callable[[], object]], ...] = (
            (self._key(Deed.BACK), self.back),
            (self._key(Deed.FORWARD), self.forward),
            (self._key(Deed.FIND), self.find_in_chapter),
            (self._key(Deed.SEARCH), self.list.focus_search),
            (self._key(Deed.NEXT_PANE), self._next_pane),
            (QKeySequence(Qt.Key.Key_Escape), self._leave),
            (QKeySequence(QKeySequence.StandardKey.Close), self.close),
        )
        for key, act in keys:
            QShortcut(key, self, act)

    def _key(self, deed: Deed) -> QKeySequence:
        return self._actions[deed].shortcut()

    # --- the way --------------------------------------------------------------------------

    def _walk(self, by: int) -> None:
        if 0 <= self._at + by < len(self._steps):
            self._remember()
            self._at += by
            self._show()

    def _remember(self) -> None:
        if self._steps:
            down = self.view.verticalScrollBar().value()
            self._steps[self._at] = replace(self._steps[self._at], down=down)

    def _follow_link(self, address: str) -> None:
        key = chapter_at(address)
        if key in self._chapters:
            self.open(key)

    def _go_on(self) -> None:
        following = self._next_chapter()
        if following is not None:
            self.open(following.key)

    def _next_chapter(self) -> Chapter | None:
        keys = list(self._chapters)
        after = keys[keys.index(self.chapter) + 1 :]
        return self._chapters[after[0]] if after else None

    def _next_pane(self) -> None:
        """Move the focus between the chapters and the text."""
        if self.view.hasFocus():
            self.list.focus_search()
        else:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        """Close what was opened last: finding, the search, or the window."""
        if self.list.field.text():
            self.list.field.clear()
        elif self.find_bar.isVisible():
            self.find_bar.close_bar()
        else:
            self.close()

    # --- showing --------------------------------------------------------------------------

    def _show(self) -> None:
        """Show the chapter one is at, as far down as one was there."""
        step = self._steps[self._at]
        chapter = self._chapters[step.key]
        self.list.choose(step.key)
        self.view.set_pictures(chapter.picture)
        self.view.setAccessibleName(chapter.title)
        self.setWindowTitle(self.tr("{chapter} - Guide").format(chapter=chapter.title))
        self.view.verticalScrollBar().setValue(0)
        self._written, self._down = "", step.down
        self._write()
        self.back_button.setEnabled(self._at > 0)
        self.forward_button.setEnabled(self._at + 1 < len(self._steps))
        following = self._next_chapter()
        self.following.setVisible(following is not None)
        if following is not None:
            self.following.show_link(following.title, following.title)

    def _write(self) -> None:
        """Write the chapter with the keys of now, unless it stands there just so."""
        text = with_keys(self._chapters[self.chapter], self._keys.of, self._keys.table)
        if text != self._written:
            self._written = text
            self.view.show_html(as_html(text))

    def _come_down(self) -> None:
        """Be as far down as one was before, now that all of the chapter is there."""
        if self._down:
            self.view.verticalScrollBar().setValue(self._down)
            self._down = 0

    def _find_words(self, words: str) -> None:
        """Mark in the chapter what is looked for in all of them."""
        self.find_bar.setVisible(bool(words))
        self.find_bar.words.setText(words)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        narrow = self.width() < scaled(NARROW)
        self.list.set_narrow(narrow=narrow)
        side = scaled(NARROW_SIDE if narrow else SIDE)
        self._bar.setContentsMargins(side - scaled(6), scaled(12), side - scaled(6), scaled(4))
        self._bar.setSpacing(scaled(6))
        self._measure.setContentsMargins(side, scaled(6), scaled(8), 0)
        self.view.setMaximumWidth(scaled(MEASURE + SIDE))
        self.find_bar.set_sides(side)
