"""A long fragment of HTML in pieces that can be shown one after the other.

Laying out a long text takes longer than anybody should wait for a window; a view shows the first
piece at once and the rest as it finds time.  A cut goes between blocks, the entries of a list or
the rows of a table, and what was open there is opened again.  Through a paragraph or a block of
code it goes only where that is several pieces long, and there between lines, or through a word
that is as long as that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CUT_WITHIN = frozenset({"ul", "ol", "table", "thead", "tbody", "blockquote", "div"})
VOID = frozenset({"br", "hr", "img"})

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})
CHAPTER_ENDS = LISTS | {"p"}
LINES = LISTS | {"p"}
ENTRIES = frozenset({"li", "tr"})
CELLS = frozenset({"td", "th"})
CELL_WEIGHT = 40
"""Characters that are laid out in the time that one more cell takes, beside its words."""

LONG = 2
"""A paragraph of so many pieces is cut between its lines."""

LONG_WORD = 1_000
"""Letters without a space from which a word is cut, if it is none of Chinese."""

BLOCKS = frozenset({"p", "li", "td", "th", "pre"}) | HEADINGS
BLOCK_WEIGHT = 150
"""Characters that are laid out in the time that one more block takes."""

LINE_WEIGHT = 50
"""The same for one more line."""

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^>\"]|\"[^\"]*\")*)>")
CLOSES_NEXT = re.compile(r"\s*</")
LINE_ENDED = re.compile(r"<br>\s*$")
LINE_ENDS = re.compile(r"\s*<br>")
WORD = re.compile(r"\S+")
LATIN = re.compile(r"[^\s<>\u2e80-\uffef]+")
START = re.compile(r'\sstart="(\d{1,9})"')


@dataclass(slots=True)
class _Open:
    """An element that is open: its name, how and where it began, and the entries it has had."""

    name: str
    rest: str
    entries: int = 0
    begun: int = 0

    def again(self) -> str:
        """Return how it is opened again after a cut."""
        if self.name != "ol":
            return f"<{self.name}{self.rest}>"
        found = START.search(self.rest)
        number = (int(found[1]) if found else 1) + self.entries
        return f'<ol start="{number}">'


def pieces_or_all(html: str, size: int, most: Callable[[], int]) -> Iterator[tuple[str, int]]:
    """Yield what ``pieces`` does, each as one piece, or all as so many, if those are at *most*.

    To part a text takes a tenth of the time that it takes to show it.
    """
    blocks = sum(html.count(f"</{name}>") for name in BLOCKS)
    lines = html.count("<br>")
    count = 1 + (len(html) + BLOCK_WEIGHT * blocks + LINE_WEIGHT * lines) // size
    if count > most():
        for piece in pieces(html, size):
            yield piece, 1
    elif html.strip():
        yield _cut(html, size), count


def pieces(html: str, size: int) -> Iterator[str]:
    """Yield clean *html* in pieces of about *size* characters or more, together all of it.

    Where there are many short blocks, a piece has fewer characters.
    """
    html = _cut(html, size)
    opened: list[_Open] = []
    start, prefix, more = 0, "", 0
    for tag in TAG.finditer(html):
        (closes, name, rest), end = tag.groups(), tag.end()
        if closes:
            _close(opened, name)
            more += BLOCK_WEIGHT if name in BLOCKS else 0
        elif name not in VOID:
            opened.append(_Open(name, rest))
            continue
        elif name == "br":
            more += LINE_WEIGHT
        line_end = name == "br" and bool(opened) and opened[-1].name == "p"
        weight = end - start + more
        if weight < size or (line_end and weight < LONG * size):
            continue
        within = opened[:-1] if line_end else opened
        if _is_place_to_cut(html, end, within):
            closing = "".join(f"</{one.name}>" for one in reversed(opened))
            yield prefix + html[start : tag.start() if line_end else end] + closing
            start, prefix, more = end, "".join(one.again() for one in opened), 0
    if html[start:].strip():
        yield prefix + html[start:]


def _close(opened: list[_Open], name: str) -> None:
    """Close the element *name*, the last of that name in *opened*, and whatever is open in it."""
    while opened and opened.pop().name != name:
        pass
    if name in ENTRIES and opened:
        opened[-1].entries += 1


def _is_place_to_cut(html: str, at: int, within: list[_Open]) -> bool:
    """Say whether all that is open may be opened again, and something follows before it closes."""
    return all(one.name in CUT_WITHIN for one in within) and not CLOSES_NEXT.match(html, at)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a text as *html*; it goes on *within* the paragraph, list or table before it."""

    html: str
    within: str = ""


