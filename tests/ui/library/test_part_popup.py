"""A part of a topic is fitted in a small window, by keys alone, and arrives in one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.sessions import ItemKind
from revmentor_desktop.domain.topics import Section, SectionKind, Shelf
from revmentor_desktop.services.library import Library
from revmentor_desktop.ui.library.part_popup import PartPopup
from tests.ui.library.conftest import TOPICS, topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import AgendaItem
    from revmentor_desktop.services.fitting import Fit
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage
    from revmentor_desktop.ui.theme import Theme

    Show = Callable[..., TopicsPage]

SHOW = "1. Open <b>it</b>. (core)\n2. Look.\n3. Compare. (if time)\n4. Measure."
DRIVE = "1. Touch. (if time)\n2. Write. (core)"
EXPECT = "- **Who pays?** We do."
SECTIONS = tuple(
    Section(kind, text)
    for kind, text in (
        (SectionKind.SHOW, SHOW),
        (SectionKind.DRIVE, DRIVE),
        (SectionKind.EXPECT, EXPECT),
    )
)
WHOLE = topic(1, "How a feed decides", Shelf.SOCIAL, 14, sections=SECTIONS)


@pytest.fixture
def ground(qtbot: QtBot, theme: Theme) -> QWidget:
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    widget.show()
    return widget


@pytest.fixture
def popup(qtbot: QtBot, theme: Theme, ground: QWidget) -> Iterator[PartPopup]:
    made = PartPopup(theme, WHOLE, 8, 60, ground)
    made.open_above(ground)
    yield made
    made.close()


def shown(popup: PartPopup) -> list[str]:
    return [
        line.replace("\u00a0", " ") for line in popup.list.toPlainText().split("\n") if line.strip()
    ]


def test_it_begins_with_what_is_shown_and_done_in_its_usual_time(popup: PartPopup) -> None:
    assert [box.isChecked() for box in popup.boxes.values()] == [True, True, False]
    assert popup.minutes.value() == 14
    assert popup.fit.later == ()


def test_it_begins_with_the_minutes_that_are_free(theme: Theme, ground: QWidget) -> None:
    popup = PartPopup(theme, WHOLE, 8, 9, ground)
    assert popup.minutes.value() == 9
    popup.deleteLater()


def test_the_list_follows_every_minute(qtbot: QtBot, popup: PartPopup) -> None:
    qtbot.keyClicks(popup.minutes, "9")
    assert shown(popup) == [
        "Stays on the agenda",
        "Open <b>it</b>. 2 min",
        "Look. 2 min",
        "Measure. 2 min",
        "Write. 3 min",
        "If there is time",
        "Compare. 2 min",
        "Touch. 3 min",
    ]
    qtbot.mouseClick(popup.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(popup.more, Qt.MouseButton.LeftButton)
    assert shown(popup)[-2:] == ["If there is time", "Touch. 3 min"]


def test_the_core_alone_says_when_it_is_hurried(popup: PartPopup) -> None:
    popup.minutes.setValue(2)
    assert popup.hint.text() == "Faster than usual"
    popup.minutes.setValue(6)
    assert popup.hint.text() == ""


def test_another_choice_of_parts_gets_its_own_time(popup: PartPopup) -> None:
    popup.boxes[SectionKind.SHOW].click()
    assert popup.minutes.value() == 6
    popup.boxes[SectionKind.DRIVE].click()
    assert shown(popup) == ["Choose a part of the topic."]
    assert not popup.add.isEnabled()


def test_enter_adds_and_esc_does_not(qtbot: QtBot, theme: Theme, ground: QWidget) -> None:
    taken: list[Fit] = []
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        popup = PartPopup(theme, WHOLE, 8, 9, ground)
        popup.fitted.connect(taken.append)
        popup.open_above(ground)
        qtbot.keyClick(popup.minutes, key)
        assert not popup.isVisible()
    assert [fit.minutes for fit in taken] == [9]


def test_everything_in_it_has_a_name(popup: PartPopup) -> None:
    parts = (popup, popup.minutes, popup.less, popup.more, popup.list, popup.add)
    assert all(part.accessibleName() for part in (*parts, *popup.boxes.values()))


# --- on the page --------------------------------------------------------------------------


def items(desk: Desk) -> list[AgendaItem]:
    session = desk.workspace.read.session("session-8")
    assert session is not None
    return list(session.items)


@pytest.fixture
def fitting_desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(Library((replace(WHOLE, id=TopicId("topic-9")), *TOPICS)))


def test_a_part_arrives_before_the_wrap_up_and_leaves_with_one_undo(
    qtbot: QtBot, fitting_desk: Desk, show: Show
) -> None:
    page = show(fitting_desk, topic="topic-9")
    before = items(fitting_desk)
    qtbot.mouseClick(page.reader.part_button, Qt.MouseButton.LeftButton)
    popup = page.findChild(PartPopup)
    assert popup is not None
    qtbot.keyClicks(popup.minutes, "9")
    qtbot.keyClick(popup.minutes, Qt.Key.Key_Return)
    item = items(fitting_desk)[-2]
    assert (item.minutes, item.kind, item.topic) == (9, ItemKind.TOPIC, "topic-9")
    assert [step.text for step in item.steps] == ["Open <b>it</b>.", "Look.", "Measure.", "Write."]
    assert item.details == "If there is time:\n– Compare.\n– Touch."
    assert page.reader.button.words() == "In session 8"
    fitting_desk.commands.undo()
    assert items(fitting_desk) == before


def test_another_part_can_follow_a_first(qtbot: QtBot, fitting_desk: Desk, show: Show) -> None:
    page = show(fitting_desk, topic="topic-9")
    page.selected.add()
    assert page.reader.part_button.isVisible()


def test_the_menu_offers_a_part_too(qtbot: QtBot, fitting_desk: Desk, show: Show) -> None:
    page = show(fitting_desk, topic="topic-9")
    qtbot.mouseClick(page.reader.more, Qt.MouseButton.LeftButton)
    menu = page.findChild(QMenu, "topic_menu")
    assert menu is not None
    assert "Add a part to session 8…" in [action.text() for action in menu.actions()]
    menu.close()


def test_without_a_coming_session_there_is_no_part_to_add(
    make_desk: Callable[..., Desk], show: Show
) -> None:
    page = show(make_desk(Library((WHOLE,)), sessions=False), topic=WHOLE.id)
    assert not page.reader.part_button.isVisible()
