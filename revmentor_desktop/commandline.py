"""The command line: what is asked for, and the jobs that need no window.

Without a command the window opens.  Nothing loads the database or Qt before the arguments are
known to make sense.  An error is one sentence on standard error, and the exit code says of which
kind it is.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from typing import TYPE_CHECKING

from revmentor_desktop import __version__, start_options
from revmentor_desktop.command_words import language_for, spoken, translate
from revmentor_desktop.failures import Exit, Failed, closed_output, exit_codes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Exit", "Failed", "main", "parser"]

PICTURES = ("tour", "walkthrough", "guide-pictures")
COMMANDS = ("export", "backup", "restore", "check", *PICTURES)


def main(arguments: Sequence[str]) -> int:
    """Do what *arguments* ask for and return the exit code."""
    with spoken(language_for(arguments, os.environ)):
        return _main(arguments)


def _main(arguments: Sequence[str]) -> int:
    said = start_options.spelled_out(arguments, COMMANDS)
    try:
        # started by its icon there is nothing to make out, and to know all commands takes a while
        code = _do(parser().parse_args(said)) if said else _open_window()
        if sys.stdout is not None:  # as it is on Windows where there is no console
            sys.stdout.flush()
    except Failed as failed:
        return _refused(failed)
    except BrokenPipeError:
        return _refused(closed_output())
    return code


def _refused(failed: Failed) -> int:
    sys.stderr.write(f"revmentor: {failed}\n")
    return failed.code


def _do(chosen: argparse.Namespace) -> int:
    if chosen.version:
        return _tell_version(chosen)
    if chosen.command == "export":
        from revmentor_desktop import exporting

        return exporting.export(chosen)
    if chosen.command in {"backup", "restore", "check"}:
        from revmentor_desktop import keeping

        return keeping.run(chosen)
    if chosen.command in PICTURES:
        return _pictures(chosen.command, chosen.folder)
    return _open_window(chosen.open, data_dir=chosen.data_dir, smoke=chosen.smoke)


def _open_window(
    wanted: Path | None = None, *, data_dir: Path | None = None, smoke: bool = False
) -> int:
    gc.disable()  # what is loaded now stays; ``Collector`` sees to the rest
    from revmentor_desktop.plain_imports import import_plainly

    import_plainly()
    from revmentor_desktop import running

    return running.run(wanted, data_dir=data_dir, smoke=smoke)


# --- what can be asked for ----------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """Return what reads the arguments, and says in its help what there is."""
    from revmentor_desktop import export_options, keeping

    made = argparse.ArgumentParser(
        prog="revmentor",
        description=translate(
            "command line",
            "Sessions, topics and private notes for one reverse-mentoring pair. Without a command "
            "the window opens, with the file that is named if there is one.",
        ),
        epilog=f"{export_options.examples()}\n{exit_codes()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    start_options.add_to(made)
    commands = made.add_subparsers(dest="command", metavar=translate("command line", "COMMAND"))
    export_options.add_to(commands)
    keeping.add_to(commands)
    for name, what in zip(PICTURES, _of_pictures(), strict=True):
        command = commands.add_parser(name, help=what, description=what, allow_abbrev=False)
        command.add_argument(
            "folder",
            type=start_options.path,
            metavar=translate("command line", "FOLDER"),
            help=translate("command line", "where the files go"),
        )
    return made


def _of_pictures() -> tuple[str, str, str]:
    """Return what each command of ``PICTURES`` does."""
    return (
        translate("command line", "draw every page into PNG files, from the sample pair"),
        translate(
            "command line",
            "do the main job without a window: documents and pictures of the pages",
        ),
        translate(
            "command line",
            "draw the pictures of the user guide, beside its chapters in the folder",
        ),
    )


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
    from pathlib import Path

    from revmentor_desktop import tour

    try:
        if command == "guide-pictures":
            made = tour.draw_guide(folder)
        else:
            made = tour.take(folder) if command == "tour" else tour.walk_through(folder)
    except OSError as error:
        if error.filename is not None and not Path(error.filename).is_relative_to(folder):
            raise  # of something else, which is no matter of the folder
        sentence = translate(
            "command line", "{folder} could not be written to. Choose another folder."
        )
        raise Failed(Exit.NOT_WRITTEN, sentence.format(folder=folder)) from error
    for path in made:
        sys.stdout.write(f"{path}\n")
    return Exit.DONE
