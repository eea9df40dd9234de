"""A document as plain text, for a message or a field that takes nothing else.

Headings have a rule below them, entries a dot or a box before them, and a table is set in columns
that line up in a font of even width.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from revmentor_desktop.export import fragments, lines
from revmentor_desktop.export.looking import each, unseen
from revmentor_desktop.export.outline import (
    Align,
    BulletList,
    Heading,
    MarkdownBody,
    NumberedList,
    Paragraph,
    Quote,
    Table,
    TaskList,
    line,
)
from revmentor_desktop.export.plain import shown_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revmentor_desktop.export.fragments import Element, Render
    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.export.outline import Block, Document, Line, Task

RULES = {1: "=", 2: "-"}
LONGEST_LINE = 100
"""Columns of a line that most who read plain text have room for."""

BETWEEN = "  "
"""What stands between the columns of a table."""

DOT, DONE, OPEN = "• ", "[x] ", "[ ] "
BLOCKS = frozenset({"p", "ul", "ol", "li", "pre", "blockquote", "table", "div", "hr"}) | {
    f"h{level}" for level in range(1, 7)
}


def text(document: Document, render: Render, look: Look = unseen) -> str:
    """Return *document* as plain text that ends with one line end.

    Raises what *look* does, which is called before each block.
    """
    blocks = (Heading(1, line(document.title)), *document.blocks)
    written = ("\n".join(_block(block, render)) for block in each(blocks, look))
    return "\n\n".join(filter(None, written)) + "\n"


def _block(block: Block, render: Render) -> Iterable[str]:
    match block:
        case Heading():
            return _heading(lines.words(lines.tidy(block.text)), block.level)
        case Paragraph():
            return _lines(block.lines)
        case BulletList():
            return _entries((DOT, item.lines) for item in block.items)
        case NumberedList():
            return _entries((f"{at}. ", item.lines) for at, item in enumerate(block.items, 1))
        case TaskList():
            return _tasks(block.items)
        case Table():
            return _table(block)
        case Quote():
            return [f"> {one}" for paragraph in block.blocks for one in _lines(paragraph.lines)]
        case MarkdownBody():
            return _own(fragments.tree(block, render))


def _heading(words: str, level: int) -> Iterator[str]:
    if words:
        yield words
        if level in RULES:
            yield RULES[level] * min(LONGEST_LINE, shown_width(words))


def _lines(texts: Iterable[Line]) -> list[str]:
    return [lines.words(one) for one in lines.written(texts)]


def _entries(entries: Iterable[tuple[str, Iterable[Line]]]) -> Iterator[str]:
    for mark, texts in entries:
        yield from _hanging(mark, _lines(texts))


def _hanging(mark: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield *texts* with *mark* before the first and the others below where it begins."""
    for at, one in enumerate(texts):
        yield f"{' ' * len(mark) if at else mark}{one}".rstrip()


def _tasks(tasks: Iterable[Task], indent: str = "") -> Iterator[str]:
    for task in tasks:
        if texts := _lines(task.lines):
            yield from _hanging(f"{indent}{DONE if task.done else OPEN}", texts)
            yield from _tasks(task.steps, f"{indent}    ")


def _table(table: Table) -> Iterator[str]:
    cells = [[lines.words(lines.tidy(cell)) for cell in row] for row in (table.header, *table.rows)]
    widths = [max(map(shown_width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        filled = (
            _filled(cell, width, align)
            for cell, width, align in zip(row, widths, table.align, strict=True)
        )
        yield BETWEEN.join(filled).rstrip()


def _filled(cell: str, width: int, align: Align) -> str:
    blanks = " " * (width - shown_width(cell))
    return blanks + cell if align is Align.END else cell + blanks


# --- somebody's own text ------------------------------------------------------------------


def _own(element: Element) -> list[str]:
    """Return what is in *element* as lines, a blank one between its blocks."""
    blocks: list[list[str]] = []
    loose = ""
    for one in element.inside:
        if isinstance(one, str) or one.tag not in BLOCKS:
            loose += _piece(one)
            continue
        blocks += [_flowing(loose), _own_block(one)]
        loose = ""
    blocks.append(_flowing(loose))
    found = [block for block in blocks if block]
    return [one for at, block in enumerate(found) for one in (([""] if at else []) + block)]


def _own_block(element: Element) -> list[str]:
    if notes := element.footnotes:
        entries = [_hanging(f"[{number}] ", _own(note)) for number, note in enumerate(notes, 1)]
        return ["* * *", "", *(one for entry in entries for one in entry)]
    match element.tag:
        case "ul" | "ol":
            return _own_list(element)
        case "pre":
            return _inline(element, keep=True).strip("\n").split("\n")
        case "blockquote":
            return [f"> {one}".rstrip() for one in _own(element)]
        case "table":
            return _own_table(element)
        case "hr":
            return ["* * *"]
        case _:
            return _own(element)


def _own_list(element: Element) -> list[str]:
    start = element.attributes.get("start", "1")
    number = int(start) if start.isdecimal() and start.isascii() else 1
    found: list[str] = []
    for entry in element.inside:
        if isinstance(entry, str):
            continue
        mark = f"{number}. " if element.tag == "ol" else DOT
        if entry.box is not None:
            mark = DONE if entry.box else OPEN
        found += _hanging(mark, [one for one in _own(entry) if one])
        number += 1
    return found


def _own_table(element: Element) -> list[str]:
    """Return a table in columns that line up, or with bars where its lines would be too long."""
    rows = [
        [cell for cell in row.inside if not isinstance(cell, str)]
        for row in fragments.every(element, "tr")
    ]
    texts = [[" ".join(_own(cell)) for cell in row] for row in rows]
    widths = [max(map(shown_width, column)) for column in zip_longest(*texts, fillvalue="")]
    if sum(widths) + len(BETWEEN) * (len(widths) - 1) > LONGEST_LINE:
        return [" | ".join(row) for row in texts]
    return [
        BETWEEN.join(map(_filled, row, widths, map(_align, cells))).rstrip()
        for row, cells in zip(texts, rows, strict=True)
    ]


def _align(cell: Element) -> Align:
    return Align.END if cell.attributes.get("align") == "right" else Align.START


def _flowing(loose: str) -> list[str]:
    """Return text that ran within a block, in lines where somebody broke it."""
    return [one for one in (" ".join(part.split()) for part in loose.split("\n")) if one]


def _inline(element: Element, *, keep: bool = False) -> str:
    """Return the text in *element*; line ends are blanks unless they are to be kept."""
    if element.tag == "br":
        return "\n"
    if element.number:
        return f"[{element.number}]"
    inside = "".join(_piece(one, keep=keep) for one in element.inside)
    address = element.address
    return f"{inside} ({address})" if address and address != inside else inside


def _piece(one: Element | str, *, keep: bool = False) -> str:
    if isinstance(one, str):
        return one if keep else one.replace("\n", " ")
    return _inline(one, keep=keep)
