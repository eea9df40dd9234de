"""Fields: what is written is kept or taken back, and told once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.fields import (
    ComboField,
    IconField,
    InlineText,
    MinutesField,
    NumberField,
    SearchField,
)
from revmentor_desktop.ui.widgets.painting import line_height
from revmentor_desktop.ui.widgets.segmented import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.models.value_list import Index
    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def title(qtbot: QtBot, theme: Theme) -> Iterator[InlineText]:
    made = InlineText(theme, "Title of the session", "AI at the counter", "h1")
    room = QWidget()
    column = QVBoxLayout(room)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
    yield made
    assert room is not None


def retype(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_it_reads_as_a_label_until_it_is_begun(title: InlineText) -> None:
    assert title.isReadOnly()
    assert title.accessibleName() == "Title of the session"


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_keys_begin_it(qtbot: QtBot, title: InlineText, key: Qt.Key) -> None:
    qtbot.keyClick(title, key)
    assert title.is_editing()
    assert title.selectedText() == "AI at the counter"


def test_a_click_begins_it(qtbot: QtBot, title: InlineText) -> None:
    qtbot.mouseClick(title, Qt.MouseButton.LeftButton)
    assert title.is_editing()


def test_enter_keeps(qtbot: QtBot, title: InlineText) -> None:
    told: list[str] = []
    title.edited.connect(told.append)
    title.begin()
    retype(qtbot, title, "Chatbots")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert told == ["Chatbots"]
    assert not title.is_editing()


def test_leaving_keeps(qtbot: QtBot, title: InlineText) -> None:
    told: list[str] = []
    title.edited.connect(told.append)
    title.begin()
    retype(qtbot, title, "Chatbots")
    title.window().findChildren(QLineEdit)[-1].setFocus()
    assert told == ["Chatbots"]


def test_escape_takes_back(qtbot: QtBot, title: InlineText) -> None:
    with qtbot.assertNotEmitted(title.edited):
        title.begin()
        retype(qtbot, title, "Oops")
        qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == "AI at the counter"


def test_the_same_text_is_not_told(qtbot: QtBot, title: InlineText) -> None:
    with qtbot.assertNotEmitted(title.edited):
        title.begin()
        qtbot.keyClick(title, Qt.Key.Key_Return)


def test_news_from_outside_do_not_disturb_typing(qtbot: QtBot, title: InlineText) -> None:
    title.begin()
    retype(qtbot, title, "Half")
    title.set_text("From outside")
    assert title.text() == "Half"
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == "From outside"


def test_what_cannot_be_taken_is_outlined_and_stays(title: InlineText) -> None:
    title.begin()
    title.set_problem(True)
    assert title.property("state") == "problem"
    title.set_problem(False)
    assert title.property("state") == "editing"


def test_a_long_title_never_forces_a_window_open(title: InlineText) -> None:
    title.set_text("word " * 80)
    assert title.minimumSizeHint().width() <= 80


def test_search_waits_for_a_pause(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Search topics", pause_ms=10)
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    with qtbot.waitSignal(field.searched):
        qtbot.keyClicks(field.line, "pod")
    assert told == ["pod"]


def test_enter_searches_at_once_and_once(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Search topics", pause_ms=60_000)
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field.line, "pod")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert told == ["pod"]


def test_search_can_be_cleared(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Search topics", pause_ms=0)
    qtbot.addWidget(field)
    field.setText("pod")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.wait(5)


def test_down_goes_to_the_results(qtbot: QtBot, theme: Theme) -> None:
    field = IconField(theme, "plus", "Add an item", "Add an item, or type /")
    qtbot.addWidget(field)
    assert field.line.accessibleName() == "Add an item"
    with qtbot.waitSignal(field.went_down):
        qtbot.keyClick(field.line, Qt.Key.Key_Down)


def test_the_frame_shows_the_focus(qtbot: QtBot, theme: Theme) -> None:
    field = IconField(theme, "plus", "Add an item")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    assert field.property("state") == "focus"
    field.set_problem(True)
    assert field.property("state") == "problem"
    field.set_problem(False)
    assert field.property("state") == "focus"


@pytest.fixture
def minutes(qtbot: QtBot, theme: Theme) -> MinutesField:
    made = MinutesField(theme, "Minutes for AR try-on", suffix=" min", most=240)
    qtbot.addWidget(made)
    made.set_minutes(13)
    return made


@pytest.mark.parametrize(
    ("key", "lands"),
    [
        (Qt.Key.Key_Up, 15),
        (Qt.Key.Key_Down, 10),
        (Qt.Key.Key_PageUp, 28),
        (Qt.Key.Key_PageDown, 1),
    ],
)
def test_keys_step_the_minutes(
    qtbot: QtBot, minutes: MinutesField, key: Qt.Key, lands: int
) -> None:
    told: list[int] = []
    minutes.edited.connect(told.append)
    qtbot.keyClick(minutes, key)
    assert told == [lands]


def test_typed_minutes_are_told_when_they_are_done(qtbot: QtBot, minutes: MinutesField) -> None:
    told: list[int] = []
    minutes.edited.connect(told.append)
    minutes.selectAll()
    qtbot.keyClicks(minutes, "25")
    assert told == []
    qtbot.keyClick(minutes, Qt.Key.Key_Return)
    assert told == [25]


def test_minutes_from_outside_are_not_told(qtbot: QtBot, minutes: MinutesField) -> None:
    with qtbot.assertNotEmitted(minutes.edited):
        minutes.set_minutes(40)
    assert minutes.accessibleName() == "Minutes for AR try-on"


def test_the_minutes_can_be_read(minutes: MinutesField) -> None:
    minutes.resize(minutes.sizeHint())
    minutes.grab()
    needed = minutes.fontMetrics().horizontalAdvance(minutes.text())
    assert minutes.lineEdit().width() >= needed


def test_a_number_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    field = NumberField(theme, "Lock after", suffix=" min", least=1, most=60)
    qtbot.addWidget(field)
    assert field.accessibleName() == "Lock after"
    assert field.minimum() == 1


@pytest.mark.parametrize("kind", ["display", "h1", "h2", "body", "small"])
@pytest.mark.parametrize("text", ["Try-on gjpq", "試妝"])
def test_inline_text_is_high_enough_for_its_letters(
    qtbot: QtBot, theme: Theme, kind: str, text: str
) -> None:
    field = InlineText(theme, "Title", text, kind)
    qtbot.addWidget(field)
    needed = line_height(theme.font(kind), text)
    assert field.minimumSizeHint().height() >= needed + 4


@pytest.mark.parametrize("count", [3, 501])
def test_the_longest_of_many_choices_has_room(theme: Theme, qtbot: QtBot, count: int) -> None:
    choices = [Choice(str(number), f"Session {number}") for number in range(count)]
    field = ComboField(theme, "From", choices)
    qtbot.addWidget(field)
    of_contents = field.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToContents
    assert of_contents == (count == 3)
    longest = field.fontMetrics().horizontalAdvance(choices[-1].text)
    assert field.sizeHint().width() > longest
    field.set_choices(choices[:2])
    assert field.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToContents


class Counting(QStringListModel):
    """Counts how often it is asked for the words of a choice."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self.asked = 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.asked += role == Qt.ItemDataRole.DisplayRole
        return super().data(index, role)


