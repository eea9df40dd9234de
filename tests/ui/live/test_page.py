"""Holding a session: what is typed is kept, the steps, and that nothing private is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.live import MarkKind, Run
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import Outcome, Session, hold
from revmentor_desktop.services.capture import CaptureKind
from revmentor_desktop.services.live import started
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.live.capture_bar import CaptureBar
from revmentor_desktop.ui.live.plan_menu import PlanMenu
from revmentor_desktop.ui.live.ring import figures, spoken
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.reading_only import ReadingOnly
from revmentor_desktop.ui.widgets.toast import Toasts
from tests import make
from tests.ui.live.conftest import SESSION
from tests.ui.looks.rules import beyond, cut_controls, over_each_other

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.live.page import LivePage
    from tests.ui.live.conftest import Clock

Key, Mod = Qt.Key, Qt.KeyboardModifier


def session(desk: Desk) -> Session:
    found = desk.workspace.read.session(SESSION)
    assert found is not None
    return found


def run(desk: Desk) -> Run:
    found = desk.workspace.read.find(Run, SESSION)
    assert found is not None
    return found


def titles(page: LivePage) -> list[str]:
    return [line.text for line in page.captured.list.lines()]


def test_the_field_has_the_focus_and_enter_keeps_the_line(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    assert page.bar.field.hasFocus()
    QTest.keyClicks(page.bar.field, "Robert read it aloud")
    QTest.keyClick(page.bar.field, Key.Key_Return)
    assert titles(page) == ["Robert read it aloud"]
    assert page.bar.field.text() == ""
    assert page.bar.field.hasFocus()


def test_where_one_only_reads_nothing_is_typed_in_a_session(
    held: Desk, show: Callable[..., LivePage], qtbot: QtBot
) -> None:
    page = show(held)
    ReadingOnly(page)
    qtbot.waitUntil(lambda: not page.bar.field.isEnabled())
    assert not any(part.isEnabled() for part in page.bar.findChildren(QWidget))
    assert page.captured.isEnabled()


def test_each_pasted_line_is_kept_and_all_are_one_step(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page, steps = show(held), held.commands.stack.index()
    QTest.keyClicks(page.bar.field, "begun")
    page.bar.field.pasted.emit(("Robert read it aloud", "? who owns it"))
    assert sorted(titles(page)) == ["Robert read it aloud", "who owns it"]
    assert page.bar.field.text() == "begun"
    held.commands.undo()
    assert (titles(page), held.commands.stack.index()) == ([], steps)


def test_a_day_of_another_year_is_said_with_it(
    held: Desk, show: Callable[..., LivePage], english: object
) -> None:
    page = show(held)
    QTest.keyClicks(page.bar.field, "! visit the shop by 29 feb")
    assert "Tuesday 29 February 2028" in page.bar._hint.text()
    QTest.keyClick(page.bar.field, Key.Key_Return)
    assert page.captured.list.lines()[0].note == "29 February 2028"


def test_whose_an_action_is_can_be_said_in_front(
    held: Desk, show: Callable[..., LivePage], english: object
) -> None:
    page = show(held)
    QTest.keyClicks(page.bar.field, "! Robert: visit the shop")
    assert "Robert" in page.bar._hint.text()
    QTest.keyClick(page.bar.field, Key.Key_Return)
    line = page.captured.list.lines()[0]
    assert (line.text, line.note) == ("visit the shop", "Robert")


def test_a_line_that_was_kept_is_taken_back_as_a_step_of_the_program(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    QTest.keyClicks(page.bar.field, "Robert read it aloud")
    QTest.keyClick(page.bar.field, Key.Key_Return)
    QTest.keyClick(page.bar.field, Key.Key_Z, Mod.ControlModifier)
    assert (page.bar.field.text(), titles(page)) == ("", ["Robert read it aloud"])
    held.commands.undo()
    assert titles(page) == []


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("? who owns it", lambda read: "who owns it" in [one.text for one in read.questions()]),
        ("! visit @robert", lambda read: read.actions()[0].text == "visit"),
        ("* say it because", lambda read: read.takeaways()[0].text == "say it because"),
        ("= bot: a program", lambda read: read.terms()[0].meaning == "a program"),
    ],
)
def test_the_first_character_chooses_the_kind(
    held: Desk, show: Callable[..., LivePage], line: str, kept: Callable[[object], bool]
) -> None:
    page = show(held)
    QTest.keyClicks(page.bar.field, line)
    QTest.keyClick(page.bar.field, Key.Key_Return)
    assert kept(held.workspace.read)


def test_a_kind_is_chosen_by_its_deed_and_the_field_says_so(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    page.deeds()[Deed.CAPTURE_QUESTION]()
    assert page.bar.kind is CaptureKind.QUESTION
    assert page.bar.field.accessibleName() == "Capture a question"
    assert page.bar.field.hasFocus()


def test_whoever_presses_something_with_the_mouse_writes_on(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held, 900, 700)
    held.theme.dress(page)
    pressed = (page.top.captured, page.pause, page.pause, page.more, page.coming.next)
    for part in pressed:
        assert part.isVisible()
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        assert page.bar.field.hasFocus()
    steps = page.stage.steps.viewport()
    QTest.mouseClick(steps, Qt.MouseButton.LeftButton, pos=QPoint(8, 16))
    assert page.bar.field.hasFocus()
    assert all(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in pressed)


def test_where_the_list_is_behind_a_button_that_tells_how_much_is_kept(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held, 900, 700)
    assert page.captured.isHidden()
    assert page.top.captured.text() == ""
    QTest.keyClicks(page.bar.field, "Robert read it aloud")
    QTest.keyClick(page.bar.field, Key.Key_Return)
    assert page.top.captured.text().strip() == "1"
    assert page.top.captured.accessibleName() == "Show what was captured"
    page.top.captured.click()
    assert not page.captured.isHidden()
    assert page.top.captured.accessibleName() == "Hide what was captured"


def test_in_little_room_the_kind_is_one_button(held: Desk, show: Callable[..., LivePage]) -> None:
    page = show(held)
    page.bar.arrange(narrow=True)
    page.bar.kind_button.click()
    menu = page.bar.findChild(QMenu, "capture_kinds")
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Takeaway").trigger()
    menu.close()
    assert page.bar.kind is CaptureKind.TAKEAWAY
    assert page.bar.kind_button.accessibleName() == "What it is: Takeaway"
    assert page.bar.field.hasFocus()


@pytest.mark.parametrize("text_size", [1.0, 1.25, 1.5])
def test_on_the_lowest_screen_nothing_lies_over_the_line(
    held: Desk, show: Callable[..., LivePage], text_size: float
) -> None:
    page = show(held, 764, 390, text_size)
    held.theme.dress(page)
    page.deeds()[Deed.CAPTURE_QUESTION]()
    QApplication.processEvents()
    assert [*over_each_other(page), *beyond(page), *cut_controls(page)] == []
    button = page.bar.kind_button
    assert button.accessibleName() == "What it is: Question"
    assert (button.text() or button.toolTip()).strip() == "Question"


def test_a_private_line_is_covered_in_the_list(held: Desk, show: Callable[..., LivePage]) -> None:
    page = show(held)
    page.deeds()[Deed.CHANGE_VISIBILITY]()
    QTest.keyClicks(page.bar.field, "Candid words")
    QTest.keyClick(page.bar.field, Key.Key_Return)
    assert titles(page) == ["Private, covered"]
    (line,) = page.captured.list.lines()
    assert line.head is not None
    assert (line.head.text, line.head.ink) == ("Private", "private")
    assert held.workspace.read.note_counts() == (0, 1)
    assert not page.bar.private.isChecked()


def test_nothing_private_can_be_read_while_the_page_is_in_front(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    assert held.cover.on
    assert page.cue_pane.covered
    seen = [part for part in page.findChildren(QWidget) if part.isVisible()]
    said = [part.text() for part in seen if hasattr(part, "text") and callable(part.text)]
    assert "Ask about Karen" not in said


def test_the_cover_goes_back_to_what_it_was(held: Desk, show: Callable[..., LivePage]) -> None:
    page = show(held)
    page.hide()
    assert not held.cover.on


def test_next_closes_the_item_and_shows_the_one_that_follows(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    page.coming.next.click()
    assert page.stage.title.text() == "Voice notes"
    assert session(held).items[0].outcome is Outcome.DONE


def test_the_arrow_keys_with_ctrl_are_left_to_the_session(
    held: Desk, show: Callable[..., LivePage], qtbot: QtBot
) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    page = show(held)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Right, Mod.ControlModifier)
    QApplication.sendEvent(page.bar.field, event)
    assert not event.isAccepted()


def test_behind_the_last_item_next_leads_to_the_closing(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    for _ in range(4):
        page.deeds()[Deed.NEXT_ITEM]()
    assert page.finish.isVisible()


def test_steps_are_ticked_where_they_stand(held: Desk, show: Callable[..., LivePage]) -> None:
    page = show(held)
    page.stage.steps.ticked.emit("0", True)
    assert session(held).items[0].steps[0].done


def test_the_time_of_the_item_runs_down_and_then_counts_up(
    held: Desk, show: Callable[..., LivePage], clock: Clock
) -> None:
    page = show(held)
    clock.go_on(4)
    page._hour.look()
    now = page._hour.clock()
    assert now is not None
    assert figures(now) == "6:00"
    assert spoken(now).endswith("left")
    clock.go_on(8.5)
    page._hour.look()
    now = page._hour.clock()
    assert now is not None
    assert figures(now) == "2:30"
    assert spoken(now).endswith("over")


def test_a_pause_and_more_time(held: Desk, show: Callable[..., LivePage]) -> None:
    page = show(held)
    page.deeds()[Deed.PAUSE_SESSION]()
    assert page.pause.words() == "Go on"
    page.deeds()[Deed.PAUSE_SESSION]()
    page.deeds()[Deed.MORE_TIME]()
    kinds = [mark.kind for mark in run(held).marks]
    assert kinds[-3:] == [MarkKind.PAUSED, MarkKind.RESUMED, MarkKind.ADDED]


def test_a_clock_that_is_set_leaves_the_time_alone(
    held: Desk, show: Callable[..., LivePage], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(held)
    steady = clock.steady()
    monkeypatch.setattr(page._hour, "_steady", lambda: steady)
    before = page._hour.clock()
    clock.go_on(-180)
    page._hour.look()
    assert run(held).marks[-1].kind is MarkKind.SHIFTED
    assert page._hour.clock() == before


def test_what_is_kept_after_the_clock_was_set_back_stands_there_and_is_gathered(
    held: Desk, show: Callable[..., LivePage], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(held)
    steady = clock.steady()
    monkeypatch.setattr(page._hour, "_steady", lambda: steady)
    page.keep("before", CaptureKind.NOTE, None, False)
    clock.go_on(-60)
    page._hour.look()
    page.keep("after", CaptureKind.NOTE, None, False)
    assert [line.text for line in page.captured.list.lines()] == ["before", "after"]
    page.deeds()[Deed.FINISH_SESSION]()
    assert "- after\n- before" in page.finish.summary.toPlainText()


def test_the_links_of_a_captured_note_are_read_by_their_words_and_stay_as_they_are(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    page.keep("see [[Chatbots|his *list*]]", CaptureKind.NOTE, None, False)
    page.keep("ask about [[Chatbots]]", CaptureKind.QUESTION, None, False)
    lines = page.captured.list
    model = lines.model()
    read, edited = (
        {model.index(row, 0).data(role) for row in range(2)}
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
    )
    assert read == {"see his list", "ask about [[Chatbots]]"}  # as among the follow-ups
    assert edited == {"see [[Chatbots|his *list*]]", "ask about [[Chatbots]]"}


def test_every_step_can_be_taken_back(held: Desk, show: Callable[..., LivePage]) -> None:
    page = show(held)
    before = tuple(held.workspace.read.each_thing())
    page.deeds()[Deed.NEXT_ITEM]()
    page.keep("words", CaptureKind.NOTE, None, False)
    page.deeds()[Deed.SKIP_ITEM]()
    while held.commands.stack.canUndo():
        held.commands.undo()
    assert tuple(held.workspace.read.each_thing()) == before
    assert page.stage.title.text() == "Check-in"


def test_a_kept_line_is_written_anew_and_deleted_with_undo(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    page.keep("visit @robert friday", CaptureKind.ACTION, None, False)
    page.captured.list.edited.emit(page.captured.list.lines()[0].key, "visit the shop")
    action = held.workspace.read.actions()[0]
    assert (action.text, action.owner is not None, action.due is not None) == (
        "visit the shop",
        True,
        True,
    )
    page.captured.list.removed.emit(page.captured.list.lines()[0].key)
    assert titles(page) == []
    held.commands.undo()
    assert titles(page) == ["visit the shop"]


def test_an_item_nobody_planned_comes_next(
    held: Desk, show: Callable[..., LivePage], qtbot: QtBot
) -> None:
    page = show(held)
    page.coming.plan.click()
    menu = page.findChild(PlanMenu)
    assert menu is not None
    qtbot.keyClicks(menu.field.line, "15 The news of this morning")
    qtbot.keyClick(menu.field.line, Qt.Key.Key_Return)
    assert page.coming.title.text() == "The news of this morning"
    new = next(item for item in session(held).items if item.title == "The news of this morning")
    assert new.minutes == 15


def test_each_pasted_line_is_an_item_that_comes_next_and_all_are_one_step(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    before = session(held)
    page.coming.plan.click()
    menu = page.findChild(PlanMenu)
    assert menu is not None
    menu.field.pasted.emit(("The news of this morning", "15 The new shop"))
    titles = [(item.title, item.minutes) for item in session(held).items]
    at = titles.index(("The news of this morning", 10))
    assert titles[at + 1] == ("The new shop", 15)
    assert page.coming.title.text() == "The news of this morning"
    held.commands.undo()
    assert session(held) == before


def test_a_session_that_is_over_says_so_and_leads_to_its_recap(
    held: Desk, show: Callable[..., LivePage], qtbot: QtBot
) -> None:
    page = show(held)
    over = session(held)
    held.workspace.commit(edited(over, hold(over)))
    assert not page._live.isVisible()
    with qtbot.waitSignal(page.go) as gone:
        page._over.button().click()
    assert gone.args[0].subject == SESSION


def test_a_session_whose_start_was_taken_back_says_so_and_leads_to_its_agenda(
    desk: Desk, clock: Clock, show: Callable[..., LivePage], qtbot: QtBot
) -> None:
    planned = make.session(1, items=(make.item(1),), start=make.NOW)
    desk.workspace.commit(added(planned))
    desk.commands.do("Start session", started(planned, None, make.NOW))
    page = show(desk)
    desk.commands.undo()
    assert page._over.accessibleName() == "Session 1 has not begun."
    assert page._over.button().hasFocus()
    with qtbot.waitSignal(page.go) as gone:
        QTest.keyClick(page._over.button(), Key.Key_Space)
    assert gone.args[0] == Place(PageName.SESSION, SESSION, Tab.AGENDA)
    desk.commands.redo()
    assert page._live.isVisible()


def test_the_stage_alone_shows_nothing_private_and_closes_with_the_page(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    page.top.screen_button.click()
    window = page._window
    assert window is not None
    assert window.stage.title.text() == "Check-in"
    page.deeds()[Deed.NEXT_ITEM]()
    assert window.stage.title.text() == "Voice notes"
    page.hide()
    assert page._window is None


def test_an_empty_session_is_a_page_to_capture_on(
    desk: Desk, clock: Clock, show: Callable[..., LivePage]
) -> None:
    from revmentor_desktop.domain.changes import added
    from revmentor_desktop.services.live import started
    from tests import make

    empty = make.session(1, start=make.NOW)
    desk.workspace.commit(added(empty))
    desk.workspace.commit(started(empty, None, make.NOW))
    page = show(desk)
    page.keep("words", CaptureKind.NOTE, None, False)
    assert titles(page) == ["words"]
    assert not page.stage.ring.isVisible()


@pytest.mark.parametrize("text", [1.0, 1.5])
def test_nothing_is_wider_than_the_smallest_window(
    held: Desk, show: Callable[..., LivePage], text: float
) -> None:
    page = show(held, 1024, 640, text)
    assert page.minimumSizeHint().width() <= 1024
    assert page.stage.ground.overflow() == 0
    scrolled = page.stage.ground.verticalScrollBar().maximum()
    assert text > 1.0 or scrolled == 0  # the ring is as high as there is room
    page.open_finish()
    assert page.finish.ground.overflow() == 0


def test_whoever_can_take_the_focus_has_a_name(held: Desk, show: Callable[..., LivePage]) -> None:
    page = show(held)
    page.open_finish()
    nameless = [
        part
        for part in page.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not part.accessibleName()
        and part.window() is page.window()  # the list of a combo box is a window of its own
        and not part.objectName().startswith("qt_")
        and not (hasattr(part, "text") and part.text())
    ]
    assert nameless == []


def choices(page: LivePage, row: int = 0) -> dict[str, QAction]:
    """Open the menu of a captured line, and return its entries by their words."""
    lines = page.captured.list
    lines.choose(lines.lines()[row].key)
    lines.setFocus()
    QTest.keyClick(lines, Key.Key_Menu)
    menu = lines.findChild(QMenu, "line_menu")
    assert menu is not None
    return {one.text(): one for one in menu.actions() if not one.isSeparator()}


def test_the_question_of_an_item_is_answered_on_the_stage(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    assert page.strip.isHidden()
    page._hour.go_on()
    page._hour.go_on()
    assert page.strip.isVisible()
    QTest.keyClicks(page.strip.field.line, "Because people wait.")
    QTest.keyClick(page.strip.field.line, Key.Key_Return)
    found = held.workspace.read.question("question-1")
    assert found is not None
    assert (found.state, found.answered_in) == (QuestionState.ANSWERED, SESSION)
    assert page.bar.field.hasFocus()


def test_a_question_that_was_captured_is_taken_up_next(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    page.keep("why so late", CaptureKind.QUESTION, None, False)
    choices(page)["Take it up next"].trigger()
    assert [item.title for item in session(held).items][:2] == ["Check-in", "why so late"]
    (found,) = (one for one in held.workspace.read.questions() if one.text == "why so late")
    assert found.state is QuestionState.ON_AGENDA


def test_a_covered_draft_is_sent_without_being_read(
    held: Desk, show: Callable[..., LivePage]
) -> None:
    page = show(held)
    page.bar.jot()
    QTest.keyClicks(page.bar.field, "why so late")
    QTest.keyClick(page.bar.field, Key.Key_Return)
    assert titles(page) == ["Private, covered"]
    assert set(choices(page)) == {"Take it up next", "Send to the list"}
    choices(page)["Send to the list"].trigger()
    assert held.workspace.read.draft_questions() == ()
    assert titles(page) == ["why so late"]


def test_the_bar_decides_once_at_each_width(qtbot: QtBot, held: Desk, fonts: object) -> None:
    held.theme.set_look(text_size=1.5)
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1000, 200)
    bar = CaptureBar(held, host)
    held.theme.dress(bar)
    bar.arrange(narrow=True)
    bar.choose(CaptureKind.ACTION)
    host.show()
    for width in range(812, 824):
        bar.setGeometry(0, 0, width, 100)
        for _ in range(3):
            QApplication.processEvents()
        texts = set()
        for _ in range(8):
            QApplication.processEvents()
            texts.add(bar.kind_button.text())
        assert len(texts) == 1, width


@pytest.mark.parametrize("look", [(1280, 800, 1.0), (1024, 640, 1.5), (764, 390, 1.5)])
def test_a_message_lies_over_nothing_that_is_typed(
    held: Desk, show: Callable[..., LivePage], look: tuple[int, int, float]
) -> None:
    page = show(held, *look)
    held.theme.dress(page)
    toasts = Toasts(held.theme, page)
    QApplication.processEvents()
    toasts.say("Deleted", action="Undo", key="Ctrl+Z")
    field = page.bar.field
    assert not toasts.toast.geometry().intersects(
        QRect(field.mapTo(page, QPoint(0, 0)), field.size())
    )
    toasts.dismiss()
