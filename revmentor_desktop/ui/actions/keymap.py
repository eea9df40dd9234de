"""Which keys each command has: those of the table, but for what was chosen on this computer.

What was chosen is kept in the preferences, one text a command: its name, and its keys as every
platform writes them down, or nothing for a command that shall have none.  A text that cannot be
read, or that names keys no command may have, counts as not there.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from revmentor_desktop.ui.actions.deeds import Deed
from revmentor_desktop.ui.actions.scopes import OF_LISTS_AND_TEXTS, may_meet
from revmentor_desktop.ui.actions.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from revmentor_desktop.ui.preferences import Preferences

NATIVE = QKeySequence.SequenceFormat.NativeText
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NONE = QKeySequence()


@cache
def usual_keys() -> dict[Deed, tuple[QKeySequence, ...]]:
    """Return the keys of the table; the first are the ones that are shown.

    Only a running application knows which keys its platform has for copying and the like.
    """
    return {row.deed: tuple(QKeySequence(keys) for keys in row.keys) for row in TABLE}


class Keymap:
    """Reads and writes the choices in *preferences*, and keeps nothing itself."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def all_keys(self) -> dict[Deed, tuple[QKeySequence, ...]]:
        """Return the keys of every command; what was chosen for one is no longer another's."""
        chosen = self._chosen()
        return {deed: _left(deed, chosen) for deed in usual_keys()}

    def keys(self, deed: Deed) -> tuple[QKeySequence, ...]:
        """Return the keys of *deed*; it may have none."""
        return _left(deed, self._chosen())

    def native(self, deed: Deed) -> str:
        """Return the keys of *deed* as this platform writes them; nothing if it has none."""
        keys = self.keys(deed)
        return keys[0].toString(NATIVE) if keys else ""

    def is_changed(self, deed: Deed) -> bool:
        """Say whether *deed* has other keys than those of the table."""
        return self.keys(deed) != usual_keys()[deed]

    def holders(self, deed: Deed, keys: QKeySequence) -> tuple[Deed, ...]:
        """Return the commands that have *keys* and would be in the way of *deed*."""
        return tuple(
            other
            for other, held in self.all_keys().items()
            if keys in held and may_meet(deed, other)
        )

    def assign(self, deed: Deed, keys: QKeySequence) -> None:
        """Give *deed* these *keys* alone, and take them from whoever has them; empty for none."""
        chosen = self._chosen()
        for other in self.holders(deed, keys) if not keys.isEmpty() else ():
            if other in chosen:
                chosen[other] = _NONE
        chosen[deed] = keys
        self._keep(chosen)

    def reset(self, deed: Deed) -> None:
        """Give *deed* its usual keys back, also from a command that was given them."""
        chosen = self._chosen()
        chosen.pop(deed, None)
        for other, keys in list(chosen.items()):
            if keys in usual_keys()[deed] and may_meet(deed, other):
                del chosen[other]
        self._keep(chosen)

    def reset_all(self) -> None:
        """Give every command its usual keys back."""
        self._keep({})

    # --- private --------------------------------------------------------------------------

    def _chosen(self) -> dict[Deed, QKeySequence]:
        chosen: dict[Deed, QKeySequence] = {}
        for text in self._preferences.shortcuts:
            name, _, written = text.partition(" ")
            deed = Deed.__members__.get(name)
            if deed is not None and deed not in OF_LISTS_AND_TEXTS:
                keys = QKeySequence(written, _PORTABLE)
                if bool(written) != keys.isEmpty() and _can_be_had(deed, keys):
                    chosen[deed] = keys
        return chosen

    def _keep(self, chosen: Mapping[Deed, QKeySequence]) -> None:
        """Keep what differs from the table."""
        self._preferences.shortcuts = tuple(
            f"{deed.name} {keys.toString(_PORTABLE)}".strip()
            for deed, keys in chosen.items()
            if usual_keys()[deed] != (() if keys.isEmpty() else (keys,))
        )


def native_keys(action: QAction) -> str:
    """Return the keys that *action* has at the moment, as this platform writes them."""
    return action.shortcut().toString(NATIVE)


def _can_be_had(deed: Deed, keys: QKeySequence) -> bool:
    if keys.isEmpty() or keys in usual_keys()[deed]:
        return True
    from revmentor_desktop.ui.actions.objections import objection

    known = bool(keys.toString(_PORTABLE))
    return known and keys.count() == 1 and objection(keys) is None


def _left(deed: Deed, chosen: Mapping[Deed, QKeySequence]) -> tuple[QKeySequence, ...]:
    """Return what was chosen for *deed*, or of its usual keys what no other was given."""
    if deed in chosen:
        return () if chosen[deed].isEmpty() else (chosen[deed],)
    given = [keys for other, keys in chosen.items() if may_meet(deed, other)]
    return tuple(keys for keys in usual_keys()[deed] if keys not in given)
