"""The window of the settings: the sections at the left, the one that was chosen beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.services import public_holidays
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.settings.sections import SECTIONS
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.buttons import NavButton
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.dialog_size import place_over_window
from revmentor_desktop.ui.widgets.focus_ring import FocusRing
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, scroll_to_focus
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QCloseEvent, QResizeEvent
    from PySide6.QtWidgets import QAbstractButton

    from revmentor_desktop.ui.actions import Actions
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.settings.sections import Section

USUAL = (820, 640)
SMALLEST = (640, 460)
LARGEST = (1000, 620)
"""What enlarged text makes the window at most when it opens: the smallest screen has room."""

HIGH_ENOUGH = 362
"""Effective height in pixels from which the sections stand as far apart as they should."""

LIST = 210
"""Pixels of the list of sections at 100 % text size."""

MEASURE = 520
"""Pixels that a section takes at most."""

HERE_TOO = (
    Deed.UNDO,
    Deed.REDO,
    Deed.TEXT_LARGER,
    Deed.TEXT_SMALLER,
    Deed.TEXT_NORMAL,
    Deed.COVER,
    Deed.QUIT,
)
"""Commands of the main window whose keys work in this one as well."""


class SettingsWindow(QWidget):
    """The settings of the open workspace and of this computer; what is changed holds at once.

    They open at *section*, or at the first; each is made when it is shown.

    Signal: ``closed()`` when it goes.  Its property ``section`` is the key of what is shown.
    """

    closed = Signal()

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget, section: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "page")
        self._desk = desk
        self._shown: dict[str, PageScroll] = {}
        self._buttons: dict[str, NavButton] = {}
        self._make_list()
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._stack, 1)
        for deed in HERE_TOO:
            self.addAction(actions[deed])
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)
        self._ring = FocusRing(desk.theme, self)
        desk.theme.dress(self)  # or what is measured now would not be what is shown
        desk.theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self._fit()
        self.show_section(section or SECTIONS[0].key)
        Stepwise(self).begin_when_painted(self._load_ahead())

    @property
    def section(self) -> str:
        """The key of the section that is shown."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def show_section(self, key: str) -> None:
        """Show the section *key*; it is made when it is shown for the first time."""
        if key not in self._shown:
            self._open(next(one for one in SECTIONS if one.key == key))
        self._buttons[key].setChecked(True)
        self.setProperty("section", key)
        self._stack.setCurrentWidget(self._shown[key])

    def focus_body(self) -> None:
        """Put the focus on the section's name: Tab goes on into it."""
        self._buttons[self.section].setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go on as Tab does, and scroll to what has the focus then."""
        moved = super().focusNextPrevChild(following)
        if moved:
            scroll_to_focus(self)
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sections stand as the height allows."""
        super().resizeEvent(event)
        self._close_up()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand over what is typed."""
        self._desk.commands.settle()
        super().closeEvent(event)
        self.closed.emit()

    # --- private --------------------------------------------------------------------------

    def _load_ahead(self) -> Iterator[None]:
        """Begin to load, beside the window, what who goes to days off would wait for."""
        known = public_holidays.load()
        self._desk.tasks.run(list, known, done=self._have, failed=self._fail)
        yield

    def _have(self, _loaded: object) -> None:
        """Hear that what knows holidays is there: days off ask for it when they are shown."""

    def _fail(self, error: Exception) -> None:
        raise error  # for whoever catches what nobody caught

    def _make_list(self) -> None:
        self._list = Surface("window", edge="right")
        self._list.setAccessibleName(self.tr("Sections of the settings"))
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self._list)
        for section in SECTIONS:
            button = NavButton(self._desk.theme, section.icon, section.title)
            button.setObjectName(f"section_{section.key}")
            button.setProperty("section", section.key)
            self._group.addButton(button)
            self._buttons[section.key] = button
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._group.buttonToggled.connect(self._take)

    def _open(self, section: Section) -> None:
        theme = self._desk.theme
        scroll = PageScroll(theme, margin=32, narrow_margin=24, content_max=MEASURE)
        scroll.body.addWidget(TextLabel(theme, section.title, "h1", wrap=True))
        scroll.body.addSpacing(theme.scaled(18))
        scroll.body.addWidget(section.make(self._desk))
        scroll.body.addStretch(1)
        self._stack.addWidget(scroll)
        self._shown[section.key] = scroll

    def _take(self, button: QAbstractButton, checked: bool) -> None:
        if checked:
            self.show_section(str(button.property("section")))

    def _fit(self) -> None:
        """Be as large as the text needs, within what the smallest screen has."""
        scaled = self._desk.theme.scaled
        wanted = [min(scaled(side), most) for side, most in zip(USUAL, LARGEST, strict=True)]
        self.setMinimumSize(*SMALLEST)
        self.resize(*wanted)
        place_over_window(self)

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self._close_up()
        for button in self._buttons.values():
            button.ensurePolished()
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        self._list.setFixedWidth(max(scaled(LIST), widest + 2 * scaled(11)))

    def _close_up(self) -> None:
        """Have the sections stand closer where there is little height for the size of the text."""
        theme = self._desk.theme
        tight = self.height() / theme.text_size < HIGH_ENOUGH
        for button in self._buttons.values():
            button.set_compact(False, tight=tight)
        side = theme.scaled(11)
        ends = (8, 8) if tight else (theme.scaled(20), theme.scaled(12))
        self._column.setContentsMargins(side, ends[0], side, ends[1])
        self._column.setSpacing(1 if tight else 3)
