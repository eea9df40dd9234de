"""What stands over the text: back, what it is and how long, find, size, the place, and close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.theme import Theme


class TopBar(QWidget):
    """Signals: ``back_wanted()``, ``find_wanted()``, ``print_wanted()``, ``close_wanted()``."""

    back_wanted = Signal()
    find_wanted = Signal()
    print_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, theme: Theme, preferences: Preferences, keymap: Keymap) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._keymap = keymap
        self._make_parts()
        self._lay_out()
        preferences.changed.connect(self._follow_preference)
        theme.resized.connect(self._follow_theme)
        self._follow_preference("")
        self._follow_theme()

    def show_words(self, words: str, *, private: bool) -> None:
        """Say what is read and how long it takes, with the private sign where it is private."""
        self.words.setText(words)
        self.words.set_kind("private" if private else "small")
        self._lock.setVisible(private)
        self._edge.setVisible(private)

    def offer(self, *, find: bool, printing: bool) -> None:
        """Offer what can be done with what is read."""
        self.find_button.setEnabled(find)
        self.print_button.setVisible(printing)

    def open_size_menu(self) -> None:
        """Open the menu of sizes and faces at its button."""
        self._menu.popup(self.size_button.mapToGlobal(QPoint(0, self.size_button.height())))

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._theme
        keys = self._keymap.native
        self.back = Button(theme, self.tr("Back"), "inline", icon="chevron-left")
        self.words = ElidingLabel(theme, "", "small")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setObjectName("reading_words")
        self._lock = IconLabel(theme, "lock", "private", size=15)
        self._edge = PrivateEdge(theme, Qt.Orientation.Horizontal, thickness=5)
        self.find_button = IconButton(
            theme, "search", self.tr("Find in this text"), shortcut=keys(Deed.FIND)
        )
        self.size_button = IconButton(theme, "a-large-small", self.tr("Size and typeface"))
        self.keep = IconButton(theme, "bookmark", self.tr("Keep my place"), checkable=True)
        self.print_button = IconButton(
            theme, "printer", self.tr("Print…"), shortcut=keys(Deed.PRINT)
        )
        self.close_button = IconButton(theme, "x", self.tr("Close reading"), shortcut="Esc")
        self.back.clicked.connect(self.back_wanted)
        self.find_button.clicked.connect(self.find_wanted)
        self.size_button.clicked.connect(self.open_size_menu)
        self.keep.clicked.connect(self._keep_place)
        self.print_button.clicked.connect(self.print_wanted)
        self.close_button.clicked.connect(self.close_wanted)
        self._make_menu()

    def _make_menu(self) -> None:
        preferences = self._preferences
        self._menu = QMenu(self)
        for words, deed, act in (
            (self.tr("Larger"), Deed.TEXT_LARGER, preferences.enlarge_reading),
            (self.tr("Smaller"), Deed.TEXT_SMALLER, preferences.shrink_reading),
            (self.tr("As the program"), Deed.TEXT_NORMAL, preferences.reset_reading),
        ):
            self._add(words, act).setText(f"{words}\t{self._keymap.native(deed)}")
        self._menu.addSeparator()
        faces = QActionGroup(self._menu)
        self._serif = self._add(self.tr("With serifs"), self._take_serif)
        self._sans = self._add(self.tr("Without serifs"), self._take_sans)
        for face in (self._serif, self._sans):
            face.setCheckable(True)
            faces.addAction(face)

    def _add(self, words: str, act: Callable[[], None]) -> QAction:
        action = QAction(words, self._menu)
        action.triggered.connect(act)
        self._menu.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.addWidget(self.back)
        self._left.addStretch(1)
        self._right.addStretch(1)
        parts = (
            self.find_button,
            self.size_button,
            self.keep,
            self.print_button,
            self.close_button,
        )
        for part in parts:
            self._right.addWidget(part)
        middle = QHBoxLayout()
        middle.setSpacing(self._theme.scaled(7))
        middle.addWidget(self._lock)
        middle.addWidget(self.words, 1)
        self._grid = QGridLayout(self)
        rows: tuple[QHBoxLayout, ...] = (self._left, middle, self._right)
        for column, row in enumerate(rows):
            self._grid.addLayout(row, 0, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self._edge, 1, 0, 1, 3)

    # --- following ------------------------------------------------------------------------

    def _keep_place(self, keep: bool) -> None:
        self._preferences.reading_keeps_place = keep

    def _take_serif(self) -> None:
        self._preferences.reading_serif = True

    def _take_sans(self) -> None:
        self._preferences.reading_serif = False

    def _follow_preference(self, _name: str) -> None:
        self.keep.setChecked(self._preferences.reading_keeps_place)
        self._serif.setChecked(self._preferences.reading_serif)
        self._sans.setChecked(not self._preferences.reading_serif)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._grid.setContentsMargins(scaled(16), scaled(8), scaled(16), 0)
        self._grid.setVerticalSpacing(scaled(8))
        self._grid.setHorizontalSpacing(scaled(12))
        for row in (self._left, self._right):
            row.setSpacing(scaled(6))
