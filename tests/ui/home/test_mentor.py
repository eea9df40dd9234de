"""The mentor's Home: the next session and how ready it is, what waits, what stayed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import Question, QuestionState, waiting_questions
from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.home.rows import Line
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.widgets.action_line import ActionLine
from revmentor_desktop.ui.widgets.budget_bar import BudgetBar
from revmentor_desktop.ui.widgets.text import TextLabel
from tests import make
from tests.ui.home.test_home import button, coming, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.home.page import HomePage
    from revmentor_desktop.ui.notices import Toast

LEFT = Qt.MouseButton.LeftButton


def waiting(page: HomePage) -> list[QWidget]:
    """Return what waits, as it stands on the card."""
    card = page.findChild(QWidget, "waiting")
    assert card is not None
    lines = [one for one in card.findChildren(QWidget) if isinstance(one, Line | ActionLine)]
    return [one for one in lines if one.isVisible()]


def plus(line: QWidget) -> QPushButton:
    found = line.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def line_of(page: HomePage, question: Question) -> QWidget:
    return next(line for line in waiting(page) if line.accessibleName() == question.text)


def first_waiting(desk: Desk) -> Question:
    return waiting_questions(desk.workspace.read.questions())[0]


# --- the next session ---------------------------------------------------------------------


def test_the_next_session_is_told(mentor: HomePage) -> None:
    session = coming(mentor.desk)
    shown = texts(mentor)
    assert session.title in shown
    assert "Session 8, in 3 day(s)" in shown
    [budget] = mentor.findChildren(BudgetBar)
    said = f"{session.planned_minutes} of {session.minutes} minutes planned"
    assert said in budget.accessibleDescription()


def test_continue_preparing_goes_to_the_session(qtbot: QtBot, mentor: HomePage) -> None:
    prepare = button(mentor, "Continue preparing")
    assert prepare.hasFocus()
    with qtbot.waitSignal(mentor.go) as gone:
        qtbot.keyClick(prepare, Qt.Key.Key_Space)
    assert gone.args == [Place(PageName.SESSION, coming(mentor.desk).id)]


def test_a_session_without_an_agenda_is_to_be_prepared(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    desk.workspace.commit(added(make.session()))
    assert button(show(desk), "Prepare the agenda").isVisible()


def test_how_far_the_preparation_is(show: Callable[..., HomePage], desk: Desk) -> None:
    preparation = make.preparation(1, lines=4)
    done = replace(preparation.lines[0], done=True)
    lines = (done, *preparation.lines[1:])
    desk.workspace.commit(added(make.session(), replace(preparation, lines=lines)))
    assert "1 of 4 done" in texts(show(desk))


def test_the_next_session_is_shared_from_its_card(qtbot: QtBot, mentor: HomePage) -> None:
    with qtbot.waitSignal(mentor.share) as shared:
        qtbot.mouseClick(button(mentor, "Share"), LEFT)
    assert shared.args == [coming(mentor.desk).id]


# --- what waits ---------------------------------------------------------------------------


def test_what_waits_is_at_most_five(mentor: HomePage) -> None:
    assert 1 <= len(waiting(mentor)) <= 5


def test_taking_a_question_puts_it_on_the_agenda(qtbot: QtBot, mentor: HomePage) -> None:
    workspace = mentor.desk.workspace
    question = first_waiting(mentor.desk)
    before = tuple(workspace.read.each_thing())
    add = plus(line_of(mentor, question))
    assert add.text().strip() == "Session 8"
    qtbot.mouseClick(add, LEFT)
    stored = workspace.read.question(question.id)
    assert stored is not None
    assert stored.state is QuestionState.ON_AGENDA
    assert question.id in {item.question for item in coming(mentor.desk).items}
    mentor.desk.commands.undo()
    assert tuple(workspace.read.each_thing()) == before


def test_taking_says_so_and_the_line_goes(qtbot: QtBot, mentor: HomePage) -> None:
    toasts: list[Toast] = []
    mentor.desk.notices.toasted.connect(toasts.append)
    question = first_waiting(mentor.desk)
    qtbot.mouseClick(plus(line_of(mentor, question)), LEFT)
    [toast] = toasts
    assert (toast.text, toast.action_text) == ("Added to session 8", "Undo")
    qtbot.waitUntil(
        lambda: question.text not in [line.accessibleName() for line in waiting(mentor)]
    )


def test_a_carried_over_item_is_taken_with_its_origin(
    qtbot: QtBot, show: Callable[..., HomePage], desk: Desk
) -> None:
    left = make.item(title="AR try-on", outcome=Outcome.CARRIED_OVER)
    past = make.session(
        1, items=(left,), start=make.NOW - timedelta(days=20), state=SessionState.HELD
    )
    desk.workspace.commit(added(past, make.session(2)))
    page = show(desk)
    assert "Not reached in session 1" in texts(page)
    qtbot.mouseClick(plus(waiting(page)[0]), LEFT)
    [item] = coming(desk).items
    assert (item.title, item.origin, item.origin_item) == ("AR try-on", past.id, left.id)


def test_a_second_press_before_the_page_has_followed_adds_nothing(mentor: HomePage) -> None:
    question = first_waiting(mentor.desk)
    count = len(coming(mentor.desk).items)
    failures: list[object] = []
    mentor.desk.commands.failed.connect(failures.append)
    for _ in range(2):
        mentor._take(question.id)
    assert len(coming(mentor.desk).items) == count + 1
    assert failures == []


def test_days_are_those_of_the_wall_clock_of_the_pair(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    """Four in the morning in Hong Kong is still the day before in UTC."""
    early = datetime(2026, 11, 11, 20, tzinfo=UTC)
    held = make.session(1, start=early, state=SessionState.HELD)
    desk.workspace.commit(
        added(held, make.question(asked=early), make.takeaway(1, captured=early, by=None))
    )
    page = show(desk)
    assert "Robert asked on 12 November" in texts(page)
    assert "12 November" in texts(page)


def test_questions_wait_even_while_nothing_is_planned(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    desk.workspace.commit(added(make.question()))
    page = show(desk)
    [line] = waiting(page)
    assert line.accessibleName() == "Question 1?"
    assert line.findChild(QPushButton) is None


def test_ticking_an_action_does_it_and_can_be_undone(
    qtbot: QtBot, show: Callable[..., HomePage], desk: Desk
) -> None:
    action = make.action(owner=Who.MENTOR)
    desk.workspace.commit(added(action))
    page = show(desk)
    toasts: list[Toast] = []
    desk.notices.toasted.connect(toasts.append)
    box = page.findChild(QCheckBox, f"action_{action.id}")
    assert isinstance(box, QCheckBox)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    [stored] = desk.workspace.read.actions()
    assert stored.done is not None
    assert toasts[0].text == "Action done"
    desk.commands.undo()
    assert desk.workspace.read.actions() == (action,)


def test_an_action_of_the_other_is_not_mine_to_do(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    desk.workspace.commit(added(make.action(owner=Who.MENTEE), make.session()))
    page = show(desk)
    assert "Nothing is waiting." in texts(page)
    card = page.findChild(QWidget, "waiting")
    assert card is not None
    title, nothing = card.findChildren(TextLabel)[:2]
    assert nothing.contentsRect().translated(nothing.pos()).top() > title.geometry().bottom() + 6


@pytest.mark.parametrize("role", Role)
def test_who_asked_is_said(show: Callable[..., HomePage], desk: Desk, role: Role) -> None:
    desk.workspace.commit(added(make.question(asked_by=role), make.session()))
    said = {Role.MENTOR: "You asked on 23 November", Role.MENTEE: "Robert asked on 23 November"}
    assert said[role] in texts(show(desk))


# --- what stayed --------------------------------------------------------------------------


def test_what_stayed_from_the_last_session(qtbot: QtBot, mentor: HomePage) -> None:
    assert "What stayed from session 7" in texts(mentor)
    with qtbot.waitSignal(mentor.go) as gone:
        qtbot.mouseClick(button(mentor, "Read the recap"), LEFT)
    assert gone.args[0].tab is Tab.RECAP


def test_before_the_first_session_nothing_has_stayed(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    page = show(desk)
    assert not any("What stayed" in text or "Since" in text for text in texts(page))


def test_the_months_in_one_sentence(mentor: HomePage) -> None:
    read = mentor.desk.workspace.read
    done = sum(action.done is not None for action in read.actions())
    said = f"{done} of {len(read.actions())} actions done."
    assert any(text.startswith("7 session(s), ") and text.endswith(said) for text in texts(mentor))


def test_a_refused_deed_changes_nothing_on_the_page(
    qtbot: QtBot, mentor: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Full

    question = first_waiting(mentor.desk)
    monkeypatch.setattr(mentor.desk.workspace, "commit", refuse)
    with (
        qtbot.waitSignal(mentor.desk.commands.failed),
        qtbot.assertNotEmitted(mentor.desk.notices.toasted),
    ):
        qtbot.mouseClick(plus(line_of(mentor, question)), LEFT)
    assert line_of(mentor, question).isVisible()


def test_a_tick_the_disk_refused_is_taken_back(
    qtbot: QtBot, show: Callable[..., HomePage], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Full

    action = make.action(owner=Who.MENTOR)
    desk.workspace.commit(added(action))
    page = show(desk)
    monkeypatch.setattr(desk.workspace, "commit", refuse)
    box = page.findChild(QCheckBox, f"action_{action.id}")
    qtbot.keyClick(box, Qt.Key.Key_Space)

    def unticked() -> bool:
        boxes = page.findChildren(QCheckBox, f"action_{action.id}")
        return [one.isChecked() for one in boxes if one.isVisible()] == [False]

    qtbot.waitUntil(unticked)


def test_an_action_that_is_gone_cannot_be_ticked(mentor: HomePage) -> None:
    before = tuple(mentor.desk.workspace.read.each_thing())
    mentor._tick("nowhere", True)
    mentor._take("nowhere")
    assert tuple(mentor.desk.workspace.read.each_thing()) == before


def test_ticks_follow_what_is_stored(
    qtbot: QtBot, show: Callable[..., HomePage], desk: Desk
) -> None:
    action = make.action(owner=Who.MENTOR)
    desk.workspace.commit(added(action))
    page = show(desk)
    done = replace(action, done=desk.workspace.now())
    desk.commands.do("Tick", edited(action, done))
    qtbot.waitUntil(lambda: waiting(page) == [])


def test_everything_that_is_open_is_one_press_away(mentor: HomePage, qtbot: QtBot) -> None:
    way = mentor.findChild(QPushButton, "all_follow_ups")
    with qtbot.waitSignal(mentor.go) as gone:
        qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert gone.args == [Place(PageName.FOLLOW_UPS)]
