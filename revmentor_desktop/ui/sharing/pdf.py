"""The pages of what is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.ui.paper.pages import Pages, page_size

if TYPE_CHECKING:
    from revmentor_desktop.services.sharing import Shared


def pages_of(shared: Shared, paper: Paper = Paper.A4) -> Pages:
    """Return the pages of what is shared, of this *paper*."""
    return pages_from(shared, shared.for_paper(), paper)


def pages_from(shared: Shared, html: str, paper: Paper, *, at_once: bool = True) -> Pages:
    """Return the pages of what is shared, of this *paper*, whose blocks are *html*."""
    known, words = shared.document.metadata, shared.words
    head = [words.session.format(number=known.session)] if known.session is not None else []
    if len(known.people) == 2:
        mentor, mentee = known.people
        head.append(words.two_people.format(mentor=mentor, mentee=mentee))
    return Pages(
        html,
        shared.document.title,
        words.list_comma.join(head),
        words.page,
        page_size(paper),
        at_once=at_once,
    )
