"""Reading: one text in large type, by keys alone, where it was left, and private things apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from revmentor_desktop.domain.actions import actions_of
from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import TakeawayId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import last_held, next_session
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import PageName, Place, Readable, all_learned, reading
from revmentor_desktop.ui.reading.page import MOST_ACTIONS
from revmentor_desktop.ui.reading.text import MEASURE
from revmentor_desktop.ui.widgets.link_dialog import LinkDialog
from tests import make
from tests.ui.looks.rules import problems

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from tests.ui.reading.conftest import Stage

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def last(desk: Desk) -> Session:
    found = last_held(desk.workspace.read.sessions())
    assert found is not None
    return found


def coming(desk: Desk) -> Session:
    found = next_session(desk.workspace.read.sessions())
    assert found is not None
    return found


def recap(desk: Desk) -> Place:
    return reading(Readable.SESSION, last(desk).id)


def long_topic(desk: Desk) -> Place:
    longest = max(desk.library.topics, key=lambda topic: sum(len(s.body) for s in topic.sections))
    return reading(Readable.TOPIC, longest.id)


def button(stage: Stage, name: str) -> QPushButton:
    found = stage.page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def read(show: Callable[..., Stage], sample_desk: Desk) -> Stage:
    """The recap of the last session, being read; there is a private note to it."""
    note = make.private_note(5, title="What I would not say", session=last(sample_desk).id)
    sample_desk.workspace.commit(added(note))
    return show(sample_desk, recap(sample_desk))


# --- what is read -------------------------------------------------------------------------


def test_a_held_session_is_read_as_its_recap(read: Stage, sample_desk: Desk) -> None:
    assert read.page.top.words.text().startswith("Session 7 recap")
    assert "What we learned" in read.text
    assert read.text.startswith(last(sample_desk).title)


def test_a_session_to_come_is_read_as_its_briefing(
    show: Callable[..., Stage], sample_desk: Desk
) -> None:
    stage = show(sample_desk, reading(Readable.SESSION, coming(sample_desk).id))
    assert stage.page.top.words.text().startswith("Session 8 briefing")
    assert "What we meet for" in stage.text


def test_notes_and_topics_are_read_too(show: Callable[..., Stage], sample_desk: Desk) -> None:
    note = sample_desk.workspace.read.note_summaries(private=False)[0]
    stage = show(sample_desk, reading(Readable.NOTE, note.id))
    assert stage.text.startswith(note.title)
    topic = sample_desk.library.topics[0]
    stage.show(reading(Readable.TOPIC, topic.id))
    assert stage.text.startswith(topic.title)


def test_what_is_gone_says_so(show: Callable[..., Stage], sample_desk: Desk) -> None:
    stage = show(sample_desk, reading(Readable.NOTE, "gone"))
    assert stage.page.missing.isVisible()
    assert not stage.page.foot.isVisible()
    stage.page.missing.button().click()
    assert stage.left == ["leave"]


def test_it_follows_what_changes(read: Stage, sample_desk: Desk) -> None:
    session = last(sample_desk)
    takeaway = make.takeaway(77, text="Said a moment ago", session=session.id)
    sample_desk.workspace.commit(added(takeaway))
    sample_desk.commands.changed.emit(added(takeaway), None)
    read.settle()
    assert "Said a moment ago" in read.text


# --- how it looks -------------------------------------------------------------------------


def test_no_line_is_longer_than_the_measure(show: Callable[..., Stage], sample_desk: Desk) -> None:
    stage = show(sample_desk, recap(sample_desk), (1900, 900))
    assert stage.page.text.width() == MEASURE
    sample_desk.preferences.reading_size = 1.5
    stage.settle()
    assert stage.page.text.width() == round(MEASURE * 1.5)


def test_the_sizes_are_those_of_reading_alone(read: Stage, sample_desk: Desk) -> None:
    def size() -> int:
        return read.page.text.font().pixelSize()

    deeds = read.page.deeds()
    assert size() == 18
    for expected in (20, 22, 27, 27):
        deeds[Deed.TEXT_LARGER]()
        assert size() == expected
    deeds[Deed.TEXT_SMALLER]()
    assert size() == 22
    deeds[Deed.TEXT_NORMAL]()
    assert size() == 18
    assert sample_desk.preferences.text_size == 1.0


def test_it_is_as_large_as_the_program_until_chosen(read: Stage, sample_desk: Desk) -> None:
    sample_desk.preferences.text_size = 1.25
    sample_desk.theme.set_look(text_size=1.25)
    assert read.page.text.font().pixelSize() == 22


def test_with_or_without_serifs(read: Stage, sample_desk: Desk) -> None:
    def family() -> str:
        return read.page.text.font().families()[0]

    assert "Serif" in family()
    sample_desk.preferences.reading_serif = False
    assert family() == "Inter"


# --- keys and places ----------------------------------------------------------------------


def test_space_pages_and_arrows_scroll(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk
) -> None:
    stage = show(sample_desk, long_topic(sample_desk))
    text = stage.page.text
    page = stage.page.ground.viewport().height()
    qtbot.keyClick(text, Key.Key_Space)
    assert page * 0.7 < stage.scrolled < page
    qtbot.keyClick(text, Key.Key_Space, SHIFT)
    assert stage.scrolled == 0
    qtbot.keyClick(text, Key.Key_Down)
    assert 0 < stage.scrolled < page / 3
    qtbot.keyClick(text, Key.Key_Up)
    assert stage.scrolled == 0
    qtbot.keyClick(text, Key.Key_End)
    assert stage.scrolled == stage.page.ground.verticalScrollBar().maximum()
    qtbot.keyClick(text, Key.Key_Home)
    assert stage.scrolled == 0


def test_the_place_is_remembered_and_no_word_with_it(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk
) -> None:
    place = long_topic(sample_desk)
    stage = show(sample_desk, place)
    for _ in range(3):
        qtbot.keyClick(stage.page.text, Key.Key_Space)
    there = stage.scrolled
    stage.show(recap(sample_desk))
    assert stage.scrolled == 0
    stage.show(place)
    assert abs(stage.scrolled - there) < stage.page.ground.line() * 2
    kept = sample_desk.preferences.settings.value("reading/places")
    assert [one.rpartition("@")[0] for one in kept] == [place.subject]


@pytest.mark.parametrize("theme_first", [True, False])
def test_the_line_at_the_top_stays_there_in_another_size(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk, theme_first: bool
) -> None:
    stage = show(sample_desk, long_topic(sample_desk))
    page = stage.page

    def at_top() -> str:
        scrolled = page.ground.verticalScrollBar().value() - page.ground.offset_of(page.text)
        place = page.text.position_at(scrolled + 1)
        return page.text.document().findBlock(place).text()

    for _ in range(4):
        qtbot.keyClick(page.text, Key.Key_Space)
    read = at_top()
    for size in (1.5, 1.25, 1.0):
        if theme_first:
            sample_desk.theme.set_look(text_size=size)
        sample_desk.preferences.text_size = size
        sample_desk.theme.set_look(text_size=size)
        stage.settle()
        assert at_top() == read


def test_it_is_not_remembered_where_that_is_not_wanted(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk
) -> None:
    place = long_topic(sample_desk)
    stage = show(sample_desk, place)
    qtbot.mouseClick(stage.page.top.keep, LEFT)
    qtbot.keyClick(stage.page.text, Key.Key_Space)
    stage.show(recap(sample_desk))
    stage.show(place)
    assert stage.scrolled == 0


def test_the_words_one_reads_stay_when_they_grow(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk
) -> None:
    stage = show(sample_desk, long_topic(sample_desk))
    for _ in range(3):
        qtbot.keyClick(stage.page.text, Key.Key_Space)
    before = stage.page.text.position_at(stage.scrolled)
    sample_desk.preferences.reading_size = 1.5
    stage.settle()
    after = stage.page.text.position_at(stage.scrolled)
    assert abs(after - before) < 200


@pytest.fixture
def far_down(show: Callable[..., Stage], sample_desk: Desk) -> tuple[Stage, Note]:
    """The end of a note of many pieces that was read to its end, and the note."""
    body = "\n\n".join(f"## Part {number}\n\n{'Words. ' * 250}" for number in range(60))
    note = make.note(9, title="Long", body=body)
    sample_desk.workspace.commit(added(note))
    stage = show(sample_desk, reading(Readable.NOTE, note.id))
    bar = stage.page.ground.verticalScrollBar()
    bar.setValue(bar.maximum() * 3 // 4)
    return stage, note


def test_what_is_seen_of_a_long_text_stays_while_it_is_changed(
    qtbot: QtBot, far_down: tuple[Stage, Note], sample_desk: Desk
) -> None:
    stage, note = far_down
    text, there = stage.page.text, (stage.scrolled, stage.page.text.height())
    after = replace(note, body=f"{note.body}\n\nOne more.")
    sample_desk.commands.do("Edit", edited(note, after))
    qtbot.waitUntil(lambda: text.is_growing)
    while text.is_growing:
        assert (stage.scrolled, text.height()) == there
        below = there[0] + stage.page.ground.viewport().height()
        assert text.updatesEnabled() <= (text.document().size().height() > below * 0.9)
        QApplication.processEvents()
    assert text.updatesEnabled()
    assert text.toPlainText().endswith("One more.")
    assert abs(stage.scrolled - there[0]) < stage.page.ground.line()


def test_who_scrolls_meanwhile_sees_what_there_is_and_stays_there(
    qtbot: QtBot, far_down: tuple[Stage, Note], sample_desk: Desk
) -> None:
    stage, note = far_down
    sample_desk.commands.do("Edit", edited(note, replace(note, body=f"{note.body} End.")))
    qtbot.waitUntil(lambda: stage.page.text.is_growing)
    stage.page.ground.scroll_by(-100_000)
    assert stage.page.text.updatesEnabled()
    stage.settle()
    assert stage.scrolled == 0
    assert stage.text.endswith("End.")


def test_nor_is_who_scrolls_taken_back_once_what_is_seen_is_the_new_text(
    far_down: tuple[Stage, Note], sample_desk: Desk
) -> None:
    stage, note = far_down
    text, more = stage.page.text, "".join(f"\n\nMore {number}." for number in range(3_000))
    sample_desk.commands.do("Edit", edited(note, replace(note, body=f"{note.body}{more}")))
    while not text.is_growing or not text.updatesEnabled():  # looked at turn by turn
        QApplication.processEvents()
    stage.page.ground.scroll_by(-100_000)
    stage.settle()
    assert stage.scrolled == 0


def test_escape_and_f11_leave(qtbot: QtBot, read: Stage) -> None:
    qtbot.keyClick(read.page.text, Key.Key_Escape)
    read.page.deeds()[Deed.READING]()
    assert read.left == ["leave", "leave"]


# --- finding ------------------------------------------------------------------------------


def test_words_are_found_counted_and_walked(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk
) -> None:
    stage = show(sample_desk, long_topic(sample_desk))
    stage.page.deeds()[Deed.FIND]()
    bar = stage.page.find_bar
    qtbot.keyClicks(bar.words.line, "THE ")
    count = stage.text.lower().count("the ")
    assert bar.count.text() == f"1 of {count}"
    qtbot.keyClick(bar.words.line, Key.Key_Return, SHIFT)
    assert bar.count.text() == f"{count} of {count}"
    assert stage.scrolled > 0
    qtbot.keyClick(bar.words.line, Key.Key_Escape)
    assert not bar.isVisible()
    assert stage.left == []
    assert stage.page.text.hasFocus()


def test_what_is_private_beside_a_text_is_not_found_in_it(
    read: Stage, qtbot: QtBot, sample_desk: Desk
) -> None:
    note = make.private_note(9, title="Zebra", body="Zebra", session=last(sample_desk).id)
    sample_desk.workspace.commit(added(note))
    read.show(recap(sample_desk))
    read.page.deeds()[Deed.FIND]()
    qtbot.keyClicks(read.page.find_bar.words.line, "Zebra")
    assert read.page.find_bar.count.text() == "Not found"


# --- the foot and the end -----------------------------------------------------------------


def test_one_goes_on_to_the_sessions_before_and_after(
    qtbot: QtBot, read: Stage, sample_desk: Desk
) -> None:
    by_number = {one.number: one.id for one in sample_desk.workspace.read.sessions()}
    assert button(read, "read_before").text().strip() == "Session 6"
    qtbot.mouseClick(button(read, "read_before"), LEFT)
    qtbot.mouseClick(button(read, "read_after"), LEFT)
    expected = [reading(Readable.SESSION, by_number[number]) for number in (6, 8)]
    assert read.gone_to == expected


def test_my_private_note_is_in_its_own_box_one_press_away(
    qtbot: QtBot, read: Stage, sample_desk: Desk
) -> None:
    notes = sample_desk.workspace.read.note_summaries(shared=False, session=last(sample_desk).id)
    box = read.page.foot.box
    assert box.isVisible()
    assert box.accessibleDescription() == notes[0].title
    assert notes[0].title not in read.text
    qtbot.mouseClick(box.button(), LEFT)
    assert read.gone_to == [Place(PageName.NOTES, notes[0].id)]


def test_without_a_private_note_there_is_no_box(read: Stage, sample_desk: Desk) -> None:
    read_of = sample_desk.workspace.read
    for row in read_of.note_summaries(shared=False, session=last(sample_desk).id):
        note = read_of.private_note(row.id)
        assert note is not None
        sample_desk.workspace.commit(removed(note))
    read.show(recap(sample_desk))
    assert not read.page.foot.box.isVisible()


def test_the_box_is_covered(read: Stage, sample_desk: Desk) -> None:
    sample_desk.cover.set_on(True)
    assert not read.page.foot.box.isVisible()
    assert read.page.foot.pane.accessibleName() == "1 private note(s), covered"


@pytest.mark.parametrize("covered", [True, False])
@pytest.mark.parametrize("text_size", [1.25, 1.5])
def test_on_the_lowest_screen_the_foot_is_whole(
    show: Callable[..., Stage], sample_desk: Desk, covered: bool, text_size: float
) -> None:
    sample_desk.theme.set_look(text_size=text_size)
    sample_desk.cover.set_on(covered)
    stage = show(sample_desk, recap(sample_desk), (764, 390))
    sample_desk.theme.dress(stage.page)
    QApplication.processEvents()
    assert problems(stage.page) == []
    before = button(stage, "read_before")
    assert before.accessibleName() == "Session 6"
    assert (before.text() == "", "Session 6" in before.toolTip()) == (text_size == 1.5,) * 2
    stage.page.resize(1280, 800)
    QApplication.processEvents()
    assert before.text().strip() == "Session 6"


def test_a_private_note_is_marked_and_covered_whole(
    show: Callable[..., Stage], sample_desk: Desk
) -> None:
    note = sample_desk.workspace.read.note_summaries(shared=False)[0]
    stage = show(sample_desk, reading(Readable.NOTE, note.id))
    assert stage.page.top.words.kind() == "private"
    assert Deed.FIND in stage.page.deeds()
    sample_desk.cover.set_on(True)
    assert not stage.page.text.isVisible()
    assert Deed.FIND not in stage.page.deeds()


def test_an_action_is_ticked_at_the_end_and_in_the_text(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk
) -> None:
    stage = show(sample_desk, reading(Readable.SESSION, coming(sample_desk).id))
    workspace = sample_desk.workspace
    mine = actions_of(workspace.read.actions(), workspace.pair.me)[0]
    qtbot.mouseClick(button(stage, "read_actions"), LEFT)
    box = QApplication.focusWidget()
    assert isinstance(box, QCheckBox)
    assert box.accessibleName() == mine.text
    qtbot.keyClick(box, Key.Key_Space)
    stage.settle()
    assert next(a for a in workspace.read.actions() if a.id == mine.id).done is not None
    assert stage.toasts[-1].text == "Action done"


def test_of_many_promises_some_are_shown_and_the_way_to_all(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk
) -> None:
    desk = sample_desk
    there = desk.workspace.read.present.open_action_count((Who.MENTOR, Who.BOTH))
    more = [make.action(900 + one, owner=Who.MENTOR) for one in range(MOST_ACTIONS)]
    desk.workspace.commit(added(*more))
    stage = show(desk, reading(Readable.SESSION, coming(desk).id))
    boxes = [one for one in stage.page.end.findChildren(QCheckBox) if one.isVisible()]
    assert len(boxes) == MOST_ACTIONS
    rest = button(stage, "other_actions")
    assert rest.text() == f"And {there} more in the follow-ups"
    boxes[-1].setFocus()
    qtbot.keyClick(boxes[-1], Key.Key_Tab)
    assert rest.hasFocus()
    qtbot.keyClick(rest, Key.Key_Tab)
    assert stage.page.end.field.line.hasFocus()
    qtbot.keyClick(rest, Key.Key_Space)
    assert stage.gone_to == [Place(PageName.FOLLOW_UPS)]
    desk.workspace.commit(removed(*more[there:]))
    stage.page.show_place(reading(Readable.SESSION, coming(desk).id))
    assert not rest.isVisible()


def test_a_tick_that_is_not_stored_is_taken_back(
    qtbot: QtBot, read: Stage, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Full

    stop = read.page.end.focus_actions()
    assert isinstance(stop, QCheckBox)
    name, before = stop.objectName(), stop.isChecked()
    with monkeypatch.context() as full:
        full.setattr(sample_desk.workspace, "commit", refuse)
        qtbot.keyClick(stop, Key.Key_Space)
        read.settle()
    again = [one for one in read.page.findChildren(QCheckBox, name) if one.isVisible()]
    assert [one.isChecked() for one in again] == [before]


def test_a_question_becomes_a_draft_of_the_session(
    qtbot: QtBot, read: Stage, sample_desk: Desk
) -> None:
    qtbot.mouseClick(button(read, "read_ask"), LEFT)
    field = QApplication.focusWidget()
    assert field is read.page.end.field.line
    qtbot.keyClicks(field, "Who pays for it?")
    qtbot.keyClick(field, Key.Key_Return)
    drafts = sample_desk.workspace.read.draft_questions()
    assert ("Who pays for it?", last(sample_desk).id) in [(d.text, d.session) for d in drafts]
    assert read.page.end.field.text() == ""
    assert "Who pays for it?" not in read.text


def test_each_pasted_line_is_a_draft_of_the_session_and_all_are_one_step(
    read: Stage, sample_desk: Desk
) -> None:
    before = sample_desk.workspace.read.draft_questions()
    read.page.end.field.pasted.emit(("Who pays for it?", "And at night?"))
    new = [one for one in sample_desk.workspace.read.draft_questions() if one not in before]
    assert {one.text for one in new} == {"Who pays for it?", "And at night?"}
    assert {one.session for one in new} == {last(sample_desk).id}
    sample_desk.commands.undo()
    assert sample_desk.workspace.read.draft_questions() == before


# --- links --------------------------------------------------------------------------------


def test_a_link_to_the_web_is_shown_before_it_is_opened(
    qtbot: QtBot, read: Stage, sample_desk: Desk
) -> None:
    read.page.text.link_requested.emit("https://example.org/a?b=c")
    dialog = read.page.findChild(LinkDialog)
    assert dialog is not None
    assert dialog.address == "https://example.org/a?b=c"
    dialog.reject()


def test_a_link_to_a_topic_goes_on_reading(read: Stage, sample_desk: Desk) -> None:
    topic = sample_desk.library.topics[0].id
    read.page.text.link_requested.emit(f"topic://{topic}")
    read.page.text.link_requested.emit("topic://nowhere")
    assert read.gone_to == [reading(Readable.TOPIC, topic)]
    assert read.toasts[-1].text == "This topic is not in the library"


def test_a_link_to_a_note_or_a_session_goes_on_reading(read: Stage) -> None:
    read.page.text.link_requested.emit("note:note-7")
    read.page.text.link_requested.emit("session:session-2")
    read.page.text.link_requested.emit("file:///etc/passwd")
    expected = [reading(Readable.NOTE, "note-7"), reading(Readable.SESSION, "session-2")]
    assert read.gone_to == expected


def test_the_links_of_a_text_to_topics_are_there(
    show: Callable[..., Stage], sample_desk: Desk
) -> None:
    topic = sample_desk.library.topics[0].id
    note = make.note(9, title="Links", body=f"See [that](topic://{topic}).")
    sample_desk.workspace.commit(added(note))
    stage = show(sample_desk, reading(Readable.NOTE, note.id))
    assert f'href="topic://{topic}"' in stage.page.text.toHtml()


def test_a_name_in_a_note_leads_to_what_is_called_so(
    show: Callable[..., Stage], sample_desk: Desk
) -> None:
    note = make.note(9, title="Links", body="As in [[Session 7]], not as in [[Session 77]].")
    sample_desk.workspace.commit(added(note))
    stage = show(sample_desk, reading(Readable.NOTE, note.id))
    assert f'href="session:{last(sample_desk).id}"' in stage.page.text.toHtml()
    assert "As in Session 7, not as in Session 77." in stage.text


def test_nothing_can_be_typed_into_the_text(qtbot: QtBot, read: Stage, sample_desk: Desk) -> None:
    before, stored = read.text, tuple(sample_desk.workspace.read.each_thing())
    qtbot.keyClicks(read.page.text, "abc")
    for key in (Key.Key_Delete, Key.Key_Backspace, Key.Key_Return):
        qtbot.keyClick(read.page.text, key)
    assert read.text == before
    assert tuple(sample_desk.workspace.read.each_thing()) == stored


def test_a_picture_in_a_note_is_shown(show: Callable[..., Stage], sample_desk: Desk) -> None:
    picture = make.attachment(1)
    note = make.note(9, title="Picture", body=f"![The stand](attachment:{picture.id})")
    sample_desk.workspace.commit(added(picture, note))
    stage = show(sample_desk, reading(Readable.NOTE, note.id))
    assert "attachment:" in stage.page.text.toHtml()


@pytest.mark.parametrize(("text_size", "widths"), [(1.5, (852, 858)), (1.25, (720, 726))])
def test_the_foot_decides_once_at_each_width(
    show: Callable[..., Stage], sample_desk: Desk, text_size: float, widths: tuple[int, int]
) -> None:
    sample_desk.theme.set_look(text_size=text_size)
    stage = show(sample_desk, recap(sample_desk), (764, 390))
    sample_desk.theme.dress(stage.page)
    shown = []
    for width in range(*widths):
        stage.page.resize(width, 390)
        for _ in range(3):
            QApplication.processEvents()
        texts = set()
        for _ in range(8):
            QApplication.processEvents()
            texts.add(button(stage, "read_before").text())
        shown.append(len(texts))
    assert shown == [1] * len(shown)


def test_all_takeaways_are_read_and_lead_to_the_recaps_they_are_from(
    show: Callable[..., Stage], sample_desk: Desk, qtbot: QtBot
) -> None:
    stage = show(sample_desk, all_learned())
    every = sample_desk.workspace.read.takeaways()
    assert every
    assert all(one.text in stage.text for one in every)
    link = f"session:{last(sample_desk).id}"
    assert link in stage.page.text.toHtml()
    with qtbot.waitSignal(stage.page.go) as gone:
        stage.page.text.link_requested.emit(link)
    assert gone.args == [recap(sample_desk)]
    sample_desk.workspace.commit(added(replace(every[-1], id=TakeawayId("new"), text="Ask why")))
    qtbot.waitUntil(lambda: "Ask why" in stage.text)
