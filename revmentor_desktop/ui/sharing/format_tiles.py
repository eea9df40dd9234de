"""In what form: a tile each, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from revmentor_desktop.services.sharing import Format
from revmentor_desktop.ui.preferences import SHARE_FORMATS
from revmentor_desktop.ui.sharing.words import format_name
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard, ChoiceGroup

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

ICONS = {
    Format.PDF: "file-text",
    Format.MARKDOWN: "file-code",
    Format.WORD: "file-type",
    Format.WEB: "globe",
    Format.CALENDAR: "calendar-plus",
}
ACROSS = 3
GAP = 10


class FormatTiles(QWidget):
    """Signal: ``chosen()`` when another form was taken."""

    chosen = Signal()

    def __init__(self, theme: Theme, current: Format) -> None:
        super().__init__()
        self.setObjectName("formats")
        self.setAccessibleName(self.tr("Format"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.scaled(GAP))
        self._group = ChoiceGroup(self)
        self._group.chosen.connect(self.chosen)
        for place, form in enumerate(map(Format, SHARE_FORMATS)):
            tile = ChoiceCard(theme, form.value, ICONS[form], format_name(form), tile=True)
            tile.setObjectName(f"format_{form.value}")
            self._group.add(tile)
            grid.addWidget(tile, place // ACROSS, place % ACROSS)
        self._group.set_current(current.value)

    def current(self) -> Format:
        """Return the form that is chosen."""
        return Format(self._group.current())
