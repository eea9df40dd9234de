"""The room between things, which grows with the text as everything else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSizePolicy, QSpacerItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

    from revmentor_desktop.ui.theme import Theme


class Gaps(QObject):
    """The gaps in the layouts of a widget, in pixels at 100 % text size.

    They follow the text size for as long as the widget lives, and so do the layouts.
    """

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        super().__init__(widget)
        self._theme = theme
        self._between: list[tuple[QLayout, int]] = []
        self._around: list[tuple[QLayout, tuple[int, int, int, int]]] = []
        self._below: list[tuple[QBoxLayout, QSpacerItem, int]] = []
        theme.resized.connect(self._follow_theme)

    def between(self, layout: QLayout, pixels: int) -> None:
        """Keep *pixels* between the parts of *layout*."""
        self._between.append((layout, pixels))
        self._follow_theme()

    def around(self, layout: QLayout, left: int, top: int, right: int, bottom: int) -> None:
        """Keep so many pixels around what is in *layout*."""
        self._around.append((layout, (left, top, right, bottom)))
        self._follow_theme()

    def below(self, column: QBoxLayout, pixels: int) -> None:
        """Keep *pixels* below what is in *column* so far."""
        spacer = QSpacerItem(0, 0, _SIZE.Minimum, _SIZE.Fixed)
        column.addSpacerItem(spacer)
        self._below.append((column, spacer, pixels))
        self._follow_theme()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        for layout, pixels in self._between:
            layout.setSpacing(scaled(pixels))
        for layout, sides in self._around:
            layout.setContentsMargins(*(scaled(side) for side in sides))
        for column, spacer, pixels in self._below:
            spacer.changeSize(0, scaled(pixels), _SIZE.Minimum, _SIZE.Fixed)
            column.invalidate()


_SIZE = QSizePolicy.Policy
