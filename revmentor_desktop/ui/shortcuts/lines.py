"""The lines of the list of keys: commands under their menu, then the keys of lists and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import needles, searchable
from revmentor_desktop.ui.actions import TABLE, Deed, Menu, menu_name
from revmentor_desktop.ui.actions.keymap import NATIVE
from revmentor_desktop.ui.actions.scopes import OF_LISTS_AND_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revmentor_desktop.ui.actions import Keymap


@dataclass(frozen=True, slots=True)
class ShortcutLine:
    """Words and their keys; *deed* where they can be chosen, and whether they were.

    A heading has neither keys nor a deed.
    """

    words: str
    keys: str = ""
    group: str = ""
    deed: Deed | None = None
    chosen: bool = False

    @property
    def heading(self) -> bool:
        """Whether this is the name of what follows."""
        return not self.group

    @property
    def key(self) -> str:
        """What tells the line from the others."""
        return f"{self.group}/{self.words}"


def command_lines(keymap: Keymap, *, all_of_them: bool) -> Iterator[ShortcutLine]:
    """Yield every command under its menu; those without keys only with *all_of_them*."""
    for menu in Menu:
        group = menu_name(menu)
        yield ShortcutLine(group)
        for row in TABLE:
            keys = keymap.native(row.deed) if row.menu is menu else ""
            if row.menu is menu and (keys or all_of_them):
                free = row.deed not in OF_LISTS_AND_TEXTS
                yield ShortcutLine(
                    QCoreApplication.translate("actions", row.text),
                    keys,
                    group,
                    row.deed if free else None,
                    chosen=keymap.is_changed(row.deed),
                )


def fixed_lines() -> Iterator[ShortcutLine]:
    """Yield the keys of lists and of the text of a note, which stay as they are."""
    translate = QCoreApplication.translate
    for group, lines in (
        (
            translate("ShortcutsDialog", "In lists and the agenda"),
            (
                (translate("ShortcutsDialog", "Open or edit"), _native("Return")),
                (translate("ShortcutsDialog", "Tick"), _native("Space")),
                (translate("ShortcutsDialog", "One minute less, one minute more"), "-  ="),
                (translate("ShortcutsDialog", "Search topics while adding an item"), "/"),
                (translate("ShortcutsDialog", "Menu of the row"), _native("Shift+F10")),
                (translate("ShortcutsDialog", "Menu of all commands"), _native("F10")),
            ),
        ),
        (
            translate("ShortcutsDialog", "In the text of a note"),
            (
                (translate("ShortcutsDialog", "Strong, emphasis"), _native("Ctrl+B", "Ctrl+I")),
                (translate("ShortcutsDialog", "List, or no list"), _native("Ctrl+Shift+L")),
                (translate("ShortcutsDialog", "Task: open, done"), _native("Ctrl+Shift+T")),
                (translate("ShortcutsDialog", "Tick a task"), _native("Ctrl+Return")),
                (translate("ShortcutsDialog", "Link"), _native("Ctrl+Shift+K")),
                (translate("ShortcutsDialog", "Move a list in, out"), _native("Tab", "Shift+Tab")),
                (translate("ShortcutsDialog", "Paste without format"), _native("Ctrl+Shift+V")),
            ),
        ),
    ):
        yield ShortcutLine(group)
        for words, keys in lines:
            yield ShortcutLine(words, keys, group)


def matching(lines: Iterable[ShortcutLine], text: str) -> list[ShortcutLine]:
    """Return the *lines* that have all of *text* in words, keys or group, below their headings."""
    wanted = needles(text)
    found: list[ShortcutLine] = []
    heading: ShortcutLine | None = None
    for line in lines:
        if line.heading:
            heading = line
        elif all(one in searchable(f"{line.words} {line.keys} {line.group}") for one in wanted):
            if heading is not None:
                found.append(heading)
                heading = None
            found.append(line)
    return found


def _native(*keys: str) -> str:
    """Return *keys* as this platform writes them."""
    return "  ".join(QKeySequence(one).toString(NATIVE) for one in keys)
