"""Pages as Notion exports them: a hash behind the name, properties under the heading."""

from __future__ import annotations

import re

from revmentor_desktop.services.note_files import (
    CREATED,
    EDITED,
    TAGS,
    Facts,
    instant_in,
    tag_line,
)

EXPORTED = re.compile(r"(?P<title>.*?)[ _](?P<hash>[0-9a-f]{32})")
"""How a page of Notion is called in its export, without its ending; the hash stays its own."""

_LINKED = re.compile(r"(?:[^?#]*(?:[-/_ ]|%20))?(?P<hash>[0-9a-f]{32})(?:\.md)?(?:[?#].*)?")

_HEADING = re.compile(r"\A\s*#[ \t]+(?P<title>[^\n]*?)[ \t]*(?:\n|\Z)")
_PROPERTY = re.compile(r"(?P<name>[A-Z][\w ]{0,40}): (?P<value>.*)")


def linked_hash(address: str) -> str:
    """Return the hash of the page that *address* leads to, in an export or on Notion's pages."""
    found = _LINKED.fullmatch(address)
    return found["hash"] if found is not None else ""


def page_of(text: str, zone: str) -> Facts:
    """Return what stands in a page of Notion: a heading, properties, and the text itself."""
    heading = _HEADING.match(text)
    if heading is None:
        return Facts("", text, None, None)
    lines = text[heading.end() :].lstrip("\n").splitlines(keepends=True)
    count = 0
    while count < len(lines) and _PROPERTY.fullmatch(lines[count].rstrip("\r\n")):
        count += 1
    if count < len(lines) and lines[count].strip():
        count = 0  # a paragraph that only looks so
    created = changed = None
    kept: list[str] = []
    for line in lines[:count]:
        stated = _PROPERTY.fullmatch(line.rstrip("\r\n"))
        assert stated is not None
        name, value = stated["name"].casefold(), stated["value"].strip()
        moment = instant_in(value, zone)
        if name in CREATED and moment:
            created = moment
        elif name in EDITED and moment:
            changed = moment
        elif name in TAGS:
            kept.append(f"{tag_line(value.split(','))}\n")
        else:
            kept.append(line)
    body = "".join([*kept, *lines[count:]]).lstrip("\n")
    return Facts(heading["title"], body, created, changed)
