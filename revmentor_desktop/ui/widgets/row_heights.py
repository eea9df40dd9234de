"""How high the rows of a long list are, and so where each of them stands.

The rows are added up in blocks: to know where one of ten thousand stands takes two hundred
additions, and another height of one changes a single sum.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BLOCK = 100
"""Rows that are added up together."""


class RowHeights:
    """Heights in pixels, row by row from the top."""

    def __init__(self) -> None:
        self._heights = array("i")
        self._sums: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    @property
    def total(self) -> int:
        """How high all rows are together."""
        return sum(self._blocks())

    def show(self, heights: Iterable[int]) -> None:
        """Have rows of these *heights*, and no others."""
        self._heights = array("i", heights)
        self._sums = None

    def insert(self, row: int, heights: Iterable[int]) -> None:
        """Have more rows from *row* on, of these *heights*."""
        self._heights[row:row] = array("i", heights)
        self._sums = None

    def remove(self, row: int, count: int) -> None:
        """Have *count* rows less from *row* on."""
        del self._heights[row : row + count]
        self._sums = None

    def change(self, row: int, height: int) -> int:
        """Have *row* be of *height*; return by how much it is higher than before."""
        grown = height - self._heights[row]
        if grown:
            self._heights[row] = height
            if self._sums is not None:
                self._sums[row // BLOCK] += grown
        return grown

    def top(self, row: int) -> int:
        """Return where *row* begins."""
        block = row // BLOCK
        return sum(self._blocks()[:block]) + sum(self._heights[block * BLOCK : row])

    def at(self, y: int) -> int:
        """Return the row that stands at *y*: the first or the last where it is beyond them.

        There must be a row.
        """
        top = 0
        for block, height in enumerate(self._blocks()):
            if y < top + height:
                return self._within(block, y - top)
            top += height
        return len(self._heights) - 1

    # --- private --------------------------------------------------------------------------

    def _within(self, block: int, y: int) -> int:
        first = block * BLOCK
        for row, height in enumerate(self._heights[first : first + BLOCK], first):
            y -= height
            if y < 0:
                return row
        raise AssertionError("a block is as high as its rows")

    def _blocks(self) -> list[int]:
        if self._sums is None:
            every = self._heights
            self._sums = [sum(every[at : at + BLOCK]) for at in range(0, len(every), BLOCK)]
        return self._sums
