"""The reader shows one topic and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.library.bodies import Bodies
from revmentor_desktop.ui.library.reader import Offer, Stand, TopicReader, Way
from tests.ui.library.conftest import TOPICS, written
from tests.ui.library.test_card import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def reader(qtbot: QtBot, desk: Desk) -> TopicReader:
    made = TopicReader(desk.theme, desk.library, Bodies(desk, desk.commands))
    qtbot.addWidget(made)
    made.show_topic(TOPICS[0], TODAY)
    made.show_offer(Offer(Way.ADD, 8))
    made.resize(388, 500)
    with qtbot.waitActive(made):
        made.show()
    qtbot.waitUntil(lambda: written(made))
    return made


def test_the_text_of_the_first_topic_comes_when_the_rest_is_painted(
    qtbot: QtBot, desk: Desk
) -> None:
    made = TopicReader(desk.theme, desk.library, Bodies(desk, desk.commands))
    qtbot.addWidget(made)
    made.show_topic(TOPICS[0], TODAY)
    assert not written(made)
    assert made.text.accessibleName() == "Topic: How a feed decides"
    qtbot.waitUntil(lambda: written(made))
    made.show_topic(TOPICS[1], TODAY)
    assert TOPICS[1].title in made.text.toPlainText()


def test_who_comes_back_into_a_text_finds_it_there(qtbot: QtBot, desk: Desk) -> None:
    made = TopicReader(desk.theme, desk.library, Bodies(desk, desk.commands))
    qtbot.addWidget(made)
    made.show_topic(TOPICS[0], TODAY)
    made.scroll_to(40)
    assert written(made)


def test_the_reader_is_named_after_its_topic(reader: TopicReader) -> None:
    assert reader.accessibleName() == "Topic: How a feed decides"
    assert reader.text.accessibleName() == "Topic: How a feed decides"
    assert "First look" in reader.accessibleDescription()


def test_the_title_is_the_heading_of_the_text(reader: TopicReader) -> None:
    first = reader.text.document().begin()
    assert first.text() == "How a feed decides"
    assert first.blockFormat().headingLevel() == 1


@pytest.mark.parametrize(
    ("offer", "words"),
    [
        (Offer(Way.ADD, 8), "Add to session 8"),
        (Offer(Way.OPEN, 8), "In session 8"),
        (Offer(Way.PLAN, 1), "Plan session 1"),
    ],
)
def test_the_button_says_what_it_does(
    qtbot: QtBot, reader: TopicReader, offer: Offer, words: str
) -> None:
    reader.show_offer(offer)
    assert reader.button.words() == words
    with qtbot.waitSignal(reader.taken) as told:
        qtbot.mouseClick(reader.button, Qt.MouseButton.LeftButton)
    assert told.args == [offer.way]


def test_only_without_a_session_it_says_why(reader: TopicReader) -> None:
    assert not reader.hint.isVisible()
    reader.show_offer(Offer(Way.PLAN, 1))
    assert reader.hint.isVisible()


def test_down_scrolls_the_text(qtbot: QtBot, reader: TopicReader) -> None:
    reader.focus_text()
    qtbot.keyClick(reader.text, Qt.Key.Key_PageDown)
    assert reader.scrolled() > 0


def test_another_topic_begins_at_its_beginning(reader: TopicReader) -> None:
    reader.scroll_to(200)
    reader.show_topic(TOPICS[1], TODAY)
    assert reader.scrolled() == 0


def test_esc_in_the_text_leaves(qtbot: QtBot, reader: TopicReader) -> None:
    reader.focus_text()
    with qtbot.waitSignal(reader.left):
        qtbot.keyClick(reader.text, Qt.Key.Key_Escape)


def test_its_text_is_not_written_anew_for_how_it_stands(qtbot: QtBot, reader: TopicReader) -> None:
    with qtbot.assertNotEmitted(reader.text.document().contentsChange):
        reader.stand(Stand.INSTEAD)


def test_tab_stays_in_a_reader_that_covers_the_cards(qtbot: QtBot, reader: TopicReader) -> None:
    reader.stand(Stand.OVER)
    reader.practise.setFocus()
    qtbot.keyClick(reader.practise, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is reader.star
    qtbot.keyClick(reader.close_button, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is reader.practise


def test_tab_leaves_the_text_after_its_links(qtbot: QtBot, reader: TopicReader) -> None:
    reader.stand(Stand.OVER)
    reader.focus_text()
    for _link in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is reader.button


def test_a_topic_can_be_practised(qtbot: QtBot, reader: TopicReader) -> None:
    with qtbot.waitSignal(reader.practice_wanted):
        qtbot.mouseClick(reader.practise, Qt.MouseButton.LeftButton)


def test_a_topic_can_be_shared(qtbot: QtBot, reader: TopicReader) -> None:
    with qtbot.waitSignal(reader.share_wanted):
        qtbot.mouseClick(reader.share_button, Qt.MouseButton.LeftButton)


def test_a_link_is_handed_on_and_not_opened(qtbot: QtBot, reader: TopicReader) -> None:
    with qtbot.waitSignal(reader.link_wanted) as told:
        reader.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert told.args == ["https://example.org/"]


def test_instead_of_the_cards_it_has_a_way_back(reader: TopicReader) -> None:
    reader.stand(Stand.INSTEAD)
    assert reader.back_button.isVisible()
    assert not reader.close_button.isVisible()


def test_it_follows_colours_and_size(reader: TopicReader, theme: Theme) -> None:
    theme.set_look(mode="dark", text_size=1.5)
    assert reader.width() == theme.scaled(388)
    assert theme.colour("textSecondary").name() in reader.text.toHtml()


def test_a_translated_topic_is_read_in_english_and_back(reader: TopicReader, desk: Desk) -> None:
    english = TOPICS[0]
    chinese = replace(english, title="動態消息由誰決定", language="zh_HK")
    topics = (chinese, *TOPICS[1:])
    reader.show_library(
        replace(desk.collection.built_in, topics=topics, originals={english.id: english})
    )
    reader.show_topic(chinese, TODAY)
    assert reader.text.document().begin().text() == chinese.title
    reader.text.anchorClicked.emit(QUrl("language:"))
    assert reader.text.document().begin().text() == english.title
    assert "Read in Chinese" in reader.text.toPlainText()
    reader.text.anchorClicked.emit(QUrl("language:"))
    assert reader.text.document().begin().text() == chinese.title
