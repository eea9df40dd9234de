"""The chapters of the guide at the left, and the field that leaves those which hold some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from revmentor_desktop.services.guide import GROUPS, with_words
from revmentor_desktop.ui.widgets.buttons import NavButton
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

    from revmentor_desktop.services.guide import Chapter
    from revmentor_desktop.ui.theme import Theme

WIDTH, NARROW_WIDTH = 264, 240
MARGIN = 11
"""Pixels at 100 % text size: of the list, in a narrow window too, and beside what stands in it."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return *text*, marked for translators by this name.  Qt's own gives it no type."""
    return text


NAMES = {
    "sessions": QT_TRANSLATE_NOOP("guide", "From one session to the next"),
    "things": QT_TRANSLATE_NOOP("guide", "What you keep"),
    "keeping": QT_TRANSLATE_NOOP("guide", "Safe and at hand"),
    "closer": QT_TRANSLATE_NOOP("guide", "In detail"),
}
"""What the groups of chapters are called, before translation."""

ICONS = {
    "begin": "house",
    "prepare": "layout-list",
    "hold": "play",
    "finish": "flag",
    "remember": "book-open",
    "share": "share-2",
    "follow-ups": "list-checks",
    "notes": "notebook-pen",
    "topics": "library-big",
    "progress": "trending-up",
    "private": "lock",
    "data": "hard-drive",
    "formats": "file-type",
    "shortcuts": "keyboard",
    "accessibility": "hand",
    "topic-packs": "archive",
    "keeping-safe": "shield-check",
    "protection": "key-round",
    "proofs": "circle-check-big",
    "speed": "timer",
    "score-sheet": "target",
}


class ChapterList(Surface):
    """Signals: ``chosen(key)``; ``words_changed(text)`` when other words are looked for."""

    chosen = Signal(str)
    words_changed = Signal(str)

    def __init__(self, theme: Theme, chapters: Sequence[Chapter]) -> None:
        super().__init__("window", edge="right")
        self._narrow = False
        self._theme = theme
        self._chapters = chapters
        self._buttons: dict[str, NavButton] = {}
        self._headings: dict[str, TextLabel] = {}
        self._make_parts()
        self._lay_out()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    @property
    def shown(self) -> list[str]:
        """The keys of the chapters that hold what is looked for; all, if that is nothing."""
        return [key for key, button in self._buttons.items() if not button.isHidden()]

    @property
    def told(self) -> str:
        """What is said of how many chapters are left."""
        return self._count.text()

    def choose(self, key: str) -> None:
        """Mark the chapter *key* as the one that is open."""
        self._buttons[key].setChecked(True)
        self._scroll.ensureWidgetVisible(self._buttons[key], 0)

    def focus_search(self) -> None:
        """Put the focus into the field."""
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._theme
        self.field = IconField(
            theme,
            "search",
            self.tr("Search the guide"),
            self.tr("Search the guide"),
            clear_name=self.tr("Clear"),
        )
        self.field.edited.connect(self._search)
        self.field.entered.connect(self._take_first)
        self.field.went_down.connect(self._focus_first)
        self._count = TextLabel(theme, "", "caption", wrap=True)
        self._count.hide()
        self._scroll = PageScroll(theme, margin=MARGIN, narrow_margin=MARGIN, ends=MARGIN)
        self._scroll.setAccessibleName(self.tr("Chapters"))
        self._group = QButtonGroup(self)
        titles = {chapter.key: chapter.title for chapter in self._chapters}
        for group, keys in GROUPS:
            name = QCoreApplication.translate("guide", NAMES[group])
            self._headings[group] = heading = TextLabel(theme, name, "section", wrap=True)
            self._scroll.body.addWidget(heading)
            for key in keys:
                button = NavButton(
                    theme, ICONS[key], titles[key].partition(",")[0], tip=titles[key]
                )
                button.setAccessibleName(titles[key])
                button.setObjectName(f"chapter_{key}")
                button.setProperty("chapter", key)
                self._group.addButton(button)
                self._buttons[key] = button
                self._scroll.body.addWidget(button)
        self._scroll.body.addStretch(1)
        self._group.buttonToggled.connect(self._take)

    def _lay_out(self) -> None:
        self._top = QVBoxLayout()
        self._top.addWidget(self.field)
        self._top.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._scroll, 1)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave more of a narrow window to the text."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._follow_theme()

    # --- private --------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        """Leave the chapters that hold what is typed."""
        keys = {chapter.key for chapter in with_words(self._chapters, text)}
        for key, button in self._buttons.items():
            button.setVisible(key in keys)
        for group, members in GROUPS:
            self._headings[group].setVisible(not keys.isdisjoint(members))
        looking = bool(text.strip())
        told = self.tr("%Ln chapter(s)", "", len(keys)) if keys else self.tr("Not found")
        self._count.setText(told)
        self._count.setVisible(looking)
        if looking:
            announce(self.field.line, told)
        self.words_changed.emit(text.strip())

    def _take_first(self) -> None:
        """Open the first chapter that is left, and look on from there."""
        if shown := self.shown:
            self.chosen.emit(shown[0])

    def _focus_first(self) -> None:
        if shown := self.shown:
            self._buttons[shown[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, button: QAbstractButton, checked: bool) -> None:
        if checked:
            self.chosen.emit(str(button.property("chapter")))

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self.setFixedWidth(scaled(NARROW_WIDTH if self._narrow else WIDTH))
        side = scaled(MARGIN)
        self._top.setContentsMargins(side, scaled(14), side, 0)
        self._top.setSpacing(scaled(6))
        self._scroll.body.setSpacing(3)
        for number, heading in enumerate(self._headings.values()):
            heading.setContentsMargins(scaled(10), scaled(14 if number else 8), 0, scaled(2))
