"""The menu of whatever one types in, or can select: with the words and keys of the Edit menu.

Qt makes a menu for each field by itself, and for each label whose text can be selected.  It names
some deeds otherwise than the Edit menu does, and leaves out the keys that belong to commands of the
window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QIcon
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
)

from revmentor_desktop.ui.actions.deeds import Deed
from revmentor_desktop.ui.actions.edit_menu import ROWS
from revmentor_desktop.ui.actions.keymap import NATIVE, usual_keys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

_DEEDS = {
    "edit-undo": Deed.UNDO,
    "edit-redo": Deed.REDO,
    "edit-cut": Deed.CUT,
    "edit-copy": Deed.COPY,
    "edit-paste": Deed.PASTE,
    "edit-delete": Deed.DELETE,
    "select-all": Deed.SELECT_ALL,
}
"""What Qt calls the entries, whatever language it speaks."""

_OF_LINK = "link-copy"

Field = QLineEdit | QTextEdit | QPlainTextEdit


class FieldMenus(QObject):
    """Gives each field and label its menu when the focus comes to it for the first time."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look)
        self._look(None, QApplication.focusWidget())

    def _look(self, _before: QWidget | None, now: QWidget | None) -> None:
        plain = Qt.ContextMenuPolicy.DefaultContextMenu
        if (
            isinstance(now, Field | QAbstractSpinBox)
            and now.contextMenuPolicy() is plain
            and not _has_own_menu(type(now))
        ):
            now.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            now.customContextMenuRequested.connect(self._open)

        elif isinstance(now, QLabel):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Name the entries of the menu that Qt opens over a label: it hands none out before."""
        if not (isinstance(watched, QLabel) and isinstance(event, QContextMenuEvent)):
            return super().eventFilter(watched, event)
        watched.contextMenuEvent(event)
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu) and menu.parent() is watched:
            name_entries(menu, self._theme)
        return event.isAccepted()

    def _open(self, place: QPoint) -> None:
        asked = self.sender()
        if not isinstance(asked, Field | QAbstractSpinBox):
            return
        menu = _menu_of(asked, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name_entries(menu, self._theme)
        seen = asked.viewport() if isinstance(asked, QAbstractScrollArea) else asked
        menu.popup(seen.mapToGlobal(place))


def name_entries(menu: QMenu, theme: Theme) -> None:
    """Name what Qt put into the *menu* of a field as the Edit menu does, with its keys."""
    rows = {row.deed: row for row in ROWS}
    for entry in menu.actions():
        deed = _DEEDS.get(entry.objectName())
        if deed is not None:
            row, keys = rows[deed], usual_keys()[deed]
            words = QCoreApplication.translate("actions", row.text)
            entry.setText(f"{words}\t{keys[0].toString(NATIVE)}")
            entry.setIcon(theme.icon(row.icon) if row.icon else QIcon())
        elif entry.objectName() == _OF_LINK:
            entry.setText(QCoreApplication.translate("FieldMenus", "Copy the address of the link"))
            entry.setIcon(QIcon())
            entry.setVisible(entry.isEnabled())  # there is one under the pointer


def _menu_of(field: Field | QAbstractSpinBox, place: QPoint) -> QMenu:
    """Return the menu that Qt has for *field*, with the deeds of what is at *place*."""
    if isinstance(field, QAbstractSpinBox):
        return field.lineEdit().createStandardContextMenu()
    if isinstance(field, QTextEdit):
        bars = field.horizontalScrollBar(), field.verticalScrollBar()
        return field.createStandardContextMenu(place + QPoint(*(bar.value() for bar in bars)))
    return field.createStandardContextMenu()


def _has_own_menu(kind: type[QWidget]) -> bool:
    """Say whether a class of ours shows a menu of its own."""
    ours = (one for one in kind.__mro__ if "PySide6" not in one.__module__)
    return any("contextMenuEvent" in vars(one) for one in ours)
