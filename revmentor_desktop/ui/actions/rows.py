"""What a line of the table says of a command, and the menus that commands stand in."""

from __future__ import annotations

import re
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.actions.deeds import Deed


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return *text*, marked for translators by this name.  Qt's own gives it no type."""
    return text


class Menu(Enum):
    """The menus, in their order; the value is the title before translation."""

    FILE = QT_TRANSLATE_NOOP("menus", "&File")
    EDIT = QT_TRANSLATE_NOOP("menus", "&Edit")
    VIEW = QT_TRANSLATE_NOOP("menus", "&View")
    SESSION = QT_TRANSLATE_NOOP("menus", "&Session")
    HELP = QT_TRANSLATE_NOOP("menus", "&Help")


Keys = str | QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.  *text* is what the menu says before translation."""

    deed: Deed
    menu: Menu
    text: str
    keys: tuple[Keys, ...] = ()
    icon: str = ""
    checkable: bool = False
    group: str = ""
    begins_block: bool = False


def menu_title(menu: Menu) -> str:
    """Return the title of *menu* in the present language."""
    return QCoreApplication.translate("menus", menu.value)


def menu_name(menu: Menu) -> str:
    """Return the title of *menu* without the letter that opens it: "File", and not "檔案(&F)"."""
    return re.sub(r"\(&\w\)|&", "", menu_title(menu))
