"""Learning paths on the page: chosen, shown in their order, walked in the reader, left again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import Shelf
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.paths import LearningPath
from revmentor_desktop.ui.library.path_filter import PathFilter
from revmentor_desktop.ui.library.reading import topic_html
from revmentor_desktop.ui.places import WORDS, PageName, Place
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage
    from revmentor_desktop.ui.theme import Theme

    Show = Callable[..., TopicsPage]


def path(name: str, title: str, *numbers: int, shelf: Shelf | None = None) -> LearningPath:
    topics = tuple(TopicId(f"topic-{number}") for number in numbers)
    return LearningPath(f"path-{name}", title, f"Why {title}.", topics, shelf)


ACROSS = path("across", "A & B", 3, 1, 5)
ALONG = path("ai", "Assistants", 5, 4, shelf=Shelf.AI)


@pytest.fixture
def library() -> Library:
    return Library(TOPICS, paths=(ACROSS, ALONG))


def ids(page: TopicsPage) -> list[str]:
    return [card.topic.id for card in page.browser.cards.values]


def offered(page: TopicsPage) -> list[str]:
    combo = page.browser.head.paths.combo
    return [combo.itemText(row) for row in range(combo.count())]


def text(page: TopicsPage) -> str:
    return page.reader.text.toPlainText()


def test_the_line_is_no_window_before_it_has_a_place(qtbot: QtBot, theme: Theme) -> None:
    made = PathFilter(theme, Library(TOPICS, paths=(ACROSS, ALONG)))
    qtbot.addWidget(made)
    assert not made.isVisible()


def test_all_paths_are_offered_those_across_first(desk: Desk, show: Show) -> None:
    assert offered(show(desk)) == ["Learning paths", "A & B", "AI: Assistants"]


def test_a_shelf_offers_its_own(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    qtbot.mouseClick(page.browser.head.shelves.chip(Shelf.AI), Qt.MouseButton.LeftButton)
    assert offered(page) == ["Learning paths", "Assistants"]


def test_without_paths_the_line_is_not_there(make_desk: Callable[..., Desk], show: Show) -> None:
    assert not show(make_desk(Library(TOPICS))).browser.head.paths.isVisible()


def test_a_path_shows_its_topics_in_order_with_numbers(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    page = show(desk)
    page.browser.head.paths.combo.setFocus()
    qtbot.keyClick(page.browser.head.paths.combo, Qt.Key.Key_Down)
    assert ids(page) == ["topic-3", "topic-1", "topic-5"]
    assert [card.step for card in page.browser.cards.values] == [1, 2, 3]
    assert page.browser.head.paths.why.text() == "Why A & B."
    spoken = page.browser.cards.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Step 1: Live shopping")
    assert not page.browser.head.sort.isEnabled()


def test_the_states_still_stand_on_the_cards(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.go_along(ACROSS)
    assert page.browser.cards.values[1].state.startswith("Covered")


def test_the_reader_says_where_on_the_path_one_is(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.go_along(ACROSS)
    assert page.reader.topic is TOPICS[2]
    assert "Path: A & B, 1 of 3" in text(page)
    assert "Next: «How a feed decides»" in text(page)
    assert "Previous" not in text(page)


def test_the_next_topic_is_a_link_and_the_path_goes_on(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.go_along(ACROSS)
    page.reader.link_wanted.emit("topic://topic-1")
    assert "Path: A & B, 2 of 3" in text(page)
    assert "Previous: «Live shopping»" in text(page)
    assert ids(page) == ["topic-3", "topic-1", "topic-5"]


def test_a_topic_names_its_paths_and_leads_there(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-5")
    assert "On the paths A & B" in text(page)
    page.reader.link_wanted.emit("path://path-ai")
    assert ids(page) == ["topic-5", "topic-4"]
    assert page.browser.head.shelves.shelf is Shelf.AI
    assert "Path: Assistants, 1 of 2" in text(page)
    assert QApplication.focusWidget() is page.browser.grid


def test_a_title_of_a_path_is_never_markup(desk: Desk) -> None:
    hostile = path("x", "<b>A</b>", 1, 2, 3)
    library, today = Library(TOPICS, paths=(hostile,)), desk.workspace.now().date()
    html = topic_html(TOPICS[0], library, today, desk.theme, {})
    assert "&lt;b&gt;A&lt;/b&gt;" in html


def test_no_path_leads_back_to_all(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.go_along(ACROSS)
    qtbot.keyClick(page.browser.head.paths.combo, Qt.Key.Key_Up)
    assert len(ids(page)) == len(TOPICS)
    assert {card.step for card in page.browser.cards.values} == {0}
    assert "On the paths" in text(page) or "On the path " in text(page)
    assert page.browser.head.sort.isEnabled()


def test_a_search_leaves_the_path(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.go_along(ACROSS)
    page.find_topic()
    qtbot.keyClicks(page.browser.head.search.line, "prompting")
    assert ids(page) == ["topic-4"]
    assert page.browser.head.path is None


def test_another_shelf_leaves_the_path(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.go_along(ACROSS)
    qtbot.mouseClick(page.browser.head.shelves.chip(Shelf.SOCIAL), Qt.MouseButton.LeftButton)
    assert page.browser.head.path is None
    assert set(ids(page)) == {"topic-1", "topic-2"}


def test_a_topic_off_the_path_leaves_it(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.go_along(ACROSS)
    page.show_place(Place(PageName.TOPICS, "topic-2"))
    assert page.browser.head.path is None
    assert page.reader.topic is TOPICS[1]


def test_a_place_shows_a_path_and_memory_brings_it_back(desk: Desk, show: Show) -> None:
    page = show(desk, topic="path-across")
    page.selection.open_topic(TOPICS[0])
    memory = page.memory()
    page.show_place(Place(PageName.TOPICS, WORDS))
    page.show_place(Place(PageName.TOPICS, "topic-2"))
    page.recall(memory)
    assert page.browser.head.path is ACROSS
    assert "Path: A & B, 2 of 3" in text(page)


def test_adding_a_topic_keeps_the_numbers(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.go_along(ACROSS)
    page.selected.add()
    assert [card.step for card in page.browser.cards.values] == [1, 2, 3]
    assert page.browser.cards.values[0].state == "Planned for session 8"


def test_where_the_reader_covers_the_cards_a_path_shows_the_cards(desk: Desk, show: Show) -> None:
    page = show(desk, 1024, 640, topic="topic-5", text=1.5)
    page.reader.link_wanted.emit("path://path-across")
    assert page.browser.grid.isVisible()
    assert not page.reader.isVisible()


def test_it_fits_the_smallest_window_with_the_largest_text(desk: Desk, show: Show) -> None:
    page = show(desk, 1024, 640, topic="path-across", text=1.5)
    assert page.minimumSizeHint().width() <= page.width()
    assert page.browser.head.paths.combo.accessibleName() == "Learning path"
