"""A document as one file of HTML that needs nothing else and does nothing else.

No script, no picture, no address that is loaded; a policy in the file forbids what we did not
put there, and lets only our own style through, by its hash.  Headings are in order, sections are
landmarks, a table says what its columns are, and a box to tick has a word for whoever cannot see
it.  Light or dark as the reader's system is, black on white on paper.

``content`` gives the same blocks without the page around them, for whoever draws them elsewhere.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from html import escape
from typing import TYPE_CHECKING

from revmentor_desktop.export import fragments, lines
from revmentor_desktop.export.directions import right_to_left
from revmentor_desktop.export.emphasis import UPRIGHT
from revmentor_desktop.export.footnotes import FOOTNOTES
from revmentor_desktop.export.looking import each, unseen
from revmentor_desktop.export.outline import (
    Align,
    BulletList,
    Heading,
    MarkdownBody,
    NumberedList,
    Paragraph,
    Quote,
    Table,
    TaskList,
    line,
)
from revmentor_desktop.export.plain import shown_width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from revmentor_desktop.export.fragments import Element, Render
    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.export.outline import Block, Document, Line, Run, Task
    from revmentor_desktop.export.words import Words

LOWEST_HEADING = 6
HEADINGS = {f"h{level}": level for level in range(1, LOWEST_HEADING + 1)}
KEPT = frozenset(
    {
        *("p", "br", "hr", "blockquote", "pre", "code", "ul", "ol", "li", "div"),
        *("table", "thead", "tbody", "tr", "th", "td"),
        *("em", "strong", "del", "mark", "sub", "sup"),
    }
)
"""The elements of somebody's own text that get into the file as they are."""

TURNED = frozenset({"p", "li", "td", "th", "pre", *HEADINGS})
"""Elements of somebody's own text each of which runs as its first letter does, but for code."""

SIDES = {"right": "end", "center": "centre"}
"""The classes of cells whose text is not at the beginning of their lines."""

DONE, OPEN = "\u2611", "\u2610"
BACK = "\u21a9\ufe0e"

STYLE = """
:root { color-scheme: light dark; --page: #f3f1ec; --card: #ffffff; --text: #1c1f1e;
  --quiet: #4c5452; --line: #d9d6ce; --soft: #f5f4f0; --accent: #0c6b5e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #141716; --card: #1d2120; --text: #eceeec; --quiet: #b4bcb9;
    --line: #3a413f; --soft: #262b2a; --accent: #6fd0bf; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2.5rem 1rem; background: var(--page); color: var(--text);
  font: 1.0625rem/1.6 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
    "PingFang HK", "Microsoft JhengHei UI", "Noto Sans CJK HK", "Noto Sans HK", sans-serif;
  overflow-wrap: break-word; }
.sheet { max-width: 46rem; margin: 0 auto; padding: clamp(1.25rem, 6vw, 4rem);
  background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.5em; font-weight: 650;
  text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 0.4em; letter-spacing: -0.012em; }
h2 { font-size: 1.3rem; margin-top: 2.1em; }
h3 { font-size: 1.09rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, table, pre, blockquote { margin: 0 0 0.9em; }
header p, .quiet { color: var(--quiet); }
.quiet { font-style: normal; }
.han { font-style: normal; font-weight: 600; }
ul, ol { padding-left: 1.4em; }
li { margin: 0.3em 0; }
li > p { margin: 0; }
li > p + p { margin-top: 0.5em; }
li::marker { color: var(--quiet); }
li.task { list-style: none; position: relative; }
li.task > .box { position: absolute; left: -1.3em; color: var(--accent); }
li[dir=rtl] { margin-right: 1.4em; }
li.task[dir=rtl] > .box { left: auto; right: -1.3em; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.table { overflow-x: auto; margin: 0 0 0.9em; }
table { border-collapse: collapse; width: 100%; margin: 0; font-variant-numeric: tabular-nums; }
th, td { padding: 0.5em 0.9em; border-bottom: 1px solid var(--line); text-align: start;
  vertical-align: top; }
th { color: var(--quiet); font-size: 0.9em; font-weight: 600; border-bottom-width: 2px;
  word-break: keep-all; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; min-width: 5.5em; }
.end { text-align: end; }
.short { white-space: nowrap; }
.whole { white-space: nowrap; }
.long { min-width: 7em; }
.own th, .own td { padding: 0.5em; }
.own th:first-child, .own td:first-child { padding-left: 0; }
.own th:last-child, .own td:last-child { padding-right: 0; min-width: 0; }
.centre { text-align: center; }
code, pre { font: 0.9em/1.5 "JetBrains Mono", ui-monospace, Consolas, Menlo, monospace;
  font-variant-ligatures: none; background: var(--soft); border-radius: 0.25rem; }
code { padding: 0.1em 0.3em; }
pre { padding: 0.9em 1em; white-space: pre-wrap; }
pre code { padding: 0; font-size: 1em; }
blockquote { padding-left: 1em; border-left: 3px solid var(--accent); color: var(--quiet); }
sup { line-height: 0; }
sup a { padding: 0 0.15em; text-decoration: none; }
.notes { margin-top: 1.8em; font-size: 0.9em; }
.notes hr { width: 30%; margin: 0 0 0.9em; }
.notes a[aria-label] { text-decoration: none; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.8em 0; }
mark { background: #fbe9a6; color: #1c1f1e; }
@media (max-width: 36rem) {
  body { padding: 0; background: var(--card); }
  .sheet { border: 0; border-radius: 0; }
  th, td { padding: 0.5em 0.4em; }
  th:last-child, td:last-child { min-width: 3.5em; }
  .short { white-space: normal; }
}
@page { margin: 18mm 20mm 22mm; @bottom-center { content: counter(page) " / " counter(pages);
  color: #333333; font: 9pt system-ui, sans-serif; } }
@media print {
  :root { --page: #ffffff; --card: #ffffff; --text: #000000; --quiet: #333333; --line: #999999;
    --soft: #f2f2f2; --accent: #000000; }
  body { padding: 0; font-size: 10.5pt; }
  .sheet { max-width: none; padding: 0; border: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  li, tr, pre { break-inside: avoid; }
  code, pre, mark { print-color-adjust: exact; }
  .new-page { break-before: page; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  .own td.whole { min-width: 4.5em; white-space: normal; }
  .own td.long { min-width: 6em; }
}
"""


