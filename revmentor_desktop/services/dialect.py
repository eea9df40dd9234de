"""The Markdown that people write here: what python-markdown reads, and what it has to be taught.

Imported only when something is rendered, because it loads the parser.

Python-Markdown wants a blank line before a list and four blanks before a nested one, and takes a
list it does not get so for a paragraph; ``regular`` rewrites a text so that what every other
reader takes for a list is one here too.  It also parts headings and rules from what is around
them, without which the parser needs a time that grows with the square of their number.
"""

from __future__ import annotations

import re
from functools import cached_property
from string import punctuation
from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import OListProcessor
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import NBSP_PLACEHOLDER, FootnoteExtension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import (
    AutolinkInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
    SimpleTagInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import STX, AtomicString

from revmentor_desktop.domain.picture_references import REFERENCE
from revmentor_desktop.export.fences import FENCE, closes_fence
from revmentor_desktop.export.footnotes import FOOTNOTES, NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown.blockprocessors import BlockProcessor
    from markdown.inlinepatterns import Pattern
    from markdown.util import Registry

    Applying = Callable[[Pattern, str, int, int], tuple[str, bool, int]]

DEEPEST_QUOTE = 8
DEEPEST_LIST = 12

ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-+*]|[0-9]{1,9}[.)])(?P<gap> +)(?=\S)")
MARK_ALONE = re.compile(r"(?: *> ?)* *(?:[-+*]|[0-9]{1,9}\.) ")
"""An entry that begins with a block, which the parser knows by the blank at its end."""

NO_WORD = STX
"""What stands for an empty line of code within an entry or a quotation: the parser keeps not all of
them.  It takes this sign out of every text that it is given.
"""

ENTRY = re.compile(r" {0,3}(?:([0-9]+\.)|[-+*]) +")
"""What the parser takes for an entry, once ``regular`` has been over the text."""

HEADING = re.compile(r" {0,3}#{1,6}(?= |$)")
NO_HEADING = re.compile(r"^( {0,3})(#{1,6}(?![# ]|$)|#{7,})")
"""Signs that the parser would take for a heading and no other reader does, as in a #tag."""

RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})")
STARTS = frozenset("-+*0123456789#_=>`~")
"""What a line begins with, blanks left out, that may begin or end more than a paragraph."""

UNDERLINE = re.compile(r" {0,3}(=+|-{2,}) *")
QUOTED = re.compile(r" {0,3}> ?(.*)")
TASK = re.compile(r"\[([ xX])\](?:\s+|$)")
DELETED = r"(?<!~)(~~)(?![~\s])(.{1,500}?)(?<![~\s])~~(?!~)"
MARKED = r"(?<!=)(==)(?![=\s])(.{1,500}?)(?<![=\s])==(?!=)"
IN_ADDRESS = r"(?:[A-Za-z0-9\-._~:/?#@!$&'*+,;%]|=(?!=(?:\s|$)))"
ADDRESS = (
    rf"(?<![A-Za-z0-9])(?<![^=]=)(?<!=['\"])(https?://(?:{IN_ADDRESS}|\({IN_ADDRESS}{{0,500}}\)){{1,1000}})"
    r"(?<![.,:;!?'*_~])"
)
"""An address that stands in a text by itself; a sign at its end belongs to the sentence.

Behind an equals sign it is that of a tag, which is shown as it was typed.
"""

SIGNS = {
    "backtick": "`",
    "hard_break": "\\",
    "ampersand": "\\",
    "escape": "\\",
    "footnote": "[",
    "reference": "[",
    "link": "[",
    "picture": "[",
    "picture_by_name": "[",
    "short_reference": "[",
    "picture_named": "[",
    "autolink": "<",
    "automail": "<",
    "address": "://",
    "linebreak": "\n",
    "entity": "&",
    "del": "~",
    "mark": "=",
}
"""A sign without which there is nothing for a pattern to find."""

ANY_SIGN = re.compile(r"[\\`*_~=<&\[\n]|://")
"""What every pattern has one of at least."""

