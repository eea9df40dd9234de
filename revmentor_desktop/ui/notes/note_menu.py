"""What can be done with a whole note, as a menu: on its row, and behind the ⋯ button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed

if TYPE_CHECKING:
    from collections.abc import Collection

    from revmentor_desktop.ui.theme import Theme


class NoteMenu(QMenu):
    """Closes and dies when something is chosen.  Signal: ``chosen(Deed)``."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
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
        self._add(Deed.RENAME, self.tr("Rename"), "pencil", "F2")
        self._add(Deed.CHANGE_VISIBILITY, act, "users" if private else "lock", "Ctrl+Shift+P")
        if not private:
            self._add(Deed.BETWEEN_US, labels.keep_between_us(not between_us), "users", "")
        self._add(Deed.READING, self.tr("Reading mode"), "book-open", "F11")
        self._add(Deed.DUPLICATE, self.tr("Duplicate"), "copy", "Ctrl+D")
        self._add(Deed.VERSIONS, self.tr("Earlier versions"), "history", "")
        self.addSeparator()
        self._add(Deed.DELETE, self.tr("Delete"), "trash-2", "Del")
        self.triggered.connect(self._tell)

    def open_at(self, place: QPoint) -> None:
        """Show the menu at *place* on the screen."""
        self.popup(place)

    def _add(self, deed: Deed, text: str, icon: str, keys: str) -> None:
        """Add a deed; its keys are shown only, because the program has them already."""
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        told = f"{text}\t{native}" if keys else text
        action = self.addAction(self._theme.icon(icon), told)
        action.setData(deed)
        action.setEnabled(deed in self._possible)

    def _tell(self, action: QAction) -> None:
        self.chosen.emit(action.data())
