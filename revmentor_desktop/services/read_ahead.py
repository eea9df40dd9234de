"""What the YAML of the library states, read ahead: a parser takes longer than all else there is.

``resources/library/read_ahead.txt`` has a line for each text: its digest, a space, and its entries
as JSON.  A text that is not in there, or that somebody has changed since, is parsed like any other;
nothing can be out of date.  ``python packaging/read_ahead.py`` writes it, and a test fails when it
lacks something.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from revmentor_desktop.paths import ResourceMissing, resource
from revmentor_desktop.services.yaml_entry import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "read_ahead.txt"


def entry_of(text: str, first_line: int) -> Entry | None:
    """Return what *text* states, its lines counted from *first_line*, if it was read ahead."""
    known = _known().get(digest(text))
    return None if known is None else _entry(json.loads(known), first_line)


@cache
def _known() -> Mapping[str, str]:
    try:
        lines = resource("library", FILE).read_text(encoding="utf-8").split("\n")
    except ResourceMissing:
        return {}  # it is being written
    return {of_text: entries for of_text, _, entries in (line.partition(" ") for line in lines)}


def digest(text: str) -> str:
    """Return what stands for *text* in the file."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _entry(stated: list[Any], first_line: int) -> Entry:
    line, value, *bare = stated
    if isinstance(value, list):
        value = tuple([_entry(item, first_line) for item in value])
    elif isinstance(value, dict):
        value = {field: _entry(item, first_line) for field, item in value.items()}
    return Entry(value, line + first_line, bare=bool(bare))
