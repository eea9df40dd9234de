"""Whose a line is that is kept in a session: a name, however long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QSizePolicy

from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.text import tell_whole

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

LEAST = 110
"""Pixels at 100 % text size that are enough for most first names."""


class OwnerBox(QComboBox):
    """One of several people.  A name that does not fit is in its tooltip, and no page is wider."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(self._tell)

    def minimumSizeHint(self) -> QSize:
        """Return less than a long name needs."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), self._theme.scaled(LEAST)), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the name fits."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        cut = self.sizeHint().width() > self.width()
        self.setToolTip("")
        tell_whole(self, self.currentText(), cut=cut)
