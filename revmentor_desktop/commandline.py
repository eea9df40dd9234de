"""The command line: what is asked for, and the jobs that need no window.

Without a command the window opens.  Nothing loads the database or Qt before the arguments are
known to make sense.  The command line speaks English; an error is one sentence on standard error,
and the exit code says of which kind it is.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from revmentor_desktop import __version__, export_options, exporting, keeping, start_options
from revmentor_desktop.export_options import EXAMPLES
from revmentor_desktop.failures import EXIT_CODES, Exit, Failed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Exit", "Failed", "main", "parser"]

PICTURES = {
    "tour": "draw every page into PNG files, from the sample pair",
    "walkthrough": "do the main job without a window: documents and pictures of the pages",
}
COMMANDS = ("export", "backup", "restore", "check", *PICTURES)


def main(arguments: Sequence[str]) -> int:
    """Do what *arguments* ask for and return the exit code."""
    chosen = parser().parse_args(start_options.spelled_out(arguments, COMMANDS))
    try:
        if chosen.version:
            return _tell_version(chosen)
        if chosen.command == "export":
            return exporting.export(chosen)
        if chosen.command in {"backup", "restore", "check"}:
            return keeping.run(chosen)
        if chosen.command in PICTURES:
            return _pictures(chosen.command, chosen.folder)
        from revmentor_desktop.plain_imports import import_plainly

        import_plainly()
        from revmentor_desktop import running

        return running.run(chosen.open, data_dir=chosen.data_dir, smoke=chosen.smoke)
    except Failed as failure:
        sys.stderr.write(f"revmentor: {failure}\n")
        return failure.code


# --- what can be asked for ----------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """Return what reads the arguments, and says in its help what there is."""
    made = argparse.ArgumentParser(
        prog="revmentor",
        description="Sessions, topics and private notes for one reverse-mentoring pair. "
        "Without a command the window opens, with the file that is named if there is one.",
        epilog=f"{EXAMPLES}\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    start_options.add_to(made)
    commands = made.add_subparsers(dest="command", metavar="COMMAND")
    export_options.add_to(commands)
    keeping.add_to(commands)
    for name, what in PICTURES.items():
        command = commands.add_parser(name, help=what, description=what, allow_abbrev=False)
        command.add_argument(
            "folder", type=export_options.path, metavar="FOLDER", help="where the files go"
        )
    return made


# --- version ------------------------------------------------------------------------------


def _tell_version(chosen: argparse.Namespace) -> int:
    told = f"RevMentor Desktop {__version__}"
    if chosen.verbose:
        from revmentor_desktop import version_report

        told = version_report.report(elsewhere=chosen.data_dir is not None)
    sys.stdout.write(f"{told}\n")
    return Exit.DONE


# --- pictures -----------------------------------------------------------------------------


def _pictures(command: str, folder: Path) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from revmentor_desktop import tour

    try:
        made = tour.take(folder) if command == "tour" else tour.walk_through(folder)
    except OSError as error:
        raise Failed(
            Exit.NOT_WRITTEN, f"{folder} could not be written to. Choose another folder."
        ) from error
    for path in made:
        sys.stdout.write(f"{path}\n")
    return Exit.DONE
