"""What can be done with a whole note, as a menu: on its row, and behind the ⋯ button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QAction

    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.theme import Theme


class NoteMenu(QMenu):
    """Closes and dies when something is chosen.  Signal: ``chosen(Deed)``."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        keymap: Keymap,
        possible: Collection[Deed],
        *,
        private: bool,
        between_us: bool = False,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._possible = possible
        act = self.tr("Make shared") if private else self.tr("Keep a private copy")
        self._keymap = keymap
        self._add(Deed.RENAME, self.tr("Rename"), "pencil")
        self._add(Deed.CHANGE_VISIBILITY, act, "users" if private else "lock")
        if not private:
            self._add(Deed.BETWEEN_US, labels.keep_between_us(not between_us), "users")
        self._add(Deed.READING, self.tr("Reading mode"), "book-open")
        self._add(Deed.DUPLICATE, self.tr("Duplicate"), "copy")
        self._add(Deed.VERSIONS, self.tr("Earlier versions"), "history")
        self.addSeparator()
        self._add(Deed.DELETE, self.tr("Delete"), "trash-2")
        self.triggered.connect(self._tell)

    def open_at(self, place: QPoint) -> None:
        """Show the menu at *place* on the screen."""
        self.popup(place)

    def _add(self, deed: Deed, text: str, icon: str) -> None:
        """Add a deed; its keys are shown only, because the program has them already."""
        keys = self._keymap.native(deed)
        told = f"{text}\t{keys}" if keys else text
        action = self.addAction(self._theme.icon(icon), told)
        action.setData(deed)
        action.setEnabled(deed in self._possible)

    def _tell(self, action: QAction) -> None:
        self.chosen.emit(action.data())
