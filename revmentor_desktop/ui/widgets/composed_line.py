"""A line to write in that knows when an input method is at work, so that Enter can wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.widgets.fields import BareLine

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent


class ComposedLine(BareLine):
    """The line.  Signals: those of ``QLineEdit``."""

    _composing = False

    @property
    def composing(self) -> bool:
        """Whether an input method is at work on a word."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a word is still being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
