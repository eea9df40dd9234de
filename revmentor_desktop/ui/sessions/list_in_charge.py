"""Which list of a session the keys are meant for, and what they do to its row or line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.sessions.agenda_view import AgendaView
from revmentor_desktop.ui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from revmentor_desktop.ui.sessions.agenda_tab import AgendaTab


class ListInCharge(QObject):
    """The list of *page* that has the focus: the agenda, or one of short lines.

    Signal: ``changed()`` when it is another one, or none.
    """

    changed = Signal()

    def __init__(self, agenda: AgendaTab, page: QWidget) -> None:
        super().__init__(page)
        self._agenda = agenda
        self._page = page
        self._list: LineList | AgendaView | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what can be done to its current row; moving items is a deed of the agenda."""
        possible: dict[Deed, Callable[[], None]] = {}
        if self._list is not None and self._list.current():
            possible[Deed.DELETE] = self._delete
        if isinstance(self._list, LineList):
            possible |= {Deed.MOVE_UP: self._move_up, Deed.MOVE_DOWN: self._move_down}
        return possible

    def rename(self) -> bool:
        """Write its line, or the selected item, anew; return whether there was one to write."""
        if isinstance(self._list, LineList):
            self._list.begin()
            return True
        if self._list is not None and self._agenda.pane.current():
            self._agenda.items.rename()
            return True
        return False

    def _delete(self) -> None:
        if isinstance(self._list, LineList):
            self._list.remove_current()
        elif self._list is not None:
            self._agenda.items.remove()

    def _move_up(self) -> None:
        self._shift(-1)

    def _move_down(self) -> None:
        self._shift(1)

    def _shift(self, by: int) -> None:
        if isinstance(self._list, LineList):
            self._list.shift_current(by)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Know which list has the focus; a menu that opens does not count."""
        if now is None or not self._page.isAncestorOf(now):
            return
        charge = now if isinstance(now, LineList | AgendaView) else None
        if charge is not self._list:
            self._list = charge
            self.changed.emit()
