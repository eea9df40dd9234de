"""What CommonMark says a text means, and what is shown of it, made comparable.

The examples of the specification (``examples.json``) are by John MacFarlane, under CC BY-SA 4.0;
the licence stands beside them.  Both answers are read as a list of elements and words.  What we
leave out on purpose is left out of theirs too: titles of links, classes of code, addresses that
lead to nothing, pictures from elsewhere (shown as links), and the difference between a list with
space between its entries and one without, which the views draw alike.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from revmentor_desktop.services.rendering import ADDRESS

EXAMPLES = Path(__file__).parent / "examples.json"
VOID = frozenset({"br", "hr", "img"})


@dataclass(frozen=True, slots=True)
class Example:
    """One example of the specification."""

    number: int
    section: str
    markdown: str
    html: str


def examples() -> list[Example]:
    """Return all examples of the specification."""
    read = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    return [Example(one["example"], one["section"], one["markdown"], one["html"]) for one in read]


def meant(html: str) -> list[str]:
    """Return what *html* says, as elements and words."""
    return _Reader(html).found


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._code = 0
        self._items = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "img":
            self._link(given.get("src") or "", given.get("alt") or "")
        elif tag == "a":
            self._say(f"<a {_leads_to(given.get('href') or '')}>")
        elif tag == "ol":
            self._say(f"<ol {int(given.get('start') or '1')}>")
        elif tag != "p" or not self._items:
            self._say(f"<{tag}>")
        self._items += tag == "li"
        self._code += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        self._items -= tag == "li"
        self._code -= tag == "pre"
        if tag != "p" or not self._items:
            self._say(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._code:
            self.found += [f"={line}" for line in data.split("\n") if line]
            return
        self.found += data.split()

    def _say(self, what: str) -> None:
        self.found.append(what)

    def _link(self, address: str, words: str) -> None:
        self.found += [f"<a {_leads_to(address)}>", *words.split(), "</a>"]


def _leads_to(address: str) -> str:
    return address if ADDRESS.match(address) else ""
