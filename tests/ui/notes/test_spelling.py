"""Words in a note: underlined quietly, mended from the menu, learned, left alone where asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.paths import resource
from revmentor_desktop.services import spelling as dictionaries
from revmentor_desktop.store.engine import Database
from revmentor_desktop.ui.notes.text_field import MarkdownText
from revmentor_desktop.ui.spelling import Spelling
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

DOTS = QTextCharFormat.UnderlineStyle.DotLine


@pytest.fixture(scope="module")
def speller() -> dictionaries.Speller:
    found = dictionaries.load(resource("dictionaries"))
    assert found is not None
    return found


@pytest.fixture
def spelling(desk: Desk, speller: dictionaries.Speller, qtbot: QtBot) -> Spelling:
    made = Spelling(
        lambda: speller,
        lambda: desk.library,
        desk.workspace,
        desk.commands,
        desk.tasks,
        desk.preferences,
        desk.commands,
    )
    made.begin()
    qtbot.waitUntil(lambda: made.possible)
    return made


@pytest.fixture
def field(desk: Desk, spelling: Spelling, qtbot: QtBot) -> MarkdownText:
    made = MarkdownText(desk.theme, spelling)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def underlined(field: MarkdownText) -> list[str]:
    found = []
    block = field.document().begin()
    while block.isValid():
        units = block.text().encode("utf-16-le")
        part = b""
        for one in [*block.layout().formats(), None]:
            dotted = one is not None and one.format.underlineStyle() == DOTS
            if dotted and one is not None:
                part += units[one.start * 2 : (one.start + one.length) * 2]
            if (not dotted or one is None) and part:
                found.append(part.decode("utf-16-le"))
                part = b""
        block = block.next()
    return found


def word(field: MarkdownText, at: int) -> QTextCursor:
    cursor = QTextCursor(field.document())
    cursor.setPosition(at)
    return cursor


def entries(menu: QMenu) -> list[str]:
    return [entry.text() for entry in menu.actions()]


def test_a_wrong_word_is_underlined_and_not_in_red(desk: Desk, field: MarkdownText) -> None:
    field.show_text("A 😀 **recieve** word")
    assert underlined(field) == ["recieve"]
    formats = field.document().firstBlock().layout().formats()
    [colour] = {
        one.format.underlineColor().name() for one in formats if one.format.underlineStyle() == DOTS
    }
    assert colour == desk.theme.colour("warnFill").name()
    assert colour != desk.theme.colour("danger").name()


def test_code_and_chinese_are_left_alone(field: MarkdownText) -> None:
    field.show_text("```\nrecieve\n```\n`recieve` 反向導師")
    assert underlined(field) == []


def test_names_and_words_of_the_library_are_right(desk: Desk, field: MarkdownText) -> None:
    field.show_text("Mei-Yee and Lau’s chatbots")
    assert underlined(field) == []


def test_the_word_being_typed_is_left_alone(field: MarkdownText, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.keyClicks(field, "recieve")
    assert underlined(field) == []
    qtbot.keyClicks(field, " ")
    assert underlined(field) == ["recieve"]


def test_checking_is_nothing_that_was_typed(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text("recieve")
    with qtbot.assertNotEmitted(field.typed):
        field.setFocus()
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.moveCursor(QTextCursor.MoveOperation.Start)
    assert not field.document().isUndoAvailable()
    assert field.text() == "recieve"


def test_nothing_is_underlined_while_an_input_method_composes(field: MarkdownText) -> None:
    field.show_text("")
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("recieve", []))
    assert field.is_composing()
    assert underlined(field) == []


def test_the_menu_has_what_was_meant(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text("We recieve it")
    menu = field.menu_for(word(field, 5))
    assert "Add “recieve” to my words" in entries(menu)
    qtbot.waitUntil(lambda: "receive" in entries(menu))
    next(one for one in menu.actions() if one.text() == "receive").trigger()
    assert field.text() == "We receive it"
    field.undo()
    assert field.text() == "We recieve it"
    menu.deleteLater()


def test_a_right_word_has_the_plain_menu(field: MarkdownText) -> None:
    field.show_text("We receive it")
    menu = field.menu_for(word(field, 5))
    assert not any("my words" in text for text in entries(menu))
    menu.deleteLater()


def test_a_word_is_learned_for_this_workspace_alone(desk: Desk, field: MarkdownText) -> None:
    field.show_text("A Livestreamerin speaks")
    assert underlined(field) == ["Livestreamerin"]
    menu = field.menu_for(word(field, 4))
    next(one for one in menu.actions() if "my words" in one.text()).trigger()
    assert underlined(field) == []
    assert [one.word for one in desk.workspace.read.learned_words()] == ["Livestreamerin"]
    desk.commands.undo()
    assert underlined(field) == ["Livestreamerin"]
    menu.deleteLater()


def test_a_new_name_or_term_is_right(desk: Desk, field: MarkdownText) -> None:
    field.show_text("Xiaohongshu")
    assert underlined(field) == ["Xiaohongshu"]
    term = make.term(word="Xiaohongshu")
    desk.workspace.commit(added(term))
    assert underlined(field) == []
    desk.workspace.commit(edited(term, make.term(word="RED")))
    assert underlined(field) == ["Xiaohongshu"]


def test_checking_can_be_switched_off(desk: Desk, field: MarkdownText) -> None:
    field.show_text("recieve")
    menu = field.menu_for(word(field, 0))
    next(one for one in menu.actions() if one.text() == "Check spelling").trigger()
    assert underlined(field) == []
    assert not desk.preferences.spelling
    menu.deleteLater()


def test_without_a_checker_nothing_is_offered(desk: Desk, qtbot: QtBot) -> None:
    field = MarkdownText(desk.theme, desk.spelling)
    qtbot.addWidget(field)
    field.show_text("recieve")
    desk.spelling.begin()
    desk.tasks.wait()
    menu = field.menu_for(word(field, 0))
    assert underlined(field) == []
    assert "Check spelling" not in entries(menu)
    menu.deleteLater()


def test_dictionaries_that_arrive_when_the_workspace_is_closed_are_not_taken(
    desk: Desk, speller: dictionaries.Speller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spelling = Spelling(
        lambda: speller,
        lambda: desk.library,
        desk.workspace,
        desk.commands,
        desk.tasks,
        desk.preferences,
        desk.commands,
    )
    field = MarkdownText(desk.theme, spelling)
    qtbot.addWidget(field)
    field.show_text("recieve")
    spelling.begin()
    desk.tasks.wait()  # what was loaded is told in the next turn
    spelling.end()
    with monkeypatch.context() as closed:
        closed.setattr(Database, "run", lambda *_asked: pytest.fail("It was read."))
        QApplication.processEvents()
    assert not spelling.possible
    assert underlined(field) == []
