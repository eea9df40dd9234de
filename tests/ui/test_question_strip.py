"""The strip below an item about a question: its state, an answer in a line, a button a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.question_desk import QuestionDeed
from revmentor_desktop.ui.question_strip import QuestionStrip
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.ui.desk import Desk

ASKED = make.question(1, text="What is a hook?", state=QuestionState.ON_AGENDA)
RUNNING = make.session(1, items=(make.item(1, question=ASKED.id),), state=SessionState.IN_PROGRESS)


@pytest.fixture
def strip(desk: Desk, qtbot: QtBot, fonts: object) -> QuestionStrip:
    """The strip of a question that is dealt with in a session that runs."""
    desk.workspace.commit(added(ASKED, RUNNING))
    made = QuestionStrip(desk)
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show_question(ASKED.id)
    made.show()
    return made


def question(desk: Desk) -> Question:
    found = desk.workspace.read.question(ASKED.id)
    assert found is not None
    return found


def offered(strip: QuestionStrip) -> set[QuestionDeed]:
    return {deed for deed, button in strip.buttons.items() if not button.isHidden()}


def test_it_says_how_far_the_question_has_come(strip: QuestionStrip) -> None:
    assert strip.state.text() == "On the agenda"
    assert offered(strip) == {QuestionDeed.PARK, QuestionDeed.STILL_FOGGY, QuestionDeed.WAIT}


def test_an_answer_belongs_to_the_session_that_runs(
    desk: Desk, strip: QuestionStrip, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(strip.done):
        strip.field.setText("The first second.")
        strip.field.entered.emit(strip.field.text())
    found = question(desk)
    assert (found.state, found.answered_in) == (QuestionState.ANSWERED, RUNNING.id)
    assert strip.state.text() == "Answered"
    desk.commands.undo()
    assert strip.state.text() == "On the agenda"
    assert strip.field.text() == ""


@pytest.mark.parametrize(
    ("deed", "state"),
    [
        (QuestionDeed.PARK, QuestionState.PARKED),
        (QuestionDeed.STILL_FOGGY, QuestionState.STILL_FOGGY),
        (QuestionDeed.WAIT, QuestionState.WAITING),
    ],
)
def test_each_button_is_a_step_that_can_be_taken_back(
    desk: Desk, strip: QuestionStrip, deed: QuestionDeed, state: QuestionState
) -> None:
    strip.buttons[deed].click()
    assert question(desk).state is state
    assert desk.workspace.read.session(RUNNING.id) == RUNNING
    desk.commands.undo()
    assert question(desk) == ASKED


def test_a_short_answer_becomes_a_word_on_request(
    desk: Desk, strip: QuestionStrip, qtbot: QtBot
) -> None:
    strip.field.entered.emit("The first second.")
    strip.buttons[QuestionDeed.EXPLAIN].click()
    assert strip.field.text() == "hook: The first second."
    strip.field.entered.emit("no colon")
    assert strip.field.property("state") == "problem"
    strip.field.entered.emit("Hook: the first second")
    (term,) = desk.workspace.read.terms()
    assert (term.word, term.meaning, term.session) == ("Hook", "the first second", RUNNING.id)
    assert strip.field.text() == "The first second."


def test_what_is_typed_stays_when_something_else_changes(desk: Desk, strip: QuestionStrip) -> None:
    QTest.keyClicks(strip.field.line, "The first")
    desk.commands.do("Add", added(make.question(2)))
    assert strip.field.text() == "The first"


def test_without_a_question_there_is_no_strip(desk: Desk, strip: QuestionStrip) -> None:
    strip.show_question(None)
    assert strip.isHidden()


def test_a_question_that_goes_takes_its_strip_along(desk: Desk, strip: QuestionStrip) -> None:
    from revmentor_desktop.domain.changes import removed

    desk.commands.do("Delete", removed(ASKED))
    assert strip.isHidden()
