"""The composition root: the one place that knows everybody, and that nobody knows.

Starting goes in this order: places, look, an empty window on the screen, and only then the
database and the library, whose import costs more than everything before it.
"""

from __future__ import annotations

import logging
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication

from revmentor_desktop import __version__
from revmentor_desktop.folders import NAME, ORGANISATION
from revmentor_desktop.paths import resource
from revmentor_desktop.services.log_file import Code
from revmentor_desktop.services.shipped import Shipped
from revmentor_desktop.services.temp_folder import TempFolder
from revmentor_desktop.ui.actions import Actions, Deed
from revmentor_desktop.ui.cover import Cover
from revmentor_desktop.ui.language import SYSTEM, locale_for, speak, spoken
from revmentor_desktop.ui.notices import Notices
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.system_look import SystemLook
from revmentor_desktop.ui.tasks import Tasks
from revmentor_desktop.ui.theme import FONTS, OTHER_FONTS, STYLE, Theme, load_fonts
from revmentor_desktop.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from revmentor_desktop.domain.ids import NewId, TopicId
    from revmentor_desktop.folders import Folders
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.protection import DataKey, Limits, NewKeys
    from revmentor_desktop.services.sharing import Scope, What
    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.backups.examiner import Examiner
    from revmentor_desktop.ui.backups.going_back import GoingBack
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.handed_over import HandedOver
    from revmentor_desktop.ui.opening import Opening
    from revmentor_desktop.ui.private_clipboard import PrivateClipboard
    from revmentor_desktop.ui.protection.door import Door
    from revmentor_desktop.ui.protection.guard import Conversion
    from revmentor_desktop.ui.protection.lock_watch import LockWatch
    from revmentor_desktop.ui.settings.window import SettingsWindow
    from revmentor_desktop.ui.shown_folder import ShownFolder
    from revmentor_desktop.ui.welcome.beginning import Beginning
    from revmentor_desktop.ui.welcome.welcome import Welcome

DESKTOP_ENTRY = "org.revmentor.Desktop"
"""The name of the menu entry that packages install, by which the system finds our icon."""

log = logging.getLogger(__name__)


