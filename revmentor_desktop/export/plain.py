"""Text as a document may carry it: clean, in one line or in several, and as the name of a file.

What people typed or pasted reaches a document through these functions.  They fold white space
and take out what no reader can see but a program may act on: control characters, marks that
reverse the direction of writing, zero-width marks other than those that join letters and emoji.
All of them may be applied twice without harm.
"""

from __future__ import annotations

import re
import unicodedata

BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
UNSEEN = re.compile(
    "[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
SURROGATES = re.compile("[\ud800-\udfff]")
SPACES = re.compile("[ \t]+")
BLANK_LINES = re.compile("\n{3,}")

LONGEST_NAME = 120
"""Characters a proposed file name may have without its ending."""

LONGEST_NAME_BYTES = 200
"""Bytes it may have: the usual file systems refuse more than 255 with the ending."""

PART = 1_000
"""Characters that are looked at in one go for something that can be seen."""

RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)


def clean(text: str) -> str:
    r"""Return *text* with ``\n`` as its only line end and without what cannot be seen."""
    if text.isprintable():  # which nothing of all that is; most lines are, and this is soon known
        return unicodedata.normalize("NFC", text)
    text = BREAKS.sub("\n", SURROGATES.sub("\ufffd", text))
    for unwanted in (CONTROLS, DIRECTIONS, UNSEEN):
        text = unwanted.sub("", text)
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Return *text* in one line: every break and every run of blanks becomes one space."""
    text = clean(text).replace("\n", " ")
    if "  " in text or "\t" in text:  # few have them, and thousands are asked about at a start
        text = SPACES.sub(" ", text)
    return text.strip()


def is_blank(text: str) -> bool:
    """Say whether nothing of *text* can be seen; of a long one no more is looked at than it takes.

    That is so where ``one_line`` leaves nothing.
    """
    return not any(one_line(text[at : at + PART]) for at in range(0, len(text), PART))


def paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """Return *text* as paragraphs of lines; blank lines part paragraphs, and are gone."""
    blocks = re.split(r"\n[ \t]*(?:\n[ \t]*)+", clean(text))
    found = (tuple(filter(None, map(one_line, block.split("\n")))) for block in blocks)
    return tuple(block for block in found if block)


def shown_width(text: str) -> int:
    """Return how many columns *text* takes where Chinese characters take two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)


def file_name(title: str) -> str:
    """Return *title* as the name of a file, without an ending, that every system accepts."""
    name = one_line(title).replace('"', "'")
    name = re.sub(r":(?=\s)", " -", name)
    name = re.sub(r"[:/\\|]", "-", re.sub(r"[<>*?]", "", name))
    name = re.sub(r"\s+", " ", name).strip(" .-~")
    name = _cut(name).rstrip(" .-~")
    if RESERVED.match(name):
        name = f"_{name}"
    return name or "_"


def _cut(name: str) -> str:
    """Return the longest beginning of *name* that is short enough and ends between letters."""
    kept = name[:LONGEST_NAME]
    while len(kept.encode()) > LONGEST_NAME_BYTES:
        kept = kept[:-1]
    while kept != name and kept and _joined(kept[-1], name[len(kept)]):
        kept = kept[:-1]
    return kept


def _joined(before: str, after: str) -> bool:
    """Say whether *after* belongs to the letter that *before* is a part of."""
    joiners = "\u200c\u200d"
    variation = "\ufe00" <= after <= "\ufe0f" or "\U0001f3fb" <= after <= "\U0001f3ff"
    return before in joiners or after in joiners or variation or bool(unicodedata.combining(after))
