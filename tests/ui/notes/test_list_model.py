"""The model of the list under Qt's own examiner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.summaries import NoteSummary
from revmentor_desktop.ui.notes.list_model import NoteListModel, Surroundings
from tests.conftest import NOW

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

AROUND = Surroundings(
    NOW,
    "Asia/Hong_Kong",
    {SessionId("s"): "Session 7"},
    {TopicId("t"): "A topic"},
)


def summary(number: int, **fields: object) -> NoteSummary:
    values: dict[str, object] = {"title": f"Note {number}", "excerpt": "Words", "private": False}
    return NoteSummary(NoteId(str(number)), edited=NOW, **(values | fields))  # type: ignore[arg-type]  # fields by name


@given(st.lists(st.lists(st.integers(0, 12), unique=True), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_model_keeps_its_promises(qapp: QApplication, lists: list[list[int]]) -> None:
    owner = QObject()
    model = NoteListModel(owner)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, owner
    )
    for numbers in lists:
        model.show_notes([summary(number) for number in numbers], AROUND)
        assert [row.id for row in model.values] == [str(number) for number in numbers]
    assert tester is not None


def test_the_foot_says_where_a_note_belongs(qapp: QApplication) -> None:
    owner = QObject()
    model = NoteListModel(owner)
    notes = [
        summary(1, private=True, session=SessionId("s")),
        summary(2, session=SessionId("s")),
        summary(3, topic=TopicId("t")),
        summary(4),
        summary(5, between_us=True),
    ]
    model.show_notes(notes, AROUND)
    feet = [model.row_of(note).foot for note in model.values]
    assert feet == ["Private", "Session 7", "A topic", "Shared", "Between us  ·  Shared"]


def test_a_note_without_a_title_says_so(qapp: QApplication) -> None:
    owner = QObject()
    model = NoteListModel(owner)
    model.show_notes([summary(1, title=" \n")], AROUND)
    assert model.row_of(model.values[0]).title == "Untitled"


def test_a_note_of_today_shows_the_time(qapp: QApplication) -> None:
    owner = QObject()
    model = NoteListModel(owner)
    model.show_notes([summary(1)], AROUND)
    assert model.row_of(model.values[0]).date == "14:32"
