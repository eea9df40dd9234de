"""Coming to the topics for the first time: first the page, then its cards and the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import OwnTopic, Shelf
from revmentor_desktop.store import topic_lists
from revmentor_desktop.ui import stepwise
from revmentor_desktop.ui.library import deck
from revmentor_desktop.ui.library.order import Order
from revmentor_desktop.ui.library.page import Memory, TopicsPage
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import NEW, WORDS, PageName, Place
from revmentor_desktop.ui.stepwise import Stepwise
from tests import make
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

Arrive = Callable[[str], TopicsPage]


@pytest.fixture
def arrive(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Arrive:
    """Return what goes to the page of a pair whose two topics of their own are many."""
    desk.workspace.commit(added(*(OwnTopic(one, make.NOW, make.NOW) for one in TOPICS[:2])))
    monkeypatch.setattr(topic_lists, "FEW", 1)

    def arrived(subject: str) -> TopicsPage:
        page = come(qtbot, desk, subject)
        assert not page.browser.cards.rowCount()
        return page

    return arrived


def come(qtbot: QtBot, desk: Desk, subject: str, room: Room = Room.WIDE) -> TopicsPage:
    """Return the page as it is in the turn in which one comes to *subject*."""
    page = TopicsPage(desk)
    qtbot.addWidget(page)
    page.set_room(room, low=False)
    page.resize(1048, 800)
    page.show_place(Place(PageName.TOPICS, subject))
    page.show()
    page.activateWindow()
    page.focus_body()
    return page


def test_the_cards_come_a_moment_after_the_page(qtbot: QtBot, arrive: Arrive) -> None:
    page = arrive("topic-2")
    assert page.focusWidget() is page.browser.grid
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    assert page.reader.topic is not None
    assert page.reader.topic.id == "topic-2"
    assert page.reader.isVisible()
    assert page.focusWidget() is page.browser.grid


def test_what_is_searched_meanwhile_is_found(qtbot: QtBot, arrive: Arrive) -> None:
    page = arrive("")
    page.find_topic()
    qtbot.keyClicks(page.browser.head.search.line, "night")
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 1)
    assert page.focusWidget() is page.browser.head.search.line


def as_left(topic: str, text: str = "") -> Memory:
    """Return what the page looked like when *topic* was read, and *text* searched."""
    return Memory(
        text=text,
        shelf=None,
        order=Order.SUGGESTED,
        scrolled=0,
        topic=TopicId(topic),
        opened=True,
        read_to=0,
        words=None,
        path="",
        wanted=False,
    )


def shown(page: TopicsPage) -> str:
    return page.selection.topic.id if page.selection.topic is not None else ""


def test_another_place_is_not_shown_as_the_one_before_was_left(
    qtbot: QtBot, arrive: Arrive
) -> None:
    page = arrive("")
    page.recall(as_left("topic-1"))
    page.show_place(Place(PageName.TOPICS, "topic-4"))
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    assert shown(page) == "topic-4"


def test_who_leaves_before_the_cards_are_there_finds_the_place_as_it_was_left_before(
    qtbot: QtBot, arrive: Arrive
) -> None:
    page = arrive("")
    left = as_left("topic-4", "a")
    page.recall(left)
    assert page.memory() == left
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() > 0)
    assert shown(page) == "topic-4"


@pytest.mark.parametrize("before", [None, as_left("topic-4", "a")])
def test_a_search_is_remembered_of_who_leaves_before_the_cards_are_there(
    qtbot: QtBot, arrive: Arrive, before: Memory | None
) -> None:
    page = arrive("")
    page.recall(before)
    page.find_topic()
    qtbot.keyClicks(page.browser.head.search.line, "night")
    left = page.memory()
    page.show_place(Place(PageName.TOPICS, "topic-1"))
    page.recall(as_left("topic-1"))
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    page.show_place(Place(PageName.TOPICS))
    page.recall(left)
    assert page.browser.head.text == "night"
    assert page.browser.cards.rowCount() == 1


def test_a_shelf_is_remembered_of_who_leaves_before_the_cards_are_there(
    qtbot: QtBot, arrive: Arrive
) -> None:
    page = arrive("")
    page.browser.head.shelves.set_shelf(Shelf.AI)
    page.browser.head.shelves.chosen.emit(Shelf.AI)
    left = page.memory()
    assert isinstance(left, Memory)
    assert left.shelf is Shelf.AI


@pytest.mark.parametrize("subject", ["", "topic-1"])
def test_a_search_meanwhile_is_not_taken_back_by_what_was_to_be_brought_back(
    qtbot: QtBot, arrive: Arrive, subject: str
) -> None:
    page = arrive(subject)
    page.recall(as_left("topic-1", "feed"))
    page.find_topic()
    qtbot.keyClicks(page.browser.head.search.line, "night")
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() > 0)
    assert page.browser.head.search.text() == "night"
    assert [card.head.id for card in page.browser.cards.values] == ["topic-2"]


def test_what_is_written_before_the_cards_are_there_is_stored_when_one_leaves(
    desk: Desk, arrive: Arrive
) -> None:
    page = arrive("")
    page.new_topic()
    page.editor.form.title.setText("Typed at once")
    page.memory()
    assert "Typed at once" in {one.topic.title for one in desk.workspace.read.own_topics()}


def test_what_is_begun_meanwhile_stays(qtbot: QtBot, arrive: Arrive) -> None:
    page = arrive("")
    page.new_topic()
    assert page.editor.isVisible()
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    assert page.editor.isVisible()


def test_who_comes_back_finds_the_cards_at_once(qtbot: QtBot, arrive: Arrive) -> None:
    page = arrive("")
    page.hide()
    assert page.memory() is None
    qtbot.waitUntil(lambda: page.memory() is not None)
    page.show_place(Place(PageName.TOPICS, "topic-1"))
    assert page.browser.cards.rowCount() == 5


def test_what_was_made_in_steps_is_not_made_again_for_the_cards(
    qtbot: QtBot, arrive: Arrive, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    for name in ("asked_for", "suggested"):
        make_it = getattr(deck, name)

        def noted(*given: Any, name: str = name, make_it: Callable[..., Any] = make_it) -> Any:
            made.append(name)
            return make_it(*given)

        monkeypatch.setattr(deck, name, noted)
    page = arrive("")
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    page.show_place(Place(PageName.TOPICS, ""))
    assert made == ["asked_for", "suggested"]


def retitled(desk: Desk, title: str) -> None:
    """Change, elsewhere, the title of a topic that is the pair's own."""
    own = next(one for one in desk.workspace.read.own_topics() if one.id == "topic-1")
    changed = replace(own, topic=replace(own.topic, title=title))
    desk.commands.do("x", edited(own, changed), origin=desk)


