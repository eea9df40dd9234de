"""Whose a line is that is kept in a session: a name, however long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from revmentor_desktop.ui.widgets.combo_field import ComboField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

LEAST = 110
"""Pixels at 100 % text size that are enough for most first names."""


class OwnerBox(ComboField):
    """One of several people.  A name that does not fit is in its tooltip, and no page is wider."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(self._tell_whole)

    def minimumSizeHint(self) -> QSize:
        """Return less than a long name needs."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._theme.scaled(LEAST)), whole.height())
