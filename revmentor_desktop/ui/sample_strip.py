"""The slim strip that says: this is the sample pair, and nothing here is real."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from revmentor_desktop.ui.slim_strip import SlimStrip

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class SampleStrip(SlimStrip):
    """Signal: ``start_own()`` when one wants to leave the sample for a pair of one's own."""

    start_own = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sample_strip")
        self.say(self.tr("A sample pair. Nothing here is real."))
        self.offer("start_own", self.tr("Start my own"), self.start_own)
