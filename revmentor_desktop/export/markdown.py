r"""A document as Markdown: CommonMark, with the task lists and tables of GitHub's.

What was plain text reads back as the same plain text in any parser, whatever it is made of.
Signs that would act are escaped with a backslash; ``<`` and ``&``, which some parsers do not let
a backslash escape, become entities, so that no raw HTML passes anywhere.  Signs that cannot act
where they stand are left alone, because the file is also read by people.  An address that starts
with ``http`` becomes a link if it is made of harmless signs only.

Line ends are ``\n``, and the text ends with one.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import count, repeat
from typing import TYPE_CHECKING

from revmentor_desktop.export import bodies, plain
from revmentor_desktop.export.looking import each, unseen
from revmentor_desktop.export.outline import (
    Align,
    Block,
    BulletList,
    Document,
    Heading,
    Line,
    ListItem,
    MarkdownBody,
    NumberedList,
    Paragraph,
    Quote,
    Table,
    TaskList,
    line,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.export.outline import Task

LOWEST_HEADING = 6
WIDEST_CELL = 80
"""Columns are filled up with blanks to the width of their widest cell, up to this."""

ADDRESS = (
    r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]+)?"
    r"(?:/(?:[A-Za-z0-9\-._~:/?\#@!$'()*+,=&]{0,2000}[A-Za-z0-9/])?)?"
)
SIGNS = re.compile(
    rf"""
      (?P<address>(?!\S*xn--){ADDRESS})(?=[.,;:!?)]?(?:\s|$))
    | (?P<linked>(?i:https?|ftp)(?=://)
        |(?i:www)(?=\.)(?![A-Za-z0-9.\-/]{{0,2000}}[.,;:!?)]?(?:\s|$)))
    | (?P<entity>&(?=\#?\w+;))
    | (?P<angle><)
    | (?P<underscore>_)
    | (?P<active>[\\`*\[\]~|])
    """,
    re.VERBOSE,
)
AT_START = re.compile(r"[#>=]|[-+](?=[\s-]|$)|:(?=-)")
NUMBER_AT_START = re.compile(r"^([0-9]+)([.)])(?=\s|$)")


def markdown(document: Document, *, front_matter: bool = False, look: Look = unseen) -> str:
    """Return *document* as the text of a Markdown file, with its metadata on top if wanted.

    Raises what *look* does, which is called before each block.
    """
    title = Heading(1, line(document.title))
    blocks: list[str] = []
    bullets, numbers = "-*", ".)"
    before: Block | None = None
    named = set[str]()
    for block in each((title, *document.blocks), look):
        dashes = bullets[::-1] if _bulleted(before) and _bulleted(block) else "-*"
        both = isinstance(before, NumberedList) and isinstance(block, NumberedList)
        dots = numbers[::-1] if both else ".)"
        text = "\n".join(_block(block, dashes[0], dots[0], named))
        if text:
            blocks.append(text)
            before, bullets, numbers = block, dashes, dots
    text = "\n\n".join(blocks) + "\n"
    return f"{_front_matter(document)}\n{text}" if front_matter else text


def escaped(text: str) -> str:
    """Return plain *text* of one line so that Markdown reads it as that text, within a line."""
    return SIGNS.sub(_escaped_sign, text)


def _front_matter(document: Document) -> str:
    import yaml

    known = document.metadata
    entries = {
        "title": plain.one_line(document.title),
        "kind": known.kind,
        "session": known.session,
        "date": known.day,
        "people": [plain.one_line(name) for name in known.people],
        "language": known.language,
    }
    given = {key: value for key, value in entries.items() if value not in (None, "", [])}
    text: str = yaml.safe_dump(given, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"---\n{text}---\n"


# --- blocks -------------------------------------------------------------------------------


def _bulleted(block: Block | None) -> bool:
    return isinstance(block, BulletList | TaskList)


def _block(block: Block, bullet: str, number: str, named: set[str]) -> Iterable[str]:
    """Return the lines of *block*, none if there is nothing in it.

    *named* are the names of footnotes that are taken; those of *block* are added.
    """
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _paragraph(block.lines)
        case BulletList():
            return _list(block.items, repeat(f"{bullet} "))
        case NumberedList():
            return _list(block.items, (f"{at}{number} " for at in count(1)))
        case TaskList():
            return _tasks(block.items, bullet)
        case Table():
            return _table(block)
        case Quote():
            return _quote(block)
        case MarkdownBody():
            apart = _apart_from(named, bodies.footnotes(block.text))
            return [bodies.contained(block.text, block.below, block.pictures, apart)]


def _apart_from(named: set[str], names: Iterable[str]) -> str:
    """Return what *names* of footnotes begin with so that they are others than those *named*."""
    for number in count(1):
        apart = f"{number}-" if number > 1 else ""
        own = {apart + name for name in names}
        if own.isdisjoint(named):
            break
    named |= own
    return apart


def _heading(heading: Heading) -> Iterator[str]:
    text = _line(heading.text)
    if text:
        closing = len(text) - len(text.rstrip("#"))
        text = text[: len(text) - closing] + "\\#" * closing
        yield f"{'#' * min(heading.level, LOWEST_HEADING)} {text}"


def _paragraph(lines: Iterable[Line]) -> list[str]:
    """Return *lines* with a hard break between them; blanks at the end are one everywhere."""
    written = [text for text in map(_first_line, lines) if text]
    return [f"{text}  " for text in written[:-1]] + written[-1:]


def _list(items: Sequence[ListItem], marks: Iterator[str]) -> Iterator[str]:
    for item in items:
        if lines := _paragraph(item.lines):
            yield from _hanging(next(marks), lines)


def _tasks(tasks: Sequence[Task], bullet: str, indent: str = "") -> Iterator[str]:
    for task in tasks:
        if lines := _paragraph(task.lines):
            lines[0] = f"{'[x]' if task.done else '[ ]'} {lines[0]}"
            yield from _hanging(f"{indent}{bullet} ", lines)
            yield from _tasks(task.steps, bullet, f"{indent}  ")


def _hanging(mark: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield *lines* with *mark* before the first and the others below where its text begins."""
    yield mark + lines[0]
    yield from (" " * len(mark) + text for text in lines[1:])


def _quote(quote: Quote) -> Iterator[str]:
    written = [lines for block in quote.blocks if (lines := _paragraph(block.lines))]
    for at, lines in enumerate(written):
        if at:
            yield ">"
        yield from (f"> {text}" for text in lines)


def _table(table: Table) -> Iterator[str]:
    cells = [[_line(cell) for cell in row] for row in (table.header, *table.rows)]
    widths = [
        max(3, *(min(WIDEST_CELL, plain.shown_width(text)) for text in column))
        for column in zip(*cells, strict=True)
    ]
    rules = [
        "-" * (width - 1) + ":" if align is Align.END else "-" * width
        for width, align in zip(widths, table.align, strict=True)
    ]
    for row in (cells[0], rules, *cells[1:]):
        filled = map(_filled, row, widths, table.align)
        yield f"| {' | '.join(filled)} |"


def _filled(text: str, width: int, align: Align) -> str:
    blanks = " " * max(0, width - plain.shown_width(text))
    return blanks + text if align is Align.END else text + blanks


# --- within a line ------------------------------------------------------------------------


def _first_line(text: Line) -> str:
    """Return *text* as it may stand where a line begins, and a block could."""
    written = NUMBER_AT_START.sub(r"\1\\\2", _line(text), count=1)
    return f"\\{written}" if AT_START.match(written) else written


def _line(text: Line) -> str:
    """Return *text* as Markdown within a line, without blanks at its ends."""
    if len(text) == 1 and not (text[0].strong or text[0].quiet):  # as most lines are
        return escaped(_in_one_line(text[0].text).lstrip(" ")).strip()
    texts, whole = [], " "
    for run in text:
        own = _in_one_line(run.text)
        texts.append(own.lstrip(" ") if whole.endswith(" ") else own)
        whole += texts[-1]
    whole = whole[1:]
    out, end = [], 0
    for run, own in zip(text, texts, strict=True):
        start, end = end, end + len(own)
        core = own.strip()
        before = start + len(own) - len(own.lstrip())
        mark = "**" if run.strong else "*" if run.quiet else ""
        if mark and core and _apart(whole[:before]) and _apart(whole[before + len(core) :][::-1]):
            out.append(own.replace(core, f"{mark}{escaped(core)}{mark}", 1))
        else:
            out.append(escaped(own))
    return "".join(out).strip()


def _in_one_line(text: str) -> str:
    return plain.SPACES.sub(" ", plain.clean(text).replace("\n", " "))


def _apart(text: str) -> bool:
    """Say whether emphasis may begin after *text*: at the edge, a blank or a mark."""
    return not text or unicodedata.category(text[-1])[0] in "ZPS"


def _escaped_sign(found: re.Match[str]) -> str:
    sign, text = found[0], found.string
    match found.lastgroup:
        case "address":
            return f"<{sign}>"
        case "linked":
            return f"{sign}\\"
        case "entity":
            return "&amp;"
        case "angle":
            return "&lt;"
        case "underscore":
            around = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
            return "_" if all(side.isalnum() for side in around) else "\\_"
        case _:
            return f"\\{sign}"
