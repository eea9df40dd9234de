"""A model of short lines: what its rows say, and that it changes nothing by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.ui.models.value_list import CopiedRole
from revmentor_desktop.ui.widgets.line_model import Head, Line, LineModel

LINES = (
    Line("a", "Choose two chats", done=True),
    Line("b", "Book the room", done=False, note="Robert, due Friday"),
    Line("c", "Moves on", icon="repeat", fixed=True),
)


@pytest.fixture
def model(qapp: object) -> LineModel:
    made = LineModel()
    made.show(LINES)
    return made


def test_rows_speak_text_note_and_tick(model: LineModel) -> None:
    index = model.index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Book the room"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Robert, due Friday"
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.index(2, 0).data(Qt.ItemDataRole.CheckStateRole) is None


def test_it_changes_nothing_by_itself(model: LineModel) -> None:
    model.setData(model.index(0, 0), "Other")
    assert model.values == LINES


def test_the_text_as_it_is_read_is_copied_and_nothing_of_what_is_private(model: LineModel) -> None:
    marked = Line("a", "Read **this**", plain="Read this")
    model.show([marked, Line("b", "He looked tired", head=Head("Private", "16:20", "private"))])
    assert [model.index(row, 0).data(CopiedRole) for row in range(2)] == ["Read this", None]
    model.private = True
    assert model.index(0, 0).data(CopiedRole) is None
