"""Where this computer keeps things for the program, or where a folder of one's own does.

Whoever carries the program about wants all of it in one place: beside a frozen program that has the
file ``portable`` next to it, or in the folder that ``--data-dir`` names.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QStandardPaths

ORGANISATION = "RevMentor"
NAME = "revmentor-desktop"

MARKER = "portable"
"""The file beside a frozen program that has it keep everything beside itself."""

PORTABLE_DATA = "RevMentor data"
"""The folder beside such a program that everything goes into."""


class Folders(NamedTuple):
    """Where this computer keeps things: the settings file, new workspaces, and our own data.

    Without a place for our own *data*, or for what tells of the program itself (*state*), that
    lies beside the settings.  *runtime* is for what is worth nothing once nobody is signed in.
    """

    settings: Path
    workspaces: Path
    data: Path | None = None
    state: Path | None = None
    runtime: Path | None = None

    @property
    def backups(self) -> Path:
        """Where backups lie: not in the workspace, which may be lost as a whole."""
        return (self.data or self.settings.parent) / "backups"

    @property
    def unlock(self) -> Path:
        """Where keys lie that this computer opens workspaces with, wrapped by its keyring."""
        return (self.data or self.settings.parent) / "unlock"

    @property
    def records(self) -> Path:
        """Where the log lies, and the reports of what went wrong inside."""
        return self.state or self.settings.parent / "records"

    @property
    def reports(self) -> Path:
        """Where the reports of what went wrong inside lie."""
        return self.records / "reports"

    @property
    def instance(self) -> Path:
        """Where the one program with these settings says that it is there."""
        if self.runtime is None:
            return self.records
        hashes, settings = QtCore.QCryptographicHash, str(self.settings).encode()
        digest = hashes.hash(settings, hashes.Algorithm.Sha256).data().hex()
        return self.runtime / f"revmentor-{digest[:12]}"

    @classmethod
    def chosen(cls, data_dir: Path | None) -> Folders:
        """Return the places in *data_dir*; without one those of a portable program, or the usual.

        Raises ``OSError`` when nothing can be kept where everything shall be.
        """
        whole = data_dir or portable_data()
        return cls.of_this_computer() if whole is None else cls.within(whole.absolute())

    @classmethod
    def within(cls, whole: Path) -> Folders:
        """Return places that all lie in the folder *whole*, which is made if it is not there.

        Raises ``OSError`` when it cannot be made or written to.
        """
        whole.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=whole):
            pass  # Qt would not say that the settings could not be kept
        workspaces, records = whole / "Workspaces", whole / "records"
        return cls(whole / "settings.ini", workspaces, whole, records, _runtime())

    @classmethod
    def of_this_computer(cls) -> Folders:
        """Return the platform's own places."""
        QCoreApplication.setOrganizationName(ORGANISATION)
        QCoreApplication.setApplicationName(NAME)
        config, documents, data, state = (
            Path(QStandardPaths.writableLocation(place))
            for place in (
                QStandardPaths.StandardLocation.AppConfigLocation,
                QStandardPaths.StandardLocation.DocumentsLocation,
                QStandardPaths.StandardLocation.AppLocalDataLocation,
                QStandardPaths.StandardLocation.StateLocation,
            )
        )
        return cls(config / "settings.ini", documents / "RevMentor", data, state, _runtime())


def portable_data() -> Path | None:
    """Return where a program that is carried about keeps everything; ``None`` if it is not."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).parent
    return beside / PORTABLE_DATA if (beside / MARKER).is_file() else None


def _runtime() -> Path | None:
    given = os.environ.get("XDG_RUNTIME_DIR")
    return Path(given) if given else None
