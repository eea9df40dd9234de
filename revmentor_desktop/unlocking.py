"""The passphrase on the command line: asked for at the terminal, or read from a descriptor.

It is never an argument, because arguments can be read by every program of the computer, and stay
in the history of the shell.
"""

from __future__ import annotations

import os
import sys
from getpass import getpass
from typing import TYPE_CHECKING

from revmentor_desktop.command_words import translate

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from revmentor_desktop.services.protection import DataKey
    from revmentor_desktop.services.workspace import Workspace

LONGEST = 4096
"""Bytes of a passphrase that are read."""


class NotGiven(Exception):
    """A passphrase is needed, and there is nobody to be asked and no descriptor to read."""


def add_to(command: argparse.ArgumentParser) -> None:
    """Add the option that says where the passphrase comes from."""
    command.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help=translate(
            "command line",
            "read the passphrase of a protected workspace from this file descriptor, up to the end "
            "of the first line; without it, it is asked for",
        ),
    )


def opened(folder: Path, descriptor: int | None) -> Workspace:
    """Return the workspace in *folder*, open to be read, after asking for what it needs.

    Raises ``StoreError``, and ``NotGiven``.
    """
    from revmentor_desktop.services.trouble import Locked
    from revmentor_desktop.services.workspace import Workspace

    try:
        return Workspace.open(folder, read_only=True)
    except Locked:
        key = key_of(folder, descriptor)
    return Workspace.open(folder, read_only=True, key=key)


def key_of(place: Path, descriptor: int | None) -> DataKey | None:
    """Return the key of a workspace, in its folder, or of a backup; ``None`` if it needs none.

    Raises ``StoreError``, and ``NotGiven``.
    """
    from revmentor_desktop.services import protection

    if not place.is_file():
        needed = protection.needs_key(place)
        return protection.unlock(place, passphrase(descriptor)) if needed else None
    needed = protection.backup_needs_key(place)
    return protection.unlock_backup(place, passphrase(descriptor)) if needed else None


def passphrase(descriptor: int | None) -> str:
    """Return the passphrase from *descriptor*, or from whoever sits at the terminal."""
    if descriptor is not None:
        try:
            with os.fdopen(descriptor, "rb", closefd=False) as file:
                line = file.readline(LONGEST)
        except OSError as error:
            raise NotGiven from error
        return line.decode("utf-8", "surrogateescape").rstrip("\r\n")
    if not sys.stdin.isatty():
        raise NotGiven
    return getpass(translate("command line", "Passphrase: "))
