"""The cover: on until it is taken off, a look at one thing at a time, nothing shows through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from revmentor_desktop.app import Program
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.private import (
    Cue,
    DraftQuestion,
    PreparationList,
    PrivateNote,
    PrivateReview,
)
from revmentor_desktop.domain.sessions import next_session
from revmentor_desktop.folders import Folders
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.cover import Cover
from revmentor_desktop.ui.home.page import HomePage
from revmentor_desktop.ui.notes.page import NotesPage
from revmentor_desktop.ui.pages import PageMaker
from revmentor_desktop.ui.places import NEW, PageName, Place
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.sessions.agenda_view import AgendaView
from revmentor_desktop.ui.sessions.item_editor import ItemEditor
from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.window import Window
from tests.conftest import Ticking
from tests.ui.home.conftest import become
from tests.ui.test_pages import places, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast


@pytest.fixture
def cover(qapp: QApplication, tmp_path: Path) -> Cover:
    return Cover(Preferences(tmp_path / "settings.ini"))


@pytest.fixture
def window(qtbot: QtBot, fonts: object, sample_desk: Desk) -> Iterator[Window]:
    desk = sample_desk
    made = Window(desk.theme, desk.preferences, desk.notices)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
    made.show_workspace(desk, PageMaker(desk))
    yield made
    made.close()


def words_of(desk: Desk) -> set[str]:
    """Return every text of the sample pair that is only mine, long enough to be told apart."""
    found: list[str] = []
    for value in desk.workspace.read.each_thing():
        match value:
            case PrivateNote():
                found += [value.title, *value.body.splitlines()]
            case DraftQuestion() | Cue():
                found.append(value.text)
            case PreparationList():
                found += [line.text for line in value.lines]
            case PrivateReview():
                found.append(value.words)
            case _:
                pass
    return {text.strip("#*- ") for text in found if len(text.strip("#*- ")) > 12}


def said(widget: QWidget) -> Iterator[str]:
    """Yield what *widget* shows, and what it says to a screen reader."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QLineEdit):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount()):
            for role in Qt.ItemDataRole:
                yield str(model.index(row, 0).data(role) or "")


def seen(window: QWidget) -> str:
    """Return everything that can be seen or heard in *window*."""
    parts = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return "\n".join(text for part in parts for text in said(part))


def test_the_cover_stays_on_after_a_restart(qapp: QApplication, tmp_path: Path) -> None:
    Cover(Preferences(tmp_path / "settings.ini")).set_on(True)
    assert Cover(Preferences(tmp_path / "settings.ini")).covers("note")


def test_one_thing_at_a_time_may_be_looked_at(cover: Cover) -> None:
    cover.set_on(True)
    cover.look("first")
    cover.look("second")
    assert [cover.covers("first"), cover.covers("second")] == [True, False]
    cover.end_look("first")
    assert not cover.covers("second")
    cover.end_look("second")
    assert cover.covers("second")


def test_covering_again_ends_a_look(cover: Cover) -> None:
    cover.set_on(True)
    cover.look("note")
    cover.set_on(False)
    cover.set_on(True)
    assert cover.covers("note")


def test_changes_are_told_once(cover: Cover) -> None:
    told: list[bool] = []
    cover.changed.connect(lambda: told.append(cover.on))
    cover.end_look()
    cover.set_on(True)
    cover.set_on(True)
    cover.toggle()
    assert told == [True, False]


def test_nothing_private_shows_on_any_page(window: Window, sample_desk: Desk) -> None:
    secrets = words_of(sample_desk)
    assert len(secrets) > 5
    window.perform(Deed.COVER)
    through = []
    for name, place in places(sample_desk).items():
        window.go(place)
        for panel in window.findChildren(QWidget, "side_panel"):
            panel.show_part("preparation")  # type: ignore[attr-defined]  # a SidePanel
        settle()
        found = seen(window)
        through += [f"{name}: {secret}" for secret in secrets if secret in found]
    assert through == []
    assert window.windowTitle() == "RevMentor"


def test_nothing_private_shows_on_the_home_of_the_mentee(
    qtbot: QtBot, fonts: object, sample_desk: Desk
) -> None:
    desk = become(sample_desk, Role.MENTEE)
    drafts = [draft.text for draft in desk.workspace.read.draft_questions()]
    page = HomePage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(PageName.HOME))
    settle()
    assert any(draft in seen(page) for draft in drafts)
    desk.cover.set_on(True)
    settle()
    assert not any(draft in seen(page) for draft in drafts)
    assert "Draft 1, covered" in seen(page)


def test_without_the_cover_the_same_look_finds_them(window: Window, sample_desk: Desk) -> None:
    """Proves that the test above could fail."""
    found = ""
    for place in places(sample_desk).values():
        window.go(place)
        for panel in window.findChildren(QWidget, "side_panel"):
            panel.show_part("preparation")  # type: ignore[attr-defined]  # a SidePanel
        settle()
        found += seen(window)
    assert sum(secret in found for secret in words_of(sample_desk)) > 3


