"""Recaps: the words that a held session leaves.

Takeaways, actions, questions and terms name their session themselves; a recap adds the summary
that is theirs together.  It is a value of its own so that writing it never collides with an edit
of the session.
"""

from __future__ import annotations

from revmentor_desktop.domain.ids import RecapId, SessionId
from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Recap:
    """The summary of a session, in Markdown; one ``between_us`` is for the two alone."""

    id: RecapId
    session: SessionId
    summary: str = ""
    between_us: bool = False
