"""How a command fails: with one sentence for people, and an exit code that says of which kind."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.services.trouble import StoreError


class Exit(IntEnum):
    """What the exit code says."""

    DONE = 0
    USAGE = 2
    MISSING = 3
    NOT_WRITTEN = 4
    OPEN_ELSEWHERE = 5
    NOT_READ = 6
    NOT_WHOLE = 7
    LOCKED = 8


EXIT_CODES = """\
exit codes:
  0  done
  2  the arguments do not make sense
  3  there is no such workspace, session or topic
  4  the file could not be written
  5  the workspace is open elsewhere
  6  the workspace could not be read
  7  the workspace or a backup is damaged in part
  8  the workspace is protected, and what was given does not open it
"""


class Failed(Exception):
    """The command cannot be done: the sentence for people, and the exit code."""

    def __init__(self, code: Exit, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def unreadable(error: StoreError, folder: Path) -> Failed:
    """Return what is to be told of *error*: what happened, what is safe, what to do."""
    from revmentor_desktop.services import trouble

    if isinstance(error, trouble.Missing):
        return Failed(
            Exit.MISSING,
            f"There is no workspace in {folder}, and none was made. Look where it was moved.",
        )
    if isinstance(error, trouble.OpenElsewhere):
        where = f" on {error.host}" if error.host else ""
        return Failed(
            Exit.OPEN_ELSEWHERE,
            f"The workspace is open{where} and was not touched. Close it there, then try again.",
        )
    if isinstance(error, trouble.WrongKey):
        return Failed(
            Exit.LOCKED,
            f"That did not open {folder}. It was not touched. Type the passphrase again.",
        )
    if isinstance(error, trouble.Locked | trouble.KeysDamaged | trouble.KeysRefused):
        return Failed(
            Exit.LOCKED,
            f"{folder} is protected, and its key file cannot be used. It was not touched. "
            "Open it in the window with the recovery sheet.",
        )
    sentences = {
        trouble.NotOurs: "is not a workspace of RevMentor. It was not touched. "
        "Choose another folder.",
        trouble.TooNew: "was written by a newer RevMentor. It was not touched. "
        "Install the newer version to read it.",
        trouble.Damaged: "does not hold together. It was left exactly as it is. "
        "Try again with a copy from a backup.",
        trouble.ReadOnly: "was written by an older RevMentor and has to be brought up to date. "
        "It was not touched. Open it once in the window, then try again.",
    }
    sentence = sentences.get(type(error), "could not be read. It was not touched. Check the disk.")
    return Failed(Exit.NOT_READ, f"{folder} {sentence}")


def not_given(folder: Path) -> Failed:
    """Return what is to be told when a passphrase is needed and nobody can be asked."""
    return Failed(
        Exit.LOCKED,
        f"{folder} is protected. It was not touched. Give its passphrase with --passphrase-fd.",
    )