_SHORT = 16
"""A cell of so few letters is one line: a Chinese date would be broken after any of them."""

_WHOLE = 18
"""The same in a table of one's own, whose columns are any number: a Chinese character is two."""


def page(document: Document, render: Render, words: Words, look: Look = unseen) -> str:
    """Return *document* as the text of an HTML file; *words* give the words for boxes.

    Raises what *look* does, which is called before each block.
    """
    head, sections = _parted(document.blocks)
    body = _Body(render, lambda done: _box(words, done=done), shown=1, back=words.back_to_text)
    parts = [
        '<div class="sheet">',
        "<header>",
        *body.of(each([Heading(1, line(document.title)), *head], look)),
        "</header>",
        "<main>",
    ]
    for number, blocks in enumerate(sections, start=1):
        name = f"section-{number}"
        written = body.of(each(blocks, look), name)
        parts += [f'<section aria-labelledby="{name}">', *written, "</section>"]
    parts += ["</main>", "</div>"]
    return "\n".join([*_head(document), "<body>", *parts, "</body>", "</html>", ""])


def content(document: Document, render: Render, *, for_us: bool = False) -> str:
    """Return the title and the blocks, boxes as a class of their entries and without a sign.

    With *for_us*, bodies of Markdown are as *render* returns them but for the level of their
    headings, with what leads nowhere outside the program: its pictures, and links to its things.
    """
    return "\n".join(pieces(document, render, for_us=for_us))


def pieces(
    document: Document, render: Render, *, for_us: bool = False, look: Look = unseen
) -> Iterator[str]:
    """Yield the lines of ``content`` block by block.

    Raises what *look* does, which is called before each block.
    """
    body = _Body(render, None, shown=0, for_us=for_us)
    return body.of(each([Heading(1, line(document.title)), *document.blocks], look))


def _head(document: Document) -> list[str]:
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = lines.words(lines.tidy(line(document.title)))
    return [
        "<!DOCTYPE html>",
        f'<html lang="{escape(document.metadata.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="generator" content="RevMentor Desktop">',
        f"<title>{escape(title)}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
    ]