def test_a_covered_note_is_looked_at_by_a_held_key_and_covered_again(
    qtbot: QtBot, window: Window, sample_desk: Desk
) -> None:
    window.perform(Deed.COVER)
    notes = sample_desk.workspace.read.note_summaries(shared=False)
    window.go(Place(PageName.NOTES, notes[0].id))
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(CoverPane)))
    pane = next(one for one in window.findChildren(CoverPane) if one.isVisible())
    pane.button.setFocus()
    qtbot.keyPress(pane.button, Qt.Key.Key_Space)
    assert notes[0].title in seen(window)
    pane.button.looked.emit(False)
    settle()
    assert notes[0].title not in seen(window)
    qtbot.keyRelease(pane.button, Qt.Key.Key_Space)


def test_going_elsewhere_ends_a_look(window: Window, sample_desk: Desk) -> None:
    window.perform(Deed.COVER)
    note = sample_desk.workspace.read.note_summaries(shared=False)[0].id
    window.go(Place(PageName.NOTES, note))
    sample_desk.cover.look(note)
    window.go(Place(PageName.HOME))
    assert sample_desk.cover.covers(note)


def test_a_covered_note_cannot_be_shared(window: Window, sample_desk: Desk) -> None:
    note = sample_desk.workspace.read.note_summaries(shared=False)[0].id
    window.go(Place(PageName.NOTES, note))
    assert window.actions_table[Deed.CHANGE_VISIBILITY].isEnabled()
    window.perform(Deed.COVER)
    settle()
    assert not window.actions_table[Deed.CHANGE_VISIBILITY].isEnabled()


def test_a_note_that_is_begun_can_be_written(
    qtbot: QtBot, window: Window, sample_desk: Desk
) -> None:
    window.perform(Deed.COVER)
    window.go(Place(PageName.NOTES, NEW))
    settle()
    qtbot.keyClicks(window.focusWidget(), "A thought to keep")
    sample_desk.commands.settle()
    settle()
    assert "A thought to keep" in seen(window)
    window.go(Place(PageName.HOME))
    window.go(Place(PageName.NOTES))
    settle()
    assert "A thought to keep" not in seen(window)


def test_a_cue_that_is_begun_can_be_written(
    qtbot: QtBot, window: Window, sample_desk: Desk
) -> None:
    window.perform(Deed.COVER)
    read = sample_desk.workspace.read
    session = next_session(read.sessions())
    assert session is not None
    window.go(Place(PageName.SESSION, session.id))
    settle()
    view = window.findChild(AgendaView)
    assert view is not None
    cues = {cue.item for cue in read.cues_of(session.id)}
    assert cues
    seen = set()
    for row, item in enumerate(session.items):
        view.setCurrentIndex(view.model().index(row, 0))
        view.setFocus()
        window.perform(Deed.EDIT_ITEM)
        settle()
        editor = window.findChild(ItemEditor)
        assert editor is not None
        assert editor.item_id == item.id
        assert (item.id in cues) == editor.cue_pane.covered
        seen.add(editor.cue_pane.covered)
    assert seen == {True, False}


def test_private_results_of_a_search_are_counted_not_listed(
    window: Window, sample_desk: Desk
) -> None:
    note = sample_desk.workspace.read.note_summaries(shared=False)[0]
    window.perform(Deed.COVER)
    window.go(Place(PageName.NOTES))
    page = window.page
    assert isinstance(page, NotesPage)
    page.search()
    page.list.search.setText(note.title)
    page.list.filtered.emit()
    settle()
    assert page.list.model.index_of(note.id).isValid() is False
    label = page.findChild(QLabel, "covered_count")
    assert label is not None
    assert label.text() == "1 private result(s) are covered."
    sample_desk.cover.uncover()
    settle()
    assert page.list.model.index_of(note.id).isValid()


def test_a_second_screen_offers_the_cover(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, fonts: object
) -> None:
    clock = Ticking()
    folders = Folders(tmp_path / "settings.ini", tmp_path / "RevMentor")
    program = Program(qapp, folders, now=clock.now, new_id=clock.new_id)
    told: list[Toast] = []
    program.notices.toasted.connect(told.append)
    qapp.screenAdded.emit(qapp.primaryScreen())
    assert told == []  # nothing is open that could be covered
    program.begin(
        Beginning(Role.MENTOR, "", "", tmp_path / "Sample", "Asia/Hong_Kong", sample=True)
    )
    qapp.screenAdded.emit(qapp.primaryScreen())
    assert told[-1].action is not None
    told[-1].action()
    assert program.cover.on
    assert program.window.actions_table[Deed.COVER].isChecked()
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
