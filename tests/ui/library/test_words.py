"""The Words: found, added, written in place, marked as clear, deleted, kept; by keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import SessionId, TermId, TopicId, WordId
from revmentor_desktop.domain.sessions import hold
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.services import glossary
from revmentor_desktop.services.glossary import Entry, Glossary
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui import stepwise
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.head import Part
from revmentor_desktop.ui.library.word_choice import From, WordsMemory
from revmentor_desktop.ui.library.word_delegate import WordDelegate
from revmentor_desktop.ui.library.word_list import AGAIN_KEY, WordList
from revmentor_desktop.ui.library.word_rows import WordRow, WordRows, rows_of
from revmentor_desktop.ui.places import WORDS, PageName, Place
from revmentor_desktop.ui.reading_only import ReadingOnly
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage
    from revmentor_desktop.ui.library.words import WordsPane
    from revmentor_desktop.ui.notices import Toast

    Show = Callable[..., TopicsPage]

FOLD = Term(TermId("fold"), "Fold", "What is seen first.", session=SessionId("session-7"))
REACH = Term(TermId("reach"), "Reach", "Shown, not liked.", topic=TopicId("topic-1"))


@pytest.fixture
def ours(desk: Desk) -> Desk:
    """A desk whose pair has two words of its own."""
    desk.workspace.commit(added(FOLD, REACH))
    return desk


def words(page: TopicsPage) -> list[str]:
    return [row.entry.word for row in page.browser.words.rows.values]


def pane(page: TopicsPage) -> WordsPane:
    return page.browser.words


def choose(page: TopicsPage, word: str) -> WordRow:
    """Select the first row of *word*."""
    at = words(page).index(word)
    listed = pane(page).list
    listed.setCurrentIndex(pane(page).rows.index(at, 0))
    listed.setFocus()
    return pane(page).rows.values[at]


def settled(page: TopicsPage) -> None:
    """Let the list follow what was written."""
    for _ in range(3):
        QApplication.processEvents()


def term(desk: Desk, word: str) -> Term | None:
    return next((one for one in desk.workspace.read.terms() if one.word == word), None)


# --- arriving -----------------------------------------------------------------------------


def test_a_place_shows_the_words_in_order(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    assert words(page) == ["Fold", "Hand-over", "Reach"]
    assert page.browser.head.part is Part.WORDS
    assert not page.reader.isVisible()


def test_words_are_gathered_and_measured_again_only_where_they_are_others(
    ours: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    gathered: list[Library] = []
    measured: list[int] = []

    def gather(library: Library, terms: Iterable[Term]) -> Generator[None, None, Glossary]:
        gathered.append(library)
        return glossary.gathered(library, terms)

    def assume(words: WordList, rows: range) -> Iterable[int]:
        measured.extend(rows)
        return assumed(words, rows)

    assumed = WordList.assumed
    monkeypatch.setattr(WordList, "assumed", assume)
    monkeypatch.setattr("revmentor_desktop.ui.library.word_table.gathered", gather)
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, WORDS))
    assert len(gathered) == 1
    assert len(measured) == len(words(page))
    page.browser.head.search.setText("reach")
    page.show_place(Place(PageName.TOPICS))
    page.browser.head.search.setText("")
    page.show_place(Place(PageName.TOPICS, WORDS))
    assert len(gathered) == 1
    ours.workspace.commit(added(Term(TermId("feed"), "Feed", "What one scrolls.")))
    page.show_place(Place(PageName.TOPICS, WORDS))
    assert words(page) == ["Feed", "Fold", "Hand-over", "Reach"]
    assert len(gathered) == 1  # it takes its place among the others
    ours.workspace.commit(added(make.own_topic(1)))
    page.show_place(Place(PageName.TOPICS, WORDS))
    assert len(gathered) == 2


def test_rows_are_measured_once_for_what_is_shown_next_however_the_bar_comes(
    ours: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours.workspace.commit(added(*(make.term(n, word=f"Word {n}") for n in range(300))))
    page = show(ours, topic=WORDS)
    page.browser.head.search.setText("reach")
    measured: list[int] = []
    assumed = WordList.assumed

    def assume(words: WordList, rows: range) -> Iterable[int]:
        measured.extend(rows)
        return assumed(words, rows)

    monkeypatch.setattr(WordList, "assumed", assume)
    page.browser.head.search.setText("")
    assert len(measured) == len(words(page))


@pytest.fixture
def in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have words and their changes count as very many, and each step as long."""
    monkeypatch.setattr("revmentor_desktop.ui.library.words.MANY", 0)
    monkeypatch.setattr("revmentor_desktop.ui.library.word_table.FEW", 0)
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)


