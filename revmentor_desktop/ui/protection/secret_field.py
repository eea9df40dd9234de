"""A field for a passphrase: hidden unless one wants to see it, and never remembered by anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from revmentor_desktop.ui.theme import Theme


class SecretField(QWidget):
    """The field, the eye beside it, and below it a line that says when capitals are locked.

    Signals: ``changed(text)``; ``entered()`` when Enter was pressed.
    """

    changed = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.field.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase
        )
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.field.textChanged.connect(self.changed)
        self.field.returnPressed.connect(self.entered)
        self.field.installEventFilter(self)
        self.eye = IconButton(theme, "eye", self.tr("Show what is typed"))
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show)
        self.capitals = TextLabel(theme, self.tr("Caps Lock is on."), "warn")
        self.capitals.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(6))
        row.addWidget(self.field, 1)
        row.addWidget(self.eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(4))
        column.addLayout(row)
        column.addWidget(self.capitals)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        """Return what is typed."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Put *text* into the field."""
        self.field.setText(text)

    def clear(self) -> None:
        """Empty the field, its memory of what was typed included."""
        self.field.setText("")  # what ``clear`` takes away can be taken back

    def reveal(self) -> None:
        """Show what is typed."""
        self.eye.setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice from a letter whether capitals are locked; there is no asking for it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = event.text()
            if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.capitals.setVisible(letter.isupper() != shifted)
            elif event.key() == Qt.Key.Key_CapsLock:
                self.capitals.hide()
        return super().eventFilter(watched, event)

    def _show(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.field.setEchoMode(modes.Normal if shown else modes.Password)
