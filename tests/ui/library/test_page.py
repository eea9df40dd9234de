"""The page: come to it and back, find a topic, follow what happens elsewhere; in every room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.domain.changes import edited, removed
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.sessions import cancel
from revmentor_desktop.domain.topics import Shelf
from revmentor_desktop.services.library import Library
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.order import Order
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import WORDS, PageName, Place
from tests.ui.library.conftest import TOPICS
from tests.ui.looks.rules import beyond, cut_controls, over_each_other

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage

    Show = Callable[..., TopicsPage]


def titles(page: TopicsPage) -> list[str]:
    return [card.topic.title for card in page.browser.cards.values]


def session(desk: Desk) -> Session:
    found = desk.workspace.read.session("session-8")
    assert found is not None
    return found


# --- arriving -----------------------------------------------------------------------------


def test_all_topics_are_there_the_planned_one_first_and_open(desk: Desk, show: Show) -> None:
    page = show(desk)
    assert len(titles(page)) == len(TOPICS)
    assert page.browser.grid.card == page.browser.cards.values[0]
    assert page.reader.isVisible()
    assert page.reader.topic is TOPICS[3]


def test_a_place_opens_its_topic(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    assert page.reader.topic is TOPICS[1]
    card = page.browser.grid.card
    assert card is not None
    assert card.topic is TOPICS[1]


def test_a_place_that_a_search_hides_is_shown_all_the_same(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.browser.head.search.setText("podcasts")
    page.show_place(Place(PageName.TOPICS, "topic-2"))
    assert page.browser.head.text == ""
    assert page.browser.grid.card is not None


def test_a_topic_that_is_gone_opens_nothing_else(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    page.show_place(Place(PageName.TOPICS, "topic-99"))
    assert page.reader.topic is TOPICS[1]


def test_selecting_tells_the_way_without_a_step(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    with qtbot.waitSignal(page.replace) as told:
        qtbot.keyClick(page.browser.grid, Qt.Key.Key_Right)
    card = page.browser.grid.card
    assert card is not None
    assert told.args == [Place(PageName.TOPICS, card.topic.id)]


def test_the_states_are_spoken(desk: Desk, show: Show) -> None:
    spoken = [card.spoken for card in show(desk).browser.cards.values]
    assert spoken[0].endswith("planned for session 8")
    assert spoken[-1].endswith("covered 10 September 2026")


def test_the_card_of_the_place_is_in_view(make_desk: Callable[..., Desk], show: Show) -> None:
    page = show(make_desk(crowd()), topic="topic-2-50")
    QApplication.processEvents()
    grid = page.browser.grid
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_a_page_that_is_not_in_front_tells_no_place(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.hide()
    with qtbot.assertNotEmitted(page.replace):
        page.set_room(Room.NARROW, low=True)
        page.set_room(Room.WIDE, low=False)


class LayoutRequests(QObject):
    """Counts how often *widget* is asked to be laid out."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.mark.parametrize("low", [False, True])
def test_a_page_that_is_left_alone_is_not_laid_out_for_ever(
    qtbot: QtBot, desk: Desk, show: Show, low: bool
) -> None:
    page = show(desk)
    page.set_room(Room.WIDE, low=low)
    requests = LayoutRequests(page.browser)

    def rests() -> bool:
        before = requests.count
        for _turn in range(10):
            QApplication.processEvents()
        return requests.count == before

    qtbot.waitUntil(rests)


# --- finding ------------------------------------------------------------------------------


