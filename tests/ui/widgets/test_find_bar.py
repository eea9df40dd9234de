"""Finding and replacing: counted, round the end, in one step, and the focus where it was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QScrollArea, QTextEdit, QVBoxLayout, QWidget

from revmentor_desktop.domain.wording import folded
from revmentor_desktop.ui.utf16 import length
from revmentor_desktop.ui.widgets.find_bar import FindBar
from revmentor_desktop.ui.widgets.finding import Found, places

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

KEY = Qt.Key
TEXT = "A bot. 😀 The Bot.\nNo robot, 機械人 and BOT."


class Stage:
    """A text with the bar above it, on the screen."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.bar, self.view = FindBar(theme), QTextEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.bar)
        column.addWidget(self.view)
        self.view.setPlainText(TEXT)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.view.setFocus()

    def find(self, words: str, *, replacing: bool = False) -> None:
        self.bar.open_for(self.view, replacing=replacing)
        self.bar.words.line.clear()
        self.bar.words.line.insert(words)  # keyClicks knows no Chinese

    @property
    def chosen(self) -> str:
        return self.view.textCursor().selectedText()

    @property
    def at(self) -> int:
        return self.view.textCursor().selectionStart()


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Stage:
    return Stage(qtbot, theme)


def test_the_first_place_is_shown_while_typing(stage: Stage) -> None:
    stage.find("bot")
    assert (stage.chosen, stage.at) == ("bot", 2)
    assert stage.bar.count.text() == "1 of 4"
    assert stage.bar.words.line.hasFocus()


@pytest.mark.parametrize("mode", ["light", "contrast-light", "contrast-dark"])
def test_the_places_are_seen_in_every_look(stage: Stage, theme: Theme, mode: str) -> None:
    stage.find("bot")
    theme.set_look(mode=mode)
    (ground,) = {one.format.background().color().name() for one in stage.view.extraSelections()}
    assert ground not in {theme.colour(name).name() for name in ("page", "card")}


def test_enter_goes_on_and_round(stage: Stage, qtbot: QtBot) -> None:
    stage.find("bot")
    seen = []
    for _ in range(4):
        qtbot.keyClick(stage.bar.words.line, KEY.Key_Return)
        seen.append((stage.chosen, stage.bar.count.text()))
    assert seen == [("Bot", "2 of 4"), ("bot", "3 of 4"), ("BOT", "4 of 4"), ("bot", "1 of 4")]


