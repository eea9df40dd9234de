"""Which class shows which page.  The only module that knows all of them; pages know none."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from revmentor_desktop.ui.places import PageName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.page import Page


class PageMaker:
    """Makes a page when it is first visited; its modules are loaded then and not before."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def left_to_load(self, name: PageName) -> Sequence[str]:
        """Return the modules that a page *name* is made of, as far as they are not loaded."""
        from revmentor_desktop.ui.warming import modules_of

        return [module for module in modules_of(name) if module not in sys.modules]

    def make(self, name: PageName) -> Page:
        """Return a new page *name*, with a theme of its own: it need not be in front."""
        desk = self._desk.for_page(name.value)
        if name is PageName.HOME:
            from revmentor_desktop.ui.home.page import HomePage

            return HomePage(desk)
        if name is PageName.SESSIONS:
            from revmentor_desktop.ui.sessions.list_page import SessionsPage

            return SessionsPage(desk)
        if name is PageName.SESSION:
            from revmentor_desktop.ui.sessions.session_page import SessionPage

            return SessionPage(desk, partial(_notes_of_session, desk))
        if name is PageName.TOPICS:
            from revmentor_desktop.ui.library.page import TopicsPage

            return TopicsPage(desk)
        if name is PageName.FOLLOW_UPS:
            from revmentor_desktop.ui.followups.page import FollowUpsPage

            return FollowUpsPage(desk)
        if name is PageName.DELETED:
            from revmentor_desktop.ui.deleted.page import DeletedPage

            return DeletedPage(desk)
        if name is PageName.PROGRESS:
            from revmentor_desktop.ui.progress.page import ProgressPage

            return ProgressPage(desk)
        if name is PageName.AGREEMENT:
            from revmentor_desktop.ui.agreement.page import AgreementPage

            return AgreementPage(desk)
        if name is PageName.LIVE:
            from revmentor_desktop.ui.live.page import LivePage

            return LivePage(desk)
        if name is PageName.READING:
            from revmentor_desktop.ui.reading.page import ReadingPage

            return ReadingPage(desk)
        if name is PageName.PRACTICE:
            from revmentor_desktop.ui.practice.page import PracticePage

            return PracticePage(desk)
        from revmentor_desktop.ui.notes.page import NotesPage

        return NotesPage(desk)


def _notes_of_session(desk: Desk) -> Page:
    """Return what shows the notes on the page of a session."""
    from revmentor_desktop.ui.notes.of_session import NotesOfSession

    return NotesOfSession(desk)
