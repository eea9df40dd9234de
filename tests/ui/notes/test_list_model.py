"""The model of the list under Qt's own examiner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.summaries import NoteSummary
from revmentor_desktop.ui.notes.list_model import WINDOW, NoteListModel, Surroundings
from tests.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

NAMES = {"s": "Session 7", "t": "A topic"}
AROUND = Surroundings(NOW, "Asia/Hong_Kong", NAMES.__getitem__, NAMES.__getitem__)


class Notes:
    """Notes by their numbers, and how often they were read."""

    def __init__(self, *notes: NoteSummary) -> None:
        self.held = dict(enumerate(notes, start=1))
        self.read = 0

    def numbers(self, ids: Iterable[str]) -> dict[str, int]:
        wanted = set(ids)
        return {note.id: number for number, note in self.held.items() if note.id in wanted}

    def summaries(self, numbers: Iterable[int]) -> dict[int, NoteSummary]:
        found = {number: self.held[number] for number in numbers if number in self.held}
        self.read += len(found)
        return found


def summary(number: int, **fields: object) -> NoteSummary:
    values: dict[str, object] = {"title": f"Note {number}", "excerpt": "Words", "private": False}
    return NoteSummary(NoteId(str(number)), edited=NOW, **(values | fields))  # type: ignore[arg-type]  # fields by name


@pytest.fixture
def listed(qapp: QApplication) -> Iterator[Callable[..., NoteListModel]]:
    """What makes a model, under Qt's own examiner, of all that it is given."""
    owner = QObject()

    def made(source: Notes, numbers: Sequence[int] | None = None) -> NoteListModel:
        model = NoteListModel(source, owner)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(model, fatal, owner)
        model.show_notes(list(source.held) if numbers is None else numbers, AROUND)
        return model

    yield made
    owner.deleteLater()


def titles(model: NoteListModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


Step = tuple[list[int], set[int]]
STEPS = st.lists(
    st.tuples(st.lists(st.integers(1, 12), unique=True), st.sets(st.integers(1, 12), max_size=3)),
    max_size=4,
)


@given(STEPS)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_model_shows_what_a_list_would(
    listed: Callable[..., NoteListModel], steps: list[Step]
) -> None:
    source = Notes(*map(summary, range(1, 13)))
    model = listed(source, [])
    for numbers, changed in steps:
        for number in changed:
            source.held[number] = summary(number, title=f"{source.held[number].title} again")
        model.read_anew(str(number) for number in changed)
        model.show_notes(numbers, AROUND)
        assert titles(model) == [source.held[number].title for number in numbers]
        places = {number: model.index_of(str(number)).row() for number in range(1, 13)}
        assert places == {one: numbers.index(one) if one in numbers else -1 for one in places}


def test_a_row_that_says_something_else_is_painted_anew(
    listed: Callable[..., NoteListModel], qtbot: QtBot
) -> None:
    source = Notes(summary(1), summary(2))
    model = listed(source)
    assert titles(model) == ["Note 1", "Note 2"]
    source.held[2] = summary(2, title="Another")
    model.read_anew(["2"])
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show_notes([1, 2], AROUND)
    assert told.args is not None
    assert (told.args[0].row(), told.args[1].row()) == (1, 1)
    assert titles(model) == ["Note 1", "Another"]


def test_only_rows_around_those_that_are_seen_are_read(
    listed: Callable[..., NoteListModel],
) -> None:
    source = Notes(*map(summary, range(1, 3001)))
    model = NoteListModel(source, listed(Notes()))
    model.show_notes(list(source.held), AROUND, tall=False)
    assert (model.rowCount(), source.read) == (3000, 0)
    assert model.index(1234, 0).data() == "Note 1235"
    assert model.index(1235, 0).data() == "Note 1236"
    assert source.read == WINDOW


def test_a_note_that_is_gone_leaves_an_empty_row_until_the_list_is_read(
    listed: Callable[..., NoteListModel],
) -> None:
    source = Notes(summary(1), summary(2))
    model = listed(source)
    del source.held[2]
    model.read_anew(["2"])
    index = model.index(1, 0)
    assert (model.note(index), index.data()) == (None, None)


def test_the_foot_says_where_a_note_belongs(listed: Callable[..., NoteListModel]) -> None:
    model = listed(
        Notes(
            summary(1, private=True, session=SessionId("s")),
            summary(2, session=SessionId("s")),
            summary(3, topic=TopicId("t")),
            summary(4),
            summary(5, between_us=True),
        )
    )
    rows = [model.row_at(model.index(row, 0)) for row in range(5)]
    feet = [row.foot for row in rows if row is not None]
    assert feet == ["Private", "Session 7", "A topic", "Shared", "Between us  ·  Shared"]


def test_a_note_without_a_title_says_so(listed: Callable[..., NoteListModel]) -> None:
    assert titles(listed(Notes(summary(1, title=" \n")))) == ["Untitled"]


def test_a_note_of_today_shows_the_time(listed: Callable[..., NoteListModel]) -> None:
    model = listed(Notes(summary(1)))
    row = model.row_at(model.index(0, 0))
    assert row is not None
    assert row.date == "14:32"
