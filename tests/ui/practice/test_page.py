"""Practising aloud: by keys alone, against the clock, and without a trace."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.topics import OwnTopic, Section, SectionKind
from revmentor_desktop.ui.page import LOW_BELOW, room_for
from revmentor_desktop.ui.places import Readable, practice
from revmentor_desktop.ui.practice.page import PracticePage
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

TOPIC = make.topic(
    1,
    minutes=10,
    sections=(
        Section(SectionKind.SHOW, "1. Open <b>it</b>. (core)\n2. Look."),
        Section(SectionKind.DRIVE, "1. Touch it."),
        Section(SectionKind.EXPECT, "- **Who pays?** We do."),
    ),
)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.moment = make.NOW

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def clock(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(desk.workspace, "now", made.now)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, clock: Clock) -> PracticePage:
    own = OwnTopic(TOPIC, make.NOW, make.NOW)
    desk.workspace.commit(added(own, make.session(1, items=2)))
    made = PracticePage(desk)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_place(practice(Readable.TOPIC, TOPIC.id))
    with qtbot.waitActive(made):
        made.show()
    made.focus_body()
    return made


def step(page: PracticePage) -> str:
    return page.text.toPlainText().split("\n")[0]


def test_it_begins_with_the_first_step_and_what_may_be_asked(page: PracticePage) -> None:
    assert page.title.text() == "Topic 1"
    assert page.place.text() == "Step 1 of 3 · Show it · about 3 min"
    lines = [line for line in page.text.toPlainText().split("\n") if line.strip()]
    assert lines[:2] == ["Open <b>it</b>.", "Questions to expect"]
    assert "Who pays?" in lines[2]


def test_keys_go_on_and_back(qtbot: QtBot, page: PracticePage) -> None:
    keys = Qt.Key
    seen = []
    for key in (keys.Key_Right, keys.Key_Space, keys.Key_Left, keys.Key_PageDown):
        qtbot.keyClick(page.text, key)
        seen.append(step(page))
    assert seen == ["Look.", "Touch it.", "Look.", "Touch it."]
    assert page.after.words() == "Done"


def test_there_is_nothing_before_the_first_step(qtbot: QtBot, page: PracticePage) -> None:
    qtbot.keyClick(page.text, Qt.Key.Key_Left)
    assert step(page) == "Open <b>it</b>."
    assert not page.before.isEnabled()


def test_after_the_last_step_it_is_left(qtbot: QtBot, page: PracticePage) -> None:
    page.go_on()
    page.go_on()
    with qtbot.waitSignal(page.leave):
        qtbot.mouseClick(page.after, Qt.MouseButton.LeftButton)


def test_esc_leaves(qtbot: QtBot, page: PracticePage) -> None:
    with qtbot.waitSignal(page.leave):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_the_time_is_told_from_the_moment_it_began(
    qtbot: QtBot, page: PracticePage, clock: Clock
) -> None:
    assert page.time.text() == "0:00 of 10 min"
    clock.moment += timedelta(minutes=12, seconds=5)  # a laptop that slept, say
    qtbot.waitUntil(lambda: page.time.text() == "12:05 of 10 min")


def test_coming_back_begins_anew_and_nothing_was_stored(page: PracticePage, clock: Clock) -> None:
    before = tuple(page.desk.workspace.read.each_thing())
    page.go_on()
    clock.moment += timedelta(minutes=1)
    page.show_place(practice(Readable.TOPIC, TOPIC.id))
    assert (step(page), page.time.text()) == ("Open <b>it</b>.", "0:00 of 10 min")
    assert page.memory() is None
    assert tuple(page.desk.workspace.read.each_thing()) == before


def test_an_agenda_is_practised_item_by_item(page: PracticePage) -> None:
    page.show_place(practice(Readable.SESSION, "session-1"))
    assert page.place.text() == "Step 1 of 4 · Item 1 · about 5 min"
    assert step(page) == "Show it"


def test_what_is_gone_says_so(page: PracticePage) -> None:
    page.show_place(practice(Readable.SESSION, "gone"))
    assert step(page) == "There is no step to practise."


def test_the_step_has_a_name_and_so_has_everything_else(page: PracticePage) -> None:
    assert page.text.accessibleName() == page.place.text()
    parts = (page.top, page.foot, page.close_button, page.before, page.after)
    assert all(part.accessibleName() for part in parts)


def test_it_fits_the_smallest_window_with_the_largest_text(page: PracticePage) -> None:
    page.desk.theme.set_look(text_size=1.5)
    page.set_room(room_for(1024, 1.5), low=LOW_BELOW > 640 / 1.5)
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 640
