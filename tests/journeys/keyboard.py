"""Drives the real window by keys alone, and counts what a person would count as one deed.

A deed is one shortcut, or one field filled in (its text and the Enter that ends it).

How long a person takes is reckoned by the keystroke-level model: Card, Moran and Newell, "The
keystroke-level model for user performance time with interactive systems", Communications of the
ACM 23 (7), 1980, with its average typist and a moment to think before each deed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.window import Window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Key = Qt.Key
Mod = Qt.KeyboardModifier
NONE = Mod.NoModifier
CTRL, ALT, SHIFT = Mod.ControlModifier, Mod.AltModifier, Mod.ShiftModifier

A_KEY, A_THOUGHT = 0.28, 1.35
"""Seconds that an average typist takes for a key, and a person to think of what to do next."""


class Keyboard:
    """Sends keys to whatever has the focus."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.deeds = self.strokes = 0

    def begin(self) -> None:
        """Count anew from here."""
        self.deeds = self.strokes = 0

    @property
    def seconds(self) -> float:
        """How long a person takes for what was done."""
        return self.strokes * A_KEY + self.deeds * A_THOUGHT

    @property
    def focus(self) -> QWidget:
        """Whatever has the focus; the window if nothing has.

        A key that comes from the system is for the page that is on its way, if one is.
        """
        if isinstance(self._window, Window):
            _ = self._window.page
        return QApplication.focusWidget() or self._window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key: one deed."""
        self.deeds += 1
        self.strokes += 1 + sum(held in modifiers for held in (CTRL, ALT, SHIFT))
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def fill(self, text: str, *, ends_with: Qt.Key | None = Key.Key_Return) -> None:
        """Fill the field that has the focus: one deed."""
        self.deeds += 1
        self.strokes += len(text) + (ends_with is not None)
        QTest.keyClicks(self.focus, text)
        self.settle()
        if ends_with is not None:
            QTest.keyClick(self.focus, ends_with)
            self.settle()

    def settle(self) -> None:
        """Let what the key caused happen."""
        for _ in range(5):
            QApplication.processEvents()
