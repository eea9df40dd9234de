"""Adding by typing: minutes in front, topics after a slash."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.sessions import ItemKind
from revmentor_desktop.services.planning import REGULAR
from revmentor_desktop.services.shipped import Shipped
from revmentor_desktop.services.steps import steps_of
from tests.ui.sessions.conftest import titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.sessions.add_field import TopicPopup
    from revmentor_desktop.ui.sessions.session_page import SessionPage


def popup(page: SessionPage) -> TopicPopup:
    assert page.agenda.add_field.popup is not None
    return page.agenda.add_field.popup


def write(page: SessionPage, text: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
    line = page.agenda.add_field.line
    line.setFocus()
    QTest.keyClicks(line, text)
    if key is not None:
        QTest.keyClick(line, key)


def test_enter_adds_below_the_selection_and_selects_it(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    page.agenda.view.choose("session-2-item-1")
    write(page, "AR try-on")
    added = stored().items[1]
    assert (added.title, added.kind, added.minutes) == ("AR try-on", ItemKind.FREE, 5)
    assert page.agenda.view.selected() == added.id
    assert page.agenda.add_field.text() == ""
    assert page.agenda.add_field.line.hasFocus()


def test_without_a_selection_it_stands_before_the_wrap_up(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    write(page, "AR try-on")
    assert titles(stored())[-2:] == ["AR try-on", "One promise each"]


def test_a_number_in_front_sets_the_minutes(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    write(page, "15 AR try-on")
    added = stored().items[-2]
    assert (added.title, added.minutes) == ("AR try-on", 15)


@pytest.mark.usefixtures("english")
def test_while_one_types_it_says_how_long_the_item_would_be(page: SessionPage) -> None:
    field = page.agenda.add_field
    said = list[str]()
    for letters in ("7 ", "Fresh", " 12 min"):
        write(page, letters, key=None)
        assert field.meant.isVisible() is bool(field.meant.text())
        said.append(field.meant.text())
    assert said == ["5 min", "7 min", "12 min"]
    assert field.line.accessibleDescription() == "12 minutes"
    assert field.rect().contains(field.meant.geometry())
    write(page, "")
    assert not field.meant.isVisible()
    write(page, "/", key=None)
    assert not field.meant.isVisible()
    assert field.line.accessibleDescription() == ""


def test_nothing_is_added_for_nothing(page: SessionPage) -> None:
    write(page, "   ")
    assert page.desk.commands.stack.count() == 0


def test_a_slash_opens_the_topics_and_enter_takes_the_first(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    topic = page.desk.library.topics[3]
    write(page, f"/{topic.title}", None)
    assert popup(page).isVisible()
    assert popup(page).current() == topic
    QTest.keyClick(page.agenda.add_field.line, Qt.Key.Key_Return)
    added = stored().items[-2]
    assert (added.title, added.kind, added.topic) == (topic.title, ItemKind.TOPIC, topic.id)
    assert tuple(step.text for step in added.steps) == steps_of(topic)
    assert not popup(page).isVisible()


def test_a_topic_takes_the_place_that_the_template_kept_for_it(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    page.desk.commands.do("Empty", edited(stored(), replace(stored(), items=())))
    page.edits.use_template(page.desk.templates[REGULAR], keep=False)
    count, place = len(stored().items), titles(stored()).index("The main thing")
    page.agenda.view.choose(stored().items[0].id)
    write(page, "/feed")
    taken = stored().items[place]
    assert len(stored().items) == count
    assert taken.topic is not None
    assert "The main thing" not in titles(stored())
    assert page.agenda.view.selected() == taken.id
    page.desk.commands.undo()
    assert titles(stored())[place] == "The main thing"


def test_a_topic_takes_the_place_kept_by_a_template_in_another_language(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    chinese = Shipped("zh_HK").read_templates()[REGULAR]
    page.desk.commands.do("Empty", edited(stored(), replace(stored(), items=())))
    page.edits.use_template(chinese, keep=False)
    place = titles(stored()).index("主要的事")
    write(page, "/feed")
    assert stored().items[place].topic is not None
    assert "主要的事" not in titles(stored())


def test_arrows_choose_and_escape_closes(page: SessionPage) -> None:
    write(page, "/", None)
    first = popup(page).current()
    QTest.keyClick(page.agenda.add_field.line, Qt.Key.Key_Down)
    assert popup(page).current() != first
    QTest.keyClick(page.agenda.add_field.line, Qt.Key.Key_Up)
    assert popup(page).current() == first
    QTest.keyClick(page.agenda.add_field.line, Qt.Key.Key_Escape)
    assert not popup(page).isVisible()
    assert page.agenda.add_field.text() == "/"


def test_enter_opens_the_list_again_that_was_closed(page: SessionPage) -> None:
    write(page, "/feed", key=Qt.Key.Key_Escape)
    assert not popup(page).isVisible()
    write(page, "")
    assert popup(page).isVisible()
    assert page.desk.commands.stack.count() == 0


def test_letters_narrow_the_list_and_none_says_so(page: SessionPage) -> None:
    write(page, "/", None)
    everything = popup(page).view.model().rowCount()
    write(page, "podcats", None)
    assert popup(page).view.model().rowCount() == 0 < everything
    QTest.keyClick(page.agenda.add_field.line, Qt.Key.Key_Return)
    assert page.desk.commands.stack.count() == 0


def test_a_click_takes_a_topic(page: SessionPage, stored: Callable[[], Session]) -> None:
    write(page, "/", None)
    view = popup(page).view
    row = view.visualRect(view.model().index(1, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert stored().items[-2].topic == page.desk.library.topics[1].id


def test_leaving_the_field_closes_the_list(page: SessionPage) -> None:
    write(page, "/", None)
    page.agenda.view.setFocus()
    assert not popup(page).isVisible()


def test_the_list_stays_within_the_page(page: SessionPage) -> None:
    write(page, "/", None)
    assert page.rect().contains(popup(page).geometry())


def test_the_list_goes_along_with_the_field(page: SessionPage, qtbot: QtBot) -> None:
    write(page, "/", key=None)
    field, shown = page.agenda.add_field, popup(page)
    page.resize(page.width() + 160, page.height() - 120)
    qtbot.waitUntil(lambda: shown.width() == field.width())
    above = field.mapTo(page, QPoint(0, 0))
    qtbot.waitUntil(lambda: shown.x() == above.x())
    assert above.y() - shown.geometry().bottom() < 8


def test_the_field_says_what_it_takes(page: SessionPage) -> None:
    assert page.agenda.add_field.line.accessibleName() == "Add an item, or type / to search topics"
