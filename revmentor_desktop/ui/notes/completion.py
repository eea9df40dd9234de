"""Names while one writes ``[[``: a small list at the cursor, from which one is taken or not.

The list never has the focus, so that whoever goes on typing is not disturbed, and it is away
while an input method composes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from revmentor_desktop.services.links import Kind
from revmentor_desktop.ui.link_popup import LinkChoice, LinkDelegate, row_height
from revmentor_desktop.ui.models.value_list import ValueListModel
from revmentor_desktop.ui.utf16 import length
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from revmentor_desktop.services.links import Target
    from revmentor_desktop.ui.notes.text_field import MarkdownText
    from revmentor_desktop.ui.theme import Theme

WIDTH = 320
SHOWN = 6
"""Rows that are seen at once."""
ICONS = {Kind.SESSION: "calendar-days", Kind.TOPIC: "library-big", Kind.NOTE: "sticky-note"}

_Move = QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor
_OPEN = re.compile(r"\[\[([^\[\]|#]{0,80})$")


class NameList(QFrame):
    """The list at the cursor.  Signal: ``taken(index)`` when a row is clicked."""

    taken = Signal(QModelIndex)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("link_names")
        self._theme = theme
        self.model = ValueListModel[LinkChoice](_key, _spoken, self)
        self.view = QListView()
        forget_with(self.view)
        self.view.setProperty("kind", "menu")
        self.view.setAccessibleName(self.tr("What to link to"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setModel(self.model)
        self.view.setItemDelegate(LinkDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self.taken)
        self._card = Card(theme, "popup", padding=6)
        self._card.body.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def show_choices(self, choices: Sequence[LinkChoice], place: QPoint, above: int) -> None:
        """Show *choices* with the corner at *place*, or *above* it where there is no room."""
        self.model.show(choices)
        self.view.setCurrentIndex(self.model.index(0, 0))
        rows = min(SHOWN, len(choices))
        self.view.setFixedHeight(rows * row_height(self._theme) + 2)
        room = self.parentWidget()
        self.setFixedWidth(min(self._theme.scaled(WIDTH), room.width() if room else WIDTH))
        self._card.body.activate()  # or what is around it would still have the size of before
        self.adjustSize()
        if room is not None:
            place.setX(max(0, min(place.x(), room.width() - self.width())))
            if place.y() + self.height() > room.height():
                place.setY(max(0, above - self.height()))
        self.move(place)
        self.show()
        self.raise_()

    def step(self, by: int) -> LinkChoice | None:
        """Choose the row further down by *by*, round at the ends, and return it."""
        count = self.model.rowCount()
        row = (self.view.currentIndex().row() + by) % max(1, count)
        self.view.setCurrentIndex(self.model.index(row, 0))
        return self.model.value(self.view.currentIndex())


class NameCompletion(QObject):
    """Offers names in *field*; *targets* says what a link begun there can lead to."""

    def __init__(
        self, theme: Theme, field: MarkdownText, targets: Callable[[str], Sequence[Target]]
    ) -> None:
        super().__init__(field)
        self._field = field
        self._targets = targets
        self._typed = False
        self.list = NameList(theme, field)
        self.list.taken.connect(self._take)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._look)
        field.typed.connect(self._note_typing)
        field.cursorPositionChanged.connect(self._late.start)
        field.left.connect(self.close)
        field.verticalScrollBar().valueChanged.connect(self.close)
        field.installEventFilter(self)

    def close(self) -> None:
        """Offer nothing until the next letter."""
        self._late.stop()
        self._typed = False
        self.list.hide()

    # --- Qt ---

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Give the list the keys that walk it, take from it or close it."""
        if event.type() == QEvent.Type.InputMethod and self.list.isVisible():
            self._late.start()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self.list.isVisible() and self._take_key(event)

    # --- private ---

    def _note_typing(self) -> None:
        self._typed = True
        self._late.start()

    def _look(self) -> None:
        """Show what fits the name that is being written, if one is."""
        field = self._field
        typed, self._typed = self._typed, False
        query = self._query() if field.hasFocus() else None
        if query is None or field.is_composing():
            self.list.hide()
            return
        if not typed and not self.list.isVisible():
            return
        choices = self._choices(query)
        if not choices:
            self.list.hide()
            return
        was_open = self.list.isVisible()
        area = field.cursorRect()
        corner = field.viewport().mapTo(field, area.bottomLeft())
        top = field.viewport().mapTo(field, area.topLeft()).y()
        self.list.show_choices(choices, corner + QPoint(0, 4), top - 4)
        if not was_open:
            announce(field, self.tr("%Ln name(s) to link to", "", len(choices)))

    def _query(self) -> str | None:
        """Return what is written of a name at the cursor; ``None`` where none is begun."""
        cursor = self._field.textCursor()
        if cursor.hasSelection():
            return None
        cursor.movePosition(_Move.StartOfBlock, _KEEP)
        found = _OPEN.search(cursor.selectedText())
        return None if found is None else found[1]

    def _choices(self, query: str) -> list[LinkChoice]:
        found = []
        for target in self._targets(query):
            name, title = target.name, target.title.strip()
            shown = name if target.kind is not Kind.SESSION else f"{name} · {title}"
            icon = "lock" if target.private else ICONS[target.kind]
            detail = self.tr("Private") if target.private else ""
            found.append(LinkChoice(name, shown, detail, icon))
        return found

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._field.is_composing():
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            choice = self.list.step(1 if key == Qt.Key.Key_Down else -1)
            if choice is not None:
                announce(self._field, _spoken(choice))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.list.view.currentIndex())
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _take(self, index: QModelIndex) -> None:
        choice = self.list.model.value(index)
        query = self._query()
        self.close()
        if choice is None or query is None:
            return
        cursor = self._field.textCursor()
        behind = self._field.textCursor()
        behind.movePosition(_Move.EndOfBlock, _KEEP)
        closed = behind.selectedText().startswith("]]")
        cursor.movePosition(_Move.Left, _KEEP, length(query))
        cursor.insertText(choice.id if closed else f"{choice.id}]]")
        if closed:
            cursor.movePosition(_Move.Right, n=2)
        self._field.setTextCursor(cursor)
        self.close()


def _key(choice: LinkChoice) -> str:
    return f"{choice.icon} {choice.id}"


def _spoken(choice: LinkChoice) -> str:
    return f"{choice.detail}, {choice.title}" if choice.detail else choice.title
