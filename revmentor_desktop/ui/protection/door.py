"""The door of a protected workspace: its passphrase is asked for, chosen, and put on or taken off.

What is asked while a workspace is open, the ``guard`` asks; here is what is asked before one is
open, and what is done while it is shut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.trouble import StoreError
from revmentor_desktop.ui.protection.asking import Asked, Asking
from revmentor_desktop.ui.protection.unlock_page import UnlockPage
from revmentor_desktop.ui.protection.waiting_page import WaitingPage
from revmentor_desktop.ui.trouble_words import not_converted, store_error

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.services.protection import DataKey, Limits, NewKeys
    from revmentor_desktop.services.this_computer import ThisComputer
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.protection.guard import Conversion
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.welcome.beginning import Beginning
    from revmentor_desktop.ui.window import Window


class Door(QObject):
    """Asks in the *window* for passphrases, and waits there while a whole file is written anew.

    Signals: ``closing()`` when a page of its own took the place of the workspace, for it to be
    closed; ``opened(folder, key)`` when a workspace can be opened; ``begun(Beginning, NewKeys)``
    when one can begin; ``others_wanted()`` for the other workspaces.
    """

    closing = Signal()
    opened = Signal(object, object)
    begun = Signal(object, object)
    others_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        notices: Notices,
        *,
        now: Callable[[], datetime],
        limits: Limits,
        computer: ThisComputer,
        window: Window,
    ) -> None:
        super().__init__(window)
        self._theme, self._tasks, self._notices = theme, tasks, notices
        self._limits = limits
        self._asking = Asking(theme, tasks, now, limits)
        self._computer = computer
        self._window = window
        self._beginning: Beginning | None = None
        self._converted: tuple[Path, Conversion] | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether a file is being written anew: nobody may open it meanwhile."""
        return self._converted is not None

    # --- asking ---------------------------------------------------------------------------

    def ask_for_key(self, folder: Path) -> None:
        """Show the page that asks for the passphrase of the workspace in *folder*."""
        page = UnlockPage(self._theme, self._tasks, folder, self._limits, self._computer)
        page.unlocked.connect(self._open_unlocked)
        page.others_wanted.connect(self.others_wanted)
        self._window.show_welcome(page)
        self.closing.emit()

    def ask_for_new_keys(self, beginning: Beginning) -> None:
        """Ask for the passphrase of a workspace that is about to begin."""
        self._beginning = beginning
        told = self.tr("Everything in the workspace will be encrypted, its backups too.")
        asked = Asked(self.tr("Protect it with a passphrase"), told, self.tr("Begin"))
        self._asking.for_new_keys(
            asked,
            beginning.folder.name,
            beginning.zone,
            beginning.names,
            self._begin,
            self._window,
        )

    # --- doing ----------------------------------------------------------------------------

    def convert(self, folder: Path, conversion: Conversion) -> None:
        """Write the file of the workspace in *folder* anew, while nobody has it open."""
        self._converted = folder, conversion
        self._window.show_welcome(WaitingPage(self._theme, conversion.doing), waits=True)
        self.closing.emit()
        self._tasks.run(conversion.work, done=self._open_converted, failed=self._open_as_before)

    # --- private --------------------------------------------------------------------------

    def _open_unlocked(self, key: DataKey) -> None:
        page = self._window.welcome
        if isinstance(page, UnlockPage):
            self.opened.emit(page.folder, key)

    def _begin(self, keys: NewKeys) -> None:
        self.begun.emit(self._beginning, keys)

    def _taken_conversion(self) -> tuple[Path, Conversion]:
        assert self._converted is not None
        taken, self._converted = self._converted, None
        return taken

    def _open_converted(self, left: tuple[Path, ...]) -> None:
        folder, conversion = self._taken_conversion()
        self.opened.emit(folder, conversion.key)
        self._notices.toast(conversion.done)
        if left:
            self._notices.trouble(not_converted(left), past=True)

    def _open_as_before(self, error: Exception) -> None:
        folder, conversion = self._taken_conversion()
        self.opened.emit(folder, conversion.before)
        if not isinstance(error, StoreError):
            raise error
        self._notices.trouble(store_error(error), past=True)
