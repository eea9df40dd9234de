"""The menu of a topic, on its card and behind the ⋯ of the reader, and what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from revmentor_desktop.domain.topics import OwnShelf, Wish
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.library import Home
from revmentor_desktop.services.own_topics import shelf_called
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.wishes import ICONS, wish_words
from revmentor_desktop.ui.widgets.menus import add_entries, made_menu
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu, QWidget

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.shelf_dialog import ShelfDialog
    from revmentor_desktop.ui.library.topic_deeds import TopicDeeds
    from revmentor_desktop.ui.widgets.menus import Entry


@dataclass(frozen=True, slots=True)
class Before:
    """What stands first in the menu: reading, where one does not read yet; the offer, its key.

    Adding a *part* comes after that, where it can be.  An offer that only *leads* somewhere
    changes nothing.
    """

    read: bool
    offer: str
    key: str = ""
    part: str = ""
    leads: bool = False


class TopicMenus(QObject):
    """Opens the menu of a topic and does what is chosen, as far as it needs no page.

    Signals: ``read_wanted()``, ``whole_wanted()`` to read in the whole window, ``offer_taken()``,
    ``part_wanted()``, ``edit_wanted()``, ``copy_wanted()`` and ``removal_wanted()`` for the topic
    the menu was opened for.
    """

    read_wanted = Signal()
    whole_wanted = Signal()
    offer_taken = Signal()
    part_wanted = Signal()
    edit_wanted = Signal()
    copy_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, desk: Desk, deeds: TopicDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._deeds = deeds
        self._page = page
        self._topic: Topic | None = None

    def open(self, topic: Topic, before: Before, place: QPoint) -> None:
        """Open the menu of *topic* at *place* on the screen."""
        self._topic = topic
        origin = self._desk.library.origin(topic.id)
        entries: list[Entry | None] = []
        if before.read:
            entries.append((self.tr("Read"), "book-open", "", self._read))
        entries.append((before.offer, "plus", before.key, self._offer))
        if before.part:
            entries.append((before.part, "list-plus", "", self._part))
        entries += [
            (
                self.tr("Reading mode"),
                "book-open",
                self._desk.keymap.native(Deed.READING),
                self._read_whole,
            ),
            None,
            (self.tr("Edit"), "pencil", "F2", self._edit),
            (self.tr("Duplicate"), "copy-plus", "Ctrl+D", self._copy),
        ]
        menu = made_menu(self._desk.theme, self._page, "topic_menu", entries)
        self._add_shelves(menu, topic)
        menu.addSeparator()
        self._add_wishes(menu, topic)
        if origin.home is Home.OWN:
            menu.addSeparator()
            last: list[Entry | None] = [
                (self.tr("Delete"), "trash-2", "Delete", self._remove),
            ]
            if origin.behind is not None:
                last = [
                    (self.tr("Show what is different"), "columns-2", "", self.show_difference),
                    (self.tr("Back to the original"), "undo-2", "Delete", self._remove),
                ]
            add_entries(self._desk.theme, menu, last)
        if self._desk.workspace.read_only:
            self._leave_reading(menu, before)
        menu.popup(place)

    def show_difference(self) -> None:
        """Show how the pair's own copy differs from the original."""
        from revmentor_desktop.ui.library.difference_dialog import DifferenceDialog

        if self._topic is not None:
            behind = self._desk.library.origin(self._topic.id).behind
            if behind is not None:
                dialog = DifferenceDialog(self._desk.theme, behind, self._topic, self._page)
                dialog.original.setDisabled(self._desk.workspace.read_only)
                dialog.original_wanted.connect(self.removal_wanted)
                dialog.open()

    def rename_shelf(self) -> None:
        """Ask for another name of the shelf on which the topic stands."""
        if self._topic is not None and isinstance(self._topic.shelf, OwnShelf):
            dialog = self._shelf_dialog(self._topic.shelf.name)
            dialog.named.connect(self._rename)
            dialog.open()

    def move_to_new(self) -> None:
        """Ask for the name of a new shelf and move the topic there."""
        dialog = self._shelf_dialog("")
        dialog.named.connect(self._move_to)
        dialog.open()

    # --- private --------------------------------------------------------------------------

    def _leave_reading(self, menu: QMenu, before: Before) -> None:
        """Leave to be chosen what is read or leads elsewhere, and nothing that writes."""
        reading = {self.tr("Read"), self.tr("Reading mode"), self.tr("Show what is different")}
        if before.leads:
            reading.add(without_mnemonic(before.offer))
        for action in menu.actions():
            action.setEnabled(action.text() in reading)

    def _shelf_dialog(self, name: str) -> ShelfDialog:
        from revmentor_desktop.ui.library.shelf_dialog import ShelfDialog

        return ShelfDialog(self._desk.theme, name, self._page)

    def _add_shelves(self, menu: QMenu, topic: Topic) -> None:
        theme = self._desk.theme
        inner = menu.addMenu(theme.icon("tag"), self.tr("Move to shelf"))
        for name, shelf in self._deeds.named_shelves():
            action = inner.addAction(without_mnemonic(name))
            action.setCheckable(True)
            action.setChecked(shelf == topic.shelf)
            action.setData(shelf)
            action.triggered.connect(self._move)
        inner.addSeparator()
        entries: list[Entry | None] = [(self.tr("New shelf…"), "plus", "", self.move_to_new)]
        if isinstance(topic.shelf, OwnShelf):
            words = self.tr("Rename «{shelf}»…").format(shelf=topic.shelf.name)
            entries.append((words, "pencil", "", self.rename_shelf))
        add_entries(theme, inner, entries)

    def _add_wishes(self, menu: QMenu, topic: Topic) -> None:
        said = self._deeds.wish(topic.id)
        pair = self._desk.workspace.pair
        for wish in Wish:
            icon = self._desk.theme.icon(ICONS[wish])
            action = menu.addAction(icon, without_mnemonic(wish_words(pair, wish)))
            action.setCheckable(True)
            action.setChecked(said is not None and said.wish is wish)
            action.setData(wish)
            action.triggered.connect(self._say)

    def _read(self) -> None:
        self.read_wanted.emit()

    def _read_whole(self) -> None:
        self.whole_wanted.emit()

    def _offer(self) -> None:
        self.offer_taken.emit()

    def _part(self) -> None:
        self.part_wanted.emit()

    def _edit(self) -> None:
        self.edit_wanted.emit()

    def _copy(self) -> None:
        self.copy_wanted.emit()

    def _remove(self) -> None:
        self.removal_wanted.emit()

    def _move(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self._topic is not None:
            self._deeds.move(self._topic, action.data())

    def _move_to(self, name: str) -> None:
        shelf = shelf_called(name, self._deeds.named_shelves())
        if self._topic is not None and shelf is not None:
            self._deeds.move(self._topic, shelf)

    def _rename(self, name: str) -> None:
        new = shelf_called(name, self._deeds.named_shelves())
        if self._topic is None or not isinstance(self._topic.shelf, OwnShelf) or new is None:
            return
        if new == self._topic.shelf and isinstance(new, OwnShelf):
            new = OwnShelf(name)  # other letters of the same name
        self._deeds.rename_shelf(self._topic.shelf, new)

    def _say(self, said: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self._topic is not None:
            self._deeds.say(self._topic.id, action.data() if said else None)
