"""Examining all of a file, which can take seconds: it says what it is at, and it can be stopped."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.store.stopping import Stop

if TYPE_CHECKING:
    from collections.abc import Callable


class Part(Enum):
    """What is being examined."""

    TABLES = "tables"
    SEALS = "seals"


class Examination(Stop):
    """One look at all of a file; *told* hears, in the thread that looks, of each part it begins."""

    def __init__(self, told: Callable[[Part], None] | None = None) -> None:
        super().__init__()
        self._told = told

    def begin(self, part: Part) -> None:
        """Say that *part* is examined now; raise ``Stopped`` if it should not be any more."""
        self.check()
        if self._told is not None:
            self._told(part)
