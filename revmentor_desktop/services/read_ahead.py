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
from revmentor_desktop.services.front_matter import Entry, decoded, parsed_by_yaml
from revmentor_desktop.services.topic_file import ENDING, head_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE = "read_ahead.txt"


def entry_of(text: str, first_line: int) -> Entry | None:
    """Return what *text* states, its lines counted from *first_line*, if it was read ahead."""
    known = _known().get(_digest(text))
    return None if known is None else _entry(json.loads(known), first_line)


@cache
def _known() -> Mapping[str, str]:
    try:
        lines = resource("library", FILE).read_text(encoding="utf-8").split("\n")
    except ResourceMissing:
        return {}  # it is being written
    return {digest: entries for digest, _, entries in (line.partition(" ") for line in lines)}


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _entry(stated: list[Any], first_line: int) -> Entry:
    line, value, *bare = stated
    if isinstance(value, list):
        value = tuple([_entry(item, first_line) for item in value])
    elif isinstance(value, dict):
        value = {field: _entry(item, first_line) for field, item in value.items()}
    return Entry(value, line + first_line, bare=bool(bare))


# --- writing it ---------------------------------------------------------------------------


def written(folder: Path) -> str:
    """Return the text of the file for the library in *folder*."""
    lines = sorted(
        f"{_digest(text)} {json.dumps(_stated(parsed_by_yaml(text, 0)), separators=(',', ':'))}\n"
        for text in texts_in(folder)
    )
    return "".join(lines)


def texts_in(folder: Path) -> Iterator[str]:
    """Yield the texts in YAML of the library in *folder*, in every language."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in {ENDING, ".yaml"}:
            text = decoded(path.read_bytes(), path.name, []) or ""
            yield head_of(text) if path.suffix == ENDING else text


def _stated(entry: Entry) -> list[Any]:
    value: Any = entry.value
    if isinstance(value, tuple):
        value = [_stated(item) for item in value]
    elif not isinstance(value, str):
        value = {field: _stated(item) for field, item in value.items()}
    return [entry.line, value, True] if entry.bare else [entry.line, value]
