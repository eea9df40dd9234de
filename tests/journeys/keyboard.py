"""Drives the real window by keys alone, and counts what a person would count as one deed.

A deed is one shortcut, or one field filled in (its text and the Enter that ends it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Key = Qt.Key
Mod = Qt.KeyboardModifier
NONE = Mod.NoModifier
CTRL, ALT, SHIFT = Mod.ControlModifier, Mod.AltModifier, Mod.ShiftModifier


class Keyboard:
    """Sends keys to whatever has the focus."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.deeds = 0

    @property
    def focus(self) -> QWidget:
        """Whatever has the focus; the window if nothing has."""
        return QApplication.focusWidget() or self._window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key: one deed."""
        self.deeds += 1
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def fill(self, text: str, *, ends_with: Qt.Key | None = Key.Key_Return) -> None:
        """Fill the field that has the focus: one deed."""
        self.deeds += 1
        QTest.keyClicks(self.focus, text)
        self.settle()
        if ends_with is not None:
            QTest.keyClick(self.focus, ends_with)
            self.settle()

    def settle(self) -> None:
        """Let what the key caused happen."""
        for _ in range(5):
            QApplication.processEvents()
