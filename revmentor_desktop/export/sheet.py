"""A table for a spreadsheet: a file of comma-separated values that does nothing when opened.

A spreadsheet takes a cell that begins with certain signs for a formula and carries it out, so such
a cell gets an apostrophe before it.  The mark at the beginning of the file has Excel read UTF-8.
"""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from revmentor_desktop.export import lines
from revmentor_desktop.export.looking import each, unseen

if TYPE_CHECKING:
    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.export.outline import Table

FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")
NUMBER = re.compile(r"\s*[+-]?[0-9]+(?:[.,][0-9]+)?\s*")


def sheet(table: Table, look: Look = unseen) -> bytes:
    """Return *table* as the bytes of a .csv file.

    Raises what *look* does, which is called before each row.
    """
    out = StringIO(newline="")
    writer = csv.writer(out)
    for row in each((table.header, *table.rows), look):
        writer.writerow([harmless(lines.words(lines.tidy(cell))) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Return *cell* so that no spreadsheet takes it for a formula; a number stays a number."""
    if NUMBER.fullmatch(cell) or not FORMULA.match(cell):
        return cell
    return f"'{cell}"
