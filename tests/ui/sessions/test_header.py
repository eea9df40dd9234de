"""The head of the page: edited in place, read freely, one line when there is little height."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.reading_only import ReadingOnly
from tests import make
from tests.faces import take_chinese_face
from tests.ui.sessions.conftest import PLANNED, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.sessions.quiet_field import QuietField
    from revmentor_desktop.ui.sessions.session_page import SessionPage

LEFT = Qt.MouseButton.LeftButton


def write(field: QuietField, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Click into a field, write something else and end with *key*."""
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def test_it_says_which_session_when_and_where(page: SessionPage) -> None:
    header = page.header
    assert header.number.text() == "Session 2"
    assert header.title.text() == "AI at the counter"
    assert header.date.text() == "Thursday 26 November"
    assert header.time.text() == "14:32–15:32"
    assert header.place.placeholderText() == "Where?"


def test_a_click_edits_the_title(page: SessionPage, stored: Callable[[], Session]) -> None:
    write(page.header.title, "Chatbots and us")
    assert stored().title == "Chatbots and us"
    assert page.desk.commands.stack.undoText() == "Rename session"


@pytest.mark.parametrize("name", ["title", "purpose", "date", "time", "place"])
def test_where_a_workspace_may_only_be_read_no_field_can_be_begun(
    page: SessionPage, stored: Callable[[], Session], name: str
) -> None:
    before, field = stored(), getattr(page.header, name)
    ReadingOnly(page)
    shown_text = field.text()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Return):
        field.setFocus()
        QTest.keyClick(field, key)
        assert not field.is_editing()
    write(field, "9")
    assert (field.text(), field.isReadOnly(), stored()) == (shown_text, True, before)


