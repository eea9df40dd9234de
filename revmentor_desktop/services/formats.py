"""What is shared, as the bytes of a file in the form the reader wants.

Every form is written from the same document, so all of them say the same.  A PDF has to be drawn
page by page, which only the window can (``ui.paper.pages``); it takes the blocks from
``for_paper``.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.export import html
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.export.text import text
from revmentor_desktop.export.word import word
from revmentor_desktop.services import rendering

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.export.outline import Document
    from revmentor_desktop.export.words import Words


class Format(Enum):
    """In what form something is shared; the value is the ending of the file."""

    PDF = "pdf"
    MARKDOWN = "md"
    WORD = "docx"
    WEB = "html"
    CALENDAR = "ics"
    SHEET = "csv"
    TEXT = "txt"


class NotHere(ValueError):
    """The form cannot be written without a window."""


def as_file(document: Document, form: Format, words: Words, moment: datetime) -> bytes:
    """Return *document* as the bytes of a file, made at *moment*.

    Raises ``NotHere`` for what must be drawn.
    """
    match form:
        case Format.MARKDOWN:
            return markdown(document).encode()
        case Format.WEB:
            return html.page(document, _render, words).encode()
        case Format.WORD:
            return word(document, _render, moment)
        case Format.TEXT:
            return text(document, _render).encode()
        case _:
            raise NotHere(form.value)  # drawn, or not made from the document alone


def for_paper(document: Document) -> str:
    """Return the blocks of *document* as the HTML that Qt's text documents understand."""
    return html.content(document, _render)


def _render(text: str) -> str:
    return rendering.render(text).html
