"""A question from its first thought to a word of the glossary, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import next_session
from revmentor_desktop.ui.followups.page import FollowUpsPage
from revmentor_desktop.ui.places import PageName
from tests.journeys.keyboard import ALT, CTRL, Key, Keyboard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.app import Program
    from revmentor_desktop.domain.questions import Question

MOST_KEYS_BESIDE_THE_TEXT = 3
ASKED = "What is a creator brief?"


@pytest.fixture
def program(sample_pair: Program) -> Program:
    return sample_pair


def asked(program: Program) -> Question:
    assert program.desk is not None
    return next(one for one in program.desk.workspace.read.questions() if one.text == ASKED)


GOING = {"home": Key.Key_1, "sessions": Key.Key_2, "topics": Key.Key_3, "follow_ups": Key.Key_5}


@pytest.mark.parametrize("page", GOING)
def test_a_question_is_jotted_from_anywhere_in_three_keys(
    program: Program, qtbot: QtBot, page: str
) -> None:
    window, keys = program.window, Keyboard(program.window)
    assert program.desk is not None
    keys.press(GOING[page], CTRL)
    keys.begin()
    keys.press(Key.Key_J, CTRL)
    qtbot.waitUntil(lambda: keys.focus.objectName() == "jot")
    keys.fill(ASKED, ends_with=None)
    keys.press(Key.Key_Return)
    assert keys.deeds - 1 <= MOST_KEYS_BESIDE_THE_TEXT
    assert ASKED in [one.text for one in program.desk.workspace.read.draft_questions()]
    assert window.place is not None
    assert window.place.page.value == page


def test_a_question_is_jotted_in_a_session_in_three_keys(program: Program, qtbot: QtBot) -> None:
    window, keys = program.window, Keyboard(program.window)
    assert program.desk is not None
    keys.press(Key.Key_Return)  # Home: Continue preparing
    keys.press(Key.Key_Return, CTRL)  # Start session
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.LIVE)
    keys.begin()
    keys.press(Key.Key_J, CTRL)
    keys.fill(ASKED, ends_with=None)
    keys.press(Key.Key_Return)
    assert keys.deeds - 1 <= MOST_KEYS_BESIDE_THE_TEXT
    drafts = program.desk.workspace.read.draft_questions()
    assert window.place is not None
    assert [one.session for one in drafts if one.text == ASKED] == [window.place.subject]


def test_a_question_lives_from_draft_to_word(program: Program, qtbot: QtBot) -> None:
    window, keys = program.window, Keyboard(program.window)
    assert program.desk is not None
    read = program.desk.workspace.read
    coming = next_session(read.sessions())
    assert coming is not None

    keys.press(Key.Key_J, CTRL)
    keys.fill(ASKED)
    keys.press(Key.Key_5, CTRL)
    page = window.page
    assert isinstance(page, FollowUpsPage)
    draft = next(one for one in read.draft_questions() if one.text == ASKED)
    page.list.choose(draft.id)
    keys.press(Key.Key_S)
    assert asked(program).state is QuestionState.WAITING

    page.list.choose(draft.id)
    keys.press(Key.Key_Return, CTRL)
    assert asked(program).state is QuestionState.ON_AGENDA

    keys.press(Key.Key_Return)  # where it stands
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)
    assert window.place is not None
    assert window.place.subject == coming.id
    keys.press(Key.Key_Left, ALT)  # and back to the row
    qtbot.waitUntil(lambda: window.page is page)
    assert page.list.row is not None
    assert page.list.row.key == draft.id

    keys.press(Key.Key_Space)
    keys.fill("A page that says what a film is for.")
    assert asked(program).state is QuestionState.ANSWERED
    page.list.choose(draft.id)
    keys.press(Key.Key_G)
    keys.press(Key.Key_Return)
    word = next(one for one in read.terms() if one.word == "creator brief")
    assert word.meaning == "A page that says what a film is for."
