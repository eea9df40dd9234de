"""The budget bar: segments in proportion, what is over, and words for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from revmentor_desktop.ui.tokens import Mode
from revmentor_desktop.ui.widgets.budget_bar import BudgetBar, Segment

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> BudgetBar:
    made = BudgetBar(theme, "Time budget")
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    made.set_budget([Segment(15), Segment(30, "ai")], 60, "45 of 60 minutes planned")
    return made


def test_it_says_what_is_planned(bar: BudgetBar) -> None:
    assert bar.accessibleName() == "Time budget"
    assert bar.accessibleDescription() == "45 of 60 minutes planned"
    assert bar.planned() == 45


def test_segments_are_as_wide_as_their_minutes(bar: BudgetBar) -> None:
    assert bar.segment_rect(0).left() == 0
    assert bar.segment_rect(1).left() == pytest.approx(150)
    assert bar.segment_rect(1).right() == pytest.approx(448)


def test_over_time_everything_still_fits(bar: BudgetBar) -> None:
    bar.set_budget([Segment(45), Segment(45)], 60, "90 of 60 minutes planned")
    assert bar.segment_rect(1).right() <= bar.width()
    assert not bar.grab().isNull()


def test_a_category_colours_its_segment(bar: BudgetBar, theme: Theme) -> None:
    at = bar.segment_rect(1).center().toPoint()
    assert bar.grab().toImage().pixelColor(at).name() == theme.colour("category.ai.fill").name()
    theme.set_look(mode=Mode.DARK)
    assert bar.grab().toImage().pixelColor(at).name() == theme.colour("category.ai.fill").name()


def test_the_selected_segment_is_thicker(bar: BudgetBar) -> None:
    above = bar.segment_rect(1).center().toPoint()
    above.setY(1)
    before = bar.grab().toImage().pixelColor(above)
    bar.set_selected(1)
    assert bar.grab().toImage().pixelColor(above) != before


def test_what_is_over_is_hatched_in_the_selected_segment_too(bar: BudgetBar, theme: Theme) -> None:
    bar.set_budget([Segment(45), Segment(45, "ai")], 60, "90 of 60 minutes planned")
    bar.set_selected(1)
    picture, middle = bar.grab().toImage(), bar.segment_rect(1).center().toPoint().y()
    within = {picture.pixelColor(x, middle).name() for x in range(310, 398)}
    over = {
        picture.pixelColor(x, y).name() for x in range(402, 590) for y in (1, middle, middle + 6)
    }
    fill = theme.colour("category.ai.fill").name()
    assert within == {fill}
    assert fill not in over
    assert {theme.colour("danger").name(), theme.colour("dangerTint").name()} <= over


def test_pointing_at_a_segment_is_told(qtbot: QtBot, bar: BudgetBar) -> None:
    told: list[int] = []
    bar.pointed.connect(told.append)
    bar.pressed_segment.connect(told.append)
    bar.show()
    qtbot.mouseMove(bar, QPoint(20, 6))
    qtbot.mouseMove(bar, QPoint(300, 6))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(50, 6))
    assert 1 in told
    assert told[-1] == 0


def test_nothing_moves_unless_motion_is_allowed(bar: BudgetBar) -> None:
    bar.set_budget([Segment(60)], 60, "60 of 60 minutes planned")
    assert bar.segment_rect(0).width() == pytest.approx(598)


def test_motion_ends_at_the_new_widths(qtbot: QtBot, bar: BudgetBar, theme: Theme) -> None:
    theme.set_look(animated=True)
    bar.set_budget([Segment(60)], 60, "60 of 60 minutes planned")
    qtbot.waitUntil(lambda: bar.segment_rect(0).width() == pytest.approx(598))


def test_no_agenda_and_no_time_can_be_shown(bar: BudgetBar) -> None:
    bar.set_budget([], 0, "0 of 0 minutes planned")
    assert not bar.grab().isNull()
