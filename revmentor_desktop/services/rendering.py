"""Markdown to HTML that is safe to show, for reading views.

``render(markdown)`` returns a ``Rendered``: a fragment of HTML made only of the elements a
reading view knows, and whether it could be formatted.  Text that is too long or too twisted to
be parsed in time comes back as plain paragraphs with ``formatted`` false; nothing is lost.

Links keep ``http``, ``https``, ``mailto``, ``topic`` (a topic of the library, as in
``topic://ai-trends``), ``note`` and ``session`` (as in ``note:ID``) and nothing else.  Of pictures
only those that are stored with the notes are left (``attachment:ID``); any other becomes a link.
HTML that somebody typed is shown as they typed it.  A task list is ``<li class="checked">`` or
``<li class="unchecked">``, which Qt draws as boxes; emphasised Chinese is ``<span class="han">``.
The number of a footnote is ``<sup class="note">``, and ``<div class="notes">`` at the end holds a
rule and the list of them.
Colours, fonts and spacing are the view's affair.

The parser is quadratic in several signs, and may be in more than are known.  A text with so many
of the known ones that it would be felt is not given to it; the limits were measured.  Against the
unknown ones stands ``renderer``, which calls ``render`` in a process of its own: that is the road
for every text that somebody else may have written.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from revmentor_desktop.domain.picture_references import REFERENCE, SCHEME
from revmentor_desktop.export.fences import FENCE, closes_fence
from revmentor_desktop.export.footnotes import FOOTNOTES, NUMBER
from revmentor_desktop.services.upright import upright

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown import Markdown

LONGEST = 256 * 1024
"""Bytes of UTF-8 that are still formatted."""

TAGS = frozenset(
    {
        *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code"),
        *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "div"),
        *("a", "em", "strong", "del", "mark", "sub", "sup", "img"),
    }
)
"""The elements that reach a view."""

ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),  # without it nh3 lets its own two pass everywhere
    "a": {"href"},
    "img": {"src", "alt"},
    "li": {"class"},
    "sup": {"class"},
    "div": {"class"},
    "ol": {"start"},
    "table": {"border", "cellspacing", "cellpadding"},
    "td": {"align"},
    "th": {"align"},
}
CLASSES = {"li": {"checked", "unchecked"}, "sup": {NUMBER}, "div": {FOOTNOTES}}
SCHEMES = frozenset({"http", "https", "mailto", "topic", "note", "session", SCHEME})

ADDRESS = re.compile(
    r"(?:https?://|mailto:|topic://|(?:note|session):(?=[\w%]))[^\s\\]+$", re.IGNORECASE
)

LONGEST_PARAGRAPH = 2_000
"""Characters; laying out a paragraph takes a time that grows with the square of its length."""

SLOW = 12_000
"""Characters from which on one waits for a text: it takes about six milliseconds a thousand."""

SEEN_FIRST = 4_000
"""Characters of such a text that are more than a window shows."""

PART = 8_000
"""Characters of each other part of it, or more."""

WHOLE = re.compile(
    r"\[\^|\]:|\r|^(?: {4}|[ \t]*\t|(?: *(?:[-+*]|[0-9]{1,9}[.)]) )+)[ \t]*(?:`{3}|~{3})",
    re.MULTILINE,
)
"""A definition, and a fence that may be one or not, or that an entry of a list begins with."""

MARK = re.compile(r"^(?: *(?P<fence>`{3}|~{3}).*|#{1,6} .*)$", re.MULTILINE)
"""A line that may open or close a block of code, or a heading."""

CHAPTER = re.compile(r"(?<=\n\n)#{1,6} ")
"""A heading below an empty line, where nothing is code."""

MOST_FOOTNOTES = 200
"""Marks of footnotes in a text: 8,000 of one footnote take 44 seconds, 200 a hundredth."""

MOST_WORK = 0.5
"""Seconds that a paragraph after the other may take the parser, by the measures below."""

STEP = 0.3e-6
"""Seconds for a character that is run over in search of a closing sign."""

SIGN_TIMES_LENGTH = 1e-8
"""Seconds for each sign and each character of its paragraph: the search begins anew after each."""

MOST_BARS = 20_000
"""Signs that part the cells of tables."""

MOST_LINES = 10_000
"""Lines, each of which may be a block of its own; a block takes up to 70 microseconds."""

NESTED = re.compile(r"^(?:[ \t]*(?:>|[-+*][ \t]|[0-9]{1,9}[.)][ \t])){20}", re.MULTILINE)
"""A line that opens twenty quotations and lists at once."""

FOOTNOTE = re.compile(r"\[\^")
SIGN = re.compile(r"[`*_~=<&!\\\[\]]")
CLOSED_LATER = re.compile(r"[\[\]()]|`+")
PARAGRAPH_END = re.compile(r"\n(?=[ \t]*(?:\n|[-+*][ \t]))")
BLANK_LINE = re.compile(r"\n[ \t]*\n")
BLOCK_START = re.compile(r"[ \t]*(?:[-+*][ \t]|[0-9]{1,9}[.)][ \t]|#{1,6}[ \t]|>|\||`{3}|~{3})")
UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
NEWLINE = "\n"


class Rendered(NamedTuple):
    """Safe HTML, and whether the Markdown in it was understood.

    No data class: Python loads a megabyte for the first one, and the process that formats has none.
    """

    html: str
    formatted: bool


def render(markdown: str) -> Rendered:
    """Return *markdown* as safe HTML; never raises, and never takes long."""
    return render_each((markdown,))[0]


def render_each(texts: Iterable[str]) -> tuple[Rendered, ...]:
    """Return each of *texts* as ``render`` does, with one parser for all of them."""
    return tuple(map(Rendering().render, texts))


class Rendering:
    """Renders one text after the other with the same parser: to make it takes a millisecond."""

    def __init__(self) -> None:
        self._parser: Markdown | None = None

    def render(self, markdown: str) -> Rendered:
        """Return *markdown* as safe HTML; never raises, and never takes long."""
        text = _readable(markdown)
        if is_too_long(text) or twisted(text):
            return unformatted(text)
        from revmentor_desktop.services.dialect import parser

        made, self._parser = self._parser, None  # should it stop in the middle of something
        made = parser() if made is None else made.reset()
        try:
            rendered = Rendered(upright(_cleaned(made.convert(text))), formatted=True)
        except RecursionError:
            return unformatted(text)
        self._parser = made
        return rendered


def is_too_long(text: str) -> bool:
    """Say whether *text* is longer than what is still formatted."""
    return len(text) > LONGEST or len(text.encode("utf-8", "replace")) > LONGEST


def unformatted(markdown: str) -> Rendered:
    """Return *markdown* as paragraphs that look as it was typed."""
    return Rendered(_plain(_readable(markdown)), formatted=False)


def twisted(text: str) -> bool:
    """Say whether the parser would need longer for *text* than a reader should wait."""
    if len(FOOTNOTE.findall(text)) > MOST_FOOTNOTES or NESTED.search(text):
        return True
    if text.count("|") > MOST_BARS or text.count(NEWLINE) > MOST_LINES:
        return True
    if _at_most(text) < MOST_WORK:
        return False
    work = 0.0
    for block in PARAGRAPH_END.split(text):
        work += _steps(block) * STEP + len(SIGN.findall(block)) * len(block) * SIGN_TIMES_LENGTH
        if work > MOST_WORK:
            return True
    return False


def _at_most(text: str) -> float:
    """Return what the parser would need if each sign ran over the longest paragraph.

    That is known in a fortieth of the time, and seldom too much.
    """
    longest = _longest_paragraph(text)
    steps = sum(map(text.count, "[]()`"))
    signs = sum(map(text.count, r"`*_~=<&!\[]"))
    return longest * (steps * STEP + signs * SIGN_TIMES_LENGTH)


def _longest_paragraph(text: str) -> int:
    """Return how long the longest of what blank lines part is, with a line's end on each side."""
    return max(map(len, text.split("\n\n"))) + 2


