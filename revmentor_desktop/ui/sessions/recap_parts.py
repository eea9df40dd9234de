"""The parts of a recap: the field for its summary, and lists under headings to add to."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from revmentor_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class SectionWords:
    """The words of a section: its heading, the field's, and the names of its deeds."""

    heading: str
    add: str
    adding: str
    editing: str
    deleting: str
    deleted: str


class Summary(QPlainTextEdit):
    """The summary.  It grows with its text.  Signal: ``left()``."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("summary")
        self.setProperty("kind", "box")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.resized.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text in the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the text in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def text(self) -> str:
        """Return what is written, to the letter."""
        return self.document().toRawText().replace("\u2029", "\n")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _fit(self) -> None:
        """Be as high as the text; the page scrolls, not the field."""
        layout, block = self.document().documentLayout(), self.document().begin()
        height = 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        around = self._theme.scaled(18) + 2 * round(self.document().documentMargin())
        self.setFixedHeight(max(self._theme.scaled(96), ceil(height) + around))


class RecapSection(QWidget):
    """A heading, a list and a field to add to it."""

    def __init__(self, theme: Theme, words: SectionWords, *, adds: bool = True) -> None:
        super().__init__()
        self.words = words
        self.list = LineList(theme, words.heading, ordered=False, flush=True)
        self.field = IconField(theme, "plus", words.add, words.add)
        if not adds:
            self.field.hide()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.addWidget(TextLabel(theme, words.heading, "h3"))
        self._column.addWidget(self.list)
        self._column.addWidget(self.field)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setContentsMargins(0, 0, 0, scaled(20))
        self._column.setSpacing(scaled(4))
