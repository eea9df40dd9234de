"""A note as it reads, beside the text or in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from revmentor_desktop.services.rendering import beginning, in_parts
from revmentor_desktop.ui.formatting import Formatting
from revmentor_desktop.ui.stored_pictures import StoredPictures
from revmentor_desktop.ui.widgets.guarded_view import GuardedView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.services.rendering import Rendered
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.turns import Turns

SHORTEST_PAUSE = 120
LONGEST_PAUSE = 1500
CHARACTERS_A_MILLISECOND = 40


def pause_for(length: int) -> int:
    """Return after how many milliseconds without a key a note of *length* is drawn again."""
    return min(LONGEST_PAUSE, SHORTEST_PAUSE + length // CHARACTERS_A_MILLISECOND)


class NotePreview(GuardedView):
    """Rendered Markdown with room at its sides.

    Signals: those of ``MarkdownView``, and ``drawn()`` when what was asked for last is shown.
    """

    drawn = Signal()

    def __init__(
        self,
        desk: Desk,
        name: str,
        *,
        reading: bool = False,
        turns: Turns | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            desk.theme, name, reading=reading, serif=reading, turns=turns, parent=parent
        )
        self._pictures = StoredPictures(desk.workspace)
        self._formatting = Formatting(desk.renderer, desk.tasks, self)
        self._formatting.formatted.connect(self._take)
        self.completed.connect(self._tell_drawn)
        self._markdown: str | None = None
        self._parts = 0
        """How many parts are still to come of a text that is formatted part by part."""
        self._goes_on = False
        self._is_empty = True

    def show_markdown(self, markdown: str) -> None:
        """Show *markdown* once it is formatted, unless it is shown already.

        Where nothing is shown yet, a long one is formatted and shown part by part; if it cannot be
        parted, its beginning comes first.
        """
        if markdown != self._markdown:
            self._markdown = markdown
            self._goes_on = False
            parts = in_parts(markdown) if self._is_empty else (markdown,)
            self._parts = len(parts) - 1
            begun = beginning(markdown) if self._is_empty and not self._parts else ""
            self._formatting.ask_in_turn(*([begun, markdown] if begun else parts))

    def shows(self, markdown: str) -> bool:
        """Say whether all of *markdown* is shown, and nothing else."""
        return markdown == self._markdown and not self._formatting.busy and not self.is_growing

    def begin_anew(self) -> None:
        """Show nothing until the text of another note is there."""
        if self._markdown is not None:
            self._markdown = None
            self._parts = 0
            self._is_empty = True
            self.show_html("")

    def show_private_pictures(self, private: bool) -> None:
        """Show the pictures of private notes, or those of shared ones; never both."""
        self.set_pictures(self._pictures.private if private else self._pictures.shared)

    def set_sides(self, left: int, right: int, *, top: int = 0) -> None:
        """Leave room at both sides of the text, and above it; the scroll bar stays at the edge."""
        self.setViewportMargins(left, top, right, 0)

    def _take(self, rendered: tuple[Rendered, ...]) -> None:
        if self._markdown is None:
            return
        self._is_empty = False
        html, more_comes, goes_on = rendered[0].html, self._parts > 0, self._goes_on
        if more_comes:
            self._goes_on = True
            self._parts -= 1
        if goes_on:
            self.add_html(html, more_comes=more_comes)
        else:
            self.show_html(html, more_comes=more_comes)

    def _tell_drawn(self) -> None:
        if not self._formatting.busy:
            self.drawn.emit()

    def scroll_to_part(self, part: float) -> None:
        """Scroll to *part* of the whole, from 0 to 1."""
        bar = self.verticalScrollBar()
        bar.setValue(round(part * bar.maximum()))

    def event(self, event: QEvent) -> bool:
        """Scroll from the margins as well."""
        if isinstance(event, QWheelEvent):
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)
