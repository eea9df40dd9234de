"""The page of all sessions: open, plan, share, delete, filter; by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyleOptionViewItem,
)

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import SessionId, TemplateId
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import ItemKind, SessionState
from revmentor_desktop.domain.topics import Shelf
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import NEW, TITLE, PageName, Place, Readable, printing, reading
from revmentor_desktop.ui.sessions.list_page import SessionsPage
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast

Key = Qt.Key


@pytest.fixture
def show(qtbot: QtBot, fonts: object) -> Callable[..., SessionsPage]:
    def shown(desk: Desk, width: int = 1048, height: int = 800) -> SessionsPage:
        page = SessionsPage(desk)
        qtbot.addWidget(page)
        tester = QAbstractItemModelTester
        tester(page.model, tester.FailureReportingMode.Fatal, page)
        page.resize(width, height)
        page.show_place(Place(PageName.SESSIONS))
        with qtbot.waitActive(page):
            page.show()
        page.focus_body()
        return page

    return shown


@pytest.fixture
def page(show: Callable[..., SessionsPage], sample_desk: Desk) -> SessionsPage:
    return show(sample_desk)


@pytest.fixture
def empty(show: Callable[..., SessionsPage], desk: Desk) -> SessionsPage:
    return show(desk)


def chosen(page: SessionsPage) -> int | None:
    row = page.model.row_at(page.view.currentIndex())
    return row.session.number if row and row.session else None


def choose(page: SessionsPage, number: int) -> Session:
    session = next(s for s in page.desk.workspace.read.sessions() if s.number == number)
    page.view.setCurrentIndex(page.model.index_of(session.id))
    return session


def numbers(page: SessionsPage) -> list[int]:
    indices = map(page.model.index, range(page.model.rowCount()))
    rows = [row for index in indices if (row := page.model.row_at(index))]
    return [row.session.number for row in rows if row.session]


def plan_button(page: SessionsPage) -> QPushButton:
    found = page.findChild(QPushButton, "plan")
    assert isinstance(found, QPushButton)
    return found


def combo(page: SessionsPage, name: str) -> QComboBox:
    return next(box for box in page.findChildren(QComboBox) if box.accessibleName() == name)


def texts(page: SessionsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


# --- the list -----------------------------------------------------------------------------


def test_the_next_session_is_selected(page: SessionsPage) -> None:
    assert chosen(page) == 8
    assert page.view.hasFocus()
    assert page.view.accessibleName() == "Sessions"


def test_enter_opens_the_session(qtbot: QtBot, page: SessionsPage) -> None:
    session = choose(page, 7)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.view, Key.Key_Return)
    assert gone.args == [Place(PageName.SESSION, session.id)]


def test_a_click_opens_the_session(qtbot: QtBot, page: SessionsPage) -> None:
    session = page.desk.workspace.read.sessions()[-2]
    place = page.view.visualRect(page.model.index_of(session.id)).center()
    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert gone.args == [Place(PageName.SESSION, session.id)]


def test_a_click_on_a_heading_opens_nothing(qtbot: QtBot, page: SessionsPage) -> None:
    place = page.view.visualRect(page.model.index(0, 0)).center()
    with qtbot.assertNotEmitted(page.go):
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_arrows_home_and_end_pass_over_the_headings(qtbot: QtBot, page: SessionsPage) -> None:
    qtbot.keyClick(page.view, Key.Key_Down)
    assert chosen(page) == 7
    qtbot.keyClick(page.view, Key.Key_Up)
    assert chosen(page) == 8
    qtbot.keyClick(page.view, Key.Key_End)
    assert chosen(page) == 1
    qtbot.keyClick(page.view, Key.Key_Home)
    assert chosen(page) == 8


def test_typing_finds_a_session(qtbot: QtBot, page: SessionsPage) -> None:
    qtbot.keyClicks(page.view, "session 3")
    assert chosen(page) == 3


def test_a_commit_elsewhere_is_shown(qtbot: QtBot, page: SessionsPage) -> None:
    session = choose(page, 8)
    page.desk.commands.do("Rename", edited(session, replace(session, title="Another title")))
    qtbot.waitUntil(lambda: "Another title" in page.view.currentIndex().data())


def test_a_session_is_duplicated_with_its_agenda_and_gone_to(
    qtbot: QtBot, page: SessionsPage
) -> None:
    session = choose(page, 7)
    gone: list[Place] = []
    page.go_next.connect(gone.append)
    page.deeds()[Deed.DUPLICATE]()
    (place,) = gone
    copy = page.desk.workspace.read.session(SessionId(place.subject))
    assert copy is not None
    assert (copy.number, copy.state) == (9, SessionState.PLANNED)
    assert [one.title for one in copy.items] == [one.title for one in session.items]
    assert not {one.id for one in copy.items} & {one.id for one in session.items}
    page.desk.commands.undo()
    assert page.desk.workspace.read.session(copy.id) is None


def test_a_session_is_renamed_where_it_is_opened(page: SessionsPage) -> None:
    session = choose(page, 7)
    gone: list[Place] = []
    page.go.connect(gone.append)
    page.deeds()[Deed.RENAME]()
    assert gone == [Place(PageName.SESSION, session.id, line=TITLE)]


@pytest.mark.parametrize(("deed", "wanted"), [(Deed.READING, reading), (Deed.PRINT, printing)])
def test_a_session_is_read_and_printed_from_the_list(
    page: SessionsPage, deed: Deed, wanted: Callable[[Readable, str], Place]
) -> None:
    session = choose(page, 7)
    gone: list[Place] = []
    page.go.connect(gone.append)
    page.deeds()[deed]()
    assert gone == [wanted(Readable.SESSION, session.id)]


# --- planning -----------------------------------------------------------------------------


def test_planning_makes_session_and_preparation_in_one_step(
    qtbot: QtBot, page: SessionsPage
) -> None:
    workspace = page.desk.workspace
    before = tuple(workspace.read.each_thing())
    with qtbot.waitSignal(page.go_next) as gone:
        qtbot.mouseClick(plan_button(page), Qt.MouseButton.LeftButton)
    session = workspace.read.session(gone.args[0].subject)
    assert session is not None
    assert session.number == 9
    assert session.items
    assert workspace.read.preparation_of(session.id) is not None
    assert page.desk.commands.stack.undoText() == "Plan session 9"
    page.desk.commands.undo()
    assert tuple(workspace.read.each_thing()) == before


def test_the_first_session_is_planned_from_its_template(qtbot: QtBot, empty: SessionsPage) -> None:
    assert "Your sessions will stand here in order." in texts(empty)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Plan session 1"
    with qtbot.waitSignal(empty.go_next):
        qtbot.keyClick(button, Key.Key_Space)
    [session] = empty.desk.workspace.read.sessions()
    template = empty.desk.templates[TemplateId("first-session")]
    assert session.title == template.name
    assert [item.title for item in session.items] == [item.title for item in template.items]


def test_the_place_of_a_new_session_plans_it(qtbot: QtBot, page: SessionsPage) -> None:
    with qtbot.waitSignal(page.go_next) as gone, qtbot.waitSignal(page.replace) as replaced:
        page.show_place(Place(PageName.SESSIONS, NEW))
    assert replaced.args == [Place(PageName.SESSIONS)]
    assert gone.args[0].page is PageName.SESSION
    assert len(page.desk.workspace.read.sessions()) == 9


def test_a_session_that_is_planned_for_a_topic_has_it_on_its_agenda(
    qtbot: QtBot, empty: SessionsPage
) -> None:
    workspace = empty.desk.workspace
    topic = empty.desk.library.heads[0]
    with qtbot.waitSignal(empty.go_next):
        empty.show_place(Place(PageName.SESSIONS, NEW, line=topic.id))
    [session] = workspace.read.sessions()
    assert [item.title for item in session.items if item.topic == topic.id] == [topic.title]
    assert session.items[-1].kind is ItemKind.WRAP_UP
    empty.desk.commands.undo()
    assert workspace.read.sessions() == ()


def test_planning_is_the_primary_deed_when_nothing_is_planned(
    qtbot: QtBot, page: SessionsPage
) -> None:
    assert plan_button(page).property("kind") == "secondary"
    session = choose(page, 8)
    held = edited(session, replace(session, state=SessionState.HELD))
    page.desk.commands.do("Mark as held", held)
    qtbot.waitUntil(lambda: plan_button(page).property("kind") == "primary")


# --- deleting -----------------------------------------------------------------------------


def told(page: SessionsPage) -> list[Toast]:
    toasts: list[Toast] = []
    page.desk.notices.toasted.connect(toasts.append)
    return toasts


@pytest.mark.parametrize("number", [8, 7])
def test_deleting_can_be_undone_to_the_letter(page: SessionsPage, number: int) -> None:
    workspace = page.desk.workspace
    session = choose(page, number)
    item = session.items[0].id
    workspace.commit(added(make.cue(1, session=session.id, item=item)))
    before = tuple(workspace.read.each_thing())
    page.deeds()[Deed.DELETE]()
    assert workspace.read.session(session.id) is None
    assert workspace.read.preparation_of(session.id) is None
    assert workspace.read.cues_of(session.id) == ()
    assert workspace.read.recap_of(session.id) is None
    page.desk.commands.undo()
    assert tuple(workspace.read.each_thing()) == before


def test_deleting_says_so_and_offers_the_way_back(page: SessionsPage) -> None:
    toasts = told(page)
    choose(page, 7)
    page.deeds()[Deed.DELETE]()
    [toast] = toasts
    assert (toast.text, toast.action_text, toast.key) == ("Session 7 deleted", "Undo", "Ctrl+Z")
    assert toast.action == page.desk.commands.undo


def test_a_question_of_a_deleted_session_waits_again(page: SessionsPage) -> None:
    workspace = page.desk.workspace
    question = make.question(state=QuestionState.ON_AGENDA)
    item = make.item(1, 50, kind=ItemKind.QUESTION, question=question.id)
    session = make.session(50, items=(item,))
    workspace.commit(added(question, session))
    page.refresh()
    choose(page, 50)
    page.deeds()[Deed.DELETE]()
    stored = workspace.read.question(question.id)
    assert stored is not None
    assert stored.state is QuestionState.WAITING


def test_after_deleting_the_next_row_is_selected(qtbot: QtBot, page: SessionsPage) -> None:
    choose(page, 5)
    page.deeds()[Deed.DELETE]()
    qtbot.waitUntil(lambda: 5 not in numbers(page))
    assert chosen(page) == 4


def test_after_deleting_the_last_row_the_one_above_is_selected(
    qtbot: QtBot, page: SessionsPage
) -> None:
    choose(page, 1)
    page.deeds()[Deed.DELETE]()
    qtbot.waitUntil(lambda: 1 not in numbers(page))
    assert chosen(page) == 2


def test_without_a_session_nothing_can_be_deleted_or_shared(empty: SessionsPage) -> None:
    assert not {Deed.DELETE, Deed.SHARE} & set(empty.deeds())


def test_sharing_names_the_session(qtbot: QtBot, page: SessionsPage) -> None:
    session = choose(page, 6)
    with qtbot.waitSignal(page.share) as shared:
        page.deeds()[Deed.SHARE]()
    assert shared.args == [session.id]


def test_the_context_menu_holds_the_same(qtbot: QtBot, page: SessionsPage) -> None:
    session = choose(page, 6)
    where = page.view.visualRect(page.view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, QPoint())
    QApplication.sendEvent(page.view.viewport(), event)
    menu = page.findChild(QMenu)
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["Open", "Read", "Share…", "Rename", "Duplicate", "Delete"]
    with qtbot.waitSignal(page.go) as gone:
        menu.actions()[0].trigger()
    assert gone.args == [Place(PageName.SESSION, session.id)]
    menu.close()


# --- filters ------------------------------------------------------------------------------


def filtered(page: SessionsPage, name: str, value: object) -> None:
    box = combo(page, name)
    at = next(row for row in range(box.count()) if box.itemData(row) == value)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_a_filter_by_topic(page: SessionsPage) -> None:
    filtered(page, "Topics about", Shelf.SOCIAL)
    assert 2 in numbers(page)
    assert len(numbers(page)) < 8
    filtered(page, "Topics about", None)
    assert len(numbers(page)) == 8


def test_a_filter_by_year_stays_when_another_year_comes(qtbot: QtBot, page: SessionsPage) -> None:
    page.desk.workspace.commit(added(make.session(50, start=make.NOW - timedelta(days=400))))
    page.refresh()
    filtered(page, "Year", 2026)
    assert 50 not in numbers(page)
    page.desk.commands.do("Plan", added(make.session(51, start=make.NOW + timedelta(days=400))))
    qtbot.waitUntil(lambda: combo(page, "Year").count() == 4)
    assert combo(page, "Year").currentData() == 2026
    assert not {50, 51} & set(numbers(page))


def test_years_are_offered_only_where_there_is_more_than_one(page: SessionsPage) -> None:
    assert not combo(page, "Year").isVisible()
    page.desk.workspace.commit(added(make.session(50, start=make.NOW - timedelta(days=400))))
    page.refresh()
    assert combo(page, "Year").isVisible()


def test_a_filter_that_finds_nothing_says_so_and_can_be_taken_off(
    qtbot: QtBot, page: SessionsPage
) -> None:
    page.desk.workspace.commit(added(make.session(50, start=make.NOW - timedelta(days=400))))
    page.refresh()
    filtered(page, "Year", 2025)
    filtered(page, "Topics about", Shelf.SOCIAL)
    assert "No session is of this year and topic." in texts(page)
    button = next(one for one in page.findChildren(QPushButton) if "Show all" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(numbers(page)) == 9
    assert page.view.hasFocus()


def find(page: SessionsPage, qtbot: QtBot, words: str) -> QLineEdit:
    """Look for *words* as Ctrl+F does, and return the field."""
    page.deeds()[Deed.FIND]()
    field = page.findChild(QLineEdit, "find_in_list")
    assert field is not None
    assert field.hasFocus()
    with qtbot.waitSignal(page.finding.changed):
        qtbot.keyClicks(field, words)
    return field


def test_what_is_looked_for_is_listed_and_esc_lists_all_again(
    qtbot: QtBot, page: SessionsPage
) -> None:
    every = numbers(page)
    field = find(page, qtbot, "6")
    assert numbers(page) == [6]
    qtbot.keyClick(field, Key.Key_Down)
    assert page.view.hasFocus()
    chosen = page.model.session(page.view.currentIndex())
    assert chosen is not None
    qtbot.keyClick(page.view, Key.Key_Escape)
    assert not field.isVisible()
    assert numbers(page) == every
    assert page.model.session(page.view.currentIndex()) == chosen


def test_where_no_session_is_found_that_is_said(qtbot: QtBot, page: SessionsPage) -> None:
    every = numbers(page)
    find(page, qtbot, "podcats")
    assert "No session matches “podcats”." in texts(page)
    button = next(one for one in page.findChildren(QPushButton) if "Show all" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert numbers(page) == every
    assert page.view.hasFocus()


# --- coming back, room, looks -------------------------------------------------------------


def test_coming_back_brings_selection_and_place(
    show: Callable[..., SessionsPage], sample_desk: Desk
) -> None:
    page = show(sample_desk, height=400)
    choose(page, 2)
    page.view.scrollToBottom()
    memory = page.memory()
    down = page.view.verticalScrollBar().value()
    choose(page, 8)
    page.show_place(Place(PageName.SESSIONS))
    page.recall(memory)
    assert chosen(page) == 2
    assert page.view.verticalScrollBar().value() == down > 0


@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_it_fits_the_smallest_window(
    show: Callable[..., SessionsPage], sample_desk: Desk, text_size: float
) -> None:
    sample_desk.theme.set_look(text_size=text_size)
    width = 1024 - sample_desk.theme.scaled(64)
    page = show(sample_desk, width, 640)
    assert page.minimumSizeHint().width() <= width
    assert page.view.sizeHintForColumn(0) <= page.view.viewport().width()


@pytest.mark.parametrize("text_size", [0.9, 1.0, 1.5])
@pytest.mark.parametrize("month", ["Sept 2025", "2025年12月"])
def test_a_month_with_its_year_is_not_cut(
    show: Callable[..., SessionsPage],
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    text_size: float,
    month: str,
) -> None:
    painted = []
    monkeypatch.setattr(
        labels, "short_month", lambda day, with_year: painted.append(with_year) or month
    )
    desk.theme.set_look(text_size=text_size)
    long_ago = make.NOW - timedelta(days=340)
    desk.workspace.commit(added(make.session(state=SessionState.HELD, start=long_ago)))
    page = show(desk)
    option = QStyleOptionViewItem()
    option.rect = page.view.visualRect(page.model.index(1, 0))
    assert page.view.itemDelegate().cut_lines(option, page.model.index(1, 0)) == []
    assert set(painted) == {True}


def test_it_follows_the_look(page: SessionsPage) -> None:
    before = page.view.sizeHintForRow(1)
    for mode in ("dark", "contrast-dark", "contrast-light"):
        page.desk.theme.set_look(mode=mode, text_size=1.25)
        page.grab()
    assert page.view.sizeHintForRow(1) > before


@pytest.mark.timeout(30)  # a guard against growth, not a measure
def test_two_hundred_sessions(show: Callable[..., SessionsPage], desk: Desk) -> None:
    many = (
        make.session(
            number,
            items=5,
            start=make.NOW - timedelta(days=number),
            state=SessionState.HELD,
        )
        for number in range(1, 201)
    )
    desk.workspace.commit(added(*many))
    page = show(desk)
    assert len(numbers(page)) == 200
    page.refresh()
    page.view.viewport().repaint()


def test_a_page_that_is_not_seen_reads_nothing(qtbot: QtBot, page: SessionsPage) -> None:
    page.hide()
    page.desk.commands.do("Plan", added(make.session(50)))
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    QApplication.processEvents()
    assert 50 not in numbers(page)
    page.show_place(Place(PageName.SESSIONS))
    assert 50 in numbers(page)


def test_what_led_away_is_read_when_one_comes_back(
    page: SessionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.go_next.connect(page.hide)
    with monkeypatch.context() as still:
        still.setattr(page.model, "show_sessions", lambda *_lists: pytest.fail("read"))
        page.plan()
        QApplication.processEvents()
    planned = numbers(page)
    page.show_place(Place(PageName.SESSIONS))
    assert len(numbers(page)) == len(planned) + 1


def test_rows_end_where_the_header_does_and_the_scroll_bar_at_the_edge(
    show: Callable[..., SessionsPage], sample_desk: Desk
) -> None:
    page = show(sample_desk, 900, 400)
    QApplication.processEvents()
    bar, view, button = page.view.verticalScrollBar(), page.view.viewport(), plan_button(page)
    assert bar.isVisible()
    assert bar.mapTo(page, bar.rect().topRight()).x() == page.width() - 1
    ends = view.mapTo(page, view.rect().topRight()).x()
    assert button.mapTo(page, button.rect().topRight()).x() == ends


# --- days off -----------------------------------------------------------------------------


def test_what_is_planned_is_not_read_before_it_leads_away(
    page: SessionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as still:
        still.setattr(page.model, "show_sessions", lambda *_lists: pytest.fail("read"))
        page.plan()
        for _ in range(3):
            QApplication.processEvents()


def test_a_holiday_in_the_way_of_the_next_session_is_told(
    show: Callable[..., SessionsPage], desk: Desk, english: object
) -> None:
    said: list[Toast] = []
    desk.notices.toasted.connect(said.append)
    pair = desk.workspace.pair
    desk.workspace.commit(edited(pair, replace(pair, holidays="HK", cadence_days=35)))
    desk.workspace.commit(added(make.session(1, start=make.NOW.replace(day=20))))
    page = show(desk)
    page.plan()
    session = next(one for one in desk.workspace.read.sessions() if one.number == 2)
    assert session.local_start.date() == date(2026, 12, 28)
    assert said[-1].text == (
        "25 December is Christmas Day, 26 December is the first weekday after Christmas Day, "
        "so 28 December."
    )


def test_a_pause_is_shown_and_ended_here(
    show: Callable[..., SessionsPage], sample_desk: Desk, english: object
) -> None:
    desk = sample_desk
    pair = desk.workspace.pair
    page = show(desk)
    assert not page.findChild(QPushButton, "end_pause").isVisible()
    desk.commands.do("Pause", edited(pair, replace(pair, paused_until=date(2027, 1, 11))))
    page.refresh()
    assert page.findChild(QPushButton, "end_pause").isVisible()
    assert Deed.END_PAUSE in page.deeds()
    page.deeds()[Deed.END_PAUSE]()
    assert desk.workspace.pair.paused_until is None
