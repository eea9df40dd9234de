"""The parts of a recap: the field for its summary, and lists under headings to add to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.long_text import GrowingText
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
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


class Summary(GrowingText):
    """The summary."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("summary")

    def height_for(self, text: int) -> int:
        """Return room for some lines, even where there are none yet."""
        margin = 2 * round(self.document().documentMargin())
        return max(self.theme.scaled(96) - margin, text + self.theme.scaled(18))


class RecapSection(QWidget):
    """A heading, a list and a field to add to it."""

    def __init__(self, theme: Theme, words: SectionWords, *, adds: bool = True) -> None:
        super().__init__()
        self.words = words
        self.list = LineList(theme, words.heading, ordered=False, flush=True)
        self.field = IconField(theme, "plus", words.add, words.add, adds=True)
        self.field.setProperty("writes", True)
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
