"""A delegate whose rows are written in, by an editor that knows by itself when it is to close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from revmentor_desktop.ui.models.value_list import Index

E = TypeVar("E", bound=QWidget)


class WritingDelegate(RowDelegate, Generic[E]):
    """Holds the editor of one row at a time; a row is measured anew when it gets or loses its own.

    Signal: ``finished(editor, keep)`` when the view is to close it.
    """

    finished = Signal(object, bool)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.editor: E | None = None
        """What somebody is writing in."""

    def begin(self, editor: E, index: Index) -> E:
        """Return *editor*, which is that of the row at *index* from now on."""
        self.editor = editor
        self._measure_again(index)
        return editor

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """Leave what is being written as it is; the editor was filled when it was made."""

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the editor."""
        self.editor = None
        super().destroyEditor(editor, index)
        self._measure_again(index)

    def eventFilter(self, _watched: object, _event: object) -> bool:
        """Leave keys and focus to the editor: Qt's rule knows one field, and takes any text."""
        return False

    def keep(self) -> None:
        """Have the editor closed, and what it holds kept."""
        self.finished.emit(self.editor, True)

    def take_back(self) -> None:
        """Have the editor closed without that."""
        self.finished.emit(self.editor, False)

    def _measure_again(self, index: Index) -> None:
        self.sizeHintChanged.emit(self._view.model().index(index.row(), 0))
