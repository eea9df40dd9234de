"""In what form: a tile each, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from revmentor_desktop.services.sharing import Format
from revmentor_desktop.ui.preferences import SHARE_FORMATS
from revmentor_desktop.ui.sharing.words import format_name
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard, ChoiceGroup

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.ui.theme import Theme

ICONS = {
    Format.PDF: "file-text",
    Format.MARKDOWN: "file-code",
    Format.WORD: "file-type",
    Format.WEB: "globe",
    Format.CALENDAR: "calendar-plus",
    Format.SHEET: "list",
}
GAP = 10
NARROWEST, NARROWEST_LOW = 96, 72
"""Pixels a tile has at least at 100 % text size, with its icon and without."""


class FormatTiles(QWidget):
    """Signal: ``chosen()`` when another form was taken."""

    chosen = Signal()

    def __init__(self, theme: Theme, current: Format) -> None:
        super().__init__()
        self.setObjectName("formats")
        self.setAccessibleName(self.tr("Format"))
        self._theme = theme
        self._wanted = current
        self._taken = False
        self._across = 0
        self._low = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.scaled(GAP))
        self._group = ChoiceGroup(self)
        self._group.chosen.connect(self._take)
        self._tiles: dict[Format, ChoiceCard] = {}
        for form in map(Format, SHARE_FORMATS):
            tile = ChoiceCard(theme, form.value, ICONS[form], format_name(form), tile=True)
            tile.setParent(self)  # one that is never offered comes into no layout
            tile.setObjectName(f"format_{form.value}")
            self._group.add(tile)
            self._tiles[form] = tile
        self._group.set_current(current.value)

    def current(self) -> Format:
        """Return the form that is chosen."""
        return Format(self._group.current())

    def show_forms(self, forms: Iterable[Format], unusual: Collection[Format] = ()) -> None:
        """Offer *forms* and no others; the one that was wanted holds as soon as it is offered.

        An *unusual* one that was wanted another time does not hold until somebody takes it here.
        """
        offered = set(forms)
        usual = offered if self._taken else offered.difference(unusual)
        for form, tile in self._tiles.items():
            tile.setVisible(form in offered)
        self._across = 0
        self._arrange()
        first = next(form for form in self._tiles if form in offered)
        self._group.set_current((self._wanted if self._wanted in usual else first).value)

    def set_low(self, low: bool) -> None:
        """Be as low as can be, where what stands below needs the height."""
        if low != self._low:
            self._low, self._across = low, 0
            for tile in self._tiles.values():
                tile.set_low(low)
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return room for two tiles side by side: more of them do not keep the dialog wide."""
        scaled = self._theme.scaled
        return QSize(scaled(2 * NARROWEST + GAP), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many tiles side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    # --- private --------------------------------------------------------------------------

    def _arrange(self) -> None:
        shown = [tile for tile in self._tiles.values() if not tile.isHidden()]
        scaled = self._theme.scaled
        narrowest = scaled(NARROWEST_LOW if self._low else NARROWEST)
        room = (self.width() + scaled(GAP)) // (narrowest + scaled(GAP))
        rows = -(-len(shown) // max(1, room))
        across = -(-len(shown) // max(1, rows))
        if across == self._across:
            return
        self._across = across
        for place, tile in enumerate(shown):
            self._grid.addWidget(tile, place // across, place % across)

    def _take(self) -> None:
        self._wanted, self._taken = self.current(), True
        self.chosen.emit()
