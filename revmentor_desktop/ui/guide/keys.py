"""The keys of the commands as they are now, for the text of the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from revmentor_desktop.ui.actions import TABLE, Deed, Menu, menu_name

if TYPE_CHECKING:
    from revmentor_desktop.ui.actions import Actions


class Keys:
    """Writes keys as Markdown; they are those that *actions* have at the moment."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    def of(self, name: str) -> str:
        """Return the key of the command *name*, or where it is found if it has none now."""
        deed = Deed[name.upper()]
        return self._written(deed) or f"**{self._words(deed)}**"

    def table(self) -> str:
        """Return the table of every command that has a key, menu by menu."""
        command = QCoreApplication.translate("guide", "Command")
        key = QCoreApplication.translate("guide", "Key")
        parts: list[str] = []
        for menu in Menu:
            deeds = [row.deed for row in TABLE if row.menu is menu]
            rows = [
                f"| {self._words(deed)} | {written} |"
                for deed in deeds
                if (written := self._written(deed))
            ]
            if rows:
                parts += [
                    "",
                    f"## {menu_name(menu)}",
                    "",
                    f"| {command} | {key} |",
                    "| --- | --- |",
                    *rows,
                ]
        return "\n".join(parts)

    def _words(self, deed: Deed) -> str:
        """Return what the menu says; what can be undone is named there too, but not here."""
        row = next(row for row in TABLE if row.deed is deed)
        return QCoreApplication.translate("actions", row.text).removesuffix("…")

    def _written(self, deed: Deed) -> str:
        native = QKeySequence.SequenceFormat.NativeText
        keys = [one.toString(native) for one in self._actions[deed].shortcuts()]
        return ", ".join(f"`` {key} ``" for key in keys[:1])
