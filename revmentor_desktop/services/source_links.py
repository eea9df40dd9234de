"""Which note a link in a folder of notes means, and what that note is called here.

Other programs link by path, by name or, as Notion does, by the hash in a file's name.  A link of
ours leads by title alone.  So that each link goes on meaning its note, no two notes of a source are
called the same, nor as one that is there already: the one highest up keeps its title, and the
others have their folder behind it, as in ``Plan (Robert)``, or a number where that does not tell
them apart.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, count
from posixpath import dirname, join, normpath, splitext
from typing import TYPE_CHECKING
from urllib.parse import unquote

from revmentor_desktop.domain.names import compared
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services import links, notion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENDINGS = frozenset({".md", ".markdown", ".mdown", ".txt"})
"""Endings of files that hold a note."""

ADDRESS = r"(?P<to><[^<>\n]+>|(?:[^()\s]|\([^()\s]*\))+)"
"""Where a link or picture of Markdown leads; names of files have brackets in pairs, too."""

_MARKDOWN_LINK = re.compile(rf"(?<![\\!])\[(?P<words>[^\[\]\n]{{1,300}})\]\({ADDRESS}\)")
_IN_TITLE = re.compile(r"[\[\]|#()\s]+")
_WITH_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Place:
    """A file that holds a note: where it stands in the source, and what it is called there.

    *here* is what its note is called in the workspace, if that has it; *stays* says that bringing
    the file in does not change that.
    """

    path: str
    title: str
    here: str = ""
    stays: bool = False


class SourceLinks:
    """The notes of one source, whose files stand *within* a folder of it (``""`` or ``a/``).

    *others* are the titles of notes that the workspace has from elsewhere.
    """

    def __init__(self, places: Iterable[Place], within: str, others: Iterable[str] = ()) -> None:
        self._within = within
        self._places: dict[str, Place] = {}
        self._keys: dict[str, str] = {}
        self._ends: dict[str, str] = {}
        """By the end of its path, in whole names, the file highest up that ends so."""
        self._hashed: dict[str, str] = {}
        self._numbers: dict[str, Iterator[int]] = {}
        for place in sorted(places, key=lambda one: (one.path.count("/"), one.path)):
            self._add(place)
        self._titles = self._settled(set(map(compared, others)))

    def title(self, path: str) -> str:
        """Return what the note of the file at *path* is called here."""
        return self._titles[path]

    def linked(self, path: str, body: str) -> str:
        """Return *body*, of the file at *path*, with its links as links to the notes meant."""
        if "[" not in body:
            return body

        def wiki(found: re.Match[str]) -> str:
            name = found["name"]
            to = self._meant(path, name, beside=False)
            if to is None or not links.can_be_named(self._titles[to]):
                return found[0]
            mark = "!" if found[0].startswith("!") else ""
            title, said = self._titles[to], self._places[to].title
            alone = not found["words"] and "/" not in name and title != said
            bar = links.bar_at(found.string, found.start())
            shown = f"{bar}{said}" if alone and links.can_be_named(said) else ""
            return f"{mark}[[{title}{found['rest']}{shown}]]"

        def markdown(found: re.Match[str]) -> str:
            address, words = found["to"].strip("<>"), found["words"]
            if notion.is_table(address):
                return words
            to = self._addressed(path, address)
            if to is None or not links.can_be_named(self._titles[to]) or "|" in words:
                return found[0]
            title = self._titles[to]
            bar = links.bar_at(found.string, found.start())
            return f"[[{title}]]" if words == title else f"[[{title}{bar}{words}]]"

        body = links.replaced(body, links.LINK, wiki)
        return links.replaced(body, _MARKDOWN_LINK, markdown)

    # --- which note is meant ---

    def _addressed(self, path: str, address: str) -> str | None:
        """Return the file that an *address* in the one at *path* means."""
        if hashed := notion.linked_hash(address):
            return self._hashed.get(hashed)
        to = unquote(address.partition("#")[0])
        if _WITH_SCHEME.match(to) or splitext(to)[1].casefold() not in ENDINGS:
            return None
        return self._meant(path, to, beside=True)

    def _meant(self, path: str, name: str, *, beside: bool) -> str | None:
        """Return the file that the one at *path* means by *name*; that *beside* it comes first.

        The end of a path may stand for a whole one.
        """
        name = _without_ending(name)
        folder = dirname(self._short(path))
        near, whole = (_key(normpath(join(start, name))) for start in (folder, ""))
        first, then = (near, whole) if beside else (whole, near)
        return self._keys.get(first) or self._keys.get(then) or self._ends.get(whole)

    def _add(self, place: Place) -> None:
        stem = splitext(place.path)[0]
        key = _key(self._short(stem))
        self._places[place.path] = place
        self._keys.setdefault(key, place.path)
        while key:
            self._ends.setdefault(key, place.path)
            key = key.partition("/")[2]
        if exported := notion.EXPORTED.fullmatch(stem.rpartition("/")[2]):
            self._hashed.setdefault(exported["hash"], place.path)

    def _short(self, path: str) -> str:
        return path.removeprefix(self._within)

    # --- what each is called ---

    def _settled(self, taken: set[str]) -> dict[str, str]:
        """Return the titles by path: those that stay, then one that is not *taken* for each."""
        settled = {one.path: one.here for one in self._places.values() if one.stays}
        taken = (taken | set(map(compared, settled.values()))) - {""}  # nothing leads to no title
        free = [one for one in self._places.values() if not one.stays]
        for place in sorted(free, key=lambda one: not one.here):
            names = self._names(place)
            if place.here and composed(place.here) in set(self._folder_names(place)):
                names = chain((composed(place.here),), names)
            for name in names:
                if (key := compared(name)) not in taken:
                    break
            settled[place.path] = name
            if key:
                taken.add(key)
        return settled

    def _names(self, place: Place) -> Iterator[str]:
        yield from self._folder_names(place)
        for number in self._numbers.setdefault(compared(place.title), count(2)):
            yield f"{place.title} ({number})"

    def _folder_names(self, place: Place) -> Iterator[str]:
        """Yield the title, then with its folder behind it, then with that one's, and so on."""
        yield place.title
        path = dirname(self._short(place.path)).split("/")
        folders = [called for one in path if (called := _folder_name(one))]
        for first in range(len(folders) - 1, -1, -1):
            yield f"{place.title} ({' / '.join(folders[first:])})"


def _folder_name(name: str) -> str:
    """Return the *name* of a folder as it can stand in a title."""
    exported = notion.EXPORTED.fullmatch(name := composed(name))
    return _IN_TITLE.sub(" ", exported["title"] if exported else name).strip()


def _key(path: str) -> str:
    return compared(path.strip("/"))


def _without_ending(name: str) -> str:
    """Return *name* without the ending of a note, if it has one."""
    stem, ending = splitext(name.strip())
    return stem if ending.casefold() in ENDINGS else name.strip()


def composed(text: str) -> str:
    """Return *text* with each letter as one sign; a Mac writes some in names of files as two."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
