"""What stays behind: how much, and on this screen only, what it is."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.ui.sharing.words import staying_kind, stays_behind
from revmentor_desktop.ui.widgets.private_sign import PrivateBox
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.services.sharing import Kept, Stays
    from revmentor_desktop.ui.cover import Cover
    from revmentor_desktop.ui.theme import Theme


class StayingBox(QWidget):
    """A count, and a list that is made only when it is asked for.

    Signal: ``which_wanted()``; ``show_which`` answers it.  While private things are covered there
    is no list.
    """

    which_wanted = Signal()

    def __init__(self, theme: Theme, cover: Cover) -> None:
        super().__init__()
        self._cover = cover
        self._stays: Stays | None = None
        self._open = False
        self._box = PrivateBox(theme, self.tr("Stays behind"))
        self._box.setObjectName("stays")
        self._box.acted.connect(self._toggle)
        self._which = TextLabel(theme, "", "small", wrap=True)
        self._which.setObjectName("which")
        self._which.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(self._box)
        column.addWidget(self._which)
        cover.changed.connect(self._follow_cover)

    def show_stays(self, stays: Stays) -> None:
        """Say how much stays behind; an open list is made anew."""
        self._stays = stays
        self._write()
        if self._open:
            self.which_wanted.emit()

    def show_which(self, kept: Sequence[Kept]) -> None:
        """List what it is."""
        lines = [
            self.tr("{kind}: {words}").format(kind=staying_kind(one.kind), words=one.words)
            if one.words
            else staying_kind(one.kind)
            for one in kept
        ]
        self._which.setText("\n".join(lines))
        self._which.setVisible(bool(lines))

    # --- private --------------------------------------------------------------------------

    def _write(self) -> None:
        if self._stays is None:
            return
        action = self.tr("Hide") if self._open else self.tr("Show which")
        can_show = any(astuple(self._stays)) and not self._cover.on
        self._box.set_words(
            self.tr("Stays behind"), stays_behind(self._stays), action if can_show else ""
        )

    def _toggle(self) -> None:
        self._set_open(open_=not self._open)
        if self._open:
            self.which_wanted.emit()

    def _follow_cover(self) -> None:
        self._set_open(open_=self._open and not self._cover.on)

    def _set_open(self, *, open_: bool) -> None:
        self._open = open_
        if not open_:
            self._which.setText("")
            self._which.hide()
        self._write()