def test_links_follow_the_title_after_one_that_no_link_can_have(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    read = page.desk.workspace.read
    linking = make.note(1, body=f"See [[{stored().title}]].")
    page.desk.workspace.commit(added(linking))
    for title, body in (
        ("Bars | and us", linking.body),
        ("Brackets]] too", linking.body),
        ("Chatbots", "See [[Chatbots]]."),
    ):
        write(page.header.title, title)
        assert stored().title == title
        assert read.note(linking.id) == replace(linking, body=body)
    page.desk.commands.undo()
    assert read.note(linking.id) == linking


def test_links_follow_from_the_title_they_have_after_steps_back(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    read, before = page.desk.workspace.read, stored().title
    linking = make.note(1, body=f"See [[{before}]].")
    page.desk.workspace.commit(added(linking))
    write(page.header.title, "Chatbots")
    write(page.header.title, "Bars | and us")
    page.desk.commands.undo()
    page.desk.commands.undo()
    assert stored().title == before
    write(page.header.title, "Shops")
    assert read.note(linking.id) == replace(linking, body="See [[Shops]].")


def test_the_title_cannot_be_emptied(page: SessionPage, stored: Callable[[], Session]) -> None:
    page.header.title.begin()
    QTest.keyClick(page.header.title, Qt.Key.Key_Delete)
    QTest.keyClick(page.header.title, Qt.Key.Key_Return)
    assert stored().title == "AI at the counter"
    assert page.header.title.text() == "AI at the counter"


def test_purpose_and_place_are_edited_in_place(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    write(page.header.purpose, "Decide what a bot may say")
    write(page.header.place, "Room 12A")
    assert stored().purpose == "Decide what a bot may say"
    assert stored().place == "Room 12A"


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("fri 4pm", datetime(2026, 11, 27, 16, 0)),  # noqa: DTZ001 (a wall clock)
        ("1/12 16:00", datetime(2026, 12, 1, 16, 0)),  # noqa: DTZ001 (a wall clock)
        ("tomorrow", datetime(2026, 11, 24, 14, 32)),  # noqa: DTZ001 (a wall clock)
    ],
)
def test_a_date_is_typed_freely(
    page: SessionPage, stored: Callable[[], Session], text: str, local: datetime
) -> None:
    write(page.header.date, text)
    assert stored().local_start.replace(tzinfo=None) == local


@pytest.mark.parametrize(("text", "minutes"), [("16:00-17:30", 90), ("4pm for 45 min", 45)])
def test_a_time_can_change_the_length_too(
    page: SessionPage, stored: Callable[[], Session], text: str, minutes: int
) -> None:
    write(page.header.time, text)
    assert stored().minutes == minutes
    assert stored().start == datetime(2026, 11, 26, 8, 0, tzinfo=UTC)


def test_what_is_not_understood_stays_and_is_explained(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    before = stored()
    write(page.header.date, "thurz")
    assert stored() == before
    assert page.header.date.text() == "thurz"
    assert page.header.date.property("state") == "problem"
    assert page.header.problem.isVisible()


def test_a_day_that_its_month_does_not_have_is_told(page: SessionPage) -> None:
    write(page.header.date, "29 feb 2027")
    assert page.header.problem.text() == "February 2027 has 28 day(s)."
    write(page.header.date, "thurz")
    assert page.header.problem.text().startswith("That is not clear.")


def test_a_refused_text_survives_another_change_and_goes_with_escape(page: SessionPage) -> None:
    write(page.header.date, "thurz")
    write(page.header.place, "Room 3")
    assert page.header.date.text() == "thurz"
    page.header.date.setFocus()
    QTest.keyClick(page.header.date, Qt.Key.Key_Escape)
    assert page.header.date.text() == "Thursday 26 November"
    assert not page.header.problem.isVisible()


def test_nothing_is_explained_of_a_field_that_is_not_there(page: SessionPage) -> None:
    header = page.header
    header.set_low(True)
    write(header.short_when, "thurz")
    assert header.problem.isVisible()
    header.set_low(False)
    assert not header.problem.isVisible()


def test_a_better_text_is_taken(page: SessionPage, stored: Callable[[], Session]) -> None:
    write(page.header.date, "thurz")
    write(page.header.date, "27/11")
    assert page.header.date.text() == "Friday 27 November"
    assert page.header.date.property("state") != "problem"
    assert stored().local_start.day == 27


def test_leaving_the_page_keeps_what_is_written(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    page.header.title.begin()
    QTest.keyClicks(page.header.title, "Half written")
    page.desk.commands.settle()
    assert stored().title == "Half written"


def test_back_goes_to_the_sessions(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as asked:
        QTest.mouseClick(page.header.back, LEFT)
    assert asked.args == [Place(PageName.SESSIONS)]


def test_share_asks_for_the_dialog(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.share) as asked:
        QTest.mouseClick(page.header.share, LEFT)
    assert asked.args == [PLANNED]


def test_a_session_whose_time_is_past_offers_to_be_held(
    page: SessionPage, stored: Callable[[], Session], toasts: list[Toast]
) -> None:
    before = stored()
    past = replace(before, start=make.NOW - timedelta(days=6))
    page.desk.commands.do("Move", edited(before, past))
    assert page.header.note.text() == "This session was planned for 17 November."
    QTest.mouseClick(page.header.note_button, LEFT)
    assert stored().state is SessionState.HELD
    assert toasts[0].text == "Session 2 marked as held"
    page.desk.commands.undo()
    assert stored() == past


def test_a_cancelled_session_says_so_and_is_planned_again(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    before = stored()
    page.deeds()[Deed.CANCEL_SESSION]()
    assert stored().state is SessionState.CANCELLED
    assert "cancelled" in page.header.note.text()
    question = page.desk.workspace.read.question("question-1")
    assert question is not None
    assert question.state.value == "waiting"
    QTest.mouseClick(page.header.other_button, LEFT)
    assert stored() == before
    question = page.desk.workspace.read.question("question-1")
    assert question is not None
    assert question.state.value == "on_agenda"


def test_the_menu_holds_what_fits_the_state(page: SessionPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.header.more, LEFT)
    menu = page.findChild(QMenu, "session_menu")
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Use a template…",
        "Save as a template",
        "Mark as held",
        "Cancel session",
        "Plan another like it",
        "Delete session",
    ]
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_with_little_height_it_is_one_line_and_nothing_is_lost(
    qtbot: QtBot, prepared: Desk, stored: Callable[[], Session]
) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    header = page.header
    assert page.low
    assert header.height() < prepared.theme.scaled(60)
    assert not header.place.isVisible()
    assert header.short_when.text() == "26 Nov, 14:32"
    write(header.title, "AI at the counter: what would we let it say?")
    assert header.short_when.text() == "26 Nov"  # the time would cut more of the title
    assert header.short_when.toolTip() == "26 Nov, 14:32"
    header.details.click()
    assert header.place.isVisible()
    write(header.short_when, "fri 3pm")
    assert stored().local_start.hour == 15


def test_whoever_is_at_a_button_or_writes_stays_there_when_the_window_gets_low(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    header = page.header
    for low in (True, False):
        header.more.setFocus()
        header.set_low(low)
        QApplication.processEvents()
        assert header.more.hasFocus()
    header.title.begin()
    QTest.keyClicks(header.title, "Half")
    for low in (True, False):
        header.set_low(low)
        QApplication.processEvents()
        QTest.keyClicks(header.title, " written")
    header.settle()
    assert stored().title == "Half written written"


def test_every_field_and_button_has_a_name(page: SessionPage) -> None:
    header = page.header
    names = [
        part.accessibleName()
        for part in (
            header.title,
            header.date,
            header.time,
            header.place,
            header.purpose,
            header.short_when,
            header.back,
            header.share,
            header.more,
            header.panel,
            header.details,
        )
    ]
    assert all(names)
    assert len(set(names)) == len(names)


def reached(page: SessionPage, steps: int) -> list[QWidget]:
    """Return where Tab leads from the way back, in this order."""
    page.header.back.setFocus(Qt.FocusReason.TabFocusReason)
    found = []
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        found.append(focus)
    return found


def test_tab_goes_through_the_header_as_it_is_read(page: SessionPage) -> None:
    header = page.header
    fields = [header.title, header.purpose, header.date, header.time, header.place]
    assert reached(page, 10) == [
        header.tabs.button("agenda"),
        *fields,
        header.read,
        header.share,
        header.start,
        header.more,
    ]


def test_tab_goes_along_the_one_line_too(qtbot: QtBot, prepared: Desk) -> None:
    page = shown(qtbot, prepared, PLANNED, 1000, 500)
    header = page.header
    first = [header.title, header.short_when, header.details, header.tabs.button("agenda")]
    line = [*first, header.panel, header.read, header.share, header.start, header.more]
    seen = [part for part in line if part.isVisible()]
    assert reached(page, len(seen)) == seen


def test_a_small_window_keeps_the_title_and_puts_the_rest_into_the_menu(
    qtbot: QtBot, prepared: Desk
) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 764 - 96, 343)
    prepared.theme.dress(page)
    QApplication.processEvents()
    header = page.header
    assert header.title.width() >= prepared.theme.scaled(80)
    assert header.tabs.folded
    assert not header.share.isVisible()
    line = [header.title, header.details, header.tabs.stops()[-1], header.panel]
    assert reached(page, len(line)) == line
    shared: list[str] = []
    page.share.connect(shared.append)
    qtbot.mouseClick(header.more, LEFT)
    menu = page.findChild(QMenu, "session_menu")
    assert menu is not None
    read, share, *_ = menu.actions()
    assert (read.text(), share.text()) == ("Read", "Share…")
    share.trigger()
    menu.close()
    assert shared == [PLANNED]
    page.resize(1200, 343)
    QApplication.processEvents()
    assert header.share.isVisible()
    assert not header.tabs.folded


def test_a_held_session_says_so_over_its_title(held_page: SessionPage) -> None:
    assert held_page.header.number.text() == "Session 1, held"
    assert not held_page.header.note.isVisible()


def test_over_the_recap_the_header_ends_where_the_recap_does(held_page: SessionPage) -> None:
    held_page.resize(1600, 800)
    held_page._choose_tab(Tab.RECAP)
    QApplication.processEvents()
    header, summary = held_page.header, held_page.recap.summary
    ends = summary.mapTo(held_page, summary.rect().topRight()).x()
    assert abs(header.more.mapTo(held_page, header.more.rect().topRight()).x() - ends) <= 1


def foot_of(field: QuietField) -> int:
    """Return how far down in the window the letters of *field* reach."""
    window = field.window()
    above = field.mapTo(window, QPoint(0, 0))
    picture = window.grab(QRect(above, field.size())).toImage()
    rows = range(3, picture.height() - 3)
    across = range(3, picture.width() - 3)
    inked = [row for row in rows if any(picture.pixelColor(x, row).value() < 120 for x in across)]
    return above.y() + inked[-1]


@pytest.mark.parametrize("text_size", [1.0, 1.125, 1.25, 1.5])
@pytest.mark.parametrize(
    ("title", "day"),
    [("HHH", "26 H"), ("HHH " * 60, "26 H"), ("一HHH", "26 一"), ("一HHH " * 60, "26 一")],
    ids=["whole", "cut", "Chinese", "cut Chinese"],
)
def test_the_date_in_one_line_stands_on_the_line_of_the_title(
    qtbot: QtBot, prepared: Desk, text_size: float, title: str, day: str
) -> None:
    if "一" in title:
        take_chinese_face()
    prepared.theme.set_look(text_size=text_size)
    header = shown(qtbot, prepared, PLANNED, 1024, 500).header
    header.title.set_text(title)
    header.short_when.set_text(day)
    QApplication.processEvents()
    assert foot_of(header.short_when) == foot_of(header.title)


def test_the_date_stays_on_that_line_when_the_title_moves_alone(
    qtbot: QtBot, prepared: Desk
) -> None:
    prepared.theme.set_look(text_size=1.5)
    header = shown(qtbot, prepared, PLANNED, 1184, 500).header
    title, day = header.title, header.short_when
    title.set_text("HHH")
    day.set_text("26 H")
    QApplication.processEvents()
    title.move(title.x(), title.y() + 40)
    day.move(day.x() + 1, day.y())
    title.move(title.x(), title.y() - 40)
    assert foot_of(day) == foot_of(title)


@pytest.mark.parametrize("text_size", [1.0, 1.125, 1.25, 1.5])
def test_date_time_and_place_stand_on_one_line(
    qtbot: QtBot, prepared: Desk, text_size: float
) -> None:
    take_chinese_face()
    prepared.theme.set_look(text_size=text_size)
    page = shown(qtbot, prepared, PLANNED, 1600, 1000)
    session = page.desk.workspace.read.session(PLANNED)
    assert session is not None
    placed = replace(session, place="H 0 一")
    page.desk.commands.do("Set place", edited(session, placed))
    header = page.header
    header.date.set_text("26 一")
    QApplication.processEvents()
    feet = {foot_of(field) for field in (header.date, header.time, header.place)}
    assert len(feet) == 1


def test_a_long_place_is_cut_before_date_and_time_are(qtbot: QtBot, prepared: Desk) -> None:
    page = shown(qtbot, prepared, PLANNED, 1100, 800)
    session = page.desk.workspace.read.session(PLANNED)
    assert session is not None
    placed = replace(session, place="The large room behind the lifts " * 9)
    page.desk.commands.do("Set place", edited(session, placed))
    QApplication.processEvents()
    header = page.header
    for field in (header.date, header.time):
        assert field.width() >= field.wanted_width()
    assert header.place.width() < header.place.wanted_width()


@pytest.mark.parametrize(
    ("width", "day", "start"),
    [
        (600, "Saturday 28 November", "Start session"),
        (500, "28 Nov", "Start session"),
        (420, "28 Nov", ""),
    ],
)
def test_date_and_time_are_whole_where_there_is_little_room(
    qtbot: QtBot, prepared: Desk, width: int, day: str, start: str
) -> None:
    """What has no room beside them is in the menu, and comes back with the room."""
    page = shown(qtbot, prepared, PLANNED, 1500, 1000)
    session = prepared.workspace.read.session(PLANNED)
    assert session is not None
    moved = session.start + timedelta(days=2, hours=2)
    placed = replace(session, place="Room 12A", start=moved)
    prepared.commands.do("Set place", edited(session, placed))
    header = page.header
    whole = (header.date, header.time, header.place)
    header.setFixedWidth(width)
    qtbot.waitUntil(lambda: header.width() == width)
    qtbot.waitUntil(lambda: all(field.width() >= field.wanted_width() for field in whole))
    assert header.date.text() == day
    assert header.date.toolTip() == "Saturday 28 November"
    assert header.start.text().strip() == start
    assert header.start.accessibleName() == "Start session"
    assert not header.read.isVisible()
    assert not header.share.isVisible()
    header.setFixedWidth(900)
    qtbot.waitUntil(header.read.isVisible)
    assert header.date.text() == "Saturday 28 November"
    assert header.share.isVisible()
    assert header.start.text().strip() == "Start session"


def test_in_the_one_line_day_and_time_are_whole_also_with_a_year(
    qtbot: QtBot, prepared: Desk
) -> None:
    page = shown(qtbot, prepared, PLANNED, 1300, 420)
    session = prepared.workspace.read.session(PLANNED)
    assert session is not None
    for title in ("AI", "AI at the counter"):
        moved = replace(session, title=title, start=session.start + timedelta(days=365))
        prepared.commands.do("Move", edited(prepared.workspace.read.session(PLANNED), moved))
        when = page.header.short_when
        said = set[str]()
        for width in range(1200, 500, -15):
            page.resize(width, 420)
            QApplication.processEvents()
            said |= {when.text()} if when.isVisible() else set()
            assert not when.isVisible() or when.width() >= when.wanted_width(), (title, width)
        assert said == {"26 Nov 2027, 14:32", "26 Nov 2027"}


def test_a_date_that_is_only_looked_at_is_said_as_there_is_room_now(
    qtbot: QtBot, prepared: Desk
) -> None:
    page = shown(qtbot, prepared, PLANNED, 1500, 1000)
    header = page.header
    header.setFixedWidth(420)
    qtbot.waitUntil(lambda: header.date.text() == "26 Nov")
    header.date.begin()
    header.setFixedWidth(900)
    qtbot.waitUntil(lambda: header.date.toolTip() == "Thursday 26 November")
    with qtbot.assertNotEmitted(header.edited):
        QTest.keyClick(header.date, Qt.Key.Key_Return)
    assert header.date.text() == "Thursday 26 November"


def test_a_cut_title_begins_where_a_whole_one_does(qtbot: QtBot, prepared: Desk) -> None:
    header = shown(qtbot, prepared, PLANNED, 1600, 1000).header
    begins = set[int]()
    for title in ("HHH", "HHH " * 60):
        header.title.set_text(title)
        picture = header.title.grab().toImage()
        rows, across = range(picture.height()), range(picture.width())
        inked = (x for x in across if any(picture.pixelColor(x, y).value() < 120 for y in rows))
        begins.add(next(inked))
    assert len(begins) == 1
