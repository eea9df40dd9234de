"""Files that the program was started with, or that a file browser hands to the open window.

A backup and a topic pack each have a dialog of their own, which shows what is in the file before
anything happens.  A pack needs a pair to go into: without one it is kept until there is one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.welcome.welcome import Welcome
    from revmentor_desktop.ui.window import Window


class HandedOver(QObject):
    """Sees to a file in *window*, at once or as soon as that is possible.

    Signal: ``backup_wanted(Path)`` to offer going back to a backup.
    """

    backup_wanted = Signal(object)

    def __init__(self, window: Window, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._notices = window, notices
        self._kept: Path | None = None

    def workspace_in(self, path: Path, desk: Desk | None) -> Path | None:
        """Return the folder of the workspace that *path* stands for; keep any other *path*.

        While a workspace is open on *desk*, one that is not there is only told of.
        """
        from revmentor_desktop.services.handed_file import Handed, is_named, what_is, workspace_at

        kind = what_is(path)
        named = kind is Handed.MISSING and not is_named(path)
        if kind is Handed.WORKSPACE or (named and desk is None):
            return workspace_at(path)
        self._kept = path
        return None

    def go_on(self, desk: Desk | None) -> None:
        """See to the file that is kept, now that *desk* is there, or the welcome is."""
        from revmentor_desktop.services.handed_file import Handed, what_is

        path = self._kept
        if path is None or (desk is None and self._welcome is None):
            return  # somebody is asked for a passphrase first
        kind = what_is(path)
        if kind is Handed.PACK and desk is None:
            said = self.tr(
                "A topic pack goes into the workspace of a pair. Begin one, or open one; then you "
                "see what is in the pack."
            )
            self._tell(said, path)
            return
        self._kept = None
        if kind is Handed.PACK:
            self._show_pack(path)
        elif kind is Handed.BACKUP:
            self.backup_wanted.emit(path)
        elif kind is Handed.MISSING:
            said = self.tr("“{name}” is not there, or may not be read. Nothing was changed")
            self._tell(said.format(name=path.name), path)
        else:
            said = self.tr("“{name}” is neither a topic pack nor a backup. Nothing was changed")
            self._tell(said.format(name=path.name), path)

    @property
    def _welcome(self) -> Welcome | None:
        from revmentor_desktop.ui.welcome.welcome import Welcome

        shown = self._window.welcome
        return shown if isinstance(shown, Welcome) else None

    def _show_pack(self, path: Path) -> None:
        from revmentor_desktop.ui.library.page import TopicsPage

        self._window.go(Place(PageName.TOPICS))
        page = self._window.page
        if isinstance(page, TopicsPage):
            page.packs.read(str(path))

    def _tell(self, said: str, path: Path) -> None:
        welcome = self._welcome
        if welcome is not None:
            welcome.show_trouble(f"{said.rstrip('.')}.", path)
        else:
            self._notices.tell(said)


class FileOpenEvents(QObject):
    """Hears of files that macOS hands to the running program.  Signal: ``asked(Path)``."""

    asked = Signal(object)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a file that is opened by its icon."""
        if isinstance(event, QFileOpenEvent):
            if event.file():
                self.asked.emit(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
