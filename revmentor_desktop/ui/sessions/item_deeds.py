"""What can be done to the selected item of an agenda, by key and from its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.widgets.menus import add_entries, made_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QPoint

    from revmentor_desktop.ui.sessions.agenda_pane import AgendaPane
    from revmentor_desktop.ui.sessions.edits import SessionEdits
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.widgets.menus import Entry


class ItemDeeds(QObject):
    """The deeds of the item that is selected in *pane*; *edit* unfolds the editor of one."""

    def __init__(
        self, theme: Theme, edits: SessionEdits, pane: AgendaPane, edit: Callable[[str], None]
    ) -> None:
        super().__init__(pane)
        self._theme = theme
        self._edits = edits
        self._pane = pane
        self._edit_item = edit

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what the window's commands do to the item."""
        return {
            Deed.EDIT_ITEM: self._edit,
            Deed.DUPLICATE: self._duplicate,
            Deed.MOVE_UP: self._move_up,
            Deed.MOVE_DOWN: self._move_down,
            Deed.MORE_MINUTES: self._more_minutes,
            Deed.FEWER_MINUTES: self._fewer_minutes,
        }

    def rename(self) -> None:
        """Have its title written anew."""
        self._pane.view.rename(self._item)

    def remove(self) -> None:
        """Take it off the agenda."""
        self._edits.remove_item(self._item)

    def open_menu(self, _item: str, place: QPoint) -> None:
        """Open its menu at a *place* of the screen."""
        shows, *writes = self.entries()
        menu = made_menu(self._theme, self._pane, "item_menu", [shows])
        add_entries(self._theme, menu, writes, enabled=not self._pane.view.only_reads)
        menu.popup(place)

    def entries(self) -> list[Entry | None]:
        """Return what stands in its menu: first what unfolds it, then what changes it."""
        shows = (self.tr("Edit agenda item"), "pencil", "Return", self._edit)
        if self._pane.view.only_reads:
            shows = (self.tr("Show agenda item"), "eye", "Return", self._edit)
        return [
            shows,
            (self.tr("Rename"), "text-quote", "F2", self.rename),
            (self.tr("Change minutes"), "timer", "", self._edit_minutes),
            (self.tr("Move up"), "arrow-up", "Alt+Up", self._move_up),
            (self.tr("Move down"), "arrow-down", "Alt+Down", self._move_down),
            (self.tr("Duplicate"), "copy", "Ctrl+D", self._duplicate),
            (labels.keep_between_us(not self._between_us), "users", "", self._mark),
            None,
            (self.tr("Delete"), "trash-2", "Delete", self.remove),
        ]

    # --- private --------------------------------------------------------------------------

    @property
    def _item(self) -> str:
        return self._pane.current()

    @property
    def _between_us(self) -> bool:
        items = self._edits.session.items if self._edits.session else ()
        return any(item.id == self._item and item.between_us for item in items)

    def _edit(self) -> None:
        self._edit_item(self._item)

    def _edit_minutes(self) -> None:
        self._pane.view.edit_minutes(self._item)

    def _more_minutes(self) -> None:
        self._edits.step_minutes(self._item, 1)

    def _fewer_minutes(self) -> None:
        self._edits.step_minutes(self._item, -1)

    def _shift(self, by: int) -> None:
        self._edits.shift_item(self._item, by)

    def _move_up(self) -> None:
        self._shift(-1)

    def _move_down(self) -> None:
        self._shift(1)

    def _duplicate(self) -> None:
        self._edits.duplicate_item(self._item)

    def _mark(self) -> None:
        self._edits.keep_item_between_us(self._item, not self._between_us)
