"""Language, text size and colours, before there is a workspace; they apply at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.preferences import LANGUAGES, TEXT_SIZES, THEMES
from revmentor_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.theme import Theme


class LookButton(Button):
    """Opens a menu of languages, text sizes and themes, the present ones ticked."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__(theme, "", "inline", icon="a-large-small")
        self.set_text(self.tr("Language and look"))
        self.setObjectName("look")
        self._preferences = preferences
        self._menu = QMenu(self)
        self._languages = QActionGroup(self)
        self._sizes = QActionGroup(self)
        self._themes = QActionGroup(self)
        for name in LANGUAGES:
            text = labels.language(name)
            self._add(self._languages, text, name, checked=name == preferences.language)
        self._menu.addSeparator()
        for size in TEXT_SIZES:
            text = self.tr("Text at {percent}").format(percent=labels.percent(size))
            self._add(self._sizes, text, size, checked=size == preferences.text_size)
        self._menu.addSeparator()
        for name in THEMES:
            self._add(self._themes, labels.look(name), name, checked=name == preferences.theme)
        self._languages.triggered.connect(self._take_language)
        self._sizes.triggered.connect(self._take_size)
        self._themes.triggered.connect(self._take_theme)
        self.clicked.connect(self._open)

    def _add(self, group: QActionGroup, text: str, value: object, *, checked: bool) -> None:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setChecked(checked)
        action.setData(value)
        group.addAction(action)
        self._menu.addAction(action)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().topLeft() - self._menu.rect().bottomLeft()))

    def _take_language(self, action: QAction) -> None:
        self._preferences.language = str(action.data())

    def _take_size(self, action: QAction) -> None:
        self._preferences.text_size = float(action.data())

    def _take_theme(self, action: QAction) -> None:
        self._preferences.theme = str(action.data())
