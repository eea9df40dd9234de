"""All that was learned as one text to read: takeaways, session by session, the newest first.

Home names the last three; here is where the others are.  It is made from what both may see.  So
many are named that it can be read, however long the two have met; how many more there are is told
at its end.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import SessionHead
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.outline import (
    Block,
    BulletList,
    Document,
    Heading,
    ListItem,
    MarkdownBody,
    Metadata,
    Paragraph,
    Run,
    line,
)
from revmentor_desktop.export.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.takeaways import Takeaway
    from revmentor_desktop.store.queries import Queries

MOST_NAMED = 200
"""Takeaways that are named: some years of them, and a quarter of an hour to read."""

SECTION = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedWords:
    """The fixed words of the text, handed in by whoever speaks the reader's language."""

    language: str
    title: str
    nothing: str
    session: Callable[[SessionHead], str]
    day: Callable[[date], str]
    more: Callable[[int], str]
    when: str = "{session}, {day}"
    way: str = "Recap of session {number}"
    """What leads to the recap; on paper, where it leads nowhere, it says where more stands."""


def all_learned(read: Queries, words: LearnedWords) -> Document:
    """Return what the two have learned: the newest session first, in it in the order of saying."""
    newest = read.present.last_takeaways(MOST_NAMED)
    heads = read.session_lists.heads(one.session for one in newest)
    kept: dict[SessionId, list[Takeaway]] = {}
    for one in reversed(newest):
        if one.session in heads and one_line(one.text):
            kept.setdefault(one.session, []).append(one)
    order = sorted(kept, key=lambda id: (heads[id].start, heads[id].number), reverse=True)
    beyond = read.present.takeaway_count() - len(newest)
    blocks: list[Block] = []
    for id in order:
        more = words.more(beyond) if beyond and id == order[-1] else ""
        blocks += _session(heads[id], kept[id], more, words)
    nothing = Paragraph((line(words.nothing),))
    return Document(
        title=words.title, metadata=Metadata(words.language), blocks=tuple(blocks) or (nothing,)
    )


def _session(
    head: SessionHead, kept: Iterable[Takeaway], more: str, words: LearnedWords
) -> list[Block]:
    """Return what one session left, the way to its recap, and below it what *more* says."""
    session = words.session(head)
    when = words.when.format(session=session, day=words.day(head.local_start.date()))
    way = words.way.format(number=head.number)
    bullets = [
        ListItem((line(one_line(one.text)), line(Run(one_line(one.reason), quiet=True))))
        for one in kept
    ]
    return [
        Heading(SECTION, line(one_line(head.title) or session)),
        Paragraph((line(Run(when, quiet=True)),)),
        BulletList(tuple(bullets)),
        MarkdownBody(f"[{way}](session:{head.id})\n\n{more}".rstrip(), SECTION),
    ]
