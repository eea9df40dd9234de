"""Somebody's own Markdown as a small tree of elements, for formats that do not take Markdown.

What reads the Markdown is handed in (``Render``), because it is a service: it turns Markdown
into harmless HTML, and the tree is read from that.  A format then writes the elements it knows
its own way and passes over the others, so that even a careless ``Render`` could not bring a
script or a picture into a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from revmentor_desktop.export import bodies
from revmentor_desktop.export.emphasis import UPRIGHT
from revmentor_desktop.export.footnotes import FOOTNOTES, NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.export.outline import MarkdownBody

Render = Callable[[str], str]
"""Returns Markdown as harmless HTML; ``services.formats`` has one."""

VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr"})
WEB = ("http://", "https://", "mailto:")


@dataclass
class Element:
    """An element: its name, its attributes, and the elements and texts in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The text in it, without marks."""
        return "".join(one if isinstance(one, str) else one.words for one in self.inside)

    @property
    def box(self) -> bool | None:
        """Whether this is an entry to tick, and if so whether it is ticked."""
        if self.tag != "li":
            return None
        return {"checked": True, "unchecked": False}.get(self.attributes.get("class", ""))

    @property
    def upright(self) -> bool:
        """Whether this is emphasised Chinese."""
        return self.attributes.get("class") == UPRIGHT

    @property
    def number(self) -> int:
        """The number of the footnote that is meant here, 0 for whatever means none."""
        told = self.attributes.get("class") == NUMBER and self.inside[:1]
        return int(told[0]) if told and isinstance(told[0], str) and told[0].isdecimal() else 0

    @property
    def footnotes(self) -> list[Element]:
        """The footnotes of the text in their order, none for whatever does not hold them."""
        if self.attributes.get("class") != FOOTNOTES:
            return []
        return list(every(self, "li"))

    @property
    def address(self) -> str:
        """Where a link leads on the web, "" for whatever leads elsewhere."""
        address = self.attributes.get("href", "") if self.tag == "a" else ""
        return address if address.lower().startswith(WEB) else ""


def fitted(body: MarkdownBody) -> str:
    """Return the Markdown of *body* with its headings below the one it stands under."""
    return bodies.contained(body.text, body.below, body.pictures)


def tree(body: MarkdownBody, render: Render) -> Element:
    """Return *body* as an element without a name, its headings below the one it stands under."""
    reader = _Reader()
    reader.feed(render(fitted(body)))
    reader.close()
    return reader.whole


def every(element: Element, tag: str) -> Iterator[Element]:
    """Yield the elements called *tag* that are in *element*, but none within another such."""
    for one in element.inside:
        if not isinstance(one, str):
            if one.tag == tag:
                yield one
            else:
                yield from every(one, tag)


class _Reader(HTMLParser):
    """Builds the tree; what closes nothing is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.whole = Element("")
        self._open = [self.whole]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(found)
        if tag not in VOID:
            self._open.append(found)

    def handle_endtag(self, tag: str) -> None:
        if any(one.tag == tag for one in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)