def _steps(block: str) -> int:
    """Return how far the parser runs in search of closing signs, all together."""
    steps = 0
    squares: list[int] = []
    rounds: list[int] = []
    spans: dict[int, int] = {}
    for found in CLOSED_LATER.finditer(block):
        sign, at = found[0], found.start()
        if sign == "[":
            squares.append(at)
        elif sign == "(":
            rounds.append(at)
        elif sign in "])":
            opened = squares if sign == "]" else rounds
            steps += at - opened.pop() if opened else 0
        else:
            steps += at - spans.pop(len(sign), at)
            spans[len(sign)] = at
    return steps + sum(len(block) - at for at in (*squares, *rounds, *spans.values()))


def _readable(text: str) -> str:
    return UNREADABLE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


def beginning(text: str) -> str:
    """Return what of a long *text* is seen first, up to the end of a paragraph.

    It is empty where the text is soon formatted as a whole, or where nothing parts it.
    """
    if len(text) < SLOW:
        return ""
    begun = text[: max(0, text.rfind("\n\n", 0, SEEN_FIRST))]
    in_code = begun.count("```") % 2 or begun.count("~~~") % 2
    return "" if in_code else begun


def in_parts(text: str) -> tuple[str, ...]:
    """Return a long *text* in parts that say, formatted one by one, what the whole says.

    They begin with headings.  A text stays whole that is soon formatted, that defines something
    for all of it, or of which it is not certain what stands in code.
    """
    if len(text) < SLOW or is_too_long(text) or WHOLE.search(text):
        return (text,)
    parts, start, size = list[str](), 0, SEEN_FIRST
    if "```" not in text and "~~~" not in text:
        while mark := CHAPTER.search(text, start + size):
            parts.append(text[start : mark.start()])
            start, size = mark.start(), PART
        return (*parts, text[start:])
    fence: re.Match[str] | None = None
    for mark in MARK.finditer(text):
        line = mark[0]
        if fence is not None:
            fence = None if closes_fence(line, fence) else fence
        elif mark["fence"]:
            fence = FENCE.match(line)
        elif mark.start() - start >= size and text.endswith("\n\n", start, mark.start()):
            parts.append(text[start : mark.start()])
            start, size = mark.start(), PART
    return (*parts, text[start:])


