"""Links in notes follow what they lead to when that gets another title.

That belongs to the step that gave it the title.  Where hundreds of notes link to it storing them
takes seconds: that is done behind a box with Cancel.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.services.links import links_to, renamed
from revmentor_desktop.ui.commands import Following

if TYPE_CHECKING:
    from revmentor_desktop.services.links import Names, Target
    from revmentor_desktop.ui.desk import Desk


class FollowingLinks(QObject):
    """Has links in the notes of the open workspace follow new titles."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def follow(
        self,
        text: str,
        now: Names,
        thing: Target,
        was: str,
        *,
        run: object = None,
        at_once: bool = False,
    ) -> None:
        """Have links follow *thing*, which was called *was* until *now*, as part of deed *text*.

        *run* is that of the edit that gave it its title; where *at_once* is wanted all of it is
        stored when this returns.
        """
        read = self._desk.workspace.read
        following = Following(
            text,
            partial(renamed, read, now, thing, was),
            links_to(read, was),
            self.tr("Links in other notes follow the new title…"),
            self._tell_stopped,
            run,
        )
        self._desk.commands.do_patiently(following, at_once=at_once)

    def _tell_stopped(self) -> None:
        self._desk.notices.tell(self.tr("Links in other notes keep the former title"))
