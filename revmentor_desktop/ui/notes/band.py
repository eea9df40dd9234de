"""The band above a note: who sees it, the one act that changes this, and how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent

from revmentor_desktop.domain.names import filled
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.private_sign import PrivateBand
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import with_keys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.theme import Theme

WRITE, SPLIT, READ = "write", "split", "read"

LEAD, BACK_LEAD = 36, 26
"""Pixels before what comes first in the band: a padlock over the words, or the way back."""


class VisibilityBand(PrivateBand):
    """Says who sees a note, at all times; in short words where there is little room.

    Signals: ``acted()`` to change who sees it; ``mode_chosen(str)``; ``menu_wanted(QPoint)``;
    ``back_wanted()`` to the list.
    """

    mode_chosen = Signal(str)
    menu_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, theme: Theme, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._name = ""
        self._words: tuple[str, ...] = ("",)
        self._shown = ""
        self._act = ""
        self._back = IconButton(theme, "arrow-left", self.tr("Back to the list"))
        self._back.clicked.connect(self.back_wanted)
        self._back.hide()
        self.row.insertWidget(0, self._back)
        self.modes = Segmented(
            theme,
            self.tr("How the note is shown"),
            [
                Choice(WRITE, self.tr("Write")),
                Choice(SPLIT, self.tr("Split")),
                Choice(READ, self.tr("Read")),
            ],
        )
        self.modes.chosen.connect(self.mode_chosen)
        self.more = IconButton(theme, "ellipsis", self.tr("More"))
        self.more.clicked.connect(self._want_menu)
        self.add_trailing(self.modes)
        self.add_trailing(self.more)
        self._keys = keymap.native(Deed.CHANGE_VISIBILITY)
        self.button().setProperty("writes", True)
        self._show_act(in_words=True)
        theme.changed.connect(self._fit)

    def show_private(self) -> None:
        """Say that only I see the note."""
        self._name = self.tr("Private, not in what you share")
        self._words = (self.tr("Private. Not in what you share."), self.tr("Private"))
        self._say(self._words[0], self.tr("Make shared"), private=True)
        self._fit()

    def show_between_us(self, partner: str) -> None:
        """Say that *partner* may see the note, and nobody else."""
        self._name = filled(
            self.tr("Between us, only {name} gets this when you share"), name=partner
        )
        self._words = (
            filled(self.tr("Between us. Only {name} gets this when you share"), name=partner),
            self.tr("Between us"),
        )
        self._say(self._words[0], self.tr("Keep a private copy"), private=False)
        self._fit()

    def show_shared(self, partner: str) -> None:
        """Say that *partner* may see the note."""
        self._name = filled(
            self.tr("Shared, {name} can see this when you share or export"), name=partner
        )
        self._words = (
            filled(self.tr("{name} can see this when you share or export"), name=partner),
            filled(self.tr("{name} can see this when you share"), name=partner),
            self.tr("Shared"),
        )
        self._say(self._words[0], self.tr("Keep a private copy"), private=False)
        self._fit()

    def set_back(self, wanted: bool) -> None:
        """Offer the way back to the list, where list and note take turns."""
        self._back.setVisible(wanted)
        self.set_lead(BACK_LEAD if wanted else LEAD)
        self._fit()

    def is_back_offered(self) -> bool:
        """Say whether list and note take turns, and the way back is offered."""
        return not self._back.isHidden()

    def set_split_possible(self, possible: bool) -> None:
        """Offer Split only where there is room for it."""
        self.modes.button(SPLIT).setVisible(possible)
        self.modes.set_enabled(SPLIT, possible)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the words there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _want_menu(self) -> None:
        self.menu_wanted.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _say(self, words: str, act: str, *, private: bool) -> None:
        self._shown, self._act = words, act
        show = self.set_private if private else self.set_shared
        show(words, act)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(self.tr("Button {action}").format(action=act))
        self.setToolTip("" if words == self._words[0] else self._words[0])

    def _fit(self) -> None:
        """Say it in the longest words there is room for; the spoken name stays whole."""
        words = next((words for words in self._words if self._fits(words)), self._words[-1])
        if words != self._shown:
            self._say(words, self._act, private=self.is_private())
        self._show_act(in_words=self._fits(words))

    def _show_act(self, *, in_words: bool) -> None:
        """Have the button say what it does, or its tooltip where there is no room."""
        self.button().setText(f" {self._act}" if self._act and in_words else "")
        self.button().setToolTip(self._keys if in_words else with_keys(self._act, self._keys))

    def _fits(self, words: str) -> bool:
        scaled = self._theme.scaled
        metrics = QFontMetrics(self._theme.font("small", 600 if self.is_private() else 400))
        parts = [
            self.button(),
            self.modes,
            self.more,
            *([self._back] if self.is_back_offered() else []),
        ]
        used = sum(part.sizeHint().width() + scaled(10) for part in parts)
        if not self.button().text():
            used += self.button().fontMetrics().horizontalAdvance(f" {self._act}")
        margins = self.row.contentsMargins()
        used += margins.left() + margins.right() + scaled(18 + 10 + 4)
        return used + metrics.horizontalAdvance(words) <= self.width()
