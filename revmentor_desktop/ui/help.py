"""The small windows behind the Help menu: the shortcuts, and about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.about import about_words
from revmentor_desktop.ui.actions import TABLE, Menu, menu_name
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.mark import Mark
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


def open_dialog(dialog: QDialog) -> None:
    """Show *dialog* over its window and let it die when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class HelpMenu(QObject):
    """Opens the windows of the Help menu over *window*."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window

    def show_shortcuts(self) -> None:
        """Show every key of the program."""
        open_dialog(ShortcutsDialog(self._theme, self._window))

    def show_about(self) -> None:
        """Show name, version, promises and licences."""
        open_dialog(AboutDialog(self._theme, self._window))


class HelpDialog(QDialog):
    """A titled column with a Close button at its foot, as high as its words need."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        margin = theme.scaled(24)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(theme.scaled(12))
        self.column.addWidget(TextLabel(theme, title, "h1"))

    def add_foot(self, *buttons: Button) -> None:
        """Close the column with *buttons* and Close."""
        close = Button(self.theme, self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        self.column.addLayout(row)

    def hold(self, width: int) -> None:
        """Be *width* pixels wide at 100 % text size, and high enough for what is written."""
        wide = self.theme.scaled(width)
        self.setMinimumSize(wide, self.column.totalHeightForWidth(wide))
        self.resize(self.minimumSize())


class ShortcutsDialog(HelpDialog):
    """Every key of the program, from the table of actions, and the keys of lists and agendas."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ShortcutsDialog", "Shortcuts")
        super().__init__(theme, title, parent)
        self.setObjectName("shortcuts")
        scroll = PageScroll(theme, margin=0, narrow_margin=0)
        for heading, rows in self._groups():
            scroll.body.addWidget(TextLabel(theme, heading, "section"))
            scroll.body.addSpacing(theme.scaled(6))
            scroll.body.addLayout(self._grid(rows))
            scroll.body.addSpacing(theme.scaled(20))
        self.column.addWidget(scroll, 1)
        self.add_foot()
        self.resize(theme.scaled(520), min(theme.scaled(620), 600))

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        groups = []
        for menu in Menu:
            rows = [
                (QCoreApplication.translate("actions", row.text), _keys(row.keys))
                for row in TABLE
                if row.menu is menu and row.keys
            ]
            groups.append((menu_name(menu), rows))
        groups.append(
            (
                self.tr("In lists and the agenda"),
                [
                    (self.tr("Open or edit"), _keys(("Return",))),
                    (self.tr("Tick"), _keys(("Space",))),
                    (self.tr("One minute less, one minute more"), "-  ="),
                    (self.tr("Search topics while adding an item"), "/"),
                    (self.tr("Menu of the row"), _keys(("Shift+F10",))),
                ],
            )
        )
        groups.append(
            (
                self.tr("In the text of a note"),
                [
                    (self.tr("Strong, emphasis"), _keys(("Ctrl+B", "Ctrl+I"))),
                    (self.tr("List, or no list"), _keys(("Ctrl+Shift+L",))),
                    (self.tr("Task: open, done"), _keys(("Ctrl+Shift+T",))),
                    (self.tr("Link"), _keys(("Ctrl+Shift+K",))),
                    (self.tr("Move a list in, out"), _keys(("Tab", "Shift+Tab"))),
                    (self.tr("Paste without format"), _keys(("Ctrl+Shift+V",))),
                ],
            )
        )
        return groups

    def _grid(self, rows: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(self.theme.scaled(6))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for at, (text, keys) in enumerate(rows):
            grid.addWidget(TextLabel(self.theme, text), at, 0)
            grid.addWidget(TextLabel(self.theme, keys, "key"), at, 1, right)
        return grid


class AboutDialog(HelpDialog):
    """Name, version, promises and licences."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("AboutDialog", "About RevMentor")
        super().__init__(theme, title, parent)
        self.setObjectName("about")
        self.column.insertWidget(0, Mark(theme, 56), 0, Qt.AlignmentFlag.AlignLeft)
        for words in about_words(theme):
            self.column.addWidget(words)
        self.column.addStretch(1)
        self.add_foot()
        self.hold(440)


def _keys(keys: tuple[str | QKeySequence.StandardKey, ...]) -> str:
    """Return the first of *keys* as the platform writes it."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
