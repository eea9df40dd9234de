"""Which keys a text field leaves to the program, although Qt would take them for itself.

On Linux Qt gives Ctrl+E and Ctrl+K to every text field; here they are commands.  Undo and redo are
the field's own while it has something to take back, and the program's once it has not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt

from revmentor_desktop.ui.widgets.fields import steps_of_program

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_CONTROL = Qt.KeyboardModifier.ControlModifier
_COMMANDS = (
    QKeyCombination(_CONTROL, Qt.Key.Key_E),
    QKeyCombination(_CONTROL, Qt.Key.Key_K),
)


def is_command(event: QKeyEvent) -> bool:
    """Say whether the key belongs to a command and never to a text."""
    return event.keyCombination() in _COMMANDS


def left_to_program(event: QKeyEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Say whether the program shall have this key."""
    return is_command(event) or steps_of_program(event, can_undo=can_undo, can_redo=can_redo)
