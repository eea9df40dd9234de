"""The sections of the settings, in the order in which they are listed.

To add one, write a widget that is made from the desk and add its line to ``SECTIONS``.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.desk import Desk
from revmentor_desktop.ui.places import FILES, PROTECTION, SHORTCUTS
from revmentor_desktop.ui.settings.about import AboutSection
from revmentor_desktop.ui.settings.days_off import DaysOffSection
from revmentor_desktop.ui.settings.files import FilesSection
from revmentor_desktop.ui.settings.look import LookSection
from revmentor_desktop.ui.settings.protection import ProtectionSection
from revmentor_desktop.ui.settings.reminders import RemindersSection
from revmentor_desktop.ui.settings.rhythm import RhythmSection
from revmentor_desktop.ui.settings.shortcuts import ShortcutsSection
from revmentor_desktop.ui.settings.you_two import YouTwoSection


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return *text*, marked for translators by this name.  Qt's own gives it no type."""
    return text


@dataclass(frozen=True, slots=True)
class Section:
    """A section: the key it is asked for by, its title before translation, its icon, its maker."""

    key: str
    text: str
    icon: str
    make: Callable[[Desk], QWidget]

    @property
    def title(self) -> str:
        """The title in the present language."""
        return QCoreApplication.translate("settings", self.text)


SECTIONS = (
    Section("you_two", QT_TRANSLATE_NOOP("settings", "You two"), "users", YouTwoSection),
    Section("sessions", QT_TRANSLATE_NOOP("settings", "Sessions"), "calendar-days", RhythmSection),
    Section("days_off", QT_TRANSLATE_NOOP("settings", "Days off"), "leaf", DaysOffSection),
    Section("reminders", QT_TRANSLATE_NOOP("settings", "Reminders"), "clock", RemindersSection),
    Section("look", QT_TRANSLATE_NOOP("settings", "Text and look"), "a-large-small", LookSection),
    Section(
        PROTECTION,
        QT_TRANSLATE_NOOP("settings", "Protection"),
        "shield-check",
        ProtectionSection,
    ),
    Section(FILES, QT_TRANSLATE_NOOP("settings", "Files and backup"), "hard-drive", FilesSection),
    Section(SHORTCUTS, QT_TRANSLATE_NOOP("settings", "Shortcuts"), "keyboard", ShortcutsSection),
    Section("about", QT_TRANSLATE_NOOP("settings", "About and licences"), "info", AboutSection),
)
