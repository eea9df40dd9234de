"""What can be asked for about the protection of the open workspace, and the dialogs for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services import protection
from revmentor_desktop.services.backups import SECOND
from revmentor_desktop.services.protection import DataKey
from revmentor_desktop.services.this_computer import NoKeyring

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.services.protection import Limits, NewKeys
    from revmentor_desktop.services.this_computer import ThisComputer
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.backups.keeper import Keeper
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.protection.asking import Asking
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Conversion:
    """A change of the whole file, to be done while nobody has it open.

    *work* returns the copies that stayed as they were; *key* is what opens the file afterwards,
    and *before* so far.
    """

    work: Callable[[], tuple[Path, ...]]
    before: DataKey | None
    key: DataKey | None
    doing: str
    done: str


class Guard(QObject):
    """Knows whether the open workspace is protected, and asks what is needed to change that.

    Signals: ``lock_wanted()``; ``conversion_wanted(Conversion)``, when everything is said and
    the file has to be written anew; ``kept_here_changed()`` when this computer keeps the key, or
    does so no more.
    """

    lock_wanted = Signal()
    conversion_wanted = Signal(object)
    kept_here_changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        keeper: Keeper,
        theme: Theme,
        tasks: Tasks,
        notices: Notices,
        limits: Limits,
        computer: ThisComputer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._keeper = workspace, keeper
        self._tasks, self._notices = tasks, notices
        self._theme, self._limits = theme, limits
        self._computer = computer
        self._parent: QWidget | None = None
        self._before: DataKey | None = None
        self.folder = workspace.folder
        self.protected = workspace.key is not None
        """Whether the open workspace needs a key."""

    @cached_property
    def _asking(self) -> Asking:
        """The dialogs, which are loaded when somebody asks for one."""
        from revmentor_desktop.ui.protection.asking import Asking

        return Asking(self._theme, self._tasks, self._workspace.now, self._limits)

    @property
    def possible(self) -> bool:
        """Whether it can be protected: it can be written to, and what is in it is real."""
        if self._workspace.read_only:
            return False
        return self.folder is not None and not self._workspace.pair.sample

    def protect(self, parent: QWidget) -> None:
        """Ask for a passphrase, and encrypt the workspace."""
        told = self.tr(
            "Everything in this workspace is encrypted, its backups too. From then on it opens "
            "with the passphrase only. What was readable is overwritten; a solid-state disk or a "
            "cloud service may still keep remains of it."
        )
        deed = self.tr("Protect this workspace")
        self._set_up(parent, deed, told, deed, self._protect_with)

    def change_passphrase(self, parent: QWidget) -> None:
        """Ask for the passphrase and a new one."""
        self._asking.for_change(self._place, self._names, self._tell_changed, parent)

    def show_sheet(self, parent: QWidget) -> None:
        """Ask for the passphrase and show the recovery key."""
        told = self.tr("The sheet opens this workspace, so first the passphrase.")
        title, deed = self.tr("Recovery sheet"), self.tr("Show the sheet")
        self._ask(parent, title, told, deed, self._show_sheet)

    @property
    def kept_here(self) -> bool:
        """Whether the workspace opens with what this computer keeps, too."""
        key = self._workspace.key
        return key is not None and self._computer.remembers(key)

    def keep_here(self, parent: QWidget) -> None:
        """Ask for the passphrase, and have this computer keep the key."""
        told = self.tr(
            "From then on it opens with one click, after a lock too, for whoever is signed in here "
            "as you. The key is kept by this computer’s keyring. The passphrase and the recovery "
            "sheet open it as before."
        )
        title, deed = self.tr("Unlock with this computer"), self.tr("Let it unlock")
        self._ask(parent, title, told, deed, self._keep_here)

    def forget_here(self) -> None:
        """Have this computer keep the key no more."""
        if self._workspace.key is not None:
            work = partial(self._computer.forget, self._workspace.key.copy())
            self._tasks.ask(work, done=self._tell_forgotten, failed=self._tell_not_kept)

    def change_key(self, parent: QWidget) -> None:
        """Ask for the passphrase and a new one, and encrypt everything anew."""
        told = self.tr(
            "Encrypts everything anew, backups too, so that neither an old passphrase nor an old "
            "recovery sheet opens them. Copies that you keep elsewhere stay as they are. Take this "
            "when somebody may know one of them."
        )
        title, deed = self.tr("New data key"), self.tr("Go on")
        self._ask(parent, title, told, deed, self._set_up_again)

    def remove(self, parent: QWidget) -> None:
        """Ask for the passphrase, and decrypt the workspace."""
        told = self.tr(
            "Everything is written anew without encryption, backups too. Whoever can open this "
            "computer as you can, or has its disk, can read it then."
        )
        deed = self.tr("Remove the protection")
        self._ask(parent, deed, told, deed, self._remove_with)

    # --- asking ---------------------------------------------------------------------------

    @property
    def _place(self) -> Path:
        assert self.folder is not None
        return self.folder

    def _names(self) -> tuple[str, ...]:
        pair = self._workspace.pair
        return (pair.mentor.name, pair.mentee.name)

    def _ask(
        self,
        parent: QWidget,
        title: str,
        told: str,
        deed: str,
        then: Callable[[DataKey], None],
    ) -> None:
        from revmentor_desktop.ui.protection.asking import Asked

        self._parent = parent
        self._asking.for_key(Asked(title, told, deed), self._place, then, parent)

    def _set_up(
        self,
        parent: QWidget,
        title: str,
        told: str,
        deed: str,
        then: Callable[[NewKeys], None],
    ) -> None:
        from revmentor_desktop.ui.protection.asking import Asked

        zone = self._workspace.pair.zone
        asked = Asked(title, told, deed)
        self._asking.for_new_keys(asked, self._place.name, zone, self._names, then, parent)

    # --- doing ----------------------------------------------------------------------------

    def _protect_with(self, keys: NewKeys) -> None:
        self.conversion_wanted.emit(
            Conversion(
                self._naming_missed(
                    partial(protection.protect, self._place, keys, self._backups())
                ),
                None,
                keys.key,
                self.tr("Everything is being encrypted. It takes a moment."),
                self.tr("This workspace is protected now"),
            )
        )

    def _set_up_again(self, key: DataKey) -> None:
        assert self._parent is not None
        told = self.tr("Choose the passphrase that goes with the new key.")
        title, deed = self.tr("New data key"), self.tr("Encrypt anew")
        self._before = key
        self._set_up(self._parent, title, told, deed, self._change_to)

    def _change_to(self, new: NewKeys) -> None:
        key = self._before
        assert key is not None
        self.conversion_wanted.emit(
            Conversion(
                self._then_forgetting(
                    partial(protection.change_key, self._place, key, new, self._backups()), key
                ),
                key,
                new.key,
                self.tr("Everything is being encrypted anew. It takes a moment."),
                self.tr("Encrypted with a new key"),
            )
        )

    def _remove_with(self, key: DataKey) -> None:
        self.conversion_wanted.emit(
            Conversion(
                self._then_forgetting(
                    partial(protection.remove_protection, self._place, key, self._backups()), key
                ),
                key,
                None,
                self.tr("Everything is being decrypted. It takes a moment."),
                self.tr("This workspace is not protected any more"),
            )
        )

    def _show_sheet(self, key: DataKey) -> None:
        assert self._parent is not None
        zone = self._workspace.pair.zone
        self._asking.show_sheet(key, self._place.name, zone, self._parent)

    def _then_forgetting(
        self, work: Callable[[], tuple[Path, ...]], key: DataKey
    ) -> Callable[[], tuple[Path, ...]]:
        """Return *work*, after which this computer keeps *key* no more: it opens nothing then."""
        computer, named = self._computer, self._naming_missed(work)

        def both() -> tuple[Path, ...]:
            left = named()
            computer.forget_soon(key)
            return left

        return both

    def _naming_missed(
        self, work: Callable[[], tuple[Path, ...]]
    ) -> Callable[[], tuple[Path, ...]]:
        """Return *work*, which also names a second place that is not there to be written anew."""
        second = self._keeper.second
        made = self._keeper.newest is not None

        def named() -> tuple[Path, ...]:
            left = work()
            if second is None or not made:
                return left
            with suppress(OSError):  # a place that is not even to be asked about is not there
                if (second / SECOND / self._keeper.folder.name).is_dir():
                    return left
            return (*left, second)

        return named

    def _keep_here(self, key: DataKey) -> None:
        work = partial(self._computer.remember, key)
        self._tasks.ask(work, done=self._tell_kept, failed=self._tell_not_kept)

    def _tell_kept(self, _nothing: None) -> None:
        self._notices.toast(self.tr("This computer can unlock it now"))
        self.kept_here_changed.emit()

    def _tell_forgotten(self, _nothing: None) -> None:
        self._notices.toast(self.tr("This computer does not unlock it any more"))
        self.kept_here_changed.emit()

    def _tell_not_kept(self, error: Exception) -> None:
        if not isinstance(error, NoKeyring):
            raise error
        self._notices.trouble(
            self.tr(
                "This computer has no keyring that would keep the key. Nothing was changed: the "
                "passphrase opens the workspace as before."
            ),
            past=True,
        )

    def _tell_changed(self, _key: DataKey) -> None:
        self._notices.toast(self.tr("Passphrase changed"))

    def _backups(self) -> tuple[Path, ...]:
        """Return the folders with backups of this workspace."""
        second = self._keeper.second
        folder = self._keeper.folder
        elsewhere = () if second is None else (second / SECOND / folder.name,)
        return (folder, *elsewhere)
