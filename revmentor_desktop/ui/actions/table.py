"""Every command of the program in one table, and the ``QAction`` of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from revmentor_desktop.ui.actions import (
    edit_menu,
    file_menu,
    help_menu,
    session_menu,
    view_menu,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from revmentor_desktop.ui.actions.deeds import Deed
    from revmentor_desktop.ui.actions.rows import Row
    from revmentor_desktop.ui.theme import Theme

TABLE: tuple[Row, ...] = (
    *file_menu.ROWS,
    *edit_menu.ROWS,
    *view_menu.ROWS,
    *session_menu.ROWS,
    *help_menu.ROWS,
)


class Actions(QObject):
    """The ``QAction`` of every deed, made from the table.  Signal: ``triggered(Deed)``."""

    triggered = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions: dict[Deed, QAction] = {}
        self._groups = {name: self._group(name) for name in {row.group for row in TABLE}}
        for row in TABLE:
            self._actions[row.deed] = self._made(row)
        self.translate()

    def __getitem__(self, deed: Deed) -> QAction:
        """Return the action of *deed*."""
        return self._actions[deed]

    def __iter__(self) -> Iterator[QAction]:
        """Yield every action, in the order of the table."""
        return iter(self._actions.values())

    def take_keys(self, keys: Mapping[Deed, Sequence[QKeySequence]]) -> None:
        """Have every command the *keys* that are its own now."""
        for deed, held in keys.items():
            self._actions[deed].setShortcuts(list(held))

    def translate(self) -> None:
        """Put the words of the present language on every action."""
        for row in TABLE:
            text = QCoreApplication.translate("actions", row.text)
            self._actions[row.deed].setText(text.replace("&", "&&"))

    def _made(self, row: Row) -> QAction:
        action = QAction(self)
        action.setObjectName(row.deed.name.lower())
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setCheckable(row.checkable)
        if row.icon:
            action.setIcon(self._theme.icon(row.icon))
        action.setData(row.deed)
        self._groups[row.group].addAction(action)
        return action

    def _group(self, name: str) -> QActionGroup:
        """Return a group of actions; those of a named group exclude each other."""
        group = QActionGroup(self)
        if not name:
            group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        group.triggered.connect(self._fire)
        return group

    def _fire(self, action: QAction) -> None:
        self.triggered.emit(action.data())
