"""The look follows what is preferred here and what the system says, while the program runs.

Of the system Qt tells the colour scheme, the wish for more contrast and, where the system has
such a switch, that menus shall not move.  It has no signal for the last, so that is asked again
when one comes back from another program.  It tells no size of text: that is a preference here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.preferences import MOTIONS, Preferences
from revmentor_desktop.ui.theme import request_scheme, resolve_mode

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

FOLLOWED = {Preferences.theme.name, Preferences.text_size.name, Preferences.motion.name}


def may_move(preference: str) -> bool:
    """Say whether anything may move: where the system lets menus do so, and nobody minds."""
    return preference == MOTIONS[0] and QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)


class SystemLook(QObject):
    """Keeps *theme* as *preferences* and the system want it."""

    def __init__(
        self, app: QApplication, theme: Theme, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._hints = app.styleHints()
        self._theme = theme
        self._preferences = preferences
        preferences.changed.connect(self._follow_preference)
        self._hints.colorSchemeChanged.connect(self.follow)
        accessibility = getattr(self._hints, "accessibility", None)  # from Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self.follow)
        app.applicationStateChanged.connect(self._follow_return)
        self.follow()

    def follow(self) -> None:
        """Take colours, text size and motion as they are wanted now."""
        request_scheme(self._preferences.theme, self._hints)
        self._theme.set_look(
            mode=resolve_mode(self._preferences.theme, self._hints),
            text_size=self._preferences.text_size,
            animated=may_move(self._preferences.motion),
        )

    def _follow_preference(self, name: str) -> None:
        if name in FOLLOWED:
            self.follow()

    def _follow_return(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._theme.set_look(animated=may_move(self._preferences.motion))
