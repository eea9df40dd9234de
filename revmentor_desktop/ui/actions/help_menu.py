"""The commands of the Help menu."""

from __future__ import annotations

from revmentor_desktop.ui.actions.deeds import Deed
from revmentor_desktop.ui.actions.rows import QT_TRANSLATE_NOOP, Menu, Row

ROWS = (
    Row(
        Deed.GUIDE,
        Menu.HELP,
        QT_TRANSLATE_NOOP("actions", "Guide"),
        ("F1",),
        "circle-help",
    ),
    Row(
        Deed.SHORTCUTS,
        Menu.HELP,
        QT_TRANSLATE_NOOP("actions", "Shortcuts"),
        ("Ctrl+/",),
        "keyboard",
    ),
    Row(
        Deed.DATA_PLACE,
        Menu.HELP,
        QT_TRANSLATE_NOOP("actions", "Where my data is"),
        icon="hard-drive",
    ),
    Row(
        Deed.ABOUT,
        Menu.HELP,
        QT_TRANSLATE_NOOP("actions", "About RevMentor"),
        icon="info",
        begins_block=True,
    ),
)
