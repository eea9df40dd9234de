"""The main window: a frame that shows one page at a time and knows the way between them.

It holds no logic of its own: pages say where they want to go, and what the commands do stands in
``window_deeds``.  Before a workspace is open it shows the welcome.  What the first picture needs is
here; the rest is loaded when it was painted.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.holdups import Holdups
from revmentor_desktop.ui.page import LOW_BELOW, Room, margin_for, room_for
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.sidebar import Sidebar

if TYPE_CHECKING:
    from PySide6.QtCore import QChildEvent
    from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.actions import Actions, Deed
    from revmentor_desktop.ui.around import Around
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.history import History
    from revmentor_desktop.ui.main_menu import MainMenu
    from revmentor_desktop.ui.navigation import Navigation
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.page import Page, Pages
    from revmentor_desktop.ui.places import Place
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.waiting import Waiting
    from revmentor_desktop.ui.window_deeds import WindowDeeds

SMALLEST = (1024, 640)
USUAL = (1280, 800)
FRAME = (16, 48)
"""What a window's own frame and title take of the screen at most, known only once it is shown."""


def smallest_within(room: QSize) -> QSize:
    """How small the window may be made on a screen that has *room*: no larger than a low one.

    A laptop of 1366 by 768 whose picture is enlarged to 175 % has 780 by 438.  A screen that is
    high enough but narrow stands upright, and can be turned.
    """
    smallest, inside = QSize(*SMALLEST), room - QSize(*FRAME)
    low = inside.height() < smallest.height()
    return smallest.boundedTo(inside) if low else smallest


def size_within(room: QSize) -> QSize:
    """How large the window is at first on a screen that has *room*: all of it is seen.

    A laptop of 1366 by 768 is lower than the usual size: the way on is at the bottom of the page.
    """
    return QSize(*USUAL).boundedTo(room - QSize(*FRAME)).expandedTo(smallest_within(room))


