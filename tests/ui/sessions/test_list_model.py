"""The rows of the list of sessions: two groups, what each session holds, what is still to do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import ItemKind, Session, SessionState
from revmentor_desktop.domain.topics import Shelf
from revmentor_desktop.services.library import Library
from revmentor_desktop.ui.sessions.list_model import SessionRow, SessionsModel, rows
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk

NONE = Library(())


def session(number: int, days: int, state: SessionState = SessionState.PLANNED) -> Session:
    return make.session(number, start=make.NOW + timedelta(days=days), state=state)


@pytest.fixture
def told(workspace: Workspace) -> Workspace:
    """Two sessions to come and four that are past, stored in no order."""
    workspace.commit(
        added(
            session(3, -30, SessionState.MISSED),
            session(6, 30),
            session(1, -90, SessionState.HELD),
            session(5, 2),
            session(2, -60, SessionState.HELD),
            session(4, -10, SessionState.CANCELLED),
        )
    )
    return workspace


def shown(workspace: Workspace) -> list[SessionRow]:
    return list(rows(workspace, NONE, year=None, shelf=None))


def words(found: list[SessionRow]) -> list[str]:
    return [f"{row.session.number}" if row.session else row.heading for row in found]


def row_of(workspace: Workspace, number: int) -> SessionRow:
    return next(row for row in shown(workspace) if row.session and row.session.number == number)


def test_what_is_to_come_soonest_first_then_the_past_newest_first(told: Workspace) -> None:
    assert words(shown(told)) == ["Planned", "5", "6", "Past", "4", "3", "2", "1"]


def test_a_group_without_sessions_has_no_heading(workspace: Workspace) -> None:
    assert shown(workspace) == []
    workspace.commit(added(session(1, 2)))
    assert words(shown(workspace)) == ["Planned", "1"]


@pytest.mark.parametrize(
    ("number", "said"),
    [(5, "In 2 day(s)"), (4, "Cancelled"), (3, "Missed"), (2, "Recap waiting")],
)
def test_the_state_in_words(told: Workspace, number: int, said: str) -> None:
    assert row_of(told, number).state_text == said


@pytest.mark.parametrize(("summary", "waits"), [("It went well.", False), ("  \n", True)])
def test_a_recap_waits_until_it_has_words(told: Workspace, summary: str, waits: bool) -> None:
    told.commit(added(make.recap(2, summary=summary)))
    assert row_of(told, 2).recap_waiting is waits


def test_only_a_held_session_waits_for_its_recap(told: Workspace) -> None:
    waiting = [row.session.number for row in shown(told) if row.session and row.recap_waiting]
    assert sorted(waiting) == [1, 2]


def test_what_a_session_left_is_counted(told: Workspace) -> None:
    here = SessionId("session-2")
    told.commit(
        added(
            make.takeaway(1, session=here),
            make.takeaway(2, session=here),
            make.action(session=here),
            make.question(session=here),
        )
    )
    row = row_of(told, 2)
    assert (row.takeaways, row.actions, row.questions) == (2, 1, 1)
    assert row.counts_text.count("  ·  ") == 2
    assert row_of(told, 1).counts_text == ""


def test_topics_show_as_shelves_each_once(sample_desk: Desk) -> None:
    library = sample_desk.library
    found = rows(sample_desk.workspace, library, year=None, shelf=None)
    second = next(row for row in found if row.session and row.session.number == 2)
    assert second.shelves == (Shelf.SOCIAL,)
    assert all(len(set(row.shelves)) == len(row.shelves) for row in found)


def test_a_filter_by_year(told: Workspace) -> None:
    told.commit(added(session(9, 365)))
    found = rows(told, NONE, year=2027, shelf=None)
    assert words(list(found)) == ["Planned", "9"]


def test_a_filter_by_shelf(sample_desk: Desk) -> None:
    found = rows(sample_desk.workspace, sample_desk.library, year=None, shelf=Shelf.SOCIAL)
    assert 2 in {row.session.number for row in found if row.session}
    assert all(Shelf.SOCIAL in row.shelves for row in found if row.session)


@pytest.fixture
def model(told: Workspace, qapp: object) -> SessionsModel:
    made = SessionsModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show(shown(told))
    return made


def test_the_model_holds_through_changes(told: Workspace, model: SessionsModel) -> None:
    told.commit(added(session(7, 40)))
    model.show(shown(told))
    model.show([])
    model.show(shown(told))
    assert words(list(model.values)) == words(shown(told))


def test_headings_can_be_read_but_not_chosen(model: SessionsModel) -> None:
    heading, planned = model.index(0, 0), model.index(1, 0)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Planned"
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert planned.flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_row_is_spoken_whole(model: SessionsModel) -> None:
    index = model.index_of("session-4")
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Session 4, Session 4, Friday 13 November 2026, Cancelled"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == ""
    assert QModelIndex().data() is None


def test_every_kind_of_item_can_stand_in_a_session(workspace: Workspace) -> None:
    items = tuple(make.item(at, kind=kind) for at, kind in enumerate(ItemKind))
    workspace.commit(added(make.session(items=items)))
    assert len(shown(workspace)) == 2
