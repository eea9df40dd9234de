"""What only Obsidian reads as it was meant, said as every reader of Markdown takes it.

Its callouts are quotations whose first line names their kind, and a link to a heading of the same
note has no name.  Comments, which it shows to nobody, stay in the text, and whoever brings them in
hears of them: a note of ours has no part that is private by itself.
"""

from __future__ import annotations

import re

from revmentor_desktop.export.fences import Fences
from revmentor_desktop.services.links import prose, replaced

_CALLOUT = re.compile(
    r"(?P<quote>[ \t]*(?:> ?)+)\[!(?P<kind>\w[\w -]{0,40})(?:\|[^\]]*)?\][+-]?(?P<title>.*)",
    re.DOTALL,
)
_COMMENT = "%%"
_WITHIN = re.compile(
    r"(?<![\\!\[])\[\[#(?P<heading>[^\[\]|\n]{1,300})(?:\\?\|(?P<words>[^\[\]\n]{1,300}))?\]\]"
)


def said_plainly(text: str) -> str:
    """Return *text* with the title of each callout in bold, and links to its own headings as words.

    What stands in code stays as it is.
    """
    return replaced(_with_titles(text), _WITHIN, _words) if "[" in text else text


def has_comments(text: str) -> bool:
    """Say whether *text* has a comment, between two marks that do not stand in code."""
    if text.count(_COMMENT) < 2:
        return False
    return sum(text.count(_COMMENT, *part) for part in prose(text, _COMMENT)) > 1


def _with_titles(text: str) -> str:
    if "[!" not in text:
        return text
    out: list[str] = []
    fences = Fences()
    lines = text.splitlines(keepends=True)
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        bare = line.rstrip("\r\n")
        if not fences.hold(bare) and (callout := _CALLOUT.fullmatch(bare)):
            out.append(f"{callout['quote']}{_title(callout)}{line[len(bare) :]}")
            if after.lstrip().startswith(">"):  # the title is a paragraph of its own
                out.append(f"{callout['quote'].rstrip()}\n")
            continue
        out.append(line)
    return "".join(out)


def _title(callout: re.Match[str]) -> str:
    title = callout["title"].strip() or callout["kind"].capitalize()
    return title if "*" in title else f"**{title}**"


def _words(found: re.Match[str]) -> str:
    named = found["words"] or found["heading"].rpartition("#")[2]
    return found[0] if named.startswith("^") else named.strip()
