"""What is seen to once a workspace was opened, and is seen: what lies left behind in it or beside.

Nobody waits for any of it, and what cannot be done now is done at the next start.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.backups import conflicting
from revmentor_desktop.services.links import left_behind
from revmentor_desktop.services.log_file import Code
from revmentor_desktop.services.restoring import tidy_up
from revmentor_desktop.services.trouble import StoreError
from revmentor_desktop.ui.letting_go import let_go

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.preferences import Preferences

log = logging.getLogger(__name__)


class JustOpened(QObject):
    """Sees to the workspace that was opened last.  Looks into backups are kept below *backups*.

    Signal: ``look_wanted(Path)``: somebody wants to look into this other version of it.
    """

    look_wanted = Signal(object)

    def __init__(
        self, notices: Notices, preferences: Preferences, backups: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._preferences = preferences
        self._backups = backups
        self._folder: Path | None = None
        self._untold: list[Path] = []

    def see_to(self, desk: Desk) -> None:
        """Tell how the workspace of *desk* was found, and remove what nobody needs any more."""
        workspace = desk.workspace
        self._folder = None if workspace.read_only else workspace.folder
        if not workspace.read_only:
            self._tidy_up(desk)
        if workspace.was_left_behind:
            self._tell_bad_end()
        self._tell_of_conflicts()

    # --- private --------------------------------------------------------------------------

    def _tidy_up(self, desk: Desk) -> None:
        """Remove what is left of looks into backups, and let go what nobody is promised any more.

        Links follow a title that was being typed when the program ended.
        """
        workspace = desk.workspace
        tidy_up(self._backups)
        try:
            let_go(workspace, self._preferences)
        except StoreError as error:
            log.info("nothing was let go: %s", Code(type(error).__name__))
        if workspace.was_left_behind:
            with suppress(StoreError):  # whoever works on meets it again, and is told
                workspace.commit(left_behind(workspace.read, lambda: desk.library.heads))

    def _tell_bad_end(self) -> None:
        said = self.tr("RevMentor was not closed properly. All of the workspace is there")
        self._notices.toast(said, again=self._tell_bad_end, of_workspace=True)

    def _conflicts(self) -> tuple[Path, ...]:
        """Return the other versions that lie beside the workspace, if that can take their place."""
        return () if self._folder is None else conflicting(self._folder)

    def _tell_of_conflicts(self) -> None:
        """Tell of each of the other versions once; the settings go on naming them."""
        if self._folder is None:
            return
        here = {str(file): file for file in self._conflicts()}
        told = self._preferences.versions_told
        self._untold = [file for path, file in here.items() if path not in told]
        elsewhere = [path for path in told if Path(path).parent != self._folder]
        self._preferences.versions_told = (*elsewhere, *here)
        if self._untold:
            self._say_conflict()

    def _say_conflict(self) -> None:
        self._notices.toast(
            self.tr(
                "A sync service put another version of this workspace beside it. What was "
                "written on another computer may be in that one alone"
            ),
            self.tr("Look into it"),
            self._look_into_conflict,
            again=self._say_conflict,
            of_workspace=True,
        )

    def _look_into_conflict(self) -> None:
        for file in self._untold[:1]:
            self.look_wanted.emit(file)
