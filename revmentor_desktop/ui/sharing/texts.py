"""The Markdown in what is shared, formatted apart from the window and kept for the next file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.ui.sharing.answer import Answer

if TYPE_CHECKING:
    from revmentor_desktop.services.sharing import Document, Formatted, Shared
    from revmentor_desktop.ui.desk import Desk


class FormattedTexts(QObject):
    """Formats what was not formatted before.

    Signals: ``arrived()`` when there is more of it; ``failed(Exception)``.
    """

    arrived = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: Formatted = {}
        self._document: Document | None = None
        self._answer: Answer | None = None
        """Awaits what is missing in that document."""
        self.complete = False
        """Whether everything was formatted that was in what was asked for last."""

    def given_to(self, shared: Shared) -> Shared | None:
        """Return *shared* with its Markdown formatted; ``None`` if that is still to arrive."""
        if self.complete and shared.document is self._document:
            return shared.with_formatted(self._known)
        if self._answer is not None and shared.document is self._document:
            return None
        self.stop()
        shared = shared.with_formatted(self._known)
        missing = shared.unformatted
        self._document, self.complete = shared.document, not missing
        if self.complete:
            return shared
        answer = self._answer = Answer()
        answer.taken.connect(self._take)
        answer.failed.connect(self._fail)
        format_all = self._desk.renderer.formatted
        self._desk.tasks.run(format_all, missing, answer.look, done=answer.take, failed=answer.fail)
        return None

    def stop(self) -> None:
        """Format no more: neither the end of it nor a failure is told."""
        if self._answer is not None:
            self._answer.drop()
        self._answer = None

    def _take(self, formatted: Formatted) -> None:
        self._answer = None
        self._known = {**self._known, **formatted}
        self.arrived.emit()

    def _fail(self, error: Exception) -> None:
        self._answer = None
        self.failed.emit(error)
