"""The settings of this computer, each declared once, kept in an INI file whose path is handed in.

What belongs to the pair (names, cadence, lengths) is a domain value in the workspace instead,
so that it is undone and backed up with it.  Nothing here is private, and nothing here is needed
to open a workspace.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

P = TypeVar("P")

LANGUAGES = ("system", "en", "zh_HK")
THEMES = ("system", "light", "dark", "contrast-light", "contrast-dark")
MOTIONS = ("system", "none")
LOCK_MINUTES = (1, 2, 5, 10, 15, 30, 60)
"""How long nobody may be there before a protected workspace is locked, as it can be set."""

TEXT_SIZES = (1.0, 1.125, 1.25, 1.5)
SHARE_FORMATS = ("pdf", "md", "docx", "html", "ics", "csv")
"""The endings of the files that can be shared; the first is the one to begin with."""

RECENT_KEPT = 8

PLACES_KEPT = 200
"""Texts of which the place is remembered, the one read last first."""


class Preference(Generic[P]):
    """One setting: its name in the file, what it is when never set, and how it is read."""

    def __init__(self, name: str, default: P, read: Callable[[Any], P]) -> None:
        self.name = name
        self.default = default
        self._read = read

    @overload
    def __get__(self, owner: None, kind: type[Preferences]) -> Preference[P]: ...

    @overload
    def __get__(self, owner: Preferences, kind: type[Preferences]) -> P: ...

    def __get__(self, owner: Preferences | None, kind: type[Preferences]) -> P | Preference[P]:
        """Return what is set; the default where nothing is, or nothing that can be read."""
        if owner is None:
            return self
        stored = owner.stored(self.name)
        if stored is None:
            return self.default
        try:
            return self._read(stored)
        except (TypeError, ValueError):
            return self.default

    def __set__(self, owner: Preferences, value: P) -> None:
        """Keep *value* and say that this preference changed."""
        if value != self.__get__(owner, type(owner)):
            owner.settings.setValue(self.name, _kept(value))
            owner.changed.emit(self.name)


class Preferences(QObject):
    """The settings of this computer.  Signal: ``changed(name)``."""

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = QSettings(str(path), QSettings.Format.IniFormat, self)

    language = Preference(
        "look/language", LANGUAGES[0], lambda stored: _one_of(str(stored), LANGUAGES)
    )
    theme = Preference("look/theme", "system", lambda stored: _one_of(str(stored), THEMES))
    look_seen = Preference("look/seen", "", str)
    """The set of colours that the system wanted last; empty before it was asked."""
    text_size = Preference("look/text_size", 1.0, lambda stored: _one_of(float(stored), TEXT_SIZES))
    motion = Preference("look/motion", MOTIONS[0], lambda stored: _one_of(str(stored), MOTIONS))
    menu_bar = Preference("window/menu_bar", False, lambda stored: _flag(stored))
    side_panel = Preference("window/side_panel", True, lambda stored: _flag(stored))
    side_panel_width = Preference("window/side_panel_width", 0, int)
    note_mode = Preference(
        "notes/mode", "write", lambda stored: _one_of(str(stored), ("write", "split", "read"))
    )
    reading_size = Preference(
        "reading/size", 0.0, lambda stored: _one_of(float(stored), (0.0, *TEXT_SIZES))
    )
    """The size of what is read; 0 for that of the program."""
    reading_serif = Preference("reading/serif", True, lambda stored: _flag(stored))
    reading_keeps_place = Preference("reading/keeps_place", True, lambda stored: _flag(stored))
    spelling = Preference("notes/spelling", True, lambda stored: _flag(stored))
    reminders = Preference("reminders/session", True, lambda stored: _flag(stored))
    system_reminders = Preference("reminders/system", True, lambda stored: _flag(stored))
    lock_minutes = Preference(
        "privacy/lock_minutes", 5, lambda stored: _one_of(int(str(stored)), LOCK_MINUTES)
    )
    """Minutes without anybody there after which a protected workspace is locked."""
    unprotected: Preference[tuple[str, ...]] = Preference(
        "privacy/unprotected", (), lambda stored: _texts(stored)
    )
    """The pairs whose workspace somebody wants without a passphrase, and not to be asked again."""
    offered: Preference[tuple[str, ...]] = Preference(
        "home/offered", (), lambda stored: _texts(stored)
    )
    """Lines of Home that are offered to a pair no more, as ``pair=line``."""
    covered = Preference("privacy/covered", False, lambda stored: _flag(stored))
    backup_second = Preference("backups/second", "", str)
    """The folder that gets a copy of every backup; empty for none."""
    backup_failures = Preference("backups/failures", 0, int)
    """How many backups in a row could not be made."""
    backup_untold = Preference("backups/untold", "", str)
    """The pair whose last backup could not be made while its workspace was closed."""
    versions_told: Preference[tuple[str, ...]] = Preference(
        "backups/versions_told", (), lambda stored: _texts(stored)
    )
    """The files with another version of a workspace, put beside it, that were told of."""
    examined: Preference[tuple[str, ...]] = Preference(
        "backups/examined", (), lambda stored: _texts(stored)
    )
    """When the workspace of each pair was last examined in full, as ``pair=day``."""
    let_go: Preference[tuple[str, ...]] = Preference(
        "backups/let_go", (), lambda stored: _texts(stored)
    )
    """When it was last looked what is over in the workspace of each pair, as ``pair=moment``."""
    version_seen = Preference("program/version", "", str)
    """The version that ran here last; empty before the first."""
    share_folder = Preference("sharing/folder", "", str)
    share_format = Preference(
        "sharing/format", SHARE_FORMATS[0], lambda stored: _one_of(str(stored), SHARE_FORMATS)
    )
    share_facts = Preference("sharing/facts", False, lambda stored: _flag(stored))
    shortcuts: Preference[tuple[str, ...]] = Preference(
        "window/shortcuts", (), lambda stored: _texts(stored)
    )
    """The keys that were chosen for commands, as ``ui.actions.keymap`` writes them."""
    geometry: Preference[QByteArray] = Preference("window/geometry", QByteArray(), QByteArray)
    opened_lately: Preference[tuple[str, ...]] = Preference(
        "workspaces/recent", (), lambda stored: _texts(stored)
    )
    """The folders of ``recent``, as they stand in the file."""

    def stored(self, name: str) -> object:
        """Return what the file has under *name*, ``None`` where it has nothing.

        A list that an old version pickled is written as letters, once.
        """
        found: object = self.settings.value(name)
        if isinstance(found, tuple):
            self.settings.setValue(name, _kept(found))
        return found

    @property
    def recent(self) -> tuple[str, ...]:
        """The workspaces that were opened lately, the last one first."""
        return tuple(str(self._beside / known) for known in self.opened_lately)

    def enlarge_text(self) -> None:
        """Take the next larger text size, if there is one."""
        self._step_text(1)

    def shrink_text(self) -> None:
        """Take the next smaller text size, if there is one."""
        self._step_text(-1)

    def reset_text(self) -> None:
        """Take the usual text size."""
        self.text_size = TEXT_SIZES[0]

    def enlarge_reading(self) -> None:
        """Take the next larger size for what is read, if there is one."""
        self._step_reading(1)

    def shrink_reading(self) -> None:
        """Take the next smaller size for what is read, if there is one."""
        self._step_reading(-1)

    def reset_reading(self) -> None:
        """Read in the size of the program."""
        self.reading_size = 0.0

    def reading_place(self, what: str) -> int:
        """Return how far *what*, named by kind and id, was read; 0 from the beginning."""
        for known in _texts(self.stored("reading/places")):
            name, _, offset = known.rpartition("@")
            if name == what and offset.isdecimal():
                return int(offset)
        return 0

    def remember_reading_place(self, what: str, offset: int) -> None:
        """Keep how far *what* was read: its name and a number, none of its words."""
        known = _texts(self.stored("reading/places"))
        others = [one for one in known if one.rpartition("@")[0] != what]
        here = [f"{what}@{offset}"] if offset else []
        self.settings.setValue("reading/places", [*here, *others][:PLACES_KEPT])

    def toggle_menu_bar(self) -> None:
        """Show the menu bar always, or only when it is asked for."""
        self.menu_bar = not self.menu_bar

    def toggle_side_panel(self) -> None:
        """Show or hide the panel beside an agenda."""
        self.side_panel = not self.side_panel

    def remember_workspace(self, folder: Path) -> None:
        """Put *folder* first among the workspaces that were opened lately."""
        opened = str(folder.absolute())  # the next start may be in another folder
        others = [known for known in self.recent if known != opened]
        self.opened_lately = self._carried((opened, *others)[:RECENT_KEPT])

    def forget_workspace(self, folder: str) -> None:
        """Take *folder* off the list; the folder itself is not touched."""
        self.opened_lately = self._carried([known for known in self.recent if known != folder])

    def parts_unticked(self, kind: str) -> tuple[str, ...] | None:
        """Return the parts left out when *kind* was last shared; ``None`` if it never was."""
        if not self.settings.contains(f"sharing/without_{kind}"):
            return None
        return _texts(self.stored(f"sharing/without_{kind}"))

    def remember_parts_unticked(self, kind: str, parts: tuple[str, ...]) -> None:
        """Keep the parts that were left out of what was shared of *kind*."""
        self.settings.setValue(f"sharing/without_{kind}", _kept(parts))

    def pack_version(self, pack: str) -> int:
        """Return the version in which the *pack* of our own topics was last saved; 0 for never."""
        stored = str(self.settings.value(f"packs/version_{pack}", ""))
        return int(stored) if stored.isdecimal() else 0

    def remember_pack_version(self, pack: str, version: int) -> None:
        """Keep the version in which a pack of our own topics was saved."""
        self.settings.setValue(f"packs/version_{pack}", version)

    @property
    def _beside(self) -> Path:
        """The folder that the settings are in."""
        return Path(self.settings.fileName()).parent

    def _carried(self, folders: Sequence[str]) -> tuple[str, ...]:
        """Return *folders* so that one beside the settings is found wherever both are carried."""
        return tuple(
            str(Path(folder).relative_to(self._beside))
            if Path(folder).is_relative_to(self._beside)
            else folder
            for folder in folders
        )

    def _step_reading(self, by: int) -> None:
        at = TEXT_SIZES.index(self.reading_size or self.text_size) + by
        self.reading_size = TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))]

    def _step_text(self, by: int) -> None:
        at = TEXT_SIZES.index(self.text_size) + by
        self.text_size = TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))]


def _one_of(value: P, choices: tuple[P, ...]) -> P:
    if value not in choices:
        raise ValueError
    return value


def _flag(stored: object) -> bool:
    return _one_of(str(stored).lower(), ("true", "false")) == "true"


def _kept(value: object) -> object:
    """Return *value* as Qt writes it in letters; a tuple would be pickled, as any object."""
    return list(value) if isinstance(value, tuple) else value


def _texts(stored: object) -> tuple[str, ...]:
    if isinstance(stored, str):
        return (stored,) if stored else ()
    if isinstance(stored, list | tuple):
        return tuple(str(one) for one in stored)
    return ()
