"""What can be asked of the window before it opens: where things are kept, and what to open.

A file browser starts the program with nothing but a path, which ``spelled_out`` makes the option
``--open`` of.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop.command_words import translate
from revmentor_desktop.failures import Exit, Failed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from revmentor_desktop.folders import Folders

ENDINGS = (".revmentor", ".revpack", ".zip")
"""How a file ends that is meant to be opened even if it is not there."""

WITH_A_VALUE = ("--workspace", "--open", "--data-dir")


def add_to(made: argparse.ArgumentParser) -> None:
    """Add the options to the parser *made* of the whole command line."""
    made.add_argument(
        "--version",
        action="store_true",
        help=translate("command line", "tell the version and quit"),
    )
    made.add_argument(
        "--verbose",
        action="store_true",
        help=translate(
            "command line",
            "with --version: tell what a report of a fault needs, and nothing of anybody",
        ),
    )
    made.add_argument(
        "--data-dir",
        type=path,
        metavar=translate("command line", "FOLDER"),
        help=translate(
            "command line",
            "keep settings, backups, the log and new workspaces in this folder; a program that was "
            "installed as a folder does so by itself where a file called portable lies beside it",
        ),
    )
    opened = made.add_mutually_exclusive_group()
    opened.add_argument(
        "--workspace",
        dest="open",
        type=path,
        metavar=translate("command line", "PATH"),
        help=translate("command line", "open the workspace in this folder"),
    )
    opened.add_argument(
        "--open",
        type=path,
        metavar=translate("command line", "FILE"),
        help=translate(
            "command line",
            "open this: a topic pack to be imported, a backup to go back to, or a workspace. The "
            "option may be left out; a window that is open already takes it over",
        ),
    )
    made.add_argument(
        "--smoke",
        action="store_true",
        help=translate("command line", "open the window, paint it, and quit"),
    )


def spelled_out(arguments: Sequence[str], commands: Collection[str]) -> list[str]:
    """Return *arguments* with ``--open`` before a path that stands for itself.

    That is the first that is neither an option nor one of *commands*, if it can be a path.
    """
    said = list(arguments)
    at = 0
    while at < len(said) and said[at].startswith("-"):
        at += 2 if said[at] in WITH_A_VALUE else 1
    if at < len(said) and said[at] not in commands and _is_path(said[at]):
        said.insert(at, "--open")
    return said


def path(text: str) -> Path:
    """Return the path that *text* names, with ``~`` for the home folder."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        told = translate("command line", "there is no home folder for {text}")
        raise argparse.ArgumentTypeError(told.format(text=text)) from None


def folders_in(data_dir: Path | None) -> Folders:
    """Return where things are kept; raise ``Failed`` when they cannot be kept there."""
    from revmentor_desktop import folders

    try:
        return folders.Folders.chosen(data_dir)
    except OSError as error:
        whole = data_dir or folders.portable_data()
        sentence = translate(
            "command line",
            "{folder} cannot be written to, so nothing could be kept there. Nothing was changed. "
            "Choose another folder with --data-dir, or take the file “portable” away.",
        )
        raise Failed(Exit.NOT_WRITTEN, sentence.format(folder=whole)) from error


def _is_path(text: str) -> bool:
    separators = tuple(filter(None, (os.sep, os.altsep)))
    if text.lower().endswith(ENDINGS) or any(separator in text for separator in separators):
        return True
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False
