"""What office programs write where HTML has an element of its own, made that element.

Word writes each entry of a list as a paragraph with its sign as text, Google Docs says by a style
what is bold, and both put a list within a list beside the entry it belongs to.  Styles are read
here and are gone afterwards.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from bs4 import BeautifulSoup
    from bs4.element import PageElement, Tag

    Level: TypeAlias = tuple[int, Tag]

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "caption", "center", "dd", "details", "dl", "dt"),
        *("figcaption", "figure", "footer", "header", "main", "nav", "section", "summary"),
    }
)
"""Elements that stand on lines of their own, and say no more than that here."""

STYLED = frozenset({"p", "div", "span", "li"})
"""Elements whose style is read."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_STANDING = BLOCKS | {"p", "div", "ul", "ol", "table", "pre", "blockquote", "hr", "li", *_HEADINGS}
_STRONG = re.compile(r"font-weight:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_SLANTED = re.compile(r"font-style:\s*(?:italic|oblique)", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[a-z-]*:[^;]{0,40}line-through", re.IGNORECASE)
_ENTRY = re.compile(r"mso-list:\s*l\d+\s+level(\d)", re.IGNORECASE)
_SIGN = re.compile(r"mso-list:\s*ignore|mso-special-format:\s*\W?(?:num)?bullet", re.IGNORECASE)
_NUMBER = re.compile(r"\(?([0-9]{1,4}|[a-z]{1,4})[.)]", re.IGNORECASE)


def make_elements(soup: BeautifulSoup) -> None:
    """Say in *soup*, which is changed, by elements what is said by styles and signs."""
    _gather_entries(soup)
    for block in soup.find_all(list(BLOCKS)):
        block.name = "div"
    for entries in soup.find_all(["ul", "ol"]):
        _put_below_entry(soup, entries)
    for entry in soup.find_all("li"):
        paragraphs = entry.find_all("p", recursive=False)
        if len(paragraphs) == 1:
            paragraphs[0].unwrap()  # else a line stays empty before a list within
    for span in soup.find_all("span"):
        _mark(soup, span)
    for line_end in soup.find_all("br"):
        if _ends_nothing(line_end):
            line_end.decompose()
    for table in soup.find_all("table"):
        _give_head(table)
    for link in soup.find_all("a", href=True):
        link["href"] = str(link["href"]).replace(" ", "%20")


def _gather_entries(soup: BeautifulSoup) -> None:
    """Make lists of the paragraphs that Word and PowerPoint write for entries of one."""
    levels: list[Level] = []
    for entry in soup.find_all(["p", "div"]):
        if entry.decomposed:
            continue  # it was in the sign of another one
        style = _ENTRY.search(str(entry.get("style", "")))
        sign = _sign(entry)
        if style is None and (sign is None or entry.find(["p", "div"]) is not None):
            continue
        depth = int(style[1]) if style is not None else 1
        words = sign.get_text().strip() if sign is not None else ""
        if sign is not None:
            sign.decompose()
        if not levels or _before(entry) is not levels[0][1]:
            levels = []
        _put_entry(soup, entry, levels, depth, words)


def _sign(entry: Tag) -> Tag | None:
    """Return the part of *entry* that is the sign of a list, if it begins with one."""
    for span in entry.find_all("span", limit=3):
        if _SIGN.search(str(span.get("style", ""))):
            return span
    return None


def _put_entry(soup: BeautifulSoup, entry: Tag, levels: list[Level], depth: int, sign: str) -> None:
    """Move *entry* into the list of its depth below *levels*, which begins where there is none."""
    number = _NUMBER.fullmatch(sign)
    kind = "ol" if number is not None else "ul"
    while len(levels) > 1 and levels[-1][0] > depth:
        levels.pop()
    last = levels[-1] if levels else None
    if last is None or last[0] < depth or last[1].name != kind:
        entries = soup.new_tag(kind)
        if number is not None and number[1].isdigit():
            entries["start"] = number[1]
        if last is not None and last[0] < depth:
            last[1].find_all("li", recursive=False)[-1].append(entries)
        elif last is not None and len(levels) > 1:
            last[1].insert_after(entries)
            levels.pop()
        else:
            levels.clear()
            entry.insert_before(entries)
        levels.append((depth, entries))
    entry.name = "li"
    while (after := entry.next_sibling) is not None and not _says(after):
        after.extract()  # else what stands between each two is gone through again for each
    levels[-1][1].append(entry.extract())


def _put_below_entry(soup: BeautifulSoup, entries: Tag) -> None:
    """Move a list that stands in a list itself into the entry before it."""
    if entries.parent is None or entries.parent.name not in ("ul", "ol"):
        return
    before = _before(entries)
    if before is None or before.name != "li":
        before = soup.new_tag("li")
        entries.insert_before(before)
    before.append(entries.extract())


def _before(element: PageElement) -> Tag | None:
    """Return the element before *element*, if nothing is written between the two."""
    one = _written(element.previous_siblings)
    return cast("Tag", one) if _is_element(one) else None


def _mark(soup: BeautifulSoup, span: Tag) -> None:
    """Write by elements what the style of *span* says of its words."""
    style = str(span.get("style", ""))
    if span.get_text().strip() and span.find(list(_STANDING)) is None:
        if _STRONG.search(style) and span.find_parent(["b", "strong", "th", *_HEADINGS]) is None:
            span.wrap(soup.new_tag("strong"))
        if _SLANTED.search(style) and span.find_parent(["i", "em"]) is None:
            span.wrap(soup.new_tag("em"))
        if _STRUCK.search(style) and span.find_parent(["s", "del", "strike"]) is None:
            span.wrap(soup.new_tag("del"))
    span.unwrap()


def _ends_nothing(line_end: Tag) -> bool:
    """Say whether nothing is seen of a break, because it ends a block or stands beside one."""
    if line_end.find_parent("pre") is not None:
        return False
    before, after = _written(line_end.previous_siblings), _written(line_end.next_siblings)
    return after is None or any(getattr(one, "name", None) in _STANDING for one in (before, after))


def _written(elements: Iterator[PageElement]) -> PageElement | None:
    return next(filter(_says, elements), None)


def _says(one: PageElement) -> bool:
    """Say whether *one* is more than a blank; any element is, and to ask it would write it out."""
    return _is_element(one) or bool(str(one).strip())


def _is_element(one: PageElement | None) -> bool:
    return getattr(one, "name", None) is not None


def _give_head(table: Tag) -> None:
    """Let the first row be the head of a table that has none, if each of its cells says something.

    Tables of Markdown always have a head, and those of Excel begin with one without saying so.
    """
    rows = table.find_all("tr")
    if len(rows) < 2 or table.find("th") is not None:
        return
    cells = rows[0].find_all("td")
    if all(cell.get_text().strip() for cell in cells):
        for cell in cells:
            cell.name = "th"
