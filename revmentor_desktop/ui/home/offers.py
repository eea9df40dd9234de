"""Quiet lines that offer what nobody was asked at first: aim, rhythm, agreement, a first review.

A line goes when what it leads to is written, or is no longer to be, or when somebody puts it aside,
and comes back in none of these cases: the preferences keep that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from revmentor_desktop.ui.home.state import Offer
from revmentor_desktop.ui.places import REVIEWS, PageName, Place
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Collection

    from revmentor_desktop.ui.theme import Theme

SECTIONS = {Offer.AIM: "you_two", Offer.RHYTHM: "sessions"}
"""The section of the settings where each is written; what is not among them has a page."""

PLACES = {
    Offer.AGREEMENT: Place(PageName.AGREEMENT),
    Offer.REVIEW: Place(PageName.PROGRESS, REVIEWS),
}
"""The pages where the others are written."""


class Offers(QWidget):
    """The lines.

    Signals: ``go(Place)`` and ``settings(section)`` to where one is written; ``put_aside(Offer)``.
    """

    go = Signal(object)
    settings = Signal(str)
    put_aside = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[Offer, tuple[QWidget, ...]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        gaps = Gaps(theme, self)
        gaps.between(self._grid, 12)
        self._add(
            Offer.AIM,
            self.tr("Write your aim"),
            self.tr("What should be different after these sessions?"),
        )
        self._add(
            Offer.RHYTHM,
            self.tr("Set your rhythm"),
            self.tr("How often, and from when to when? The midpoint review follows from that."),
        )
        self._add(
            Offer.AGREEMENT,
            self.tr("Make your agreement"),
            self.tr("What stays between you, and how do you work together?"),
        )
        self._add(
            Offer.REVIEW,
            self.tr("Review yourself"),
            self.tr(
                "Seven statements to rate, now and at the end. Yours alone until you release it."
            ),
        )

    def show_offers(self, offers: Collection[Offer]) -> None:
        """Show the lines of *offers* and no other."""
        for offer, parts in self._rows.items():
            for part in parts:
                part.setVisible(offer in offers)
        self.setVisible(bool(offers))

    def _add(self, offer: Offer, deed: str, why: str) -> None:
        way = Button(self._theme, deed, "link")
        way.setObjectName(f"offer_{offer.value}")
        way.setAccessibleDescription(why)
        away = IconButton(self._theme, "x", self.tr("Put aside: {line}").format(line=deed), size=14)
        away.setObjectName(f"aside_{offer.value}")
        parts = (way, TextLabel(self._theme, why, "small", wrap=True), away)
        for column, part in enumerate(parts):
            self._grid.addWidget(part, len(self._rows), column)
        self._rows[offer] = parts
        way.clicked.connect(lambda: self._lead(offer))
        away.clicked.connect(lambda: self.put_aside.emit(offer))

    def _lead(self, offer: Offer) -> None:
        if offer in SECTIONS:
            self.settings.emit(SECTIONS[offer])
        else:
            self.go.emit(PLACES[offer])
