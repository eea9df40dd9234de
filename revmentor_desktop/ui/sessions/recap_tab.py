"""The tab of the recap: the recap itself, or for a moment room for one that is still coming.

A recap takes as long to make as the page around it.  It is made in the turns of the event loop
after the page was painted, part by part, or at once for whoever asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from revmentor_desktop.ui.sessions.recap_view import RecapView
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.edits import SessionEdits


class RecapTab(QStackedWidget):
    """Shows the recap of a session; until it is there, a screen reader hears *name*.

    Signals: ``made()``, once, when the recap is in its place, and ``go(Place)``, as it says.
    """

    made = Signal()
    go = Signal(object)

    def __init__(self, desk: Desk, edits: SessionEdits, name: str) -> None:
        super().__init__()
        self._desk = desk
        self._edits = edits
        self._side = 0
        self._view: RecapView | None = None
        self._awaited: Session | None = None
        self._making = Stepwise(self)
        self._room = _Room(self._arrive)
        self._room.setAccessibleName(name)
        self.addWidget(self._room)

    @property
    def view(self) -> RecapView:
        """The recap; whoever asks for it has it now."""
        if self._making.busy or not self._is_in_place():
            self._arrive()
        return self._made()

    def show_session(self, session: Session, *, shown: bool) -> None:
        """Read the recap of *session* anew; nothing is read while it is not *shown*."""
        if self._making.busy or (shown and not self._is_in_place()):
            self._awaited = session if shown else None
            if not self._making.busy:
                self._making.begin_when_painted(self._steps())
        elif self._view is not None:
            self._view.show_session(session, shown=shown)

    def focus_first(self) -> None:
        """Put the focus on what the recap wants it on, now or when it is there."""
        if self._making.busy:
            self._room.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.focus_first()

    def set_side(self, side: int) -> None:
        """Keep *side* pixels at both sides."""
        self._side = side
        if self._view is not None:
            self._view.set_side(side)

    def settle(self) -> None:
        """Save what is typed."""
        if self._view is not None:
            self._view.settle()

    # --- private --------------------------------------------------------------------------

    def _arrive(self) -> None:
        """Have the recap there now."""
        self._making.stop()
        for _ in self._steps():
            pass

    def _steps(self) -> Iterator[None]:
        """Make what is missing, and show in it the recap that is awaited."""
        view = self._made()
        yield
        if not self._is_in_place():
            self.addWidget(view)  # as a whole: Qt styles anew whatever is put into it here
            yield
        if self._awaited is not None:
            awaited, self._awaited = self._awaited, None
            view.show_session(awaited, shown=True)
        if self.currentWidget() is self._room:
            if self.window().focusWidget() is self._room:
                view.focus_first()
            self.setCurrentWidget(view)
            self.made.emit()

    def _made(self) -> RecapView:
        if self._view is None:
            self._view = RecapView(self._desk, self._edits)
            self._view.set_side(self._side)
            self._view.go.connect(self.go)
        return self._view

    def _is_in_place(self) -> bool:
        return self._view is not None and self.indexOf(self._view) >= 0


class _Room(QWidget):
    """Stands where the recap will; a key that is pressed meanwhile goes to what *arrives*."""

    def __init__(self, arrive: Callable[[], None]) -> None:
        super().__init__()
        self._arrive = arrive
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        """Hand keys on to what has the focus once the recap is there."""
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            self._arrive()
            there = self.window().focusWidget()
            if there is not None and there is not self:
                return QCoreApplication.sendEvent(there, event)
        return super().event(event)
