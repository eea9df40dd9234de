"""The slim strip that says: this workspace is open for reading only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from revmentor_desktop.ui.slim_strip import SlimStrip

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class ReadOnlyStrip(SlimStrip):
    """Signal: ``elsewhere_wanted()`` to go on in a copy that can be written to."""

    elsewhere_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "read_only_strip", icon="book-open")
        self.say(self.tr("Open for reading only. Nothing can be saved."))
        self.offer("copy_to_write", self.tr("Save a copy elsewhere…"), self.elsewhere_wanted)
        self.hide()
