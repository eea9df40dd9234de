"""What every slim strip does: it says a thing, offers deeds in order, and stands where told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint

from revmentor_desktop.ui.slim_strip import SlimStrip
from revmentor_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> SlimStrip:
    made = SlimStrip(theme, "a_strip", icon="book-open")
    qtbot.addWidget(made)
    made.say("A fact.")
    made.resize(900, 40)
    made.show()
    return made


def test_it_says_what_it_was_told_last(strip: SlimStrip) -> None:
    strip.say("Another fact.")
    assert strip.said == "Another fact."


def test_what_can_be_done_stands_in_the_order_it_was_offered(strip: SlimStrip) -> None:
    done: list[str] = []
    first = strip.offer("first", "First", lambda: done.append("first"))
    second = strip.offer("second", "Second", lambda: done.append("second"))
    QCoreApplication.processEvents()
    assert first.x() < second.x()
    assert [button.objectName() for button in strip.findChildren(Button)] == ["first", "second"]
    second.click()
    first.click()
    assert done == ["second", "first"]


def test_it_begins_where_the_page_does(strip: SlimStrip) -> None:
    strip.set_side(64)
    QCoreApplication.processEvents()
    sides = [child.mapTo(strip, QPoint()).x() for child in strip.children() if child.isWidgetType()]
    assert min(sides) == 64


def test_a_long_fact_is_cut_and_what_can_be_done_is_not(
    qtbot: QtBot, strip: SlimStrip, theme: Theme
) -> None:
    theme.dress(strip)
    strip.say("A fact that is told at such a length that no strip has room for all of it. " * 3)
    links = [strip.offer("first", "First", strip.update), strip.offer("next", "Next", strip.update)]
    qtbot.waitUntil(lambda: all(link.width() >= link.sizeHint().width() for link in links))
    assert links[-1].geometry().right() < strip.width()
