"""The command line: what is asked for, and the one job that needs no window.

Without a command the window opens.  ``export`` writes a document and never loads Qt; nothing
loads the database or Qt before the arguments are known to make sense.  The command line speaks
English; an error is one sentence on standard error, and the exit code says of which kind it is.
"""

from __future__ import annotations

import argparse
import os
import sys
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop import __version__
from revmentor_desktop.domain.sharing import PARTS, Part, What

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.services.sharing import Format, Shared
    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.store.queries import Queries


class Exit(IntEnum):
    """What the exit code says."""

    DONE = 0
    USAGE = 2
    MISSING = 3
    NOT_WRITTEN = 4
    OPEN_ELSEWHERE = 5
    NOT_READ = 6


FORMATS = ("md", "html", "docx", "ics")
"""The forms that need no window; the endings of their files."""

EXIT_CODES = """\
exit codes:
  0  done
  2  the arguments do not make sense
  3  there is no such workspace or session
  4  the file could not be written
  5  the workspace is open elsewhere
  6  the workspace could not be read
"""
EXAMPLES = """\
examples:
  revmentor export --workspace ~/Documents/RevMentor --session 7 --what agenda --to agenda.md
  revmentor export --workspace ~/Documents/RevMentor --session 6 --what recap --to - \\
      --parts summary,takeaways,actions
  revmentor export --workspace ~/Documents/RevMentor --session 7 --what agenda --to agenda.docx
"""
PARTS_HELP = "\n".join(
    f"  {what.value + ':':8}{', '.join(part.value for part in PARTS[what])}" for what in What
)


