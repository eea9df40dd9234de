"""Reads of what a page shows so much as would be waited for, before the page shows it.

A page that lists all of a kind asks for all of them at once, and has much to lay out and paint
for them.  Whoever comes there for the first time finds the page itself, and what stands on it a
moment later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.places import Place


def _nothing() -> Iterator[None]:
    """Make nothing."""
    return iter(())


class ReadingAhead(QObject):
    """Has all values of *kinds* at hand, in steps, for who wants to see a place.

    *then* gives the steps of what is made of them, where there is much to be made, too.

    Signal: ``done(Place, memory)`` when they are, with what was to be brought back there.
    """

    done = Signal(object, object)

    def __init__(
        self,
        workspace: Workspace,
        kinds: tuple[type[Entity], ...],
        parent: QObject,
        then: Callable[[], Iterator[None]] = _nothing,
    ) -> None:
        super().__init__(parent)
        self._then = then
        self._read, self._kinds = workspace.read, kinds
        self._steps = Stepwise(self)
        self._steps.ended.connect(self._end)
        self._place: Place | None = None
        self._memory: object = None

    @property
    def busy(self) -> bool:
        """Whether somebody waits."""
        return self._place is not None

    def begin(self, place: Place, *, hurried: bool = False) -> bool:
        """Begin to read for *place* once the page is painted; say whether one has to wait.

        Who is *hurried* has not, where there is little to read.
        """
        if not self._steps.busy and not (hurried and self._read.soon_read(self._kinds)):
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

    def _all_steps(self) -> Iterator[None]:
        yield from self._read.read_ahead(self._kinds)
        yield from self._then()

    def _end(self, _last: object) -> None:
        place, memory = self._place, self._memory
        self._place = self._memory = None
        if place is not None:
            self.done.emit(place, memory)
