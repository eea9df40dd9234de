"""An export that comes as zips within a folder or zip, read as the one folder that it is.

Notion packs what it exports into ``Export-…-Part-1.zip`` and so on, and these into a zip once
more.  All parts together may have, and hold, what one archive may; a part is read where it lies
and not unpacked first.  A part within a part is not read.  One that is not in order is left out by
itself, with the reason, and the others are read.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.export.looking import unseen
from revmentor_desktop.services.archive import USUAL, Reason, Refused, Zip
from revmentor_desktop.services.zip_remains import OF_DIRECTORY, ZipRemains

if TYPE_CHECKING:
    from typing import BinaryIO

    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.services.archive import Found, Limits, Source

PART = re.compile(r"(?:[^/]*[-_ ])?part[-_ ]?[0-9]{1,3}\.zip", re.IGNORECASE)
"""How a part is called, which stands in no folder."""

_BY_ITSELF = frozenset({Reason.DAMAGED, Reason.OVERLAP, Reason.UNREADABLE})
"""Why a part is left out, and the others are read."""


def in_parts(source: Source, limits: Limits = USUAL, look: Look = unseen) -> Source:
    """Return *source* with what its parts hold in their place.

    Raises ``Refused``, and what *look* raises, which is called while parts are gone through; the
    source is closed then.
    """
    try:
        found = source.files()
        parts = [file for file in found if file.refused is None and PART.fullmatch(file.path)]
        return _Parts(source, parts, found, limits, look) if parts else source
    except BaseException:
        source.close()
        raise


class _Parts:
    """A source with its parts."""

    def __init__(
        self,
        source: Source,
        parts: list[Found],
        found: tuple[Found, ...],
        limits: Limits,
        look: Look,
    ) -> None:
        self.name = source.name
        self._limits = limits
        self._holders: dict[str, Source] = {}
        self._found: list[Found] = []
        self._sources: list[Source] = [source]
        if sum(part.size for part in parts) > limits.packed:
            raise Refused(Reason.NESTED)
        self._add(source, [file for file in found if file not in parts])
        try:
            for part in parts:
                look()
                try:
                    self._add_part(source, part, look)
                except Refused as refused:
                    if refused.reason not in _BY_ITSELF:
                        raise
                    self._add(source, [replace(part, refused=refused.reason)])
        except BaseException:
            self.close()
            raise

    @property
    def incomplete(self) -> bool:
        """Whether any part of it is."""
        return any(source.incomplete for source in self._sources)

    def files(self) -> tuple[Found, ...]:
        """Return every file in it, by path."""
        return tuple(sorted(self._found, key=lambda one: one.path))

    def read(self, file: Found) -> bytes:
        """Return what *file* holds; raise ``Refused``."""
        return self._holders[file.path].read(file)

    def opened(self, file: Found, look: Look = unseen) -> BinaryIO:
        """Return what *file* holds, to be read from any place; raise ``Refused``."""
        return self._holders[file.path].opened(file, look)

    def close(self) -> None:
        """Close all parts, and what they are in."""
        for source in reversed(self._sources):
            source.close()

    def _add_part(self, source: Source, part: Found, look: Look) -> None:
        try:
            opened = self._opened(source, part, look)
        except (OSError, zlib.error):
            raise Refused(Reason.UNREADABLE) from None
        self._sources.append(opened)
        self._add(opened, opened.files())

    def _opened(self, source: Source, part: Found, look: Look) -> Source:
        try:
            return Zip(source.opened(part, look), self.name, self._limits)
        except Refused as refused:
            if refused.reason not in OF_DIRECTORY:
                raise
        return ZipRemains(source.opened(part, look), self.name, self._limits, look)

    def _add(self, source: Source, files: list[Found] | tuple[Found, ...]) -> None:
        for file in files:
            one = file
            if file.refused is None and file.path in self._holders:
                one = replace(file, refused=Reason.TWICE)
            elif file.refused is None:
                self._holders[file.path] = source
            self._found.append(one)
        if len(self._found) > self._limits.files:
            raise Refused(Reason.TOO_MANY)
        if sum(map(self._limits.size, self._found)) > self._limits.whole:
            raise Refused(Reason.TOO_LARGE)
