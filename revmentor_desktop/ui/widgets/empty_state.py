"""What a page shows when it has nothing: a fact, a sentence of help, and what can be done."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import TextLabel

_MEASURE = 380
_BETWEEN, _BEFORE_BUTTON, _AROUND = 8, 16, 16
"""Pixels at 100 % text size between the lines, between them and the button, and around all."""


class EmptyState(QWidget):
    """One small icon, one line of fact, one sentence of help, at most one button.

    A *snug* one keeps no room at its sides: it stands within the margins of a page.

    Signals:
        pressed(): the button was pressed.
    """

    pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        fact: str,
        help_text: str = "",
        action: str = "",
        *,
        kind: str = "secondary",
        snug: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._snug = snug
        centre = Qt.AlignmentFlag.AlignHCenter
        self._icon = IconLabel(theme, icon, "textTertiary", size=22)
        self._fact = TextLabel(theme, fact, "strong", wrap=True)
        self._help = TextLabel(theme, help_text, "muted", wrap=True)
        self._button = Button(theme, action, kind)
        self._button.clicked.connect(self.pressed)
        for label in (self._fact, self._help):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for part in (self._icon, self._fact, self._help):
            self._column.addWidget(part, 0, centre)
        self._gap = QSpacerItem(0, 0)
        self._column.addSpacerItem(self._gap)
        self._column.addWidget(self._button, 0, centre)
        self._column.addStretch(1)
        self.set_words(fact, help_text, action)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def set_words(self, fact: str, help_text: str = "", action: str = "") -> None:
        """Say something else; without help or action these are hidden."""
        self._fact.setText(fact)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))
        self._button.set_text(action)
        self._button.setVisible(bool(action))
        self._set_apart()
        self.setAccessibleName(fact)
        self.setAccessibleDescription(help_text)
        self._fit()

    def button(self) -> Button:
        """Return the button."""
        return self._button

    def add_link(self, words: str) -> Button:
        """Offer what can be done as well, below the button; return what is pressed for it."""
        link = Button(self._theme, words, "link")
        below = self._column.indexOf(self._button) + 1
        self._column.insertWidget(below, link, 0, Qt.AlignmentFlag.AlignHCenter)
        return link

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setSpacing(scaled(_BETWEEN))
        self._set_apart()
        side = 0 if self._snug else scaled(_AROUND)
        self._column.setContentsMargins(side, scaled(_AROUND), side, scaled(_AROUND))
        for label in (self._fact, self._help):
            label.setFixedWidth(scaled(_MEASURE))
        self._fit()

    def _set_apart(self) -> None:
        """Keep the button, if there is one, further from the lines than these from each other."""
        offered = bool(self._button.words())
        more = self._theme.scaled(_BEFORE_BUTTON - _BETWEEN) if offered else 0
        self._gap.changeSize(0, more, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.invalidate()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the lines anew when they are shown in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Give every line its height: a centred label is measured without regard to its width."""
        for label in (self._fact, self._help):
            label.ensurePolished()
            label.setMinimumHeight(0)  # or it would never be less than it was for larger text
            height = label.heightForWidth(self._theme.scaled(_MEASURE))
            label.setMinimumHeight(max(0, height))
