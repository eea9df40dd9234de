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
_PLAIN = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
_HELD = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr),
        *(Qt.Key.Key_Meta, Qt.Key.Key_CapsLock, Qt.Key.Key_Mode_switch),
    }
)
"""Keys that are held down with others, and do nothing by themselves."""

_NEAR = frozenset(
    {
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape),
    }
)
"""Keys that write no letter and change or move only what is near, or leave it."""

_COMMANDS = (
    QKeyCombination(_CONTROL, Qt.Key.Key_E),
    QKeyCombination(_CONTROL, Qt.Key.Key_K),
)


def is_command(event: QKeyEvent) -> bool:
    """Say whether the key belongs to a command and never to a text."""
    return event.keyCombination() in _COMMANDS


def is_held_down(event: QKeyEvent) -> bool:
    """Say whether the key does nothing by itself."""
    return event.key() in _HELD


def is_written(event: QKeyEvent) -> bool:
    """Say whether the key writes or deletes a letter or a line, goes to the next one, or leaves."""
    if is_held_down(event):
        return True
    writes = bool(event.text()) and event.text().isprintable()
    return not event.modifiers() & ~_PLAIN and (writes or event.key() in _NEAR)


def left_to_program(event: QKeyEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Say whether the program shall have this key."""
    return is_command(event) or steps_of_program(event, can_undo=can_undo, can_redo=can_redo)
