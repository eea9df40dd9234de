"""The pages of what is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from revmentor_desktop.ui.paper.pages import Pages, page_size

if TYPE_CHECKING:
    from revmentor_desktop.services.sharing import Shared


def pages_of(shared: Shared) -> Pages:
    """Return the pages of what is shared."""
    return pages_from(shared, shared.for_paper())


def pages_from(shared: Shared, html: str, *, at_once: bool = True) -> Pages:
    """Return the pages of what is shared, whose blocks are *html*."""
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
        page_size(QLocale()),
        at_once=at_once,
    )