def test_choices_are_measured_once_for_both_sizes(qtbot: QtBot, theme: Theme) -> None:
    choices = [Choice(str(number), f"Session {number}") for number in range(40)]
    field = ComboField(theme, "From", choices)
    qtbot.addWidget(field)
    assert field.minimumSizeHint() == QComboBox.minimumSizeHint(field)
    words = Counting([choice.text for choice in choices])
    field.setModel(words)
    words.asked = 0
    assert field.minimumSizeHint() == field.sizeHint()
    assert 40 <= words.asked < 2 * 40


def test_a_list_of_choices_tells_what_the_person_took(qtbot: QtBot, theme: Theme) -> None:
    field = ComboField(theme, "Sort", [Choice("new", "Newest"), Choice("short", "Shortest")])
    qtbot.addWidget(field)
    told: list[str] = []
    field.chosen.connect(told.append)
    field.set_current("short")
    assert (field.current(), told) == ("short", [])
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert told == ["new"]
    assert field.accessibleName() == "Sort"


def test_a_choice_that_is_too_long_is_whole_in_the_tooltip(qtbot: QtBot, theme: Theme) -> None:
    long = "Everything that was asked at the counter"
    field = ComboField(theme, "Sort", [Choice("long", long), Choice("new", "New")])
    qtbot.addWidget(field)
    field.resize(120, field.sizeHint().height())
    field.grab()
    assert field.toolTip() == long
    field.set_current("new")
    field.grab()
    assert field.toolTip() == ""
    field.set_current("long")
    field.grab()
    field.resize(field.sizeHint())
    field.grab()
    assert field.toolTip() == ""


def test_new_choices_keep_the_current_one_if_they_can(qtbot: QtBot, theme: Theme) -> None:
    field = ComboField(theme, "Sort", [Choice("new", "Newest"), Choice("short", "Shortest")])
    qtbot.addWidget(field)
    field.set_current("short")
    field.set_choices([Choice("title", "Title"), Choice("short", "Shortest first")])
    assert field.currentText() == "Shortest first"


def test_controls_are_as_high_as_the_design_says(qtbot: QtBot, theme: Theme) -> None:
    for field in (
        QLineEdit(),
        ComboField(theme, "Sort", [Choice("new", "Newest")]),
        MinutesField(theme, "Minutes", suffix=" min"),
        NumberField(theme, "Days"),
        SearchField(theme, "Search"),
    ):
        qtbot.addWidget(field)
        field.ensurePolished()
        assert 32 <= field.sizeHint().height() <= 36, type(field).__name__
