"""Fields for some lines of text, of one height or as high as what is written."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from revmentor_desktop.ui.widgets.fields import steps_of_program
from revmentor_desktop.ui.widgets.inner_parts import forget_with

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextDocument

    from revmentor_desktop.ui.theme import Theme


def raw_text(document: QTextDocument) -> str:
    """Return what is written in *document*, to the letter: its plain text has other spaces."""
    return document.toRawText().replace("\u2029", "\n")


class LongText(QPlainTextEdit):
    """Some lines of text; Tab goes on to the next field.

    Signals: those of QPlainTextEdit; ``left()`` when the focus goes elsewhere.
    """

    left = Signal()

    def __init__(self, theme: Theme, name: str = "", placeholder: str = "") -> None:
        super().__init__()
        forget_with(self)
        self.theme = theme
        self.setProperty("kind", "box")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        theme.resized.connect(self.fit)
        self.fit()

    def text(self) -> str:
        """Return what is written, to the letter."""
        return raw_text(self.document())

    def fit(self) -> None:
        """Be as high as one is at the text size of now."""
        self.setFixedHeight(self.theme.scaled(72))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the program where nothing that was typed can be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
            if steps_of_program(event, can_undo=can_undo, can_redo=can_redo):
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class GrowingText(LongText):
    """Some lines of text, as high as they are: the page scrolls, not the field."""

    def __init__(self, theme: Theme, name: str = "", placeholder: str = "") -> None:
        super().__init__(theme, name, placeholder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Be as high as the text."""
        layout, block = self.document().documentLayout(), self.document().begin()
        height = 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        self.setFixedHeight(
            self.height_for(ceil(height)) + 2 * round(self.document().documentMargin())
        )

    def height_for(self, text: int) -> int:
        """Return the height of the field, without the margin of its document, for that of *text*.

        Both are pixels.
        """
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text in the new width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the text in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
