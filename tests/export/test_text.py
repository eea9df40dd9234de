"""Plain text: everything is there, nothing is markup, and columns line up."""

from __future__ import annotations

import pytest

from revmentor_desktop.export.outline import (
    Align,
    Block,
    BulletList,
    Document,
    Heading,
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
from revmentor_desktop.export.text import text
from revmentor_desktop.services.rendering import render


def written(*blocks: Block) -> str:
    document = Document("A title", Metadata("en"), blocks)
    whole = text(document, lambda own: render(own).html)
    head = "A title\n=======\n"
    assert whole.startswith(head)
    return whole.removeprefix(head).strip("\n")


def test_headings_have_a_rule_as_wide_as_they_are() -> None:
    assert written(Heading(2, line("聊天 AI"))) == "聊天 AI\n-------"
    assert written(Heading(3, line("Less"))) == "Less"
    assert written(Heading(2, line("字" * 80))).split("\n")[1] == "-" * 100


def test_lines_stay_lines_and_marks_are_gone() -> None:
    lines = (line(Run("Strong", strong=True), " text"), line(Run("quiet", quiet=True)))
    assert written(Paragraph(lines)) == "Strong text\nquiet"


def test_lists_hang_from_their_marks() -> None:
    items = (ListItem((line("One"), line("more"))), ListItem((line("Two"),)))
    assert written(BulletList(items)) == "• One\n  more\n• Two"
    assert written(NumberedList(items)) == "1. One\n   more\n2. Two"


def test_tasks_have_boxes() -> None:
    tasks = TaskList((Task((line("Done"),), done=True, steps=(Task((line("Step"),)),)),))
    assert written(tasks) == "[x] Done\n    [ ] Step"


def test_columns_line_up_with_wide_signs_too() -> None:
    table = Table(
        (line("Min"), line("What")),
        ((line("5"), line("聊天")), (line("40"), line("Chat"))),
        (Align.END, Align.START),
    )
    assert written(table) == "Min  What\n  5  聊天\n 40  Chat"


def test_footnotes_stand_below_the_text() -> None:
    own = "A fact[^a] and so[^b].\n\n[^a]: Said *so*.\n\n    Twice.\n\n[^b]: No."
    told = "A fact[1] and so[2].\n\n* * *\n\n[1] Said so.\n\n    Twice.\n[2] No."
    assert written(MarkdownBody(own, 1)) == told


def test_a_quote_is_set_off() -> None:
    assert written(Quote((Paragraph((line("Said"),)),))) == "> Said"


@pytest.mark.parametrize(
    ("own", "plain"),
    [
        ("We *asked*\nhim.\n\nTwice.", "We asked him.\n\nTwice."),
        ("# Big\n\n- a\n- b\n  - c", "Big\n\n• a\n• b\n  • c"),
        ("- [x] a\n- [ ] b", "[x] a\n[ ] b"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("[here](https://a.example)", "here (https://a.example)"),
        ("> said", "> said"),
        ("```\na  b\n  c\n```", "a  b\n  c"),
        ("| a | b |\n| - | -: |\n| 店舖 | 1 |\n| c | 12 |", "a      b\n店舖   1\nc     12"),
        (f"| a | b |\n| - | - |\n| c | {'d' * 99} |", f"a | b\nc | {'d' * 99}"),
        ("a  \nb", "a\nb"),
        ("<script>x</script>", "<script>x</script>"),
    ],
)
def test_somebodys_markdown_is_read_and_told_plainly(own: str, plain: str) -> None:
    assert written(MarkdownBody(own, 2)) == plain
