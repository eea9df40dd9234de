"""Enter presses the button that has the focus.

Qt lets Enter press buttons in dialogs only; people press it wherever a button is focused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_by(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Click *button* if *event* is Enter by itself; return whether it was."""
    if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
