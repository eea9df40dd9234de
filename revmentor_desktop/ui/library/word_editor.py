"""The fields over a row of the Words in which a word of the pair's own is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.inner_parts import forget_with

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from revmentor_desktop.services.glossary import Entry
    from revmentor_desktop.ui.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BOX = 96
BETWEEN = 12


class WordEditor(QWidget):
    """A field for the word and a box for its meaning; a word that is emptied stays as it was.

    Signals: ``kept()`` on Enter and when the focus goes elsewhere, ``taken_back()`` on Esc.
    """

    kept = Signal()
    taken_back = Signal()

    def __init__(self, theme: Theme, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry = entry
        self.key = entry.key
        self.setObjectName("word_editor")
        self.setAccessibleName(self.tr("Edit the word {word}").format(word=entry.word))
        self.word = LevelLine(entry.word)
        self.word.setObjectName("word_field")
        self.word.setAccessibleName(self.tr("Word"))
        self.meaning = QPlainTextEdit(entry.meaning)
        forget_with(self.meaning)
        self.meaning.setProperty("kind", "box")
        self.meaning.setObjectName("meaning_field")
        self.meaning.setAccessibleName(self.tr("Meaning"))
        self.meaning.setPlaceholderText(self.tr("What it means, in plain words"))
        self.meaning.setTabChangesFocus(True)
        self.meaning.setFixedHeight(theme.scaled(BOX))
        self.meaning.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self.word, 0, top)
        self._row.addWidget(self.meaning, 1, top)
        self._row.setSpacing(theme.scaled(BETWEEN))
        for field in (self.word, self.meaning):
            field.installEventFilter(self)
        self.setFocusProxy(self.word)

    def words(self) -> tuple[str, str]:
        """Return word and meaning as they are written; an emptied word as it was."""
        word = " ".join(self.word.text().split()) or self._entry.word
        meaning = self.meaning.document().toRawText().replace("\u2029", "\n").strip()
        return word, meaning

    def is_changed(self) -> bool:
        """Return whether something else is written than before."""
        return self.words() != (self._entry.word, self._entry.meaning)

    def focus_meaning(self) -> None:
        """Put the focus where the meaning is written."""
        self.meaning.setFocus(Qt.FocusReason.OtherFocusReason)
        self.meaning.selectAll()

    def focus_word(self) -> None:
        """Put the focus into the word."""
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)
        self.word.selectAll()

    def arrange(self, left: int, width: int, *, stacked: bool) -> None:
        """Stand over columns that begin at *left*, the first of *width*."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        scaled = self._theme.scaled
        edge = left - scaled(10)
        self._row.setContentsMargins(edge, scaled(4), scaled(8), scaled(4))
        if stacked:
            self.word.setMinimumWidth(0)
            self.word.setMaximumWidth(16_777_215)
        else:
            self.word.setFixedWidth(width + scaled(10))

    def sizeHint(self) -> QSize:
        """Return the height of the fields."""
        return QSize(self._theme.scaled(240), self._row.sizeHint().height())

    # --- Qt -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep on Enter, take back on Esc, keep when the focus leaves both fields."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in ENTER:
                self.kept.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.taken_back.emit()
                return True
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._follow_focus(event.reason())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys the fields do not take from the list below."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks beside the fields from the list below."""
        event.accept()

    def _follow_focus(self, reason: Qt.FocusReason) -> None:
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        now = QApplication.focusWidget()
        if reason not in stays and (now is None or not self.isAncestorOf(now)):
            self.kept.emit()