@pytest.mark.usefixtures("in_steps")
def test_very_many_words_come_in_steps_after_the_page(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, WORDS))
    assert words(page) == []
    assert pane(page).list.isVisible()  # and not that there are none
    qtbot.waitUntil(lambda: words(page) == ["Fold", "Hand-over", "Reach"])
    assert "3" in page.browser.head.search.line.placeholderText()
    ours.commands.do("x", edited(REACH, replace(REACH, word="Range")))
    page.show_place(Place(PageName.TOPICS, WORDS))
    assert words(page) == ["Fold", "Hand-over", "Reach"]  # until the others are there
    qtbot.waitUntil(lambda: words(page) == ["Fold", "Hand-over", "Range"])


@pytest.mark.usefixtures("in_steps")
def test_a_word_that_is_gone_to_meanwhile_is_selected(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, "term:reach"))
    assert pane(page).entry is None
    qtbot.waitUntil(lambda: bool(words(page)))
    entry = pane(page).entry
    assert entry is not None
    assert entry.word == "Reach"


@pytest.mark.usefixtures("in_steps")
def test_who_searches_or_adds_meanwhile_does_not_wait(ours: Desk, show: Show) -> None:
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, WORDS))
    assert pane(page).look_for("reach") == 1
    ours.commands.do("x", edited(REACH, replace(REACH, word="Range")))
    pane(page).follow("")
    pane(page).add_word("Feed")
    assert words(page) == ["Feed", "Fold", "Hand-over", "Range"]
    assert pane(page).list.editor is not None


@pytest.mark.usefixtures("in_steps")
def test_where_one_was_among_the_words_is_brought_back_once_they_are_there(
    qtbot: QtBot, ours: Desk, show: Show
) -> None:
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, WORDS))
    pane(page).recall(WordsMemory(From.OURS, "term:reach", 0))
    qtbot.waitUntil(lambda: words(page) == ["Fold", "Reach"])
    assert pane(page).list.row is not None
    assert pane(page).list.row.entry.word == "Reach"


def fill(page: TopicsPage, meaning: str) -> None:
    """Write *meaning* into the editor that is open, and keep it."""
    editor = pane(page).list.editor
    assert editor is not None
    editor.meaning.setPlainText(meaning)
    pane(page).list.settle()


def chosen(page: TopicsPage) -> str:
    entry = pane(page).entry
    return entry.word if entry is not None else ""


def elsewhere(desk: Desk, page: TopicsPage, word: str, /, **fields: object) -> None:
    """Give *word* other *fields* elsewhere; the list is about to follow."""
    before = term(desk, word)
    assert before is not None
    after = replace(before, **fields)  # type: ignore[arg-type]  # a dictionary has one type
    desk.commands.do("x", edited(before, after), origin=desk)
    pane(page).follow()


@pytest.fixture
def many(qtbot: QtBot, ours: Desk, show: Show, in_steps: None) -> TopicsPage:
    """The page with words that count as very many."""
    page = show(ours, topic=WORDS)
    qtbot.waitUntil(lambda: words(page) == ["Fold", "Hand-over", "Reach"])
    return page


def test_what_was_written_is_there_in_the_next_turn_however_many_there_are(
    ours: Desk, many: TopicsPage
) -> None:
    choose(many, "Fold")
    pane(many).edit_word()
    fill(many, "First, they say.")
    QApplication.processEvents()
    assert choose(many, "Fold").entry.meaning == "First, they say."


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_what_was_written_is_written_on_at_once(ours: Desk, many: TopicsPage, turns: int) -> None:
    elsewhere(ours, many, "Fold", meaning="Elsewhere.")
    choose(many, "Fold")
    for _ in range(turns):
        QApplication.processEvents()
    pane(many).edit_word()
    editor = pane(many).list.editor
    assert editor is not None
    assert editor.words() == ("Fold", "Elsewhere.")
    fill(many, "First.")
    for _ in range(turns):
        QApplication.processEvents()
    pane(many).edit_word()
    editor = pane(many).list.editor
    assert editor is not None
    assert editor.words() == ("Fold", "First.")


