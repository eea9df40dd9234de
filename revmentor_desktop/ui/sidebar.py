"""The sidebar: whose workspace this is, the pages, and whether everything is saved.

It has two widths: full, and icons alone where the window is narrow for its text size.  It is in the
first picture, and the table of commands is not: it says what is wanted, and is told the keys.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.page_names import PageName
from revmentor_desktop.ui.widgets.avatar import Avatar, AvatarPair
from revmentor_desktop.ui.widgets.buttons import NavButton
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PySide6.QtGui import QMouseEvent

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.theme import Theme

PAGES = (
    (PageName.HOME, "Home", "house"),
    (PageName.SESSIONS, "Sessions", "calendar-days"),
    (PageName.TOPICS, "Topics", "library-big"),
    (PageName.NOTES, "Notes", "notebook-pen"),
    (PageName.FOLLOW_UPS, "Follow-ups", "list-checks"),
    (PageName.PROGRESS, "Progress", "trending-up"),
)
"""The pages in their order, with what the command that goes there is called and the icon."""

SEARCH_KEYS = ("Ctrl", "+", "K")
"""The usual keys of the search, shown until those of the table are told."""

WITHIN = {PageName.SESSION: PageName.SESSIONS, PageName.AGREEMENT: PageName.PROGRESS}
"""Pages that belong to another one."""


HIGH_ENOUGH = 424
"""Effective height in pixels from which there is room for the owner above the icons alone."""
HARDLY_ENOUGH = 370
"""The same from which the icons stand as far apart as they should, and what is saved below them.

Under it they close up.  What is not saved is told above the page as well.
"""
BESIDE, BELOW = 4, 8
"""Pixels between the pair and the button of the menu beside it, or below it.

The ring around the focus reaches out by as much as there is beside it.
"""
OF_LOCK = 34
"""Effective height that the lock takes below icons alone; the owner above them goes before it.

