"""The elements of a Word file: paragraphs, runs of text, and tables, each written where it stands.

python-docx looks for the place of every new element among all that are there, and for every width
and margin again; a document of a thousand sessions took minutes, most of them for that.  Here an
element is put where it belongs, with what belongs to it in the order that the format wants.
"""

from __future__ import annotations

import re
from typing import Any

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.directions import right_to_left
from revmentor_desktop.export.plain import shown_width

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TWIPS_A_MM = 1440 / 25.4
TWIPS_A_POINT = 20
PARTS = re.compile(r"([\t\n])")
SIGNS = {"\t": "tab", "\n": "br"}
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph stands, where that differs from its style; lengths in points and mm.

    One that is ``ruled`` has a line below it.
    """

    style: str = ""
    new_page: bool = False
    with_next: bool = False
    before: int | None = None
    after: int | None = None
    hanging: int = 0
    indent: int = 0
    right: bool = False
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks, where that differs from its paragraph."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    underlined: bool = False
    marked: bool = False
    colour: str = ""


LINE = {"val": "single", "sz": "4", "space": "0", "color": "C9C5BB"}
MARKED = "FBE9A6"
PLAIN_SHAPE = Shape()
PLAIN = Look()


def child(parent: Any, tag: str, **attributes: str) -> Any:
    """Return a new element at the end of *parent*."""
    made = parent.makeelement(W + tag, {W + name: value for name, value in attributes.items()})
    parent.append(made)
    return made


def paragraph(before: Any, shape: Shape = PLAIN_SHAPE) -> Any:
    """Return a new paragraph right before the element *before*."""
    made = before.makeelement(f"{W}p")
    before.addprevious(made)
    form(made, shape)
    return made


def form(paragraph: Any, shape: Shape) -> None:
    """Give *paragraph*, which has nothing in it yet, its shape."""
    if shape == PLAIN_SHAPE:
        return
    about = child(paragraph, "pPr")
    if shape.style:
        child(about, "pStyle", val=shape.style)
    if shape.with_next:
        child(about, "keepNext")
    if shape.new_page:
        child(about, "pageBreakBefore")
    if shape.ruled:
        child(child(about, "pBdr"), "bottom", **LINE)
    side = str(round(shape.hanging * TWIPS_A_MM))
    if shape.hanging:
        child(child(about, "tabs"), "tab", val="left", pos=side)
    space = {"before": shape.before, "after": shape.after}
    given = {k: str(value * TWIPS_A_POINT) for k, value in space.items() if value is not None}
    if given:
        child(about, "spacing", **given)
    if shape.hanging:
        child(about, "ind", left=side, hanging=str(round(HANGING * TWIPS_A_MM)))
    elif shape.indent:
        child(about, "ind", left=str(round(shape.indent * TWIPS_A_MM)))
    if shape.right:
        child(about, "jc", val="right")


SIGN = 2.4
"""Millimetres of a letter in a table, in a wide font; a Chinese character has two."""

BESIDE = 4.0
"""Millimetres beside the text of a cell, on both sides together."""

SHORT = 18
"""A text of so few letters stays in one line: a Chinese date could be broken after any of them."""

LEAST = 4
"""Letters for which there is room in every column."""

LONGEST = 50
"""Letters of a cell for which there is room before another column has less."""

HANGING = 6
"""Millimetres by which the mark of an entry stands out before its text."""


def run(paragraph: Any, text: str, look: Look = PLAIN) -> None:
    """Write *text* at the end of *paragraph*."""
    made = child(paragraph, "r")
    if look != PLAIN:
        _dress(child(made, "rPr"), look)
    for part in PARTS.split(UNWRITABLE.sub("\ufffd", text)):
        if part in SIGNS:
            child(made, SIGNS[part])
        elif part:
            written = child(made, "t")
            written.text = part
            if part.strip() != part:
                written.set(SPACE, "preserve")


def line_break(paragraph: Any) -> None:
    """End the line at the end of *paragraph*."""
    child(child(paragraph, "r"), "br")


def link(paragraph: Any, relation: str) -> Any:
    """Return what holds the runs of a new link at the end of *paragraph*.

    *relation* is its id among the relations of the part, which say where it leads.
    """
    made = child(paragraph, "hyperlink")
    made.set(RELATION, relation)
    return made


def field(paragraph: Any, code: str) -> None:
    """Have Word write what *code* means at the end of *paragraph*, such as the page."""
    child(child(child(paragraph, "fldSimple", instr=code), "r"), "t").text = "1"


def embolden(paragraph: Any) -> None:
    """Make all of *paragraph* bold."""
    for made in paragraph.iter(f"{W}r"):
        about = made.find(f"{W}rPr")
        if about is None:
            about = made.makeelement(f"{W}rPr")
            made.insert(0, about)
        if about.find(f"{W}b") is None:
            before = sum(one.tag in (f"{W}rStyle", f"{W}rFonts") for one in about)
            about.insert(before, about.makeelement(f"{W}b"))


def turn(paragraph: Any) -> None:
    """Let *paragraph*, which is whole, run as its first letter does, and each run in it."""
    whole = "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
    if whole.isascii():
        return
    backwards = right_to_left(whole)
    if backwards:
        about = paragraph.find(f"{W}pPr")
        if about is None:
            about = paragraph.makeelement(f"{W}pPr")
            paragraph.insert(0, about)
        after = (f"{W}{tag}" for tag in ("spacing", "ind", "jc"))
        first = next((one for one in map(about.find, after) if one is not None), None)
        made = about.makeelement(f"{W}bidi")
        about.append(made) if first is None else first.addprevious(made)
    for made in paragraph.iter(f"{W}r"):
        own = "".join(one.text or "" for one in made.iter(f"{W}t"))
        if right_to_left(own) or (backwards and own and not any(map(str.isalpha, own))):
            _turn_run(made)


def table(before: Any, rows: int, columns: int, indent: int = 0) -> tuple[Any, list[list[Any]]]:
    """Return a new table right before *before*, and its cells, row by row.

    The first row is its head, which stands again on every page; no row is cut in two.  All of it
    stands in by *indent* millimetres.
    """
    made = before.makeelement(f"{W}tbl")
    before.addprevious(made)
    about = child(made, "tblPr")
    child(about, "tblW", type="auto", w="0")
    if indent:
        child(about, "tblInd", type="dxa", w=str(round(indent * TWIPS_A_MM)))
    edges = child(about, "tblBorders")
    for side in ("bottom", "insideH"):
        child(edges, side, **LINE)
    child(about, "tblLayout", type="autofit")
    child(about, "tblLook", firstColumn="1", firstRow="1", lastColumn="0", lastRow="0",
          noHBand="0", noVBand="1", val="04A0")  # fmt: skip
    child(made, "tblGrid")
    grid = []
    for at in range(rows):
        row = child(made, "tr")
        kept = child(row, "trPr")
        child(kept, "cantSplit")
        if at == 0:
            child(kept, "tblHeader")
        grid.append([child(row, "tc") for _ in range(columns)])
    return made, grid


def fit(table: Any, grid: list[list[Any]], width: float) -> None:
    """Share *width* millimetres among the columns of *table* as their texts ask for.

    Words, short texts and dates stay whole as long as there is room.
    """
    columns = list(zip(*grid, strict=True))
    texts = [[_text(cell) for cell in column] for column in columns]
    least = [max(map(_unbroken, column)) for column in texts]
    asked = [min(LONGEST, max(1, *map(shown_width, column))) for column in texts]
    shape = table.find(f"{W}tblGrid")
    for column, share in zip(columns, _shares(width, least, asked), strict=True):
        side = str(round(share * TWIPS_A_MM))
        child(shape, "gridCol", w=side)
        for cell in column:
            about = cell.makeelement(f"{W}tcPr")
            cell.insert(0, about)
            child(about, "tcW", type="dxa", w=side)


# --- private ------------------------------------------------------------------------------


def _turn_run(run: Any) -> None:
    """Let *run* go from right to left; whether such a one is bold Word asks by another name."""
    about = run.find(f"{W}rPr")
    if about is None:
        about = run.makeelement(f"{W}rPr")
        run.insert(0, about)
    for tag in ("b", "i"):
        if (given := about.find(f"{W}{tag}")) is not None:
            given.addnext(about.makeelement(f"{W}{tag}Cs"))
    child(about, "rtl")


def _dress(about: Any, look: Look) -> None:
    if look.code:
        child(about, "rFonts", ascii="Consolas", hAnsi="Consolas")
    for wanted, tag in ((look.bold, "b"), (look.italic, "i"), (look.strike, "strike")):
        if wanted:
            child(about, tag)
    if look.colour:
        child(about, "color", val=look.colour)
    if look.underlined:
        child(about, "u", val="single")
    if look.marked:
        child(about, "shd", val="clear", color="auto", fill=MARKED)


def _text(cell: Any) -> str:
    return "".join(one.text or "" for one in cell.iter(f"{W}t"))


def _unbroken(text: str) -> float:
    """Return how many millimetres a cell with *text* takes so that nothing short is broken."""
    short = shown_width(text) <= SHORT
    parts = [text] if short else text.split()
    return BESIDE + SIGN * max(LEAST, *(min(SHORT, shown_width(part)) for part in parts))


def _shares(width: float, least: list[float], asked: list[int]) -> list[float]:
    """Return the widths of columns that ask for so much, but for the *least* they can do with."""
    rest = width - sum(least)
    if rest < 0:
        return [width * one / sum(least) for one in least]
    more = [max(0.0, BESIDE + SIGN * wish - one) for wish, one in zip(asked, least, strict=True)]
    if sum(more) < rest:  # all have what they ask for
        more = [float(wish) for wish in asked]
    return [one + rest * share / sum(more) for one, share in zip(least, more, strict=True)]
