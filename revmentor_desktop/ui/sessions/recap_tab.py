"""The tab of the recap: the recap itself, or for a moment room for one that is still coming.

A recap takes as long to make as the page around it, and comes late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from revmentor_desktop.ui.late_part import LatePart
from revmentor_desktop.ui.sessions.recap_view import RecapView

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self._awaited: Session | None = None
        self._late = LatePart(self, self._make_view, self._show_awaited)
        self._room = _Room(self._late.now)
        self._room.setAccessibleName(name)
        self.addWidget(self._room)

    @property
    def view(self) -> RecapView:
        """The recap; whoever asks for it has it now."""
        return self._late.now()

    def show_session(self, session: Session, *, shown: bool) -> None:
        """Read the recap of *session* anew; nothing is read while it is not *shown*."""
        if self._late.coming or (shown and self._late.in_place is None):
            self._awaited = session if shown else None
            self._late.begin()
        elif self._late.made is not None:
            self._late.made.show_session(session, shown=shown)

    def focus_first(self) -> None:
        """Put the focus on what the recap wants it on, now or when it is there."""
        if self._late.coming:
            self._room.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.focus_first()

    def set_side(self, side: int) -> None:
        """Keep *side* pixels at both sides."""
        self._side = side
        if self._late.made is not None:
            self._late.made.set_side(side)

    def settle(self) -> None:
        """Save what is typed."""
        if self._late.made is not None:
            self._late.made.settle()

    # --- private --------------------------------------------------------------------------

    def _make_view(self) -> RecapView:
        view = RecapView(self._desk, self._edits)
        view.set_side(self._side)
        view.go.connect(self.go)
        return view

    def _show_awaited(self, view: RecapView) -> None:
        """Show the recap that is awaited, if one is, and let go of the room for it."""
        if self._awaited is not None:
            awaited, self._awaited = self._awaited, None
            view.show_session(awaited, shown=True)
        if self.currentWidget() is self._room:
            if self.window().focusWidget() is self._room:
                view.focus_first()
            self.setCurrentWidget(view)
            self.made.emit()


class _Room(QWidget):
    """Stands where the recap will; a key that is pressed meanwhile goes to what *arrives*."""

    def __init__(self, arrive: Callable[[], object]) -> None:
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
