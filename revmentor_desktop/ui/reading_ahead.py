"""Reads what a page shows in steps, before the page shows it, where it would be waited for.

A page that lists very much has much to make of it.  Whoever comes there for the first time finds
the page itself, and what stands on it a moment later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.ui.places import Place


class ReadingAhead(QObject):
    """Has what a page needs at hand, in *steps*, for who wants to see a place.

    Where there is *little* to be made who is hurried need not wait.

    Signal: ``done(Place, memory)`` when they are, with what was to be brought back there.
    """

    done = Signal(object, object)

    def __init__(
        self,
        little: Callable[[], bool],
        steps: Callable[[], Iterator[None]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._little, self._all_steps = little, steps
        self._steps = Stepwise(self)
        self._steps.ended.connect(self._end)
        self._place: Place | None = None
        self._memory: object = None

    @property
    def busy(self) -> bool:
        """Whether somebody waits."""
        return self._place is not None

    @property
    def memory(self) -> object:
        """What is brought back once the place is shown."""
        return self._memory

    def begin(self, place: Place, *, hurried: bool = False) -> bool:
        """Begin to read for *place* once the page is painted; say whether one has to wait.

        Who is *hurried* has not, where there is little to make.  What was kept for another place
        is not brought back in this one.
        """
        self._memory = None
        if not self._steps.busy and not (hurried and self._little()):
            self._steps.begin_when_painted(self._all_steps())
        self._place = place if self._steps.busy else None
        return self.busy

    def arrive(self) -> None:
        """Have all of it at hand now, for whoever cannot wait; ``done`` is told if one waits."""
        if not self.busy:
            return
        self._steps.stop()
        for _ in self._all_steps():
            pass
        self._end(None)

    def keep(self, memory: object) -> None:
        """Have *memory* brought back once the place is shown."""
        self._memory = memory

    def _end(self, _last: object) -> None:
        place, memory = self._place, self._memory
        self._place = self._memory = None
        if place is not None:
            self.done.emit(place, memory)
