"""The main window: a frame that shows one page at a time and knows the way between them.

It holds no logic of its own: pages say where they want to go, the table of actions says which
commands exist, and the page in front says which of them it can carry out.  Before a workspace is
open it shows the welcome.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.actions import TABLE, Deed, Keymap, Menu, menu_title
from revmentor_desktop.ui.actions.scopes import ELSEWHERE
from revmentor_desktop.ui.holdups import Holdups
from revmentor_desktop.ui.page import LOW_BELOW, Room, margin_for, room_for
from revmentor_desktop.ui.places import (
    FILES,
    NEW,
    PROTECTION,
    SHORTCUTS,
    PageName,
    Place,
    session_of,
)
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.sidebar import Sidebar
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QChildEvent
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.actions import Actions
    from revmentor_desktop.ui.around import Around
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.help import HelpMenu
    from revmentor_desktop.ui.history import History
    from revmentor_desktop.ui.jot_box import JotBox
    from revmentor_desktop.ui.navigation import Navigation
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.page import Page
    from revmentor_desktop.ui.palette.palette import Palette
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.waiting import Waiting

SMALLEST = (1024, 640)
USUAL = (1280, 800)
FRAME = (16, 48)
"""What a window's own frame and title take of the screen at most, known only once it is shown."""

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


def size_within(room: QSize) -> QSize:
    """How large the window is at first on a screen that has *room*: all of it is seen.

    A laptop of 1366 by 768 is lower than the usual size: the way on is at the bottom of the page.
    """
    return QSize(*USUAL).boundedTo(room - QSize(*FRAME)).expandedTo(QSize(*SMALLEST))


