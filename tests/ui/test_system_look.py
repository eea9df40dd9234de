"""What the system says of colours, contrast and motion holds while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.system_look import SystemLook, request_scheme, resolve_mode
from revmentor_desktop.ui.tokens import Mode

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.ui.theme import Theme

Wish = Qt.ContrastPreference


class Hints:
    """What the system says about its colours."""

    def __init__(self, *, dark: bool = False, contrast: bool = False) -> None:
        self.scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
        self.contrast = contrast
        self.asked: list[object] = []

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def accessibility(self) -> Hints:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:
        wishes = Qt.ContrastPreference
        return wishes.HighContrast if self.contrast else wishes.NoPreference

    def setProperty(self, name: str, value: str) -> None:
        self.asked.append((name, value))

    def unsetColorScheme(self) -> None:
        self.asked.append(None)


class OldHints:
    """What a system said before it could speak of contrast."""

    def colorScheme(self) -> Qt.ColorScheme:
        return Qt.ColorScheme.Dark


@pytest.mark.parametrize(
    ("preference", "hints", "mode"),
    [
        ("system", Hints(), Mode.LIGHT),
        ("system", Hints(dark=True), Mode.DARK),
        ("system", Hints(contrast=True), Mode.CONTRAST_LIGHT),
        ("system", Hints(dark=True, contrast=True), Mode.CONTRAST_DARK),
        ("system", OldHints(), Mode.DARK),
        ("contrast", Hints(), Mode.CONTRAST_LIGHT),
        ("contrast", Hints(dark=True), Mode.CONTRAST_DARK),
        ("light", Hints(dark=True, contrast=True), Mode.LIGHT),
        ("contrast-dark", Hints(), Mode.CONTRAST_DARK),
    ],
)
def test_the_mode_for_a_preference(preference: str, hints: object, mode: Mode) -> None:
    assert resolve_mode(preference, hints) == mode  # type: ignore[arg-type]  # a stand-in


@pytest.mark.parametrize(
    ("preference", "asked"),
    [
        ("system", None),
        ("contrast", None),
        ("light", ("colorScheme", "Light")),
        ("contrast-dark", ("colorScheme", "Dark")),
    ],
)
def test_the_scheme_asked_of_the_system(preference: str, asked: object) -> None:
    hints = Hints()
    request_scheme(preference, hints)  # type: ignore[arg-type]  # a stand-in
    assert hints.asked == [asked]


def test_qt_knows_the_schemes_by_the_names_they_are_asked_by() -> None:
    meta = QStyleHints.staticMetaObject  # type: ignore[attr-defined]  # the stubs leave it out
    scheme = meta.property(meta.indexOfProperty("colorScheme"))
    assert scheme.isWritable()
    for name in ("Light", "Dark"):
        assert scheme.enumerator().keyToValue(name)[0] == Qt.ColorScheme[name].value


class System(QObject):
    """A system whose switches are turned: the application, its hints, and those for access."""

    colorSchemeChanged = Signal(object)
    contrastPreferenceChanged = Signal(object)
    applicationStateChanged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.wish = Wish.NoPreference
        self.asked = 0
        self.ground = QPalette(QColor("white"))

    def styleHints(self) -> System:
        return self

    def palette(self) -> QPalette:
        return self.ground

    def accessibility(self) -> System:
        return self

    def colorScheme(self) -> Qt.ColorScheme:
        self.asked += 1
        return self.scheme

    def contrastPreference(self) -> Wish:
        return self.wish

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme

    def unsetColorScheme(self) -> None:
        pass


@pytest.fixture
def system(qapp: object) -> System:
    return System()


@pytest.fixture
def preferences(tmp_path: Path, theme: Theme, system: System) -> Preferences:
    made = Preferences(tmp_path / "settings.ini")
    looking(system, theme, made).begin()
    return made


def looking(system: System, theme: Theme, preferences: Preferences) -> SystemLook:
    return SystemLook(system, theme, preferences, preferences)  # type: ignore[arg-type]  # a stand-in


def test_scheme_and_contrast_of_the_system_are_followed(
    preferences: Preferences, system: System, theme: Theme
) -> None:
    system.scheme = Qt.ColorScheme.Dark
    system.colorSchemeChanged.emit(system.scheme)
    assert theme.mode is Mode.DARK
    system.wish = Wish.HighContrast
    system.contrastPreferenceChanged.emit(system.wish)
    assert theme.mode is Mode.CONTRAST_DARK
    preferences.theme = "light"
    assert theme.mode is Mode.LIGHT


@pytest.mark.parametrize("seen", [Mode.DARK, Mode.CONTRAST_DARK])
def test_the_first_picture_looks_as_the_last_one_did(
    tmp_path: Path, system: System, theme: Theme, seen: Mode
) -> None:
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.look_seen = seen.value
    system.scheme, system.ground = Qt.ColorScheme.Dark, QPalette(QColor("black"))
    look = looking(system, theme, preferences)
    assert (theme.mode, system.asked) == (seen, 0)
    look.begin()
    assert (theme.mode, preferences.look_seen) == (Mode.DARK, Mode.DARK.value)


@pytest.mark.parametrize("seen", ["", "dark", "no such colours"])
def test_the_system_is_asked_before_the_first_picture_if_it_may_want_another(
    tmp_path: Path, system: System, theme: Theme, seen: str
) -> None:
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.look_seen = seen
    system.wish = Wish.HighContrast
    looking(system, theme, preferences)
    assert (theme.mode, system.asked) == (Mode.CONTRAST_LIGHT, 1)


def test_nothing_moves_where_the_system_or_somebody_wants_it_still(
    preferences: Preferences, system: System, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves: list[bool] = [True]
    monkeypatch.setattr(QApplication, "isEffectEnabled", lambda _effect: moves[-1])
    back = Qt.ApplicationState.ApplicationActive
    system.applicationStateChanged.emit(back)
    assert theme.animated
    moves.append(False)
    system.applicationStateChanged.emit(back)
    assert not theme.animated
    moves.append(True)
    preferences.motion = "none"
    assert not theme.animated
