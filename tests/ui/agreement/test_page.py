"""The agreement: guided by questions, in the pair's own words, accepted by both with a date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.ids import ClauseId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.services.sharing import What
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.agreement.page import AgreementPage
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.reading_only import ReadingOnly

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.agreement import Agreement
    from revmentor_desktop.ui.agreement.clause_card import ClauseCard
    from revmentor_desktop.ui.desk import Desk

BADLY, EXIT, LAST = ClauseId("badly"), ClauseId("exit"), ClauseId("ending")


def opened(qtbot: QtBot, desk: Desk) -> AgreementPage:
    page = AgreementPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 760)
    page.show_place(Place(PageName.AGREEMENT))
    with qtbot.waitActive(page):
        page.show()
    qtbot.waitUntil(lambda: LAST in page.cards)
    return page


@pytest.fixture
def page(qtbot: QtBot, fonts: object, desk: Desk) -> AgreementPage:
    return opened(qtbot, desk)


@pytest.fixture
def sample(qtbot: QtBot, fonts: object, sample_desk: Desk) -> AgreementPage:
    return opened(qtbot, sample_desk)


def stored(desk: Desk) -> Agreement:
    agreement = desk.workspace.read.agreement()
    assert agreement is not None
    return agreement


def write(card: ClauseCard, text: str) -> None:
    card.text.setFocus()
    QTest.keyClicks(card.text, text)


def test_it_asks_before_anything_is_written(page: AgreementPage, desk: Desk) -> None:
    assert len(page.cards) >= 8
    assert desk.workspace.read.agreement() is None
    assert not page.acceptances.buttons[Role.MENTOR].isEnabled()
    assert not page.acceptances.hint.isHidden()


def test_where_one_only_reads_no_clause_is_written_or_chosen(
    page: AgreementPage, desk: Desk, qtbot: QtBot
) -> None:
    ReadingOnly(page)
    card = page.cards[BADLY]
    assert card.text.isReadOnly()
    assert not any(button.isEnabled() for button in card.options.values())
    write(card, "Ours")
    desk.commands.settle()
    assert card.text.value() == ""
    assert desk.workspace.read.agreement() is None


def test_clauses_out_of_sight_are_made_when_one_comes_back_to_them(
    qtbot: QtBot, fonts: object, desk: Desk
) -> None:
    page = AgreementPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 760)
    page.show_place(Place(PageName.AGREEMENT))
    in_sight = list(page.cards)
    assert LAST not in in_sight
    page.recall(500)
    assert list(page.cards)[: len(in_sight)] == in_sight
    assert LAST in page.cards


def test_at_the_top_only_the_clauses_in_sight_are_made(desk: Desk, qtbot: QtBot) -> None:
    page = AgreementPage(desk)
    qtbot.addWidget(page)
    page.resize(800, 300)
    page.show_place(Place(PageName.AGREEMENT))
    page.recall(0)
    assert LAST not in page.cards


def test_tab_comes_to_a_new_clause_after_all_others(page: AgreementPage) -> None:
    stops = [page.cards[LAST].text.nextInFocusChain()]
    while not stops[-1].focusPolicy() & Qt.FocusPolicy.TabFocus:
        stops.append(stops[-1].nextInFocusChain())
    assert stops[-1] is page.add_button


def test_a_ready_wording_names_the_two(page: AgreementPage, desk: Desk) -> None:
    drives = page.cards[ClauseId("drives")]
    drives.options["mentor"].click()
    [clause] = stored(desk).clauses
    assert clause.text.startswith("Mei-Yee sets the agenda")
    assert "{" not in clause.text
    assert drives.options["mentor"].isChecked()
    assert drives.text.value() == clause.text


def test_a_wording_with_the_apostrophe_of_a_typewriter_is_still_that_wording(
    page: AgreementPage, desk: Desk
) -> None:
    card = page.cards[ClauseId("drives")]
    card.options["turns"].click()
    [clause] = stored(desk).clauses
    assert "whoever’s turn" in clause.text
    for text, same in ((clause.text.replace("’", "'"), True), (f"{clause.text} Or not.", False)):
        card.show_clause(replace(clause, text=text), desk.workspace.pair)
        assert card.options["turns"].isChecked() is same


def test_what_is_typed_is_stored_as_one_step(page: AgreementPage, desk: Desk) -> None:
    write(page.cards[BADLY], "We may")
    desk.commands.settle()
    QTest.keyClicks(page.cards[BADLY].text, " say it badly.")
    page.cards[EXIT].text.setFocus()
    assert stored(desk).clauses[0].text == "We may say it badly."
    desk.commands.undo()
    assert desk.workspace.read.agreement() is None
    assert page.cards[BADLY].text.value() == ""


def test_clauses_stand_in_the_order_of_the_questions(page: AgreementPage, desk: Desk) -> None:
    page.cards[EXIT].options["either"].click()
    page.cards[BADLY].options["ask"].click()
    assert [clause.id for clause in stored(desk).clauses] == [BADLY, EXIT]


def test_another_wording_takes_its_place_and_can_be_taken_back(
    page: AgreementPage, desk: Desk, qtbot: QtBot
) -> None:
    write(page.cards[BADLY], "In our own words.")
    with qtbot.waitSignal(desk.notices.toasted):
        page.cards[BADLY].options["ask"].click()
    assert stored(desk).clauses[0].option == "ask"
    desk.commands.undo()
    assert page.cards[BADLY].text.value() == "In our own words."


def test_an_emptied_clause_is_none(page: AgreementPage, desk: Desk) -> None:
    page.cards[BADLY].options["ask"].click()
    page.cards[BADLY].text.setFocus()
    page.cards[BADLY].text.clear()
    page.cards[EXIT].text.setFocus()
    assert stored(desk).clauses == ()


def test_both_accept_it_with_the_day(page: AgreementPage, desk: Desk) -> None:
    page.cards[BADLY].options["ask"].click()
    assert page.acceptances.buttons[Role.MENTOR].words() == "I accept it"
    page.acceptances.buttons[Role.MENTOR].click()
    page.acceptances.buttons[Role.MENTEE].click()
    words = page.acceptances.words
    assert words[Role.MENTOR].text() == "You accepted it on 23 November 2026"
    assert words[Role.MENTEE].text() == "Robert accepted it on 23 November 2026"
    page.acceptances.buttons[Role.MENTEE].click()
    assert words[Role.MENTEE].text() == "Robert has not accepted it yet"


def test_an_edit_after_that_says_so_and_changing_it_back_is_accepted_again(
    sample: AgreementPage, sample_desk: Desk
) -> None:
    words = sample.acceptances.words[Role.MENTOR]
    assert words.text().startswith("You accepted it on")
    write(sample.cards[BADLY], "Always. ")
    sample_desk.commands.settle()
    assert words.text().startswith("Changed since you accepted it on")
    assert sample.acceptances.buttons[Role.MENTOR].words() == "I accept it again"
    sample_desk.commands.undo()
    assert words.text().startswith("You accepted it on")


def test_a_clause_of_our_own_has_a_heading_and_can_be_removed(
    page: AgreementPage, desk: Desk
) -> None:
    page.add_button.click()
    QApplication.processEvents()
    [id] = [id for id in page.cards if page.cards[id].question is None]
    own = page.cards[id]
    assert own.heading is not None
    own.heading.setFocus()
    QTest.keyClicks(own.heading, "Phones")
    write(own, "They lie on the table.")
    desk.commands.settle()
    clause = stored(desk).clause(id)
    assert clause is not None
    assert (clause.heading, clause.text) == ("Phones", "They lie on the table.")
    page.remove_clause(id)
    assert id not in page.cards
    desk.commands.undo()
    assert page.cards[id].text.value() == "They lie on the table."


def test_looking_at_it_changes_nothing(sample: AgreementPage, sample_desk: Desk) -> None:
    before = stored(sample_desk)
    for card in sample.cards.values():
        card.text.setFocus()
    sample_desk.commands.settle()
    assert stored(sample_desk) == before
    assert not sample_desk.commands.stack.canUndo()


def test_a_new_name_is_in_the_choices_at_once(page: AgreementPage, desk: Desk) -> None:
    pair = desk.workspace.pair
    other = replace(pair, mentee=replace(pair.mentee, name="Karen Ho"))
    desk.commands.do("Edit", edited(pair, other))
    assert page.cards[ClauseId("drives")].options["mentee"].words() == "Karen drives"


def test_what_the_store_refuses_stays_in_the_field(
    page: AgreementPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Full(None)

    with monkeypatch.context() as patch:
        patch.setattr(desk.workspace, "commit", full)
        write(page.cards[BADLY], "We may say it badly.")
        desk.commands.settle()
    assert page.cards[BADLY].text.value() == "We may say it badly."
    page.cards[EXIT].text.setFocus()
    desk.commands.retry()
    assert stored(desk).clauses[0].text == "We may say it badly."


def test_by_keyboard_a_wording_is_taken_and_accepted(page: AgreementPage, desk: Desk) -> None:
    page.cards[BADLY].options["ask"].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    page.acceptances.buttons[Role.MENTOR].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert stored(desk).acceptance(Role.MENTOR) is not None


def test_it_is_shared_and_printed_from_here(sample: AgreementPage, qtbot: QtBot) -> None:
    for deed in (Deed.SHARE, Deed.PRINT):
        with qtbot.waitSignal(sample.share_list) as shared:
            sample.deeds()[deed]()
        assert shared.args == [What.AGREEMENT]


def test_a_wording_that_cannot_be_chosen_looks_so(page: AgreementPage) -> None:
    wording = next(iter(page.cards[BADLY].options.values()))
    before = wording.grab().toImage()
    ReadingOnly(page)
    assert wording.grab().toImage() != before
