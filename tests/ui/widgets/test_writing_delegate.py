"""Writing in a row: its editor closes when it says so, and the row is measured with and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, QStringListModel, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from revmentor_desktop.ui.widgets.writing_delegate import WritingDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.models.value_list import Index

PLAIN, WRITTEN = 20, 50


class Field(QLineEdit):
    """An editor that says when it is to close."""

    kept = Signal()
    taken_back = Signal()


class Delegate(WritingDelegate[Field]):
    """Rows that are higher while they are written in."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field that is filled already."""
        field = Field("typed", parent)
        field.kept.connect(self.keep)
        field.taken_back.connect(self.take_back)
        return self.begin(field, index)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height with or without an editor."""
        return QSize(200, PLAIN if self.editor is None else WRITTEN)


@pytest.fixture
def view(qtbot: QtBot) -> QListView:
    shown = QListView()
    qtbot.addWidget(shown)
    model = QStringListModel(["stored"], shown)
    shown.setModel(model)
    shown.setItemDelegate(Delegate(shown))
    shown.resize(300, 200)
    shown.show()
    shown.edit(model.index(0, 0))
    return shown


def delegate(view: QListView) -> Delegate:
    found = view.itemDelegate()
    assert isinstance(found, Delegate)
    return found


def height(view: QListView) -> int:
    view.doItemsLayout()
    return view.visualRect(view.model().index(0, 0)).height()


@pytest.mark.parametrize("keep", [True, False])
def test_the_editor_says_when_it_is_to_close(view: QListView, *, keep: bool) -> None:
    told: list[tuple[object, bool]] = []
    writing = delegate(view)
    writing.finished.connect(lambda editor, kept: told.append((editor, kept)))
    field = writing.editor
    assert field is not None
    assert field.text() == "typed"
    (field.kept if keep else field.taken_back).emit()
    assert told == [(field, keep)]


def test_a_row_is_higher_for_as_long_as_it_is_written_in(view: QListView, qtbot: QtBot) -> None:
    writing = delegate(view)
    field = writing.editor
    assert field is not None
    assert height(view) == WRITTEN
    with qtbot.waitSignal(writing.sizeHintChanged):
        writing.destroyEditor(field, view.model().index(0, 0))
    assert writing.editor is None
    assert height(view) == PLAIN
