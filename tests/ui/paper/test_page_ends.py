"""Pages hold all of the column, in its order, are never too high, and end where they may."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.ui.paper.page_ends import Cut, PageEnds, Part, Tie

HEIGHT = 100.0

LINES = st.lists(
    st.tuples(st.integers(1, 30), st.integers(0, 12), st.sampled_from(Tie)), min_size=1, max_size=80
)


def column(lines: list[tuple[int, int, Tie]]) -> list[Part]:
    """Return lines of these heights, gaps above them and ties, below each other."""
    parts, y = [], 0.0
    for height, gap, tie in lines:
        parts.append(Part(y + gap, y + gap + height, tie))
        y += gap + height
    return parts


def cut(parts: list[Part]) -> tuple[Cut, ...]:
    ends = PageEnds(HEIGHT)
    for part in parts:
        ends.add(part)
    return ends.pages


@given(LINES)
def test_every_line_is_whole_on_one_page(lines: list[tuple[int, int, Tie]]) -> None:
    parts = column(lines)
    pages = cut(parts)
    for part in parts:
        assert sum(page.top <= part.top and part.bottom <= page.bottom for page in pages) == 1
    assert all(page.bottom - page.top <= HEIGHT for page in pages)
    assert all(above.bottom <= below.top for above, below in pairwise(pages))


@given(LINES)
def test_a_page_ends_behind_a_tie_only_where_all_of_it_is_tied(
    lines: list[tuple[int, int, Tie]],
) -> None:
    parts = column(lines)
    for page in cut(parts)[:-1]:
        on_it = [part for part in parts if page.top <= part.top < page.bottom]
        assert on_it[-1].tie == min(part.tie for part in on_it)


def test_what_begins_a_page_does() -> None:
    pages = cut([Part(0, 10, Tie.HEADING), Part(12, 20, begins=True), Part(22, 30)])
    assert pages == (Cut(0, 10), Cut(12, 30))


def test_what_is_higher_than_a_page_goes_on() -> None:
    assert cut([Part(0, 250)]) == (Cut(0, 100), Cut(100, 200), Cut(200, 250))


def test_a_head_takes_its_room_on_each_page_where_it_stands_again() -> None:
    head = (0.0, 20.0)
    parts = [Part(0, 20, Tie.HEADING), *(Part(y, y + 40, head=head) for y in range(20, 300, 40))]
    assert cut(parts) == (
        Cut(0, 100),
        Cut(100, 180, head),
        Cut(180, 260, head),
        Cut(260, 300, head),
    )


def test_there_is_a_page_where_there_is_nothing() -> None:
    assert cut([]) == (Cut(0, 0),)
