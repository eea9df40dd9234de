"""How a command fails: with one sentence for people, and an exit code that says of which kind."""

from __future__ import annotations

import os
import sys
from enum import IntEnum
from typing import TYPE_CHECKING

from revmentor_desktop.command_words import translate

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


class Failed(Exception):
    """The command cannot be done: the sentence for people, and the exit code."""

    def __init__(self, code: Exit, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def exit_codes() -> str:
    """Return the end of every help: what each exit code says."""
    told = {
        Exit.DONE: translate("command line", "done"),
        Exit.USAGE: translate("command line", "the arguments do not make sense"),
        Exit.MISSING: translate("command line", "there is no such workspace, session or topic"),
        Exit.NOT_WRITTEN: translate("command line", "the file could not be written"),
        Exit.OPEN_ELSEWHERE: translate("command line", "the workspace is open elsewhere"),
        Exit.NOT_READ: translate("command line", "the workspace could not be read"),
        Exit.NOT_WHOLE: translate("command line", "the workspace or a backup is damaged in part"),
        Exit.LOCKED: translate(
            "command line", "the workspace is protected, and what was given does not open it"
        ),
    }
    lines = "".join(f"  {code.value}  {what}\n" for code, what in told.items())
    title = translate("command line", "exit codes:")
    return f"{title}\n{lines}"


def unreadable(error: StoreError, folder: Path) -> Failed:
    """Return what is to be told of *error*: what happened, what is safe, what to do."""
    from revmentor_desktop.services import trouble

    if isinstance(error, trouble.OpenElsewhere):
        return _open_elsewhere(error.host)
    told = {
        trouble.Missing: (Exit.MISSING, _missing()),
        trouble.WrongKey: (Exit.LOCKED, _wrong_key()),
        trouble.Locked: (Exit.LOCKED, _locked()),
        trouble.KeysDamaged: (Exit.LOCKED, _locked()),
        trouble.KeysRefused: (Exit.LOCKED, _locked()),
        trouble.NotOurs: (Exit.NOT_READ, _not_ours()),
        trouble.TooNew: (Exit.NOT_READ, _too_new()),
        trouble.Damaged: (Exit.NOT_READ, _damaged()),
        trouble.ReadOnly: (Exit.NOT_READ, _too_old()),
    }
    code, sentence = next(
        (one for kind, one in told.items() if isinstance(error, kind)), (Exit.NOT_READ, _other())
    )
    return Failed(code, sentence.format(folder=folder))


def closed_output() -> Failed:
    """Return what is to be told when nobody reads standard output any more; it is let go."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # or Python complains again when it closes it
    sentence = translate("command line", "Standard output was closed before all of it was written.")
    return Failed(Exit.NOT_WRITTEN, sentence)


def not_given(folder: Path) -> Failed:
    """Return what is to be told when a passphrase is needed and nobody can be asked."""
    sentence = translate(
        "command line",
        "{folder} is protected. It was not touched. Give its passphrase with --passphrase-fd.",
    )
    return Failed(Exit.LOCKED, sentence.format(folder=folder))


# --- the sentences ------------------------------------------------------------------------


def _open_elsewhere(host: str) -> Failed:
    sentence = translate(
        "command line",
        "The workspace is open and was not touched. Close it there, then try again.",
    )
    if host:
        sentence = translate(
            "command line",
            "The workspace is open on {host} and was not touched. Close it there, then try again.",
        ).format(host=host)
    return Failed(Exit.OPEN_ELSEWHERE, sentence)


def _missing() -> str:
    return translate(
        "command line",
        "There is no workspace in {folder}, and none was made. Look where it was moved.",
    )


def _wrong_key() -> str:
    return translate(
        "command line",
        "That did not open {folder}. It was not touched. Type the passphrase again.",
    )


def _locked() -> str:
    return translate(
        "command line",
        "{folder} is protected, and its key file cannot be used. It was not touched. Open it in "
        "the window with the recovery sheet.",
    )


def _not_ours() -> str:
    return translate(
        "command line",
        "{folder} is not a workspace of RevMentor. It was not touched. Choose another folder.",
    )


def _too_new() -> str:
    return translate(
        "command line",
        "{folder} was written by a newer RevMentor. It was not touched. Install the newer version "
        "to read it.",
    )


def _damaged() -> str:
    return translate(
        "command line",
        "{folder} does not hold together. It was left exactly as it is. Try again with a copy from "
        "a backup.",
    )


def _too_old() -> str:
    return translate(
        "command line",
        "{folder} was written by an older RevMentor and has to be brought up to date. It was not "
        "touched. Open it once in the window, then try again.",
    )


def _other() -> str:
    return translate(
        "command line", "{folder} could not be read. It was not touched. Check the disk."
    )
