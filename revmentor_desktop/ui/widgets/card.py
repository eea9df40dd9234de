"""Grounds things stand on: cards, page surfaces and the thin rules between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.painting import paint_rule

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

_PADDING = 20


class Card(QFrame):
    """A framed ground; kinds are plain, sunken, accent and popup.

    Add to ``body``; its margins are the card padding at the present text size.
    """

    def __init__(
        self,
        theme: Theme,
        kind: str = "plain",
        *,
        padding: int = _PADDING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._padding = padding
        self.setProperty("card", kind)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        pad = self._theme.scaled(self._padding)
        self.body.setContentsMargins(pad, pad, pad, pad)


class Surface(QFrame):
    """A plain ground: page, window (sidebar), sunken (side panel) or card; with one edge drawn.

    ``edge`` is left, right, top or bottom.
    """

    def __init__(
        self, kind: str = "page", *, edge: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", kind)
        if edge:
            self.setProperty("edge", edge)


class Rule(QFrame):
    """A line of one pixel, flat or upright, at every scale of the screen.

    A style sheet would draw some of two.
    """

    def __init__(
        self,
        *,
        upright: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("rule", "vertical" if upright else "horizontal")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        colour = self.palette().color(QPalette.ColorRole.Mid)
        paint_rule(QPainter(self), colour, QRectF(self.rect()))