def _parted(blocks: Sequence[Block]) -> tuple[list[Block], list[list[Block]]]:
    """Return what stands before the first section, and the sections."""
    head: list[Block] = []
    sections: list[list[Block]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2 and lines.tidy(block.text):
            sections.append([block])
        else:
            (sections[-1] if sections else head).append(block)
    return head, sections


def _box(words: Words, *, done: bool) -> str:
    name = escape(words.box_done if done else words.box_open)
    return f'<span class="box" role="img" aria-label="{name}">{DONE if done else OPEN}</span> '


class _Body:
    """Writes blocks.  Without ``box`` an entry to tick says so by its class alone.

    ``shown`` is the level of the heading that was written last; none skips a level after it.
    """

    def __init__(
        self,
        render: Render,
        box: Callable[[bool], str] | None,
        shown: int,
        *,
        for_us: bool = False,
        back: str = "",
    ) -> None:
        self._render = render
        self._back = back
        self._texts = 0
        self._backwards = False
        """Whether what stands around runs from right to left."""
        self._told = set[int]()
        """The footnotes of the text that is written whose numbers were written."""
        self._box = box
        self._shown = shown
        self._for_us = for_us

    def of(self, blocks: Iterable[Block], name: str = "") -> Iterator[str]:
        """Yield *blocks*; the first of them, a heading, is called *name*."""
        for block in blocks:
            if text := self._block(block, name):
                yield text
            name = ""

    def _block(self, block: Block, name: str) -> str:
        match block:
            case Heading():
                tidy = lines.tidy(block.text)
                if not tidy:
                    return ""
                called = (f' id="{name}"' if name else "") + self._way(lines.words(tidy))
                return self._heading(block.level, _line(tidy), called, new_page=block.new_page)
            case Paragraph():
                return self._paragraph(block)
            case BulletList() | NumberedList():
                entries = (
                    f"<li{self._way(_words(one.lines))}>{text}</li>"
                    for one in block.items
                    if (text := _lines(one.lines))
                )
                return _list("ul" if isinstance(block, BulletList) else "ol", entries)
            case TaskList():
                return self._tasks(block.items)
            case Table():
                return self._table(block)
            case Quote():
                inside = "\n".join(filter(None, map(self._paragraph, block.blocks)))
                return f"<blockquote>\n{inside}\n</blockquote>" if inside else ""
            case MarkdownBody() if self._for_us:
                return _lowered(self._render(block.text), block.below).strip()
            case MarkdownBody():
                self._texts += 1
                self._told.clear()
                return self._inside(fragments.tree(block, self._render)).strip()

    def _way(self, words: str) -> str:
        """Return what says which way *words* run, where all around runs from left to right.

        Whoever draws the blocks elsewhere sees that by itself.
        """
        return ' dir="rtl"' if self._box is not None and right_to_left(words) else ""

    def _paragraph(self, block: Paragraph) -> str:
        text = _lines(block.lines)
        return f"<p{self._way(_words(block.lines))}>{text}</p>" if text else ""

    def _heading(self, level: int, text: str, called: str = "", *, new_page: bool = False) -> str:
        level = min(level, self._shown + 1, LOWEST_HEADING)
        self._shown = level
        if new_page:
            called += (
                ' style="page-break-before:always"' if self._box is None else ' class="new-page"'
            )
        return f"<h{level}{called}>{text}</h{level}>"

    def _tasks(self, tasks: Iterable[Task]) -> str:
        return _list("ul", map(self._task, tasks))

    def _task(self, task: Task) -> str:
        text, around = _lines(task.lines), self._backwards
        if not text:
            return ""
        way = self._turn(_words(task.lines))
        entry = self._entry(f"{text}{self._tasks(task.steps)}", way, done=task.done)
        self._backwards = around
        return entry

    def _turn(self, words: str) -> str:
        """Let what follows stand in *words*; return what says which way they run, if that turns."""
        around = self._backwards
        self._backwards = self._box is not None and right_to_left(words)
        ways = {True: ' dir="rtl"', False: ' dir="ltr"'}
        return "" if self._backwards is around else ways[self._backwards]

    def _entry(self, text: str, way: str, *, done: bool) -> str:
        if self._box is None:
            return f'<li class="{"checked" if done else "unchecked"}">{text}</li>'
        return f'<li class="task"{way}>{self._box(done)}{text}</li>'

    def _table(self, table: Table) -> str:
        head = "".join(
            f'<th scope="col"{self._side(align)}{self._way(_words([text]))}>'
            f"{_line(lines.tidy(text))}</th>"
            for text, align in zip(table.header, table.align, strict=True)
        )
        rows = "\n".join(f"<tr>{self._row(row, table.align)}</tr>" for row in table.rows)
        return (
            f'<div class="table"><table>\n<thead>\n<tr>{head}</tr>\n</thead>\n'
            f"<tbody>\n{rows}\n</tbody>\n</table></div>"
        )

    def _row(self, cells: Iterable[Line], aligns: Iterable[Align]) -> str:
        return "".join(
            f"<td{self._side(align, short=_is_short(text))}{self._way(lines.words(text))}>"
            f"{_line(text)}</td>"
            for text, align in zip(map(lines.tidy, cells), aligns, strict=True)
        )

    def _side(self, align: Align, *, short: bool = False) -> str:
        """Return how a cell stands; whoever draws blocks elsewhere knows no style."""
        if self._box is None:
            return ' align="right"' if align is Align.END else ""
        names = [*(("end",) if align is Align.END else ()), *(("short",) if short else ())]
        return f' class="{" ".join(names)}"' if names else ""

    # --- somebody's own text --------------------------------------------------------------

    def _inside(self, element: Element) -> str:
        return "".join(
            escape(one, quote=False) if isinstance(one, str) else self._element(one)
            for one in element.inside
        )

    def _element(self, element: Element) -> str:
        tag = element.tag
        if tag in {"sup", "div"} and self._box is not None:
            if element.number:
                return self._number(element.number)
            if element.footnotes:
                return self._footnotes(element)
        around = self._backwards
        way = self._turn("" if tag == "pre" else element.words) if tag in TURNED else ""
        text = self._inside(element)
        self._backwards = around
        if tag in HEADINGS:
            return self._heading(HEADINGS[tag], text, way)
        if tag == "a":
            return _link(element.address, text) if element.address else text
        if element.box is not None:
            return self._entry(text, way, done=element.box)
        if tag == "span" and element.upright:
            return f'<span class="{UPRIGHT}">{text}</span>'
        if tag not in KEPT:
            return text
        if tag in fragments.VOID:
            return f"<{tag}>"
        if tag == "pre":
            text = text.replace("\n</code>", "</code>")
        whole = f"<{tag}{self._attributes(element)}{way}>{text}</{tag}>"
        return f'<div class="table own">{whole}</div>' if tag == "table" else whole

    def _number(self, number: int) -> str:
        """Return the *number* of a footnote, which leads there."""
        place = f"{self._texts}-{number}"
        called = "" if number in self._told else f' id="from-{place}"'
        self._told.add(number)
        return f'<sup{called}><a href="#note-{place}">{number}</a></sup>'

    def _footnotes(self, element: Element) -> str:
        """Return the footnotes of a text, each of which leads back to its number."""
        texts = [self._inside(note).strip() for note in element.footnotes]  # which name others
        entries = "\n".join(itertools.starmap(self._footnote, enumerate(texts, start=1)))
        return f'<div class="{FOOTNOTES}">\n<hr>\n<ol>\n{entries}\n</ol>\n</div>'

    def _footnote(self, number: int, text: str) -> str:
        place = f"{self._texts}-{number}"
        if number in self._told:
            name = escape(self._back)
            back = f' <a href="#from-{place}" aria-label="{name}">{BACK}</a>'
            last = text.removesuffix("</p>")
            text = last.rstrip() + back + text[len(last) :]
        return f'<li id="note-{place}">{text}</li>'

    def _attributes(self, element: Element) -> str:
        """Return what an element of somebody's own text may say about itself."""
        start = element.attributes.get("start", "")
        if element.tag == "ol" and start.isdecimal() and start.isascii():
            return f' start="{start}"'
        if element.tag not in {"td", "th"}:
            return ""
        scope = ' scope="col"' if element.tag == "th" else ""
        side = element.attributes.get("align", "")
        if self._box is None:
            return scope + (f' align="{side}"' if side in SIDES else "")
        names = [SIDES[side]] if side in SIDES else []
        if element.tag == "td":
            names.append("whole" if shown_width(element.words) <= _WHOLE else "long")
        return scope + (f' class="{" ".join(names)}"' if names else "")


def _words(texts: Iterable[Line]) -> str:
    """Return *texts* without marks, as they are looked into for their first letter."""
    return " ".join(run.text for text in texts for run in text)


def _list(tag: str, entries: Iterable[str]) -> str:
    inside = "\n".join(filter(None, entries))
    return f"<{tag}>\n{inside}\n</{tag}>" if inside else ""


def _lines(texts: Iterable[Line]) -> str:
    return "<br>\n".join(map(_line, lines.written(texts)))


def _line(text: Line) -> str:
    return "".join(map(_run, text))


def _run(run: Run) -> str:
    text = "".join(
        _link(piece, escape(piece)) if linked else escape(piece, quote=False)
        for piece, linked in lines.parts(run.text)
    )
    if run.strong:
        return f"<strong>{text}</strong>"
    return f'<em class="quiet">{text}</em>' if run.quiet else text


def _lowered(text: str, below: int) -> str:
    """Return clean HTML with its headings below level *below*."""

    def lowered(found: re.Match[str]) -> str:
        return f"{found[1]}{min(int(found[2]) + below, LOWEST_HEADING)}>"

    return re.sub(r"(</?h)([1-6])>", lowered, text)


def _is_short(text: Line) -> bool:
    return len(lines.words(text)) <= _SHORT


def _link(address: str, text: str) -> str:
    return f'<a href="{escape(address)}" rel="noreferrer noopener">{text}</a>'
