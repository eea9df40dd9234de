"""Markdown to HTML that is safe to show, for reading views.

``render(markdown)`` returns a ``Rendered``: a fragment of HTML made only of the elements a
reading view knows, and whether it could be formatted.  Text that is too long or too twisted to
be parsed in time comes back as plain paragraphs with ``formatted`` false; nothing is lost.

Links keep ``http``, ``https``, ``mailto`` and ``topic`` (a topic of the library, as in
``topic://ai-trends``) and nothing else; pictures are dropped.  A task list is
``<li class="checked">`` or ``<li class="unchecked">``, which Qt draws as boxes.  Colours, fonts
and spacing are the view's affair.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """Safe HTML, and whether the Markdown in it was understood."""

    html: str
    formatted: bool


def render(markdown: str) -> Rendered:
    """Return *markdown* as safe HTML; never raises, and never takes long."""
    raise NotImplementedError
