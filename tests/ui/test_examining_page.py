"""What is shown while a file is examined or brought up to date: how far it is, and Stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.services.workspace import LongOpening, Part
from revmentor_desktop.ui.examining_page import WHOLE, ExaminingPage
from revmentor_desktop.ui.widgets.mark import Mark
from tests.ui.looks.rules import cut_labels, over_each_other, too_wide

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

WAYS = {
    LongOpening.LOOKED_THROUGH: (Part.LOOK, Part.WORDS),
    LongOpening.EXAMINED: (Part.TABLES, Part.SEALS, Part.WORDS),
    LongOpening.BROUGHT_UP_TO_DATE: (Part.COPY, Part.STEPS, Part.WORDS),
    LongOpening.BOTH: (Part.TABLES, Part.SEALS, Part.COPY, Part.STEPS, Part.WORDS),
}


@pytest.fixture(params=LongOpening, ids=lambda long: long.value)
def long(request: pytest.FixtureRequest) -> LongOpening:
    """Return what takes long."""
    one: LongOpening = request.param
    return one


def test_the_bar_goes_on_from_part_to_part_until_its_end(
    qtbot: QtBot, theme: Theme, long: LongOpening
) -> None:
    page = ExaminingPage(theme, "Pair", long)
    qtbot.addWidget(page)
    said, reached = [page.at.text()], []
    for part in WAYS[long]:
        for made in (0, 3, 6):
            page.show_part(part, made, 6)
            reached.append(page.bar.value())
            said.append(page.at.text())
    assert reached[0] == 0
    assert reached == sorted(reached)
    assert reached[-1] == page.bar.maximum() == WHOLE
    begun = {
        LongOpening.LOOKED_THROUGH: ["Reading every", "Making the se"],
        LongOpening.EXAMINED: ["Step 1 of 2: ", "Step 2 of 2: ", "Making the se"],
        LongOpening.BROUGHT_UP_TO_DATE: [f"Step {number} of 3: " for number in range(1, 4)],
        LongOpening.BOTH: [f"Step {number} of 5: " for number in range(1, 6)],
    }
    assert list(dict.fromkeys(text[:13] for text in said)) == begun[long]


def test_escape_stops_it_once_and_says_so_until_it_has(
    qtbot: QtBot, theme: Theme, long: LongOpening
) -> None:
    page = ExaminingPage(theme, "Pair", long)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    stops: list[None] = []
    page.stop_wanted.connect(lambda: stops.append(None))
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert len(stops) == 1
    assert not page.stop.isEnabled()
    page.show_part(WAYS[long][-1], 1, 2)
    assert page.at.text() == "Stopping…"


def test_in_a_low_window_the_words_have_the_room_of_the_mark(
    qtbot: QtBot, theme: Theme, long: LongOpening
) -> None:
    theme.set_look(text_size=1.5)
    page = ExaminingPage(theme, "Pair", long)
    qtbot.addWidget(page)
    theme.dress(page)
    page.resize(764, 390)
    page.show()
    assert not page.findChildren(Mark)[0].isVisible()
    assert page.stop.visibleRegion().boundingRect() == page.stop.rect() or long is LongOpening.BOTH
    assert not [*over_each_other(page), *cut_labels(page), *too_wide(page)]
    page.resize(1024, 640)
    assert page.findChildren(Mark)[0].isVisible()