class Failed(Exception):
    """The command cannot be done: the sentence for people, and the exit code."""

    def __init__(self, code: Exit, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def main(arguments: Sequence[str]) -> int:
    """Do what *arguments* ask for and return the exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.command == "export":
            return _export(chosen)
        if chosen.command in {"tour", "walkthrough"}:
            return _pictures(chosen.command, chosen.folder)
    except Failed as failure:
        sys.stderr.write(f"revmentor: {failure}\n")
        return failure.code
    from revmentor_desktop import app

    return app.run(chosen.open, smoke=chosen.smoke)


# --- what can be asked for ----------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="revmentor",
        description="Sessions, topics and private notes for one reverse-mentoring pair. "
        "Without a command the window opens.",
        epilog=f"{EXAMPLES}\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"RevMentor Desktop {__version__}")
    parser.add_argument(
        "--workspace",
        dest="open",
        type=_path,
        metavar="PATH",
        help="open the workspace in this folder",
    )
    parser.add_argument("--smoke", action="store_true", help="open the window, paint it, and quit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_export(commands)
    for name, what in (
        ("tour", "draw every page into PNG files, from the sample pair"),
        ("walkthrough", "do the main job without a window: documents and pictures of the pages"),
    ):
        command = commands.add_parser(name, help=what, description=what, allow_abbrev=False)
        command.add_argument("folder", type=_path, metavar="FOLDER", help="where the files go")
    return parser


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser(
        "export",
        help="write the agenda or the recap of a session to a file",
        description="Write the agenda or the recap of a session as Markdown, as a web page, for "
        "Word, or as an entry of a calendar. A PDF is made in the window. Private notes, "
        "draft questions, preparation and cues are never in it. The workspace is only read.",
        epilog=f"parts:\n{PARTS_HELP}\n\n{EXAMPLES}\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    export.add_argument(
        "--workspace", required=True, type=_path, metavar="PATH", help="the folder of the workspace"
    )
    export.add_argument(
        "--session", required=True, type=int, metavar="N", help="the number of the session"
    )
    export.add_argument("--what", required=True, choices=[what.value for what in What])
    export.add_argument(
        "--to",
        required=True,
        type=_target,
        metavar="FILE",
        help="the file to write; - is standard output",
    )
    export.add_argument(
        "--format",
        choices=FORMATS,
        help="the form of the file; otherwise what its ending says, or Markdown",
    )
    export.add_argument(
        "--parts", metavar="A,B", help="only these parts (below); otherwise the usual ones"
    )
    export.add_argument(
        "--force", action="store_true", help="replace the file if it is already there"
    )


def _path(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"there is no home folder for {text}") from None


def _target(text: str) -> Path | None:
    """Return the file to write, ``None`` for standard output."""
    return None if text == "-" else _path(text)


def _parts(text: str | None, what: What) -> list[Part] | None:
    """Return the parts that are named in *text*, ``None`` for the usual ones."""
    if text is None:
        return None
    known = {part.value: part for part in PARTS[what]}
    wanted = [name.strip() for name in text.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            raise Failed(
                Exit.USAGE,
                f"The {what.value} has no part {name!r}. Choose from: {', '.join(known)}.",
            )
    if not wanted:
        raise Failed(Exit.USAGE, f"Name at least one part: {', '.join(known)}.")
    return [known[name] for name in wanted]


# --- export -------------------------------------------------------------------------------


def _export(chosen: argparse.Namespace) -> int:
    what = What(chosen.what)
    parts = _parts(chosen.parts, what)
    target: Path | None = chosen.to
    form = _form(chosen.format, target)
    if target is not None and os.path.lexists(target) and not chosen.force:
        raise Failed(
            Exit.NOT_WRITTEN,
            f"{target} is already there and was left as it is. "
            "Choose another name, or replace it with --force.",
        )
    shared = _shared(chosen.workspace, chosen.session, what, parts)
    content = shared.as_file(form, _moment())
    if target is None:
        _print(content)
    else:
        _write(target, content)
    return Exit.DONE


def _form(asked: str | None, target: Path | None) -> Format:
    """Return the form that is asked for, or that the ending of the file says."""
    from revmentor_desktop.services.sharing import Format

    ending = target.suffix.lower().removeprefix(".") if target else ""
    if not asked and ending == Format.PDF.value:
        raise Failed(
            Exit.USAGE,
            "A PDF is drawn by the window: share the session there, or write html or docx here.",
        )
    return Format(asked or (ending if ending in FORMATS else FORMATS[0]))


def _moment() -> datetime:
    """Return the moment a file says it was made: ``SOURCE_DATE_EPOCH``, or the present."""
    from datetime import UTC, datetime

    from revmentor_desktop.services.clock import utc_now

    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal() and len(given) < 12:
        return datetime.fromtimestamp(int(given), UTC)
    return utc_now()


def _shared(folder: Path, number: int, what: What, parts: list[Part] | None) -> Shared:
    """Return what is to leave the workspace in *folder*, which is closed again."""
    from revmentor_desktop.services import trouble
    from revmentor_desktop.services.sharing import overlapping_private, share
    from revmentor_desktop.services.workspace import Workspace

    try:
        workspace = Workspace.open(folder, read_only=True)
        try:
            session = _session_id(workspace.read, number)
            shared = share(workspace.read, session, what, parts)
            slipped_in = overlapping_private(workspace.read, shared.text)
        finally:
            workspace.close()
    except trouble.StoreError as error:
        raise _unreadable(error, folder) from error
    if slipped_in:
        sys.stderr.write(
            f"revmentor: look before you send it: 40 or more characters in a row are also in "
            f"private notes ({slipped_in}).\n"
        )
    return shared


def _session_id(read: Queries, number: int) -> SessionId:
    sessions = read.sessions()
    for session in sessions:
        if session.number == number:
            return session.id
    known = ", ".join(str(session.number) for session in sessions)
    there = f"There are: {known}." if known else "There is none yet."
    raise Failed(Exit.MISSING, f"There is no session {number} in this workspace. {there}")


def _unreadable(error: StoreError, folder: Path) -> Failed:
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


def _print(content: bytes) -> None:
    """Write *content* to standard output as it would be in the file, whatever the locale is."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())  # or Python complains again when it closes it
        raise Failed(
            Exit.NOT_WRITTEN, "Standard output was closed before all of it was written."
        ) from error


def _write(target: Path, content: bytes) -> None:
    from revmentor_desktop.services.sharing import CannotWrite, Obstacle, write_file

    try:
        write_file(target, content)
    except CannotWrite as error:
        reason = {
            Obstacle.FULL: "the disk is full. Nothing was written. Make room, or choose another.",
            Obstacle.FORBIDDEN: "it may not be written to. Nothing was changed. Choose another.",
            Obstacle.NOT_A_FILE: "it is not a file. It was left alone. Choose another name.",
            Obstacle.MISSING_FOLDER: "its folder is not there. Nothing was written. Make it first.",
            Obstacle.NAME_TOO_LONG: "its name is too long. Nothing was written. Shorten it.",
            Obstacle.OTHER: "the system refused. Nothing was changed. Choose another place.",
        }[error.kind]
        raise Failed(Exit.NOT_WRITTEN, f"{target} could not be written: {reason}") from error


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