def test_typing_finds_at_once(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.deeds()[Deed.FIND]()
    qtbot.keyClicks(page.browser.head.search.line, "podc")
    assert titles(page) == ["Live shopping"]


def test_enter_in_the_search_goes_to_the_best_hit(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.deeds()[Deed.FIND]()
    qtbot.keyClicks(page.browser.head.search.line, "prompting")
    qtbot.keyClick(page.browser.head.search.line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.browser.grid
    assert page.reader.topic is TOPICS[3]


def test_down_in_the_search_goes_to_the_cards(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.deeds()[Deed.FIND]()
    qtbot.keyClick(page.browser.head.search.line, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.browser.grid


def test_a_shelf_shows_its_topics_only(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    qtbot.mouseClick(page.browser.head.shelves.chip(Shelf.SOCIAL), Qt.MouseButton.LeftButton)
    assert {card.topic.shelf for card in page.browser.cards.values} == {Shelf.SOCIAL}


def test_only_shelves_with_topics_can_be_chosen(desk: Desk, show: Show) -> None:
    page = show(desk)
    assert page.browser.head.shelves.combo.count() == 1 + 3


def test_another_order_is_taken(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.browser.head.sort.setFocus()
    qtbot.keyClick(page.browser.head.sort, Qt.Key.Key_Down)
    qtbot.keyClick(page.browser.head.sort, Qt.Key.Key_Down)
    assert [card.topic.minutes for card in page.browser.cards.values] == [10, 12, 15, 20, 25]


def test_no_hit_says_so_and_offers_to_write_one(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.browser.head.search.setText("podcats")
    assert page.browser.empty.accessibleName() == "No topic matches 'podcats'."
    assert page.browser.empty.button().words() == "New topic 'podcats'"
    qtbot.keyClick(page.browser.head.search.line, Qt.Key.Key_Escape)
    assert len(titles(page)) == len(TOPICS)


def test_a_hit_on_another_shelf_is_offered(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    qtbot.mouseClick(page.browser.head.shelves.chip(Shelf.AI), Qt.MouseButton.LeftButton)
    page.browser.head.search.setText("podcasts")
    assert "AI trends" in page.browser.empty.accessibleName()
    qtbot.mouseClick(page.browser.empty.button(), Qt.MouseButton.LeftButton)
    assert titles(page) == ["Live shopping"]


def test_an_empty_library_says_so(make_desk: Callable[..., Desk], show: Show) -> None:
    page = show(make_desk(Library()))
    assert page.browser.empty.isVisible()
    assert page.browser.empty.accessibleName() == "There is no topic in the library."


def test_what_is_read_stays_open_while_one_searches(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-1")
    page.browser.head.search.setText("podcasts")
    assert page.reader.topic is TOPICS[0]
    page.browser.head.search.clear()
    card = page.browser.grid.card
    assert card is not None
    assert card.topic is TOPICS[0]


# --- following ---------------------------------------------------------------------------


def test_the_page_follows_what_happens_to_sessions(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-4")
    desk.commands.do("Cancel", edited(session(desk), cancel(session(desk))))
    qtbot.waitUntil(lambda: page.reader.button.words() == "Plan session 9")
    assert all("planned" not in card.spoken for card in page.browser.cards.values)


def test_a_hidden_page_reads_nothing_until_it_is_shown(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-4")
    page.hide()
    desk.commands.do("Delete", removed(session(desk)))
    QApplication.processEvents()
    assert page.reader.button.words() == "In session 8"
    page.show_place(Place(PageName.TOPICS))
    assert page.reader.button.words() == "Plan session 8"


# --- coming back --------------------------------------------------------------------------


def test_one_comes_back_to_what_one_left(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    page.browser.head.ask("how", Shelf.SOCIAL, Order.TITLE)
    page.browser.asked.emit()
    kept = page.memory()
    page.show_place(Place(PageName.TOPICS, "topic-4"))
    page.recall(kept)
    assert page.browser.head.text == "how"
    assert page.browser.head.shelves.shelf is Shelf.SOCIAL
    assert page.browser.head.order is Order.TITLE
    assert page.reader.topic is TOPICS[1]


def test_one_comes_back_to_where_one_had_scrolled(
    qtbot: QtBot, make_desk: Callable[..., Desk], show: Show
) -> None:
    page = show(make_desk(crowd()), topic="topic-2-0")
    page.browser.grid.verticalScrollBar().setValue(900)
    page.reader.scroll_to(120)
    kept = page.memory()
    page.show_place(Place(PageName.TOPICS, "topic-4-0"))
    page.recall(kept)
    assert page.browser.grid.verticalScrollBar().value() == 900
    qtbot.waitUntil(lambda: page.reader.scrolled() == 120)  # once the text is laid out


def test_a_closed_reader_stays_closed(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.selection.close()
    kept = page.memory()
    page.show_place(Place(PageName.TOPICS))
    page.recall(kept)
    assert not page.reader.isVisible()


# --- rooms --------------------------------------------------------------------------------


def test_finding_leaves_a_reader_that_hides_the_search(desk: Desk, show: Show) -> None:
    page = show(desk, 1024, 640, topic="topic-2", text=1.5)
    page.deeds()[Deed.FIND]()
    assert QApplication.focusWidget() is page.browser.head.search.line


@pytest.mark.parametrize("topic", ["", "topic-2"])
def test_nothing_is_cut_at_the_smallest_window_with_the_largest_text(
    desk: Desk, show: Show, topic: str
) -> None:
    page = show(desk, 1024, 640, topic=topic, text=1.5)
    assert page.minimumSizeHint().width() <= 1024 - 96
    assert page.minimumSizeHint().height() <= 640
    assert page.size().width() == 1024 - 96


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5])
def test_a_low_window_leaves_room_for_the_cards(
    qtbot: QtBot, desk: Desk, show: Show, text: float
) -> None:
    page = show(desk, 764, 390, text=text)
    desk.theme.dress(page)
    QApplication.processEvents()
    browser = page.browser
    assert [*over_each_other(page), *beyond(page), *cut_controls(page)] == []
    assert browser.grid.height() > page.height() / 2
    for part in (WORDS, ""):  # what is dressed anew is laid out in more than one turn
        page.show_place(Place(PageName.TOPICS, part))
        QApplication.processEvents()
    where = browser.head.switch.x()
    page.show_place(Place(PageName.TOPICS, WORDS))
    qtbot.waitUntil(lambda: browser.head.switch.x() == where)


def test_what_a_low_window_leaves_out_of_the_head_comes_back(desk: Desk, show: Show) -> None:
    page = show(desk, 764, 390, text=1.5)
    desk.theme.dress(page)
    QApplication.processEvents()
    browser = page.browser
    assert not browser.head.title.isVisible()
    assert browser.head.paths.why.isHidden()
    assert browser.head.new.toolTip().startswith("New topic")
    page.set_room(Room.WIDE, low=False)
    page.resize(1280, 800)
    QApplication.processEvents()
    assert browser.head.title.isVisible()
    assert browser.head.new.text()
    assert not browser.head.paths.why.isHidden()


# --- what holds everywhere ----------------------------------------------------------------


def test_everything_that_takes_the_focus_has_a_name(desk: Desk, show: Show) -> None:
    page = show(desk)
    nameless = [
        part.objectName() or type(part).__name__
        for part in page.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not part.accessibleName()
        and part.objectName() != "qt_scrollarea_viewport"
    ]
    assert nameless == []


def test_tab_walks_head_cards_and_reader(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-1")
    browser, reader = page.browser, page.reader
    browser.head.focus_search()
    found: list[QWidget] = [
        browser.head.new,
        browser.head.more,
        browser.head.shelves.chip(None),
        browser.head.sort,
        browser.grid,
    ]
    buttons = (reader.star, reader.pencil, reader.share_button, reader.more)
    for part in (*found, *buttons, reader.close_button, reader.text):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is part


def test_f6_walks_head_cards_and_reader(desk: Desk, show: Show) -> None:
    page = show(desk)
    assert list(page.panes()) == [page.browser.head, page.browser.grid, page.reader]


def test_the_page_follows_the_theme(desk: Desk, show: Show) -> None:
    page = show(desk)
    desk.theme.dress(page)
    before = page.grab().toImage()
    desk.theme.set_look(mode="dark")
    after = page.grab().toImage()
    assert before.pixelColor(5, 5) != after.pixelColor(5, 5)
    assert before.pixelColor(60, 200) != after.pixelColor(60, 200)


def crowd() -> Library:
    """Return a library of 500 topics."""
    many = [
        replace(topic, id=TopicId(f"{topic.id}-{n}"), title=f"{topic.title} {n}")
        for n in range(100)
        for topic in TOPICS
    ]
    return Library(tuple(many))


def test_cards_are_made_once_and_again_only_where_a_topic_stands_elsewhere(
    make_desk: Callable[..., Desk], show: Show
) -> None:
    page = show(make_desk(crowd()), topic="topic-2-7")
    before = page.browser.cards.values
    page.selected.add()
    changed = [
        one
        for one, other in zip(before, page.browser.cards.values, strict=True)
        if one is not other
    ]
    assert [card.topic.id for card in changed] == ["topic-2-7"]


def test_a_crowd_is_searched_and_the_selection_kept(
    make_desk: Callable[..., Desk], show: Show
) -> None:
    page = show(make_desk(crowd()), topic="topic-2-7")
    page.browser.head.search.setText("night 7")
    assert len(titles(page)) == 11
    page.browser.head.search.setText("")
    assert len(titles(page)) == 500
    card = page.browser.grid.card
    assert card is not None
    assert card.topic.id == "topic-2-7"


def test_the_best_hit_is_in_view(make_desk: Callable[..., Desk], show: Show) -> None:
    page = show(make_desk(crowd()), topic="topic-2-50")
    page.browser.head.search.setText("night")
    assert page.browser.grid.verticalScrollBar().value() == 0


def test_a_change_elsewhere_does_not_scroll(
    qtbot: QtBot, make_desk: Callable[..., Desk], show: Show
) -> None:
    desk = make_desk(crowd())
    page = show(desk, topic="topic-3-0")
    page.selected.add()
    page.browser.grid.verticalScrollBar().setValue(3000)
    desk.commands.undo()
    qtbot.waitUntil(lambda: page.reader.button.words() == "Add to session 8")
    assert page.browser.grid.verticalScrollBar().value() == 3000