class Program(QObject):
    """The running program: the window, the settings, and the workspace that is open.

    Signal: ``opened()`` once the first workspace or the welcome is there.
    """

    opened = Signal()

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
        self._door: Door | None = None
        self._lock_watch: LockWatch | None = None
        self._opening: Opening | None = None
        self.locked: Path | None = None
        """The workspace that was locked, for whoever starts a locked program in it."""
        self._wanted: Path | None = None
        self._temp = TempFolder()
        self._here = QLocale()
        self.preferences = Preferences(folders.settings, self)
        if self.preferences.language != SYSTEM:
            speak(app, locale_for(self.preferences.language, self._here))
        self._shipped = Shipped(spoken(QLocale()))
        self.desk: Desk | None = None
        self.settings: SettingsWindow | None = None
        self._back: GoingBack | None = None
        self._examiner: Examiner | None = None
        self._kept: ShownFolder | None = None
        self.cover = Cover(self.preferences, self)
        self.notices = Notices(self)
        self.tasks = Tasks(self)
        self._clipboard: PrivateClipboard | None = None
        self.theme = Theme(text_size=self.preferences.text_size, parent=self)
        self._look = SystemLook(app, self.theme, self.preferences, self)
        self.theme.apply(app)
        self.actions = Actions(self.theme, self)
        self.window = Window(self.actions, self.theme, self.preferences, self.notices)
        self._handed: HandedOver | None = None
        self.window.closing.connect(self._leave)
        self.window.workspaces_wanted.connect(self.show_start)
        self.window.share_wanted.connect(self._share)
        self.window.bring_in_wanted.connect(self._bring_in)
        self.window.take_out_wanted.connect(self._take_out)
        self.window.share_topics_wanted.connect(self._share_topics)
        self.window.share_list_wanted.connect(self._share_list)
        self.window.settings_wanted.connect(self.show_settings)
        self.window.elsewhere_wanted.connect(self._save_elsewhere)
        self.preferences.changed.connect(self._follow_preference)
        app.screenAdded.connect(self._offer_cover)

    @property
    def workspaces_folder(self) -> Path:
        """Where new workspaces are kept unless somebody chooses another place."""
        return self._folders.workspaces

    @property
    def library(self) -> Library:
        """The topic library."""
        return self._shipped.library

    def show(self, wanted: Path | None = None) -> None:
        """Show the window, and open what is *wanted* or the last workspace once it is painted."""
        self._wanted = wanted
        self.window.painted.connect(self._look.begin)
        self.window.painted.connect(self._watch_clipboard)
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
        self.opened.emit()

    def open(
        self,
        folder: Path,
        key: DataKey | None = None,
        *,
        from_other_host: bool = False,
        read_only: bool = False,
    ) -> None:
        """Open the workspace in *folder*, with its *key* if it is protected.

        Without one that it needs, it is asked for; if it cannot be opened, the start page says why.
        """
        self._opening_here().open(folder, key, from_other_host=from_other_host, read_only=read_only)

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
            self._opening.refused.connect(self._welcome)
            self._opening.failed.connect(self._welcome_nobody)
        return self._opening

    def _take_opened(self, workspace: Workspace) -> None:
        from revmentor_desktop.services.restoring import tidy_up

        if not workspace.read_only:
            tidy_up(self._folders.backups)
            self._let_go(workspace)
        self._show_workspace(workspace)
        if workspace.was_left_behind:
            said = self.tr("RevMentor was not closed properly. All of the workspace is there")
            self.notices.toast(said)

    def _welcome_nobody(self) -> None:
        """Show the welcome where nothing is open, so that nobody waits for ever."""
        if self.desk is None:
            self._welcome()

    def be_asked(self, path: Path | None) -> None:
        """Come to the front, because somebody started the program again, and open *path*.

        It is only offered while somebody is in the middle of something.
        """
        window = self.window
        window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
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
            self.notices.toast(said, self.tr("Open it"), self._open_wanted)
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
        examining = self._opening is not None and self._opening.is_examining
        return examining or (self._door is not None and self._door.is_at_work)

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
        from revmentor_desktop.services import starter
        from revmentor_desktop.services.trouble import AlreadyThere, StoreError

        try:
            if beginning.sample:
                workspace = starter.sample_workspace(
                    beginning.folder,
                    me=beginning.me,
                    now=self._now,
                    new_id=self._new_id,
                    language=self._shipped.language,
                )
            else:
                workspace = starter.start_pair(
                    beginning.folder,
                    me=beginning.me,
                    my_name=beginning.my_name,
                    partner_name=beginning.partner_name,
                    zone=beginning.zone,
                    now=self._now,
                    new_id=self._new_id,
                    keys=keys,
                )
        except AlreadyThere:
            self.open(beginning.folder)
            return
        except StoreError as error:
            self._welcome(error, beginning.folder)
            return
        self._show_workspace(workspace)

    def show_start(self) -> None:
        """Close the workspace, unless something in it cannot be saved, and show the others."""
        if self.window.settled():
            self._welcome()

    def go_back(self, folder: Path, file: Path) -> None:
        """Make the backup *file* the workspace in *folder*, and open it; what was there is kept."""
        from revmentor_desktop.services.restoring import bring_back
        from revmentor_desktop.services.trouble import StoreError
        from revmentor_desktop.ui.backups.words import not_restored

        key = None if self._back is None else self._back.key
        self.window.settle()
        self._welcome()  # the pages of the workspace go before its file does
        try:
            kept = bring_back(folder, file, self._now(), key)
        except StoreError as error:
            self.open(folder, key)
            self.notices.trouble(not_restored(error))
            return
        self.open(folder, key)
        said = self.tr("Went back to the backup")
        if kept is None:
            self.notices.toast(said)
        else:
            self._kept = _shown(kept)
            said = self.tr("Went back to the backup. What was there is kept")
            self.notices.toast(said, self.tr("Show in folder"), self._kept.open)

    def go_on_in(self, folder: Path) -> None:
        """Go on in *folder*, where a copy of what was open has been saved; it has the same key."""
        key = None if self.desk is None else self.desk.workspace.key
        key = None if key is None else key.copy()
        self._welcome()  # the pages of the workspace go before its file does
        self.open(folder, key)
        self._kept = _shown(folder)
        said = self.tr("Saved elsewhere. You are in the copy now")
        self.notices.toast(said, self.tr("Show in folder"), self._kept.open)

    def show_settings(self, section: str = "") -> None:
        """Show the settings beside the window, at *section* if one is named."""
        from revmentor_desktop.ui.settings.window import SettingsWindow

        if self.desk is None:
            return
        if self.settings is None:
            self.settings = SettingsWindow(self.desk, self.actions, self.window, section)
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
        if self._examiner is not None:
            self._examiner.end()
            self._examiner = None
        self.tasks.wait()
        if self.desk is not None:
            self.desk.commands.close()
            self.desk.commands.deleteLater()
            self.desk.workspace.close()
            if self._back is not None and self.desk.workspace.folder == self._back.rebuilt:
                self._back.forget_rebuilt()
            self.desk = None
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
        from revmentor_desktop.services.this_computer import ThisComputer
        from revmentor_desktop.ui.protection.door import Door

        if self._door is None:
            self._door = Door(
                self.theme,
                self.tasks,
                self.notices,
                now=self._now,
                limits=self._limits_here(),
                computer=ThisComputer(self._folders.unlock),
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

    def _watch(self) -> None:
        """Have a protected workspace lock by itself."""
        from revmentor_desktop.ui.protection.lock_watch import LockWatch

        if self.desk is None or not self.desk.guard.protected:
            return
        if self._lock_watch is None:
            self._lock_watch = LockWatch(
                self._app, self.window, self.preferences, self.notices, self
            )
            self._lock_watch.lock_wanted.connect(self.lock)
        self._lock_watch.begin(self.desk.workspace.steady)

    # --- private --------------------------------------------------------------------------

    def _let_go(self, workspace: Workspace) -> None:
        """Let go what nobody is promised any more; if it cannot be now, the next start will do."""
        from revmentor_desktop.services.trash import outdated
        from revmentor_desktop.services.trouble import StoreError

        try:
            workspace.commit(outdated(workspace.read, workspace.now()))
        except StoreError as error:
            log.info("nothing was let go: %s", Code(type(error).__name__))

    def _welcome(self, error: StoreError | None = None, folder: Path | None = None) -> None:
        """Show the first run, or the start page when workspaces are known here.

        What is filled in there already stays.
        """
        welcome = self._shown_welcome
        if welcome is None:
            welcome = self._made_welcome()
            self.window.show_welcome(welcome)
            self.close_workspace()
        welcome.start.refresh()
        if error is not None:
            from revmentor_desktop.ui import labels
            from revmentor_desktop.ui.welcome.ways import ways_out

            welcome.show_trouble(labels.store_error(error), folder, ways_out(error))
        else:
            self._handed_here().go_on(None)

    @property
    def _shown_welcome(self) -> Welcome | None:
        """The welcome, while it is what the window shows."""
        from revmentor_desktop.ui.welcome.welcome import Welcome

        shown = self.window.welcome
        return shown if isinstance(shown, Welcome) else None

    def _made_welcome(self) -> Welcome:
        from revmentor_desktop.ui.welcome.welcome import Welcome

        welcome = Welcome(
            self.theme,
            self.preferences,
            self._folders.workspaces,
            topic_count=len(self.library.topics),
            zone=_zone_here(),
        )
        welcome.begun.connect(self.begin)
        welcome.open_wanted.connect(self.open)
        welcome.restore_wanted.connect(self._offer_backups_of)
        welcome.rebuild_wanted.connect(self._offer_rebuilt)
        welcome.take_over_wanted.connect(self.take_over)
        welcome.read_wanted.connect(self._read)
        return welcome

    def _show_workspace(self, workspace: Workspace) -> None:
        from revmentor_desktop.services.collection import Collection
        from revmentor_desktop.services.renderer import Renderer
        from revmentor_desktop.services.spelling import load
        from revmentor_desktop.services.this_computer import ThisComputer
        from revmentor_desktop.ui.backups.examiner import Examiner
        from revmentor_desktop.ui.backups.keeper import Keeper
        from revmentor_desktop.ui.commands import Commands
        from revmentor_desktop.ui.desk import Desk
        from revmentor_desktop.ui.pages import PageMaker
        from revmentor_desktop.ui.protection.guard import Guard
        from revmentor_desktop.ui.spelling import Spelling

        self.window.leave_workspace()  # the pages of another one go before its file does
        self.close_workspace()
        limits, computer = self._limits_here(), ThisComputer(self._folders.unlock)
        collection = Collection(self.library, workspace)
        commands = Commands(workspace, self)
        spelling = Spelling(
            partial(load, resource("dictionaries")),
            self._shipped.read_library,
            workspace,
            commands,
            self.tasks,
            self.preferences,
            commands,
        )
        self._examiner = Examiner(workspace, self.preferences, self.tasks, self.notices, commands)
        self._examiner.begin()
        keeper = Keeper(workspace, self._folders.backups, self.preferences, self.tasks, commands)
        guard = Guard(
            workspace, keeper, self.theme, self.tasks, self.notices, limits, computer, commands
        )
        guard.lock_wanted.connect(self.lock)
        guard.conversion_wanted.connect(self.convert)
        self.desk = Desk(
            workspace=workspace,
            collection=collection,
            commands=commands,
            read_templates=self._shipped.read_templates,
            theme=self.theme,
            notices=self.notices,
            preferences=self.preferences,
            renderer=Renderer(),
            spelling=spelling,
            tasks=self.tasks,
            cover=self.cover,
            backups=keeper,
            guard=guard,
            records=self._folders.records,
        )
        self.desk.backups.restore_wanted.connect(self._offer_backups)
        self.desk.backups.begin()
        self._watch()
        if workspace.folder is not None and not workspace.read_only:
            self.preferences.remember_workspace(workspace.folder)
            self._temp.move_into(workspace.folder)
        self.window.show_workspace(self.desk, PageMaker(self.desk).make)
        self._handed_here().go_on(self.desk)

    def _save_elsewhere(self) -> None:
        """Save a copy elsewhere of what cannot be saved here, and go on in it."""
        from revmentor_desktop.ui.copy_elsewhere import CopyElsewhere

        if self.desk is not None:
            copy = CopyElsewhere(self.desk, self.window)
            copy.saved.connect(self.go_on_in)
            copy.ask()

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

    def _offer_backups_of(self, folder: Path | None) -> None:
        """Offer the backups of the workspace in *folder*, which does not open, or all there are."""
        self._going_back().offer_closed(folder, self._key_of(folder))

    def _offer_rebuilt(self, folder: Path) -> None:
        """Offer what can be read of the damaged workspace in *folder*."""
        self._tell_rebuilding(folder)
        self._going_back().offer_rebuilt(folder, self._key_of(folder))

    def _read(self, folder: Path) -> None:
        """Show what does not open in *folder*, for reading only."""
        from revmentor_desktop.services.trouble import Damaged

        if isinstance(self._opening_here().refusal, Damaged):
            self._tell_rebuilding(folder)
            self._going_back().read_rebuilt(folder, self._key_of(folder))
        else:
            self.open_to_read(folder, self._key_of(folder))

    def _key_of(self, folder: Path | None) -> DataKey | None:
        """Return what the workspace in *folder*, which did not open, was tried with."""
        return self._opening_here().key_of(folder)

    def _tell_rebuilding(self, folder: Path) -> None:
        if (welcome := self._shown_welcome) is not None:
            welcome.show_trouble(self.tr("Reading what can be read…"), folder)

    def _tell_hopeless(self, folder: Path, error: StoreError) -> None:
        """Say that nothing can be read of the workspace in *folder*, or why it was not tried."""
        from revmentor_desktop.services.trouble import Damaged, Missing
        from revmentor_desktop.ui import labels
        from revmentor_desktop.ui.welcome.ways import RESTORE

        said = self.tr(
            "Nothing can be read of this workspace. It was left exactly as it is. Go back to a "
            "backup."
        )
        if not isinstance(error, Damaged | Missing):
            said = labels.store_error(error)
        if (welcome := self._shown_welcome) is not None:
            welcome.show_trouble(said, folder, (RESTORE,))

    def _going_back(self) -> GoingBack:
        from revmentor_desktop.ui.backups.going_back import GoingBack

        if self._back is None:
            self._back = GoingBack(
                self.theme,
                self.tasks,
                self._folders.backups,
                self._folders.workspaces,
                now=self._now,
                zone=_zone_here(),
                limits=self._limits_here(),
                window=self.window,
            )
            self._back.wanted.connect(self.go_back)
            self._back.readable.connect(self.open_to_read)
            self._back.hopeless.connect(self._tell_hopeless)
        return self._back

    def _forget_settings(self) -> None:
        self.settings = None

    def _bring_in(self) -> None:
        """Open the dialog that brings notes in from elsewhere."""
        from revmentor_desktop.ui.bringing.bring_in import BringInDialog

        if self.desk is not None:
            BringInDialog(self.desk, self.window).open()

    def _take_out(self) -> None:
        """Open the dialog that writes my own full copy of all notes."""
        from revmentor_desktop.ui.bringing.take_out import TakeOutDialog

        if self.desk is not None:
            TakeOutDialog(self.desk, self.window).open()

    def _share(self, session: str) -> None:
        """Open the share dialog for *session*, or for the programme if it is none."""
        from revmentor_desktop.services.sharing import Scope, What
        from revmentor_desktop.ui.sharing.subject import of_session

        if self.desk is not None:
            self.desk.commands.settle()
            whole = Scope(What.PROGRAMME)
            self._share_scope(of_session(self.desk.workspace, session) if session else whole)

    def _share_topics(self, topics: tuple[TopicId, ...]) -> None:
        """Open the share dialog for *topics*."""
        from revmentor_desktop.services.sharing import Scope, What

        self._share_scope(Scope(What.TOPIC, topics=topics))

    def _share_list(self, what: What) -> None:
        """Open the share dialog for one of the lists of the pair."""
        from revmentor_desktop.services.sharing import Scope

        self._share_scope(Scope(what))

    def _share_scope(self, scope: Scope) -> None:
        from revmentor_desktop.ui.sharing.dialog import ShareDialog

        if self.desk is not None:
            ShareDialog(self.desk, scope, self.window).open()

    def _offer_cover(self) -> None:
        """Offer to cover private things, because others may see the new screen."""
        if self.desk is not None and not self.cover.on:
            said = self.tr("Another screen was connected")
            keys = self.desk.keymap.native(Deed.COVER)
            self.notices.toast(said, self.tr("Cover private things"), self._cover, keys)

    def _cover(self) -> None:
        self.window.perform(Deed.COVER)

    def _follow_preference(self, name: str) -> None:
        if name == Preferences.language.name:
            QTimer.singleShot(0, self, self._change_language)  # whoever asked is made anew

    def _change_language(self) -> None:
        """Speak the language that is preferred now, in everything that is open."""
        if not self.window.settled():
            self.notices.toast(self.tr("The language changes when RevMentor starts again"))
            return
        section = "" if self.settings is None else self.settings.section
        if self.settings is not None:
            self.settings.close()
        speak(self._app, locale_for(self.preferences.language, self._here))
        self._shipped.speak(spoken(QLocale()))
        if self.desk is not None:
            self.desk.collection.set_built_in(self.library)
        before = self._shown_welcome
        self.window.speak_anew()
        if before is not None:
            welcome = self._made_welcome()
            welcome.take_over(before)
            self.window.show_welcome(welcome)
        if section:
            self.show_settings(section)


def is_same(one: Path | None, other: Path) -> bool:
    """Say whether *one* and *other* are the same folder, however they are written."""
    return one is not None and os.path.realpath(one) == os.path.realpath(other)


def _shown(folder: Path) -> ShownFolder:
    """Return what shows *folder* to whoever asks."""
    from revmentor_desktop.ui.shown_folder import ShownFolder

    return ShownFolder(folder)


def application(
    arguments: list[str] | None = None, *, fonts: tuple[str, ...] = FONTS
) -> QApplication:
    """Return the Qt application, with our name, icon and words, and the files of *fonts*."""
    if os.environ.get("QT_IM_MODULE") == "fcitx":
        # the wheel brings no fcitx plug-in; fcitx5 also speaks the protocol of ibus, which it has
        os.environ["QT_IM_MODULE"] = "ibus"
    given = arguments if arguments is not None else sys.argv[:1]
    app = QApplication([*given, "-style", STYLE])  # to set one, all kinds of styles are loaded
    app.setOrganizationName(ORGANISATION)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("RevMentor")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ENTRY)
    app.setWindowIcon(QIcon(str(resource("icons", "revmentor.svg"))))
    load_fonts(fonts)
    app.setFont(QFont("Inter"))
    speak(app, locale_for(SYSTEM, QLocale()))
    return app


def _zone_here() -> str:
    """Return the name of this computer's time zone, "UTC" if it has none we know."""
    from PySide6.QtCore import QTimeZone

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name or "UTC"
