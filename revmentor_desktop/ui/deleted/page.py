"""The page Recently deleted: bring something back, or let it go for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.deletions import Deletion
from revmentor_desktop.domain.private import PrivateDeletion
from revmentor_desktop.domain.wording import holds, needles
from revmentor_desktop.services import trash
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.deleted.confirm import ForGoodDialog
from revmentor_desktop.ui.deleted.delegate import DeletedDelegate
from revmentor_desktop.ui.deleted.rows import DeletedModel, counted, made_row, title_of
from revmentor_desktop.ui.page import Page, Room
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.gutter import Gutter
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.list_filter import ListFilter
from revmentor_desktop.ui.widgets.page_scroll import ResponsiveRow
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import DeletionId
    from revmentor_desktop.services.trash import Kept
    from revmentor_desktop.ui.deleted.rows import DeletedRow
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.places import Place


class DeletedPage(Page):
    """What was deleted in the last thirty days.  Signals: those of ``Page``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.DELETED, desk)
        self._kept: dict[str, Kept] = {}
        self._rows: tuple[DeletedRow, ...] = ()
        """Of all of it, also what is not listed while words are looked for."""
        self._going: tuple[DeletionId, ...] = ()
        self._make_list()
        self._make_head()
        self.finding = ListFilter(
            desk.theme, self.tr("Find what was deleted"), self.tr("Words of a title")
        )
        self.finding.changed.connect(self._show_found)
        self.finding.left.connect(self._leave_finding)
        self._empty = EmptyState(desk.theme, "trash-2", "")
        self._empty.hide()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(self.finding)
        self._column.addWidget(self.view, 1)  # not in a stack, where what is hidden wants room too
        self._column.addWidget(self._empty, 1)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(0)
        self._stale.timeout.connect(self.refresh)
        desk.commands.changed.connect(self._follow)
        desk.cover.changed.connect(self._stale.start)
        desk.theme.resized.connect(self.arrange)
        self.arrange()

    # --- what the window asks ---

    def show_place(self, _place: Place) -> None:
        """Show the list as it is now."""
        self.refresh()

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what can be done: find something, and delete what is chosen for good."""
        possible: dict[Deed, Callable[[], None]] = {}
        if self._kept:
            possible[Deed.FIND] = self.finding.open
        if self._chosen() is not None:
            possible[Deed.DELETE] = self.delete_chosen
        return possible

    def panes(self) -> Sequence[QWidget]:
        """Return the head, the field that finds while it is open, and the list."""
        if not self._kept:
            return (self,)
        found = () if self.finding.isHidden() else (self.finding,)
        return (self._head, *found, self.view)

    def focus_body(self) -> None:
        """Go to the list."""
        listed = self.model.rowCount() > 0
        (self.view if listed else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all again with Esc, where words were looked for."""
        if event.key() == Qt.Key.Key_Escape and not self.finding.isHidden():
            self.finding.close_filter()
        else:
            super().keyPressEvent(event)

    def arrange(self) -> None:
        """Take the margins there is room for."""
        scaled, side = self.desk.theme.scaled, self.side()
        self._column.setContentsMargins(0, scaled(20 if self.low else 28), 0, 0)
        self._column.setSpacing(scaled(12))
        self._head.setContentsMargins(side, 0, side, 0)
        self.finding.setContentsMargins(side, 0, side, 0)
        self._row.set_narrow(self.room is Room.NARROW)
        self._gutter.set_width(side, left=side)
        self.view.doItemsLayout()

    # --- deeds ---

    def refresh(self) -> None:
        """Read the list anew."""
        self._stale.stop()
        workspace, cover = self.desk.workspace, self.desk.cover
        self._kept = {kept.id: kept for kept in trash.listed(workspace.read)}
        now, zone = workspace.now(), workspace.pair.zone
        self._rows = tuple(
            made_row(kept, now, zone, covered=kept.private and cover.covers(kept.thing.id))
            for kept in self._kept.values()
        )
        self._list()

    def restore_chosen(self) -> None:
        """Bring back what is chosen, with all that went with it."""
        kept = self._chosen()
        if kept is None:
            return
        changes = trash.restored(self.desk.workspace.read, kept.id)
        if self.desk.commands.do(self.tr("Restore"), changes, origin=self):
            self.desk.offer_undo(self.tr("Restored"))
            self.refresh()

    def delete_chosen(self) -> None:
        """Ask, and delete what is chosen for good."""
        kept = self._chosen()
        if kept is not None:
            covered = kept.private and self.desk.cover.covers(kept.thing.id)
            self._ask((kept,), "" if covered else title_of(kept.thing))

    def empty(self) -> None:
        """Ask, and delete everything here for good."""
        self._ask(tuple(self._kept.values()), "")

    # --- making ---

    def _make_list(self) -> None:
        self.model = DeletedModel(self)
        self.view = QListView()
        forget_with(self.view)
        self.view.setObjectName("deleted_list")
        self.view.setAccessibleName(self.tr("Recently deleted"))
        self._gutter = Gutter(self.view)
        self.view.setModel(self.model)
        self.view.setItemDelegate(DeletedDelegate(self.desk.theme, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        if not self.desk.workspace.read_only:
            self.view.activated.connect(self.restore_chosen)
        self.view.selectionModel().currentChanged.connect(self.deeds_changed)

    def _make_head(self) -> None:
        theme = self.desk.theme
        self.restore = Button(theme, self.tr("Restore"), "primary", icon="undo-2")
        self.restore.setObjectName("restore")
        self.restore.clicked.connect(self.restore_chosen)
        self.delete = Button(theme, self.tr("Delete now…"), "quiet", icon="trash-2")
        self.delete.setObjectName("delete_now")
        self.delete.clicked.connect(self.delete_chosen)
        self.clear = Button(theme, self.tr("Empty…"), "quiet")
        self.clear.setObjectName("empty")
        self.clear.clicked.connect(self.empty)
        for button in (self.restore, self.delete, self.clear):
            button.setProperty("writes", True)
        words = QVBoxLayout()
        gaps = Gaps(theme, self)
        gaps.between(words, 2)
        words.addWidget(TextLabel(theme, self.tr("Recently deleted"), "h1"))
        told = self.tr("Everything here goes for good 30 days after it was deleted.")
        words.addWidget(TextLabel(theme, told, "muted", wrap=True))
        buttons = QHBoxLayout()
        gaps.between(buttons, 6)
        buttons.addStretch(1)
        for button in (self.clear, self.delete, self.restore):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._head = QWidget()
        self._row = row = ResponsiveRow(theme)
        row.add(words, 1)
        row.add(buttons)
        inside = QVBoxLayout(self._head)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(row)

    # --- private ---

    def _show_parts(self) -> None:
        """Show the list, or that there is nothing; a focus on this page does not leave it."""
        focus = self.window().focusWidget()
        here = focus is not None and (focus is self or self.isAncestorOf(focus))
        listed = self.model.rowCount() > 0
        parts: tuple[QWidget, QWidget] = (self._empty, self.view)
        gone, shown = parts if listed else reversed(parts)
        changed = shown.isHidden()
        self._empty.set_words(*self._nothing())
        gone.hide()
        shown.show()
        for button in (self.restore, self.delete):
            button.setVisible(listed)
        self.clear.setVisible(bool(self._kept) and not self.finding.words)  # it is for all of it
        if here and changed and self.finding.isHidden():
            self.focus_body()
        elif focus is self.view and changed:
            self.finding.open()

    def _nothing(self) -> tuple[str, str]:
        """Return why nothing is listed, and what helps."""
        if self._kept:
            fact = self.tr("Nothing here matches “{words}”.").format(words=self.finding.words)
            covered = self.tr("Private things are covered, and were not looked through.")
            return fact, covered if self.desk.cover.on else ""
        return (
            self.tr("Nothing was deleted in the last 30 days."),
            self.tr("What you delete stays here for 30 days and can be brought back."),
        )

    def _list(self) -> None:
        """List what was read, if it holds the words that are looked for."""
        row, wanted = self.view.currentIndex().row(), needles(self.finding.words)
        self.model.show(
            one
            for one in self._rows
            if not wanted or (not one.covered and holds(one.title, wanted))
        )
        listed = self.model.rowCount()
        if listed and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(min(max(row, 0), listed - 1), 0))
        self._show_parts()
        self.deeds_changed.emit()

    def _show_found(self) -> None:
        """List what holds the words that are looked for, from its beginning."""
        if self._stale.isActive():
            self.refresh()
        else:
            self._list()
        if self.finding.words:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.finding.tell(self.tr("%Ln thing(s) found", "", self.model.rowCount()))

    def _leave_finding(self) -> None:
        """Go to what was found; where that is nothing, other words are to be written."""
        if self.model.rowCount() or self.finding.isHidden():
            self.focus_body()

    def _chosen(self) -> Kept | None:
        row = self.model.value(self.view.currentIndex())
        return None if row is None else self._kept.get(row.id)

    def _ask(self, kept: Sequence[Kept], title: str) -> None:
        if not kept:
            return
        self._going = tuple(one.id for one in kept)
        things = counted(one.thing for one in kept)
        dialog = ForGoodDialog(self.desk.theme, things, title, self)
        dialog.confirmed.connect(self._let_go)
        dialog.open()

    def _let_go(self) -> None:
        changes = trash.purged(self.desk.workspace.read, self._going)
        if self.desk.commands.do_for_good(changes):
            self.desk.notices.toast(self.tr("Deleted for good"))
            self.refresh()
            self.focus_body()

    def _open_menu(self, place: QPoint) -> None:
        if self._chosen() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._entry(menu, "undo-2", self.tr("Restore"), "Return"))
        menu.actions()[-1].triggered.connect(self.restore_chosen)
        menu.addAction(self._entry(menu, "trash-2", self.tr("Delete now…"), "Del"))
        menu.actions()[-1].triggered.connect(self.delete_chosen)
        for action in menu.actions():
            action.setEnabled(not self.desk.workspace.read_only)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _entry(self, menu: QMenu, icon: str, text: str, keys: str) -> QAction:
        """Return a line of the menu; its keys are shown only, because the list has them already."""
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        return QAction(self.desk.theme.icon(icon), f"{text}\t{native}", menu)

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(Deletion, PrivateDeletion) and self.isVisible():
            self._stale.start()