def chapters(html: str, size: int) -> Iterator[Chapter]:
    """Yield clean *html* in parts of *size* characters or more, together all but blanks between.

    A part begins with a heading that is in nothing else, and ends with a paragraph or a list; or
    with a paragraph behind another one; or within a list or a paragraph that is in nothing else but
    quotes, or a table in nothing else, each of which is then several that follow each other.
    """
    start, before, prefix, within = 0, "", "", ""
    opened: list[_Open] = []
    cells = 0
    for tag in TAG.finditer(html):
        (closes, name, rest), end = tag.groups(), tag.end()
        since = max(start, opened[-1].begun) if name == "br" and opened else start
        long = end - since + CELL_WEIGHT * cells >= size
        if closes:
            before = name
            _close(opened, name)
            cells += name in CELLS
        elif name not in VOID:
            begins = before in CHAPTER_ENDS if name in HEADINGS else name == before == "p"
            if begins and not opened and tag.start() - start >= size:
                yield Chapter(prefix + html[start : tag.start()].rstrip(), within)
                start, prefix, within, cells = tag.start(), "", "", 0
            opened.append(_Open(name, rest, begun=end))
            continue
        if long and (cut := _cut_within(html, tag, opened)):
            closing = "".join(f"</{one.name}>" for one in reversed(opened))
            stop = tag.start() if name == "br" else end
            yield Chapter(prefix + html[start:stop] + closing, within)
            start, prefix, within = end, "".join(one.again() for one in opened), cut
            cells = 0
    if start < len(html):
        yield Chapter(prefix + html[start:], within)


def _cut_within(html: str, tag: re.Match[str], opened: list[_Open]) -> str:
    """Return within what a chapter may end at *tag*, where those are *opened*, if it may at all.

    A table has its head and a row before that, and a paragraph is not cut where a line is empty.
    """
    names = [one.name for one in opened]
    inner = names[-1] if names else ""
    if CLOSES_NEXT.match(html, tag.end()):
        return ""
    if tag["name"] == "tr":
        is_one = names[names[:1] == ["div"] :] in (["table"], ["table", "tbody"])
        return "table" if is_one and opened[-1].entries > 1 else ""
    if inner not in LINES or any(name != "blockquote" for name in names[:-1]):
        return ""
    if tag["name"] == "li" and inner in LISTS:
        return inner
    if tag["name"] == "br" and inner == "p":
        above = html[max(0, tag.start() - LINE_WEIGHT) : tag.start()]
        is_empty = LINE_ENDED.search(above) or LINE_ENDS.match(html, tag.end())
        return "" if is_empty else "p"
    return ""


def _cut(html: str, size: int) -> str:
    """Return *html* with what is long within an element cut into several.

    Only what is long is matched, and it begins with letters that are in no other place: a search at
    each letter of years of sessions held everything else up.
    """
    long = LONG * size
    html = re.sub(
        rf"<pre><code>([^<]{{{long},}})</code></pre>",
        lambda code: f"<pre><code>{_cut_code(code[1], size)}</code></pre>",
        html,
    )
    return re.sub(
        rf"<p>([^<]{{{min(long, LONG_WORD)},}})</p>",
        lambda text: f"<p>{_cut_words(text[1], size)}</p>",
        html,
    )


def _cut_code(code: str, size: int) -> str:
    """Return lines of long code as several blocks, none much longer than *size*."""
    parts: list[list[str]] = [[]]
    length = 0
    for line in code.rstrip("\n").split("\n"):
        if length >= size:
            parts.append([])
            length = 0
        parts[-1].append(line)
        length += len(line) + LINE_WEIGHT
    return "</code></pre><pre><code>".join("\n".join(part) for part in parts)


def _cut_words(text: str, size: int) -> str:
    """Return a paragraph without marks as several, where a word of it is very long.

    Qt breaks lines without a space in the square of their letters: 2,000 take as long as a whole
    step may.  Chinese, which may be broken anywhere, is cut only where it is much longer than
    *size*.
    """
    if len(text) >= LONG * size:
        text = WORD.sub(lambda word: _parted(word[0], LONG * size, size), text)
    if len(text) >= LONG_WORD:
        text = LATIN.sub(lambda word: _parted(word[0], LONG_WORD, LONG_WORD // 2), text)
    return text


def _parted(word: str, long: int, size: int) -> str:
    """Return *word* in paragraphs of *size* letters, if it has at least *long*."""
    if len(word) < long:
        return word
    return "</p><p>".join(re.findall(rf"(?:&#?\w+;|.){{1,{size}}}", word))
