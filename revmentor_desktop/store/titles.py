"""What may be called by some names: found by title, without a list of all titles in memory.

How names are compared is nothing SQL can do.  But for titles of usual letters it comes to small
ones, and only those with any other letter, or with spaces where none is needed, are looked at by
whoever compares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.store.reading import Reads, listed

if TYPE_CHECKING:
    from collections.abc import Collection

USUAL = " -~\u3400-\u4dbf\u4e00-\u9fff、。《》「」『』【】“”‘’–—"
"""Letters that are the same in every form, but for the size of Latin ones."""

_ODD = f"title GLOB '*[^{USUAL}]*' OR title GLOB '*  *' OR title GLOB ' *' OR title GLOB '* '"
_MAY_BE = f"(lower(title) IN (SELECT value FROM json_each(:names)) OR {_ODD})"


class Titles(Reads):
    """Finds things by their titles.  Every method may raise ``StoreError``."""

    def notes(self, names: Collection[str]) -> tuple[tuple[str, str, bool], ...]:
        """Return id, title and whether it is private, of notes that may be called by *names*.

        The names are in small letters.  What was edited last comes first.
        """
        query = (
            f"SELECT id, title, 0, edited FROM notes WHERE {_MAY_BE} UNION ALL"
            f" SELECT id, title, 1, edited FROM private_notes WHERE {_MAY_BE}"
            " ORDER BY edited DESC, id DESC"
        )
        found = self._records(query, {"names": listed(names)})
        return tuple((id, title, bool(private)) for id, title, private, _ in found)

    def sessions(
        self, names: Collection[str], numbers: Collection[int]
    ) -> tuple[tuple[str, str, int], ...]:
        """Return id, title and number of sessions that may be called by *names*, or have *numbers*.

        The latest comes first.
        """
        query = (
            f"SELECT id, title, number FROM sessions WHERE {_MAY_BE}"
            " OR number IN (SELECT value FROM json_each(:numbers))"
            " ORDER BY start DESC, number DESC, id"
        )
        found = self._records(query, {"names": listed(names), "numbers": listed(numbers)})
        return tuple(found)
