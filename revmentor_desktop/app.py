"""The composition root: the one place that knows everybody, and that nobody knows.

Starting goes in this order: places, look, an empty window on the screen, and only then the
database and the library, whose import costs more than everything before it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from revmentor_desktop.application import give_icon
from revmentor_desktop.ui.cover import Cover
from revmentor_desktop.ui.language import SYSTEM, locale_for, speak, spoken
from revmentor_desktop.ui.notices import Notices
from revmentor_desktop.ui.page_names import PageName
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.system_look import SystemLook
from revmentor_desktop.ui.tasks import Tasks
from revmentor_desktop.ui.theme import OTHER_FONTS, Theme, load_fonts
from revmentor_desktop.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.folders import Folders
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.protection import DataKey, Limits, NewKeys
    from revmentor_desktop.services.shipped import Shipped
    from revmentor_desktop.services.temp_folder import TempFolder
    from revmentor_desktop.services.this_computer import ThisComputer
    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.backups.examiner import Examiner
    from revmentor_desktop.ui.backups.going_back import GoingBack
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.desk_dialogs import DeskDialogs
    from revmentor_desktop.ui.desks import DeskMaker
    from revmentor_desktop.ui.handed_over import HandedOver
    from revmentor_desktop.ui.just_opened import JustOpened
    from revmentor_desktop.ui.opening import Opening
    from revmentor_desktop.ui.private_clipboard import PrivateClipboard
    from revmentor_desktop.ui.protection.door import Door
    from revmentor_desktop.ui.protection.guard import Conversion
    from revmentor_desktop.ui.protection.lock_watch import LockWatch
    from revmentor_desktop.ui.settings.window import SettingsWindow
    from revmentor_desktop.ui.shown_folder import ShownFolder
    from revmentor_desktop.ui.welcome.beginning import Beginning
    from revmentor_desktop.ui.welcoming import Welcoming


class Program(QObject):
    """The running program: the window, the settings, and the workspace that is open.

    Signals: ``opened()`` once the first workspace or the welcome is there, ``workspace_shown()``
    each time that a workspace is, also in another language.
    """

    opened = Signal()
    workspace_shown = Signal()

    def __init__(
        self,
        app: QApplication,
        folders: Folders,
        *,
        now: Callable[[], datetime],
        new_id: NewId,
        limits: Limits | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._folders = folders
        self._now, self._new_id = now, new_id
        self._limits = limits
        self._desks: DeskMaker | None = None
        self._dialogs: DeskDialogs | None = None
        self._door: Door | None = None
        self._lock_watch: LockWatch | None = None
        self._opening: Opening | None = None
        self._welcoming: Welcoming | None = None
        self.locked: Path | None = None
        """The workspace that was locked, for whoever starts a locked program in it."""
        self._wanted: Path | None = None
        self._temp: TempFolder | None = None
        self._here = QLocale()
        self.preferences = Preferences(folders.settings, self)
        if self.preferences.language != SYSTEM:
            speak(app, locale_for(self.preferences.language, self._here))
        self._shipped: Shipped | None = None
        self.desk: Desk | None = None
        self.settings: SettingsWindow | None = None
        self._back: GoingBack | None = None
        self._examiner: Examiner | None = None
        self._copied: ShownFolder | None = None
        self.cover = Cover(self.preferences, self)
        self.notices = Notices(self)
        self.tasks = Tasks(self)
        self._clipboard: PrivateClipboard | None = None
        self._just_opened: JustOpened | None = None
        self.theme = Theme(text_size=self.preferences.text_size, parent=self)
        self._look = SystemLook(app, self.theme, self.preferences, self)
        self.theme.apply(app)
        self.window = Window(self.theme, self.preferences, self.notices)
        self._handed: HandedOver | None = None
        self.window.closing.connect(self._leave)
        self.window.workspaces_wanted.connect(self.show_start)
        self.window.settings_wanted.connect(self.show_settings)
        self.preferences.changed.connect(self._follow_preference)
        app.screenAdded.connect(self._offer_cover)

    @property
    def workspaces_folder(self) -> Path:
        """Where new workspaces are kept unless somebody chooses another place."""
        return self._folders.workspaces

    @property
    def library(self) -> Library:
        """The topic library."""
        return self._shipped_here().library

    def _shipped_here(self) -> Shipped:
        from revmentor_desktop.services.shipped import Shipped

        if self._shipped is None:
            self._shipped = Shipped(spoken(QLocale()))
        return self._shipped

    def show(self, wanted: Path | None = None) -> None:
        """Show the window, and open what is *wanted* or the last workspace once it is painted."""
        self._wanted = wanted
        self.window.painted.connect(partial(give_icon, self._app))
        self.window.painted.connect(self._look.begin)
        self.window.painted.connect(partial(load_fonts, OTHER_FONTS))
        self.window.painted.connect(self.open_first)
        self.window.show()

    def open_first(self) -> None:
        """Open the workspace that was asked for, or the last one; else welcome whoever came."""
        recent = self.preferences.recent
        folder = (
            None if self._wanted is None else self._handed_here().workspace_in(self._wanted, None)
        )
        if folder is not None:
            self.open(folder)
        elif recent:
            self.open(Path(recent[0]))
        else:
            self._welcome()
        QTimer.singleShot(0, self, self._watch_clipboard)
        self.opened.emit()

    def open(
        self,
        folder: Path,
        key: DataKey | None = None,
        *,
        from_other_host: bool = False,
        read_only: bool = False,
        then: Callable[[], None] | None = None,
        before: str = "",
    ) -> None:
        """Open the workspace in *folder*, with its *key* if it is protected.

        Without one that it needs, it is asked for; if it cannot be opened, the start page says why,
        and *before* that what went wrong before.  *then* is called once it is open.
        """
        self._opening_here().open(
            folder,
            key,
            from_other_host=from_other_host,
            read_only=read_only,
            then=then,
            before=before,
        )

    def open_to_read(self, folder: Path, key: DataKey | None = None) -> None:
        """Open the workspace in *folder* for reading only."""
        self.open(folder, key, read_only=True)

    def _watch_clipboard(self) -> None:
        from revmentor_desktop.ui.private_clipboard import PrivateClipboard

        self._clipboard = PrivateClipboard(self._app.clipboard(), self.notices, self)

    def _handed_here(self) -> HandedOver:
        from revmentor_desktop.ui.handed_over import HandedOver

        if self._handed is None:
            self._handed = HandedOver(self.window, self.notices)
            self._handed.backup_wanted.connect(self._offer_backup)
        return self._handed

    def _opening_here(self) -> Opening:
        from revmentor_desktop.ui.opening import Opening

        if self._opening is None:
            self._opening = Opening(
                self.theme, self.tasks, self.window, now=self._now, new_id=self._new_id
            )
            self._opening.closing.connect(self.close_workspace)
            self._opening.opened.connect(self._take_opened)
            self._opening.locked.connect(self.ask_for_key)
            self._opening.refused.connect(self._show_refused)
            self._opening.failed.connect(self._welcome_nobody)
        return self._opening

    def _take_opened(self, workspace: Workspace) -> None:
        self._show_workspace(workspace)
        QTimer.singleShot(0, self, self._see_to_it)

    def _see_to_it(self) -> None:
        """See to what was left behind in the workspace, now that it is seen."""
        from revmentor_desktop.ui.just_opened import JustOpened

        if self.desk is None:
            return
        if self._just_opened is None:
            self._just_opened = JustOpened(
                self.notices, self.preferences, self._folders.backups, self
            )
            self._just_opened.look_wanted.connect(self._offer_backup)
        self._just_opened.see_to(self.desk)

    def _welcome_nobody(self) -> None:
        """Show the welcome where nothing is open, so that nobody waits for ever."""
        if self.desk is None:
            self._welcome()

    def be_asked(self, path: Path | None) -> None:
        """Come to the front, because somebody started the program again, and open *path*.

        It is only offered while somebody is in the middle of something.
        """
        from revmentor_desktop.services.handed_file import is_same

        window = self.window
        window.come_forward()
        if path is None or self._is_at_work:
            return
        if self.desk is not None and is_same(self.desk.workspace.folder, path):
            return
        self._wanted = path
        if self.desk is None and window.welcome is None:  # it is only just starting
            return
        held = window.place is not None and window.place.page is PageName.LIVE
        if held or QApplication.activeModalWidget() is not None or not window.settled():
            said = self.tr("“{name}” was asked for").format(name=path.name)
            self.notices.tell(said, self.tr("Open it"), self._open_wanted)
        else:
            self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted is None or self._is_at_work or not self.window.settled():
            return
        folder = self._handed_here().workspace_in(self._wanted, self.desk)
        if folder is not None:
            self.open(folder)
        else:
            self._handed_here().go_on(self.desk)

    @property
    def _is_at_work(self) -> bool:
        """Whether a file is being examined or written anew: no other one is opened meanwhile."""
        takers = (self._door, self._back)
        examining = self._opening is not None and self._opening.is_examining
        return examining or any(one is not None and one.is_at_work for one in takers)

    def take_over(self, folder: Path) -> None:
        """Open the workspace in *folder*, although another computer says to have it open."""
        self.open(folder, from_other_host=True)

    def begin(self, beginning: Beginning) -> None:
        """Start the pair that the welcome asks for: a fresh one, or the sample.

        One that shall be protected begins when its passphrase and recovery sheet are there.
        """
        if beginning.protected:
            self._door_here().ask_for_new_keys(beginning)
        else:
            self._begin(beginning)

    def _begin(self, beginning: Beginning, keys: NewKeys | None = None) -> None:
        self._welcoming_here().begin(beginning, keys)

    def show_start(self) -> None:
        """Close the workspace, unless something in it cannot be saved, and show the others."""
        if self.window.settled():
            self._welcome()

    def go_on_in(self, folder: Path) -> None:
        """Go on in *folder*, where a copy of what was open has been saved; it has the same key."""
        from revmentor_desktop.ui.shown_folder import ShownFolder

        key = None if self.desk is None else self.desk.workspace.key
        key = None if key is None else key.copy()
        self._welcome()  # the pages of the workspace go before its file does
        self._copied = ShownFolder(folder)
        said = self.tr("Saved elsewhere. You are in the copy now")
        show = (self.tr("Show in folder"), self._copied.open)
        self.open(folder, key, then=partial(self.notices.toast, said, *show))

    def show_settings(self, section: str = "") -> None:
        """Show the settings beside the window, at *section* if one is named."""
        from revmentor_desktop.ui.settings.window import SettingsWindow

        if self.desk is None:
            return
        if self.settings is None:
            table = self.window.actions_table
            self.settings = SettingsWindow(self.desk, table, self.window, section)
            self.settings.closed.connect(self._forget_settings)
            self.settings.focus_body()
        elif section:
            self.settings.show_section(section)
        self.settings.show()
        self.settings.raise_()
        self.settings.activateWindow()

    def _leave(self) -> None:
        if self._opening is not None:
            self._opening.stop()  # it may take a while, and whoever goes does not wait for it
        if self._back is not None:
            self._back.leave()
        self.close_workspace()

    def close_workspace(self) -> None:
        """Close what is open, after background work has ended."""
        if self._lock_watch is not None:
            self._lock_watch.end()
        if self.settings is not None:
            self.settings.close()
        if self.desk is not None:
            if self._clipboard is not None:
                self._clipboard.forget()
            self.desk.renderer.close()  # so that nothing has to wait for a text
            self.desk.backups.end()
            self.desk.spelling.end()
            if self._dialogs is not None:
                self._dialogs.leave()  # so that nothing has to wait for a file to be shared
        if self._examiner is not None:
            self._examiner.end()
            self._examiner = None
        self.tasks.wait()
        if self.desk is not None:
            self.desk.backups.close()
            self.desk.commands.close()
            self.desk.commands.deleteLater()
            self.desk.workspace.close()
            if self._back is not None and self.desk.workspace.folder == self._back.rebuilt:
                self._back.forget_rebuilt()
            self.desk = None
        if self._temp is not None:
            self._temp.leave()

    # --- protection -----------------------------------------------------------------------

    def lock(self) -> None:
        """Close the protected workspace and end the program, for a locked one to be started.

        Only the end of a process empties its memory.  What cannot be saved keeps it open.
        """
        if self.desk is None or not self.desk.guard.protected or not self.window.settled():
            return
        folder = self.desk.workspace.folder
        if self.window.close():
            self.window.keep_news()  # the locked program goes on with this run
            self.locked = folder
            self._app.quit()

    def convert(self, conversion: Conversion) -> None:
        """Write the file of the open workspace anew, while nobody has it open, and open it."""
        folder = None if self.desk is None else self.desk.workspace.folder
        if folder is not None and self.window.settled():
            self._door_here().convert(folder, conversion)

    def ask_for_key(self, folder: Path) -> None:
        """Show the page that asks for the passphrase of the workspace in *folder*."""
        self._door_here().ask_for_key(folder)

    def _door_here(self) -> Door:
        from revmentor_desktop.ui.protection.door import Door

        if self._door is None:
            self._door = Door(
                self.theme,
                self.tasks,
                self.notices,
                now=self._now,
                limits=self._limits_here(),
                computer=self._computer_here(),
                window=self.window,
            )
            self._door.closing.connect(self.close_workspace)
            self._door.opened.connect(self.open)
            self._door.begun.connect(self._begin)
            self._door.others_wanted.connect(self._welcome)
        return self._door

    def _limits_here(self) -> Limits:
        from revmentor_desktop.services.protection import LIMITS

        return self._limits or LIMITS

    def _computer_here(self) -> ThisComputer:
        from revmentor_desktop.services.this_computer import ThisComputer

        return ThisComputer(self._folders.unlock)

    def _watch(self) -> None:
        """Have a protected workspace lock by itself."""
        if self.desk is None or not self.desk.guard.protected:
            return
        from revmentor_desktop.ui.protection.lock_watch import LockWatch

        if self._lock_watch is None:
            self._lock_watch = LockWatch(
                self._app, self.window, self.preferences, self.notices, self
            )
            self._lock_watch.lock_wanted.connect(self.lock)
        self._lock_watch.begin(self.desk.workspace.steady)

    # --- private --------------------------------------------------------------------------

    def _welcome(self) -> None:
        """Show the first run, or the start page when workspaces are known here."""
        self._welcoming_here().show()
        self._handed_here().go_on(None)

    def _show_refused(self, error: StoreError, folder: Path, before: str) -> None:
        self._welcoming_here().show_refused(error, folder, before)

    def _welcoming_here(self) -> Welcoming:
        from revmentor_desktop.ui.ways_taken import WaysTaken
        from revmentor_desktop.ui.welcoming import Welcoming

        if self._welcoming is None:
            welcoming = self._welcoming = Welcoming(
                self.theme,
                self.preferences,
                self._shipped_here(),
                self._folders.workspaces,
                self.window,
                now=self._now,
                new_id=self._new_id,
            )
            welcoming.closing.connect(self.close_workspace)
            welcoming.begun.connect(self._show_workspace)
            welcoming.begin_wanted.connect(self.begin)
            welcoming.open_wanted.connect(self.open)
            welcoming.take_over_wanted.connect(self.take_over)
            ways = WaysTaken(welcoming, self._opening_here(), self._going_back)
            ways.read_wanted.connect(self.open_to_read)
        return self._welcoming

    def _show_workspace(self, workspace: Workspace) -> None:
        from revmentor_desktop.services.temp_folder import TempFolder
        from revmentor_desktop.ui.backups.examiner import Examiner
        from revmentor_desktop.ui.pages import PageMaker

        self.window.leave_workspace()  # the pages of another one go before its file does
        self.close_workspace()
        desk = self.desk = self._desks_here().make(workspace, self)
        desk.guard.lock_wanted.connect(self.lock)
        desk.guard.conversion_wanted.connect(self.convert)
        desk.backups.restore_wanted.connect(self._offer_backups)
        self._examiner = Examiner(
            workspace, self.preferences, self.tasks, self.notices, desk.commands
        )
        self._examiner.begin()
        desk.backups.begin()
        self._watch()
        if workspace.folder is not None and not workspace.read_only:
            self.preferences.remember_workspace(workspace.folder)
            self._temp = self._temp or TempFolder()
            self._temp.move_into(workspace.folder)
        self._dialogs_here().follow(desk)
        self.window.show_workspace(desk, PageMaker(desk))
        self.workspace_shown.emit()
        if self._handed is not None:
            self._handed.go_on(desk)

    def _desks_here(self) -> DeskMaker:
        from revmentor_desktop.ui.desks import DeskMaker

        if self._desks is None:
            self._desks = DeskMaker(
                self._shipped_here(),
                self.theme,
                self.notices,
                self.preferences,
                self.tasks,
                self.cover,
                computer=self._computer_here(),
                limits=self._limits_here(),
                backups=self._folders.backups,
                records=self._folders.records,
            )
        return self._desks

    def _dialogs_here(self) -> DeskDialogs:
        from revmentor_desktop.ui.desk_dialogs import DeskDialogs

        if self._dialogs is None:
            self._dialogs = DeskDialogs(self.window)
            self._dialogs.copied.connect(self.go_on_in)
        return self._dialogs

    def _offer_backups(self) -> None:
        """Offer to go back to a backup of the workspace that is open."""
        if self.desk is not None:
            self.desk.commands.settle()
            self._going_back().offer_open(self.desk, self.settings or self.window)

    def _offer_backup(self, file: Path) -> None:
        """Offer to go back to the backup *file*: in place of what is open, unless that is a sample.

        Then, and where nothing is open, it becomes a workspace of its own.
        """
        if self.desk is not None and not self.desk.workspace.pair.sample:
            self._going_back().offer_open(self.desk, self.window, file)
        else:
            self._going_back().offer_closed(None, file=file)

    def _leave_for_backup(self) -> None:
        """Close the workspace: a backup takes the place of its file."""
        self.window.settle()
        self._welcome()

    def _going_back(self) -> GoingBack:
        from revmentor_desktop.ui.backups.going_back import GoingBack
        from revmentor_desktop.ui.welcoming import zone_here

        if self._back is None:
            self._back = GoingBack(
                self.theme,
                self.tasks,
                self.notices,
                self._folders.backups,
                self._folders.workspaces,
                now=self._now,
                zone=zone_here(),
                limits=self._limits_here(),
                window=self.window,
            )
            self._back.leaving.connect(self._leave_for_backup)
            self._back.open_wanted.connect(self._open_gone_back_to)
        return self._back

    def _open_gone_back_to(
        self, folder: Path, key: DataKey | None, then: Callable[[], None] | None, before: str
    ) -> None:
        self.open(folder, key, then=then, before=before)

    def _forget_settings(self) -> None:
        self.settings = None

    def _offer_cover(self) -> None:
        """Offer to cover private things, because others may see the new screen."""
        from revmentor_desktop.ui.actions import Deed

        if self.desk is not None and not self.cover.on:
            said = self.tr("Another screen was connected")
            keys = self.desk.keymap.native(Deed.COVER)
            self.notices.tell(said, self.tr("Cover private things"), self._cover, keys)

    def _cover(self) -> None:
        from revmentor_desktop.ui.actions import Deed

        self.window.perform(Deed.COVER)

    def _follow_preference(self, name: str) -> None:
        if name == Preferences.language.name:
            QTimer.singleShot(0, self, self._read_language)  # whoever asked is made anew

    def _read_language(self) -> None:
        """Read the topics in the language that is preferred beside the window, then speak it."""
        wanted, shipped = spoken(self._preferred()), self._shipped_here()
        if shipped.has_read(wanted):
            self._change_language()
        else:
            self.tasks.run(
                shipped.read_library, wanted, done=self._change_language, failed=self._fail
            )

    def _preferred(self) -> QLocale:
        return locale_for(self.preferences.language, self._here)

    def _fail(self, error: Exception) -> None:
        raise error  # for whoever catches what nobody caught

    def _change_language(self, _read: object = None) -> None:
        """Speak the language that is preferred now, in everything that is open."""
        if not self.window.settled():
            self.notices.tell(self.tr("The language changes when RevMentor starts again"))
            return
        section = "" if self.settings is None else self.settings.section
        if self.settings is not None:
            self.settings.close()
        speak(self._app, self._preferred())
        self._shipped_here().speak(spoken(QLocale()))
        if self.desk is not None:
            self.desk.collection.set_built_in(self.library)
        before = None if self._welcoming is None else self._welcoming.shown
        self.window.speak_anew()
        if self._welcoming is not None and before is not None:
            self._welcoming.speak_anew(before)
        if section:
            self.show_settings(section)
        if self.desk is not None:
            self.workspace_shown.emit()
