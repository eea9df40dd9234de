"""Which class shows which page.  The only module that knows all of them; pages know none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.places import PageName

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.page import Page


class PageMaker:
    """Makes a page when it is first visited; its modules are loaded then and not before."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def make(self, name: PageName) -> Page:
        """Return a new page *name*."""
        if name is PageName.HOME:
            from revmentor_desktop.ui.home.page import HomePage

            return HomePage(self._desk)
        if name is PageName.SESSIONS:
            from revmentor_desktop.ui.sessions.list_page import SessionsPage

            return SessionsPage(self._desk)
        if name is PageName.SESSION:
            from revmentor_desktop.ui.sessions.session_page import SessionPage

            return SessionPage(self._desk, self._notes_of_session)
        if name is PageName.TOPICS:
            from revmentor_desktop.ui.library.page import TopicsPage

            return TopicsPage(self._desk)
        if name is PageName.FOLLOW_UPS:
            from revmentor_desktop.ui.followups.page import FollowUpsPage

            return FollowUpsPage(self._desk)
        if name is PageName.DELETED:
            from revmentor_desktop.ui.deleted.page import DeletedPage

            return DeletedPage(self._desk)
        if name is PageName.PROGRESS:
            from revmentor_desktop.ui.progress.page import ProgressPage

            return ProgressPage(self._desk)
        if name is PageName.AGREEMENT:
            from revmentor_desktop.ui.agreement.page import AgreementPage

            return AgreementPage(self._desk)
        if name is PageName.LIVE:
            from revmentor_desktop.ui.live.page import LivePage

            return LivePage(self._desk)
        if name is PageName.READING:
            from revmentor_desktop.ui.reading.page import ReadingPage

            return ReadingPage(self._desk)
        if name is PageName.PRACTICE:
            from revmentor_desktop.ui.practice.page import PracticePage

            return PracticePage(self._desk)
        from revmentor_desktop.ui.notes.page import NotesPage

        return NotesPage(self._desk)

    def _notes_of_session(self) -> Page:
        """Return what shows the notes on the page of a session."""
        from revmentor_desktop.ui.notes.of_session import NotesOfSession

        return NotesOfSession(self._desk)
