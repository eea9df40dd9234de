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
    """The ``QAction`` of every deed, made from the table when somebody asks for it.

    Signal: ``triggered(Deed)``.
    """

    triggered = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = {row.deed: row for row in TABLE}
        self._actions: dict[Deed, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._keys: dict[Deed, Sequence[QKeySequence]] = {}

    def __getitem__(self, deed: Deed) -> QAction:
        """Return the action of *deed*."""
        if deed not in self._actions:
            self._actions[deed] = self._made(self._rows[deed])
        return self._actions[deed]

    def __iter__(self) -> Iterator[QAction]:
        """Yield every action, in the order of the table."""
        return map(self.__getitem__, self._rows)

    def take_keys(self, keys: Mapping[Deed, Sequence[QKeySequence]]) -> None:
        """Have every command the *keys* that are its own now."""
        self._keys |= keys
        for deed, action in self._actions.items():
            if deed in keys:
                action.setShortcuts(list(keys[deed]))

    def translate(self) -> None:
        """Put the words of the present language on every action."""
        for deed, action in self._actions.items():
            action.setText(_words(self._rows[deed]))

    def _made(self, row: Row) -> QAction:
        action = QAction(_words(row), self)
        action.setObjectName(row.deed.name.lower())
        keys = self._keys.get(row.deed, row.keys)
        action.setShortcuts([QKeySequence(held) for held in keys])
        action.setCheckable(row.checkable)
        if row.icon:
            action.setIcon(self._theme.icon(row.icon))
        action.setData(row.deed)
        self._group(row.group).addAction(action)
        return action

    def _group(self, name: str) -> QActionGroup:
        """Return a group of actions; those of a named group exclude each other."""
        if name in self._groups:
            return self._groups[name]
        group = self._groups[name] = QActionGroup(self)
        if not name:
            group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        group.triggered.connect(self._fire)
        return group

    def _fire(self, action: QAction) -> None:
        self.triggered.emit(action.data())


def _words(row: Row) -> str:
    """Return what the command of *row* is called in the present language."""
    return QCoreApplication.translate("actions", row.text).replace("&", "&&")
