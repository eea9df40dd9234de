"""The page of all sessions: what is planned, and what happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import ItemId, TopicId
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Session, item_from_topic
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.services.placing import with_topic
from revmentor_desktop.services.planning import (
    due_template,
    duplicated,
    new_session,
    proposal,
    so_far_of,
)
from revmentor_desktop.services.removal import removed_session
from revmentor_desktop.services.steps import steps_of
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.pausing import Pausing
from revmentor_desktop.ui.places import NEW, TITLE, PageName, Place, Readable, printing, reading
from revmentor_desktop.ui.proposing import holiday_words
from revmentor_desktop.ui.sessions.list_delegate import SessionDelegate
from revmentor_desktop.ui.sessions.list_model import SessionsModel
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.combo_field import name_box
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.gutter import Gutter
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.list_filter import ListFilter
from revmentor_desktop.ui.widgets.menus import add_entries, made_menu
from revmentor_desktop.ui.widgets.page_scroll import ResponsiveRow
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.sessions import SessionHead
    from revmentor_desktop.domain.topics import AnyShelf, Topic
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.models.value_list import Index
    from revmentor_desktop.ui.widgets.menus import Entry

FOLLOWED = (
    Pair,
    Session,
    Recap,
    Takeaway,
    Action,
    Question,
    OwnTopic,
    PackTopic,
    ImportedPack,
)
"""Kinds of values that the rows and the filters are made of."""

WIDEST = 940
"""Pixels at 100 % text size that a row takes at most."""

HEAD_GAP = 10


class SessionsView(QListView):
    """The list; Enter opens on every platform, Home goes to the first that can be chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the session with Enter, and pass over the heading with Home."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home and self.model().rowCount() > 1:
            self.setCurrentIndex(self.model().index(1, 0))
            self.scrollToTop()
        else:
            super().keyPressEvent(event)


