"""The ground for small painted widgets: no keyboard focus, a name a screen reader can speak.

They are labels without text, because a label has an accessible role and a plain widget has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class Painted(QLabel):
    """A widget that paints itself from the theme and follows it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._paint_anew)  # PySide never forgets a method of Qt's own
        theme.resized.connect(self.refresh)

    def refresh(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def _paint_anew(self) -> None:
        self.update()
