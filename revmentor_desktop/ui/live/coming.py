"""The card under the stage: what comes next, and how to go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.domain.sessions import AgendaItem
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.ui.desk import Desk


class ComingCard(Card):
    """The next item with its buttons, which the page connects: ``plan``, ``skip`` and ``next``."""

    def __init__(self, desk: Desk) -> None:
        theme = desk.theme
        super().__init__(theme, padding=14)
        self._then = TextLabel(theme, "", "muted")
        self._icon = IconLabel(theme, "tag")
        self.title = ElidingLabel(theme, "", "strong")
        self._minutes = TextLabel(theme, "", "muted")
        self.plan = IconButton(theme, "arrow-up-down", self.tr("What is left"))
        self.skip = Button(theme, self.tr("Skip"), "quiet", icon="skip-forward")
        self.next = Button(theme, self.tr("Next item"), "primary", icon="arrow-right")
        self.next.setToolTip(desk.keymap.native(Deed.NEXT_ITEM))
        row = QHBoxLayout()
        Gaps(theme, self).between(row, 10)
        for words in (self._then, self._icon, self.title, self._minutes):
            row.addWidget(words)
        row.addStretch(1)
        for button in (self.plan, self.skip, self.next):
            row.addWidget(button)
        self.body.addLayout(row)

    def show_item(self, item: AgendaItem | None, library: Library) -> None:
        """Show the *item* that comes next, or that none does."""
        topic = library.by_id.get(item.topic) if item is not None and item.topic else None
        self._icon.setVisible(topic is not None)
        if topic is not None:
            category = topic.shelf.category
            self._icon.set_icon(self._theme.category(category)[3], f"category.{category}.text")
        self._then.setText(self.tr("Then") if item is not None else self.tr("Last item"))
        self.title.setText(item.title if item is not None else "")
        self._minutes.setText(labels.minutes(item.minutes) if item is not None else "")
        self.next.set_text(
            self.tr("Next item") if item is not None else self.tr("Finish the session")
        )
        self.skip.setVisible(item is not None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of *Skip* to its icon where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self.minimumSizeHint().width()
        needed += 0 if self.skip.text() else self.skip.words_width()
        self.skip.set_wordless(not self.skip.isHidden() and needed > self.width())
