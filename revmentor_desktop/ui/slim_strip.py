"""A slim strip between the top of the window and the page: a sign, a sentence, and what one can do.

Each says one lasting fact about the workspace; what they are called says which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.ui.page import MARGIN
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme


class SlimStrip(Surface):
    """Has the *icon*, if there is one, in the colour *tint*; says nothing yet."""

    def __init__(self, theme: Theme, name: str, *, icon: str = "", tint: str = "warn") -> None:
        super().__init__("sunken", edge="bottom")
        self.setObjectName(name)
        self._theme = theme
        self._side = theme.scaled(MARGIN)
        self._row = QHBoxLayout(self)
        self._sign = IconLabel(theme, icon, tint, size=16) if icon else None
        if self._sign is not None:
            self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._text = ElidingLabel(theme, "", "small")
        self._row.addWidget(self._text)
        self._row.addStretch(1)
        self._behind: list[QWidget] = []
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    @property
    def said(self) -> str:
        """The sentence."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say *text* from now on."""
        self._text.setText(text)
        if self._sign is not None:
            self._sign.set_beside(text)

    def offer(self, name: str, words: str, deed: Callable[[], None] | SignalInstance) -> Button:
        """Let one do the *deed* with a link called *words*, after those that are there."""
        button = Button(self._theme, words, "link")
        button.setObjectName(name)
        button.clicked.connect(deed)
        self.put_behind(button)
        return button

    def put_behind(self, part: QWidget) -> None:
        """Put *part* behind the sentence, after what is there."""
        self._row.insertWidget(self._row.count() - 1, part)
        self._behind.append(part)

    def set_side(self, side: int) -> None:
        """Begin *side* pixels from the edge, as the page below does."""
        self._side = side
        self._follow_theme()

    def event(self, event: QEvent) -> bool:
        """Have the sentence give way, which has a tooltip: links would be cut as much as it is."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            behind = [part for part in self._behind if not part.isHidden()]
            taken_up = sum(part.sizeHint().width() + self._row.spacing() for part in behind)
            room = self.width() - self._side - self._text.x() - taken_up
            self._text.setMaximumWidth(max(self._text.minimumSizeHint().width(), room))
        return taken

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(self._side, scaled(2), self._side, scaled(2))
        self._row.setSpacing(scaled(12))
