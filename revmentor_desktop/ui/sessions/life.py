"""What becomes of a session as a whole: held, missed, cancelled, rescued, planned again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.rescue import NOT_HELD, rescue_of
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.rescuing import plan_rescue
from revmentor_desktop.ui.starting import start_session

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.rescue import Rescue
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.edits import SessionEdits
    from revmentor_desktop.ui.widgets.menus import Entry


class SessionLife(QObject):
    """The deeds.  Signals: ``go(Place)``; ``held()`` when the session was marked as held."""

    go = Signal(object)
    held = Signal()

    def __init__(self, desk: Desk, edits: SessionEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edits = edits

    def deeds(self, session: Session) -> dict[Deed, Callable[[], None]]:
        """Return what can become of *session* from where it stands."""
        rescue = {Deed.RESCUE_SESSION: self.rescue, Deed.REPLAN_SESSION: self._edits.replan}
        match session.state:
            case SessionState.PLANNED:
                possible = {
                    Deed.START_SESSION: self.start,
                    Deed.HOLD_SESSION: self.hold,
                    Deed.CANCEL_SESSION: self._edits.cancel,
                }
                begun = session.start <= self._desk.workspace.now()
                return possible | ({Deed.MISS_SESSION: self._edits.miss} if begun else {})
            case SessionState.IN_PROGRESS:
                return {Deed.START_SESSION: self.start, Deed.HOLD_SESSION: self.hold}
            case SessionState.MISSED:
                return {Deed.HOLD_SESSION: self.hold, **rescue}
            case SessionState.CANCELLED:
                return rescue
            case _:
                return {}

    def entries(self, session: Session) -> list[Entry]:
        """Return the same as lines of a menu, but for the start."""
        possible = self.deeds(session)
        lines: list[tuple[Deed, str, str]] = [
            (Deed.HOLD_SESSION, self.tr("Mark as held"), "flag"),
            (Deed.MISS_SESSION, self.tr("It did not take place"), "calendar-x-2"),
            (Deed.CANCEL_SESSION, self.tr("Cancel session"), "ban"),
            (Deed.RESCUE_SESSION, self.tr("Plan a 25-minute rescue"), "timer"),
            (Deed.REPLAN_SESSION, self.tr("Plan it again"), "calendar-plus"),
        ]
        return [
            (words, icon, "", possible[deed]) for deed, words, icon in lines if deed in possible
        ]

    def offered(self) -> Rescue | None:
        """Return the rescue of the session that is shown, if it did not take place."""
        session, workspace = self._edits.session, self._desk.workspace
        if session is None or session.state not in NOT_HELD:
            return None
        read, now = workspace.read, workspace.now()
        taken, asked = read.session_lists.living_from(now), read.present.questions_on(session.items)
        return rescue_of(workspace.pair, session, taken, asked, now)

    def start(self) -> None:
        """Go to the stage of the session; it starts unless it runs already."""
        if self._edits.session is not None:
            self._go(start_session(self._desk, self._edits.session.id))

    def hold(self) -> None:
        """Mark the session as held."""
        self._edits.hold()
        if self._edits.session is not None and self._edits.session.state is SessionState.HELD:
            self.held.emit()

    def rescue(self) -> None:
        """Plan a short session with the two most valuable items, and go there."""
        rescue = self.offered()
        if rescue is not None:
            self._go(plan_rescue(self._desk, rescue))

    def duplicate(self) -> None:
        """Plan another session like it, and go there."""
        copy = self._edits.duplicate_session()
        if copy is not None:
            self.go.emit(Place(PageName.SESSION, copy))

    def remove(self) -> None:
        """Delete the session, and go to the others."""
        if self._edits.remove_session():
            self.go.emit(Place(PageName.SESSIONS))

    def act_on_note(self) -> None:
        """Do what the line about the state offers first."""
        session = self._edits.session
        if session is not None and session.state is SessionState.PLANNED:
            self.hold()
        else:
            self.rescue()

    def act_on_note_otherwise(self) -> None:
        """Do what the line about the state offers besides."""
        session = self._edits.session
        if session is not None and session.state is SessionState.PLANNED:
            self._edits.miss()
        else:
            self._edits.replan()

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self.go.emit(place)
