"""A document for Word: real styles, headings, lists, boxes and tables, and nobody's name.

The program that writes .docx starts from a template of its own; its author, its dates and its
remarks are replaced, and the parts of the archive carry no time, so that the same document is
the same file.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.export import fragments, lines, looking
from revmentor_desktop.export import word_elements as elements
from revmentor_desktop.export.html import DONE, OPEN
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
from revmentor_desktop.export.word_elements import HANGING, Look, Shape
from revmentor_desktop.export.word_footnotes import TEXT, Footnotes
from revmentor_desktop.export.word_styles import MARGIN, QUIET, dress, even_sizes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from revmentor_desktop.export.fragments import Element, Render
    from revmentor_desktop.export.outline import Block, Document, Line, Task

NO_TIME = (1980, 1, 1, 0, 0, 0)
LOWEST_HEADING = 6
DEEPEST_LIST = 3
LINKED = "0C6B5E"
BLANKS = re.compile("[ \n]+")
IN_ADDRESS = r"(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*"
LEADS = re.compile(
    rf"https?://[A-Za-z0-9.-]+(?::[0-9]{{1,5}})?(?:[/?]{IN_ADDRESS})?(?:#{IN_ADDRESS})?"
    rf"|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+(?:\?{IN_ADDRESS})?"
)
"""An address that Word can follow: with another one in it, it would refuse the whole file."""

LONGEST_ADDRESS = 2_000
LOOKS = {"strong": "bold", "em": "italic", "code": "code", "del": "strike", "mark": "mark"}
HEADINGS = {f"h{level}": level for level in range(1, LOWEST_HEADING + 1)}
CONTAINERS = frozenset({"ul", "ol", "blockquote", "table", "pre", "div", "p", "hr", *HEADINGS})


def word(
    document: Document,
    render: Render,
    moment: datetime,
    look: looking.Look = looking.unseen,
    paper: Paper = Paper.A4,
) -> bytes:
    """Return *document* as the bytes of a .docx file for *paper*, made at *moment*.

    Raises what *look* does, which is called before each block, and within long ones.
    """
    writer = _Writer(document, render, look, paper)
    writer.about(document, moment)
    around = BytesIO()
    writer.file.save(around)  # without the text, which would be packed here and once more below
    writer.blocks((Heading(1, line(document.title)), *document.blocks))
    writer.turn()
    return _packed(around.getvalue(), (writer.file.part, writer.footnotes.part), look)


def _packed(around: bytes, parts: Iterable[Any], look: looking.Look) -> bytes:
    """Return the archive *around* with *parts* in their places, and no time of writing."""
    parts = tuple(parts)
    written = {part.partname.membername: part.element for part in parts}
    led = {part.partname.rels_uri.membername: part.rels.xml for part in parts if part.rels}
    out = BytesIO()
    with ZipFile(BytesIO(around)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *led)):
            entry = ZipInfo(name, NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            with new.open(entry, "w") as packed:
                place = _Looking(packed, look)
                if name in written:
                    whole = written[name].getroottree()
                    whole.write(place, encoding="UTF-8", standalone=True)
                else:
                    place.write(led[name] if name in led else old.read(name))
    return out.getvalue()


class _Looking:
    """Hands on what is written, which comes in small pieces, with a look before each of them."""

    def __init__(self, place: IO[bytes], look: looking.Look) -> None:
        self._place, self._look = place, look

    def write(self, content: bytes) -> None:
        """Hand *content* on."""
        self._look()
        self._place.write(content)


LONGEST_PROPERTY = 255
"""Characters Word allows a property of a file."""

OF_TEMPLATE = ("/thumbnail", "/extended-properties")
"""What is left out: a picture of the empty template, and that Word on a Mac has written it."""


class _Writer:
    """Writes blocks one after the other into a file."""

    def __init__(
        self, document: Document, render: Render, look: looking.Look, paper: Paper
    ) -> None:
        import docx

        self.file: Any = docx.Document()
        self._render = render
        self._look = look
        self._paper = paper
        self._language = document.metadata.language
        self._quotes = 0
        self._noted: dict[int, Element] = {}
        """The footnotes of the text that is written, by their numbers in it."""
        self._cited: dict[int, int] = {}
        """Those of them that are at the foot of a page, with the numbers that Word gives them."""
        self._waiting: list[int] = []
        """Those that only the footnote that is written leads to so far."""
        self._links: dict[tuple[Any, str], str] = {}
        """The ids of the addresses that each part of the file leads to."""
        dress(self.file, paper, document.metadata.language)
        self.footnotes = Footnotes(self.file)
        even_sizes(self.file.styles)
        self._ids = {style.name: style.style_id for style in self.file.styles}
        self._end = self.file.element.body.sectPr

    def about(self, document: Document, moment: datetime) -> None:
        """Say what the file is, and take out what the template says of itself."""
        known = self.file.core_properties
        title = lines.words(lines.tidy(line(document.title)))
        known.title = elements.UNWRITABLE.sub("\ufffd", title)[:LONGEST_PROPERTY]
        known.author = known.last_modified_by = "RevMentor Desktop"
        known.comments = known.keywords = known.subject = known.category = ""
        known.language = self._language
        known.created = known.modified = moment.replace(tzinfo=None, microsecond=0)
        known.revision = 1
        package = self.file.part.package
        for id, part in tuple(package.rels.items()):
            if part.reltype.endswith(OF_TEMPLATE):
                del package.rels[id]

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Write *blocks* in their order."""
        for block in looking.each(blocks, self._look):
            match block:
                case Heading():
                    self._heading(block, lines.tidy(block.text))
                case Paragraph():
                    self._lines(block.lines, "Normal")
                case BulletList():
                    for item in looking.each(block.items, self._look):
                        self._lines(item.lines, "List Bullet")
                case NumberedList():
                    for number, item in enumerate(looking.each(block.items, self._look), start=1):
                        self._lines(item.lines, "Normal", f"{number}.\t", **_hanging(0))
                case TaskList():
                    self._tasks(block.items)
                case Table():
                    self._table(block)
                case Quote():
                    for one in block.blocks:
                        self._lines(one.lines, "Quote")
                case MarkdownBody():
                    self._body(fragments.tree(block, self._render))

    def turn(self) -> None:
        """Let each paragraph that is written run as its first letter does."""
        for whole in (self.file.element.body, self.footnotes.part.element):
            paragraphs = tuple(whole.iter(f"{elements.W}p"))
            for paragraph in looking.each(paragraphs, self._look):
                elements.turn(paragraph)

    # --- blocks ---------------------------------------------------------------------------

    def _paragraph(self, style: str, **shape: Any) -> Any:
        """Return a new paragraph at the end; one without a style of its own has the normal one."""
        named = "" if style == "Normal" else self._ids[style]
        return elements.paragraph(self._end, Shape(style=named, **shape))

    def _heading(self, heading: Heading, text: Line) -> None:
        if text:
            level = min(heading.level, LOWEST_HEADING)
            self._line(self._paragraph(f"Heading {level}", new_page=heading.new_page), text)

    def _lines(self, texts: Iterable[Line], style: str, mark: str = "", **shape: Any) -> bool:
        """Write *texts* as one paragraph with breaks in it, or nothing; say whether it was."""
        written = lines.written(texts)
        if not written:
            return False
        paragraph = self._paragraph(style, **shape)
        if mark:
            elements.run(paragraph, mark)
        for at, text in enumerate(written):
            if at:
                elements.line_break(paragraph)
            self._line(paragraph, text)
        return True

    def _line(self, paragraph: Any, text: Line) -> None:
        for run in text:
            for piece, is_address in lines.parts(run.text):
                linked = is_address and _leads(piece)
                within = self._link(paragraph, piece) if linked else paragraph
                colour = LINKED if linked else QUIET if run.quiet else ""
                look = Look(bold=run.strong, underlined=linked, colour=colour)
                elements.run(within, piece, look)

    def _link(self, paragraph: Any, address: str) -> Any:
        """Return what holds the words of a new link to *address* at the end of *paragraph*."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        within = self.file.part if self._is_in_text() else self.footnotes.part
        id = self._links.get((within, address))
        if id is None:
            id = self._links[within, address] = f"link{len(self._links) + 1}"
            within.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, id, is_external=True)
        return elements.link(paragraph, id)

    def _is_in_text(self) -> bool:
        """Say whether what is written now is none of a footnote."""
        return self._end.getparent() is self.file.element.body

    def _tasks(self, tasks: Iterable[Task], depth: int = 0) -> None:
        for task in looking.each(tasks, self._look):
            mark = f"{DONE if task.done else OPEN}\t"
            if self._lines(task.lines, "Normal", mark, **_hanging(depth)):
                self._tasks(task.steps, depth + 1)

    def _table(self, table: Table) -> None:
        rows = [table.header, *table.rows]
        made, grid = elements.table(self._end, len(rows), len(table.header))
        for at, row in enumerate(looking.each(rows, self._look)):
            for cell, text, align in zip(grid[at], row, table.align, strict=True):
                paragraph = _in_cell(cell, right=align is Align.END, head=at == 0)
                self._line(paragraph, lines.tidy(text))
                if at == 0:
                    elements.embolden(paragraph)
        elements.fit(made, grid, self._paper.width - 2 * MARGIN)
        self._paragraph("Normal", after=0)

    # --- somebody's own text --------------------------------------------------------------

    def _body(self, element: Element) -> None:
        """Write *element*, a whole text, with its footnotes at the foot of the pages."""
        notes = [one for part in fragments.every(element, "div") for one in part.footnotes]
        self._noted = dict(enumerate(notes, start=1))
        self._cited.clear()
        self._inside(element, "Normal", 0)
        left = [note for number, note in self._noted.items() if number not in self._cited]
        self._own_list(fragments.Element("ul", {}, [*left]), 0)

    def _inside(self, element: Element, style: str, depth: int) -> None:
        """Write what is in *element*: blocks as blocks, loose text as paragraphs."""
        loose: list[Element | str] = []
        for one in element.inside:
            if isinstance(one, str) or one.tag not in CONTAINERS:
                loose.append(one)
                continue
            self._loose(loose, style, depth)
            loose = []
            self._own(one, style, depth)
        self._loose(loose, style, depth)

    def _loose(self, parts: list[Element | str], style: str, depth: int) -> None:
        if any(not isinstance(one, str) or one.strip() for one in parts):
            self._runs(self._paragraph(style, **self._place(style, depth)), _ended(parts))

    def _own(self, element: Element, style: str, depth: int) -> None:
        if element.tag in HEADINGS:
            paragraph = self._paragraph(f"Heading {HEADINGS[element.tag]}")
            self._runs(paragraph, element.inside)
        elif element.footnotes:
            return  # they stand at the foot of the pages
        elif element.tag in {"ul", "ol"}:
            self._own_list(element, depth)
        elif element.tag == "table":
            self._own_table(element, depth)
        elif element.tag == "hr":
            self._paragraph(style, **self._place(style, depth), ruled=True, after=10)
        elif element.tag == "pre":
            paragraph = self._paragraph(style, **self._place(style, depth))
            self._runs(paragraph, element.inside, frozenset({"code"}))
        elif element.tag == "p":
            paragraph = self._paragraph(style, **self._place(style, depth))
            self._runs(paragraph, _ended(element.inside))
        elif element.tag == "blockquote":
            self._quotes += 1
            self._inside(element, "Quote", depth)
            self._quotes -= 1
        else:
            self._inside(element, style, depth)

    def _place(self, style: str, depth: int) -> dict[str, int]:
        """Return how far a paragraph stands in, where its *style* does not say it.

        It stands in *depth* lists, and in quotes.
        """
        quoted = style == "Quote" and (depth or self._quotes > 1)
        listed = style.startswith("List") and (self._quotes or depth > DEEPEST_LIST)
        return {"indent": HANGING * (depth + self._quotes)} if quoted or listed else {}

    def _own_list(self, element: Element, depth: int) -> None:
        start = element.attributes.get("start", "1")
        number = int(start) if start.isdecimal() else 1
        for entry in element.inside:
            if isinstance(entry, str):
                continue
            first, rest = _first_line(entry)
            mark = f"{number}.\t" if element.tag == "ol" else ""
            if entry.box is not None:
                mark = f"{DONE if entry.box else OPEN}\t"
            paragraph = self._entry(mark, depth)
            self._runs(paragraph, _ended(first))
            number += 1
            self._inside(fragments.Element("", {}, rest), _level("List Continue", depth), depth + 1)

    def _entry(self, mark: str, depth: int) -> Any:
        inner = depth + self._quotes
        if not mark:
            own = (
                {"hanging": HANGING * (inner + 1)} if self._quotes or depth >= DEEPEST_LIST else {}
            )
            return self._paragraph(_level("List Bullet", depth), **own)
        paragraph = self._paragraph("Normal", **_hanging(inner))
        self._run(paragraph, mark, frozenset())
        return paragraph

    def _own_table(self, element: Element, depth: int) -> None:
        """Write a table as far in as the paragraphs beside it, and as much narrower."""
        rows = list(fragments.every(element, "tr"))
        width = max((len(_cells(row)) for row in rows), default=0)
        if not width:
            return
        indent = HANGING * (depth + self._quotes)
        made, grid = elements.table(self._end, len(rows), width, indent)
        for at, row in enumerate(rows):
            own = [*_cells(row), *[fragments.Element("td")] * width][:width]
            for cell, one in zip(grid[at], own, strict=True):
                right = one.attributes.get("align") == "right"
                paragraph = _in_cell(cell, right=right, head=at == 0)
                self._runs(paragraph, one.inside)
                if at == 0:
                    elements.embolden(paragraph)
        elements.fit(made, grid, self._paper.width - 2 * MARGIN - indent)
        self._paragraph("Normal", after=0)

    def _runs(
        self, paragraph: Any, parts: Iterable[Element | str], looks: frozenset[str] = frozenset()
    ) -> None:
        for one in parts:
            if isinstance(one, str):
                text = one if "code" in looks else BLANKS.sub(" ", one)
                self._run(paragraph, text.strip("\n"), looks)
            elif one.tag == "br":
                elements.line_break(paragraph)
            elif one.tag == "sup" and one.number in self._noted:
                self._footnote(paragraph, one.number)
            elif one.address and _leads(one.address):
                self._runs(self._link(paragraph, one.address), one.inside, looks | {"link"})
            else:
                self._runs(paragraph, one.inside, _looks(one, looks))
                if one.address and one.address != one.words:
                    self._run(paragraph, f" ({one.address})", looks)

    def _footnote(self, paragraph: Any, number: int) -> None:
        """Write the footnote *number* of the text, or its number alone where it is there already.

        Within a footnote Word takes no other one: what it leads to is put right behind it.
        """
        if number in self._cited:
            self.footnotes.again(paragraph, self._cited[number])
        elif not self._is_in_text():
            self._waiting.append(number)
            self._cited[number] = self.footnotes.count + len(self._waiting)
            self.footnotes.again(paragraph, self._cited[number])
        else:
            self._cited[number] = self.footnotes.count + 1
            self._put_at_foot(paragraph, number)
            while self._waiting:
                self.footnotes.part_from(paragraph)
                self._put_at_foot(paragraph, self._waiting.pop(0))

    def _put_at_foot(self, paragraph: Any, number: int) -> None:
        end, quotes = self._end, self._quotes
        footnote = self.footnotes.add(paragraph)
        self._end, self._quotes = elements.child(footnote, "p"), 0
        self._inside(self._noted[number], TEXT, 0)
        footnote.remove(self._end)
        self._end, self._quotes = end, quotes
        self.footnotes.finish(footnote)

    def _run(self, paragraph: Any, text: str, looks: frozenset[str]) -> None:
        if text:
            look = Look(
                bold="bold" in looks,
                italic="italic" in looks,
                strike="strike" in looks,
                code="code" in looks,
                underlined="link" in looks,
                marked="mark" in looks,
                colour=LINKED if "link" in looks else QUIET if self._quotes else "",
            )
            elements.run(paragraph, text, look)


def _leads(address: str) -> bool:
    """Say whether Word can follow *address*."""
    return len(address) <= LONGEST_ADDRESS and bool(LEADS.fullmatch(address))


def _looks(element: Element, around: frozenset[str]) -> frozenset[str]:
    """Return how the text of *element* looks; Word would slant the Chinese in it as well."""
    if element.upright:
        return around - {"italic"} | {"bold"}
    look = LOOKS.get(element.tag)
    return around | {look} if look else around


def _first_line(entry: Element) -> tuple[list[Element | str], list[Element | str]]:
    """Return what stands beside the mark of *entry*, and what stands below it, in order."""
    inside = list(entry.inside)
    while inside and isinstance(inside[0], str) and not inside[0].strip():
        inside.pop(0)
    for at, one in enumerate(inside):
        if isinstance(one, str) or one.tag not in CONTAINERS:
            continue
        if at == 0 and one.tag in {"p", *HEADINGS}:
            return one.inside, inside[1:]
        return inside[:at], inside[at:]
    return inside, []


def _level(style: str, depth: int) -> str:
    """Return the list *style* of Word for entries that are in *depth* others."""
    level = min(depth + 1, DEEPEST_LIST)
    return style if level == 1 else f"{style} {level}"


def _ended(parts: list[Element | str]) -> list[Element | str]:
    """Return *parts* without blanks at their end."""
    kept = list(parts)
    while kept and isinstance(kept[-1], str):
        last = kept.pop()
        if isinstance(last, str) and last.strip():
            return [*kept, last.rstrip()]
    return kept


def _cells(row: Element) -> list[Element]:
    return [one for one in row.inside if not isinstance(one, str) and one.tag in {"td", "th"}]


def _hanging(depth: int) -> dict[str, int]:
    """Return the shape of an entry whose lines stand below its text, not below its mark."""
    return {"hanging": HANGING * (depth + 1), "after": 3}


def _in_cell(cell: Any, *, right: bool, head: bool) -> Any:
    """Return the paragraph of a new cell; that of a *head* stays with the row below it."""
    paragraph = elements.child(cell, "p")
    elements.form(paragraph, Shape(with_next=head, before=2, after=2, right=right))
    return paragraph
