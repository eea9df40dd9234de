"""A document that is put in part by part is the one that is put in as a whole."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from datetime import UTC, datetime
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.services.upright import upright
from revmentor_desktop.ui.paper import tables, typesetting
from revmentor_desktop.ui.paper.pages import Pages, page_size
from revmentor_desktop.ui.paper.typesetting import Typesetting
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode
from tests.faces import take_chinese_face

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

BODY = QSizeF(500, 700)
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
PARAGRAPHS = (
    "<p>One <b>two</b> and <a href='https://example.org'>more</a></p>\n<p>three<br>\nfour</p>\n"
    '<p><code>five</code> <mark>six</mark></p>\n<p class="quiet">七，八</p>\n<p><i>nine</i></p>\n'
)
TABLE_LAST = (
    "<h2>Lists</h2>\n<ul>\n<li>a</li>\n<li>b\n<div><table><tr><th>h</th></tr><tr><td>d</td></tr>"
    "</table></div></li>\n<li>c\n<ul>\n<li>in it<table><tr><td>e</td></tr></table></li>\n</ul>\n"
    "</li>\n</ul>\n<h3>After</h3>\n<p>Words</p>\n<p>More</p>\n"
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
        f"<h1>Ours</h1>\n{PARAGRAPHS * 30}{CHAPTER}\n{PARAGRAPHS}",
        f"<h1>Ours</h1>\n{TABLE_LAST * 20}",
    ],
)
def test_parts_make_the_same_pages_as_the_whole(
    fonts: object, monkeypatch: pytest.MonkeyPatch, html: str
) -> None:
    made = []
    for size in (len(html), 40):
        monkeypatch.setattr(typesetting, "PART", size)
        pages = Pages(html, "Title", "Head", "{page} {pages}", page_size(Paper.A4))
        made.append((pages.text(), _pictures(pages)))
    assert made[0] == made[1]
    assert len(made[0][1]) > 1


@pytest.mark.parametrize(
    "heads", [("When", "Minutes", "What", "Who"), ("時間", "分鐘", "項目", "負責人")]
)
def test_a_long_table_comes_in_parts_and_looks_like_one(
    fonts: object, monkeypatch: pytest.MonkeyPatch, heads: tuple[str, ...]
) -> None:
    take_chinese_face()
    made = []
    for size, parts in ((1_000_000, 1), (1_500, 12)):
        monkeypatch.setattr(typesetting, "PART", size)
        begun = _made(_table(90, heads))
        assert len(begun.document.rootFrame().childFrames()) >= parts
        assert len(begun.pages) > 4
        heads_again = {page.head for page in begun.pages[1:-1]}
        assert len(heads_again) == 1
        assert None not in heads_again
        made.append(_placed(begun))
    whole, parted = made
    assert [(words, left, width) for words, left, _, width in whole] == [
        (words, left, width) for words, left, _, width in parted
    ]
    for (above, below), (above_too, below_too) in zip(
        pairwise(whole), pairwise(parted), strict=True
    ):
        assert below[2] - above[2] == pytest.approx(below_too[2] - above_too[2], abs=1.01)


@pytest.mark.parametrize("seed", range(20))
def test_columns_of_parts_are_as_wide_as_qt_makes_those_of_the_whole(
    fonts: object, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = Random(seed)
    words = ("a", "some", "<b>very-long-words</b>", "導師導師", "more")
    columns = chance.randint(1, 6)
    longest = [chance.randint(0, 14) for _ in range(columns)]
    rows = [
        [" ".join(chance.choices(words, k=chance.randint(0, most))) for most in longest]
        for _ in range(9)
    ]
    lines = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    head = "".join(f"<th>{chance.choice(('', *words[:3]))}</th>" for _ in range(columns))
    html = f"<h1>Ours</h1><table><tr>{head}</tr><tr>{'</tr><tr>'.join(lines)}</tr></table>"
    made = []
    for size in (len(html), 1):
        monkeypatch.setattr(typesetting, "PART", size)
        made.append([(words, left, width) for words, left, _, width in _placed(_made(html))])
    assert made[0] == made[1]


def test_a_paragraph_of_very_many_lines_comes_in_parts(fonts: object) -> None:
    lines = "<br>\n".join(f"Line {line} of them" for line in range(4_000))
    begun = _made(f"<h1>Ours</h1><p>Quiet</p><p>{lines}</p><p>End</p>")
    found = [block for block in _all(begun) if block.text().startswith("Line")]
    assert max(block.layout().lineCount() for block in found) < 1_000
    gaps = {
        round(below[2] - above[2], 3)
        for above, below in pairwise(_placed(begun))
        if above[0].startswith("Line") and below[0].startswith("Line")
    }
    assert len(gaps) == 1
    assert sum(block.layout().lineCount() for block in found) == 4_000


def test_a_long_table_gets_its_shape_in_steps(
    fonts: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(f"<tr><td>{row}</td><td>d</td></tr>" for row in range(95))
    html = f"<h1>Ours</h1>\n<table><tr><th>h</th><th>i</th></tr>{rows}</table>"
    made = []
    for size in (10, 1_000):
        monkeypatch.setattr(tables, "ROWS", size)
        paper = page_size(Paper.A4)
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
    assert len(begun.pages) > 1


@pytest.mark.parametrize("above", range(5))
@pytest.mark.parametrize("many", [24, 800])
def test_all_of_a_text_is_on_its_pages_and_no_heading_or_line_alone(
    fonts: object, above: int, many: int
) -> None:
    text = "One two three four five six seven eight nine ten. " * 8
    html = "<h1>Ours</h1>\n" + "".join(f"<p>line {at}</p>\n" for at in range(above))
    html += f"<h2>Head</h2>\n<h3>Part</h3>\n<p>{text}</p>\n<p>{text[:180]}</p>\n" * many
    begun = _made(html)
    found = [(_pages(begun, block), block.blockFormat().headingLevel()) for block in _all(begun)]
    assert all(pages for pages, _ in found)
    for (pages, heading), (below, _) in pairwise(found):
        if heading:
            assert pages[-1] == below[0]
        elif len(pages) > 1:
            assert pages[0] == pages[1]
            assert pages[-1] == pages[-2]


@pytest.mark.parametrize("above", range(12))
@pytest.mark.parametrize(
    "below",
    [
        "<pre><code>x = 1\ny = 2\n</code></pre>\n",
        "<table><tr><th>h</th></tr><tr><td>d</td></tr></table>\n",
        "<blockquote>\n<p>quoted</p>\n</blockquote>\n",
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
    ],
)
def test_whatever_stands_below_a_heading_begins_on_its_page(
    fonts: object, above: int, below: str
) -> None:
    lines = "".join(f"<p>line {at}</p>\n" for at in range(above))
    begun = _made(f"<h1>Ours</h1>\n{lines}" + f"<h2>Head</h2>\n{below}" * 40)
    on = [(block.text(), _pages(begun, block)[0]) for block in _all(begun)]
    places = [at for at, (text, _) in enumerate(on) if text in {"Head", "h"}]
    assert len({page for _, page in on}) > 2
    for at in places:
        following = next(page for text, page in on[at + 1 :] if text)
        assert on[at][1] == following


@pytest.mark.parametrize("above", range(12))
def test_no_page_shows_a_part_of_a_line_that_is_on_another(fonts: object, above: int) -> None:
    lines = "".join(f"<p>line {at}</p>\n" for at in range(above))
    code = "<pre><code>x = 1\n</code></pre>\n"
    table = '<div class="table"><table><tr><th>h</th></tr><tr><td>d</td></tr></table></div>\n'
    begun = _made(f"<h1>Ours</h1>\n{lines}" + f"{code}{table}" * 40)
    edges = [page.top for page in begun.pages]
    assert len(edges) > 2
    for block in _all(begun):
        for top, bottom in _lines(begun, block) if block.text() else ():
            assert not any(top < edge < bottom - 0.1 for edge in edges)


@pytest.mark.parametrize("above", range(12))
def test_a_rule_begins_on_the_page_of_what_it_is_above(fonts: object, above: int) -> None:
    lines = "".join(f"<p>line {at}</p>\n" for at in range(above))
    notes = '<div class="notes">\n<hr>\n<ol>\n<li><p>a</p></li>\n</ol>\n</div>\n<p>b</p>\n'
    begun = _made(f"<h1>Ours</h1>\n{lines}" + notes * 40)
    on = [(block.text(), _pages(begun, block)[0]) for block in _all(begun)]
    assert len({page for _, page in on}) > 2
    for (text, page), (_, following) in pairwise(on):
        assert text or page == following


def test_a_table_in_a_quote_has_its_bar(fonts: object) -> None:
    table = "<table><tr><th>h</th></tr><tr><td>d</td></tr><tr><td>e</td></tr></table>"
    html = f"<h1>Ours</h1>\n<blockquote>\n<p>q</p>\n<div>{table}</div>\n</blockquote>\n<p>a</p>"
    pages = Pages(html, "Title", "Head", "{page} {pages}", page_size(Paper.A4))
    [picture] = _pictures(pages)
    accent = Theme(mode=Mode.LIGHT).colour("accent")
    barred = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y) == accent for x in range(picture.width()))
    ]
    assert max(barred) - min(barred) > 4 * 21  # the quoted line, and three rows


def test_a_quote_within_a_quote_stands_further_in(fonts: object) -> None:
    inner = "<blockquote><p>inner</p><blockquote><p>most</p></blockquote></blockquote>"
    begun = _made(f"<h1>Ours</h1><blockquote><p>outer</p>{inner}</blockquote>")
    margins = [block.blockFormat().leftMargin() for block in _all(begun)]
    assert margins == [0, *(depth * typesetting.QUOTE_INDENT for depth in (1, 2, 3))]


def test_no_page_is_ended_by_moving_what_follows(fonts: object) -> None:
    begun = Typesetting(f"<h1>Ours</h1>\n{CHAPTER * 40}", BODY, Theme(mode=Mode.LIGHT))
    changed: list[int] = []
    document = begun.document

    def note(position: int) -> None:
        if document.isLayoutEnabled():
            changed.append(position)

    document.contentsChange.connect(note)
    deque(begun.steps(), maxlen=0)
    assert len(begun.pages) > 20
    assert not any(changed)  # but that all is there


def test_the_head_of_a_table_that_goes_on_takes_its_room(fonts: object) -> None:
    rows = "<tr><td>d</td></tr>" * 90
    begun = _made(f"<h1>Ours</h1>\n<table><tr><th>h</th></tr>{rows}</table><p>End</p>")
    first, *others = begun.pages
    assert first.head is None
    assert len(others) > 2
    for page in others:
        assert page.above > 10
        assert page.above + page.bottom - page.top <= BODY.height()
    assert {_pages(begun, block)[0] for block in _all(begun)} == set(range(len(begun.pages)))


def test_a_row_that_is_higher_than_a_page_goes_on_between_its_lines(fonts: object) -> None:
    words = "One two three four five six seven eight nine ten. "
    cells = f"<td>{words * 90}</td><td>{words * 60}</td>"
    begun = _made(f"<h1>Ours</h1>\n<table><tr><th>h</th><th>i</th></tr><tr>{cells}</tr></table>")
    assert len(begun.pages) > 2
    edges = {edge for page in begun.pages for edge in (page.top, page.bottom)}
    for block in _all(begun):
        for top, bottom in _lines(begun, block):
            assert not any(top + 4 < edge < bottom - 4 for edge in edges)


def test_a_heading_that_wants_a_page_of_its_own_has_it(fonts: object) -> None:
    new = '<h2 style="page-break-before:always">Head</h2>'
    begun = _made(f"<h1>Ours</h1><p>Text</p>{new}<p>Text</p>{new}<p>Text</p>")
    assert [_pages(begun, block)[0] for block in _all(begun)] == [0, 0, 1, 1, 2, 2]


def _pictures(pages: Pages) -> list[QImage]:
    """Return each of *pages* as it is seen."""
    drawn = []
    for number in range(pages.count):
        image = QImage(pages.size.toSize(), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        pages.draw(painter, number)
        painter.end()
        drawn.append(image)
    return drawn


def _table(count: int, heads: tuple[str, ...] = ("When", "Minutes", "What", "Who")) -> str:
    """Return a table of so many rows, some of several lines, between other things."""
    words = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    rows = "".join(
        f"<tr><td>{row % 24:02}:00</td><td>{row % 90}</td>"
        f"<td>{' '.join(words[(row + at) % 10] for at in range(1 + row * 7 % 23))}</td>"
        f"<td><b>{words[row % 10]}</b> {words[row * 3 % 10]}</td></tr>\n"
        for row in range(count)
    )
    head = "".join(f"<th>{words}</th>" for words in heads)
    return (
        f'<h1>Ours</h1>\n<p>Before</p>\n<div class="table"><table><thead><tr>{head}</tr></thead>\n'
        f"<tbody>{rows}</tbody></table></div>\n<h2>After</h2>\n<p>More</p>"
    )


def _placed(of: Typesetting) -> list[tuple[str, float, float, float]]:
    """Return the lines of the column: words, left, top and width."""
    layout, found = of.document.documentLayout(), []
    for block in _all(of):
        place = layout.blockBoundingRect(block).topLeft()
        lines = [block.layout().lineAt(at) for at in range(block.layout().lineCount())]
        for line in lines if block.text() else ():
            start, end = line.textStart(), line.textStart() + line.textLength()
            words = block.text()[start:end].strip("\u2028")
            found.append((words, place.x() + line.x(), place.y() + line.y(), line.width()))
    return found


def _made(html: str) -> Typesetting:
    begun = Typesetting(html, BODY, Theme(mode=Mode.LIGHT))
    deque(begun.steps(), maxlen=0)
    return begun


def _all(of: Typesetting) -> Iterator[QTextBlock]:
    return typesetting.blocks(of.document)


def _lines(of: Typesetting, block: QTextBlock) -> list[tuple[float, float]]:
    """Return where each line of *block* begins and ends in the column."""
    top = of.document.documentLayout().blockBoundingRect(block).top()
    lines = [block.layout().lineAt(at) for at in range(block.layout().lineCount())]
    return [(top + line.y(), top + line.y() + line.height()) for line in lines]


def _pages(of: Typesetting, block: QTextBlock) -> list[int]:
    """Return on which page each line of *block* is, as a whole."""
    tops = [page.top for page in of.pages]
    found = []
    for top, bottom in _lines(of, block):
        at = bisect_right(tops, top) - 1
        page = of.pages[at]
        assert bottom <= page.bottom + 0.1
        assert page.bottom - page.top + page.above <= BODY.height()
        found.append(at)
    return found


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
    (table,) = begun._tables.values()
    layout = begun.document.documentLayout()
    lefts = [
        layout.blockBoundingRect(cell.firstCursorPosition().block()).left()
        for cell in table.cells(1)
    ]
    letter = theme.px("body")
    between = [after - before for before, after in pairwise(lefts)]
    assert max(between[:2]) < 6 * letter
    assert 500 - lefts[3] < 8 * letter
    assert between[2] > 200
    heights = {
        layout.blockBoundingRect(cell.firstCursorPosition().block()).height()
        for row in range(2)
        for cell in table.cells(row)
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
    paper = page_size(Paper.A4)
    whole = Pages(html, "Title", "Head", "{page} {pages}", paper)
    held.clear()
    pages = Pages(html, "Title", "Head", "{page} {pages}", paper, at_once=False)
    for done, total in pages.laying_out():
        if done == total // 2 and total > 1 and not held:  # from here on there is a layout
            qtbot.waitUntil(lambda: bool(held) or not pages._document.isLayoutEnabled())
    assert held
    assert all(held)
    assert pages.as_pdf(MOMENT) == whole.as_pdf(MOMENT)
