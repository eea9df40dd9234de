"""Lines of an outline as every format but Markdown writes them: tidy, and with their addresses.

Markdown does the same within its own escaping; that both give a reader the same words is tested.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.export import plain
from revmentor_desktop.export.markdown import ADDRESS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revmentor_desktop.export.outline import Line, Run

LINK = re.compile(rf"(?!\S*xn--){ADDRESS}(?=[.,;:!?)]?(?:\s|$))")
"""An address made of harmless signs only; it becomes a link, as it does in Markdown."""


def tidy(text: Line) -> Line:
    """Return *text* clean: one blank where there were several, none at its ends."""
    runs: list[Run] = []
    before = " "
    for run in text:
        own = plain.SPACES.sub(" ", plain.clean(run.text).replace("\n", " "))
        own = own.lstrip(" ") if before.endswith(" ") else own
        if own:
            runs.append(_saying(run, own))
            before = own
    while runs and not runs[0].text.lstrip():
        del runs[0]
    while runs and not runs[-1].text.rstrip():
        del runs[-1]
    if runs:
        runs[0] = _saying(runs[0], runs[0].text.lstrip())
        runs[-1] = _saying(runs[-1], runs[-1].text.rstrip())
    return tuple(runs)


def written(texts: Iterable[Line]) -> list[Line]:
    """Return those of *texts* that say something, tidy."""
    return [found for found in map(tidy, texts) if found]


def words(text: Line) -> str:
    """Return a tidy line as plain text."""
    return "".join(run.text for run in text)


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield *text* in pieces, each with whether it is an address to be linked."""
    if "://" not in text:  # as most have none, and this is soon known
        if text:
            yield text, False
        return
    at = 0
    for found in LINK.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(text):
        yield text[at:], False


def _saying(run: Run, text: str) -> Run:
    """Return *run* with *text*; most are tidy already, and making one takes its time."""
    return run if run.text == text else replace(run, text=text)
