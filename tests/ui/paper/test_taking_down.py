"""Pages that nobody shows any more go in pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.ui.paper import pages as paper_pages
from revmentor_desktop.ui.paper.pages import Pages, page_size
from revmentor_desktop.ui.paper.taking_down import TakingDown

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

TEXT = "<h1>Ours</h1>" + "<h2>Head</h2><p>Text</p><ul><li>one</li><li>two</li></ul>" * 300
TABLE = "<table><tr><th>h</th></tr>" + "<tr><td>d</td></tr>" * 300 + "</table>"


def pages(html: str) -> Pages:
    return Pages(html, "Title", "Head", "{page} {pages}", page_size(Paper.A4))


def test_their_text_goes_a_piece_at_a_time(fonts: object) -> None:
    shown = pages(f"{TEXT}{TABLE}<p>End</p>")
    left = [len(shown.text()), *(len(shown.text()) for _ in shown.taking_down())]
    assert left == sorted(left, reverse=True)
    assert len(left) > 6
    assert left[-1] == shown.count == 0


def test_many_go_one_after_the_other_and_few_as_they_are(
    qtbot: QtBot, fonts: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_pages, "MANY", 100)
    parent = QObject()
    leaving = TakingDown(parent)
    first, second, few = pages(TEXT), pages(TEXT), pages("<p>Text</p>")
    for taken in (few, None, first, second):
        leaving.take(taken)
    assert leaving.busy
    leaving.leave()
    assert (first.count > 0, second.count > 0) == (True, True)
    qtbot.waitUntil(lambda: not isValid(leaving))
    assert (first.count, second.count, few.count) == (0, 0, 1)


def test_it_goes_at_once_where_there_is_nothing_to_take_down(qtbot: QtBot) -> None:
    parent = QObject()
    leaving = TakingDown(parent)
    leaving.leave()
    qtbot.waitUntil(lambda: not isValid(leaving))
