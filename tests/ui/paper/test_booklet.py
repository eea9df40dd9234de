"""A booklet: every page once, in the order in which a folded pile is read, blanks at the end."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from revmentor_desktop.ui.paper.booklet import Booklet, half_of, signature
from revmentor_desktop.ui.paper.pages import SMALL_MARGINS, Pages

A4 = QPageSize(QPageSize.PageSizeId.A4)
MOMENT = datetime(2026, 11, 23, tzinfo=UTC)


def pages(count: int) -> Pages:
    """Return so many small pages, each full of its own number."""
    parts = [
        f'<p style="page-break-before: {"always" if at else "auto"}">Page {at} is here</p>'
        for at in range(count)
    ]
    made = Pages("".join(parts), "Title", "Head", "{page} of {pages}", half_of(A4), SMALL_MARGINS)
    assert made.count == count
    return made


def folded(count: int) -> list[int | None]:
    """Return the pages as a reader meets them who takes the sides, folds the pile and leafs."""
    sides = signature(count)
    sheets = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]
    first_half = [page for front, back in sheets for page in (front[1], back[0])]
    second_half = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    return [*first_half, *second_half]


def test_a_booklet_of_four() -> None:
    assert signature(4) == ((3, 0), (1, 2))


def test_a_booklet_of_eight() -> None:
    assert signature(8) == ((7, 0), (1, 6), (5, 2), (3, 4))


@pytest.mark.parametrize("count", range(1, 41))
def test_it_is_read_from_the_first_page_to_the_last(count: int) -> None:
    read = folded(count)
    assert read[:count] == list(range(count))
    assert read[count:] == [None] * (-count % 4)
    assert len(read) % 4 == 0


def test_two_small_pages_lie_on_one_large_one(qapp: object, fonts: object) -> None:
    small = pages(4)
    booklet = Booklet(small, A4)
    assert booklet.count == 2
    assert booklet.size.width() > booklet.size.height()
    assert 2 * small.size.width() <= booklet.size.width() + 2
    assert abs(small.size.height() - booklet.size.height()) <= 1


def inked(booklet: Booklet, number: int) -> tuple[bool, bool]:
    """Return whether the left and the right half of a side have anything on them."""
    image = QImage(booklet.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    booklet.draw(painter, number)
    painter.end()
    half = image.width() // 2
    halves = (QRect(0, 0, half, image.height()), QRect(half, 0, half, image.height()))
    blank = QImage(half, image.height(), QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    return image.copy(halves[0]) != blank, image.copy(halves[1]) != blank


def test_what_is_missing_stays_blank(qapp: object, fonts: object) -> None:
    booklet = Booklet(pages(2), A4)
    assert [inked(booklet, number) for number in range(2)] == [(False, True), (True, False)]


def test_it_is_written_the_same_way_each_time(qapp: object, fonts: object) -> None:
    first, second = (Booklet(pages(3), A4).as_pdf(MOMENT) for _ in range(2))
    assert first == second
    assert first.startswith(b"%PDF")
    assert b"D:20261123" in first
    assert first.count(b"/Type /Page\n") == 2


def test_letter_paper_is_halved_too(qapp: object) -> None:
    letter = QPageSize(QPageSize.PageSizeId.Letter)
    half = half_of(letter).sizePoints()
    assert (half.width(), half.height()) == (396, 612)