def titles(page: TopicsPage) -> set[str]:
    return {card.head.title for card in page.browser.cards.values}


@pytest.mark.parametrize("subject", ["", "topic-2"])
def test_who_comes_back_after_a_change_finds_what_was_there_and_then_what_is(
    qtbot: QtBot, desk: Desk, arrive: Arrive, subject: str
) -> None:
    page = arrive("")
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    page.hide()
    retitled(desk, "Another")
    page.show_place(Place(PageName.TOPICS, subject))
    page.show()
    assert page.browser.cards.rowCount() == 5
    assert "Another" not in titles(page)
    qtbot.waitUntil(lambda: "Another" in titles(page))
    assert page.browser.cards.rowCount() == 5
    assert page.reader.topic is not None
    assert page.reader.isVisible()


@pytest.fixture
def back(
    qtbot: QtBot, desk: Desk, arrive: Arrive, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], TopicsPage]:
    """Return who comes back to topic-4 as it was left, where the cards were left at another.

    Meanwhile a topic was changed, and the many topics are not read yet.
    """

    def came(subject: str) -> TopicsPage:
        page = arrive("")
        qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
        page.hide()
        retitled(desk, "Another")
        monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
        page.show_place(Place(PageName.TOPICS, subject))
        page.recall(as_left("topic-4"))
        page.show()
        page.activateWindow()
        page.focus_body()
        return page

    return came


