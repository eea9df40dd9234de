"""A document that is put in part by part is the one that is put in as a whole, to the byte."""

from __future__ import annotations

from collections import deque
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QSizeF

from revmentor_desktop.services.upright import upright
from revmentor_desktop.ui.paper import typesetting
from revmentor_desktop.ui.paper.pages import Pages, page_size
from revmentor_desktop.ui.paper.typesetting import Typesetting
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode
from tests.faces import take_chinese_face

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

MOMENT = datetime(2026, 3, 2, 9, tzinfo=UTC)
CHAPTER = (
    "<h2>Session 6</h2>\n<p>One <b>two</b><br>\nthree</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
    "<h3>Said</h3>\n<blockquote>\n<p>quoted</p>\n</blockquote>\n<h3>Code</h3>\n"
    "<pre><code>x = 1\ny = 2\n</code></pre>\n<h3>Numbers</h3>\n<p>導師</p>\n"
    "<table><tr><th>h</th></tr><tr><td>d</td></tr></table>\n<h3>To do</h3>\n"
    '<ul>\n<li class="checked">done</li>\n<li class="unchecked">open</li>\n</ul>'
)
LISTS = (
    "<h2>Lists</h2>\n<ol>\n{items}</ol>\n<p>between</p>\n<ul>\n{items}</ul>\n"
    '<ol start="7">\n{items}</ol>'
)
ITEMS = (
    '<li>導師 says</li>\n<li><p>one</p>\n<p>two</p>\n</li>\n<li class="checked">done</li>\n'
    "<li>with\n<ul>\n<li>inner</li>\n<li>more<ol><li>most</li></ol></li>\n</ul>\n</li>\n"
    "<li>a line<br>\nand <b>another</b></li>\n"
)


@pytest.mark.parametrize(
    "html",
    [
        "\n".join(("<h1>Ours</h1>", *(CHAPTER,) * 9)),
        f"<h1>Ours</h1>\n{LISTS.format(items=ITEMS * 7)}\n{CHAPTER}",
    ],
)
def test_parts_make_the_same_pages_as_the_whole(
    fonts: object, monkeypatch: pytest.MonkeyPatch, html: str
) -> None:
    made = []
    for size in (len(html), 1):
        monkeypatch.setattr(typesetting, "PART", size)
        pages = Pages(html, "Title", "Head", "{page} {pages}", page_size(QLocale("en_GB")))
        made.append((pages.count, pages.text(), pages.as_pdf(MOMENT)))
    assert made[0] == made[1]
    assert made[0][0] > 1


