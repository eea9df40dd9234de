"""A button that shows only an icon: its name is spoken, its tooltip adds the shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from revmentor_desktop.ui.widgets.text import with_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.ui.theme import Theme

_LEAST = 28
_FRAME = 10


class IconButton(QToolButton):
    """An icon to press, at least 28 px a side.  It paints it by itself (see ``ui.icons``).

    Signals: those of QToolButton; ``clicked`` is the one to use.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        shortcut: QtGui.QKeySequence | str = "",
        role: str = "textSecondary",
        on_role: str = "accentText",
        size: int = 18,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._on_role = on_role
        self._size = size
        self.setProperty("focusPolicy", "StrongFocus")  # by name, see ``ui.widgets``
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCheckable(checkable)
        self.set_icon(icon)
        self.set_name(name, shortcut)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def set_icon(self, icon: str, role: str = "") -> None:
        """Show another icon."""
        self._icon = icon
        self._role = role or self._role
        self.update()

    def set_name(self, name: str, shortcut: QtGui.QKeySequence | str = "") -> None:
        """Say what the button does; the shortcut is shown, not installed."""
        keys = shortcut
        if not isinstance(keys, str):
            keys = keys.toString(QtGui.QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleName(name)
        self.setToolTip(with_keys(name, keys))

    def sizeHint(self) -> QSize:
        """Return a square around the icon that is easy to hit."""
        side = max(_LEAST, self._theme.scaled(self._size + _FRAME))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the icon in its middle."""
        super().paintEvent(event)
        side = self._theme.scaled(self._size)
        place = QPoint(self.width() // 2 - side // 2, self.height() // 2 - side // 2)
        role = self._on_role if self.isChecked() else self._role
        role = role if self.isEnabled() else "textDisabled"
        self._theme.paint_button_icon(QPainter(self), self._icon, place, side, role)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        from revmentor_desktop.ui.widgets.enter_key import pressed_by  # not in the first picture

        if not pressed_by(self, event):
            super().keyPressEvent(event)

    def _follow_theme(self) -> None:
        side = self._theme.scaled(self._size)
        self.setIconSize(QSize(side, side))
        self.updateGeometry()