def keep_within(window: QWidget, room: QSize) -> None:
    """Have *window* be no larger than *room*; what does not fit in it scrolls.

    One that was given no size gets it from Qt, by what is in it; but Qt gives it no more than two
    thirds of the screen, which on a low one cuts sentences that there is room for.
    """
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    layout = window.layout()
    if window.testAttribute(QtCore.Qt.WidgetAttribute.WA_Resized):
        window.resize(window.size().boundedTo(room))
    elif layout is not None and layout.hasHeightForWidth() and room.height() < SMALLEST[1]:
        for part in window.findChildren(QWidget):
            part.ensurePolished()  # or it would be measured in other letters
        wide = window.sizeHint().expandedTo(window.minimumSize()).width()
        wide = min(wide, window.maximumWidth(), room.width())
        window.setMinimumHeight(min(layout.totalHeightForWidth(wide), room.height()))


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
        theme: Theme,
        preferences: Preferences,
        notices: Notices,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("RevMentor")
        self._theme = theme
        self._preferences = preferences
        self._desk: Desk | None = None
        self._navigation: Navigation | None = None
        self._welcome: QWidget | None = None
        self._waits = False
        self._waiting: Waiting | None = None
        self._pages: Pages | None = None
        self._notices = notices
        self._alt_alone = False
        self._given_up = False
        self._seen = False
        self._holdups = Holdups(self)
        self._actions: Actions | None = None
        self._deeds: WindowDeeds | None = None
        self._main_menu: MainMenu | None = None
        self._upgraded_from: str | None = None
        self._around: Around | None = None
        room = self.screen().availableSize()
        self.setMinimumSize(smallest_within(room))
        self.resize(size_within(room))
        if not preferences.geometry.isEmpty():
            self.restoreGeometry(preferences.geometry)
        self._lay_out()
        self._connect()
        if preferences.menu_bar or preferences.shortcuts:  # without, it is not seen at first
            self._equip()

    # --- what it offers -------------------------------------------------------------------

    @property
    def actions_table(self) -> Actions:
        """Every command; they are made when they are first asked for, behind the first picture."""
        if self._actions is None:
            from revmentor_desktop.ui.actions import Actions, Keymap

            actions = self._actions = Actions(self._theme, self)
            if self._preferences.shortcuts:  # they have those of the table
                actions.take_keys(Keymap(self._preferences).all_keys())
            actions.triggered.connect(self.perform)
        return self._actions

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

    @property
    def waits(self) -> bool:
        """Whether a file is waited for, and no other can be opened meanwhile."""
        return self._waits

    def show_welcome(self, welcome: QWidget, *, waits: bool = False) -> None:
        """Show *welcome* instead of a workspace; it *waits* for what becomes of a file."""
        self._equip()
        self.leave_workspace()
        self._welcome, self._waits = welcome, waits
        self._surround()
        self._outer.addWidget(welcome)
        self._theme.dress(welcome)
        self._outer.setCurrentWidget(welcome)
        self._doing().enable()

    def show_workspace(self, desk: Desk, pages: Pages) -> None:
        """Show the workspace on *desk*; *pages* makes a page when it is first visited."""
        self._equip()
        self.leave_workspace()
        stack, name_steps = desk.commands.stack, self._doing().name_steps
        stack.undoTextChanged.connect(name_steps)
        stack.redoTextChanged.connect(name_steps)
        stack.canUndoChanged.connect(name_steps)
        stack.canRedoChanged.connect(name_steps)
        desk.commands.changed.connect(self._follow_change)
        self._show_desk(desk, pages)

    def speak_anew(self) -> None:
        """Make everything that holds words anew, for another language is spoken now.

        What is typed is handed over before, and one stays where one is.
        """
        self._equip()
        desk, pages, history = self._desk, self._pages, None
        if self._navigation is not None:
            history = self._navigation.leave()
        unread = () if self._around is None else self._around.telling.hand_over()
        self.leave_workspace()
        self._take_down()
        self.actions_table.translate()
        self._lay_out()
        self._doing().serve(self._sidebar)
        if self._main_menu is not None:
            self._main_menu.speak_anew()
        self._surround()
        if desk is not None and pages is not None:
            self._show_desk(desk, pages, history)
        self._doing().name_steps()
        self._doing().help.speak_anew()
        for say in unread:
            say()

    def _show_desk(self, desk: Desk, pages: Pages, history: History | None = None) -> None:
        """Show the pages of *desk*, from where *history* stands."""
        from revmentor_desktop.ui.long_step import LongStepDialog
        from revmentor_desktop.ui.navigation import Navigation
        from revmentor_desktop.ui.waiting import Waiting

        self._desk, self._pages = desk, pages
        desk.commands.set_long_road(partial(LongStepDialog.take, desk, self))
        self._navigation = Navigation(desk.commands, pages, self._stack, self, history)
        self._navigation.arrived.connect(self._follow_place)
        self._navigation.deeds_changed.connect(self._doing().enable)
        self._navigation.share.connect(self.share_wanted)
        self._navigation.share_topics.connect(self.share_topics_wanted)
        self._navigation.share_list.connect(self.share_list_wanted)
        self._navigation.settings.connect(self.settings_wanted)
        self._doing().follow(desk, self._navigation)
        self._surround().follow(desk)
        self._sidebar.show_pair(desk.workspace.pair)
        self._sidebar.show_lock(desk.guard.protected)
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
            self._welcome, self._waits = None, False
        if self._waiting is not None:
            self._waiting.close()
        if self._deeds is not None:
            self._deeds.leave()
        self._desk = self._waiting = self._navigation = None
        if self._around is not None:
            self._around.leave()
        if self._deeds is not None:
            self._deeds.name_steps()

    def go(self, place: Place) -> None:
        """Go to *place* and remember where one came from."""
        if self._navigation is not None:
            self._navigation.go(place)

    def perform(self, deed: Deed) -> None:
        """Carry out *deed*, if that is possible now."""
        self._holdups.do(deed.name)
        self._doing().perform(deed)

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
        """Hand over what is typed when another window comes to the front.

        Where that is of another program nobody waits here: what follows from it may come later.
        """
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.settle(patient=QApplication.activeWindow() is None)
            self._end_look()

    def childEvent(self, event: QChildEvent) -> None:
        """Dress what opens from the window, and have all of it seen, before it is shown.

        What has measured its parts is dressed already.
        """
        super().childEvent(event)
        if not event.polished():
            return  # to name a child that Qt has made for itself takes as long as to import it
        child = event.child()
        if isinstance(child, QWidget) and child.isWindow():
            self._theme.dress(child)
            screen = child.screen().availableSize() - QSize(*FRAME)
            keep_within(child, screen.expandedTo(self.size()))

    def keep_news(self) -> None:
        """Have the next run tell of the upgrade as well, unless it was read about in this one."""
        if self._upgraded_from:
            self._preferences.version_seen = self._upgraded_from

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed; when that cannot be done stay open, say why, and leave the choice."""
        if not self._may_go():
            event.ignore()
            return
        self._preferences.geometry = self.saveGeometry()
        if self._welcome is not None:
            self.keep_news()  # which stand at Home
        self.leave_workspace()  # while the store is open: fields that are left hand over again
        if self._deeds is not None:
            self._deeds.help.leave()
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

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go on as Tab does, and scroll to what has the focus then, wherever Tab was pressed."""
        from revmentor_desktop.ui.widgets.page_scroll import scroll_to_focus

        moved = super().focusNextPrevChild(following)
        if moved:
            scroll_to_focus(self)
        return moved

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

    def come_forward(self) -> None:
        """Come to the front, also from where it was minimised."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def may_end_session(self) -> bool:
        """Save what is typed before the desktop ends its session; return whether all was stored.

        When that cannot be done come to the front and say why: one may have been elsewhere.
        """
        if self._may_go():
            return True
        self.come_forward()
        return False

    def settle(self, *, patient: bool = False) -> None:
        """Have every editor hand over what is typed but not yet committed, as ``Commands`` does."""
        if self._desk is not None:
            self._desk.commands.settle(patient=patient)

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
        self._sidebar = Sidebar(self._theme, compact=compact)
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
        self._theme.dress_shell(self._sidebar)
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
            around.unkept.looked_at.connect(self._doing().show_data_place)
            around.read_only.elsewhere_wanted.connect(self.elsewhere_wanted)
            around.news.dismissed.connect(self._forget_news)
            around.reminding.go.connect(self.go)
            around.reminding.front_wanted.connect(self._come_forward)
            self._arrange()
        return self._around

    def _come_forward(self) -> None:
        self.activateWindow()

    def _equip(self) -> None:
        """Give the window what is not seen of it at first: its commands, their menus and keys."""
        if self._main_menu is not None:
            return
        from revmentor_desktop.ui.main_menu import MainMenu

        self._main_menu = MainMenu(self.actions_table, self.menuBar(), self)
        self._show_menu_bar()
        self.addActions(list(self.actions_table))
        self._theme.dress_when_shown(self.menuBar())
        self._doing().serve(self._sidebar)
        self._doing().name_steps()

    def _doing(self) -> WindowDeeds:
        """Return what carries out the commands; it is made when they are first asked for."""
        if self._deeds is None:
            from revmentor_desktop.ui.window_deeds import WindowDeeds

            self._deeds = WindowDeeds(self.actions_table, self._theme, self._preferences, self)
        return self._deeds

    def _take_down(self) -> None:
        """Take away everything that ``_lay_out`` has made."""
        if self._around is not None:
            self._around.take_down()
        self._doing().take_down()
        self._around = None

    def _connect(self) -> None:
        self._theme.resized.connect(self._arrange)
        self._preferences.changed.connect(self._follow_preference)

    def _arrange(self) -> None:
        """Give every part the width it has for the present text size."""
        room = self.room()
        height = self.height() / self._theme.text_size
        self._sidebar.set_compact(room is not Room.WIDE, height)
        if self._around is not None:
            self._around.set_side(self._theme.scaled(margin_for(room)))
        if self._navigation is not None:
            self._navigation.arrange(room, low=height < LOW_BELOW)

    # --- commands -------------------------------------------------------------------------

    def focus_next_pane(self) -> None:
        """Move the focus to the next of sidebar, header, body, side panel and toast."""
        from revmentor_desktop.ui.panes import walk_on

        if self.page is not None:
            walk_on((self._sidebar, *self.page.panes()), self._surround().telling.toasts.focus)

    def open_main_menu(self) -> None:
        """Open the menu of all commands at its button."""
        self._equip()
        assert self._main_menu is not None
        self._main_menu.open_at(self._sidebar.menu_button, self)

    def _end_look(self) -> None:
        """Cover what is looked at, because one looks elsewhere now."""
        if self._desk is not None:
            self._desk.cover.end_look()

    def _may_go(self) -> bool:
        """Save what is typed; return whether all is stored or given up, else leave the choice."""
        if self._given_up or self.settled():
            return True
        self._surround().telling.offer_leaving(self._give_up)
        return False

    def _give_up(self) -> None:
        """Close, although something cannot be saved."""
        self._given_up = True
        self.close()

    def _forget_news(self) -> None:
        self._upgraded_from = ""

    def _tell_painted(self) -> None:
        self.painted.emit()
        if (handle := self.windowHandle()) is not None:
            self._holdups.watch(handle)
            handle.screenChanged.connect(self._suit_screen)
        self._equip()
        self._surround()

    def _suit_screen(self, screen: QScreen) -> None:
        self.setMinimumSize(smallest_within(screen.availableSize()))

    # --- following ------------------------------------------------------------------------

    def _follow_place(self, place: Place) -> None:
        self._holdups.arrive(place.page.name)
        full = self.page is not None and self.page.full
        self._sidebar.setVisible(not full)
        self._surround().arrive(place, full=full)
        if not full:
            self._sidebar.show_page(place.page)
        self._doing().enable()

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
            self._doing().mark_look()
        else:
            self._doing().enable()

    def _follow_keys(self) -> None:
        """Have the commands the keys that were chosen, and tell them wherever keys are told."""
        from revmentor_desktop.ui.actions import Keymap

        self.actions_table.take_keys(Keymap(self._preferences).all_keys())
        if self._desk is not None:
            self.speak_anew()

    def _show_menu_bar(self) -> None:
        """Show the menu bar where the platform keeps one, or where it is wanted."""
        native = self.menuBar().isNativeMenuBar()
        self.menuBar().setVisible(native or self._preferences.menu_bar)
