"""The file that is about to leave, and how a reader will see it."""

from __future__ import annotations

from datetime import datetime

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.sharing import Entry, Format, Look, Shared, unseen
from revmentor_desktop.ui.paper.pages import Pages
from revmentor_desktop.ui.sharing.words import events_page

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


@dataclass(frozen=True, slots=True)
class Wish:
    """What file is wanted: of what, in which form, made when, for which paper.

    ``page`` is the page of the document as HTML, where another form was made of it before.
    """

    shared: Shared
    form: Format
    moment: datetime
    entry: Entry
    facts: bool = False
    page: str | None = None
    paper: Paper = Paper.A4


def made(wish: Wish, look: Look = unseen) -> File:
    """Return the file that is wanted, unless it has to be drawn; raises what *look* does."""
    shared, form, entry = wish.shared, wish.form, wish.entry
    content = shared.as_file(
        form, wish.moment, entry, facts=wish.facts, look=look, paper=wish.paper
    )
    if form is Format.CALENDAR:
        page = events_page(shared.events, agenda=entry.agenda)
    else:
        page = shared.for_paper(look) if wish.page is None else wish.page
    return File(
        form=form,
        name=shared.name_of(form),
        content=content,
        page=page,
        text=content.decode("utf-8-sig") if form in AS_TEXT else "",
    )


def drawn(wish: Wish, pages: Pages, content: bytes) -> File:
    """Return the file of *pages* that were drawn as *content*."""
    shared = wish.shared
    return File(wish.form, shared.name_of(wish.form), content, pages.identity, "", pages)