def test_a_long_table_gets_its_shape_in_steps(
    fonts: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(f"<tr><td>{row}</td><td>d</td></tr>" for row in range(95))
    html = f"<h1>Ours</h1>\n<table><tr><th>h</th><th>i</th></tr>{rows}</table>"
    made = []
    for size in (10, 1_000):
        monkeypatch.setattr(typesetting, "ROWS", size)
        paper = page_size(QLocale("en_GB"))
        pages = Pages(html, "Title", "Head", "{page} {pages}", paper, at_once=False)
        steps = sum(1 for _ in pages.laying_out())
        made.append((steps, pages.as_pdf(MOMENT)))
    assert made[0][1] == made[1][1]
    assert made[0][0] - made[1][0] == 9


def test_a_table_is_laid_out_once(fonts: object) -> None:
    rows = "".join(f"<tr><td>{row}</td><td>d</td></tr>" for row in range(95))
    html = f"<h1>Ours</h1>\n<table><tr><th>h</th><th>i</th></tr>{rows}</table>"
    begun = Typesetting(html, QSizeF(500, 700), Theme(mode=Mode.LIGHT))
    sizes: list[QSizeF] = []
    begun.document.documentLayout().documentSizeChanged.connect(sizes.append)
    deque(begun.steps(), maxlen=0)
    assert len([size for size in sizes if size.height() > 700]) == 1  # before there is nothing
    assert begun.document.pageCount() > 1


@pytest.mark.parametrize("above", range(5))
def test_all_of_a_long_text_is_on_its_pages_and_no_heading_or_line_alone(
    fonts: object, above: int
) -> None:
    text = "One two three four five six seven eight nine ten. " * 8
    html = "<h1>Ours</h1>\n" + "".join(f"<p>line {at}</p>\n" for at in range(above))
    html += f"<h2>Head</h2>\n<p>{text}</p>\n<p>{text[:180]}</p>\n" * 24
    begun = Typesetting(html, QSizeF(500, 700), Theme(mode=Mode.LIGHT))
    deque(begun.steps(), maxlen=0)
    found = [(_pages(block), block.blockFormat().headingLevel()) for block in _all(begun)]
    assert all(pages for pages, _ in found)
    for (pages, heading), (below, _) in pairwise(found):
        if heading:
            assert pages[-1] == below[0]
        elif len(pages) > 1:
            assert pages[0] == pages[1]
            assert len(pages) > typesetting.MOST_MOVED or pages[-1] == pages[-2]


def test_a_very_long_text_is_laid_out_without_moving_what_follows_each_heading(
    fonts: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetting, "SHORT", 10)
    text = "One two three four five six seven eight nine ten. " * 9
    rows = "<table><tr><th>h</th></tr><tr><td>d</td></tr></table>\n"
    html = "<h1>Ours</h1>\n" + f"<h2>Head</h2>\n<p>{text}</p>\n{rows}" * 40
    begun = []
    for longest in (10_000, 20):
        monkeypatch.setattr(typesetting, "LONG", longest)
        made = Typesetting(html, QSizeF(500, 700), Theme(mode=Mode.LIGHT))
        deque(made.steps(), maxlen=0)
        shapes = [block.blockFormat().pageBreakPolicy() for block in _all(made)]
        begun.append(shapes.count(typesetting.NEW_PAGE))
        assert all(block.layout().lineCount() for block in _all(made) if block.text())
    assert begun[0] > 0 == begun[1]


def _all(of: Typesetting) -> Iterator[QTextBlock]:
    return typesetting.blocks(of.document)


def _pages(block: QTextBlock) -> list[int]:
    """Return on which page, 700 pixels high, each line of *block* is."""
    layout = block.layout()
    tops = [layout.lineAt(at).y() for at in range(layout.lineCount())]
    return [int((layout.position().y() + top + 1) // 700) for top in tops]


def test_emphasised_chinese_stands_upright(fonts: object) -> None:
    html = f"<h1>Ours</h1>\n{upright('<p><em>one</em> and <em>回覆延續</em></p>')}"
    begun = Typesetting(html, QSizeF(500, 700), Theme(mode=Mode.LIGHT))
    deque(begun.steps(), maxlen=0)
    slanted = {
        words: begun.document.find(words).charFormat().fontItalic() for words in ("one", "回覆")
    }
    assert slanted == {"one": True, "回覆": False}


def test_short_columns_of_a_chinese_table_are_as_wide_as_their_words(fonts: object) -> None:
    take_chinese_face()
    cells = ("16:00", "5", "店舖聊天機械人能做與不能做的事", "劉偉文")
    heads = "".join(f"<th>{words}</th>" for words in ("時間", "分鐘", "項目", "負責人"))
    row = "".join(f"<td>{words}</td>" for words in cells)
    html = f"<h1>Ours</h1>\n<table><tr>{heads}</tr><tr>{row}</tr></table>"
    theme = Theme(mode=Mode.LIGHT)
    begun = Typesetting(html, QSizeF(500, 700), theme)
    deque(begun.steps(), maxlen=0)
    (table,) = begun._heads.values()
    layout = begun.document.documentLayout()
    lefts = [
        layout.blockBoundingRect(table.cellAt(1, column).firstCursorPosition().block()).left()
        for column in range(len(cells))
    ]
    letter = theme.px("body")
    between = [after - before for before, after in pairwise(lefts)]
    assert max(between[:2]) < 6 * letter
    assert 500 - lefts[3] < 8 * letter
    assert between[2] > 200
    heights = {
        layout.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block()).height()
        for row in range(2)
        for column in range(len(cells))
    }
    assert max(heights) < 2 * letter  # none in two lines


def test_qt_lays_nothing_out_by_itself_between_two_steps(
    qtbot: QtBot, fonts: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []

    class Heard(typesetting.OursAlone):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            kept = super().eventFilter(watched, event)
            if event.type() == QEvent.Type.Timer:
                held.append(kept)
            return kept

    monkeypatch.setattr(typesetting, "OursAlone", Heard)
    html = "\n".join(("<h1>Ours</h1>", *(CHAPTER,) * 60))
    paper = page_size(QLocale("en_GB"))
    whole = Pages(html, "Title", "Head", "{page} {pages}", paper)
    held.clear()
    pages = Pages(html, "Title", "Head", "{page} {pages}", paper, at_once=False)
    for done, total in pages.laying_out():
        if done == total // 2 and total > 1 and not held:  # from here on there is a layout
            qtbot.waitUntil(lambda: bool(held) or not pages._document.isLayoutEnabled())
    assert held
    assert all(held)
    assert pages.as_pdf(MOMENT) == whole.as_pdf(MOMENT)
