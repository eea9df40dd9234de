"""Unreachable cycles are collected on the main thread only, and while nobody waits.

Python looks for them on whichever thread happens to allocate once too often, in a background task
as well as here.  What it finds there may be a page or a dialog, and a widget that dies on another
thread takes the process with it, or is still asked for something while half of it is gone.  So
the program collects by a clock of its own on the thread of the widgets; calibre does the same.
It tells when nothing was left behind for a while, for what is better done when nobody is at work.

How long a look takes goes by how much is there.  Background work that gathers years of sessions
makes a quarter of a million objects in a second: while something is done there, it looks often, and
each time puts what lives on where looks are rare.  One through all there is waits for a rest.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_EVERY_MS = 1000
_OFTEN_MS = 50

QUIET = 10
"""Looks in a row that found nothing to do, after which nobody seems to be at work."""

OFTEN = 20
"""Looks one soon after the other when something has begun behind the window."""

MUCH = 5_000
"""New objects from which those that live on are taken for what stays: a look takes a millisecond
or two."""

_ALL = 2
"""The generation of what is there longest: a look at it is one at all."""

MOST_PUT_OFF = 60_000
"""Milliseconds after which a look through all there is waits no longer for a rest."""


class Collector(QObject):
    """Collects on the thread it lives on, from ``begin`` to ``end``; Python itself does not."""

    quiet = Signal()
    """Nothing was due for a while: once, until something was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = self._often = self._put_off = 0
        self._owed = self._rested = False
        self.at_rest: Callable[[], bool] = lambda: True
        """Says whether nobody types or clicks: that alone leaves nothing to collect."""
        self.in_steps: Callable[[], bool] = lambda: False
        """Says whether something is done step by step, whose progress would be seen to stop."""
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Take over from Python."""
        gc.disable()
        self._timer.start()

    def spare(self) -> None:
        """Never look again at what is there now: modules and the window live until the end."""
        gc.freeze()

    def end(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def hasten(self) -> None:
        """Look often for a moment, and for as long as much is made: something has begun."""
        self._often = OFTEN
        if self._timer.interval() != _OFTEN_MS:  # it would begin anew
            self._timer.setInterval(_OFTEN_MS)

    def look(self) -> None:
        """Collect what is due, or tell once that nothing was for a while."""
        often = self._often > 0
        counts, limits = gc.get_count(), gc.get_threshold()
        generation, much = due(counts, limits), counts[0] > MUCH
        if often:
            self._slow_down(much=much)
        self._owed = self._owed or generation == _ALL or (much and counts[_ALL] > limits[_ALL])
        if self._owed and self._may_see_all(often=often):
            gc.collect()
            self._rest(1)  # it is one already
        elif generation is None:
            self._rest(0 if often else 1)
        else:
            self._quiet = 0
            gc.collect(_ALL - 1 if much else min(generation, _ALL - 1))

    # --- private --------------------------------------------------------------------------

    def _slow_down(self, *, much: bool) -> None:
        """Look as usual again, unless there is *much* to look at."""
        self._often = OFTEN if much else self._often - 1
        if not self._often:
            self._timer.setInterval(_EVERY_MS)

    def _may_see_all(self, *, often: bool) -> bool:
        """Say whether it is time for the look through all there is that is owed; it may be felt.

        A rest has to last from one usual look to the next: who waited for what was done behind the
        window goes on as soon as it is there.
        """
        self._put_off += self._timer.interval()
        was, self._rested = self._rested, not often and self._nothing_goes_on()
        if not (was and self._rested) and self._put_off <= MOST_PUT_OFF:
            return False
        self._owed, self._rested, self._put_off = False, False, 0
        return True

    def _nothing_goes_on(self) -> bool:
        return self.at_rest() and not self.in_steps()

    def _rest(self, looks: int) -> None:
        """Tell once that nothing was due for a while: so many *looks* more.

        Who leaves a long note frees much, of which Python sees next to nothing: whoever was at work
        leaves something behind, though nothing is to be collected.
        """
        if not self.at_rest():
            self._quiet = 0
            return
        self._quiet += looks
        if looks and self._quiet == QUIET:
            self.quiet.emit()


def due(counts: tuple[int, int, int], limits: tuple[int, int, int]) -> int | None:
    """Return the oldest generation that Python would collect now, or none."""
    young, middle, old = (count > limit for count, limit in zip(counts, limits, strict=True))
    if not young:
        return None
    return 2 if middle and old else 1 if middle else 0
