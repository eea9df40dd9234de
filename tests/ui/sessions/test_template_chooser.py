"""Choosing a template: shown with its items, applied as one step, and the dialog goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from revmentor_desktop.domain.changes import edited, removed
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.sessions.template_chooser import TemplateChooser
from revmentor_desktop.ui.widgets.text import TextLabel
from tests.ui.sessions.conftest import PLANNED, shown, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.session_page import SessionPage


def opened(page: SessionPage) -> TemplateChooser:
    page.deeds()[Deed.USE_TEMPLATE]()
    chooser = page.findChild(TemplateChooser)
    assert chooser is not None
    model = chooser.view.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return chooser


def emptied(page: SessionPage) -> Session:
    """Take all items, the title and the preparation away; return the session as it is then."""
    session = page.edits.session
    assert session is not None
    bare = replace(session, items=(), title="", purpose="")
    preparation = page.desk.workspace.read.preparation_of(PLANNED)
    assert preparation is not None
    page.desk.commands.do("Empty", edited(session, bare))
    page.desk.commands.do("Empty", removed(preparation))
    return bare


def test_it_lists_the_programs_twelve_and_the_pairs_own(page: SessionPage) -> None:
    page.edits.save_template()
    chooser = opened(page)
    assert chooser.view.model().rowCount() == 13
    assert chooser.cancel.property("kind") == "secondary"  # as in every dialog
    chooser.reject()


def test_the_preview_shows_the_items_of_the_chosen_one(page: SessionPage) -> None:
    chooser = opened(page)
    QTest.keyClick(chooser.view, Qt.Key.Key_Down)
    template = list(page.desk.templates.values())[1]
    shown = {label.text() for label in chooser.preview.findChildren(TextLabel)}
    assert {item.title for item in template.items} <= shown
    chooser.reject()


def test_enter_fills_an_empty_agenda_with_title_purpose_and_preparation(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    emptied(page)
    assert page.agenda.empty.isVisible()
    chooser = opened(page)
    assert not chooser.replace.isVisible()
    QTest.keyClick(chooser.view, Qt.Key.Key_Return)
    template = next(iter(page.desk.templates.values()))
    assert titles(stored()) == [item.title for item in template.items]
    assert stored().title == template.name
    assert stored().purpose == template.purpose
    preparation = page.desk.workspace.read.preparation_of(PLANNED)
    assert preparation is not None
    assert [line.text for line in preparation.lines] == list(template.mentor_preparation)


def test_it_is_one_step(page: SessionPage, stored: Callable[[], Session]) -> None:
    bare = emptied(page)
    QTest.keyClick(opened(page).view, Qt.Key.Key_Return)
    page.desk.commands.undo()
    assert stored() == bare
    assert page.desk.workspace.read.preparation_of(PLANNED) is None


def test_a_filled_agenda_is_kept_or_replaced(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    before = stored()
    opened(page).use.click()
    assert stored().items[:4] == before.items
    assert len(stored().items) > 4
    page.desk.commands.undo()
    opened(page).replace.click()
    assert not set(titles(before)) & set(titles(stored()))
    question = page.desk.workspace.read.question("question-1")
    assert question is not None
    assert question.state.value == "waiting"
    page.desk.commands.undo()
    assert stored() == before


def test_a_preparation_that_exists_is_not_touched(page: SessionPage) -> None:
    before = page.desk.workspace.read.preparation_of(PLANNED)
    opened(page).use.click()
    assert page.desk.workspace.read.preparation_of(PLANNED) == before


def test_cancel_changes_nothing(page: SessionPage) -> None:
    opened(page).cancel.click()
    assert page.desk.commands.stack.count() == 0


def test_it_dies_on_close(page: SessionPage, qtbot: QtBot) -> None:
    chooser = opened(page)
    with qtbot.waitSignal(chooser.destroyed):
        chooser.reject()


def test_it_fits_a_small_window_at_150_percent(qtbot: QtBot, prepared: Desk) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    chooser = opened(page)
    assert chooser.width() <= 928
    assert chooser.height() <= 640
    assert chooser.minimumSizeHint().width() <= chooser.width()
    chooser.reject()
