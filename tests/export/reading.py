"""Reads a Markdown file as others do: with markdown-it-py, which had no part in writing it.

``read(text)`` gives the blocks as plain tuples: ``("heading", level, text)``, ``("paragraph",
lines)``, ``("list", kind, entries)``, ``("table", align, rows)``, ``("quote", blocks)`` and
``("code", text)``.  An entry is ``(box, lines, blocks)``, where ``box`` is ``None``, ``False`` or
``True``.  HTML, pictures and links that do not say where they lead are refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BOX = re.compile(r"\[([ xX])\] ")


def tokens(text: str) -> list[Token]:
    """Return what the parser makes of *text*, everything in one list."""
    found = []
    for token in PARSER.parse(text):
        found += [token, *(token.children or [])]
    return found


def read(text: str) -> list[Any]:
    """Return the blocks of *text*."""
    return list(_blocks(iter(PARSER.parse(text)), ""))


def _blocks(stream: Iterator[Token], until: str) -> Iterator[Any]:
    for token in stream:
        if token.type == until:
            return
        if token.type == "heading_open":
            yield "heading", int(token.tag[1]), _one_line(next(stream))
            next(stream)
        elif token.type == "paragraph_open":
            yield "paragraph", _lines(next(stream))
            next(stream)
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            closing = token.type.replace("open", "close")
            yield "list", token.type.split("_")[0], list(_entries(stream, closing))
        elif token.type == "blockquote_open":
            yield "quote", list(_blocks(stream, "blockquote_close"))
        elif token.type == "table_open":
            yield "table", *_table(stream)
        elif token.type in {"fence", "code_block"}:
            yield "code", token.content
        elif token.type == "hr":
            yield ("rule",)
        else:
            raise AssertionError(f"an unexpected {token.type}")


def _entries(stream: Iterator[Token], until: str) -> Iterator[Any]:
    for token in stream:
        if token.type == until:
            return
        assert token.type == "list_item_open"
        box, lines = None, []
        first = next(stream)
        if first.type == "paragraph_open":
            inline = next(stream)
            lines = _lines(inline)
            next(stream)
            if found := BOX.match(inline.content):
                box = found[1] != " "
                lines[0] = lines[0][found.end() :]
            yield box, lines, list(_blocks(stream, "list_item_close"))
        else:
            assert first.type == "list_item_close"
            yield None, [], []


def _table(stream: Iterator[Token]) -> tuple[list[str], list[list[str]]]:
    align: list[str] = []
    rows: list[list[str]] = []
    for token in stream:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "th_open":
            align.append(str(token.attrs.get("style", "")))
        elif token.type == "inline":
            rows[-1].append(_one_line(token))
    return align, rows


def _one_line(inline: Token) -> str:
    lines = _lines(inline)
    assert len(lines) == 1, lines
    return lines[0]


def _lines(inline: Token) -> list[str]:
    """Return the text as it is read, without emphasis, one entry for every line."""
    lines, links = [""], []
    for token in inline.children or []:
        if token.type in {"text", "code_inline"}:
            lines[-1] += token.content
        elif token.type == "hardbreak":
            lines.append("")
        elif token.type == "link_open":
            links.append((str(token.attrs["href"]), len(lines[-1])))
        elif token.type == "link_close":
            href, start = links.pop()
            assert lines[-1][start:] == href, "a link that does not say where it leads"
        else:
            assert token.type in {"strong_open", "strong_close", "em_open", "em_close"}, token.type
    return lines