def test_what_was_there_is_searched_and_chosen_from_while_a_change_is_read(
    qtbot: QtBot, back: Callable[[str], TopicsPage]
) -> None:
    page = back("")
    assert shown(page) == "topic-4"
    assert page.memory() == as_left("topic-4")
    page.browser.grid.setCurrentIndex(page.browser.cards.index_of("topic-5"))
    assert shown(page) == "topic-5"
    page.find_topic()
    qtbot.keyClicks(page.browser.head.search.line, "night")
    qtbot.keyClick(page.browser.head.search.line, Qt.Key.Key_Down)
    assert titles(page) == {"Who answers at night"}
    assert "Another" not in titles(page)
    page.browser.head.clear_search()
    page.browser.grid.setCurrentIndex(page.browser.cards.index_of("topic-3"))
    qtbot.waitUntil(lambda: "Another" in titles(page))
    assert page.browser.head.search.text() == ""
    assert shown(page) == "topic-3"
    assert page.browser.grid.card is not None
    assert page.browser.grid.card.head.id == "topic-3"


def test_a_search_stays_when_a_change_has_been_read(
    qtbot: QtBot, back: Callable[[str], TopicsPage]
) -> None:
    page = back("topic-4")
    page.find_topic()
    qtbot.keyClicks(page.browser.head.search.line, "another")
    qtbot.waitUntil(lambda: titles(page) == {"Another"})
    assert page.browser.head.search.text() == "another"
    assert page.focusWidget() is page.browser.head.search.line


def test_a_topic_that_came_meanwhile_is_shown_at_once(
    qtbot: QtBot, desk: Desk, arrive: Arrive
) -> None:
    page = arrive("")
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    page.hide()
    new = replace(TOPICS[0], id=TopicId("topic-new"), title="New")
    desk.commands.do("x", added(OwnTopic(new, make.NOW, make.NOW)), origin=desk)
    page.show_place(Place(PageName.TOPICS, "topic-new"))
    page.show()
    assert shown(page) == "topic-new"
    assert "New" in titles(page)


def test_many_topics_are_read_in_steps_after_a_change_and_the_cards_stay_meanwhile(
    qtbot: QtBot, desk: Desk, arrive: Arrive, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = arrive("")
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
    read: list[set[str]] = []
    looked_at = deck.looked_at

    def looking(*given: Any) -> Iterator[None]:
        for step in looked_at(*given):
            read.append(titles(page))
            yield step

    monkeypatch.setattr(deck, "looked_at", looking)
    retitled(desk, "Another")
    qtbot.waitUntil(lambda: "Another" in titles(page))
    assert read  # in turns of their own
    assert not any("Another" in seen for seen in read)
    assert page.browser.cards.rowCount() == 5


@pytest.fixture
def very_many(
    qtbot: QtBot, arrive: Arrive, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], TopicsPage]:
    """Return what goes to the page when its cards are there; each step then takes a turn."""

    def arrived() -> TopicsPage:
        page = arrive("")
        qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
        monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
        return page

    return arrived


def card_of(page: TopicsPage) -> str:
    return page.browser.grid.card.head.id if page.browser.grid.card is not None else ""


def test_who_has_written_one_of_many_topics_reads_it_at_once_and_its_card_comes(
    qtbot: QtBot, very_many: Callable[[], TopicsPage]
) -> None:
    page = very_many()
    page.browser.head.search.setText("feed")
    page.new_topic()
    qtbot.keyClicks(page.editor.form.title, "Zebras")
    page.close_editor()
    assert "Zebras" not in titles(page)
    assert page.reader.isVisible()
    assert page.reader.topic is not None
    assert page.reader.topic.title == "Zebras"
    qtbot.waitUntil(lambda: "Zebras" in titles(page))
    assert card_of(page) == shown(page) == page.reader.topic.id
    assert not page.browser.head.search.text()


def test_who_goes_on_to_another_topic_meanwhile_stays_there(
    qtbot: QtBot, very_many: Callable[[], TopicsPage]
) -> None:
    page = very_many()
    page.selected.duplicate()
    here = page.browser.cards.index_of("topic-3")
    page.browser.grid.setCurrentIndex(here)
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 6)
    assert card_of(page) == shown(page) == "topic-3"


