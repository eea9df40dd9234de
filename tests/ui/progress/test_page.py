"""Progress: the line of sessions, goals that move with evidence, topics by shelf."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import SessionState, last_held
from revmentor_desktop.domain.topics import OwnShelf
from revmentor_desktop.services.session_line import Explored, Kind, Stop
from revmentor_desktop.services.sharing import What
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.progress.forms import GoalForm, StepForm
from revmentor_desktop.ui.progress.page import ProgressPage
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from tests import make
from tests.ui.looks.rules import over_each_other

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.goals import Goal
    from revmentor_desktop.ui.desk import Desk

Key = Qt.Key


def opened(qtbot: QtBot, desk: Desk) -> ProgressPage:
    page = ProgressPage(desk)
    qtbot.addWidget(page)
    page.resize(1040, 760)
    page.show_place(Place(PageName.PROGRESS))
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, fonts: object, desk: Desk) -> ProgressPage:
    return opened(qtbot, desk)


@pytest.fixture
def sample(qtbot: QtBot, fonts: object, sample_desk: Desk) -> ProgressPage:
    return opened(qtbot, sample_desk)


def goals(desk: Desk) -> tuple[Goal, ...]:
    return desk.workspace.read.goals()


def texts(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def follow(page: ProgressPage) -> None:
    """Let the page read anew what changed."""
    page.refresh()
    QApplication.processEvents()


def type_(text: str) -> None:
    assert QApplication.focusWidget() is not None
    QTest.keyClicks(QApplication.focusWidget(), text)


def press(key: Key) -> None:
    assert QApplication.focusWidget() is not None
    QTest.keyClick(QApplication.focusWidget(), key)


# --- what it shows ------------------------------------------------------------------------


def test_before_anything_it_says_what_to_do(page: ProgressPage) -> None:
    empty = page.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    assert empty.isVisible()
    assert "Come back after the first session, or name a goal now." in texts(empty)
    assert "Progress" in texts(page)
    assert page.findChild(QPushButton, "our_agreement").isVisible()
    empty.button().click()
    assert isinstance(page.goals.form, GoalForm)
    assert not empty.isVisible()
    QTest.keyClick(page.goals.form.text, Key.Key_Escape)
    assert empty.isVisible()


def test_it_tells_where_each_goal_began_where_it_is_and_what_shows_it(
    sample: ProgressPage,
) -> None:
    said = texts(sample.goals)
    assert "What Robert wants to be able to do" in said
    assert "What you want to be able to do" in said
    first = next(iter(sample.goals.rows.values()))
    assert first.scale.accessibleDescription() == "Began at 2 of 5, now at 4 of 5"
    assert "Answered two threads himself" in texts(first)


def test_all_steps_can_be_seen(sample: ProgressPage) -> None:
    first = next(iter(sample.goals.rows.values()))
    assert "Told the two angry ones" not in texts(first)
    first._way.click()
    assert "Told the two angry ones" in texts(first)


def test_shelves_say_what_was_covered_and_planned(sample: ProgressPage) -> None:
    said = texts(sample.shelves)
    assert "2 covered, 1 planned" in said
    assert "Not yet" in said


def test_a_shelf_of_our_own_may_be_called_anything(page: ProgressPage) -> None:
    shelf = OwnShelf("Our .shops. {0}")
    page.shelves.show_shelves([Explored(shelf, 1, 1)])
    page.line.show_stops([Stop(Kind.HELD, 1, date(2026, 11, 2), None, shelf)], date(2026, 11, 23))
    assert not page.grab().isNull()
    assert "Our .shops. {0}" in texts(page.shelves)


def test_arrows_walk_the_line_and_enter_opens_the_session(
    sample: ProgressPage, sample_desk: Desk, qtbot: QtBot
) -> None:
    line = sample.line
    line.setFocus()
    assert line.accessibleDescription().startswith("Session 7, held on")
    press(Key.Key_Right)
    assert line.accessibleDescription().startswith("Session 8, planned for")
    press(Key.Key_Right)
    assert line.accessibleDescription().startswith("Session 9, expected about")
    press(Key.Key_Home)
    last = last_held(sample_desk.workspace.read.sessions())
    assert last is not None
    with qtbot.waitSignal(sample.go) as went:
        for _ in range(6):
            press(Key.Key_Right)
        press(Key.Key_Return)
    assert went.args == [Place(PageName.SESSION, last.id)]


def test_two_hundred_sessions_become_one_bar(page: ProgressPage, desk: Desk) -> None:
    assert not page.line.is_crowded()
    sessions = [
        make.session(
            number, start=make.NOW - timedelta(days=7 * (201 - number)), state=SessionState.HELD
        )
        for number in range(1, 201)
    ]
    page.goals.add_button.setFocus()
    desk.workspace.commit(added(*sessions))
    follow(page)
    assert page.line.is_crowded()
    assert page.line.accessibleDescription() == "200 sessions held, 0 planned"
    assert page.line.marks()[0] == range(200)
    assert not page.line.grab().isNull()


# --- goals --------------------------------------------------------------------------------


def test_by_keyboard_a_goal_is_named_moved_with_evidence_and_taken_back(
    page: ProgressPage, desk: Desk
) -> None:
    page.focus_body()
    press(Key.Key_Return)
    type_("Read a comment thread")
    press(Key.Key_Return)
    [goal] = goals(desk)
    assert (goal.text, goal.whose, goal.now, goal.steps) == (
        "Read a comment thread",
        Who.MENTEE,
        1,
        (),
    )
    follow(page)
    page.goals.rows[goal.id].move_button.setFocus()
    press(Key.Key_Space)
    type_("Answered two threads himself")
    press(Key.Key_Return)
    [moved] = goals(desk)
    assert (moved.began, moved.now) == (1, 2)
    assert moved.steps[0].day == date(2026, 11, 23)
    desk.commands.undo()
    assert goals(desk) == (goal,)
    desk.commands.undo()
    assert goals(desk) == ()


def test_what_is_typed_is_stored_before_it_is_done_and_cancel_takes_it_back(
    page: ProgressPage, desk: Desk
) -> None:
    page.add_goal()
    type_("Half a sen")
    desk.commands.settle()
    assert [goal.text for goal in goals(desk)] == ["Half a sen"]
    press(Key.Key_Escape)
    assert goals(desk) == ()
    assert not desk.commands.stack.canUndo()


def test_a_step_without_evidence_is_not_taken(sample: ProgressPage, sample_desk: Desk) -> None:
    before = goals(sample_desk)
    sample.goals.move_goal(before[1].id, 5)
    form = sample.goals.form
    assert isinstance(form, StepForm)
    assert form.level.current() == "5"
    press(Key.Key_Return)
    assert "needs a sentence" in form.problem.text()
    assert goals(sample_desk) == before


def test_pressing_the_scale_asks_for_what_shows_it(sample: ProgressPage, sample_desk: Desk) -> None:
    row = next(iter(sample.goals.rows.values()))
    scale = row.scale
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=scale.stop_point(5).toPoint())
    form = sample.goals.form
    assert isinstance(form, StepForm)
    assert form.level.current() == "5"
    assert form.isAncestorOf(QApplication.focusWidget())


def test_a_form_pushes_the_goals_below_it_down(sample: ProgressPage, sample_desk: Desk) -> None:
    """Not even after the list was shown anew does the form lie over what is under it."""
    follow(sample)
    sample.goals.move_goal(goals(sample_desk)[0].id, 0)
    QApplication.processEvents()
    assert list(over_each_other(sample.window())) == []


def test_a_deleted_goal_can_be_had_back(sample: ProgressPage, sample_desk: Desk) -> None:
    before = goals(sample_desk)
    sample.goals.delete_goal(before[0].id)
    follow(sample)
    assert goals(sample_desk) == before[1:]
    assert before[0].id not in sample.goals.rows
    sample_desk.commands.undo()
    assert goals(sample_desk) == before


def test_a_goal_can_stay_between_the_two(sample: ProgressPage, sample_desk: Desk) -> None:
    id = goals(sample_desk)[0].id
    sample.goals.mark_goal(id, kept=True)
    follow(sample)
    assert next(goal for goal in goals(sample_desk) if goal.id == id).between_us
    assert "Between us" in texts(sample.goals.rows[id])


def test_editing_keeps_the_way_that_was_gone(sample: ProgressPage, sample_desk: Desk) -> None:
    goal = goals(sample_desk)[0]
    sample.goals.edit_goal(goal.id)
    form = sample.goals.form
    assert isinstance(form, GoalForm)
    assert not form.began.isEnabled()
    form.by.setText("29 January 2027")
    form.by.textEdited.emit(form.by.text())
    QTest.keyClick(form.by, Key.Key_Return)
    edited = next(one for one in goals(sample_desk) if one.id == goal.id)
    assert (edited.by, edited.steps) == (date(2027, 1, 29), goal.steps)


def test_an_undo_while_a_form_is_open_closes_it(sample: ProgressPage, sample_desk: Desk) -> None:
    goal = goals(sample_desk)[0]
    sample.goals.move_goal(goal.id, 5)
    type_("Explained one to the board")
    sample_desk.commands.undo()
    assert sample.goals.form is None
    assert goals(sample_desk)[0] == goal


def test_what_the_store_refuses_stays_in_the_form(
    page: ProgressPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Full(None)

    page.add_goal()
    type_("Read a comment thread")
    with monkeypatch.context() as patch:
        patch.setattr(desk.workspace, "commit", full)
        press(Key.Key_Return)
    form = page.goals.form
    assert isinstance(form, GoalForm)
    assert form.text.text() == "Read a comment thread"
    desk.commands.retry()
    assert [goal.text for goal in goals(desk)] == ["Read a comment thread"]


@pytest.mark.parametrize("deed", [Deed.SHARE, Deed.PRINT])
def test_the_goals_are_what_is_shared_here(sample: ProgressPage, qtbot: QtBot, deed: Deed) -> None:
    with qtbot.waitSignal(sample.share_list) as shared:
        sample.deeds()[deed]()
    assert shared.args == [What.GOALS]


@pytest.mark.parametrize("width", [1040, 480])
def test_what_can_be_done_is_no_wider_below_the_title_than_beside_it(
    sample: ProgressPage, width: int
) -> None:
    sample.resize(width, 700)
    QApplication.processEvents()
    for button in (sample._agreement_button, sample._share_button):
        assert button.isVisible()
        assert button.width() == button.sizeHint().width()
