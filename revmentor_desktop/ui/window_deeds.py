"""The commands of the window: which can be carried out now, and what each of them does.

A command belongs to the window or to the page in front, which says by itself what it can do.  None
of them is seen in the first picture, so that they are loaded after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication

from revmentor_desktop.ui.actions import TABLE, Deed, Keymap
from revmentor_desktop.ui.actions.keymap import native_keys
from revmentor_desktop.ui.actions.scopes import ELSEWHERE, WRITING
from revmentor_desktop.ui.boxes import Boxes
from revmentor_desktop.ui.help import HelpMenu
from revmentor_desktop.ui.models.value_list import CopiedRole
from revmentor_desktop.ui.places import FILES, NEW, PROTECTION, SHORTCUTS, PageName, Place
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.ui.actions import Actions
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.navigation import Navigation
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.sidebar import Sidebar
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.window import Window

GOES = {
    Deed.GO_HOME: PageName.HOME,
    Deed.GO_SESSIONS: PageName.SESSIONS,
    Deed.GO_TOPICS: PageName.TOPICS,
    Deed.GO_NOTES: PageName.NOTES,
    Deed.GO_FOLLOW_UPS: PageName.FOLLOW_UPS,
    Deed.GO_PROGRESS: PageName.PROGRESS,
    Deed.GO_AGREEMENT: PageName.AGREEMENT,
    Deed.GO_DELETED: PageName.DELETED,
}
"""Commands that go to a page."""

FIELDS = {
    Deed.CUT: "cut",
    Deed.COPY: "copy",
    Deed.PASTE: "paste",
    Deed.SELECT_ALL: "selectAll",
}
"""Commands of whatever text field has the focus, and what Qt calls them."""

LOOKS = {
    Deed.THEME_SYSTEM: "system",
    Deed.THEME_LIGHT: "light",
    Deed.THEME_DARK: "dark",
    Deed.THEME_CONTRAST_LIGHT: "contrast-light",
    Deed.THEME_CONTRAST_DARK: "contrast-dark",
}
"""Commands that choose the colours."""


class WindowDeeds(QObject):
    """Carries out what is chosen from the table of *actions*, in *window*."""

    def __init__(
        self, actions: Actions, theme: Theme, preferences: Preferences, window: Window
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._preferences = preferences
        self._window = window
        self._desk: Desk | None = None
        self._navigation: Navigation | None = None
        self._boxes = Boxes(theme, actions, window)
        self._boxes.go.connect(window.go)
        self._boxes.perform.connect(window.perform)
        self.help = HelpMenu(theme, actions, window)
        """What the Help menu opens."""
        self.help.change_wanted.connect(self._choose_keys)

    def follow(self, desk: Desk, navigation: Navigation) -> None:
        """Work on the workspace on *desk*, whose pages *navigation* shows."""
        self._desk, self._navigation = desk, navigation

    def serve(self, sidebar: Sidebar) -> None:
        """Carry out what is pressed in *sidebar*, and have it tell the keys that do the same."""
        sidebar.go_wanted.connect(self._press_page)
        sidebar.search_wanted.connect(self._press_search)
        sidebar.lock_wanted.connect(self._press_lock)
        sidebar.settings_wanted.connect(self._press_settings)
        keys = {page: native_keys(self._actions[deed]) for deed, page in GOES.items()}
        others = (self._actions[deed] for deed in (Deed.SEARCH, Deed.SETTINGS, Deed.LOCK))
        sidebar.show_keys(keys, *map(native_keys, others))

    def leave(self) -> None:
        """Forget the workspace, and close what is open over it."""
        self._boxes.leave()
        self._desk = self._navigation = None

    def take_down(self) -> None:
        """Take away what holds words of the language that was spoken."""
        self._boxes.take_down()

    def perform(self, deed: Deed) -> None:
        """Carry out *deed*, if that is possible now."""
        if deed in GOES:
            self._set_out(Place(GOES[deed]))
        elif deed in FIELDS:
            self._edit_field(FIELDS[deed])
        elif deed in LOOKS:
            self._preferences.theme = LOOKS[deed]
        else:
            possible = self._possible()
            if deed in possible:
                possible[deed]()

    def enable(self) -> None:
        """Enable exactly what can be carried out now."""
        possible = self._possible()
        may_go = self._desk is not None and not self._is_alone
        for row in TABLE:
            always = row.deed in FIELDS or row.deed in LOOKS
            goes = row.deed in GOES and may_go
            self._actions[row.deed].setEnabled(always or goes or row.deed in possible)
        self._actions[Deed.SIDE_PANEL].setChecked(self._preferences.side_panel)
        self._actions[Deed.MENU_BAR].setChecked(self._preferences.menu_bar)
        self._actions[Deed.COVER].setChecked(self._preferences.covered)
        self.mark_look()

    def mark_look(self) -> None:
        """Mark the colours that are chosen."""
        for deed, look in LOOKS.items():
            self._actions[deed].setChecked(self._preferences.theme == look)

    def name_steps(self) -> None:
        """Put the name of the last deed on Undo and Redo."""
        stack = self._desk.commands.stack if self._desk is not None else None
        for deed, word, name in (
            (Deed.UNDO, self.tr("Undo"), stack.undoText() if stack is not None else ""),
            (Deed.REDO, self.tr("Redo"), stack.redoText() if stack is not None else ""),
        ):
            text = self.tr("{deed} «{name}»").format(deed=word, name=name) if name else word
            self._actions[deed].setText(without_mnemonic(text))
        self.enable()

    def show_data_place(self) -> None:
        """Show in the settings where the workspace is kept."""
        self._window.settings_wanted.emit(FILES)

    # --- the sidebar ----------------------------------------------------------------------

    def _press_page(self, page: PageName) -> None:
        self._actions[next(deed for deed, goes in GOES.items() if goes is page)].trigger()

    def _press_search(self) -> None:
        self._actions[Deed.SEARCH].trigger()

    def _press_lock(self) -> None:
        self._actions[Deed.LOCK].trigger()

    def _press_settings(self) -> None:
        self._actions[Deed.SETTINGS].trigger()

    # --- what is possible -----------------------------------------------------------------

    @property
    def _is_alone(self) -> bool:
        """Whether the page in front lets nobody go elsewhere by a command."""
        page = self._window.page
        return page is not None and page.alone

    def _possible(self) -> dict[Deed, Callable[[], None]]:
        """Return what can be carried out now, by the window or by the page in front."""
        possible = self._of_program()
        if self._desk is not None:
            possible |= self._of_workspace(self._desk)
        if self._navigation is not None and self._navigation.can_walk(-1):
            possible[Deed.BACK] = self._navigation.back
        if self._navigation is not None and self._navigation.can_walk(1):
            possible[Deed.FORWARD] = self._navigation.forward
        if self._is_alone:
            away = ELSEWHERE | {Deed.FIND}  # which finds in the page alone, if that can
            possible = {deed: act for deed, act in possible.items() if deed not in away}
        page = self._window.page
        if page is not None:
            possible |= page.deeds()
        if self._desk is not None and self._desk.workspace.read_only:
            possible = {deed: act for deed, act in possible.items() if deed not in WRITING}
        return possible

    def _of_program(self) -> dict[Deed, Callable[[], None]]:
        """Return what is possible without a workspace, too."""
        possible: dict[Deed, Callable[[], None]] = {
            Deed.QUIT: self._quit,
            Deed.GUIDE: self._explain,
            Deed.SHORTCUTS: self._show_shortcuts,
            Deed.ABOUT: self.help.show_about,
            Deed.MENU_BAR: self._preferences.toggle_menu_bar,
            Deed.TEXT_LARGER: self._preferences.enlarge_text,
            Deed.TEXT_SMALLER: self._preferences.shrink_text,
            Deed.TEXT_NORMAL: self._preferences.reset_text,
            Deed.NEXT_PANE: self._window.focus_next_pane,
        }
        if not self._window.waits:
            possible[Deed.OPEN_WORKSPACE] = self._window.workspaces_wanted.emit
        return possible

    def _of_workspace(self, desk: Desk) -> dict[Deed, Callable[[], None]]:
        """Return what is possible in the workspace on *desk*, whatever page is in front."""
        possible: dict[Deed, Callable[[], None]] = {
            Deed.NEW_SESSION: self._new_session,
            Deed.NEW_NOTE: self._new_note,
            Deed.JOT_QUESTION: self._jot,
            Deed.NEW_TOPIC: self._new_topic,
            Deed.SAVE_NOW: self._save_now,
            Deed.BRING_IN: self._window.bring_in_wanted.emit,
            Deed.TAKE_OUT: self._window.take_out_wanted.emit,
            Deed.SETTINGS: self._show_settings,
            Deed.PROTECTION: self._show_protection,
            Deed.DATA_PLACE: self.show_data_place,
            Deed.COVER: self._toggle_cover,
            Deed.SHARE: self._share_programme,
            Deed.SEARCH: self._search,
            Deed.FIND: self._search,
            Deed.SIDE_PANEL: self._preferences.toggle_side_panel,
        }
        if desk.guard.protected:
            possible[Deed.LOCK] = desk.guard.lock_wanted.emit
        if desk.workspace.folder is not None:
            possible[Deed.BACK_UP] = self._back_up
        if desk.commands.stack.canUndo():
            possible[Deed.UNDO] = self._undo
        if desk.commands.stack.canRedo():
            possible[Deed.REDO] = self._redo
        return possible

    # --- what each does -------------------------------------------------------------------

    def _quit(self) -> None:
        self._window.close()

    def _set_out(self, place: Place) -> None:
        """Go to *place*, where one may arrive in the next turn of the event loop only."""
        if self._navigation is not None:
            self._navigation.set_out(place)

    def _new_session(self) -> None:
        self._set_out(Place(PageName.SESSIONS, NEW))

    def _new_topic(self) -> None:
        self._set_out(Place(PageName.TOPICS, NEW))

    def _new_note(self) -> None:
        self._set_out(Place(PageName.NOTES, NEW))

    def _search(self) -> None:
        """Open the box for everything, after what is typed was handed over: it can be found."""
        if self._desk is not None and self._navigation is not None:
            self._window.settle()
            self._boxes.search(self._desk, self._navigation.recent())

    def _jot(self) -> None:
        """Open the small box for a question, which comes up where one is."""
        if self._desk is not None and self._navigation is not None:
            self._boxes.jot(self._desk, self._navigation.place)

    def _save_now(self) -> None:
        if self._window.settled() and self._desk is not None:
            self._desk.notices.toast(self.tr("Saved"))

    def _back_up(self) -> None:
        """Make a backup of everything, after what is typed was handed over."""
        if self._desk is not None:
            self._window.settle()
            self._desk.backups.ask()

    def _undo(self) -> None:
        """Take the last deed back and say which it was: it need not be of the page in front."""
        if self._desk is not None:
            self._desk.commands.undo(self._tell_undone)

    def _redo(self) -> None:
        if self._desk is not None:
            self._desk.commands.redo(self._tell_redone)

    def _tell_undone(self, name: str) -> None:
        if self._desk is not None:
            self._desk.notices.toast(self.tr("Undone: «{name}»").format(name=name))

    def _tell_redone(self, name: str) -> None:
        if self._desk is not None:
            self._desk.notices.toast(self.tr("Redone: «{name}»").format(name=name))

    def _toggle_cover(self) -> None:
        """Cover private things, or take the cover off; what is typed is stored before."""
        if self._desk is None:
            return
        self._window.settle()
        cover = self._desk.cover
        cover.toggle()
        self.enable()
        if cover.on:
            said, undo = self.tr("Private things are covered"), self.tr("Uncover")
            keys = self._desk.keymap.native(Deed.COVER)
            self._desk.notices.toast(said, undo, self._toggle_cover, keys)
        else:
            self._desk.notices.toast(self.tr("Private things are uncovered"))

    def _share_programme(self) -> None:
        self._window.share_wanted.emit("")

    def _edit_field(self, method: str) -> None:
        """Cut, copy, paste or select in what has the focus: a text, or a list to copy a row of."""
        field = QApplication.focusWidget()
        if field is not None and hasattr(field, method):
            getattr(field, method)()
        elif method == FIELDS[Deed.COPY] and isinstance(field, QAbstractItemView):
            self._copy_row(field)

    def _copy_row(self, rows: QAbstractItemView) -> None:
        words = rows.currentIndex().data(CopiedRole)
        if isinstance(words, str) and self._desk is not None:
            QApplication.clipboard().setText(words)
            self._desk.notices.toast(self.tr("Copied"))

    def _explain(self) -> None:
        from revmentor_desktop.ui.guide.where import chapter_in_front

        front = QApplication.activeWindow()
        self.help.show_guide(chapter_in_front(front, self._window.place))

    def _show_shortcuts(self) -> None:
        changeable = self._desk is not None and not self._is_alone
        self.help.show_shortcuts(Keymap(self._preferences), changeable=changeable)

    def _choose_keys(self) -> None:
        self._window.settings_wanted.emit(SHORTCUTS)

    def _show_settings(self) -> None:
        self._window.settings_wanted.emit("")

    def _show_protection(self) -> None:
        self._window.settings_wanted.emit(PROTECTION)