def test_deeds_are_for_the_words_as_they_are_and_not_as_the_list_still_has_them(
    ours: Desk, many: TopicsPage
) -> None:
    said: list[object] = []
    ours.commands.failed.connect(said.append)
    choose(many, "Fold")
    pane(many).edit_word()
    fill(many, "First.")
    pane(many).turn_clear()
    elsewhere(ours, many, "Fold", meaning="Second.")
    pane(many).turn_between_us()
    fold = term(ours, "Fold")
    assert fold is not None
    assert (fold.meaning, fold.clear, fold.between_us) == ("Second.", True, True)
    elsewhere(ours, many, "Fold", meaning="Third.")
    pane(many).delete_word()
    assert term(ours, "Fold") is None
    assert said == []


def test_what_is_being_written_is_stored_when_the_word_has_changed_meanwhile(
    ours: Desk, many: TopicsPage
) -> None:
    choose(many, "Fold")
    pane(many).edit_word()
    elsewhere(ours, many, "Fold", clear=True)
    fill(many, "Typed.")
    fold = term(ours, "Fold")
    assert fold is not None
    assert (fold.meaning, fold.clear) == ("Typed.", True)


@pytest.mark.parametrize("waits", [False, True])
def test_what_is_being_written_is_kept_when_the_word_has_gone_meanwhile(
    qtbot: QtBot, ours: Desk, many: TopicsPage, waits: bool
) -> None:
    choose(many, "Fold")
    pane(many).edit_word()
    editor = pane(many).list.editor
    assert editor is not None
    editor.meaning.setPlainText("Typed.")
    ours.commands.do("x", removed(FOLD), origin=ours)
    if waits:
        qtbot.waitUntil(lambda: pane(many).list.editor is None)
    pane(many).list.settle()
    fold = term(ours, "Fold")
    assert fold is not None
    assert fold.meaning == "Typed."
    qtbot.waitUntil(lambda: words(many) == ["Fold", "Hand-over", "Reach"])


def test_a_word_that_is_there_is_chosen_at_once_and_what_is_chosen_next_stays(
    qtbot: QtBot, ours: Desk, many: TopicsPage
) -> None:
    elsewhere(ours, many, "Reach", word="Range")
    many.show_place(Place(PageName.TOPICS, "term:fold"))
    assert chosen(many) == "Fold"
    choose(many, "Hand-over")
    qtbot.waitUntil(lambda: "Range" in words(many))
    assert chosen(many) == "Hand-over"


def test_a_search_meanwhile_stays(qtbot: QtBot, ours: Desk, many: TopicsPage) -> None:
    elsewhere(ours, many, "Reach", word="Range")
    many.show_place(Place(PageName.TOPICS, "term:fold"))
    qtbot.keyClicks(many.browser.head.search.line, "range")
    qtbot.waitUntil(lambda: words(many) == ["Range"])
    settled(many)
    assert many.browser.head.search.text() == "range"


@pytest.mark.usefixtures("in_steps")
def test_a_search_at_first_sight_is_not_cleared_for_the_word_one_came_for(
    qtbot: QtBot, ours: Desk, show: Show
) -> None:
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, "term:fold"))
    qtbot.keyClicks(page.browser.head.search.line, "reach")
    qtbot.waitUntil(lambda: words(page) == ["Reach"])
    settled(page)
    assert page.browser.head.search.text() == "reach"


@pytest.mark.usefixtures("in_steps")
def test_who_goes_on_before_the_words_are_there_is_not_shown_the_one_before(
    qtbot: QtBot, ours: Desk, show: Show
) -> None:
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, "term:reach"))
    page.show_place(Place(PageName.TOPICS, WORDS))
    qtbot.waitUntil(lambda: words(page) == ["Fold", "Hand-over", "Reach"])
    assert pane(page).entry is None


@pytest.mark.usefixtures("in_steps")
def test_who_leaves_before_the_words_are_there_finds_them_as_they_were_left(
    ours: Desk, show: Show
) -> None:
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, WORDS))
    left = WordsMemory(From.OURS, "term:reach", 7)
    pane(page).recall(left)
    assert pane(page).memory() == left
    page.show_place(Place(PageName.TOPICS, "term:fold"))
    assert pane(page).memory().key == "term:fold"


