"""Reports of what went wrong inside: they stay on this computer, and hold nobody's words.

A report names the versions, the kind of the error and the places in our own code, nothing else.
One is written when an error was caught by nobody; when the process itself was ended by a fault,
Python writes down where it was (``faulthandler``), and the next start makes a report of it.

A report that nobody was told of lies in the folder ``new`` until ``take_new``.
"""

from __future__ import annotations

import faulthandler
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from revmentor_desktop.services.own_places import own_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

KEPT = 10
"""So many reports are kept, and no more are written in one run."""

NEW = "new"
FATAL_NAME = "ended.txt"
"""What Python writes while the process ends by a fault."""

ENDING = ".txt"

_KIND = r"(?:Fatal Python error|Windows fatal exception): ([A-Za-z0-9_ ]{1,60})"
_FRAME = r'\s*File "(.+)", line (\d+) in '
"""Patterns that few starts need."""


class FaultReports:
    """The reports in *folder*; what *versions* says is in each, *now* is the clock."""

    def __init__(
        self, folder: Path, versions: Callable[[], str], now: Callable[[], datetime]
    ) -> None:
        self.folder = folder
        self._versions, self._now = versions, now
        self._written: set[tuple[str, tuple[str, ...]]] = set()
        self._fatal: TextIO | None = None

    def begin(self) -> None:
        """Make a report of how the last run ended, if it ended by a fault, and watch this one."""
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._report_fatal()
            self._fatal = _private(self.folder / FATAL_NAME)
            faulthandler.enable(self._fatal)

    def end(self) -> None:
        """Watch no more; this run ended as it should."""
        if self._fatal is not None:
            faulthandler.disable()
            self._fatal.close()
            self._fatal = None
            with suppress(OSError):
                (self.folder / FATAL_NAME).unlink(missing_ok=True)

    def write(self, kind: str, places: Sequence[str]) -> None:
        """Write a report of an error of that *kind*, at *places* in our code, outermost first.

        The same one is written once a run.
        """
        fault = kind, tuple(places)
        if fault in self._written or len(self._written) >= KEPT:
            return
        self._written.add(fault)
        now = self._now()
        text = "\n".join((self._versions(), f"{now:%Y-%m-%d %H:%M:%S} UTC", kind, *places, ""))
        name = f"report-{now:%Y%m%d-%H%M%S}-{len(self._written):02}{ENDING}"
        with suppress(OSError):
            (self.folder / NEW).mkdir(mode=0o700, parents=True, exist_ok=True)
            with _private(self.folder / NEW / name) as file:
                file.write(text)

    def take_new(self) -> int:
        """Return how many reports there are that nobody was told of; from now on somebody was."""
        count = 0
        with suppress(OSError):
            for report in sorted((self.folder / NEW).glob(f"*{ENDING}")):
                report.replace(self.folder / report.name)
                count += 1
            kept = sorted(self.folder.glob(f"report-*{ENDING}"))
            for report in kept[:-KEPT]:
                report.unlink()
        return count

    def _report_fatal(self) -> None:
        left = self.folder / FATAL_NAME
        text = left.read_text("utf-8", "replace") if left.exists() else ""
        if text:
            found = re.search(_KIND, text)
            kind = "Ended by a fault" if found is None else found[1]
            self.write(kind, tuple(_own_places(text))[::-1])


def _own_places(text: str) -> Iterator[str]:
    """Yield the places in our own code that Python wrote down, the innermost first."""
    for line in text.splitlines():
        found = re.match(_FRAME, line)
        place = None if found is None else own_place(found[1], int(found[2]))
        if place is not None:
            yield place


def _private(path: Path) -> TextIO:
    """Open *path*, emptied, for its owner alone."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    return os.fdopen(file, "w", encoding="utf-8")
