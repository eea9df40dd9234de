"""A box to tick that can be hit wherever it seems to be: beside its words, too."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox


class TickBox(QCheckBox):
    """A check box whose whole ground takes a press; Qt takes it on box and words alone.

    Signals: those of QCheckBox; ``clicked`` (the person) and ``toggled`` (anyone).
    """

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(pos)