def bearable(text: str) -> str:
    """Return *text* with an end put to paragraphs that no view could lay out in time.

    For views alone: what leaves is left in one piece.
    """
    if len(text) <= LONGEST_PARAGRAPH or _longest_paragraph(text) <= LONGEST_PARAGRAPH:
        return text
    found: list[str] = []
    length = 0
    for line in text.split(NEWLINE):
        length = 0 if not line.strip() or BLOCK_START.match(line) else length + len(line) + 1
        if length > LONGEST_PARAGRAPH and len(line) <= LONGEST_PARAGRAPH:
            found.append("")
            length = len(line)
        found += _parts(line)
    return NEWLINE.join(found)


def _parts(line: str) -> list[str]:
    """Return *line* in parts with an empty one between them, cut at a blank where there is one."""
    parts = []
    while len(line) > LONGEST_PARAGRAPH:
        blank = line.rfind(" ", LONGEST_PARAGRAPH // 2, LONGEST_PARAGRAPH)
        at = LONGEST_PARAGRAPH if blank < 0 else blank + 1
        parts += [line[:at], ""]
        line = line[at:].lstrip(" ")
    return [*parts, line]


def _plain(text: str) -> str:
    """Return *text* as paragraphs that look as it was typed."""
    paragraphs = (
        html.escape(block, quote=False) for block in BLANK_LINE.split(text) if block.strip()
    )
    return "\n".join(
        f"<p>{block.strip(NEWLINE).replace(NEWLINE, '<br>')}</p>" for block in paragraphs
    )


def _cleaned(fragment: str) -> str:
    import nh3

    return nh3.clean(
        fragment,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def _attribute(element: str, name: str, value: str) -> str | None:
    """Return *value* if it may stay: a whole address, a picture of ours, a box, a plain word."""
    if name == "src":
        return value if REFERENCE.fullmatch(value) else None
    if name == "href":
        return value if ADDRESS.match(value) else None
    if name == "class":
        return value if value in CLASSES[element] else None
    return value
