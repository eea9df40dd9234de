"""Home for both: the greeting, the way to the next session, room, looks and life."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.reviews import Stage
from revmentor_desktop.domain.sessions import SessionState, last_held, next_session
from revmentor_desktop.services import public_holidays
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.home.state import read_home
from revmentor_desktop.ui.places import NEW, REVIEWS, PageName, Place, Readable, printing, reading
from revmentor_desktop.ui.reading_only import ReadingOnly
from revmentor_desktop.ui.widgets.action_line import ActionLine
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from tests import make
from tests.ui.home.conftest import become

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.home.page import HomePage
    from revmentor_desktop.ui.home.state import HomeState


def texts(page: HomePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page: HomePage, words: str) -> QAbstractButton:
    return next(
        one
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and words in (one.accessibleName() or one.text())
    )


def coming(desk: Desk) -> Session:
    found = next_session(desk.workspace.read.sessions())
    assert found is not None
    return found


# --- greeting -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hour", "said"),
    [(9, "Good morning, Mei-Yee"), (14, "Good afternoon, Mei-Yee"), (19, "Good evening, Mei-Yee")],
)
def test_the_greeting_goes_by_the_wall_clock_of_the_pair(
    show: Callable[..., HomePage],
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    hour: int,
    said: str,
) -> None:
    now = make.NOW.replace(hour=0, minute=0) + timedelta(hours=hour - 8)  # Hong Kong is eight ahead
    monkeypatch.setattr(desk.workspace, "now", lambda: now)
    page = show(desk)
    assert said in texts(page)
    assert "Monday, 23 November" in texts(page)


def test_each_is_greeted_by_name(mentee: HomePage) -> None:
    assert "Good afternoon, Robert" in texts(mentee)


# --- nothing yet --------------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
def test_an_empty_home_leads_to_the_first_session(
    qtbot: QtBot, show: Callable[..., HomePage], desk: Desk, role: Role
) -> None:
    page = show(become(desk, role))
    assert "Nothing planned yet." in texts(page)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(button(page, "Plan session 1"), Qt.MouseButton.LeftButton)
    assert gone.args == [Place(PageName.SESSIONS, NEW)]


def test_the_focus_is_on_the_one_thing_to_do(show: Callable[..., HomePage], desk: Desk) -> None:
    page = show(desk)
    assert button(page, "Plan session 1").hasFocus()


@pytest.mark.parametrize("role", Role)
def test_there_is_one_primary_button(
    show: Callable[..., HomePage], sample_desk: Desk, role: Role
) -> None:
    page = show(become(sample_desk, role))
    primary = [
        one
        for one in page.findChildren(QPushButton)
        if one.isVisible() and one.property("kind") == "primary"
    ]
    assert len(primary) == 1


# --- commands -----------------------------------------------------------------------------


def test_the_next_session_can_be_shared(qtbot: QtBot, mentor: HomePage) -> None:
    with qtbot.waitSignal(mentor.share) as shared:
        mentor.deeds()[Deed.SHARE]()
    assert shared.args == [coming(mentor.desk).id]


def test_the_briefing_of_the_next_session_is_printed(qtbot: QtBot, mentor: HomePage) -> None:
    with qtbot.waitSignal(mentor.go) as asked:
        mentor.deeds()[Deed.PRINT]()
    assert asked.args == [printing(Readable.SESSION, coming(mentor.desk).id)]


def test_without_a_session_there_is_nothing_to_share(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    assert not {Deed.SHARE, Deed.PRINT} & set(show(desk).deeds())


def test_something_new_here_is_a_session(qtbot: QtBot, mentor: HomePage) -> None:
    with qtbot.waitSignal(mentor.go) as gone:
        mentor.deeds()[Deed.NEW_HERE]()
    assert gone.args == [Place(PageName.SESSIONS, NEW)]


def test_what_changes_elsewhere_is_shown(qtbot: QtBot, mentor: HomePage) -> None:
    desk = mentor.desk
    desk.commands.do("Plan", added(make.session(99, title="Sooner", start=desk.workspace.now())))
    qtbot.waitUntil(lambda: "Sooner" in texts(mentor))


def test_it_reads_at_most_once_a_turn(
    qtbot: QtBot, mentor: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    show_state = mentor.body.show_state
    monkeypatch.setattr(
        mentor.body, "show_state", lambda state: (shown.append(state), show_state(state))
    )
    for number in range(5):
        mentor.desk.commands.do("Add", added(make.note(number)))
    qtbot.waitUntil(lambda: bool(shown))
    QApplication.processEvents()
    assert len(shown) == 1


def test_a_page_that_is_not_seen_reads_nothing(
    mentor: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    mentor.hide()
    monkeypatch.setattr(mentor.body, "show_state", lambda state: pytest.fail("read"))
    mentor.desk.commands.do("Add", added(make.note()))
    QApplication.processEvents()


def test_what_led_away_is_not_read_behind_another_page(
    mentor: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mentor.body, "show_state", lambda state: pytest.fail("read"))
    mentor.desk.commands.do("Add", added(make.note()))
    mentor.hide()
    QApplication.processEvents()


@pytest.mark.parametrize("role", Role)
def test_who_comes_back_finds_what_stood_there_as_it_was(
    show: Callable[..., HomePage], sample_desk: Desk, monkeypatch: pytest.MonkeyPatch, role: Role
) -> None:
    session = coming(become(sample_desk, role))
    moment = session.start - timedelta(minutes=31)
    monkeypatch.setattr(sample_desk.workspace, "now", lambda: moment)
    page = show(sample_desk)
    before = page.findChildren(QWidget)
    moment += timedelta(minutes=1)
    page.show_place(Place(PageName.HOME))
    assert page.findChildren(QWidget) == before
    name = "start_next" if role is Role.MENTOR else "start_coming"
    start = page.findChild(QPushButton, name)
    assert start is not None
    assert start.property("kind") == "primary"
    sample_desk.commands.do("Edit", edited(session, replace(session, title="Another title")))
    page.show_place(Place(PageName.HOME))
    assert page.findChildren(QWidget) != before


def test_who_comes_back_finds_a_box_as_it_was_left_elsewhere(
    mentor: HomePage,
) -> None:
    line = next(one for one in mentor.findChildren(ActionLine) if not one.box.isChecked())
    name = line.box.objectName()
    line.box.click()
    mentor.hide()
    QApplication.processEvents()
    mentor.desk.commands.undo()
    mentor.show_place(Place(PageName.HOME))
    mentor.show()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    boxes = [one.box for one in mentor.findChildren(ActionLine)]
    assert [box.isChecked() for box in boxes if box.objectName() == name] == [False]


def test_who_comes_back_on_another_day_is_shown_all_anew(
    mentor: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[HomeState] = []
    monkeypatch.setattr(mentor.body, "show_state", shown.append)
    now = mentor.desk.workspace.now()
    monkeypatch.setattr(mentor.desk.workspace, "now", lambda: now + timedelta(days=1))
    mentor.show_place(Place(PageName.HOME))
    assert len(shown) == 1


# --- room, looks, coming back -------------------------------------------------------------

SMALL = (1024, 640)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("sample", [True, False], ids=["sample", "empty"])
@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_nothing_is_cut_in_the_smallest_window(
    request: pytest.FixtureRequest,
    show: Callable[..., HomePage],
    role: Role,
    sample: bool,
    text_size: float,
) -> None:
    desk: Desk = request.getfixturevalue("sample_desk" if sample else "desk")
    desk.theme.set_look(text_size=text_size)
    page = show(become(desk, role), SMALL[0] - desk.theme.scaled(64), SMALL[1])
    assert page.findChild(PageScroll).overflow() == 0


@pytest.mark.parametrize("text_size", [1.25, 1.5])
def test_nothing_is_cut_on_the_lowest_screen(
    show: Callable[..., HomePage], sample_desk: Desk, text_size: float
) -> None:
    sample_desk.theme.set_look(text_size=text_size)
    page = show(become(sample_desk, Role.MENTOR), 764 - sample_desk.theme.scaled(64), 390)
    assert page.findChild(PageScroll).overflow() == 0


@pytest.mark.parametrize("role", Role)
def test_it_follows_the_look_without_leaking(
    show: Callable[..., HomePage], sample_desk: Desk, role: Role
) -> None:
    page = show(become(sample_desk, role))
    for mode in ("dark", "light", "dark", "light"):
        sample_desk.theme.set_look(mode=mode)
        page.grab()
    QApplication.sendPostedEvents(None, 52)  # what was to die, dies now
    before = len(page.findChildren(QLabel))
    for mode in ("dark", "light", "dark", "light"):
        sample_desk.theme.set_look(mode=mode)
    QApplication.sendPostedEvents(None, 52)
    assert len(page.findChildren(QLabel)) == before


def test_coming_back_brings_one_down_to_where_one_was(
    show: Callable[..., HomePage], sample_desk: Desk
) -> None:
    page = show(sample_desk, 700, 400)
    bar = page.findChild(PageScroll).verticalScrollBar()
    bar.setValue(120)
    memory = page.memory()
    bar.setValue(0)
    page.recall(memory)
    assert bar.value() == 120


@pytest.mark.parametrize("role", Role)
def test_a_crowded_home_shows_a_little_of_much(
    show: Callable[..., HomePage], desk: Desk, role: Role
) -> None:
    many = range(1, 200)
    held = SessionState.HELD
    desk.workspace.commit(
        added(
            *(make.question(n) for n in many),
            *(make.action(n) for n in many),
            *(make.draft_question(n) for n in many),
            *(
                make.session(n, items=3, start=make.NOW - timedelta(days=n), state=held)
                for n in many
            ),
            make.session(500),
        )
    )
    page = show(become(desk, role))
    assert len(page.findChildren(QLabel)) < 120


def test_reading_the_last_recap(qtbot: QtBot, mentee: HomePage) -> None:
    last = last_held(mentee.desk.workspace.read.sessions())
    assert last is not None
    read = button(mentee, "Read session 7")
    assert read.hasFocus()
    with qtbot.waitSignal(mentee.go) as gone:
        qtbot.keyClick(read, Qt.Key.Key_Space)
    assert gone.args == [reading(Readable.SESSION, last.id)]


# --- with the time ------------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
def test_starting_becomes_the_one_thing_to_do_while_one_looks(
    show: Callable[..., HomePage], sample_desk: Desk, monkeypatch: pytest.MonkeyPatch, role: Role
) -> None:
    session = coming(become(sample_desk, role))
    moment = session.start - timedelta(minutes=31)
    monkeypatch.setattr(sample_desk.workspace, "now", lambda: moment)
    page = show(sample_desk)
    name = "start_next" if role is Role.MENTOR else "start_coming"
    start = page.findChild(QPushButton, name)
    assert start is not None
    assert not start.isVisible() or start.property("kind") == "secondary"
    moment += timedelta(minutes=1)
    page._follow_clock()
    assert start.isVisible()
    assert start.property("kind") == "primary"
    primary = [
        one
        for one in page.findChildren(QPushButton)
        if one.isVisible() and one.property("kind") == "primary"
    ]
    assert primary == [start]


def test_a_new_day_is_read_anew(
    show: Callable[..., HomePage], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(desk)
    monkeypatch.setattr(desk.workspace, "now", lambda: make.NOW + timedelta(hours=10))
    page._follow_clock()
    assert "Tuesday, 24 November" in texts(page)


# --- a session that was not held, and a pause -----------------------------------------------


@pytest.fixture(params=Role)
def missed(
    request: pytest.FixtureRequest, show: Callable[..., HomePage], sample_desk: Desk
) -> HomePage:
    """Home of either, three days after a session that did not take place."""
    desk = become(sample_desk, request.param)
    session = coming(desk)
    past = replace(session, start=make.NOW - timedelta(days=3), state=SessionState.MISSED)
    desk.workspace.commit(edited(session, past))
    return show(desk)


def test_a_short_session_is_offered_without_blame(missed: HomePage, qtbot: QtBot) -> None:
    assert "Session 8 did not take place" in texts(missed)
    assert any("25 minutes on Wednesday 25 November" in one for one in texts(missed))
    with qtbot.waitSignal(missed.go) as gone:
        qtbot.mouseClick(button(missed, "Plan a 25-minute rescue"), Qt.MouseButton.LeftButton)
    planned = missed.desk.workspace.read.session(gone.args[0].subject)
    assert planned is not None
    assert planned.minutes == 25
    missed.refresh()
    assert "Session 8 did not take place" not in texts(missed)
    missed.desk.commands.undo()
    missed.refresh()
    assert "Session 8 did not take place" in texts(missed)


def test_the_session_that_was_not_held_is_one_press_away(missed: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(missed.go) as gone:
        qtbot.mouseClick(button(missed, "Open session 8"), Qt.MouseButton.LeftButton)
    assert gone.args[0].page is PageName.SESSION


def test_where_one_only_reads_a_pause_is_not_ended(missed: HomePage, qtbot: QtBot) -> None:
    pair = missed.desk.workspace.pair
    paused = edited(pair, replace(pair, paused_until=date(2027, 1, 11)))
    missed.desk.commands.do("Pause", paused)
    qtbot.waitUntil(lambda: "We pause until Monday 11 January 2027." in texts(missed))
    ReadingOnly(missed)
    assert not button(missed, "End the pause").isEnabled()


def test_in_a_pause_nothing_urges(missed: HomePage, qtbot: QtBot) -> None:
    desk = missed.desk
    pair = desk.workspace.pair
    desk.commands.do("Pause", edited(pair, replace(pair, paused_until=date(2027, 1, 11))))
    missed.refresh()
    said = texts(missed)
    assert "We pause until Monday 11 January 2027." in said
    assert "Session 8 did not take place" not in said
    assert any("14 January 2027 is proposed." in one for one in said)
    assert button(missed, "Plan session 9").property("kind") == "secondary"
    assert Deed.END_PAUSE in missed.deeds()
    qtbot.mouseClick(button(missed, "End the pause"), Qt.MouseButton.LeftButton)
    missed.refresh()
    assert "Session 8 did not take place" in texts(missed)


def test_how_ready_the_next_session_is(mentor: HomePage, english: object) -> None:
    mentor.refresh()
    assert "Agenda fits, 2 of 5 prep lines open, 4 questions waiting" in texts(mentor)


def test_a_date_that_makes_way_for_holidays_follows_what_knows_them(
    missed: HomePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = list[bool]()

    def load() -> Iterator[None]:
        there.append(True)
        yield

    monkeypatch.setattr(public_holidays, "loaded", lambda: bool(there))
    monkeypatch.setattr(public_holidays, "load", load)
    desk = missed.desk
    pair = desk.workspace.pair
    paused = replace(pair, paused_until=date(2027, 1, 11), holidays="HK")
    desk.commands.do("Pause", edited(pair, paused))
    missed.refresh()
    assert not any("is proposed." in one for one in texts(missed))
    qtbot.waitUntil(lambda: any("14 January 2027 is proposed." in one for one in texts(missed)))


def test_nothing_is_proposed_where_home_does_not_say_so(sample_desk: Desk) -> None:
    pair = sample_desk.workspace.pair
    sample_desk.workspace.commit(edited(pair, replace(pair, holidays="HK")))
    state = read_home(sample_desk.workspace, sample_desk.collection)
    assert state.coming is not None
    assert state.proposed is None


# --- what a pair is not asked when it begins ------------------------------------------------


ALL_OFFERS = ["offer_aim", "offer_rhythm", "offer_agreement", "offer_review"]


def offered(page: HomePage) -> list[str]:
    return [
        one.objectName()
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and one.objectName().startswith("offer_")
    ]


@pytest.mark.parametrize("role", Role)
def test_what_a_pair_has_not_written_is_offered_once_a_session_is_planned(
    show: Callable[..., HomePage], desk: Desk, role: Role, qtbot: QtBot
) -> None:
    page = show(become(desk, role))
    assert offered(page) == []
    desk.commands.do("Plan", added(make.session(1)))
    qtbot.waitUntil(lambda: offered(page) == ALL_OFFERS)
    with qtbot.waitSignal(page.settings) as settings:
        button(page, "Write your aim").click()
    assert settings.args == ["you_two"]
    with qtbot.waitSignal(page.settings) as settings:
        button(page, "Set your rhythm").click()
    assert settings.args == ["sessions"]
    with qtbot.waitSignal(page.go) as gone:
        button(page, "Make your agreement").click()
    assert gone.args[0].page is PageName.AGREEMENT
    with qtbot.waitSignal(page.go) as gone:
        button(page, "Review yourself").click()
    assert gone.args == [Place(PageName.PROGRESS, REVIEWS)]
    desk.commands.undo()
    qtbot.waitUntil(lambda: offered(page) == [])


def test_what_is_written_or_put_aside_is_not_offered_again(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    desk.workspace.commit(added(make.session(1)))
    page = show(desk)
    pair = desk.workspace.pair
    desk.commands.do("Aim", edited(pair, replace(pair, aim="Ask customers first")))
    page.refresh()
    assert offered(page) == ALL_OFFERS[1:]
    desk.commands.undo()
    button(page, "Put aside: Set your rhythm").click()
    assert offered(page) == ALL_OFFERS[2:]
    desk.workspace.commit(added(make.agreement()))
    page.refresh()
    assert offered(page) == ["offer_review"]
    mine = make.private_review(stage=Stage.BASELINE)
    desk.workspace.commit(added(replace(mine, role=desk.workspace.pair.me, ratings=())))
    page.refresh()
    assert offered(page) == []
    assert offered(show(desk)) == []


def test_the_first_review_is_offered_as_long_as_it_is_due(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    held = (make.session(at, state=SessionState.HELD, start=make.NOW) for at in (1, 2))
    desk.workspace.commit(added(next(held)))
    page = show(desk)
    assert "offer_review" in offered(page)
    of_partner = make.review(role=desk.workspace.pair.me.other, ratings=())
    desk.workspace.commit(added(of_partner))
    page.refresh()
    assert "offer_review" in offered(page), "the other one wrote it, and not I"
    desk.workspace.commit(added(next(held)))
    page.refresh()
    assert "offer_review" not in offered(page)


def test_the_sample_pair_is_offered_nothing(mentor: HomePage) -> None:
    pair = mentor.desk.workspace.pair
    mentor.desk.workspace.commit(edited(pair, replace(pair, aim="")))
    mentor.refresh()
    assert offered(mentor) == []
