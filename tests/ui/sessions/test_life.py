"""A session that did not take place: saying so, and the short one that stands in for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.sessions import SessionState, waiting_items
from revmentor_desktop.services.live import started
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import PageName
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.sessions.session_page import SessionPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def passed(page: SessionPage, stored: Callable[[], Session]) -> SessionPage:
    """The page of a session whose day has gone by."""
    before = stored()
    page.desk.commands.do("Move", edited(before, replace(before, start=make.NOW - timedelta(3))))
    return page


def test_a_session_to_come_cannot_be_missed(page: SessionPage) -> None:
    assert Deed.MISS_SESSION not in page.deeds()
    assert not page.header.other_button.isVisible()


def test_a_session_whose_day_has_gone_by_may_not_have_taken_place(
    passed: SessionPage, stored: Callable[[], Session], toasts: list[Toast]
) -> None:
    assert Deed.MISS_SESSION in passed.deeds()
    QTest.mouseClick(passed.header.other_button, LEFT)
    assert stored().state is SessionState.MISSED
    assert toasts[-1].text == "Session 2 did not take place"
    question = passed.desk.workspace.read.question("question-1")
    assert question is not None
    assert question.state.value == "waiting"


def test_it_offers_the_short_session_by_name_and_day(passed: SessionPage) -> None:
    passed.edits.miss()
    said = passed.header.note.text()
    assert said.startswith("This session did not take place. 25 minutes on ")
    assert "Wednesday 25 November" in said
    assert passed.header.note_button.words() == "Plan a 25-minute rescue"
    assert passed.header.other_button.words() == "Plan it again"
    assert {Deed.RESCUE_SESSION, Deed.REPLAN_SESSION} <= set(passed.deeds())


def test_the_short_session_is_planned_in_one_step(
    passed: SessionPage, stored: Callable[[], Session], qtbot: QtBot
) -> None:
    read = passed.desk.workspace.read
    passed.edits.miss()
    before = tuple(read.each_thing())
    with qtbot.waitSignal(passed.go) as gone:
        QTest.mouseClick(passed.header.note_button, LEFT)
    assert gone.args[0].page is PageName.SESSION
    rescue = read.session(gone.args[0].subject)
    assert rescue is not None
    assert (rescue.minutes, rescue.state) == (25, SessionState.PLANNED)
    kept = [item.origin_item for item in rescue.items if item.origin_item]
    assert 1 <= len(kept) <= 2
    assert not {item.id for _, item in waiting_items(read.sessions())} & set(kept)
    question = read.question("question-1")
    assert question is not None
    assert question.state.value == "on_agenda"
    passed.desk.commands.undo()
    assert tuple(read.each_thing()) == before


def test_a_day_that_is_free_is_named_in_the_header(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    assert "This day is" not in page.header.ready.text()
    pair, before = page.desk.workspace.pair, stored()
    christmas = replace(before, start=make.NOW.replace(month=12, day=25))
    page.desk.commands.do("Move", edited(before, christmas))
    page.desk.commands.do("Edit", edited(pair, replace(pair, holidays="HK")))
    page.edits.rename("Christmas")
    assert page.header.ready.text().endswith("This day is Christmas Day.")


def test_what_is_marked_as_held_before_its_day_was_held_by_now(
    page: SessionPage, stored: Callable[[], Session], toasts: list[Toast]
) -> None:
    before = stored()
    assert before.start > page.desk.workspace.now()
    page.life.hold()
    assert stored().state is SessionState.HELD
    assert stored().end <= page.desk.workspace.now()
    assert toasts[-1].text == "Session 2 marked as held. Its day is Monday 23 November now."
    page.desk.commands.undo()
    assert stored() == before


def test_marking_what_runs_as_held_ends_how_it_goes(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    read = page.desk.workspace.read
    page.desk.commands.do("Start", started(stored(), None, page.desk.workspace.now()))
    before = tuple(read.each_thing())
    page.life.hold()
    run = read.find(Run, stored().id)
    assert run is not None
    assert (stored().state, run.ended) == (SessionState.HELD, True)
    page.desk.commands.undo()
    assert tuple(read.each_thing()) == before
