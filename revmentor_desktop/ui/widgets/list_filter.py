"""The field that finds in a list: it stands above it from Ctrl+F to Esc, and is not made before.

What is listed while words stand in it is for the page to say; so is what is said when that is
nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.ui.widgets.fields import SearchField
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class ListFilter(QWidget):
    """The field with the button that closes it; *name* says what is found, and where.

    Signals: ``changed()`` when other words are looked for, or none any more; ``left()`` when the
    list shall have the keyboard.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, name: str, example: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name, self._example = name, example
        self._told = ""
        """What was looked for last: what is typed since waits for a pause."""
        self._field: SearchField | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def words(self) -> str:
        """What is looked for; empty when nothing is."""
        return self._field.text().strip() if self._field is not None else ""

    def open(self) -> None:
        """Show the field, ready to type: what stands in it is selected."""
        field = self._made_field()
        self.show()
        field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.line.selectAll()

    def close_filter(self) -> None:
        """Look for nothing any more, and leave the keyboard to the list."""
        if not self.isHidden():
            self._end()
            self.left.emit()

    def forget(self) -> None:
        """Look for nothing any more; who writes elsewhere goes on there."""
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.close_filter()
        elif not self.isHidden():
            self._end()

    def tell(self, found: str) -> None:
        """Have a screen reader say what was *found*, while somebody types here."""
        if self._field is not None and self._field.line.hasFocus():
            announce(self._field.line, found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with Esc, whatever is written."""
        pressed = event if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed and pressed.key() == Qt.Key.Key_Escape:
            self.close_filter()
            return True
        return super().eventFilter(watched, event)

    def _made_field(self) -> SearchField:
        if self._field is None:
            self._field = SearchField(self._theme, self._name, self._example, clearable=False)
            self._field.line.setObjectName("find_in_list")
            self._field.line.installEventFilter(self)
            self._field.searched.connect(self._tell_changed)
            self._field.entered.connect(self._leave)
            self._field.went_down.connect(self.left)
            close = IconButton(self._theme, "x", self.tr("Close finding"), shortcut="Esc")
            close.clicked.connect(self.close_filter)
            self._row.addWidget(self._field, 1)
            self._row.addWidget(close)
        return self._field

    def _end(self) -> None:
        if self._field is not None:
            self._field.setText("")
        self.hide()
        if self._told:
            self._tell_changed("")

    def _tell_changed(self, _words: str) -> None:
        self._told = self.words
        self.changed.emit()

    def _leave(self, _words: str) -> None:
        self.left.emit()
