"""The names of the pages, apart from the places on them: the first picture needs no more."""

from __future__ import annotations

from enum import Enum


class PageName(Enum):
    """The pages that exist; the value is the page's object name."""

    HOME = "home"
    SESSIONS = "sessions"
    SESSION = "session"
    TOPICS = "topics"
    NOTES = "notes"
    FOLLOW_UPS = "follow_ups"
    PROGRESS = "progress"
    AGREEMENT = "agreement"
    DELETED = "deleted"
    READING = "reading"
    LIVE = "live"
    PRACTICE = "practice"
