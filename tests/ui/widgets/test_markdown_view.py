"""The reading view: right sizes, colours of the theme, and it loads and opens nothing."""

from __future__ import annotations

from itertools import count
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, QUrl
from PySide6.QtGui import QFont, QTextDocument, QTextFormat
from PySide6.QtWidgets import QAbstractSlider, QApplication, QTextBrowser
from shiboken6 import isValid

from revmentor_desktop.services.upright import upright
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode
from revmentor_desktop.ui.turns import Turns
from revmentor_desktop.ui.widgets import markdown_view
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from tests.strokes import strokes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


HTML = (
    "<h2>What we did</h2><p>We asked <strong>it</strong>.</p><ul><li>One</li><li>Two</li></ul>"
    "<blockquote><p>First.</p><p>Second.</p></blockquote><h3>After</h3>"
    '<p>See <a href="topic:chat">a topic</a> and <code>x</code>.</p>'
    "<pre><code>a = 1\nb = 2</code></pre><p>End</p>"
)

ADJUSTMENT = QTextFormat.Property.FontSizeAdjustment


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> MarkdownView:
    made = MarkdownView(theme, "Recap text")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_html(HTML)
    return made


def size_of(view: MarkdownView, text: str) -> int:
    cursor = view.document().find(text)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart() + 1)
    return cursor.charFormat().font().pixelSize()


def test_it_loads_nothing(view: MarkdownView, qtbot: QtBot) -> None:
    image = QTextDocument.ResourceType.ImageResource.value
    for address in ("https://example.org/pixel.png", "file:///etc/hostname"):
        assert view.loadResource(image, QUrl(address)) is None
    view.show_html('<p>Before <img src="file:///etc/hostname"> after</p>')
    assert not view.grab().isNull()


def test_what_is_copied_has_its_form_and_not_the_look_of_the_window(
    qtbot: QtBot, fonts: object
) -> None:
    """From a dark window code came out black on black in a letter."""
    dark = MarkdownView(Theme(mode=Mode.DARK, text_size=1.5), "Recap text")
    qtbot.addWidget(dark)
    dark.show_html(f"{HTML}<p>color:#ffffff; and <mark>marked</mark></p>")
    dark.selectAll()
    copied = dark.createMimeDataFromSelection()
    begun, marked = copied.html().split("color:#ffffff; and", 1)
    for look in ("color:", "font-size:"):
        assert look not in begun
    assert "background-color:#fbe9a6;" in marked
    for form in ("<h2", "font-weight:", "<li", "JetBrains Mono", 'href="topic:chat"'):
        assert form in begun
    assert copied.text() == dark.toPlainText()


