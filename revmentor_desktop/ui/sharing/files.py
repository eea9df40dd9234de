"""The file that is about to leave, and how a reader will see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from revmentor_desktop.services.sharing import Format

if TYPE_CHECKING:
    from revmentor_desktop.services.sharing import Shared

AS_TEXT = frozenset({Format.MARKDOWN, Format.WEB, Format.CALENDAR})
"""The forms whose files can be read as text."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to the byte: its name, its page as HTML, its text if it is one, else ""."""

    form: Format
    name: str
    content: bytes
    page: str
    text: str


def made(shared: Shared, form: Format) -> File:
    """Return *shared* as the file it becomes in this form."""
    content = shared.as_file(form)
    return File(
        form=form,
        name=shared.name_of(form),
        content=content,
        page=shared.for_paper,
        text=content.decode() if form in AS_TEXT else "",
    )
