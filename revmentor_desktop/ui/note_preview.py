"""A note as it reads, beside the text or in its place."""

from __future__ import annotations

from collections import deque
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
CHARACTERS_A_MILLISECOND = 200
"""Only what was changed is formatted, and what follows makes way for keys: 0.1 s for 50,000."""


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
        self._parts: tuple[str, ...] = ()
        """The text, in the parts that it is formatted in."""
        self._asked = deque[str]()
        """What is being formatted, in the order in which it will be there."""
        self._known: dict[str, Rendered] = {}
        self._opens = self._goes_on = False
        self._is_empty = True

    def show_markdown(self, markdown: str) -> None:
        """Show *markdown* once it is formatted, unless it is shown already.

        Where nothing is shown yet, a long one is formatted and shown part by part; if it cannot be
        parted, its beginning comes first.  Of one that is shown and was changed, only those parts
        are formatted that are others, and what is seen stays until they are there.
        """
        if markdown == self._markdown:
            return
        self._markdown, self._parts = markdown, in_parts(markdown)
        self._opens, self._goes_on = self._is_empty, False
        if self._opens:
            begun = beginning(markdown) if len(self._parts) == 1 else ""
            self._ask((begun, markdown) if begun else self._parts)
            return
        new = tuple(part for part in dict.fromkeys(self._parts) if not self._is_formatted(part))
        if new:
            self._ask(new)
        else:
            self._formatting.forget()
            self._show_changed()

    def _ask(self, parts: tuple[str, ...]) -> None:
        self._asked = deque(parts)
        self._formatting.ask_in_turn(*parts)

    def shows(self, markdown: str) -> bool:
        """Say whether all of *markdown* is shown, and nothing else."""
        return markdown == self._markdown and not self._formatting.busy and not self.is_growing

    def begin_anew(self) -> None:
        """Show nothing until the text of another note is there."""
        if self._markdown is not None:
            self._markdown = None
            self._known.clear()
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
        self._known[self._asked.popleft()] = rendered[0]
        if self._opens:
            self._show_opened(rendered[0].html)
        elif not self._asked:
            self._show_changed()

    def _is_formatted(self, part: str) -> bool:
        """Say whether *part* need not be formatted; what could not be is tried again."""
        known = self._known.get(part)
        return known is not None and known.formatted

    def _show_opened(self, html: str) -> None:
        """Show the next part below those that are there, or all of it below nothing."""
        more_comes, goes_on = len(self._parts) > 1 and bool(self._asked), self._goes_on
        self._goes_on = more_comes
        if goes_on:
            self.add_html(html, more_comes=more_comes)
        else:
            self.show_html(html, more_comes=more_comes)

    def _show_changed(self) -> None:
        """Show the text as it reads now, in the place of what it was."""
        self._known = {part: self._known[part] for part in self._parts}
        self.show_html("\n".join(self._known[part].html for part in self._parts), changed=True)

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