class SessionsPage(Page):
    """All sessions in two groups, planned and past."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.SESSIONS, desk)
        self._number = 1
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.timeout.connect(self._refresh_if_seen)
        self._pausing = Pausing(desk, self)
        self._make_list()
        self._make_head()
        self._lay_out()
        desk.commands.changed.connect(self._follow)
        desk.theme.resized.connect(self._follow_theme)
        self._follow_theme()

    # --- page -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the list; with ``NEW`` plan the next session, of a topic if asked, and go to it."""
        self.refresh()
        if place.subject == NEW:
            self.replace.emit(Place(PageName.SESSIONS))
            wanted = TopicId(place.line)
            topic = self.desk.collection.named((wanted,)).get(wanted)
            QTimer.singleShot(0, self, partial(self._plan_with, topic))

    def memory(self) -> object:
        """Return which session is selected, and how far down one is."""
        return self._chosen() or "", self.view.verticalScrollBar().value()

    def recall(self, memory: object) -> None:
        """Select what was selected, where one was."""
        if isinstance(memory, tuple):
            chosen, scrolled = memory
            self.view.setCurrentIndex(self.model.index_of(chosen))
            self.view.verticalScrollBar().setValue(scrolled)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Planning is always possible; the rest needs a session selected."""
        possible: dict[Deed, Callable[[], None]] = {
            Deed.NEW_HERE: self.plan,
            Deed.FIND: self.finding.open,
            **self._pausing.deeds(),
        }
        if self._chosen() is not None:
            possible |= {
                Deed.DELETE: self._delete,
                Deed.SHARE: self._share,
                Deed.READING: self._read,
                Deed.PRINT: self._print,
                Deed.DUPLICATE: self._duplicate,
                Deed.RENAME: self._rename,
            }
        return possible

    def panes(self) -> Sequence[QWidget]:
        """Return the header, the field that finds while it is open, and the list."""
        found = self._switch.currentWidget() or self._body
        return (self._head, found) if self.finding.isHidden() else (self._head, self.finding, found)

    def focus_body(self) -> None:
        """Put the focus on the list, or on the button that fills it."""
        shown = self._switch.currentWidget()
        if isinstance(shown, EmptyState):
            shown.button().setFocus()
        else:
            self.view.setFocus()

    def arrange(self) -> None:
        """Keep the margins that the new room asks for."""
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all again with Esc, where words were looked for."""
        if event.key() == Qt.Key.Key_Escape and not self.finding.isHidden():
            self.finding.close_filter()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let no row become too long to read."""
        super().resizeEvent(event)
        self._measure()

    # --- doing ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the sessions anew."""
        lists = self.desk.workspace.read.session_lists
        chosen, row = self._chosen(), self.view.currentIndex().row()
        count, coming = lists.count(), lists.next()
        self._fill_filters(lists.years(), count)
        wanted = self._wanted()
        self.model.show_sessions(lists.coming(*wanted), lists.past(*wanted))
        self._number = self.desk.workspace.read.present.last_number() + 1
        self._pausing.refresh()
        self._name_button(count, coming)
        self._measure()
        shown = self._body if self.model.rowCount() else self._nothing if count else self._empty
        self._name_nothing()
        self._switch.setCurrentWidget(shown)
        self._select(chosen or (coming.id if coming else None), row)
        self.deeds_changed.emit()

    def show_all(self) -> None:
        """Show the sessions of every year and topic."""
        self._years.setCurrentIndex(0)
        self._shelves.setCurrentIndex(0)
        self.finding.close_filter()
        self.refresh()
        self.focus_body()

    def plan(self) -> None:
        """Plan the next session from the template that is due, and go to it."""
        self._plan_with(None)

    def _plan_with(self, topic: Topic | None) -> None:
        """Do so with *topic* on its agenda, if there is one."""
        workspace = self.desk.workspace
        so_far = so_far_of(workspace.read)
        pair, now = workspace.pair, workspace.now()
        due = due_template(so_far.number, pair, so_far.living, now)
        session, preparation = new_session(
            pair, so_far, self.desk.templates[due], now, workspace.new_id
        )
        if topic is not None:
            item = item_from_topic(topic, ItemId(workspace.new_id()), steps_of(topic))
            session = with_topic(session, item, self.desk.templates_in_every_language)
        text = self.tr("Plan session {number}").format(number=session.number)
        why = holiday_words(proposal(pair, so_far.living, now), pair.zone, workspace.today)
        if self.desk.commands.do(text, added(session, preparation), origin=self):
            self._stale.stop()  # it leads away: whoever comes back is shown all anew
            if why:
                self.desk.notices.tell(why)
            self.go_next.emit(Place(PageName.SESSION, session.id))

    # --- making ---------------------------------------------------------------------------

    def _make_list(self) -> None:
        workspace, collection = self.desk.workspace, self.desk.collection
        self.model = SessionsModel(
            workspace.read.session_lists, lambda: collection.built_in.by_id, workspace.now, self
        )
        self.view = SessionsView()
        forget_with(self.view)
        self.view.setObjectName("sessions_list")
        self.view.setAccessibleName(self.tr("Sessions"))
        self._gutter = Gutter(self.view)
        self.view.setModel(self.model)
        self.view.setItemDelegate(SessionDelegate(self.desk.theme, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.view.activated.connect(self._open)
        self.view.clicked.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self.deeds_changed)
        self._empty = EmptyState(
            self.desk.theme,
            "calendar-days",
            self.tr("Your sessions will stand here in order."),
            self.tr("A first session takes three minutes to prepare."),
            self.tr("Plan session {number}").format(number=1),
            kind="primary",
        )
        self._empty.pressed.connect(self.plan)
        self._empty.button().setProperty("writes", True)
        self._nothing = EmptyState(
            self.desk.theme,
            "filter",
            "",
            action=self.tr("Show all sessions"),
        )
        self._nothing.pressed.connect(self.show_all)
        self.finding = ListFilter(
            self.desk.theme, self.tr("Find sessions"), self.tr("Title, number, place or agenda")
        )
        self.finding.changed.connect(self._show_found)
        self.finding.left.connect(self.focus_body)

    def _make_head(self) -> None:
        theme = self.desk.theme
        self._years = QComboBox()
        forget_with(self._years)
        name_box(self._years, self.tr("Year"))
        self._years.addItem(self.tr("Every year"), None)
        self._shelves = QComboBox()
        forget_with(self._shelves)
        name_box(self._shelves, self.tr("Topics about"))
        self._shelves.addItem(self.tr("Every topic"), None)
        for box in (self._years, self._shelves):
            box.activated.connect(self.refresh)
        self._plan = Button(theme, "", "secondary", icon="plus")
        self._plan.setObjectName("plan")
        self._plan.setProperty("writes", True)
        self._plan.clicked.connect(self.plan)
        tools = QHBoxLayout()
        tools.setSpacing(HEAD_GAP)
        for tool in (self._years, self._shelves, self._plan):
            tools.addWidget(tool)
        tools.addStretch(1)
        self._title = TextLabel(theme, self.tr("Sessions"), "h1")
        self._head = ResponsiveRow(theme, spacing=HEAD_GAP)
        self._head.add(self._title, 1)
        self._head.add(tools)

    def _lay_out(self) -> None:
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.view)
        switched = QWidget()
        self._switch = QStackedLayout(switched)
        self._switch.addWidget(self._body)
        self._switch.addWidget(self._empty)
        self._switch.addWidget(self._nothing)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(self.finding)
        self._column.addWidget(self._pausing.line)
        self._column.addWidget(switched, 1)

    # --- following ------------------------------------------------------------------------

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(*FOLLOWED) and self.isVisible():
            self._stale.start(0)

    def _refresh_if_seen(self) -> None:
        """Show what has changed, unless it led away: whoever comes back is shown all anew."""
        if self.isVisible():
            self.refresh()

    def _follow_theme(self) -> None:
        self._measure()
        self.view.doItemsLayout()

    def _measure(self) -> None:
        """Keep the margins; the list reaches the page's edge, where its scroll bar stands."""
        scaled, side = self.desk.theme.scaled, self.side()
        rest = max(side, self.width() - side - scaled(WIDEST))
        self._column.setContentsMargins(side, scaled(28), 0, 0)
        self._column.setSpacing(scaled(8))
        self._head.setContentsMargins(0, 0, rest, 0)
        self.finding.setContentsMargins(0, 0, rest, 0)
        parts = (self._title, self._years, self._shelves, self._plan)
        seen = [part.sizeHint().width() for part in parts if not part.isHidden()]
        wanted = sum(seen) + len(seen) * scaled(HEAD_GAP)
        self._head.set_narrow(wanted > self.width() - side - rest)
        self._gutter.set_width(rest)

    def _show_found(self) -> None:
        """List what holds the words that are looked for, from its beginning."""
        self.refresh()
        if self.finding.words:
            self._select(None, 0)
            self.view.scrollToTop()
        count = sum(map(self._is_session, range(self.model.rowCount())))
        self.finding.tell(self.tr("%Ln session(s) found", "", count))

    def _is_session(self, row: int) -> bool:
        return self.model.session(self.model.index(row, 0)) is not None

    def _name_nothing(self) -> None:
        """Say why no session is listed, where there are some."""
        words = self.finding.words
        if words:
            fact = self.tr("No session matches “{words}”.").format(words=words)
        else:
            fact = self.tr("No session is of this year and topic.")
        self._nothing.set_words(fact, "", self.tr("Show all sessions"))

    def _wanted(self) -> tuple[int | None, AnyShelf | None, Sequence[TopicId], str]:
        """Return which year, shelf and words are wanted, and what comes with the program."""
        year, shelf = self._years.currentData(), self._shelves.currentData()
        built_in = self.desk.collection.built_in
        topics = () if shelf is None else built_in.of_shelf(shelf)
        return year, shelf, [topic.id for topic in topics], self.finding.words

    def _fill_filters(self, years: Sequence[int], count: int) -> None:
        known = [self._years.itemData(at) for at in range(1, self._years.count())]
        if list(years) != known:
            chosen = self._years.currentData()
            while self._years.count() > 1:
                self._years.removeItem(1)
            for year in years:
                self._years.addItem(str(year), year)
            self._years.setCurrentIndex(years.index(chosen) + 1 if chosen in years else 0)
        shelves = self.desk.collection.shelves
        shown = tuple(self._shelves.itemData(at) for at in range(1, self._shelves.count()))
        if shelves != shown:
            shelf = self._shelves.currentData()
            while self._shelves.count() > 1:
                self._shelves.removeItem(1)
            for one in shelves:
                self._shelves.addItem(labels.shelf(one), one)
            self._shelves.setCurrentIndex(shelves.index(shelf) + 1 if shelf in shelves else 0)
        self._years.setVisible(len(years) > 1)
        self._shelves.setVisible(count > 1)

    def _name_button(self, count: int, coming: SessionHead | None) -> None:
        self._plan.set_text(self.tr("Plan session {number}").format(number=self._number))
        quiet = coming is not None or self._pausing.until is not None
        self._plan.set_kind("secondary" if quiet else "primary")
        self._plan.setVisible(count > 0)

    # --- one session ----------------------------------------------------------------------

    def _chosen(self) -> SessionId | None:
        return self.model.session(self.view.currentIndex())

    def _select(self, session: SessionId | None, row: int) -> None:
        """Select *session*; if it is gone, what stands in its *row* now, or the one above."""
        index = self.model.index_of(session) if session else QModelIndex()
        if not index.isValid():
            below = range(max(row, 0), self.model.rowCount())
            above = range(min(row, self.model.rowCount()) - 1, -1, -1)
            places = (self.model.index(at, 0) for at in (*below, *above))
            chosen = Qt.ItemFlag.ItemIsSelectable
            index = next((at for at in places if at.flags() & chosen), QModelIndex())
        self.view.setCurrentIndex(index)

    def _open(self, index: Index) -> None:
        session = self.model.session(index)
        if session is not None:
            self.go.emit(Place(PageName.SESSION, session))

    def _read(self) -> None:
        session = self._chosen()
        if session is not None:
            self.go.emit(reading(Readable.SESSION, session))

    def _print(self) -> None:
        session = self._chosen()
        if session is not None:
            self.go.emit(printing(Readable.SESSION, session))

    def _share(self) -> None:
        session = self._chosen()
        if session is not None:
            self.share.emit(session)

    def _rename(self) -> None:
        """Open the session with its title ready to be edited."""
        session = self._chosen()
        if session is not None:
            self.go.emit(Place(PageName.SESSION, session, line=TITLE))

    def _duplicate(self) -> None:
        """Plan another session with the agenda of the selected one, and go there."""
        workspace, chosen = self.desk.workspace, self._chosen()
        session = workspace.read.session(chosen) if chosen else None
        if session is None:
            return
        so_far = so_far_of(workspace.read)
        copy = duplicated(session, workspace.pair, so_far, workspace.now(), workspace.new_id)
        if self.desk.commands.do(self.tr("Duplicate session"), added(copy), origin=self):
            self.go_next.emit(Place(PageName.SESSION, copy.id))

    def _delete(self) -> None:
        """Delete the selected session with what belongs to it; the way back is offered."""
        workspace, chosen = self.desk.workspace, self._chosen()
        session = workspace.read.session(chosen) if chosen else None
        if session is None:
            return
        gone = thrown_away(removed_session(session, workspace.read.tied_to(session)), workspace)
        if self.desk.commands.do(self.tr("Delete session"), gone, origin=self):
            text = self.tr("Session {number} deleted").format(number=session.number)
            self.desk.offer_undo(text)

    def _open_menu(self, position: QPoint) -> None:
        if self._chosen() is None:
            return
        key = self.desk.keymap.native
        entries: list[Entry | None] = [
            (self.tr("Open"), "calendar-days", "", self._open_chosen),
            (self.tr("Read"), "book-open", key(Deed.READING), self._read),
            (self.tr("Share…"), "share-2", key(Deed.SHARE), self._share),
        ]
        writing: list[Entry | None] = [
            (self.tr("Rename"), "pencil", key(Deed.RENAME), self._rename),
            (self.tr("Duplicate"), "copy-plus", key(Deed.DUPLICATE), self._duplicate),
            None,
            (self.tr("Delete"), "trash-2", key(Deed.DELETE), self._delete),
        ]
        theme, writable = self.desk.theme, not self.desk.workspace.read_only
        menu = made_menu(theme, self, "session_menu", entries)
        add_entries(theme, menu, writing, enabled=writable)
        menu.popup(self.view.viewport().mapToGlobal(position))

    def _open_chosen(self) -> None:
        self._open(self.view.currentIndex())