def test_nothing_is_left_of_what_qt_copied(
    view: MarkdownView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qts: list[QMimeData] = []
    whole = QTextBrowser.createMimeDataFromSelection

    def noted(of: QTextBrowser) -> QMimeData:
        qts.append(whole(of))
        return qts[-1]

    monkeypatch.setattr(QTextBrowser, "createMimeDataFromSelection", noted)
    view.selectAll()
    view.createMimeDataFromSelection()
    [data] = qts
    qtbot.waitUntil(lambda: not isValid(data))


def test_pictures_are_drawn_for_the_width_but_never_within_a_layout(
    qtbot: QtBot, view: MarkdownView
) -> None:
    asked: list[str] = []
    view.set_pictures(asked.append)
    with qtbot.waitExposed(view):
        view.show()
    view.show_html('<p><img src="attachment:a"></p>' + "<p>A line</p>" * 100)
    QApplication.processEvents()
    assert view.verticalScrollBar().maximum() > 0
    assert asked == ["attachment:a"]  # and not once more for the bar
    view.resize(400, 400)
    assert len(asked) == 1
    qtbot.waitUntil(lambda: len(asked) == 2)


def test_links_are_asked_for_not_opened(view: MarkdownView) -> None:
    told: list[str] = []
    view.link_requested.connect(told.append)
    view.anchorClicked.emit(QUrl("topic:chat"))
    assert told == ["topic:chat"]
    assert not view.openLinks()
    assert not view.openExternalLinks()
    assert view.toPlainText().startswith("What we did")


def test_emphasised_chinese_stands_upright(view: MarkdownView) -> None:
    view.show_html(upright("<p><em>one</em> and <em>回覆延續</em></p>"))
    looks = {}
    for words in ("one", "回覆"):
        look = view.document().find(words).charFormat()
        looks[words] = look.fontItalic(), look.fontWeight() >= QFont.Weight.DemiBold
    assert looks == {"one": (True, False), "回覆": (False, True)}


def test_headings_have_the_sizes_of_the_design(view: MarkdownView, theme: Theme) -> None:
    assert size_of(view, "What we did") == theme.px("h2")
    assert size_of(view, "After") == theme.px("h3")
    assert view.document().defaultFont().pixelSize() == theme.px("body")


def test_it_follows_text_size_and_colours(view: MarkdownView, theme: Theme) -> None:
    theme.set_look(mode=Mode.DARK, text_size=1.5)
    assert size_of(view, "What we did") == theme.px("h2")
    cursor = view.document().find("a topic")
    colour = cursor.charFormat().foreground().color()
    assert colour.name() == theme.colour("link").name()


@pytest.mark.parametrize("paragraphs", [60, 3000])
def test_the_line_at_the_top_stays_there_in_another_size(
    view: MarkdownView, theme: Theme, qtbot: QtBot, paragraphs: int
) -> None:
    def at_top() -> str:
        return view.cursorForPosition(QPoint(0, 0)).block().text()

    view.show()
    view.show_html("".join(f"<p>{at}: {'some words ' * 20}</p>" for at in range(paragraphs)))
    qtbot.waitUntil(lambda: not view.is_growing)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    read = at_top()
    for size in (1.5, 0.9, 1.0):
        theme.set_look(text_size=size)
        qtbot.waitUntil(lambda: not view.is_growing)
        assert at_top() == read
        assert view.updatesEnabled()


def test_who_scrolls_while_another_size_comes_is_not_taken_back(
    view: MarkdownView, theme: Theme, qtbot: QtBot
) -> None:
    view.show()
    view.show_html("".join(f"<p>{at}: {'some words ' * 20}</p>" for at in range(3000)))
    qtbot.waitUntil(lambda: not view.is_growing)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    theme.set_look(text_size=1.5)
    assert view.is_growing
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    qtbot.waitUntil(lambda: not view.is_growing)
    assert bar.value() == 0
    assert view.updatesEnabled()


def test_both_paragraphs_of_a_quote_are_marked(view: MarkdownView, theme: Theme) -> None:
    muted = theme.colour("textSecondary").name()
    for words in ("First.", "Second."):
        cursor = view.document().find(words)
        assert cursor.charFormat().foreground().color().name() == muted
        assert cursor.block().blockFormat().leftMargin() == theme.scaled(16)


def test_code_lines_stand_together_and_wrap(view: MarkdownView) -> None:
    first = view.document().find("a = 1").block()
    assert first.blockFormat().bottomMargin() == 0
    assert not first.blockFormat().nonBreakableLines()


def test_code_stands_with_room_around_it_on_one_ground(view: MarkdownView, theme: Theme) -> None:
    view.show_html("<p>Above</p><pre><code>one\n  two\n</code></pre><p>Below</p>")
    view.resize(300, 200)
    view.show()
    QApplication.processEvents()
    texts = view.document().toPlainText().splitlines()
    assert texts == ["Above", "one", "  two", "Below"]
    image = view.grab().toImage()
    ground = theme.colour("sunken").rgb()
    at_left = [image.pixel(1, y) == ground for y in range(image.height())]
    first, last = at_left.index(True), len(at_left) - at_left[::-1].index(True)
    assert all(at_left[first:last])
    one, two = (view.document().find(words).block() for words in ("one", "two"))
    layout, pad = view.document().documentLayout(), theme.scaled(10)
    assert one.layout().lineAt(0).x() == pad
    assert abs(layout.blockBoundingRect(one).top() - first - pad) <= 1
    assert abs(last - layout.blockBoundingRect(two).bottom() - pad) <= 1


def test_of_a_high_text_that_grows_any_part_is_drawn_as_in_the_whole(
    view: MarkdownView,
) -> None:
    part = "<p>Words</p><pre><code>one\ntwo</code></pre><blockquote><p>Said</p></blockquote>"
    view.set_grows(True)
    view.show_html(part * 40)
    while view.is_growing:
        QApplication.processEvents()
    width, height = view.viewport().width(), view.viewport().height()
    whole = view.viewport().grab().toImage()
    for top in range(0, height - 60, 211):
        seen = QRect(0, top, width, 60)
        assert view.viewport().grab(seen).toImage() == whole.copy(seen)


def test_what_is_far_away_takes_nothing_where_a_part_of_it_is_drawn(view: MarkdownView) -> None:
    view.set_grows(True)
    view.show_html("<pre><code>one</code></pre><p>Words</p>" * 200)
    while view.is_growing:
        QApplication.processEvents()
    view.grab()  # which lays it out
    grounds, _ = view._grounds_and_edges(QRect(0, 2000, 100, 100))
    assert 0 < len(grounds) < 5


def test_a_table_stands_clear_of_the_ground_of_code(view: MarkdownView, theme: Theme) -> None:
    table = "<table><tr><td>Cell</td></tr></table>"
    gaps = []
    for above in ("<p>one</p>", "<pre><code>one\n</code></pre>"):
        view.show_html(above + table)
        [frame] = view.document().rootFrame().childFrames()
        gaps.append(frame.frameFormat().topMargin())
    assert gaps[1] == gaps[0] + theme.scaled(10)


def test_lists_are_not_indented_far(view: MarkdownView, theme: Theme) -> None:
    assert view.document().indentWidth() == theme.scaled(22)


def test_reading_size_and_serif(qtbot: QtBot, theme: Theme) -> None:
    view = MarkdownView(theme, "Recap", reading=True, serif=True)
    qtbot.addWidget(view)
    view.show_html(HTML)
    assert view.document().defaultFont().pixelSize() == theme.px("reading")
    assert view.document().defaultFont().families()[0] == "Noto Serif"
    assert size_of(view, "What we did") == theme.px("readingH")
    view.set_serif(False)
    assert view.document().defaultFont().families()[0] == "Inter"


def test_it_can_be_as_high_as_its_text(view: MarkdownView, qtbot: QtBot) -> None:
    view.set_grows(True)
    view.show_html(HTML + "<p>" + "words " * 60 + "</p>")
    view.show()
    QApplication.processEvents()
    assert view.height() >= view.document().size().height()
    before = view.height()
    view.resize(200, view.height())
    QApplication.processEvents()
    assert view.height() > before
    view.show_html("<p>Short</p>")
    QApplication.processEvents()
    assert view.height() < before


def test_headings_keep_no_size_adjustment(view: MarkdownView) -> None:
    cursor = view.document().find("What we did")
    assert not cursor.charFormat().hasProperty(ADJUSTMENT)


def test_a_font_is_made_once_for_all_headings_of_a_text(
    view: MarkdownView, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    font = theme.font

    def count(style: str, *, family: str = "ui") -> QFont:
        asked.append(style)
        return font(style, family=family)

    monkeypatch.setattr(theme, "font", count)
    view.show_html("<h2>One</h2>")
    once = asked.copy()
    asked.clear()
    view.show_html("<h2>Many</h2><p>x</p>" * 20)
    assert asked == once


def test_it_has_a_name(view: MarkdownView) -> None:
    assert view.accessibleName() == "Recap text"


# --- long texts ---


def long_html(count: int = 400) -> str:
    return "".join(f"<p>Paragraph {number}.</p>" for number in range(count))


def test_of_a_long_text_the_beginning_is_there_at_once(view: MarkdownView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.completed):
        view.show_html(long_html())
        assert view.toPlainText().startswith("Paragraph 0.")
        assert "Paragraph 399." not in view.toPlainText()
    paragraphs = [line for line in view.toPlainText().splitlines() if line]
    assert paragraphs == [f"Paragraph {number}." for number in range(400)]


def test_a_long_text_comes_in_smaller_steps_while_somebody_types(
    view: MarkdownView, qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    def steps(*, typing: bool) -> int:
        made = MarkdownView(theme, "Recap text", turns=turns)
        qtbot.addWidget(made)
        monkeypatch.setattr(Turns, "brief", typing)
        lengths: list[int] = []
        made.textChanged.connect(lambda: lengths.append(made.document().characterCount()))
        with qtbot.waitSignal(made.completed):
            made.show_html(long_html(2000))
        return len(set(lengths))

    clock = count(step=0.01)  # each step takes as long, however much is in it
    slow = SimpleNamespace(perf_counter=lambda: next(clock))
    monkeypatch.setattr(markdown_view, "time", slow)
    turns = Turns(view)
    assert steps(typing=True) > steps(typing=False)


def test_the_pieces_of_a_long_text_look_alike(view: MarkdownView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.completed):
        view.show_html(long_html())
    looks = set()
    block = view.document().begin().next()
    while block.next().isValid():
        shape = block.blockFormat()
        looks.add((shape.lineHeight(), shape.topMargin(), shape.bottomMargin()))
        assert block.text(), "an empty line where two pieces meet"
        block = block.next()
    assert len(looks) == 1


@pytest.mark.parametrize(
    "part",
    [
        "<ul><li>A point</li><li>Another</li></ul>",
        "<table><tr><td>Cell</td></tr></table><p>Below</p>",
        "<blockquote><p>Quoted</p></blockquote><p>Below</p>",
        "<pre><code>one\ntwo</code></pre><p>Below</p>",
        "<h3>Heading</h3>",
    ],
)
def test_where_two_pieces_meet_nothing_is_seen(
    view: MarkdownView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    html = f"<p>{'word ' * 300}</p>{part * 12}" * 3
    looks = []
    for at_once in (10**9, 1):
        monkeypatch.setattr("revmentor_desktop.ui.widgets.markdown_view._FIRST", at_once)
        with qtbot.waitSignal(view.completed):
            view.show_html(html)
        looks.append(shapes(view))
    assert looks[0] == looks[1]


def test_a_text_that_comes_in_parts_looks_like_the_whole(view: MarkdownView, qtbot: QtBot) -> None:
    parts = [f"<h2>Part {number}</h2>\n{long_html()}<ul><li>End</li></ul>" for number in range(3)]
    with qtbot.waitSignal(view.completed):
        view.show_html("\n".join(parts))
    whole = shapes(view)
    view.show_html(parts[0], more_comes=True)
    view.add_html(parts[1], more_comes=True)  # while the first grows
    with qtbot.assertNotEmitted(view.completed):
        qtbot.waitUntil(lambda: len(shapes(view)) > len(whole) / 2)
    assert view.is_growing
    with qtbot.waitSignal(view.completed):
        view.add_html(parts[2], more_comes=False)
    assert shapes(view) == whole
    assert not view.is_growing


def test_what_comes_after_a_table_looks_like_the_whole(view: MarkdownView, qtbot: QtBot) -> None:
    above = "<p>Above</p><table><tr><td>Cell</td></tr></table>"
    below = "<h3>Below</h3><p>Text</p><table><tr><td>Cell</td></tr></table>"
    view.show_html(above + below)
    whole = shapes(view)
    view.show_html(above, more_comes=True)
    with qtbot.waitSignal(view.completed):
        view.add_html(below, more_comes=False)
    assert shapes(view) == whole
    assert not view.document().find("Below").charFormat().hasProperty(ADJUSTMENT)


def shapes(view: MarkdownView) -> list[tuple[object, ...]]:
    """Return how every line of the text looks."""
    found, block = [], view.document().begin()
    while block.isValid():
        shape = block.blockFormat()
        margins = shape.topMargin(), shape.bottomMargin(), shape.leftMargin()
        found.append((block.text(), margins, shape.lineHeight(), shape.headingLevel()))
        block = block.next()
    return found


def test_a_long_text_is_scrolled_to_where_it_was(view: MarkdownView, qtbot: QtBot) -> None:
    view.show()
    with qtbot.waitSignal(view.completed):
        view.show_html(long_html())
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() - 7)
    at = bar.value()
    with qtbot.waitSignal(view.completed):
        view.show_html(long_html())
    assert bar.value() == at


def test_another_text_ends_the_rest_of_the_first(view: MarkdownView, qtbot: QtBot) -> None:
    view.show_html(long_html())
    with qtbot.waitSignal(view.completed):
        view.show_html("<p>Short.</p>")
    with qtbot.assertNotEmitted(view.completed, wait=50):
        pass
    assert view.toPlainText().strip() == "Short."


@pytest.mark.parametrize(
    ("html", "signs"),
    [
        ("<p><code>==</code></p>", 2),
        ("<pre><code>a-&gt;b</code></pre>", 4),
        ("<h2>-&gt;</h2>", 2),
        ("<p>-&gt;</p>", 2),
    ],
)
def test_signs_are_shown_as_they_were_written(view: MarkdownView, html: str, signs: int) -> None:
    view.resize(80, 40)
    view.show_html(html)
    assert strokes(view) == signs
