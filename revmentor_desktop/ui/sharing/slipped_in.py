"""Says what slipped into a document that should not leave: private passages, and names.

It is looked for in steps, because a private note is one of thousands, and not before everything
else was painted.  Until it is known, nothing can leave: whoever shares is warned before, not after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.names import filled
from revmentor_desktop.services.sharing import counting_overlaps, names_left
from revmentor_desktop.ui.labels import in_a_row
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk

BESIDE_PAGES = 0.004
"""Seconds of work in a turn, in which pages may be drawn as well."""


class SlippedIn(QObject):
    """The two warnings beside what leaves; ``looked()`` says that they are true of it.

    ``labels`` is where they are told, for whoever lays them out.
    """

    looked = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text: str | None = None
        self._known: dict[str | None, int] = {}
        self._counting = Stepwise(self, at_most=BESIDE_PAGES)
        self._counting.ended.connect(self._take)
        self._passages = TextLabel(desk.theme, "", "warn", wrap=True)
        self._passages.setObjectName("overlap")
        self._named = TextLabel(desk.theme, "", "warn", wrap=True)
        self._named.setObjectName("named")
        self.labels = (self._passages, self._named)

    @property
    def looking(self) -> bool:
        """Whether it is not known yet, or could not be found out."""
        return self._text not in self._known

    def stop(self) -> None:
        """Look no more."""
        self._counting.stop()

    def look(self, leaving: str, *, by_role: bool) -> None:
        """Look through the text that is *leaving*; with *by_role*, for names of the two as well.

        The same text is not looked through twice.
        """
        found = names_left(self._desk.workspace.pair, leaving) if by_role else ()
        names = in_a_row(found)
        self._named.setText(filled(self.tr("The text itself still names {names}."), names=names))
        self._named.setVisible(bool(found))
        if leaving in self._known:
            self._counting.stop()
            self._text = leaving
            self._show_passages(self._known[leaving])
        elif leaving != self._text or not self._counting.busy:
            self._text = leaving
            self._counting.begin_when_painted(counting_overlaps(self._desk.workspace.read, leaving))

    def _take(self, overlapping: int) -> None:
        self._known[self._text] = overlapping
        self._show_passages(overlapping)

    def _show_passages(self, overlapping: int) -> None:
        self._passages.setText(
            self.tr(
                "A passage of this also stands in %Ln of your private notes and reviews.",
                "",
                overlapping,
            )
        )
        self._passages.setVisible(bool(overlapping))
        self.looked.emit()
