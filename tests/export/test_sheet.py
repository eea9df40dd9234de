"""A table for a spreadsheet: what was written comes back, and nothing is taken for a formula."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.export import plain
from revmentor_desktop.export.outline import Align, Table, line
from revmentor_desktop.export.sheet import harmless, sheet


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def table(*cells: str) -> Table:
    return Table((line("Head"),), tuple((line(cell),) for cell in cells), (Align.START,))


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1+1", "-1+1", "@SUM(A1)", " \t=1", "\tx", "\rx", "＝1+1", '=HYPERLINK("x")', "-x"],
)
def test_a_formula_is_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+5", "-5.25", "2026-11-26", "a=b", "", "'x", "1-2"])
def test_what_is_no_formula_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


def test_excel_reads_it_as_utf_8() -> None:
    assert sheet(table("聊天")) == "\ufeffHead\r\n聊天\r\n".encode()


@given(st.text())
def test_whatever_was_typed_comes_back_as_one_cell(text: str) -> None:
    [head, *found] = rows(sheet(table(text)))
    assert head == ["Head"]
    told = plain.one_line(text)
    cells = [cell for row in found for cell in row]
    assert cells == [harmless(told)] if told else cells in ([], [""])
