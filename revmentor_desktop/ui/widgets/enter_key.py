"""Enter presses the button that has the focus.

Qt lets Enter press buttons in dialogs only; people press it wherever a button is focused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractButton


def pressed_by(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Click *button* if *event* is Enter by itself; return whether it was."""
    enter = (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)
    if event.key() not in enter or event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
