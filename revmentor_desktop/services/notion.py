"""Pages as Notion exports them: a hash behind the name, properties under the heading.

Its callouts come as HTML, which is shown here as it was typed; they become quotations.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from revmentor_desktop.export.fences import Fences
from revmentor_desktop.services.note_files import (
    CREATED,
    EDITED,
    TAGS,
    Facts,
    instant_in,
    tag_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

EXPORTED = re.compile(r"(?P<title>.*?)[ _](?P<hash>[0-9a-f]{32})")
"""How a page of Notion is called in its export, without its ending; the hash stays its own."""

_HASHES = re.compile(r"[ _][0-9a-f]{32}(?=/|\.|_all\.csv$|$)")
_TABLE = re.compile(r"(?:[^?#:]*(?:[-/_ ]|%20))?[0-9a-f]{32}(?:_all)?\.csv")
_LINKED = re.compile(r"(?:[^?#]*(?:[-/_ ]|%20))?(?P<hash>[0-9a-f]{32})(?:\.md)?(?:[?#].*)?")

_HEADING = re.compile(r"\A\s*#[ \t]+(?P<title>[^\n]*)(?:\n|\Z)")
_PROPERTY = re.compile(r"(?![-+>*<!|`\[\s]|\d+[.)] )(?P<name>[^\n:]{1,40}): (?P<value>\S.*|\s*)")
_CALLOUT, _END_OF_CALLOUT = "<aside>", "</aside>"
_ICON = re.compile(r"\s*<img\b[^<>]*>[ \t]*")


def linked_hash(address: str) -> str:
    """Return the hash of the page that *address* leads to, in an export or on Notion's pages."""
    found = _LINKED.fullmatch(address)
    return found["hash"] if found is not None else ""


def without_hashes(path: str) -> str:
    """Return *path* as one reads it, without what Notion puts behind each name."""
    return _HASHES.sub("", path)


def is_table(address: str) -> bool:
    """Say whether *address* is of a table in an export, whose rows are pages of their own."""
    return _TABLE.fullmatch(address) is not None


def page_of(text: str, zone: str) -> Facts:
    """Return what stands in a page of Notion: a heading, properties, and the text itself."""
    heading = _HEADING.match(text)
    if heading is None:
        return Facts("", text, None, None)
    lines = text[heading.end() :].lstrip("\r\n").splitlines(keepends=True)
    count = 0  # of lines with a property
    while count < len(lines) and _PROPERTY.fullmatch(lines[count].rstrip("\r\n")):
        count += 1
    if count < len(lines) and lines[count].strip():
        count = 0  # a paragraph that only looks so
    created = changed = None
    tags: list[str] = []
    kept: list[str] = []
    for line in lines[:count]:
        stated = _PROPERTY.fullmatch(line.rstrip("\r\n"))
        assert stated is not None
        name, value = stated["name"].casefold(), stated["value"].strip()
        if not value and name in {*CREATED, *EDITED, *TAGS}:
            continue  # there is none
        moment = instant_in(value, zone)
        if name in CREATED and moment:
            created = moment
        elif name in EDITED and moment:
            changed = moment
        elif name in TAGS:
            tags.append(f"{tag_line(value.split(','))}\n")
        else:
            kept.append(f"- {line}" if count > 1 else line)
    body = "".join([*tags, *kept, *lines[count:]]).lstrip("\r\n")
    return Facts(heading["title"].strip(), _with_quotations(body), created, changed)


def _with_quotations(text: str) -> str:
    """Return *text* with its callouts as quotations; what stands in code stays as it is."""
    if _CALLOUT not in text:
        return text
    lines = text.splitlines(keepends=True)
    out: list[str] = []
    fences = Fences()
    ends = [at for at, line in enumerate(lines) if line.strip() == _END_OF_CALLOUT]
    at = 0
    while at < len(lines):
        bare = lines[at].rstrip("\r\n")
        after = bisect_right(ends, at)
        if not fences.hold(bare) and bare.strip() == _CALLOUT and after < len(ends):
            end = ends[after]
            out += _quoted(lines[at + 1 : end], bare[: bare.index("<")])
            at = end + 1
        else:
            out.append(lines[at])
            at += 1
    return "".join(out)


def _quoted(lines: list[str], indent: str) -> Iterator[str]:
    """Yield *lines* as a quotation that stands as far right as *indent*, without an icon."""
    text = "".join(line.removeprefix(indent) for line in lines)
    if icon := _ICON.match(text):
        text = text[icon.end() :]
    for line in text.strip().splitlines():
        yield f"{indent}> {line}".rstrip() + "\n"
