"""The panel beside the welcome: the mark, the name, and the three promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.mark import Mark
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

WIDTH = 330
MARGIN = 36


class BrandPanel(Surface):
    """Who made this and what it promises."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("window", edge="right")
        self._theme = theme
        tagline = self.tr("Sessions, topics and notes for two people who teach each other.")
        self._column = QVBoxLayout(self)
        self._column.addWidget(Mark(theme, 64))
        self._column.addSpacing(24)
        self._column.addWidget(TextLabel(theme, "RevMentor", "display"))
        self._column.addWidget(TextLabel(theme, tagline, "lead", wrap=True))
        self._column.addStretch(1)
        for icon, text in (
            ("cloud-off", self.tr("Nothing is sent anywhere")),
            ("user", self.tr("No account, no sign-in")),
            ("lock", self.tr("Nothing private is in what you share")),
        ):
            self._column.addLayout(self._promise(icon, text))
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def _promise(self, icon: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconLabel(self._theme, icon, "accentText", size=18, beside=text))
        row.addWidget(TextLabel(self._theme, text, "muted", wrap=True), 1)
        return row

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setContentsMargins(
            scaled(MARGIN), scaled(48), scaled(MARGIN - 12), scaled(MARGIN)
        )
        self._column.setSpacing(scaled(10))
        self.setFixedWidth(scaled(WIDTH))
