"""Closing a session on one page: everything typed is stored, and one step closes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.services.capture import CaptureKind
from revmentor_desktop.services.live import started
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.tick_box import TickBox
from tests import make
from tests.ui.live.conftest import SESSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.live.finish import FinishPane
    from revmentor_desktop.ui.live.page import LivePage
    from tests.ui.live.conftest import Clock


@pytest.fixture
def finish(held: Desk, show: Callable[..., LivePage]) -> FinishPane:
    page = show(held)
    page.keep("a line", CaptureKind.NOTE, None, False)
    page.keep("* say no early because people wait", CaptureKind.NOTE, None, False)
    page.keep("! visit @robert friday", CaptureKind.NOTE, None, False)
    page.keep("! think", CaptureKind.NOTE, None, False)
    page.open_finish()
    return page.finish


def test_the_recap_is_drafted_from_what_was_kept(finish: FinishPane) -> None:
    text = finish.summary.toPlainText()
    assert "- a line" in text
    assert "Voice notes" not in text  # it was not reached


def test_actions_that_lack_something_stand_first(finish: FinishPane) -> None:
    assert [row.action.text for row in finish.promises.rows] == ["think", "visit"]


def test_tab_walks_down_the_page(qtbot: QtBot, finish: FinishPane) -> None:
    finish.focus_first()
    met: list[QWidget] = []
    while not finish.summary.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert now not in met
        met.append(now)
    promised = [stop for row in finish.promises.rows for stop in row.stops()]
    answers = [field.line for field in finish.answers.findChildren(IconField)]
    boxes = finish.moving.findChildren(TickBox)
    assert answers
    assert boxes
    assert met == [*promised, finish.promises.field.line, *answers, *boxes, finish.summary]


def test_tab_walks_all_the_way_round(qtbot: QtBot, finish: FinishPane) -> None:
    finish.focus_first()
    first = QApplication.focusWidget()
    met: list[QWidget | None] = []
    while (now := QApplication.focusWidget()) not in met:
        met.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    assert now is first
    assert finish.close_button in met


def test_each_pasted_line_is_kept_and_all_are_one_step(finish: FinishPane, held: Desk) -> None:
    read, steps = held.workspace.read, held.commands.stack.index()
    finish.learned_field.pasted.emit(("Say no early because people wait", "Ask twice"))
    finish.promises.field.pasted.emit(("visit the shop @robert friday", "call"))
    assert held.commands.stack.index() == steps + 2
    assert {"Say no early", "Ask twice"} <= {one.text for one in read.takeaways()}
    assert {"visit the shop", "call"} <= {one.text for one in read.actions()}


def test_what_was_added_is_taken_back_by_the_program_and_not_by_its_field(
    finish: FinishPane, held: Desk, qtbot: QtBot
) -> None:
    for field, line in (
        (finish.learned_field, "Ask twice"),
        (finish.promises.field, "visit the shop @robert friday"),
    ):
        steps = held.commands.stack.index()
        field.setFocus()
        qtbot.keyClicks(field.line, line)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        assert held.commands.stack.index() == steps + 1
        assert field.text() == ""
        assert not field.line.isUndoAvailable()


def test_an_action_gets_owner_and_day_in_place(finish: FinishPane, held: Desk) -> None:
    row = finish.promises.rows[0]
    row.owner.setCurrentIndex(row.owner.findData(Who.BOTH))
    row.owner.activated.emit(row.owner.currentIndex())
    row.due.setText("4 dec")
    row.due.editingFinished.emit()
    action = next(one for one in held.workspace.read.actions() if one.text == "think")
    assert action.owner is Who.BOTH
    assert action.due is not None
    assert (action.due.day, action.due.month) == (4, 12)


def test_a_day_of_another_year_is_shown_with_it_and_stays_when_it_is_left(
    finish: FinishPane, held: Desk
) -> None:
    row = finish.promises.rows[0]
    row.due.setText("29 feb")
    row.due.editingFinished.emit()
    row = next(one for one in finish.promises.rows if one.action.text == "think")
    assert row.due.text() == "29 February 2028"
    row.due.editingFinished.emit()
    action = next(one for one in held.workspace.read.actions() if one.text == "think")
    assert action.due == date(2028, 2, 29)


def test_a_day_that_is_not_understood_stays_and_changes_nothing(
    finish: FinishPane, held: Desk
) -> None:
    row = finish.promises.rows[0]
    row.due.setText("someday")
    row.due.editingFinished.emit()
    assert row.due.property("state") == "problem"
    assert row.due.text() == "someday"
    assert all(one.due is None for one in held.workspace.read.actions() if one.text == "think")


def test_it_closes_only_with_a_date_or_an_honest_not_yet(finish: FinishPane) -> None:
    assert finish.close_button.isEnabled()  # a date is proposed
    finish.next_date.field.setText("whenever")
    assert not finish.close_button.isEnabled()
    finish.next_date.not_yet.setChecked(True)
    assert finish.close_button.isEnabled()


def test_closing_is_one_step(finish: FinishPane, held: Desk, qtbot: QtBot) -> None:
    before = tuple(held.workspace.read.each_thing())
    with qtbot.waitSignal(finish.closed):
        finish.close_button.click()
    session = held.workspace.read.session(SESSION)
    assert session is not None
    assert session.state is SessionState.HELD
    assert [item.outcome for item in session.items][1:3] == [Outcome.CARRIED_OVER] * 2
    coming = [one for one in held.workspace.read.sessions() if one.state is SessionState.PLANNED]
    assert len(coming) == 1
    assert {item.origin_item for item in coming[0].items} >= {
        item.id for item in session.items[1:3]
    }
    held.commands.undo()
    assert tuple(held.workspace.read.each_thing()) == before


def test_not_yet_leaves_what_moves_on_waiting(finish: FinishPane, held: Desk) -> None:
    finish.next_date.not_yet.setChecked(True)
    finish.close_button.click()
    assert len(held.workspace.read.sessions()) == 1


def test_an_item_that_is_unticked_stays_behind(finish: FinishPane, held: Desk) -> None:
    next(iter(finish._moving.values())).setChecked(False)
    finish.close_button.click()
    session = held.workspace.read.session(SESSION)
    assert session is not None
    assert session.items[1].outcome is Outcome.SKIPPED


def test_an_answer_answers_the_question(finish: FinishPane, held: Desk) -> None:
    _, field = next(iter(finish._answers.values()))
    QTest.keyClicks(field.line, "The brand owner")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    question = held.workspace.read.questions()[0]
    assert (question.state, question.answer) == (QuestionState.ANSWERED, "The brand owner")
    finish.close_button.click()
    assert held.workspace.read.questions()[0].state is QuestionState.ANSWERED


def test_the_reflection_is_private_and_stored_as_it_is_typed(
    finish: FinishPane, held: Desk, qtbot: QtBot
) -> None:
    QTest.keyClicks(finish.reflection, "Talk less")
    qtbot.waitUntil(lambda: held.workspace.read.note_counts()[1] == 1)
    QTest.keyClicks(finish.reflection, " next time")
    finish.settle()
    summary = held.workspace.read.note_summaries(shared=False)[0]
    assert summary.excerpt == "Talk less next time"
    assert "Talk less" not in finish.summary.toPlainText()


def test_a_session_that_is_planned_already_takes_what_moves_on(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    held.workspace.commit(added(make.session(2)))
    page = show(held)
    page.open_finish()
    assert not page.finish.next_date.field.isVisible()
    page.finish.close_button.click()
    coming = held.workspace.read.session("session-2")
    assert coming is not None
    assert len(coming.items) == 2


def test_in_a_pause_no_date_is_proposed(
    held: Desk, show: Callable[..., LivePage], english: object
) -> None:
    pair = held.workspace.pair
    held.workspace.commit(edited(pair, replace(pair, paused_until=date(2027, 1, 11))))
    page = show(held)
    page.open_finish()
    finish = page.finish
    assert finish.next_date.fact.text() == (
        "We pause until Monday 11 January 2027, so no date is proposed."
    )
    assert finish.next_date.not_yet.isChecked()
    assert finish.close_button.isEnabled()


def test_a_holiday_in_the_way_is_named(
    held: Desk, show: Callable[..., LivePage], english: object
) -> None:
    pair, session = held.workspace.pair, held.workspace.read.session(SESSION)
    assert session is not None
    days = (date(2026, 12, 25) - session.local_start.date()).days
    held.workspace.commit(edited(pair, replace(pair, holidays="HK", cadence_days=days)))
    page = show(held)
    page.open_finish()
    assert "25 December is Christmas Day" in page.finish.next_date.fact.text()
    assert page.finish.next_date.field.text().startswith("Monday 28 December 2026")


def test_who_meets_earlier_than_planned_counts_from_that_day_at_the_usual_hour(
    desk: Desk, clock: Clock, show: Callable[..., LivePage]
) -> None:
    planned = make.NOW + timedelta(days=4, hours=1, minutes=28)
    session = make.session(1, items=1, start=planned)
    desk.workspace.commit(added(session))
    desk.workspace.commit(started(session, None, make.NOW))
    page = show(desk)
    clock.go_on(50)
    page.open_finish()
    assert page.finish.next_date.field.text() == "Monday 7 December 2026 16:00"
    page.finish.close_button.click()
    held, coming = desk.workspace.read.sessions()
    assert held.local_start.date() == date(2026, 11, 23)
    assert coming.local_start.date() == date(2026, 12, 7)
    desk.commands.undo()
    (again,) = desk.workspace.read.sessions()
    assert (again.start, again.state) == (planned, SessionState.IN_PROGRESS)
