"""The file that is about to leave, and how a reader will see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from revmentor_desktop.services.sharing import Format
from revmentor_desktop.ui.paper.pages import Pages
from revmentor_desktop.ui.sharing.pdf import pages_of
from revmentor_desktop.ui.sharing.words import events_page

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.services.sharing import Entry, Shared

AS_TEXT = frozenset({Format.MARKDOWN, Format.WEB, Format.CALENDAR, Format.SHEET})
"""The forms whose files can be read as text."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to the byte: its name, its page as HTML, its text if it is one, its pages if any."""

    form: Format
    name: str
    content: bytes
    page: str
    text: str
    pages: Pages | None = None


def made(
    shared: Shared, form: Format, moment: datetime, entry: Entry, *, facts: bool = False
) -> File:
    """Return *shared* as the file it becomes in this form, made at *moment*."""
    pages = pages_of(shared) if form is Format.PDF else None
    content = pages.as_pdf(moment) if pages else shared.as_file(form, moment, entry, facts=facts)
    page = shared.for_paper
    if form is Format.CALENDAR:
        page = events_page(shared.events, agenda=entry.agenda)
    return File(
        form=form,
        name=shared.name_of(form),
        content=content,
        page=page,
        text=content.decode("utf-8-sig") if form in AS_TEXT else "",
        pages=pages,
    )


def made_in_turn(
    turn: int, shared: Shared, form: Format, moment: datetime, entry: Entry, facts: bool
) -> tuple[int, File]:
    """Return *turn*, and what ``made`` returns."""
    return turn, made(shared, form, moment, entry, facts=facts)
