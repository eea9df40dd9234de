"""The rows of the list of sessions: two groups, what each session holds, what is still to do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.changes import added, removed
from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.sessions import ItemKind, Session, SessionState
from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.ui.models.value_list import CopiedRole
from revmentor_desktop.ui.sessions.list_model import HeadingRole, SessionRow, SessionsModel
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import SessionHead
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk

HELD = SessionState.HELD


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


def model_of(workspace: Workspace) -> SessionsModel:
    made = SessionsModel(workspace.read.session_lists, dict, workspace.now)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    show(made, workspace)
    return made


def show(model: SessionsModel, workspace: Workspace) -> None:
    lists = workspace.read.session_lists
    model.show_sessions(lists.coming(), lists.past())


def rows(model: SessionsModel) -> list[SessionRow]:
    found = [model.row_at(model.index(at, 0)) for at in range(model.rowCount())]
    return [row for row in found if row is not None]


def shown(workspace: Workspace) -> list[SessionRow]:
    return rows(model_of(workspace))


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
    workspace, built_in = sample_desk.workspace, sample_desk.collection.built_in
    model = SessionsModel(workspace.read.session_lists, lambda: built_in.by_id, workspace.now)
    show(model, workspace)
    second = next(row for row in rows(model) if row.session and row.session.number == 2)
    assert second.shelves == (Shelf.SOCIAL,)
    assert all(len(set(row.shelves)) == len(row.shelves) for row in rows(model))


def test_a_topic_shows_the_shelf_on_which_the_pair_put_it(workspace: Workspace) -> None:
    own = make.own_topic(shelf=OwnShelf("Trains"))
    items = (make.item(topic=own.id), make.item(2, topic=TopicId("gone")))
    workspace.commit(added(own, make.session(items=items)))
    assert shown(workspace)[1].shelves == (OwnShelf("Trains"),)


@pytest.mark.parametrize(
    ("start", "another"),
    [
        (datetime(2025, 12, 31, 15, 59, tzinfo=UTC), True),
        (datetime(2025, 12, 31, 16, tzinfo=UTC), False),  # midnight where it is held
        (datetime(2026, 12, 31, 16, tzinfo=UTC), True),
    ],
)
def test_it_knows_whether_a_session_is_of_another_year(
    workspace: Workspace, start: datetime, another: bool
) -> None:
    workspace.commit(added(make.session(start=start)))
    assert shown(workspace)[1].other_year is another


@pytest.fixture
def model(told: Workspace, qapp: object) -> SessionsModel:
    return model_of(told)


def test_the_model_holds_through_changes(told: Workspace, model: SessionsModel) -> None:
    told.commit(added(session(7, 40)))
    show(model, told)
    model.show_sessions((), ())
    show(model, told)
    assert words(rows(model)) == words(shown(told))


def test_only_a_row_that_says_something_else_changes(
    told: Workspace, model: SessionsModel, qtbot: QtBot
) -> None:
    assert len(rows(model)) == 8
    told.commit(added(make.takeaway(session=SessionId("session-2"))))
    with qtbot.waitSignal(model.dataChanged) as changed:
        show(model, told)
    assert changed.args[0] == model.index_of("session-2")
    with qtbot.assertNotEmitted(model.dataChanged):
        show(model, told)


def test_of_many_rows_those_around_the_seen_ones_are_read(workspace: Workspace) -> None:
    workspace.commit(added(*(session(number, -number, HELD) for number in range(1, 301))))
    model, asked = model_of(workspace), []
    source = workspace.read.session_lists

    class Noted:
        def heads(self, ids: Iterable[str]) -> Mapping[SessionId, SessionHead]:
            asked.append(list(ids))
            return source.heads(asked[-1])

        left_by = source.left_by

    model = SessionsModel(Noted(), dict, workspace.now)
    show(model, workspace)
    assert model.rowCount() == 301
    assert model.index(251, 0).data() == model.index(251, 0).data() != model.index(270, 0).data()
    assert [len(some) for some in asked] == [50]
    assert not model.index(150, 0).data(HeadingRole)
    assert len(asked) == 1


def test_a_session_that_is_gone_shows_nothing(told: Workspace, model: SessionsModel) -> None:
    found = told.read.session("session-4")
    assert found is not None
    fresh = SessionsModel(told.read.session_lists, dict, told.now)
    show(fresh, told)
    told.commit(removed(found))
    assert fresh.row_at(fresh.index_of("session-4")) is None
    assert fresh.index_of("session-4").data() is None
    show(fresh, told)
    assert not fresh.index_of("session-4").isValid()


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


def test_a_row_is_copied_as_it_is_spoken_and_a_heading_is_not(model: SessionsModel) -> None:
    assert model.index_of("session-4").data(CopiedRole) == (
        "Session 4, Session 4, Friday 13 November 2026, Cancelled"
    )
    heading = model.index(0, 0)
    assert (heading.data(HeadingRole), heading.data(CopiedRole)) == (True, None)


def test_every_kind_of_item_can_stand_in_a_session(workspace: Workspace) -> None:
    items = tuple(make.item(at, kind=kind) for at, kind in enumerate(ItemKind))
    workspace.commit(added(make.session(items=items)))
    assert len(shown(workspace)) == 2
