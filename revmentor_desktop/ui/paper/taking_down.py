"""Pages that nobody shows any more: their text goes a little at a time.

Qt frees a text as a whole.  That of a thousand sessions takes longer than a key may wait, and it is
freed just when another form of it was chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from revmentor_desktop.ui.paper.pages import Pages

AT_MOST = 0.004
"""Seconds of work in a turn, in which what was chosen instead is made as well."""


class TakingDown(QObject):
    """Takes pages down one after the other, as long as *parent* is there.

    That is what stands behind the dialog that showed them, which may be gone before.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Pages] = []
        self._leaves = False
        self._steps = Stepwise(self, at_most=AT_MOST)
        self._steps.ended.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether there is text left of any of them."""
        return self._steps.busy

    def take(self, pages: Pages | None) -> None:
        """Take *pages* down, which nobody draws any more; few are freed as they are."""
        if pages is not None and pages.are_many:
            self._waiting.append(pages)
            if not self.busy:
                self._go_on()

    def leave(self) -> None:
        """Go as well once all are down."""
        self._leaves = True
        if not self.busy:
            self.deleteLater()

    def _go_on(self, _last: object = None) -> None:
        if self._waiting:
            self._steps.begin_in(0, self._waiting.pop(0).taking_down())
        elif self._leaves:
            self.deleteLater()
