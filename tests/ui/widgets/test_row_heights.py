"""Where rows stand is what adding up all that is above them says."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.ui.widgets.row_heights import BLOCK, RowHeights

HEIGHTS = st.lists(st.integers(1, 90), max_size=3 * BLOCK)
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("change"), st.integers(0, 10**6), st.integers(1, 90)),
        st.tuples(st.just("insert"), st.integers(0, 10**6), st.lists(st.integers(1, 90))),
        st.tuples(st.just("remove"), st.integers(0, 10**6), st.integers(0, 2 * BLOCK)),
    ),
    max_size=6,
)


@given(HEIGHTS, DEEDS, st.floats(0, 1))
def test_rows_stand_where_those_above_them_end(
    heights: list[int], deeds: list[tuple[str, int, Any]], somewhere: float
) -> None:
    kept = RowHeights()
    kept.show(heights)
    meant = list(heights)
    for deed, chance, what in deeds:
        assert kept.total == sum(meant)  # the sums are known, and have to follow
        row = chance % (len(meant) + 1)
        if deed == "insert":
            kept.insert(row, what)
            meant[row:row] = what
        elif deed == "remove":
            kept.remove(row, what)
            del meant[row : row + what]
        elif row < len(meant):
            assert kept.change(row, what) == what - meant[row]
            meant[row] = what
    assert len(kept) == len(meant)
    assert [kept[row] for row in range(len(meant))] == meant
    assert kept.total == sum(meant)
    if meant:
        row = int(somewhere * (len(meant) - 1))
        assert kept.top(row) == sum(meant[:row])
        assert kept.at(kept.top(row)) == row
        assert kept.at(kept.top(row) + meant[row] - 1) == row
        assert kept.at(kept.total + 1) == len(meant) - 1
        assert kept.at(-1) == 0
