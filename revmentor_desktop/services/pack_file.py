"""``pack.yaml``: what a pack says of itself.

Its fields: ``id``, ``title``, ``language``, ``version``, ``licence``, ``authors``, and ``shelves``
for the names of own shelves that its topics stand on.  Others are kept in ``Pack.more``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.ids import PackId
from revmentor_desktop.domain.topics import OwnShelf, Pack
from revmentor_desktop.services.front_matter import Fault, Reader, Refused, What, parsed, stated
from revmentor_desktop.services.topic_file import as_json, is_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.topics import Topic

PACK_FILE = "pack.yaml"
LATEST = 9999
"""The highest version a pack may have."""


def read_pack_file(
    text: str, file: str, faults: list[Fault], unknown: list[Fault]
) -> tuple[Pack, tuple[str, ...]] | None:
    """Return the pack and its own shelves, or ``None`` with at least one of *faults* more."""
    own: list[Fault] = []
    try:
        entry = parsed(text)
    except Refused as refused:
        faults.append(Fault(file, refused.line, refused.field, refused.what))
        return None
    reader = Reader(entry, file, own)
    name = reader.text("id")
    title = reader.text("title")
    language = reader.text("language")
    version = reader.number("version", 1, LATEST)
    licence = reader.text("licence", may_be_empty=True)
    authors = reader.texts("authors")
    shelves = reader.texts("shelves", optional=True)
    more = as_json(reader.rest(unknown))
    if name and not is_id(name):
        assert isinstance(entry.value, dict)
        own.append(Fault(file, entry.value["id"].line, "id", What.NO_FILE_NAME))
    faults.extend(own)
    if own:
        return None
    return Pack(PackId(name), title, language, version, licence, authors, more), shelves


def written_pack(pack: Pack, topics: Iterable[Topic]) -> str:
    """Return *pack* as the text of its file; it declares the own shelves of *topics*."""
    more: dict[str, Any] = json.loads(pack.more) if pack.more else {}
    fields: dict[str, object] = {
        "id": pack.id,
        "title": pack.title,
        "language": pack.language,
        "version": pack.version,
        "licence": pack.licence,
        "authors": list(pack.authors),
    }
    own = {topic.shelf.name for topic in topics if isinstance(topic.shelf, OwnShelf)}
    if own:
        fields["shelves"] = sorted(own)
    return stated(fields | more)
