"""What was put into a document is read back from its Markdown by a parser that is not ours."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from revmentor_desktop.export import plain
from revmentor_desktop.export.markdown import escaped, markdown
from revmentor_desktop.export.outline import (
    Align,
    Block,
    BulletList,
    Document,
    Heading,
    Line,
    ListItem,
    MarkdownBody,
    Metadata,
    NumberedList,
    Paragraph,
    Quote,
    Run,
    Table,
    Task,
    TaskList,
    line,
)
from tests.export.hostile import WORDS
from tests.export.reading import read, tokens

ABOUT = Metadata("en", date(2026, 11, 26), ("Mei-Yee Chan", "Robert Lau"), 7)

LINE = st.one_of(
    WORDS.map(line),
    st.tuples(WORDS, WORDS).map(lambda two: line(two[0], Run(f" ({two[1]})", quiet=True))),
    st.tuples(WORDS, WORDS).map(lambda two: line(Run(two[0], strong=True), f": {two[1]}")),
)
LINES = st.lists(LINE, min_size=1, max_size=3).map(tuple)
PARAGRAPH = st.builds(Paragraph, LINES)
ITEMS = st.lists(st.builds(ListItem, LINES), max_size=3).map(tuple)
LEAF = st.builds(Task, LINES, st.booleans())
TASKS = st.lists(
    st.builds(Task, LINES, st.booleans(), st.lists(LEAF, max_size=2).map(tuple)), max_size=3
).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    row = st.lists(LINE, min_size=width, max_size=width).map(tuple)
    align = st.lists(st.sampled_from(Align), min_size=width, max_size=width).map(tuple)
    return Table(draw(row), tuple(draw(st.lists(row, max_size=3))), draw(align))


BLOCK: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.integers(2, 6), LINE),
    PARAGRAPH,
    st.builds(BulletList, ITEMS),
    st.builds(NumberedList, ITEMS),
    st.builds(TaskList, TASKS),
    tables(),
    st.builds(Quote, st.lists(PARAGRAPH, max_size=2).map(tuple)),
)
DOCUMENT = st.builds(Document, WORDS, st.just(ABOUT), st.lists(BLOCK, max_size=5).map(tuple))


# --- what a reader should find ------------------------------------------------------------


def text_of(runs: Line) -> str:
    return plain.one_line("".join(run.text for run in runs))


def lines_of(lines: tuple[Line, ...]) -> list[str]:
    return [text for text in map(text_of, lines) if text]


def tasks_of(tasks: tuple[Task, ...]) -> list[Any]:
    found = []
    for task in tasks:
        if lines := lines_of(task.lines):
            steps = tasks_of(task.steps)
            found.append((task.done, lines, [("list", "bullet", steps)] if steps else []))
    return found


def expected(block: Block) -> list[Any]:
    match block:
        case Heading():
            text = text_of(block.text)
            return [("heading", block.level, text)] if text else []
        case Paragraph():
            lines = lines_of(block.lines)
            return [("paragraph", lines)] if lines else []
        case BulletList() | NumberedList():
            kind = "bullet" if isinstance(block, BulletList) else "ordered"
            entries = [(None, lines, []) for i in block.items if (lines := lines_of(i.lines))]
            return [("list", kind, entries)] if entries else []
        case TaskList():
            tasks = tasks_of(block.items)
            return [("list", "bullet", tasks)] if tasks else []
        case Table():
            styles = {Align.START: "", Align.END: "text-align:right"}
            rows = [[text_of(cell) for cell in row] for row in (block.header, *block.rows)]
            return [("table", [styles[align] for align in block.align], rows)]
        case Quote():
            inside = [found for one in block.blocks for found in expected(one)]
            return [("quote", inside)] if inside else []
        case _:
            raise AssertionError


@given(DOCUMENT)
def test_reads_back_as_what_went_in(document: Document) -> None:
    title = Heading(1, line(document.title))
    wanted = [found for block in (title, *document.blocks) for found in expected(block)]
    assert read(markdown(document)) == wanted


@given(WORDS)
@example("https://example.com/a_b_c, and https://x.yz/(a)")
@example("see www.a.b/c_d_e* or HTTPS://EXAMPLE.com")
@example("&amp;amp; &#60;b&#62;")
@example("\\")
@example("_a_ and __b__")
@example("+ a")
def test_a_text_reads_back_wherever_it_stands(text: str) -> None:
    document = Document(
        text, ABOUT, (Paragraph((line(text),)), BulletList((ListItem((line(text),)),)))
    )
    one = plain.one_line(text)
    found = read(markdown(document))
    assert found == (
        [("heading", 1, one), ("paragraph", [one]), ("list", "bullet", [(None, [one], [])])]
        if one
        else []
    )


@given(WORDS)
def test_nothing_active_comes_out_of_a_text(text: str) -> None:
    written = markdown(Document(text, ABOUT, (Paragraph((line(text),)),)))
    kinds = {token.type for token in tokens(written)}
    assert not kinds & {"html_inline", "html_block", "image", "code_inline", "fence", "s_open"}
    assert not {token.type for token in tokens(written)} & {"em_open", "strong_open"}


@given(WORDS)
def test_other_parsers_see_no_html_either(text: str) -> None:
    """A parser that does not let a backslash escape an angle bracket must find none."""
    addresses = ("<http://", "<https://")
    written = escaped(plain.one_line(text))
    rest = written
    for address in addresses:
        rest = rest.replace(address, "")
    assert "<" not in rest


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Chatbots & service: where a bot helps", "Chatbots & service: where a bot helps"),
        ("C# and snake_case, 3 > 2", "C# and snake_case, 3 > 2"),
        ("R&D (50 %)", "R&D (50 %)"),
        ("What *is* this?", r"What \*is\* this?"),
        ("<b>", "&lt;b>"),
        ("&lt;", "&amp;lt;"),
        ("a|b", r"a\|b"),
        ("https://example.com/report_2026.html.", "<https://example.com/report_2026.html>."),
        ("https://example.com/[x]", r"https\://example.com/\[x\]"),
        ("www.example.com", "www.example.com"),
    ],
)
def test_only_what_would_act_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# one", r"\# one"),
        ("-5 degrees", "-5 degrees"),
        ("- one", r"\- one"),
        ("2026. A year", r"2026\. A year"),
        ("1.5 hours", "1.5 hours"),
        ("= one", r"\= one"),
        ("> one", r"\> one"),
    ],
)
def test_what_acts_at_the_start_of_a_line_is_escaped_there(text: str, written: str) -> None:
    document = Document("Title", ABOUT, (Paragraph((line(text),)),))
    assert markdown(document) == f"# Title\n\n{written}\n"


def test_a_heading_keeps_the_signs_at_its_end() -> None:
    assert read(markdown(Document("C #", ABOUT, ()))) == [("heading", 1, "C #")]


def test_two_lists_in_a_row_stay_two() -> None:
    one = BulletList((ListItem((line("a"),)),))
    found = read(markdown(Document("Title", ABOUT, (one, one, TaskList((Task((line("b"),)),))))))
    assert [block[0] for block in found[1:]] == ["list", "list", "list"]


@pytest.mark.parametrize("kind", [BulletList, NumberedList])
def test_two_lists_stay_two_beside_one_with_nothing_in_it(kind: Any) -> None:
    one = kind((ListItem((line("a"),)),))
    found = read(markdown(Document("Title", ABOUT, (one, kind(()), one))))
    assert [block[0] for block in found[1:]] == ["list", "list"]


def test_columns_stand_below_each_other_in_the_file_too() -> None:
    rows = ((line("5"), line("Check-in")), (line("15"), line("反向導師")))
    table = Table((line("Min"), line("What")), rows, (Align.END, Align.START))
    assert markdown(Document("T", ABOUT, (table,))) == (
        "# T\n\n| Min | What     |\n| --: | -------- |\n|   5 | Check-in |\n|  15 | 反向導師 |\n"
    )


def test_lines_end_the_same_way_everywhere() -> None:
    body = MarkdownBody("one\r\ntwo\rthree", 1)
    written = markdown(Document("a\r\nb", ABOUT, (body,)))
    assert written == "# a b\n\none\ntwo\nthree\n"


@given(WORDS)
def test_front_matter_is_there_when_asked_for_and_only_data(title: str) -> None:
    document = Document(title, ABOUT, ())
    assert not markdown(document).startswith("---\n")
    begin, matter, body = f"\n{markdown(document, front_matter=True)}".split("\n---\n", 2)
    found = yaml.safe_load(matter)
    assert begin == ""
    assert found.get("title", "") == plain.one_line(title)
    assert found["date"] == date(2026, 11, 26)
    assert found["people"] == ["Mei-Yee Chan", "Robert Lau"]
    assert body == f"\n{markdown(document)}"


def test_footnotes_of_two_texts_are_not_taken_for_each_other() -> None:
    bodies = [MarkdownBody(f"a[^1]\n\n[^1]: Said {who}.", 2) for who in ("she", "he", "they")]
    blocks = [one for body in bodies for one in (Heading(2, line("Note")), body)]
    text = markdown(Document("T", ABOUT, tuple(blocks)))
    assert [part for part in text.split("\n") if "[^" in part] == [
        *("a[^1]", "[^1]: Said she."),
        *("a[^2-1]", "[^2-1]: Said he."),
        *("a[^3-1]", "[^3-1]: Said they."),
    ]
