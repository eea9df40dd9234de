"""Where this computer keeps things for the program."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

ORGANISATION = "RevMentor"
NAME = "revmentor-desktop"


@dataclass(frozen=True, slots=True)
class Folders:
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
        return self.runtime / f"revmentor-{sha256(str(self.settings).encode()).hexdigest()[:12]}"

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
        given = os.environ.get("XDG_RUNTIME_DIR")
        runtime = Path(given) if given else None
        return cls(config / "settings.ini", documents / "RevMentor", data, state, runtime)
