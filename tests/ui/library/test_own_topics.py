"""What a pair does with topics on the page: copy, move, delete, wish; and everything follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.topics import Interest, OwnShelf, OwnTopic, Shelf, Wish
from revmentor_desktop.services.own_topics import RESERVED
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.card_delegate import CardDelegate
from revmentor_desktop.ui.library.order import Order
from revmentor_desktop.ui.library.origin import origin_words
from revmentor_desktop.ui.library.shelf_dialog import ShelfDialog
from revmentor_desktop.ui.library.wishes import wish_words
from revmentor_desktop.ui.places import NEW, WORDS, PageName, Place
from tests import make
from tests.ui.library.conftest import TOPICS, topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage
    from revmentor_desktop.ui.notices import Toast

    Show = Callable[..., TopicsPage]

SHOPS = OwnShelf("Our shops")


@pytest.fixture(autouse=True)
def menus_stay_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offscreen cannot grab the keyboard, as an open menu does."""
    monkeypatch.setattr(QMenu, "popup", lambda _menu, _place: None)


@pytest.fixture
def told(desk: Desk) -> list[str]:
    heard: list[str] = []

    def hear(toast: Toast) -> None:
        heard.append(toast.text)

    desk.notices.toasted.connect(hear)
    return heard


def ours(number: int, title: str, **fields: object) -> OwnTopic:
    made = replace(topic(number, title, Shelf.AI), **fields)  # type: ignore[arg-type]
    return OwnTopic(made, make.NOW, make.NOW)


def settled(page: TopicsPage) -> TopicsPage:
    QApplication.processEvents()
    return page


def titles(page: TopicsPage) -> list[str]:
    return [card.topic.title for card in page.browser.cards.values]


def choose(page: TopicsPage, *way: str) -> None:
    """Open the menu of the topic that is open and choose along *way*."""
    page.reader.menu_wanted.emit(QPoint())
    menu = page.findChild(QMenu, "topic_menu")
    assert menu is not None
    inner: QMenu | None = menu
    for words in way:
        assert inner is not None
        found = next(one for one in inner.actions() if one.text() == words)
        inner = found.menu()  # type: ignore[assignment]  # the stubs say QObject
        if inner is None:
            found.trigger()
    menu.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_no_topic_is_called_like_a_place() -> None:
    assert {NEW, WORDS} <= RESERVED


# --- everything follows -------------------------------------------------------------------


def test_a_new_topic_is_there_at_once_and_goes_with_undo(desk: Desk, show: Show) -> None:
    page = show(desk)
    desk.commands.do("New topic", added(ours(9, "Podcasts")))
    assert "Podcasts" in titles(settled(page))
    assert page.browser.grid.accessibleDescription() == "6 topic(s)"
    desk.commands.undo()
    assert "Podcasts" not in titles(settled(page))


