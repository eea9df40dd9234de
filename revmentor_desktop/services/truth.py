"""How far a topic can be relied on: when its sources were looked up, and how long that holds.

What is true of a shelf ages at its own pace.  ``shelf_life(shelf)`` is the number of months after
which a source of that shelf should be looked up again; ``out_of_date`` asks it of one source and
``months_unchecked`` of a whole topic, by the source that nobody has looked up for longest.
``newest`` is the day that puts a topic in front where the newest stand first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import OwnShelf, Shelf

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.topics import AnyShelf, Source, Topic
    from revmentor_desktop.services.library import Library

OWN_SHELF_LIFE = 12
"""Months; nobody but the pair knows what stands there."""

_LIVES = {
    Shelf.AI: 6,
    Shelf.SOCIAL: 9,
    Shelf.STREAMING: 9,
    Shelf.SERVICE: 9,
    Shelf.MARKETING: 12,
    Shelf.IMMERSIVE: 12,
    Shelf.COMMERCE: 12,
    Shelf.WORK: 18,
}


def shelf_life(shelf: AnyShelf) -> int:
    """Return for how many months a source on *shelf* is good once it was looked up."""
    return OWN_SHELF_LIFE if isinstance(shelf, OwnShelf) else _LIVES[shelf]


def months_since(day: date, today: date) -> int:
    """Return the whole months from *day* to *today*; none for a day to come."""
    months = (today.year - day.year) * 12 + today.month - day.month
    return max(0, months - (today.day < day.day))


def out_of_date(source: Source, shelf: AnyShelf, today: date) -> bool:
    """Say whether *source*, which stands on *shelf*, should be looked up again."""
    return months_since(source.checked, today) >= shelf_life(shelf)


def months_unchecked(topic: Topic, today: date) -> int:
    """Return for how many months a source of *topic* was not looked up; 0 while all are good."""
    old = [source.checked for source in topic.sources if out_of_date(source, topic.shelf, today)]
    return months_since(min(old), today) if old else 0


def newest(topic: TopicId, library: Library, zone: str) -> date | None:
    """Return the day *topic* of *library* came or was changed, or that of its latest source.

    There is none of a topic that is gone.
    """
    since = library.since(topic)
    if since is not None:
        return wall_clock(since, zone).date()
    found = library.by_id.get(topic)
    sources = found.sources if found is not None else ()
    return max((source.checked for source in sources), default=None)
