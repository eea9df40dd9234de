"""The look follows what is preferred here and what the system says, while the program runs.

Of the system Qt tells the colour scheme, the wish for more contrast and, where the system has
such a switch, that menus shall not move.  It has no signal for the last, so that is asked again
when one comes back from another program.  It tells no size of text: that is a preference here.

The answers are constants of ``Qt``, of which none can be had without all (see ``ui.widgets``).  So
the first picture looks as the last one did, and the system is asked behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.preferences import MOTIONS, Preferences
from revmentor_desktop.ui.tokens import Mode

if TYPE_CHECKING:
    from PySide6.QtGui import QStyleHints

    from revmentor_desktop.ui.theme import Theme

SYSTEM = "system"
CONTRAST = "contrast"

FOLLOWED = {Preferences.theme.name, Preferences.text_size.name, Preferences.motion.name}


def resolve_mode(preference: str, hints: QStyleHints) -> Mode:
    """Return the mode to show for a preference: system, light, dark, contrast, or a mode's name.

    "system" follows the system's colour scheme and its wish for more contrast; "contrast" takes
    the contrast set that suits the system's scheme; anything else is taken as said.
    """
    if preference not in (SYSTEM, CONTRAST):
        return Mode(preference)
    dark = hints.colorScheme() == QtCore.Qt.ColorScheme.Dark
    if preference == CONTRAST or _wants_contrast(hints):
        return Mode.CONTRAST_DARK if dark else Mode.CONTRAST_LIGHT
    return Mode.DARK if dark else Mode.LIGHT


def probable_mode(preference: str, seen: str, palette: QPalette) -> Mode | None:
    """Return what ``resolve_mode`` will probably return, without asking the system.

    That is what was *seen* of it last, unless the untouched *palette* tells of another scheme;
    ``None`` where nothing is known.
    """
    if preference not in (SYSTEM, CONTRAST):
        return Mode(preference)
    ground = palette.color(QPalette.ColorRole.Window).lightness()
    dark = ground < palette.color(QPalette.ColorRole.WindowText).lightness()
    return next((mode for mode in Mode if mode == seen and mode.dark == dark), None)


def request_scheme(preference: str, hints: QStyleHints) -> None:
    """Tell the system which scheme title bars and native dialogs should take.

    With "system" or "contrast" the request is withdrawn, or the system's own could not be read.
    """
    if preference in (SYSTEM, CONTRAST):
        hints.unsetColorScheme()
    else:
        hints.setProperty("colorScheme", "Dark" if Mode(preference).dark else "Light")


def _wants_contrast(hints: QStyleHints) -> bool:
    accessibility = getattr(hints, "accessibility", None)  # from Qt 6.10
    if accessibility is None:
        return False
    preference: Any = accessibility().contrastPreference()
    return bool(preference == QtCore.Qt.ContrastPreference.HighContrast)


def may_move(preference: str) -> bool:
    """Say whether anything may move: where the system lets menus do so, and nobody minds."""
    menus = QtCore.Qt.UIEffect.UI_AnimateMenu
    return preference == MOTIONS[0] and QApplication.isEffectEnabled(menus)


class SystemLook(QObject):
    """Keeps *theme* as *preferences* and the system want it, from ``begin`` on.

    Until then nothing moves, and the colours are those that the system wanted last.
    """

    def __init__(
        self, app: QApplication, theme: Theme, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._hints = app.styleHints()
        self._theme = theme
        self._preferences = preferences
        preferences.changed.connect(self._follow_preference)
        request_scheme(preferences.theme, self._hints)
        mode = probable_mode(preferences.theme, preferences.look_seen, app.palette())
        theme.set_look(mode=mode or resolve_mode(preferences.theme, self._hints))

    def begin(self) -> None:
        """Ask the system, and follow it from now on."""
        self._hints.colorSchemeChanged.connect(self.follow)
        accessibility = getattr(self._hints, "accessibility", None)  # from Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self.follow)
        self._app.applicationStateChanged.connect(self._follow_return)
        self.follow()

    def follow(self) -> None:
        """Take colours, text size and motion as they are wanted now."""
        request_scheme(self._preferences.theme, self._hints)
        mode = resolve_mode(self._preferences.theme, self._hints)
        if self._preferences.theme == SYSTEM:
            self._preferences.look_seen = mode.value
        self._theme.set_look(
            mode=mode,
            text_size=self._preferences.text_size,
            animated=may_move(self._preferences.motion),
        )

    def _follow_preference(self, name: str) -> None:
        if name in FOLLOWED:
            self.follow()

    def _follow_return(self, state: QtCore.Qt.ApplicationState) -> None:
        if state == QtCore.Qt.ApplicationState.ApplicationActive:
            self._theme.set_look(animated=may_move(self._preferences.motion))
