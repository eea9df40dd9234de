"""What people call a command besides its name: who types "export" looks for what is called Share.

They are compared with what is typed, and never shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.actions.rows import QT_TRANSLATE_NOOP

_COLOURS = QT_TRANSLATE_NOOP("other words", "theme mode")
_OTHER_WORDS = {
    Deed.BRING_IN: QT_TRANSLATE_NOOP(
        "other words", "import Markdown Obsidian Joplin Notion recap shared document received"
    ),
    Deed.TAKE_OUT: QT_TRANSLATE_NOOP("other words", "export Markdown"),
    Deed.SHARE: QT_TRANSLATE_NOOP("other words", "export send save as PDF Word calendar"),
    Deed.SETTINGS: QT_TRANSLATE_NOOP("other words", "options preferences language names"),
    Deed.DATA_PLACE: QT_TRANSLATE_NOOP(
        "other words", "files folder backup back up restore go back to a backup"
    ),
    Deed.BACK_UP: QT_TRANSLATE_NOOP("other words", "backup archive"),
    Deed.PROTECTION: QT_TRANSLATE_NOOP("other words", "passphrase password encrypt recovery sheet"),
    Deed.GUIDE: QT_TRANSLATE_NOOP("other words", "help manual"),
    Deed.SHORTCUTS: QT_TRANSLATE_NOOP("other words", "keys keyboard help"),
    Deed.ABOUT: QT_TRANSLATE_NOOP("other words", "version licence what is new"),
    Deed.GO_DELETED: QT_TRANSLATE_NOOP("other words", "trash bin restore"),
    Deed.VERSIONS: QT_TRANSLATE_NOOP("other words", "history revisions"),
    Deed.COVER: QT_TRANSLATE_NOOP("other words", "hide"),
    Deed.TEXT_LARGER: QT_TRANSLATE_NOOP("other words", "zoom in bigger font"),
    Deed.TEXT_SMALLER: QT_TRANSLATE_NOOP("other words", "zoom out font"),
    Deed.TEXT_NORMAL: QT_TRANSLATE_NOOP("other words", "zoom font"),
    Deed.THEME_SYSTEM: _COLOURS,
    Deed.THEME_LIGHT: _COLOURS,
    Deed.THEME_DARK: _COLOURS,
    Deed.THEME_CONTRAST_LIGHT: _COLOURS,
    Deed.THEME_CONTRAST_DARK: _COLOURS,
}


def other_words(deed: Deed) -> str:
    """Return what else *deed* is called, in the present language; nothing for most."""
    said = _OTHER_WORDS.get(deed, "")
    return QCoreApplication.translate("other words", said) if said else ""