class Window(QMainWindow):
    """The frame around the pages.

    Signals: ``closing()`` before the window goes, for the program to close the workspace;
    ``workspaces_wanted()`` when one wants to open or start another; ``share_wanted(session_id)``
    to share a session, or the programme where that is empty; ``share_topics_wanted(ids)``;
    ``share_list_wanted(What)``; ``bring_in_wanted()`` and ``take_out_wanted()`` for notes;
    ``settings_wanted(section)``; ``elsewhere_wanted()`` to save a copy elsewhere of what cannot be
    saved; ``painted()`` once, after it was seen for the first time.
    """

    closing = Signal()
    painted = Signal()
    workspaces_wanted = Signal()
    share_wanted = Signal(str)
    bring_in_wanted = Signal()
    take_out_wanted = Signal()
    share_topics_wanted = Signal(object)
    settings_wanted = Signal(str)
    elsewhere_wanted = Signal()
    share_list_wanted = Signal(object)

    def __init__(
        self,
        actions: Actions,
        theme: Theme,
        preferences: Preferences,
        notices: Notices,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("RevMentor")
        self.actions_table = actions
        self._theme = theme
        self._preferences = preferences
        self._desk: Desk | None = None
        self._navigation: Navigation | None = None
        self._welcome: QWidget | None = None
        self._palette: Palette | None = None
        self._jot_box: JotBox | None = None
        self._waiting: Waiting | None = None
        self._make_page: Callable[[PageName], Page] | None = None
        self._notices = notices
        self._alt_alone = False
        self._given_up = False
        self._seen = False
        self._holdups = Holdups(self)
        self._help: HelpMenu | None = None
        self._main_menu: QMenu | None = None
        self._upgraded_from: str | None = None
        self._around: Around | None = None
        if preferences.shortcuts:  # they have those of the table
            actions.take_keys(Keymap(preferences).all_keys())
        self.setMinimumSize(*SMALLEST)
        self.resize(size_within(self.screen().availableSize()))
        if not preferences.geometry.isEmpty():
            self.restoreGeometry(preferences.geometry)
        self._lay_out()
        self._connect()
        if preferences.menu_bar:  # the rest is not seen in the first picture
            self._equip()

    # --- what it offers -------------------------------------------------------------------

    @property
    def page(self) -> Page | None:
        """The page in front, if a workspace is open."""
        return self._navigation.page if self._navigation else None

    @property
    def place(self) -> Place | None:
        """Where one is, if a workspace is open."""
        return self._navigation.place if self._navigation else None

    @property
    def welcome(self) -> QWidget | None:
        """What is shown instead of a workspace, if anything is."""
        return self._welcome

    def show_welcome(self, welcome: QWidget) -> None:
        """Show *welcome* instead of a workspace."""
        self._equip()
        self.leave_workspace()
        self._welcome = welcome
        self._surround()
        self._outer.addWidget(welcome)
        self._theme.dress(welcome)
        self._outer.setCurrentWidget(welcome)
        self._enable()

    def show_workspace(self, desk: Desk, make_page: Callable[[PageName], Page]) -> None:
        """Show the workspace on *desk*; *make_page* makes a page when it is first visited."""
        self._equip()
        self.leave_workspace()
        stack = desk.commands.stack
        stack.undoTextChanged.connect(self._name_deeds)
        stack.redoTextChanged.connect(self._name_deeds)
        stack.canUndoChanged.connect(self._name_deeds)
        stack.canRedoChanged.connect(self._name_deeds)
        desk.commands.changed.connect(self._follow_change)
        self._show_desk(desk, make_page)

    def speak_anew(self) -> None:
        """Make everything that holds words anew, for another language is spoken now.

        What is typed is handed over before, and one stays where one is.
        """
        self._equip()
        desk, make_page, history = self._desk, self._make_page, None
        if self._navigation is not None:
            history = self._navigation.leave()
        self.leave_workspace()
        self._take_down()
        self.actions_table.translate()
        self._lay_out()
        self._fill_menus()
        self._surround()
        if desk is not None and make_page is not None:
            self._show_desk(desk, make_page, history)
        self._name_deeds()
        self._helping().speak_anew()

    def _set_out(self, place: Place) -> None:
        """Go to *place*, where one may arrive in the next turn of the event loop only."""
        if self._navigation is not None:
            self._navigation.set_out(place)

    def _show_desk(
        self,
        desk: Desk,
        make_page: Callable[[PageName], Page],
        history: History | None = None,
    ) -> None:
        """Show the pages of *desk*, from where *history* stands."""
        from revmentor_desktop.ui.long_step import LongStepDialog
        from revmentor_desktop.ui.navigation import Navigation
        from revmentor_desktop.ui.waiting import Waiting

        self._desk, self._make_page = desk, make_page
        desk.commands.set_long_road(partial(LongStepDialog.take, desk, self))
        self._navigation = Navigation(desk.commands, make_page, self._stack, self, history)
        self._navigation.arrived.connect(self._follow_place)
        self._navigation.deeds_changed.connect(self._enable)
        self._navigation.share.connect(self.share_wanted)
        self._navigation.share_topics.connect(self.share_topics_wanted)
        self._navigation.share_list.connect(self.share_list_wanted)
        self._surround().follow(desk)
        self._sidebar.show_pair(desk.workspace.pair)
        self._waiting = Waiting(desk, self)
        self._waiting.counted.connect(self._sidebar.show_waiting)
        self._waiting.count()
        self._outer.setCurrentWidget(self._frame)
        self._arrange()
        self._navigation.start()

    def leave_workspace(self) -> None:
        """Take down the pages of the workspace that is open, or the welcome."""
        if self._navigation is not None:
            self._navigation.close()
        if self._welcome is not None:
            self._outer.removeWidget(self._welcome)
            self._welcome.deleteLater()
            self._welcome = None
        if self._palette is not None:
            self._palette.leave()
        if self._waiting is not None:
            self._waiting.close()
        if self._jot_box is not None:
            self._jot_box.leave()
        self._desk = self._waiting = self._navigation = None
        if self._around is not None:
            self._around.leave()
        self._name_deeds()

    def go(self, place: Place) -> None:
        """Go to *place* and remember where one came from."""
        if self._navigation is not None:
            self._navigation.go(place)

    def perform(self, deed: Deed) -> None:
        """Carry out *deed*, if that is possible now."""
        self._holdups.do(deed.name)
        if deed in GOES:
            self._set_out(Place(GOES[deed]))
        elif deed in FIELDS:
            self._edit_field(FIELDS[deed])
        elif deed in LOOKS:
            self._preferences.theme = LOOKS[deed]
        else:
            possible = self._deeds()
            if deed in possible:
                possible[deed]()

    def at_rest(self) -> bool:
        """Return whether nobody works in the window now, nor did a moment ago."""
        return self._holdups.at_rest

    def room(self) -> Room:
        """Return how much room there is for the text size."""
        return room_for(self.width(), self._theme.text_size)

    # --- Qt -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Hand over what is typed when another program comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.settle()
            self._end_look()

    def childEvent(self, event: QChildEvent) -> None:
        """Dress what opens from the window, unless it has done so itself to measure its parts."""
        super().childEvent(event)
        if not event.polished():
            return  # to name a child that Qt has made for itself takes as long as to import it
        child = event.child()
        if isinstance(child, QWidget) and child.isWindow():
            self._theme.dress(child)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed; when that cannot be done stay open, say why, and leave the choice."""
        if not self._given_up and not self.settled():
            self._surround().telling.offer_leaving(self._give_up)
            event.ignore()
            return
        self._preferences.geometry = self.saveGeometry()
        self.leave_workspace()  # while the store is open: fields that are left hand over again
        if self._help is not None:
            self._help.leave()
        self.closing.emit()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Note the first paint, and whether Alt is pressed by itself.

        A shortcut with Alt shows up here before it is carried out.
        """
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._tell_painted)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._alt_alone = event.key() == QtCore.Qt.Key.Key_Alt
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of all commands with F10."""
        if event.key() == QtCore.Qt.Key.Key_F10 and not event.modifiers():
            self.open_main_menu()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Open the menu of all commands when Alt was pressed and released by itself."""
        if (
            event.key() == QtCore.Qt.Key.Key_Alt
            and self._alt_alone
            and not self.menuBar().isVisible()
        ):
            self.open_main_menu()
            return
        super().keyReleaseEvent(event)

    def settle(self) -> None:
        """Have every editor hand over what is typed but not yet committed."""
        if self._desk is not None:
            self._desk.commands.settle()

    def settled(self) -> bool:
        """Hand over what is typed; return whether all of it was stored."""
        if self._around is None or self._desk is None:
            return True
        self._around.telling.unsaved = False
        self.settle()
        return not (self._around.telling.unsaved or self._desk.commands.holds_back)

    # --- layout ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        compact = self.room() is not Room.WIDE
        self._sidebar = Sidebar(self.actions_table, self._theme, compact=compact)
        self._stack = QStackedWidget()
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._above = QVBoxLayout()
        body.addLayout(self._above)
        body.addWidget(self._stack, 1)
        self._frame = QWidget()
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(body, 1)
        self._outer = QStackedWidget()
        self._outer.addWidget(self._frame)
        self.setCentralWidget(self._outer)
        # in its place, or Qt would style it there once more
        self._theme.dress(self._sidebar, pictured=False)
        self._sidebar.menu_wanted.connect(self.open_main_menu)
        self._sidebar.workspaces_wanted.connect(self.workspaces_wanted)

    def _surround(self) -> Around:
        """Return what is around the page; it is made when there is something to be said."""
        if self._around is None:
            from revmentor_desktop.ui.around import Around
            from revmentor_desktop.ui.news_strip import upgraded_from

            if self._upgraded_from is None:
                self._upgraded_from = upgraded_from(self._preferences)
            around = self._around = Around(
                self._theme,
                self._preferences,
                self._notices,
                self._sidebar,
                self._upgraded_from,
                self._above,
                self,
            )
            around.sample.start_own.connect(self.workspaces_wanted)
            around.telling.elsewhere_wanted.connect(self.elsewhere_wanted)
            around.unkept.looked_at.connect(self._show_data_place)
            around.read_only.elsewhere_wanted.connect(self.elsewhere_wanted)
            around.news.dismissed.connect(self._forget_news)
            around.reminding.go.connect(self.go)
            around.reminding.front_wanted.connect(self.activateWindow)
            self._arrange()
        return self._around

    def _equip(self) -> None:
        """Give the window what is not seen of it at first: its commands, their menus and keys."""
        if self._main_menu is not None:
            return
        self._fill_menus()
        self.addActions(list(self.actions_table))
        self._theme.dress_when_shown(self.menuBar())
        self._helping()
        self._name_deeds()

    def _helping(self) -> HelpMenu:
        """Return what the Help menu opens."""
        if self._help is None:
            from revmentor_desktop.ui.help import HelpMenu

            self._help = HelpMenu(self._theme, self.actions_table, self)
            self._help.change_wanted.connect(self._choose_keys)
        return self._help

    def _fill_menus(self) -> None:
        """Put every action into its menu; the button's menu holds the same ones."""
        self._main_menu = QMenu(self)
        for menu in Menu:
            titled = self._main_menu.addMenu(menu_title(menu))
            titled.setObjectName(f"menu_{menu.name.lower()}")
            for row in TABLE:
                if row.menu is not menu:
                    continue
                if row.begins_block:
                    titled.addSeparator()
                titled.addAction(self.actions_table[row.deed])
            self.menuBar().addMenu(titled)
        self._show_menu_bar()

    def _take_down(self) -> None:
        """Take away everything that ``_lay_out`` and ``_fill_menus`` have made."""
        self.menuBar().clear()
        if self._around is not None:
            self._around.take_down()
        for part in (self._jot_box, self._palette, self._main_menu):
            if part is not None:
                part.deleteLater()
        self._around = self._palette = self._jot_box = None

    def _connect(self) -> None:
        self.actions_table.triggered.connect(self.perform)
        self._theme.resized.connect(self._arrange)
        self._preferences.changed.connect(self._follow_preference)

    def _arrange(self) -> None:
        """Give every part the width it has for the present text size."""
        room = self.room()
        low = self.height() / self._theme.text_size < LOW_BELOW
        self._sidebar.set_compact(room is not Room.WIDE)
        if self._around is not None:
            self._around.set_side(self._theme.scaled(margin_for(room)))
        if self._navigation is not None:
            self._navigation.arrange(room, low=low)

    # --- commands -------------------------------------------------------------------------

    def _deeds(self) -> dict[Deed, Callable[[], None]]:
        """Return what can be carried out now, by the window or by the page in front."""
        possible: dict[Deed, Callable[[], None]] = {
            Deed.QUIT: self._quit,
            Deed.OPEN_WORKSPACE: self.workspaces_wanted.emit,
            Deed.GUIDE: self._explain,
            Deed.SHORTCUTS: self._show_shortcuts,
            Deed.ABOUT: self._helping().show_about,
            Deed.MENU_BAR: self._preferences.toggle_menu_bar,
            Deed.TEXT_LARGER: self._preferences.enlarge_text,
            Deed.TEXT_SMALLER: self._preferences.shrink_text,
            Deed.TEXT_NORMAL: self._preferences.reset_text,
            Deed.NEXT_PANE: self._next_pane,
        }
        if self._desk is not None:
            possible |= {
                Deed.NEW_SESSION: self._new_session,
                Deed.NEW_NOTE: self._new_note,
                Deed.JOT_QUESTION: self._jot,
                Deed.NEW_TOPIC: self._new_topic,
                Deed.SAVE_NOW: self._save_now,
                Deed.BRING_IN: self.bring_in_wanted.emit,
                Deed.TAKE_OUT: self.take_out_wanted.emit,
                Deed.SETTINGS: self._show_settings,
                Deed.PROTECTION: self._show_protection,
                Deed.DATA_PLACE: self._show_data_place,
                Deed.COVER: self.toggle_cover,
                Deed.SHARE: self._share_programme,
                Deed.SEARCH: self._search,
                Deed.SIDE_PANEL: self._preferences.toggle_side_panel,
            }
        if self._desk is not None and self._desk.guard.protected:
            possible[Deed.LOCK] = self._desk.guard.lock_wanted.emit
        if self._desk is not None and self._desk.commands.stack.canUndo():
            possible[Deed.UNDO] = self._desk.commands.undo
        if self._desk is not None and self._desk.commands.stack.canRedo():
            possible[Deed.REDO] = self._desk.commands.redo
        if self._navigation is not None and self._navigation.can_walk(-1):
            possible[Deed.BACK] = self._navigation.back
        if self._navigation is not None and self._navigation.can_walk(1):
            possible[Deed.FORWARD] = self._navigation.forward
        page = self.page
        if page is not None and page.alone:
            possible = {deed: act for deed, act in possible.items() if deed not in ELSEWHERE}
        return possible if page is None else possible | dict(page.deeds())

    def _enable(self) -> None:
        """Enable exactly what can be carried out now."""
        possible = self._deeds()
        alone = self.page is not None and self.page.alone
        for row in TABLE:
            always = row.deed in FIELDS or row.deed in LOOKS
            goes = row.deed in GOES and self._desk is not None and not alone
            self.actions_table[row.deed].setEnabled(always or goes or row.deed in possible)
        self.actions_table[Deed.SIDE_PANEL].setChecked(self._preferences.side_panel)
        self.actions_table[Deed.MENU_BAR].setChecked(self._preferences.menu_bar)
        self.actions_table[Deed.COVER].setChecked(self._preferences.covered)
        self._mark_look()

    def _mark_look(self) -> None:
        """Mark the colours that are chosen."""
        for deed, look in LOOKS.items():
            self.actions_table[deed].setChecked(self._preferences.theme == look)

    def _name_deeds(self) -> None:
        """Put the name of the last deed on Undo and Redo."""
        stack = self._desk.commands.stack if self._desk is not None else None
        for deed, word, name in (
            (Deed.UNDO, self.tr("Undo"), stack.undoText() if stack is not None else ""),
            (Deed.REDO, self.tr("Redo"), stack.redoText() if stack is not None else ""),
        ):
            text = self.tr("{deed} «{name}»").format(deed=word, name=name) if name else word
            self.actions_table[deed].setText(without_mnemonic(text))
        self._enable()

    def _new_session(self) -> None:
        self._set_out(Place(PageName.SESSIONS, NEW))

    def _search(self) -> None:
        """Open the box for everything, after what is typed was handed over: it can be found."""
        if self._desk is None or self._navigation is None:
            return
        if self._palette is None:
            from revmentor_desktop.ui.palette.palette import Palette

            self._palette = Palette(self._theme, self.actions_table, self)
            self._palette.go.connect(self.go)
            self._palette.perform.connect(self.perform)
        self.settle()
        self._palette.open(self._desk, self._navigation.recent())

    def _jot(self) -> None:
        """Open the small box for a question, which comes up where one is."""
        if self._desk is None or self.place is None:
            return
        if self._jot_box is None:
            from revmentor_desktop.ui.jot_box import JotBox

            self._jot_box = JotBox(self._theme, self)
        if self._palette is not None and self._palette.isVisible():
            self._palette.dismiss()
        self._jot_box.open(self._desk, session_of(self.place))

    def _new_topic(self) -> None:
        self._set_out(Place(PageName.TOPICS, NEW))

    def _new_note(self) -> None:
        self._set_out(Place(PageName.NOTES, NEW))

    def _save_now(self) -> None:
        if self.settled() and self._desk is not None:
            self._desk.notices.toast(self.tr("Saved"))

    def toggle_cover(self) -> None:
        """Cover private things, or take the cover off; what is typed is stored before."""
        if self._desk is None:
            return
        self.settle()
        cover = self._desk.cover
        cover.toggle()
        self._enable()
        if cover.on:
            said, undo = self.tr("Private things are covered"), self.tr("Uncover")
            keys = self._desk.keymap.native(Deed.COVER)
            self._desk.notices.toast(said, undo, self.toggle_cover, keys)
        else:
            self._desk.notices.toast(self.tr("Private things are uncovered"))

    def _end_look(self) -> None:
        """Cover what is looked at, because one looks elsewhere now."""
        if self._desk is not None:
            self._desk.cover.end_look()

    def _share_programme(self) -> None:
        self.share_wanted.emit("")

    def _quit(self) -> None:
        self.close()

    def _give_up(self) -> None:
        """Close, although something cannot be saved."""
        self._given_up = True
        self.close()

    def _edit_field(self, method: str) -> None:
        """Cut, copy, paste or select in the text field that has the focus."""
        field = QApplication.focusWidget()
        if field is not None and hasattr(field, method):
            getattr(field, method)()

    def _next_pane(self) -> None:
        """Move the focus to the next of sidebar, header, body, side panel and toast."""
        page = self.page
        if page is None:
            return
        panes = [self._sidebar, *page.panes()]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(panes) if _within(focus, pane)), -1)
        last = here == len(panes) - 1
        if last and self._surround().telling.toasts.focus():
            return
        _focus_first(panes[(here + 1) % len(panes)])

    def open_main_menu(self) -> None:
        """Open the menu of all commands at its button."""
        self._equip()
        assert self._main_menu is not None
        button = self._sidebar.menu_button
        anchor = button if button.isVisible() else self
        corner = QPoint(0, anchor.height() if anchor is button else 0)
        self._main_menu.popup(anchor.mapToGlobal(corner))

    def _explain(self) -> None:
        from revmentor_desktop.ui.guide.where import chapter_in_front

        self._helping().show_guide(chapter_in_front(QApplication.activeWindow(), self.place))

    def _show_settings(self) -> None:
        self.settings_wanted.emit("")

    def _show_data_place(self) -> None:
        self.settings_wanted.emit(FILES)

    def _show_shortcuts(self) -> None:
        changeable = self._desk is not None and not (self.page is not None and self.page.alone)
        self._helping().show_shortcuts(Keymap(self._preferences), changeable=changeable)

    def _choose_keys(self) -> None:
        self.settings_wanted.emit(SHORTCUTS)

    def _forget_news(self) -> None:
        self._upgraded_from = ""

    def _show_protection(self) -> None:
        self.settings_wanted.emit(PROTECTION)

    def _tell_painted(self) -> None:
        self.painted.emit()
        if (handle := self.windowHandle()) is not None:
            self._holdups.watch(handle)
        self._equip()
        self._surround()

    # --- following ------------------------------------------------------------------------

    def _follow_place(self, place: Place) -> None:
        self._holdups.arrive(place.page.name)
        full = self.page is not None and self.page.full
        self._sidebar.setVisible(not full)
        self._surround().arrive(place, full=full)
        if not full:
            self._sidebar.show_page(place.page)
        self._enable()

    def _follow_change(self, change_set: ChangeSet, _origin: object) -> None:
        from revmentor_desktop.domain.people import Pair

        if self._desk is not None and change_set.touches(Pair):
            self._sidebar.show_pair(self._desk.workspace.pair)

    def _follow_preference(self, name: str) -> None:
        if name == Preferences.menu_bar.name:
            self._show_menu_bar()
        elif name == Preferences.shortcuts.name:
            self._follow_keys()
        if name == Preferences.theme.name:
            self._mark_look()
        else:
            self._enable()

    def _follow_keys(self) -> None:
        """Have the commands the keys that were chosen, and tell them wherever keys are told."""
        self.actions_table.take_keys(Keymap(self._preferences).all_keys())
        if self._desk is not None:
            self.speak_anew()

    def _show_menu_bar(self) -> None:
        """Show the menu bar where the platform keeps one, or where it is wanted."""
        native = self.menuBar().isNativeMenuBar()
        self.menuBar().setVisible(native or self._preferences.menu_bar)


def _within(widget: QWidget | None, pane: QWidget) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def _focus_first(pane: QWidget) -> None:
    """Put the focus where *pane* begins: on itself, or on the first of its parts that takes it."""
    reason = QtCore.Qt.FocusReason.ShortcutFocusReason
    if pane.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
        pane.setFocus(reason)
        return
    for part in pane.findChildren(QWidget):
        takes = part.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
        if takes and part.isVisible() and part.isEnabled():
            part.setFocus(reason)
            return
