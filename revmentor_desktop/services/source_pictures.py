"""Which picture a text in a folder of notes shows: named by its path, or by its name alone."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath, splitext
from typing import TYPE_CHECKING
from urllib.parse import unquote

from revmentor_desktop.domain.names import compared
from revmentor_desktop.services import links
from revmentor_desktop.services.source_links import ADDRESS

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.services.archive import Found

ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"})
"""Endings of files that hold a picture."""

_PICTURE = re.compile(
    r"(?<!\\)!\[(?P<words>[^\[\]\n]{0,300})\]"
    rf"\({ADDRESS}(?:[ \t]+\"[^\"\n]*\")?\)"
)


class SourcePictures:
    """The pictures of one source, whose files stand *within* a folder of it (``""`` or ``a/``)."""

    def __init__(self, within: str) -> None:
        self._within = within
        self._by_path: dict[str, Found] = {}
        self._by_name: dict[str, Found] = {}

    def add(self, picture: Found) -> None:
        """Know *picture*; of several with one name the first is found by it."""
        path = compared(picture.path)
        self._by_path[path] = picture
        self._by_name.setdefault(path.rpartition("/")[2], picture)

    def called(self, name: str) -> Found | None:
        """Return the first picture that is called *name*, in whatever folder."""
        return self._by_name.get(compared(name))

    def shown(self, path: str, body: str, address: Callable[[Found], str | None]) -> str:
        """Return *body*, of the file at *path*, with each picture under the *address* it has here.

        One that is not there, or has no address, stays as it is.
        """

        def taken(words: str, to: str) -> str | None:
            picture = self._meant(path, to)
            here = None if picture is None else address(picture)
            return None if here is None else f"![{words}]({here})"

        def plain(match: re.Match[str]) -> str:
            return taken(match["words"], unquote(match["to"].strip("<>"))) or match[0]

        def wiki(match: re.Match[str]) -> str:
            stem, ending = splitext(match["name"].strip())
            if not match[0].startswith("!") or ending.casefold() not in ENDINGS:
                return match[0]
            return taken(stem.rpartition("/")[2], stem + ending) or match[0]

        return links.replaced(links.replaced(body, links.LINK, wiki), _PICTURE, plain)

    def _meant(self, path: str, to: str) -> Found | None:
        """Return the picture that the file at *path* means by *to*: by path, or by name alone."""
        beside = compared(normpath(join(dirname(path), to)))
        within = compared(normpath(join(self._within, to)))
        return self._by_path.get(beside) or self._by_path.get(within) or self.called(to)
