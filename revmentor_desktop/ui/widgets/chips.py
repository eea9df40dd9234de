"""Chips: a filter that can be switched on, and the quiet sign of a category."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.painted import Painted
from revmentor_desktop.ui.widgets.painting import chip_size, paint_chip
from revmentor_desktop.ui.widgets.text import icon_size, without_mnemonic

_ICON = 14


class FilterChip(QPushButton):
    """A pill to switch a filter on; ``shelf`` gives it the icon and colour of a category.

    ``icon`` is one of another kind.

    Signals: those of QPushButton; ``clicked`` and ``toggled`` are the ones to use.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        shelf: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        shown = without_mnemonic(text)
        if shelf:
            sign = str(theme.tokens.shelf(shelf)["icon"])
            self.setIcon(theme.icon(sign, f"category.{shelf}.text"))
        elif icon:
            self.setIcon(theme.icon(icon, "textSecondary", "accentText"))
        if shelf or icon:
            shown = f" {shown}"
        self.setText(shown)
        self.setAccessibleName(text)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        self.setIconSize(icon_size(self._theme.scaled(_ICON), self.text()))


class CategoryChip(Painted):
    """Icon and name of a category on its tint."""

    def __init__(
        self, theme: Theme, shelf: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._shelf = shelf
        self._words = text
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_category(shelf, text)

    def set_category(self, shelf: str, text: str) -> None:
        """Show another category; its name is the caller's, translated."""
        self._shelf = shelf
        self._words = text
        self.setAccessibleName(text)
        self.refresh()

    def sizeHint(self) -> QSize:
        """Return the room icon and name need."""
        return chip_size(self.theme, self._words).toSize()

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon and a few letters; the rest is cut."""
        return QSize(min(self.theme.scaled(56), self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        if self._shelf:
            painter = QPainter(self)
            paint_chip(painter, self.theme, QRectF(self.rect()), self._shelf, self._words)
