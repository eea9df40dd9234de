"""A card says what its topic is and where it stands, to the eye and to the ear."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.services.topic_states import NOT_YET, Coverage, TopicState
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.card import TopicCards
from tests import make
from tests.ui.library.conftest import TOPICS, card_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 23)


def test_a_fresh_topic_is_not_yet_covered() -> None:
    assert card_of(TOPICS[0], NOT_YET, TODAY).state == "Not yet covered"


def test_a_planned_topic_names_its_session() -> None:
    card = card_of(TOPICS[0], TopicState(Coverage.PLANNED, make.session(8)), TODAY)
    assert card.state == "Planned for session 8"


def test_a_covered_topic_names_the_day() -> None:
    held = make.session(7, start=make.NOW - timedelta(days=74))
    assert card_of(TOPICS[0], TopicState(Coverage.COVERED, held), TODAY).state == "Covered 10 Sep"


def test_a_topic_that_was_asked_for_says_since_when() -> None:
    state = TopicState(Coverage.ASKED_FOR, asked=date(2026, 11, 12))
    card = card_of(TOPICS[0], state, TODAY)
    assert card.state == "Asked for on 12 Nov"
    assert card.spoken.endswith("asked for on 12 November 2026")


def test_a_card_warns_once_its_sources_are_older_than_its_shelf_allows() -> None:
    assert card_of(TOPICS[0], NOT_YET, date(2027, 8, 19)).warning == ""
    card = card_of(TOPICS[0], NOT_YET, date(2027, 8, 20))
    assert card.warning == "Checked 9 month(s) ago"
    assert card.spoken.endswith("checked 9 month(s) ago")


def test_a_day_of_another_year_has_its_year() -> None:
    held = make.session(1, start=make.NOW - timedelta(days=400))
    state = card_of(TOPICS[0], TopicState(Coverage.COVERED, held), TODAY).state
    assert state == "Covered 19 Oct 2025"


def test_a_card_is_spoken_as_what_then_where_it_stands() -> None:
    minutes = labels.minutes_spoken(20)
    spoken = card_of(TOPICS[0], NOT_YET, TODAY).spoken
    assert spoken == f"How a feed decides, Social media, {minutes}, first look, not yet covered"


def test_the_model_speaks_the_card_and_describes_it_by_its_summary(qtbot: QtBot) -> None:
    model = TopicCards()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    card = card_of(TOPICS[0], NOT_YET, TODAY)
    model.show([card])
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == card.spoken
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == TOPICS[0].summary


def test_the_model_holds_together_while_cards_come_and_go(qtbot: QtBot) -> None:
    model = TopicCards()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    cards = [card_of(topic, NOT_YET, TODAY) for topic in TOPICS]
    model.show(cards)
    model.show(cards[::-2])
    covered = replace(cards[2], stands=TopicState(Coverage.COVERED, make.session(8)))
    model.show([covered, cards[0], cards[4]])
    model.show([])
    assert model.rowCount() == 0
