"""My questions beside the agenda: only mine, sent or taken onto the agenda from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from revmentor_desktop.domain.changes import added, removed
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.sessions.drafts_box import MOST, DraftsBox
from revmentor_desktop.ui.sessions.side_panel import PREPARATION
from tests import make
from tests.ui.sessions.conftest import PLANNED, shown, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.session_page import SessionPage

DRAFT = make.draft_question(text="Is our app any good?")


def box_of(page: SessionPage) -> DraftsBox:
    box = page.panel.preparation.findChild(DraftsBox)
    assert box is not None
    page.panel.show_part(PREPARATION)
    return box


def choices(box: DraftsBox) -> dict[str, QAction]:
    box.list.choose(DRAFT.id)
    box.list.setFocus()
    QTest.keyClick(box.list, Qt.Key.Key_Menu)
    menu = box.list.findChild(QMenu, "line_menu")
    assert menu is not None
    return {one.text(): one for one in menu.actions() if not one.isSeparator()}


def test_without_drafts_there_is_no_box(page: SessionPage) -> None:
    assert box_of(page).isHidden()


def test_a_draft_is_sent_to_the_list(qtbot: QtBot, prepared: Desk) -> None:
    prepared.workspace.commit(added(DRAFT))
    box = box_of(shown(qtbot, prepared, PLANNED))
    assert [line.text for line in box.list.lines()] == [DRAFT.text]
    choices(box)["Send to the list"].trigger()
    found = prepared.workspace.read.question(DRAFT.id)
    assert found is not None
    assert found.state is QuestionState.WAITING
    assert box.isHidden()
    prepared.commands.undo()
    assert not box.isHidden()


def test_a_draft_goes_onto_this_agenda(
    qtbot: QtBot, prepared: Desk, stored: Callable[[], Session]
) -> None:
    prepared.workspace.commit(added(DRAFT))
    box = box_of(shown(qtbot, prepared, PLANNED))
    choices(box)["Add to the agenda"].trigger()
    assert DRAFT.text in titles(stored())


def test_of_many_drafts_the_last_are_shown_and_the_way_to_all(qtbot: QtBot, prepared: Desk) -> None:
    drafts = [make.draft_question(100 + number) for number in range(MOST + 3)]
    prepared.workspace.commit(added(*drafts))
    page = shown(qtbot, prepared, PLANNED)
    box = box_of(page)
    rest = box.findChild(QPushButton, "other_drafts")
    assert isinstance(rest, QPushButton)
    assert [line.text for line in box.list.lines()] == [one.text for one in drafts[3:]]
    assert rest.text() == "And 3 more in the follow-ups"
    with qtbot.waitSignal(page.go) as told:
        rest.click()
    assert told.args == [Place(PageName.FOLLOW_UPS)]
    prepared.commands.do("Delete", removed(*drafts[:3]))
    assert rest.isHidden()
    assert len(box.list.lines()) == MOST


def test_drafts_are_covered_together(qtbot: QtBot, prepared: Desk) -> None:
    prepared.workspace.commit(added(DRAFT))
    box = box_of(shown(qtbot, prepared, PLANNED))
    assert box.list.isVisible()
    prepared.cover.set_on(True)
    assert not box.list.isVisible()


def test_a_waiting_question_is_parked_where_it_is_suggested(qtbot: QtBot, prepared: Desk) -> None:
    page = shown(qtbot, prepared, PLANNED)
    view = page.panel.suggestions.view
    view.setCurrentIndex(page.panel.suggestions._model.index_of("question question-2"))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Menu)
    menu = view.findChild(QMenu, "suggestion_menu")
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "Park").trigger()
    found = prepared.workspace.read.question("question-2")
    assert found is not None
    assert found.state is QuestionState.PARKED