TABLE_LOOK = {"border": "1", "cellspacing": "0", "cellpadding": "4"}


def parser() -> Markdown:
    """Return a parser of our Markdown; what it gives still has to be cleaned."""
    made = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FencedCodeExtension(),
            FootnoteExtension(BACKLINK_TEXT=""),
            Dialect(),
        ]
    )
    # both are gone through for each block and each element: a registry is listed anew each time
    kept = tuple(made.parser.blockprocessors)
    made.parser.blockprocessors = cast("Registry[BlockProcessor]", kept)
    made.block_level_elements = cast("list[str]", frozenset(made.block_level_elements))
    return made


class Dialect(Extension):
    """Our additions, and our refusals: no HTML, and no pictures but those stored with the notes."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Teach *md*; python-markdown calls this."""
        md.parser.blockprocessors.register(_Numbered(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_Bulleted(md.parser), "ulist", 30)
        md.preprocessors.deregister("html_block")
        md.preprocessors.register(_Regular(md), "regular", 27)
        md.inlinePatterns.deregister("html")
        for name in ("image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Picture(r"\!\[", md), "picture", 150)
        md.inlinePatterns.register(ReferenceInlineProcessor(r"\!\[", md), "picture_by_name", 140)
        md.inlinePatterns.register(ShortReferenceInlineProcessor(r"\!\[", md), "picture_named", 125)
        md.inlinePatterns.register(_Ampersand(r"\\&", md), "ampersand", 182)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "hard_break", 185)
        md.inlinePatterns.register(_Address(ADDRESS, md), "address", 100)
        for pattern, tag in ((DELETED, "del"), (MARKED, "mark")):
            md.inlinePatterns.register(SimpleTagInlineProcessor(pattern, tag), tag, 65)
        md.treeprocessors.register(_Inline(md), "inline", 20)
        md.treeprocessors.register(_Tasks(md), "tasks", 25)
        md.treeprocessors.register(_Footnotes(md), "footnote_marks", 14)
        md.treeprocessors.register(_Tables(md), "table_look", 5)
        md.treeprocessors.register(_EmptyLines(md), "empty_lines", 4)
        md.treeprocessors.register(_Unescape(md), "unescape", 0)
        md.ESCAPED_CHARS = list(punctuation)


class _Regular(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [*regular(lines), "", ""]


class _OneKind(OListProcessor):
    """Parts entries with numbers from those without: the parser takes the others for text."""

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        parts: list[list[str]] = []
        numbered: bool | None = None
        for line in blocks[0].split("\n"):
            entry = ENTRY.match(line)
            if not parts or (entry and (entry[1] is not None) is not numbered):
                parts.append([])
            if entry:
                numbered = entry[1] is not None
            parts[-1].append(line)
        blocks[:1] = ["\n".join(part) for part in parts]
        return super().run(parent, blocks)


class _Numbered(_OneKind, SaneOListProcessor):
    """A list with numbers."""


class _Bulleted(_OneKind, SaneUListProcessor):
    """A list without."""


class _Picture(LinkInlineProcessor):
    """A picture that is stored with the notes; any other is a link to where it is."""

    def handleMatch(  # type: ignore[override]  # the stubs know only the older form
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        """Return the picture or link, and where it stood; python-markdown calls this."""
        link, start, end = super().handleMatch(m, data)
        if not isinstance(link, Element) or not REFERENCE.fullmatch(link.get("href") or ""):
            return link, start, end
        picture = Element("img")
        picture.set("src", link.get("href") or "")
        picture.set("alt", self.unescape(link.text or ""))
        return picture, start, end


class _Ampersand(InlineProcessor):
    """An escaped ampersand, which would otherwise still begin an entity."""

    def handleMatch(  # type: ignore[override]  # the stubs know only the older form
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  # the parser hands it over
    ) -> tuple[str, int, int]:
        """Return what stands for the ampersand, and where it was; python-markdown calls this."""
        return self.md.htmlStash.store("&amp;"), m.start(0), m.end(0)


class _Address(AutolinkInlineProcessor):
    """An address without brackets around it, as one pastes it: a link, but within another."""

    ANCESTOR_EXCLUDES = ("a",)


class _Inline(InlineTreeprocessor):
    """Asks of the patterns only those that can find something: most texts have one sign or none.

    The parser asks all eighteen of each text.  The method is private to it: should it have another
    name one day, ours is not called, and texts are as they are here, only later.
    """

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString) or not ANY_SIGN.search(data):
            return data
        # by its name as text: a type checker knows nothing of what is private to the parser
        apply = cast("Applying", getattr(self, "_InlineProcessor__applyPattern"))  # noqa: B009
        start, patterns = 0, self._patterns
        while patternIndex < len(patterns):
            pattern, sign = patterns[patternIndex]
            matched = False
            if sign in data:
                data, matched, start = apply(pattern, data, patternIndex, start)
            if not matched:
                patternIndex, start = patternIndex + 1, 0
        return data

    @cached_property
    def _patterns(self) -> list[tuple[Pattern, str]]:
        """The patterns in their order, each with its sign: where none is known, every text's."""
        known = self.md.inlinePatterns
        signs = {known.get_index_for_name(name): sign for name, sign in SIGNS.items()}
        return [(pattern, signs.get(number, "")) for number, pattern in enumerate(known)]


class _Tasks(Treeprocessor):
    """Entries that begin with a box become ``<li class="checked">`` or ``"unchecked"``."""

    def run(self, root: Element) -> None:
        for entry in root.iter("li"):
            first = entry[0] if len(entry) and not (entry.text or "").strip() else entry
            holder = first if first.tag in {"li", "p"} else entry
            if found := TASK.match((holder.text or "").lstrip()):
                holder.text = (holder.text or "").lstrip()[found.end() :]
                entry.set("class", "unchecked" if found[1] == " " else "checked")


class _Tables(Treeprocessor):
    """Qt draws the lines of a table only when the element itself asks for them."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            for name, value in TABLE_LOOK.items():
                table.set(name, value)


class _Footnotes(Treeprocessor):
    """Says what is a number of a footnote, and what the footnotes are, without links to nowhere."""

    def run(self, root: Element) -> None:
        for number in root.iter("sup"):
            if len(number) and number[0].get("class") == "footnote-ref":
                number.text = number[0].text
                del number[0]
                number.set("class", NUMBER)
        for last in root.findall("div[@class='footnote']"):
            last.set("class", FOOTNOTES)
            for entry in last.iterfind("ol/li"):
                _end_without_link(entry)


def _end_without_link(entry: Element) -> None:
    """Take the way back from the footnote *entry*, and the paragraph that was made for it."""
    for end in entry.findall("p"):
        back = [one for one in end if one.get("class") == "footnote-backref"]
        for one in back:
            end.remove(one)
        if not back:
            continue
        if len(end):
            end[-1].tail = (end[-1].tail or "").replace(NBSP_PLACEHOLDER, "")
        end.text = (end.text or "").replace(NBSP_PLACEHOLDER, "")
        if not len(end) and not end.text:
            entry.remove(end)


class _EmptyLines(Treeprocessor):
    """Empty lines of code are empty again."""

    def run(self, root: Element) -> None:
        for code in root.iter("code"):
            if code.text and NO_WORD in code.text:
                code.text = AtomicString(re.sub(f"^{NO_WORD}$", "", code.text, flags=re.MULTILINE))


class _Unescape(UnescapeTreeprocessor):
    """Goes through what a text has become only where something was escaped in it."""

    def run(self, root: Element) -> None:
        lines: list[str] = cast("Any", self.md).lines
        if any("\\" in line for line in lines):
            super().run(root)


# --- making a text regular ----------------------------------------------------------------


def regular(lines: list[str], depth: int = 0) -> list[str]:
    """Return *lines* so that python-markdown sees the blocks that other readers see."""
    reader = _Reader([text.expandtabs(4) for text in lines], depth)
    reader.read()
    return reader.out


def _starts(text: str) -> re.Match[str] | None:
    """Return what *text* begins, if that is more than a paragraph."""
    starts = ITEM.match(text) or HEADING.match(text) or RULE.fullmatch(text)
    return starts or FENCE.match(text) or QUOTED.fullmatch(text)


class _Reader:
    """One pass over the lines.

    ``offsets`` are the columns at which the text of each open list entry begins; ``open_text``
    says whether the last line was a paragraph of which the next one may be the underline,
    ``indented`` whether the last block began within an entry and not with one, ``deep`` in how
    many others the entry is with which it began, and ``goes_on`` whether this line stands right
    below one of the same entry.  ``behind_mark`` is a block behind the mark of an entry, as it
    would stand below.
    """

    def __init__(self, lines: list[str], depth: int) -> None:
        self.lines, self.depth = lines, depth
        self.out: list[str] = []
        self.offsets: list[int] = []
        self.open_text = False
        self.indented = False
        self.deep = 0
        self.goes_on = False
        self.behind_mark = ""

    def read(self) -> None:
        at = 0
        while at < len(self.lines):
            at = self._read_block(at)

    def _read_block(self, at: int) -> int:
        text = self.lines[at]
        if not text.strip():
            self._blank()
            return at + 1
        first = text.lstrip()[:1]
        entries = len(self.offsets)
        inside = self._close_entries(text, first)
        above = self.out[-1] if self.out else ""
        same = inside and len(self.offsets) == entries
        self.goes_on = same and bool(above) and not MARK_ALONE.fullmatch(above)
        indent = "    " * min(len(self.offsets), DEEPEST_LIST)
        own = text[self.offsets[-1] :] if self.offsets and inside else text
        if first in "`~" and (fence := FENCE.match(text)):
            if inside or len(fence["indent"]) < 4:
                return self._fence(at, fence, indent if inside else "")
        elif first == ">" and QUOTED.fullmatch(own) and self.depth < DEEPEST_QUOTE:
            return self._quote(at, indent if inside else "")
        self._line(text, own, indent, first, inside=inside)
        if self.behind_mark:  # what an entry begins with: read as if it stood below
            self.lines[at], self.behind_mark = self.behind_mark, ""
            return at
        return at + 1

    def _blank(self) -> None:
        if self.out and self.out[-1]:
            self.out.append("")
        self.open_text = self.indented = False
        self.deep = 0

    def _close_entries(self, text: str, first: str) -> bool:
        """Close the list entries that *text* is not in; say whether it is in one by its indent.

        A line that only goes on with a paragraph may stand further left.
        """
        if not self.offsets:
            return False
        own = len(text) - len(text.lstrip(" "))
        after_blank = not self.out or not self.out[-1]
        if after_blank or (first in STARTS and _starts(text)):
            while self.offsets and own < self.offsets[-1]:
                self.offsets.pop()
        return bool(self.offsets) and own >= self.offsets[-1]

    def _fence(self, at: int, opening: re.Match[str], indent: str) -> int:
        end = at + 1
        while end < len(self.lines) and not closes_fence(self.lines[end], opening):
            end += 1
        if end == len(self.lines):  # it was never closed
            while not self.lines[end - 1].strip():
                end -= 1
        width = len(opening["indent"])
        code = [
            text[min(len(text) - len(text.lstrip(" ")), width) :]
            for text in self.lines[at + 1 : end]
        ]
        self._blank()
        if indent or self.depth:  # the parser knows fences only at the edge of the whole text
            self.out += [f"{indent}    {text if text.strip() else NO_WORD}" for text in code]
        else:
            fence = opening["fence"]
            self.out += [f"{fence}{opening['info']}", *code, fence]
        self.out.append("")
        self.open_text = False
        return end + 1

    def _quote(self, at: int, indent: str) -> int:
        inside, end = [], at
        width = self.offsets[-1] if indent else 0
        while end < len(self.lines) and (found := QUOTED.fullmatch(self.lines[end][width:])):
            if width and self.lines[end][:width].strip():
                break
            inside.append(found[1])
            end += 1
        self._blank()
        self.out += [
            f"{indent}> {text if MARK_ALONE.fullmatch(text) else text.rstrip()}"
            for text in regular(inside, self.depth + 1)
        ]
        self.out.append("")
        self.open_text = False
        return end

    def _line(self, text: str, own: str, indent: str, first: str, *, inside: bool) -> None:
        if first == "#":
            text, own = NO_HEADING.sub(r"\1\\\2", text), NO_HEADING.sub(r"\1\\\2", own)
        if first not in STARTS:
            self._goes_on(text, own, indent, inside=inside)
        elif self.open_text and (mark := UNDERLINE.fullmatch(text)):
            level = "#" if mark[1].startswith("=") else "##"
            self._alone(f"{level} {self.out.pop().strip()}")
        elif RULE.fullmatch(own) or HEADING.match(own):
            self._alone((indent if inside else "") + own.strip())
        elif (item := ITEM.match(text)) and self._may_begin(item):
            self._item(text, item)
        elif text.strip() == "-" and self.out and self.out[-1]:
            self.out.append(f"{indent}\\-")  # an entry that is being typed, not an underline
        else:
            if item and item["mark"][-1] == ".":  # the parser would begin a list with it
                own = own.replace(".", "\\.", 1)
            self._goes_on(text, own, indent, inside=inside)

    def _goes_on(self, text: str, own: str, indent: str, *, inside: bool) -> None:
        """Take a line that begins nothing but a paragraph."""
        if inside:
            self.indented = self.indented or not self.out[-1]
            deep = len(self.offsets) >= DEEPEST_LIST
            self.out.append(indent + (own.strip() if deep else own))
            self.open_text = False
        elif self.offsets:  # a paragraph of the entry goes on further left
            self.out.append(indent + text.strip())
            self.open_text = False
        else:
            self.out.append(text)
            self.open_text = len(text) - len(text.lstrip(" ")) < 4

    def _alone(self, text: str) -> None:
        self._blank()
        self.out += [text, ""]
        self.open_text = False

    def _may_begin(self, item: re.Match[str]) -> bool:
        """Say whether a list may begin here: in a paragraph only a bullet or a 1 begins one."""
        may_interrupt = not item["mark"][0].isdigit() or item["mark"][:-1] == "1"
        if self.offsets:
            return not self.goes_on or may_interrupt
        return len(item["indent"]) <= 3 and (not self.open_text or may_interrupt)

    def _item(self, text: str, item: re.Match[str]) -> None:
        outer = len(self.offsets) < self.deep  # the parser would take it for one of those within
        if outer or self.indented or (not self.offsets and self.open_text):
            self._blank()
        if not self.out or not self.out[-1]:
            self.deep = len(self.offsets)
        mark = item["mark"].replace(")", ".")
        indent = "    " * min(len(self.offsets), DEEPEST_LIST - 1)
        content = text[item.end() :]
        if content.startswith("#"):
            content = NO_HEADING.sub(r"\1\\\2", content)
        gap = len(item["gap"]) if len(item["gap"]) < 5 else 1
        self.offsets.append(len(item["indent"]) + len(item["mark"]) + gap)
        if gap == len(item["gap"]) and self._below(content):
            self.behind_mark, content = " " * self.offsets[-1] + content, ""
            self._blank()  # else the mark would underline what stands above
        self.out.append(f"{indent}{mark} {content}")
        self.open_text = False

    def _below(self, content: str) -> bool:
        """Say whether *content*, which stands behind the mark of an entry, is read as if below."""
        if content[0] in "`~":
            return bool(FENCE.match(content))
        if content[0] == ">":
            return self.depth < DEEPEST_QUOTE
        entry = content[0] in STARTS and ITEM.match(content) and not RULE.fullmatch(content)
        return bool(entry) and len(self.offsets) < DEEPEST_LIST
