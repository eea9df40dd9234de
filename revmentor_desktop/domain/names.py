"""When two names are the same, as links take them, and how one is set into a sentence.

They are the same however they are written, and in what size.
"""

from __future__ import annotations

import re
import unicodedata

_NUMBERED = re.compile(r"(?:session|會面)\s*(\d{1,6})|第\s*(\d{1,6})\s*次會面")
_PLACE = re.compile(r"([\u3400-\u9fff] )?\{(\w+)\}( (?=[\u3400-\u9fff]))?")
_CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]")
_LINKED = re.compile(r"\[\[([^\[\]\n|#]{1,300})")


def compared(name: str) -> str:
    """Return *name* as names are compared."""
    small = name.lower() if name.isascii() else unicodedata.normalize("NFKC", name).casefold()
    return " ".join(small.split())


def filled(sentence: str, **values: object) -> str:
    """Return *sentence* with *values* in the places of those names.

    A Chinese sentence has a blank beside the place of a name, which may be Latin; beside one that
    is Chinese it goes.
    """

    def put(found: re.Match[str]) -> str:
        value = str(values[found[2]])
        before, after = found[1] or "", found[3] or ""
        if _CHINESE.match(value):
            before = before.rstrip()
        if _CHINESE.match(value[-1:]):
            after = ""
        return f"{before}{value}{after}"

    return _PLACE.sub(put, sentence)


def key_of(name: str) -> str:
    """Return what *name* is found by: a session by its number in whatever language."""
    key = compared(name)
    found = _NUMBERED.fullmatch(key)
    return f"session {int(found[1] or found[2])}" if found else key


def keys_in(text: str) -> set[str]:
    """Return what the names are found by that links in *text* may have.

    Those of all links are among them (``services.links``), and of what looks like one, as in code.
    """
    if "[[" not in text:
        return set()  # as most have none, and thousands of texts come at once
    names = _LINKED.findall(text)
    names += [name[:-1] for name in names if name.endswith("\\")]  # before a bar in a table
    return set(map(key_of, names))