Where there is not even that the lock is left to the menu and its keys.
"""


class Sidebar(Surface):
    """Who, where, and whether everything is saved.

    Signals: ``menu_wanted()`` when the menu button is pressed; ``workspaces_wanted()`` when the
    pair is pressed; ``go_wanted(PageName)``, ``search_wanted()``, ``lock_wanted()`` and
    ``settings_wanted()``.
    """

    go_wanted = Signal(object)
    search_wanted = Signal()
    lock_wanted = Signal()
    settings_wanted = Signal()
    menu_wanted = Signal()
    workspaces_wanted = Signal()

    def __init__(self, theme: Theme, *, compact: bool = False) -> None:
        super().__init__("window", edge="right")
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self._theme = theme
        self._compact, self._height = compact, float(HIGH_ENOUGH + OF_LOCK)
        self._lock: IconButton | None = None
        self._lock_keys = ""
        self._make_head()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._go)
        self._search = self._search_button()
        self._buttons = {page: self._page_button(page, name, icon) for page, name, icon in PAGES}
        self._follow_ups_keys = ""
        self._saved_icon = IconLabel(theme, "", "textTertiary", size=15)
        self._saved = ElidingLabel(theme, "", "caption")
        self._saved.setObjectName("saved")
        self._settings = self._settings_button()
        self._lay_out()
        theme.resized.connect(self.refresh)
        self.refresh()

    @property
    def current(self) -> PageName | None:
        """The page that is marked as current."""
        for page, button in self._buttons.items():
            if button.isChecked():
                return page
        return None

    @property
    def menu_button(self) -> QWidget:
        """Where the menu of all commands opens."""
        return self._menu

    def show_pair(self, pair: Pair) -> None:
        """Show who the pair is, the owner first."""
        from revmentor_desktop.domain.names import filled
        from revmentor_desktop.domain.people import Role
        from revmentor_desktop.ui import labels

        me, partner = pair.person(pair.me), pair.partner
        names = filled(self.tr("{me} & {partner}"), me=me.first_name, partner=partner.first_name)
        word = labels.role_word(pair, pair.me)
        if word:
            role = filled(self.tr("{role}, with {name}"), role=word, name=partner.first_name)
        elif pair.me is Role.MENTOR:
            role = filled(self.tr("Mentoring {name}"), name=partner.first_name)
        else:
            role = filled(self.tr("{name} mentors you"), name=partner.first_name)
        self._names.setText(names)
        self._role.setText(role)
        self._pair.set_people(me.initials, partner.initials, names)
        self._mine.set_person(me.initials, names)

    def show_page(self, page: PageName) -> None:
        """Mark *page* as current; some pages belong to another one, some to none."""
        shown = WITHIN.get(page, page)
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name is shown)
        self._group.setExclusive(True)

    def show_saved(self, moment: datetime) -> None:
        """Say that everything was saved at *moment*, a wall clock."""
        from revmentor_desktop.ui import labels

        self._say(self.tr("Saved, {time}").format(time=labels.clock(moment)), "check")

    def show_unsaved(self) -> None:
        """Say that something is not saved."""
        self._say(self.tr("Not saved"), "triangle-alert")

    def show_read_only(self) -> None:
        """Say that nothing can be saved: one only reads."""
        self._say(self.tr("Reading only"), "book-open")

    def show_lock(self, protected: bool) -> None:
        """Offer to lock a workspace that is *protected*; without a passphrase there is no lock."""
        if protected is (self._lock is not None):
            return
        if self._lock is not None:
            self._lock.deleteLater()
            self._lock = None
        else:
            self._lock = self._lock_button()
            self._foot.insertLayout(self._foot.count() - 1, _in_the_middle(self._lock))
            self.setTabOrder(self._buttons[PageName.PROGRESS], self._lock)
        self.refresh()

    def show_keys(
        self, pages: Mapping[PageName, str], search: str, settings: str, lock: str
    ) -> None:
        """Tell which keys go to *pages*, and which do the same as the other buttons."""
        for page, button in self._buttons.items():
            button.setAccessibleDescription(pages[page])
        self._follow_ups_keys = pages[PageName.FOLLOW_UPS]
        self._search.set_count(search, search)
        self._settings.set_name(self._settings.accessibleName(), settings)
        self._lock_keys = lock
        if self._lock is not None:
            self._lock.set_name(self._lock.accessibleName(), lock)

    def show_waiting(self, count: int) -> None:
        """Say beside Follow-ups how much waits on the owner; nothing where nothing does."""
        keys = self._follow_ups_keys
        words = self.tr("%Ln wait(s) for you", "", count)
        spoken = self.tr("{waiting}, {keys}").format(waiting=words, keys=keys) if count else keys
        self._buttons[PageName.FOLLOW_UPS].set_count(str(count) if count else "", spoken)

    def set_compact(self, compact: bool, height: float = HIGH_ENOUGH + OF_LOCK) -> None:
        """Show icons alone, or icons and names; *height* is the effective one of the window."""
        before = self._compact, self._rooms
        self._compact, self._height = compact, height
        if before != (self._compact, self._rooms):
            self.refresh()

    def refresh(self) -> None:
        """Take sizes from the theme and show what fits."""
        wide = not self._compact
        for shown in (self._named, self._pair, self._saved):
            shown.setVisible(wide)
        for_lock, for_owner, for_saved = self._rooms
        self._mine.setVisible(self._compact and for_owner)
        if self._lock is not None:
            self._lock.setVisible(wide or for_lock)
        tight = self._compact and not for_saved
        self._saved_icon.setVisible(not tight)
        for button in (self._search, *self._buttons.values()):
            button.set_compact(self._compact, tight=tight)
        across = QBoxLayout.Direction.LeftToRight
        down = QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if wide else down)
        self._foot.setDirection(across if wide else down)
        scaled = self._theme.scaled
        self._foot.setContentsMargins(scaled(8) if wide else 0, 0, 0, 0)
        self._foot.setSpacing(scaled(6))
        size = self._theme.tokens.size("sidebarCompact" if self._compact else "sidebar")
        self.setFixedWidth(self._theme.scaled(size))
        top, end = (4, 4) if tight else (scaled(14), scaled(12))
        self._column.setContentsMargins(scaled(11), top, scaled(11), end)
        self._column.setSpacing(1 if tight else 3)
        self._head.setSpacing(BESIDE if wide else BELOW)  # the owner stands above the button
        above, below = (2, 2) if tight else (12 if wide else 12 - (BELOW - BESIDE), 8)
        self._find.setContentsMargins(0, above, 0, below)

    # --- Qt -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Pages"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pressing the pair asks for the list of workspaces."""
        if self._who.geometry().contains(event.position().toPoint()):
            self.workspaces_wanted.emit()
        super().mouseReleaseEvent(event)

    # --- private --------------------------------------------------------------------------

    @property
    def _rooms(self) -> tuple[bool, bool, bool]:
        """Whether icons alone leave room for the lock, for the owner, and for what is saved."""
        of_lock = 0 if self._lock is None else OF_LOCK
        return (
            self._height >= HIGH_ENOUGH,
            self._height >= HIGH_ENOUGH + of_lock,
            self._height >= HARDLY_ENOUGH,
        )

    def _say(self, text: str, icon: str) -> None:
        self._saved.setText(text)
        self._saved_icon.set_icon(icon, "danger" if icon == "triangle-alert" else "textTertiary")
        self._saved_icon.setToolTip(text)

    def _go(self, pressed: QAbstractButton) -> None:
        self.go_wanted.emit(next(at for at, one in self._buttons.items() if one is pressed))

    def _page_button(self, page: PageName, name: str, icon: str) -> NavButton:
        name = QCoreApplication.translate("actions", name)
        button = NavButton(self._theme, icon, name, compact=self._compact)
        button.setObjectName(f"nav_go_{page.value}")
        self._group.addButton(button)
        return button

    def _search_button(self) -> NavButton:
        """Return the button that looks like a field and opens the box for everything."""
        keys = _as_written(SEARCH_KEYS)
        words = self.tr("Search or go to")
        button = NavButton(self._theme, "search", words, "searchbox", compact=self._compact)
        button.setObjectName("nav_search")
        button.setCheckable(False)
        button.set_count(keys, keys)
        button.clicked.connect(self.search_wanted)
        return button

    def _lock_button(self) -> IconButton:
        name = QCoreApplication.translate("actions", "Lock")
        button = IconButton(self._theme, "lock", name, shortcut=self._lock_keys)
        button.setObjectName("nav_lock")
        button.clicked.connect(self.lock_wanted)
        return button

    def _settings_button(self) -> IconButton:
        button = IconButton(self._theme, "settings", self.tr("Settings"))
        button.setObjectName("nav_settings")
        button.clicked.connect(self.settings_wanted)
        return button

    def _make_head(self) -> None:
        self._pair = AvatarPair(self._theme, "")
        self._mine = Avatar(self._theme, None, "", size=32)
        self._names = ElidingLabel(self._theme, "", "strong")
        self._role = ElidingLabel(self._theme, "", "caption")
        self._menu = IconButton(self._theme, "menu", self.tr("Main menu"), shortcut="F10")
        self._menu.setObjectName("main_menu")
        self._menu.clicked.connect(self.menu_wanted)
        self._who = QWidget()
        self._who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._named = QWidget()
        names = QVBoxLayout(self._named)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self._names)
        names.addWidget(self._role)
        row = QHBoxLayout(self._who)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._pair)
        row.addWidget(self._mine)
        row.addWidget(self._named, 1)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._who, 1)
        self._head.addLayout(_in_the_middle(self._menu))
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addLayout(_in_the_middle(self._saved_icon))
        self._foot.addWidget(self._saved, 1)
        self._foot.addLayout(_in_the_middle(self._settings))
        self._column.addLayout(self._head)
        self._find = QVBoxLayout()
        self._find.addWidget(self._search)
        self._column.addLayout(self._find)
        for button in self._buttons.values():
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._column.addLayout(self._foot)


def _in_the_middle(part: QWidget) -> QHBoxLayout:
    """Return a row of *part* alone, in the middle of it whatever its width."""
    row = QHBoxLayout()
    row.addWidget(part)
    return row


def _as_written(keys: tuple[str, ...]) -> str:
    """Return *keys* as this platform writes them.

    Qt's own class for it makes all kinds of usual keys; where keys are no signs, Qt joins words.
    """
    if sys.platform == "darwin":
        wanted = QtGui.QKeySequence("".join(keys))
        return wanted.toString(QtGui.QKeySequence.SequenceFormat.NativeText)
    return "".join(QCoreApplication.translate("QShortcut", part) for part in keys)
