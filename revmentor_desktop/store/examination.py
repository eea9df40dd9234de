"""What is done to all of a file before it opens: it says how far it is, and it can be stopped.

A file is examined, or brought up to date; either can take long.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.store.stopping import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    Told = Callable[["Part", int, int], None]


class Part(Enum):
    """What is being done: the first two make an examination, the others bring a file up to date."""

    TABLES = "tables"
    SEALS = "seals"
    COPY = "copy"
    STEPS = "steps"
    WORDS = "words"


class Examination(Stop):
    """One look at all of a file, and what brings it up to date.

    *told* hears, in the thread that does it, of each part that begins, and how much of how much
    of it is done.
    """

    def __init__(self, told: Told | None = None) -> None:
        super().__init__()
        self._told = told
        self._part = Part.TABLES

    def begin(self, part: Part) -> None:
        """Say that *part* is done now; raise ``Stopped`` if it should not be any more."""
        self._part = part
        self.reach(0, 1)

    def reach(self, made: int, of: int) -> None:
        """Say how much of the part is done; raise ``Stopped`` if it should end."""
        self.check()
        if self._told is not None:
            self._told(self._part, made, of)
