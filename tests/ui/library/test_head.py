"""What is asked for in the head of the topics: by hand it is told, from elsewhere it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.topics import Shelf
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.paths import LearningPath
from revmentor_desktop.ui.library.head import Part, TopicsHead
from revmentor_desktop.ui.library.order import Order
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

ALONG = LearningPath("path-ai", "Assistants", "Why.", (TOPICS[0].id,), Shelf.AI)


@pytest.fixture
def head(qtbot: QtBot, desk: Desk) -> TopicsHead:
    made = TopicsHead(desk.theme, Library(TOPICS, paths=(ALONG,)), desk.keymap)
    qtbot.addWidget(made)
    made.show_part(Part.LIBRARY)
    made.arrange(0, low=False)
    made.resize(900, 200)
    made.show()
    return made


@pytest.fixture
def asked(head: TopicsHead) -> list[str]:
    told: list[str] = []
    head.asked.connect(lambda: told.append(head.text))
    return told


def test_what_is_asked_from_elsewhere_is_shown_and_not_told(
    head: TopicsHead, asked: list[str]
) -> None:
    head.ask(" night ", Shelf.AI, Order.TITLE, wanted=True)
    assert (head.text, head.shelves.shelf, head.order) == ("night", Shelf.AI, Order.TITLE)
    assert head.only_wanted
    head.take_all_shelves()
    assert head.shelves.shelf is None
    assert head.text == "night"
    assert asked == []


def test_a_path_has_its_own_shelf_and_order_until_a_shelf_is_chosen(
    head: TopicsHead, asked: list[str]
) -> None:
    head.ask("night", None, Order.SUGGESTED)
    head.go_along(ALONG)
    assert (head.text, head.shelves.shelf, head.path) == ("", Shelf.AI, ALONG)
    assert not head.sort.isEnabled()
    head.shelves.chip(None).click()
    assert head.path is None
    assert head.sort.isEnabled()
    assert asked == [""]


def test_the_search_says_what_it_searches(head: TopicsHead) -> None:
    head.invite(None)
    assert head.search.line.accessibleName() == "Search topics"
    head.invite(31)
    assert head.search.line.accessibleName() == "Search words"
    assert head.search.line.placeholderText() == "Search 31 word(s)"


def test_only_the_library_has_shelves_and_can_begin_a_topic(head: TopicsHead) -> None:
    head.show_part(Part.WORDS)
    assert head.part is Part.WORDS
    assert not head.sort.isVisible()
    assert not head.new.isVisible()
    assert head.more.isVisible()


def test_where_there_is_no_room_words_go_before_the_search(head: TopicsHead) -> None:
    assert head.new.text()
    head.fit(300)
    QApplication.processEvents()
    assert not head.new.text()
    assert head.search.isVisible()
    assert head.new.accessibleName() == "New topic"


def test_in_a_low_window_the_choices_stand_as_far_from_each_other(head: TopicsHead) -> None:
    head.shelves.show_shelves(tuple(Shelf))
    head.arrange(0, low=True)
    head.resize(700, 120)
    head.fit(700)
    QApplication.processEvents()
    assert head.shelves.as_combo
    box = head.shelves.combo
    end = box.mapTo(head, box.rect().topRight()).x()
    between = head.sort.mapTo(head, head.sort.rect().topLeft()).x() - end
    path = head.paths.mapTo(head, head.paths.rect().topLeft()).x()
    assert between == path - head.sort.mapTo(head, head.sort.rect().topRight()).x()
