"""Formatted text from elsewhere, as Markdown: what is pasted from a browser, a letter or a chat.

The HTML is cleaned first, because office programs wrap a sentence in pages of it; what is left are
the elements that Markdown has signs for.  Nothing is loaded: a picture in it is left out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from revmentor_desktop.services.office_html import BLOCKS, STYLED, make_elements

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

LONGEST = 5 * 1024 * 1024
"""Characters that can be pasted at once."""

TAGS = frozenset(
    {
        *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "div"),
        *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "input"),
        *("b", "strong", "i", "em", "del", "s", "strike", "mark", "sub", "sup"),
    }
)
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "input": {"type", "checked"}, "th": {"colspan"}}
SCHEMES = frozenset({"http", "https", "mailto"})

NOT_BOLD = re.compile(r"<b\b[^>]{0,500}font-weight:\s*normal[^>]{0,500}>", re.IGNORECASE)
"""What one well-known program puts around everything it copies."""

BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")
BOX = re.compile(r"(?<=- )(\[[ x]\]) +")
LINE_END = re.compile(r"[ \t]+$", re.MULTILINE)


def markdown_from_html(html: str) -> str | None:
    """Return *html* as Markdown; ``None`` when it says nothing or cannot be understood."""
    import nh3

    if len(html) > LONGEST:
        return None
    clean = nh3.clean(
        NOT_BOLD.sub("<span>", html),
        tags=set(TAGS | BLOCKS | STYLED),
        attributes={tag: {"style"} for tag in STYLED}
        | {tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        clean_content_tags={"script", "style", "title"},
        link_rel=None,
    )
    try:
        markdown = _converter().convert(clean)
    except RecursionError:
        return None
    return _tidy(markdown) or None


def _tidy(markdown: str) -> str:
    markdown = BOX.sub(r"\1 ", markdown)
    return BLANK_LINES.sub("\n\n", LINE_END.sub("", markdown)).strip("\n")


@cache
def _converter() -> Any:
    """Return what turns cleaned HTML into Markdown; loading it takes a while."""
    from markdownify import ATX, BACKSLASH, MarkdownConverter

    base: Any = MarkdownConverter  # what it says of its types is not all there is

    class Converter(base):  # type: ignore[misc]
        def convert_soup(self, soup: BeautifulSoup) -> str:
            make_elements(soup)
            return str(super().convert_soup(soup))

        def convert_mark(self, _element: Tag, text: str, **_: object) -> str:
            return f"=={text}==" if text.strip() else text

        def convert_td(self, element: Tag, text: str, **more: object) -> str:
            return str(super().convert_td(element, text.replace("|", "\\|"), **more))

        def convert_input(self, element: Tag, _text: str, **_: object) -> str:
            if element.get("type") != "checkbox":
                return ""
            return "[x] " if element.has_attr("checked") else "[ ] "

    return Converter(
        heading_style=ATX,
        newline_style=BACKSLASH,
        bullets="-",
        escape_misc=False,
        escape_underscores=True,
        escape_asterisks=True,
    )
