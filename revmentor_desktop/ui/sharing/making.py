"""Makes the file that is wanted, without keeping the window from anything else.

A short file is made at once.  A long one is made in the background, and so is one that a library
writes, which is loaded for it: both take longer than a key may wait.  Pages are not, because Qt
draws them only in the thread that laid them out: once what stands on them was written, they are
laid out and drawn in small steps with room for everything else between them.  Of what is long it is
said that it is being made.  What is wanted next takes the place of what was wanted before, which
ends before its next part.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.sharing import Format
from revmentor_desktop.ui.paper.pages import Drawing
from revmentor_desktop.ui.sharing.answer import Answer
from revmentor_desktop.ui.sharing.files import drawn, made
from revmentor_desktop.ui.sharing.pdf import pages_from
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.services.sharing import Document, Look
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.paper.pages import Pages
    from revmentor_desktop.ui.sharing.files import File, Wish

LONG = 60_000
"""Characters of a document from which its file is not made at once."""

WITH_LIBRARIES = frozenset({Format.WORD, Format.CALENDAR})
"""The forms that a library writes."""

SEEN = 50
"""Milliseconds in which it is seen that a file is being made, before its pages are laid out."""

PARTS = 2
"""What making pages consists of: laying out and drawing."""


class FileMaker(QObject):
    """Makes one file at a time.

    Signals: ``begun()`` when it will take a while, ``told(done, total)`` how far it is,
    ``made(File)``, and ``failed(Exception)``; ``dropped(Pages)`` that nobody waits for any more.
    """

    begun = Signal()
    told = Signal(int, int)
    made = Signal(object)
    failed = Signal(object)
    dropped = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answer: Answer | None = None
        """Awaits what is being made in the background."""
        self._wish: Wish | None = None
        self._page: tuple[Document, str] | None = None
        """What a file was made of last, and its page, which is the same in all forms but one."""
        self._begun: Pages | None = None
        """Those that are laid out or drawn just now."""
        self._steps = Stepwise(self)
        self._steps.told.connect(self._tell)
        self.long = LONG

    @property
    def busy(self) -> bool:
        """Whether a file is being made."""
        return self._answer is not None or self._steps.busy

    def stop(self) -> None:
        """Drop what is being made: it ends, and neither that nor a failure is told."""
        if self._answer is not None:
            self._answer.drop()
        self._answer = None
        self._steps.stop()
        if self._begun is not None:
            self.dropped.emit(self._begun)
            self._begun = None

    def make(self, wish: Wish) -> None:
        """Make the file that is wanted."""
        self.stop()
        if self._page is not None and self._page[0] is wish.shared.document:
            wish = replace(wish, page=self._page[1])
        self._wish = wish
        is_long = len(wish.shared.text) > self.long
        if is_long:
            self.begun.emit()
        if wish.form is Format.PDF and (wish.page is not None or not is_long):
            self._steps.begin_in(SEEN if is_long else 0, self._drawing(wish))
        elif wish.form is Format.PDF:
            self._have_made(_with_page, wish, self._take_page)
        elif is_long or wish.form in WITH_LIBRARIES:
            self._have_made(made, wish, self._take)
        else:
            self._hand_on(made(wish))

    # --- private --------------------------------------------------------------------------

    def _have_made(
        self, work: Callable[[Wish, Look], object], wish: Wish, take: Callable[[Any], None]
    ) -> None:
        """Have something made of *wish* in the background, for *take*."""
        answer = self._answer = Answer()
        answer.taken.connect(take)
        answer.failed.connect(self._fail)
        self._desk.tasks.run(work, wish, answer.look, done=answer.take, failed=answer.fail)

    def _drawing(self, wish: Wish) -> Iterator[tuple[int, int]]:
        """Lay the pages out, draw them, and hand the file on, or say that it could not be made."""
        try:
            yield from self._drawn(wish)
        except Exception as error:  # noqa: BLE001 (it is told, where a step that raises is not)
            self._steps.stop()
            self._fail(error)

    def _drawn(self, wish: Wish) -> Iterator[tuple[int, int]]:
        html = wish.shared.for_paper() if wish.page is None else wish.page
        pages = self._begun = pages_from(wish.shared, html, wish.paper, at_once=False)
        for told in pages.laying_out():
            yield _after(0, *told)
        drawing = Drawing(pages, wish.moment)
        for told in drawing.steps():
            yield _after(1, *told)
        self._begun = None
        self._hand_on(drawn(wish, pages, drawing.pdf))

    def _hand_on(self, file: File) -> None:
        """Hand *file* on, and know its page for the next form."""
        wish = self._wish
        if wish is not None and file.form is not Format.CALENDAR:
            self._page = (wish.shared.document, file.page)
        self.made.emit(file)

    def _tell(self, told: tuple[int, int]) -> None:
        self.told.emit(*told)

    def _take(self, file: File) -> None:
        self._answer = None
        self._hand_on(file)

    def _take_page(self, wish: Wish) -> None:
        self._answer = None
        self._steps.begin_in(0, self._drawing(wish))  # to take what was made has its own turn

    def _fail(self, error: Exception) -> None:
        self._answer = None
        self.failed.emit(error)


def _after(parts: int, done: int, total: int) -> tuple[int, int]:
    """Return how much of how much of the whole is done in the part after so many *parts*."""
    return parts * total + done, PARTS * total


def _with_page(wish: Wish, look: Look) -> Wish:
    return replace(wish, page=wish.shared.for_paper(look))
