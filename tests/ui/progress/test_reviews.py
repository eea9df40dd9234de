"""My reviews on Progress: rated by keyboard, stored at once, private until they are released."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.private import PrivateReview, released
from revmentor_desktop.domain.reviews import STATEMENTS, Rating, Stage, Statement
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.trash import listed
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.language import speak
from revmentor_desktop.ui.places import REVIEWS, PageName, Place
from revmentor_desktop.ui.progress.mark_field import MarkField
from revmentor_desktop.ui.progress.page import ProgressPage
from revmentor_desktop.ui.progress.review_table import MarkSign, ReviewTable
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from tests import make
from tests.ui.looks.rules import problems

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.progress.review_form import ReviewForm
    from revmentor_desktop.ui.progress.reviews_card import ReviewsCard
    from revmentor_desktop.ui.theme import Theme

Key = Qt.Key
FIRST, SECOND, *_ = STATEMENTS[Role.MENTOR]


def opened(qtbot: QtBot, desk: Desk, subject: str = "", height: int = 760) -> ProgressPage:
    page = ProgressPage(desk)
    qtbot.addWidget(page)
    page.resize(1040, height)
    page.show_place(Place(PageName.PROGRESS, subject))
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.fixture
def held(desk: Desk) -> Desk:
    """A pair that met once, which is when a baseline is due."""
    desk.workspace.commit(added(make.session(start=make.NOW, state=SessionState.HELD)))
    return desk


@pytest.fixture
def page(qtbot: QtBot, fonts: object, held: Desk) -> ProgressPage:
    return opened(qtbot, held)


@pytest.fixture
def sample(qtbot: QtBot, fonts: object, sample_desk: Desk) -> ProgressPage:
    return opened(qtbot, sample_desk)


def mine(desk: Desk) -> tuple[PrivateReview, ...]:
    return desk.workspace.read.private_reviews()


def form_of(page: ProgressPage) -> ReviewForm:
    assert page.reviews.form is not None
    return page.reviews.form


def texts(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def marks(card: ReviewsCard) -> list[str]:
    return [sign.accessibleName() for sign in card.table.findChildren(MarkSign) if sign.isVisible()]


def press(key: Key) -> None:
    assert QApplication.focusWidget() is not None
    QTest.keyClick(QApplication.focusWidget(), key)


def follow(page: ProgressPage) -> None:
    page.refresh()
    QApplication.processEvents()


def chosen(page: ProgressPage, id: str, words: str) -> None:
    """Choose *words* in the menu of the review called *id*."""
    page.reviews.table.heads[id].menu.click()
    menu = page.findChild(QMenu, "review_menu")
    assert menu is not None
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()


# --- what it shows ------------------------------------------------------------------------


def test_the_padlock_stands_on_a_line_with_the_words_it_is_about(sample: ProgressPage) -> None:
    table = sample.findChild(ReviewTable)
    assert table is not None
    words = next(one for one in table.findChildren(QLabel) if "Midpoint: “" in one.text())
    middle = words.mapTo(table, words.rect().center()).y()
    locks = [one.mapTo(table, one.rect().center()).y() for one in table.findChildren(IconLabel)]
    assert min(abs(lock - middle) for lock in locks) <= 1


def test_marks_stand_side_by_side_with_what_changed_in_words(sample: ProgressPage) -> None:
    said = texts(sample.reviews)
    assert "from 2 to 3" in said
    assert "still 3" in said
    assert "Baseline: “I know the tools." in said
    told = marks(sample.reviews)
    assert told[0].startswith("Baseline, I can tell a senior person plainly")
    assert told[0].endswith(": 2 of 5")
    assert sum(one.endswith("Not rated") for one in told) == 1


def test_in_chinese_a_mark_is_said_with_chinese_signs(
    qtbot: QtBot, qapp: QApplication, fonts: object, theme: Theme
) -> None:
    speak(qapp, QLocale("zh_Hant_HK"))
    table = ReviewTable(theme)
    qtbot.addWidget(table)
    table.show_reviews(Role.MENTOR, (make.review(ratings=(Rating(FIRST, 2),)),), make.NOW.date())
    said = table.findChildren(MarkSign)[0].accessibleName()
    assert said.startswith("起點，我能直接告訴資深的人")
    assert said.endswith("：2／5")


def test_only_what_is_not_released_bears_the_sign_of_privacy(sample: ProgressPage) -> None:
    read = sample.desk.workspace.read
    (private,), (shared,) = read.private_reviews(), read.reviews()
    heads = sample.reviews.table.heads
    assert "Private" in texts(heads[private.id])
    assert "Private" not in texts(heads[shared.id])


def test_without_any_a_sentence_says_what_they_are_for(page: ProgressPage) -> None:
    assert "yours alone until you release it" in texts(page.reviews)
    assert page.reviews.begin_button.words() == "Begin the baseline review"
    assert not page.reviews.table.isVisible()


def test_a_baseline_can_be_begun_before_anything_else_is_there(
    qtbot: QtBot, fonts: object, desk: Desk
) -> None:
    page = opened(qtbot, desk)
    empty = page.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    words = "Begin the baseline review"
    next(one for one in empty.findChildren(Button) if one.words() == words).click()
    press(Key.Key_3)
    follow(page)
    assert not empty.isVisible()
    press(Key.Key_Escape)
    follow(page)
    assert not empty.isVisible()
    assert mine(desk)[0].ratings == (Rating(FIRST, 3),)


def test_one_that_is_not_due_is_begun_from_the_menu(sample: ProgressPage) -> None:
    card = sample.reviews
    assert not card.begin_button.isVisible()
    card.menu_button.click()
    menu = sample.findChild(QMenu, "reviews_menu")
    assert menu is not None
    assert [one.text() for one in menu.actions()] == ["Begin the closing review"]
    menu.actions()[0].trigger()
    menu.close()
    press(Key.Key_5)
    assert mine(sample.desk)[-1].stage is Stage.CLOSING


# --- writing ------------------------------------------------------------------------------


def test_by_keyboard_statements_are_rated_each_as_a_step_of_its_own(
    page: ProgressPage, held: Desk
) -> None:
    page.reviews.begin_button.setFocus()
    press(Key.Key_Space)
    press(Key.Key_2)
    press(Key.Key_Down)
    press(Key.Key_4)
    press(Key.Key_Right)
    (review,) = mine(held)
    assert (review.stage, review.role) == (Stage.BASELINE, Role.MENTOR)
    assert review.ratings == (Rating(FIRST, 2), Rating(SECOND, 5))
    form = form_of(page)
    for wanted in ((2, 4), (2, None), (None, None)):
        held.commands.undo()
        assert (form.fields[FIRST].mark, form.fields[SECOND].mark) == wanted
    assert mine(held) == ()
    held.commands.redo()
    assert mine(held)[0].ratings == (Rating(FIRST, 2),)
    assert form.fields[FIRST].mark == 2


def test_what_was_only_looked_at_leaves_nothing(page: ProgressPage, held: Desk) -> None:
    page.reviews.begin_button.click()
    press(Key.Key_Escape)
    assert page.reviews.form is None
    assert mine(held) == ()
    assert not held.commands.stack.canUndo()
    assert page.reviews.begin_button.hasFocus()


def test_a_review_whose_last_mark_was_taken_away_is_none(page: ProgressPage, held: Desk) -> None:
    page.reviews.begin_button.click()
    press(Key.Key_2)
    press(Key.Key_0)
    assert mine(held) == ()
    held.commands.undo()
    assert mine(held)[0].ratings == (Rating(FIRST, 2),)


def test_words_are_stored_as_one_types_and_are_one_step(page: ProgressPage, held: Desk) -> None:
    page.reviews.begin_button.click()
    press(Key.Key_3)
    form = form_of(page)
    form.words.setFocus()
    QTest.keyClicks(form.words, "I say less")
    held.commands.settle()
    assert mine(held)[0].words == "I say less"
    QTest.keyClicks(form.words, " than I think")
    form.done.click()
    assert mine(held)[0].words == "I say less than I think"
    held.commands.undo()
    assert (mine(held)[0].words, mine(held)[0].ratings) == ("", (Rating(FIRST, 3),))


def test_what_the_store_refuses_stays_in_the_form(
    page: ProgressPage, held: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Full(None)

    page.reviews.begin_button.click()
    with monkeypatch.context() as patch:
        patch.setattr(held.workspace, "commit", full)
        press(Key.Key_2)
        press(Key.Key_Down)
        press(Key.Key_4)
        form_of(page).done.click()
    form = form_of(page)
    assert (form.fields[FIRST].mark, form.fields[SECOND].mark) == (2, 4)
    held.commands.retry()
    assert mine(held)[0].ratings == (Rating(FIRST, 2), Rating(SECOND, 4))


def test_what_changes_elsewhere_is_seen_in_the_form(sample: ProgressPage) -> None:
    desk = sample.desk
    (review,) = mine(desk)
    sample.reviews.edit(review.id)
    after = replace(review, ratings=(Rating(FIRST, 1),), words="Otherwise")
    desk.commands.do("Elsewhere", edited(review, after))
    form = form_of(sample)
    assert (form.fields[FIRST].mark, form.fields[SECOND].mark) == (1, None)
    assert form.words.value() == "Otherwise"


# --- releasing ----------------------------------------------------------------------------


def test_releasing_says_what_is_seen_is_one_step_and_can_be_taken_back(
    sample: ProgressPage,
) -> None:
    desk = sample.desk
    read = desk.workspace.read
    (review,), before = mine(desk), read.reviews()
    chosen(sample, review.id, "Release…")
    form = form_of(sample)
    assert "shows Robert the statements, your marks and your words" in texts(form.box)
    assert form.box.button().hasFocus()
    press(Key.Key_Space)
    assert (mine(desk), set(read.reviews())) == ((), {*before, released(review)})
    assert not form.box.isVisible()
    assert form.take_back.hasFocus()
    assert "shows it to Robert" in texts(form.released)
    desk.commands.undo()
    assert (mine(desk), read.reviews()) == ((review,), before)
    assert form.box.isVisible()
    desk.commands.redo()
    form.take_back.click()
    assert (mine(desk), read.reviews()) == ((review,), before)


def test_nothing_can_be_released_before_there_is_something(page: ProgressPage) -> None:
    page.reviews.begin_button.click()
    form = form_of(page)
    assert form.box.button().isHidden()
    press(Key.Key_4)
    assert not form.box.button().isHidden()


def test_what_is_typed_is_released_with_it(sample: ProgressPage) -> None:
    (review,) = mine(sample.desk)
    sample.reviews.edit(review.id)
    form = form_of(sample)
    form.words.setFocus()
    QTest.keyClick(form.words, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(form.words, "Said at the last moment")
    form.box.button().click()
    assert "Said at the last moment" in [one.words for one in sample.desk.workspace.read.reviews()]


def test_one_is_taken_back_from_its_menu(sample: ProgressPage) -> None:
    (shared,) = sample.desk.workspace.read.reviews()
    chosen(sample, shared.id, "Take back")
    assert sample.desk.workspace.read.reviews() == ()
    assert shared.id in {one.id for one in mine(sample.desk)}


def test_a_deleted_review_is_private_still_and_can_be_had_back(sample: ProgressPage) -> None:
    desk = sample.desk
    (review,) = mine(desk)
    chosen(sample, review.id, "Delete")
    follow(sample)
    assert mine(desk) == ()
    assert review.id not in sample.reviews.table.heads
    (kept,) = listed(desk.workspace.read)
    assert (kept.thing, kept.private) == (review, True)
    desk.commands.undo()
    assert mine(desk) == (review,)


def test_the_focus_stays_with_a_review_that_is_shown_anew(sample: ProgressPage) -> None:
    desk = sample.desk
    (review,) = mine(desk)
    sample.reviews.table.heads[review.id].menu.setFocus()
    desk.commands.do("Elsewhere", edited(review, replace(review, words="Otherwise")))
    follow(sample)
    assert sample.reviews.table.heads[review.id].menu.hasFocus()


# --- covered ------------------------------------------------------------------------------


def test_covered_the_private_ones_are_bars_and_the_released_are_seen(
    sample: ProgressPage,
) -> None:
    card = sample.reviews
    (review,) = mine(sample.desk)
    sample.desk.cover.set_on(True)
    assert "1 review, covered" in texts(card)
    assert review.words not in texts(card)
    assert "from 2 to 3" not in texts(card)
    assert set(card.table.heads) == {one.id for one in sample.desk.workspace.read.reviews()}
    card.pane.button.pressed.emit()
    card.pane.button.released.emit()
    assert review.words in texts(card)


def test_a_form_that_is_open_is_covered_too(sample: ProgressPage) -> None:
    (review,) = mine(sample.desk)
    sample.reviews.edit(review.id)
    assert form_of(sample).isVisible()
    sample.desk.cover.set_on(True)
    assert not form_of(sample).isVisible()
    sample.desk.cover.set_on(False)
    assert form_of(sample).isVisible()


# --- a mark -------------------------------------------------------------------------------


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> MarkField:
    made = MarkField(theme)
    made.setAccessibleName("I ask")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("keys", "mark"),
    [
        ((Key.Key_4,), 4),
        ((Key.Key_4, Key.Key_0), None),
        ((Key.Key_4, Key.Key_Delete), None),
        ((Key.Key_Right,), 1),
        ((Key.Key_3, Key.Key_Left), 2),
        ((Key.Key_1, Key.Key_Left), None),
        ((Key.Key_5, Key.Key_Right), 5),
        ((Key.Key_Home,), 1),
        ((Key.Key_End,), 5),
        ((Key.Key_6,), None),
    ],
)
def test_keys_take_marks(field: MarkField, keys: tuple[Key, ...], mark: int | None) -> None:
    for key in keys:
        QTest.keyClick(field, key)
    assert field.mark == mark
    said = "Not rated" if mark is None else f"{mark} of 5"
    assert field.accessibleDescription() == said


def test_where_one_reads_from_the_right_the_arrows_do_so_too(field: MarkField) -> None:
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(field, Key.Key_Left)
    assert field.mark == 1
    assert field.stop_point(1).x() > field.stop_point(5).x()


@pytest.mark.parametrize("mark", range(1, 6))
def test_pressing_a_stop_takes_its_mark_and_pressing_it_again_takes_it_away(
    field: MarkField, mark: int
) -> None:
    told: list[int] = []
    field.marked.connect(told.append)
    for _ in range(2):
        place = field.stop_point(mark).toPoint()
        QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=place)
    assert told == [mark, 0]


def test_a_press_that_ends_elsewhere_takes_nothing(field: MarkField) -> None:
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=field.stop_point(2).toPoint())
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(-50, 0))
    assert field.mark is None


def test_what_is_shown_is_not_told_as_taken(field: MarkField) -> None:
    told: list[int] = []
    field.marked.connect(told.append)
    field.show_mark(3)
    assert told == []
    QTest.keyClick(field, Key.Key_3)
    assert told == []


# --- how it looks -------------------------------------------------------------------------


@pytest.mark.parametrize("text_size", [1.0, 1.5])
@pytest.mark.parametrize("open_one", [False, True])
def test_it_has_room_in_the_smallest_window(
    qtbot: QtBot, sample: ProgressPage, text_size: float, open_one: bool
) -> None:
    sample.desk.theme.set_look(text_size=text_size)
    sample.resize(928, 592)
    if open_one:
        sample.reviews.edit(mine(sample.desk)[0].id)
    closing = make.private_review(
        9, stage=Stage.CLOSING, ratings=tuple(Rating(one, 5) for one in STATEMENTS[Role.MENTOR])
    )
    sample.desk.workspace.commit(added(closing))
    follow(sample)
    qtbot.waitUntil(lambda: problems(sample) == [])


def test_where_it_is_narrow_marks_are_told_below_their_statement(
    qtbot: QtBot, sample: ProgressPage
) -> None:
    sample.resize(460, 700)
    qtbot.waitUntil(lambda: marks(sample.reviews) == [])
    assert "Baseline 2 · Midpoint 3 · from 2 to 3" in texts(sample.reviews.table)
    assert "\nMidpoint 4\n" in texts(sample.reviews.table)
    qtbot.waitUntil(lambda: problems(sample) == [])
    sample.resize(1040, 760)
    qtbot.waitUntil(lambda: marks(sample.reviews) != [])


def test_statements_of_the_mentee_are_others(qtbot: QtBot, fonts: object, desk: Desk) -> None:
    pair = desk.workspace.pair
    desk.workspace.commit(edited(pair, replace(pair, me=Role.MENTEE)))
    page = opened(qtbot, desk)
    page.begin_baseline()
    assert list(form_of(page).fields) == list(STATEMENTS[Role.MENTEE])
    assert Statement.ASK in form_of(page).fields


# --- coming from elsewhere ------------------------------------------------------------------


def test_who_comes_to_review_themselves_is_where_that_begins(
    qtbot: QtBot, fonts: object, held: Desk
) -> None:
    page = opened(qtbot, held, REVIEWS, 320)
    page.focus_body()
    button = page.reviews.begin_button
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
    assert button.hasFocus()
    page.show_place(Place(PageName.PROGRESS))
    page.focus_body()
    assert page.goals.add_button.hasFocus()


def test_before_the_first_session_the_first_review_has_the_focus(
    qtbot: QtBot, fonts: object, desk: Desk
) -> None:
    page = opened(qtbot, desk, REVIEWS)
    page.focus_body()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Begin the baseline review"
