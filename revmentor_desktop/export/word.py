"""A document for Word: real styles, headings, lists, boxes and tables, and nobody's name.

The program that writes .docx starts from a template of its own; its author, its dates and its
remarks are replaced, and the parts of the archive carry no time, so that the same document is
the same file.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from revmentor_desktop.export import fragments, lines
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

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from revmentor_desktop.export.fragments import Element, Render
    from revmentor_desktop.export.outline import Block, Document, Line, Task

NO_TIME = (1980, 1, 1, 0, 0, 0)
WIDTH = 162
"""Millimetres of text on a page of A4."""

LOWEST_HEADING = 6
DEEPEST_LIST = 3
QUIET = "4C5452"
LOOKS = {"strong": "bold", "em": "italic", "code": "code", "del": "strike", "mark": "mark"}
HEADINGS = {f"h{level}": level for level in range(1, LOWEST_HEADING + 1)}
CONTAINERS = frozenset({"ul", "ol", "blockquote", "table", "pre", "div", "p", *HEADINGS})
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def word(document: Document, render: Render, moment: datetime) -> bytes:
    """Return *document* as the bytes of a .docx file that says it was made at *moment*."""
    writer = _Writer(document, render)
    writer.about(document, moment)
    writer.blocks((Heading(1, line(document.title)), *document.blocks))
    file = BytesIO()
    writer.file.save(file)
    return _without_times(file.getvalue())


def _without_times(archive: bytes) -> bytes:
    """Return *archive* with no time of writing in it."""
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


LONGEST_PROPERTY = 255
"""Characters Word allows a property of a file."""


class _Writer:
    """Writes blocks one after the other into a file."""

    def __init__(self, document: Document, render: Render) -> None:
        import docx

        self.file: Any = docx.Document()
        self._render = render
        self._language = document.metadata.language
        self._dress()
        self._ids = {style.name: style.style_id for style in self.file.styles}

    def about(self, document: Document, moment: datetime) -> None:
        """Say what the file is, and take out what the template says of itself."""
        known = self.file.core_properties
        known.title = _text(lines.words(lines.tidy(line(document.title))))[:LONGEST_PROPERTY]
        known.author = known.last_modified_by = "RevMentor Desktop"
        known.comments = known.keywords = known.subject = known.category = ""
        known.language = self._language
        known.created = known.modified = moment.replace(tzinfo=None, microsecond=0)
        known.revision = 1

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Write *blocks* in their order."""
        for block in blocks:
            match block:
                case Heading():
                    self._heading(block, lines.tidy(block.text))
                case Paragraph():
                    self._lines(block.lines, "Normal")
                case BulletList():
                    for item in block.items:
                        self._lines(item.lines, "List Bullet")
                case NumberedList():
                    for number, item in enumerate(block.items, start=1):
                        self._lines(item.lines, "List Continue", f"{number}.\t")
                case TaskList():
                    self._tasks(block.items)
                case Table():
                    self._table(block)
                case Quote():
                    for one in block.blocks:
                        self._lines(one.lines, "Quote")
                case MarkdownBody():
                    self._inside(fragments.tree(block, self._render), "Normal", 0)

    # --- styles ---------------------------------------------------------------------------

    def _dress(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Mm, Pt, RGBColor

        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(24)
        section.top_margin = section.bottom_margin = Mm(24)
        styles = self.file.styles
        sizes = {"Normal": 10.5, "Title": 20, "Heading 1": 20, "Heading 2": 14, "Heading 3": 11.5}
        for style in styles:
            fonts = style.element.rPr.rFonts if style.element.rPr is not None else None
            if fonts is not None:
                for name in list(fonts.attrib):
                    del fonts.attrib[name]
                self._families(fonts)
            if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name.startswith("Heading"):
                style.font.color.rgb = RGBColor(0x1C, 0x1F, 0x1E)
                style.font.italic = False
                style.paragraph_format.space_before = Pt(16 if style.name == "Heading 2" else 10)
                style.paragraph_format.space_after = Pt(4)
                style.paragraph_format.keep_with_next = True
            if style.name in sizes:
                style.font.size = Pt(sizes[style.name])
        self._families(styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts())
        normal = styles["Normal"].paragraph_format
        normal.space_after, normal.line_spacing = Pt(6), 1.2
        self._speak(styles)

    def _families(self, fonts: Any) -> None:
        from docx.oxml.ns import qn

        for side in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{side}"), "Calibri")
        fonts.set(qn("w:eastAsia"), "Microsoft JhengHei")

    def _speak(self, styles: Any) -> None:
        """Name the language of the text, so that it is spelt and read aloud in it."""
        from docx.oxml.ns import qn

        for element in styles.element.iter(qn("w:lang")):
            element.set(qn("w:val"), self._language)
            if self._language.startswith(("zh", "ja", "ko")):
                element.set(qn("w:eastAsia"), self._language)
            else:
                element.set(qn("w:eastAsia"), "zh-HK")

    # --- blocks ---------------------------------------------------------------------------

    def _paragraph(self, style: str) -> Any:
        """Return a new paragraph; its style is named by id, for the library looks names up slowly.

        A paragraph that names none has the normal style.
        """
        made = self.file.add_paragraph()
        if style != "Normal":
            made._p.style = self._ids[style]
        return made

    def _heading(self, heading: Heading, text: Line) -> None:
        if text:
            level = min(heading.level, LOWEST_HEADING)
            paragraph = self._paragraph(f"Heading {level}")
            if heading.new_page:
                paragraph.paragraph_format.page_break_before = True
            self._line(paragraph, text)

    def _lines(self, texts: Iterable[Line], style: str, mark: str = "") -> Any:
        """Write *texts* as one paragraph with breaks in it, or nothing."""
        written = lines.written(texts)
        if not written:
            return None
        paragraph = self._paragraph(style)
        if mark:
            paragraph.add_run(mark)
        for at, text in enumerate(written):
            if at:
                paragraph.add_run().add_break()
            self._line(paragraph, text)
        return paragraph

    def _line(self, paragraph: Any, text: Line) -> None:
        from docx.shared import RGBColor

        for run in text:
            made = paragraph.add_run(_text(run.text))
            made.bold = True if run.strong else None
            if run.quiet:
                made.font.color.rgb = RGBColor.from_string(QUIET)

    def _tasks(self, tasks: Iterable[Task], depth: int = 0) -> None:
        for task in tasks:
            mark = f"{DONE if task.done else OPEN}\t"
            if paragraph := self._lines(task.lines, "Normal", mark):
                _hang(paragraph, depth)
                self._tasks(task.steps, depth + 1)

    def _table(self, table: Table) -> None:
        rows = [table.header, *table.rows]
        made, grid = self._grid(len(rows), len(table.header))
        for at, row in enumerate(rows):
            for cell, text, align in zip(grid[at], row, table.align, strict=True):
                paragraph = cell.paragraphs[0]
                self._line(paragraph, lines.tidy(text))
                _settle(paragraph, right=align is Align.END, head=at == 0)
        _fit(made, grid)
        self._paragraph("Normal").paragraph_format.space_after = 0

    def _grid(self, rows: int, columns: int) -> tuple[Any, list[list[Any]]]:
        """Return a new table and its cells, row by row."""
        from docx.oxml import OxmlElement
        from docx.table import _Cell

        made = self.file.add_table(rows, columns)
        made.autofit = True
        _rule(made)
        written = made._tbl.tr_lst
        written[0].get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row in written:
            row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        return made, [[_Cell(cell, made) for cell in row.tc_lst] for row in written]

    # --- somebody's own text --------------------------------------------------------------

    def _inside(self, element: Element, style: str, depth: int) -> None:
        """Write what is in *element*: blocks as blocks, loose text as paragraphs."""
        loose: list[Element | str] = []
        for one in element.inside:
            if isinstance(one, str) or one.tag not in CONTAINERS:
                loose.append(one)
                continue
            self._loose(loose, style)
            loose = []
            self._own(one, style, depth)
        self._loose(loose, style)

    def _loose(self, parts: list[Element | str], style: str) -> None:
        if any(not isinstance(one, str) or one.strip() for one in parts):
            self._runs(self._paragraph(style), _ended(parts))

    def _own(self, element: Element, style: str, depth: int) -> None:
        if element.tag in HEADINGS:
            paragraph = self._paragraph(f"Heading {HEADINGS[element.tag]}")
            self._runs(paragraph, element.inside)
        elif element.tag in {"ul", "ol"}:
            self._own_list(element, depth)
        elif element.tag == "table":
            self._own_table(element)
        elif element.tag == "pre":
            self._runs(self._paragraph("Normal"), element.inside, ("code",))
        elif element.tag == "p":
            self._runs(self._paragraph(style), element.inside)
        else:
            self._inside(element, "Quote" if element.tag == "blockquote" else style, depth)

    def _own_list(self, element: Element, depth: int) -> None:
        start = element.attributes.get("start", "1")
        number = int(start) if start.isdecimal() else 1
        for entry in element.inside:
            if isinstance(entry, str):
                continue
            first = [
                one
                for one in entry.inside
                if isinstance(one, str) or one.tag not in CONTAINERS or one.tag == "p"
            ]
            rest = [one for one in entry.inside if one not in first]
            mark = f"{number}.\t" if element.tag == "ol" else ""
            if entry.box is not None:
                mark = f"{DONE if entry.box else OPEN}\t"
            paragraph = self._entry(mark, depth)
            self._runs(paragraph, _ended(first))
            number += 1
            self._inside(fragments.Element("", {}, list(rest)), "Normal", depth + 1)

    def _entry(self, mark: str, depth: int) -> Any:
        level = min(depth + 1, DEEPEST_LIST)
        if not mark:
            name = "List Bullet" if level == 1 else f"List Bullet {level}"
            return self._paragraph(name)
        paragraph = self._paragraph("Normal")
        paragraph.add_run(mark)
        _hang(paragraph, depth)
        return paragraph

    def _own_table(self, element: Element) -> None:
        rows = list(fragments.every(element, "tr"))
        width = max((len(_cells(row)) for row in rows), default=0)
        if not width:
            return
        made, grid = self._grid(len(rows), width)
        for at, row in enumerate(rows):
            for cell, own in zip(grid[at], _cells(row), strict=False):
                paragraph = cell.paragraphs[0]
                self._runs(paragraph, own.inside)
                right = own.attributes.get("align") == "right"
                _settle(paragraph, right=right, head=at == 0)
        _fit(made, grid)
        self._paragraph("Normal").paragraph_format.space_after = 0

    def _runs(
        self, paragraph: Any, parts: Iterable[Element | str], looks: tuple[str, ...] = ()
    ) -> None:
        for one in parts:
            if isinstance(one, str):
                text = one if "code" in looks else one.replace("\n", " ")
                self._run(paragraph, text.strip("\n"), looks)
            elif one.tag == "br":
                paragraph.add_run().add_break()
            else:
                look = LOOKS.get(one.tag)
                self._runs(paragraph, one.inside, (*looks, look) if look else looks)
                shown = "".join(part for part in one.inside if isinstance(part, str))
                if one.address and one.address != shown:
                    self._run(paragraph, f" ({one.address})", looks)

    def _run(self, paragraph: Any, text: str, looks: tuple[str, ...]) -> None:
        if not text:
            return
        run = paragraph.add_run(_text(text))
        run.bold = True if "bold" in looks else None
        run.italic = True if "italic" in looks else None
        run.font.strike = True if "strike" in looks else None
        if "code" in looks:
            run.font.name = "Consolas"


def _rule(table: Any) -> None:
    """Give *table* a thin line below each row and no other."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for side in ("bottom", "insideH"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "C9C5BB")):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    table._tbl.tblPr.append(borders)


def _fit(table: Any, grid: list[list[Any]]) -> None:
    """Give each column of *table*, whose cells are in *grid*, the width its texts ask for."""
    from docx.shared import Mm

    columns = list(zip(*grid, strict=True))
    asked = [min(50, 5 + max(6, *(len(cell.text) for cell in column))) for column in columns]
    for shape, column, share in zip(table.columns, columns, asked, strict=True):
        width = Mm(round(WIDTH * share / sum(asked)))
        shape.width = width
        for cell in column:
            cell.width = width


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


def _hang(paragraph: Any, depth: int) -> None:
    """Let the lines of an entry stand below its text, not below its mark."""
    from docx.shared import Mm, Pt

    shape = paragraph.paragraph_format
    shape.left_indent, shape.first_line_indent = Mm(6 * (depth + 1)), Mm(-6)
    shape.tab_stops.add_tab_stop(Mm(6 * (depth + 1)))
    shape.space_after = Pt(3)


def _settle(paragraph: Any, *, right: bool, head: bool) -> None:
    """Put the text of a cell in its place."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    shape = paragraph.paragraph_format
    shape.space_before = shape.space_after = Pt(2)
    if right:
        shape.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if head:
        for run in paragraph.runs:
            run.bold = True


def _text(text: str) -> str:
    return UNWRITABLE.sub("\ufffd", text)
