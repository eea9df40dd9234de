"""Temporary files lie in the folder of the workspace that is open, and not where anybody looks.

Whoever asks for a temporary place, be it Python, Qt, SQLite or what they start, follows the
environment of the process.  So that is what changes while a workspace is open.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FOLDER_NAME = "workspace.temp"
"""In the folder of the workspace; emptied when it is opened and gone when it is closed."""

VARIABLES = ("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR")


class TempFolder:
    """Where temporary files go: to the system's place, or into a workspace."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._before: dict[str, str | None] = {}

    def move_into(self, workspace: Path) -> None:
        """Have temporary files lie in *workspace* from now on, unless it cannot be written to."""
        self.leave()
        folder = workspace / FOLDER_NAME
        try:
            _remove(folder)  # of a run that did not end as it should
            folder.mkdir(mode=0o700)
        except OSError:
            return
        self._folder = folder
        self._before = {name: os.environ.get(name) for name in VARIABLES}
        os.environ.update(dict.fromkeys(VARIABLES, str(folder)))
        tempfile.tempdir = None  # Python remembers where it looked last

    def leave(self) -> None:
        """Leave nothing of them, and have them lie where the system wants them again."""
        if self._folder is None:
            return
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        tempfile.tempdir = None
        folder, self._folder = self._folder, None
        shutil.rmtree(folder, ignore_errors=True)


def _remove(folder: Path) -> None:
    if folder.is_symlink():  # what it points to is not ours
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
