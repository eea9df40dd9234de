"""The title of a note: a heading one types in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from revmentor_desktop.ui.notes.text_keys import left_to_program
from revmentor_desktop.ui.widgets.fields import LevelLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme


class TitleField(LevelLine):
    """One line, as large as a heading.

    Signals: ``done()`` on Enter or Down, to go to the text; ``left()`` when the focus goes.
    """

    done = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._kept = ""
        self.setProperty("kind", "flat")
        self.setProperty("t", "h1")
        self.setProperty("ring", False)
        self.setAccessibleName(self.tr("Note title"))
        self.setPlaceholderText(self.tr("Untitled"))
        self.returnPressed.connect(self.done)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_title(self, title: str) -> None:
        """Show another title, from its beginning; the cursor stays when it is the same."""
        self._kept = title
        if title != self.text():
            self.setText(title)
            self.setCursorPosition(len(title) if self.hasFocus() else 0)

    def forget_steps(self) -> None:
        """Have nothing to take back any more: what comes next is a step of the program."""
        at = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(at)

    def set_sensitive(self, sensitive: bool) -> None:
        """Ask the input method not to learn from what is typed here."""
        self.setInputMethodHints(sensitive_hints(sensitive))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: a long title never forces a window open."""
        return QSize(self._theme.scaled(80), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave the keys of commands to the program."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and left_to_program(
                event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()
            )
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back with Esc; go to the text with Down."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            self.textEdited.emit(self._kept)
        elif event.key() == Qt.Key.Key_Down:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember what Esc brings back."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._kept = self.text()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left, and show a long title from its beginning."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)
            self.left.emit()

    def _follow_theme(self) -> None:
        self.setFont(self._theme.font("h1"))
        self.updateGeometry()


def sensitive_hints(sensitive: bool) -> Qt.InputMethodHint:
    """Return what an input method is told of a field with private text."""
    hints = Qt.InputMethodHint
    if not sensitive:
        return hints.ImhNone
    return hints.ImhSensitiveData | hints.ImhNoPredictiveText
