"""The list of keys with a field above it that searches in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from revmentor_desktop.ui.models.value_list import Index, ValueListModel
from revmentor_desktop.ui.shortcuts.delegate import ShortcutDelegate
from revmentor_desktop.ui.shortcuts.lines import ShortcutLine, matching
from revmentor_desktop.ui.widgets.fields import SearchField
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QObject
    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.ui.theme import Theme

LEAST = 44
"""Pixels at 100 % text size that the lines have at least: Qt would keep more in a low window."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShortcutModel(ValueListModel[ShortcutLine]):
    """Headings and lines; headings cannot be chosen.  A line is spoken as a whole."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(_key, self._spoken, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lines be chosen; headings only be read."""
        line = self.value(index)
        if line is None or line.heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the line in words; what is cut is told under the pointer."""
        if role == Qt.ItemDataRole.ToolTipRole:
            line = self.value(index)
            return None if line is None or line.heading else line.words
        return super().data(index, role)

    def _spoken(self, line: ShortcutLine) -> str:
        if line.heading:
            return line.words
        own = self.tr("chosen here") if line.chosen else ""
        keys = line.keys or self.tr("no keys")
        return ", ".join(part for part in (line.words, keys, own) if part)


class ShortcutView(QListView):
    """The lines; one Tab stop, arrows inside.  Signal: ``opened()`` on Enter or a double click."""

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        forget_with(self)
        self.setItemDelegate(ShortcutDelegate(theme, self))
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Shortcuts"))
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the line with Enter."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class ShortcutList(QWidget):
    """Field and list.  Signals: ``selected()`` for another line; ``opened()`` on Enter."""

    selected = Signal()
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lines: tuple[ShortcutLine, ...] = ()
        self.search = SearchField(
            theme, self.tr("Search the shortcuts"), self.tr("A command, or keys")
        )
        self.model = ShortcutModel(self)
        self.view = ShortcutView(theme)
        self.view.setMinimumHeight(theme.scaled(LEAST))
        self.view.setModel(self.model)
        self._nothing = TextLabel(theme, self.tr("No command and no keys are like that."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.search.line)
        self.search.edited.connect(self._show)
        self.search.searched.connect(self._tell_found)
        self.search.went_down.connect(self._enter_list)
        self.view.opened.connect(self.opened)
        self.view.selectionModel().currentChanged.connect(self._tell_selected)
        self._show()

    @property
    def current(self) -> ShortcutLine | None:
        """The line that is chosen."""
        return self.model.value(self.view.currentIndex())

    def show_lines(self, lines: Iterable[ShortcutLine]) -> None:
        """List *lines*; the line that is chosen stays chosen."""
        before = self.current
        self._lines = tuple(lines)
        self._show()
        if before is not None:
            self.view.setCurrentIndex(self.model.index_of(before.key))

    # --- private --------------------------------------------------------------------------

    def _show(self, _text: str = "") -> None:
        found = matching(self._lines, self.search.text())
        self.model.show(found)
        self._nothing.setVisible(not found and bool(self._lines))

    def _tell_found(self, _text: str) -> None:
        """Have a screen reader say how many lines were found."""
        count = sum(not line.heading for line in self.model.values)
        announce(self.search.line, self.tr("%Ln shortcut(s)", "", count))

    def _enter_list(self) -> None:
        first = next((at for at, one in enumerate(self.model.values) if not one.heading), -1)
        if first >= 0:
            if self.current is None:
                self.view.setCurrentIndex(self.model.index(first, 0))
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell_selected(self, *_: QModelIndex) -> None:
        self.selected.emit()


def _key(line: ShortcutLine) -> str:
    return line.key
