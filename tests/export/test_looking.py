"""Long writing looks before each of its parts whether it is still wanted, and then ends."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.export import html
from revmentor_desktop.export.calendar import Appointment, calendar
from revmentor_desktop.export.looking import each
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.export.outline import (
    Align,
    BulletList,
    Document,
    Heading,
    ListItem,
    MarkdownBody,
    Metadata,
    NumberedList,
    Paragraph,
    Table,
    Task,
    TaskList,
    line,
)
from revmentor_desktop.export.sheet import sheet
from revmentor_desktop.export.text import text
from revmentor_desktop.export.word import word
from revmentor_desktop.export.words import ENGLISH
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.export.looking import Look

MANY = 20
SEEN = 5


class Unwanted(Exception):
    """It is not wanted any more."""


class Looks:
    """Looks, of which the one after *seen* others ends what is written."""

    def __init__(self, seen: int) -> None:
        self.seen = seen
        self.ended = False

    def __call__(self) -> None:
        assert not self.ended, "it went on"
        if not self.seen:
            self.ended = True
            raise Unwanted
        self.seen -= 1


def document() -> Document:
    parts = ((Heading(2, line(f"Part {at}")), MarkdownBody("*a*", 2)) for at in range(MANY))
    return Document("T", Metadata("en-GB"), tuple(block for part in parts for block in part))


WAYS = {
    "web page": lambda render, look: html.page(document(), render, ENGLISH, look),
    "page to print": lambda render, look: "".join(html.pieces(document(), render, look=look)),
    "Word": lambda render, look: word(document(), render, make.NOW, look),
    "plain text": lambda render, look: text(document(), render, look),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_block_is_written_once_it_is_not_wanted(way: str) -> None:
    written: list[str] = []

    def render(markdown: str) -> str:
        written.append(markdown)
        return f"<p>{markdown}</p>"

    def not_wanted() -> None:
        if len(written) == SEEN:
            raise Unwanted

    with pytest.raises(Unwanted):
        WAYS[way](render, not_wanted)
    assert len(written) == SEEN
    WAYS[way](render, lambda: None)
    assert len(written) == SEEN + MANY


def long(kind: Callable[..., object]) -> Document:
    """Return a document of one block with many entries."""
    lines = (line("a"),)
    block = {
        BulletList: BulletList((ListItem(lines),) * MANY),
        NumberedList: NumberedList((ListItem(lines),) * MANY),
        TaskList: TaskList((Task(lines),) * MANY),
        Table: Table(lines, (lines,) * MANY, (Align.START,)),
    }[kind]
    return Document("T", Metadata("en-GB"), (block,))


PARTS: dict[str, Callable[[Look], object]] = {
    "Markdown": lambda look: markdown(document(), look=look),
    "Markdown with its facts": lambda look: markdown(document(), front_matter=True, look=look),
    "calendar": lambda look: calendar(APPOINTMENTS, make.NOW, look=look),
    "table for a spreadsheet": lambda look: sheet(TABLE, look),
    "bullets in Word": lambda look: word(long(BulletList), str, make.NOW, look),
    "numbers in Word": lambda look: word(long(NumberedList), str, make.NOW, look),
    "tasks in Word": lambda look: word(long(TaskList), str, make.NOW, look),
    "table in Word": lambda look: word(long(Table), str, make.NOW, look),
}
TABLE = Table((line("a"),), ((line("b"),),) * MANY, (Align.START,))
APPOINTMENTS = [
    Appointment(f"n{at}", "T", make.NOW, make.NOW + timedelta(hours=1)) for at in range(MANY)
]


@pytest.mark.parametrize("way", PARTS)
def test_it_looks_before_each_part_and_ends_at_once(way: str) -> None:
    for seen in range(MANY):
        looks = Looks(seen)
        with pytest.raises(Unwanted):
            PARTS[way](looks)
        assert looks.ended
    PARTS[way](lambda: None)


def test_packing_a_long_word_file_ends_at_each_look() -> None:
    paragraphs = (Paragraph((line(f"{at} " + "long " * 200),)) for at in range(300))
    long_one = Document("T", Metadata("en-GB"), tuple(paragraphs))
    looks = Looks(10_000)
    word(long_one, str, make.NOW, looks)
    taken = 10_000 - looks.seen
    assert taken > 300 + 60
    for seen in (301, 302, *range(310, taken, 5), taken - 1):
        looks = Looks(seen)
        with pytest.raises(Unwanted):
            word(long_one, str, make.NOW, looks)
        assert looks.ended


def test_parts_are_not_asked_for_before_the_look() -> None:
    asked: list[int] = []
    parts = each((asked.append(at) or at for at in range(MANY)), Looks(SEEN))
    with pytest.raises(Unwanted):
        list(parts)
    assert asked == list(range(SEEN))
