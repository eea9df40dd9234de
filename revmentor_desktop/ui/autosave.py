"""When typed text is committed: soon after the last key, and never later than a second.

At most a second of typing can be lost to a power cut; that is a promise of the program, and
``tests/ui/test_autosave.py`` and the kill harness hold it to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 400
"""Milliseconds after the last key."""

LONGEST = 1000
"""Milliseconds of typing without a pause."""

SOON = 300
"""Milliseconds before those are over in which it is not left to chance when that is.

To save a long note takes 30 milliseconds, and a key that comes meanwhile waits.  Right after a key
the next one is furthest away.
"""

AFTER_KEY = 20
"""Milliseconds in which a key is painted."""


class Autosave(QObject):
    """Calls *save*, a bound method of its owner, when typing pauses or has gone on for long."""

    def __init__(
        self,
        save: Callable[[], None],
        parent: QObject,
        *,
        pause: int = PAUSE,
        longest: int = LONGEST,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._pause = self._timer(pause)
        self._longest = self._timer(longest)
        self._after_key = self._timer(AFTER_KEY)

    @property
    def pending(self) -> bool:
        """Whether something was typed that has not been handed to *save*."""
        return self._pause.isActive() or self._longest.isActive()

    def touch(self) -> None:
        """Note that a key was pressed."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        elif self._longest.remainingTime() <= SOON:
            self._after_key.start()

    def flush(self) -> None:
        """Save now if anything is pending."""
        if self.pending:
            self.forget()
            self._save()

    def forget(self) -> None:
        """Stop waiting; whatever was pending is the caller's to keep or to drop."""
        for timer in (self._pause, self._longest, self._after_key):
            timer.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush_due)
        return timer

    def flush_due(self) -> None:
        """Save because a timer ran out."""
        self.forget()
        self._save()
