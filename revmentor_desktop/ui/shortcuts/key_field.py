"""The field in which one presses the keys that a command shall have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_BY_THEMSELVES = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}
_LEAVE = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier


class KeyField(QLineEdit):
    """Takes one combination of keys; Tab goes on and Escape gives up, so it holds nobody.

    Signals: ``pressed(QKeySequence)``; ``given_up()``.
    """

    pressed = Signal(QKeySequence)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("Press the keys"))

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the commands that have them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys, once one is pressed that can stand last."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _LEAVE and modifiers & ~_SHIFT == _NONE:
            self.focusNextPrevChild(key == Qt.Key.Key_Tab)
        elif key == Qt.Key.Key_Escape and modifiers == _NONE:
            self.given_up.emit()
        elif key not in _BY_THEMSELVES and not event.isAutoRepeat():
            self.pressed.emit(keys_of(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show nothing that was not taken."""
        super().focusOutEvent(event)
        self.clear()


def keys_of(event: QKeyEvent) -> QKeySequence:
    """Return what is pressed; Shift is left out where it only makes the sign, as in Ctrl++."""
    modifiers = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    )
    key = Qt.Key(event.key())
    printable = int(key) < int(Qt.Key.Key_Escape) and key != Qt.Key.Key_Space
    letter = Qt.Key.Key_A <= key <= Qt.Key.Key_Z
    if modifiers & _SHIFT and printable and not letter and modifiers & ~_SHIFT:
        modifiers &= ~_SHIFT
    return QKeySequence(QKeyCombination(modifiers, key))
