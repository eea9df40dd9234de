"""Reads an HTML file with lxml, which had no part in writing it, into the blocks of ``reading``.

A file with any fault that the standard knows is refused by justhtml, which is strict; and so is
whatever should not be there: elements, attributes and addresses that we do not write.
"""

from __future__ import annotations

from typing import Any

from justhtml import JustHTML
from lxml import html as lxml_html

SIGNS = {"☑": True, "☐": False}
ATTRIBUTES = {
    *(
        "id",
        "class",
        "scope",
        "href",
        "rel",
        "role",
        "aria-label",
        "aria-labelledby",
        "start",
        "dir",
    ),
}
ACTIVE = {"script", "img", "iframe", "object", "embed", "link", "form", "input", "svg", "base"}


def parsed(text: str) -> Any:
    """Return the root of the file *text*, in which there is no fault."""
    JustHTML(text, strict=True)
    return lxml_html.document_fromstring(text.encode(), lxml_html.HTMLParser(encoding="utf-8"))


def refuse_active(root: Any) -> None:
    """Fail if anything in the page could act or load."""
    for element in root.iter():
        assert element.tag not in ACTIVE, element.tag
    for element in root.find("body").iter():
        assert set(element.attrib) <= ATTRIBUTES, element.attrib
        href = element.get("href")
        if href is not None and href.startswith("#"):
            assert root.xpath("//*[@id=$id]", id=href[1:]), href
        else:
            assert href is None or href.lower().startswith(("http://", "https://", "mailto:")), href


def read(text: str) -> list[Any]:
    """Return the blocks of the file *text*."""
    root = parsed(text)
    refuse_active(root)
    return list(_blocks(root.find("body")))


def _blocks(parent: Any) -> Any:
    for element in parent:
        tag = element.tag
        if tag in {"div", "header", "main", "section"}:
            yield from _blocks(element)
        elif tag[0] == "h" and tag[1:].isdecimal():
            yield "heading", int(tag[1:]), _lines(element)[0]
        elif tag == "p":
            yield "paragraph", _lines(element)
        elif tag in {"ul", "ol"}:
            yield "list", "bullet" if tag == "ul" else "ordered", [_entry(one) for one in element]
        elif tag == "table":
            rows = [[_lines(cell)[0] for cell in row] for row in element.iter("tr")]
            right = "text-align:right"
            yield "table", [right if c.get("class") else "" for c in element.iter("th")], rows
        elif tag == "blockquote":
            yield "quote", list(_blocks(element))
        else:
            raise AssertionError(tag)


def _entry(element: Any) -> tuple[bool | None, list[str], list[Any]]:
    box, below = None, []
    first = element[0] if len(element) else None
    if first is not None and first.get("role") == "img":
        box = SIGNS[first.text]
        assert first.get("aria-label") == ("Done" if box else "To do")
    for child in list(element):
        if child.tag == "ul":
            below += list(_blocks_of(child))
            element.remove(child)
    lines = _lines(element)
    if box is not None:
        lines[0] = lines[0][1:].lstrip(" ")
    return box, lines, below


def _blocks_of(element: Any) -> Any:
    yield "list", "bullet", [_entry(one) for one in element]


def _lines(element: Any) -> list[str]:
    out = [element.text or ""]
    for child in element:
        if child.tag == "br":
            out.append((child.tail or "").removeprefix("\n"))
            continue
        inside = _lines(child)
        if child.tag == "a":
            assert inside == [child.get("href")]
        out[-1] += inside[0]
        out += inside[1:]
        out[-1] += child.tail or ""
    return out
