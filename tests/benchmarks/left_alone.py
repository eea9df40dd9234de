"""The program, started as its command line does: left alone first, then used, and watched.

It says so some time after all that it does by itself is done, and after ten seconds more.  Then
somebody comes, which shows by the pointer, and it says when all that is done for them is done.
Then a note is opened.  Then it is used, twice in the same way: a note of a million letters is
opened, then fifty others, and twenty words are searched for.  Each time it waits until somebody
has looked at what it needs.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if __name__ == "__main__":
    gc.disable()  # as the program does before it loads anything

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.app import Program
    from revmentor_desktop.ui.warming import Warming

NOTES, LONG, SEARCHES, REPEATS = 50, 1_000_000, 20, 2
LONG_NOTE = "the-long-one"
RESTED_MS = 10_000
LEFT_MS = 14_000
"""Milliseconds after which what was freed was given back: that waits until nobody is at work."""

ALONE_MS = 20_000
"""Milliseconds after a start in which the same is done, and the file was looked through."""

BETWEEN_MS = 10


def _say(word: str) -> str:
    """Say how far it is, wait until that was looked at, and return what is answered."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()
    return sys.stdin.readline().strip()


class Watched(QObject):
    """Goes through *steps*: each is a turn of the window's loop, which deletes what is to be gone.

    A step says how many milliseconds the next one is to wait.
    """

    def __init__(self, steps: Iterator[int], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps

    def go_on(self) -> None:
        """Take the next step."""
        wait = next(self._steps, None)
        if wait is not None:
            QTimer.singleShot(wait, self, self.go_on)


def _steps(program: Program, warming: Warming) -> Iterator[int]:
    """Say when all is done alone, after a rest, for somebody, with a note, and after each use.

    Which note that is it is told: what makes them would have to be loaded to know.
    """
    from revmentor_desktop.domain.ids import NoteId
    from revmentor_desktop.ui.places import PageName, Place

    yield ALONE_MS
    _say("alone")
    yield RESTED_MS
    _say("rested")
    _come(program)
    while not warming.done:
        yield BETWEEN_MS
    yield LEFT_MS
    note = NoteId(_say("come"))
    program.window.go(Place(PageName.NOTES, note))
    yield from _until_there(program)
    yield LEFT_MS
    _say("open")
    _add_long_note(program)
    for _ in range(REPEATS):
        program.window.go(Place(PageName.NOTES, LONG_NOTE))
        yield from _until_there(program)
        yield LEFT_MS
        _say("long")
        yield from _use(program)
        yield LEFT_MS
        _say("used")
    program.window.close()


def _come(program: Program) -> None:
    """Move the pointer in the window, without what tests are made of."""
    from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    for x in (10, 20, 30):
        at = QPointF(x, 10)
        move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, keys)
        QCoreApplication.sendEvent(program.window.windowHandle(), move)


def _add_long_note(program: Program) -> None:
    from revmentor_desktop.domain.changes import added
    from revmentor_desktop.domain.ids import NoteId
    from tests import make
    from tests.benchmarks.editor import text_of

    assert program.desk is not None
    note = make.note(id=NoteId(LONG_NOTE), body=text_of(LONG))
    program.desk.commands.do("Add", added(note))


def _use(program: Program) -> Iterator[int]:
    """Open notes, and search."""
    from revmentor_desktop.ui.actions import Deed
    from revmentor_desktop.ui.palette.palette import Palette
    from revmentor_desktop.ui.places import PageName, Place
    from tests.corpus import lookups, notes

    among = notes(NOTES)
    for note in among:
        program.window.go(Place(PageName.NOTES, note.id))
        yield from _until_there(program)
    program.window.perform(Deed.SEARCH)
    palette = program.window.findChild(Palette, "palette")
    assert isinstance(palette, Palette)
    for word in lookups(among, SEARCHES):
        palette.line.setText(word)
        yield from _until_there(program)
    palette.dismiss()


def _until_there(program: Program) -> Iterator[int]:
    """Wait until what comes in steps or from beside the window is there."""
    from revmentor_desktop.ui.stepwise import Stepwise

    yield 0
    while program.tasks.busy or any(one.busy for one in program.window.findChildren(Stepwise)):
        yield BETWEEN_MS


def main() -> int:
    """Start the program as its command line does, and watch it."""
    from revmentor_desktop.__main__ import main as begin
    from revmentor_desktop.plain_imports import import_plainly

    import_plainly()
    from revmentor_desktop import running

    warming_of = running.warming_of

    def watched(program: Program, may_go_on: Callable[[], bool]) -> Warming:
        warming = warming_of(program, may_go_on)
        Watched(_steps(program, warming), warming).go_on()
        return warming

    running.warming_of = watched
    return begin()


if __name__ == "__main__":
    sys.exit(main())
