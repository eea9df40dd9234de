"""Makes the file that is wanted, without keeping the window from anything else.

A short file is made at once.  A long one is made in the background.  Pages are not, because Qt
draws them only in the thread that laid them out: it is said that they are being made, and then
they are written, laid out and drawn in small steps with room for everything else between them.
What is wanted next takes the place of what was wanted before.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.sharing import Format
from revmentor_desktop.ui.paper.pages import Drawing
from revmentor_desktop.ui.sharing.files import drawn, made
from revmentor_desktop.ui.sharing.pdf import pages_from
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.services.sharing import Document
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sharing.files import File, Wish

LONG = 60_000
"""Characters of a document from which its file is not made at once."""

SEEN = 50
"""Milliseconds in which it is seen that a file is being made, before its pages are laid out."""

PARTS = 3
"""What making pages consists of: writing, laying out and drawing."""


class FileMaker(QObject):
    """Makes one file at a time.

    Signals: ``begun()`` when it will take a while, ``told(done, total)`` how far it is,
    ``made(File)``, and ``failed(Exception)``.
    """

    begun = Signal()
    told = Signal(int, int)
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._wish: Wish | None = None
        self._page: tuple[Document, str] | None = None
        """What a file was made of last, and its page, which is the same in all forms but one."""
        self._steps = Stepwise(self)
        self._steps.told.connect(self._tell)
        self.long = LONG

    @property
    def busy(self) -> bool:
        """Whether a file is being made in steps."""
        return self._steps.busy

    def stop(self) -> None:
        """Drop what is being made."""
        self._turn += 1
        self._steps.stop()

    def make(self, wish: Wish) -> None:
        """Make the file that is wanted."""
        self.stop()
        if self._page is not None and self._page[0] is wish.shared.document:
            wish = replace(wish, page=self._page[1])
        self._wish = wish
        is_short = len(wish.shared.text) <= self.long
        if wish.form is Format.PDF:
            steps = self._drawing(wish)
            if is_short:
                deque(steps, maxlen=0)
                return
            self.begun.emit()
            self._steps.begin_in(SEEN, steps)
        elif is_short:
            self._hand_on(made(wish))
        else:
            self.begun.emit()
            work = (self._turn, wish)
            self._desk.tasks.run(_made_in_turn, *work, done=self._take, failed=self._fail)

    # --- private --------------------------------------------------------------------------

    def _drawing(self, wish: Wish) -> Iterator[tuple[int, int]]:
        """Write what stands on pages, lay them out, draw them, and hand the file on."""
        html = wish.page
        if html is None:
            lines, blocks = list[str](), len(wish.shared.document.blocks) + 1
            for line in wish.shared.paper_lines():
                lines.append(line)
                yield _after(0, min(len(lines), blocks), blocks)
            html = "\n".join(lines)
        pages = pages_from(wish.shared, html, at_once=False)
        for told in pages.laying_out():
            yield _after(1, *told)
        drawing = Drawing(pages, wish.moment)
        for told in drawing.steps():
            yield _after(2, *told)
        self._hand_on(drawn(wish, pages, drawing.pdf))

    def _hand_on(self, file: File) -> None:
        """Hand *file* on, and know its page for the next form."""
        wish = self._wish
        if wish is not None and file.form is not Format.CALENDAR:
            self._page = (wish.shared.document, file.page)
        self.made.emit(file)

    def _tell(self, told: tuple[int, int]) -> None:
        self.told.emit(*told)

    def _take(self, result: tuple[int, File]) -> None:
        turn, file = result
        if turn == self._turn:
            self._hand_on(file)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _after(parts: int, done: int, total: int) -> tuple[int, int]:
    """Return how much of how much of the whole is done in the part after so many *parts*."""
    return parts * total + done, PARTS * total


def _made_in_turn(turn: int, wish: Wish) -> tuple[int, File]:
    return turn, made(wish)