def test_who_searches_meanwhile_finds_that(
    qtbot: QtBot, very_many: Callable[[], TopicsPage]
) -> None:
    page = very_many()
    page.selected.duplicate()
    page.browser.head.search.setText("night")
    page.browser.asked.emit()
    while page._following.busy:
        QApplication.processEvents()
    assert page.browser.head.search.text() == "night"
    assert titles(page) == {"Who answers at night"}


def test_a_copy_of_one_of_many_topics_is_open_at_once(
    qtbot: QtBot, very_many: Callable[[], TopicsPage]
) -> None:
    page = very_many()
    first = shown(page)
    page.selected.duplicate()
    assert shown(page) != first
    assert page.browser.cards.rowCount() == 5
    qtbot.waitUntil(lambda: card_of(page) == shown(page))
    assert page.browser.cards.rowCount() == 6


def test_one_of_many_topics_that_is_deleted_goes_when_the_others_were_read(
    qtbot: QtBot, very_many: Callable[[], TopicsPage]
) -> None:
    page = very_many()
    page.selected.duplicate()
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 6)
    copy = shown(page)
    page.selected.delete()
    page.selected.delete()  # nothing is left to be deleted, and nothing else is
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    assert card_of(page) == shown(page) != copy
    assert page.browser.grid.hasFocus()


@pytest.mark.parametrize("deed", ["edit", "duplicate", "add", "read", "share"])
def test_nothing_is_done_to_one_of_many_topics_that_was_just_deleted(
    qtbot: QtBot, very_many: Callable[[], TopicsPage], deed: str
) -> None:
    page = very_many()
    page.selected.duplicate()
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 6)
    page.selected.delete()
    after = tuple(page.desk.workspace.read.each_thing())
    with qtbot.assertNotEmitted(page.go), qtbot.assertNotEmitted(page.selected.share_topics):
        getattr(page.selected, deed)()
    assert page._writing.topic is None
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    assert tuple(page.desk.workspace.read.each_thing()) == after


def test_who_leaves_meanwhile_finds_the_change_when_one_comes_back(
    qtbot: QtBot, desk: Desk, arrive: Arrive, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = arrive("")
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
    retitled(desk, "Another")
    page.hide()
    qtbot.waitUntil(lambda: not page.findChildren(Stepwise)[0].busy)
    page.show_place(Place(PageName.TOPICS))
    page.show()
    qtbot.waitUntil(lambda: "Another" in titles(page))


@pytest.mark.parametrize("subject", ["", "topic-2"])
def test_few_cards_come_when_the_page_is_painted_and_nothing_moves_for_them(
    qtbot: QtBot, desk: Desk, subject: str
) -> None:
    page = come(qtbot, desk, subject)
    assert not page.browser.cards.rowCount()
    assert page.reader.isHidden()
    assert not page.browser.grid.verticalScrollBar().isVisible()
    head = page.browser.head.geometry()
    qtbot.waitUntil(lambda: page.browser.cards.rowCount() == 5)
    assert page.reader.isVisible()
    page.grab()  # lays out what has come
    assert page.browser.head.geometry() == head


def test_what_has_no_cards_beside_it_does_not_wait(qtbot: QtBot, desk: Desk) -> None:
    assert come(qtbot, desk, NEW).editor.isVisible()
    assert come(qtbot, desk, WORDS).browser.words.isVisible()
    over = come(qtbot, desk, "topic-2", Room.MEDIUM)
    assert over.reader.isVisible()
    assert over.reader.topic is not None


def test_the_cards_are_behind_the_words_one_comes_to_first_where_topics_are_at_hand(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.workspace.commit(added(*(OwnTopic(one, make.NOW, make.NOW) for one in TOPICS[:2])))
    monkeypatch.setattr(topic_lists, "FEW", 1)
    assert desk.library.heads
    page = come(qtbot, desk, WORDS)
    assert page.browser.words.isVisible()
    assert page.browser.cards.rowCount() == 5


def test_f6_does_not_pass_by_a_reader_that_is_still_coming(qtbot: QtBot, desk: Desk) -> None:
    page = come(qtbot, desk, "topic-2")
    assert page.panes() == (page.browser.head, page.browser.grid, page.reader)
    assert page.browser.cards.rowCount() == 5
