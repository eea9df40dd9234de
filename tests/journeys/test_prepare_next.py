"""The evening before a routine session: what waits is offered in place, by keys alone.

From Home to a session that stands with its agenda, its minutes and what I bring along, in at most
twelve deeds; and after a session that did not take place, the short one in two.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import SessionState, next_session, waiting_items
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.sessions.suggestions_panel import SuggestionView
from tests import make
from tests.journeys.keyboard import ALT, CTRL, Key, Keyboard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.app import Program
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.workspace import Workspace

MOST_DEEDS = 12


def workspace_of(program: Program) -> Workspace:
    assert program.desk is not None
    return program.desk.workspace


def become(program: Program, state: SessionState) -> Session:
    """Have the session that is planned lie three days back, in *state*; return it."""
    assert program.desk is not None
    workspace = workspace_of(program)
    planned = next_session(workspace.read.sessions())
    assert planned is not None
    past = replace(planned, start=make.NOW - timedelta(days=3), state=state)
    assert program.desk.commands.do("Move", edited(planned, past))
    return past


def arrive(program: Program, qtbot: QtBot, keys: Keyboard) -> None:
    """Go away from Home and back, so that the one thing to do has the focus."""
    keys.press(Key.Key_2, CTRL)
    keys.press(Key.Key_1, CTRL)
    qtbot.waitUntil(lambda: isinstance(keys.focus, QPushButton))


def test_what_waits_is_on_the_agenda_in_a_dozen_deeds(sample_pair: Program, qtbot: QtBot) -> None:
    program, window = sample_pair, sample_pair.window
    read = workspace_of(program).read
    become(program, SessionState.HELD)
    keys = Keyboard(window)
    arrive(program, qtbot, keys)

    keys.begin()
    keys.press(Key.Key_Return)  # Plan session 9, at the date and from the template that are due
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)
    session = next_session(read.sessions())
    assert session is not None
    assert (session.number, session.title) == (9, "Regular session")
    before = len(session.items)

    keys.press(Key.Key_F6)  # to the suggestions beside the agenda
    if not isinstance(keys.focus, SuggestionView):
        keys.press(Key.Key_Tab)
    assert isinstance(keys.focus, SuggestionView)
    waiting = waiting_items(read.sessions())
    keys.press(Key.Key_Return)  # what was not reached
    keys.press(Key.Key_Return)  # the question that has waited longest
    session = read.session(session.id)
    assert session is not None
    assert len(session.items) == before + 2
    assert len(waiting_items(read.sessions())) == len(waiting) - 1
    held = {item.question for item in session.items if item.question}
    asked = [one for one in read.questions() if one.id in held]
    assert [one.state for one in asked] == [QuestionState.ON_AGENDA] * len(asked)
    assert asked

    for _ in range(3):
        keys.press(Key.Key_F6)  # over the sidebar and the header to the agenda
    order = [item.id for item in session.items]
    keys.press(Key.Key_Up, ALT)
    keys.press(Key.Key_Minus)
    after = read.session(session.id)
    assert after is not None
    assert [item.id for item in after.items] != order
    assert after.planned_minutes == session.planned_minutes - 1
    assert keys.deeds <= MOST_DEEDS

    ready = window.findChild(QLabel, "ready")
    assert isinstance(ready, QLabel)
    assert ready.text().startswith("Agenda ")


def test_the_short_session_takes_two_deeds(sample_pair: Program, qtbot: QtBot) -> None:
    program, window = sample_pair, sample_pair.window
    read = workspace_of(program).read
    lost = become(program, SessionState.MISSED)
    keys = Keyboard(window)
    arrive(program, qtbot, keys)
    rescue = window.findChild(QPushButton, "plan_rescue")
    assert isinstance(rescue, QPushButton)
    rescue.setFocus()

    keys.begin()
    keys.press(Key.Key_Space)
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)
    session = next_session(read.sessions())
    assert session is not None
    assert (session.minutes, session.number) == (25, lost.number + 1)
    assert sum(item.origin_item in {one.id for one in lost.items} for item in session.items) == 2
    keys.press(Key.Key_Z, CTRL)
    assert read.session(lost.id) == lost
    assert read.session(session.id) is None
    assert keys.deeds == 2
