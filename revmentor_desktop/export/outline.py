"""A document as a value: headings, paragraphs, lists, tables.

The only thing an exporter knows.  Texts are plain, never markup, so that each format escapes
them its own way; the one exception is ``MarkdownBody``, which is what somebody wrote as Markdown
(a summary, a note).  An exporter may treat that as text it knows nothing about, but must keep it
inside its place: its headings below the heading it stands under, nothing of it active.

A text of one line is a tuple of ``Run``; ``line("...")`` makes one from a string.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from itertools import pairwise

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.bodies import PICTURE_WORDS, PictureWords


class Align(Enum):
    """To which side the texts of a column go."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one kind: ordinary, strong, or quiet (a remark that stands back)."""

    text: str
    strong: bool = False
    quiet: bool = False


Line = tuple[Run, ...]


def line(*parts: Run | str) -> Line:
    """Return *parts* as one line; what is a string becomes ordinary text, what is empty goes."""
    runs = (Run(part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in runs if run.text)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the document is level 1, its sections are level 2.

    One with ``new_page`` begins a page where the format has pages.
    """

    level: int
    text: Line
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; a new line stays a new line."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """An entry of a list: its text, which may go on in further lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """Entries in no particular order."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Entries in order, counted from 1."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Something to tick, with smaller things to tick below it."""

    lines: tuple[Line, ...]
    done: bool = False
    steps: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskList:
    """Things to tick."""

    items: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header; every row has as many cells as it, and ``align`` as many entries."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    align: tuple[Align, ...]

    def __post_init__(self) -> None:
        width = len(self.header)
        if not width or any(len(row) != width for row in (*self.rows, self.align)):
            raise ValueError("a table needs cells of the same number in every row")


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, set off."""

    blocks: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class MarkdownBody:
    """What somebody wrote as Markdown, to stand below a heading of level ``below``.

    ``pictures`` are the words for those in it.
    """

    text: str
    below: int
    pictures: PictureWords = PICTURE_WORDS


Block = Heading | Paragraph | BulletList | NumberedList | TaskList | Table | Quote | MarkdownBody


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a format may say about the document outside its text.

    ``kind`` says what of the pair's it is, for a program that reads it again.
    """

    language: str
    day: date | None = None
    people: tuple[str, ...] = ()
    session: int | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its title, what is known about it, and its blocks in order.

    After a ``MarkdownBody`` comes a heading or nothing, so that no format must find out whether
    a list in it would grow together with what follows.
    """

    title: str
    metadata: Metadata
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        after_bodies = (
            after for block, after in pairwise(self.blocks) if isinstance(block, MarkdownBody)
        )
        if not all(isinstance(after, Heading) for after in after_bodies):
            raise ValueError("after a body of Markdown comes a heading")
