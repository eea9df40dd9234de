"""What is drawn for a printer, held back until all of it is there.

Qt hands on whatever was drawn once the painter ends, also when it was told to give up: on Linux
half a document was printed.  There the system keeps what is drawn in a file until then, in the
folder for what is temporary.  While drawing begins that is a folder of ours, and what lies in it is
deleted before a painter ends whose pages nobody wants.  What goes into a file is drawn in that
folder as well, and takes the place of what was there in one step.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.services.writing import CannotWrite, write_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

PLACE = "TMPDIR"
"""What tells CUPS, and whatever else draws into a file on Linux, where that is to lie."""


class HeldBack:
    """Holds back what a painter draws on *printer*, from ``begin`` to ``hand_over`` or ``drop``."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer
        self._target = printer.outputFileName() if _draws_a_file(printer) else ""
        self._folder: Path | None = None
        self.dropped = False
        """Whether nothing of it is printed, or in a file, after ``drop``."""

    def begin(self, painter: QPainter) -> bool:
        """Begin to draw with *painter*, and return whether the printer lets it."""
        try:
            folder = self._folder = Path(tempfile.mkdtemp(prefix="revmentor-printing-"))
        except OSError:  # a full disk
            return False
        if self._target:
            self._printer.setOutputFileName(str(folder / Path(self._target).name))
        with _temporary_in(folder):
            begun = painter.begin(self._printer)
        if not begun:
            self._leave()
        return begun

    def hand_over(self, painter: QPainter) -> bool:
        """End *painter*, and return whether all that was drawn has come where it was to go."""
        taken = painter.end()
        try:
            if taken and self._target:
                write_file(Path(self._target), Path(self._printer.outputFileName()).read_bytes())
        except (CannotWrite, OSError):
            taken = False
        self._leave()
        return taken

    def drop(self, painter: QPainter) -> None:
        """End *painter*, and have nothing of what it drew printed where the system can do so."""
        assert self._folder is not None
        self.dropped = bool(self._target)
        for drawn in self._folder.iterdir():
            with suppress(OSError):  # Windows keeps what is open; it is deleted below
                drawn.unlink()
                self.dropped = True
        self._printer.abort()
        painter.end()
        self._leave()

    def _leave(self) -> None:
        if self._target:
            self._printer.setOutputFileName(self._target)
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def _draws_a_file(printer: QPrinter) -> bool:
    """Say whether *printer* writes into the file that it names; on Windows that may be a port."""
    return printer.outputFormat() == QPrinter.OutputFormat.PdfFormat or os.name == "posix"


@contextmanager
def _temporary_in(folder: Path) -> Iterator[None]:
    """Have the system make temporary files in *folder*."""
    before = os.environ.get(PLACE)
    os.environ[PLACE] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[PLACE]
        else:
            os.environ[PLACE] = before
