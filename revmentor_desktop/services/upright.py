"""Emphasis in Chinese: Han characters are not slanted, which hurts them, but are heavier.

Emphasis that is all or mostly Chinese is upright as a whole, so that the Latin words in it do not
stand out from their own phrase; in emphasis of another language only the Han characters are.
What they look like is up to whoever shows them.
"""

from __future__ import annotations

import re

from revmentor_desktop.export.emphasis import UPRIGHT

__all__ = ["HAN", "UPRIGHT", "runs", "upright"]

HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]+")
"""Characters of Chinese, and its marks."""

_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"<[^>]*>|[^<]+")


def upright(html: str) -> str:
    """Return clean *html* with the Chinese in its ``<em>`` in spans of the class ``UPRIGHT``."""
    if "<em>" not in html or not HAN.search(html):
        return html
    depth, parts = 0, list[str]()
    for part in _PART.findall(html):
        if part == "<em>":
            depth += 1
        elif part == "</em>":
            depth -= 1
        elif depth and not part.startswith("<"):
            part = "".join(_shown(text, stands) for text, stands in runs(part))
        parts.append(part)
    return "".join(parts)


def runs(text: str) -> list[tuple[str, bool]]:
    """Return emphasised *text* in its runs, each with whether it is upright."""
    found = list(HAN.finditer(text))
    if sum(len(one[0]) for one in found) >= len(_WORD.findall(HAN.sub(" ", text))) and found:
        return [(text, True)]
    made, at = list[tuple[str, bool]](), 0
    for one in found:
        made += [(text[at : one.start()], False), (one[0], True)]
        at = one.end()
    return [run for run in (*made, (text[at:], False)) if run[0]]


def _shown(text: str, stands: bool) -> str:
    return f'<span class="{UPRIGHT}">{text}</span>' if stands else text
