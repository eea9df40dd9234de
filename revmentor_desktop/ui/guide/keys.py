"""The keys of the commands as they are now, for the text of the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from revmentor_desktop.ui.actions import TABLE, Deed, Menu, menu_name
from revmentor_desktop.ui.shortcuts.lines import ShortcutLine, fixed_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.ui.actions import Actions


class Keys:
    """Writes keys as Markdown; they are those that *actions* have at the moment."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    def of(self, name: str) -> str:
        """Return the key of the command *name*, or where it is found if it has none now."""
        deed = Deed[name.upper()]
        key = self._key(deed)
        return _as_code(key) if key else f"**{self._words(deed)}**"

    def table(self) -> str:
        """Return a table of the keys of each menu, then those of lists and notes."""
        command = QCoreApplication.translate("guide", "Command")
        key = QCoreApplication.translate("guide", "Key")
        head = (f"| {command} | {key} |", "| --- | --- |")
        parts: list[str] = []
        for line in (*self._commands(), *fixed_lines()):
            if line.heading:
                parts += ["", f"## {line.words}", "", *head]
            else:
                parts.append(f"| {line.words} | {_as_code(line.keys)} |")
        return "\n".join(parts)

    def _commands(self) -> Iterator[ShortcutLine]:
        """Yield every command that has a key, under its menu."""
        for menu in Menu:
            group = menu_name(menu)
            yield ShortcutLine(group)
            for row in TABLE:
                if row.menu is menu and (key := self._key(row.deed)):
                    yield ShortcutLine(self._words(row.deed), key, group)

    def _words(self, deed: Deed) -> str:
        """Return what the menu says; what can be undone is named there too, but not here."""
        row = next(row for row in TABLE if row.deed is deed)
        return QCoreApplication.translate("actions", row.text).removesuffix("…")

    def _key(self, deed: Deed) -> str:
        """Return the first key of *deed* as this platform writes it; "" if it has none."""
        return self._actions[deed].shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _as_code(keys: str) -> str:
    """Return *keys* as code, which may hold a backtick."""
    return f"`` {keys} ``"
