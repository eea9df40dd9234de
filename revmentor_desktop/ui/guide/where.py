"""Which chapter of the guide is about where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.services.guide import FIRST
from revmentor_desktop.ui.places import FILES, PROTECTION, PageName, Tab

if TYPE_CHECKING:
    from revmentor_desktop.ui.places import Place

PAGES = {
    PageName.HOME: FIRST,
    PageName.SESSIONS: "prepare",
    PageName.SESSION: "prepare",
    PageName.TOPICS: "topics",
    PageName.NOTES: "notes",
    PageName.FOLLOW_UPS: "follow-ups",
    PageName.PROGRESS: "progress",
    PageName.AGREEMENT: "progress",
    PageName.DELETED: "data",
    PageName.READING: "remember",
    PageName.LIVE: "hold",
    PageName.PRACTICE: "prepare",
}

TABS = {Tab.AGENDA: "prepare", Tab.NOTES: "notes", Tab.RECAP: "finish"}

SECTIONS = {
    "you_two": FIRST,
    "look": FIRST,
    "sessions": "prepare",
    "days_off": "prepare",
    "reminders": "prepare",
    PROTECTION: "private",
    FILES: "data",
    "shortcuts": "shortcuts",
}
"""The chapters about the sections of the settings; any other is explained by itself."""


def chapter_for(place: Place | None) -> str:
    """Return the key of the chapter about *place*, or of the first before a workspace is open."""
    if place is None:
        return FIRST
    return TABS[place.tab] if place.tab is not None else PAGES[place.page]


def chapter_for_section(section: str) -> str:
    """Return the key of the chapter about a section of the settings."""
    return SECTIONS.get(section, FIRST)
