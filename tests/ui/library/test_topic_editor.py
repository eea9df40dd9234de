"""Writing a topic on the page: kept as one types, the pair's own copy of what is not theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import NoteId
from revmentor_desktop.domain.topics import OwnShelf, OwnTopic, SectionKind, Shelf, Word
from revmentor_desktop.services.library import Home
from revmentor_desktop.services.topic_parts import Part
from revmentor_desktop.ui import stepwise
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.difference_dialog import DifferenceDialog
from revmentor_desktop.ui.library.shelf_dialog import ShelfDialog
from revmentor_desktop.ui.library.topic_editor import TopicEditor
from revmentor_desktop.ui.library.topic_menu import TopicMenus
from revmentor_desktop.ui.places import NEW, PageName, Place
from tests import make
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage
    from revmentor_desktop.ui.notices import Toast

    Show = Callable[..., TopicsPage]

SECOND = TOPICS[1]


@pytest.fixture
def told(desk: Desk) -> list[Toast]:
    heard: list[Toast] = []
    desk.notices.toasted.connect(heard.append)
    return heard


@pytest.fixture
def page(desk: Desk, show: Show) -> TopicsPage:
    shown = show(desk, topic=SECOND.id)
    shown.deeds()[Deed.RENAME]()
    return come(shown)


def come(page: TopicsPage) -> TopicsPage:
    """Return *page* with the editor in front, which who asks for it has at once."""
    assert page.editor.isVisible()
    return page


def keys(text: str, *, tab: bool = False) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)
    if tab:
        QTest.keyClick(focus, Qt.Key.Key_Tab)


def own(desk: Desk) -> list[OwnTopic]:
    return list(desk.workspace.read.own_topics())


def settled(page: TopicsPage) -> TopicsPage:
    QApplication.processEvents()
    return page


def write(page: TopicsPage, kind: SectionKind, text: str) -> None:
    page.editor.form.sections[kind].setPlainText(text)


# --- coming -------------------------------------------------------------------------------


def test_it_is_made_filled_and_shown_in_turns_while_the_cards_stay(
    qtbot: QtBot, desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)  # each step is a turn of its own
    page = show(desk, topic=SECOND.id)
    page.selected.edit()
    seen: list[tuple[bool, bool, bool]] = []
    while page.browser.isVisible():
        (editor,) = page.findChildren(TopicEditor) or (None,)
        placed = editor is not None
        seen.append((placed, placed and editor.topic is not None, placed and editor.isVisible()))
        QApplication.processEvents()
    turns = [(False, False, False), (True, False, False), (True, True, False)]
    assert list(dict.fromkeys(seen)) == turns
    assert page.editor.isVisible()
    assert page.focusWidget() is page.editor.form.title


@pytest.mark.parametrize("turns", range(5))
def test_a_key_that_is_typed_before_is_for_the_editor(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch, turns: int
) -> None:
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
    page = show(desk, topic=SECOND.id)
    page.selected.edit()
    for _ in range(turns):
        QApplication.processEvents()
    handle = page.window().windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_A)  # type: ignore[call-overload]  # the stubs lack windows
    assert page.editor.form.title.text() == "a"


def test_who_goes_elsewhere_before_has_what_was_begun(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.new_topic("Podcasts")
    page.memory()
    assert [one.topic.title for one in own(desk)] == ["Podcasts"]


def test_cards_are_not_shown_anew_behind_what_one_types(
    qtbot: QtBot, desk: Desk, page: TopicsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    show_cards = page.browser.show_cards
    monkeypatch.setattr(
        page.browser, "show_cards", lambda cards: (shown.append(cards), show_cards(cards))
    )
    keys("Night")
    qtbot.waitUntil(lambda: [one.topic.title for one in own(desk)] == ["Night"])
    for _ in range(4):
        QApplication.processEvents()
    assert not shown
    page.show_place(Place(PageName.TOPICS, "topic-1"))
    assert shown
    assert "Night" in [card.topic.title for card in page.browser.cards.values]


# --- our own copy -------------------------------------------------------------------------


def test_f2_writes_over_the_whole_page_from_the_title_on(page: TopicsPage) -> None:
    assert page.editor.isVisible()
    assert not page.browser.isVisible()
    assert not page.reader.isVisible()
    assert QApplication.focusWidget() is page.editor.form.title
    assert page.editor.told.text().startswith("It comes with RevMentor.")
    assert not page.editor.difference.isVisible()


def test_looking_makes_no_copy(desk: Desk, page: TopicsPage) -> None:
    QTest.keyClick(page.editor.form.title, Qt.Key.Key_Escape)
    assert own(desk) == []
    assert not desk.commands.stack.canUndo()
    assert page.reader.isVisible()
    assert page.reader.topic is SECOND


def test_the_first_change_makes_our_copy_and_says_so(
    desk: Desk, page: TopicsPage, told: list[Toast]
) -> None:
    keys("Who answers in the night")
    page.editor.save()
    assert [one.topic.title for one in own(desk)] == ["Who answers in the night"]
    assert own(desk)[0].id == SECOND.id
    assert [toast.text for toast in told] == ["This is your own copy now. The original is kept"]
    assert page.editor.told.text() == "Our copy, changed 23 Nov. The original is kept"
    assert page.editor.difference.isVisible()
    assert desk.library.origin(SECOND.id).behind == SECOND


def test_typing_is_kept_without_being_asked(qtbot: QtBot, desk: Desk, page: TopicsPage) -> None:
    keys("Night")
    qtbot.waitUntil(lambda: [one.topic.title for one in own(desk)] == ["Night"])


def test_typing_in_a_field_is_one_step(desk: Desk, page: TopicsPage) -> None:
    keys("Nig")
    page.editor.save()
    keys("ht", tab=True)
    assert desk.commands.stack.count() == 1
    assert desk.commands.stack.undoText() == "Edit topic"
    desk.commands.undo()
    settled(page)
    assert own(desk) == []
    assert page.editor.form.title.text() == SECOND.title
    assert page.editor.told.text().startswith("It comes with RevMentor.")


def test_a_copy_that_says_the_same_again_goes(desk: Desk, page: TopicsPage) -> None:
    keys("Night", tab=True)
    page.editor.form.title.setText(SECOND.title)
    page.editor.save()
    assert own(desk) == []
    assert desk.library.by_id[SECOND.id] is SECOND


def test_a_choice_is_a_step_of_its_own(desk: Desk, page: TopicsPage) -> None:
    keys("Night", tab=True)
    page.editor.form.shelf.set_current(Shelf.AI.value)
    page.editor.form.shelf.chosen.emit(Shelf.AI.value)
    assert own(desk)[0].topic.shelf is Shelf.AI
    desk.commands.undo()
    settled(page)
    assert own(desk)[0].topic.shelf is Shelf.SOCIAL
    assert own(desk)[0].topic.title == "Night"
    assert page.editor.form.shelf.current() == Shelf.SOCIAL.value


def test_fields_that_are_called_alike_tell_of_which_word_and_which_source(
    page: TopicsPage,
) -> None:
    row = page.editor.form.words.rows[0]
    assert row.meaning.accessibleDescription() == row.term.text() != ""
    source = page.editor.form.sources.rows[0]
    source.title.setText("A report")
    assert source.link.accessibleDescription() == "A report"


def test_a_removed_word_can_be_had_back(desk: Desk, page: TopicsPage, told: list[Toast]) -> None:
    page.editor.form.words.rows[0].remove.click()
    assert own(desk)[0].topic.words == ()
    assert [toast.text for toast in told][-1] == "Word removed"
    desk.commands.undo()
    settled(page)
    assert page.editor.form.words.values() == SECOND.words


def test_a_topic_goes_to_a_new_shelf(desk: Desk, page: TopicsPage) -> None:
    page.editor.form.shelf.chosen.emit("new")
    dialog = page.editor.findChild(ShelfDialog)
    assert dialog is not None
    assert page.editor.form.shelf.current() == Shelf.SOCIAL.value
    dialog.named.emit("Our shops")
    dialog.reject()
    assert own(desk)[0].topic.shelf == OwnShelf("Our shops")


def test_links_by_title_follow_a_new_title(desk: Desk, page: TopicsPage) -> None:
    desk.workspace.commit(added(make.note(1, body=f"See [[{SECOND.title}]].")))
    keys("Night", tab=True)
    note = desk.workspace.read.note(NoteId("note-1"))
    assert note is not None
    assert note.body == "See [[Night]]."
    desk.commands.undo()
    assert desk.workspace.read.note(NoteId("note-1")) == make.note(
        1, body=f"See [[{SECOND.title}]]."
    )


def test_they_do_not_follow_half_of_a_title(desk: Desk, page: TopicsPage) -> None:
    linking = make.note(1, body=f"See [[{SECOND.title}]].")
    desk.workspace.commit(added(linking))
    keys("Nig")
    assert page.editor.save()
    assert own(desk)[0].topic.title == "Nig"
    assert desk.workspace.read.note(linking.id) == linking
    assert page.editor.settle()
    assert desk.workspace.read.note(linking.id) == replace(linking, body="See [[Nig]].")


def test_links_follow_the_title_after_one_that_no_link_can_have(
    desk: Desk, page: TopicsPage
) -> None:
    linking = make.note(1, body=f"See [[{SECOND.title}]].")
    desk.workspace.commit(added(linking))
    for title, body in (("With | bars", linking.body), ("Night", "See [[Night]].")):
        page.editor.form.title.setFocus()
        page.editor.form.title.selectAll()
        keys(title, tab=True)
        assert own(desk)[0].topic.title == title
        assert desk.workspace.read.note(linking.id) == replace(linking, body=body)


# --- the original -------------------------------------------------------------------------


def test_the_difference_is_shown_with_signs(desk: Desk, page: TopicsPage) -> None:
    keys("Who answers in the night")
    page.editor.difference.click()
    page.editor.show_difference()
    dialog = page.editor.findChild(DifferenceDialog)
    assert dialog is not None
    lines = dialog.text.toPlainText().split("\n")
    assert lines == ["Title", f"− {SECOND.title}", "+ Who answers in the night"]
    for one in page.editor.findChildren(DifferenceDialog):
        one.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_where_one_only_reads_the_difference_leads_to_no_original(
    desk: Desk, page: TopicsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys("Who answers in the night")
    assert page.editor.settle()
    monkeypatch.setattr(desk.workspace._store, "read_only", True)
    menus = page.findChild(TopicMenus)
    assert menus is not None
    menus._topic = page.editor.draft.topic
    menus.show_difference()
    dialog = page.findChild(DifferenceDialog)
    assert dialog is not None
    shown, possible = dialog.text.toPlainText(), dialog.original.isEnabled()
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "+ Who answers in the night" in shown
    assert not possible


def test_one_goes_back_to_the_original_and_can_take_that_back(
    desk: Desk, page: TopicsPage, told: list[Toast]
) -> None:
    keys("Night", tab=True)
    page.editor.original.click()
    settled(page)
    assert own(desk) == []
    assert page.editor.form.title.text() == SECOND.title
    assert told[-1].text == "This is the original again"
    desk.commands.undo()
    settled(page)
    assert page.editor.form.title.text() == "Night"


def test_a_topic_that_is_deleted_meanwhile_closes_the_editor(desk: Desk, show: Show) -> None:
    new = make.own_topic(9, title="Podcasts")
    desk.workspace.commit(added(new))
    page = show(desk, topic="topic-9")
    page.selected.edit()
    desk.commands.do("Delete", removed(new))
    settled(page)
    assert not page.editor.isVisible()
    assert page.browser.isVisible()


def test_what_changes_elsewhere_is_shown(desk: Desk, show: Show) -> None:
    new = make.own_topic(9, title="Podcasts")
    desk.workspace.commit(added(new))
    page = show(desk, topic="topic-9")
    page.selected.edit()
    later = replace(new, topic=replace(new.topic, title="Podcasts, again"))
    desk.commands.do("Edit", edited(new, later))
    assert page.editor.form.title.text() == "Podcasts, again"


def test_to_take_back_what_was_typed_in_a_row_keeps_the_other_rows(desk: Desk, show: Show) -> None:
    """A row that goes while the others are filled is left, and what is left is stored."""
    words = tuple(Word(name, f"What {name} means.") for name in ("A", "B", "C"))
    was = make.own_topic(1, words=words)
    desk.workspace.commit(added(was))
    page = show(desk, topic=was.id)
    page.deeds()[Deed.RENAME]()
    come(page)
    for row in (0, 1, 2):
        page.editor.form.words.rows[row].stops()[0].setFocus()
        keys("x")
        page.editor.save()
        assert own(desk)[0].topic.words != words
        desk.commands.undo()
        settled(page)
        assert [one.topic.words for one in own(desk)] == [words]
        assert page.editor.form.words.values() == words


# --- a new topic --------------------------------------------------------------------------


def test_a_new_topic_is_kept_once_something_is_written(desk: Desk, show: Show) -> None:
    page = show(desk, topic=SECOND.id)
    page.deeds()[Deed.NEW_HERE]()
    come(page)
    assert QApplication.focusWidget() is page.editor.form.title
    page.editor.save()
    assert own(desk) == []
    places: list[Place] = []
    page.replace.connect(places.append)
    keys("Pod")
    page.editor.save()
    assert places[-1] == Place(PageName.TOPICS, "pod")
    keys("casts", tab=True)
    assert places[-1] == Place(PageName.TOPICS, "podcasts")
    assert [(one.id, one.topic.title) for one in own(desk)] == [("podcasts", "Podcasts")]
    assert own(desk)[0].topic.shelf is SECOND.shelf
    assert own(desk)[0].topic.authors == (desk.workspace.pair.my_name,)
    assert desk.commands.stack.count() == 1
    assert desk.commands.stack.undoText() == "New topic"
    assert desk.library.origin(own(desk)[0].id).home is Home.OWN


def test_a_new_topic_without_a_title_gets_one(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.new_topic()
    come(page)
    write(page, SectionKind.WHY, "Because.")
    page.close_editor()
    assert [(one.id, one.topic.title) for one in own(desk)] == [
        ("untitled-topic", "Untitled topic")
    ]


def test_a_new_topic_in_which_nothing_is_written_leaves_nothing(desk: Desk, show: Show) -> None:
    page = show(desk, topic=SECOND.id)
    page.new_topic()
    come(page)
    page.close_editor()
    assert own(desk) == []
    assert page.browser.isVisible()
    assert page.reader.topic is SECOND


def test_an_id_that_is_known_already_stays(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.new_topic()
    come(page)
    keys("Pod")
    page.editor.save()
    desk.workspace.commit(added(make.interest(1, id=own(desk)[0].id)))
    keys("casts", tab=True)
    assert [(one.id, one.topic.title) for one in own(desk)] == [("pod", "Podcasts")]


def test_a_search_that_finds_nothing_offers_a_topic(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    qtbot.keyClicks(page.browser.head.search.line, "zeppelins")
    button = page.browser.empty.button()
    assert button.words() == "New topic 'zeppelins'"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.editor.form.title.text() == "zeppelins"
    assert [one.id for one in own(desk)] == ["zeppelins"]
    page.close_editor()
    assert page.reader.topic is not None
    assert page.reader.topic.title == "zeppelins"


def test_the_shelf_that_is_looked_at_is_that_of_a_new_topic(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.browser.head.shelves.chip(Shelf.STREAMING).click()
    page.browser.head.new.click()
    assert page.editor.form.shelf.current() == Shelf.STREAMING.value


def test_the_place_of_a_new_topic_begins_one(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.show_place(Place(PageName.TOPICS, NEW))
    assert page.editor.isVisible()
    assert page.editor.draft.is_new


def test_undo_takes_a_new_topic_away_and_the_editor_with_it(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.new_topic()
    come(page)
    keys("Podcasts", tab=True)
    desk.commands.undo()
    settled(page)
    assert own(desk) == []
    assert not page.editor.isVisible()
    desk.commands.redo()
    assert [one.topic.title for one in own(desk)] == ["Podcasts"]


# --- leaving ------------------------------------------------------------------------------


def test_leaving_the_page_keeps_what_is_typed(desk: Desk, page: TopicsPage) -> None:
    page.editor.form.title.setText("Night")
    page.memory()
    assert [one.topic.title for one in own(desk)] == ["Night"]


def test_another_place_closes_the_editor(desk: Desk, page: TopicsPage) -> None:
    page.editor.form.title.setText("Night")
    page.show_place(Place(PageName.TOPICS, "topic-1"))
    assert not page.editor.isVisible()
    assert [one.topic.title for one in own(desk)] == ["Night"]
    assert page.reader.topic is TOPICS[0]


def test_what_the_store_refuses_stays_in_the_editor(
    qtbot: QtBot, desk: Desk, page: TopicsPage
) -> None:
    desk.commands.changed.disconnect()
    desk.workspace.commit(added(OwnTopic(SECOND, make.NOW, make.NOW)))  # unseen by the editor
    page.editor.form.title.setText("Night")
    with qtbot.waitSignal(desk.commands.failed):
        page.close_editor()
    assert page.editor.isVisible()
    assert page.editor.form.title.text() == "Night"


# --- what is thin -------------------------------------------------------------------------


def test_what_is_thin_stands_beside_and_leads_to_its_field(page: TopicsPage) -> None:
    thin = page.editor.thinness
    link = thin.link(SectionKind.SHOW)
    assert link.isVisible()
    link.click()
    assert QApplication.focusWidget() is page.editor.form.sections[SectionKind.SHOW]
    write(page, SectionKind.SHOW, "1. a\n2. b\n3. c\n4. d")
    page.editor.save()
    assert not link.isVisible()
    assert thin.link(Part.WORDS).isVisible()


def test_at_large_text_nothing_is_cut(desk: Desk, show: Show) -> None:
    page = show(desk, 1024, 640, topic=SECOND.id, text=1.5)
    page.selected.edit()
    settled(page)
    assert page.editor.fields.overflow() == 0
    assert not page.editor.panel.isVisible()
    assert page.editor.thinness.isVisible()


def test_who_begins_another_one_sees_no_empty_page(page: TopicsPage) -> None:
    page.deeds()[Deed.NEW_HERE]()
    seen = []
    for _ in range(4):
        QApplication.processEvents()
        seen.append(page.browser.isVisible() or bool(page.findChild(TopicEditor).isVisible()))
    assert all(seen)
    assert page.focusWidget() is page.editor.form.title