def test_what_is_read_follows_an_edit_and_stays_where_it_is(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    page.reader.scroll_to(40)
    before = page.reader.scrolled()
    assert before
    own = ours(2, "Who answers in the night")
    desk.commands.do("Edit", added(replace(own, topic=replace(own.topic, shelf=Shelf.SOCIAL))))
    settled(page)
    assert page.reader.topic is not None
    assert page.reader.topic.title == "Who answers in the night"
    assert page.reader.scrolled() == before
    assert "Our copy, changed 23 Nov. The original is kept" in page.reader.text.toPlainText()


def test_a_search_finds_the_words_of_the_edit(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    desk.commands.do("Edit", added(ours(2, "Nightingales answer")))
    settled(page)
    qtbot.keyClicks(page.browser.head.search.line, "nightin")
    assert titles(page) == ["Nightingales answer"]


def test_an_own_shelf_comes_and_goes_with_its_topics(desk: Desk, show: Show) -> None:
    page = show(desk)
    desk.commands.do("New topic", added(ours(9, "Podcasts")))
    own = desk.workspace.read.own_topics()[0]
    moved = replace(own, topic=replace(own.topic, shelf=SHOPS))
    desk.commands.do("Move topic", edited(own, moved))
    settled(page)
    page.browser.head.shelves.chip(SHOPS).click()
    assert titles(page) == ["Podcasts"]
    desk.commands.undo()
    settled(page)
    assert page.browser.head.shelves.shelf is None
    assert len(titles(page)) == len(TOPICS) + 1


def test_the_words_follow_too(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.show_place(Place(PageName.TOPICS, WORDS))
    assert page.browser.words.count() == 1
    desk.commands.do("Edit", added(ours(2, "Night", words=(make.topic(7).words[0],))))
    settled(page)
    assert page.browser.words.count() == 2


def test_a_page_out_of_sight_follows_when_it_is_shown(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.hide()
    desk.commands.do("New topic", added(ours(9, "Podcasts")))
    settled(page)
    page.show_place(Place(PageName.TOPICS, "topic-9"))
    assert page.reader.topic is not None
    assert page.reader.topic.title == "Podcasts"


# --- copying and deleting -----------------------------------------------------------------


def test_a_copy_is_opened_and_is_ours(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    page.deeds()[Deed.DUPLICATE]()
    assert page.reader.topic is not None
    assert page.reader.topic.title == "Who answers at night (copy)"
    assert page.reader.topic.id == "who-answers-at-night-copy"
    assert "Ours, changed 23 Nov" in page.reader.text.toPlainText()
    card = page.browser.grid.card
    assert card is not None
    assert card.ours
    assert card.spoken.endswith(", ours")


def test_only_what_is_ours_can_be_deleted(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    assert Deed.DELETE not in page.deeds()
    page.deeds()[Deed.DUPLICATE]()
    assert Deed.DELETE in page.deeds()


def test_deleting_can_be_taken_back(desk: Desk, show: Show, told: list[str]) -> None:
    desk.workspace.commit(added(ours(9, "Podcasts"), make.interest(9, wish=Wish.WANTED)))
    page = show(desk, topic="topic-9")
    page.deeds()[Deed.DELETE]()
    assert told == ["Topic deleted"]
    assert "Podcasts" not in titles(page)
    assert page.reader.topic is not None
    assert page.reader.topic.title != "Podcasts"
    assert desk.workspace.read.interests() == ()
    desk.commands.undo()
    assert "Podcasts" in titles(settled(page))
    assert len(desk.workspace.read.interests()) == 1


def test_from_a_copy_one_goes_back_to_the_original(desk: Desk, show: Show, told: list[str]) -> None:
    desk.workspace.commit(added(ours(2, "Our version")))
    page = show(desk, topic="topic-2")
    choose(page, "Back to the original")
    assert told == ["This is the original again"]
    assert page.reader.topic == TOPICS[1]


# --- shelves ------------------------------------------------------------------------------


def test_a_topic_of_the_program_moves_as_our_copy(desk: Desk, show: Show, told: list[str]) -> None:
    page = show(desk, topic="topic-2")
    choose(page, "Move to shelf", "AI trends")
    assert told == ["Moved to AI trends, as your own copy"]
    assert settled(page).reader.topic == replace(TOPICS[1], shelf=Shelf.AI)
    assert page.reader.chip.accessibleName() == "AI trends"


def test_a_topic_moves_to_a_new_shelf(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    choose(page, "Move to shelf", "New shelf…")
    dialog = page.findChild(ShelfDialog)
    assert dialog is not None
    assert not dialog.keep.isEnabled()
    dialog.field.setText(" Our  shops ")
    dialog.keep.click()
    assert desk.library.by_id[TOPICS[1].id].shelf == SHOPS
    assert SHOPS in desk.library.shelves


def test_a_name_that_is_there_is_that_shelf(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    choose(page, "Move to shelf", "New shelf…")
    dialog = page.findChild(ShelfDialog)
    assert dialog is not None
    dialog.named.emit("ai trends")
    dialog.reject()
    assert desk.library.by_id[TOPICS[1].id].shelf is Shelf.AI


def test_a_shelf_is_renamed_in_one_step(desk: Desk, show: Show) -> None:
    both = [ours(number, f"Shop {number}", shelf=SHOPS) for number in (8, 9)]
    desk.workspace.commit(added(*both))
    page = show(desk, topic="topic-9")
    choose(page, "Move to shelf", "Rename «Our shops»…")
    dialog = page.findChild(ShelfDialog)
    assert dialog is not None
    assert dialog.field.text() == "Our shops"
    dialog.named.emit("Stores")
    dialog.reject()
    assert [one.title for one in desk.library.of_shelf(OwnShelf("Stores"))] == ["Shop 8", "Shop 9"]
    desk.commands.undo()
    assert desk.library.shelves[-1] == SHOPS


def test_other_letters_of_the_same_name_are_another_name(desk: Desk, show: Show) -> None:
    desk.workspace.commit(added(ours(9, "A shop", shelf=SHOPS)))
    page = show(desk, topic="topic-9")
    choose(page, "Move to shelf", "Rename «Our shops»…")
    dialog = page.findChild(ShelfDialog)
    assert dialog is not None
    dialog.named.emit("OUR SHOPS")
    dialog.reject()
    assert desk.library.shelves[-1] == OwnShelf("OUR SHOPS")


# --- wishes -------------------------------------------------------------------------------


def test_a_wish_is_said_from_where_one_sits() -> None:
    assert wish_words(make.pair(me=Role.MENTOR), Wish.WANTED) == "Robert wants this"
    assert wish_words(make.pair(me=Role.MENTEE), Wish.WANTED) == "I want this"
    assert wish_words(make.pair(me=Role.MENTOR), Wish.NOT_NOW) == "Not now for Robert"
    assert wish_words(make.pair(me=Role.MENTEE), Wish.NOT_NOW) == "Not now for me"


def test_the_star_says_a_wish_and_takes_it_back(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    assert page.reader.star.accessibleName() == "Robert wants this"
    qtbot.mouseClick(page.reader.star, Qt.MouseButton.LeftButton)
    settled(page)
    assert desk.workspace.read.interests() == (Interest(TOPICS[1].id, Wish.WANTED, make.NOW),)
    card = page.browser.grid.card
    assert card is not None
    assert (card.wish, card.state) == (Wish.WANTED, "Asked for on 23 Nov")
    assert card.spoken.endswith("asked for on 23 November 2026, Robert wants this")
    qtbot.mouseClick(page.reader.star, Qt.MouseButton.LeftButton)
    settled(page)
    assert desk.workspace.read.interests() == ()
    assert not page.reader.star.isChecked()


def test_the_menu_says_the_other_wish(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    choose(page, "Not now for Robert")
    assert desk.workspace.read.interests()[0].wish is Wish.NOT_NOW
    choose(settled(page), "Robert wants this")
    assert desk.workspace.read.interests()[0].wish is Wish.WANTED
    choose(settled(page), "Robert wants this")
    assert desk.workspace.read.interests() == ()


def test_undo_takes_a_wish_off_the_star(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    page.reader.star.click()
    desk.commands.undo()
    assert not settled(page).reader.star.isChecked()


def test_what_is_asked_for_can_be_shown_alone(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    chip: QPushButton = page.browser.head.wanted
    assert not chip.isVisible()
    page.reader.star.click()
    assert settled(page).browser.head.wanted.isVisible()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert titles(page) == ["Who answers at night"]
    page.reader.star.click()
    settled(page)
    assert titles(page) == []
    assert page.browser.empty.accessibleName() == "Nothing that is asked for is here."
    page.browser.empty.button().click()
    assert len(titles(page)) == len(TOPICS)
    assert not chip.isVisible()


def test_what_is_not_wanted_now_stands_last_the_next_time(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-2")
    before = titles(page)
    choose(page, "Not now for Robert")
    assert titles(settled(page)) == before
    page.show_place(Place(PageName.TOPICS))
    assert titles(page)[-1] == "Who answers at night"


# --- where it comes from ------------------------------------------------------------------


def test_what_a_pack_brought_names_the_pack(desk: Desk) -> None:
    day = make.NOW.date()
    desk.workspace.commit(added(make.imported_pack(title="Retail"), make.pack_topic(2)))
    theirs = desk.library.origin(TOPICS[1].id)
    assert origin_words(theirs, make.ZONE, day) == "From the pack Retail"
    desk.workspace.commit(added(ours(2, "Our version")))
    mine = desk.library.origin(TOPICS[1].id)
    expected = "Our copy, changed 23 Nov. From the pack Retail"
    assert origin_words(mine, make.ZONE, day) == expected
    assert origin_words(desk.library.origin(TOPICS[0].id), make.ZONE, day) == ""


def test_a_card_is_drawn_anew_where_only_the_text_of_its_topic_is_another(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    own = replace(make.own_topic(1), topic=TOPICS[0])
    desk.workspace.commit(added(own))
    page = show(desk, topic="topic-1")
    with qtbot.waitSignal(page.browser.cards.dataChanged):
        mended = replace(own, topic=replace(own.topic, summary="Another line."))
        desk.workspace.commit(edited(own, mended))


def test_what_is_asked_for_before_a_change_was_followed_names_what_has_a_card(
    desk: Desk, show: Show
) -> None:
    page = show(desk)
    new = ours(9, "Who answers by day")
    desk.workspace.commit(added(new))
    page.browser.head.search.setText("who answers")
    assert titles(page) == ["Who answers at night"]
    assert sorted(titles(settled(page))) == ["Who answers at night", "Who answers by day"]
    page.browser.head.clear_search()
    desk.workspace.commit(removed(new))
    page.browser.head.ask("", None, Order.NEWEST)
    page.browser.asked.emit()
    assert len(titles(page)) == len(TOPICS) + 1
    assert len(titles(settled(page))) == len(TOPICS)


def test_nothing_is_read_while_a_card_is_painted(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.workspace.commit(added(*(ours(number, f"Topic {number}") for number in range(10, 90))))
    painted: list[object] = []
    paint, read = CardDelegate.paint, type(desk.workspace.read)

    def refuse(*_asked: object) -> None:
        pytest.fail("the file was read")

    def paint_only(*drawing: Any) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(read, "find", refuse)
            patched.setattr(read, "whole_topics", refuse)
            paint(*drawing)
        painted.append(drawing)

    monkeypatch.setattr(CardDelegate, "paint", paint_only)
    page = show(desk)
    bar = page.browser.grid.verticalScrollBar()
    for width, far in ((1000, 0), (1200, 0.3), (600, 0.5), (800, 1)):
        page.resize(width, 700)
        bar.setValue(round(bar.maximum() * far))
        desk.workspace.commit(edited(ours(10, "Topic 10"), ours(10, "Topic 10")))
        before = len(painted)
        page.browser.grid.viewport().grab()
        assert len(painted) > before