def test_shift_enter_goes_back_and_round(stage: Stage, qtbot: QtBot) -> None:
    stage.find("bot")
    qtbot.keyClick(stage.bar.words.line, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (stage.chosen, stage.bar.count.text()) == ("BOT", "4 of 4")


def test_chinese_words_are_found(stage: Stage) -> None:
    stage.find("機械")
    assert stage.chosen == "機械"


def test_nothing_found_is_said(stage: Stage) -> None:
    stage.find("robots")
    assert stage.bar.count.text() == "Not found"
    assert not stage.bar.next.isEnabled()
    stage.bar.words.line.clear()
    assert stage.bar.count.text() == ""


def test_every_place_has_a_ground(stage: Stage) -> None:
    stage.find("bot")
    assert len(stage.view.extraSelections()) == 4
    stage.bar.close_bar()
    assert stage.view.extraSelections() == []


def marked_and_seen(view: QTextEdit) -> tuple[set[int], set[int]]:
    """Return in which lines a place is marked, and which lines are seen."""
    area = view.viewport().rect()
    corners = (view.cursorForPosition(at) for at in (area.topLeft(), area.bottomRight()))
    first, last = (cursor.blockNumber() for cursor in corners)
    marks = {one.cursor.blockNumber() for one in view.extraSelections()}
    return marks, set(range(first, last + 1))


def test_wherever_one_scrolls_every_place_has_a_ground(stage: Stage, qtbot: QtBot) -> None:
    stage.view.setPlainText("a bot\n" * 3000)
    stage.find("bot")
    bar = stage.view.verticalScrollBar()
    for place in (bar.maximum(), bar.maximum() // 2, 0, bar.maximum() // 3):
        bar.setValue(place)
        marks, seen = marked_and_seen(stage.view)
        assert len(seen - marks) <= (place == bar.maximum())  # the last line has none
        assert len(marks) < 500
    stage.window.resize(400, 3000)

    def all_marked() -> bool:
        marks, seen = marked_and_seen(stage.view)
        return len(seen) > 100 and seen <= marks

    qtbot.waitUntil(all_marked)


def test_a_text_that_is_scrolled_by_its_page_is_marked_where_it_is_seen(
    qtbot: QtBot, theme: Theme
) -> None:
    bar, view, page = FindBar(theme), QTextEdit("<p>a bot</p>" * 2000), QScrollArea()
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    view.setFixedSize(300, 50_000)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setWidget(view)
    column.addWidget(bar)
    column.addWidget(page)
    window.show()
    bar.open_for(view)
    bar.words.line.insert("bot")
    for place in (0, page.verticalScrollBar().maximum() // 2, 0):
        page.verticalScrollBar().setValue(place)
        middle = view.cursorForPosition(view.viewport().visibleRegion().boundingRect().center())
        marks = {one.cursor.blockNumber() for one in view.extraSelections()}
        assert middle.blockNumber() in marks
        assert len(marks) < 500


def test_what_is_found_in_a_long_text_is_where_it_stands_by_now(stage: Stage, qtbot: QtBot) -> None:
    stage.view.setPlainText("a bot\n" + "and nothing more\n" * 8000 + "the bot")
    stage.find("bot", replacing=True)
    stage.view.insertPlainText("no bot, one ")  # in the place of what is selected
    stage.bar.find_next()
    assert stage.view.textCursor().atEnd()
    assert (stage.chosen, stage.bar.count.text()) == ("bot", "2 of 2")
    stage.view.append("bot")
    qtbot.waitUntil(
        lambda: stage.bar.count.text() == "3 place(s)" or "of 3" in stage.bar.count.text()
    )
    stage.view.append("bot")
    stage.bar.replacement.setText("agent")
    stage.bar.replace_all()
    assert "bot" not in stage.view.toPlainText()


@pytest.mark.parametrize("text", ["Ａ Élan", "ΟΔΟΣ", "ϲ ς Σ", "ﬁne", "ı İ", "ᴬ a", "Straße"])
def test_letters_are_found_by_themselves_in_any_text(text: str) -> None:
    for at, letter in enumerate(text):
        assert Found(at, at + 1) in places(text, letter)
        assert Found(at + 1, at + 2) in places("\u3042" + text, letter)


def test_what_is_selected_is_what_is_looked_for(stage: Stage) -> None:
    cursor = stage.view.textCursor()
    cursor.setPosition(10)
    cursor.setPosition(13, QTextCursor.MoveMode.KeepAnchor)
    stage.view.setTextCursor(cursor)
    stage.bar.open_for(stage.view)
    assert stage.bar.words.text() == "The"
    assert stage.bar.count.text() == "1 of 1"


def test_esc_leads_back_to_what_was_found(stage: Stage, qtbot: QtBot) -> None:
    stage.find("robot")
    qtbot.keyClick(stage.bar.words.line, KEY.Key_Escape)
    assert not stage.bar.isVisible()
    assert stage.view.hasFocus()
    assert stage.chosen == "robot"


def test_typing_in_the_text_counts_anew(stage: Stage) -> None:
    stage.find("bot")
    stage.view.append("bot")
    assert len(stage.view.extraSelections()) == 5


def test_one_place_is_replaced_and_the_next_shown(stage: Stage, qtbot: QtBot) -> None:
    stage.find("bot", replacing=True)
    stage.bar.replacement.setText("agent")
    qtbot.mouseClick(stage.bar.one, Qt.MouseButton.LeftButton)
    assert stage.view.toPlainText().startswith("A agent. 😀 The Bot.")
    assert stage.chosen == "Bot"
    assert stage.bar.count.text() == "1 of 3"


def test_replacing_all_is_one_step(stage: Stage, qtbot: QtBot) -> None:
    stage.find("bot", replacing=True)
    stage.bar.replacement.setText("bot-bot")
    qtbot.mouseClick(stage.bar.all, Qt.MouseButton.LeftButton)
    assert stage.view.toPlainText().count("bot-bot") == 4
    assert stage.bar.count.text() == "4 place(s) replaced"  # without a translator
    stage.view.undo()
    assert stage.view.toPlainText() == TEXT


def test_what_can_only_be_read_is_not_replaced(stage: Stage) -> None:
    stage.view.setReadOnly(True)
    stage.find("bot", replacing=True)
    assert not stage.bar.all.isVisible()
    stage.bar.replace_all()
    assert stage.view.toPlainText() == TEXT


def test_everything_in_the_bar_has_a_name(stage: Stage) -> None:
    stage.find("bot", replacing=True)
    parts = stage.bar.findChildren(QWidget)
    focusable = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) == 7
    assert all(part.accessibleName() for part in focusable)


@given(st.text(alphabet="aA😀\n字.(["), st.text(alphabet="aA😀字.([", min_size=1, max_size=2))
def test_places_are_those_that_hold_the_words(text: str, words: str) -> None:
    units = text.encode("utf-16-le")
    for found in places(text, words):
        part = units[found.start * 2 : found.end * 2].decode("utf-16-le")
        assert part.casefold() == words.casefold()
    assert bool(places(text, words)) == (words.lower() in text.lower())


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("A résumé", "resume", ["résumé"]),
        ("a re\u0301sume\u0301s", "RÉSUMÉ", ["re\u0301sume\u0301"]),
        ("ＡＩ and AI", "ai", ["ＡＩ", "AI"]),
        ("Zoë, Straße", "strasse", ["Straße"]),
        ("導師𠮷野家", "𠮷野", ["𠮷野"]),
        ("a\u0301", "\u0301", []),
    ],
)
def test_accents_and_width_do_not_matter(text: str, words: str, found: list[str]) -> None:
    units = text.encode("utf-16-le")
    parts = [units[one.start * 2 : one.end * 2] for one in places(text, words)]
    assert [part.decode("utf-16-le") for part in parts] == found


