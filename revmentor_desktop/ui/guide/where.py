"""Which chapter of the guide is about where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.services.guide import FIRST
from revmentor_desktop.ui.places import FILES, PROTECTION, PageName, Tab

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

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

DIALOGS = {
    "about": FIRST,
    "ask_passphrase": "private",
    "bring_in": "notes",
    "change_passphrase": "private",
    "copying_elsewhere": "data",
    "difference_dialog": "topics",
    "faults_dialog": "topics",
    "for_good": "data",
    "licences_dialog": FIRST,
    "link_dialog": "private",
    "long_step": "data",
    "news": FIRST,
    "pack_export": "topics",
    "pack_guide": "topic-packs",
    "pack_preview": "topics",
    "pack_source": "topics",
    "packs": "topics",
    "pause_dialog": "prepare",
    "print": "remember",
    "recovery_sheet": "private",
    "restore": "data",
    "set_up_protection": "private",
    "share": "share",
    "shelf_dialog": "topics",
    "shortcuts": "shortcuts",
    "take_out": "notes",
    "template_chooser": "prepare",
}
"""The chapters about dialogs, by their names."""


def chapter_in_front(window: QWidget | None, place: Place | None) -> str:
    """Return the key of the chapter about *window*, which is in front, or about *place* in it.

    One that is not explained by itself, such as the system's own for a file, belongs to the window
    it was opened from.
    """
    while window is not None:
        section = window.property("section")
        if section:
            return chapter_for_section(str(section))
        if window.objectName() in DIALOGS:
            return DIALOGS[window.objectName()]
        below = window.parentWidget()
        window = None if below is None else below.window()
    return chapter_for(place)


def chapter_for(place: Place | None) -> str:
    """Return the key of the chapter about *place*, or of the first before a workspace is open."""
    if place is None:
        return FIRST
    return TABS[place.tab] if place.tab is not None else PAGES[place.page]


def chapter_for_section(section: str) -> str:
    """Return the key of the chapter about a section of the settings."""
    return SECTIONS.get(section, FIRST)
