"""The mentee's Home: what I learned, what I promised, what I ask next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.home.mentee import ReadingCard, ThreeCard
from revmentor_desktop.ui.places import PageName, Place, Readable, all_learned, reading
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.fields import LevelLine
from tests import make
from tests.ui.home.conftest import become
from tests.ui.home.test_home import button, coming, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.home.page import HomePage


@pytest.fixture
def empty(show: Callable[..., HomePage], desk: Desk) -> HomePage:
    return show(become(desk, Role.MENTEE))


def field(page: HomePage) -> LevelLine:
    found = page.findChild(LevelLine, "ask")
    assert isinstance(found, LevelLine)
    return found


def test_each_pasted_line_is_a_question_and_all_are_one_step(mentee: HomePage) -> None:
    read, before = mentee.desk.workspace.read, mentee.desk.workspace.read.draft_questions()
    field(mentee).pasted.emit(("Who signs it?", "And at night?"))
    asked = {one.text for one in read.draft_questions()} - {one.text for one in before}
    assert asked == {"Who signs it?", "And at night?"}
    mentee.desk.commands.undo()
    assert read.draft_questions() == before


def readings(page: HomePage) -> list[ReadingCard]:
    return [card for card in page.findChildren(ReadingCard) if card.isVisible()]


def test_the_three_answers_stand_side_by_side(mentee: HomePage) -> None:
    tops = {card.y() for card in mentee.findChildren(ThreeCard)}
    widths = [card.width() for card in mentee.findChildren(ThreeCard)]
    assert len(tops) == 1
    assert max(widths) - min(widths) <= 1


def test_they_are_stacked_where_there_is_little_room(
    show: Callable[..., HomePage], sample_desk: Desk
) -> None:
    page = show(become(sample_desk, Role.MENTEE), 700, 900)
    assert len({card.y() for card in page.findChildren(ThreeCard)}) == 3


def test_what_i_learned_are_the_newest_takeaways(mentee: HomePage) -> None:
    newest = mentee.desk.workspace.read.takeaways()[:3]
    assert all(takeaway.text in texts(mentee) for takeaway in newest)


def test_days_are_those_of_the_wall_clock_of_the_pair(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    """Four in the morning in Hong Kong is still the day before in UTC."""
    early = datetime(2026, 11, 19, 20, tzinfo=UTC)
    desk.workspace.commit(
        added(
            make.takeaway(1, captured=early, reason=""),
            make.action(1, owner=Who.MENTEE, done=early),
        )
    )
    page = show(become(desk, Role.MENTEE))
    assert "20 November" in texts(page)
    assert "Done on 20 November" in texts(page)


def test_an_empty_home_says_how_it_fills(empty: HomePage) -> None:
    assert "After the first session this fills by itself." in texts(empty)
    assert "You have promised nothing yet." in texts(empty)
    assert readings(empty) == []


def test_who_is_new_sees_at_once_how_to_begin(empty: HomePage) -> None:
    begin, cards = button(empty, "Plan session 1"), texts(empty)
    assert begin.isVisible()
    top = begin.mapTo(empty, QPoint(0, 0)).y()
    learned = next(one for one in empty.findChildren(QLabel) if one.text() == "What I learned")
    assert top < learned.mapTo(empty, QPoint(0, 0)).y()
    assert cards.count("Nothing planned yet.") == 1


def test_after_a_session_without_takeaways_the_page_promises_none(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    held = make.session(1, state=SessionState.HELD)
    desk.workspace.commit(added(held))
    page = show(become(desk, Role.MENTEE))
    assert "No takeaway has been kept yet." in texts(page)
    assert "After the first session this fills by itself." not in texts(page)


def test_what_i_promised_open_first_then_done_lately(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    now = make.NOW
    desk.workspace.commit(
        added(
            make.action(1, text="done lately", done=now - timedelta(days=3)),
            make.action(2, text="done long ago", done=now - timedelta(days=30)),
            make.action(3, text="open"),
            make.action(4, text="not mine", owner=Who.MENTOR),
        )
    )
    page = show(become(desk, Role.MENTEE))
    boxes = [box for box in page.findChildren(QCheckBox) if box.isVisible()]
    assert [(box.accessibleName(), box.isChecked()) for box in boxes] == [
        ("open", False),
        ("done lately", True),
    ]
    assert boxes[0].accessibleDescription() == "Due 7 December"
    assert boxes[1].accessibleDescription() == "Done on 20 November"


def test_an_action_can_be_ticked_and_unticked(qtbot: QtBot, mentee: HomePage) -> None:
    workspace = mentee.desk.workspace

    def box() -> QCheckBox:
        return next(b for b in mentee.findChildren(QCheckBox, "action_action-1") if b.isVisible())

    def done() -> bool:
        return next(a for a in workspace.read.actions() if a.id == "action-1").done is not None

    def shown() -> list[str]:
        """Return what is said of the box, once the page shows it anew."""
        boxes = mentee.findChildren(QCheckBox, "action_action-1")
        return [b.accessibleDescription() for b in boxes if b.isVisible() and b.isChecked()]

    qtbot.mouseClick(box(), Qt.MouseButton.LeftButton, pos=box().rect().center())
    assert done()
    qtbot.waitUntil(lambda: bool(shown()) and shown() != ["Due 7 December"])
    qtbot.mouseClick(box(), Qt.MouseButton.LeftButton, pos=box().rect().center())
    assert not done()


def test_a_question_becomes_a_draft_that_only_i_see(qtbot: QtBot, mentee: HomePage) -> None:
    workspace = mentee.desk.workspace
    before = tuple(workspace.read.each_thing())
    qtbot.keyClicks(field(mentee), "  What does an influencer cost? ")
    qtbot.keyClick(field(mentee), Qt.Key.Key_Return)
    assert field(mentee).text() == ""
    asked = "What does an influencer cost?"
    draft = next(one for one in workspace.read.draft_questions() if one.text == asked)
    assert len(workspace.read.questions()) == len(
        [one for one in before if type(one).__name__ == "Question"]
    )
    qtbot.waitUntil(lambda: draft.text in texts(mentee))
    assert "Private, only you can see it" in texts(mentee)
    mentee.desk.commands.undo()
    assert tuple(workspace.read.each_thing()) == before


def test_a_new_question_is_seen_among_many(
    qtbot: QtBot, show: Callable[..., HomePage], desk: Desk
) -> None:
    """Who has asked much must still see what was typed a moment ago."""
    desk.workspace.commit(
        added(
            *(make.question(n) for n in range(1, 9)),
            *(make.draft_question(n, written=make.NOW) for n in range(1, 9)),
        )
    )
    page = show(become(desk, Role.MENTEE))
    qtbot.keyClicks(field(page), "The newest of all")
    qtbot.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "The newest of all" in texts(page))


def test_the_field_keeps_the_focus_and_the_words_of_a_refused_question(
    qtbot: QtBot, mentee: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Full

    monkeypatch.setattr(mentee.desk.workspace, "commit", refuse)
    field(mentee).setFocus()
    qtbot.keyClicks(field(mentee), "What does it cost?")
    qtbot.keyClick(field(mentee), Qt.Key.Key_Return)
    assert field(mentee).text() == "What does it cost?"
    assert QApplication.focusWidget() is field(mentee)


def test_two_covered_drafts_are_told_apart(show: Callable[..., HomePage], desk: Desk) -> None:
    desk.workspace.commit(added(make.draft_question(), make.draft_question(2)))
    desk.cover.set_on(True)
    page = show(become(desk, Role.MENTEE))
    names = [pane.accessibleName() for pane in page.findChildren(CoverPane) if pane.covered]
    assert names == ["Draft 1, covered", "Draft 2, covered"]


def test_blanks_are_no_question(qtbot: QtBot, mentee: HomePage) -> None:
    before = tuple(mentee.desk.workspace.read.each_thing())
    qtbot.keyClicks(field(mentee), "   ")
    qtbot.keyClick(field(mentee), Qt.Key.Key_Return)
    assert tuple(mentee.desk.workspace.read.each_thing()) == before


def test_where_a_question_stands(show: Callable[..., HomePage], desk: Desk) -> None:
    desk.workspace.commit(added(make.question(1), make.question(2, state=QuestionState.ON_AGENDA)))
    shown = texts(show(become(desk, Role.MENTEE)))
    assert shown.index("Question 2?") < shown.index("Question 1?")
    assert "On the agenda" in shown
    assert "Waiting for a session" in shown


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Before today’s session with Mei-Yee"),
        (6, "Before Sunday’s session with Mei-Yee"),
        (7, "Before the session with Mei-Yee on 30 Nov"),
    ],
)
def test_a_session_is_not_named_by_a_weekday_of_another_week(
    show: Callable[..., HomePage], sample_desk: Desk, days: int, words: str
) -> None:
    session = coming(sample_desk)
    later = make.NOW + timedelta(days=days, hours=2)
    sample_desk.workspace.commit(edited(session, replace(session, start=later)))
    assert words in texts(show(become(sample_desk, Role.MENTEE)))


def test_what_to_read_before_the_session(qtbot: QtBot, mentee: HomePage) -> None:
    session = coming(mentee.desk)
    assert "Before Thursday’s session with Mei-Yee" in texts(mentee)
    agenda, *topics = readings(mentee)
    assert len(topics) <= 3
    with qtbot.waitSignal(mentee.go) as gone:
        qtbot.mouseClick(agenda, Qt.MouseButton.LeftButton)
    assert gone.args == [reading(Readable.SESSION, session.id)]
    assert not agenda.isChecked()


def test_a_topic_to_read_opens_the_topic(
    qtbot: QtBot, show: Callable[..., HomePage], sample_desk: Desk
) -> None:
    topic = sample_desk.library.topics[0]
    session = coming(sample_desk)
    item = replace(session.items[0], topic=topic.id)
    sample_desk.workspace.commit(
        edited(session, replace(session, items=(item, *session.items[1:])))
    )
    page = show(become(sample_desk, Role.MENTEE))
    card = next(one for one in readings(page) if one.accessibleName() == topic.title)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert gone.args == [reading(Readable.TOPIC, topic.id)]


def test_private_notes_are_counted_and_one_press_away(qtbot: QtBot, mentee: HomePage) -> None:
    count = mentee.desk.workspace.read.private_note_count()
    assert f"{count} private note(s), not in what you share" in texts(mentee)
    with qtbot.waitSignal(mentee.go) as gone:
        qtbot.mouseClick(button(mentee, "Open private notes"), Qt.MouseButton.LeftButton)
    assert gone.args == [Place(PageName.NOTES)]


def test_without_private_notes_there_is_no_line(empty: HomePage) -> None:
    assert not any("private note" in text for text in texts(empty))


def test_with_nothing_to_read_planning_is_the_one_thing_to_do(
    empty: HomePage, mentee: HomePage
) -> None:
    assert button(empty, "Plan session 1").property("kind") == "primary"
    shown = [one for one in mentee.findChildren(QPushButton) if one.isVisible()]
    assert [one.objectName() for one in shown if one.property("kind") == "primary"] == ["read_last"]


def test_the_focus_is_on_the_page_where_nothing_is_to_be_read(empty: HomePage) -> None:
    assert empty.focusWidget() is button(empty, "Plan session 1")


def test_so_it_is_where_the_first_session_is_planned(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    desk.workspace.commit(added(make.session(1)))
    page = show(become(desk, Role.MENTEE))
    assert page.focusWidget() is readings(page)[0]


@pytest.mark.parametrize("words", ["All my actions", "All my questions"])
def test_everything_of_a_kind_is_one_press_away(mentee: HomePage, qtbot: QtBot, words: str) -> None:
    way = next(one for one in mentee.findChildren(QPushButton) if one.accessibleName() == words)
    with qtbot.waitSignal(mentee.go) as gone:
        qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert gone.args == [Place(PageName.FOLLOW_UPS)]


def test_all_that_was_learned_is_one_press_away(mentee: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(mentee.go) as gone:
        qtbot.mouseClick(button(mentee, "All takeaways"), Qt.MouseButton.LeftButton)
    assert gone.args == [all_learned()]


def test_where_nothing_was_learned_there_is_no_way_to_all_of_it(
    show: Callable[..., HomePage], desk: Desk
) -> None:
    desk.workspace.commit(added(make.session()))
    page = show(become(desk, Role.MENTEE))
    assert "After the first session this fills by itself." in texts(page)
    shown = {one.text() for one in page.findChildren(QPushButton) if one.isVisible()}
    assert "All my actions" in shown
    assert "All takeaways" not in shown
