"""Which keys a command may not have, and why, in one sentence each."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from revmentor_desktop.ui.actions.rows import QT_TRANSLATE_NOOP


class Objection(Enum):
    """Why keys cannot be given to a command; the value is the sentence before translation."""

    TYPED = QT_TRANSLATE_NOOP(
        "shortcuts", "Letters, digits and signs are typed. Press Ctrl with them."
    )
    INPUT_METHOD = QT_TRANSLATE_NOOP("shortcuts", "These keys switch Chinese input on and off.")
    ALT_GR = QT_TRANSLATE_NOOP("shortcuts", "Many keyboards type signs with Ctrl and Alt.")
    OPENS_MENU = QT_TRANSLATE_NOOP("shortcuts", "Alt and a letter open a menu.")
    MOVES = QT_TRANSLATE_NOOP("shortcuts", "These keys move about in texts, lists and windows.")
    STANDARD = QT_TRANSLATE_NOOP("shortcuts", "These keys mean the same in every program.")
    IN_NOTES = QT_TRANSLATE_NOOP("shortcuts", "These keys format the text of a note.")

    @property
    def sentence(self) -> str:
        """The reason in the present language."""
        return QCoreApplication.translate("shortcuts", self.value)


_Standard = QKeySequence.StandardKey
_OF_EVERY_PROGRAM = (
    *(_Standard.Undo, _Standard.Redo, _Standard.Cut, _Standard.Copy, _Standard.Paste),
    *(_Standard.SelectAll, _Standard.Close, _Standard.WhatsThis),
    *(_Standard.NextChild, _Standard.PreviousChild),
)
_OF_TEXTS = tuple(
    standard
    for standard in _Standard
    if standard.name.startswith(("MoveTo", "Select", "DeleteStart", "DeleteEnd", "DeleteComplete"))
    or standard in {_Standard.Backspace, _Standard.InsertLineSeparator}
)
_ALSO_STANDARD = ("F2", "Ctrl+D", "Ctrl+Y", "Ctrl+Shift+Z", "Alt+F4")
_OF_LISTS = ("F10", "Shift+F10", "Menu", "Alt+Up", "Alt+Down", "Alt+Space")
_NOTES = ("Ctrl+B", "Ctrl+I", "Ctrl+Shift+L", "Ctrl+Shift+T", "Ctrl+Shift+K", "Ctrl+Shift+V")

_MOVING = {
    *(Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
}
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def objection(keys: QKeySequence) -> Objection | None:
    """Return why no command may have *keys*, or ``None``; keys are one combination."""
    pressed: QKeyCombination = keys[0]  # type: ignore[index]  # the stubs leave it out
    key, modifiers = pressed.key(), pressed.keyboardModifiers()
    bare = modifiers & ~_SHIFT == Qt.KeyboardModifier.NoModifier
    if key == Qt.Key.Key_Space and not modifiers & _ALT:
        return Objection.INPUT_METHOD
    if int(key) < int(Qt.Key.Key_Escape):
        if bare:
            return Objection.TYPED
        if modifiers & _ALT:
            return Objection.ALT_GR if modifiers & _CTRL else Objection.OPENS_MENU
    if _is_one_of(keys, _NOTES):
        return Objection.IN_NOTES
    if _is_one_of(keys, _ALSO_STANDARD) or _is_standard(keys, _OF_EVERY_PROGRAM):
        return Objection.STANDARD
    if key in _MOVING and (bare or key == Qt.Key.Key_Tab):
        return Objection.MOVES
    if _is_one_of(keys, _OF_LISTS) or _is_standard(keys, _OF_TEXTS):
        return Objection.MOVES
    return None


def _is_one_of(keys: QKeySequence, texts: tuple[str, ...]) -> bool:
    return any(keys == QKeySequence(text) for text in texts)


def _is_standard(keys: QKeySequence, standards: tuple[QKeySequence.StandardKey, ...]) -> bool:
    return any(keys in QKeySequence.keyBindings(standard) for standard in standards)
