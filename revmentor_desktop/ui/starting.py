"""Starting a session, from whichever page: one edit, and the way to its stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.live import started
from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk


def start_session(desk: Desk, session: str) -> Place | None:
    """Start the session called *session*, unless it runs already; return where it is held.

    ``None`` when there is no such session, it cannot be held from where it stands, or it could
    not be stored.
    """
    read = desk.workspace.read
    found = read.session(session)
    if found is None:
        return None
    if found.state is not SessionState.IN_PROGRESS:
        if found.state not in {SessionState.PLANNED, SessionState.HELD}:
            return None
        changes = started(found, read.find(Run, session), desk.workspace.now())
        if not desk.commands.do(QCoreApplication.translate("actions", "Start session"), changes):
            return None
    return Place(PageName.LIVE, session)
