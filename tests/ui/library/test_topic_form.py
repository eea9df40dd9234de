"""The fields of a topic: what is only looked at stays as it is, to the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import (
    Level,
    OwnShelf,
    Section,
    SectionKind,
    Source,
    Standing,
    Word,
)
from revmentor_desktop.services.library import Library
from revmentor_desktop.ui.library.topic_form import TopicForm
from revmentor_desktop.ui.link_popup import LinkPopup
from revmentor_desktop.ui.written import DayField
from tests.strategies import TOPIC
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.theme import Theme

TODAY = date(2026, 11, 23)
PLAIN = TOPICS[0]


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, library: Library) -> TopicForm:
    made = TopicForm(theme, library, TODAY)
    qtbot.addWidget(made)
    made.show_topic(PLAIN, library)
    with qtbot.waitActive(made):
        made.show()
    return made


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(topic=TOPIC)
def test_looking_at_a_topic_changes_nothing(
    form: TopicForm, library: Library, topic: Topic
) -> None:
    form.hide()  # nothing is laid out, which takes long
    form.show_topic(topic, library)
    assert form.written(topic) == topic


def test_a_language_is_offered_once_and_by_its_own_name(form: TopicForm, library: Library) -> None:
    for code, names in (
        ("en", ["English", "繁體中文"]),
        ("zh_HK", ["English", "繁體中文"]),
        ("x-shop", ["English", "繁體中文", "x-shop"]),
    ):
        topic = replace(PLAIN, language=code)
        form.show_topic(topic, library)
        assert [form.language.itemText(at) for at in range(form.language.count())] == names
        assert form.written(topic).language == code


def test_each_field_writes_its_part(form: TopicForm) -> None:
    form.title.setText(" Feeds,  plainly ")
    form.summary.setPlainText("Why it\nmatters. ")
    form.tags.setText("feeds，reach, feeds,")
    form.sections[SectionKind.WHY].setPlainText("\nBecause.\n\nSo. \n")
    form.sections[SectionKind.EXPERT].setPlainText("  ")
    form.level.set_current(Level.DEEP_DIVE.value)
    form.minutes.setValue(35)
    form.licence.setText("CC0")
    form.authors.setText("Mei-Yee Chan, Robert Lau")
    topic = form.written(PLAIN)
    assert topic.title == "Feeds, plainly"
    assert topic.summary == "Why it matters."
    assert topic.tags == ("feeds", "reach")
    assert topic.section(SectionKind.WHY) == "Because.\n\nSo."
    assert SectionKind.EXPERT not in [section.kind for section in topic.sections]
    assert (topic.level, topic.minutes) == (Level.DEEP_DIVE, 35)
    assert (topic.licence, topic.authors) == ("CC0", ("Mei-Yee Chan", "Robert Lau"))


def test_a_section_that_was_missing_takes_its_place(form: TopicForm, library: Library) -> None:
    why = Section(SectionKind.WHY, "Because.")
    topic = replace(PLAIN, sections=(why,))
    form.show_topic(topic, library)
    form.sections[SectionKind.DRIVE].setPlainText("1. Try it.")
    assert form.written(topic).sections == (why, Section(SectionKind.DRIVE, "1. Try it."))


def test_a_title_that_is_emptied_stays(form: TopicForm) -> None:
    form.title.setText("  ")
    assert form.written(PLAIN).title == PLAIN.title


def test_every_shelf_can_be_chosen_own_ones_too(form: TopicForm) -> None:
    shops = OwnShelf("Our shops")
    form.show_shelves(Library((*TOPICS, replace(PLAIN, id=TopicId("x"), shelf=shops))), shops)
    assert form.shelf.currentText() == "Our shops"
    assert form.written(PLAIN).shelf == shops
    assert form.shelf.itemText(form.shelf.count() - 1) == "New shelf…"


def test_a_new_shelf_is_asked_for(qtbot: QtBot, form: TopicForm) -> None:
    with qtbot.waitSignal(form.shelf_wanted):
        form.shelf.chosen.emit("new")


# --- words and sources --------------------------------------------------------------------


def test_a_word_is_added_by_keyboard(qtbot: QtBot, form: TopicForm) -> None:
    form.words.add.setFocus()
    qtbot.keyClick(form.words.add, Qt.Key.Key_Return)
    for text, key in (("Feed", Qt.Key.Key_Tab), ("A list.", Qt.Key.Key_Tab)):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        QTest.keyClick(focus, key)
    assert form.written(PLAIN).words == (*PLAIN.words, Word("Feed", "A list."))


def test_a_row_in_which_nothing_is_written_counts_for_nothing(form: TopicForm) -> None:
    form.words.add_row()
    form.sources.add_row()
    assert form.written(PLAIN) == PLAIN


def test_a_row_goes_and_says_so(qtbot: QtBot, form: TopicForm) -> None:
    with qtbot.waitSignal(form.changed) as told:
        qtbot.mouseClick(form.words.rows[0].remove, Qt.MouseButton.LeftButton)
    assert told.args == ["Word removed"]
    assert form.written(PLAIN).words == ()
    assert QApplication.focusWidget() is form.words.add


def test_alt_and_an_arrow_move_a_row(qtbot: QtBot, form: TopicForm, library: Library) -> None:
    topic = replace(PLAIN, words=(Word("A", "a"), Word("B", "b")))
    form.show_topic(topic, library)
    first = form.words.rows[0].stops()[0]
    first.setFocus()
    with qtbot.waitSignal(form.changed):
        qtbot.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [word.term for word in form.written(topic).words] == ["B", "A"]
    assert QApplication.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [word.term for word in form.written(topic).words] == ["B", "A"]


def test_rows_are_filled_anew_and_none_is_made_twice(form: TopicForm, library: Library) -> None:
    heard: list[object] = []
    for signal in (form.typed, form.left, form.changed):
        signal.connect(lambda *told: heard.append(told))
    one, other = PLAIN.sources[0], Source("B", "", 2020, date(2026, 1, 2), Standing.OPINION)
    first = replace(PLAIN, words=(Word("A", "a"), Word("B", "b")), sources=(one, other))
    second = replace(PLAIN, words=(Word("C", "c\n\n"),), sources=(other,))
    form.show_topic(first, library)
    rows = [*form.words.rows, *form.sources.rows]
    form.words.rows[0].stops()[0].setFocus()
    for topic in (second, first, second):
        form.show_topic(topic, library)
        assert form.written(topic) == topic
        kept = [form.words.rows[0], form.sources.rows[0]]
        assert kept == [rows[0], rows[2]]
    assert QApplication.focusWidget() is rows[0].stops()[0]
    assert rows[0].remove.accessibleName() == "Remove the word «C»"
    assert rows[2].remove.accessibleName() == "Remove the source «B»"
    assert heard == []


def test_a_source_is_written(form: TopicForm) -> None:
    form.sources.add_row()
    row = form.sources.rows[-1]
    title, _, publisher = row.stops()[:3]
    title.setText("A report")  # type: ignore[attr-defined]  # the first stop is a line
    publisher.setText("An office")  # type: ignore[attr-defined]
    found = form.written(PLAIN).sources[-1]
    assert (found.title, found.publisher) == ("A report", "An office")
    assert (found.year, found.checked, found.link) == (2026, TODAY, "")


def test_an_address_that_leads_nowhere_is_said_to(form: TopicForm) -> None:
    row = form.sources.rows[0]
    link = row.stops()[-1]
    assert not row.problem.isVisible()  # type: ignore[attr-defined]  # rows of sources have one
    link.setText("example.org")  # type: ignore[attr-defined]
    assert row.problem.isVisible()  # type: ignore[attr-defined]
    assert form.written(PLAIN).sources[0].link == "example.org"


# --- what it builds on --------------------------------------------------------------------


def test_what_it_builds_on_is_searched_and_taken_away(
    qtbot: QtBot, form: TopicForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LinkPopup, "open_below", lambda _popup, _widget: None)
    form.builds_on.choose()
    popup = form.builds_on.findChild(LinkPopup)
    assert popup is not None
    offered = [choice.id for choice in popup.model.values]
    assert PLAIN.id not in offered
    popup.chosen.emit("topic-5")
    popup.close()
    assert form.written(PLAIN).builds_on == ("topic-5",)
    button = form.builds_on.stops()[0]
    assert button.accessibleName() == "Remove «What a language model does»"
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert form.written(PLAIN).builds_on == ()
    assert QApplication.focusWidget() is form.builds_on.add


def test_what_builds_on_the_topic_itself_is_not_offered(
    form: TopicForm, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LinkPopup, "open_below", lambda _popup, _widget: None)
    form.show_topic(TOPICS[4], library)
    form.builds_on.choose()
    popup = form.builds_on.findChild(LinkPopup)
    assert popup is not None
    assert "topic-4" not in [choice.id for choice in popup.model.values]
    popup.close()


# --- keyboard and names -------------------------------------------------------------------


def test_tab_walks_the_fields_in_reading_order(qtbot: QtBot, form: TopicForm) -> None:
    form.words.add_row()
    form.more.setChecked(True)
    form.title.setFocus()
    for stop in form.stops()[1:]:
        within_a_day = isinstance(QApplication.focusWidget(), DayField)
        for _ in range(3 if within_a_day else 1):  # day, month and year are stops of their own
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop


def test_everything_has_a_name(form: TopicForm) -> None:
    form.more.setChecked(True)
    nameless = [stop for stop in form.stops() if not stop.accessibleName()]
    assert nameless == []


def test_nothing_is_wider_than_it_must_be(form: TopicForm) -> None:
    assert form.minimumSizeHint().width() <= 500


def test_a_day_and_a_year_stay_what_they_were(form: TopicForm, library: Library) -> None:
    old = replace(PLAIN.sources[0], checked=date.min, year=1)
    topic = replace(PLAIN, sources=(old,))
    form.show_topic(topic, library)
    assert form.written(topic).sources == (old,)