def test_no_words_are_nowhere() -> None:
    assert places("a", "") == []
    assert places("😀a", "A") == [Found(2, 3)]


@given(
    st.text(st.sampled_from("aAbÀß\u0301Ａ機 .")),
    st.text(st.sampled_from("aAbÀsＡ機 ."), max_size=3),
)
def test_where_each_letter_is_compared_as_one_the_same_places_are_found(
    text: str, words: str
) -> None:
    assert places(text, words) == places(f"{text}\n\U0001f600", words)


@given(
    st.text(st.sampled_from("aA.…½ß\u0301🙂가Ａ機İ")),
    st.text(st.sampled_from("a.2ßs가"), min_size=1, max_size=3),
)
def test_a_letter_that_is_compared_as_several_or_none_is_found_as_a_whole(
    text: str, words: str
) -> None:
    owners = [at for at, letter in enumerate(text) for _ in folded(letter)]
    compared, wanted = "".join(map(folded, text)), "".join(map(folded, words))
    expected = []
    for found in re.finditer(re.escape(wanted), compared):
        first, behind = owners[found.start()], owners[found.end() - 1] + 1
        while behind < len(text) and not folded(text[behind]):
            behind += 1
        expected.append(Found(length(text[:first]), length(text[:behind])))
    assert places(text, words) == expected


def test_another_document_is_looked_through_anew(stage: Stage) -> None:
    stage.find("bot")
    stage.view.document().setParent(stage.window)  # Qt takes its own away at once
    other = QTextDocument("No more, but a bot.", stage.view)
    stage.view.setDocument(other)
    stage.bar.words.line.insert(".")
    assert stage.bar.count.text() == "1 of 1"
    assert stage.at == 15


@pytest.mark.parametrize("sign", "、。「」『』《》（），：；！？…")
def test_a_sign_between_chinese_letters_is_compared_as_everywhere(sign: str) -> None:
    compared = places(f"{folded(sign)}機{sign}", folded(sign))
    assert compared == [Found(0, len(folded(sign))), Found(len(folded(sign)) + 1, compared[1].end)]
    assert places(f"機{sign}會", sign) == [Found(1, 2)]


def test_letters_that_are_compared_as_they_stand_are_not_looked_at_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chinese = "".join(map(chr, range(0x4E00, 0xA000)))
    assert all(folded(letter) == letter for letter in chinese)
    asked: list[str] = []

    def counted(letter: str) -> str:
        asked.append(letter)
        return folded(letter)

    monkeypatch.setattr("revmentor_desktop.ui.widgets.finding.folded", counted)
    assert places(f"{chinese}。機會", "機會") == [Found(len(chinese) + 1, len(chinese) + 3)]
    assert len(asked) < 200
