"""What is shared, as the bytes of a file in the form the reader wants.

Every form is written from the same document, so all of them say the same.  A PDF has to be drawn
page by page, which only the window can (``ui.paper.pages``); it takes the blocks from
``for_paper``.

The Markdown in a document may be anybody's, so it is formatted by ``renderer``, in a process of
its own, before a file is made: ``texts`` are what it is given, and a ``Formatted`` what came of
them.  What was not given to it stands in the file as it was typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.export import fragments, html
from revmentor_desktop.export.looking import Look, each, unseen
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.export.outline import MarkdownBody
from revmentor_desktop.export.text import text
from revmentor_desktop.export.word import word
from revmentor_desktop.services import rendering

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from revmentor_desktop.export.fragments import Render
    from revmentor_desktop.export.outline import Document
    from revmentor_desktop.export.words import Words

Formatted = Mapping[str, str]
"""Markdown texts, and each as clean HTML."""


class Format(Enum):
    """In what form something is shared; the value is the ending of the file."""

    PDF = "pdf"
    MARKDOWN = "md"
    WORD = "docx"
    WEB = "html"
    CALENDAR = "ics"
    SHEET = "csv"
    TEXT = "txt"


AS_WRITTEN = frozenset({Format.MARKDOWN, Format.CALENDAR, Format.SHEET})
"""The forms in which Markdown stays as it was written, or has no place."""


class NotHere(ValueError):
    """The form cannot be written without a window."""


def texts(document: Document, look: Look = unseen) -> tuple[str, ...]:
    """Return the Markdown in *document* that has to be formatted for its files.

    Raises what *look* does, which is called before each text.
    """
    bodies = (one for one in document.blocks if isinstance(one, MarkdownBody))
    found = map(fragments.fitted, each(bodies, look))
    return tuple(dict.fromkeys(found))


def as_file(
    document: Document,
    form: Format,
    words: Words,
    moment: datetime,
    formatted: Formatted,
    look: Look = unseen,
    paper: Paper = Paper.A4,
) -> bytes:
    """Return *document* as the bytes of a file, made at *moment* for *paper* if it has pages.

    Raises ``NotHere`` for what must be drawn, and what *look* does, which is called often.
    """
    render = _among(formatted)
    match form:
        case Format.MARKDOWN:
            return markdown(document, look=look).encode()
        case Format.WEB:
            return html.page(document, render, words, look).encode()
        case Format.WORD:
            return word(document, render, moment, look, paper)
        case Format.TEXT:
            return text(document, render, look).encode()
        case _:
            raise NotHere(form.value)  # drawn, or not made from the document alone


def for_paper(document: Document, formatted: Formatted, look: Look = unseen) -> Iterator[str]:
    """Yield the lines of the HTML that Qt's text documents understand, block by block.

    Raises what *look* does, which is called before each block.
    """
    return html.pieces(document, _among(formatted), look=look)


def _among(formatted: Formatted) -> Render:
    def render(markdown: str) -> str:
        known = formatted.get(markdown)
        return rendering.unformatted(markdown).html if known is None else known

    return render