@pytest.mark.usefixtures("in_steps")
def test_a_filter_at_first_sight_stays(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours)
    page.show_place(Place(PageName.TOPICS, WORDS))
    pane(page).recall(WordsMemory(From.OURS, "term:reach", 0))
    pane(page).filter.button(From.TOPICS.value).click()
    settled(page)
    assert words(page) == ["Hand-over"]
    assert pane(page).chosen is From.TOPICS


def test_words_that_could_not_be_gathered_are_gathered_the_next_time(
    ours: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Full

    page = show(ours, topic=WORDS)
    monkeypatch.setattr("revmentor_desktop.ui.library.word_table.FEW", 0)
    ours.workspace.commit(added(Term(TermId("feed"), "Feed", "What one scrolls.")))
    with monkeypatch.context() as unread:
        unread.setattr("revmentor_desktop.ui.library.word_table.gathered", refuse)
        with pytest.raises(Full):
            pane(page).read()
    pane(page).read()
    assert "Feed" in words(page)


def test_the_switch_goes_to_the_words_and_back(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    page.browser.head.switch.button("library").setFocus()
    with qtbot.waitSignal(page.replace) as told:
        qtbot.keyClick(page.browser.head.switch.button("library"), Qt.Key.Key_Right)
    assert told.args == [Place(PageName.TOPICS, WORDS)]
    assert pane(page).list.isVisible()
    qtbot.keyClick(page.browser.head.switch.button("words"), Qt.Key.Key_Left)
    assert page.browser.grid.isVisible()
    assert page.reader.isVisible()
    assert QApplication.focusWidget() is page.browser.head.switch.button("library")


def test_the_search_field_says_what_it_searches(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    assert page.browser.head.search.line.accessibleName() == "Search words"
    page.show_place(Place(PageName.TOPICS))
    assert page.browser.head.search.line.accessibleName() == "Search topics"


def test_coming_back_brings_filter_search_and_word(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    pane(page).filter.button(From.OURS.value).click()
    page.browser.head.search.setText("shown")
    choose(page, "Reach")
    memory = page.memory()
    page.show_place(Place(PageName.TOPICS, "topic-2"))
    page.browser.head.search.setText("")
    page.show_place(Place(PageName.TOPICS, WORDS))
    page.recall(memory)
    assert words(page) == ["Reach"]
    assert pane(page).entry is not None
    assert pane(page).chosen is From.OURS


# --- finding ------------------------------------------------------------------------------


def test_typing_finds_in_both_columns(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    page.deeds()[Deed.FIND]()
    qtbot.keyClicks(page.browser.head.search.line, "show")
    assert words(page) == ["Reach"]


def test_a_filter_shows_ours_or_those_of_topics(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    pane(page).filter.button(From.OURS.value).click()
    assert words(page) == ["Fold", "Reach"]
    pane(page).filter.button(From.TOPICS.value).click()
    assert words(page) == ["Hand-over"]


def test_enter_in_the_search_goes_to_the_first_word(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    page.deeds()[Deed.FIND]()
    qtbot.keyClicks(page.browser.head.search.line, "rea")
    qtbot.keyClick(page.browser.head.search.line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pane(page).list
    assert pane(page).entry is not None


def test_no_hit_says_so_and_offers_to_clear(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    page.browser.head.search.setText("zzz")
    assert pane(page).empty.accessibleName() == "No word matches 'zzz'."
    qtbot.mouseClick(pane(page).empty.button(), Qt.MouseButton.LeftButton)
    assert len(words(page)) == 3


def test_a_hit_the_filter_hides_is_offered(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    pane(page).filter.button(From.TOPICS.value).click()
    page.browser.head.search.setText("fold")
    qtbot.mouseClick(pane(page).empty.button(), Qt.MouseButton.LeftButton)
    assert words(page) == ["Fold"]


def test_without_a_word_of_ours_one_is_offered(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic=WORDS)
    pane(page).filter.button(From.OURS.value).click()
    assert pane(page).empty.accessibleName().startswith("Words explained in topics")
    qtbot.mouseClick(pane(page).empty.button(), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is pane(page).add_field.line


# --- opening ------------------------------------------------------------------------------


def test_enter_goes_to_the_topic(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Reach")
    with qtbot.waitSignal(page.go) as told:
        qtbot.keyClick(pane(page).list, Qt.Key.Key_Return)
    assert told.args == [Place(PageName.TOPICS, "topic-1")]


def test_a_double_click_goes_to_the_topic(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic=WORDS)
    listed = pane(page).list
    place = listed.visualRect(pane(page).rows.index(0, 0)).center()
    with qtbot.waitSignal(page.go):
        qtbot.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_menu_reads_each_of_its_topics(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic=WORDS)
    choose(page, "Hand-over")
    qtbot.keyClick(pane(page).list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = pane(page).findChild(QMenu, "word_menu")
    assert isinstance(menu, QMenu)
    reads = [action for action in menu.actions() if action.text().startswith("Read")]
    assert len(reads) == 5
    with qtbot.waitSignal(page.go) as told:
        reads[1].trigger()
    assert told.args == [Place(PageName.TOPICS, "topic-2")]
    menu.close()


def test_where_one_only_reads_no_key_writes_a_word(
    qtbot: QtBot, ours: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ours.workspace._store, "read_only", True)
    page = show(ours, topic=WORDS)
    ReadingOnly(page)
    listed, before = pane(page).list, ours.workspace.read.terms()
    qtbot.waitUntil(lambda: listed.only_reads)
    listed.setCurrentIndex(pane(page).rows.index(0, 0))
    keys = (Qt.Key.Key_F2, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    for key in keys:
        qtbot.keyClick(listed, key)
    qtbot.keyClicks(listed, AGAIN_KEY)
    assert listed.editor is None
    assert ours.workspace.read.terms() == before


def test_the_button_of_a_row_opens_its_menu(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    listed = pane(page).list
    rect = listed.visualRect(pane(page).rows.index(0, 0))
    place = QPoint(rect.right() - 16, rect.top() + 34)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = pane(page).findChild(QMenu, "word_menu")
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    again, kept = "Explain it to me again", "Keep between us"
    assert texts == ["Edit", "Mark as clear", again, kept, "Delete"]
    menu.close()


# --- adding -------------------------------------------------------------------------------


def test_a_word_is_added_and_its_meaning_written_in_place(
    qtbot: QtBot, ours: Desk, show: Show
) -> None:
    page = show(ours, topic=WORDS)
    page.deeds()[Deed.NEW_HERE]()
    qtbot.keyClicks(pane(page).add_field.line, "Crop")
    qtbot.keyClick(pane(page).add_field.line, Qt.Key.Key_Return)
    editor = pane(page).list.editor
    assert editor is not None
    assert QApplication.focusWidget() is editor.meaning
    qtbot.keyClicks(editor.meaning, "A part of a picture.")
    qtbot.keyClick(editor.meaning, Qt.Key.Key_Return)
    settled(page)
    stored = term(ours, "Crop")
    assert stored is not None
    assert stored.meaning == "A part of a picture."
    assert words(page)[0] == "Crop"
    assert pane(page).add_field.text() == ""
    assert QApplication.focusWidget() is pane(page).list


def test_undo_takes_meaning_and_word_back(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    before = ours.workspace.read.terms()
    pane(page).add_word("Crop")
    editor = pane(page).list.editor
    assert editor is not None
    editor.meaning.setPlainText("A part.")
    pane(page).list.settle()
    ours.commands.undo()
    ours.commands.undo()
    settled(page)
    assert ours.workspace.read.terms() == before
    assert "Crop" not in words(page)


def test_a_word_that_is_ours_already_is_shown(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    pane(page).add_word(" FOLD ")
    assert len(ours.workspace.read.terms()) == 2
    assert pane(page).entry is not None
    assert pane(page).list.editor is not None


def test_a_word_a_topic_explains_begins_with_its_meaning(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    pane(page).add_word("hand-over")
    stored = term(ours, "Hand-over")
    assert stored is not None
    assert stored.meaning == "The bot passes the chat to a person."


def test_adding_clears_a_search_that_hides_it(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    page.browser.head.search.setText("fold")
    pane(page).add_word("Crop")
    assert page.browser.head.text == ""
    assert pane(page).list.editor is not None


def test_a_word_may_be_typed_with_its_meaning(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    pane(page).add_word("Crop: a part of a picture")
    stored = term(ours, "Crop")
    assert stored is not None
    assert stored.meaning == "a part of a picture"


def test_a_meaning_typed_for_a_word_that_is_there_is_not_lost(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    before = ours.workspace.read.terms()
    field = pane(page).add_field
    field.setText("fold: to put a part over another")
    pane(page).add_word(field.text())
    assert field.text() == "fold: to put a part over another"
    assert ours.workspace.read.terms() == before
    assert pane(page).entry is not None


def test_each_pasted_line_is_a_word_with_its_meaning_and_all_are_one_step(
    ours: Desk, show: Show
) -> None:
    page = show(ours, topic=WORDS)
    before = ours.workspace.read.terms()
    lines = ("Crop: a part of a picture", "hand-over", "Crop", "fold: known", "1:1")
    pane(page).add_field.pasted.emit(lines)
    settled(page)
    new = {one.word: one.meaning for one in ours.workspace.read.terms() if one not in before}
    assert new == {
        "Crop": "a part of a picture",
        "Hand-over": "The bot passes the chat to a person.",
        "1:1": "",
    }
    ours.commands.undo()
    assert ours.workspace.read.terms() == before


def test_where_all_pasted_words_are_there_the_first_is_shown(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    before = ours.workspace.read.terms()
    pane(page).add_field.pasted.emit(("Fold", "fold: again"))
    settled(page)
    assert ours.workspace.read.terms() == before
    entry = pane(page).entry
    assert entry is not None
    assert entry.word.casefold() == "fold"


def test_an_empty_field_adds_nothing(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    pane(page).add_word("   ")
    assert len(ours.workspace.read.terms()) == 2


# --- writing ------------------------------------------------------------------------------


def test_f2_writes_a_word_and_undo_restores_it(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Fold")
    qtbot.keyClick(pane(page).list, Qt.Key.Key_F2)
    editor = pane(page).list.editor
    assert editor is not None
    qtbot.keyClicks(editor.word, "Above the fold")
    qtbot.keyClick(editor.word, Qt.Key.Key_Return)
    settled(page)
    assert term(ours, "Above the fold") is not None
    assert words(page)[0] == "Above the fold"
    ours.commands.undo()
    settled(page)
    assert ours.workspace.read.terms() == (FOLD, REACH)
    assert words(page)[0] == "Fold"


def test_esc_takes_back(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Fold")
    page.deeds()[Deed.RENAME]()
    editor = pane(page).list.editor
    assert editor is not None
    qtbot.keyClicks(editor.word, "x")
    qtbot.keyClick(editor.word, Qt.Key.Key_Escape)
    assert pane(page).list.editor is None
    assert ours.workspace.read.terms() == (FOLD, REACH)
    assert QApplication.focusWidget() is pane(page).list


def test_an_emptied_word_stays_as_it_was(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Fold")
    pane(page).edit_word()
    editor = pane(page).list.editor
    assert editor is not None
    editor.word.clear()
    pane(page).list.settle()
    assert ours.workspace.read.terms() == (FOLD, REACH)


def test_going_elsewhere_keeps_what_was_written(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Fold")
    pane(page).edit_word()
    editor = pane(page).list.editor
    assert editor is not None
    qtbot.keyClick(editor.word, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor.meaning
    qtbot.keyClicks(editor.meaning, "New. ")
    page.browser.head.search.line.setFocus()
    settled(page)
    assert pane(page).list.editor is None
    stored = term(ours, "Fold")
    assert stored is not None
    assert "New. " in stored.meaning
    assert QApplication.focusWidget() is page.browser.head.search.line


def test_what_is_written_is_handed_over_when_asked(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Fold")
    pane(page).edit_word()
    editor = pane(page).list.editor
    assert editor is not None
    editor.meaning.setPlainText("Other")
    ours.commands.settle()
    stored = term(ours, "Fold")
    assert stored is not None
    assert stored.meaning == "Other"


def test_the_fields_have_names(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Fold")
    pane(page).edit_word()
    editor = pane(page).list.editor
    assert editor is not None
    names = [editor.word.accessibleName(), editor.meaning.accessibleName()]
    assert names == ["Word", "Meaning"]
    pane(page).list.settle()


# --- clear, delete, keep ------------------------------------------------------------------


def test_a_word_of_ours_stays_between_the_two(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    assert Deed.BETWEEN_US not in pane(page).deeds()
    choose(page, "Fold")
    pane(page).deeds()[Deed.BETWEEN_US]()
    stored = term(ours, "Fold")
    assert stored is not None
    assert stored.between_us
    assert choose(page, "Fold").source.startswith("Between us · Ours")
    pane(page).deeds()[Deed.BETWEEN_US]()
    assert ours.workspace.read.terms() == (FOLD, REACH)


def test_space_marks_a_word_of_ours_as_clear(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Fold")
    qtbot.keyClick(pane(page).list, Qt.Key.Key_Space)
    stored = term(ours, "Fold")
    assert stored is not None
    assert stored.clear
    assert pane(page).rows.values[0].clear
    qtbot.keyClick(pane(page).list, Qt.Key.Key_Space)
    assert ours.workspace.read.terms() == (FOLD, REACH)


def test_a_question_mark_asks_for_any_word_to_be_explained_again(
    qtbot: QtBot, ours: Desk, show: Show
) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Hand-over")
    qtbot.keyClick(pane(page).list, "?")
    assert [mark.word for mark in ours.workspace.read.explain_again()] == ["Hand-over"]
    assert choose(page, "Hand-over").again
    assert not choose(page, "Fold").again
    choose(page, "Hand-over")
    qtbot.keyClick(pane(page).list, "?")
    assert ours.workspace.read.explain_again() == ()
    ours.commands.undo()
    assert [mark.word for mark in ours.workspace.read.explain_again()] == ["Hand-over"]


def test_the_menu_asks_for_a_word_and_takes_it_back(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    choose(page, "Fold")
    for words in ("Explain it to me again", "Explained well enough"):
        pane(page).list.menu_wanted.emit(QPoint())
        menu = pane(page).findChildren(QMenu, "word_menu")[-1]
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
    assert ours.workspace.read.explain_again() == ()


def test_a_session_that_explains_a_word_ends_the_waiting(ours: Desk, show: Show) -> None:
    mark = make.explain_again(id=WordId("hand-over"), word="Hand-over", asked=make.NOW)
    ours.workspace.commit(added(mark))
    page = show(ours, topic=WORDS)
    assert choose(page, "Hand-over").again
    session = ours.workspace.read.session("session-8")
    assert session is not None
    ours.commands.do("Hold", edited(session, hold(session)))
    settled(page)
    assert not choose(page, "Hand-over").again


def test_a_word_of_a_topic_cannot_be_marked_or_deleted(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    page = show(desk, topic=WORDS)
    choose(page, "Hand-over")
    qtbot.keyClick(pane(page).list, Qt.Key.Key_Space)
    qtbot.keyClick(pane(page).list, Qt.Key.Key_Delete)
    assert Deed.DELETE not in page.deeds()
    assert desk.workspace.read.terms() == ()


def test_delete_says_so_and_undo_brings_it_back(qtbot: QtBot, ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    toasts: list[Toast] = []
    ours.notices.toasted.connect(toasts.append)
    choose(page, "Fold")
    qtbot.keyClick(pane(page).list, Qt.Key.Key_Delete)
    assert words(page) == ["Hand-over", "Reach"]
    assert toasts[-1].text == "Word deleted"
    entry = pane(page).entry
    assert entry is not None
    assert entry.word == "Hand-over"
    assert toasts[-1].action is not None
    toasts[-1].action()
    settled(page)
    assert ours.workspace.read.terms() == (FOLD, REACH)
    assert words(page) == ["Fold", "Hand-over", "Reach"]


def test_a_word_of_a_topic_is_kept_and_rephrased(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic=WORDS)
    toasts: list[Toast] = []
    desk.notices.toasted.connect(toasts.append)
    choose(page, "Hand-over")
    qtbot.keyClick(pane(page).list, Qt.Key.Key_F2)
    editor = pane(page).list.editor
    assert editor is not None
    assert toasts[-1].text == "Word kept as ours. The topic stays as it is"
    assert words(page) == ["Hand-over"]
    editor.meaning.setPlainText("A person takes over.")
    pane(page).list.settle()
    settled(page)
    assert [row.own for row in pane(page).rows.values] == [True, False]
    stored = term(desk, "Hand-over")
    assert stored is not None
    assert stored.topic == "topic-1"


def test_a_word_from_elsewhere_appears(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    ours.workspace.commit(added(Term(TermId("new"), "Bleed", "Over the edge.")))
    settled(page)
    assert words(page)[0] == "Bleed"


# --- rows ---------------------------------------------------------------------------------


def test_a_row_says_where_it_is_from(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    sources = [row.source for row in pane(page).rows.values]
    assert sources[0] == "Ours · Session 7"
    assert sources[2] == "Ours · How a feed decides"


def test_letters_stand_on_the_first_row_and_not_in_a_search(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    ours.workspace.commit(added(Term(TermId("new"), "Fore", "x")))
    settled(page)
    assert [row.letter for row in pane(page).rows.values] == ["F", "", "H", "R"]
    page.browser.head.search.setText("f")
    assert {row.letter for row in pane(page).rows.values} == {""}


def test_a_row_is_spoken_with_its_state() -> None:
    model = WordRows()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    clear = Term(TermId("a"), "Fold", "Seen first.", clear=True)
    entries = (Entry("Fold", "Seen first.", (), clear), Entry("Reach", ""))
    model.show(rows_of(entries, {}, lettered=True))
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == ["Fold, clear: Seen first.", "Reach: not explained yet"]
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Ours"
    assert model.index(0, 0).data() == "Fold"
    model.show(rows_of(entries[1:], {}, lettered=True, again={WordId("reach")}))
    text = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "Reach, to explain again: not explained yet"
    model.show(())


# --- room ---------------------------------------------------------------------------------


def test_it_fits_the_smallest_window_with_the_largest_text(ours: Desk, show: Show) -> None:
    page = show(ours, 1024, 640, topic=WORDS, text=1.5)
    assert page.minimumSizeHint().width() <= page.width()
    listed = pane(page).list
    assert listed.visualRect(pane(page).rows.index(0, 0)).width() <= listed.viewport().width()


def test_rows_grow_with_the_text(ours: Desk, show: Show) -> None:
    page = show(ours, topic=WORDS)
    before = pane(page).list.sizeHintForRow(0)
    ours.theme.set_look(text_size=1.5)
    assert pane(page).list.sizeHintForRow(0) > before


def test_a_long_meaning_is_never_cut(ours: Desk, show: Show) -> None:
    long = Term(TermId("long"), "Bleed", "Over the edge of the paper. " * 30)
    ours.workspace.commit(added(long))
    page = show(ours, topic=WORDS)
    assert pane(page).list.sizeHintForRow(0) > 4 * pane(page).list.sizeHintForRow(1) / 2


def test_a_few_of_many_words_are_found(
    qtbot: QtBot, make_desk: Callable[..., Desk], show: Show
) -> None:
    desk = make_desk(Library())
    many = [Term(TermId(f"t{n}"), f"Word {n}", "A meaning of a word. " * 4) for n in range(2000)]
    desk.workspace.commit(added(*many))
    page = show(desk, topic=WORDS)
    qtbot.waitUntil(lambda: len(words(page)) == 2000)
    page.browser.head.search.setText("word 199")
    QApplication.processEvents()
    assert words(page) == ["Word 199", *(f"Word {n}" for n in range(1990, 2000))]


def test_of_many_words_those_that_are_seen_are_measured(
    make_desk: Callable[..., Desk], show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []
    height = WordDelegate._height

    def counted(delegate: WordDelegate, row: WordRow, width: int) -> int:
        measured.append(row.entry.word)
        return height(delegate, row, width)

    monkeypatch.setattr(WordDelegate, "_height", counted)
    many = [
        Term(TermId(f"term-{at}"), f"Word {at:04}", "What it means. " * 20) for at in range(1_000)
    ]
    desk = make_desk(Library())
    desk.workspace.commit(added(*many))
    page = show(desk, topic="term:term-900")
    settled(page)
    listed = pane(page).list
    seen = listed.visualRect(listed.currentIndex())
    assert listed.row is not None
    assert listed.row.entry.word == "Word 0900"
    assert listed.viewport().rect().contains(seen)
    assert seen.height() == height(listed._delegate, listed.row, listed.viewport().width())
    assert len(measured) < 100


@pytest.mark.parametrize("key", ["term:fold", "term:reach"])
def test_a_place_can_be_one_word(ours: Desk, show: Show, key: str) -> None:
    page = show(ours, topic=WORDS)
    page.find_topic()
    page.browser.head.search.setText("zzz")
    page.show_place(Place(PageName.TOPICS, key))
    assert page.browser.head.part is Part.WORDS
    assert pane(page).entry is not None
    assert pane(page).entry.key == key  # type: ignore[union-attr]  # just looked
